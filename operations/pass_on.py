"""Pass on: what a unit leaves behind goes to the unit that follows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from directives.people import Officer, Post
from directives.tasks import Assignment, Part
from operations.ring import card, refresh_cards
from storage.records import Records
from storage.successions import PASSED

ENDED = "unit-ended"
"""The kind of the event that a unit's part ended with the unit."""

_STRENGTH = {Part.LEAD: 2, Part.COORDINATOR: 1, Part.INFORMED: 0}


@dataclass(frozen=True, kw_only=True)
class Legacy:
    """What one unit left: the open tasks that it owed, as they stand with the heir, and its officers' new posts."""

    owed: tuple[Assignment, ...]
    officers: tuple[Officer, ...]


async def pass_on(records: Records, unit_id: int, heir_id: int, *, on: date, at: datetime, by: int | None) -> Legacy:
    """Give all that a unit has to its heir.

    1. Officers: the heir's focal officer stays; where it has none, the unit's becomes it; the others are deputies. Open
       invitations of the unit are void.
    2. Unfinished parts in tasks move with all that was said of them; where the heir has a part in the same task, the
       stronger part stays. What is finished stays with the unit that finished it.
    3. An acknowledgement passes with the tasks. What was not acknowledged rings the heir.
    """
    officers = await _pass_officers(records, unit_id, heir_id, at=at)
    await records.invitations.void_unit(unit_id, at=at)
    unfinished = await records.assignments.unfinished(unit_id)
    by_directive: dict[int, list[Assignment]] = {}
    for one in unfinished:
        by_directive.setdefault(one.directive_id, []).append(one)
    standing: list[Assignment] = []
    for directive_id, parts in by_directive.items():
        had_part = bool(await records.assignments.of_unit(heir_id, directive_id))
        passed = [await _pass_part(records, one, heir_id, on=on, at=at, by=by) for one in parts]
        await _pass_card(records, directive_id, unit_id, heir_id, passed, had_part=had_part, at=at)
        standing.extend(one for one in passed if one.owed and not one.done)
    return Legacy(owed=tuple(standing), officers=officers)


async def end_without_heir(records: Records, unit_id: int, *, on: date, at: datetime, by: int | None) -> Legacy:
    """Relieve a unit that nobody follows of all it has not finished, and its officers of their posts."""
    found = (await records.people.officers([unit_id])).get(unit_id)
    await records.people.leave(unit_id, at=at)
    await records.invitations.void_unit(unit_id, at=at)
    unfinished = await records.assignments.unfinished(unit_id)
    await records.assignments.end([one.id for one in unfinished], at=at)
    for one in unfinished:
        if one.owed:
            facts = {"assignment": one.id, "unit": one.unit_name, "on": on.isoformat()}
            await records.events.add(
                one.directive_id, ENDED, at=at, by=by, task_id=one.task_id, unit_id=unit_id, facts=facts
            )
    for directive_id in {one.directive_id for one in unfinished}:
        await refresh_cards(records, directive_id, unit_id, occasion="unit-ended", at=at)
    owed = tuple(one for one in unfinished if one.owed)
    return Legacy(owed=owed, officers=() if found is None else found.officers)


async def _pass_officers(records: Records, unit_id: int, heir_id: int, *, at: datetime) -> tuple[Officer, ...]:
    known = await records.people.officers([unit_id, heir_id])
    arriving = known[unit_id].officers if unit_id in known else ()
    settled = known[heir_id].officers if heir_id in known else ()
    await records.people.leave(unit_id, at=at)
    has_focal = any(officer.post is Post.FOCAL for officer in settled)
    present = {officer.person.id for officer in settled}
    seated: list[Officer] = []
    for officer in arriving:
        post = Post.DEPUTY if has_focal else officer.post
        has_focal = has_focal or post is Post.FOCAL
        if officer.person.id not in present:
            await records.people.seat(officer.person.id, heir_id, post, at=at)
            seated.append(Officer(person=officer.person, unit_id=heir_id, post=post))
    return tuple(seated)


