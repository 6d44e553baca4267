"""What is doubtful in a draft is settled point by point, by buttons and by typing, by one person or two."""

import pytest

from tests.journeys.gestures import forge, news, toast_of
from tests.journeys.letters import DOUBTFUL, PLAIN, data_of, pressed, sent, typed

UNKNOWN = "Sở Phòng thủ dân sự"


@pytest.fixture
async def clerk(town):
    return await town.clerk()


@pytest.fixture
async def card(town, clerk):
    """The card of a letter with three points: a deadline, the number, a unit."""
    return await sent(town, clerk, DOUBTFUL)


async def points(town, clerk, card):
    await pressed(town, clerk, card, "Xử lý 3 điểm")
    return card


async def kept_draft(town, draft_id=1):
    async with town.office.database.reading() as records:
        return await records.drafts.get(draft_id)


async def test_all_points_are_settled_by_buttons_and_typing_and_the_card_comes_back(town, clerk, card):
    await points(town, clerk, card)
    assert "Điểm 1/3" in card.text
    assert "Tập huấn cho cán bộ y tế xã từ ngày 01 tháng 7 năm 2024 đến ngày 15 tháng 7 năm 2024." in card.text
    assert "Chuẩn bị đủ thuốc" not in card.text, "only the sentence in which it stands"
    await pressed(town, clerk, card, "Là hạn 15/7/2024")
    assert "✔ Hạn việc 2: 15/7/2024" in card.text
    assert "Điểm 1/2" in card.text
    assert "Không tìm thấy số văn bản" in card.text
    await pressed(town, clerk, card, "Gõ vào")
    await town.hears(clerk, "Số văn bản?")
    unit = await typed(town, clerk, "số 15 / UBND-TH", "Đã ghi số văn bản: 15/UBND-TH", "Điểm 1/1", f"“{UNKNOWN}”")
    assert f"Chủ trì việc 1: {UNKNOWN}" in unit.text
    assert f"Phối hợp việc 2: {UNKNOWN}" in unit.text
    await pressed(town, clerk, unit, "Đơn vị khác")
    await town.hears(clerk, f"“{UNKNOWN}” là đơn vị nào?")
    done = await typed(town, clerk, "BCHQS", "BẢN DỰ THẢO", "15/UBND-TH", "Không còn điểm nào cần xem lại")
    assert "sẽ được ghi nhớ" in done.text
    kept = await kept_draft(town)
    assert [one.certain for one in kept.review.find(2).task.deadlines] == [True]


async def test_a_name_that_was_confirmed_is_known_in_the_next_letter(town, clerk, card):
    police = await town.officer("CAT")
    await points(town, clerk, card)
    await pressed(town, clerk, card, "Để sau", "Để sau", "Đơn vị khác")
    await town.hears(clerk, "là đơn vị nào?")
    again = await typed(town, clerk, "cat", "là Công an tỉnh", "sẽ được ghi nhớ", "Điểm 1/2")
    await pressed(town, clerk, again, "Về bản dự thảo", "Phát hành…", "Gửi ngay")
    await news(town, clerk)
    await town.hears(police, "1. Rà soát toàn bộ công trình")
    next_one = await sent(town, clerk, PLAIN.replace("Sở Xây dựng", UNKNOWN).replace("15/UBND", "16/UBND"))
    assert "Không còn điểm nào cần xem lại" in next_one.text


async def test_a_unit_that_is_proposed_is_chosen_with_one_press_for_every_place_of_its_name(town, clerk):
    card = await sent(town, clerk, PLAIN.replace("Sở Xây dựng", "Sở Thông tin Truyền thông số"))
    await pressed(town, clerk, card, "Xử lý 1 điểm", "Sở Thông tin và Truyền thông")
    done = "✔ “Sở Thông tin Truyền thông số” là Sở Thông tin và Truyền thông. Tên này sẽ được ghi nhớ khi phát hành."
    assert done in card.text
    assert "Không còn điểm nào cần xem lại" in card.text
    assert clerk.toasts[-1].text == "Đã xem hết các điểm. Có thể phát hành."


async def test_a_name_can_be_nobody_and_then_nobody_is_told_of_its_tasks(town, clerk, card):
    await points(town, clerk, card)
    await pressed(town, clerk, card, "Để sau", "Để sau", "Không gửi ai")
    assert f"✔ “{UNKNOWN}”: không gửi ai." in card.text
    assert (await kept_draft(town)).review.rulings == {UNKNOWN.casefold(): ()}
    await pressed(town, clerk, card, "Không phải hạn", "Để trống")
    assert "Không còn điểm nào cần xem lại" in card.text
    assert (await kept_draft(town)).review.find(2).task.deadlines == ()


async def test_points_can_be_passed_over_gone_back_to_and_left(town, clerk, card):
    await points(town, clerk, card)
    assert "Điểm 2/3" in await pressed(town, clerk, card, "Để sau")
    assert "Điểm 3/3" in await pressed(town, clerk, card, "Để sau")
    assert not any("điểm tiếp" in label for label in card.labels), "there is none behind the last"
    assert "Điểm 2/3" in await pressed(town, clerk, card, "Điểm trước")
    assert "3 điểm cần xem lại" in await pressed(town, clerk, card, "Về bản dự thảo")


async def test_another_deadline_can_be_typed_and_what_is_none_is_asked_again(town, clerk, card):
    await points(town, clerk, card)
    await pressed(town, clerk, card, "Gõ hạn khác")
    await town.hears(clerk, "Hạn của việc 2")
    await typed(town, clerk, "khi nào xong thì xong", "Chưa hiểu thời hạn")
    await typed(town, clerk, "17h ngày 20/7", "✔ Hạn việc 2: 17:00 ngày 20/7/2024", "Điểm 1/2")


