"""Tells deadlines from the other dates of a letter: what is cited, past, a condition, a horizon or an event."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from directives.letters import deadlinewords
from directives.letters.dates import NamedDate, named_dates
from directives.letters.draft import Deadline
from directives.letters.lexicon import phrases
from directives.letters.words import Passage, squeeze

_BEFORE = 160
_AFTER = 60
_LAST_HOUR = 23
_LAST_MINUTE = 59
_MONTHS_LONG = {"month": 1, "quarter": 3}
_MOST = 40
"""No paragraph of a letter names more deadlines; a longer list is no letter's."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A date with the words around it, in its own clause."""

    named: NamedDate
    before: str
    after: str
    cues: str
    hour: time | None
    issued: date | None
    alone: bool

    @property
    def is_past(self) -> bool:
        return self.named.day is not None and self.issued is not None and self.named.day < self.issued

    def comes_after(self, key: str) -> bool:
        """Whether the words of a list stand right before."""
        return deadlinewords.ends_with(key).search(self.before) is not None

    def is_near(self, key: str) -> bool:
        """Whether the words of a list stand before in the same clause."""
        return deadlinewords.anywhere(key).search(self.before) is not None

    def has_cue(self, key: str) -> bool:
        return deadlinewords.anywhere(key).search(self.cues) is not None


def parse_deadlines(text: str, issued: date | None) -> tuple[Deadline, ...]:
    """Every time to act by, in order; not `certain` is the time of the work itself, or a day before `issued`."""
    passage = Passage.of(text)
    found: dict[tuple[str, date | None, time | None], Deadline] = {}
    for named in named_dates(passage.folded, issued):
        deadline = _deadline(passage, named, issued)
        if deadline is not None:
            found.setdefault((deadline.phrase.lower(), deadline.due, deadline.time), deadline)
        if len(found) >= _MOST:
            break
    return tuple(found.values())


def parse_cell(text: str, issued: date | None) -> tuple[Deadline, ...]:
    """The deadlines in a cell of a column that holds nothing else; of a range only its end."""
    passage = Passage.of(text)
    found: list[Deadline] = []
    for named in named_dates(passage.folded, issued):
        place, start = _place_of(passage, named, issued)
        is_counted = named.kind != "span" or _counts(place) or place.alone
        if deadlinewords.recurring().match(place.after) or not is_counted:
            continue
        certain = named.kind not in {"event", "lunar"} and named.base not in {"event", "after"} and not place.is_past
        certain = certain and not (named.kind == "span" and named.base is None)
        if found and place.comes_after("range_to"):
            found.pop()
        phrase = squeeze(passage.shown[start : named.end])
        found.append(Deadline(phrase=phrase, due=_due(place), time=place.hour, certain=certain or _is_glossed(place)))
    return tuple(found[:_MOST])


def _is_glossed(place: _Place) -> bool:
    return place.named.kind == "lunar" and place.named.day is not None and not place.is_past


def _deadline(passage: Passage, named: NamedDate, issued: date | None) -> Deadline | None:
    place, start = _place_of(passage, named, issued)
    certain = _judge(place)
    if certain is None:
        return None
    return Deadline(phrase=squeeze(passage.shown[start : named.end]), due=_due(place), time=place.hour, certain=certain)


def _place_of(passage: Passage, named: NamedDate, issued: date | None) -> tuple[_Place, int]:
    """A date among its words, and where its phrase begins."""
    lead_in = passage.folded[max(0, named.start - _BEFORE) : named.start]
    prefix = deadlinewords.prefix(named.kind == "span").search(lead_in)
    start = named.start - (len(lead_in) - prefix.start()) if prefix else named.start
    start = _skip_spaces(passage.folded, start)
    before = _clause(passage.folded[max(0, start - _BEFORE) : start])
    hour = _hour(prefix)
    place = _Place(
        named,
        before,
        passage.folded[named.end : named.end + _AFTER],
        (prefix["cues"] or "") if prefix else "",
        hour,
        issued,
        passage.folded[:start].strip() == "" and passage.folded[named.end :].strip(" .;") == "",
    )
    return place, start