async def _pass_part(
    records: Records, one: Assignment, heir_id: int, *, on: date, at: datetime, by: int | None
) -> Assignment:
    """One part goes over; returns it as it stands with the heir."""
    own = await records.assignments.held(one.task_id, heir_id)
    if own is None:
        await records.assignments.move(one.id, heir_id)
    else:
        await _unite(records, one, own, at=at)
    standing = await records.assignments.held(one.task_id, heir_id)
    assert standing is not None
    if one.owed or one.report is not None:
        to = (await records.units.names())[heir_id][1]
        facts = {"assignment": one.id, "heir": standing.id, "from": one.unit_name, "to": to, "on": on.isoformat()}
        await records.events.add(
            one.directive_id, PASSED, at=at, by=by, task_id=one.task_id, unit_id=one.unit_id, facts=facts
        )
    return standing


async def _unite(records: Records, passing: Assignment, own: Assignment, *, at: datetime) -> None:
    """Of two parts in one task the stronger stays; the heir's own last word stands unless it has said nothing.

    Work that the heir finished as a helper is open again where it now leads.
    """
    await records.assignments.end([passing.id], at=at)
    gains = own.ended or _STRENGTH[passing.part] > _STRENGTH[own.part] or (passing.owed and not own.owed)
    stronger = max(passing.part, own.part, key=lambda part: _STRENGTH[part])
    part = passing.part if own.ended else stronger
    if gains:
        await records.assignments.grant(
            passing.task_id, own.unit_id, part, owed=passing.owed or (own.owed and not own.ended)
        )
    inherits = not own.reported or own.ended or (gains and own.done)
    if inherits and passing.report is not None:
        await records.assignments.set_current(own.id, passing.report.id, closed_at=None)
    elif gains and own.done:
        await records.assignments.set_current(own.id, None, closed_at=None)
    await records.reminders.pass_on(passing.id, own.id)


async def _pass_card(
    records: Records,
    directive_id: int,
    unit_id: int,
    heir_id: int,
    passed: Sequence[Assignment],
    *,
    had_part: bool,
    at: datetime,
) -> None:
    """Cards that the unit's officers have become the heir's; what was not acknowledged rings the heir's officer."""
    was_seen = await records.acknowledgements.get(directive_id, unit_id) is not None
    heir_saw = await records.acknowledgements.get(directive_id, heir_id) is not None
    occasion = f"followed-{unit_id}"
    if was_seen and not had_part:
        await records.acknowledgements.pass_on(directive_id, unit_id, heir_id)
    if not was_seen and heir_saw:
        await _ask_anew(records, directive_id, heir_id, at=at)
    await _readdress_cards(records, directive_id, unit_id, heir_id)
    first = (await records.people.officers([heir_id])).get(heir_id)
    reader = None if first is None else first.first_reachable()
    if not was_seen and reader is not None:
        again = occasion if heir_saw else ""
        gained = sorted({one.label for one in passed if one.owed})
        await records.outbox.put(card(directive_id, heir_id, reader.person, occasion=again, gained=gained), at=at)
    await refresh_cards(records, directive_id, heir_id, occasion=occasion, at=at)


async def _ask_anew(records: Records, directive_id: int, heir_id: int, *, at: datetime) -> None:
    """The heir has seen its own part, not what it gains: it acknowledges once more, and the history keeps the first."""
    before = await records.acknowledgements.withdraw(directive_id, heir_id)
    if before is not None:
        facts = {"at": before.at.isoformat(), "person": before.person}
        await records.events.add(directive_id, "acknowledged", at=at, by=None, unit_id=heir_id, facts=facts)


async def _readdress_cards(records: Records, directive_id: int, unit_id: int, heir_id: int) -> None:
    """Every card of the unit, sent or on its way, is from now on one of the heir's."""
    old, new = f"card:{directive_id}:{unit_id}:", f"card:{directive_id}:{heir_id}:"
    taken = {parcel.key for parcel in await records.outbox.of_kind("directive-card", key_prefix=new)}
    changes = []
    for parcel in await records.outbox.of_kind("directive-card", key_prefix=old):
        person, _, rest = parcel.key.removeprefix(old).partition(":")
        # Whoever served both units has two cards; both show the heir's tasks.
        mark = f"from-{unit_id}:" if f"{new}{person}:" in taken else ""
        changes.append((parcel.id, f"{new}{person}:{mark}{rest}", {**parcel.facts, "unit": heir_id}))
    await records.outbox.readdress(changes)
