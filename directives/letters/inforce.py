"""Finds the day from which a letter is in force, where it says so itself: a span may be counted from it."""

import re
from datetime import date
from functools import cache

from directives.letters.dates import named_dates
from directives.letters.lexicon import any_of

_LONGEST_DATE = 40


def find_in_force(folded: str, issued: date | None) -> date | None:
    """The day of signing or the day that is named; None where the letter keeps silent or says two things."""
    days = {_day(folded, found, issued) for found in _in_force().finditer(folded)}
    return days.pop() if len(days) == 1 else None


def _day(folded: str, found: re.Match[str], issued: date | None) -> date | None:
    if found["issue"] is not None:
        return issued
    named = next(named_dates(folded[found.end() : found.end() + _LONGEST_DATE], issued), None)
    return named.day if named is not None and named.start == 0 and named.kind == "day" else None


@cache
def _in_force() -> re.Pattern[str]:
    letters, this, effect, since, issue = (
        any_of("deadlines", key) for key in ("letters", "this", "takes_effect", "from_when", "issue")
    )
    return re.compile(
        rf"{letters}(?:\s+{this})?\s+{effect}(?:\s+\w+){{0,2}}?\s+{since}\s+(?:(?P<issue>{issue})|(?=\w+\s+\d))"
    )
