"""Escalation: who is turned to, and when, as long as a unit does not acknowledge a directive."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from enum import StrEnum
from functools import cache
from typing import Any

from directives.bare import bare, leading, lexicon
from directives.refusals import LadderUnfit

LONGEST_MINUTES = 7 * 24 * 60
_WORDS = "escalation"
_MINUTES = re.compile(r"(?P<number>\d{1,5})\s*(?P<unit>[a-z']*)|(?P<skip>[-–—])")
_BETWEEN = re.compile(r"[\s,;/→>]*")


class Urgency(StrEnum):
    """The degrees of urgency of a directive, and none."""

    HOA_TOC = "hoa-toc"
    THUONG_KHAN = "thuong-khan"
    KHAN = "khan"
    NONE = "none"


class Whom(StrEnum):
    """Those who stand on a ladder, the lowest first."""

    FIRST = "first"
    """The first officer whom a message reaches, once more."""
    DEPUTIES = "deputies"
    HEAD = "head"
    OFFICE = "office"
    """The office, which then calls the unit."""


@dataclass(frozen=True, kw_only=True)
class Rung:
    """After so many minutes without an acknowledgement it is their turn."""

    minutes: int
    whom: Whom


@dataclass(frozen=True, kw_only=True)
class Ladder:
    """The rungs from the lowest, none where nobody is turned to; `by_day` where only minutes of the day count."""

    rungs: tuple[Rung, ...]
    by_day: bool

    def reached(self, since: datetime, *, after: datetime, now: datetime, zone: tzinfo) -> tuple[Rung, ...]:
        """The rungs whose moment lies behind `after` and is not later than `now`, the highest first."""
        moments = ((rung, self.moment(rung, since, zone=zone)) for rung in self.rungs)
        return tuple(rung for rung, moment in moments if after < moment <= now)[::-1]

    def next_moment(self, since: datetime, *, after: datetime, zone: tzinfo) -> datetime | None:
        """When the first rung behind `after` is reached; None where there is none."""
        moments = (self.moment(rung, since, zone=zone) for rung in self.rungs)
        return min((moment for moment in moments if moment > after), default=None)

    def moment(self, rung: Rung, since: datetime, *, zone: tzinfo) -> datetime:
        """When a rung is reached by somebody who has not answered `since` then."""
        span = timedelta(minutes=rung.minutes)
        return _by_day(since.astimezone(zone), span) if self.by_day else since + span


def _by_day(at: datetime, left: timedelta) -> datetime:
    """So much later, where the hours of the night do not count."""
    begins, ends = day_hours()
    while True:
        evening = datetime.combine(at.date(), ends, at.tzinfo)
        at = max(at, datetime.combine(at.date(), begins, at.tzinfo))
        if at < evening and left <= evening - at:
            return at + left
        left -= max(evening - at, timedelta())
        at = datetime.combine(at.date() + timedelta(days=1), begins, at.tzinfo)


def day_hours() -> tuple[time, time]:
    """When the day begins and ends for the ladders that keep to it."""
    day = lexicon(_WORDS)["day"]
    return day["begins"], day["ends"]


def urgency_of(written: str | None) -> Urgency:
    """The degree that a directive bears, as its letter writes it."""
    return Urgency(_urgencies().get(bare(written or ""), Urgency.NONE))


def default_ladder(urgency: Urgency) -> Ladder:
    """Whom a directive of that urgency turns to where the administrator has not decided otherwise."""
    minutes: Mapping[str, int] = lexicon(_WORDS)["ladders"][urgency.value]
    return make_ladder(urgency, [Rung(minutes=after, whom=Whom(whom)) for whom, after in minutes.items()])


def make_ladder(urgency: Urgency, rungs: Sequence[Rung]) -> Ladder:
    """A ladder of these rungs; raises LadderUnfit unless each comes later than the one below it, within a week."""
    after = [rung.minutes for rung in rungs]
    if any(not 0 < minutes <= LONGEST_MINUTES for minutes in after) or after != sorted(set(after)):
        raise LadderUnfit(days=LONGEST_MINUTES // (24 * 60))
    return Ladder(rungs=tuple(rungs), by_day=urgency.value not in lexicon(_WORDS)["day"]["not_for"])


@dataclass(frozen=True, kw_only=True)
class Order:
    """What the administrator wants of one urgency: a ladder, or with None the default again."""

    urgency: Urgency
    ladder: Ladder | None


def read_order(text: str) -> Order | None:
    """Read "hỏa tốc 15 30 60 90", "khẩn 1h - 4h 6h", "khẩn tắt"; None where it says nothing of the sort.

    The numbers stand for the first officer, the deputies, the head and the office; a dash leaves one out. Raises
    LadderUnfit.
    """
    found, rest = leading(text.strip(), _urgencies(), most_words=4)
    if found is None:
        return None
    urgency, wanted = Urgency(found), bare(rest)
    if wanted in _words("default"):
        return Order(urgency=urgency, ladder=None)
    rungs = [] if wanted in _words("off") else _rungs(wanted)
    return None if rungs is None else Order(urgency=urgency, ladder=make_ladder(urgency, rungs))


def _rungs(text: str) -> list[Rung] | None:
    """The rungs that numbers name, at least one; None where anything else is said."""
    units: Mapping[str, int] = lexicon(_WORDS)["minutes"]
    rungs, at, whoms = [], 0, iter(Whom)
    while at < len(text):
        found, whom = _MINUTES.match(text, at), next(whoms, None)
        if found is None or whom is None or (found["unit"] or "p") not in units:
            return None
        if found["skip"] is None:
            rungs.append(Rung(minutes=int(found["number"]) * units[found["unit"] or "p"], whom=whom))
        between = _BETWEEN.match(text, found.end())
        assert between is not None
        at = between.end()
    return rungs or None


def pack(ladder: Ladder) -> list[list[object]]:
    """The rungs as JSON."""
    return [[rung.minutes, rung.whom.value] for rung in ladder.rungs]


def unpack(urgency: Urgency, packed: Any) -> Ladder:
    """The ladder that `pack` made JSON of."""
    return make_ladder(urgency, [Rung(minutes=int(minutes), whom=Whom(whom)) for minutes, whom in packed])


@cache
def _urgencies() -> dict[str, str]:
    return {bare(word): meaning for meaning, words in lexicon(_WORDS)["urgencies"].items() for word in words}


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(bare(word) for word in lexicon(_WORDS)["words"][name])
