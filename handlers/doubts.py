"""Doubts: the office settles what is open in a draft, one point after the other, by a button or by typing.

A button bears the version of the draft that it was drawn for and a short name of its point, so that what somebody else
has decided since is neither overwritten nor decided upon by mistake.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from directives.refusals import DraftChanged, DraftGone, TypedDeadlineUnclear
from directives.review import OpenDoubt, changes, labels_of
from directives.review_lines import header_change
from directives.typed_dates import NoDeadline, read_deadline
from directives.typed_names import is_nobody, typed_units
from directives.units import CODE_FORM, ResolutionKind, Unit
from handlers.ask import Act
from handlers.desk import Desk
from handlers.prompts import ask
from handlers.review_screens import show
from operations.issue import open_draft
from operations.open_points import OpenPoint, UnmatchedName, open_points, place_of
from operations.review import drop_draft, revise
from operations.twins import Twin
from storage.drafts import KeptDraft

KEEP, IS_ONE, IS_NONE, NOBODY, ALL, SAME, CORRECTS = "keep", "yes", "no", "nobody", "all", "same", "corrects"
_ANSWERS = frozenset({KEEP, IS_ONE, IS_NONE, NOBODY, ALL, SAME, CORRECTS})
UNITS, DEADLINE, HEADER, RECIPIENTS = "point-units", "point-deadline", "point-header", "point-recipients"
PROMPTS = (UNITS, DEADLINE, HEADER, RECIPIENTS)
_UNIT = "u."
_LONGEST_SHOWN = 80

Decision = tuple[changes.Change, dict[str, object]]
"""What is changed, and what the office is told of it: facts of the phrase `settled-KIND`."""


def answer(word: str) -> str:
    """What a button may say of a point: one of a few words, or "u." and a unit's code; raises ValueError."""
    if word not in _ANSWERS and not (word.startswith(_UNIT) and CODE_FORM.fullmatch(word.removeprefix(_UNIT))):
        raise ValueError
    return word


async def show_doubt(desk: Desk, draft_id: int, place: int) -> None:
    """The open point at that place, counted from 0; the card where none is open."""
    kept = await open_draft(desk.records, draft_id)
    points = await open_points(desk.records, kept)
    if not points:
        await show(desk, kept)
        await desk.toast("toast-no-points")
        return
    await show(desk, kept, "draft-point", place=min(place, len(points) - 1))


async def answer_point(desk: Desk, draft_id: int, version: int, handle: str, word: str) -> None:
    """A button under a point: what it says is decided, and the next point is shown."""
    kept = await open_draft(desk.records, draft_id)
    found = await _find(desk, kept, handle)
    if found is None:
        await _go_on(desk, draft_id, 0)
        await desk.toast("toast-point-settled")
        return
    place, point = found
    if isinstance(point, Twin) and word == SAME:
        await drop_draft(desk.records, draft_id, at=desk.now)
        await desk.say_instead("draft-dropped")
        return
    decision = await _decision(desk, kept, point, word)
    if decision is None:
        await desk.toast("toast-button-old")
    else:
        await _decide(desk, draft_id, version, place, decision)


async def type_point(desk: Desk, draft_id: int, version: int, handle: str) -> None:
    """A button under a point: ask for what is to be typed."""
    kept = await open_draft(desk.records, draft_id)
    found = await _find(desk, kept, handle)
    if found is None:
        await _go_on(desk, draft_id, 0)
        await desk.toast("toast-point-settled")
        return
    about: dict[str, object] = {"draft": draft_id, "version": version, "point": handle}
    match found[1]:
        case Twin():
            await ask(desk, HEADER, **about, field=changes.HeaderField.NUMBER.value)
        case UnmatchedName(phrase=phrase):
            await ask(desk, UNITS, **about, phrase=phrase[:_LONGEST_SHOWN])
        case OpenDoubt(field=str(field)):
            await ask(desk, HEADER, **about, field=field)
        case OpenDoubt(place=int(), key=int(key), facts=facts):
            phrase = facts["phrase"][:_LONGEST_SHOWN]
            await ask(desk, DEADLINE, **about, label=await _label(desk, kept, key), phrase=phrase)
        case OpenDoubt(code="no-recipients"):
            await ask(desk, RECIPIENTS, **about)
        case _:
            await desk.toast("toast-button-old")


async def take_typed(desk: Desk, facts: Mapping[str, Any]) -> None:
    """What was typed about a point; raises a refusal, and goes on asking, where it is not understood."""
    draft_id = int(facts["draft"])
    try:
        kept = await open_draft(desk.records, draft_id)
    except DraftGone as refusal:  # no other answer would be of more use
        await desk.say_refusal(refusal)
        return
    found = await _find(desk, kept, str(facts["point"]))
    if found is None:
        await desk.say("toast-point-settled")
        await _go_on(desk, draft_id, 0)
        return
    place, point = found
    await _decide(desk, draft_id, int(facts["version"]), place, await _typed(desk, kept, point, desk.ask.text.strip()))


async def _typed(desk: Desk, kept: KeptDraft, point: OpenPoint, text: str) -> Decision:
    today = desk.now.astimezone(desk.zone).date()
    match point:
        case UnmatchedName(phrase=phrase):
            units = () if is_nobody(text) else typed_units(text, await desk.records.units.directory())
            return _meaning(point, phrase, units)
        case OpenDoubt(place=int(place), key=int(key)):
            return await _typed_deadline(desk, kept, key, place, text)
        case OpenDoubt(code="no-recipients"):
            units = typed_units(text, await desk.records.units.directory())
            change = changes.AddRecipients(codes=tuple(unit.code for unit in units))
            return change, {"kind": "recipients", "units": _names(units), "count": len(units)}
    field = changes.HeaderField.NUMBER if isinstance(point, Twin) else changes.HeaderField(point.field or "")
    header = header_change(field, text, today)
    told = {"day": header.value.isoformat()} if isinstance(header.value, dt.date) else {"value": header.value}
    return header, {"kind": "header", "field": field.value, **told}


