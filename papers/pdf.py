"""Reads PDF files page by page: from the text layer where there is a sound one, else as a scan."""

import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from directives.letters.draft import Source
from directives.refusals import LetterBroken, LetterLocked, LetterTooLong
from papers.glyphs import Glyph, Turn, glyphs_of, is_junk, pieces_of
from papers.ocr import DPI
from papers.paper import MOST_CHARACTERS, Limits, Paper, Progress
from papers.pieces import rows_of
from papers.rules import rules_of
from papers.scan import page_of_scan, text_of_scan
from papers.sheet import Page, text_of
from papers.stamps import stamp_boxes, without_signatures
from papers.tables import Rule, tables_of

_POINTS = 72
_MOST_PIXELS = 40_000_000
_COVERS = 0.6
_LEAST_MARKED = 0.04
_NOTES_RULE = (90.0, 260.0)
_LOWER_HALF = 0.4
_LEAST_PRINTED = 25


def read_pdf(data: bytes, limits: Limits, progress: Progress) -> Paper:
    """The letter on the pages of a PDF; raises LetterBroken, LetterLocked, LetterTooLong, OcrMissing."""
    with _opened(data) as document:
        count = len(document)
        if count > limits.pages:
            raise LetterTooLong(pages=limits.pages)
        pages: list[Page] = []
        beside: list[str] = []
        scanned, characters = False, 0
        for index in range(count):
            progress(index + 1, count)
            page, words, is_scan = _read_page(document, index)
            pages.append(page)
            beside.extend(words)
            scanned = scanned or is_scan
            characters += sum(len(row.text) for row in page.rows)
            if characters > MOST_CHARACTERS:
                raise LetterTooLong(pages=limits.pages)
    if not scanned:
        return Paper(text_of(pages), Source.PDF, tuple(beside))
    text, seen = text_of_scan(pages)
    return Paper(text, Source.SCAN, (*beside, *seen))


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
            raise LetterLocked from None
        raise LetterBroken from None
    try:
        document.init_forms()
        yield document
    except pypdfium2.PdfiumError:
        raise LetterBroken from None
    finally:
        document.close()


def _read_page(document: Any, index: int) -> tuple[Page, list[str], bool]:
    """The page, the words that stamps put beside the text, and whether it had to be recognised."""
    page = document[index]
    try:
        printed = _glyphs(page)
        boxes = stamp_boxes(page)
        picture = _drawn(page) if _is_scan(page, printed) else None
        pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY)
    finally:
        page.close()
    page = document[index]  # flattening leaves handles that show the page of before
    try:
        glyphs = _glyphs(page) if boxes else printed
        kept, words = without_signatures(glyphs, min(len(printed), len(glyphs)), boxes)
        if picture is None:
            return _laid_out(page, kept), words, False
        stamps = pieces_of(kept[len(printed) :], Turn(0, page.get_bbox()))
        return page_of_scan(picture, stamps, is_first=index == 0), words, True
    finally:
        page.close()


def _glyphs(page: Any) -> list[Glyph]:
    textpage = page.get_textpage()
    try:
        return glyphs_of(textpage)
    finally:
        textpage.close()


def _laid_out(page: Any, glyphs: Sequence[Glyph]) -> Page:
    turn = Turn.of(glyphs, page.get_bbox())
    rules = rules_of(page, turn)
    tables, pieces = tables_of(pieces_of(glyphs, turn), rules)
    rows = rows_of(pieces)
    return Page(rows, turn.height, tables, _notes_rule(rules, turn.height))


def _notes_rule(rules: Sequence[Rule], height: float) -> float | None:
    """Where a short line at the left parts the notes from the text above them."""
    uprights = [rule for rule in rules if not rule.flat]
    short = [
        rule.at
        for rule in rules
        if rule.flat
        and _NOTES_RULE[0] <= rule.end - rule.start <= _NOTES_RULE[1]
        and rule.at > _LOWER_HALF * height
        and not any(one.start - 1 <= rule.at <= one.end + 1 for one in uprights)
    ]
    return max(short, default=None)


def _is_scan(page: Any, printed: Sequence[Glyph]) -> bool:
    """Whether what can be read stands in a picture: no words, words that mean nothing, or a poor recognition's."""
    picture = _largest_picture(page)
    shown = [one.character for one in printed if not one.character.isspace()]
    if len(shown) < _LEAST_PRINTED:
        return picture > 0
    if is_junk(printed):
        return True
    return picture >= _COVERS and not _is_vietnamese(shown)


def _largest_picture(page: Any) -> float:
    """The share of the page that its largest picture covers."""
    width, height = map(float, page.get_size())
    largest = 0.0
    for shape in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, bottom, right, top = map(float, shape.get_bounds())
        largest = max(largest, abs(right - left) * abs(top - bottom))
    return min(1.0, largest / max(1.0, width * height))


def _is_vietnamese(shown: Sequence[str]) -> bool:
    letters = [one for one in shown if one.isalpha()]
    marked = sum(len(unicodedata.normalize("NFD", one)) > 1 for one in letters)
    return marked >= _LEAST_MARKED * len(letters)


def _drawn(page: Any) -> Image.Image:
    """The page without what stands on it as stamps: those have words of their own."""
    width, height = page.get_size()
    scale = min(DPI / _POINTS, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False, draw_annots=False)
    try:
        picture: Image.Image = bitmap.to_pil().convert("L")
        return picture
    finally:
        bitmap.close()
