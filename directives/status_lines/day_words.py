"""The words of a line by what the calendar calls them; whatever else stands there keeps the name of its shape."""

from collections.abc import Sequence
from dataclasses import dataclass

from directives.status_lines.lexicon import calendar_words, reference_words
from directives.status_lines.syllables import spell
from directives.status_lines.tokens import Token


@dataclass(slots=True)
class DayWord:
    """One calendar word with its number, or one token that is none."""

    name: str
    value: tuple[int, ...]
    tokens: tuple[Token, ...]


def day_words(tokens: Sequence[Token]) -> list[DayWord]:
    """The line's words in order; a number behind a task marker is a task and begins no day."""
    phrases = calendar_words()
    words: list[DayWord] = []
    at = 0
    while at < len(tokens):
        found = phrases.longest(tokens, at)
        if words and words[-1].name == "marker" and (named := _named_task(tokens[at])):
            words.extend(named)
            at += 1
            continue
        marker = reference_words().longest(tokens, at)
        if marker and "marker" in marker.meanings:
            words.append(DayWord("marker", (), tuple(tokens[at : at + marker.length])))
            at += marker.length
        elif found:
            name, value = _likelier(found.meanings, tokens, at + found.length)
            words.append(DayWord(name, (value,), tuple(tokens[at : at + found.length])))
            at += found.length
        else:
            words.append(DayWord(tokens[at].shape, tokens[at].value, (tokens[at],)))
            at += 1
    return words


def _named_task(token: Token) -> list[DayWord]:
    """A number behind a marker, kept out of days; "việc 3 - 70%" is a task and its percent, not a range of percents."""
    if token.shape == "percent" and len(token.value) > 1:
        task, percent = token.value
        number = Token("number", str(task), spell(str(task)), (task,))
        return [
            DayWord("task", (), (number,)),
            DayWord("percent", (), (Token("percent", token.text, value=(percent,)),)),
        ]
    return [DayWord("task", (), (token,))] if token.shape in ("number", "dotted") else []


def _likelier(meanings: Sequence[tuple[str, int]], tokens: Sequence[Token], after: int) -> tuple[str, int]:
    """Of "một" and "mốt", both typed "mot", the number where a length of time follows."""
    if len(meanings) > 1 and after < len(tokens):
        following = calendar_words().longest(tokens, after)
        if following and following.meanings[0][0] in _LENGTHS:
            return next((one for one in meanings if one[0] == "numeral"), meanings[0])
    return next((one for one in meanings if one[0] != "numeral"), meanings[0])


_LENGTHS = frozenset({"day", "past_day", "week", "month"})
