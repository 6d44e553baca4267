"""Escalations by the clock: who is turned to while a unit does not acknowledge."""

from datetime import datetime, tzinfo

from operations.escalate import escalate
from storage.database import Database


async def sweep(database: Database, now: datetime, zone: tzinfo) -> None:
    """Say what the ladders say by now. After missed runs only the highest rung reached is said, once."""
    async with database.writing() as records:
        await escalate(records, now=now, zone=zone)
