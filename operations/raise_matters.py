"""Raise matters: what a report asks to be decided waits, and those whose matter it is are told, once."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from directives.matters import Outcome, deciding_role, is_matter, overtaken_by
from directives.notices import Notice, Priority
from directives.people import Person, Role
from directives.status_lines import Kind
from directives.tasks import Assignment
from storage.matters import Matter
from storage.parcels import Parcel
from storage.records import Records

_A_LIST_LASTS = timedelta(hours=12)
"""A list that grows in place further up in the chat is not looked at any more."""


async def raise_matter(
    records: Records,
    one: Assignment,
    report_id: int,
    kind: Kind,
    *,
    by: int,
    due: date | None,
    extra_days: int | None,
    at: datetime,
) -> None:
    """Let a report wait for its decision, where it asks for one.

    1. What waited of the same task and has lost its object by this word is closed.
    2. Whoever decides gets a card; where that is a leader the office gets one to know of it.
    3. "Done" rings nobody by itself: it joins the list of what waits to be confirmed.
    """
    overtaken = overtaken_by(kind)
    for matter in await records.matters.of_assignments([one.id], open_only=True):
        if matter.kind in overtaken and matter.report_id != report_id:
            await _close(records, matter, Outcome.OVERTAKEN, at=at)
    if not one.owed or not is_matter(kind, word_suffices=one.word_suffices):
        return
    asked = due if kind is Kind.EXTENSION else None
    if asked is None and kind is Kind.EXTENSION and extra_days is not None and one.due is not None:
        asked = one.due.day + timedelta(days=extra_days)
    matter_id = await records.matters.add(one.id, report_id, kind, due=asked, at=at)
    if kind is Kind.DONE:
        await _list_done(records, one, matter_id, by=by, at=at)
        return
    deciding, informed = await deciders(records, one, kind, asked_by=by)
    for people, decides in ((deciding, True), (informed, False)):
        for person in people:
            await records.outbox.put(_card(matter_id, person, decides=decides), at=at)


async def deciders(
    records: Records, one: Assignment, kind: Kind, *, asked_by: int
) -> tuple[tuple[Person, ...], tuple[Person, ...]]:
    """Whose matter it is, and who should know of it; nobody decides on their own unit's request, or their own."""
    directive = await records.directives.get(one.directive_id)
    leader_id = None if directive is None else directive.leader_id
    leaders = await records.people.with_role(Role.LEADER)
    named = [person for person in leaders if person.id == leader_id]
    role = deciding_role(kind, leader_named=bool(named), any_leader=bool(leaders))
    office = await records.people.with_role(Role.OFFICE)
    if role is Role.OFFICE:
        return await _unconcerned(records, office, one, asked_by=asked_by), ()
    deciding = await _unconcerned(records, named or leaders, one, asked_by=asked_by)
    known = {person.id for person in deciding}
    return deciding, tuple(person for person in office if person.id not in known and person.id != asked_by)


async def _unconcerned(
    records: Records, people: Iterable[Person], one: Assignment, *, asked_by: int
) -> tuple[Person, ...]:
    free = []
    for person in people:
        serves = (await records.people.standing(person)).serves(one.unit_id)
        if not serves and person.id != asked_by:
            free.append(person)
    return tuple(free)


def _card(matter_id: int, person: Person, *, decides: bool) -> Notice:
    return Notice(
        key=f"matter:{matter_id}:{person.id}",
        address=person.address,
        person_id=person.id,
        kind="matter",
        facts={"matter": matter_id, "decides": decides},
        priority=Priority.ESCALATION,
    )


async def _list_done(records: Records, one: Assignment, matter_id: int, *, by: int, at: datetime) -> None:
    """What the office has before it grows in place; it is told anew where it had nothing left, or had it long ago."""
    alone = await records.matters.count(Kind.DONE) == 1
    for keeper in await _unconcerned(records, await records.people.with_role(Role.OFFICE), one, asked_by=by):
        shown = None if alone else await _last_list(records, keeper.id)
        if shown is not None and at - await _begun(records, shown) > _A_LIST_LASTS:
            shown = None
        notice = Notice(
            key=f"done:{keeper.id}:{matter_id}",
            address=keeper.address,
            person_id=keeper.id,
            kind="done-waiting",
            facts={"matter": matter_id},
            priority=Priority.REMINDER,
            edits=shown,
        )
        await records.outbox.put(notice, at=at)


