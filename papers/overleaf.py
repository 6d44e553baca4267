"""What goes on overleaf: two columns that a page's end cuts are put together before they are read."""

from collections.abc import Sequence
from dataclasses import replace

from papers.columns import Zone, gap_at, lines_up, parts_of, zones_of
from papers.pieces import Row

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
    last = rows[-1]
    gaps = [(before.right, behind.left) for before, behind in zip(last.pieces, last.pieces[1:], strict=False)]
    widest = max(gaps, key=lambda one: one[1] - one[0], default=(0.0, 0.0))
    is_wide = widest[1] - widest[0] >= _FAR * last.size
    return Zone(len(rows) - 1, len(rows), widest) if is_wide else None


def _lowered(row: Row, step: float) -> Row:
    pieces = tuple(replace(piece, base=piece.base + step) for piece in row.pieces)
    return replace(row, pieces=pieces, base=row.base + step)
