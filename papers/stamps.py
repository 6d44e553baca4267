"""What signatures and notes print over a page: number and day stay in their places, who signed when is left out."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

import pypdfium2.raw as pdfium

from directives.letters.lexicon import any_of
from directives.letters.words import fold
from papers.glyphs import Glyph

Box = tuple[float, float, float, float]

_MAIL = re.compile(r"\S@\S+\.\w")
_CLOCK = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{4},?\s+\d{1,2}:\d{2}|\d{4}[./-]\d{2}[./-]\d{2},?\s+\d{1,2}:\d{2}")
_NEAR = 1.0


def stamp_boxes(page: Any) -> list[Box]:
    """Where annotations and form fields stand on a page."""
    boxes: list[Box] = []
    for index in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, index)
        rect = pdfium.FS_RECTF()
        if annotation and pdfium.FPDFAnnot_GetRect(annotation, rect):
            boxes.append((rect.left, rect.bottom, rect.right, rect.top))
        if annotation:
            pdfium.FPDFPage_CloseAnnot(annotation)
    return boxes


def without_signatures(glyphs: Sequence[Glyph], printed: int, boxes: Sequence[Box]) -> tuple[list[Glyph], list[str]]:
    """The glyphs that belong to the letter, and the words of every stamp; those behind `printed` were stamped."""
    kept, stamped = list(glyphs[:printed]), list(glyphs[printed:])
    words: list[str] = []
    for box in boxes:
        inside = [one for one in stamped if _is_in(one, box)]
        stamped = [one for one in stamped if not _is_in(one, box)]
        text = "".join(one.character for one in inside)
        words.append(text)
        if not _is_signature(text):
            kept.extend(inside)
    return kept + stamped, words


def _is_in(one: Glyph, box: Box) -> bool:
    left, bottom, right, top = box
    return left - _NEAR <= one.x <= right + _NEAR and bottom - _NEAR <= one.y <= top + _NEAR


def _is_signature(text: str) -> bool:
    return bool(_MAIL.search(text) or _CLOCK.search(text) or _labels().search(fold(text)))


@cache
def _labels() -> re.Pattern[str]:
    return re.compile(rf"{any_of('noise', 'labels')}\s*:")
