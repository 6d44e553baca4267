"""A unit that does not acknowledge is turned to again, ever higher, and at last the office calls it."""

import shutil
from datetime import timedelta

import pytest

import sample
from directives.people import Post
from tests.journeys.gestures import issue_sample, news
from tests.journeys.letters import pressed
from tests.town import Town

URGENT = "HỎA TỐC".encode()


@pytest.fixture
async def town(tmp_path, province):
    """A town in which whoever does not acknowledge is turned to again."""
    shutil.copy(province, tmp_path / "town.db")
    town = Town(tmp_path)
    town.climbs = True
    async with town.opened() as opened:
        yield opened


@pytest.fixture
async def farms(town, clerk):
    """The focal officer of a unit that has the letter and has not acknowledged it."""
    officer = await town.officer("SNNPTNT", "Chị Lan")
    await issue_sample(town, clerk)
    await town.hears(officer, "HỎA TỐC")
    return officer


def hold_back(town, phone, *, minutes):
    """Telegram lets the next message into that chat only after a while."""
    wait = {"retry_after": minutes * 60}
    town.emulator.faults.refuse("sendMessage", 429, "Too Many Requests", chat=phone.id, parameters=wait)


async def joined(town, name, post):
    """A further officer of that unit, before anything is issued."""
    return await town.officer("SNNPTNT", name, post)


async def test_minute_by_minute_the_first_officer_the_deputies_the_head_and_the_office_are_turned_to(town, clerk):
    deputies = [await joined(town, name, Post.DEPUTY) for name in ("Anh Phó", "Chị Phó")]
    head = await joined(town, "Giám đốc", Post.HEAD)
    focal = await town.officer("SNNPTNT", "Chị Lan")
    await issue_sample(town, clerk)
    await town.hears(focal, "HỎA TỐC")
    await town.pass_time(minutes=14, seconds=59)
    await town.hears_nothing(focal)
    await town.pass_time(seconds=1)
    await town.hears(
        focal, "Nhắc lại: văn bản gửi từ 08:00 ngày 18/6/2024, đơn vị chưa xác nhận.", "HỎA TỐC", "2. Kiểm"
    )
    await town.pass_time(minutes=15)
    for deputy in deputies:
        await town.hears(deputy, "Đầu mối chưa xác nhận", "HỎA TỐC")
    await town.hears_nothing(head)
    await town.pass_time(minutes=30)
    await town.hears(head, "Kính báo lãnh đạo đơn vị", "HỎA TỐC")
    await town.hears_nothing(clerk)
    await town.pass_time(minutes=30)
    await town.hears(clerk, "đơn vị chưa xác nhận văn bản 1071/UBND-NC", "Đề nghị gọi điện ngay")
    await town.pass_time(days=1)
    for phone in (focal, *deputies, head, clerk):
        await town.hears_nothing(phone)


@pytest.mark.parametrize("how", ["a press", "a word", "a report", "the head's press"])
async def test_it_stops_the_moment_somebody_of_the_unit_answers(town, clerk, how):
    deputy, head = await joined(town, "Anh Phó", Post.DEPUTY), await joined(town, "Giám đốc", Post.HEAD)
    focal = await town.officer("SNNPTNT", "Chị Lan")
    await issue_sample(town, clerk)
    card = await town.hears(focal, "HỎA TỐC")
    await town.pass_time(minutes=15)
    again = await town.hears(focal, "Nhắc lại")
    if how == "the head's press":
        await town.pass_time(minutes=45)
        await town.hears(head, "Kính báo")
        await town.hears_nothing(deputy)
        head.press(head.last(), "Đã nhận")
    elif how == "a press":
        focal.press(again, "Đã nhận")
    else:
        focal.say("đã nhận" if how == "a word" else "2 đang làm")
        await town.hears(focal, "Đã ghi nhận")
    await town.calm()
    assert "Đã nhận lúc" in again.text
    assert "Đã nhận lúc" in card.text
    assert "Nhắc lại" not in again.text
    await town.pass_time(hours=2)
    calls = await town.hears(clerk, "Đề nghị gọi điện ngay")
    assert "SNNPTNT" not in calls.text
    for phone in (focal, deputy, head):
        await town.hears_nothing(phone)


