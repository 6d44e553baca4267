"""Tables by the lines that are ruled on a page; a row becomes one line of text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from papers.paragraphs import joined
from papers.pieces import Piece, rows_of

_NEAR = 3.0
_LEAST_LENGTH = 8.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A ruled line: along x where `flat`, else along y; `at` is its other coordinate."""

    flat: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Table:
    """Cells in rows, where they stand, and where their columns are parted."""

    cells: tuple[tuple[str, ...], ...]
    top: float
    bottom: float
    xs: tuple[float, ...]

    def lines(self) -> list[str]:
        """A line for each row that says anything."""
        return [row_line(row) for row in _without_empty(self.cells) if any(row)]


def row_line(cells: Iterable[str]) -> str:
    """One row as the readers take it."""
    return "| " + " | ".join(" ".join(cell.replace("|", "/").split()) for cell in cells) + " |"


def tables_of(pieces: Sequence[Piece], rules: Sequence[Rule]) -> tuple[list[Table], list[Piece]]:
    """The tables, and the pieces that stand in none."""
    left = list(pieces)
    tables: list[Table] = []
    for group in _groups(rules):
        grid = _Grid.of(group)
        if grid is None:
            continue
        inside = [piece for piece in left if grid.holds(piece)]
        table = grid.filled(inside)
        if table is not None:
            tables.append(table)
            taken = set(map(id, inside))
            left = [piece for piece in left if id(piece) not in taken]
    return tables, left


def framed(rules: Sequence[Rule]) -> list[Rule]:
    """Those of the lines that part the cells of some table."""
    return [rule for group in _groups(rules) if _Grid.of(group) is not None for rule in group]


def rejoined(above: Table, below: Table) -> Table | None:
    """A table that goes on over a page: its head is not said twice, and a row cut in half is whole again.

    None where the lower one is another table.
    """
    xs = max(above.xs, below.xs, key=len)
    if not (_fits(above.xs, xs) and _fits(below.xs, xs)):
        return None
    upper, lower = _laid_on(above, xs), _laid_on(below, xs)
    rest = lower[1:] if lower[0] == upper[0] else lower
    if rest and _is_rest(rest[0], is_of_head=len(upper) == 1):
        whole = tuple(joined(filter(None, pair)) for pair in zip(upper[-1], rest[0], strict=True))
        upper, rest = (*upper[:-1], whole), rest[1:]
    return replace(above, cells=(*upper, *rest), xs=xs)


def _fits(some: Sequence[float], xs: Sequence[float]) -> bool:
    """Whether columns are parted at some of the places, and end where those do."""
    near = 2 * _NEAR
    ends = abs(some[0] - xs[0]) <= near and abs(some[-1] - xs[-1]) <= near
    return ends and all(any(abs(one - x) <= near for x in xs) for one in some)


def _laid_on(table: Table, xs: Sequence[float]) -> tuple[tuple[str, ...], ...]:
    places = [min(range(len(xs)), key=lambda at: abs(xs[at] - x)) for x in table.xs[:-1]]
    return tuple(
        tuple(row[places.index(at)] if at in places else "" for at in range(len(xs) - 1)) for row in table.cells
    )


def _is_rest(row: Sequence[str], *, is_of_head: bool) -> bool:
    """Whether a row only goes on with one that a page's end cut; that of a head begins nothing."""
    said = [cell for cell in row if cell]
    return not row[0] and bool(said) and (not is_of_head or all(cell[0].islower() for cell in said))


def _groups(rules: Sequence[Rule]) -> list[list[Rule]]:
    """Rules that touch one another, across their direction, belong together."""
    long = [rule for rule in rules if rule.end - rule.start >= _LEAST_LENGTH]
    flats = [rule for rule in long if rule.flat]
    parent = {id(rule): rule for rule in long}

    def root(rule: Rule) -> Rule:
        while parent[id(rule)] is not rule:
            parent[id(rule)] = parent[id(parent[id(rule)])]
            rule = parent[id(rule)]
        return rule

    for upright in (rule for rule in long if not rule.flat):
        for flat in flats:
            if _touch(flat, upright):
                parent[id(root(flat))] = root(upright)
    groups: dict[int, list[Rule]] = {}
    for rule in long:
        groups.setdefault(id(root(rule)), []).append(rule)
    return [group for group in groups.values() if {rule.flat for rule in group} == {True, False}]


def _touch(flat: Rule, upright: Rule) -> bool:
    across = flat.start - _NEAR <= upright.at <= flat.end + _NEAR
    return across and upright.start - _NEAR <= flat.at <= upright.end + _NEAR


@dataclass(frozen=True, slots=True)
class _Grid:
    """Where a table's columns and rows are parted, and by which rules."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    rules: tuple[Rule, ...]

    @classmethod
    def of(cls, rules: Sequence[Rule]) -> "_Grid | None":
        xs = _places(rule.at for rule in rules if not rule.flat)
        ys = _places(rule.at for rule in rules if rule.flat)
        if len(xs) < 3 or len(ys) < 2 or len(xs) + len(ys) < 6:  # noqa: PLR2004 - of two cells or one it is a frame
            return None
        return cls(xs, ys, tuple(rules))

    def holds(self, piece: Piece) -> bool:
        x, y = piece.middle
        return self.xs[0] < x < self.xs[-1] and self.ys[0] < y < self.ys[-1]

    def filled(self, pieces: Sequence[Piece]) -> Table | None:
        cells: dict[tuple[int, int], list[Piece]] = {}
        for piece in pieces:
            cells.setdefault(self._cell(piece), []).append(piece)
        if len({column for _, column in cells}) < 2:  # noqa: PLR2004 - one column is a frame
            return None
        texts = {place: joined(row.text for row in rows_of(inside)) for place, inside in cells.items()}
        rows = tuple(
            tuple(texts.get((row, column), "") for column in range(len(self.xs) - 1)) for row in range(len(self.ys) - 1)
        )
        return Table(rows, self.ys[0], self.ys[-1], self.xs)

    def _cell(self, piece: Piece) -> tuple[int, int]:
        """Its row and column; a merged cell is named by its upper left part."""
        x, y = piece.middle
        column = _interval(self.xs, x)
        row = _interval(self.ys, y)
        while row and not self._is_ruled(flat=True, at=self.ys[row], across=x):
            row -= 1
        while column and not self._is_ruled(flat=False, at=self.xs[column], across=y):
            column -= 1
        return row, column

    def _is_ruled(self, *, flat: bool, at: float, across: float) -> bool:
        return any(
            rule.flat is flat and abs(rule.at - at) <= _NEAR and rule.start - _NEAR <= across <= rule.end + _NEAR
            for rule in self.rules
        )


def _without_empty(rows: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """Columns in which nothing stands come from doubled rules."""
    kept = [column for column in range(len(rows[0])) if any(row[column] for row in rows)]
    return tuple(tuple(row[column] for column in kept) for row in rows)


def _places(values: Iterable[float]) -> tuple[float, ...]:
    places: list[float] = []
    for value in sorted(values):
        if not places or value - places[-1] > _NEAR:
            places.append(value)
    return tuple(places)


def _interval(places: Sequence[float], value: float) -> int:
    return next((at for at in range(len(places) - 1, 0, -1) if places[at] <= value), 0)
