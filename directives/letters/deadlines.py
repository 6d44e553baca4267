"""Tells deadlines from the other dates of a letter: what is cited, past, a condition, a horizon or an event."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta

from directives.letters import deadlinewords
from directives.letters.dates import NamedDate, named_dates
from directives.letters.draft import Deadline
from directives.letters.lexicon import phrases
from directives.letters.words import Passage, squeeze

_BEFORE = 160
_AFTER = 60
_LAST_HOUR, _NOON = 23, 12
_MIDNIGHT = time(23, 59)
_MORNING = 7
"""From this hour on "đêm" is the evening: "9 giờ đêm" is 21:00."""
_LAST_MINUTE = 59
_MONTHS_LONG = {"month": 1, "slashed": 1, "quarter": 3}
_YEAR_LONG = 4
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
    part: str
    said: str

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


def parse_deadlines(text: str, issued: date | None, in_force: date | None = None) -> tuple[Deadline, ...]:
    """Every time to act by, in order; not `certain` is the time of the work itself, or a day before `issued`."""
    passage = Passage.of(text)
    found: dict[tuple[str, date | None, time | None], Deadline] = {}
    for named in named_dates(passage.folded, issued, in_force):
        deadline = _deadline(passage, named, issued)
        if deadline is not None:
            found.setdefault((deadline.phrase.lower(), deadline.due, deadline.time), deadline)
        if len(found) >= _MOST:
            break
    return tuple(found.values())


def parse_cell(text: str, issued: date | None) -> tuple[Deadline, ...]:
    """The deadlines in a cell of a column that holds nothing else; of a range only its end."""
    if text.strip().isdecimal() and len(text.strip()) == _YEAR_LONG:
        return parse_cell(f"{phrases('deadlines', 'year')[0]} {text.strip()}", issued)[:1]
    passage = Passage.of(text)
    found: list[Deadline] = []
    for named in named_dates(passage.folded, issued):
        place, start = _place_of(passage, named, issued)
        is_counted = named.kind != "span" or _counts(place) or place.alone
        if deadlinewords.recurring().match(place.after) or not is_counted:
            continue
        if found and place.comes_after("range_to"):
            found.pop()
        found.append(_made(passage, place, start, certain=_is_certain_in_cell(place)))
    return tuple(found[:_MOST])


def _is_certain_in_cell(place: _Place) -> bool:
    named = place.named
    if place.is_past or deadlinewords.anywhere("recurring").search(place.before) or place.comes_after("range_from"):
        return False
    if named.kind == "lunar":
        return named.day is not None
    if named.kind == "span":
        return named.base is not None and bool(_judge_span(place))
    return named.kind not in {"event", "years"}


def _deadline(passage: Passage, named: NamedDate, issued: date | None) -> Deadline | None:
    place, start = _place_of(passage, named, issued)
    certain = _judge(place)
    return None if certain is None else _made(passage, place, start, certain=certain)


def _made(passage: Passage, place: _Place, start: int, *, certain: bool) -> Deadline:
    end = place.named.end
    if not place.cues and (told := deadlinewords.before_event().search(place.before)):
        start -= len(place.before) - told.start()
    if passage.shown.count("(", start, end) > passage.shown.count(")", start, end) and place.after.startswith(")"):
        end += 1
    return Deadline(phrase=squeeze(passage.shown[start:end]), due=_due(place), time=place.hour, certain=certain)


def _place_of(passage: Passage, named: NamedDate, issued: date | None) -> tuple[_Place, int]:
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
    place = _Place(
        named,
        before,
        passage.folded[named.end : named.end + _AFTER],
        groups.get("cues") or "",
        _hour(groups, part),
        issued,
        passage.folded[:start].strip() == "" and passage.folded[named.end :].strip(" .;") == "",
        part,
        said,
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
    base = place.named.base
    if base == "condition" or (base == "coming" and not place.has_cue("relative") and not place.has_cue("within")):
        return None
    return base not in {"event", "receipt", "coming", "unknown force"} and not place.has_cue("after")


def _judge_event(place: _Place) -> bool | None:
    """So many days before an event: a rule of law beside the day itself, a meeting that comes again, or one event."""
    is_told = place.has_cue("by") or place.alone or not place.said[:1].isdigit()
    return (
        False
        if is_told and not place.is_near("recurring") and deadlinewords.standing().match(place.said) is None
        else None
    )


def _judge_today(place: _Place) -> bool | None:
    return True if place.has_cue("by") or place.has_cue("within") or place.has_cue("until") or place.hour else None


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
    if place.named.base in {"issue", "force", "unknown force", "receipt"}:
        return True
    if place.named.base is None and not place.comes_after("label"):
        return place.has_cue("span_alone") and deadlinewords.elapsed().match(place.after) is None
    within = {"coming": "within", "event": "after"}.get(place.named.base or "", "relative")
    cued = place.has_cue("relative") or (place.has_cue(within) and place.before.strip() != "")
    return cued and deadlinewords.elapsed().match(place.after) is None


def _judge_lunar(place: _Place) -> bool | None:
    """A day of the lunar calendar to act by is certain; which day that is, a solar one beside it says."""
    if place.has_cue("by") or place.comes_after("label"):
        return not place.is_past
    if place.named.day is not None and deadlinewords.before_event().search(place.before):
        return False
    return False if place.named.explicit and _opens_bracket(place) else None


def _judge_year(place: _Place) -> bool | None:
    if place.is_past or place.comes_after("month"):
        return None
    completing = place.comes_after("label")
    if place.has_cue("until") and (
        completing or not place.cues.strip().startswith(phrases("deadlines", "second_half"))
    ):
        return None if place.is_near("horizons") else _until_is_real(place)
    if completing and (place.has_cue("within") or place.has_cue("by")):
        return True
    return False if place.has_cue("within") and _closes_work(place) else None


def _closes_work(place: _Place) -> bool:
    """Whether the date closes a clause that asks for a work to be done, and tells no facts."""
    if re.match(r"\s*(?:[.;]|$)", place.after) is None or place.is_near("is_done") or place.is_near("figures"):
        return False
    return place.is_near("this_works") and not place.is_near("in_force") and not place.comes_after("facts_of")


def _until_is_real(place: _Place) -> bool | None:
    bare_end = place.cues.strip() in phrases("deadlines", "late")
    if place.is_near("extensions"):
        return False
    if deadlinewords.term().search(place.before) or place.is_near("in_force"):
        return None
    return True if not bare_end or place.comes_after("label") else None


def _judge_by(place: _Place) -> bool | None:
    case = deadlinewords.case().search(place.before)
    if case and not place.comes_after("open_matters"):
        if place.is_past or case["sign"] or deadlinewords.verdict().match(place.after):
            return None
        if case["alone"]:
            return False
    if place.comes_after("open_matters"):
        return False
    if not place.is_past:
        return None if place.is_near("anniversaries") and not place.named.explicit else True
    return None if place.comes_after("past_before") or deadlinewords.condition().search(place.before) else False


def _judge_until(place: _Place) -> bool | None:
    if deadlinewords.unmet().match(place.after) or deadlinewords.condition().search(place.before):
        return None
    if place.is_near("in_force") or (deadlinewords.term().search(place.before) and not place.is_near("extensions")):
        return None
    if place.comes_after("month") or place.is_near("range_start"):
        return None if place.is_past else False
    if place.is_past:
        return False if place.comes_after("label") else None
    return not place.comes_after("held") and not place.is_near("extensions")


def _judge_within(place: _Place) -> bool | None:
    if place.comes_after("facts_of") or place.is_near("in_force"):
        return None
    if place.is_past:
        return False if _closes_work(place) else None
    if place.named.kind == "half" and not place.has_cue("within"):
        return None
    return not deadlinewords.anywhere("held").search(place.before[-_AFTER:])


def _judge_bare(place: _Place) -> bool | None:
    """Without a word for "by": at best the time of the work itself."""
    if place.named.day is None or place.is_past or place.named.kind in {"half", "years"}:
        return None
    if place.named.kind in _MONTHS_LONG and not place.named.explicit:
        return None
    if place.named.kind == "slashed":
        return False if _opens_bracket(place) else None
    if place.is_near("anniversaries") or place.is_near("in_force") or _cited(place):
        return None
    if place.has_cue("to") and _tells_facts(place):
        return None
    if place.named.kind == "day" and not place.named.explicit and not _is_called_day(place):
        return None
    if _opens_bracket(place) and deadlinewords.before_event().search(place.before.rstrip(" (")):
        return False
    if deadlinewords.only_named().search(place.before):
        return None
    if _opens_bracket(place) or place.has_cue("to") or _is_of_event(place.before[-_AFTER:]):
        return None if place.before.rstrip().endswith(phrases("deadlines", "range_from")) else False
    return None


def _tells_facts(place: _Place) -> bool:
    """Up to when something is counted, holds or lasts."""
    if deadlinewords.unmet().match(place.after) or deadlinewords.term().search(place.before):
        return True
    return deadlinewords.condition().search(place.before) is not None or place.is_near("figures")


def _is_called_day(place: _Place) -> bool:
    return bool(place.part) or deadlinewords.anywhere("day").search(_own(place)) is not None


def _is_of_event(before: str) -> bool:
    return any(
        deadlinewords.ends_not_event().match(before, found.start()) is None
        for found in deadlinewords.anywhere("events").finditer(before)
    )


def _own(place: _Place) -> str:
    return place.before[-1:] + place.cues


def _opens_bracket(place: _Place) -> bool:
    return place.named.explicit and place.before.rstrip().endswith("(") and place.after.lstrip().startswith(")")


def _cited(place: _Place) -> bool:
    return (
        deadlinewords.citation().search(place.before) is not None
        or deadlinewords.owned().match(place.after) is not None
    )


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


_BY_KIND = {"span": _judge_span, "event": _judge_event, "lunar": _judge_lunar}
