"""The clerk and the intake when what they stand on gives way."""

import asyncio
import logging

import pytest
from sqlalchemy import text

from bot.intake import Intake

NO_HELP = "CREATE TRIGGER broken BEFORE INSERT ON outbox WHEN NEW.kind = 'help' BEGIN SELECT RAISE(FAIL, 'x'); END"


async def change(town, statement: str) -> None:
    """Behind the program's back, as another program or a full disk would."""
    async with town.office.database.engine.execution_options(writes=True).begin() as connection:
        await connection.execute(text(statement))


async def logged(town, caplog, words: str) -> None:
    """Wake whoever waits for work until the log says so."""
    async with asyncio.timeout(10):
        while words not in caplog.text:
            async with town.office.database.writing():
                pass


async def test_a_database_that_fails_ends_neither_the_clerk_nor_the_intake(town, caplog):
    clerk = await town.clerk()
    await change(town, "ALTER TABLE inbox RENAME TO elsewhere")
    clerk.say("/help")
    with caplog.at_level(logging.ERROR):
        await logged(town, caplog, "updates could not be kept")
        await logged(town, caplog, "the inbox could not be read")
    await change(town, "ALTER TABLE elsewhere RENAME TO inbox")
    await town.hears(clerk, "Hỏa tốc")


async def test_an_update_that_faults_is_tried_a_few_times_and_then_the_person_is_told(town):
    farms = await town.officer("SNNPTNT")
    await change(town, NO_HELP)
    farms.say("/help")
    for _ in range(4):
        await town.hears_nothing(farms)
        await town.pass_time(minutes=1)
    await town.hears(farms, "trục trặc")
    await town.pass_time(hours=1)
    await town.hears_nothing(farms)


async def test_a_faulting_update_does_not_keep_the_next_one_of_its_chat_waiting(town):
    farms = await town.officer("SNNPTNT")
    await change(town, NO_HELP)
    farms.say("/help")
    farms.say("/ngonngu")
    await town.hears(farms, "ngôn ngữ")


async def test_one_update_is_worked_off_once_though_it_is_received_many_times(town):
    farms = await town.officer("SNNPTNT")
    intake = Intake(town.office.database, clock=town.clock.now)
    chat = {"id": farms.id, "type": "private", "first_name": "x"}
    update = {
        "update_id": 5,
        "message": {"message_id": 5, "date": 0, "chat": chat, "from": {**chat, "is_bot": False}, "text": "/help"},
    }
    for _ in range(3):
        await intake.keep([update, update])
        await town.calm()
    await town.hears(farms, "Hỏa tốc")
    await town.hears_nothing(farms)


async def test_a_part_that_ends_is_not_overlooked(town):
    part = next(task for task in town.office._tasks if task.get_name() == "clerk")
    watching = asyncio.create_task(town.office.watch())
    part.cancel()
    with pytest.raises(asyncio.CancelledError):
        await watching
    await town.stop_bot()
    await town.start_bot()
