"""A flood of lines from one person is slowed, told of once, loses nothing and keeps nobody else waiting."""

import shutil
from datetime import timedelta

import pytest
from sqlalchemy import text

from tests.journeys.gestures import issue_sample, news
from tests.town import Town

LINES = 60


@pytest.fixture
async def town(tmp_path, province):
    """A town whose bot keeps the office's own pace."""
    shutil.copy(province, tmp_path / "town.db")
    unhurried = Town(tmp_path)
    unhurried.pace = None
    async with unhurried.opened() as opened:
        yield opened


async def people(town):
    clerk, farms, health = await town.clerk(), await town.officer("SNNPTNT"), await town.officer("SYT")
    await issue_sample(town, clerk)
    for phone in (clerk, farms, health):
        await news(town, phone)
    return farms, health


async def percents(town):
    async with town.office.database.reading() as records:
        rows = await records.connection.execute(text("SELECT percent FROM reports WHERE words LIKE '2 %' ORDER BY id"))
        return list(rows.scalars())


async def work_off(town, phone, words, total):
    """So much time passes, a little at once, that everything has had its turn."""
    done = answered(phone, words)
    while done < total:
        await town.clock.move(timedelta(seconds=5))
        done = min(total, done + 5)
        await town.emulator.until(lambda least=done: answered(phone, words) >= least)
    await town.calm()


def answered(phone, words):
    return sum(words in message.text for message in phone.messages() if message.is_from_bot)


async def test_sixty_lines_at_once_are_all_kept_in_order_and_another_officer_is_answered_meanwhile(town):
    farms, health = await people(town)
    for percent in range(LINES):
        farms.say(f"2 được {percent + 1}%")
    health.say("5 được 50%")
    await town.emulator.until(lambda: answered(health, "50%"))
    await town.emulator.until(lambda: answered(farms, "không tin nào bị mất"))
    assert answered(farms, "Việc 2: đang thực hiện") < LINES
    await work_off(town, farms, "Việc 2: đang thực hiện", LINES)
    assert await percents(town) == list(range(1, LINES + 1))
    heard = await news(town, farms)
    assert sum("Việc 2: đang thực hiện" in one.text for one in heard) == LINES
    assert sum("không tin nào bị mất" in one.text for one in heard) == 1
    await news(town, health)


async def test_a_restart_in_the_middle_of_a_flood_loses_nothing(town):
    farms, health = await people(town)
    for percent in range(LINES):
        farms.say(f"2 được {percent + 1}%")
    await town.emulator.until(lambda: answered(farms, "Việc 2: đang thực hiện") >= 5)
    await town.stop_bot()
    await town.start_bot()
    await work_off(town, farms, "Việc 2: đang thực hiện", LINES)
    assert await percents(town) == list(range(1, LINES + 1))
    await news(town, farms)
    await town.hears_nothing(health)


async def test_a_strangers_flood_is_slowed_in_silence(town):
    stranger = town.stranger()
    stranger.say("/start")
    for _ in range(30):
        stranger.say("alo")
    await work_off(town, stranger, "mã mời", 31)
    heard = await news(town, stranger)
    assert not any("không tin nào bị mất" in one.text for one in heard)
    assert len(heard) == 31
