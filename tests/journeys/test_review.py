"""The office reviews a draft in chat: tasks, deadlines, head; nothing is lost overnight, nobody overwrites anybody."""

from datetime import timedelta

import pytest
from sqlalchemy import text

import sample
from directives.review import labels_of as labels_of_draft
from locales import words_for
from tests.journeys.gestures import forge, news, toast_of

WORDS = words_for("vi")


@pytest.fixture
async def clerk(town):
    return await town.clerk("Chị Lan")


async def send(town, clerk):
    """The sample letter is sent in; its card."""
    clerk.send_file("cong-van.txt", sample.letter())
    return await town.hears(clerk, "1071/UBND-NC", "13 việc")


async def press(town, phone, message, *labels):
    """Press one button after the other under a message."""
    for label in labels:
        phone.press(message, next(one for one in labels_of(message) if label in one))
        await town.calm()
    return message


def labels_of(message):
    return message.labels


async def open_task(town, phone, card, label):
    """From the card to a task's screen, over as many pages of the list as it takes."""
    await press(town, phone, card, "Xem, sửa")
    while f"Việc {label}" not in labels_of(card):
        await press(town, phone, card, "Trang sau")
    phone.press(card, f"Việc {label}")
    await town.calm()
    assert f"Việc {label}" in card.text.splitlines()[0]
    return card


async def type_in(town, phone, screen, button, text):
    """Press a button that asks, type, and get the screen that comes of it."""
    await press(town, phone, screen, button)
    await town.hears(phone, "Trả lời ngay dưới tin này")
    phone.say(text)
    return await town.hears(phone)


async def kept(town):
    async with town.office.database.reading() as records:
        return await records.drafts.get(1)


async def reviewed(town, label):
    """A task of the draft, by the number that is shown."""
    review = (await kept(town)).review
    return review.find(next(key for key, its in labels_of_draft(review, ()).items() if its == label))


# --- the card and the list ----------------------------------------------------------------------------------------


async def test_the_card_shows_doubts_first_and_then_tasks_by_lead_with_their_deadlines(town, clerk):
    card = await send(town, clerk)
    places = [card.text.index(part) for part in ("điểm cần xem", "Sở Y tế\n• 5. Dự trữ", "Việc chung")]
    assert places == sorted(places)
    assert "Chủ tịch Ủy ban nhân dân các huyện, thành phố (15 đơn vị)\n• 7.1. Rà soát" in card.text
    assert "• 9. Tham mưu" in card.text
    assert "⏰ 31/7/2024" in card.text


async def test_tasks_are_paged_through_opened_and_left_for_the_next(town, clerk):
    card = await send(town, clerk)
    await press(town, clerk, card, "Xem, sửa", "Trang sau")
    assert "trang 2/3" in card.text
    await press(town, clerk, card, "Trang trước", "Việc 3")
    assert "Bộ Chỉ huy Bộ đội Biên phòng" in card.text
    assert "⏰ Hạn: 10:00 ngày 21/6/2024 – ghi là “trước 10 giờ 00 ngày 21 tháng 6 năm 2024”" in card.text
    assert "các huyện, thành phố”: 15 đơn vị" in card.text
    await press(town, clerk, card, "Việc 4.1 →")
    assert "Kiểm tra cầu yếu" in card.text
    await press(town, clerk, card, "☰ Các việc")
    assert "trang 1/3" in card.text
    await press(town, clerk, card, "← Về bản dự thảo")
    assert "BẢN DỰ THẢO" in card.text


# --- one task -----------------------------------------------------------------------------------------------------


async def test_lead_and_coordinators_are_changed_by_typing_units(town, clerk):
    card = await send(town, clerk)
    await open_task(town, clerk, card, "5")
    shown = await type_in(town, clerk, card, "Đổi chủ trì", "sở y tế, công an tỉnh")
    assert "Chủ trì: Sở Y tế; Công an tỉnh" in shown.text
    shown = await type_in(town, clerk, shown, "Đổi phối hợp", "STC và SNV")
    assert "Phối hợp: Sở Nội vụ; Sở Tài chính" in shown.text
    shown = await type_in(town, clerk, shown, "Đổi phối hợp", "không")
    assert "Phối hợp" not in shown.text


