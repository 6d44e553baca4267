"""Foresee: what a change would come to and whom it would reach, before anybody is told."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from directives.changes import Change, ChangeKind, Effect, effect_of
from directives.people import Officer
from directives.refusals import DirectiveGone
from directives.tasks import Assignment, Part
from storage.directives import Directive
from storage.records import Records


@dataclass(frozen=True, kw_only=True)
class Foreseen:
    """A change laid on the directive as it stands now; `readers` are whom each unit that is told would hear it from."""

    directive: Directive
    here: tuple[Assignment, ...]
    """What the directive, or the task that is changed, gives to anybody now."""
    effect: Effect
    readers: dict[int, Officer]
    seen: int
    """The last thing that had been done to it: a change that was looked at before that is looked at once more."""

    @property
    def unreached(self) -> tuple[int, ...]:
        """The units that should be told and have nobody whom a message reaches."""
        return tuple(sorted(self.effect.told - self.readers.keys()))


async def foresee(records: Records, change: Change) -> Foreseen:
    """What the change would do now; raises DirectiveGone and the refusals of `effect_of`."""
    directive = await records.directives.get(change.directive_id)
    if directive is None or directive.recalled_at is not None:
        raise DirectiveGone
    standing = await records.assignments.of_directive(directive.id)
    effect = effect_of(change, standing)
    return Foreseen(
        directive=directive,
        here=tuple(one for one in standing if change.task_id in (None, one.task_id)),
        effect=effect,
        readers=await readers_of(records, effect.told),
        seen=await records.events.latest(directive.id, change.task_id),
    )


async def readers_of(records: Records, unit_ids: Iterable[int]) -> dict[int, Officer]:
    """Each unit's first officer whom a message reaches; units without one are left out."""
    officers = await records.people.officers(unit_ids)
    first = {unit_id: found.first_reachable() for unit_id, found in officers.items()}
    return {unit_id: officer for unit_id, officer in first.items() if officer is not None}


async def values_of(records: Records, change: Change, foreseen: Foreseen) -> dict[str, Any]:
    """Old and new values as the history keeps them, with units by the names that they bear today."""
    names = await records.units.names()
    named = [names[unit_id][1] for unit_id in change.unit_ids]
    here = foreseen.here
    match change.kind:
        case ChangeKind.DEADLINE:
            new = [] if change.due is None else [_moment(change.due.isoformat(), change.hour)]
            return {"from": [_moment(due.day.isoformat(), due.hour) for due in here[0].first_deadlines], "to": new}
        case ChangeKind.TEXT:
            return {"from": here[0].text, "to": change.words}
        case ChangeKind.LEADS:
            return {"from": _names(here, Part.LEAD), "to": named}
        case ChangeKind.COORDINATORS:
            return {"from": _names(here, Part.COORDINATOR), "to": named}
        case ChangeKind.ADD:
            return {"units": named, "part": (change.part or Part.INFORMED).value}
        case ChangeKind.RECALL:
            return {"reason": change.words}
    return {"units": named}


def _moment(day: str, hour: object) -> list[str | None]:
    return [day, None if hour is None else f"{hour:%H:%M}"]


def _names(assignments: Iterable[Assignment], part: Part) -> list[str]:
    return [one.unit_name for one in assignments if one.part is part]
