"""Urge: the office or a leader has units told that they are awaited; every urging is counted and keeps its words."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from directives.notices import Notice, Priority
from directives.people import Person, Standing
from directives.refusals import NobodyToUrge
from directives.tasks import Assignment
from directives.urging import Degree
from operations.foresee import readers_of
from storage.records import Records


async def to_urge(records: Records, assignment_ids: Sequence[int]) -> tuple[Assignment, ...]:
    """Those of these parts that are owed and open now; raises NobodyToUrge where none is."""
    found = await records.assignments.some(assignment_ids)
    open_ones = tuple(one for one in found if one.owed and not one.done and not one.ended)
    if not open_ones:
        raise NobodyToUrge
    return open_ones


async def urge(
    records: Records,
    assignment_ids: Sequence[int],
    degree: Degree,
    *,
    words: str,
    line_id: int,
    by: Standing,
    at: datetime,
) -> tuple[int, tuple[str, ...]]:
    """Urge the units that hold these parts, one message a person.

    Returns how many people hear of it, and the names of the units in which nobody can be reached. Raises NobodyToUrge.
    """
    open_ones = await to_urge(records, assignment_ids)
    await records.urgings.add(
        [one.id for one in open_ones], degree, words=words, line_id=line_id, by=by.person.id, at=at
    )
    readers = await readers_of(records, {one.unit_id for one in open_ones})
    by_person: dict[Person, list[int]] = {}
    for one in open_ones:
        if one.unit_id in readers:
            by_person.setdefault(readers[one.unit_id].person, []).append(one.id)
    for person, ids in by_person.items():
        await records.outbox.put(urging_notice(person, line_id, ids), at=at)
    silent = {one.unit_id: one.unit_name for one in open_ones if one.unit_id not in readers}
    return len(by_person), tuple(silent.values())


def urging_notice(person: Person, line_id: int, assignment_ids: Iterable[int]) -> Notice:
    """An urging, for one person."""
    return Notice(
        key=f"urging:{line_id}:{person.id}",
        address=person.address,
        person_id=person.id,
        kind="urging",
        facts={"line": line_id, "assignments": list(assignment_ids)},
        priority=Priority.ESCALATION,
    )
