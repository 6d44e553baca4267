"""Who may import whom, third parties included."""

import sys

import pytest

from tests.house.sources import ROOMS, imports, name_of, room_of, sources

MAY_IMPORT = {
    "directives": set(),
    "papers": {"directives"},
    "locales": set(),
    "emulator": set(),
    "sample": set(),
    "storage": {"directives"},
    "operations": {"directives", "storage"},
    "schedules": {"operations", "directives", "storage"},
    "reports": {"directives", "locales"},
    "delivery": {"operations", "directives", "storage", "reports", "locales"},
    "handlers": {"directives", "operations", "storage", "reports", "locales"},
    "bot": set(ROOMS),
}
ONLY_IN = {
    "sqlalchemy": {"storage"},
    "alembic": {"storage"},
    "aiosqlite": {"storage"},
    "asyncpg": {"storage"},
    "aiogram": {"handlers", "delivery", "bot"},
    "aiohttp": {"emulator", "delivery", "bot"},
    "aiohttp_socks": {"delivery", "bot"},
    "apscheduler": {"schedules"},
    "fluent": {"locales"},
    "multidict": {"emulator"},
    "pydantic": {"bot"},
    "pydantic_settings": {"bot"},
    "dotenv": {"bot"},
    "rapidfuzz": {"directives"},
    "lxml": {"papers"},
    "PIL": {"papers"},
    "pypdfium2": {"papers"},
}
DOES_IO = {"asyncio", "socket", "sqlite3", "subprocess", "threading", "time", "urllib", "http", "shutil", "tempfile"}


def test_the_scan_sees_every_room():
    assert {room_of(path) for path in sources()} == set(ROOMS) == set(MAY_IMPORT)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_from_the_rooms_it_may(room):
    allowed = MAY_IMPORT[room] | {room}
    taken = {
        (name_of(path), name)
        for path, tree in sources().items()
        if room_of(path) == room
        for name in imports(tree)
        if name in ROOMS and name not in allowed
    }
    assert taken == set()


@pytest.mark.parametrize("library", sorted(ONLY_IN))
def test_a_library_is_imported_only_in_its_rooms(library):
    where = {name_of(path) for path, tree in sources().items() if library in set(imports(tree))}
    assert {name for name in where if name.partition("/")[0] not in ONLY_IN[library]} == set()


def test_every_library_that_is_imported_has_its_rooms_named():
    outside = {name for tree in sources().values() for name in imports(tree)} - set(ROOMS) - sys.stdlib_module_names
    assert outside <= set(ONLY_IN)


def test_directives_touch_no_clock_no_network_and_no_loop():
    taken = {
        (name_of(path), name)
        for path, tree in sources().items()
        if room_of(path) == "directives"
        for name in set(imports(tree)) & DOES_IO
    }
    assert taken == set()


def test_in_directives_nothing_is_async():
    lines = {
        name_of(path)
        for path, tree in sources().items()
        if room_of(path) == "directives" and "async def" in path.read_text(encoding="utf-8")
    }
    assert lines == set()
