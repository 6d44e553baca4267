"""Finds the grammar's signals in a string of concepts, each rule leaving to the next what it has not claimed."""

from dataclasses import dataclass
from functools import lru_cache

from directives.status_lines.lexicon import clause_grammar, grammar
from directives.status_lines.patterns import BORDER, Pattern

_SPENT = "."
_BESIDE_KIND = frozenset({"no_due", "no_percent", "extra_days", "until", "province_asked"})
"""Signals beside the kind: they leave the words to the rules about kinds."""


@dataclass(frozen=True, slots=True)
class Signal:
    """What one rule says of one stretch; `claimed` are the places that it matched, gaps left out."""

    name: str
    start: int
    end: int
    claimed: tuple[int, ...]


@lru_cache(maxsize=8_192)
def signals_in(text: str) -> tuple[Signal, ...]:
    """The signals in their rules' order."""
    found: list[Signal] = []
    left = text
    for name, pattern in grammar().fitting(text):
        beside = name in _BESIDE_KIND
        taken = _matches(name, pattern, text if beside else left)
        found.extend(taken)
        if taken and not beside:
            left = _without(left, taken)
    return tuple(found)


@lru_cache(maxsize=8_192)
def states_nothing(clause: str, *, asked: bool) -> str:
    """Whether a clause is muted or asks, as the name of its first such signal; empty where it states something."""
    names = {name for name, pattern in clause_grammar().fitting(clause) if pattern.expression.search(clause)}
    if "muted" in names:
        return "muted"
    return "question" if asked or names else ""


def _matches(name: str, pattern: Pattern, text: str) -> list[Signal]:
    found: list[Signal] = []
    for match in pattern.expression.finditer(text):
        gaps = {place for group in range(1, pattern.expression.groups + 1) for place in range(*match.span(group))}
        claimed = tuple(place for place in range(match.start(), match.end()) if place not in gaps)
        found.append(Signal(name, match.start(), match.end(), claimed))
    return found


def _without(text: str, signals: list[Signal]) -> str:
    places = {place for signal in signals for place in signal.claimed}
    return "".join(_SPENT if place in places and char != BORDER else char for place, char in enumerate(text))
