"""Takes tables out of the lines: a table of tasks leaves its place marked, one of figures leaves nothing.

A row is a line of cells between "|", or, where a head names the columns, cells set apart by tabs or wide spaces.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import zip_longest

from directives.letters.lexicon import any_of, phrases
from directives.letters.lines import TABLE_MARK, Line
from directives.letters.rightcolumn import number_pattern
from directives.letters.words import fold, squeeze

_BAR = "|"
_RULE = re.compile(r"[\s|:=+\-–—_]*")
_WIDE = re.compile(r"\t|\s{2,}")
_FEWEST_BARS = 2
_LONGEST_HEAD = 60
_LONGEST_COLUMN_HEAD = 40
_MOST_COLUMNS = 20
_KINDS = ("other", "coordinator", "lead", "deadline", "number", "task")
"""In the order in which a column's head is tried; the fuller words of one kind may hold another's."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of tasks: which column holds what, and the rows below the head."""

    columns: Mapping[str, int]
    rows: tuple[tuple[str, ...], ...]


def take_tables(lines: list[Line]) -> tuple[list[Table], list[Line]]:
    """The tables of tasks in order, and the lines with a mark where each one stood."""
    tables: list[Table] = []
    left: list[Line] = []
    index = 0
    lines = list(lines)
    while index < len(lines):
        end, rows = _run(lines, index)
        if not rows:
            left.append(lines[index])
            index += 1
            continue
        columns = _first_columns(rows)
        if columns is not None:
            tables.append(Table(columns, _whole_rows(rows, columns)))
            left.append(Line.of(f"{TABLE_MARK}{len(tables) - 1}", gap=True))
        elif _is_layout(rows):
            left.extend(_unrolled(rows))
        if columns is not None and tables[:-1] and left[-2].shown.startswith(TABLE_MARK):
            _join(tables, left)
        if end < len(lines):
            lines[end] = replace(lines[end], gap=True)
        index = end
    return tables, left


def _join(tables: list[Table], left: list[Line]) -> None:
    """A table that a page border cut is one table again."""
    if tables[-2].columns == tables[-1].columns:
        later = tables.pop()
        left.pop()
        tables[-1] = replace(tables[-1], rows=_whole_rows(tables[-1].rows + later.rows, later.columns))


def _whole_rows(rows: Iterable[tuple[str, ...]], columns: Mapping[str, int]) -> tuple[tuple[str, ...], ...]:
    """The rows below the head; one that a page's end had cut is whole again."""
    whole: list[tuple[str, ...]] = []
    for row in rows:
        if whole and _is_rest(row, columns):
            whole[-1] = tuple(squeeze(f"{first} {rest}") for first, rest in zip_longest(whole[-1], row, fillvalue=""))
        elif not _is_head(row, columns):
            whole.append(row)
    return tuple(whole)


def _is_rest(row: tuple[str, ...], columns: Mapping[str, int]) -> bool:
    """Whether a row without a number of its own goes on in the midst of a sentence."""
    told = row[columns["task"]] if columns["task"] < len(row) else ""
    return "number" in columns and not row[columns["number"]] and told[:1].islower()


def _run(lines: list[Line], start: int) -> tuple[int, list[tuple[str, ...]]]:
    """The rows that stand one below the other from a line on, and the line behind them."""
    if _is_barred(lines[start]):
        return _barred_run(lines, start)
    head = _split_wide(lines[start].shown)
    if len(head) < _FEWEST_BARS + 1 or len(lines[start].shown) > 4 * _LONGEST_HEAD or _columns(head) is None:
        return start, []
    end = start + 1
    rows = [head]
    while end < len(lines) and (cells := _row(lines[end].shown, len(head))) is not None:
        rows.append(cells)
        end += 1
    return (end, rows) if len(rows) > 1 else (start, [])


def _row(shown: str, width: int) -> tuple[str, ...] | None:
    """A row's cells; tabs at its end may have been lost."""
    cells = _split_wide(shown)
    if "\t" in shown and 1 < len(cells) < width:
        return (*cells, *[""] * (width - len(cells)))
    return cells if len(cells) == width else None


def _barred_run(lines: list[Line], start: int) -> tuple[int, list[tuple[str, ...]]]:
    rows: list[tuple[str, ...]] = []
    end = start
    while end < len(lines) and _is_barred(lines[end]):
        if not _RULE.fullmatch(lines[end].shown):
            rows.append(_split_bars(lines[end].shown))
        end += 1
    return (end, rows) if rows else (start, [])


def _is_barred(line: Line) -> bool:
    bars = line.shown.count(_BAR)
    return bars >= _FEWEST_BARS and (line.shown.startswith(_BAR) or line.shown.count(f" {_BAR} ") >= _FEWEST_BARS)


def _split_bars(shown: str) -> tuple[str, ...]:
    inner = shown.strip().removeprefix(_BAR).removesuffix(_BAR)
    return tuple(squeeze(cell.replace("<br>", " ")) for cell in inner.split(_BAR))


def _split_wide(shown: str) -> tuple[str, ...]:
    parts = shown.split("\t") if "\t" in shown else _WIDE.split(shown.strip())
    return tuple(squeeze(cell) for cell in parts)


def _first_columns(rows: list[tuple[str, ...]]) -> Mapping[str, int] | None:
    """What the columns hold, as one of the first rows says."""
    return next((columns for row in rows[:3] if (columns := _columns(row)) is not None), None)


def _columns(cells: tuple[str, ...]) -> Mapping[str, int] | None:
    """What each column holds, where a row names the task and who is to do it."""
    if len(cells) > _MOST_COLUMNS:
        return None
    found: dict[str, int] = {}
    for place, cell in enumerate(cells):
        kind = _kind(fold(cell).strip(" .:*"))
        if kind is not None and kind not in found:
            found[kind] = place
    return found if "task" in found and "lead" in found else None


def _kind(head: str) -> str | None:
    if len(head) > _LONGEST_COLUMN_HEAD:
        return None
    return next((kind for kind in _KINDS if _named(kind).search(head)), None)


def _is_head(row: tuple[str, ...], columns: Mapping[str, int]) -> bool:
    """Whether a row is the head, which each page repeats, or only numbers the columns."""
    if _columns(row) == columns:
        return True
    return all(re.fullmatch(r"\(?\d{0,2}\)?", cell) for cell in row) and any(row)


def _is_layout(rows: list[tuple[str, ...]]) -> bool:
    """Whether the cells are a head or an end laid out in columns, and no table at all."""
    if max(map(len, rows)) == 1:
        return True
    cells = [fold(cell) for row in rows for cell in row]
    return any(_layout().match(cell) or number_pattern().match(cell) for cell in cells)


def _unrolled(rows: list[tuple[str, ...]]) -> list[Line]:
    """The cells as lines, column by column."""
    width = max(len(row) for row in rows)
    columns = [[row[place] for row in rows if place < len(row) and row[place]] for place in range(width)]
    return [Line.of(cell, gap=not index) for column in columns for index, cell in enumerate(column)]


def is_ditto(cell: str) -> bool:
    """Whether a cell says "as above"."""
    return fold(cell).strip(" .") in {phrase.strip(" .") for phrase in phrases("tables", "ditto")}


@cache
def _named(kind: str) -> re.Pattern[str]:
    return re.compile(any_of("tables", kind))


@cache
def _layout() -> re.Pattern[str]:
    return re.compile(f"{any_of('head', 'nation', 'motto')}|{any_of('end', 'copies')}")
