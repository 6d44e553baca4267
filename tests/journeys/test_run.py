"""`hoatoc run` as a process: it ends when told to, keeps others off its database, and keeps quiet about what it reads."""

import asyncio
import signal
import time

import pytest
from sqlalchemy import text


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
async def test_told_to_end_it_ends_cleanly_within_two_seconds_even_while_a_message_hangs(machine, sign):
    await machine.settle_in(["SYT"])
    machine.emulator.faults.hang("sendMessage")
    await machine.start()
    machine.officers["SYT"].say("/help")
    await machine.happens(lambda: [call for call in machine.emulator.calls_of("sendMessage") if call.fate])
    begun = time.monotonic()
    assert await machine.stop(sign) == 0
    assert time.monotonic() - begun < 2
    assert "Traceback" not in machine.log.read_text()
    assert await machine.count("SELECT count(*) FROM outbox WHERE state = 'claimed'") == 0


async def test_told_to_end_before_telegram_ever_answered_it_ends_too(machine):
    machine.environment["HOATOC_API_URL"] = "http://127.0.0.1:9"
    machine.pid = await machine.fork()
    async with asyncio.timeout(10):
        while "Telegram does not answer" not in (machine.log.read_text() if machine.log.exists() else ""):
            await machine.happens(lambda: False, seconds=0.05)
    assert await machine.stop() == 0
    assert "Traceback" not in machine.log.read_text()


async def test_a_second_bot_on_the_same_database_says_one_line_and_leaves(machine):
    await machine.start()
    said = machine.log.read_text()
    assert await machine.ended(await machine.fork()) == 1
    line = machine.log.read_text().removeprefix(said)
    assert line.count("\n") == 1
    assert "Traceback" not in line
    await machine.stop()
    await machine.start()  # the first has let go
    await machine.stop()


async def test_a_killed_bot_leaves_no_lock_behind(machine):
    await machine.start()
    await machine.kill()
    await machine.start()
    assert await machine.stop() == 0


async def test_a_database_of_a_newer_version_gets_one_line(machine):
    async with machine.database.engine.execution_options(writes=True).begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert await machine.ended(await machine.fork()) == 1
    assert machine.log.read_text().count("\n") == 1
