"""Tells deadlines from the other dates of a letter: what is cited, past, a condition, a horizon or an event."""

import re
from datetime import date, time, timedelta

from directives.letters import deadlinewords
from directives.letters.dateplaces import AFTER, Place, place_of
from directives.letters.dates import NamedDate, named_dates
from directives.letters.draft import Deadline
from directives.letters.lexicon import phrases
from directives.letters.words import Passage, squeeze

_MONTHS_LONG = {"month": 1, "slashed": 1, "quarter": 3}
_YEARS = re.compile(r"\s*(?P<first>20\d\d)(?:\s*[-–]\s*(?P<last>20\d\d))?\s*\.?\s*")
_MOST = 40
"""No paragraph of a letter names more deadlines; a longer list is no letter's."""


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
    if (years := _YEARS.fullmatch(text)) is not None:
        return (_bare_years(years, issued),)
    passage = Passage.of(text)
    found: list[Deadline] = []
    for named in named_dates(passage.folded, issued):
        place, start = place_of(passage, named, issued)
        is_counted = named.kind != "span" or _counts(place) or place.alone
        if deadlinewords.recurring().match(place.after) or not is_counted:
            continue
        is_end = place.comes_after("range_to") or (place.has_cue("to") and place.is_near("range_from"))
        if found and is_end:
            found.pop()
        found.append(_made(passage, place, start, certain=_is_certain_in_cell(place)))
    return tuple(found[:_MOST])


def _bare_years(said: re.Match[str], issued: date | None) -> Deadline:
    """A cell that holds a year, or from which year to which."""
    due = date(int(said["last"] or said["first"]), 12, 31)
    is_past = issued is not None and due < issued
    return Deadline(phrase=squeeze(said.group()), due=due, certain=said["last"] is None and not is_past)


def _is_certain_in_cell(place: Place) -> bool:
    named = place.named
    if place.is_past or deadlinewords.anywhere("recurring").search(place.before) or place.comes_after("range_from"):
        return False
    if named.kind == "lunar":
        return named.day is not None
    if named.kind == "span":
        return named.base is not None and bool(_judge_span(place))
    return named.kind not in {"event", "years"}


def _deadline(passage: Passage, named: NamedDate, issued: date | None) -> Deadline | None:
    place, start = place_of(passage, named, issued)
    certain = _judge(place)
    return None if certain is None else _made(passage, place, start, certain=certain)


def _made(passage: Passage, place: Place, start: int, *, certain: bool) -> Deadline:
    end = place.named.end
    if not place.cues and (told := deadlinewords.before_event().search(place.before)):
        start -= len(place.before) - told.start()
    if passage.shown.count("(", start, end) > passage.shown.count(")", start, end) and place.after.startswith(")"):
        end += 1
    if place.said in phrases("deadlines", "this_week"):
        certain = False  # the week of an office ends on Friday, that of a calendar on Sunday
    return Deadline(phrase=squeeze(passage.shown[start:end]), due=_due(place), time=place.hour, certain=certain)


