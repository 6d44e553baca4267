"""Ask the silent: units that have acknowledged a task and say nothing of it are asked how it stands, every few days."""

from datetime import datetime, time, timedelta, tzinfo

from directives.notices import Notice, Priority
from directives.people import Person
from operations.foresee import readers_of
from operations.remind import MORNING
from storage.records import Records

_MOST_TASKS = 300
"""In one look; what is left comes with the next."""


async def ask_silent(records: Records, *, now: datetime, zone: tzinfo, days: int) -> int:
    """Ask about open tasks of which nothing was said for `days` days, nor asked; returns how many messages.

    It is done in the morning, in one message a person: a missed run costs nothing. Where nobody of a unit can be
    reached, nothing counts as asked.
    """
    local = now.astimezone(zone)
    if local.time() < MORNING:
        return 0
    before = datetime.combine(local.date() - timedelta(days=days - 1), time(), zone)
    found = await records.silences.due(before=before, limit=_MOST_TASKS)
    readers = await readers_of(records, {unit_id for _, unit_id, _ in found})
    by_person: dict[Person, list[tuple[int, int]]] = {}
    for assignment_id, unit_id, report_id in found:
        if unit_id in readers:
            by_person.setdefault(readers[unit_id].person, []).append((assignment_id, report_id or 0))
    for person, items in by_person.items():
        await records.silences.note([assignment_id for assignment_id, _ in items], at=now)
        await records.outbox.put(_asking(person, items, day=local.date().isoformat()), at=now)
    return len(by_person)


def _asking(person: Person, items: list[tuple[int, int]], *, day: str) -> Notice:
    """The question; `items` are (assignment, its last report), so that it is not asked once there is a newer one."""
    return Notice(
        key=f"silent-tasks:{day}:{items[0][0]}-{len(items)}:{person.id}",
        address=person.address,
        person_id=person.id,
        kind="silent-tasks",
        facts={"items": [list(item) for item in items]},
        priority=Priority.REMINDER,
    )
