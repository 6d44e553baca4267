"""After issuing: the office corrects, adds, takes off, recalls; whom it concerns hears of it once, and nobody else."""

import pytest

import sample
from directives.letters import read_letter
from operations.issue import issue, keep_draft
from tests.journeys.gestures import forge, issue_sample, news, toast_of
from tests.town import ZONE


@pytest.fixture
async def clerk(town):
    return await town.clerk()


@pytest.fixture
async def farms(town):
    return await town.officer("SNNPTNT")


@pytest.fixture
async def health(town):
    return await town.officer("SYT")


@pytest.fixture
async def police(town):
    return await town.officer("CAT")


@pytest.fixture
async def letter(town, clerk, farms, health, police):
    """The sample letter is out: 2 is of the farms alone, 5 of health, 8 is coordinated by the police."""
    alone = sample.letter().decode().replace(", phối hợp các sở, ngành, địa phương: Kiểm tra", ": Kiểm tra")
    await issue_sample(town, clerk, letter=alone.encode())
    for phone in (farms, health, police):
        await news(town, phone)


async def issued(town, clerk, draft):
    clerk.press(draft, "Phát hành…")
    await town.calm()
    clerk.press(draft, "Gửi ngay")
    await news(town, clerk)


async def confirm(town, clerk, line, *parts):
    clerk.say(line)
    shown = await town.hears(clerk, *parts)
    clerk.press(shown, "Gửi ngay")
    await town.calm()
    return shown


# --- correcting ---------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("letter")
async def test_a_new_deadline_is_told_to_those_who_hold_the_task_and_to_nobody_else(town, clerk, farms, health, police):
    shown = await confirm(town, clerk, "/sua 2 hạn 30/6", "Hạn việc 2: từ 25/6 thành 30/6/2024", "Đầu mối SNNPTNT")
    assert "Đã gửi" in shown.text
    await town.hears(farms, "Điều chỉnh văn bản 1071/UBND-NC", "Hạn việc 2: từ 25/6 thành 30/6/2024")
    card = next(message for message in farms.messages() if "chủ trì" in message.text)
    assert "⏰ Hạn: 30/6/2024" in card.text
    assert "25/6/2024" not in card.text
    for phone in (farms, health, police):
        await town.hears_nothing(phone)


@pytest.mark.usefixtures("letter")
async def test_reminders_follow_the_new_deadline_and_never_the_old(town, clerk, farms):
    await confirm(town, clerk, "/sua 2 hạn 30/6", "Hạn việc 2")
    await news(town, farms)
    await town.pass_time(days=7)  # 25 June, the old day
    await town.hears_nothing(farms)
    await town.pass_time(days=2)  # 27 June, three days before the new
    await town.hears(farms, "Nhắc thời hạn", "30/6/2024")


@pytest.mark.usefixtures("letter")
async def test_a_deadline_that_is_near_at_once_is_not_reminded_of_in_the_same_breath(town, clerk, farms):
    await confirm(town, clerk, "/sua 2 hạn 19/6", "Hạn việc 2")
    await town.hears(farms, "từ 25/6 thành 19/6/2024")
    await town.pass_time(minutes=5)
    await town.hears_nothing(farms)
    await town.pass_time(days=1)
    await town.hears(farms, "Đến hạn hôm nay")


@pytest.mark.usefixtures("letter")
async def test_a_task_can_be_left_without_a_deadline(town, clerk, farms):
    await confirm(town, clerk, "/sua 2 hạn: không có hạn", "thành không có hạn")
    await town.hears(farms, "từ 25/6/2024 thành không có hạn")
    await town.pass_time(days=7)
    await town.hears_nothing(farms)


