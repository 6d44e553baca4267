"""From the rows of all pages to the letter's text: page numbers and running heads dropped, notes put at the end."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from papers.columns import Column, columns_of
from papers.pieces import Row, body_size
from papers.tables import Table, rejoined

_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:\d{1,3}|[ivxIVX]{1,5})(?:\s?/\s?\d{1,3})?[-–—\s]*")
_DIGITS = re.compile(r"\d+")
_NOTE = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
_SMALL = 0.93
_GAP = 1.25
_CHARACTER = 0.45
_MOST_INDENT = 40
_MARGIN = 0.09
_PAGE_BREAK = "\f"


@dataclass(slots=True)
class Page:
    """What stands on one page; `notes_from` is where a ruler parts the notes at its foot from the text."""

    rows: list[Row]
    height: float
    tables: list[Table] = field(default_factory=list)
    notes_from: float | None = None
    stamps: tuple[str, ...] = ()
    """What was seen on the picture of a page when it was looked through for stamps alone."""


def text_of(pages: Sequence[Page]) -> str:
    """The whole letter as lines, a form feed between pages."""
    for page in pages:
        page.rows = _without_page_number(page)
    _drop_running(pages)
    notes: list[str] = []
    for page in pages:
        notes = _take_notes(page, notes)
    for before, after in pairwise(pages):
        if before.tables and after.tables and _is_last(before) and _is_first(after):
            before.tables[-1], after.tables[0] = rejoined(before.tables[-1], after.tables[0])
    body = f"\n{_PAGE_BREAK}\n".join("\n".join(_lines(page)) for page in pages)
    return "\n\n".join([body, *notes])


def _without_page_number(page: Page) -> list[Row]:
    rows = page.rows
    for at in (0, -1):
        if rows and _PAGE_NUMBER.fullmatch(rows[at].text) and _is_at_edge(page, rows[at]):
            rows = rows[1:] if at == 0 else rows[:-1]
    return rows


def _is_at_edge(page: Page, row: Row) -> bool:
    return row.base < 1.3 * _MARGIN * page.height or row.base > (1 - 1.3 * _MARGIN) * page.height


def _drop_running(pages: Sequence[Page]) -> None:
    """Heads and feet that come again on most pages, whatever number they carry."""
    if len(pages) < 2:  # noqa: PLR2004 - on one page nothing comes again
        return
    seen = Counter(key for page in pages for key in {_key(page, row) for row in page.rows if _is_at_edge(page, row)})
    running = {key for key, count in seen.items() if count >= max(2, (len(pages) - 1) * 0.6)}
    for page in pages:
        page.rows = [row for row in page.rows if not (_is_at_edge(page, row) and _key(page, row) in running)]


def _key(page: Page, row: Row) -> tuple[bool, str]:
    return row.base < page.height / 2, _DIGITS.sub("#", row.text)


def _take_notes(page: Page, notes: list[str]) -> list[str]:
    """Moves the notes at a page's foot out of its rows; one that began on the page before goes on."""
    start = _notes_start(page)
    found, page.rows = page.rows[start:], page.rows[:start]
    notes = list(notes)
    for row in found:
        if _NOTE.match(row.text) or not notes:
            notes.append(row.text)
        else:
            notes[-1] = f"{notes[-1]} {row.text}"
    return notes


def _notes_start(page: Page) -> int:
    rows, size = page.rows, body_size(page.rows)
    start = len(rows)
    while start and rows[start - 1].size <= _SMALL * size:
        start -= 1
    if page.notes_from is not None:
        below = next((at for at, row in enumerate(rows) if row.base > page.notes_from), len(rows))
        if below >= start and below < len(rows):
            return below
    return next((at for at in range(start, len(rows)) if _NOTE.match(rows[at].text)), len(rows))


def _lines(page: Page) -> Iterator[str]:
    """Rows and tables from top to bottom, with blank lines where the print leaves room, and indents."""
    at = 0
    for table in sorted(page.tables, key=lambda one: one.top):
        end = next((i for i in range(at, len(page.rows)) if page.rows[i].base > table.top), len(page.rows))
        yield from _printed(page.rows[at:end])
        yield ""
        yield from table.lines()
        yield ""
        at = end
    yield from _printed(page.rows[at:])


def _printed(rows: Sequence[Row]) -> Iterator[str]:
    for number, column in enumerate(columns_of(rows)):
        if number:
            yield ""
        yield from _column(column)


def _column(column: Column) -> Iterator[str]:
    leading = _leading(column.rows)
    above: Row | None = None
    for row in column.rows:
        if above is not None and row.base - above.base > _GAP * max(leading, row.size):
            yield ""
        indent = round((row.left - column.left) / (_CHARACTER * row.size)) if row.size else 0
        yield " " * min(max(indent, 0), _MOST_INDENT) + row.text
        above = row


def _leading(rows: Sequence[Row]) -> float:
    steps = [below.base - above.base for above, below in pairwise(rows)]
    return median(steps) if steps else 0.0


def _is_last(page: Page) -> bool:
    return all(row.base < page.tables[-1].bottom for row in page.rows)


def _is_first(page: Page) -> bool:
    return all(row.base > page.tables[0].top for row in page.rows)
