"""From a picture of a page to its rows: turned upright, straightened, recognised."""

from collections.abc import Sequence
from dataclasses import replace

from PIL import Image

from directives.letters.lines import Line
from directives.letters.marks import is_stamp
from papers.mending import counted, mended
from papers.ocr import DPI, recognise, scattered, upright
from papers.pieces import Piece, rows_of
from papers.ruling import without_rules
from papers.sheet import Page, text_of
from papers.straighten import straightened
from papers.tables import tables_of

_POINTS = 72 / DPI
_HEAD = 0.45
_LONGEST_STAMP = 30


def text_of_scan(pages: Sequence[Page]) -> tuple[str, tuple[str, ...]]:
    """The text of pages of which some were recognised, and what else was seen on them."""
    beside = tuple(line for page in pages for line in page.stamps)
    stamps = [line for line in dict.fromkeys(beside) if len(line) <= _LONGEST_STAMP and is_stamp(Line.of(line))]
    return "\n".join([*stamps, mended(text_of(pages))]), beside


def page_of_scan(image: Image.Image, stamps: Sequence[Piece] = (), *, is_first: bool) -> Page:
    """The print on a picture of 300 dpi; `stamps` are words that are known to stand on it.

    The head of the first page is looked through once more, for marks that stand outside any column.
    """
    turn = upright(image)
    image = image.rotate(-turn, expand=True, fillcolor=255) if turn else straightened(image)
    image, rules = without_rules(image, _POINTS)
    found = recognise(image).pieces
    shown = [one for one in found if not any(_overlap(one, stamp) for stamp in stamps)]
    seen = scattered(image.crop((0, 0, image.width, round(image.height * _HEAD)))) if is_first else ()
    tables, pieces = tables_of([*shown, *stamps], rules)
    tables = [replace(table, cells=counted(table.cells)) for table in tables]
    return Page(rows_of(pieces), image.height * _POINTS, tables, stamps=seen)


def _overlap(one: Piece, other: Piece) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    return across > 0 and abs(one.base - other.base) < max(one.size, other.size)
