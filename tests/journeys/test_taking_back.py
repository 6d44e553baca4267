"""A line is taken back by a word or a button, or corrected by an edit; the history keeps all of it."""

import pytest

from tests.journeys.gestures import news


async def status_of(town, label="2"):
    async with town.office.database.reading() as records:
        [one] = [each for each in await records.assignments.task(label) if each.owed]
    return None if one.report is None else (one.report.kind, one.report.percent)


# --- the word -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["sai", "Sai rồi ạ", "nham", "e nhầm"])
async def test_a_word_takes_back_the_last_line_of_ten_minutes_and_its_answer_shows_it(town, farms, word):
    farms.say("2 được 60%")
    answer = await town.hears(farms, "60%")
    farms.say(word)
    await town.hears(farms, "Đã hoàn tác", "chưa báo cáo")
    assert "Đã hoàn tác" in answer.text
    assert answer.labels == []
    assert await status_of(town) is None


async def test_the_rest_of_such_a_line_is_read_as_a_line_of_its_own(town, farms):
    farms.say("2 được 60%")
    answer = await town.hears(farms, "60%")
    farms.say("sai, 2 được 40%")
    await town.hears(farms, "Việc 2: đang thực hiện, 40%")
    assert "Đã hoàn tác" in answer.text
    assert await status_of(town) == ("in_progress", 40)


async def test_after_ten_minutes_the_word_takes_nothing_back_and_says_what_to_do(town, farms):
    farms.say("2 được 60%")
    await town.hears(farms, "60%")
    await town.pass_time(minutes=11)
    farms.say("sai")
    await town.hears(farms, "Không có báo cáo nào trong 10 phút", "12 đang làm")
    assert await status_of(town) == ("in_progress", 60)


async def test_a_word_in_reply_to_an_answer_takes_that_line_back_and_the_later_stands(town, clerk, farms):
    farms.say("2 vướng kinh phí")
    first = await town.hears(farms, "đang vướng mắc")
    await news(town, clerk)
    farms.say("2 được 60%")
    await town.hears(farms, "60%")
    farms.say("sai", reply_to=first)
    await town.hears(farms, "Đã hoàn tác", "60%")
    assert await status_of(town) == ("in_progress", 60)


async def test_a_word_after_a_question_leaves_the_question_and_not_the_line_before(town, farms):
    farms.say("2 được 60%")
    await town.hears(farms, "60%")
    farms.say("2 alo")
    question = await town.hears(farms, "Việc 2")
    farms.say("sai")
    await town.hears(farms, "Đã bỏ câu vừa rồi")
    farms.press(question, "Đã xong")
    await town.calm()
    assert farms.toasts[-1].text == "Câu hỏi này đã được trả lời."
    assert await status_of(town) == ("in_progress", 60)


async def test_two_words_in_a_row_take_back_two_lines_one_after_the_other(town, farms):
    farms.say("2 được 20%")
    await town.hears(farms, "20%")
    farms.say("2 được 60%")
    await town.hears(farms, "60%")
    farms.say("sai")
    await town.hears(farms, "Đã hoàn tác", "20%")
    farms.say("sai")
    await town.hears(farms, "Đã hoàn tác", "chưa báo cáo")


async def test_a_line_that_only_speaks_of_something_wrong_is_a_report(town, clerk, farms):
    farms.say("2 sai phạm đã xử lý xong")
    await town.hears(farms, "Việc 2: đã hoàn thành")
    await news(town, clerk)


# --- the receipt --------------------------------------------------------------------------------------------------


async def test_a_line_that_is_certain_bears_a_silent_receipt_until_it_is_taken_back(town, farms):
    line = farms.say("2 được 60%")
    answer = await town.hears(farms, "60%")
    assert line.reactions == ["✍"]
    unclear = farms.say("2 alo")
    await news(town, farms)
    assert unclear.reactions == []
    farms.press(answer, "Hoàn tác")
    await town.calm()
    assert line.reactions == []


# --- edits --------------------------------------------------------------------------------------------------------


