"""Parcels: notices on their way, as the outbox hands them out and takes them back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from directives.notices import Priority
from storage.queue_tables import outbox

UNMETERED = ("toast", "menu", "receipt")
"""Kinds that put no message into a chat: they keep out of its line, and no penalty of the chat holds them back."""

Lane = tuple[str, bool]
"""A chat's line of messages (True), or of what needs no line."""


@dataclass(frozen=True, kw_only=True)
class Parcel:
    """A notice on its way; `attempts` and `faults` are how often it was tried, and how often words failed us."""

    id: int
    key: str
    address: str
    person_id: int | None
    kind: str
    facts: Mapping[str, Any]
    priority: Priority
    edits_id: int | None
    reply_to: int | None
    repeated: bool
    attempts: int
    faults: int
    not_before: datetime
    expires_at: datetime | None

    @property
    def is_metered(self) -> bool:
        """Whether it puts or changes a message, and so counts in its chat."""
        return self.kind not in UNMETERED

    @property
    def lane(self) -> Lane:
        """The line that it stands in: of one lane, one parcel is sent at a time."""
        return self.address, self.is_metered


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What a message in a chat was sent to say."""

    outbox_id: int
    key: str
    kind: str
    facts: Mapping[str, Any]
    person_id: int | None


@dataclass(frozen=True, kw_only=True)
class Settlement:
    """What became of a parcel; `message_ids` where it was sent, `not_before` where it waits."""

    outbox_id: int
    state: str
    reason: str | None = None
    message_ids: tuple[int, ...] = ()
    not_before: datetime | None = None
    repeated: bool = False
    faulted: bool = False
    address: str | None = None


PARCEL = (
    outbox.c.id,
    outbox.c.key,
    outbox.c.address,
    outbox.c.person_id,
    outbox.c.kind,
    outbox.c.facts,
    outbox.c.priority,
    outbox.c.edits_id,
    outbox.c.reply_to,
    outbox.c.repeated,
    outbox.c.attempts,
    outbox.c.faults,
    outbox.c.not_before,
    outbox.c.expires_at,
)


def parcel_of(row: Mapping[Any, Any]) -> Parcel:
    """The parcel in a row of the columns `PARCEL`."""
    return Parcel(**{**row, "priority": Priority(row["priority"])})
