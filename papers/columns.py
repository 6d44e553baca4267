"""Finds where a page has two columns, as heads and ends of letters have, and puts its rows in reading order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from papers.paragraphs import opens_part
from papers.pieces import Piece, Row, rows_of

Interval = tuple[float, float]

_WORD_GAP = 0.7
_WIDE_GAP = 1.5
_LEAST_GUTTER = 7.0
_LEAST_COMMON = 2.0
_LEAST_ROWS = 2
_LINED_UP = 0.7
_LEAST_SHARE = 0.15


@dataclass(frozen=True, slots=True)
class Column:
    """Rows that are read one after the other; `left` is where they may begin."""

    rows: tuple[Row, ...]
    left: float
    wide: float | None = None
    """How wide it is, if it is one of two."""


@dataclass(frozen=True, slots=True)
class Zone:
    """Rows of a page, by their places from `start` to before `end`, that stand in two columns."""

    start: int
    end: int
    gutter: Interval

    @property
    def middle(self) -> float:
        """What stands before it is of the left column."""
        return sum(self.gutter) / 2


def columns_of(rows: Sequence[Row]) -> list[Column]:
    """The page in reading order: the left column of each two before the right one."""
    if not rows:
        return []
    area = _area(rows)
    columns: list[Column] = []
    at = 0
    for zone in zones_of(rows):
        if zone.start > at:
            columns.append(Column(tuple(rows[at : zone.start]), area[0]))
        columns.extend(_split(rows[zone.start : zone.end], zone.middle, area))
        at = zone.end
    if at < len(rows):
        columns.append(Column(tuple(rows[at:]), area[0]))
    return columns


def zones_of(rows: Sequence[Row]) -> Iterator[Zone]:
    """Where the rows of a page stand in two columns, from top to bottom."""
    at = 0
    area = _area(rows) if rows else (0.0, 0.0)
    while at < len(rows):
        end, gutter = _zone(rows, at, area)
        zone = None if gutter is None else _trimmed(rows, Zone(at, end, gutter))
        if zone is not None:
            yield zone
        at = at + 1 if zone is None else zone.end


def parts_of(row: Row, middle: float) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """What of a row stands in the left column, and what in the right one."""
    lefts = tuple(piece for piece in row.pieces if piece.left <= middle)
    return lefts, tuple(piece for piece in row.pieces if piece.left > middle)


def lines_up(pieces: Sequence[Piece], others: Sequence[Sequence[Piece]]) -> bool:
    """Whether pieces begin where some other row of a column does, or have their middle there."""
    left, right, near = pieces[0].left, pieces[-1].right, _LINED_UP * pieces[0].size
    return any(
        abs(other[0].left - left) <= near or abs(other[0].left + other[-1].right - left - right) <= 2 * near
        for other in others
    )


def gap_at(row: Row, middle: float) -> float:
    """How wide the gap of a row is that lies over the middle of two columns; 0 where none does."""
    lefts = [piece.right for piece in row.pieces if piece.right <= middle]
    rights = [piece.left for piece in row.pieces if piece.left >= middle]
    return min(rights) - max(lefts) if lefts and rights else 0.0


def _area(rows: Sequence[Row]) -> Interval:
    return min(row.left for row in rows), max(row.right for row in rows)


def _split(rows: Sequence[Row], middle: float, area: Interval) -> Iterator[Column]:
    for side in (0, 1):
        pieces = [piece for row in rows for piece in parts_of(row, middle)[side]]
        if pieces:
            own = rows_of(pieces)
            yield Column(tuple(own), min(piece.left for piece in pieces), _breadth(own, area[side]))


def _breadth(rows: Sequence[Row], edge: float) -> float:
    """How wide a column is whose rows are centred and which reaches to the edge of the page's text."""
    centres = sorted((row.left + row.right) / 2 for row in rows)
    return 2 * abs(centres[len(centres) // 2] - edge)


def _trimmed(rows: Sequence[Row], zone: Zone) -> Zone | None:
    """Without the rows that are of the left column alone and belong to the text above or below.

    None where nothing stands side by side.
    """
    parts = [parts_of(row, zone.middle) for row in rows[zone.start : zone.end]]
    rights = [at for at, (_, right) in enumerate(parts) if right]
    start, end = rights[0], rights[-1] + 1
    lefts = [left for left, _ in parts[start:end] if left]
    if not lefts and start and _is_beside(rows[zone.start + start - 1], rows[zone.start + start]):
        start -= 1
        lefts = [parts[start][0]]
    while lefts and end < len(parts) and _goes_down(rows[zone.start + end], lefts):
        lefts.append(parts[end][0])
        end += 1
    return Zone(zone.start + start, zone.start + end, zone.gutter) if lefts else None


def _is_beside(row: Row, other: Row) -> bool:
    return abs(row.base - other.base) <= max(row.size, other.size)


def _goes_down(row: Row, lefts: Sequence[Sequence[Piece]]) -> bool:
    return lines_up(row.pieces, lefts) and not opens_part(row.text)


def _zone(rows: Sequence[Row], start: int, area: Interval) -> tuple[int, Interval | None]:
    """How far the rows from `start` on leave a gutter free, and the gutter, if they are two columns at all."""
    free = _free(rows[start], area)
    best: tuple[int, Interval | None] = (start, None)
    for end in range(start + 1, len(rows) + 1):
        gutter = _gutter(rows[start:end], [one for one in free if _is_inside(one, area)])
        if gutter is not None:
            best = end, gutter
        if end == len(rows):
            break
        free = _both(free, _free(rows[end], area))
        if not free:
            break
    return best


def _gutter(rows: Sequence[Row], free: Sequence[Interval]) -> Interval | None:
    """The free interval with columns on both its sides."""
    candidates = [one for one in free if _is_gutter(rows, one)]
    return max(candidates, key=lambda one: one[1] - one[0], default=None)


def _is_inside(gutter: Interval, area: Interval) -> bool:
    """Whether there is room for a column on both sides: a paragraph's first row, set in, is none."""
    least = _LEAST_SHARE * (area[1] - area[0])
    return area[0] + least < sum(gutter) / 2 < area[1] - least


def _is_gutter(rows: Sequence[Row], gutter: Interval) -> bool:
    middle = sum(gutter) / 2
    lefts = [row for row in rows if row.left < middle]
    rights = [row for row in rows if row.right > middle]
    if len(lefts) < _LEAST_ROWS or len(rights) < _LEAST_ROWS:
        return False
    last = rows[-1]
    if last.left < middle and last.right < middle and _ends_sentence_row(rows, middle):
        return False
    return any(row.left > middle or gap_at(row, middle) >= _WIDE_GAP * row.size for row in rights)


def _ends_sentence_row(rows: Sequence[Row], middle: float) -> bool:
    """Whether the last row is the only one at the left, that is, nothing stands beside the right column yet."""
    return sum(row.left < middle for row in rows) == 1


def _free(row: Row, area: Interval) -> list[Interval]:
    """The wide gaps of a row, those before its first and behind its last word too."""
    least = max(_LEAST_GUTTER, _WORD_GAP * row.size)
    free: list[Interval] = []
    at = area[0]
    for piece in row.pieces:
        if piece.left - at >= least:
            free.append((at, piece.left))
        at = max(at, piece.right)
    if area[1] - at >= least:
        free.append((at, area[1]))
    return free


def _both(some: Sequence[Interval], others: Sequence[Interval]) -> list[Interval]:
    met = [(max(a, c), min(b, d)) for a, b in some for c, d in others]
    return [(left, right) for left, right in met if right - left >= _LEAST_COMMON]
