"""Reads what the office or a leader types in reply to a card that waits for their decision."""

import re
from collections.abc import Mapping
from functools import cache

from directives.bare import bare, bare_words, leading, lexicon
from directives.matters import CHOICES, Outcome
from directives.status_lines import Kind

_WORDS = "decisions"
_MARKS = " \t\n:,;.-–—"
_MOST_WORDS = 5
_MARK = re.compile(r"[,;:–—\n!]|\.(?=\s|$)|\s-\s")


def read_decision(kind: Kind, text: str) -> tuple[Outcome | None, str]:
    """What a line decides of a matter of that kind, and the words behind it: a day, a reason, a unit.

    Where only an answer can be given, the whole line is the answer. None where the line decides nothing by itself;
    the words are then the whole line, which may be a day alone.
    """
    if CHOICES[kind] == (Outcome.ANSWERED,):
        return Outcome.ANSWERED, text.strip()
    outcome, rest = _decided(kind, text.strip())
    if outcome is None:
        return None, text.strip()
    rest = without_filler(rest.strip(_MARKS), "politeness")
    return outcome, without_filler(rest, "before_reason" if _gives_reason(outcome) else "before_date")


def _decided(kind: Kind, text: str) -> tuple[Outcome | None, str]:
    """The longest beginning that decides such a matter, up to a comma or another mark, and what stands behind it."""
    head, mark, behind = _cut_at_mark(text)
    found, rest = leading(head, _forms(), most_words=_MOST_WORDS)
    outcome = None if found is None else _as(kind, Outcome(found))
    return outcome, f"{rest.strip()}{mark}{behind}"


def _cut_at_mark(text: str) -> tuple[str, str, str]:
    found = _MARK.search(text)
    return (text, "", "") if found is None else (text[: found.start()], found[0], text[found.end() :])


def _as(kind: Kind, outcome: Outcome) -> Outcome | None:
    """A word of agreement confirms what is done; a "no" returns it; nothing else is taken for what it is not."""
    if outcome in CHOICES[kind]:
        return outcome
    agreed: Mapping[Kind, Outcome] = {Kind.DONE: Outcome.CONFIRMED}
    refused: Mapping[Kind, Outcome] = {Kind.DONE: Outcome.RETURNED, Kind.NOT_OURS: Outcome.INSISTED}
    if outcome is Outcome.GRANTED:
        return agreed.get(kind)
    return refused.get(kind) if outcome is Outcome.REFUSED else None


def _gives_reason(outcome: Outcome) -> bool:
    return outcome in {Outcome.REFUSED, Outcome.INSISTED, Outcome.RETURNED}


def without_filler(rest: str, table: str) -> str:
    """What is left behind the words of one of the lexicon's lists of fillers."""
    words = rest.split()
    for length in range(min(3, len(words)), 0, -1):
        if bare(" ".join(words[:length]).strip(_MARKS)) in bare_words(_WORDS, "fillers", table):
            return " ".join(words[length:]).strip(_MARKS)
    return rest


@cache
def _forms() -> dict[str, str]:
    return {bare(word): meaning for meaning, words in lexicon(_WORDS)["decisions"].items() for word in words}
