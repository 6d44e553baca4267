"""Straightens a page that lay askew on the glass: where rows of ink are flat, their profile is sharpest."""

from itertools import pairwise

from PIL import Image

_WIDTH = 500
_ANGLES = tuple(step / 4 for step in range(-16, 17))
_INK = 140
_LEAST_GAIN = 1.06
_LEAST_ANGLE = 0.3


def straightened(image: Image.Image) -> Image.Image:
    """The page with its lines flat; as it is where no angle is plainly better."""
    small = image.convert("L").resize((_WIDTH, max(1, image.height * _WIDTH // image.width)))
    ink = small.point(lambda value: 255 if value < _INK else 0)
    scores = {angle: _sharpness(ink.rotate(angle, fillcolor=0)) for angle in _ANGLES}
    best = max(_ANGLES, key=scores.__getitem__)
    if abs(best) < _LEAST_ANGLE or scores[best] < _LEAST_GAIN * scores[0.0]:
        return image
    return image.rotate(best, resample=Image.Resampling.BICUBIC, expand=False, fillcolor=255)


def _sharpness(ink: Image.Image) -> float:
    """How much the darkness of rows changes from one to the next."""
    rows = list(ink.resize((1, ink.height), Image.Resampling.BOX).tobytes())
    return float(sum((below - above) ** 2 for above, below in pairwise(rows)) or 1)