def _due(place: Place) -> date | None:
    """The last day to act: "before September" ends with August, "before the 9th" with the 9th, as offices count."""
    day, kind = place.named.day, place.named.kind
    if day is None or kind not in _MONTHS_LONG or not deadlinewords.ends_with("before").search(place.cues):
        return day
    months = day.year * 12 + day.month - _MONTHS_LONG[kind]
    return date(months // 12, months % 12 + 1, 1) - timedelta(days=1)


def _judge(place: Place) -> bool | None:
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


def _judge_span(place: Place) -> bool | None:
    base = place.named.base
    if base == "condition" or (base == "coming" and deadlinewords.anywhere("hour").search(place.said)):
        return None  # what may happen, and what a forecast says of the next hours
    is_after = place.has_cue("after") and not place.has_cue("relative")
    return base not in {"event", "receipt", "coming", "unknown force"} and not is_after


def _judge_event(place: Place) -> bool | None:
    """So many days before an event: a rule of law beside the day itself, a meeting that comes again, or one event."""
    is_told = place.has_cue("by") or place.alone or not place.said[:1].isdigit()
    return (
        False
        if is_told and not place.is_near("recurring") and deadlinewords.standing().match(place.said) is None
        else None
    )


def _judge_today(place: Place) -> bool | None:
    return True if place.has_cue("by") or place.has_cue("within") or place.has_cue("until") or place.hour else None


def _judge_by_cue(place: Place) -> bool | None:
    if place.has_cue("by"):
        return _judge_by(place)
    if place.has_cue("until"):
        return _judge_until(place)
    if place.comes_after("label"):
        return not place.is_past
    if place.has_cue("within"):
        return _judge_within(place)
    return _judge_bare(place)


def _counts(place: Place) -> bool:
    """A span of time counts as a deadline with a word for it before, or with the day it starts from behind it."""
    if place.named.base in {"issue", "force", "unknown force", "receipt"}:
        return True
    if place.named.base is None and not place.comes_after("label"):
        lasts = place.is_near("lasting") and not place.is_near("this_works")
        return place.has_cue("span_alone") and not lasts and deadlinewords.elapsed().match(place.after) is None
    within = {"coming": "within", "date": "within", "event": "after"}.get(place.named.base or "", "relative")
    cued = place.has_cue("relative") or (place.has_cue(within) and place.before.strip() != "")
    return cued and deadlinewords.elapsed().match(place.after) is None


def _judge_lunar(place: Place) -> bool | None:
    """A day of the lunar calendar to act by is certain; which day that is, a solar one beside it says."""
    if place.has_cue("by") or place.comes_after("label"):
        return not place.is_past
    if place.named.day is not None and deadlinewords.before_event().search(place.before):
        return False
    return False if place.named.explicit and _opens_bracket(place) else None


def _judge_year(place: Place) -> bool | None:
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


def _closes_work(place: Place) -> bool:
    """Whether the date closes a clause that asks for a work to be done, and tells no facts."""
    if re.match(r"\s*(?:[.;]|$)", place.after) is None or place.is_near("is_done") or place.is_near("figures"):
        return False
    return place.is_near("this_works") and not place.is_near("in_force") and not place.comes_after("facts_of")


def _until_is_real(place: Place) -> bool | None:
    bare_end = place.cues.strip() in phrases("deadlines", "late")
    if place.is_near("extensions"):
        return False
    if deadlinewords.term().search(place.before) or place.is_near("in_force"):
        return None
    return True if not bare_end or place.comes_after("label") else None


def _judge_by(place: Place) -> bool | None:
    if place.comes_after("open_matters"):
        return False
    if place.comes_after("case_signs"):
        return None
    case = deadlinewords.case().search(place.before)
    if case and (place.is_past or deadlinewords.verdict().match(place.after)):
        return None
    if case and case["alone"]:
        return False
    if not place.is_past:
        return None if place.is_near("anniversaries") and not place.named.explicit else True
    return None if place.comes_after("past_before") or deadlinewords.condition().search(place.before) else False


def _judge_until(place: Place) -> bool | None:
    if deadlinewords.unmet().match(place.after) or deadlinewords.condition().search(place.before):
        return None
    if place.is_near("in_force") or (deadlinewords.term().search(place.before) and not place.is_near("extensions")):
        return None
    if place.comes_after("month") or place.is_near("range_start"):
        return None if place.is_past else False
    if place.is_past:
        return False if place.comes_after("label") else None
    return not place.comes_after("held") and not place.is_near("extensions")


def _judge_within(place: Place) -> bool | None:
    if place.comes_after("facts_of") or place.is_near("in_force"):
        return None
    if place.is_past:
        return False if _closes_work(place) else None
    if place.named.kind == "half" and not place.has_cue("within"):
        return None
    return not deadlinewords.anywhere("held").search(place.before[-AFTER:])


def _judge_bare(place: Place) -> bool | None:
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
    if _opens_bracket(place) or place.has_cue("to") or _is_of_event(place.before[-AFTER:]):
        return None if place.before.rstrip().endswith(phrases("deadlines", "range_from")) else False
    return None


def _tells_facts(place: Place) -> bool:
    """Up to when something is counted, holds or lasts."""
    if deadlinewords.unmet().match(place.after) or deadlinewords.term().search(place.before):
        return True
    return deadlinewords.condition().search(place.before) is not None or place.is_near("figures")


def _is_called_day(place: Place) -> bool:
    return bool(place.part) or deadlinewords.anywhere("day").search(_own(place)) is not None


def _is_of_event(before: str) -> bool:
    return any(
        deadlinewords.ends_not_event().match(before, found.start()) is None
        for found in deadlinewords.anywhere("events").finditer(before)
    )


def _own(place: Place) -> str:
    return place.before[-1:] + place.cues


def _opens_bracket(place: Place) -> bool:
    return place.named.explicit and place.before.rstrip().endswith("(") and place.after.lstrip().startswith(")")


def _cited(place: Place) -> bool:
    return (
        deadlinewords.citation().search(place.before) is not None
        or deadlinewords.owned().match(place.after) is not None
    )


_BY_KIND = {"span": _judge_span, "event": _judge_event, "lunar": _judge_lunar}