async def test_a_deadline_is_typed_as_people_write_dates(town, clerk):
    shown = await open_task(town, clerk, await send(town, clerk), "5")
    assert "không ghi thời hạn" in shown.text
    for typed, day in (
        ("15/10", "15/10/2024"),
        ("thứ 6 tuần sau", "28/6/2024"),
        ("cuối tháng 10", "31/10/2024"),
        ("17h ngày 30/9", "17:00 ngày 30/9/2024"),
    ):
        shown = await type_in(town, clerk, shown, "Đổi hạn", typed)
        assert f"⏰ Hạn: {day}" in shown.text
        assert f"“{typed}”" in shown.text


async def test_a_task_may_have_several_deadlines_and_lose_one_or_all(town, clerk):
    card = await open_task(town, clerk, await send(town, clerk), "3")
    shown = await type_in(town, clerk, card, "Thêm hạn", "30/6")
    assert shown.text.count("⏰ Hạn") == 2
    await press(town, clerk, shown, "Bỏ hạn 10:00")
    assert [due.phrase for due in (await reviewed(town, "3")).task.deadlines] == ["30/6"]
    shown = await type_in(town, clerk, shown, "Đổi hạn", "bỏ hạn")
    assert "không ghi thời hạn" in shown.text


async def test_a_time_in_doubt_is_decided_with_one_press(town, clerk):
    async def doubtful(phrase):
        letter = sample.letter().decode().replace("hoàn thành trong tháng 7 năm 2024", phrase)
        clerk.send_file("cong-van.txt", letter.encode())
        return await open_task(town, clerk, await town.hears(clerk, "1071/UBND-NC"), "9")

    card = await doubtful("phục vụ đợt kiểm tra từ ngày 01/7/2024 đến ngày 31/7/2024")
    assert "❔ Chưa chắc là hạn" in card.text
    await press(town, clerk, card, "Đúng là hạn")
    assert "⏰ Hạn: 31/7/2024" in card.text
    card = await doubtful("phục vụ đợt kiểm tra từ ngày 01/7/2024 đến ngày 31/7/2024")
    await press(town, clerk, card, "Không phải hạn")
    assert "không ghi thời hạn" in card.text


async def test_a_text_is_typed_anew_split_behind_a_sentence_and_merged_again(town, clerk):
    card = await open_task(town, clerk, await send(town, clerk), "5")
    shown = await type_in(
        town, clerk, card, "Sửa nội dung", "Dự trữ đủ thuốc. Phân công đội cấp cứu. Báo cáo hằng tuần."
    )
    await press(town, clerk, shown, "Tách việc")
    assert "Câu 2. Phân công đội cấp cứu." in shown.text
    await press(town, clerk, shown, "Sau câu 1")
    assert "Việc 5.1. (mục 5) Dự trữ đủ thuốc." in shown.text
    await press(town, clerk, shown, "Việc 5.1", "Gộp việc")
    assert "Việc 5.2. Phân công đội cấp cứu. Báo cáo hằng tuần." in shown.text
    await press(town, clerk, shown, "Với việc 5.2")
    assert "Dự trữ đủ thuốc.\nPhân công đội cấp cứu. Báo cáo hằng tuần." in shown.text
    assert len((await kept(town)).review.tasks) == 13


async def test_tasks_far_apart_are_merged_by_typing_their_numbers(town, clerk):
    card = await open_task(town, clerk, await send(town, clerk), "5")
    await press(town, clerk, card, "Gộp việc")
    shown = await type_in(town, clerk, card, "Với việc khác", "9, 10")
    assert "Chủ trì: Sở Y tế; Sở Tài chính; Công ty TNHH MTV Cấp thoát nước Kiên Giang" in shown.text
    assert len((await kept(town)).review.tasks) == 11


