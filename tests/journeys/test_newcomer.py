"""Somebody who has never seen the bot reports on three tasks by what the screen itself offers."""

import pytest

from tests.journeys.gestures import issue_sample, news


@pytest.fixture
async def city(town):
    """The officer of a city that owes three tasks of the letter, who has read no help."""
    clerk, officer = await town.clerk(), await town.officer("RACHGIA")
    await issue_sample(town, clerk)
    await news(town, clerk)
    return officer


async def reported(town):
    async with town.office.database.reading() as records:
        ones = [one for label in ("7.1", "7.2", "7.3") for one in await records.assignments.task(label)]
    return {one.label: one.report.kind for one in ones if one.unit_code == "RACHGIA" and one.report is not None}


async def test_three_tasks_are_reported_by_buttons_alone_from_the_card_on(town, city):
    card = await town.hears(city, "HỎA TỐC", "7.1. Rà soát từng hộ dân")
    city.press(card, "Đã nhận")
    await town.calm()
    city.press(card, "Báo cáo")
    listed = await town.hears(city, "3 việc đang chờ đơn vị báo cáo")
    for label, button in (("7.1", "Đã xong"), ("7.2", "Đang làm"), ("7.3", "Vướng mắc")):
        city.press(listed, f"Việc {label}")
        one = await town.hears(city, f"{label}.", "Tình hình: chưa báo cáo")
        city.press(one, button)
        await town.hears(city, "Đã ghi nhận", f"Việc {label}")
    assert await reported(town) == {"7.1": "done", "7.2": "in_progress", "7.3": "blocked"}
    for phone in town._phones[:1]:
        await news(town, phone)


async def test_three_tasks_are_reported_by_typing_what_the_card_shows_as_an_example(town, city):
    card = await town.hears(city, "HỎA TỐC", "7.1 xong")
    city.say("đã nhận", reply_to=card)
    await town.hears(city, "đã nhận văn bản")
    city.say("7.1 xong, 7.2 dc 60%, 7.3 chưa làm")
    await town.hears(city, "Việc 7.1: đã hoàn thành", "Việc 7.2: đang thực hiện, 60%", "Việc 7.3: chưa triển khai")
    assert await reported(town) == {"7.1": "done", "7.2": "in_progress", "7.3": "not_started"}
    await news(town, town._phones[0])


async def test_whoever_types_without_a_number_is_asked_with_buttons_until_it_is_clear(town, city):
    await town.hears(city, "HỎA TỐC")
    city.say("xong rồi nhé")
    which = await town.hears(city, "Anh/chị báo cáo việc nào ạ?")
    city.press(which, "Việc 7.2")
    await town.calm()
    assert "Việc 7.2: đã hoàn thành" in which.text
    await news(town, town._phones[0])


async def test_whoever_owes_one_task_is_shown_it_at_once(town, farms):
    card = next(message for message in farms.messages() if "HỎA TỐC" in message.text)
    farms.press(card, "Đã nhận")
    await town.calm()
    farms.press(card, "Báo cáo")
    one = await town.hears(farms, "2. Kiểm tra toàn bộ đê biển", "2 xin lùi đến 15/10")
    farms.press(one, "Đang làm")
    await town.hears(farms, "Việc 2: đang thực hiện")