@pytest.mark.usefixtures("letter")
async def test_another_lead_gets_the_whole_card_and_must_acknowledge_the_former_is_relieved(
    town, clerk, farms, health, police
):
    farms.say("2 đang làm")
    await news(town, farms)
    await confirm(town, clerk, "/sua 2 chủ trì: Sở Y tế", "Nhận thẻ việc, phải xác nhận: Sở Y tế", "thôi thực hiện")
    card = await town.hears(health, "Mới giao cho đơn vị: việc 2", "Kiểm tra toàn bộ đê biển", "Đã nhận")
    await town.hears(farms, "Việc 2 nay do Sở Y tế chủ trì", "không phải báo cáo việc này nữa")
    await town.hears_nothing(police)
    health.press(card, "Đã nhận")
    await town.calm()
    assert "✔ Đã nhận" in card.text
    health.say("2 xong")
    await town.hears(health, "Việc 2", "đã hoàn thành")
    await town.hears(clerk, "báo hoàn thành, chờ xác nhận")
    farms.say("2 xong")
    await town.hears(farms, "Việc 2 (văn bản 1071/UBND-NC)", "không phải báo cáo việc này nữa")


@pytest.mark.usefixtures("letter")
async def test_another_text_is_told_with_its_words(town, clerk, farms, health):
    await confirm(town, clerk, "/sua 5 nội dung: Dự trữ thuốc cho các xã đảo trong 60 ngày.", "Nội dung việc 5")
    await town.hears(health, "Nội dung việc 5 nay là: Dự trữ thuốc cho các xã đảo trong 60 ngày")
    await town.hears_nothing(farms)


@pytest.mark.usefixtures("letter")
async def test_the_history_says_who_changed_what_from_what_to_what(town, clerk, health):
    await confirm(town, clerk, "/sua 5 hạn 30/6", "Hạn việc 5")
    await news(town, health)
    await town.pass_time(minutes=5)
    health.say("5 xong")
    await news(town, health)
    await town.hears(clerk, "báo hoàn thành, chờ xác nhận")
    await town.pass_time(minutes=5)
    await confirm(town, clerk, "/sua 5 chủ trì STC", "Chủ trì việc 5")
    await news(town, health)
    leader = await town.leader()
    leader.say("/viec 5")
    shown = await town.hears(leader, "Việc 5")
    places = [shown.text.index(part) for part in (
        "Văn thư: Hạn việc 5: từ không có hạn thành 30/6/2024",
        "“5 xong”",
        "Văn thư: Chủ trì việc 5: từ Sở Y tế thành Sở Tài chính",
    )]  # fmt: skip
    assert places == sorted(places)


@pytest.mark.usefixtures("letter")
async def test_units_of_which_one_is_not_certain_are_asked_about_and_nobody_is_told(town, clerk, farms, health):
    clerk.say("/sua 2 chủ trì: Sở Y tế, Sở Vũ trụ")
    await town.hears(clerk, "Sở Vũ trụ")
    await town.hears_nothing(farms)
    await town.hears_nothing(health)


@pytest.mark.usefixtures("letter")
async def test_lines_that_cannot_be_understood_get_one_line_that_says_how(town, clerk):
    for line, part in (
        ("/sua", "/sua 3 hạn 30/9"),
        ("/sua 2", "/sua 3 hạn 30/9"),
        ("/sua 2 hạn bao giờ xong thì xong", "Chưa hiểu thời hạn"),
        ("/sua 2 hạn 1/6", "“1/6” đã qua"),
        ("/sua 2 hạn 1/6/2023", "“1/6/2023” đã qua"),
        ("/sua 2 hạn 7h hôm nay", "“7h hôm nay” đã qua"),
        ("/sua 2 hạn 30/2", "Chưa hiểu thời hạn"),
        ("/sua 2 chủ trì: Sở Vũ trụ", "Danh bạ không có đơn vị “Sở Vũ trụ”"),
        ("/sua 2 linh tinh", "/sua 3 hạn 30/9"),
        ("/sua hai hạn 30/6", "/sua 3 hạn 30/9"),
        ("/themdonvi 5 Sở Vũ trụ", "Danh bạ không có đơn vị “Sở Vũ trụ”"),
        ("/themdonvi 5 SYT chủ trì", "Hiện đã đúng như vậy"),
        ("/botdonvi 5 CAT", "Hiện đã đúng như vậy"),
        ("/sua 99 hạn 30/6", "Không có việc mang số này"),
        ("/sua 2 hạn 25/6", "Hiện đã đúng như vậy"),
        ("/sua 5 nội dung: abc", "Nội dung quá ngắn"),
        ("/themdonvi 5", "/themdonvi 3 STC"),
        ("/botdonvi 5 SYT", "không còn đơn vị nào chịu trách nhiệm"),
        ("/thuhoi 1071/UBND-NC", "/thuhoi việc 3"),
        ("/thuhoi 9999/UBND-NC nhầm", "Không có văn bản này"),
        ("/vanban 9999", "Không có văn bản này"),
    ):
        clerk.say(line)
        await town.hears(clerk, part)
        await town.hears_nothing(clerk)


