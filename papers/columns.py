"""Finds where a page has two columns, as heads and ends of letters have, and puts its rows in reading order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from papers.pieces import Row, rows_of

Interval = tuple[float, float]

_WORD_GAP = 0.7
_WIDE_GAP = 1.5
_LEAST_GUTTER = 7.0
_LEAST_ROWS = 2


@dataclass(frozen=True, slots=True)
class Column:
    """Rows that are read one after the other; `left` is where they may begin."""

    rows: tuple[Row, ...]
    left: float


def columns_of(rows: Sequence[Row]) -> list[Column]:
    """The page in reading order: the left column of each two before the right one."""
    if not rows:
        return []
    area = min(row.left for row in rows), max(row.right for row in rows)
    columns: list[Column] = []
    plain: list[Row] = []
    at = 0
    while at < len(rows):
        end, gutter = _zone(rows, at, area)
        if gutter is None:
            plain.append(rows[at])
            at += 1
            continue
        if plain:
            columns.append(Column(tuple(plain), area[0]))
            plain = []
        columns.extend(_split(rows[at:end], gutter))
        at = end
    if plain:
        columns.append(Column(tuple(plain), area[0]))
    return columns


def _split(rows: Sequence[Row], gutter: Interval) -> Iterator[Column]:
    middle = sum(gutter) / 2
    for side in (False, True):
        pieces = [piece for row in rows for piece in row.pieces if (piece.left > middle) is side]
        if pieces:
            yield Column(tuple(rows_of(pieces)), min(piece.left for piece in pieces))


def _zone(rows: Sequence[Row], start: int, area: Interval) -> tuple[int, Interval | None]:
    """How far the rows from `start` on leave a gutter free, and the gutter, if they are two columns at all."""
    free = _free(rows[start], area)
    best: tuple[int, Interval | None] = (start, None)
    for end in range(start + 1, len(rows) + 1):
        gutter = _gutter(rows[start:end], free)
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


def _is_gutter(rows: Sequence[Row], gutter: Interval) -> bool:
    middle = sum(gutter) / 2
    lefts = [row for row in rows if row.left < middle]
    rights = [row for row in rows if row.right > middle]
    if len(lefts) < _LEAST_ROWS or len(rights) < _LEAST_ROWS:
        return False
    last = rows[-1]
    if last.left < middle and last.right < middle and _ends_sentence_row(rows, middle):
        return False
    return any(row.left > middle or _gap_at(row, middle) >= _WIDE_GAP * row.size for row in rights)


def _ends_sentence_row(rows: Sequence[Row], middle: float) -> bool:
    """Whether the last row is the only one at the left, that is, nothing stands beside the right column yet."""
    return sum(row.left < middle for row in rows) == 1


def _gap_at(row: Row, middle: float) -> float:
    lefts = [piece.right for piece in row.pieces if piece.right <= middle]
    rights = [piece.left for piece in row.pieces if piece.left >= middle]
    return min(rights) - max(lefts) if lefts and rights else 0.0


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
    return [(left, right) for left, right in met if right - left >= _LEAST_GUTTER]
