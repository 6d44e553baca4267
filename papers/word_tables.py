"""Tables of Word: rows of cells, and whether they are a table at all or two columns of a head."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any

from directives.letters.lexicon import any_of
from directives.letters.rightcolumn import number_pattern
from directives.letters.words import fold, normal
from papers.tables import row_line
from papers.word_names import child, number, tag, value

_ROW, _CELL = tag("w:tr"), tag("w:tc")
_LOOSE = frozenset(map(tag, ("w:sdt", "w:sdtContent", "w:ins", "w:customXml")))
_MOST_COLUMNS = 60
_REPEATED = 80
"""A merged cell as short as this names somebody or a date, and holds for each row; a longer one is a task."""

Rows = list[list[str]]


def table_of(table: Any, text_of: Callable[[Any], str]) -> Rows:
    """The cells row by row; one that spans several columns is followed by empty ones."""
    rows: Rows = []
    for row in _inside(table, _ROW):
        if child(row, "w:trPr", "w:del") is not None:
            continue
        cells: list[str] = [""] * min(number(value(row, "w:trPr", "w:gridBefore"), 0), _MOST_COLUMNS)
        for cell in _inside(row, _CELL):
            place = len(cells)
            text = text_of(cell)
            merged = child(cell, "w:tcPr", "w:vMerge")
            if merged is not None and merged.get(tag("w:val")) != "restart" and not text.strip():
                text = _above(rows, place)
            span = min(max(number(value(cell, "w:tcPr", "w:gridSpan"), 1), 1), _MOST_COLUMNS)
            cells.extend([text, *[""] * (span - 1)])
        rows.append(cells[:_MOST_COLUMNS])
    return rows


def _above(rows: Rows, place: int) -> str:
    above = rows[-1][place] if rows and place < len(rows[-1]) else ""
    return above if place and len(above) <= _REPEATED else ""


def _inside(parent: Any, wanted: str) -> Iterator[Any]:
    for one in parent:
        if one.tag == wanted:
            yield one
        elif one.tag in _LOOSE:
            yield from _inside(one, wanted)


def lines_of_table(rows: Rows) -> Iterator[str]:
    """A line for each row that says anything."""
    yield from (row_line(row) for row in rows if any(cell.strip() for cell in row))


def is_layout(table: Any, rows: Rows) -> bool:
    """Whether the cells are a head or an end laid out in columns, or a frame around text, and no table."""
    width = max((len(row) for row in rows), default=0)
    if width < 2 or _opens_like_a_head(rows):  # noqa: PLR2004 - one column is a frame
        return True
    return not _is_ruled(table) and not _names_columns(rows)


def _opens_like_a_head(rows: Rows) -> bool:
    lines = [fold(normal(line)).strip(" *") for row in rows for cell in row for line in cell.split("\n")]
    return any(_head().match(line) or number_pattern().match(line) for line in lines)


def _names_columns(rows: Sequence[Sequence[str]]) -> bool:
    return any(_number().fullmatch(fold(normal(cell)).strip(" .")) for row in rows[:2] for cell in row)


def _is_ruled(table: Any) -> bool:
    borders = child(table, "w:tblPr", "w:tblBorders")
    if borders is not None:
        return any(value(borders, side) not in {None, "nil", "none"} for side in ("w:insideH", "w:insideV"))
    if any(value(cell, "w:tcPr", "w:tcBorders", "w:left") not in {None, "nil", "none"} for cell in table.iter(_CELL)):
        return True
    return (value(table, "w:tblPr", "w:tblStyle") or "").lower().replace(" ", "").endswith("grid")


@cache
def _head() -> re.Pattern[str]:
    return re.compile(f"{any_of('head', 'nation', 'motto')}|{any_of('end', 'copies')}")


@cache
def _number() -> re.Pattern[str]:
    return re.compile(any_of("tables", "number"))