async def _typed_deadline(desk: Desk, kept: KeptDraft, key: int, place: int, text: str) -> Decision:
    task, label = kept.review.find(key), await _label(desk, kept, key)
    due = read_deadline(text, today=desk.now.astimezone(desk.zone).date(), issued=kept.review.letter.date)
    if due is None or task is None:
        raise TypedDeadlineUnclear(text=text[:_LONGEST_SHOWN])
    if isinstance(due, NoDeadline):
        return changes.DecideDeadline(key=key, is_one=False, place=place), {"kind": "no-deadline", "task": label}
    others = task.task.deadlines[:place] + task.task.deadlines[place + 1 :]
    return changes.SetDeadlines(key=key, deadlines=(*others, due)), _told_deadline(label, due)


async def _decision(desk: Desk, kept: KeptDraft, point: OpenPoint, word: str) -> Decision | None:
    """What a word says of a point; None for a word that no button of it bears."""
    match point, word:
        case Twin(), "keep":
            return changes.Settle(doubts=(point.doubt,)), {"kind": "another"}
        case Twin(directive_id=int(directive)), "corrects":
            return changes.Correct(directive=directive), {"kind": "corrects", "number": point.number}
        case OpenDoubt(), "keep":
            kind = "compared" if point.must_be_confirmed else "kept"
            return changes.Settle(doubts=(point.id,)), {"kind": kind}
        case OpenDoubt(place=int(place), key=int(key)), ("yes" | "no"):
            return await _decided_deadline(desk, kept, key, place, is_one=word == IS_ONE)
        case UnmatchedName(phrase=phrase), "nobody":
            return _meaning(point, phrase, ())
        case UnmatchedName(phrase=phrase), "all":
            return _meaning(point, phrase, [proposal.unit for proposal in point.resolution.proposals])
        case UnmatchedName(phrase=phrase), _ if word.startswith(_UNIT):
            unit = (await desk.records.units.directory()).find(word.removeprefix(_UNIT))
            return None if unit is None else _meaning(point, phrase, [unit])
    return None


async def _decided_deadline(desk: Desk, kept: KeptDraft, key: int, place: int, *, is_one: bool) -> Decision | None:
    task, label = kept.review.find(key), await _label(desk, kept, key)
    due = None if task is None else task.task.deadlines[place]
    if due is None or (is_one and due.due is None):
        return None
    change = changes.DecideDeadline(key=key, is_one=is_one, place=place)
    return change, _told_deadline(label, due) if is_one else {"kind": "no-deadline", "task": label}


def _told_deadline(label: str, due: Any) -> dict[str, object]:
    hour = "" if due.time is None else f"{due.time:%H:%M}"
    return {"kind": "deadline", "task": label, "day": due.due.isoformat(), "hour": hour}


def _meaning(point: UnmatchedName, phrase: str, units: Sequence[Unit]) -> Decision:
    """Whom a name means; where it is one unit's it will be known from now on."""
    change = changes.RulePhrase(phrase=phrase, codes=tuple(unit.code for unit in units))
    short = phrase[:_LONGEST_SHOWN]
    if not units:
        return change, {"kind": "nobody", "phrase": short}
    is_kept = len(units) == 1 and point.resolution.kind is ResolutionKind.UNKNOWN
    kind = "named" if is_kept else "means"
    return change, {"kind": kind, "phrase": short, "units": _names(units), "count": len(units)}


def _names(units: Sequence[Unit]) -> str:
    names = ", ".join(unit.name for unit in units[:3])
    return names if len(units) <= 3 else f"{names}…"  # noqa: PLR2004 - as many as are read at a glance


async def _find(desk: Desk, kept: KeptDraft, handle: str) -> tuple[int, OpenPoint] | None:
    points = await open_points(desk.records, kept)
    place = place_of(points, handle)
    return None if place is None else (place, points[place])


async def _label(desk: Desk, kept: KeptDraft, key: int) -> str:
    return labels_of(kept.review, await desk.records.directives.labels_in_use())[key]


async def _decide(desk: Desk, draft_id: int, version: int, place: int, decision: Decision) -> None:
    """Make the change and go on; where somebody else was faster, the point is looked at once more."""
    change, told = decision
    try:
        await revise(desk.records, draft_id, change, version=version, by=desk.who.person, at=desk.now)
    except DraftChanged as refusal:
        await _go_on(desk, draft_id, place)
        await desk.say_refusal(refusal)
        return
    await _go_on(desk, draft_id, place, told)


async def _go_on(desk: Desk, draft_id: int, place: int, told: Mapping[str, object] | None = None) -> None:
    """The point that stands there now, else the first that was passed over; the card once all are settled."""
    kept = await open_draft(desk.records, draft_id)
    points = await open_points(desk.records, kept)
    facts: dict[str, Any] = {} if told is None else {"done": {**told, "version": kept.version}}
    if points:
        await show(desk, kept, "draft-point", place=place if place < len(points) else 0, **facts)
        return
    await show(desk, kept, **facts)
    if desk.ask.act is Act.PRESS and told is not None:
        await desk.toast("toast-no-points")
