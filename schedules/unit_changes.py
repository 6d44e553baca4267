"""Changes of units that waited for their day."""

from datetime import datetime, tzinfo

from operations.change_units import make_due_changes
from storage.database import Database


async def sweep(database: Database, now: datetime, zone: tzinfo) -> None:
    """Make the changes whose day has come. A missed run costs nothing: the next one makes them, in their order."""
    async with database.writing() as records:
        await make_due_changes(records, now=now, zone=zone)
