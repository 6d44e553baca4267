"""Penalties: until when Telegram wants no message to a chat, kept over restarts."""

from datetime import datetime

from sqlalchemy import select

from storage.queue_tables import penalties
from storage.store import Store

EVERYBODY = "*"
"""The address that stands for every chat at once."""


class Penalties(Store):
    """The waits that Telegram has asked for."""

    async def put(self, address: str, *, until: datetime) -> None:
        """Remember a wait; the newest word on an address counts."""
        await self._connection.execute(penalties.delete().where(penalties.c.address == address))
        await self._insert_new(penalties, [{"address": address, "until": until}])

    async def running(self, *, now: datetime) -> dict[str, datetime]:
        """The end of every wait that is not over."""
        rows = await self._connection.execute(select(penalties).where(penalties.c.until > now))
        return {row.address: row.until for row in rows}

    async def forget(self, *, now: datetime) -> int:
        """Drop the waits that are over, and say how many."""
        result = await self._connection.execute(penalties.delete().where(penalties.c.until <= now))
        return int(result.rowcount)
