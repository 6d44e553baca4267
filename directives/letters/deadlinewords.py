"""The turns of phrase around a date that tell what it is for, as patterns."""

import re
from functools import cache

from directives.letters.lexicon import any_of, phrases


@cache
def prefix(is_span: bool) -> re.Pattern[str]:  # noqa: FBT001 (a cache key)
    """The words for "by", the hour and the weekday that belong to a date behind them."""
    keys = ("by", "within", "relative", "after") if is_span else ("by", "until", "within", "to")
    cues = any_of("deadlines", *keys)
    if not is_span:  # "đầu tháng 7", but "lần đầu trước ngày 25"
        cues = rf"(?:{cues}|{any_of('deadlines', 'part')}(?!\s*{any_of('deadlines', *keys)}))"
    hours = "|".join(map(re.escape, phrases("deadlines", "hour")))
    minutes = "|".join(map(re.escape, phrases("deadlines", "minute")))
    clock = (
        rf"(?<![\d/.,])(?P<h>\d{{1,2}})\s?(?:(?:{hours})\s?(?P<mi>\d{{2}})?\s?(?:{minutes})?(?!\w)|:(?P<mi2>\d{{2}}))"
    )
    day, weekday = any_of("deadlines", "day"), any_of("deadlines", "weekday")
    of = rf"(?:{any_of('deadlines', 'owner', 'within')}\s+)?"
    part = rf"(?:(?P<part>{any_of('deadlines', 'day_parts')})\s*,?\s*)?"
    return re.compile(
        rf"(?P<cues>(?:{cues}\s*:?\s*){{0,3}})(?:{clock}\s*,?\s*{of})?{part}(?:(?:{day}\s+)?{weekday}\s*[,(]?\s*)?$"
    )


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


@cache
def case() -> re.Pattern[str]:
    """Before a date: which cases are meant, by what happened to them until then."""
    many, nouns = any_of("deadlines", "case_many"), any_of("deadlines", "case_nouns")
    facts, signs = any_of("deadlines", "case_facts"), any_of("deadlines", "case_signs")
    told = rf"(?:\s+\w+){{0,4}}?\s+{facts}(?:\s+\w+){{0,2}}"
    alone = any_of("deadlines", "case_alone")
    return re.compile(
        rf"(?P<sign>{signs})\s*$|(?:{many}\s+(?:\w+\s+)?(?:(?P<alone>{alone})|{nouns})|{alone}){told}\s*$",
    )


@cache
def verdict() -> re.Pattern[str]:
    """Behind a date: what is true of the cases that it picked out."""
    return re.compile(rf"\s*{any_of('deadlines', 'case_verdicts')}")


@cache
def term() -> re.Pattern[str]:
    """Before a date: the time that a project or contract has."""
    whose = any_of("deadlines", "owner", "case_many")
    terms, owners = any_of("deadlines", "terms"), any_of("deadlines", "term_owners")
    return re.compile(rf"{terms}\s+(?:{whose}\s+){{0,2}}{owners}(?:\s+\w+){{0,8}}\s*:?\s*$")


@cache
def only_named() -> re.Pattern[str]:
    """Before a date: an event that something is done for; not the work itself."""
    purposes, names = any_of("deadlines", "event_purposes"), any_of("deadlines", "event_names")
    acts = any_of("deadlines", "event_acts")
    return re.compile(
        rf"{purposes}(?:(?!\s+{acts})\s+\w+){{0,4}}?\s+{names}(?:(?!\s+{acts})\s+[^\s,;:()]+){{0,8}}\s*[,(]?\s*$"
    )


@cache
def standing() -> re.Pattern[str]:
    """So many days before what comes again and again: "trước ngày họp 02 ngày"."""
    day, meeting = any_of("deadlines", "day"), any_of("deadlines", "standing")
    return re.compile(rf"{any_of('deadlines', 'before')}\s+{day}\s+{meeting}\s+\d|.*{day}\s+{meeting}$")


@cache
def ends_not_event() -> re.Pattern[str]:
    """Words that only begin like those of an event: "thi công"."""
    return re.compile(any_of("deadlines", "not_events"))


@cache
def before_event() -> re.Pattern[str]:
    """Before a day's name: "trước" and the few words of what it is the day of."""
    return re.compile(rf"{any_of('deadlines', 'before')}(?:\s+[^\W\d_]+){{1,5}}\s*\(?\s*$")