async def test_a_directive_that_is_recalled_is_spoken_of_no_more(town, clerk, farms):
    await town.pass_time(minutes=15)
    again = await town.hears(farms, "Nhắc lại")
    clerk.say("/thuhoi 1071 gửi nhầm")
    screen = await town.hears(clerk, "gửi nhầm")
    clerk.press(screen, "Gửi")
    await news(town, clerk)
    await town.hears(farms, "Thu hồi văn bản 1071/UBND-NC")
    assert "ĐÃ THU HỒI" in again.text
    await town.pass_time(hours=3)
    await town.hears_nothing(farms)
    await town.hears_nothing(clerk)


async def test_a_focal_officer_who_blocked_the_bot_is_passed_over_for_the_deputy(town, clerk):
    deputy = await joined(town, "Anh Phó", Post.DEPUTY)
    focal = await town.officer("SNNPTNT", "Chị Lan")
    await issue_sample(town, clerk)
    await town.hears(focal, "HỎA TỐC")
    focal.block()
    await town.hears(clerk, "Chị Lan", "chặn")
    await town.pass_time(minutes=15)
    await town.hears(deputy, "Nhắc lại")
    await town.pass_time(minutes=75)
    calls = await town.hears(clerk, "Đề nghị gọi điện ngay")
    assert "• Chị Lan, đầu mối: chưa có số điện thoại (không gửi được tin)" in calls.text
    await town.hears_nothing(deputy)


async def test_a_head_whom_the_message_does_not_reach_is_replaced_by_who_can_be_reached(town, clerk):
    head = await joined(town, "Giám đốc", Post.HEAD)
    focal = await town.officer("SNNPTNT", "Chị Lan")
    await issue_sample(town, clerk)
    await town.hears(focal, "HỎA TỐC")
    await town.pass_time(minutes=20)
    await town.hears(focal, "Nhắc lại")
    head.deactivate()
    await town.pass_time(minutes=40)
    await town.hears(focal, "Kính báo lãnh đạo đơn vị")
    await town.hears(clerk, "Giám đốc")


async def test_without_a_head_and_deputies_the_office_is_next(town, clerk, farms):
    await town.pass_time(minutes=15)
    await town.hears(farms, "Nhắc lại")
    await town.pass_time(minutes=74)
    await town.hears_nothing(farms)
    await town.hears_nothing(clerk)
    await town.pass_time(minutes=1)
    calls = await town.hears(clerk, "Đề nghị gọi điện ngay")
    assert "• Chị Lan, đầu mối: chưa có số điện thoại\n" in calls.text
    assert "đơn vị chưa có ai đăng ký: " in calls.text
    assert "; Sở Y tế (SYT); " in calls.text


async def test_the_list_of_calls_names_officers_with_their_numbers_and_follows_who_answers(town, clerk, farms):
    farms.say("/sodienthoai +84 912 345 678")
    await town.hears(farms, "0912 345 678")
    await town.pass_time(minutes=15)
    await town.hears(farms, "Nhắc lại")
    await town.pass_time(minutes=75)
    calls = await town.hears(clerk, "• Chị Lan, đầu mối: 0912 345 678")
    before = int(calls.text.split("đơn vị")[0].split()[-1])
    farms.say("đã nhận")
    await town.hears(farms, "Đã ghi nhận")
    assert f"{before - 1} đơn vị chưa xác nhận" in calls.text
    assert "✔ Sở Nông nghiệp và Phát triển nông thôn: đã xác nhận lúc 09:30 ngày 18/6/2024 (Chị Lan)" in calls.text
    await town.hears_nothing(clerk)


