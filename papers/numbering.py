"""Writes out the numbers that Word counts by itself: 1., 2.1., a), I., bullets."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from papers.word_names import child, is_on, number, tag, value

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_MOST = 4000


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restarts_after: int | None = None
    is_legal: bool = False


@dataclass(slots=True)
class Numbering:
    """The lists of a document, counting as its paragraphs come by."""

    levels: Mapping[str, Mapping[int, Level]]
    lists: Mapping[str, tuple[str, Mapping[int, int], Mapping[int, Level]]]
    """By number: the abstract list, where it starts anew, and levels of its own."""
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def of(cls, tree: Any | None) -> "Numbering":
        """From the numbering part, if there is one."""
        if tree is None:
            return cls({}, {})
        levels = {
            one.get(tag("w:abstractNumId"), ""): {
                number(level.get(tag("w:ilvl")), 0): _level(level) for level in one.iter(tag("w:lvl"))
            }
            for one in tree.iter(tag("w:abstractNum"))
        }
        return cls(levels, {one.get(tag("w:numId"), ""): _list(one) for one in tree.iter(tag("w:num"))})

    def label(self, list_id: str, depth: int) -> str:
        """What stands before the next paragraph of a list, counted on; empty for a list that is not known."""
        if list_id not in self.lists or not 0 <= depth < _LEVELS:
            return ""
        abstract, starts, own = self.lists[list_id]
        levels = {**self.levels.get(abstract, {}), **own}
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self._counts.setdefault(abstract, [None] * _LEVELS)
        if depth in starts and (list_id, depth) not in self._begun:
            counts[depth] = starts[depth]
        else:
            here = counts[depth]
            counts[depth] = level.start if here is None else here + 1
        self._begun.add((list_id, depth))
        for deeper in range(depth + 1, _LEVELS):
            below = levels.get(deeper)
            if below is None or below.restarts_after is None or 0 < depth + 1 <= below.restarts_after:
                counts[deeper] = None
        return _written(level, levels, counts)


def _written(level: Level, levels: Mapping[int, Level], counts: list[int | None]) -> str:
    if level.form == "bullet":
        return _bullet(level.text)
    if level.form == "none":
        return _PLACE.sub("", level.text).strip()

    def place(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        shown = levels.get(at, Level())
        count = counts[at]
        return formatted(shown.start if count is None else count, "decimal" if level.is_legal else shown.form)

    return _PLACE.sub(place, level.text).strip()


def _bullet(text: str) -> str:
    """A sign of a list; what only a font of signs can show is a dash."""
    sign = text.strip()[:1]
    return sign if sign in "-–—+*•" and sign else "-"


def formatted(count: int, form: str) -> str:
    """A number as a list shows it."""
    if not 0 <= count <= _MOST:
        return str(count)
    if form in {"lowerLetter", "upperLetter"} and count:
        letters = _LETTERS[(count - 1) % 26] * ((count - 1) // 26 + 1)
        return letters.upper() if form == "upperLetter" else letters
    if form in {"lowerRoman", "upperRoman"} and count:
        roman = _roman(count)
        return roman.upper() if form == "upperRoman" else roman
    return f"{count:02}" if form == "decimalZero" else str(count)


def _roman(count: int) -> str:
    written = ""
    for worth, sign in _ROMAN:
        written += sign * (count // worth)
        count %= worth
    return written


def _level(element: Any) -> Level:
    restart = value(element, "w:lvlRestart")
    return Level(
        start=number(value(element, "w:start"), 1),
        form=value(element, "w:numFmt") or "decimal",
        text=value(element, "w:lvlText") or "",
        restarts_after=None if restart is None else number(restart, 0),
        is_legal=is_on(element, "w:isLgl"),
    )


def _list(element: Any) -> tuple[str, Mapping[int, int], Mapping[int, Level]]:
    starts: dict[int, int] = {}
    own: dict[int, Level] = {}
    for one in element.iter(tag("w:lvlOverride")):
        depth = number(one.get(tag("w:ilvl")), 0)
        start = value(one, "w:startOverride")
        if start is not None:
            starts[depth] = number(start, 1)
        level = child(one, "w:lvl")
        if level is not None:
            own[depth] = _level(level)
    return value(element, "w:abstractNumId") or "", starts, own
