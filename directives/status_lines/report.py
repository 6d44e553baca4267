"""What a status line says, one report for each thing it says."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of a report; the first nine stand in the order in which one overrides the next."""

    BEYOND_AUTHORITY = "beyond_authority"
    EXTENSION = "extension"
    NOT_OURS = "not_ours"
    BLOCKED = "blocked"
    DONE = "done"
    SUBMITTED = "submitted"
    IN_PROGRESS = "in_progress"
    NOT_STARTED = "not_started"
    RECEIVED = "received"
    UNCLEAR = "unclear"


@dataclass(frozen=True, kw_only=True)
class Report:
    """One kind of news about the named tasks; no tasks means that the line names none.

    `due` is a day still to come that the officer names; `extra_days` is counted from the task's own deadline.
    """

    tasks: tuple[str, ...]
    kind: Kind
    percent: int | None = None
    due: date | None = None
    extra_days: int | None = None
