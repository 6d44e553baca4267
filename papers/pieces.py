"""Pieces of print by their place on a page, put together into rows; the same for a text layer and for OCR."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median

SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_SAME_ROW = 0.45
_SMALL, _RAISED = 0.82, 0.12
_OVERLAPS, _TOUCHES = 0.2, 0.06


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters without a space; lengths in points, downwards from the page's upper left corner."""

    text: str
    left: float
    right: float
    base: float
    size: float
    glued: bool = False
    """It goes on from the piece before it without a space."""
    is_exact: bool = False
    """Its ends are those of its characters: what touches it belongs to the same word, in whatever order they came."""
    space: float | None = None
    """Where the space ends that was printed before it, if any was."""

    @property
    def middle(self) -> tuple[float, float]:
        """The point that tells in which cell of a table it stands."""
        return (self.left + self.right) / 2, self.base - self.size * 0.35


@dataclass(frozen=True, slots=True)
class Row:
    """Pieces on one base line, from left to right."""

    pieces: tuple[Piece, ...]
    base: float
    size: float

    @property
    def left(self) -> float:
        """Where its first piece begins."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """Where its last piece ends."""
        return max(piece.right for piece in self.pieces)

    @property
    def first_word(self) -> float:
        """How long its first word is."""
        last = next((at for at, piece in enumerate(self.pieces) if at and not piece.glued), len(self.pieces))
        return self.pieces[last - 1].right - self.left

    @property
    def text(self) -> str:
        """Its words; small raised digits as superscripts."""
        words: list[str] = []
        for piece in self.pieces:
            shown = piece.text.translate(SUPERSCRIPTS) if self.is_raised(piece) else piece.text
            words.append(shown if piece.glued or not words else f" {shown}")
        return "".join(words)

    def is_raised(self, piece: Piece) -> bool:
        """Whether a piece is the mark of a footnote: digits, smaller than the row and above its base line."""
        small = piece.size <= _SMALL * self.size
        return small and piece.text.isdecimal() and self.base - piece.base >= _RAISED * self.size

    def only(self, pieces: Iterable[Piece]) -> "Row | None":
        """The same row with some of its pieces; None where none is left."""
        kept = tuple(pieces)
        return replace(self, pieces=kept) if kept else None


def rows_of(pieces: Iterable[Piece]) -> list[Row]:
    """Rows from top to bottom."""
    rows: list[Row] = []
    group: list[Piece] = []
    size = 0.0
    for piece in sorted(pieces, key=lambda one: one.base):
        if group and piece.base - group[-1].base > _SAME_ROW * max(size, piece.size) * _share(group[-1], piece):
            rows.append(row_of(group))
            group, size = [], 0.0
        group.append(piece)
        size = max(size, piece.size)
    if group:
        rows.append(row_of(group))
    return rows


def _share(above: Piece, below: Piece) -> float:
    """A small piece is a mark only beside print: two rows of small type stand closer together."""
    return 1.0 if above.size != below.size else 0.8


def row_of(pieces: Sequence[Piece]) -> Row:
    """One row; its size and base line are those of most of its print."""
    ordered = sorted(pieces, key=lambda one: one.left)
    largest = max(piece.size for piece in ordered)
    main = [piece for piece in ordered if piece.size > _SMALL * largest]
    return Row(_glued(ordered), median(piece.base for piece in main), median(piece.size for piece in main))


def _glued(ordered: Sequence[Piece]) -> tuple[Piece, ...]:
    """What a piece goes on from must stand just before it, and what it touches it goes on from."""
    return tuple(
        replace(piece, glued=at > 0 and _goes_on(ordered[at - 1], piece, is_second=at == 1))
        for at, piece in enumerate(ordered)
    )


def _goes_on(before: Piece, piece: Piece, *, is_second: bool) -> bool:
    if not piece.size:
        return False
    gap = (piece.left - before.right) / piece.size
    if piece.glued:
        return gap <= 1.0
    if not (before.is_exact and piece.is_exact and -_OVERLAPS <= gap <= _TOUCHES):
        return False
    near = _OVERLAPS * piece.size
    is_parted = piece.space is not None and before.right - near <= piece.space <= piece.left + near
    begins_note = is_second and before.text.isdecimal() and before.size <= _SMALL * piece.size
    return not is_parted and not begins_note


def body_size(rows: Sequence[Row]) -> float:
    """The size in which most of the letters are printed."""
    weights: dict[float, int] = {}
    for row in rows:
        size = round(row.size * 2) / 2
        weights[size] = weights.get(size, 0) + len(row.text)
    return max(weights, key=weights.__getitem__, default=0.0)
