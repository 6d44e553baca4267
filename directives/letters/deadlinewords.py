"""The turns of phrase around a date that tell what it is for, as patterns."""

import re
from functools import cache

from directives.letters.lexicon import any_of, phrases


@cache
def prefix(is_span: bool) -> re.Pattern[str]:  # noqa: FBT001 (a cache key)
    """The words for "by", the hour and the weekday that belong to a date behind them."""
    keys = ("by", "within", "relative", "after") if is_span else ("by", "until", "within", "part", "to")
    cues = any_of("deadlines", *keys)
    hours = "|".join(map(re.escape, phrases("deadlines", "hour")))
    minutes = "|".join(map(re.escape, phrases("deadlines", "minute")))
    clock = (
        rf"(?<![\d/.,])(?P<h>\d{{1,2}})\s?(?:(?:{hours})\s?(?P<mi>\d{{2}})?\s?(?:{minutes})?(?!\w)|:(?P<mi2>\d{{2}}))"
    )
    weekday = any_of("deadlines", "weekday")
    of = rf"(?:{any_of('deadlines', 'owner', 'within')}\s+)?"
    return re.compile(rf"(?P<cues>(?:{cues}\s*:?\s*){{0,3}})(?:{clock}\s*,?\s*{of})?(?:{weekday}\s*,?\s*)?$")


@cache
def ends_with(key: str) -> re.Pattern[str]:
    """The words of a list right before a date."""
    return re.compile(any_of("deadlines", key) + r"\s*[:(]?\s*$")


@cache
def anywhere(key: str) -> re.Pattern[str]:
    """The words of a list in the same clause."""
    return re.compile(any_of("deadlines", key))


@cache
def recurring() -> re.Pattern[str]:
    """Behind a date: it comes again and again."""
    return re.compile(rf"\s*,?\s*{any_of('deadlines', 'recurring')}")


@cache
def elapsed() -> re.Pattern[str]:
    """Behind a span: it is over."""
    return re.compile(rf"\s*{any_of('deadlines', 'elapsed')}")


@cache
def unmet() -> re.Pattern[str]:
    """Behind a date: what has not been done by then, a condition."""
    return re.compile(rf"[^.;]{{0,40}}?{any_of('deadlines', 'unmet')}")


@cache
def condition() -> re.Pattern[str]:
    """Before a date: what it is a condition of."""
    return re.compile(rf"{any_of('deadlines', 'conditions')}(?:\s+\w+){{0,4}}\s*$")


@cache
def citation() -> re.Pattern[str]:
    """Before a date: a document of that day."""
    return re.compile(rf"{any_of('deadlines', 'number')}:?\s*\d[^\s,]*[\s,(]*$|{any_of('deadlines', 'cited')}\s*$")


@cache
def owned() -> re.Pattern[str]:
    """Behind a date: whose document or meeting it is."""
    return re.compile(rf"\s*,?\s*{any_of('deadlines', 'owner')}")
