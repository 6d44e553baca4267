"""Cuts a list of names at its commas and conjunctions, minding that names hold commas and conjunctions themselves."""

from collections.abc import Callable
from typing import TypeVar

from directives.unit_names import is_conjunction
from directives.unit_words import words_of

T = TypeVar("T")

_LONGEST_ENTRY = 12  # pieces; "các sở, ban, ngành, đoàn thể, huyện, thị xã, thành phố" has seven
_SEPARATORS = frozenset(",;")


def read_list(text: str, read: Callable[[str], T | None]) -> list[tuple[str, T | None]]:
    """Each entry of a list with what `read` made of it; the longest run of pieces that it can read is one entry.

    A piece that begins no such run is an entry of its own, with None.
    """
    pieces = _pieces(text)
    entries: list[tuple[str, T | None]] = []
    first = 0
    while first < len(pieces):
        for last in range(min(len(pieces), first + _LONGEST_ENTRY) - 1, first - 1, -1):
            entry = text[pieces[first][0] : pieces[last][1]].strip(" .:")
            meaning = read(entry)
            if meaning is not None or last == first:
                entries.append((entry, meaning))
                first = last + 1
                break
    return [(entry, meaning) for entry, meaning in entries if entry]


def _pieces(text: str) -> list[tuple[int, int]]:
    """Where the pieces between separators outside brackets begin and end."""
    conjunctions = {word.start: word.end for word in words_of(text) if is_conjunction(word)}
    pieces: list[tuple[int, int]] = []
    begin = place = depth = 0
    while place < len(text):
        depth += (text[place] == "(") - (text[place] == ")")
        after = conjunctions.get(place, place + 1 if text[place] in _SEPARATORS else None)
        if after is None or depth > 0:
            place += 1
            continue
        pieces.append((begin, place))
        begin = place = after
    return [*pieces, (begin, len(text))]
