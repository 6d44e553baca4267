"""What exceeds a unit's authority, is not its task, or stands in its way is decided by whoever may, and told once."""

import pytest

from tests.journeys.gestures import data_of, forge, news, toast_of


@pytest.fixture
async def leader(town):
    return await town.leader()


async def test_a_line_without_a_number_in_reply_to_a_decision_speaks_of_its_task(town, clerk, farms):
    farms.say("2 vướng kinh phí")
    await news(town, farms)
    card = await town.hears(clerk, "đang vướng mắc")
    clerk.say("Đã bố trí 2 tỷ", reply_to=card)
    await news(town, clerk)
    told = await town.hears(farms, "“Đã bố trí 2 tỷ”")
    farms.say("hết vướng rồi, đang làm tiếp, được 50%", reply_to=told)
    await town.hears(farms, "Việc 2: đang thực hiện, 50%")


async def test_the_files_of_a_task_can_be_seen_from_the_card_that_is_to_be_decided(town, clerk, farms):
    farms.send_file("to-trinh.pdf", b"%PDF-1.4 x", caption="2 xin lùi đến 30/6")
    await town.hears(farms, "xin gia hạn")
    card = await town.hears(clerk, "xin gia hạn", "Minh chứng")
    clerk.press(card, "Xem minh chứng")
    await town.hears(clerk, "Sở Nông nghiệp")


# --- beyond authority ---------------------------------------------------------------------------------------------

BEYOND = "2 vượt thẩm quyền, đề nghị UBND tỉnh cho tạm ứng 5 tỷ"


async def submitted(town, clerk, leader, farms):
    farms.say(BEYOND)
    await town.hears(farms, "vượt thẩm quyền", "Đã chuyển Văn phòng xem xét")
    informed = await town.hears(clerk, "vượt thẩm quyền", "Đã trình lãnh đạo cho ý kiến")
    assert informed.labels == []
    return await town.hears(leader, "việc 2", "vượt thẩm quyền", f"“{BEYOND}”"), informed


async def test_a_leader_answers_in_a_line_and_the_unit_and_the_office_hear_it_word_for_word(town, clerk, leader, farms):
    card, informed = await submitted(town, clerk, leader, farms)
    leader.say("Đồng ý tạm ứng 3 tỷ từ dự phòng ngân sách", reply_to=card)
    await town.hears(leader, "Đã trả lời: “Đồng ý tạm ứng 3 tỷ từ dự phòng ngân sách”")
    for phone in (farms, clerk):
        await town.hears(
            phone, "Việc 2", "nội dung xin ý kiến: “Đồng ý tạm ứng 3 tỷ từ dự phòng ngân sách”", "Chủ tịch"
        )
    assert "Đã trả lời" in card.text
    assert "Đã trả lời" in informed.text
    leader.say("/viec 2")
    await town.hears(leader, BEYOND, "Chủ tịch trả lời Sở Nông nghiệp và Phát triển nông thôn: “Đồng ý tạm ứng 3 tỷ")


async def test_one_press_agrees_to_the_proposal_after_a_restart_too(town, clerk, leader, farms):
    card, _ = await submitted(town, clerk, leader, farms)
    await town.stop_bot()
    await town.start_bot()
    leader.press(card, "Đồng ý với đề xuất")
    await town.hears(farms, "“Đồng ý với đề xuất của đơn vị.”")
    await town.hears(clerk, "“Đồng ý với đề xuất của đơn vị.”")
    assert "Đồng ý với đề xuất của đơn vị" in card.text


async def test_the_office_cannot_answer_for_a_leader_and_a_second_leader_comes_too_late(town, clerk, leader, farms):
    deputy = await town.leader("Phó Chủ tịch")
    card, informed = await submitted(town, clerk, leader, farms)
    theirs = await town.hears(deputy, "việc 2")
    agree = data_of(card)[0]
    press = forge(town, clerk, agree, informed)
    await town.calm()
    assert toast_of(town, press) == "Việc này do người khác quyết định, anh/chị không phải trả lời."
    leader.press(card, "Đồng ý với đề xuất")
    await town.hears(farms, "Việc 2")
    await town.hears(clerk, "Việc 2")
    press = forge(town, deputy, agree, theirs)
    await town.calm()
    assert toast_of(town, press) == "Chủ tịch đã quyết định việc này trước đó."


async def test_where_there_is_no_leader_the_office_answers_itself(town, clerk, farms):
    farms.say(BEYOND)
    await town.hears(farms, "vượt thẩm quyền")
    card = await town.hears(clerk, "vượt thẩm quyền")
    clerk.press(card, "Trả lời…")
    await town.hears(clerk, "Ý kiến về việc 2")
    clerk.say("Sở làm tờ trình gửi STC thẩm định")
    await town.hears(clerk, "Đã trả lời")
    await town.hears(farms, "“Sở làm tờ trình gửi STC thẩm định”")


# --- not ours -----------------------------------------------------------------------------------------------------


async def refused_by_unit(town, clerk, farms):
    farms.say("2 ko phải việc của sở em, của SGTVT")
    await town.hears(farms, "không phải việc của đơn vị", "Đã chuyển Văn phòng xem xét")
    return await town.hears(clerk, "việc 2", "không phải việc của đơn vị")


