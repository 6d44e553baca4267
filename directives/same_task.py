"""Whether a task of one letter is a task of another: a correction repeats most of what it corrects."""

import re

from rapidfuzz import fuzz

from directives.tasks import Assignment

_NEARLY = 88
"""Percent of likeness from which two texts ask for the same, whatever their sections."""
_IN_PLACE = 70
"""The same, where both stand in the same section."""


def is_same_task(one: Assignment, other: Assignment) -> bool:
    """Whether both ask for the same in nearly the same words, and more freely where they stand in the same section."""
    likeness = fuzz.ratio(_bare(one.text), _bare(other.text))
    same_place = one.section is not None and one.section == other.section
    return likeness >= (_IN_PLACE if same_place else _NEARLY)


def _bare(text: str) -> str:
    """The text without what a correction changes most: dates and numbers, case, spaces."""
    return " ".join(re.sub(r"[\d/.,:;-]+", " ", text.casefold()).split())
