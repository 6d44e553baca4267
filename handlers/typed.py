"""What the office types is understood, or refused with one line that says how to type it."""

from directives.change_lines import is_no_deadline
from directives.letters.deadlines import parse_deadlines
from directives.letters.draft import Deadline
from directives.refusals import DeadlineUnclear, UnitsProposed, UnitsUnclear
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
    """The deadline that a text names, None where it says that there is to be none; raises DeadlineUnclear."""
    if is_no_deadline(text):
        return None
    today = desk.now.astimezone(desk.zone).date()
    found = parse_deadlines(f"trước {text.strip()}", today)
    if len(found) != 1 or found[0].due is None:
        raise DeadlineUnclear
    return found[0]
