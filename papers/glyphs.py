"""The text layer of a PDF page as pieces of print, whichever way the page is turned."""

import ctypes
import math
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2.raw as pdfium

from papers.pieces import Piece

_QUARTER = math.pi / 2
_BREAKS_WORD = 0.22
_RISES = 0.12
_OTHER_SIZE = 0.1
_JUNK = 0.08
_LENT = 0.08
_PRIVATE = ("Co", "Cn", "Cc")
_FEW = 25
_GENERATED = 0x0A
_LINE_END_HYPHEN = 0x02


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character as PDFium tells it; lengths in points, upwards from the page's lower left corner."""

    code: int
    x: float
    y: float
    end: tuple[float, float]
    size: float
    quarter: int
    """How many quarters of a circle its line is turned, against the clock."""

    @property
    def character(self) -> str:
        """What it means; a replacement character where that is no character."""
        if self.code == _LINE_END_HYPHEN:  # so PDFium tells a hyphen that a word's rest follows
            return "-"
        try:
            return chr(self.code) if self.code and not 0xD800 <= self.code < 0xE000 else "\ufffd"  # noqa: PLR2004
        except ValueError:
            return "\ufffd"


def glyphs_of(textpage: Any) -> list[Glyph]:
    """Every printed character in the order of the file."""
    raw = textpage.raw
    found: list[Glyph] = []
    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    for index in range(textpage.count_chars()):
        if pdfium.FPDFText_IsGenerated(raw, index) == 1:
            if found:  # a space or a line's end that PDFium has put between two runs
                found.append(replace(found[-1], code=_GENERATED))
            continue
        pdfium.FPDFText_GetCharOrigin(raw, index, x, y)
        pdfium.FPDFText_GetLooseCharBox(raw, index, box)
        quarter = round(max(0.0, pdfium.FPDFText_GetCharAngle(raw, index)) / _QUARTER) % 4
        size = _size(raw, index)
        code = pdfium.FPDFText_GetUnicode(raw, index)
        found.append(Glyph(code, x.value, y.value, _end(box, quarter), size, quarter))
    return found


def _size(raw: Any, index: int) -> float:
    """The size on the page; a character's box would not do: it is that of its ink where a font tells little."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(raw, index, matrix)
    return float(pdfium.FPDFText_GetFontSize(raw, index)) * math.hypot(matrix.c, matrix.d)


def _end(box: Any, quarter: int) -> tuple[float, float]:
    return (
        (box.right, box.bottom),
        (box.right, box.top),
        (box.left, box.top),
        (box.left, box.bottom),
    )[quarter]


def is_junk(glyphs: Sequence[Glyph]) -> bool:
    """Whether too many of the characters mean nothing: fonts without Unicode, or a bad OCR layer."""
    shown = [one.character for one in glyphs if not one.character.isspace()]
    if len(shown) < _FEW:
        return True
    bad = sum(character == "\ufffd" or unicodedata.category(character) in _PRIVATE for character in shown)
    return bad > _JUNK * len(shown)


@dataclass(frozen=True, slots=True)
class Turn:
    """How a page is turned to be read, and the box of the page as PDFium counts."""

    quarter: int
    box: tuple[float, float, float, float]

    @classmethod
    def of(cls, glyphs: Iterable[Glyph], box: tuple[float, float, float, float]) -> "Turn":
        """So that most of the lines lie flat."""
        most = Counter(one.quarter for one in glyphs).most_common(1)
        return cls(most[0][0] if most else 0, box)

    @property
    def height(self) -> float:
        """How tall the page is as it is read."""
        left, bottom, right, top = self.box
        return right - left if self.quarter % 2 else top - bottom

    def place(self, x: float, y: float) -> tuple[float, float]:
        """A place of the page, downwards from the upper left corner that the reader sees."""
        left, bottom, right, top = self.box
        return ((x - left, top - y), (y - bottom, x - left), (right - x, y - bottom), (top - y, right - x))[
            self.quarter
        ]


def pieces_of(glyphs: Iterable[Glyph], turn: Turn) -> list[Piece]:
    """Pieces of the lines that lie flat once the page is turned.

    Where a font lacks letters, another lends them: such a page prints the letters of one font, then those of the other,
    and its words are put together by their places alone.
    """
    pieces = list(_pieces([one for one in glyphs if one.quarter == turn.quarter], turn))
    lone = sum(piece.text.isalpha() and not any(map(str.isascii, piece.text)) for piece in pieces)
    return pieces if lone <= _LENT * len(pieces) else [replace(piece, is_exact=True) for piece in pieces]


def _pieces(glyphs: Sequence[Glyph], turn: Turn) -> Iterator[Piece]:
    text, left, right, base, size, glued = "", 0.0, 0.0, 0.0, 0.0, False
    space: float | None = None
    for one in glyphs:
        character = one.character
        x, y = turn.place(one.x, one.y)
        end, _ = turn.place(*one.end)
        end = max(end, x)
        if text and not character.isspace() and _goes_on(one.size, (x, y), size, (right, base)):
            text, right = text + character, max(right, end)
            continue
        if text:
            yield Piece(text, left, right, base, size, glued, space=space)
            space = None
        joins = text and abs(x - right) <= _BREAKS_WORD * max(size, one.size) and abs(y - base) < max(size, one.size)
        glued = bool(joins)
        if character.isspace() and one.code != _GENERATED:
            space = end
        text, left, right, base, size = ("" if character.isspace() else character), x, end, y, one.size
    if text:
        yield Piece(text, left, right, base, size, glued, space=space)


def _goes_on(one: float, place: tuple[float, float], last: float, end: tuple[float, float]) -> bool:
    """Whether a character of a size at a place goes on from where the last one ended."""
    (x, y), (right, base) = place, end
    if abs(one - last) > _OTHER_SIZE * last and abs(y - base) > _RISES * last:
        return False
    return -0.5 * last <= x - right <= _BREAKS_WORD * last and abs(y - base) <= _RISES * 2 * last
