"""Remind: before a deadline, whoever owes the task and has not finished is told, once for each step."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta, tzinfo

from directives.notices import Notice, Priority
from directives.people import Person
from directives.tasks import Assignment, Due
from storage.records import Records

DAYS_BEFORE = (3, 1, 0)
MORNING = time(7, 30)
# A deadline that passed while the bot was down is still recalled, as what it is now; older ones the office must urge.
_LOOK_BACK_DAYS = 7


async def remind(records: Records, *, now: datetime, zone: tzinfo) -> int:
    """Remind of every deadline whose step has come; one message a person. Returns how many messages that makes.

    A missed run costs nothing: the steps that were missed are noted together and said once. Where a unit has nobody
    whom a message can reach, nothing counts as said: whoever joins is told.
    """
    today = now.astimezone(zone).date()
    if now.astimezone(zone).time() < MORNING:
        return 0
    open_ones = await records.assignments.due_between(
        today - timedelta(days=_LOOK_BACK_DAYS), today + timedelta(days=max(DAYS_BEFORE))
    )
    given = await records.reminders.given([one.id for one in open_ones])
    by_unit: dict[int, list[tuple[Assignment, Due]]] = {}
    for assignment in open_ones:
        for due in assignment.deadlines:
            if _is_due(assignment, due, today, given):
                by_unit.setdefault(assignment.unit_id, []).append((assignment, due))
    by_person = await _readers(records, by_unit)
    for person, due_ones in by_person.items():
        for assignment, due in due_ones:
            await _note_steps(records, assignment, due, today, at=now)
        await _say(records, person, [(one.id, due.id) for one, due in due_ones], at=now, today=today)
    return len(by_person)


async def remind_instead(records: Records, items: Sequence[tuple[int, int]], *, at: datetime, zone: tzinfo) -> int:
    """Say a reminder that could not be delivered to whoever is reachable in those units now.

    `items` are (assignment, deadline) pairs; returns how many messages that makes.
    """
    by_unit: dict[int, list[tuple[Assignment, Due]]] = {}
    for assignment in await records.assignments.some([assignment_id for assignment_id, _ in items]):
        if assignment.ended:
            continue
        by_unit.setdefault(assignment.unit_id, []).extend(
            (assignment, due) for due in assignment.deadlines if (assignment.id, due.id) in items
        )
    by_person = await _readers(records, by_unit)
    today = at.astimezone(zone).date()
    for person, due_ones in by_person.items():
        await _say(records, person, [(one.id, due.id) for one, due in due_ones], at=at, today=today)
    return len(by_person)


async def spare(records: Records, assignments: Iterable[Assignment], *, at: datetime, zone: tzinfo) -> None:
    """Count the steps so far as given: whoever holds these hears of their deadlines right now by another message."""
    today = at.astimezone(zone).date()
    for assignment in assignments:
        for due in assignment.deadlines if assignment.owed else ():
            await _note_steps(records, assignment, due, today, at=at)


def steps_reached(due: date, today: date) -> tuple[int, ...]:
    """The steps of the ladder that `today` has reached for a deadline."""
    return tuple(days for days in DAYS_BEFORE if (due - today).days <= days)


def _is_due(assignment: Assignment, due: Due, today: date, given: set[tuple[int, int, int]]) -> bool:
    if not due.certain or (today - due.day).days > _LOOK_BACK_DAYS:
        return False
    return any((assignment.id, due.id, days) not in given for days in steps_reached(due.day, today))


async def _note_steps(records: Records, assignment: Assignment, due: Due, today: date, *, at: datetime) -> None:
    for days in steps_reached(due.day, today):
        await records.reminders.note(assignment.id, due.id, days, at=at)


async def _readers(
    records: Records, by_unit: Mapping[int, Sequence[tuple[Assignment, Due]]]
) -> dict[Person, list[tuple[Assignment, Due]]]:
    """Who is to be told of what: each unit's first officer whom a message can reach."""
    officers = await records.people.officers(by_unit)
    by_person: dict[Person, list[tuple[Assignment, Due]]] = {}
    for unit_id, due_ones in by_unit.items():
        first = officers[unit_id].first_reachable() if unit_id in officers else None
        if first is not None:
            by_person.setdefault(first.person, []).extend(due_ones)
    return by_person


async def _say(
    records: Records, person: Person, items: Sequence[tuple[int, int]], *, at: datetime, today: date
) -> None:
    notice = Notice(
        key=f"reminder:{person.id}:{today.isoformat()}:{items[0][0]}-{items[0][1]}-{len(items)}",
        address=person.address,
        person_id=person.id,
        kind="reminder",
        facts={"items": [list(item) for item in items]},
        priority=Priority.REMINDER,
    )
    await records.outbox.put(notice, at=at)