async def test_a_task_left_out_can_be_seen_and_brought_back(town, clerk):
    card = await open_task(town, clerk, await send(town, clerk), "5")
    await press(town, clerk, card, "Bỏ việc này")
    assert "🚫 Đã bỏ" in card.text
    await press(town, clerk, card, "← Về bản dự thảo")
    assert "12 việc" in card.text
    assert "🚫 Đã bỏ 1 việc: 5" in card.text
    await open_task(town, clerk, card, "5")
    await press(town, clerk, card, "Lấy lại việc này")
    assert "Chủ trì: Sở Y tế" in card.text
    assert len((await kept(town)).review.tasks) == 13


async def test_a_task_and_all_general_tasks_are_followed_or_for_information(town, clerk):
    card = await open_task(town, clerk, await send(town, clerk), "5")
    await press(town, clerk, card, "Chuyển sang để biết")
    assert "Chủ trì (chỉ để biết): Sở Y tế" in card.text
    await press(town, clerk, card, "Chuyển sang theo dõi", "← Về bản dự thảo", "Bắt buộc báo cáo 1 việc chung")
    assert "tất cả nơi nhận phải báo cáo" in card.text
    await press(town, clerk, card, "Chỉ gửi để biết")
    assert "gửi tất cả nơi nhận để biết" in card.text


async def test_a_text_too_long_for_the_screen_is_shown_whole_below_it(town, clerk):
    card = await open_task(town, clerk, await send(town, clerk), "5")
    long = "Rà soát từng công trình đang thi công. " * 60
    shown = await type_in(town, clerk, card, "Sửa nội dung", long)
    assert "…" in shown.text
    await press(town, clerk, shown, "Xem toàn văn")
    assert (await town.hears(clerk, "Toàn văn việc 5")).text.count("Rà soát") == 60


# --- the head, the history, undoing -------------------------------------------------------------------------------


async def test_the_head_is_corrected_field_by_field(town, clerk):
    card = await send(town, clerk)
    await press(town, clerk, card, "Số, ngày, trích yếu")
    shown = card
    for button, typed in (
        ("Sửa số", "Số: 1072/UBND-KT"),
        ("Sửa ngày", "12/6/2024"),
        ("Sửa trích yếu", "ứng phó bão"),
        ("Sửa độ khẩn", "khẩn"),
        ("Sửa nơi ban hành", "UBND tỉnh"),
        ("Sửa loại", "Công điện"),
    ):
        shown = await type_in(town, clerk, shown, button, typed)
    for part in ("Loại: Công điện", "1072/UBND-KT", "12/6/2024", "ứng phó bão", "Độ khẩn: KHẨN", "UBND tỉnh"):
        assert part in shown.text
    await press(town, clerk, shown, "← Về bản dự thảo", "Lịch sử")
    assert "6 lần sửa" in shown.text
    assert "Chị Lan: sửa phần đầu: 12/6/2024" in shown.text


async def test_the_last_change_is_taken_back_and_the_button_says_which(town, clerk):
    card = await open_task(town, clerk, await send(town, clerk), "5")
    await press(town, clerk, card, "Bỏ việc này", "Việc 6 →", "Chuyển sang để biết", "← Về bản dự thảo")
    assert "↩ Hoàn tác: theo dõi hay để biết (6)" in labels_of(card)
    await press(town, clerk, card, "Hoàn tác")
    assert "↩ Hoàn tác: bỏ việc (5)" in labels_of(card)
    await press(town, clerk, card, "Hoàn tác")
    assert not any("Hoàn tác" in label for label in labels_of(card))
    assert "13 việc" in card.text
    await press(town, clerk, card, "Lịch sử")
    assert "Chị Lan: hoàn tác bỏ việc" in card.text
    assert "Chị Lan: bỏ việc (5)" in card.text


async def test_a_draft_is_not_lost_by_a_slip_of_the_finger(town, clerk):
    card = await send(town, clerk)
    await press(town, clerk, card, "Bỏ, không phát hành")
    assert "Bỏ hẳn bản dự thảo này?" in card.text
    await press(town, clerk, card, "← Về bản dự thảo")
    assert (await kept(town)).state == "open"
    await press(town, clerk, card, "Bỏ, không phát hành", "Bỏ hẳn")
    assert "Đã bỏ bản dự thảo, chưa gửi cho ai." in card.text
    assert (await kept(town)).state == "dropped"


