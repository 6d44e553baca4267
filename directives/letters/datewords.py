"""The shapes in which days, months, quarters, spans and events are written, as patterns."""

import re
from functools import cache

from directives.letters.lexicon import any_of, pattern, phrases, table
from directives.letters.words import fold, normal

_SPANS = ("day", "week", "month", "quarter", "year")


@cache
def number_words() -> dict[str, int]:
    """What the words for numbers are worth."""
    return dict(table("deadlines")["numbers"])


@cache
def dated() -> re.Pattern[str]:
    """Any date; its groups tell which shape it has."""
    day, month, year, quarter = (any_of("deadlines", key) for key in ("day", "month", "year", "quarter"))
    tail = rf"(?:\s*(?:,?\s*{year}\s*|[/.\-]\s?)(?P<{{}}>\d{{{{4}}}}))?(?!\d)(?!/\w)"
    number = r"(?:\d{1,3}|" + "|".join(sorted(number_words(), key=len, reverse=True)) + ")"
    spans = any_of("deadlines", *_SPANS)
    hour = any_of("deadlines", "hour")
    roman = "(?:iii|ii|iv|i|[1-4])"
    several = rf"(?:{roman}\s*(?:,|-|{any_of('units', 'and')})\s*(?:{quarter}\s+)?){{0,3}}"
    short = "|".join(phrases("deadlines", "month_short"))
    to = rf"\s*{any_of('deadlines', 'range_to')}\s*"
    with_year = rf"\d{{1,2}}(?:/\d{{4}}|\s+{year}\s+\d{{4}})"
    months = rf"(?:(?:\d{{1,2}}\s*(?:,|-|{any_of('units', 'and')})\s*(?:{month}\s+)?){{1,3}}(?={with_year}))?"
    return re.compile(
        rf"(?<!\w)(?:{_event()}|{_lunar_day()}|(?:{day}\s+)?(?<![\d/.\-,])(?P<d1>\d{{1,2}})\s?[/.\-]\s?(?P<m1>\d{{1,2}})"
        rf"(?:\s?[/.\-]\s?(?P<y1>\d{{4}}|\d{{2}}))?(?!\d|[/.\-]\w|%)"
        rf"|(?:{day}\s+)?(?<![\d/.\-])(?P<d2>\d{{1,2}})\s+{month}\s+(?P<m2>\d{{1,2}}){tail.format('y2')}"
        rf"|(?<!\w)(?P<half_n>0?[69]|{any_of('deadlines', 'half_words')})\s+{month}\s+"
        rf"(?P<half_part>{any_of('deadlines', 'first_half', 'second_half')})(?:\s+(?P<y5>\d{{4}}))?"
        rf"|(?P<week>{_weeks()})\s+(?:{any_of('deadlines', 'owner')}\s+)?{month}\s+(?P<m7>\d{{1,2}}){tail.format('y7')}"
        rf"|{month}\s+{months}(?P<m3>\d{{1,2}}){tail.format('y3')}"
        rf"|{day}\s+(?P<day_of_this>\d{{1,2}})\s+{any_of('deadlines', 'this_month')}"
        rf"|(?P<this>{any_of('deadlines', 'this_week', 'this_month', 'this_quarter', 'this_year')})"
        rf"|(?<![\d/.,\-])(?:(?:{short})\.?\s?)?(?P<m8>0?[1-9]|1[0-2])\s?/\s?(?P<y8>20\d{{2}})(?![\w/\-]|[.,]\d)"
        rf"|{quarter}\s+{several}(?P<q>{roman})(?!\w){tail.format('y4')}"
        rf"|{year}\s+(?P<y6>\d{{4}})(?:{to}(?:{year}\s+)?(?P<until_year>\d{{4}}))?(?![\d/])"
        rf"|(?<![\w/.,\-])(?P<span_n>{number})\s+(?:\([^()]{{1,20}}\)\s+)?"
        rf"(?P<span_unit>{spans}|{hour})(?P<working>\s+{any_of('deadlines', 'working')})?"
        rf"(?!\s*,?\s*(?:{day}\s+)?\d)"
        rf"|(?:{day}\s+)?(?P<today>{any_of('deadlines', 'today', 'tomorrow')}))",
    )