# --- units come and go ----------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("letter")
async def test_a_unit_is_added_to_a_task_in_the_part_that_the_office_chooses(town, clerk, farms, health, police):
    clerk.say("/themdonvi 5 CAT")
    shown = await town.hears(clerk, "với vai trò nào")
    clerk.press(shown, "Phối hợp")
    await town.calm()
    assert "Công an tỉnh (Đầu mối CAT)" in shown.text
    clerk.press(shown, "Gửi ngay")
    await town.hears(police, "Mới giao cho đơn vị: việc 5")
    for phone in (farms, health):
        await town.hears_nothing(phone)


async def test_a_unit_that_the_letter_did_not_reach_is_added_for_information_and_taken_off_again(
    town, clerk, farms, health
):
    district = await town.officer("ANBIEN")
    clerk.say("/hoatoc Sở Y tế: báo cáo số giường dự phòng trước 17h ngày 20/6")
    await issued(town, clerk, await town.hears(clerk, "HỎA TỐC", "Sở Y tế"))
    await news(town, health)
    await confirm(town, clerk, "/themdonvi #1 ANBIEN", "Thêm Huyện An Biên vào văn bản (để biết)")
    await town.hears(district, "HỎA TỐC", "Để biết 1 việc")
    await confirm(town, clerk, "/botdonvi #1 ANBIEN", "Bớt Huyện An Biên khỏi văn bản")
    await town.hears(district, "Huyện An Biên không còn việc nào trong văn bản này")
    for phone in (health, farms):
        await town.hears_nothing(phone)


@pytest.mark.usefixtures("letter")
async def test_a_unit_is_taken_off_a_task(town, clerk, farms, police):
    await confirm(town, clerk, "/botdonvi 8 CAT", "Bớt Công an tỉnh khỏi việc 8")
    await town.hears(police, "không còn tham gia việc 8")
    await town.hears_nothing(farms)


@pytest.mark.usefixtures("letter")
async def test_a_unit_is_added_by_buttons_and_two_replies(town, clerk, police):
    clerk.say("/viec 5")
    screen = await town.hears(clerk, "Việc 5")
    for button in ("Điều chỉnh", "Thêm đơn vị"):
        clerk.press(screen, button)
        await town.calm()
    asked = await town.hears(clerk, "Thêm đơn vị nào vào việc 5?")
    clerk.say("Sở Vũ trụ", reply_to=asked)
    await town.hears(clerk, "Danh bạ không có đơn vị “Sở Vũ trụ”")
    clerk.say("Công an tỉnh", reply_to=asked)
    await town.hears(clerk, "với vai trò nào")
    clerk.say("làm gì cũng được")
    await town.hears(clerk, "chủ trì, phối hợp, hay để biết")
    clerk.say("phối hợp")
    shown = await town.hears(clerk, "Thêm Công an tỉnh vào việc 5 (phối hợp)", "Công an tỉnh (Đầu mối CAT)")
    await town.hears_nothing(police)
    clerk.press(shown, "Gửi ngay")
    await town.hears(police, "Mới giao cho đơn vị: việc 5")


