"""Changes of units as a spreadsheet: read from CSV, with a problem for each line that cannot be read."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib import resources
from typing import Final

from directives.succession import Change, ChangeKind, Misfit
from directives.unit_words import words_of
from directives.units import CODE_FORM, UnitKind
from directives.units_csv import LONGEST_NAME, aliases_in, cell_of, kind_named, rows_of

COLUMNS: Final = ("date", "change", "units", "into", "name", "kind", "aliases")
MOST_CHANGES: Final = 5000
_BETWEEN_CODES = re.compile(r"[;,+\s]+")
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")


def read_day(text: str) -> date | None:
    """A day as people write it (1/7/2025, 01-07-2025, 2025-07-01); None where it is none."""
    iso, written = _ISO_DAY.fullmatch(text.strip()), _DAY.fullmatch(text.strip())
    if iso is not None:
        year, month, day = map(int, iso.groups())
    elif written is not None:
        day, month, year = map(int, written.groups())
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def parse_changes(text: str) -> tuple[Change, ...] | tuple[Misfit, ...]:
    """The changes that a file holds in its order, or everything that cannot be read, line by line."""
    rows = rows_of(text)
    if not isinstance(rows, list):
        return (Misfit(code="unreadable", line=rows.line),)
    if not rows:
        return (Misfit(code="file-empty", line=1),)
    (header_line, header), *body = rows
    columns = [cell.strip().casefold() for cell in header]
    missing = [column for column in COLUMNS[:4] if column not in columns]
    if missing:
        return (Misfit(code="columns-missing", line=header_line, facts={"columns": ", ".join(missing)}),)
    if not body:
        return (Misfit(code="file-empty", line=header_line),)
    if len(body) > MOST_CHANGES:
        return (Misfit(code="too-many", line=header_line, facts={"most": str(MOST_CHANGES)}),)
    read = [_read(line, dict(zip(columns, cells, strict=False))) for line, cells in body]
    misfits = tuple(one for one in read if isinstance(one, Misfit))
    return misfits or tuple(one for one in read if isinstance(one, Change))


def codes_in(cell: str) -> tuple[str, ...]:
    """The codes that a cell lists, in capitals, once each."""
    return tuple(dict.fromkeys(filter(None, _BETWEEN_CODES.split(cell.upper()))))


def _read(line: int, row: Mapping[str, str]) -> Change | Misfit:
    def no(problem: str, /, **facts: str) -> Misfit:
        return Misfit(code=problem, line=line, facts=facts)

    on = read_day(cell_of(row, "date"))
    if on is None:
        return no("date-wrong", written=cell_of(row, "date"))
    kind = _kinds().get(_bare(cell_of(row, "change")))
    if kind is None:
        return no("change-unknown", written=cell_of(row, "change"))
    unit_kind = kind_named(cell_of(row, "kind"))
    if unit_kind is None and cell_of(row, "kind"):
        return no("kind-unknown", written=cell_of(row, "kind"), kinds=", ".join(UnitKind))
    change = Change(
        on=on,
        kind=kind,
        units=codes_in(cell_of(row, "units")),
        into=codes_in(cell_of(row, "into")),
        name=cell_of(row, "name") or None,
        unit_kind=unit_kind,
        aliases=aliases_in(cell_of(row, "aliases")),
        line=line,
    )
    return malformed(change) or change


def malformed(change: Change) -> Misfit | None:
    """What a change lacks, or has too much of, by its kind."""

    def no(problem: str, /, **facts: str) -> Misfit:
        return Misfit(code=problem, line=change.line, facts=facts)

    for code in (*change.units, *change.into):
        if not CODE_FORM.fullmatch(code):
            return no("code-form", code=code)
    for called in (change.name or "", *change.aliases):
        if len(called) > LONGEST_NAME:
            return no("name-too-long", most=str(LONGEST_NAME))
    units, into = len(change.units), len(change.into)
    fits = {
        ChangeKind.NEW: units == 0 and into == 1 and change.name is not None and change.unit_kind is not None,
        ChangeKind.RENAME: units == 1 and into == 0 and change.name is not None,
        ChangeKind.MERGE: units >= 1 and into == 1,
        ChangeKind.SPLIT: units == 1 and into >= 1 and change.name is None,
        ChangeKind.DISSOLVE: units == 1 and into == 0 and change.name is None,
    }
    return None if fits[change.kind] else no(f"lacking-{change.kind.value}")


@cache
def _kinds() -> dict[str, ChangeKind]:
    data = tomllib.loads(resources.files("directives").joinpath("unit_changes.toml").read_text("utf-8"))
    return {_bare(word): ChangeKind(kind) for kind, words in data.items() for word in words}


def _bare(text: str) -> str:
    return " ".join(word.bare for word in words_of(text))