async def test_the_list_of_calls_says_that_there_is_nobody_to_call_once_the_directive_is_recalled(town, clerk, farms):
    await town.pass_time(minutes=15)
    await town.hears(farms, "Nhắc lại")
    await town.pass_time(minutes=75)
    calls = await town.hears(clerk, "Đề nghị gọi điện ngay")
    clerk.say("/thuhoi 1071 gửi nhầm")
    clerk.press(await town.hears(clerk, "gửi nhầm"), "Gửi")
    await news(town, clerk)
    assert calls.text == "Văn bản 1071/UBND-NC đã thu hồi lúc 09:30 ngày 18/6/2024, không cần gọi điện nữa."
    await town.hears(farms, "Thu hồi văn bản 1071/UBND-NC")


async def test_the_list_of_calls_for_a_whole_province_is_one_message(town, clerk, farms):
    await town.pass_time(minutes=90)
    calls = await town.hears(clerk, "52 đơn vị chưa xác nhận", "51 đơn vị chưa có ai đăng ký")
    assert calls.text.index("Chị Lan, đầu mối") < calls.text.index("51 đơn vị chưa có ai")


async def test_a_restart_between_two_rungs_says_nothing_twice(town, clerk, farms):
    await town.pass_time(minutes=15)
    await town.hears(farms, "Nhắc lại")
    for _ in range(2):
        await town.stop_bot()
        await town.start_bot()
        await town.hears_nothing(farms)
    await town.pass_time(minutes=75)
    await town.hears(clerk, "Đề nghị gọi điện ngay")
    await town.stop_bot()
    await town.start_bot()
    await town.hears_nothing(clerk)


async def test_after_an_outage_only_the_highest_rung_reached_is_said(town, clerk):
    head = await joined(town, "Giám đốc", Post.HEAD)
    focal = await town.officer("SNNPTNT", "Chị Lan")
    await issue_sample(town, clerk)
    await town.hears(focal, "HỎA TỐC")
    await town.stop_bot()
    await town.clock.move(timedelta(minutes=80))
    await town.start_bot()
    await town.hears(head, "Kính báo lãnh đạo đơn vị")
    await town.hears_nothing(focal)
    await town.pass_time(minutes=10)
    await town.hears(clerk, "Đề nghị gọi điện ngay")


async def test_what_was_acknowledged_before_telegram_let_it_through_is_not_said(town, clerk, farms):
    hold_back(town, farms, minutes=10)
    await town.pass_time(minutes=15)
    farms.press(farms.last(), "Đã nhận")
    await town.pass_time(minutes=11)
    await town.hears_nothing(farms)


async def test_what_telegram_lets_through_before_the_next_rung_is_said_and_later_not(town, clerk, farms):
    hold_back(town, farms, minutes=10)
    await town.pass_time(minutes=15)
    await town.pass_time(minutes=11)
    await town.hears(farms, "Nhắc lại")
    clerk.say("/hoatoc SNNPTNT: báo cáo quân số trực")
    draft = await town.hears(clerk, "báo cáo quân số trực")
    await pressed(town, clerk, draft, "Phát hành…", "Gửi ngay")
    await town.hears(farms, "HỎA TỐC")
    await news(town, clerk)
    hold_back(town, farms, minutes=20)
    await town.pass_time(minutes=15)
    await town.pass_time(minutes=21)
    await town.hears_nothing(farms)


async def test_the_most_urgent_climbs_at_night_and_a_lower_urgency_waits_for_the_morning(town, clerk):
    farms = await town.officer("SNNPTNT", "Chị Lan")
    await town.pass_time(hours=15)
    clerk.say("/hoatoc SNNPTNT: báo cáo quân số trực")
    draft = await town.hears(clerk, "báo cáo quân số trực")
    await pressed(town, clerk, draft, "Phát hành…", "Gửi ngay")
    await town.hears(farms, "HỎA TỐC")
    await news(town, clerk)
    await town.pass_time(minutes=15)
    again = await town.hears(farms, "Nhắc lại: văn bản gửi từ 23:00")
    farms.press(again, "Đã nhận")
    await issue_sample(town, clerk, letter=sample.letter().replace(URGENT, "THƯỢNG KHẨN".encode()))
    await town.hears(farms, "THƯỢNG KHẨN")
    await town.pass_time(hours=8)  # 07:15
    await town.hears_nothing(farms)
    await town.pass_time(minutes=44)
    await town.hears_nothing(farms)
    await town.pass_time(minutes=1)
    await town.hears(farms, "Nhắc lại", "THƯỢNG KHẨN")


