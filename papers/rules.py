"""The lines that are ruled on a PDF page: strokes, thin boxes, and the borders of boxes."""

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from papers.glyphs import Turn
from papers.tables import Rule

_THIN = 2.5
_STRAIGHT = 0.8
_LONG = 8.0
_MOST_OBJECTS = 20_000
_MOST_SEGMENTS = 400

Point = tuple[float, float]


def rules_of(page: Any, turn: Turn) -> list[Rule]:
    """Every ruled line, as the page is turned to be read."""
    count = min(pdfium.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)
    found: list[Rule] = []
    for index in range(count):
        shape = pdfium.FPDFPage_GetObject(page.raw, index)
        if pdfium.FPDFPageObj_GetType(shape) == pdfium.FPDF_PAGEOBJ_PATH:
            found.extend(_ruled(shape, turn))
    return found


def _ruled(shape: Any, turn: Turn) -> Iterator[Rule]:
    edges = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(shape, *edges):
        return
    left, bottom, right, top = (edge.value for edge in edges)
    if max(right - left, top - bottom) < _LONG:
        return
    if min(right - left, top - bottom) <= _THIN:
        yield from _between((left, (bottom + top) / 2), (right, (bottom + top) / 2), turn)
        yield from _between(((left + right) / 2, bottom), ((left + right) / 2, top), turn)
        return
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(shape, filled, stroked)
    if stroked.value:
        for start, end in _segments(shape):
            yield from _between(start, end, turn)


def _segments(shape: Any) -> Iterator[tuple[Point, Point]]:
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(shape, matrix)
    points: list[tuple[Point, int]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(pdfium.FPDFPath_CountSegments(shape), _MOST_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(shape, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        at = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        points.append((at, pdfium.FPDFPathSegment_GetType(segment)))
    start: Point | None = None
    for (here, kind), (there, following) in pairwise(points):
        start = here if kind == pdfium.FPDF_SEGMENT_MOVETO else start
        if following == pdfium.FPDF_SEGMENT_LINETO:
            yield here, there
    if start is not None and points:
        yield points[-1][0], start


def _between(start: Point, end: Point, turn: Turn) -> Iterator[Rule]:
    (x, y), (u, v) = turn.place(*start), turn.place(*end)
    if abs(y - v) <= _STRAIGHT and abs(x - u) >= _LONG:
        yield Rule(flat=True, at=(y + v) / 2, start=min(x, u), end=max(x, u))
    elif abs(x - u) <= _STRAIGHT and abs(y - v) >= _LONG:
        yield Rule(flat=False, at=(x + u) / 2, start=min(y, v), end=max(y, v))
