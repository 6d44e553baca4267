"""Reads a picture of a page with the `tesseract` command, through pipes alone."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from PIL import Image

from directives.refusals import OcrMissing
from papers.pieces import Piece

DPI = 300
_POINTS = 72 / DPI
_WORD_LEVEL = "5"
_COLUMN, _SPARSE = "4", "11"
_LEAST_SURE = 15.0
_COLUMNS = 12
_ORIENTATION = re.compile(r"Rotate: (\d+)\s+Orientation confidence: ([\d.]+)")
_SURE_TURN = 1.5
_WITHOUT_EXTENDERS = 1.3
"""A line box of Latin letters with their tones is so much taller than its type."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was read on a page, and how sure of it the engine is, 0 to 100."""

    pieces: tuple[Piece, ...]
    confidence: float


def recognise(image: Image.Image) -> Found:
    """The pieces of print on a page of 300 dpi; raises OcrMissing where the engine or its Vietnamese is missing."""
    rows = [
        row.split("\t") for row in _run(image, "-l", "vie", "--psm", _COLUMN, "--dpi", str(DPI), "tsv").splitlines()
    ]
    words = [row for row in rows if len(row) == _COLUMNS and row[0] == _WORD_LEVEL and row[11].strip()]
    lines: dict[tuple[str, ...], list[list[str]]] = {}
    for word in words:
        lines.setdefault(tuple(word[1:5]), []).append(word)
    sure = [float(word[10]) for word in words]
    pieces = [piece for line in lines.values() for piece in _pieces(line)]
    return Found(tuple(pieces), median(sure) if sure else 0.0)


def scattered(image: Image.Image) -> tuple[str, ...]:
    """Words wherever they stand, line by line: stamps, which belong to no column."""
    half = image.resize((image.width // 2, image.height // 2))
    lines = _run(half, "-l", "vie", "--psm", _SPARSE, "--dpi", str(DPI // 2)).splitlines()
    return tuple(line.strip() for line in lines if line.strip())


def upright(image: Image.Image) -> int:
    """By how many degrees, clockwise, the page must be turned to stand upright; 0 where that is not plain."""
    half = image.resize((image.width // 2, image.height // 2))
    try:
        said = _run(half, "-l", "osd", "--psm", "0", "--dpi", str(DPI // 2))
    except (OcrMissing, subprocess.SubprocessError):
        return 0
    found = _ORIENTATION.search(said)
    return int(found[1]) if found and float(found[2]) >= _SURE_TURN else 0


def _pieces(line: list[list[str]]) -> Iterator[Piece]:
    boxes = [[int(value) * _POINTS for value in word[6:10]] for word in line]
    base = median(top + height for _, top, _, height in boxes)
    size = median(height for *_, height in boxes) / _WITHOUT_EXTENDERS
    for word, (left, _, width, _) in zip(line, boxes, strict=True):
        if float(word[10]) >= _LEAST_SURE:
            yield Piece(word[11].strip(), left, left + width, base, size)


def _run(image: Image.Image, *arguments: str) -> str:
    command = shutil.which("tesseract")
    if command is None:
        raise OcrMissing
    plain = image.convert("L")
    data = f"P5 {plain.width} {plain.height} 255\n".encode() + plain.tobytes()
    ran = subprocess.run(  # noqa: S603 - a fixed command with fixed arguments; the picture goes through a pipe
        [command, "-", "-", *arguments],
        input=data,
        capture_output=True,
        check=False,
        env={**os.environ, "OMP_THREAD_LIMIT": "1"},
    )
    if ran.returncode and (b"traineddata" in ran.stderr or b"Failed loading language" in ran.stderr):
        raise OcrMissing
    ran.check_returncode()
    return ran.stdout.decode("utf-8", "replace")
