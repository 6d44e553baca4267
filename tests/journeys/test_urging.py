"""Urging: by whom, on what, how hard, once; and what the unit reads."""

from tests.journeys.gestures import data_of, forge, news, toast_of


async def test_a_task_is_urged_after_a_look_at_whom_it_reaches_and_the_words_reach_the_unit(town, clerk, farms):
    clerk.say("/dondoc 2")
    preview = await town.hears(
        clerk, "Xem lại trước khi đôn đốc", "nhắc nhở", "Sở Nông nghiệp và Phát triển nông thôn (Đầu mối SNNPTNT)"
    )
    await town.hears_nothing(farms)
    clerk.press(preview, "Gửi ngay")
    await town.calm()
    assert "Đã gửi đôn đốc (nhắc nhở) tới 1 người" in preview.text
    told = await town.hears(farms, "ĐÔN ĐỐC (lần thứ 1)", "2. Kiểm tra toàn bộ đê biển", "25/6/2024", "– Văn thư")
    farms.press(told, "Việc 2")
    await town.hears(farms, "2. Kiểm tra", "Tình hình: chưa báo cáo")


async def test_criticism_with_words_of_ones_own_is_counted_and_stands_in_the_history(town, clerk, farms):
    for words in ("phê bình: đã nhắc hai lần", "kiểm điểm"):
        clerk.say(f"/dondoc 2 {words}")
        await town.hears(clerk, "Xem lại")
        clerk.say("gửi")
        await town.hears(clerk, "Đã gửi đôn đốc")
    await town.hears(farms, "PHÊ BÌNH (đôn đốc lần thứ 1)", "“đã nhắc hai lần”")
    await town.hears(farms, "YÊU CẦU KIỂM ĐIỂM (đôn đốc lần thứ 2)", "kiểm điểm trách nhiệm")
    clerk.say("/viec 2")
    await town.hears(clerk, "đã đôn đốc 2 lần", "Văn thư: phê bình Sở Nông nghiệp", "“đã nhắc hai lần”")


async def test_before_it_goes_out_degree_and_words_can_be_changed(town, clerk, farms):
    clerk.say("/dondoc 2")
    preview = await town.hears(clerk, "nhắc nhở")
    clerk.press(preview, "phê bình")
    await town.calm()
    assert "mức độ: phê bình" in preview.text
    assert "Phê bình đơn vị chậm thực hiện" in preview.text
    clerk.say("Báo cáo trước 17h hôm nay")
    again = await town.hears(clerk, "mức độ: phê bình", "“Báo cáo trước 17h hôm nay”")
    clerk.press(again, "Gửi ngay")
    await town.hears(farms, "PHÊ BÌNH", "“Báo cáo trước 17h hôm nay”")


async def test_a_late_unit_is_urged_on_all_that_it_owes_and_hears_how_late_it_is(town, clerk, farms):
    await town.pass_time(days=9)
    await news(town, farms)
    clerk.say("/xemdonvi SNNPTNT")
    shown = await town.hears(clerk, "việc đang chờ báo cáo")
    clerk.press(shown, "Đôn đốc")
    preview = await town.hears(clerk, "Xem lại trước khi đôn đốc")
    clerk.press(preview, "Gửi ngay")
    await town.hears(farms, "ĐÔN ĐỐC", "quá hạn 2 ngày")


async def test_a_leader_urges_from_the_tasks_own_view(town, clerk, farms):
    leader = await town.leader()
    leader.say("/viec 2")
    shown = await town.hears(leader, "Việc 2")
    leader.press(shown, "Đôn đốc")
    preview = await town.hears(leader, "Xem lại")
    leader.press(preview, "Gửi ngay")
    await town.hears(farms, "– Chủ tịch")


async def test_pressing_twice_after_a_restart_or_by_somebody_else_sends_once(town, clerk, farms):
    other = await town.clerk("Phó Văn phòng")
    clerk.say("/dondoc 2")
    preview = await town.hears(clerk, "Xem lại")
    send = next(data for data in data_of(preview) if data.startswith("usend"))
    await town.stop_bot()
    await town.start_bot()
    presses = [forge(town, phone, send, preview) for phone in (other, clerk, clerk)]
    await town.calm()
    assert toast_of(town, presses[0]) == "Nút này không dành cho anh/chị."
    assert sorted(map(str, (toast_of(town, press) for press in presses[1:]))) == [
        "None",
        "Thay đổi này đã gửi hoặc đã thôi.",
    ]
    assert len(await news(town, farms)) == 1


async def test_what_is_left_alone_sends_nothing(town, clerk, farms):
    clerk.say("/dondoc 2")
    preview = await town.hears(clerk, "Xem lại")
    clerk.press(preview, "Thôi")
    await town.calm()
    assert "Đã thôi" in preview.text
    await town.hears_nothing(farms)


async def test_there_is_nobody_to_urge_on_what_is_done_or_unknown(town, clerk, farms):
    farms.say("2 xong")
    await news(town, farms)
    await news(town, clerk)
    for line, answer in (
        ("/dondoc 2", "Không còn đơn vị nào phải đôn đốc"),
        ("/dondoc 99", "Không có việc mang số này"),
        ("/dondoc Sở Vũ trụ", "Danh bạ không có đơn vị"),
        ("/dondoc", "/dondoc 3"),
    ):
        clerk.say(line)
        await town.hears(clerk, answer)


async def test_a_task_that_was_finished_while_the_preview_stood_is_not_urged(town, clerk, farms):
    clerk.say("/dondoc 2")
    preview = await town.hears(clerk, "Xem lại")
    farms.say("2 xong")
    await news(town, farms)
    clerk.press(preview, "Gửi ngay")
    await town.calm()
    assert "Không còn đơn vị nào phải đôn đốc" in preview.text
    await town.hears_nothing(farms)
    await news(town, clerk)


async def test_units_that_nobody_answers_for_are_named_to_whoever_urges(town, clerk, farms):
    clerk.say("/dondoc 5")
    preview = await town.hears(clerk, "Chưa có người nhận, cần gọi điện: Sở Y tế")
    clerk.press(preview, "Gửi ngay")
    await town.calm()
    assert "0 người" in preview.text
    assert "Sở Y tế" in preview.text


async def test_an_officer_may_urge_nobody(town, farms):
    farms.say("/dondoc 2")
    await town.hears(farms, "không dành cho vai trò")
