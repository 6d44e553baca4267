"""A unit's own group: officers reply to the bot or mention it there, and report as they do in private."""

import pytest

from directives.people import Post
from tests.journeys.gestures import forge, news, toast_of


@pytest.fixture
async def group(town, farms):
    return await bound(town, farms)


async def bound(town, farms, *others):
    found = town.emulator.add_group("Nhóm Sở Nông nghiệp", [farms, *others])
    farms.say("/nhomdonvi", chat=found)
    await town.hears(farms, "Sở Nông nghiệp và Phát triển nông thôn báo cáo được ngay trong nhóm này", chat=found)
    return found


def named(town, text):
    return f"@{town.emulator.town.bot.username} {text}"


async def test_a_mention_reports_and_a_reply_to_the_answer_corrects_it(town, clerk, farms, group):
    farms.say(named(town, "2 được 60%"), chat=group)
    answer = await town.hears(farms, "Việc 2: đang thực hiện, 60%", chat=group)
    farms.say("được 70%", reply_to=answer, chat=group)
    await town.hears(farms, "Việc 2: đang thực hiện, 70%", chat=group)
    await town.hears_nothing(farms)
    clerk.say("/viec 2")
    await town.hears(clerk, "“được 70%”")


async def test_what_is_not_said_to_the_bot_is_ignored(town, farms, group):
    farms.say("2 xong rồi các anh ơi", chat=group)
    await town.hears_nothing(farms, group)
    await town.hears_nothing(farms)


async def test_strangers_and_officers_of_other_units_are_met_with_silence_and_their_presses_refused(town, farms):
    health, stranger = await town.officer("SYT"), town.stranger()
    await news(town, health)
    group = await bound(town, farms, health, stranger)
    for phone in (health, stranger):
        phone.say(named(town, "2 xong"), chat=group)
        phone.say("/nhiemvu", chat=group)
        await town.hears_nothing(phone, group)
    farms.say(named(town, "2 được 60%"), chat=group)
    answer = await town.hears(farms, "60%", chat=group)
    for phone in (health, stranger):
        press = forge(town, phone, answer.raw["reply_markup"]["inline_keyboard"][0][0]["callback_data"], answer)
        await town.calm()
        assert toast_of(town, press) == "Nút này không dành cho anh/chị."
    assert "60%" in answer.text


async def test_a_question_is_asked_and_answered_in_the_group_after_a_restart_too(town, farms, group):
    farms.say(named(town, "alo, việc 2 sao rồi"), chat=group)
    question = await town.hears(farms, "Việc 2", "Tình hình thực hiện thế nào", chat=group)
    await town.stop_bot()
    await town.start_bot()
    farms.press(question, "Đang làm")
    await town.calm()
    assert "Việc 2: đang thực hiện" in question.text


async def test_only_that_units_tasks_are_shown_in_the_group_to_an_officer_of_two(town, clerk, farms):
    code = await town.invitation("SYT", Post.DEPUTY)
    farms.say(f"/start {code}")
    await news(town, farms)
    group = await bound(town, farms)
    farms.say("/nhiemvu", chat=group)
    shown = await town.hears(farms, "2. Kiểm tra toàn bộ đê biển", chat=group)
    assert "5. Dự trữ" not in shown.text
    farms.say(named(town, "5 xong"), chat=group)
    await town.hears(farms, "Việc 5 không thuộc đơn vị", chat=group)


async def test_a_deputy_reports_in_the_group_but_cannot_bind_it(town, clerk, farms):
    deputy = await town.officer("SNNPTNT", "Phó đầu mối", Post.DEPUTY)
    await news(town, deputy)
    group = town.emulator.add_group("Nhóm Sở Nông nghiệp", [farms, deputy])
    deputy.say("/nhomdonvi", chat=group)
    await town.hears_nothing(deputy, group)
    farms.say("/nhomdonvi", chat=group)
    await town.hears(farms, "báo cáo được ngay trong nhóm này", chat=group)
    deputy.say(named(town, "2 được 30%"), chat=group)
    await town.hears(deputy, "Việc 2: đang thực hiện, 30%", chat=group)


async def test_files_that_are_sent_to_the_bot_in_the_group_are_evidence(town, clerk, farms, group):
    farms.send_file("bien-ban.pdf", b"%PDF-1.4 x", caption=named(town, "2 được 80%"), chat=group)
    await town.hears(farms, "80%", chat=group)
    clerk.say("/viec 2")
    await town.hears(clerk, "“2 được 80%”", "Minh chứng")


async def test_a_group_that_sees_figures_or_is_another_units_is_not_bound(town, farms):
    farms.say("/nhomdonvi")
    await town.hears(farms, "gõ trong nhóm của đơn vị")
    town.leaders_group.add(farms)
    farms.say("/nhomdonvi", chat=town.leaders_group)
    await town.hears(farms, "đang dùng để xem tổng hợp", chat=town.leaders_group)
    health = await town.officer("SYT")
    await news(town, health)
    group = await bound(town, farms, health)
    health.say("/nhomdonvi", chat=group)
    await town.hears(health, "đã dùng cho đơn vị khác", chat=group)


async def test_a_group_can_be_let_go_and_keeps_its_unit_when_it_becomes_a_supergroup(town, farms):
    group = town.emulator.add_group("Nhóm Sở Nông nghiệp", [farms], basic=True)
    farms.say("/nhomdonvi", chat=group)
    await town.hears(farms, "báo cáo được ngay trong nhóm này", chat=group)
    grown = group.migrate()
    farms.say(named(town, "2 được 60%"), chat=grown)
    await town.hears(farms, "60%", chat=grown)
    farms.say("/nhomdonvi thôi", chat=grown)
    await town.hears(farms, "không nhận báo cáo trong nhóm này nữa", chat=grown)
    farms.say(named(town, "2 được 70%"), chat=grown)
    await town.hears_nothing(farms, grown)


async def test_an_edit_and_a_word_take_back_in_the_group_as_in_private(town, farms, group):
    line = farms.say(named(town, "2 được 60%"), chat=group)
    answer = await town.hears(farms, "60%", chat=group)
    farms.edit(line, named(town, "2 được 50%"))
    corrected = await town.hears(farms, "Đã sửa báo cáo", "50%", chat=group)
    assert "Đã thay bằng nội dung sửa" in answer.text
    farms.say("sai", reply_to=corrected, chat=group)
    await town.hears(farms, "Đã hoàn tác", chat=group)
