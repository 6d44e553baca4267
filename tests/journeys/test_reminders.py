"""Reminders over HTTP. The sample letter's task 2 is due on 25/6/2024; the town's first morning is 18/6, 08:00."""

from datetime import timedelta

import pytest

from directives.people import Post
from tests.journeys.test_restart import issued


@pytest.fixture
async def clerk(town):
    return await town.clerk()


@pytest.fixture
async def farms(town, clerk):
    """An officer who has the letter and has not answered it."""
    officer = await town.officer("SNNPTNT")
    await issued(town, clerk)
    await town.hears(officer, "HỎA TỐC")
    return officer


async def test_a_deadline_is_recalled_three_days_and_one_day_before_and_on_the_day_once_each(town, farms):
    await town.pass_time(days=3, hours=23, minutes=29)
    await town.hears_nothing(farms)
    await town.pass_time(minutes=1)
    await town.hears(farms, "Còn 3 ngày", "25/6/2024")
    await town.pass_time(days=1)
    await town.hears_nothing(farms)
    await town.pass_time(days=1)
    await town.hears(farms, "Còn 1 ngày")
    await town.pass_time(hours=23, minutes=59)
    await town.hears_nothing(farms)
    await town.pass_time(minutes=1)
    await town.hears(farms, "Đến hạn hôm nay")
    await town.pass_time(days=1)
    await town.hears_nothing(farms)


async def test_a_deadline_that_the_card_has_just_named_is_not_recalled_again_the_same_morning(town, clerk):
    border = await town.officer("BDBP")
    await issued(town, clerk)
    await town.hears(border, "HỎA TỐC", "21/6/2024")  # three days ahead
    await town.pass_time(hours=1)
    await town.hears_nothing(border)
    await town.pass_time(days=2)
    await town.hears(border, "Còn 1 ngày")


async def test_what_is_finished_is_recalled_no_more(town, clerk, farms):
    farms.say("2 xong r")
    await town.hears(farms, "đã hoàn thành")
    await town.hears(clerk, "báo hoàn thành, chờ xác nhận")
    await town.pass_time(days=7)
    await town.hears_nothing(farms)


async def test_what_was_finished_after_the_reminder_was_written_is_not_recalled(town, clerk, farms):
    town.emulator.faults.refuse("sendMessage", 429, "Too Many Requests", chat=farms.id, parameters={"retry_after": 600})
    await town.pass_time(days=4)
    farms.say("2 xong r")
    await town.pass_time(minutes=11)
    await town.hears(farms, "đã hoàn thành")
    await town.hears(clerk, "báo hoàn thành, chờ xác nhận")
    await town.hears_nothing(farms)


async def test_reminders_that_came_due_while_the_bot_was_down_are_said_once_as_what_is_true_now(town, farms):
    await town.stop_bot()
    await town.clock.move(timedelta(days=6))
    await town.start_bot()
    await town.hears(farms, "Còn 1 ngày")
    await town.hears_nothing(farms)


async def test_reminders_of_several_days_that_telegram_held_back_are_said_once_as_what_is_true_now(town, farms):
    week = {"retry_after": 4 * 86400}
    town.emulator.faults.refuse("sendMessage", 429, "Too Many Requests", chat=farms.id, parameters=week)
    await town.pass_time(days=4)
    for _ in range(3):
        await town.pass_time(days=1)
    await town.pass_time(days=1, minutes=1)
    await town.hears(farms, "Đã quá hạn 1 ngày")
    await town.hears_nothing(farms)


async def test_a_deadline_that_passed_while_the_bot_was_down_is_said_to_be_over(town, farms):
    await town.stop_bot()
    await town.clock.move(timedelta(days=9))
    await town.start_bot()
    await town.hears(farms, "Đã quá hạn 2 ngày")
    await town.hears_nothing(farms)


async def test_an_officer_with_several_deadlines_on_a_day_gets_one_message(town, clerk):
    roads = await town.officer("SGTVT")
    builders = await town.invitation("SXD")
    roads.say(f"/start {builders}")
    await town.hears(roads, "đầu mối")
    await issued(town, clerk)
    await town.hears(roads, "HỎA TỐC")
    await town.hears(roads, "HỎA TỐC")
    await town.pass_time(days=7)
    reminder = await town.hears(roads, "Còn 3 ngày", "28/6/2024")
    assert reminder.text.count("28/6/2024") >= 2
    await town.hears_nothing(roads)


async def test_a_reminder_that_its_officer_cannot_get_goes_to_the_deputy_and_the_office_is_told(town, clerk, farms):
    deputy = await town.officer("SNNPTNT", "Phó đầu mối", Post.DEPUTY)
    await town.hears(deputy, "HỎA TỐC")
    farms.deactivate()
    await town.pass_time(days=4)
    await town.hears(deputy, "Còn 3 ngày")
    await town.hears(clerk, "Đầu mối SNNPTNT")


async def test_a_unit_that_nobody_was_reachable_in_is_reminded_when_somebody_joins(town, clerk):
    await issued(town, clerk)
    await town.pass_time(days=4)
    farms = await town.officer("SNNPTNT")
    await town.hears(farms, "HỎA TỐC")
    await town.pass_time(minutes=1)
    await town.hears(farms, "Còn 3 ngày")
