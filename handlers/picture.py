"""The picture: where the directives stand, for leaders and the office, and as counts in their group."""

from directives.people import Role
from directives.refusals import TaskUnknown
from handlers.desk import Desk

_SEE_ALL = frozenset({Role.OFFICE.value, Role.LEADER.value})
_LONGEST_NUMBER = 100
"""Of a document's number as somebody types it; what goes on behind it is not repeated."""


async def summary(desk: Desk) -> None:
    """`/summary`, or `/summary NUMBER` for one directive."""
    wanted = desk.ask.argument.lstrip("#")[:_LONGEST_NUMBER]
    found = [one for one in await desk.records.directives.standing() if wanted and bears(one.number, one.id, wanted)]
    if wanted and not found:
        await desk.say("summary-no-such-directive", number=wanted)
        return
    await desk.say("summary", directive=found[0].id if found else None, names=not desk.ask.is_group)


def bears(number: str | None, directive_id: int, wanted: str) -> bool:
    """Whether a directive is the one that somebody named, in full or by the running number alone."""
    if number is None:
        return wanted == str(directive_id)
    return wanted.lower() in {number.lower(), number.split("/", maxsplit=1)[0].lower()}


async def overdue(desk: Desk) -> None:
    """`/overdue`: what is late; by name in private, as counts in a group."""
    await desk.say("overdue", names=not desk.ask.is_group)


async def task(desk: Desk) -> None:
    """`/task N`: one task, every unit's part in it, and what was said; an officer, of tasks of their own units."""
    label = desk.ask.argument.strip().lstrip("#")
    if not label:
        await desk.say("task-usage")
        return
    found = await desk.records.assignments.task(label)
    units = None if desk.who.capacities & _SEE_ALL else [one.unit_id for one in desk.who.memberships]
    if units is not None and not any(one.unit_id in units for one in found):
        raise TaskUnknown
    if not found:
        parts = await _parts(desk, label)
        if not parts:
            raise TaskUnknown(number=label)
        await desk.say("task-parts", label=label, parts=", ".join(parts), first=parts[0])
        return
    await desk.say("task", label=label, may_change=bool(desk.who.capacities & {Role.OFFICE.value}), units=units)


async def _parts(desk: Desk, section: str) -> list[str]:
    """The numbers of open tasks into which the letter's section was split."""
    open_labels = await desk.records.directives.labels_in_use()
    return sorted((label for label in open_labels if label.startswith(f"{section}.")), key=_place)


def _place(label: str) -> list[int]:
    return [int(part) for part in label.split(".")]
