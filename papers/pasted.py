"""Tells whether a text that somebody sent is a letter, and puts together what was cut to fit into messages."""

import re
from collections.abc import Sequence
from functools import cache

from directives.letters.lexicon import any_of
from directives.letters.rightcolumn import number_pattern
from directives.letters.words import fold, normal

_LEAST_SIGNS = 2
_SHORTEST = 200
_NEARLY_FULL = 3_500
"""A text is cut at 4,096 characters, where a line or a word ends before that."""
_ENDS = ".;:!?/"


def is_letter(text: str) -> bool:
    """Whether a text has two of what letters have: nation or motto, number, addressees, subject, copies."""
    if len(text) < _SHORTEST:
        return False
    lines = [fold(normal(line)).strip(" *\t") for line in text.splitlines()]
    signs = (
        _nation(),
        number_pattern(),
        _start("head", "addressee"),
        _start("head", "subject"),
        _start("end", "copies"),
    )
    return sum(any(sign.match(line) for line in lines) for sign in signs) >= _LEAST_SIGNS


def may_go_on(text: str) -> bool:
    """Whether a message is so long that the next may be the rest of the same text."""
    return len(text) >= _NEARLY_FULL


def joined(parts: Sequence[str]) -> str:
    """The text that was cut; where a line ended and where only a word did is told by its last sign."""
    text = ""
    for part in parts:
        gap = "" if not text else "\n" if text.rstrip()[-1:] in _ENDS else " "
        text = text.rstrip(" ") + gap + part
    return text


@cache
def _nation() -> re.Pattern[str]:
    return re.compile(any_of("head", "nation", "motto"))


@cache
def _start(name: str, key: str) -> re.Pattern[str]:
    return re.compile(any_of(name, key))
