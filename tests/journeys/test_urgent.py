"""Urgent directives without a letter: typed, for whoever is named or chosen, looked at, and sent like a letter."""

import pytest

from tests.journeys.gestures import data_of, forge, news, toast_of


@pytest.fixture
async def clerk(town):
    return await town.clerk()


@pytest.fixture
async def farms(town):
    return await town.officer("SNNPTNT")


@pytest.fixture
async def health(town):
    return await town.officer("SYT")


async def issued(town, clerk, draft):
    clerk.press(draft, "Phát hành…")
    await town.calm()
    clerk.press(draft, "Gửi ngay")
    await town.calm()
    assert "Đã phát hành" in draft.text
    await news(town, clerk)


async def test_an_urgent_directive_is_typed_and_goes_the_way_of_a_letter(town, clerk, health, farms):
    clerk.say("/hoatoc Sở Y tế, Sở Tài chính: báo cáo số giường dự phòng trước 17h hôm nay")
    draft = await town.hears(clerk, "CHỈ ĐẠO HỎA TỐC", "Không qua văn bản", "Sở Y tế", "1 việc", "17:00 ngày 18/6/2024")
    await issued(town, clerk, draft)
    card = await town.hears(health, "HỎA TỐC · Chỉ đạo #1 ngày 18/6/2024", "báo cáo số giường", "17:00 ngày 18/6/2024")
    health.say("xong", reply_to=card)
    await town.hears(health, "đã hoàn thành")
    await town.hears(clerk, "1 việc đơn vị báo hoàn thành", "“xong”")
    clerk.say("/tonghop")
    await town.hears(clerk, "hỏa tốc #1 ngày 18/6/2024")
    clerk.say("/vanban #1")
    await town.hears(clerk, "hỏa tốc #1 ngày 18/6/2024")
    await town.hears_nothing(farms)


async def test_an_urgent_directive_to_a_group_with_numbered_lines_has_a_task_for_each(town, clerk):
    district = await town.officer("RACHGIA")
    clerk.say(
        "/hoatoc gửi UBND các huyện, thành phố: thực hiện ngay, báo cáo trước 10h ngày 21/6:\n"
        "1. Kiểm tra đê biển\n2. Rà soát hộ dân phải sơ tán, báo cáo trước 8h ngày 20/6"
    )
    draft = await town.hears(clerk, "2 việc", "10:00 ngày 21/6/2024", "08:00 ngày 20/6/2024")
    await issued(town, clerk, draft)
    await town.hears(district, "Kiểm tra đê biển", "Rà soát hộ dân")


async def test_where_nobody_is_named_the_office_is_asked_whom_by_buttons_or_by_words(town, clerk, health, farms):
    clerk.say("/hoatoc báo cáo quân số trực trước 17h hôm nay")
    asked = await town.hears(clerk, "Gửi cho ai?", "báo cáo quân số trực")
    assert any("sở, ban, ngành" in label for label in asked.labels)
    clerk.say("ai cũng được")
    await town.hears(clerk, "Danh bạ không có đơn vị “ai cũng được”")
    clerk.say("SYT")
    await town.hears(clerk, "Sở Y tế\n")
    clerk.press(asked, "Tất cả")
    await town.hears_nothing(clerk)
    assert clerk.toasts[-1].text == "Thay đổi này đã gửi hoặc đã thôi."
    clerk.say("/hoatoc trực ban nghiêm túc")
    asked = await town.hears(clerk, "Gửi cho ai?")
    clerk.press(asked, "Tất cả")
    await town.calm()
    assert "2/60 đơn vị" in asked.text
    await issued(town, clerk, asked)
    for phone in (health, farms):
        await town.hears(phone, "trực ban nghiêm túc")


async def test_an_urgent_directive_to_everybody_reaches_everybody(town, clerk, health):
    clerk.say("/hoatoc tất cả: trực 24/24 giờ")
    draft = await town.hears(clerk, "1/60 đơn vị")
    await issued(town, clerk, draft)
    await town.hears(health, "trực 24/24 giờ")