# --- lines --------------------------------------------------------------------------------------------------------


async def line(town, phone, screen, text, *parts):
    phone.say(text, reply_to=screen)
    return await town.hears(phone, *parts)


async def test_a_line_in_reply_to_the_card_is_carried_out(town, clerk):
    card = await send(town, clerk)
    await line(town, clerk, card, "3 chủ trì Sở Y tế", "Việc 3", "Chủ trì: Sở Y tế")
    await line(town, clerk, card, "gộp 4.1 4.2", "Việc 4", "Kiểm tra cầu yếu", "Khơi thông cống rãnh")
    await line(town, clerk, card, "bỏ 7.1", "🚫 Đã bỏ")
    await line(town, clerk, card, "số 1072/UBND-KT", "BẢN DỰ THẢO", "1072/UBND-KT", "11 việc")
    await line(town, clerk, card, "hoàn tác", "1071/UBND-NC")
    await line(town, clerk, card, "xem", "BẢN DỰ THẢO", "11 việc")
    await line(town, clerk, card, "thôi", "vẫn được giữ nguyên")
    await line(town, clerk, card, "bỏ văn bản", "Bỏ hẳn bản dự thảo này?")
    await line(town, clerk, card, "phát hành", "Phát hành văn bản số 1071/UBND-NC?")


async def test_in_reply_to_a_tasks_screen_its_number_need_not_be_typed(town, clerk):
    card = await open_task(town, clerk, await send(town, clerk), "5")
    await line(town, clerk, card, "hạn 30/9", "Việc 5", "⏰ Hạn: 30/9/2024")
    await line(town, clerk, card, "6 hạn 1/10", "Việc 6", "⏰ Hạn: 1/10/2024")
    await line(town, clerk, card, "abc", "Chưa hiểu “abc”")


async def test_a_line_that_is_not_understood_is_answered_with_how_to_write_it_and_changes_nothing(town, clerk):
    card = await send(town, clerk)
    await line(town, clerk, card, "làm gì đó đi", "Chưa hiểu “làm gì đó đi”", "Ví dụ")
    await line(town, clerk, card, "99 hạn 30/9", "không có việc số 99")
    await line(town, clerk, card, "3 hạn hôm nào cũng được", "Chưa hiểu thời hạn")
    assert (await kept(town)).version == 0


# --- wrong input --------------------------------------------------------------------------------------------------


async def test_what_a_prompt_cannot_use_gets_one_line_that_says_how_and_the_prompt_waits_on(town, clerk):
    shown = await open_task(town, clerk, await send(town, clerk), "3")
    for button, typed, said, right, then in (
        ("Đổi chủ trì", "Sở Vũ trụ", "Danh bạ không có đơn vị “Sở Vũ trụ”", "SYT", "Chủ trì: Sở Y tế"),
        ("Đổi phối hợp", "???", "Vui lòng nhập tên hoặc mã", "SNV", "Phối hợp: Sở Nội vụ"),
        ("Đổi hạn", "32/13", "Chưa hiểu thời hạn “32/13”", "30/9", "Hạn: 30/9/2024"),
        ("Thêm hạn", "bỏ hạn", "Chưa hiểu thời hạn", "1/10", "Hạn: 1/10/2024"),
        ("Sửa nội dung", "…", "không được để trống", "Kiểm đếm tàu thuyền", "Kiểm đếm tàu thuyền"),
    ):
        await press(town, clerk, shown, button)
        await town.hears(clerk, "Trả lời ngay dưới tin này")
        clerk.say(typed)
        await town.hears(clerk, said)
        clerk.say(right)
        shown = await town.hears(clerk, "Việc 3", then)


