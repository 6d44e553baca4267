"""Tell succession: officers hear for whom they answer now, the office what was changed and what it should look at."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from directives.notices import Notice, Priority
from directives.people import Officer, Person, Role
from directives.tasks import Assignment
from storage.records import Records


async def tell_renamed(
    records: Records, unit_id: int, before: str, officers: Iterable[Officer], *, on: date, at: datetime
) -> None:
    """The unit's officers hear its new name."""
    name = (await records.units.names())[unit_id][1]
    for officer in officers:
        facts = {"old": before, "unit": name, "on": on.isoformat()}
        await _say(records, officer.person, "unit-renamed", f"{unit_id}:{on}", facts, at=at)


async def tell_followed(
    records: Records, old_id: int, heir_id: int, officers: Iterable[Officer], *, on: date, at: datetime
) -> None:
    """The officers of a unit that is no more hear for whom they answer now, in what post, and what is owed."""
    names = await records.units.names()
    owed = len(await records.assignments.open_for([heir_id]))
    for officer in officers:
        facts = {
            "old": names[old_id][1],
            "unit": names[heir_id][1],
            "post": officer.post.value,
            "owed": owed,
            "on": on.isoformat(),
        }
        await _say(records, officer.person, "unit-followed", f"{old_id}:{heir_id}", facts, at=at)


async def tell_received(
    records: Records,
    heir_id: int,
    old_ids: Sequence[int],
    officers: Iterable[Officer],
    *,
    owed: int,
    on: date,
    at: datetime,
) -> None:
    """The officers whom the heir had already hear what came to them."""
    names = await records.units.names()
    for officer in officers:
        facts = {
            "old": ", ".join(names[old_id][1] for old_id in old_ids),
            "unit": names[heir_id][1],
            "owed": owed,
            "on": on.isoformat(),
        }
        await _say(records, officer.person, "unit-received", f"{heir_id}:{old_ids[0]}", facts, at=at)


async def tell_dissolved(
    records: Records, unit_id: int, officers: Iterable[Officer], *, on: date, at: datetime
) -> None:
    """The officers of a unit that nobody follows hear that they need not report any more."""
    name = (await records.units.names())[unit_id][1]
    for officer in officers:
        facts = {"unit": name, "on": on.isoformat()}
        await _say(records, officer.person, "unit-dissolved", str(unit_id), facts, at=at)


async def tell_to_check(
    records: Records,
    old_id: int,
    heir_ids: Sequence[int],
    owed: Sequence[Assignment],
    unmanned: Iterable[int],
    *,
    on: date,
    at: datetime,
) -> None:
    """The office hears which open tasks a person must look at, since the unit that owed them was split or has ended."""
    missing = sorted(unmanned)
    if not owed and not missing:
        return
    facts = {
        "old": old_id,
        "heirs": list(heir_ids),
        "tasks": [one.id for one in owed],
        "unmanned": missing,
        "on": on.isoformat(),
    }
    for keeper in await _keepers(records):
        await _say(records, keeper, "unit-tasks-to-check", str(old_id), facts, at=at, priority=Priority.ESCALATION)


async def tell_office(
    records: Records, changes: Sequence[Mapping[str, Any]], *, refused: Sequence[Mapping[str, Any]], at: datetime
) -> None:
    """The office hears what was changed, and what of that which waited could not be."""
    for keeper in await _keepers(records):
        facts = {"changes": list(changes), "refused": list(refused)}
        await _say(records, keeper, "units-changed", at.isoformat(), facts, at=at, priority=Priority.DIGEST)


async def _keepers(records: Records) -> tuple[Person, ...]:
    return await records.people.with_role(Role.OFFICE) or await records.people.with_role(Role.ADMIN)


async def _say(
    records: Records,
    person: Person,
    kind: str,
    occasion: str,
    facts: Mapping[str, Any],
    *,
    at: datetime,
    priority: Priority = Priority.URGENT,
) -> None:
    notice = Notice(
        key=f"{kind}:{occasion}:{person.id}",
        address=person.address,
        person_id=person.id,
        kind=kind,
        facts=facts,
        priority=priority,
    )
    await records.outbox.put(notice, at=at)
