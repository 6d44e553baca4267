"""Find a unit's part in a task, for one of the unit's own officers."""

from directives.people import Standing
from directives.refusals import NotYourUnit, TaskEnded, TaskUnknown
from directives.tasks import Assignment
from storage.records import Records


async def find_own_part(records: Records, assignment_id: int, *, by: Standing) -> Assignment:
    """A part that this person may speak of; raises TaskUnknown, NotYourUnit, TaskEnded."""
    one = await records.assignments.get(assignment_id)
    if one is None:
        raise TaskUnknown
    if not by.serves(one.unit_id):
        raise NotYourUnit
    if one.ended:
        raise TaskEnded(label=one.label)
    return one
