"""Who gives the orders of a letter: the issuer, its leaders and those above it."""

from collections.abc import Sequence
from dataclasses import dataclass

from directives.letters import rolewords
from directives.letters.lexicon import phrases
from directives.letters.words import Passage

_FEWEST_WORDS = 3
"""Of the issuer's name; a letter calls its issuer without the place."""


@dataclass(frozen=True, slots=True)
class Givers:
    """Who gives the orders of a letter, by folded names: they are given none."""

    above: frozenset[str]
    """The issuer's leaders and those above; no order of theirs is a unit's task."""
    itself: frozenset[str] = frozenset()
    """The issuer, whole and without its place: it may give itself work, and says so ("giao Văn phòng …")."""
    whole: str | None = None
    """The issuer's name as the head of the letter has it."""

    def is_issuer(self, names: Sequence[str]) -> bool:
        """Whether these name nobody but the issuer, with or without the words for its place."""
        if self.whole is None or not names:
            return False
        folded = [Passage.of(name).folded for name in names]
        return all(name in self.itself or f"{name} ".startswith(f"{self.whole} ") for name in folded)


def givers_of(issuer: str | None) -> Givers:
    """A council, the Party and the centre do give orders to a People's Committee; nobody else does."""
    every = frozenset(phrases("units", "superiors"))
    if issuer is None:
        return Givers(every)
    itself = Passage.of(issuer).folded
    own: frozenset[str] = frozenset()
    if rolewords.council().match(itself):
        own = frozenset(
            name for name in every if rolewords.council().search(name) and not rolewords.council().match(name)
        )
    if rolewords.above_committees().match(itself):
        every -= {name for name in every if rolewords.committee().search(name)}
    words = itself.split()
    called = frozenset(" ".join(words[:most]) for most in range(_FEWEST_WORDS, len(words) + 1))
    return Givers(every - own, called | own, itself)
