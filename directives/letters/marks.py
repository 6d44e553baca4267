"""Reads the stamps of urgency and secrecy: words that stand by themselves, never words in a sentence."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal, cast

from directives.letters.lexicon import any_of, phrases, table
from directives.letters.lines import Line, read_lines
from directives.letters.words import fold, is_upper

Secrecy = Literal["mật", "tối mật", "tuyệt mật"]

_HEAD_LINES = 40
_CELLS = re.compile(r"\s{2,}|\t|\s[-–—/|]\s")
_COLUMNS = re.compile(r"\s{2,}|\t|\s(?=[(\[])")
_FRAME = " .:;!*()[]{}<>|\"'“”-–—_"
_LONGEST = 60


def secrecy_mark(text: str) -> Secrecy | None:
    """The degree of secrecy that a letter bears as a mark; a letter that bears one must not travel through a chat."""
    return secrecy_of(read_lines(text))


def secrecy_of(lines: list[Line]) -> Secrecy | None:
    """The highest degree stamped anywhere in the letter."""
    found = {
        degree
        for index, line in enumerate(lines)
        for degree in _degrees("secrecy", line, is_head=index < _HEAD_LINES)
        if not _is_wrapped(lines[index - 1] if index else None, line)
    }
    return next((cast("Secrecy", degree) for degree in table("marks")["secrecy"] if degree in found), None)


def urgency_of(lines: Iterable[Line]) -> str | None:
    """The degree of urgency stamped on a letter, the most urgent first."""
    found = {degree for at, line in enumerate(lines) for degree in _degrees("urgency", line, is_head=at < _HEAD_LINES)}
    return next((degree for degree in table("marks")["urgency"] if degree in found), None)


def is_stamp(line: Line) -> bool:
    """Whether nothing but stamps stands in a line."""
    cells = _cells(line.shown)
    return bool(cells) and all(_degree_of("urgency", cell) or _degree_of("secrecy", cell) for cell in cells)


def is_mark(line: Line) -> bool:
    """Whether a line bears nothing but stamps, or the note that the letter is not for circulation."""
    return is_stamp(line) or is_internal([line])


def without_marks(line: Line) -> Line:
    """A line without the stamp that layout has put beside its words."""
    cells = _COLUMNS.split(line.shown)
    kept = [cell for cell in cells if cell.strip() and not _is_stamped(cell)]
    return line if len(kept) == len(cells) or not kept else Line.of("  ".join(kept), gap=line.gap, cut=line.cut)


def _is_stamped(cell: str) -> bool:
    bare = cell.strip(_FRAME)
    return is_upper(bare) and bool(_degree_of("urgency", bare) or _degree_of("secrecy", bare))


def is_internal(lines: Iterable[Line]) -> bool:
    """Whether the letter is marked as not for circulation outside."""
    return any(len(line.shown) < _LONGEST and _internal().fullmatch(line.folded.strip(_FRAME)) for line in lines)


def _degrees(kind: str, line: Line, *, is_head: bool) -> set[str]:
    if len(line.shown) > 2 * _LONGEST:
        return set()
    labelled = _labelled(kind).search(line.folded)
    if labelled is not None:
        degree = _degree_of(kind, labelled["degree"])
        return {degree} if degree else set()
    spaced = _degree_of(kind, line.shown) if is_upper(line.shown) else None
    if spaced:
        return {spaced}
    cells = [cell for cell in _cells(line.shown) if is_upper(cell) or (is_head and _is_alone(cell, line))]
    return {degree for cell in cells if (degree := _degree_of(kind, cell))}


def _is_alone(cell: str, line: Line) -> bool:
    """Not in capitals, a stamp has at least a capital and the line for itself, and is no item of a list."""
    return line.shown[:1].isalpha() and cell[:1].isupper() and cell.strip(_FRAME) == line.shown.strip(_FRAME)


def _cells(text: str) -> list[str]:
    return [stripped for cell in _CELLS.split(text) if (stripped := cell.strip(_FRAME))]


def _degree_of(kind: str, cell: str) -> str | None:
    return _spellings(kind).get(fold(cell).replace(" ", "").strip(_FRAME)) if len(cell) <= _LONGEST else None


def _is_wrapped(above: Line | None, line: Line) -> bool:
    """Whether the line above ends in the first half of a word such as "bí mật"."""
    if above is None or line.gap:
        return False
    last = above.folded.rsplit(" ", 1)[-1]
    return last in phrases("marks", "secrecy_halves")


@cache
def _spellings(kind: str) -> dict[str, str]:
    """Each way to stamp a degree, without spaces since stamps are letter-spaced at times."""
    degrees: dict[str, list[str]] = table("marks")[kind]
    return {fold(spelling).replace(" ", ""): degree for degree, spellings in degrees.items() for spelling in spellings}


@cache
def _labelled(kind: str) -> re.Pattern[str]:
    return re.compile(rf"{any_of('marks', f'{kind}_label')}\s*:\s*(?P<degree>[\w ]{{2,24}})")


@cache
def _internal() -> re.Pattern[str]:
    return re.compile(any_of("marks", "internal"))