async def test_a_merge_with_nothing_is_refused_and_asked_for_again(town, clerk):
    card = await open_task(town, clerk, await send(town, clerk), "3")
    await press(town, clerk, card, "Gộp việc", "Với việc khác")
    await town.hears(clerk, "Gộp việc 3 với việc nào?")
    for typed, said in (("abc", "ít nhất hai việc"), ("3", "ít nhất hai việc"), ("99", "số 99")):
        clerk.say(typed)
        await town.hears(clerk, said)
    clerk.say("4.1")
    await town.hears(clerk, "Việc 3", "Kiểm tra cầu yếu")


async def test_a_head_that_cannot_be_is_refused_with_an_example(town, clerk):
    card = await send(town, clerk)
    await press(town, clerk, card, "Số, ngày, trích yếu")
    for button, typed, said in (
        ("Sửa số", "không số", "Số văn bản chưa đúng"),
        ("Sửa ngày", "ngày nào đó", "Ngày văn bản chưa đúng"),
        ("Sửa độ khẩn", "rất gấp", "Độ khẩn là hỏa tốc"),
    ):
        await press(town, clerk, card, button)
        await town.hears(clerk, "đúng là?")
        clerk.say(typed)
        await town.hears(clerk, said)
    clerk.say("/huy")
    await town.hears(clerk, "Đã thôi, chưa thay đổi gì.")
    assert (await kept(town)).version == 0


async def test_a_task_of_one_sentence_cannot_be_split_and_the_last_one_not_left_out(town, clerk):
    clerk.send_file("cong-van.txt", sample.letter())
    card = await town.hears(clerk)
    await open_task(town, clerk, card, "5")
    shown = await type_in(town, clerk, card, "Sửa nội dung", "Dự trữ đủ thuốc")
    await press(town, clerk, shown, "Tách việc")
    assert "chỉ có một câu" in clerk.toasts[-1].text
    for label in ("1", "2", "3", "4.1", "4.2", "6", "7.1", "7.2", "7.3", "8", "9", "10"):
        await line(town, clerk, card, f"bỏ {label}", "Đã bỏ")
    await line(town, clerk, card, "bỏ 5", "Đây là việc cuối cùng")


# --- the next day -------------------------------------------------------------------------------------------------


async def test_the_next_day_after_a_restart_everything_is_there_and_what_was_asked_still_waits(town, clerk):
    card = await open_task(town, clerk, await send(town, clerk), "5")
    shown = await type_in(town, clerk, card, "Đổi hạn", "30/9")
    await press(town, clerk, shown, "Đổi chủ trì")
    asked = await town.hears(clerk, "đơn vị nào chủ trì?")
    await town.stop_bot()
    await town.clock.move(timedelta(days=1))
    await town.start_bot()
    clerk.say("Sở Nội vụ", reply_to=asked)
    shown = await town.hears(clerk, "Chủ trì: Sở Nội vụ", "⏰ Hạn: 30/9/2024")
    await press(town, clerk, shown, "← Về bản dự thảo")
    assert "Sở Nội vụ\n• 5. Dự trữ đủ thuốc" in shown.text
    clerk.say("Sở Y tế", reply_to=asked)
    await town.hears(clerk, "đã được trả lời")


# --- two people ---------------------------------------------------------------------------------------------------


@pytest.fixture
async def other(town):
    return await town.clerk("Anh Minh")


async def open_for(town, phone):
    """The draft's card on somebody else's phone."""
    card = phone.messages()[-1]
    assert card.is_from_bot
    forge(town, phone, "draft:1", card)
    await town.calm()
    return card


async def test_whoever_comes_second_to_the_same_task_is_told_and_sees_the_new_state(town, clerk, other):
    card = await open_task(town, clerk, await send(town, clerk), "5")
    theirs = await open_task(town, other, await open_for(town, other), "5")
    await press(town, clerk, card, "Đổi hạn")
    asked = await town.hears(clerk, "hạn mới là ngày nào?")
    await press(town, other, theirs, "Đổi hạn")
    await town.hears(other, "hạn mới là ngày nào?")
    other.say("1/10")
    await town.hears(other, "Hạn: 1/10/2024")
    assert "Hạn: 1/10/2024" in card.text, "what the first sees is refreshed"
    clerk.say("30/9", reply_to=asked)
    await town.hears(clerk, "Anh Minh vừa sửa phần này (thời hạn)")
    await town.hears(clerk, "Việc 5", "Hạn: 1/10/2024")
    assert [due.phrase for due in (await reviewed(town, "5")).task.deadlines] == ["1/10"]