# --- recalling ------------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("letter")
async def test_a_recalled_directive_is_struck_forgotten_by_figures_and_reminders_and_its_numbers_are_free(
    town, clerk, farms, health, police
):
    await confirm(town, clerk, "/thuhoi 1071/UBND-NC ban hành nhầm", "Thu hồi văn bản. Lý do: ban hành nhầm")
    for phone in (farms, health, police):
        await town.hears(phone, "Thu hồi văn bản 1071/UBND-NC", "Lý do: ban hành nhầm")
    card = next(message for message in farms.messages() if "1071/UBND-NC ngày 17/6" in message.text)
    assert "ĐÃ THU HỒI" in card.text
    assert card.buttons == []
    farms.say("2 xong")
    await town.hears(farms, "Văn bản 1071/UBND-NC đã thu hồi ngày 18/6/2024; việc 2 không phải báo cáo nữa")
    farms.say("đã nhận", reply_to=card)
    await town.hears(farms, "đã thu hồi")
    farms.say("/nhiemvu")
    await town.hears(farms, "không còn việc nào")
    for command, part in (
        ("/tonghop", "Chưa có văn bản nào"),
        ("/quahan", "Không có việc nào"),
        ("/viec 2", "đã thu hồi"),
    ):
        clerk.say(command)
        await town.hears(clerk, part)
    await town.pass_time(days=7)
    await town.hears_nothing(farms)
    async with town.office.database.reading() as records:
        assert await records.directives.labels_in_use() == set()


@pytest.mark.usefixtures("letter")
async def test_one_task_is_recalled_and_the_others_stand(town, clerk, farms, health, police):
    await confirm(town, clerk, "/thuhoi việc 5 giao trùng", "Thu hồi việc 5. Lý do: giao trùng")
    await town.hears(health, "Việc 5 đã thu hồi", "giao trùng")
    for phone in (farms, police):
        await town.hears_nothing(phone)
    clerk.say("/sua 5 hạn 30/6")
    await town.hears(clerk, "Việc này đã thu hồi")
    farms.say("2 xong")
    await town.hears(farms, "đã hoàn thành")
    await town.hears(clerk, "báo hoàn thành, chờ xác nhận")


@pytest.mark.usefixtures("letter")
async def test_a_letter_that_corrects_another_takes_its_place_and_what_was_reported_stands(
    town, clerk, farms, health, police
):
    farms.say("2 xong")
    await news(town, farms)
    text = sample.letter().decode()
    new = text.replace("1071/UBND-NC", "1080/UBND-NC").replace("trước ngày 25 tháng 6", "trước ngày 30 tháng 6")
    async with town.office.database.writing() as records:
        drafted = await keep_draft(records, read_letter(new), file_name=None, by=None, at=town.clock.now())
        await records.drafts.correct(drafted, 1)
        await issue(records, drafted, at=town.clock.now(), zone=ZONE, by=None)
    card = await town.hears(farms, "1080/UBND-NC", "Thay thế văn bản 1071/UBND-NC")
    assert "Tình hình: đã hoàn thành" in card.text
    for phone in (health, police):
        await town.hears(phone, "Thay thế văn bản 1071/UBND-NC")
    await news(town, clerk)
    old = next(message for message in farms.messages() if "1071/UBND-NC ngày" in message.text)
    assert "ĐÃ ĐƯỢC THAY THẾ bằng văn bản 1080/UBND-NC" in old.text
    assert old.buttons == []
    clerk.say("/viec 2")
    await town.hears(clerk, "văn bản 1080/UBND-NC", "Nhận báo cáo từ việc 2 của văn bản 1071/UBND-NC: “2 xong”")
    async with town.office.database.reading() as records:
        assert [one.number for one in await records.directives.standing()] == ["1080/UBND-NC"]


