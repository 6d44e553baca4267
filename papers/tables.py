"""Tables by the lines that are ruled on a page; a row becomes one line of text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

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
    """Cells in rows, and where they stand."""

    cells: tuple[tuple[str, ...], ...]
    top: float
    bottom: float

    def lines(self) -> list[str]:
        """A line for each row that says anything."""
        return [row_line(row) for row in self.cells if any(row)]


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


def rejoined(above: Table, below: Table) -> tuple[Table, Table]:
    """A table that goes on over a page: its head is not said twice, and a row cut in half is whole again."""
    if not above.cells or not below.cells or len(above.cells[0]) != len(below.cells[0]):
        return above, below
    rest = below.cells[1:] if below.cells[0] == above.cells[0] else below.cells
    if rest and not rest[0][0] and len(above.cells) > 1 and any(rest[0]):
        joined = tuple(" ".join(filter(None, pair)) for pair in zip(above.cells[-1], rest[0], strict=True))
        return replace(above, cells=(*above.cells[:-1], joined)), replace(below, cells=rest[1:])
    return above, replace(below, cells=rest)


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
        if len(xs) < 3 or len(ys) < 3:  # noqa: PLR2004 - less than two columns and two rows is a frame
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
        texts = {place: " ".join(row.text for row in rows_of(inside)) for place, inside in cells.items()}
        rows = tuple(
            tuple(texts.get((row, column), "") for column in range(len(self.xs) - 1)) for row in range(len(self.ys) - 1)
        )
        return Table(_without_empty(rows), self.ys[0], self.ys[-1])

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
