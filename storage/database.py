"""The database: how it is opened, and the one way to read and to change it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import Delete, Insert, Update, event, exc
from sqlalchemy.engine import Connection, make_url
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from storage.records import Records

_BUSY_MILLISECONDS = 10_000
OUTAGES: tuple[type[Exception], ...] = (exc.OperationalError, exc.InterfaceError, exc.TimeoutError)
"""The database could not do it just now (locked, full, away); the same work may succeed later."""


class ReferenceBroken(Exception):  # noqa: N818 - it says what is wrong
    """A migration would leave rows that refer to nothing; the database is left as it was."""


class Database:
    """An engine with one writer at a time on SQLite, and a call to whoever waits for new work."""

    def __init__(self, url: str) -> None:
        """Open nothing yet; `url` is SQLAlchemy's."""
        self._url = url
        self._sqlite = make_url(url).get_backend_name() == "sqlite"
        self.engine: AsyncEngine = _engine(url, sqlite=self._sqlite)
        self._writing = asyncio.Lock()
        self._listeners: list[tuple[Callable[[], None], frozenset[str]]] = []

    def on_commit(self, listener: Callable[[], None], *tables: str) -> None:
        """Call `listener` after every change that stands, or only after one of rows in these tables."""
        self._listeners.append((listener, frozenset(tables)))

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Records]:
        """One consistent view of everything at rest."""
        async with self.engine.connect() as connection:
            yield Records(connection)

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[Records]:
        """One transaction: it stands when the block ends, and leaves nothing behind when the block raises.

        The network must not be used inside: other writers wait.
        """
        changed: set[str] = set()
        async with self._writing, self._write_connection(changed) as connection:
            yield Records(connection)
        for listener, tables in self._listeners:
            if not tables or not tables.isdisjoint(changed):
                listener()

    @asynccontextmanager
    async def _write_connection(self, changed: set[str]) -> AsyncIterator[AsyncConnection]:
        async with self.engine.execution_options(writes=True, changed=changed).begin() as connection:
            yield connection

    @asynccontextmanager
    async def migrating(self) -> AsyncIterator[AsyncConnection]:
        """One transaction that may change tables.

        SQLite makes a changed table anew, for which references to it must not be held up meanwhile; whether every one
        of them leads somewhere is looked at before the transaction stands.
        """
        engine = _engine(self._url, sqlite=self._sqlite)
        if self._sqlite:
            event.listen(engine.sync_engine, "connect", _let_references_go)
        try:
            async with engine.execution_options(writes=True).begin() as connection:
                yield connection
                if self._sqlite and (await connection.exec_driver_sql("PRAGMA foreign_key_check")).first() is not None:
                    raise ReferenceBroken
        finally:
            await engine.dispose()

    async def close(self) -> None:
        """Give back every connection."""
        await self.engine.dispose()


def _engine(url: str, *, sqlite: bool) -> AsyncEngine:
    # hide_parameters: a statement's parameters hold people's words, and its errors are logged.
    engine = create_async_engine(url, hide_parameters=True)
    event.listen(engine.sync_engine, "before_execute", _note_change)
    if sqlite:
        event.listen(engine.sync_engine, "connect", _prepare_sqlite)
        event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def _note_change(connection: Connection, statement: Any, *_: Any) -> None:
    """Which tables a transaction changes, for those who wait for new work in them."""
    changed = connection.get_execution_options().get("changed")
    if changed is not None and isinstance(statement, Insert | Update | Delete):
        changed.add(str(statement.entity_description["name"]))


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # transactions are begun by hand, below
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute(f"PRAGMA busy_timeout={_BUSY_MILLISECONDS}")
    cursor.close()


def _let_references_go(connection: Any, _record: Any) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=OFF")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later fails at once where another wrote between: take the lock first.
    if connection.get_execution_options().get("writes", False):
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:  # takes no lock and cannot fail; straight to the driver it is one call of its thread, not three
        connection.connection.run_async(lambda driver: driver.execute("BEGIN"))