@pytest.mark.usefixtures("letter")
async def test_a_directive_is_recalled_by_buttons_with_its_reason_and_the_list_forgets_it(
    town, clerk, farms, health, police
):
    clerk.say("/vanban")
    screen = await town.hears(clerk, "1 văn bản đang thực hiện")
    clerk.press(screen, "1071/UBND-NC")
    await town.calm()
    clerk.press(screen, "Thu hồi…")
    asked = await town.hears(clerk, "Lý do thu hồi văn bản 1071/UBND-NC?")
    clerk.say("x", reply_to=asked)
    await town.hears(clerk, "Vui lòng cho biết lý do thu hồi")
    clerk.say("Ban hành nhầm.", reply_to=asked)
    shown = await town.hears(clerk, "Thu hồi văn bản. Lý do: Ban hành nhầm", "Chưa có người nhận, cần gọi điện")
    for phone in (farms, health, police):
        await town.hears_nothing(phone)
    clerk.press(shown, "Gửi ngay")
    for phone in (farms, health, police):
        await town.hears(phone, "Thu hồi văn bản 1071/UBND-NC", "Lý do: Ban hành nhầm")
    clerk.press(shown, "Về văn bản")
    await town.calm()
    assert "Đã thu hồi lúc" in shown.text
    assert "Văn thư: ⛔ Thu hồi văn bản. Lý do: Ban hành nhầm" in shown.text
    assert not [label for label in shown.labels if "Thêm" in label or "Thu hồi" in label]
    clerk.say("/vanban")
    await town.hears(clerk, "Không có văn bản nào đang thực hiện")


# --- by buttons -----------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("letter")
async def test_from_the_list_to_a_new_deadline_by_buttons_and_a_reply(town, clerk, farms):
    clerk.say("/vanban")
    screen = await town.hears(clerk, "1 văn bản đang thực hiện", "1071/UBND-NC")
    for button in ("1071/UBND-NC", "Các việc", "Việc 2", "Đổi hạn"):
        clerk.press(screen, button)
        await town.calm()
    asked = await town.hears(clerk, "Hạn mới của việc 2?")
    assert asked.keyboard["force_reply"] is True
    clerk.say("linh tinh", reply_to=asked)
    await town.hears(clerk, "Chưa hiểu thời hạn")
    clerk.say("30/6", reply_to=asked)
    await town.hears(clerk, "từ 25/6 thành 30/6/2024")
    clerk.say("khoan đã")
    await town.hears(clerk, "Chưa gửi cho ai")
    clerk.say("gửi")
    await town.hears(clerk, "Đã gửi")
    await town.hears(farms, "thành 30/6/2024")


@pytest.mark.usefixtures("letter")
async def test_a_prompt_is_left_by_cancel_or_by_another_command(town, clerk, farms):
    async def asked():
        clerk.say("/viec 2")
        task = await town.hears(clerk, "Việc 2")
        clerk.press(task, "Điều chỉnh")
        await town.calm()
        clerk.press(task, "Đổi hạn")
        return await town.hears(clerk, "Hạn mới của việc 2?")

    prompt = await asked()
    clerk.say("/huy")
    await town.hears(clerk, "Đã thôi")
    clerk.say("30/6", reply_to=prompt)
    await town.hears(clerk, "đã được trả lời hoặc đã thôi")
    await asked()
    clerk.say("/donvi")
    await news(town, clerk)
    clerk.say("30/6")
    await town.hears(clerk, "Tin này không được ghi nhận")
    clerk.say("/huy")
    await town.hears(clerk, "Không có việc gì đang chờ")
    await town.hears_nothing(farms)


@pytest.mark.usefixtures("letter")
async def test_pressing_twice_and_pressing_what_was_left_do_nothing_more(town, clerk, farms):
    clerk.say("/sua 2 hạn 30/6")
    shown = await town.hears(clerk, "thành 30/6/2024")
    presses = [forge(town, clerk, data, shown) for data in ("apply:1", "apply:1", "leave:1")]
    await town.hears(farms, "thành 30/6/2024")
    await town.hears_nothing(farms)
    assert [toast_of(town, press) for press in presses[1:]] == ["Thay đổi này đã gửi hoặc đã thôi."] * 2


