"""From a picture of a page to its rows: turned upright, straightened, recognised."""

from PIL import Image

from papers.ocr import DPI, recognise, upright
from papers.pieces import rows_of
from papers.sheet import Page
from papers.straighten import straightened

_POINTS = 72 / DPI


def page_of_scan(image: Image.Image) -> Page:
    """The print on a picture of 300 dpi."""
    turn = upright(image)
    if turn:
        image = image.rotate(-turn, expand=True, fillcolor=255)
    image = straightened(image)
    found = recognise(image)
    return Page(rows_of(found.pieces), image.height * _POINTS)