async def _last_list(records: Records, person_id: int) -> str | None:
    """The key of the last list of what waits to be confirmed that somebody was sent as a message of its own."""
    found = await records.outbox.of_kind("done-waiting", key_prefix=f"done:{person_id}:")
    return next((parcel.key for parcel in reversed(found) if parcel.edits_id is None), None)


async def _begun(records: Records, shown: str) -> datetime:
    """When the list of that key was sent: with the matter that it is named after."""
    matter = await records.matters.get(int(shown.rsplit(":", maxsplit=1)[1]))
    assert matter is not None
    return matter.made_at


async def refresh_matters(records: Records, settled: Sequence[Matter], *, occasion: str, at: datetime) -> None:
    """Let every card and list of these matters show what has become of them."""
    for matter in settled:
        if matter.kind is Kind.DONE:
            continue
        for parcel in await records.outbox.of_kind("matter", key_prefix=f"matter:{matter.id}:"):
            if parcel.edits_id is None:
                await records.outbox.put(_again(parcel, occasion), at=at)
    if any(matter.kind is Kind.DONE for matter in settled):
        for keeper in await records.people.with_role(Role.OFFICE):
            shown = await _last_list(records, keeper.id)
            if shown is not None:
                edit = Notice(
                    key=f"{shown}:{occasion}",
                    address=keeper.address,
                    person_id=keeper.id,
                    kind="done-waiting",
                    facts={"matter": int(shown.rsplit(":", maxsplit=1)[1])},
                    priority=Priority.REMINDER,
                    edits=shown,
                )
                await records.outbox.put(edit, at=at)


def _again(parcel: Parcel, occasion: str) -> Notice:
    return Notice(
        key=f"{parcel.key}:{occasion}",
        address=parcel.address,
        person_id=parcel.person_id,
        kind=parcel.kind,
        facts=parcel.facts,
        priority=Priority.ESCALATION,
        edits=parcel.key,
    )


async def close_matters(
    records: Records, assignment_ids: Iterable[int], *, at: datetime, by: int | None = None
) -> tuple[Matter, ...]:
    """Units have been relieved of their parts: a task that was not theirs has been reassigned, the rest is over."""
    closed = await records.matters.of_assignments(assignment_ids, open_only=True)
    for matter in closed:
        if matter.kind is Kind.NOT_OURS and by is not None:
            await _close(records, matter, Outcome.REASSIGNED, at=at, by=by)
        else:
            await _close(records, matter, Outcome.OVERTAKEN, at=at)
    return closed


async def overtake_extensions(records: Records, assignment_ids: Iterable[int], *, at: datetime) -> None:
    """The office has set another deadline for everybody: what was asked of the old one needs no answer."""
    for matter in await records.matters.of_assignments(assignment_ids, open_only=True):
        if matter.kind is Kind.EXTENSION:
            await _close(records, matter, Outcome.OVERTAKEN, at=at)


async def withdraw(records: Records, report_ids: Sequence[int], *, at: datetime) -> None:
    """Reports are taken back: what they asked need not be decided."""
    for matter in await records.matters.of_reports(report_ids):
        if matter.is_open:
            await _close(records, matter, Outcome.WITHDRAWN, at=at)


async def reopen(records: Records, assignment_id: int, *, overtaken_at: datetime, at: datetime) -> None:
    """A word is taken back: what it had overtaken waits again."""
    found = await records.matters.reopen([assignment_id], overtaken_at=overtaken_at)
    again = await records.matters.some(found)
    await refresh_matters(records, again, occasion=f"reopened-{at.isoformat()}", at=at)


async def _close(records: Records, matter: Matter, outcome: Outcome, *, at: datetime, by: int | None = None) -> None:
    if await records.matters.settle(matter.id, outcome, at=at, by=by):
        await refresh_matters(records, [matter], occasion=f"{outcome.value}-{matter.id}", at=at)
