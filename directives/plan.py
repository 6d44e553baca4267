"""Who owes what: a reviewed letter laid on the units of the directory."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from zlib import crc32

from directives.letters.draft import Draft
from directives.review import Review, ReviewedTask, Treatment, phrase_key, review_of
from directives.units import Directory, Followed, Resolution, ResolutionKind, Unit


class PhraseRole(StrEnum):
    """In what part of the letter a phrase names units."""

    RECIPIENT = "recipient"
    LEAD = "lead"
    COORDINATOR = "coordinator"


@dataclass(frozen=True, kw_only=True)
class PlannedTask:
    """One task's units, each in one part only; `informed_owe` where those who are informed must report on it."""

    leads: tuple[Unit, ...] = ()
    coordinators: tuple[Unit, ...] = ()
    informed: tuple[Unit, ...] = ()
    informed_owe: bool = False

    @property
    def owing(self) -> tuple[Unit, ...]:
        """Those who must report on it."""
        return (*self.leads, *(self.informed if self.informed_owe else ()))


@dataclass(frozen=True, kw_only=True)
class Unmatched:
    """A phrase, or a name within one, that gave no unit: `task` counts from 0 in the draft, None for the recipients.

    `resolution` has the proposals among which a person may rule.
    """

    task: int | None
    phrase: str
    role: PhraseRole
    resolution: Resolution


@dataclass(frozen=True, kw_only=True)
class Placed:
    """A phrase of the letter and whom it means; `left_out` would be meant but for an exception.

    `both` are the units of either, in directory order.
    """

    phrase: str
    kind: ResolutionKind
    units: tuple[Unit, ...]
    left_out: tuple[Unit, ...] = ()
    both: tuple[Unit, ...] = ()
    is_ruled: bool = False

    @property
    def handle(self) -> str:
        """A short name by which a button means the phrase."""
        return f"{crc32(phrase_key(self.phrase).encode()):08x}"


@dataclass(frozen=True, kw_only=True)
class Plan:
    """Recipients and, in the letter's order, the tasks; all units in directory order.

    `placed` has each phrase once. `followed` are the old names in the letter, once each, with the units that answer for
    them now.
    """

    recipients: tuple[Unit, ...]
    tasks: tuple[PlannedTask, ...]
    unmatched: tuple[Unmatched, ...] = ()
    followed: tuple[Followed, ...] = ()
    placed: tuple[Placed, ...] = ()

    @property
    def groups(self) -> tuple[Placed, ...]:
        """The phrases that mean several units."""
        return tuple(placed for placed in self.placed if len(placed.both) > 1)


def plan(letter: Review | Draft, directory: Directory) -> Plan:
    """Lays the standing tasks of a review, or of a letter as read, on units.

    1. A task with leads is owed by them. A lead is not also its coordinator.
    2. A task without leads informs every recipient that does not coordinate it; where it is followed, they owe it.
    3. Those who would lead a task that is only for information are informed of it.
    4. A letter without "Kính gửi" is received by the units that its tasks name. Further recipients come on top.
    5. What a person ruled that a phrase means is what it means; exceptions are left out.
    """
    review = review_of(letter) if isinstance(letter, Draft) else letter
    surveyor = _Surveyor(review, directory)
    addressed = surveyor.units(review.letter.recipients, role=PhraseRole.RECIPIENT, task=None)
    named = [surveyor.named_units(place, one) for place, one in enumerate(review.tasks)]
    if not review.letter.recipients:
        addressed = directory.in_order(unit for task in named for unit in (*task.leads, *task.coordinators))
    addressed = directory.in_order([*addressed, *_found(review.added, directory)])
    tasks = [_given(one, task, addressed) for one, task in zip(review.tasks, named, strict=True)]
    return Plan(
        recipients=addressed,
        tasks=tuple(tasks),
        unmatched=tuple(surveyor.unmatched),
        placed=tuple(surveyor.placed.values()),
        followed=tuple(surveyor.followed),
    )


def _given(one: ReviewedTask, named: PlannedTask, recipients: tuple[Unit, ...]) -> PlannedTask:
    is_followed = one.treatment is Treatment.FOLLOWED
    if one.is_general:
        informed = _less(recipients, named.coordinators)
        return PlannedTask(coordinators=named.coordinators, informed=informed, informed_owe=is_followed)
    if is_followed:
        return named
    return PlannedTask(coordinators=named.coordinators, informed=named.leads)


def _less(units: Iterable[Unit], others: tuple[Unit, ...]) -> tuple[Unit, ...]:
    return tuple(unit for unit in units if unit not in others)


def _found(codes: Iterable[str], directory: Directory) -> tuple[Unit, ...]:
    """The units that still are; a code of the review may have gone since."""
    return directory.in_order(unit for code in codes if (unit := directory.find(code)) is not None)


class _Surveyor:
    """Resolves phrases, once each, under the review's rulings, and keeps what gave no unit."""

    def __init__(self, review: Review, directory: Directory) -> None:
        self.unmatched: list[Unmatched] = []
        self.followed: dict[Followed, None] = {}
        self.placed: dict[str, Placed] = {}
        self._review = review
        self._directory = directory
        self._missing: dict[str, tuple[Resolution, ...]] = {}

    def named_units(self, place: int, one: ReviewedTask) -> PlannedTask:
        leads = self.units(one.task.leads, role=PhraseRole.LEAD, task=place)
        coordinators = self.units(one.task.coordinators, role=PhraseRole.COORDINATOR, task=place)
        return PlannedTask(leads=leads, coordinators=_less(coordinators, leads))

    def units(self, phrases: Iterable[str], *, role: PhraseRole, task: int | None) -> tuple[Unit, ...]:
        found: list[Unit] = []
        for phrase in phrases:
            found.extend(self._place(phrase).units)
            self.unmatched.extend(
                Unmatched(task=task, phrase=part.phrase, role=role, resolution=part)
                for part in self._missing[phrase_key(phrase)]
            )
        return self._directory.in_order(found)

    def _place(self, phrase: str) -> Placed:
        key = phrase_key(phrase)
        if key not in self.placed:
            self.placed[key] = self._resolve(phrase, key)
        return self.placed[key]

    def _resolve(self, phrase: str, key: str) -> Placed:
        resolution = self._directory.resolve(phrase)
        self.followed.update(dict.fromkeys(resolution.followed))
        ruled = self._review.rulings.get(key)
        if ruled is not None:
            self._missing[key] = ()
            meant = _found(ruled, self._directory)
        else:
            parts = resolution.unresolved or (() if resolution.units else (resolution,))
            self._missing[key] = tuple(part for part in parts if phrase_key(part.phrase) not in self._review.rulings)
            codes = (code for part in parts for code in self._review.rulings.get(phrase_key(part.phrase), ()))
            meant = self._directory.in_order([*resolution.units, *_found(codes, self._directory)])
        out = set(self._review.exceptions.get(key, ()))
        return Placed(
            phrase=phrase,
            kind=resolution.kind,
            units=tuple(unit for unit in meant if unit.code not in out),
            left_out=tuple(unit for unit in meant if unit.code in out),
            both=meant,
            is_ruled=ruled is not None,
        )
