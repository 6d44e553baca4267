"""Whoever acknowledged a task and says nothing of it is asked how it stands, once in seven days."""

from datetime import timedelta

import pytest

from directives.people import Post
from tests.journeys.gestures import news


@pytest.fixture
async def farms(farms, town):
    farms.say("đã nhận")
    await town.hears(farms, "Đã ghi nhận")
    async with town.office.database.writing() as records:  # its deadlines would be recalled in between
        for one in await records.assignments.of_directive(1):
            await records.directives.end_deadlines(one.task_id, at=town.clock.now())
    return farms


async def test_after_seven_days_of_silence_a_unit_is_asked_and_seven_days_later_again(town, clerk, farms):
    await town.pass_time(days=6, hours=23)
    await town.hears_nothing(farms)
    await town.pass_time(minutes=31)
    await town.hears(farms, "Đề nghị cho biết tình hình: việc sau đã nhiều ngày chưa có tin", "2. Kiểm tra")
    await town.pass_time(days=6)
    await town.hears_nothing(farms)
    await town.pass_time(days=1)
    await town.hears(farms, "Đề nghị cho biết tình hình")


async def test_a_word_in_reply_answers_it_and_lets_seven_days_pass_anew(town, clerk, farms):
    await town.pass_time(days=7)
    question = await town.hears(farms, "Đề nghị cho biết tình hình")
    farms.say("đang làm", reply_to=question)
    await town.hears(farms, "Việc 2: đang thực hiện")
    await town.pass_time(days=6)
    await town.hears_nothing(farms)
    await town.pass_time(days=1)
    await town.hears(farms, "Đề nghị cho biết tình hình", "Tình hình: đang thực hiện")


async def test_its_button_opens_the_task(town, clerk, farms):
    await town.pass_time(days=7)
    question = await town.hears(farms, "Đề nghị cho biết tình hình")
    farms.press(question, "2")
    await town.hears(farms, "2. Kiểm tra")


async def test_rounds_that_were_missed_while_the_bot_was_down_are_asked_once(town, clerk, farms):
    await town.stop_bot()
    await town.clock.move(timedelta(days=30))
    await town.start_bot()
    await town.hears(farms, "Đề nghị cho biết tình hình")
    await town.stop_bot()
    await town.start_bot()
    await town.hears_nothing(farms)


async def test_a_question_that_does_not_reach_its_officer_goes_to_the_deputy(town, clerk, farms):
    deputy = await town.officer("SNNPTNT", "Phó", Post.DEPUTY)
    farms.deactivate()
    await town.pass_time(days=7)
    await town.hears(deputy, "Đề nghị cho biết tình hình")
    await news(town, clerk)
