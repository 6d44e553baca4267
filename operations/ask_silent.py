"""Ask the silent: units that have acknowledged a task and say nothing of it are asked how it stands, every few days."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta, tzinfo

from directives.notices import Notice, Priority
from directives.people import Person
from operations.foresee import readers_of
from operations.remind import MORNING
from storage.records import Records
from storage.silences import Silence

_MOST_TASKS = 300
"""In one look; what is left comes with the next."""


async def ask_silent(records: Records, *, now: datetime, zone: tzinfo, days: int) -> int:
    """Ask about open tasks of which nothing was said for `days` days, nor asked; returns how many messages.

    1. It is done in the morning, in one message a person: a missed run costs nothing.
    2. Nobody is asked before a day that the unit itself has named, nor while the office has to decide.
    3. Where nobody of a unit can be reached, nothing counts as asked: it is looked at again the next day.
    """
    local = now.astimezone(zone)
    if local.time() < MORNING:
        return 0
    before = datetime.combine(local.date() - timedelta(days=days - 1), time(), zone)
    found = await records.silences.due(before=before, limit=_MOST_TASKS)
    readers = await readers_of(records, {one.unit_id for one in found})
    by_person: dict[Person, list[Silence]] = {}
    for one in found:
        if one.heard_at is not None and one.heard_at >= before:
            await records.silences.note([one.assignment_id], at=one.heard_at)
        elif _may_be_asked(one, local) and one.unit_id in readers:
            by_person.setdefault(readers[one.unit_id].person, []).append(one)
        else:
            await records.silences.note([one.assignment_id], at=before)
    for person, silences in by_person.items():
        await records.silences.note([one.assignment_id for one in silences], at=now)
        await records.outbox.put(_asking(person, silences, day=local.date().isoformat()), at=now)
    return len(by_person)


def _may_be_asked(one: Silence, local: datetime) -> bool:
    return one.heard_at is not None and not one.undecided and (one.due is None or one.due < local.date())


def _asking(person: Person, silences: Sequence[Silence], *, day: str) -> Notice:
    """The question; it names each task's last report, so that it is not asked once there is a newer one."""
    items = [[one.assignment_id, one.report_id or 0] for one in silences]
    return Notice(
        key=f"silent-tasks:{day}:{items[0][0]}-{len(items)}:{person.id}",
        address=person.address,
        person_id=person.id,
        kind="silent-tasks",
        facts={"items": items},
        priority=Priority.REMINDER,
    )
