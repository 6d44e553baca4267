"""Reminders by the clock, and when the next ones come."""

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from directives.tasks import Assignment, Due
from operations.remind import DAYS_BEFORE, MORNING, remind
from storage.database import Database
from storage.records import Records

_HORIZON = timedelta(days=400)


async def sweep(database: Database, now: datetime, zone: tzinfo) -> None:
    """Say what is due to be recalled. A missed run costs nothing: the next one says it."""
    async with database.writing() as records:
        await remind(records, now=now, zone=zone)


@dataclass(frozen=True, kw_only=True)
class NextReminder:
    """When somebody will be reminded, and of what."""

    at: datetime
    assignment: Assignment
    due: Due


async def next_reminder(records: Records, now: datetime, zone: tzinfo) -> NextReminder | None:
    """The earliest reminder ahead; None where no unfinished task has a deadline ahead."""
    today = now.astimezone(zone).date()
    ahead = [
        NextReminder(at=datetime.combine(due.day - timedelta(days=days), MORNING, zone), assignment=one, due=due)
        for one in await records.assignments.due_between(today, today + _HORIZON)
        for due in one.deadlines
        if due.certain
        for days in DAYS_BEFORE
    ]
    return min((one for one in ahead if one.at > now), key=lambda one: (one.at, one.due.day), default=None)
