"""Finds the grammar's signals in a string of concepts, each rule leaving to the next what it has not claimed."""

from dataclasses import dataclass

from directives.status_lines.lexicon import grammar
from directives.status_lines.patterns import Pattern

_SPENT = "."
_QUESTIONS = frozenset({"question", "muted"})


@dataclass(frozen=True, slots=True)
class Signal:
    """What one rule says of one stretch; `claimed` are the places that it matched, gaps left out."""

    name: str
    start: int
    end: int
    claimed: tuple[int, ...]


_KEEPS = frozenset({"no_due", "no_percent", "extra_days", "until"})
"""Signals about figures: they leave the words to the rules about kinds."""


def signals_in(text: str, *, questions: bool = False) -> list[Signal]:
    """The signals in their rules' order; with `questions` only those that tell whether a clause states anything."""
    found: list[Signal] = []
    present = frozenset(text)
    left = text
    for name, pattern in grammar():
        if (name in _QUESTIONS) is not questions or not pattern.could_match(present):
            continue
        taken = _matches(name, pattern, text if name in _KEEPS or questions else left)
        found.extend(taken)
        if name not in _KEEPS:
            left = _without(left, taken)
    return found


def _matches(name: str, pattern: Pattern, text: str) -> list[Signal]:
    found: list[Signal] = []
    for match in pattern.expression.finditer(text):
        gaps = {place for group in range(1, pattern.expression.groups + 1) for place in range(*match.span(group))}
        claimed = tuple(place for place in range(match.start(), match.end()) if place not in gaps)
        found.append(Signal(name, match.start(), match.end(), claimed))
    return found


def _without(text: str, signals: list[Signal]) -> str:
    if not signals:
        return text
    places = {place for signal in signals for place in signal.claimed}
    return "".join(_SPENT if place in places and char != "," else char for place, char in enumerate(text))