async def test_what_is_typed_wrongly_gets_one_line_and_the_question_stays(town, clerk, card):
    await points(town, clerk, card)
    await pressed(town, clerk, card, "Để sau", "Gõ vào")
    await town.hears(clerk, "Số văn bản?")
    await typed(town, clerk, "không nhớ", "Số văn bản chưa đúng")
    await typed(town, clerk, "15/UBND-TH", "Đã ghi số văn bản: 15/UBND-TH")
    await pressed(town, clerk, card, "Về bản dự thảo", "Xử lý 2 điểm", "Để sau", "Đơn vị khác")
    await town.hears(clerk, "là đơn vị nào?")
    await typed(town, clerk, "Sở Vũ trụ", "Danh bạ không có đơn vị “Sở Vũ trụ”")
    await typed(town, clerk, "Sở Thông tin Truyền thông số", "chưa rõ là đơn vị nào", "Truyền thông (STTTT)")
    await typed(town, clerk, "/huy", "Đã thôi")
    assert len((await kept_draft(town)).review.rulings) == 0


async def test_two_staff_at_one_point_settle_it_once_and_neither_overwrites_the_other(town, clerk, card):
    minh = await town.clerk("Minh")
    theirs = await typed(town, minh, "/duthao 1", "BẢN DỰ THẢO")
    await points(town, minh, theirs)
    await points(town, clerk, card)
    clerk.press(card, "Là hạn 15/7/2024")
    minh.press(theirs, "Không phải hạn")
    await town.calm()
    assert minh.toasts[-1].text == "Điểm này đã được xử lý."
    assert [one.certain for one in (await kept_draft(town)).review.find(2).task.deadlines] == [True]
    assert "Điểm 1/2" in theirs.text


async def test_a_point_of_a_task_that_a_colleague_has_just_changed_is_looked_at_again(town, clerk, card):
    minh = await town.clerk("Minh")
    await points(town, clerk, card)
    await typed(town, minh, "/duthao 1 2 nội dung: Tập huấn đến ngày 15 tháng 7 năm 2024.", "Việc 2")
    stale = data_of(card, "Là hạn")
    assert stale.startswith("point:1:0:")
    press = forge(town, clerk, stale, card)
    await town.calm()
    assert "Minh vừa sửa phần này" in toast_of(town, press)
    assert "Điểm 1/3" in card.text
    await pressed(town, clerk, card, "Là hạn 15/7/2024")
    assert "Điểm 1/2" in card.text


async def test_after_a_restart_buttons_and_questions_go_on(town, clerk, card):
    await points(town, clerk, card)
    await pressed(town, clerk, card, "Để sau", "Gõ vào")
    await town.hears(clerk, "Số văn bản?")
    await town.stop_bot()
    await town.start_bot()
    await pressed(town, clerk, card, "Điểm trước", "Là hạn 15/7/2024")
    assert "✔ Hạn việc 2: 15/7/2024" in card.text
    await typed(town, clerk, "15/UBND-TH", "Đã ghi số văn bản: 15/UBND-TH")


async def test_forged_and_stale_buttons_decide_nothing(town, clerk, card):
    before = await kept_draft(town)
    stranger = town.stranger()
    stranger.say("/start")
    greeting = (await news(town, stranger))[0]
    officer = await town.officer("SYT")
    welcome = officer.messages()[-1]
    for phone, message in ((stranger, greeting), (officer, welcome)):
        for data in (
            "doubts:1:0",
            "point:1:0:00000000:keep",
            "ptype:1:0:00000000",
            "gout:1:00000000:SYT:0",
            "whom:1:0",
        ):
            press = forge(town, phone, data, message)
            await town.calm()
            assert toast_of(town, press) == "Nút này không dành cho anh/chị."
    for data, said in (
        ("point:1:0:00000000:keep", "Điểm này đã được xử lý."),
        ("point:1:0:00000000:u.sở", "Nút này không còn dùng được."),
        ("point:1:0:00000000:anything", "Nút này không còn dùng được."),
        ("point:9:0:00000000:keep", "Bản dự thảo này đã được phát hành hoặc đã bỏ."),
        ("gout:1:00000000:SYT:0", "Nút này không còn dùng được."),
        ("gdrop:1:SYT:0", "Nút này không còn dùng được."),
    ):
        press = forge(town, clerk, data, card)
        await town.calm()
        assert toast_of(town, press) == said
    assert await kept_draft(town) == before


async def test_an_answer_that_its_point_does_not_take_is_a_button_of_no_use(town, clerk, card):
    await points(town, clerk, card)
    data = data_of(card, "Là hạn")
    for word in ("nobody", "u.SYT", "corrects", "same", "all"):
        press = forge(town, clerk, data.rpartition(":")[0] + f":{word}", card)
        await town.calm()
        assert toast_of(town, press) == "Nút này không còn dùng được."
    assert (await kept_draft(town)).version == 0


async def test_the_points_read_in_english(town, clerk, card):
    clerk.say("/language")
    choice = await town.hears(clerk)
    clerk.press(choice, "English")
    await news(town, clerk)
    again = await typed(town, clerk, "/drafts 1", "DRAFT TASKS FOR REVIEW")
    await pressed(town, clerk, again, "Check 3 points")
    assert "Point 1/3" in again.text
    await pressed(town, clerk, again, "Deadline 15 Jul 2024", "Leave it empty", "Another unit")
    await town.hears(clerk, f"Which unit is “{UNKNOWN}”?")
    await typed(town, clerk, "SYT", "The name will be remembered on issuing", "DRAFT TASKS")
