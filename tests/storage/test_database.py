"""How the database is opened, and what a transaction of it promises."""

import asyncio
import sqlite3
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError, StatementError

from storage.columns import Moment

NOW = datetime(2024, 6, 18, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("pragma", "value"), [("foreign_keys", 1), ("journal_mode", "wal"), ("synchronous", 2), ("busy_timeout", 10_000)]
)
async def test_every_connection_keeps_foreign_keys_a_write_ahead_log_and_full_synchrony(database, pragma, value):
    async with database.reading() as first, database.reading() as second:
        for records in (first, second):
            found = await records.connection.execute(text(f"PRAGMA {pragma}"))
            assert found.scalar_one() == value


async def test_a_row_that_points_nowhere_is_refused(database):
    with pytest.raises(IntegrityError):
        async with database.writing() as records:
            await records.people.grant(404, "office", at=NOW)


async def test_a_transaction_that_raises_leaves_nothing_behind(database):
    async def change_your_mind() -> None:
        async with database.writing() as records:
            await records.marks.put("bot_name", "ten", at=NOW)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await change_your_mind()
    async with database.reading() as records:
        assert await records.marks.get("bot_name") is None


async def test_a_cancelled_transaction_leaves_nothing_behind_and_lets_the_next_one_in(database):
    inside = asyncio.Event()

    async def write() -> None:
        async with database.writing() as records:
            await records.marks.put("bot_name", "ten", at=NOW)
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(write())
    await inside.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    async with database.writing() as records:
        assert await records.marks.get("bot_name") is None


async def test_whoever_waits_for_work_is_called_after_the_commit_and_not_after_a_rollback(database):
    calls = []
    database.on_commit(lambda: calls.append(1))
    with pytest.raises(RuntimeError):
        async with database.writing():
            raise RuntimeError
    assert calls == []
    async with database.writing():
        assert calls == []
    assert calls == [1]


async def test_whoever_waits_for_work_of_one_kind_is_called_after_changes_of_it_alone(database):
    calls = []
    database.on_commit(lambda: calls.append("marks"), "marks")
    database.on_commit(lambda: calls.append("groups"), "groups", "people")
    async with database.writing() as records:
        await records.marks.put("bot_name", "ten", at=NOW)
    assert calls == ["marks"]
    async with database.writing() as records:
        await records.people.meet("1", name="Nga", locale="vi", at=NOW)
    assert calls == ["marks", "groups"]
    async with database.writing() as records:
        assert await records.marks.get("bot_name") == "ten"
    assert calls == ["marks", "groups"]


async def test_a_reader_sees_one_moment_while_a_writer_goes_on(database):
    async with database.reading() as reader:
        assert await reader.marks.get("bot_name") is None
        async with database.writing() as writer:
            await writer.marks.put("bot_name", "ten", at=NOW)
        assert await reader.marks.get("bot_name") is None
    async with database.reading() as reader:
        assert await reader.marks.get("bot_name") == "ten"


async def test_a_writer_has_the_lock_from_its_first_moment(database):
    path = database.engine.url.database
    async with database.writing():
        other = sqlite3.connect(path, timeout=0)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        other.close()


async def test_what_people_wrote_is_not_in_a_database_error(database):
    with pytest.raises(IntegrityError) as caught:
        async with database.writing() as records:
            await records.connection.execute(
                text("INSERT INTO people (address, name, locale) VALUES (:address, :name, 'vi')"),
                {"address": "1", "name": "Nguyễn Thị Riêng"},
            )
    assert "Riêng" not in str(caught.value)


async def test_a_moment_without_a_zone_is_refused(database):
    with pytest.raises(StatementError, match="time zone"):
        async with database.writing() as records:
            await records.marks.put("bot_name", "ten", at=datetime(2024, 6, 18, 8, 0))  # noqa: DTZ001 - the point


async def test_a_moment_comes_back_as_the_same_moment_in_utc(database):
    hanoi = timezone(timedelta(hours=7))
    async with database.writing() as records:
        await records.penalties.put("1", until=datetime(2024, 6, 18, 8, 0, tzinfo=hanoi))
        found = await records.penalties.running(now=NOW - timedelta(seconds=1))
    assert found == {"1": NOW}
    assert found["1"].tzinfo is UTC
    assert Moment().process_bind_param(None, database.engine.dialect) is None