async def test_changes_of_different_tasks_both_stand_and_both_see_them(town, clerk, other):
    card = await open_task(town, clerk, await send(town, clerk), "5")
    theirs = await open_task(town, other, await open_for(town, other), "6")
    await press(town, clerk, card, "Đổi hạn")
    asked = await town.hears(clerk, "hạn mới là ngày nào?")
    await press(town, other, theirs, "Bỏ việc này")
    clerk.say("30/9", reply_to=asked)
    shown = await town.hears(clerk, "Hạn: 30/9/2024")
    await press(town, other, theirs, "← Về bản dự thảo")
    await press(town, clerk, shown, "← Về bản dự thảo")
    for seen in (theirs, shown):
        assert "🚫 Đã bỏ 1 việc: 6" in seen.text
        assert "⏰ 30/9/2024" in seen.text
    await press(town, clerk, shown, "Bắt buộc báo cáo")
    assert "tất cả nơi nhận phải báo cáo" in theirs.text, "a card that nobody touched shows the present state too"


async def test_a_button_pressed_on_what_was_changed_in_the_same_moment_is_refused_with_the_new_screen(
    town, clerk, other
):
    card = await open_task(town, clerk, await send(town, clerk), "5")
    theirs = await open_task(town, other, await open_for(town, other), "5")
    # Both press before either screen can be refreshed: the presses wait while the bot is away.
    await town.stop_bot()
    other.press(theirs, "🚫 Bỏ việc này")
    clerk.press(card, "👁 Chuyển sang để biết")
    await town.start_bot()
    await town.calm()
    told = [toast.text for phone in (clerk, other) for toast in phone.toasts if toast.text]
    one = await reviewed(town, "5")
    assert (one.is_dropped, one.decided is None) in {(True, True), (False, False)}
    assert len([text for text in told if "vừa sửa phần này" in text]) == 1
    assert theirs.text == card.text


async def test_undoing_never_takes_back_a_change_that_was_not_on_the_screen(town, clerk, other):
    card = await open_task(town, clerk, await send(town, clerk), "5")
    await press(town, clerk, card, "Bỏ việc này", "← Về bản dự thảo")
    theirs = await open_task(town, other, await open_for(town, other), "6")
    await town.stop_bot()
    other.press(theirs, "🚫 Bỏ việc này")
    clerk.press(card, "↩ Hoàn tác: bỏ việc (5)")
    await town.start_bot()
    await town.calm()
    refused = any("Anh Minh vừa sửa phần này (bỏ việc)" in (toast.text or "") for toast in clerk.toasts)
    assert f"🚫 Đã bỏ {'2 việc: 5, 6' if refused else '1 việc: 6'}" in card.text


async def test_once_issued_every_open_screen_of_the_draft_says_so(town, clerk, other):
    card = await send(town, clerk)
    theirs = await open_task(town, other, await open_for(town, other), "5")
    await press(town, clerk, card, "Phát hành…", "Gửi ngay")
    assert "Đã phát hành văn bản số 1071/UBND-NC" in theirs.text
    assert labels_of(theirs) == []
    await news(town, clerk)
    await news(town, other)


async def test_somebody_who_left_the_office_sees_no_more_of_the_draft(town, clerk, other):
    card = await send(town, clerk)
    theirs = await open_for(town, other)
    async with town.office.database.writing() as records:
        person = await records.people.at(str(other.id))
        await records.connection.execute(text("DELETE FROM roles WHERE person_id = :id"), {"id": person.id})
    await open_task(town, clerk, card, "5")
    await press(town, clerk, card, "Bỏ việc này")
    assert "13 việc" in theirs.text


# --- issuing, language, strangers ---------------------------------------------------------------------------------


