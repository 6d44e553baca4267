"""A notice: what is to be said to whom, before anybody has put it into words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum
from typing import Any


class Priority(IntEnum):
    """The order in which notices go out; the lower goes first."""

    ANSWER = 10
    URGENT = 20
    ESCALATION = 30
    REMINDER = 40
    DIGEST = 50


@dataclass(frozen=True, kw_only=True)
class Notice:
    """Facts for a phrase; `key` makes saying it twice impossible.

    `edits` is the key of an earlier notice whose message is to show this one instead; `reply_to` a message of the
    same chat. A notice that could not go before `expires_at` is not sent at all.
    """

    key: str
    address: str
    kind: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    priority: Priority = Priority.ANSWER
    person_id: int | None = None
    edits: str | None = None
    reply_to: int | None = None
    not_before: datetime | None = None
    expires_at: datetime | None = None
