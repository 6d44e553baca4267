"""The lines that are ruled on a picture of a page: found, and taken away, so that only print is left to recognise."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw

from papers.tables import Rule, framed

Run = tuple[int, int, int]
"""The row of a long run of ink, where it starts and where it ends."""

_ALONG, _ACROSS = 4, 2
_INK = 150
_LEAST_FLAT, _LEAST_UPRIGHT = 40.0, 24.0
"""In points: no stroke of print is as long."""
_BREAK = 1
_NEAR = 3
_STEEP = 0.02
_THICK = 2
_RUN = re.compile(rb"\x01+(?:\x00{1,%d}\x01+)*" % _BREAK)


@dataclass(frozen=True, slots=True)
class _Line:
    """A ruled line in pixels, and the runs it was found as: a page may lie a little askew."""

    flat: bool
    runs: tuple[Run, ...]

    @property
    def rule(self) -> Rule:
        at = sum(row for row, _, _ in self.runs) / len(self.runs) + 0.5
        start, end = min(start for _, start, _ in self.runs), max(end for _, _, end in self.runs)
        return Rule(self.flat, at * _ACROSS, start * _ALONG, end * _ALONG)

    def boxes(self) -> Iterator[Sequence[int]]:
        for row, start, end in self.runs:
            above, below = (row - _THICK) * _ACROSS, (row + _THICK + 1) * _ACROSS
            first, last = (start - 1) * _ALONG, (end + 1) * _ALONG
            yield (first, above, last, below) if self.flat else (above, first, below, last)


def without_rules(image: Image.Image, points: float) -> tuple[Image.Image, list[Rule]]:
    """The picture without the lines of its tables, and those lines; `points` is how long a pixel is."""
    grey = image.convert("L")
    lines = {id(rule := line.rule): (rule, line) for line in _lines(grey, points)}
    rules = framed([rule for rule, _ in lines.values()])
    if rules:
        pen = ImageDraw.Draw(grey)
        for rule in rules:
            for box in lines[id(rule)][1].boxes():
                pen.rectangle(box, fill=255)
    return grey, [Rule(one.flat, one.at * points, one.start * points, one.end * points) for one in rules]


def _lines(grey: Image.Image, points: float) -> Iterator[_Line]:
    for flat, least in ((True, _LEAST_FLAT), (False, _LEAST_UPRIGHT)):
        turned = grey if flat else grey.transpose(Image.Transpose.TRANSPOSE)
        small = turned.resize((turned.width // _ALONG, turned.height // _ACROSS), Image.Resampling.BOX)
        ink = small.point(lambda value: 1 if value < _INK else 0)
        for runs in _groups(_runs(ink, round(least / points / _ALONG))):
            tall = runs[-1][0] - runs[0][0]
            wide = max(end for _, _, end in runs) - min(start for _, start, _ in runs)
            if tall * _ACROSS <= _THICK * _ACROSS + _STEEP * wide * _ALONG:
                yield _Line(flat, tuple(runs))


def _runs(ink: Image.Image, least: int) -> Iterator[Run]:
    """Every long run of ink; a speck that is missing does not end it, the gap between two words does."""
    data, width = ink.tobytes(), ink.width
    for row in range(ink.height):
        for found in _RUN.finditer(data, row * width, (row + 1) * width):
            if found.end() - found.start() >= least:
                yield row, found.start() - row * width, found.end() - row * width


def _groups(runs: Iterator[Run]) -> list[list[Run]]:
    """Runs of neighbouring rows that overlap or meet are one line."""
    groups: list[list[Run]] = []
    for run in runs:
        near = next((group for group in groups if any(_meet(one, run) for one in group[-_NEAR:])), None)
        if near is None:
            groups.append([run])
        else:
            near.append(run)
    return groups


def _meet(one: Run, other: Run) -> bool:
    near_rows = other[0] - one[0] <= _NEAR
    return near_rows and other[1] <= one[2] + _BREAK and one[1] <= other[2] + _BREAK