async def test_an_edited_line_corrects_its_report_and_the_history_keeps_both(town, clerk, farms):
    line = farms.say("2 được 60%")
    first = await town.hears(farms, "60%")
    farms.edit(line, "2 được 40%")
    await town.hears(farms, "Đã sửa báo cáo", "Việc 2: đang thực hiện, 40%")
    assert "Đã thay bằng nội dung sửa" in first.text
    assert first.labels == []
    assert await status_of(town) == ("in_progress", 40)
    clerk.say("/viec 2")
    shown = await town.hears(clerk, "“2 được 60%” (đã sửa)", "“2 được 40%”")
    assert shown.text.index("“2 được 60%”") < shown.text.index("“2 được 40%”")


async def test_an_edit_of_done_withdraws_it_from_what_waits_to_be_confirmed(town, clerk, farms):
    line = farms.say("2 xong")
    await town.hears(farms, "đã hoàn thành")
    listed = await town.hears(clerk, "1 việc đơn vị báo hoàn thành")
    farms.edit(line, "2 chưa xong, được 80%")
    await town.hears(farms, "Đã sửa báo cáo", "80%")
    assert "Không còn việc nào chờ xác nhận" in listed.text
    assert await status_of(town) == ("in_progress", 80)


async def test_an_edit_that_is_not_clear_changes_nothing_and_says_so(town, farms):
    line = farms.say("2 được 60%")
    answer = await town.hears(farms, "60%")
    farms.edit(line, "2 alo alo")
    await town.hears(farms, "Chưa rõ nội dung vừa sửa", "báo cáo trước vẫn giữ nguyên")
    assert await status_of(town) == ("in_progress", 60)
    assert answer.labels != []


async def test_an_edit_after_the_decision_is_refused(town, clerk, farms):
    line = farms.say("2 xong")
    await town.hears(farms, "đã hoàn thành")
    clerk.press(await town.hears(clerk, "1 việc"), "Xác nhận việc này")
    await town.hears(farms, "đã xác nhận hoàn thành")
    farms.edit(line, "2 được 40%")
    await town.hears(farms, "đã có ý kiến quyết định", "gửi báo cáo mới")
    assert await status_of(town) == ("done", None)


async def test_an_edit_of_an_old_line_does_not_hide_a_newer_report(town, farms):
    line = farms.say("2 được 60%")
    await town.hears(farms, "60%")
    farms.say("2 được 80%")
    await town.hears(farms, "80%")
    farms.edit(line, "2 được 50%")
    await town.hears(farms, "Việc 2 đã có báo cáo mới hơn")
    assert await status_of(town) == ("in_progress", 80)


async def test_an_edit_of_an_unclear_line_answers_and_its_question_asks_no_more(town, farms):
    line = farms.say("2 alo")
    question = await town.hears(farms, "Việc 2")
    farms.edit(line, "2 được 30%")
    await town.hears(farms, "Việc 2: đang thực hiện, 30%")
    farms.press(question, "Đã xong")
    await town.calm()
    assert farms.toasts[-1].text == "Câu hỏi này đã được trả lời."
    assert await status_of(town) == ("in_progress", 30)


async def test_edits_of_those_who_report_nothing_are_met_with_silence(town, clerk, farms):
    stranger = town.stranger()
    for phone in (stranger, clerk):
        line = phone.say("/start" if phone is stranger else "chào em")
        await news(town, phone)
        phone.edit(line, "2 xong")
        await town.hears_nothing(phone)
    assert await status_of(town) is None


async def test_an_edit_during_an_outage_of_the_bot_is_taken_when_it_is_back(town, farms):
    line = farms.say("2 được 60%")
    await town.hears(farms, "60%")
    await town.stop_bot()
    farms.edit(line, "2 được 45%")
    await town.start_bot()
    await town.hears(farms, "Đã sửa báo cáo", "45%")


async def test_an_edit_that_makes_a_line_secret_is_refused_and_keeps_no_word_of_it(town, farms):
    line = farms.say("2 được 60%")
    await town.hears(farms, "60%")
    farms.edit(line, "TỐI MẬT\nSố: 12/BC-UBND\nKính gửi: Ủy ban nhân dân tỉnh")
    heard = await news(town, farms)
    assert any("MẬT" in one.text for one in heard)
    assert await status_of(town) == ("in_progress", 60)
