"""Deadlines that the office types for what is to come, alone or in a sentence, told from what has passed."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from directives.bare import bare, bare_words, lexicon
from directives.letters.deadlines import parse_deadlines
from directives.letters.draft import Deadline
from directives.refusals import DeadlinePassed, TypedDeadlineUnclear
from directives.typed_dates import NoDeadline, read_deadline

_WORDS = "deadlines_ahead"
_CLAUSE_END = re.compile(r"[;\n!?]|[.,:](?=\s|$)")
_WORD = re.compile(r"\S+")
_DAY_OF_NO_YEAR = re.compile(r"(?<![\d/.-])\d{1,2}[/.-]\d{1,2}(?![\d/.-])")
_HOUR = re.compile(r"\d{1,2}\s?(?:[a-z]|:\d)")
_LATELY = dt.timedelta(days=90)
"""A day and month without a year that was so long ago is the last one, mistyped, and not that of next year."""
_MOST_HOURS = 72
_SHOWN = 60


def read_ahead(text: str, *, now: dt.datetime) -> Deadline | None:
    """The deadline that a text names and nothing else; None where it says that there is to be none.

    Raises TypedDeadlineUnclear, and DeadlinePassed for what is behind us.
    """
    found = _in_hours(text, now) or _read(text, now) or _at_an_hour(text, now)
    if isinstance(found, NoDeadline):
        return None
    if found is None or found.due is None:
        raise TypedDeadlineUnclear(text=" ".join(text.split())[:_SHOWN])
    if has_passed(found, now) or (_DAY_OF_NO_YEAR.search(text) and _was_lately(found.due, now)):
        raise DeadlinePassed(phrase=" ".join(text.split())[:_SHOWN])
    return found


def find_ahead(text: str, *, now: dt.datetime) -> tuple[Deadline, ...]:
    """The deadlines in a sentence that somebody types to have something done, certain where they lie ahead.

    Whoever types a time to act by means it, unless it has passed.
    """
    found = parse_deadlines(text, now.date()) or tuple(_in_clauses(text, now))
    return tuple(due if due.due is None else replace(due, certain=not has_passed(due, now)) for due in found)


def has_passed(deadline: Deadline, now: dt.datetime) -> bool:
    """Whether it is too late for a deadline with a date."""
    if deadline.due is None or deadline.due > now.date():
        return False
    return deadline.due < now.date() or (deadline.time is not None and deadline.time <= now.time())


def _was_lately(due: dt.date, now: dt.datetime) -> bool:
    """Whether the same day a year before has just gone by."""
    before = due - dt.timedelta(days=365)
    return due.year > now.year and now.date() - _LATELY <= before < now.date()


def _read(text: str, now: dt.datetime) -> Deadline | NoDeadline | None:
    found = read_deadline(text, today=now.date(), issued=None)
    if found is None and (spelled := _with_today(text)) != text:
        found = read_deadline(spelled, today=now.date(), issued=None)
    return replace(found, phrase=" ".join(text.split())) if isinstance(found, Deadline) else found


def _at_an_hour(text: str, now: dt.datetime) -> Deadline | None:
    """An hour alone is one of today."""
    if _HOUR.search(bare(text)) is None:
        return None
    found = read_deadline(f"{text} {lexicon(_WORDS)['this_day']}", today=now.date(), issued=None)
    return replace(found, phrase=" ".join(text.split())) if isinstance(found, Deadline) else None


def _with_today(text: str) -> str:
    for short, whole in lexicon(_WORDS)["today"].items():
        for form, full in ((short, whole), (bare(short), bare(whole))):
            text = re.sub(rf"(?<!\w){form}(?!\w)", full, text, flags=re.IGNORECASE)
    return text


def _in_hours(text: str, now: dt.datetime) -> Deadline | None:
    """A number of hours from now on, to the minute."""
    found = _hours().fullmatch(bare(text).strip(" .,;:!"))
    if found is None or not (found["before"] or found["behind"]) or not 0 < int(found["count"]) <= _MOST_HOURS:
        return None
    at = now + dt.timedelta(hours=int(found["count"]))
    return Deadline(phrase=" ".join(text.split()), due=at.date(), time=at.time().replace(second=0, microsecond=0))


@cache
def _hours() -> re.Pattern[str]:
    before, noun, behind = (_either("hours", key) for key in ("before", "noun", "behind"))
    return re.compile(rf"(?:(?P<before>{before}) )?(?P<count>\d{{1,2}}) ?(?:{noun})(?: (?P<behind>{behind}))?")


def _either(*keys: str) -> str:
    return "|".join(sorted(bare_words(_WORDS, *keys), key=len, reverse=True))


def _in_clauses(text: str, now: dt.datetime) -> Iterator[Deadline]:
    """What a deadline opens in each clause, in as many words as are understood."""
    start = 0
    for end in [*(one.start() for one in _CLAUSE_END.finditer(text)), len(text)]:
        found = _in_clause(_WORD.findall(text[start:end].lstrip(".,:;!?")), now)
        if found is not None:
            yield found
        start = end


def _in_clause(words: Sequence[str], now: dt.datetime) -> Deadline | None:
    for place in range(len(words)):
        rest = words[place:]
        if _begins(rest, "openings"):
            shortest = 2
        elif _begins(rest, "weak_openings"):
            shortest = len(rest)
        else:
            continue
        longest = min(len(rest), lexicon(_WORDS)["most_words"])
        for length in range(longest, shortest - 1, -1):
            found = _stretch(rest[:length], now, ends_clause=length == len(rest))
            if found is not None:
                return found
    return None


def _begins(words: Sequence[str], key: str) -> bool:
    line = f"{bare(' '.join(words[:4]))} "
    return any(line.startswith(f"{opening} ") for opening in bare_words(_WORDS, key))


def _stretch(words: Sequence[str], now: dt.datetime, *, ends_clause: bool) -> Deadline | None:
    """Words that name a time; in the middle of a clause only with a number, and never such as end in a bare one."""
    text = " ".join(words)
    if not ends_clause and (words[-1].isdigit() or not any(sign.isdigit() for sign in text)):
        return None
    if any(bare(text).endswith(f" {word}") for word in bare_words(_WORDS, "past")):
        return None
    found = _in_hours(text, now) or _read(text, now) or (_at_an_hour(text, now) if ends_clause else None)
    return found if isinstance(found, Deadline) else None
