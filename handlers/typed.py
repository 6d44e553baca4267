"""What the office types is understood, or refused with one line that says how to type it."""

from directives import typed_names
from directives.changes import Change
from directives.deadlines_ahead import has_passed, read_ahead
from directives.letters.draft import Deadline
from directives.refusals import DeadlinePassed
from handlers.desk import Desk


async def typed_units(desk: Desk, text: str) -> tuple[int, ...]:
    """The keys of the units that a text names, in directory order; raises TypedUnitsProposed, TypedUnitsUnknown."""
    units = typed_names.typed_units(text, await desk.records.units.directory())
    ids = await desk.records.units.ids()
    return tuple(ids[unit.code] for unit in units)


def typed_deadline(desk: Desk, text: str) -> Deadline | None:
    """The deadline that a text names, None where it says that there is to be none.

    Raises TypedDeadlineUnclear, and DeadlinePassed for what is behind us.
    """
    return read_ahead(text, now=desk.now.astimezone(desk.zone))


def ahead_still(desk: Desk, change: Change) -> None:
    """Raise DeadlinePassed where a deadline that was typed in time has gone by before it was confirmed."""
    due = Deadline(phrase=change.words, due=change.due, time=change.hour)
    if has_passed(due, desk.now.astimezone(desk.zone)):
        raise DeadlinePassed(phrase=due.phrase)
