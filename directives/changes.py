"""Changes to a directive that has been issued: what each gives to whom, takes from whom, and who must hear of it."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from directives.refusals import LastLead, LastTask, NothingChanges, TaskGone
from directives.tasks import Assignment, Part


class ChangeKind(StrEnum):
    """What the office can do to a directive, or to one of its tasks."""

    DEADLINE = "deadline"
    LEADS = "leads"
    COORDINATORS = "coordinators"
    TEXT = "text"
    ADD = "add"
    TAKE_OFF = "take-off"
    RECALL = "recall"


@dataclass(frozen=True, kw_only=True)
class Change:
    """One change that the office wants; without `task_id` it is about the whole directive.

    `due` and `hour` are the new deadline, None for none; `part` is what an added unit gets; `words` are a new text or
    the reason of a recall.
    """

    kind: ChangeKind
    directive_id: int
    task_id: int | None = None
    unit_ids: tuple[int, ...] = ()
    part: Part | None = None
    due: dt.date | None = None
    hour: dt.time | None = None
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class Grant:
    """A part that a unit is to have in a task from now on."""

    task_id: int
    unit_id: int
    part: Part
    owed: bool


@dataclass(frozen=True, kw_only=True)
class Effect:
    """What follows from a change; the sets are keys of units, and no unit is in two of them.

    `gaining` get the full card and must acknowledge; `losing` are told what is no longer theirs; `hearing` are told
    what is different; everybody else is left in peace.
    """

    grants: tuple[Grant, ...] = ()
    ended: tuple[Assignment, ...] = ()
    gaining: frozenset[int] = frozenset()
    losing: frozenset[int] = frozenset()
    hearing: frozenset[int] = frozenset()

    @property
    def told(self) -> frozenset[int]:
        """Every unit that is told."""
        return self.gaining | self.losing | self.hearing


def effect_of(change: Change, standing: Sequence[Assignment]) -> Effect:
    """What a change comes to, given everything that the directive gives to anybody now.

    Raises NothingChanges where all is so already, LastLead where a task would be left to nobody, LastTask where a
    directive would be left without a task, TaskGone where there is nothing left to change.
    """
    here = [one for one in standing if change.task_id in (None, one.task_id)]
    if not here:
        raise TaskGone
    if change.kind is ChangeKind.RECALL:
        return _recall(change, here, standing)
    return _CORRECTIONS[change.kind](change, here)


def holders(task: Iterable[Assignment]) -> list[Assignment]:
    """Those whom a task is about: who owes it or helps with it; where nobody owes it, everybody who was told of it."""
    given = list(task)
    if not any(one.owed for one in given):
        return given
    return [one for one in given if one.owed or one.part is Part.COORDINATOR]


def _units(assignments: Iterable[Assignment]) -> frozenset[int]:
    return frozenset(one.unit_id for one in assignments)


def _deadline(change: Change, here: Sequence[Assignment]) -> Effect:
    """One deadline, or none, in the place of all that the task has."""
    current = [(due.day, due.hour, due.certain) for due in here[0].deadlines]
    if current == ([] if change.due is None else [(change.due, change.hour, True)]):
        raise NothingChanges
    return Effect(hearing=_units(holders(here)))


def _text(change: Change, here: Sequence[Assignment]) -> Effect:
    if here[0].text == change.words:
        raise NothingChanges
    return Effect(hearing=_units(holders(here)))


def _leads(change: Change, here: Sequence[Assignment]) -> Effect:
    """The new leads owe the task; the former are relieved, and whoever else had to report need not any more."""
    new = set(change.unit_ids)
    former = [one for one in here if one.part is Part.LEAD]
    if {one.unit_id for one in former} == new:
        raise NothingChanges
    task_id = here[0].task_id
    kept = _units(former) & new
    ended = tuple(one for one in former if one.unit_id not in new)
    eased = [one for one in here if one.owed and one.part is not Part.LEAD and one.unit_id not in new]
    gaining = [unit_id for unit_id in change.unit_ids if unit_id not in kept]
    grants = [Grant(task_id=task_id, unit_id=unit_id, part=Part.LEAD, owed=True) for unit_id in gaining]
    grants += [Grant(task_id=task_id, unit_id=one.unit_id, part=one.part, owed=False) for one in eased]
    return Effect(grants=tuple(grants), ended=ended, gaining=frozenset(gaining), losing=_units(ended) | _units(eased))


def _coordinators(change: Change, here: Sequence[Assignment]) -> Effect:
    """The new list replaces the old; whoever leads the task is not also its coordinator."""
    by_unit = {one.unit_id: one for one in here}
    leads = {one.unit_id for one in here if one.part is Part.LEAD}
    new = [unit_id for unit_id in change.unit_ids if unit_id not in leads]
    former = {one.unit_id for one in here if one.part is Part.COORDINATOR}
    gaining = [unit_id for unit_id in new if unit_id not in former]
    ended = tuple(by_unit[unit_id] for unit_id in by_unit if unit_id in former and unit_id not in new)
    if not gaining and not ended:
        raise NothingChanges
    if len(ended) == len(here) and not gaining:
        raise LastLead(labels=here[0].label)
    grants = tuple(
        Grant(
            task_id=here[0].task_id,
            unit_id=unit_id,
            part=Part.COORDINATOR,
            owed=unit_id in by_unit and by_unit[unit_id].owed,
        )
        for unit_id in gaining
    )
    return Effect(grants=grants, ended=ended, gaining=frozenset(gaining), losing=_units(ended))


_RANK = {Part.LEAD: 0, Part.COORDINATOR: 1, Part.INFORMED: 2}


def _add(change: Change, here: Sequence[Assignment]) -> Effect:
    """A unit gets a part beside those that others have; one that has as much already gets nothing."""
    part = change.part or Part.INFORMED
    held = {(one.task_id, one.unit_id): one for one in here}
    grants = []
    for task_id in dict.fromkeys(one.task_id for one in here):
        for unit_id in change.unit_ids:
            has = held.get((task_id, unit_id))
            if has is None or _RANK[part] < _RANK[has.part]:
                owed = part is Part.LEAD or (has is not None and has.owed)
                grants.append(Grant(task_id=task_id, unit_id=unit_id, part=part, owed=owed))
    if not grants:
        raise NothingChanges
    return Effect(grants=tuple(grants), gaining=frozenset(grant.unit_id for grant in grants))


def _take_off(change: Change, here: Sequence[Assignment]) -> Effect:
    """A unit loses its parts, unless a task would be left without anybody who owes it."""
    ended = tuple(one for one in here if one.unit_id in change.unit_ids)
    if not ended:
        raise NothingChanges
    orphaned = []
    for task_id in dict.fromkeys(one.task_id for one in ended):
        task = [one for one in here if one.task_id == task_id]
        left = [one for one in task if one not in ended]
        if not left or (any(one.owed for one in task) and not any(one.owed for one in left)):
            orphaned.append(task[0].label)
    if orphaned:
        raise LastLead(labels=", ".join(orphaned))
    return Effect(ended=ended, losing=_units(ended))


def _recall(change: Change, here: Sequence[Assignment], standing: Sequence[Assignment]) -> Effect:
    """Of a directive everybody hears who got it; of one task those whom it is about."""
    if change.task_id is not None and len({one.task_id for one in standing}) == 1:
        raise LastTask
    told = here if change.task_id is None else holders(here)
    return Effect(ended=tuple(here), losing=_units(told))


_CORRECTIONS: Mapping[ChangeKind, Callable[[Change, Sequence[Assignment]], Effect]] = {
    ChangeKind.DEADLINE: _deadline,
    ChangeKind.TEXT: _text,
    ChangeKind.LEADS: _leads,
    ChangeKind.COORDINATORS: _coordinators,
    ChangeKind.ADD: _add,
    ChangeKind.TAKE_OFF: _take_off,
}


def pack(change: Change) -> dict[str, Any]:
    """A change as JSON, to be kept until the office confirms it."""
    return {
        "kind": change.kind.value,
        "directive": change.directive_id,
        "task": change.task_id,
        "units": list(change.unit_ids),
        "part": None if change.part is None else change.part.value,
        "due": None if change.due is None else change.due.isoformat(),
        "hour": None if change.hour is None else change.hour.isoformat(),
        "words": change.words,
    }


def unpack(kept: Mapping[str, Any]) -> Change:
    """The change that `pack` kept."""
    return Change(
        kind=ChangeKind(kept["kind"]),
        directive_id=kept["directive"],
        task_id=kept["task"],
        unit_ids=tuple(kept["units"]),
        part=None if kept["part"] is None else Part(kept["part"]),
        due=None if kept["due"] is None else dt.date.fromisoformat(kept["due"]),
        hour=None if kept["hour"] is None else dt.time.fromisoformat(kept["hour"]),
        words=kept["words"],
    )
