"""Arithmetic of days: the next 30/9, the Friday of next week, a quarter's last day; None where there is no such day."""

from calendar import monthrange
from datetime import date, timedelta

_MONTHS = 12
_FRIDAY = 4
_QUARTERS = 4
_CENTURY = 100


def day_of(now: date, numbers: tuple[int, ...]) -> date | None:
    """Day and month, with or without a year (two digits or four); without it the next such day, today included."""
    day, month, *rest = numbers
    if rest:
        return _date(rest[0] + 2000 if rest[0] < _CENTURY else rest[0], month, day)
    found = (_date(year, month, day) for year in range(now.year, now.year + 9))
    return next((one for one in found if one is not None and one >= now), None)


def next_day_numbered(now: date, day: int) -> date | None:
    """The next day of that number in any month, today included."""
    months = (_months_ahead(now, count) for count in range(_MONTHS + 1))
    found = (_date(year, month, day) for year, month in months)
    return next((one for one in found if one is not None and one >= now), None)


def day_in_month(now: date, day: int, months: int) -> date | None:
    """The day of that number so many months ahead."""
    year, month = _months_ahead(now, months)
    return _date(year, month, day)


def days_on(now: date, days: int) -> date | None:
    """The day so many days on."""
    try:
        return now + timedelta(days=days)
    except OverflowError:
        return None


def weekday(now: date, number: int, weeks: int | None) -> date | None:
    """A weekday (Monday is 0) so many Monday-to-Sunday weeks on; with None the next one after today."""
    if weeks is None:
        return days_on(now, (number - now.weekday() - 1) % 7 + 1)
    return days_on(now, number + 7 * weeks - now.weekday())


def end_of_week(now: date, weeks: int) -> date | None:
    """The Friday of the week so many weeks on; of this week, at a weekend, the Sunday."""
    friday = weekday(now, _FRIDAY, weeks)
    return friday if friday is None or friday >= now else days_on(friday, 2)


def end_of_month(now: date, month: int, year: int | None = None) -> date | None:
    """The last day of a month, without a year of its next occurrence."""
    if not 1 <= month <= _MONTHS:
        return None
    if year is None:
        year = now.year if month >= now.month else now.year + 1
    elif year < _CENTURY:
        year += 2000
    return _date(year, month, monthrange(year, month)[1]) if 1 <= year <= date.max.year else None


def end_of_month_ahead(now: date, months: int) -> date | None:
    """The last day of the month so many months on."""
    year, month = _months_ahead(now, months)
    return end_of_month(now, month, year)


def end_of_quarter(now: date, quarter: int, year: int | None = None) -> date | None:
    """The last day of a quarter, without a year of its next occurrence."""
    return end_of_month(now, quarter * 3, year) if 1 <= quarter <= _QUARTERS else None


def end_of_quarter_ahead(now: date, quarters: int) -> date | None:
    """The last day of the quarter so many quarters on."""
    year, month = _months_ahead(now, (2 - (now.month - 1) % 3) + 3 * quarters)
    return end_of_month(now, month, year)


def end_of_year(year: int) -> date | None:
    """31 December."""
    return _date(year, _MONTHS, 31)


def _months_ahead(now: date, months: int) -> tuple[int, int]:
    count = now.month - 1 + months
    return now.year + count // _MONTHS, count % _MONTHS + 1


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
