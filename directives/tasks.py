"""Tasks, who owes them, and the official class that the facts put each into."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from directives.matters import Outcome


class Part(StrEnum):
    """A unit's part in a task: chủ trì, phối hợp, or để biết."""

    LEAD = "lead"
    COORDINATOR = "coordinator"
    INFORMED = "informed"


class Verdict(StrEnum):
    """What the office made of a unit's word that nothing is left."""

    CONFIRMED = "confirmed"
    RETURNED = "returned"


class OfficialClass(StrEnum):
    """The classes of QĐ 42/2014/QĐ-TTg, and the one that practice adds: no deadline, which is normal."""

    DONE_IN_TIME = "done_in_time"
    DONE_LATE = "done_late"
    IN_TIME = "in_time"
    LATE = "late"
    NO_DEADLINE = "no_deadline"


@dataclass(frozen=True, kw_only=True)
class Due:
    """A date by which a unit must act, to the hour where the letter gives one.

    Where it was granted to one unit, `replaces` is the deadline that every other unit still has, if there is one.
    """

    id: int
    phrase: str
    day: date
    hour: time | None
    certain: bool
    granted: bool = False
    replaces: Due | None = None

    def moment(self, zone: tzinfo) -> datetime:
        """The last moment that still counts as in time; the whole day where no hour is given."""
        if self.hour is None:
            return datetime.combine(self.day + timedelta(days=1), time(), zone)
        return datetime.combine(self.day, self.hour, zone)


@dataclass(frozen=True, kw_only=True)
class CurrentReport:
    """What a unit last said of a task and has not taken back."""

    id: int
    kind: str
    percent: int | None
    due: date | None
    extra_days: int | None
    words: str
    at: datetime
    person: str
    outcome: Outcome | None = None
    """What was decided of it, where somebody had to decide."""


@dataclass(frozen=True, kw_only=True)
class Assignment:
    """One unit's part in one task, with what it needs to be shown and judged.

    Once it has `ended` the unit owes nothing of it any more: it was corrected, recalled, or passed to another.
    """

    id: int
    directive_id: int
    directive_number: str | None
    task_id: int
    position: int
    label: str
    section: str | None
    text: str
    unit_id: int
    unit_code: str
    unit_name: str
    part: Part
    owed: bool
    deadlines: tuple[Due, ...] = ()
    report: CurrentReport | None = None
    directive_urgency: str | None = None
    directive_date: date | None = None
    ended_at: datetime | None = None
    recalled_at: datetime | None = None
    """When the whole directive was recalled."""
    verdict: Verdict | None = None
    """Of the unit's last word, where that is that nothing is left."""
    word_suffices: bool = False
    """The office has chosen that for this directive no verdict is needed."""

    @property
    def ended(self) -> bool:
        """The unit has been relieved of it."""
        return self.ended_at is not None

    @property
    def done(self) -> bool:
        """The unit's last word is that nothing is left, and the office has not returned it."""
        return self._says_done and self.verdict is not Verdict.RETURNED

    @property
    def returned(self) -> bool:
        """The unit said that nothing is left, and the office does not think so."""
        return self._says_done and self.verdict is Verdict.RETURNED

    @property
    def unconfirmed(self) -> bool:
        """The unit said that nothing is left, and the office has yet to look at it."""
        return self._says_done and self.verdict is None and not self.word_suffices

    @property
    def _says_done(self) -> bool:
        return self.report is not None and self.report.kind == "done"

    @property
    def due(self) -> Due | None:
        """The last certain deadline: until then the task as a whole may be finished in time."""
        return last_due(self.deadlines)

    @property
    def extended(self) -> bool:
        """The unit was granted a later deadline than the directive set."""
        return any(due.granted for due in self.deadlines)

    @property
    def first_deadlines(self) -> tuple[Due, ...]:
        """The deadlines as the directive set them, without what was granted to this unit."""
        first = [due.replaces if due.granted else due for due in self.deadlines]
        return tuple(sorted((due for due in first if due is not None), key=lambda due: (due.day, due.id)))

    @property
    def reported(self) -> bool:
        """The unit has said something of the work, more than that it has seen the task."""
        return self.report is not None and self.report.kind != "received"


def last_due(deadlines: Iterable[Due]) -> Due | None:
    """The latest deadline by which a unit must act; the doubtful ones do not count."""
    certain = [due for due in deadlines if due.certain]
    return max(certain, key=lambda due: (due.day, due.hour or time.max), default=None)


def classify(assignment: Assignment, *, now: datetime, zone: tzinfo) -> OfficialClass:
    """The official class at `now`; what is done without a deadline is done in time."""
    due = assignment.due
    if assignment.done and assignment.report is not None:
        in_time = due is None or assignment.report.at < due.moment(zone)
        return OfficialClass.DONE_IN_TIME if in_time else OfficialClass.DONE_LATE
    if due is None:
        return OfficialClass.NO_DEADLINE
    return OfficialClass.IN_TIME if now < due.moment(zone) else OfficialClass.LATE