def _weeks() -> str:
    return pattern(fold(normal(name)) for name in table("deadlines")["weeks"])


def _lunar_day() -> str:
    """A day of the lunar calendar, known by a word that only that calendar has, and the solar day beside it."""
    day, month, year = (any_of("deadlines", key) for key in ("day", "month", "year"))
    full, early, lunar = (any_of("deadlines", key) for key in ("full_moon", "early_days", "lunar"))
    moon = rf"{month}\s+(?:{any_of('deadlines', 'lunar_months')}|\d{{1,2}})"
    gloss = (
        rf"\s*[,(]\s*(?:{any_of('deadlines', 'gloss')}\s*){{0,2}}"
        r"(?P<gloss_d>\d{1,2})\s?[/.\-]\s?(?P<gloss_m>\d{1,2})\s?[/.\-]\s?(?P<gloss_y>\d{4})(?:\s?\))?"
    )
    told = (
        rf"(?:{full}\s+{moon}|(?:{early}\s+\d{{1,2}})(?:\s+{moon})?|\d{{1,2}}\s+{month}\s+{lunar}"
        rf"|\d{{1,2}}\s+{moon}(?=\s+{lunar}))"
    )
    of_year = rf"(?:\s+{lunar})?(?:\s+{year}\s+[^\W\d_]+\s+[^\W\d_]+)?(?:\s+{lunar})?"
    return rf"(?P<lunar>(?:{day}\s+)?{told}{of_year})(?:{gloss})?"


def _event() -> str:
    """So many days before something whose day is not named: "trước ngày khai mạc 05 ngày"."""
    day = any_of("deadlines", "day")
    of = rf"{any_of('deadlines', 'until_event')}\s+{any_of('deadlines', 'event_days')}\s+(?!\d)[^,.;:()\d]{{2,60}}"
    count = rf"\d{{1,3}}\s+{day}(?:\s+{any_of('deadlines', 'working')})?"
    return (
        rf"(?P<event>{count}\s+{of}|(?:{any_of('deadlines', 'before')})\s+{day}\s+(?!\d)[^,.;:()\d]{{2,60}}?\s+{count})"
    )


@cache
def since() -> re.Pattern[str]:
    """What a span counts from: the letter's own day only where no other document or event is named behind it."""
    this, letters, day = (any_of("deadlines", key) for key in ("this", "letters", "day"))
    ends = r"(?=\s*(?:[,.;:)\"]|$))"
    own = rf"(?:\s+{letters}(?:(?:\s+\w+){{0,5}}?\s+{this}|{ends})"
    others = any_of("deadlines", "letters", "cited", "agreements", "owner")
    when = rf"(?:{day}|{any_of('deadlines', 'moments')})"
    return re.compile(
        rf",?\s*(?P<since>{any_of('deadlines', 'from_when')}\s+)"
        rf"(?:(?P<issue>{any_of('deadlines', 'issue')}{own}|(?!\s+{others}))"
        rf"|{when}\s+{letters}\s+{this}\s+{any_of('deadlines', 'is_issued')})"
        rf"|(?P<force>{when}\s+{letters}(?:\s+{this})?\s+{any_of('deadlines', 'takes_effect')})"
        rf"|(?P<receipt>{any_of('deadlines', 'receipt')}{own}|{ends}))"
        rf"|(?P<condition>(?:{when}\s+)?{any_of('deadlines', 'happenings')}[^,.;:()]{{0,80}})"
        rf"|[^,.;:()]{{0,80}})",
    )


@cache
def coming() -> re.Pattern[str]:
    """Behind a span: it lies ahead."""
    return re.compile(rf"\s+{any_of('deadlines', 'coming')}")