async def test_an_empty_urgent_directive_shows_how_and_a_secret_one_is_refused(town, clerk):
    clerk.say("/hoatoc")
    await town.hears(clerk, "/hoatoc Sở Y tế")
    clerk.say("/hoatoc TỐI MẬT\nSở Y tế: báo cáo ngay số liệu")
    await town.hears(clerk, "TỐI MẬT", "xóa ngay")


async def test_before_it_goes_out_the_office_sees_whom_it_reaches_and_whom_not(town, clerk, health):
    clerk.say("/hoatoc Sở Y tế, Sở Tài chính: báo cáo quân số trực trước 17h hôm nay")
    draft = await town.hears(clerk, "1/2 đơn vị", "chưa có người nhận", "Sở Tài chính")
    clerk.press(draft, "Phát hành…")
    await town.calm()
    assert "1 đơn vị nhận được" in draft.text
    assert "1 đơn vị không nhận được" in draft.text
    assert "Sở Tài chính" in draft.text
    await town.hears_nothing(health)
    clerk.press(draft, "Gửi ngay")
    await town.hears(health, "báo cáo quân số trực")
    await town.hears(clerk, "Sở Tài chính")


async def test_units_are_chosen_one_by_one_on_several_pages_and_let_go_again(town, clerk, health, farms):
    clerk.say("/hoatoc báo cáo quân số trực trước 17h hôm nay")
    screen = await town.hears(clerk, "Gửi cho ai?")
    clerk.press(screen, "Chọn từng đơn vị…")
    await town.calm()
    assert "Chưa chọn đơn vị nào" in screen.text
    assert not [label for label in screen.labels if "Chọn xong" in label]
    for name in ("▫ Sở Nội vụ", "▫ Sở Tài chính", "✅ Sở Nội vụ", "Trang sau"):
        clerk.press(screen, name)
        await town.calm()
    assert "Đã chọn 1: Sở Tài chính" in screen.text
    await town.stop_bot()
    await town.start_bot()
    clerk.press(screen, "▫ Sở Y tế")
    await town.calm()
    assert "Đã chọn 2: Sở Tài chính, Sở Y tế" in screen.text
    clerk.press(screen, "Về các nhóm")
    await town.calm()
    clerk.press(screen, "Chọn từng đơn vị…")
    await town.calm()
    clerk.press(screen, "Chọn xong 2 đơn vị")
    await town.calm()
    assert "Sở Y tế\n" in screen.text
    await issued(town, clerk, screen)
    await town.hears(health, "báo cáo quân số trực", "17:00 ngày 18/6/2024")
    await town.hears_nothing(farms)


async def test_an_unknown_unit_is_named_and_nothing_of_the_text_is_lost(town, clerk, health):
    clerk.say("/hoatoc Sở Vũ trụ: báo cáo quân số trực trước 17h hôm nay")
    await town.hears(clerk, "Chưa rõ “Sở Vũ trụ” là đơn vị nào", "Gửi cho ai?", "báo cáo quân số trực")
    clerk.say("Sở Y tế")
    draft = await town.hears(clerk, "Sở Y tế\n", "17:00 ngày 18/6/2024")
    clerk.press(draft, "Bỏ")
    await town.calm()
    clerk.press(draft, "Bỏ hẳn")
    await town.calm()
    assert "chưa gửi cho ai" in draft.text
    clerk.say("/hoatoc Sở Y tế, Sở Vũ trụ: báo cáo quân số trực")
    await town.hears(clerk, "Chưa rõ là đơn vị nào: “Sở Vũ trụ”", "Sở Y tế, Sở Vũ trụ")
    await town.hears_nothing(health)


