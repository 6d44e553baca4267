"""Finds the longest phrase of a lexicon at a place in a line, whichever way its diacritics were typed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from directives.status_lines.syllables import Spelling, spell

Meaning = TypeVar("Meaning")


class Spelled(Protocol):
    """Anything that stands in a line: a word with a spelling, or something else with None."""

    @property
    def spelling(self) -> Spelling | None: ...  # noqa: D102 — the class says it

    @property
    def loose(self) -> bool: ...  # noqa: D102 — the class says it


@dataclass
class _Node(Generic[Meaning]):
    children: dict[str, "_Node[Meaning]"] = field(default_factory=dict)
    ends: list[tuple[tuple[Spelling, ...], Meaning]] = field(default_factory=list)


@dataclass(frozen=True)
class Found(Generic[Meaning]):
    """What the longest phrase may mean, meanings spelled exactly so first, and how many tokens it takes."""

    length: int
    meanings: tuple[Meaning, ...]


class Phrases(Generic[Meaning]):
    """A lexicon of phrases, each with one meaning; a tree over bare letters whose leaves compare diacritics."""

    def __init__(self, entries: Iterable[tuple[str, Meaning]]) -> None:
        self._root: _Node[Meaning] = _Node()
        for phrase, meaning in entries:
            self._add(tuple(spell(word) for word in phrase.lower().split()), meaning)

    def longest(self, tokens: Sequence[Spelled], start: int) -> Found[Meaning] | None:
        """The longest phrase that begins at `start`, or None."""
        best: Found[Meaning] | None = None
        node: _Node[Meaning] | None = self._root
        for at in range(start, len(tokens)):
            spelling = tokens[at].spelling
            node = node.children.get(spelling.bare) if node and spelling else None
            if node is None:
                break
            meanings = _fitting(node.ends, tokens[start : at + 1]) if node.ends else ()
            if meanings:
                best = Found(at + 1 - start, meanings)
        return best

    def _add(self, words: tuple[Spelling, ...], meaning: Meaning) -> None:
        node = self._root
        for word in words:
            node = node.children.setdefault(word.bare, _Node())
        node.ends.append((words, meaning))


def _fitting(ends: list[tuple[tuple[Spelling, ...], Meaning]], tokens: Sequence[Spelled]) -> tuple[Meaning, ...]:
    exact: dict[Meaning, None] = {}
    left_out: dict[Meaning, None] = {}
    for words, meaning in ends:
        is_exact = True
        for token, word in zip(tokens, words, strict=True):
            typed = token.spelling
            if typed is word or typed == word:  # nearly always the same object: spelling is remembered
                continue
            is_exact = False
            if typed is None or not token.loose or not typed.may_stand_for(word):
                break
        else:
            (exact if is_exact else left_out)[meaning] = None
    return tuple(exact) if exact and not all(token.loose for token in tokens) else tuple({**exact, **left_out})
