"""Marks: what the running bot leaves for other programs to know, and what the administrator has set in chat."""

from datetime import datetime
from typing import Any

from sqlalchemy import select

from storage.store import Store
from storage.tables import marks

BOT_NAME = "bot_name"
"""The bot's own username, as Telegram told it; links to the bot are made of it."""
LADDERS = "ladders"
"""The ladders that differ from the defaults, by urgency."""


class Marks(Store):
    """Named values."""

    async def put(self, name: str, value: Any, *, at: datetime) -> None:
        """Set a mark."""
        await self._connection.execute(marks.delete().where(marks.c.name == name))
        await self._insert_new(marks, [{"name": name, "value": value, "at": at}])

    async def get(self, name: str) -> Any:
        """The value of a mark; None where it was never set."""
        return (await self._connection.execute(select(marks.c.value).where(marks.c.name == name))).scalar_one_or_none()
