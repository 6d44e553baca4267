"""Photos and scans that are pictures: turned as the camera was held, evenly lit, at 300 dpi of an A4 page."""

import io
import warnings
from collections.abc import Sequence

from PIL import Image, ImageChops, ImageFilter, ImageOps, UnidentifiedImageError

from directives.letters.draft import Source
from directives.refusals import LetterBroken, LetterTooHeavy, LetterTooLong
from papers.paper import Limits, Paper, Progress
from papers.scan import page_of_scan, text_of_scan

_FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "BMP", "GIF")
_MOST_PIXELS = 60_000_000
_SHORT_SIDE = 2480
_MOST_ENLARGED = 3.0
_EIGHTH = 8
_BLUR = 24


def read_pictures(files: Sequence[bytes], limits: Limits, progress: Progress) -> Paper:
    """The letter on pictures of its pages, in order; raises LetterBroken, LetterTooHeavy, LetterTooLong, OcrMissing."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        frames = [(index, count) for index, file in enumerate(files) for count in range(_frames(file))]
        if len(frames) > limits.pages:
            raise LetterTooLong(pages=limits.pages)
        pages = []
        for place, (index, frame) in enumerate(frames, start=1):
            progress(place, len(frames))
            pages.append(page_of_scan(_page(files[index], frame), is_first=place == 1))
    text, beside = text_of_scan(pages)
    return Paper(text, Source.SCAN, beside)


def _frames(file: bytes) -> int:
    with _opened(file) as image:
        return int(getattr(image, "n_frames", 1)) if image.format == "TIFF" else 1


def _opened(file: bytes) -> Image.Image:
    """A picture whose size is known and whose pixels are not yet unpacked."""
    try:
        image = Image.open(io.BytesIO(file), formats=_FORMATS)
    except Image.DecompressionBombError:
        raise LetterTooHeavy from None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        raise LetterBroken from None
    if image.width * image.height > _MOST_PIXELS:
        raise LetterTooHeavy
    return image


def _page(file: bytes, frame: int) -> Image.Image:
    image = _opened(file)
    try:
        if frame:
            image.seek(frame)
        if image.format == "JPEG":
            image.draft("L", (_SHORT_SIDE, _SHORT_SIDE))
        image.load()
        turned = ImageOps.exif_transpose(image)
        return _evenly_lit(_sized(_grey(turned)))
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError):
        raise LetterBroken from None


def _grey(image: Image.Image) -> Image.Image:
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        over = image.convert("RGBA")
        paper = Image.new("RGBA", over.size, "white")
        paper.alpha_composite(over)
        image = paper
    return image.convert("L")


def _sized(image: Image.Image) -> Image.Image:
    scale = min(_SHORT_SIDE / min(image.size), _MOST_ENLARGED)
    size = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    if size[0] * size[1] > _MOST_PIXELS:
        raise LetterTooHeavy
    return image.resize(size, Image.Resampling.LANCZOS)


def _evenly_lit(image: Image.Image) -> Image.Image:
    """The picture as the difference from the paper around: shadows of a hand or a lamp go."""
    small = image.resize((max(1, image.width // _EIGHTH), max(1, image.height // _EIGHTH)), Image.Resampling.BOX)
    around = small.filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.BoxBlur(_BLUR)).resize(image.size)
    return ImageOps.autocontrast(ImageOps.invert(ImageChops.subtract(around, image)))
