"""Pass on: what a unit leaves behind goes to the unit that follows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from directives.notices import Notice
from directives.people import Officer, Post
from directives.tasks import Assignment, Part
from operations.escalate import await_units
from operations.foresee import readers_of
from operations.raise_matters import close_matters
from operations.ring import card, refresh_cards
from storage.records import Records
from storage.successions import PASSED

ENDED = "unit-ended"
"""The kind of the event that a unit's part ended with the unit."""

_STRENGTH = {Part.LEAD: 2, Part.COORDINATOR: 1, Part.INFORMED: 0}


@dataclass(frozen=True, kw_only=True)
class Legacy:
    """What one unit left: the open tasks that it owed, as they stand with the heir, and its officers' new posts.

    `gained` are those of them that the heir did not owe before. `rings` are the cards that the heir must acknowledge:
    the caller puts them, once it has told why they come.
    """

    owed: tuple[Assignment, ...]
    officers: tuple[Officer, ...]
    gained: tuple[Assignment, ...] = ()
    rings: tuple[Notice, ...] = ()


@dataclass(frozen=True, kw_only=True)
class _Passed:
    """One part that went over: as it was, what the heir had before, and how it stands with the heir now."""

    old: Assignment
    own: Assignment | None
    now: Assignment

    @property
    def is_owed_anew(self) -> bool:
        return self.now.owed and not (self.own is not None and self.own.owed and not self.own.ended)

    @property
    def is_news(self) -> bool:
        """The heir has more to do than before, be it as a helper."""
        had = -1 if self.own is None or self.own.ended else _STRENGTH[self.own.part]
        return self.is_owed_anew or (self.now.part is not Part.INFORMED and _STRENGTH[self.now.part] > had)


async def pass_on(records: Records, unit_id: int, heir_id: int, *, on: date, at: datetime, by: int | None) -> Legacy:
    """Give all that a unit has to its heir.

    1. Officers: the heir's focal officer and head stay; where it has none, the unit's become it; the others are
       deputies. Open invitations of the unit are void.
    2. Unfinished parts in tasks move with all that was said of them; where the heir has a part in the same task, the
       stronger part stays. What is finished stays with the unit that finished it.
    3. An acknowledgement passes with the tasks. What was not acknowledged rings the heir, unless it is no news to it.
    """
    officers = await _pass_officers(records, unit_id, heir_id, at=at)
    await records.invitations.void_unit(unit_id, at=at)
    await records.groups.pass_on(unit_id, heir_id)
    unfinished = await records.assignments.unfinished(unit_id)
    by_directive: dict[int, list[Assignment]] = {}
    for one in unfinished:
        by_directive.setdefault(one.directive_id, []).append(one)
    everything: list[_Passed] = []
    rings: list[Notice] = []
    for directive_id, parts in by_directive.items():
        had_part = bool(await records.assignments.of_unit(heir_id, directive_id))
        passed = [await _pass_part(records, one, heir_id, on=on, at=at, by=by) for one in parts]
        rings.extend(await _pass_card(records, directive_id, unit_id, heir_id, passed, had_part=had_part, at=at))
        everything.extend(passed)
    owed = [one for one in everything if one.old.owed and not one.now.done]
    return Legacy(
        owed=tuple(one.now for one in owed),
        officers=officers,
        gained=tuple(one.now for one in owed if one.is_owed_anew),
        rings=tuple(rings),
    )


async def end_without_heir(records: Records, unit_id: int, *, on: date, at: datetime, by: int | None) -> Legacy:
    """Relieve a unit that nobody follows of all it has not finished, and its officers of their posts."""
    found = (await records.people.officers([unit_id])).get(unit_id)
    await records.people.leave(unit_id, at=at)
    await records.invitations.void_unit(unit_id, at=at)
    await records.groups.pass_on(unit_id, None)
    unfinished = await records.assignments.unfinished(unit_id)
    await records.assignments.end([one.id for one in unfinished], at=at)
    await close_matters(records, [one.id for one in unfinished], at=at)
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
    held = {officer.post for officer in settled if officer.post.is_single}
    present = {officer.person.id for officer in settled}
    seated: list[Officer] = []
    for officer in arriving:
        post = Post.DEPUTY if officer.post in held else officer.post
        if officer.person.id not in present:
            await records.people.seat(officer.person.id, heir_id, post, at=at)
            held |= {post} - {Post.DEPUTY}
            seated.append(Officer(person=officer.person, unit_id=heir_id, post=post))
    return tuple(seated)


async def _pass_part(
    records: Records, one: Assignment, heir_id: int, *, on: date, at: datetime, by: int | None
) -> _Passed:
    """One part goes over."""
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
    return _Passed(old=one, own=own, now=standing)


async def _unite(records: Records, passing: Assignment, own: Assignment, *, at: datetime) -> None:
    """Of two parts in one task the stronger stays; the heir's own last word stands unless it has said nothing.

    Work that the heir finished as a helper is open again where it now leads.
    """
    await records.assignments.end([passing.id], at=at)
    await close_matters(records, [passing.id], at=at)
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
    for due in passing.deadlines if inherits and not own.extended else ():
        if due.granted:
            replaces = None if due.replaces is None else due.replaces.id
            await records.assignments.extend(own, due.day, due.hour, replaces=replaces, phrase=due.phrase, at=at)


async def _pass_card(
    records: Records,
    directive_id: int,
    unit_id: int,
    heir_id: int,
    passed: Sequence[_Passed],
    *,
    had_part: bool,
    at: datetime,
) -> list[Notice]:
    """Cards that the unit's officers have become the heir's; returns what rings the heir if it was not acknowledged."""
    was_seen = await records.acknowledgements.get(directive_id, unit_id) is not None
    heir_saw = await records.acknowledgements.get(directive_id, heir_id) is not None
    if was_seen and not had_part:
        await records.acknowledgements.pass_on(directive_id, unit_id, heir_id)
    news = tuple(dict.fromkeys(one.now.label for one in passed if one.is_news))
    asks_anew = heir_saw and not was_seen and news != ()
    if asks_anew:
        await _ask_anew(records, directive_id, heir_id, at=at)
    await _readdress_cards(records, directive_id, unit_id, heir_id)
    await refresh_cards(records, directive_id, heir_id, occasion=f"passed-{unit_id}", at=at)
    if was_seen or (heir_saw and not asks_anew):
        return []
    await await_units(records, directive_id, [heir_id], urgency=passed[0].now.directive_urgency, at=at)
    reader = (await readers_of(records, [heir_id])).get(heir_id)
    if reader is None:
        return []
    again = f"followed-{unit_id}" if asks_anew else ""
    return [card(directive_id, heir_id, reader.person, occasion=again, gained=news)]


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
