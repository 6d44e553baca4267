"""Who owes what: the tasks of a draft laid on the units of the directory."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from directives.letters.draft import Draft, LetterTask
from directives.units import Directory, Followed, Resolution, Unit


class PhraseRole(StrEnum):
    """In what part of the letter a phrase names units."""

    RECIPIENT = "recipient"
    LEAD = "lead"
    COORDINATOR = "coordinator"


@dataclass(frozen=True, kw_only=True)
class PlannedTask:
    """One task's units, each in one part only: `leads` owe it, `coordinators` help, `informed` only hear of it."""

    leads: tuple[Unit, ...] = ()
    coordinators: tuple[Unit, ...] = ()
    informed: tuple[Unit, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Unmatched:
    """A phrase, or a name within one, that gave no unit: `task` counts from 0 in the draft, None for the recipients."""

    task: int | None
    phrase: str
    role: PhraseRole
    resolution: Resolution


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Recipients and, in the draft's order, the tasks; all units in directory order.

    `followed` are the old names in the letter, once each, with the units that answer for them now.
    """

    recipients: tuple[Unit, ...]
    tasks: tuple[PlannedTask, ...]
    unmatched: tuple[Unmatched, ...] = ()
    followed: tuple[Followed, ...] = ()


def plan(draft: Draft, directory: Directory) -> Plan:
    """Lays the draft's tasks on units.

    1. A task with leads is owed by them. A lead is not also its coordinator.
    2. A task for which the letter names no lead informs every recipient that does not coordinate it.
    3. A letter without "Kính gửi" is received by the units that its tasks name.
    """
    surveyor = _Surveyor(directory)
    addressed = surveyor.units(draft.recipients, role=PhraseRole.RECIPIENT, task=None)
    named = [surveyor.named_units(place, task) for place, task in enumerate(draft.tasks)]
    if not draft.recipients:
        addressed = directory.in_order(unit for task in named for unit in (*task.leads, *task.coordinators))
    tasks = [
        task if letter_task.leads else _informing(task, addressed)
        for task, letter_task in zip(named, draft.tasks, strict=True)
    ]
    return Plan(
        recipients=addressed,
        tasks=tuple(tasks),
        unmatched=tuple(surveyor.unmatched),
        followed=tuple(surveyor.followed),
    )


def _informing(task: PlannedTask, recipients: tuple[Unit, ...]) -> PlannedTask:
    return PlannedTask(coordinators=task.coordinators, informed=_less(recipients, task.coordinators))


def _less(units: Iterable[Unit], others: tuple[Unit, ...]) -> tuple[Unit, ...]:
    return tuple(unit for unit in units if unit not in others)


class _Surveyor:
    """Resolves phrases, once each, and keeps what gave no unit."""

    def __init__(self, directory: Directory) -> None:
        self.unmatched: list[Unmatched] = []
        self.followed: dict[Followed, None] = {}
        self._directory = directory
        self._resolutions: dict[str, Resolution] = {}

    def named_units(self, place: int, task: LetterTask) -> PlannedTask:
        leads = self.units(task.leads, role=PhraseRole.LEAD, task=place)
        coordinators = self.units(task.coordinators, role=PhraseRole.COORDINATOR, task=place)
        return PlannedTask(leads=leads, coordinators=_less(coordinators, leads))

    def units(self, phrases: Iterable[str], *, role: PhraseRole, task: int | None) -> tuple[Unit, ...]:
        found: list[Unit] = []
        for phrase in phrases:
            resolution = self._resolve(phrase)
            self.followed.update(dict.fromkeys(resolution.followed))
            found.extend(resolution.units)
            missing = resolution.unresolved or (() if resolution.units else (resolution,))
            self.unmatched.extend(
                Unmatched(task=task, phrase=part.phrase, role=role, resolution=part) for part in missing
            )
        return self._directory.in_order(found)

    def _resolve(self, phrase: str) -> Resolution:
        if phrase not in self._resolutions:
            self._resolutions[phrase] = self._directory.resolve(phrase)
        return self._resolutions[phrase]
