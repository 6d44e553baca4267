"""Finds where a unit's name ends: names are long, and what the unit is told to do follows without a pause."""

import re
from functools import cache

from directives.letters.lexicon import any_of
from directives.letters.words import Passage

_MOST_WORDS = 24
_LONGEST_HALF = 16
_LONG_NAME = 9
"""Of so many words a name has probably run over what it is told to do."""
_SMALL_WORDS = 5
"""A verb comes at the latest after so many small words in a row ("… Phát triển nông thôn")."""


def name_end(text: Passage, start: int, head_end: int) -> int:
    """The end of a name whose first words are known; cheap, since no name is longer than a line."""
    field = _field().match(text.folded, head_end) if _takes_field().fullmatch(text.folded[start:head_end]) else None
    while field is not None and (more := _merged().match(text.folded, field.end())) is not None:
        if not text.shown[more.start("next")].isupper():
            break
        field = more
    if field is not None:
        return past_place(text, field.end())
    if (several := _several().match(text.folded, head_end)) is not None:
        return several.end()
    end = _Walk(text, start, head_end).end()
    if _long_head().match(text.folded, start) and len(text.shown[start:end].split()) > _LONG_NAME:
        strict = _Walk(text, start, head_end, is_strict=True).end()
        return strict if strict > head_end and not _project_board().match(text.folded, start) else end
    return end


def past_place(text: Passage, end: int) -> int:
    """Behind "tỉnh Kiên Giang", or the place alone, where it follows a name that is complete."""
    several = _several().match(text.folded, end)
    if several is not None:
        return several.end()
    ranked = _ranked().match(text.folded, end)
    position = ranked.end() if ranked else end
    while (word := _CAPITAL_WORD.match(text.shown, position)) is not None:
        position = word.end()
    return position


class _Walk:
    """Goes over a name word by word until one cannot belong to it."""

    def __init__(self, text: Passage, start: int, head_end: int, *, is_strict: bool = False) -> None:
        self._text = text
        self._is_long = not is_strict and _long_head().match(text.folded, start) is not None
        self._position = head_end
        self._small = 0
        self._has_rank = False
        self._rank_end = 0

    def end(self) -> int:
        for _ in range(_MOST_WORDS):
            word = _WORD.match(self._text.shown, self._position)
            if word is None or not self._takes(word):
                break
        return self._position

    def _takes(self, word: re.Match[str]) -> bool:
        joint, start = word["joint"], word.start("word")
        is_capital = word["word"][0].isupper() or word["word"][0].isdigit()
        if joint.strip() and not self._joins(joint, start, is_capital=is_capital):
            return False
        if _and().match(self._text.folded, start):
            return self._takes_and(word)
        if is_capital:
            self._small = 0
        elif not self._takes_small(word, start):
            return False
        self._position = max(word.end(), self._rank_end)
        return True

    def _joins(self, joint: str, start: int, *, is_capital: bool) -> bool:
        """A dash joins capitals; a comma does where the list it opens ends in "và" and names no unit."""
        if not is_capital or self._has_rank:
            return False
        if joint.strip() in {"-", "–", "—", "&"}:
            return True
        return (
            joint.strip() == ","
            and _unit_head().match(self._text.folded, start) is None
            and _rest_of_list().match(self._text.shown, start) is not None
        )

    def _takes_and(self, word: re.Match[str]) -> bool:
        following = _CAPITAL_WORD.match(self._text.shown, word.end())
        if following is None or self._has_rank or _unit_head().match(self._text.folded, following.start("word")):
            return False
        self._small = 0
        self._position = word.end()
        return True

    def _takes_small(self, word: re.Match[str], start: int) -> bool:
        rank = _rank().match(self._text.folded, start)
        if rank is not None:
            self._has_rank, self._small, self._rank_end = True, 0, rank.end()
            return True
        stop = _stop(self._is_long).match(self._text.folded, start)
        if self._has_rank or (stop is not None and not self._is_half(word)):
            return False
        self._small += 1
        return self._is_long or self._small <= _SMALL_WORDS

    def _is_half(self, word: re.Match[str]) -> bool:
        return _compound().search(self._text.folded, max(0, self._position - _LONGEST_HALF), word.end()) is not None


_UPPER = "A-ZÀ-ÖØ-ÞĐĂƠƯẠ-Ỹ"
_WORD = re.compile(r"(?P<joint>\s*(?:[,&]|[-–—](?=\s))?\s*)(?P<word>[^\W_][\w&./-]*\w|[^\W_])")
_CAPITAL_WORD = re.compile(rf"\s+(?P<word>[{_UPPER}0-9][\w&-]*)")


@cache
def _rest_of_list() -> re.Pattern[str]:
    small = r"(?:\s[^\W\d_A-Z]\w*){0,3}"
    return re.compile(rf"[{_UPPER}]\w*{small}(?:,\s[{_UPPER}]\w*{small}){{0,3}}\s{_and().pattern}\s[{_UPPER}]")


@cache
def _and() -> re.Pattern[str]:
    return re.compile(any_of("units", "and"))


@cache
def _takes_field() -> re.Pattern[str]:
    return re.compile(any_of("units", "field_heads"))


@cache
def _field() -> re.Pattern[str]:
    return re.compile(r"\s+" + any_of("units", "fields"))


@cache
def _merged() -> re.Pattern[str]:
    """A second field that a merger has added: "Giao thông vận tải - Xây dựng"."""
    return re.compile(r"\s+-\s+(?P<next>" + any_of("units", "fields") + ")")


@cache
def _several() -> re.Pattern[str]:
    """One office in each of several places: "Sở Tài chính các tỉnh, thành phố"."""
    rank = any_of("units", "plural_ranks")
    return re.compile(rf"\s+{any_of('units', 'plurals')}\s+{rank}(?:\s*,\s*{rank}){{0,3}}")


@cache
def _ranked() -> re.Pattern[str]:
    return re.compile(r"\s+" + any_of("units", "ranks"))


@cache
def _rank() -> re.Pattern[str]:
    return re.compile(any_of("units", "ranks"))


@cache
def _long_head() -> re.Pattern[str]:
    return re.compile(any_of("units", "long_heads"))


@cache
def _project_board() -> re.Pattern[str]:
    return re.compile(any_of("units", "project_boards"))


@cache
def _unit_head() -> re.Pattern[str]:
    return re.compile(any_of("units", "heads", "posts", "plurals"))


@cache
def _compound() -> re.Pattern[str]:
    return re.compile(any_of("verbs", "compounds") + "$")


@cache
def _stop(is_long: bool) -> re.Pattern[str]:  # noqa: FBT001 (a cache key)
    stop = rf"(?!{any_of('verbs', 'nouns')}){any_of('verbs', 'little', 'verbs')}"
    if not is_long:
        return re.compile(stop)
    listed = rf"{any_of('verbs', 'also_in_names')}(?=\s*,\s*{any_of('verbs', 'verbs')})"
    return re.compile(rf"{listed}|(?!{any_of('verbs', 'also_in_names')}){stop}")