def _due(place: _Place) -> date | None:
    """The last day to act: "before September" ends with August, "before the 9th" with the 9th, as offices count."""
    day, kind = place.named.day, place.named.kind
    if day is None or kind not in _MONTHS_LONG or not deadlinewords.ends_with("before").search(place.cues):
        return day
    months = day.year * 12 + day.month - _MONTHS_LONG[kind]
    return date(months // 12, months % 12 + 1, 1) - timedelta(days=1)


def _judge(place: _Place) -> bool | None:
    """Whether a unit must act by then; None where the date is no deadline at all."""
    if deadlinewords.recurring().match(place.after) or (place.named.kind == "span" and not _counts(place)):
        return None
    if place.named.kind in _BY_KIND:
        return _BY_KIND[place.named.kind](place)
    if place.alone:
        return not place.is_past
    if place.named.kind == "today":
        return _judge_today(place)
    if place.named.kind == "year":
        return _judge_year(place)
    return _judge_by_cue(place)


def _judge_span(place: _Place) -> bool | None:
    return place.named.base != "event" and not place.has_cue("after")


def _judge_event(_: _Place) -> bool | None:
    return False


def _judge_today(place: _Place) -> bool | None:
    return True if place.has_cue("by") or place.has_cue("within") or place.hour else None


def _judge_by_cue(place: _Place) -> bool | None:
    if place.has_cue("by"):
        return _judge_by(place)
    if place.has_cue("until"):
        return _judge_until(place)
    if place.comes_after("label"):
        return not place.is_past
    if place.has_cue("within"):
        return _judge_within(place)
    return _judge_bare(place)


def _counts(place: _Place) -> bool:
    """A span of time counts as a deadline with a word for it before, or with the day it starts from behind it."""
    if place.named.base in {"issue", "receipt"}:
        return True
    if place.named.base is None and not place.comes_after("label"):
        return place.has_cue("span_alone") and deadlinewords.elapsed().match(place.after) is None
    return place.has_cue("relative") and deadlinewords.elapsed().match(place.after) is None


def _judge_lunar(place: _Place) -> bool | None:
    """A day of the lunar calendar is certain by the day of the solar one that stands beside it."""
    if place.has_cue("by") or place.comes_after("label"):
        return place.named.day is not None and not place.is_past
    return False if place.named.explicit and _opens_bracket(place) else None


def _judge_year(place: _Place) -> bool | None:
    if place.is_past or place.comes_after("month"):
        return None
    completing = place.comes_after("label")
    if place.has_cue("until") and (
        completing or not place.cues.strip().startswith(phrases("deadlines", "second_half"))
    ):
        return None if place.is_near("horizons") else _until_is_real(place)
    return True if completing and (place.has_cue("within") or place.has_cue("by")) else None


def _until_is_real(place: _Place) -> bool | None:
    bare_end = place.cues.strip() in phrases("deadlines", "late")
    if place.is_near("extensions"):
        return False
    return True if not bare_end or place.comes_after("label") else None


def _judge_by(place: _Place) -> bool | None:
    if not place.is_past:
        return None if place.is_near("anniversaries") and not place.named.explicit else True
    return None if place.comes_after("past_before") or deadlinewords.condition().search(place.before) else False


def _judge_until(place: _Place) -> bool | None:
    if deadlinewords.unmet().match(place.after) or deadlinewords.condition().search(place.before):
        return None
    if place.comes_after("month") or place.is_near("range_start"):
        return None if place.is_past else False
    if place.is_past:
        return False if place.comes_after("label") else None
    return not place.comes_after("held") and not place.is_near("extensions")


def _judge_within(place: _Place) -> bool | None:
    if place.is_past or place.comes_after("facts_of") or place.is_near("in_force"):
        return None
    if place.named.kind == "half" and not place.has_cue("within"):
        return None
    return not deadlinewords.anywhere("held").search(place.before[-_AFTER:])


def _judge_bare(place: _Place) -> bool | None:
    """Without a word for "by": at best the time of the work itself."""
    if place.named.day is None or place.is_past or place.named.kind == "half":
        return None
    if place.named.kind in _MONTHS_LONG and not place.named.explicit:
        return None
    if place.is_near("anniversaries") or place.is_near("in_force") or _cited(place):
        return None
    if place.has_cue("to") and (deadlinewords.condition().search(place.before) or place.is_near("figures")):
        return None
    if place.named.kind == "day" and not place.named.explicit and not deadlinewords.anywhere("day").search(_own(place)):
        return None
    if _opens_bracket(place) or place.has_cue("to") or deadlinewords.anywhere("events").search(place.before[-_AFTER:]):
        return None if place.before.rstrip().endswith(phrases("deadlines", "range_from")) else False
    return None


def _own(place: _Place) -> str:
    return place.before[-1:] + place.cues


def _opens_bracket(place: _Place) -> bool:
    return place.named.explicit and place.before.rstrip().endswith("(") and place.after.lstrip().startswith(")")


def _cited(place: _Place) -> bool:
    return (
        deadlinewords.citation().search(place.before) is not None
        or deadlinewords.owned().match(place.after) is not None
    )


def _hour(prefix: re.Match[str] | None) -> time | None:
    if prefix is None or prefix["h"] is None:
        return None
    hour, minute = int(prefix["h"]), int(prefix["mi"] or prefix["mi2"] or 0)
    return time(hour, minute) if hour <= _LAST_HOUR and minute <= _LAST_MINUTE else None


def _clause(before: str) -> str:
    return re.split(r"[;.!?]\s|\n", before)[-1]


def _skip_spaces(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start


_BY_KIND = {"span": _judge_span, "event": _judge_event, "lunar": _judge_lunar}
