"""What tests need that recognise print: the engine, its Vietnamese, and a font to draw pages with."""

import os
import shutil
import subprocess

import pytest

from tests.papers.made import font


def _lacking() -> str | None:
    command = shutil.which("tesseract")
    if command is None:
        return "there is no tesseract"
    if (
        "vie"
        not in subprocess.run([command, "--list-langs"], capture_output=True, text=True, check=False).stdout.split()
    ):
        return "tesseract has no Vietnamese"
    try:
        font(20)
    except StopIteration:
        return "there is no font to draw a page with"
    return None


LACKING = _lacking()


def needs_recognition(test):
    """Skips a test where something is lacking, and fails it where everything must be there."""
    if LACKING is None:
        return test
    if os.environ.get("HOATOC_EVERYTHING") == "1":
        raise AssertionError(LACKING)
    return pytest.mark.skip(reason=LACKING)(test)