async def test_the_office_gives_a_task_to_another_unit_with_its_history(town, clerk, farms):
    roads = await town.officer("SGTVT")
    await news(town, roads)
    card = await refused_by_unit(town, clerk, farms)
    clerk.press(card, "Giao đơn vị khác")
    await town.hears(clerk, "Đơn vị chủ trì mới của việc 2?")
    clerk.say("Sở Giao thông vận tải")
    preview = await town.hears(clerk, "Chủ trì việc 2: từ Sở Nông nghiệp", "thành Sở Giao thông vận tải")
    assert "không phải việc của đơn vị" in card.text
    clerk.press(preview, "Gửi ngay")
    await town.hears(farms, "nay do Sở Giao thông vận tải chủ trì")
    await town.hears(roads, "2. Kiểm tra toàn bộ đê biển")
    assert "Đã giao đơn vị khác – Văn thư" in card.text
    clerk.say("/viec 2")
    await town.hears(clerk, "“2 ko phải việc của sở em, của SGTVT”", "giao đơn vị khác thay Sở Nông nghiệp")


async def test_the_office_reassigns_by_a_typed_line_that_names_the_unit(town, clerk, farms):
    card = await refused_by_unit(town, clerk, farms)
    clerk.say("giao Sở Giao thông vận tải", reply_to=card)
    preview = await town.hears(clerk, "thành Sở Giao thông vận tải")
    clerk.say("gửi", reply_to=preview)
    await town.hears(farms, "nay do Sở Giao thông vận tải chủ trì")
    assert "Đã giao đơn vị khác" in card.text
    await news(town, clerk)


async def test_the_office_insists_with_a_reason_and_the_unit_still_owes_the_task(town, clerk, farms):
    card = await refused_by_unit(town, clerk, farms)
    clerk.press(card, "Vẫn giao đơn vị này")
    await town.hears(clerk, "Lý do việc 2 vẫn do Sở Nông nghiệp")
    clerk.say("Đê biển do Sở quản lý")
    await town.hears(clerk, "Vẫn giao đơn vị thực hiện")
    await town.hears(farms, "Việc 2 vẫn do Sở Nông nghiệp và Phát triển nông thôn thực hiện", "“Đê biển do Sở quản lý”")
    farms.say("/nhiemvu")
    await town.hears(farms, "2. Kiểm tra toàn bộ đê biển")
    clerk.say("/viec 2")
    await town.hears(clerk, "vẫn giao Sở Nông nghiệp", "“Đê biển do Sở quản lý”")


# --- obstacles and the list of what waits -------------------------------------------------------------------------


async def test_an_obstacle_comes_to_the_office_at_once_and_its_answer_to_the_unit(town, clerk, farms):
    farms.say("2 vướng mặt bằng, dân chưa chịu di dời")
    await town.hears(farms, "đang vướng mắc")
    card = await town.hears(clerk, "đang vướng mắc", "“2 vướng mặt bằng, dân chưa chịu di dời”")
    clerk.say("Mai Phó Chủ tịch xuống làm việc với huyện", reply_to=card)
    await town.hears(clerk, "Đã trả lời")
    await town.hears(farms, "vướng mắc: “Mai Phó Chủ tịch xuống làm việc với huyện”", "Văn thư")
    clerk.say("thêm ý nữa", reply_to=card)
    await town.hears(clerk, "Văn thư đã quyết định việc này trước đó")


async def test_what_waits_is_listed_obstacles_first_and_each_can_be_opened_and_decided(town, clerk, farms):
    health = await town.officer("SYT")
    await news(town, health)
    farms.say("2 xin lùi đến 30/6")
    health.say("5 vướng kinh phí")
    for phone in (farms, health, clerk):
        await news(town, phone)
    clerk.say("/choxuly")
    listed = await town.hears(clerk, "2 việc chờ ý kiến")
    assert listed.text.index("Vướng mắc") < listed.text.index("Xin lùi hạn")
    clerk.press(listed, "2 · SNNPTNT")
    card = await town.hears(clerk, "việc 2", "Hạn hiện nay")
    clerk.press(card, "Đồng ý đến 30/6")
    await town.hears(farms, "được lùi hạn")
    assert "Đồng ý lùi đến 30/6/2024" in card.text
    clerk.say("/choxuly")
    await town.hears(clerk, "1 việc chờ ý kiến", "Vướng mắc")


async def test_who_has_nothing_to_decide_is_told_so_and_whether_others_have(town, clerk, leader, farms):
    leader.say("/choxuly")
    await town.hears(leader, "Không có việc nào chờ anh/chị")
    farms.say("2 vướng kinh phí")
    await news(town, farms)
    await news(town, clerk)
    leader.say("/choxuly")
    await town.hears(leader, "1 việc đang chờ người khác quyết định")


async def test_progress_clears_an_obstacle_that_nobody_has_answered(town, clerk, farms):
    farms.say("2 vướng kinh phí")
    await town.hears(farms, "đang vướng mắc")
    card = await town.hears(clerk, "đang vướng mắc")
    farms.say("2 gỡ đc rồi, được 70%")
    await town.hears(farms, "70%")
    assert "Không còn phải quyết định" in card.text
    clerk.say("/choxuly")
    await town.hears(clerk, "Không có việc nào chờ anh/chị")
