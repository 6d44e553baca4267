"""A date where it stands: the words before and behind it, the hour and the part of the day that belong to it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from directives.letters import deadlinewords
from directives.letters.dates import NamedDate
from directives.letters.lexicon import phrases
from directives.letters.words import Passage

_BEFORE = 160
AFTER = 60
_LAST_HOUR, _NOON = 23, 12
_LAST_MINUTE = 59
_MIDNIGHT = time(23, 59)
_MORNING = 7
"""From this hour on "đêm" is the evening: "9 giờ đêm" is 21:00."""


@dataclass(frozen=True, slots=True)
class Place:
    """A date with the words around it, in its own clause."""

    named: NamedDate
    before: str
    after: str
    cues: str
    hour: time | None
    issued: date | None
    alone: bool
    part: str
    said: str

    @property
    def is_past(self) -> bool:
        """Whether the date lies before the letter's own."""
        return self.named.day is not None and self.issued is not None and self.named.day < self.issued

    def comes_after(self, key: str) -> bool:
        """Whether the words of a list stand right before."""
        return deadlinewords.ends_with(key).search(self.before) is not None

    def is_near(self, key: str) -> bool:
        """Whether the words of a list stand before in the same clause."""
        return deadlinewords.anywhere(key).search(self.before) is not None

    def has_cue(self, key: str) -> bool:
        """Whether the words of a list belong to the date's own phrase."""
        return deadlinewords.anywhere(key).search(self.cues) is not None


def place_of(passage: Passage, named: NamedDate, issued: date | None) -> tuple[Place, int]:
    """A date among its words, and where its phrase begins."""
    lead_in = passage.folded[max(0, named.start - _BEFORE) : named.start]
    prefix = deadlinewords.prefix(named.kind == "span").search(lead_in)
    start = named.start - (len(lead_in) - prefix.start()) if prefix else named.start
    if prefix and prefix["part"] and not prefix["cues"] and not prefix["h"]:
        start += prefix.end("part") - prefix.start()
    start = _skip_spaces(passage.folded, start)
    before = _clause(passage.folded[max(0, start - _BEFORE) : start])
    said = passage.folded[named.start : named.end]
    groups = prefix.groupdict() if prefix else {}
    part = groups.get("part") or (said.split()[0] if named.kind == "today" else "")
    place = Place(
        named,
        before,
        passage.folded[named.end : named.end + AFTER],
        groups.get("cues") or "",
        _hour(groups, part),
        issued,
        passage.folded[:start].strip() == "" and passage.folded[named.end :].strip(" .;") == "",
        part,
        said,
    )
    return place, start


def _hour(said: Mapping[str, str | None], part: str) -> time | None:
    """The hour as a clock of 24 hours shows it; the end of a day is its last minute."""
    if said.get("h") is None:
        return None
    hour, minute = int(said["h"] or 0), int(said["mi"] or said["mi2"] or 0)
    words = set(part.split())
    is_night = not words.isdisjoint(phrases("deadlines", "night"))
    if (hour == _LAST_HOUR + 1 and minute == 0) or (hour == _NOON and is_night):
        return _MIDNIGHT
    is_afternoon = not words.isdisjoint(phrases("deadlines", "afternoon")) or (is_night and hour >= _MORNING)
    is_noon = not words.isdisjoint(phrases("deadlines", "noon")) and hour < _MORNING
    if (is_afternoon or is_noon) and hour < _NOON:
        hour += _NOON
    return time(hour, minute) if hour <= _LAST_HOUR and minute <= _LAST_MINUTE else None


def _clause(before: str) -> str:
    return re.split(r"[;.!?]\s|\n", before)[-1]


def _skip_spaces(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start
