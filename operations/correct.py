"""Correct: a directive that has been issued says something else, and those concerned hear of it."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from directives.changes import Change, ChangeKind
from directives.letters.draft import Deadline
from directives.people import Person
from directives.refusals import ChangedMeanwhile
from operations.foresee import Foreseen, foresee, values_of
from operations.raise_matters import close_matters, overtake_extensions
from operations.remind import spare
from operations.tell_change import tell_change
from storage.records import Records


@dataclass(frozen=True, kw_only=True)
class Corrected:
    """What a change made: its place in the history, how many people hear of it, and which units nobody answers for."""

    event_id: int
    told: int
    unreached: tuple[int, ...]


async def correct(
    records: Records, change: Change, *, seen: int, at: datetime, zone: tzinfo, by: Person | None
) -> Corrected:
    """Make one change, once.

    1. What was looked at must still be so: `seen` is the last event that the office knew of (ChangedMeanwhile).
    2. Old deadlines and parts end, new ones begin; nothing that was reported is lost.
    3. The history keeps old and new values; those concerned hear of it.

    Raises also what `foresee` raises.
    """
    foreseen = await look_again(records, change, seen=seen)
    facts = await values_of(records, change, foreseen)
    event_id = await records.events.add(
        change.directive_id,
        change.kind.value,
        at=at,
        by=None if by is None else by.id,
        task_id=change.task_id,
        unit_id=change.unit_ids[0] if len(change.unit_ids) == 1 else None,
        facts=facts,
    )
    await _apply(records, change, foreseen, at=at, by=by)
    if change.kind in {ChangeKind.DEADLINE, ChangeKind.LEADS, ChangeKind.ADD}:
        touched = {change.task_id} if change.task_id is not None else {one.task_id for one in foreseen.here}
        for task_id in touched:
            if task_id is not None:
                await spare(records, await records.assignments.of_task(task_id), at=at, zone=zone)
    told = await tell_change(records, event_id, foreseen, at=at)
    return Corrected(event_id=event_id, told=told, unreached=foreseen.unreached)


async def look_again(records: Records, change: Change, *, seen: int) -> Foreseen:
    """The change as it would be now; raises ChangedMeanwhile where that is not what the office looked at."""
    foreseen = await foresee(records, change)
    if foreseen.seen != seen:
        raise ChangedMeanwhile
    return foreseen


async def _apply(records: Records, change: Change, foreseen: Foreseen, *, at: datetime, by: Person | None) -> None:
    if change.task_id is not None and change.kind is ChangeKind.DEADLINE:
        await records.directives.end_deadlines(change.task_id, at=at)
        deadline = Deadline(phrase=change.words, due=change.due, time=change.hour)
        await records.directives.add_deadline(change.task_id, deadline)
        await overtake_extensions(records, [one.id for one in foreseen.here], at=at)
    if change.task_id is not None and change.kind is ChangeKind.TEXT:
        await records.directives.reword(change.task_id, change.words)
    ended = [one.id for one in foreseen.effect.ended]
    await records.assignments.end(ended, at=at)
    await close_matters(records, ended, at=at, by=None if by is None else by.id)
    for grant in foreseen.effect.grants:
        await records.assignments.grant(grant.task_id, grant.unit_id, grant.part, owed=grant.owed)