async def test_a_deadline_that_has_passed_or_is_no_date_is_asked_about_and_never_set(town, clerk, health):
    for words, doubt in (
        ("trước ngày 1/6", "đã qua"),
        ("trước 7h hôm nay", "đã qua"),
        ("trước ngày 30/2", "chưa tính được ngày"),
    ):
        clerk.say(f"/hoatoc Sở Y tế: báo cáo số giường {words}")
        await town.hears(clerk, doubt)
    await town.hears_nothing(health)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("trước 9h sáng mai", "09:00 ngày 19/6/2024"),
        ("xong trong chiều nay", "18/6/2024"),
        ("trong 2 giờ tới", "10:00 ngày 18/6/2024"),
        ("chậm nhất thứ Sáu", "21/6/2024"),
    ],
)
async def test_a_deadline_in_haste_is_understood(town, clerk, words, shown):
    clerk.say(f"/hoatoc STC: báo cáo số kinh phí {words}")
    await town.hears(clerk, f"⏰ {shown}")


async def test_a_question_for_whom_is_answered_the_next_day_and_left_by_cancel(town, clerk, health):
    clerk.say("/hoatoc báo cáo quân số trực")
    asked = await town.hears(clerk, "Gửi cho ai?")
    await town.pass_time(days=1)
    clerk.say("SYT")
    await town.hears(clerk, "Tin này không được ghi nhận")
    clerk.say("SYT", reply_to=asked)
    await town.hears(clerk, "Sở Y tế\n")
    clerk.say("/hoatoc báo cáo quân số trực")
    asked = await town.hears(clerk, "Gửi cho ai?")
    clerk.say("/huy")
    await town.hears(clerk, "Đã thôi")
    clerk.press(asked, "Tất cả")
    await town.hears_nothing(health)


async def test_of_two_presses_on_the_same_directive_one_sends_it(town, clerk, health):
    other = await town.clerk("Chánh Văn phòng")
    clerk.say("/hoatoc SYT: báo cáo quân số trực")
    draft = await town.hears(clerk, "Sở Y tế\n")
    clerk.press(draft, "Phát hành…")
    await town.calm()
    (send,) = [data for data in data_of(draft) if data.startswith("issue:")]
    presses = [forge(town, clerk, send, draft), forge(town, other, send, other.messages()[-1])]
    await town.hears(health, "báo cáo quân số trực")
    await town.hears_nothing(health)
    assert [toast_of(town, press) for press in presses].count(None) == 1
    for phone in (clerk, other):
        await news(town, phone)


async def test_a_question_for_whom_is_nobody_elses(town, clerk, health):
    other = await town.clerk("Chánh Văn phòng")
    clerk.say("/hoatoc báo cáo quân số trực")
    await town.hears(clerk, "Gửi cho ai?")
    seen = other.messages()[-1]
    presses = [forge(town, other, data, seen) for data in ("urgent:1:all", "pick:1:1:0", "picked:1", "picks:1:0")]
    await town.hears_nothing(other)
    assert {toast_of(town, press) for press in presses} == {"Nút này không dành cho anh/chị."}
    nothing_picked = forge(town, clerk, "picked:1", clerk.messages()[-1])
    await town.calm()
    assert toast_of(town, nothing_picked) == "Vui lòng chọn ít nhất một đơn vị."
    await town.hears_nothing(health)


async def test_an_urgent_directive_is_typed_in_english_too(town, clerk, health):
    clerk.say("/language")
    clerk.press(await town.hears(clerk, "ngôn ngữ"), "English")
    await town.calm()
    clerk.say("/urgent")
    await town.hears(clerk, "Please type the units, a colon")
    clerk.say("/urgent all: report your staff on duty by 17h hôm nay")
    draft = await town.hears(clerk, "17:00 on 18 Jun 2024")
    clerk.press(draft, "Discard, do not issue")
    await town.calm()
    clerk.say("/urgent report your staff on duty")
    screen = await town.hears(clerk, "Whom is it for?")
    clerk.press(screen, "Choose units…")
    await town.calm()
    assert "None is chosen yet" in screen.text
    await town.hears_nothing(health)
