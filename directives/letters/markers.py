"""The marks with which points of a letter begin: I., Điều 1., 1., 1-, 2.1., a), a-, -, +."""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from directives.letters.lexicon import any_of, table


class Level(IntEnum):
    """How deep a point stands; a paragraph without a mark stands under the last number or letter."""

    LETTER_HEAD = 0
    PART = 10
    ARTICLE = 20
    NUMBER = 30
    POINT = 40
    PARAGRAPH = 50
    DASH = 60
    PLUS = 70


@dataclass(frozen=True, slots=True)
class Marker:
    """How a block begins."""

    level: int
    """A Level, or one deeper for each dot of 1.2.3."""
    label: str
    """The number or letter as cited; empty for a dash."""
    end: int
    """Where the words begin."""


_NUMBER = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})\s?(?:[.)/:]{1,2}(?:\s+(?=\S)|(?=[^\W\d_]))|(?<=\.\d)\s+(?=[^\W\d_])|(?<=\.\d\d)\s+(?=[^\W\d_]))",
)
_PARTY_NUMBER = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})\s?[-–]\s+(?=[^\W\d_])")  # as Party papers count
_LETTER = re.compile(r"(?P<letter>[a-zđ])(?:[.)/]{1,2}(?:\s+(?=\S)|(?<=\))(?=\w))|[-–]\s+(?=\S))")
_CAPITAL = re.compile(r"(?P<letter>[a-hđ])[.)/]\s+(?=\S)")
_ROMAN = re.compile(r"(?!v/v\b)(?P<roman>x{0,2}(?:ix|iv|v?i{0,3}))[.)/:-]{1,2}\s*(?=\S)")
_BRACKETED = re.compile(r"\((?:\d{1,2}|[ivx]{1,4}|[a-zđ])\)\s*(?=\S)")
_DASH = re.compile(r"[-•●▪■◦*·\uf0b7](?:\s*(?=[^\W\d]|[\"(“])|\s+(?=\d{1,3}\s))")
_PLUS = re.compile(r"\+\s*(?=\w|[\"(“])")


def marker_of(shown: str, folded: str) -> Marker | None:
    """The mark that a line begins with."""
    article = _article().match(folded)
    if article is not None:
        return Marker(Level.ARTICLE, article["number"], article.end())
    roman = _ROMAN.match(folded)
    if roman is not None and roman["roman"] and shown[: roman.end("roman")].isupper():
        return Marker(Level.PART, shown[: roman.end("roman")], roman.end())
    number = _NUMBER.match(folded) or _PARTY_NUMBER.match(folded)
    if number is not None:
        label = number["number"].rstrip(".")
        return Marker(Level.NUMBER + label.count("."), label, number.end())
    return _lettered(shown, folded) or _bulleted(folded)


def follows(label: str, last: str | None) -> bool:
    """Whether a number or letter is the first of its list or the next one."""
    letters = table("body")["letters"]
    if label in letters:
        return label == letters[0] or (last in letters and letters.index(label) == letters.index(last) + 1)
    tail = label.rsplit(".", 1)[-1]
    if not tail.isdecimal():
        return True
    before = last.rsplit(".", 1)[-1] if last else "0"
    return int(tail) == 1 or (before.isdecimal() and int(tail) == int(before) + 1)


def _lettered(shown: str, folded: str) -> Marker | None:
    letter = _LETTER.match(folded)
    if letter is None:
        return None
    if shown[0].isupper():
        return Marker(Level.PART, shown[0], letter.end()) if _CAPITAL.match(folded) else None
    return Marker(Level.POINT, letter["letter"], letter.end())


def _bulleted(folded: str) -> Marker | None:
    for level, pattern in ((Level.DASH, _BRACKETED), (Level.DASH, _DASH), (Level.PLUS, _PLUS)):
        found = pattern.match(folded)
        if found is not None:
            return Marker(level, "", found.end())
    return None


@cache
def _article() -> re.Pattern[str]:
    return re.compile(rf"{any_of('body', 'articles')}\s+(?P<number>\d{{1,3}})\s*[.:]\s*(?=\S)")
