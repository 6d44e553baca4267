"""From a picture of a page to its rows: turned upright, straightened, recognised."""

from collections.abc import Sequence

from PIL import Image

from papers.ocr import DPI, recognise, upright
from papers.pieces import Piece, rows_of
from papers.sheet import Page
from papers.straighten import straightened

_POINTS = 72 / DPI


def page_of_scan(image: Image.Image, stamps: Sequence[Piece] = ()) -> Page:
    """The print on a picture of 300 dpi; `stamps` are words that are known to stand on it."""
    turn = upright(image)
    if turn:
        image = image.rotate(-turn, expand=True, fillcolor=255)
    else:
        image = straightened(image)
    found = recognise(image).pieces
    shown = [one for one in found if not any(_overlap(one, stamp) for stamp in stamps)]
    return Page(rows_of([*shown, *stamps]), image.height * _POINTS)


def _overlap(one: Piece, other: Piece) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    return across > 0 and abs(one.base - other.base) < max(one.size, other.size)
