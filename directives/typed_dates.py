"""Reads a deadline as the office types it: "30/9", "trước 17h ngày 30/9", "thu 6 tuan sau", "10 ngày nữa"."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from directives.bare import bare, bare_words, lexicon, trimmed
from directives.letters.dates import named_dates
from directives.letters.deadlines import parse_deadlines
from directives.letters.draft import Deadline
from directives.letters.words import Passage
from directives.status_lines.days import Day, with_days
from directives.status_lines.mending import mended
from directives.status_lines.normalising import normalised, unquoted
from directives.status_lines.tokens import Token, cut

_WORDS = "typed_dates"
_LONGEST = 120
_NOON, _LAST_HOUR, _LAST_MINUTE = 12, 23, 59
_YEARS_AHEAD = 20
_FROM_THE_LETTER = frozenset({"issue", "receipt"})


@dataclass(frozen=True)
class NoDeadline:
    """The text says that there is to be none."""


def read_deadline(text: str, *, today: dt.date, issued: dt.date | None) -> Deadline | NoDeadline | None:
    """The time that a text names and nothing else; None where it is not understood, or is no day.

    Whoever types a time means it: it is certain. `issued` is the letter's day, for times counted from it.
    """
    phrase = trimmed(" ".join(text.split()))
    if not phrase or len(phrase) > _LONGEST:
        return None
    if bare(phrase) in bare_words(_WORDS, "none"):
        return NoDeadline()
    parted = _without_hour(phrase)
    if parted is None:
        return None
    hour, rest = parted
    due = _in_few_words(rest, today) or _as_in_letters(rest, today=today, issued=issued)
    if due is None or due.year > today.year + _YEARS_AHEAD:
        return None
    return Deadline(phrase=phrase, due=due, time=hour)


def read_day(text: str, *, today: dt.date) -> dt.date | None:
    """The day that a text names and nothing else."""
    found = read_deadline(text, today=today, issued=None)
    return found.due if isinstance(found, Deadline) else None


def _without_hour(phrase: str) -> tuple[dt.time | None, str] | None:
    """The hour, and the text without it; None where the hour is none."""
    found = _hour().search(phrase)
    if found is None:
        return None, phrase
    hour, minute = int(found["hour"]), int(found["minute"] or found["minute2"] or 0)
    if hour > _LAST_HOUR or minute > _LAST_MINUTE:
        return None
    if found["part"] and hour < _NOON and bare(found["part"]) in bare_words(_WORDS, "afternoon"):
        hour += _NOON
    return dt.time(hour, minute), f"{phrase[: found.start()]} {phrase[found.end() :]}".strip(" ,")


@cache
def _hour() -> re.Pattern[str]:
    hours, minutes, parts = (_either(*keys) for keys in (("hour",), ("minute",), ("afternoon", "morning")))
    return re.compile(
        rf"(?<![\d/.,-])(?P<hour>\d{{1,2}})\s?(?:(?:{hours})\s?(?P<minute>\d{{2}})?(?:\s?(?:{minutes})(?!\w))?(?!\w)"
        rf"|:(?P<minute2>\d{{2}})(?!\d))(?:\s+(?P<part>{parts})(?!\w))?",
        re.IGNORECASE,
    )


def _either(*keys: str) -> str:
    """A pattern of the words of lists, with and without diacritics."""
    words = {form for key in keys for word in lexicon(_WORDS)[key] for form in (word, bare(word))}
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _in_few_words(text: str, today: dt.date) -> dt.date | None:
    """A day as officers type it in status lines, with nothing around it but words for "by"."""
    items = with_days(mended(cut(unquoted(normalised(text)))), today)
    days = [item for item in items if isinstance(item, Day)]
    if len(days) != 1 or not all(isinstance(item, Day) or _is_filler(item) for item in items):
        return None
    (day,) = days
    if day.on is None:
        last = items[-1]
        is_over = not isinstance(last, Day) and bare(last.text) in bare_words(_WORDS, "over")
        return None if is_over else _after(day, today)
    first = bare(day.tokens[0].text)
    is_before = any(not isinstance(item, Day) and bare(item.text) in bare_words(_WORDS, "before") for item in items)
    if is_before and first in bare_words(_WORDS, "month"):
        return day.on.replace(day=1) - dt.timedelta(days=1)
    if is_before and first in bare_words(_WORDS, "quarter"):
        return day.on.replace(month=day.on.month - 2, day=1) - dt.timedelta(days=1)
    return day.on


def _is_filler(token: Token) -> bool:
    return token.shape == "border" or bare(token.text) in _fillers()


@cache
def _fillers() -> frozenset[str]:
    return frozenset(word for phrase in bare_words(_WORDS, "around") for word in phrase.split())


def _after(day: Day, today: dt.date) -> dt.date | None:
    """A length of time from today on."""
    if day.days is not None:
        try:
            return today + dt.timedelta(days=day.days)
        except OverflowError:
            return None
    said = bare(" ".join(token.text for token in day.tokens))
    if not said.endswith(tuple(bare_words(_WORDS, "working"))):
        return None
    count = _count(day.tokens)
    return None if count is None else _of_letters(lexicon(_WORDS)["working_days"].format(count=count), today)


def _count(tokens: Sequence[Token]) -> int | None:
    return next((token.value[0] for token in tokens if token.shape == "number"), None)


def _as_in_letters(text: str, *, today: dt.date, issued: dt.date | None) -> dt.date | None:
    """A time as letters name it; one counted from the letter's issue or arrival counts from `issued`."""
    bases = {named.base for named in named_dates(Passage.of(text).folded, today)}
    start = (issued or today) if bases & _FROM_THE_LETTER else today
    return _of_letters(text, start)


def _of_letters(text: str, start: dt.date) -> dt.date | None:
    for said in (text, f"{lexicon(_WORDS)['opening']} {text}"):
        found = parse_deadlines(said, start)
        if len(found) == 1 and found[0].due is not None and _says_no_more(said, found[0]):
            return found[0].due
    return None


def _says_no_more(text: str, found: Deadline) -> bool:
    rest = bare(text).replace(bare(found.phrase), " ", 1)
    return all(trimmed(word) in _fillers() or not trimmed(word) for word in rest.split())
