"""What the office types is understood, or refused with one line that says how to type it."""

from directives.changes import Change
from directives.deadlines_ahead import has_passed, read_ahead
from directives.letters.draft import Deadline
from directives.refusals import DeadlinePassed, UnitsProposed, UnitsUnclear
from handlers.desk import Desk

_LONGEST_PHRASE = 80


async def typed_units(desk: Desk, text: str) -> tuple[int, ...]:
    """The keys of the units that a text names, in directory order.

    Raises UnitsUnclear or UnitsProposed where any of it is not certain: likeness alone gives nobody a task.
    """
    directory = await desk.records.units.directory()
    found = directory.resolve(text.strip())
    unclear = found.unresolved or (() if found.units else (found,))
    for one in unclear:
        phrase = one.phrase[:_LONGEST_PHRASE]
        if one.proposals:
            names = ", ".join(f"{proposal.unit.name} ({proposal.unit.code})" for proposal in one.proposals[:3])
            raise UnitsProposed(phrase=phrase, names=names)
        raise UnitsUnclear(phrase=phrase)
    ids = await desk.records.units.ids()
    return tuple(ids[unit.code] for unit in directory.in_order(found.units))


def typed_deadline(desk: Desk, text: str) -> Deadline | None:
    """The deadline that a text names, None where it says that there is to be none.

    Raises DeadlineUnclear, and DeadlinePassed for what is behind us.
    """
    return read_ahead(text, now=desk.now.astimezone(desk.zone))


def ahead_still(desk: Desk, change: Change) -> None:
    """Raise DeadlinePassed where a deadline that was typed in time has gone by before it was confirmed."""
    due = Deadline(phrase=change.words, due=change.due, time=change.hour)
    if has_passed(due, desk.now.astimezone(desk.zone)):
        raise DeadlinePassed(phrase=due.phrase)