async def test_without_an_urgency_nobody_is_turned_to_by_the_minute(town, clerk):
    farms = await town.officer("SNNPTNT", "Chị Lan")
    await issue_sample(town, clerk, letter=sample.letter().replace(URGENT, b""))
    await town.hears(farms, "1071/UBND-NC")
    await town.pass_time(hours=12)
    await town.hears_nothing(farms)
    await town.hears_nothing(clerk)


async def test_an_administrator_changes_a_ladder_in_chat_and_it_holds_at_once(town, clerk, farms):
    admin = await town.admin()
    admin.say("/leothang")
    await town.hears(
        admin, "HỎA TỐC (cả ngày đêm)", "• sau 15 phút: gửi lại người nhận đầu tiên", "KHÔNG GHI ĐỘ KHẨN: không"
    )
    admin.say("/leothang hỏa tốc nhanh lên")
    await town.hears(admin, "Chưa đọc được thang báo tiếp")
    admin.say("/leothang hỏa tốc 30 20")
    await town.hears(admin, "Bậc sau phải muộn hơn bậc trước")
    admin.say("/leothang hỏa tốc 5 - - 10")
    await town.hears(admin, "Đã đổi thang báo tiếp", "• sau 5 phút: gửi lại", "• sau 10 phút: báo Văn phòng gọi điện")
    await town.pass_time(minutes=5)
    await town.hears(farms, "Nhắc lại")
    await town.pass_time(minutes=5)
    await town.hears(clerk, "Đề nghị gọi điện ngay")
    admin.say("/ladder hỏa tốc default")
    await town.hears(admin, "• sau 90 phút: báo Văn phòng gọi điện")


async def test_a_unit_that_gains_a_task_is_turned_to_from_then_on(town, clerk, farms):
    farms.say("đã nhận")
    await town.hears(farms, "Đã ghi nhận")
    await town.pass_time(minutes=80)
    clerk.say("/themdonvi 5 SNNPTNT phối hợp")
    screen = await town.hears(clerk, "Thêm Sở Nông nghiệp")
    clerk.press(screen, "Gửi")
    await news(town, clerk)
    await town.hears(farms, "HỎA TỐC")
    await town.pass_time(minutes=15)
    await town.hears(clerk, "Đề nghị gọi điện ngay")  # of the letter as it was issued; this unit is not among them
    await town.hears(farms, "Nhắc lại: văn bản gửi từ 09:20")


async def test_a_head_who_joins_gets_no_cards_while_others_can_be_reached_and_all_where_nobody_can(town, clerk, farms):
    head = await town.officer("SNNPTNT", "Giám đốc", Post.HEAD)
    await town.hears_nothing(head)
    alone = await town.officer("SYT", "Giám đốc Y tế", Post.HEAD)
    await town.hears(alone, "HỎA TỐC")


async def test_a_number_is_kept_shown_and_taken_away_and_the_office_sees_it(town, clerk):
    officer = await town.officer("SYT", "Anh Bình")
    officer.say("/phone")
    await town.hears(officer, "Chưa có số điện thoại")
    officer.say("/phone gọi tôi")
    await town.hears(officer, "Chưa đọc được số điện thoại")
    officer.say("/sodienthoai 0912345678")
    await town.hears(officer, "0912 345 678", "Chỉ Văn phòng, lãnh đạo và quản trị")
    clerk.say("/xemdonvi SYT")
    await town.hears(clerk, "Anh Bình ☎ 0912 345 678")
    clerk.say("/donvi")
    directory = await town.hears(clerk, "Danh bạ")
    assert "0912" not in directory.text
    officer.say("/sodienthoai")
    await town.hears(officer, "Số điện thoại của anh/chị: 0912 345 678")
    officer.say("/sodienthoai xóa")
    await town.hears(officer, "Đã xóa")
    clerk.say("/xemdonvi SYT")
    shown = await town.hears(clerk, "Anh Bình")
    assert "0912" not in shown.text
