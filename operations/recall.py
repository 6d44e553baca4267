"""Recall: a directive, or one task of it, binds nobody any more."""

from datetime import datetime

from directives.changes import Change
from directives.people import Person
from directives.refusals import DirectiveGone
from operations.correct import Corrected, look_again
from operations.foresee import values_of
from operations.raise_matters import close_matters
from operations.tell_change import tell_change
from storage.records import Records


async def recall(records: Records, change: Change, *, seen: int, at: datetime, by: Person | None) -> Corrected:
    """Recall what the change names, once, with the reason in its words.

    Its short numbers become free, nobody is reminded of it, its cards say so, and whoever held it is told. Raises what
    `look_again` raises.
    """
    foreseen = await look_again(records, change, seen=seen)
    if change.task_id is None and not await records.directives.recall(change.directive_id, at=at):
        raise DirectiveGone
    ended = [one.id for one in foreseen.effect.ended]
    await records.assignments.end(ended, at=at)
    await close_matters(records, ended, at=at)
    event_id = await records.events.add(
        change.directive_id,
        change.kind.value,
        at=at,
        by=None if by is None else by.id,
        task_id=change.task_id,
        facts=await values_of(records, change, foreseen),
    )
    told = await tell_change(records, event_id, foreseen, at=at)
    return Corrected(event_id=event_id, told=told, unreached=foreseen.unreached)
