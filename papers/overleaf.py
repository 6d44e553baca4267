"""What goes on overleaf: two columns that a page's end cuts are put together before they are read."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from papers.columns import Zone, gap_at, lines_up, parts_of, zones_of
from papers.pieces import Piece, Row

_FAR = 3.0
_LEADING = 1.4


def without_cut(above: Sequence[Row], below: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """The rows of two pages; those with which the lower one goes on in the columns of the upper one are moved up."""
    zone = _last_zone(above)
    if zone is None:
        return list(above), list(below)
    lefts = [left for row in above[zone.start :] if (left := parts_of(row, zone.middle)[0])]
    rights = [right for row in above[zone.start :] if (right := parts_of(row, zone.middle)[1])]
    count = 0
    for row in below:
        left, right = parts_of(row, zone.middle)
        if (left and not lines_up(left, lefts)) or (right and not lines_up(right, rights)):
            break
        if left and right and gap_at(row, zone.middle) < _FAR / 2 * row.size:
            break
        lefts, rights = [*lefts, *([left] if left else [])], [*rights, *([right] if right else [])]
        count += 1
    step = above[-1].base - below[0].base + _LEADING * above[-1].size if count else 0.0
    return [*above, *(_lowered(row, step) for row in below[:count])], list(below[count:])


def _last_zone(rows: Sequence[Row]) -> Zone | None:
    """The two columns with which a page ends; it may have room for no more than their first row."""
    if not rows:
        return None
    zone = max(zones_of(rows), key=lambda one: one.end, default=None)
    if zone is not None and zone.end == len(rows):
        return zone
    at = next((at for at in range(len(rows) - 1, -1, -1) if _widest(rows[at]) is not None), None)
    gutter = None if at is None else _widest(rows[at])
    if at is None or gutter is None:
        return None
    begun = Zone(at, len(rows), gutter)
    sides = parts_of(rows[at], begun.middle)
    if not all(_goes_down(row, begun.middle, sides) for row in rows[at + 1 :]):
        return None
    return begun


def _widest(row: Row) -> tuple[float, float] | None:
    """The widest gap of a row, if it is as wide as between a heading of copies and a post."""
    gaps = [(before.right, behind.left) for before, behind in pairwise(row.pieces)]
    left, right = max(gaps, key=lambda one: one[1] - one[0], default=(0.0, 0.0))
    return (left, right) if right - left >= _FAR * row.size else None


def _goes_down(row: Row, middle: float, sides: Sequence[Sequence[Piece]]) -> bool:
    parts = parts_of(row, middle)
    return all(not part or lines_up(part, [side]) for part, side in zip(parts, sides, strict=True))


def _lowered(row: Row, step: float) -> Row:
    pieces = tuple(replace(piece, base=piece.base + step) for piece in row.pieces)
    return replace(row, pieces=pieces, base=row.base + step)
