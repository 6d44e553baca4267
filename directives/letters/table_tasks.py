"""From the rows of a table to tasks: the number, what is asked, of whom, with whom, by when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from directives.letters.deadlines import parse_cell, parse_deadlines
from directives.letters.draft import LetterTask
from directives.letters.footnotes import Footnotes
from directives.letters.markers import marker_of
from directives.letters.tables import Table, is_ditto
from directives.letters.units import units_named
from directives.letters.words import Passage, fold

_ROLES = ("lead", "coordinator", "deadline")
_ROMAN = re.compile(r"[IVX]{1,5}|[A-ZĐ]")
_SHORTEST_TASK = 3


@dataclass(slots=True)
class _Row:
    """The cells that matter, by what they hold."""

    number: str
    task: str
    cells: dict[str, str]

    @property
    def is_bare(self) -> bool:
        """Whether nothing but a number and words stands in it: a group's title, or a task for the one above."""
        return not any(self.cells[role] for role in _ROLES)


@dataclass(frozen=True, slots=True)
class TableTask:
    """A task, and whether its lead was left empty and taken from the row above."""

    task: LetterTask
    is_carried: bool


def read_table(table: Table, footnotes: Footnotes, issued: date | None) -> Iterator[TableTask]:
    """Each row that asks for something; a row without cells of its own is the title of a group."""
    rows = [row for cells in table.rows if (row := _row(table, cells)) is not None]
    restarts = _restarts(rows)
    group: str | None = None
    above: dict[str, str] = {}
    number = ""
    for index, row in enumerate(rows):
        if _is_group(row, rows[index + 1] if index + 1 < len(rows) else None):
            group, above = row.number or group, {}
            continue
        number = row.number or number
        is_carried = not row.cells["lead"] and bool(above.get("lead"))
        _fill(row, above)
        above = row.cells
        section = ".".join(part for part in (group if restarts else None, number) if part) or None
        yield TableTask(_task(row, section, footnotes, issued), is_carried)


def _row(table: Table, cells: tuple[str, ...]) -> _Row | None:
    def cell(kind: str) -> str:
        place = table.columns.get(kind)
        return cells[place].strip() if place is not None and place < len(cells) else ""

    number, task = cell("number").strip(" .)"), cell("task")
    if "number" not in table.columns and (marker := marker_of(task, fold(task))) is not None and marker.label:
        number, task = marker.label, task[marker.end :]
    if not task and number and not any(map(str.isdigit, number)) and len(number) > _SHORTEST_TASK:
        number, task = "", number
    if len(task) < _SHORTEST_TASK:
        return None
    return _Row(number, task, {role: cell(role) for role in _ROLES})


def _restarts(rows: list[_Row]) -> bool:
    numbers = [row.number for row in rows if row.number and not row.is_bare]
    return len(set(numbers)) < len(numbers)


def _is_group(row: _Row, following: _Row | None) -> bool:
    if not row.is_bare:
        return False
    if not row.number or _ROMAN.fullmatch(row.number):
        return True
    return following is not None and following.number.startswith(f"{row.number}.")


def _fill(row: _Row, above: dict[str, str]) -> None:
    """Words for "as above" are taken at their word; an empty cell means the same for the lead alone."""
    for role in _ROLES:
        if is_ditto(row.cells[role]) or (role == "lead" and not row.cells[role]):
            row.cells[role] = above.get(role, "")


def _task(row: _Row, section: str | None, footnotes: Footnotes, issued: date | None) -> LetterTask:
    text, marks = footnotes.lift(row.task)
    leads = units_named(Passage.of(row.cells["lead"]))
    coordinators = units_named(Passage.of(row.cells["coordinator"]))
    asked = {deadline.due: deadline for deadline in parse_deadlines(text, issued)}
    asked |= {deadline.due: deadline for deadline in parse_cell(row.cells["deadline"], issued)}
    return LetterTask(
        section=section,
        text=text,
        leads=leads,
        coordinators=tuple(name for name in coordinators if name not in leads),
        deadlines=tuple(asked.values()),
        footnotes=marks,
    )
