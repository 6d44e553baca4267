"""Reach next: a notice could not be delivered, so the unit's next officer gets it, and the office is told."""

from datetime import datetime, tzinfo

from directives.notices import Notice, Priority
from directives.people import Role
from operations.foresee import readers_of
from operations.issue import tell_unreached
from operations.remind import remind_instead
from operations.ring import card
from operations.tell_change import say_change
from storage.parcels import Parcel
from storage.records import Records

_REACHED_OR_ON_THE_WAY = frozenset({"sent", "queued", "waiting", "claimed"})


async def reach_next(records: Records, parcel: Parcel, *, closed: bool, at: datetime, zone: tzinfo) -> None:
    """See to it that what did not reach one person reaches another.

    1. With `closed`, nothing reaches the addressee any more: that is noted, and the office hears whom to call.
    2. A card goes to the unit's next officer whom a message can reach; where there is none, the office is told. What
       changed in a directive goes the same way.
    3. A reminder goes to whoever is reachable in its units.
    """
    if closed:
        await _note_silence(records, parcel, at=at)
    if parcel.edits_id is not None:
        return
    if parcel.kind == "directive-card":
        await _pass_card_on(records, parcel, at=at)
    elif parcel.kind == "directive-changed":
        await _pass_change_on(records, parcel, at=at)
    elif parcel.kind in {"decided", "urging", "silent-tasks"}:
        await _pass_word_on(records, parcel, at=at)
    elif parcel.kind == "reminder" and closed:
        items = [(int(assignment), int(due)) for assignment, due in parcel.facts["items"]]
        await remind_instead(records, items, at=at, zone=zone)


async def _note_silence(records: Records, parcel: Parcel, *, at: datetime) -> None:
    silent = await records.people.at(parcel.address)
    if silent is None or not silent.reachable:
        return
    await records.people.mark_reachable(parcel.address, reachable=False)
    served = (await records.people.standing(silent)).memberships
    if not served:
        return
    for keeper in await records.people.with_role(Role.OFFICE):
        notice = Notice(
            key=f"silent:{parcel.id}:{keeper.id}",
            address=keeper.address,
            person_id=keeper.id,
            kind="officer-blocked",
            facts={"name": silent.name, "units": ", ".join(one.unit_name for one in served)},
            priority=Priority.ESCALATION,
        )
        await records.outbox.put(notice, at=at)


async def _pass_card_on(records: Records, parcel: Parcel, *, at: datetime) -> None:
    directive_id, unit_id = int(parcel.facts["directive"]), int(parcel.facts["unit"])
    known = (await records.people.officers([unit_id])).get(unit_id)
    for officer in () if known is None else known.officers:
        again = card(
            directive_id,
            unit_id,
            officer.person,
            occasion=parcel.facts.get("occasion", ""),
            gained=parcel.facts.get("gained", ()),
            awaited=parcel.facts.get("awaited"),
        )
        if officer.person.reachable and await records.outbox.put(again, at=at):
            return
    states = await records.outbox.states("directive-card", key_prefix=f"card:{directive_id}:{unit_id}:")
    if not _REACHED_OR_ON_THE_WAY & states.keys():
        code, _ = (await records.units.names())[unit_id]
        await tell_unreached(records, directive_id, (code,), at=at)


async def _pass_word_on(records: Records, parcel: Parcel, *, at: datetime) -> None:
    """A decision, an urging or a question goes to the next officer of the units whose tasks it is about."""
    if parcel.kind == "urging":
        ids = [int(one) for one in parcel.facts["assignments"]]
    elif parcel.kind == "silent-tasks":
        ids = [int(one) for one, _ in parcel.facts["items"]]
    else:
        decided = await records.matters.some([int(one) for one in parcel.facts["matters"]])
        ids = [matter.assignment_id for matter in decided]
    readers = await readers_of(records, {one.unit_id for one in await records.assignments.some(ids)})
    for reader in {one.person for one in readers.values() if one.person.id != parcel.person_id}:
        again = Notice(
            key=f"{parcel.key.rpartition(':')[0]}:{reader.id}",
            address=reader.address,
            person_id=reader.id,
            kind=parcel.kind,
            facts=parcel.facts,
            priority=parcel.priority,
        )
        await records.outbox.put(again, at=at)


async def _pass_change_on(records: Records, parcel: Parcel, *, at: datetime) -> None:
    """The units' next officers hear what changed; a unit that has nobody left is named to the office."""
    directive = await records.directives.get(int(parcel.facts["directive"]))
    if directive is None:
        return
    names = await records.units.names()
    silent = []
    for unit_id in (*parcel.facts["losing"], *parcel.facts["hearing"]):
        lost = [unit_id] if unit_id in parcel.facts["losing"] else []
        told = await say_change(records, int(parcel.facts["event"]), directive, [unit_id], losing=lost, at=at)
        if not told - {parcel.person_id}:
            silent.append(names[unit_id][0])
    if silent:
        await tell_unreached(records, directive.id, tuple(silent), at=at)
