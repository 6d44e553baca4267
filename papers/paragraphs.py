"""Puts the rows of a paragraph together, where the page shows that a row ended only because it was full."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from directives.letters.lexicon import any_of
from directives.letters.markers import marker_of
from directives.letters.words import fold, is_upper, normal
from papers.pieces import Row

_LEAST_ROWS = 4
_WIDE, _NARROW = 0.5, 0.8
_SPACE = 0.3
_SLACK = 0.6
_TIGHT = 1.35
_LEAST_ALIKE, _SHARE = 3, 0.08
_QUARTER = re.compile(r"[IVX]{1,4}/\d")
_DASHES = ("- ", "\u2013 ")
_ENDS = ".;:!?"
_AFTER_END = " ⁰¹²³⁴⁵⁶⁷⁸⁹"
_ENDED = "./."
_HYPHENATED = re.compile(r"\w-$")
_STROKE = re.compile(r"\w/$")
_LAST_WORD = re.compile(r"\S+$")
_FIRST_WORD = re.compile(r"[\w/]+")
_DAY = re.compile(r"\d{1,2}/\d{1,2}/\d{4}")
_NUMBERED, _POINT = re.compile(r"(?:[IVX]+|[A-Z]|\d+)\.(?:\d+\.)*"), re.compile(r"\d+(?:\.\d+)*\.?")


@dataclass(frozen=True, slots=True)
class Margins:
    """Between which the text of a page runs."""

    left: float
    right: float

    def goes_on(self, above: Row, below: Row) -> bool:
        """Whether a row goes on in the one below: its first word found no room, and nothing is begun there."""
        near = _SLACK * below.size
        set_in_alike = abs(below.left - above.left) <= near and above.left - self.left > near
        set_in_alike = set_in_alike and not above.text.isupper()  # the post of whoever signs
        set_in_alike = set_in_alike and not (_ends(above.text) and below.text[:1].isupper())
        set_in_alike = set_in_alike and not is_upper(" ".join(below.text.split()[:3]))  # whom a telegram is from
        if not set_in_alike and abs(below.left - self.left) > near:
            return False
        if abs(above.size - below.size) > _SPACE * below.size:
            return False
        return self._room(above) < below.first_word and not begins_point(below.text, after=above.text)

    def indents(self, above: Row, row: Row) -> bool:
        """Whether a row is set in from the left and begins a point, or a paragraph after one that ended short."""
        if row.left - self.left <= _SLACK * row.size:
            return False
        is_new = _ends(above.text) and row.text[:1].isupper() and self._room(above) >= row.first_word
        return is_new or begins_point(row.text, after=_ENDS)

    def _room(self, row: Row) -> float:
        return self.right - row.right - _SPACE * row.size


def margins_of(pages: Sequence[Sequence[Row]]) -> list[Margins | None]:
    """The margins of each page; those of the whole where a page has little text, none where there is little in all."""
    whole = _margins([row for rows in pages for row in rows])
    return [_own(_margins(rows), whole, rows) for rows in pages]


def _own(page: Margins | None, whole: Margins | None, rows: Sequence[Row]) -> Margins | None:
    """A page on which the letter ends may have short rows alone, and one with little text first rows: no margins."""
    if page is None or whole is None:
        return whole
    if page.left > whole.left and any(abs(row.left - whole.left) <= _SPACE * row.size for row in rows):
        return whole
    return page if page.right - page.left >= _NARROW * (whole.right - whole.left) else whole


def _margins(rows: Sequence[Row]) -> Margins | None:
    if not rows:
        return None
    breadth = max(row.right for row in rows) - min(row.left for row in rows)
    long = [row for row in rows if row.right - row.left > _WIDE * breadth]
    if len(long) < _LEAST_ROWS:
        return None
    rights = sorted(row.right for row in long)
    lefts = Counter(round(row.left / row.size) for row in rows if row.size)
    least = max(_LEAST_ALIKE, len(rows) * _SHARE)
    first = min((place for place, count in lefts.items() if count >= least), default=None)
    if first is None:
        return None
    near = sorted(row.left for row in rows if row.size and abs(row.left / row.size - first) <= _SLACK)
    return Margins(near[len(near) // 2], rights[(len(rights) * 9) // 10])


def wraps(above: Row, below: Row, wide: float) -> bool:
    """Whether a row of a narrow column of such a width, as a head or an end has, goes on in the one below."""
    if below.base - above.base > _TIGHT * below.size or abs(above.size - below.size) > _SPACE * below.size:
        return False
    room = wide - (above.right - above.left) - _SPACE * above.size
    if room >= below.first_word or _ends(above.text) or begins_point(below.text, after=above.text):
        return False
    if is_upper(above.text):
        return is_upper(below.text) and not _posts().match(fold(below.text))
    return below.text[0].islower() or below.text[0].isdecimal()


def joined(texts: Iterable[str]) -> str:
    """The rows of a paragraph as one line; what a hyphen or the end of a row cut is whole again."""
    whole = ""
    for text in texts:
        whole += text if not whole or is_cut(whole, text) else f" {text}"
    return whole


def is_cut(above: str, below: str) -> bool:
    """Whether a word was cut where a row ends: behind its hyphen or stroke, or in the midst of a day or a number."""
    if _HYPHENATED.search(above):
        return True
    end, rest = _LAST_WORD.search(above), _FIRST_WORD.match(below)
    if end is None or rest is None:
        return False
    if _STROKE.search(end[0]) and rest[0][0].isalnum():
        return True
    if _NUMBERED.fullmatch(above) and _POINT.fullmatch(below):
        return True
    return _DAY.fullmatch(end[0]) is None and _DAY.fullmatch(end[0] + rest[0]) is not None


def opens_part(text: str) -> bool:
    """Whether a row names those to whom the letter goes: whatever stands above it has ended."""
    return _openings().match(fold(normal(text))) is not None


def begins_point(text: str, *, after: str) -> bool:
    """Whether a row begins a point or a part; a quarter of a year or the rest of a name with a dash begins none."""
    if opens_part(text) or after.endswith(_ENDED):
        return True
    shown = normal(text)
    marker = marker_of(shown, fold(shown))
    if marker is None or _QUARTER.match(shown):
        return False
    return not (shown.startswith(_DASHES) and not _ends(after))


def _ends(text: str) -> bool:
    return text.rstrip(_AFTER_END)[-1:] in _ENDS


@cache
def _openings() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('head', 'addressee')}|{any_of('end', 'copies')})\s*(?::|$)")


@cache
def _posts() -> re.Pattern[str]:
    return re.compile(rf"(?:\w+\.\s?)*{any_of('end', 'posts')}")
