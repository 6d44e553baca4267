"""Reminders by the clock, and when the next ones come."""

from datetime import date, datetime, timedelta, tzinfo

from operations.remind import DAYS_BEFORE, MORNING, remind
from storage.database import Database
from storage.records import Records

_HORIZON = timedelta(days=400)


async def sweep(database: Database, now: datetime, zone: tzinfo) -> None:
    """Say what is due to be recalled. A missed run costs nothing: the next one says it."""
    async with database.writing() as records:
        await remind(records, now=now, zone=zone)


async def next_reminder(records: Records, now: datetime, zone: tzinfo) -> tuple[datetime, date] | None:
    """When the next reminder comes, and of which deadline."""
    today = now.astimezone(zone).date()
    open_ones = await records.assignments.due_between(today, today + _HORIZON)
    moments = [
        (datetime.combine(due.day - timedelta(days=days), MORNING, zone), due.day)
        for one in open_ones
        for due in one.deadlines
        if due.certain
        for days in DAYS_BEFORE
    ]
    return min(((at, day) for at, day in moments if at > now), default=None)
