"""Access: the way to the office's database from a program that is just starting, and what may stand in it."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from storage.database import OUTAGES, Database
from storage.migrations import upgrade

_DRIVERS = frozenset({"aiosqlite", "asyncpg"})


class AddressWrong(Exception):  # noqa: N818 - it says what is wrong
    """The database's address cannot be used; it may hold a password, so it is not repeated."""


class DatabaseUnreachable(Exception):  # noqa: N818 - it says what is wrong
    """The database cannot be opened or has gone away; the message is the driver's own first line."""


@asynccontextmanager
async def opened(address: str) -> AsyncIterator[Database]:
    """The database with its tables brought up to date, closed when the block ends.

    Raises AddressWrong, DatabaseUnreachable, and DatabaseIsNewer of the migrations.
    """
    _probe(file_of(address))
    try:
        database = Database(address)
    except ImportError as error:  # the driver of a server's database is installed apart
        raise DatabaseUnreachable(str(error)) from None
    except (SQLAlchemyError, TypeError, ValueError):
        raise AddressWrong from None
    try:
        try:
            await upgrade(database)
        except (SQLAlchemyError, OSError, TypeError, ValueError) as error:
            raise DatabaseUnreachable(_reason(error)) from None
        try:
            yield database
        except OUTAGES as error:
            raise DatabaseUnreachable(_reason(error)) from None
    finally:
        await database.close()


def file_of(address: str) -> Path | None:
    """The file of an SQLite database; None where a server keeps it, or memory. Raises AddressWrong."""
    url = _parsed(address)
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return None
    return Path(url.database)


def _probe(file: Path | None) -> None:
    """Open an SQLite file once, plainly.

    Where it cannot be opened, the asynchronous driver leaves a thread behind that complains of the closed loop.
    """
    if file is None or str(file).startswith("file:"):
        return
    try:
        sqlite3.connect(file).close()
    except sqlite3.Error as error:
        raise DatabaseUnreachable(str(error)) from None


def _parsed(address: str) -> URL:
    try:
        url = make_url(address)
        driver = url.get_driver_name()
    except (SQLAlchemyError, ImportError, ValueError):
        raise AddressWrong from None
    if driver not in _DRIVERS:
        raise AddressWrong
    return url


def _reason(error: Exception) -> str:
    """A line for a person: what the driver said, without SQLAlchemy's statement and link; never the address."""
    if isinstance(error, DBAPIError) and error.orig is not None:
        return (str(error.orig).splitlines() or [type(error).__name__])[0].removeprefix(f"{type(error.orig)}: ")
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return type(error).__name__
