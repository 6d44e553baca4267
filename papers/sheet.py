"""From the rows of all pages to the letter's text: page numbers and running heads dropped, notes put at the end."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from statistics import median

from papers.columns import Column, columns_of
from papers.overleaf import without_cut
from papers.paragraphs import Margins, joined, margins_of, wraps
from papers.pieces import SUPERSCRIPTS, Row, body_size
from papers.tables import Table, rejoined

_PAGE_NUMBER = re.compile(r"[-–—\s]*(?:\d{1,3}|[ivxIVX]{1,5})(?:\s?/\s?\d{1,3})?[-–—\s]*")
_DIGITS = re.compile(r"\d+")
_NOTE = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
_FLAT = re.compile(r"(?P<number>\d{1,3})[.)]?\s+")
_SMALL = 0.93
_GAP = 1.25
_LEAST_HEAD = 12
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
        if not _ends_in_table(before) and not _begins_with_table(after):
            before.rows, after.rows = without_cut(before.rows, after.rows)
    for before, after in reversed(list(pairwise(pages))):
        if _ends_in_table(before) and _begins_with_table(after):
            whole = rejoined(before.tables[-1], after.tables[0])
            if whole is not None:
                before.tables[-1] = whole
                del after.tables[0]
    return "\n\n".join([_body(pages), *notes])


def _body(pages: Sequence[Page]) -> str:
    """The pages one after the other; a paragraph that a page cut in two is whole again."""
    margins = margins_of([page.rows for page in pages])
    body: list[str] = []
    last: Page | None = None
    for page, own in zip(pages, margins, strict=True):
        lines = list(_lines(page, own))
        while lines and not lines[0]:
            del lines[0]
        if last is not None and body and lines and own is not None and _runs_over(last, page, own):
            body[-1] = joined([body[-1], lines.pop(0).lstrip()])
        elif last is not None:
            body.append(_PAGE_BREAK)
        body.extend(lines)
        last = page
    return "\n".join(body)


def _runs_over(above: Page, below: Page, margins: Margins) -> bool:
    """Whether the last row of a page goes on in the first of the next; the pages may lie apart, as on a scanner."""
    if not above.rows or not below.rows or _ends_in_table(above) or _begins_with_table(below):
        return False
    own = margins_of([above.rows])[0] or margins
    last, first = above.rows[-1], below.rows[0]
    shifted = replace(margins, right=own.right)
    return len(columns_of(above.rows)[-1].rows[-1].pieces) == len(last.pieces) and shifted.goes_on(last, first)


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
    least = max(2, (len(pages) - 1) * 0.6)
    # A post may stand both at the head of the letter and above the name on the last page.
    running = {key for key, count in seen.items() if count >= least and (count > least or len(key[1]) >= _LEAST_HEAD)}
    for page in pages:
        page.rows = [row for row in page.rows if not (_is_at_edge(page, row) and _key(page, row) in running)]


def _key(page: Page, row: Row) -> tuple[bool, str]:
    return row.base < page.height / 2, _DIGITS.sub("#", row.text)


def _take_notes(page: Page, notes: list[str]) -> list[str]:
    """Moves the notes at a page's foot out of its rows; one that began on the page before goes on."""
    start = _notes_start(page)
    found, page.rows = page.rows[start:], page.rows[:start]
    called = {mark for row in page.rows for mark in _NOTE.findall(row.text)}
    notes = list(notes)
    for row in found:
        text = _raised(row.text, called)
        if _NOTE.match(text) or not notes:
            notes.append(text)
        else:
            notes[-1] = f"{notes[-1]} {text}"
    return notes


def _raised(text: str, called: Collection[str]) -> str:
    """A note whose number is printed on the line, as some word processors do, where the page calls it so."""
    number = _FLAT.match(text)
    mark = "" if number is None else number["number"].translate(SUPERSCRIPTS)
    return text if number is None or mark not in called else f"{mark} {text[number.end() :]}"


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


def _lines(page: Page, margins: Margins | None) -> Iterator[str]:
    """Rows and tables from top to bottom, with blank lines where the print leaves room, and indents."""
    at = 0
    for table in sorted(page.tables, key=lambda one: one.top):
        end = next((i for i in range(at, len(page.rows)) if page.rows[i].base > table.top), len(page.rows))
        yield from _printed(page.rows[at:end], margins)
        yield ""
        yield from table.lines()
        yield ""
        at = end
    yield from _printed(page.rows[at:], margins)


def _printed(rows: Sequence[Row], margins: Margins | None) -> Iterator[str]:
    for number, column in enumerate(columns_of(rows)):
        if number:
            yield ""
        yield from _column(column, margins)


def _column(column: Column, margins: Margins | None) -> Iterator[str]:
    leading = _leading(column.rows)
    paragraph: list[str] = []
    above: Row | None = None
    for row in column.rows:
        is_apart = above is not None and row.base - above.base > _GAP * max(leading, row.size)
        if above is not None and not is_apart and _goes_on(above, row, column, margins):
            paragraph.append(row.text)
        else:
            if paragraph:
                yield joined(paragraph)
            is_set_in = above is not None and margins is not None and margins.indents(above, row)
            if is_apart or len(paragraph) > 1 or is_set_in:
                yield ""
            indent = round((row.left - column.left) / (_CHARACTER * row.size)) if row.size else 0
            paragraph = [" " * min(max(indent, 0), _MOST_INDENT) + row.text]
        above = row
    if paragraph:
        yield joined(paragraph)


def _goes_on(above: Row, row: Row, column: Column, margins: Margins | None) -> bool:
    if margins is not None and margins.goes_on(above, row):
        return True
    return column.wide is not None and wraps(above, row, column.wide)


def _leading(rows: Sequence[Row]) -> float:
    steps = [below.base - above.base for above, below in pairwise(rows)]
    return median(steps) if steps else 0.0


def _ends_in_table(page: Page) -> bool:
    return bool(page.tables) and _is_last(page)


def _begins_with_table(page: Page) -> bool:
    return bool(page.tables) and _is_first(page)


def _is_last(page: Page) -> bool:
    return all(row.base < page.tables[-1].bottom for row in page.rows)


def _is_first(page: Page) -> bool:
    return all(row.base > page.tables[0].top for row in page.rows)
