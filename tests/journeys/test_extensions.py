"""An extension is asked for in a line and granted, granted otherwise, or refused, once, by whoever may.

The sample letter's task 2 is due on 25/6/2024; the town's first morning is 18/6, 08:00.
"""

import asyncio

import pytest

from tests.journeys.gestures import data_of, forge, news, toast_of


async def asked(town, clerk, farms, line="2 xin lùi đến 30/6"):
    """The officer asks; the office's card."""
    farms.say(line)
    await town.hears(farms, "xin gia hạn", "Hạn hiện nay chưa đổi cho đến khi được đồng ý")
    return await town.hears(clerk, "việc 2, văn bản 1071/UBND-NC", "Hạn hiện nay: 25/6/2024", f"“{line}”")


async def due_of(town, label="2"):
    async with town.office.database.reading() as records:
        [one] = [each for each in await records.assignments.task(label) if each.owed]
    return one


async def test_an_extension_changes_nothing_until_it_is_granted_and_then_the_first_deadline_is_kept(town, clerk, farms):
    card = await asked(town, clerk, farms)
    assert "30/6/2024" in card.text
    assert str((await due_of(town)).due.day) == "2024-06-25"
    clerk.press(card, "Đồng ý đến 30/6")
    await town.calm()
    assert "Đồng ý lùi đến 30/6/2024 – Văn thư" in card.text
    assert card.labels == []
    await town.hears(farms, "Việc 2", "được lùi hạn đến 30/6/2024")
    one = await due_of(town)
    assert str(one.due.day) == "2024-06-30"
    assert [str(due.day) for due in one.first_deadlines] == ["2024-06-25"]
    farms.say("/nhiemvu")
    await town.hears(farms, "30/6/2024 (lùi từ 25/6/2024)", "xin gia hạn, đến 30/6/2024, đã được đồng ý")
    clerk.say("/viec 2")
    await town.hears(
        clerk, "Hạn: 25/6/2024", "(được lùi hạn đến 30/6/2024)", "“2 xin lùi đến 30/6”", "lùi hạn đến 30/6/2024"
    )


async def test_after_the_grant_reminders_go_by_the_new_day_and_the_old_day_is_no_delay(town, clerk, farms):
    clerk.press(await asked(town, clerk, farms, "2 xin lùi đến 5/7"), "Đồng ý đến 5/7")
    await town.hears(farms, "được lùi hạn đến 5/7/2024")
    await town.pass_time(days=8)
    await town.hears_nothing(farms)
    clerk.say("/quahan")
    late = await town.hears(clerk, "quá hạn")
    assert "\n2. " not in late.text
    await town.pass_time(days=6)
    await town.hears(farms, "Còn 3 ngày", "5/7/2024")


async def test_another_day_can_be_granted_after_a_restart_by_what_is_typed(town, clerk, farms):
    card = await asked(town, clerk, farms)
    await town.stop_bot()
    await town.start_bot()
    clerk.press(card, "Cho ngày khác")
    prompt = await town.hears(clerk, "Cho việc 2", "lùi đến ngày nào?")
    clerk.say("hôm nào cũng được", reply_to=prompt)
    await town.hears(clerk, "Chưa hiểu thời hạn")
    clerk.say("28/6")
    await town.hears(clerk, "Đồng ý lùi đến 28/6/2024")
    await town.hears(farms, "được lùi hạn đến 28/6/2024")
    assert "Đồng ý lùi đến 28/6/2024" in card.text


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("đồng ý", "được lùi hạn đến 30/6/2024"),
        ("ok em", "được lùi hạn đến 30/6/2024"),
        ("dong y den 29/6", "được lùi hạn đến 29/6/2024"),
        ("28/6", "được lùi hạn đến 28/6/2024"),
        ("không, vì hạn do Thủ tướng giao", "không lùi hạn, hạn vẫn là 25/6/2024. Lý do: “hạn do Thủ tướng giao”"),
    ],
)
async def test_a_typed_reply_to_the_card_decides_as_a_button_does(town, clerk, farms, line, told):
    card = await asked(town, clerk, farms)
    clerk.say(line, reply_to=card)
    await town.hears(clerk, "việc 2")
    await town.hears(farms, told)


async def test_what_is_typed_and_decides_nothing_gets_one_line_that_says_how(town, clerk, farms):
    card = await asked(town, clerk, farms)
    clerk.say("để anh xem đã", reply_to=card)
    await town.hears(clerk, "Chưa rõ ý anh/chị", "đồng ý đến 15/10")
    clerk.say("không", reply_to=card)
    await town.hears(clerk, "Vui lòng ghi lý do")
    await town.hears_nothing(farms)
    assert (await due_of(town)).extended is False


async def test_a_refusal_needs_a_reason_and_the_deadline_stands(town, clerk, farms):
    card = await asked(town, clerk, farms)
    clerk.press(card, "Không đồng ý")
    await town.hears(clerk, "Lý do không cho việc 2")
    clerk.say("Bão đổ bộ ngày 26/6")
    await town.hears(clerk, "Không lùi hạn")
    await town.hears(farms, "không lùi hạn, hạn vẫn là 25/6/2024", "“Bão đổ bộ ngày 26/6”")
    assert str((await due_of(town)).due.day) == "2024-06-25"