@pytest.mark.usefixtures("letter")
async def test_of_two_who_change_the_same_at_once_the_slower_looks_again(town, clerk, farms, health):
    other = await town.clerk("Chánh Văn phòng")
    clerk.say("/sua 2 hạn 30/6")
    first = await town.hears(clerk, "thành 30/6/2024")
    other.say("/sua 2 chủ trì: SYT")
    second = await town.hears(other, "từ Sở Nông nghiệp và Phát triển nông thôn thành Sở Y tế", "Đầu mối SYT")
    other.press(second, "Gửi ngay")
    await news(town, farms)
    await town.hears(health, "việc 2")
    press = forge(town, clerk, "apply:1", first)
    await town.calm()
    assert "Đồng nghiệp vừa thay đổi" in (toast_of(town, press) or "")
    assert "Đầu mối SYT" in first.text
    clerk.press(first, "Gửi ngay")
    await town.hears(health, "Hạn việc 2: từ 25/6 thành 30/6/2024")
    await town.hears_nothing(farms)


@pytest.mark.usefixtures("letter")
async def test_the_same_change_by_two_is_made_once(town, clerk, farms):
    other = await town.clerk("Chánh Văn phòng")
    for phone in (clerk, other):
        phone.say("/sua 2 hạn 30/6")
    shown = [await town.hears(phone, "thành 30/6/2024") for phone in (clerk, other)]
    clerk.press(shown[0], "Gửi ngay")
    await town.calm()
    press = forge(town, other, "apply:2", shown[1])
    await town.hears(farms, "thành 30/6/2024")
    await town.hears_nothing(farms)
    assert toast_of(town, press) == "Hiện đã đúng như vậy, không có gì thay đổi."


@pytest.mark.usefixtures("letter")
async def test_a_change_that_was_looked_at_before_a_restart_goes_out_after_it(town, clerk, farms):
    clerk.say("/sua 2 hạn 30/6")
    shown = await town.hears(clerk, "thành 30/6/2024")
    await town.stop_bot()
    await town.start_bot()
    clerk.press(shown, "Gửi ngay")
    await town.hears(farms, "thành 30/6/2024")
    assert "Đã gửi" in shown.text


@pytest.mark.usefixtures("letter")
async def test_what_was_asked_is_answered_the_next_day_and_over_a_restart_by_a_reply_and_not_by_a_stray_word(
    town, clerk, farms
):
    clerk.say("/viec 2")
    screen = await town.hears(clerk, "Việc 2")
    clerk.press(screen, "Điều chỉnh")
    await town.calm()
    clerk.press(screen, "Đổi hạn")
    asked = await town.hears(clerk, "Hạn mới của việc 2?")
    await town.stop_bot()
    await town.start_bot()
    await town.pass_time(days=1)
    clerk.say("30/6")
    await town.hears(clerk, "Tin này không được ghi nhận")
    clerk.say("30/6", reply_to=asked)
    shown = await town.hears(clerk, "từ 25/6 thành 30/6/2024")
    await town.pass_time(days=1)
    clerk.press(shown, "Gửi ngay")
    await town.hears(farms, "từ 25/6 thành 30/6/2024")


@pytest.mark.usefixtures("letter")
async def test_a_deadline_that_has_gone_by_before_it_was_confirmed_is_not_sent(town, clerk, farms):
    clerk.say("/sua 2 hạn 17h hôm nay")
    await town.hears(clerk, "thành 17:00 ngày 18/6/2024")
    await town.pass_time(hours=10)
    press = forge(town, clerk, "apply:1", clerk.messages()[-1])
    await town.calm()
    assert "đã qua" in (toast_of(town, press) or "")
    await town.hears_nothing(farms)
    clerk.say("/sua 2 hạn 9h sáng mai")
    shown = await town.hears(clerk, "thành 09:00 ngày 19/6/2024")
    clerk.press(shown, "Gửi ngay")
    await town.hears(farms, "thành 09:00 ngày 19/6/2024")


