"""What a person can change in a review: small values, each one decision."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from directives.letters.draft import Deadline
from directives.review.review import Treatment


class HeaderField(StrEnum):
    """What of the letter's head can be corrected."""

    NUMBER = "number"
    DATE = "date"
    SUBJECT = "subject"
    URGENCY = "urgency"
    ISSUER = "issuer"
    KIND = "kind"


@dataclass(frozen=True, kw_only=True)
class SetLeads:
    """Who leads a task, as phrases; none makes it concern every recipient."""

    key: int
    phrases: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SetCoordinators:
    """Who helps with a task, as phrases."""

    key: int
    phrases: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SetDeadlines:
    """The deadlines of a task, in place of those it had; none where it has none."""

    key: int
    deadlines: tuple[Deadline, ...]


@dataclass(frozen=True, kw_only=True)
class AddDeadline:
    """One deadline more."""

    key: int
    deadline: Deadline


@dataclass(frozen=True, kw_only=True)
class DropDeadline:
    """One deadline less; `place` counts from 0."""

    key: int
    place: int


@dataclass(frozen=True, kw_only=True)
class DecideDeadline:
    """Whether an uncertain time is a deadline; all uncertain ones of the task where there is no `place`."""

    key: int
    is_one: bool
    place: int | None = None


@dataclass(frozen=True, kw_only=True)
class SetText:
    """What a task says."""

    key: int
    text: str


@dataclass(frozen=True, kw_only=True)
class SplitTask:
    """Cut a task in two behind its sentence number `after` (from 1); None where there is only one place to cut."""

    key: int
    after: int | None = None


@dataclass(frozen=True, kw_only=True)
class SplitInto:
    """Cut a task into pieces with these texts."""

    key: int
    pieces: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class MergeTasks:
    """Make one task of several, in the place and with the key of the first."""

    keys: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class DropTask:
    """Leave a task out."""

    key: int


@dataclass(frozen=True, kw_only=True)
class BringBack:
    """Take a dropped task in again."""

    key: int


@dataclass(frozen=True, kw_only=True)
class Treat:
    """Follow a task up, or only inform; every general task where there is no `key`."""

    treatment: Treatment
    key: int | None = None


@dataclass(frozen=True, kw_only=True)
class RulePhrase:
    """Which units (codes) a phrase means, perhaps nobody."""

    phrase: str
    codes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class LeaveOut:
    """Leave units (codes) out of those whom a phrase means."""

    phrase: str
    codes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class TakeIn:
    """Take units (codes) that were left out of a phrase in again."""

    phrase: str
    codes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class AddRecipients:
    """Further recipients (codes)."""

    codes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class RemoveRecipients:
    """Take back recipients (codes) that were added."""

    codes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SetHeader:
    """Correct the head; a date for the date, text for the rest; None for no urgency."""

    field: HeaderField
    value: str | dt.date | None


@dataclass(frozen=True, kw_only=True)
class Settle:
    """A person has looked at these doubts (ids) and lets the letter stand."""

    doubts: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Correct:
    """The letter corrects a directive and will take its place; None where it is a letter of its own."""

    directive: int | None


TaskChange = (
    SetLeads
    | SetCoordinators
    | SetDeadlines
    | AddDeadline
    | DropDeadline
    | DecideDeadline
    | SetText
    | SplitTask
    | SplitInto
    | DropTask
    | BringBack
)
"""A change of the one task with `key`."""
Change = (
    TaskChange
    | MergeTasks
    | Treat
    | RulePhrase
    | LeaveOut
    | TakeIn
    | AddRecipients
    | RemoveRecipients
    | SetHeader
    | Settle
    | Correct
)

KINDS: dict[type, str] = {
    SetLeads: "leads",
    SetCoordinators: "coordinators",
    SetDeadlines: "deadlines",
    AddDeadline: "deadline-added",
    DropDeadline: "deadline-dropped",
    DecideDeadline: "deadline-decided",
    SetText: "text",
    SplitTask: "split",
    SplitInto: "split",
    MergeTasks: "merged",
    DropTask: "dropped",
    BringBack: "brought-back",
    Treat: "treatment",
    RulePhrase: "ruling",
    LeaveOut: "left-out",
    TakeIn: "taken-in",
    AddRecipients: "recipients",
    RemoveRecipients: "recipients-removed",
    SetHeader: "header",
    Settle: "settled",
    Correct: "corrects",
}
"""What each change is called in the history and in the locales (`change-kind-…`)."""