async def test_an_extension_without_a_day_is_granted_only_with_one(town, clerk, farms):
    farms.say("2 xin gia hạn")
    await town.hears(farms, "xin gia hạn")
    card = await town.hears(clerk, "xin gia hạn")
    assert [label for label in card.labels if "Đồng ý đến" in label] == []
    clerk.say("đồng ý", reply_to=card)
    await town.hears(clerk, "Đơn vị chưa nêu ngày", "đồng ý đến 15/10")
    clerk.say("đồng ý đến 27/6", reply_to=card)
    await town.hears(clerk, "Đồng ý lùi đến 27/6/2024")
    await town.hears(farms, "27/6/2024")


async def test_whoever_decides_second_learns_who_was_first_and_the_unit_hears_once(town, clerk, farms):
    other = await town.clerk("Phó Văn phòng")
    card = await asked(town, clerk, farms)
    theirs = await town.hears(other, "việc 2")
    clerk.press(card, "Đồng ý đến 30/6")
    other.press(theirs, "Đồng ý đến 30/6")
    await town.calm()
    assert sorted(phone.toasts[-1].text for phone in (clerk, other)) == [
        "Văn thư đã quyết định việc này trước đó.",
        "Đã ghi nhận ý kiến.",
    ]
    await town.hears(farms, "được lùi hạn đến 30/6/2024")
    assert "Đồng ý lùi đến 30/6/2024 – Văn thư" in theirs.text
    clerk.press(card, "Đồng ý đến 30/6") if card.labels else None
    await town.hears_nothing(farms)


async def test_a_late_second_press_is_answered_and_changes_nothing(town, clerk, farms):
    card = await asked(town, clerk, farms)
    data = data_of(card)[0]
    presses = [forge(town, clerk, data, card) for _ in range(2)]
    await town.calm()
    assert sorted(filter(None, (toast_of(town, press) for press in presses))) == [
        "Văn thư đã quyết định việc này trước đó.",
        "Đã ghi nhận ý kiến.",
    ]
    await town.hears(farms, "được lùi hạn")
    await town.hears_nothing(farms)


async def test_nobody_else_decides_neither_the_asker_nor_strangers_nor_other_units(town, clerk, farms):
    health, stranger, leader = await town.officer("SYT"), town.stranger(), await town.leader()
    await news(town, health)
    stranger.say("/start")
    await news(town, stranger)
    card = await asked(town, clerk, farms)
    grant = data_of(card)[0]
    for phone, answer in (
        (farms, "Nút này không dành cho anh/chị."),
        (health, "Nút này không dành cho anh/chị."),
        (stranger, "Nút này không dành cho anh/chị."),
        (leader, "Việc này do người khác quyết định, anh/chị không phải trả lời."),
    ):
        press = forge(town, phone, grant, card)
        await town.calm()
        assert toast_of(town, press) == answer, phone.name
    assert str((await due_of(town)).due.day) == "2024-06-25"


async def test_an_office_person_who_asked_as_an_officer_does_not_decide_it_another_does(town, clerk, farms):
    both = await town.clerk("Chánh Văn phòng")
    code = await town.invitation("SNNPTNT")
    both.say(f"/start {code}")
    await news(town, both)
    await news(town, farms)
    both.say("2 xin lùi đến 30/6")
    await town.hears(both, "xin gia hạn")
    await town.hears_nothing(both)
    card = await town.hears(clerk, "việc 2")
    press = forge(town, both, data_of(card)[0], card)
    await town.calm()
    assert (
        toast_of(town, press) == "Đây là đề nghị của chính anh/chị hoặc đơn vị của anh/chị; người khác sẽ quyết định."
    )
    clerk.press(card, "Đồng ý đến 30/6")
    await town.hears(both, "được lùi hạn đến 30/6/2024")


async def test_taking_the_request_back_withdraws_it_and_a_later_request_takes_its_place(town, clerk, farms):
    farms.say("2 xin lùi đến 30/6")
    answer = await town.hears(farms, "xin gia hạn")
    card = await town.hears(clerk, "30/6/2024")
    farms.press(answer, "Hoàn tác")
    await town.calm()
    assert "Đơn vị đã rút lại báo cáo này" in card.text
    assert card.labels == []
    second = await asked(town, clerk, farms, "2 xin lùi đến 1/7")
    third = await asked(town, clerk, farms, "2 xin lùi đến 3/7")
    assert "Không còn phải quyết định" in second.text
    clerk.press(third, "Đồng ý đến 3/7")
    await town.hears(farms, "3/7/2024")


async def test_what_was_decided_upon_can_be_taken_back_no_more(town, clerk, farms):
    farms.say("2 xin lùi đến 30/6")
    answer = await town.hears(farms, "xin gia hạn")
    clerk.press(await town.hears(clerk, "30/6/2024"), "Đồng ý đến 30/6")
    await town.hears(farms, "được lùi hạn")
    farms.press(answer, "Hoàn tác")
    await town.calm()
    assert "đã có ý kiến quyết định" in farms.toasts[-1].text


async def test_two_decisions_at_once_on_two_phones_are_one(town, clerk, farms):
    other = await town.clerk("Phó Văn phòng")
    card = await asked(town, clerk, farms)
    theirs = await town.hears(other, "việc 2")
    clerk.say("đồng ý đến 28/6", reply_to=card)
    other.say("không, hạn đã chốt", reply_to=theirs)
    await asyncio.sleep(0)
    heard = [*(await news(town, clerk)), *(await news(town, other))]
    assert sum("đã quyết định việc này trước đó" in one.text for one in heard) == 1
    assert len(await news(town, farms)) == 1
