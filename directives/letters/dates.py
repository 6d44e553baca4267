"""Finds the dates that a text names: days, months, quarters, halves, spans from the letter's own day."""

import re
from calendar import monthrange
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from directives.letters import datewords
from directives.letters.lexicon import any_of, phrases, table

_MONTHS_A_YEAR = 12
_MONTHS_A_QUARTER = 3
_FRIDAY, _SATURDAY, _SUNDAY = 4, 5, 6
_HOURS_A_DAY = 24
_CENTURY = 2000
_TWO_DIGITS = 100
_HALF_A_YEAR_DAYS = 180
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True, slots=True)
class NamedDate:
    """Where a date stands and which day it ends on; `day` is None where the letter's own date is needed and unknown."""

    start: int
    end: int
    kind: str
    """day, week, month, slashed (a month as 9/2026), quarter, half, year, years, today, lunar, event or span."""
    day: date | None
    explicit: bool = True
    """False where the year was left to the reader."""
    base: str | None = None
    """For a span: issue, force, receipt, coming, a date, an event, or a condition."""


def named_dates(folded: str, issued: date | None, in_force: date | None = None) -> Iterator[NamedDate]:
    """Every date in order, without judging what it is for."""
    for found in datewords.dated().finditer(folded):
        groups = found.groupdict()
        if groups["event"] is not None:
            yield NamedDate(found.start("event"), found.end(), "event", None, base="event")
        elif groups["lunar"] is not None:
            yield _lunar(found)
        elif groups["span_n"] is not None:
            yield _span(folded, found, issued, in_force)
        elif groups["day_of_this"] is not None:
            day = None if issued is None else _day_of("day", issued.year, (str(issued.month), groups["day_of_this"]))
            yield NamedDate(found.start(), found.end(), "day", day, explicit=False)
        elif groups["today"] is not None:
            yield NamedDate(found.start(), found.end(), "today", _today(found, issued), explicit=False)
        else:
            kind, numbers = _numbers(groups)
            day, explicit = _resolve(kind, numbers, issued)
            yield NamedDate(found.start(), found.end(), kind, day, explicit)


def _numbers(groups: dict[str, str | None]) -> tuple[str, tuple[str | None, ...]]:
    for kind, names in (
        ("day", ("y1", "m1", "d1")),
        ("day", ("y2", "m2", "d2")),
        ("half", ("y5", "half_n", "half_part")),
        ("week", ("y7", "m7", "week")),
        ("month", ("y3", "m3")),
        ("quarter", ("y4", "q")),
        ("slashed", ("y8", "m8")),
        ("years", ("until_year",)),
        ("year", ("y6",)),
    ):
        if groups[names[-1]] is not None:
            return kind, tuple(groups[name] for name in names)
    this = groups["this"]
    return next(
        (kind for kind in ("week", "quarter", "year") if this in phrases("deadlines", f"this_{kind}")), "month"
    ), ()


def _resolve(kind: str, numbers: tuple[str | None, ...], issued: date | None) -> tuple[date | None, bool]:
    """The last day of what is named, and whether its year was written."""
    if not numbers:
        return (None if issued is None else _end_of_this(kind, issued)), False
    year = None if numbers[0] is None else int(numbers[0])
    if year is not None and year < _TWO_DIGITS:
        year += _CENTURY
    if year is not None:
        return _day_of(kind, year, numbers[1:]), True
    if issued is None:
        return None, False
    day = _day_of(kind, issued.year, numbers[1:])
    if day is not None and (issued - day).days > _HALF_A_YEAR_DAYS:
        day = _day_of(kind, issued.year + 1, numbers[1:])
    return day, False


def _day_of(kind: str, year: int, rest: tuple[str | None, ...]) -> date | None:
    first = rest[0] if rest else None
    try:
        if kind == "day":
            return date(year, int(first or 0), int(rest[1] or 0))
        if kind == "week":
            end = _month_end(year, int(first or 0))
            return end.replace(day=min(end.day, table("deadlines")["weeks"][" ".join((rest[1] or "").split())]))
        if kind in {"month", "slashed"}:
            return _month_end(year, int(first or 0))
        if kind == "quarter":
            return _month_end(year, _MONTHS_A_QUARTER * (_ROMAN.get(first or "") or int(first or 0)))
        if kind == "half":
            is_first = rest[1] in phrases("deadlines", "first_half")
            return _month_end(year, _number(first or "") if is_first else _MONTHS_A_YEAR)
        return date(year, _MONTHS_A_YEAR, 31)
    except ValueError:
        return None


