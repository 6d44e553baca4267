"""The directory of units as a spreadsheet: read from CSV with line-numbered problems, and written back safely."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from directives.unit_words import words_of
from directives.units import ALIAS_SEPARATOR, CODE_FORM, Directory, Unit, UnitKind

COLUMNS: Final = ("code", "name", "kind", "aliases")
MOST_UNITS: Final = 5000
LONGEST_NAME: Final = 200  # characters; longer ones would not fit a button or a line of a report
_DELIMITERS = (",", ";", "\t")
_EXCEL_DELIMITER_LINE = "sep="
# What a spreadsheet would take for a formula (OWASP, CSV injection); an apostrophe before it makes it text.
_FORMULA_BEGINNINGS = ("=", "+", "-", "@", "\t", "\r")
_TEXT_MARK = "'"


@dataclass(frozen=True, kw_only=True)
class Problem:
    """Something to mend in a file: the phrase `units-csv-<code>` of the locales, the line from 1, and its facts."""

    code: str
    line: int
    facts: Mapping[str, str] = field(default_factory=dict)


def parse(text: str) -> Directory | tuple[Problem, ...]:
    """The directory that a file holds, or everything that is wrong with it, in the order of its lines.

    Comma, semicolon and tab separate; a byte-order mark, CRLF and Excel's `sep=` line are passed over.
    """
    rows = rows_of(text)
    if isinstance(rows, Problem):
        return (rows,)
    if not rows:
        return (Problem(code="empty", line=1),)
    (header_line, header), *body = rows
    columns = [cell.strip().casefold() for cell in header]
    missing = [column for column in COLUMNS[:3] if column not in columns]
    if missing:
        return (Problem(code="columns-missing", line=header_line, facts={"columns": ", ".join(missing)}),)
    if repeated := [column for column in COLUMNS if columns.count(column) > 1]:
        return (Problem(code="columns-repeated", line=header_line, facts={"columns": ", ".join(repeated)}),)
    if not body:
        return (Problem(code="empty", line=header_line),)
    if len(body) > MOST_UNITS:
        return (Problem(code="too-many", line=header_line, facts={"most": str(MOST_UNITS)}),)
    return _Reading().read(columns, body)


def render(directory: Directory) -> str:
    """The directory as CSV that `parse` reads back to the same units, and in which no cell is a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for unit in directory:
        aliases = ALIAS_SEPARATOR.join(unit.aliases)
        writer.writerow([_as_text(cell) for cell in (unit.code, unit.name, unit.kind.value, aliases)])
    return out.getvalue()


class _Reading:
    """One pass over the lines of a file, remembering who bears which name."""

    def __init__(self) -> None:
        self._units: list[Unit] = []
        self._problems: list[Problem] = []
        self._code_lines: dict[str, int] = {}
        self._name_owners: dict[tuple[str, ...], tuple[str, int]] = {}

    def read(self, columns: list[str], body: list[tuple[int, list[str]]]) -> Directory | tuple[Problem, ...]:
        for line, cells in body:
            if any(cell.strip() for cell in cells[len(columns) :]):
                self._refuse("too-many-cells", line, columns=str(len(columns)))
            else:
                self._read_unit(line, dict(zip(columns, cells, strict=False)))
        return tuple(self._problems) or Directory(self._units)

    def _read_unit(self, line: int, row: Mapping[str, str]) -> None:
        before = len(self._problems)
        code = self._read_code(line, cell_of(row, "code"))
        name = cell_of(row, "name")
        aliases = aliases_in(cell_of(row, "aliases"))
        if not name:
            self._refuse("name-missing", line)
        kind = self._read_kind(line, cell_of(row, "kind"))
        for called in (name, *aliases):
            self._claim(line, code, called)
        if len(self._problems) == before and kind is not None:
            self._units.append(Unit(code=code, name=name, kind=kind, aliases=aliases))

    def _read_code(self, line: int, cell: str) -> str:
        code = cell.upper()
        if not code:
            self._refuse("code-missing", line)
        elif not CODE_FORM.fullmatch(code):
            self._refuse("code-form", line, code=cell)
        elif code in self._code_lines:
            self._refuse("code-taken", line, code=code, first=str(self._code_lines[code]))
        else:
            self._code_lines[code] = line
            self._claim(line, code, code)
        return code

    def _read_kind(self, line: int, cell: str) -> UnitKind | None:
        kind = kind_named(cell)
        if kind is None:
            self._refuse("kind-unknown", line, kind=cell, kinds=", ".join(UnitKind))
        return kind

    def _claim(self, line: int, code: str, called: str) -> None:
        if len(called) > LONGEST_NAME:
            self._refuse("name-too-long", line, most=str(LONGEST_NAME))
            return
        key = tuple(word.spelled for word in words_of(called))
        owner, first = self._name_owners.setdefault(key, (code, line))
        if called and first != line:
            self._refuse("name-taken", line, name=called, code=owner, first=str(first))

    def _refuse(self, problem: str, line: int, /, **facts: str) -> None:
        self._problems.append(Problem(code=problem, line=line, facts=facts))


def kind_named(cell: str) -> UnitKind | None:
    """The kind by its code or in words ("ban_nganh", "Ban, ngành")."""
    key = "_".join(word.bare for word in words_of(cell.replace("_", " ")))
    return next((kind for kind in UnitKind if key == kind.value), None)


def aliases_in(cell: str) -> tuple[str, ...]:
    """The aliases that a cell lists, once each."""
    return tuple(dict.fromkeys(filter(None, map(_tidy, cell.split(ALIAS_SEPARATOR)))))


def rows_of(text: str) -> list[tuple[int, list[str]]] | Problem:
    """The lines that hold anything, each with the number of the line on which it begins."""
    text = text.removeprefix("\ufeff")
    skipped = 0
    if text.casefold().startswith(_EXCEL_DELIMITER_LINE):
        _, _, text = text.partition("\n")
        skipped = 1
    rows: list[tuple[int, list[str]]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    begin = skipped + 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((begin, [_from_text(cell) for cell in cells]))
            begin = skipped + reader.line_num + 1
    except csv.Error:
        return Problem(code="unreadable", line=begin)
    return rows


def _delimiter(text: str) -> str:
    header = next((line for line in text.splitlines() if line.strip()), "")
    return max(_DELIMITERS, key=header.count)


def cell_of(row: Mapping[str, str], column: str) -> str:
    """What stands under a column, without idle space; nothing where the line ends before it."""
    return _tidy(row.get(column, ""))


def _tidy(cell: str) -> str:
    return " ".join(cell.split())


def _as_text(cell: str) -> str:
    return _TEXT_MARK + cell if cell.lstrip(_TEXT_MARK).startswith(_FORMULA_BEGINNINGS) else cell


def _from_text(cell: str) -> str:
    bare = cell.removeprefix(_TEXT_MARK)
    return bare if bare.lstrip(_TEXT_MARK).startswith(_FORMULA_BEGINNINGS) else cell
