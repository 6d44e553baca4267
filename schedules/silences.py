"""Silences by the clock: tasks that were acknowledged and then not heard of."""

from datetime import datetime, tzinfo

from operations.ask_silent import ask_silent
from storage.database import Database


async def sweep(database: Database, now: datetime, zone: tzinfo, *, days: int) -> None:
    """Ask about what has been silent so many days. A missed run costs nothing: the next one asks."""
    async with database.writing() as records:
        await ask_silent(records, now=now, zone=zone, days=days)