def _end_of_this(kind: str, issued: date) -> date:
    """The week of an office ends on Friday, that of a letter written on a day off with Sunday."""
    if kind == "week":
        last = _FRIDAY if issued.weekday() <= _FRIDAY else _SUNDAY
        return issued + timedelta(days=last - issued.weekday())
    quarter_end = -(-issued.month // _MONTHS_A_QUARTER) * _MONTHS_A_QUARTER
    return _month_end(issued.year, {"quarter": quarter_end, "year": _MONTHS_A_YEAR}.get(kind, issued.month))


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1] if 1 <= month <= _MONTHS_A_YEAR else 0)


def _lunar(found: re.Match[str]) -> NamedDate:
    """A day of the lunar calendar, known only by the solar day beside it."""
    day = None
    if found["gloss_y"] is not None:
        with suppress(ValueError):
            day = date(int(found["gloss_y"]), int(found["gloss_m"]), int(found["gloss_d"]))
    return NamedDate(found.start(), found.end(), "lunar", day)


def _today(found: re.Match[str], issued: date | None) -> date | None:
    is_tomorrow = re.fullmatch(any_of("deadlines", "tomorrow"), found["today"]) is not None
    return None if issued is None else issued + timedelta(days=int(is_tomorrow))


def _span(folded: str, found: re.Match[str], issued: date | None, in_force: date | None) -> NamedDate:
    base, end, begin = _base(folded, found.end(), issued)
    if base == "force":
        base, begin = ("force", in_force) if in_force else ("unknown force", issued)
    day = None if begin is None else _after(begin, found)
    return NamedDate(found.start(), end, "span", day, explicit=False, base=base)


def _base(folded: str, end: int, issued: date | None) -> tuple[str | None, int, date | None]:
    """From when a span counts, where its phrase ends, and that day."""
    coming = datewords.coming().match(folded, end)
    if coming is not None:
        return "coming", coming.end(), issued
    since = datewords.since().match(folded, end)
    if since is None:
        return None, end, issued
    for own in ("issue", "force", "receipt"):
        if since[own] is not None:
            return own, since.end(), issued
    if since["condition"] is not None:
        return "condition", since.end(), None
    dated = datewords.dated().match(folded, since.end("since"))
    if dated is not None and dated["span_n"] is None and dated["today"] is None:
        kind, numbers = _numbers(dated.groupdict())
        if kind == "day":
            return "date", dated.end(), _resolve(kind, numbers, issued)[0]
    return "event", since.end(), None


def _after(begin: date, found: re.Match[str]) -> date | None:
    count, unit = _number(found["span_n"]), found["span_unit"]
    try:
        if unit in phrases("deadlines", "month"):
            return _add_months(begin, count)
        if unit in phrases("deadlines", "quarter"):
            return _add_months(begin, count * _MONTHS_A_QUARTER)
        if unit in phrases("deadlines", "year"):
            return _add_months(begin, count * _MONTHS_A_YEAR)
        if unit in phrases("deadlines", "week"):
            return begin + timedelta(weeks=count)
        if unit in phrases("deadlines", "hour"):
            return begin + timedelta(days=-(-count // _HOURS_A_DAY))
        return _working_days(begin, count) if found["working"] else begin + timedelta(days=count)
    except (ValueError, OverflowError):
        return None


def _add_months(begin: date, count: int) -> date:
    months = begin.year * _MONTHS_A_YEAR + begin.month - 1 + count
    year, month = divmod(months, _MONTHS_A_YEAR)
    return date(year, month + 1, min(begin.day, monthrange(year, month + 1)[1]))


def _working_days(begin: date, count: int) -> date:
    """Saturdays and Sundays left out; the office's own days off are not known here."""
    day = begin
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < _SATURDAY
    return day


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else int(datewords.number_words()[" ".join(text.split())])
