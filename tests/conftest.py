import asyncio
import shutil
import ssl
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import bot.mailroom
import papers.reading
import sample
from directives.letters.draft import Draft, Source
from directives.refusals import Refusal
from directives.units import Directory
from directives.units_csv import parse
from papers.paper import Limits
from papers.reading import read_paper
from storage.database import Database
from storage.migrations import upgrade
from tests.delivery.room import Room, furnish, opened_room
from tests.town import Town


@pytest.fixture(scope="session", autouse=True)
def _certificates() -> Iterator[None]:
    """Every bot loads the certificates of the world, which tests on this machine never meet: once is enough."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", cache(ssl.create_default_context))
        yield


def _is_text(data: bytes) -> bool:
    try:
        return "\x00" not in data.decode() and not data.startswith(b"%PDF")
    except UnicodeDecodeError:
        return False


@pytest.fixture(scope="session", autouse=True)
def _texts_are_read_once() -> Iterator[None]:
    """A process reads each letter, whose start is most of the work; a text that comes again has been read before.

    Files that are no plain text, and the tests of the reading itself, go through the process every time.
    """
    known: dict[tuple[object, ...], Draft | Refusal] = {}

    async def read(pages: Sequence[bytes], *, limits: Limits, source: Source | None = None, **told: Any) -> object:
        key = (*pages, limits, source)
        if len(pages) != 1 or not _is_text(pages[0]):
            return await read_paper(pages, limits=limits, source=source, **told)
        if key not in known:
            known[key] = await read_paper(pages, limits=limits, source=source, **told)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bot.mailroom, "read_paper", read)
        patch.setattr(papers.reading, "read_paper", read)
        yield


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database that nobody has written to, to be copied."""
    path = tmp_path_factory.mktemp("database") / "empty.db"

    async def make() -> None:
        database = Database(f"sqlite+aiosqlite:///{path}")
        await upgrade(database)
        await database.close()

    asyncio.run(make())
    return path


@pytest.fixture
async def database(empty_database: Path, tmp_path: Path) -> AsyncIterator[Database]:
    """A database of the test's own, migrated and empty."""
    path = tmp_path / "own.db"
    shutil.copy(empty_database, path)
    database = Database(f"sqlite+aiosqlite:///{path}")
    yield database
    await database.close()


@pytest.fixture(scope="session")
def province(empty_database: Path) -> Path:
    """A database that holds the sample's units and nothing else, to be copied."""
    path = empty_database.with_name("province.db")
    shutil.copy(empty_database, path)
    directory = parse(sample.units_csv())
    assert isinstance(directory, Directory)

    async def fill() -> None:
        database = Database(f"sqlite+aiosqlite:///{path}")
        async with database.writing() as records:
            await records.units.merge(directory)
        await database.close()

    asyncio.run(fill())
    return path


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with a small directory and its officers, to be copied: the room of the views."""
    path = tmp_path_factory.mktemp("room") / "room.db"
    asyncio.run(furnish(path))
    return path


@pytest.fixture
async def room(furnished: Path, tmp_path: Path) -> AsyncIterator[Room]:
    """The room within one transaction of the test's own."""
    copied = shutil.copy(furnished, tmp_path / "room.db")
    async with opened_room(Path(copied)) as opened:
        yield opened


@pytest.fixture
async def town(tmp_path: Path, province: Path) -> AsyncIterator[Town]:
    """A town whose people are invited by the test."""
    shutil.copy(province, tmp_path / "town.db")
    async with Town(tmp_path).opened() as opened:
        yield opened


@pytest.fixture
def run_async() -> Callable[[Coroutine[Any, Any, Any]], Any]:
    """Run a coroutine from a test that is not one itself, such as one of the command line."""
    return asyncio.run
