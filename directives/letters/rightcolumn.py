"""Takes the right column of the head out of the lines: nation, motto, place and date.

Page layout puts it anywhere on the first page once a letter has become text, even in the middle of a sentence.
"""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache

from directives.letters.lexicon import any_of, pattern, phrases, table
from directives.letters.lines import Line, take_out
from directives.letters.words import fold, is_upper, squeeze

_HEAD_LINES = 60
_LONGEST_ROW = 300
"""Two columns side by side, with the spaces between them."""


@dataclass(slots=True)
class RightColumn:
    """What stood in the right column."""

    has_nation: bool = False
    place: str | None = None
    date: dt.date | None = None
    month: str | None = None
    """The month as written where the day was left open for the stamp."""

    @property
    def is_dated(self) -> bool:
        """Whether a place and at least a month were found."""
        return self.place is not None


def take_right_column(lines: list[Line]) -> tuple[RightColumn, list[Line]]:
    """Nation, motto, place and date stand beside the head; in a text they may come anywhere on the first page."""
    right = RightColumn()
    taken: set[int] = set()
    kept = list(lines)
    for index, line in enumerate(lines):
        rest, is_right = _without_right(line, right, is_head=index < _HEAD_LINES)
        if not is_right:
            continue
        if rest.strip(" *-_|"):
            kept[index] = Line.of(rest.strip(), gap=line.gap, cut=line.cut)
        else:
            taken.add(index)
    return right, take_out(kept, taken)


def _without_right(line: Line, right: RightColumn, *, is_head: bool) -> tuple[str, bool]:
    rest, found = line.shown, False
    if len(rest) > _LONGEST_ROW:
        return rest, False
    nation = _nation().search(line.folded)
    if nation is not None and _is_nation(line, nation, is_head=is_head):
        rest, found = rest[: nation.start()] + " " + rest[nation.end() :], True
        right.has_nation = True
    if right.is_dated:
        return rest, found
    numbered = number_pattern().match(fold(rest))
    begin = numbered.end() if numbered else 0
    dated = _dated().search(fold(rest), begin)
    if dated is None or not (dated.end() == len(rest.rstrip()) and (is_head or dated.start() == 0)):
        return rest, found
    place = squeeze(rest[dated.start("place") : dated.end("place")])
    if not place[:1].isupper():
        return rest, found
    right.place = place
    right.date, right.month = _date_of(dated)
    return rest[: dated.start()] + rest[dated.end() :], True


def _is_nation(line: Line, found: re.Match[str], *, is_head: bool) -> bool:
    """The nation's name in a sentence is no head; in capitals, or as a line of its own, it is one."""
    if found.group() == line.folded:
        return True
    shown = line.shown[found.start() : found.end()]
    return is_head and (is_upper(shown) or (shown[0].isupper() and found.group() in phrases("head", "motto")))


def _date_of(found: re.Match[str]) -> tuple[dt.date | None, str | None]:
    day, month, year = (found[name] or found[f"{name}_2"] for name in ("d", "m", "y"))
    try:
        return (dt.date(int(year), int(month), int(day)), None) if day else (None, f"{int(month):02}/{year}")
    except ValueError:
        return None, f"{month}/{year}"


@cache
def number_pattern() -> re.Pattern[str]:
    """A line with the number and symbol of a letter: groups n, sep, symbol."""
    symbol = r"[^\W\d_][\w&.]{0,12}(?:\s?[-/]\s?(?!\s)[^\W\d_][\w&.]{0,12}){0,4}"
    return re.compile(
        rf"{any_of('head', 'number')}\s*:?\s*(?P<n>\d{{1,6}}[a-z]?|[\s.…_]{{0,40}})\s*(?P<sep>[/-])\s*"
        rf"(?P<symbol>(?:\d{{4}}\s?/\s?)?{symbol})",
    )


@cache
def _nation() -> re.Pattern[str]:
    return re.compile(any_of("head", "nation", "motto"))


@cache
def _dated() -> re.Pattern[str]:
    day, month, year, hour = (
        pattern(fold(w) for w in table("head")["dates"][key]) for key in ("day", "month", "year", "hour")
    )
    clock = rf"(?:{hour}?\s*\d{{1,2}}\s*\w+\s*\d{{0,2}}\s*(?:\w{{4}})?,?\s*)?"
    place = r"(?P<place>[^\W\d_][^\W\d_.]*(?:[ .-]{1,2}[^\W\d_]+){0,7})"
    blank = r"[\s.…_]{0,12}"
    return re.compile(
        rf"(?:(?<=\s)|^){place}\s?,?\s{{0,3}}{clock}{day}{blank}"
        rf"(?:(?P<d>\d{{1,2}})?{blank}{month}{blank}(?P<m>\d{{1,2}}){blank}{year}\s*(?P<y>\d{{4}})"
        rf"|(?P<d_2>\d{{1,2}})/(?P<m_2>\d{{1,2}})/(?P<y_2>\d{{4}}))\.?$",
    )
