"""What every store stands on: a connection, and inserts that tolerate what is there already."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection


class Store:
    """A kind of thing at rest; rows never leave the file of the store."""

    def __init__(self, connection: AsyncConnection) -> None:
        """Speak through one connection, whose transaction is somebody else's."""
        self._connection = connection

    async def _insert_new(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> int:
        """Insert what breaks no unique key, and say how many that were."""
        if not rows:
            return 0
        dialect = postgresql if self._connection.dialect.name == "postgresql" else sqlite
        fresh = 0
        for row in rows:
            statement = dialect.insert(table).values(**row).on_conflict_do_nothing()
            result = await self._connection.execute(statement)
            fresh += max(result.rowcount, 0)
        return fresh

    async def _insert(self, table: Table, **values: Any) -> int:
        """Insert one row and return its id."""
        result = await self._connection.execute(table.insert().values(**values))
        key = result.inserted_primary_key
        assert key is not None
        return int(key[0])