async def test_what_is_issued_is_exactly_what_was_reviewed(town, clerk):
    health, police = await town.officer("SYT"), await town.officer("CAT")
    card = await send(town, clerk)
    await line(town, clerk, card, "5 chủ trì: CAT", "Chủ trì: Công an tỉnh")
    await line(town, clerk, card, "5 phối hợp: SYT", "Phối hợp: Sở Y tế")
    await line(town, clerk, card, "5 hạn 30/9", "30/9/2024")
    shown = await line(town, clerk, card, "5 nội dung: Dự trữ thuốc cho các xã đảo.", "Dự trữ thuốc cho các xã đảo.")
    await line(town, clerk, card, "bỏ 8", "Đã bỏ")
    await press(town, clerk, shown, "← Về bản dự thảo", "Phát hành…", "Gửi ngay")
    assert "12 việc" in shown.text
    await news(town, clerk)
    seen = await town.hears(police, "chủ trì 1 việc", "5. Dự trữ thuốc cho các xã đảo.", "⏰ Hạn: 30/9/2024")
    assert "Sẵn sàng lực lượng" not in seen.text
    seen = await town.hears(health, "HỎA TỐC")
    assert "chủ trì" not in seen.text.partition("Dự trữ")[0]


async def test_an_english_reader_reviews_in_english(town, clerk):
    clerk.say("/language")
    choice = await town.hears(clerk)
    await press(town, clerk, choice, "English")
    await news(town, clerk)
    clerk.send_file("letter.txt", sample.letter())
    card = await town.hears(clerk, "DRAFT TASKS FOR REVIEW", "13 tasks")
    await press(town, clerk, card, "View, edit", "Task 3")
    assert "as in “trước 10 giờ 00" in card.text
    await press(town, clerk, card, "Change deadline")
    await town.hears(clerk, "Task 3: when is it due?")
    clerk.say("whenever")
    await town.hears(clerk, "was not understood")
    clerk.say("30/9")
    shown = await town.hears(clerk, "Due: 30 Sep 2024")
    await press(town, clerk, shown, "Back to the draft", "History")
    assert "Chị Lan: deadline (3): 30/9" in shown.text


FORGED = (
    "draft:1", "dtasks:1:0", "dtask:1:5", "dtext:1:5", "dsplit:1:5", "dcut:1:5:1", "dmerge:1:5", "djoin:1:5:6",
    "ddo:1:5:drop", "dwhen:1:3:0:no", "dask:1:5:leads", "dhead:1", "dhask:1:number", "dundo:1", "dhist:1:0",
    "follow:1:1", "drop:1", "dropnow:1",
)  # fmt: skip


async def test_an_officer_who_is_not_of_the_office_cannot_press_forged_buttons(town, clerk):
    health = await town.officer("SYT")
    await send(town, clerk)
    before = await kept(town)
    on = health.messages()[-1]
    presses = [forge(town, health, data, on) for data in FORGED]
    await town.calm()
    assert {toast_of(town, one) for one in presses} == {WORDS.plain("toast-not-for-you")}
    await town.hears_nothing(health)
    assert await kept(town) == before


async def test_forged_buttons_about_what_is_not_there_are_answered_in_one_line(town, clerk):
    card = await send(town, clerk)
    answers = {
        "dtask:1:99": "refusal-task-not-in-draft",
        "dcut:1:5:77": "refusal-split-where",
        "dwhen:1:6:0:yes": "refusal-deadline-not-there",
        "ddo:1:5:back": "refusal-task-not-dropped",
        "ddo:1:5:nonsense": "toast-button-old",
        "djoin:1:5:5": "refusal-nothing-to-merge",
        "dundo:1": "refusal-nothing-to-take-back",
        "dtask:7:1": "refusal-draft-gone",
    }
    presses = {data: forge(town, clerk, data, card) for data in answers}
    await town.calm()
    for data, key in answers.items():
        start = WORDS.plain(key, count=3, last=2).partition(";")[0]
        assert toast_of(town, presses[data]).startswith(start), data
