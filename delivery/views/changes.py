"""Changes as people see them: before they are made, when they are told, and in the history."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from delivery.fold import shorten
from delivery.message import Button, Message, Tone
from delivery.reading import Reading, directive_name
from delivery.views.succession import succession_line
from directives.changes import unpack
from directives.refusals import Refusal
from directives.tasks import Part
from locales import Html
from operations.foresee import Foreseen, foresee, values_of
from storage.events import Event

_TITLE, _TEXT, _REASON = 160, 1200, 300
_FEW_NAMES = 3
_MOST_NAMES = 10


async def change_confirm(reading: Reading) -> Message | None:
    """What would change and whom it would reach, before anybody is told."""
    prompt = await reading.records.prompts.get(int(reading.facts["prompt"]))
    if prompt is None:
        return None
    change = unpack(prompt.facts["change"])
    try:
        foreseen = await foresee(reading.records, change)
    except Refusal as refusal:
        return Message(html=reading.words.say(refusal.phrase, **refusal.facts))
    facts = await values_of(reading.records, change, foreseen)
    label = None if change.task_id is None else foreseen.here[0].label
    lines = [reading.words.say("confirm-head", name=directive_name(reading.words, foreseen.directive))]
    if change.task_id is not None:
        title = shorten(foreseen.here[0].text, _TITLE)
        lines.append(reading.words.say("changed-task", label=foreseen.here[0].label, title=title))
    lines.append(await what_changed(reading, change.kind.value, facts, label))
    lines.extend(await _reach(reading, foreseen))
    lines.append(reading.words.say("confirm-others"))
    row = (
        reading.button("button-apply", f"apply:{prompt.id}", tone=Tone.GRAVE),
        reading.button("button-leave", f"leave:{prompt.id}"),
    )
    return Message(html="\n\n".join(lines), keyboard=(row,))


async def _reach(reading: Reading, foreseen: Foreseen) -> list[Html]:
    """Each kind of news with the units that get it and the person who hears it; who cannot be reached stands last."""
    effect = foreseen.effect
    if not effect.told:
        return [reading.words.say("confirm-nobody")]
    names = await reading.records.units.names()
    lines = []
    for key, unit_ids in (
        ("confirm-gaining", effect.gaining),
        ("confirm-losing", effect.losing),
        ("confirm-hearing", effect.hearing),
    ):
        named = [
            reading.words.plain("confirm-unit", unit=name, person=foreseen.readers[unit_id].person.name)
            for unit_id, (_, name) in names.items()
            if unit_id in unit_ids and unit_id in foreseen.readers
        ]
        if named:
            lines.append(reading.words.say(key, units=_some(reading, named)))
    if foreseen.unreached:
        missing = [name for unit_id, (_, name) in names.items() if unit_id in foreseen.unreached]
        lines.append(reading.words.say("confirm-unreached", units=_some(reading, missing)))
    return lines


def _some(reading: Reading, names: Sequence[str]) -> str:
    """A few names in the line, more as a list below their number."""
    if len(names) <= _FEW_NAMES:
        return ", ".join(names)
    lines = [reading.words.plain("confirm-count", count=len(names)), *(f"• {name}" for name in names[:_MOST_NAMES])]
    if len(names) > _MOST_NAMES:
        lines.append(reading.words.plain("confirm-more", count=len(names) - _MOST_NAMES))
    return "\n".join(lines)


async def change_part(reading: Reading) -> Message | None:
    """In what part a unit is to be added."""
    prompt = await reading.records.prompts.get(int(reading.facts["prompt"]))
    if prompt is None:
        return None
    change = unpack(prompt.facts["change"])
    task = None if change.task_id is None else await reading.records.directives.task(change.task_id)
    names = await reading.records.units.names()
    units = _some(reading, [names[unit_id][1] for unit_id in change.unit_ids])
    html = reading.words.say("change-part", units=units, label="" if task is None else task.label)
    row = tuple(reading.button(f"button-part-{part.value}", f"part:{prompt.id}:{part.value}") for part in Part)
    return Message(html=html, keyboard=(row, (reading.button("button-leave", f"leave:{prompt.id}"),)))


async def change_made(reading: Reading) -> Message | None:
    """What was changed and how many hear of it; whom the office must call stands last."""
    event = await reading.records.events.get(int(reading.facts["event"]))
    directive = None if event is None else await reading.records.directives.get(event.directive_id)
    if event is None or directive is None:
        return None
    lines = [
        reading.words.say("change-made", name=directive_name(reading.words, directive)),
        await event_line(reading, event),
        reading.words.say("change-made-told", told=int(reading.facts["told"])),
    ]
    names = await reading.records.units.names()
    missing = [names[unit_id][1] for unit_id in reading.facts["unreached"] if unit_id in names]
    if missing:
        lines.append(reading.words.say("confirm-unreached", units=_some(reading, missing)))
    back = reading.button("button-back-to-directive", f"dir:{directive.id}")
    return Message(html="\n".join(lines), keyboard=((back,),))


async def directive_changed(reading: Reading) -> Message | None:
    """What is different for the units of whoever reads this, in a few lines."""
    event = await reading.records.events.get(int(reading.facts["event"]))
    directive = None if event is None else await reading.records.directives.get(event.directive_id)
    if event is None or directive is None:
        return None
    task = None if event.task_id is None else await reading.records.directives.task(event.task_id)
    names = await reading.records.units.names()
    what = event.kind if task is None else "task"
    lines = [reading.words.say("changed-head", name=directive_name(reading.words, directive), what=what)]
    if task is not None and event.kind != "text":
        lines.append(reading.words.say("changed-task", label=task.label, title=shorten(task.text, _TITLE)))
    losing = [names[unit_id][1] for unit_id in reading.facts["losing"]]
    if losing:
        lines.append(await _lost(reading, event, None if task is None else task.label, ", ".join(losing)))
    if reading.facts["hearing"]:
        lines.append(await event_line(reading, event))
    return Message(html="\n".join(lines), keyboard=_to_card(reading, event))


def _to_card(reading: Reading, event: Event) -> tuple[tuple[Button, ...], ...]:
    """Whoever still holds something can read all of it."""
    unit_ids: Sequence[int] = reading.facts["hearing"]
    if not unit_ids:
        return ()
    return ((reading.button("button-full-text", f"full:{event.directive_id}:{unit_ids[0]}"),),)


async def _lost(reading: Reading, event: Event, label: str | None, unit: str) -> Html:
    """What the units of the reader need not do any more, and why."""
    words, facts = reading.words, event.facts
    match event.kind:
        case "recall":
            reason = shorten(str(facts["reason"]), _REASON)
            if label is None:
                return words.say("lost-recall-all", reason=reason)
            return words.say("lost-recall", label=label, reason=reason)
        case "replaced":
            return words.say("lost-replaced", name=await _named(reading, facts), unit=unit)
        case "leads":
            return words.say("lost-leads", label=label, unit=unit, to=_listed(reading, facts["to"]))
        case "coordinators":
            return words.say("lost-coordinators", label=label, unit=unit)
    if label is None:
        return words.say("lost-directive", unit=unit)
    return words.say("lost-task", label=label, unit=unit)


async def event_line(reading: Reading, event: Event) -> Html:
    """What was done, in one line."""
    task = None if event.task_id is None else await reading.records.directives.task(event.task_id)
    facts = {**event.facts, "unit": event.unit_name or ""}
    return await what_changed(reading, event.kind, facts, None if task is None else task.label)


async def history_line(reading: Reading, event: Event) -> Html:
    """What was done, by whom and when; what a succession of units did, nobody did."""
    passed = succession_line(reading, event)
    if passed is not None:
        return passed
    person = event.person or reading.words.plain("history-nobody")
    what = await event_line(reading, event)
    return reading.words.say("history-event", at=reading.moment(event.at), person=person, what=what)


async def what_changed(reading: Reading, kind: str, facts: Mapping[str, Any], label: str | None) -> Html:
    """Old and new values of a change, as the history keeps them, in one line."""
    words = reading.words
    match kind:
        case "deadline":
            old, new = _moments(reading, facts["from"], beside=facts["to"]), _moments(reading, facts["to"])
            return words.say("changed-deadline", label=label, **{"from": old, "to": new})
        case "leads":
            return words.say("changed-leads", label=label, **_from_to(reading, facts))
        case "coordinators":
            return words.say("changed-coordinators", label=label, **_from_to(reading, facts))
        case "text":
            return words.say("changed-text", label=label, to=shorten(str(facts["to"]), _TEXT))
        case "replaced":
            return words.say("changed-replaced", name=await _named(reading, facts))
        case "carried_over":
            name, said = await _named(reading, facts), shorten(str(facts["words"]), _REASON)
            return words.say("changed-carried", label=facts["label"], name=name, words=said)
        case "leader":
            return words.say("changed-leader", name=facts["name"] or "")
        case "trust":
            return words.say("changed-trust", suffices=bool(facts["suffices"]))
        case "acknowledged":
            at = reading.moment(dt.datetime.fromisoformat(facts["at"]))
            return words.say("changed-acknowledged", unit=facts["unit"], at=at, person=facts["person"])
    return _units_changed(reading, kind, facts, label)


def _units_changed(reading: Reading, kind: str, facts: Mapping[str, Any], label: str | None) -> Html:
    words = reading.words
    if kind == "recall":
        reason = shorten(str(facts["reason"]), _REASON)
        if label is None:
            return words.say("changed-recall-all", reason=reason)
        return words.say("changed-recall", label=label, reason=reason)
    units = _listed(reading, facts["units"])
    if kind == "take-off":
        if label is None:
            return words.say("changed-take-off-all", units=units)
        return words.say("changed-take-off", label=label, units=units)
    part = words.plain(f"part-{facts['part']}")
    if label is None:
        return words.say("changed-add-all", units=units, part=part)
    return words.say("changed-add", label=label, units=units, part=part)


def _from_to(reading: Reading, facts: Mapping[str, Any]) -> dict[str, str]:
    return {"from": _listed(reading, facts["from"]), "to": _listed(reading, facts["to"])}


def _listed(reading: Reading, names: Sequence[str]) -> str:
    return _some(reading, names) if names else reading.words.plain("nobody")


async def _named(reading: Reading, facts: Mapping[str, Any]) -> str:
    directive = await reading.records.directives.get(int(facts["directive"]))
    return f"#{facts['directive']}" if directive is None else directive_name(reading.words, directive)


def _moments(
    reading: Reading, kept: Iterable[Sequence[str | None]], *, beside: Sequence[Sequence[str | None]] = ()
) -> str:
    """Deadlines as the history keeps them; the year is left out where the one they stand beside has the same."""
    year = dt.date.fromisoformat(str(beside[0][0])).year if beside else None
    found = [_moment(reading, str(day), hour, year) for day, hour in kept]
    return "; ".join(found) if found else reading.words.plain("no-deadline")


def _moment(reading: Reading, kept: str, hour: str | None, year: int | None) -> str:
    words, day = reading.words, dt.date.fromisoformat(kept)
    short = words.plain("date-short", day=str(day.day), month=str(day.month)) if day.year == year else words.day(day)
    return short if hour is None else words.plain("date-moment", hour=hour, day=short)
