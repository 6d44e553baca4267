"""An obstacle that nobody answers comes before the office again after some days, in the morning, once a round."""

from datetime import timedelta

import pytest

from tests.journeys.gestures import news


@pytest.fixture
async def farms(farms, town):
    farms.say("2 vướng kinh phí")
    await town.hears(farms, "đang vướng mắc")
    return farms


async def test_an_obstacle_without_an_answer_comes_again_every_three_days_until_it_is_answered(town, clerk, farms):
    await town.hears(clerk, "đang vướng mắc")
    await town.pass_time(days=2)
    await town.hears_nothing(clerk)
    await town.pass_time(days=1)
    again = await town.hears(clerk, "1 vướng mắc đã lâu chưa có trả lời", "“2 vướng kinh phí”")
    await town.pass_time(hours=3)
    await town.hears_nothing(clerk)
    await town.pass_time(days=3)
    await town.hears(clerk, "1 vướng mắc đã lâu")
    clerk.press(again, "2 · SNNPTNT")
    card = await town.hears(clerk, "việc 2", "đang vướng mắc")
    clerk.say("Đã bố trí 2 tỷ", reply_to=card)
    await town.hears(clerk, "Đã trả lời")
    await news(town, farms)
    await town.pass_time(days=4)
    await town.hears_nothing(clerk)
    await news(town, farms)


async def test_a_line_in_reply_to_the_one_old_obstacle_answers_it(town, clerk, farms):
    await town.hears(clerk, "đang vướng mắc")
    await town.pass_time(days=3)
    again = await town.hears(clerk, "1 vướng mắc đã lâu")
    clerk.say("Đã bố trí 2 tỷ", reply_to=again)
    await town.hears(clerk, "Đã trả lời: “Đã bố trí 2 tỷ”")
    await town.hears(farms, "vướng mắc: “Đã bố trí 2 tỷ”")


async def test_a_round_that_was_missed_while_the_bot_was_down_is_said_once(town, clerk, farms):
    await town.hears(clerk, "đang vướng mắc")
    await town.stop_bot()
    await town.clock.move(timedelta(days=7))
    await town.start_bot()
    await town.hears(clerk, "1 vướng mắc đã lâu")
    await town.hears_nothing(clerk)
    await news(town, farms)


async def test_at_night_nobody_is_asked(town, clerk, farms):
    await town.hears(clerk, "đang vướng mắc")
    await town.pass_time(days=2, hours=22)
    await town.hears_nothing(clerk)
    await town.pass_time(hours=2)
    await town.hears(clerk, "1 vướng mắc đã lâu")
    await news(town, farms)