@pytest.mark.usefixtures("letter")
async def test_everything_is_said_in_english_to_whoever_reads_english(town, clerk, farms, health):
    for phone in (clerk, farms):
        phone.say("/language")
        phone.press(await town.hears(phone, "ngôn ngữ"), "English")
        await town.calm()
    clerk.say("/directives")
    screen = await town.hears(clerk, "One directive is running", "1071/UBND-NC")
    for button in ("1071/UBND-NC", "Tasks", "Task 2", "Deadline"):
        clerk.press(screen, button)
        await town.calm()
    asked = await town.hears(clerk, "The new deadline of task 2?")
    clerk.say("some day", reply_to=asked)
    await town.hears(clerk, "was not understood")
    clerk.say("30/6", reply_to=asked)
    shown = await town.hears(clerk, "Deadline of task 2: from 25 Jun to 30 Jun 2024", "Nobody else is told")
    clerk.press(shown, "Send now")
    await town.hears(farms, "Document 1071/UBND-NC has been corrected", "from 25 Jun to 30 Jun 2024")
    clerk.say("/correct 2 lead: SYT")
    await town.hears(clerk, "Lead of task 2", "Are told that they are relieved")
    clerk.say("send")
    await town.hears(clerk, "Done")
    await town.hears(farms, "Task 2 is now led by Sở Y tế")
    await town.hears(health, "Mới giao cho đơn vị: việc 2")
    clerk.say("/recall 1071/UBND-NC issued by mistake")
    await town.hears(clerk, "Document recalled. Reason: issued by mistake")
    clerk.say("/cancel")
    await town.hears(clerk, "nothing has changed")


@pytest.mark.usefixtures("letter")
async def test_a_change_of_somebody_elses_and_a_change_by_an_officer_are_refused(town, clerk, farms, health):
    clerk.say("/sua 2 hạn 30/6")
    await town.hears(clerk, "thành 30/6/2024")
    other = await town.clerk("Chánh Văn phòng")
    seen = other.messages()[-1]
    assert "không dành" in (toast_of(town, await pressed(town, other, "apply:1", seen)) or "")
    assert "không dành" in (toast_of(town, await pressed(town, farms, "apply:1", farms.messages()[-1])) or "")
    farms.say("/thuhoi 1071/UBND-NC không thích")
    await town.hears(farms, "không dành cho vai trò")
    await town.hears_nothing(health)


async def pressed(town, phone, data, message):
    press = forge(town, phone, data, message)
    await town.calm()
    return press


@pytest.mark.usefixtures("letter")
async def test_a_unit_that_nobody_answers_for_is_named_to_the_office(town, clerk):
    await confirm(town, clerk, "/sua 9 hạn 30/7", "Chưa có người nhận, cần gọi điện", "Sở Tài chính")


@pytest.mark.usefixtures("letter")
async def test_help_tells_the_office_how(town, clerk):
    clerk.say("/trogiup")
    await town.hears(clerk, "/sua 3 hạn 30/9", "/thuhoi", "/hoatoc", "/huy")


@pytest.mark.usefixtures("letter")
async def test_where_many_are_told_they_are_counted_and_listed_below(town, clerk):
    clerk.say("/thuhoi 1071/UBND-NC ban hành nhầm")
    shown = await town.hears(clerk, "Thu hồi văn bản")
    assert "Được báo thôi thực hiện: Sở Nông nghiệp và Phát triển nông thôn (Đầu mối SNNPTNT), " in shown.text
    assert "Chưa có người nhận, cần gọi điện: 49 đơn vị\n• Văn phòng UBND tỉnh\n• Sở Nội vụ\n" in shown.text
    assert "… và 39 đơn vị nữa" in shown.text
