"""Obstacles by the clock: what has waited too long for an answer comes before the office again."""

from datetime import datetime, tzinfo

from operations.ask_again import ask_again
from storage.database import Database


async def sweep(database: Database, now: datetime, zone: tzinfo, *, days: int) -> None:
    """Ask again about what has waited so many days. A missed run costs nothing: the next one asks."""
    async with database.writing() as records:
        await ask_again(records, now=now, zone=zone, days=days)
