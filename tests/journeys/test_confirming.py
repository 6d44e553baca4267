"""A unit says that a task is done; the office confirms it, many at once, or returns it, which is not done."""

import pytest

from tests.journeys.gestures import data_of, forge, news, toast_of


@pytest.fixture
async def health(town, farms):
    officer = await town.officer("SYT")
    await news(town, officer)
    return officer


@pytest.fixture
async def people(clerk, farms, health):
    return clerk, farms, health


async def both_done(town, clerk, farms, health):
    farms.say("2 xong r, BC số 211/BC-SNN ngày 18/6")
    await town.hears(farms, "Việc 2: đã hoàn thành", "211/BC-SNN", "Chờ Văn phòng xác nhận")
    listed = await town.hears(clerk, "1 việc đơn vị báo hoàn thành")
    health.say("5 xong")
    await town.hears(health, "Việc 5: đã hoàn thành")
    await town.hears_nothing(clerk)
    assert "2 việc đơn vị báo hoàn thành" in listed.text
    return listed


async def test_the_list_grows_in_place_and_one_press_confirms_everything_in_it(town, clerk, farms, health):
    listed = await both_done(town, clerk, farms, health)
    clerk.press(listed, "Xác nhận cả 2 việc")
    for phone, label in ((farms, "2"), (health, "5")):
        await town.hears(phone, f"Việc {label}", "đã xác nhận hoàn thành", "Cảm ơn")
    assert clerk.toasts[-1].text == "Đã xác nhận 2 việc."
    assert "Không còn việc nào chờ xác nhận" in listed.text
    clerk.say("/viec 2")
    await town.hears(
        clerk, "đã hoàn thành, đã xác nhận", "📄 BC số 211/BC-SNN ngày 18/6", "Văn thư: xác nhận Sở Nông nghiệp"
    )


async def test_pressing_twice_or_after_a_restart_or_second_confirms_once(town, clerk, farms, health):
    other = await town.clerk("Phó Văn phòng")
    listed = await both_done(town, clerk, farms, health)
    await news(town, other)
    data = data_of(listed)[0]
    await town.stop_bot()
    await town.start_bot()
    presses = [forge(town, phone, data, listed) for phone in (clerk, clerk, other)]
    await town.calm()
    toasts = [toast_of(town, press) for press in presses]
    assert sorted(toasts) == ["Các việc này đã được xử lý trước đó."] * 2 + ["Đã xác nhận 2 việc."]
    assert len(await news(town, farms)) == 1
    assert len(await news(town, health)) == 1


async def test_what_is_returned_is_not_done_and_can_be_reported_done_again(town, clerk, farms, health):
    listed = await both_done(town, clerk, farms, health)
    clerk.press(listed, "2 · SNNPTNT")
    card = await town.hears(clerk, "việc 2", "đã hoàn thành")
    clerk.press(card, "Trả lại")
    await town.hears(clerk, "Việc 2", "còn thiếu gì?")
    clerk.say("Chưa có danh mục công trình")
    await town.hears(clerk, "Đã trả lại")
    await town.hears(farms, "chưa được xác nhận hoàn thành", "“Chưa có danh mục công trình”", "báo cáo lại")
    farms.say("/nhiemvu")
    await town.hears(farms, "2. Kiểm tra", "đã hoàn thành, Văn phòng trả lại")
    await town.pass_time(days=8)
    await news(town, farms)
    clerk.say("/quahan")
    await town.hears(clerk, "2. ", "Văn phòng trả lại")
    farms.say("2 đã bổ sung, xong")
    await town.hears(farms, "Việc 2: đã hoàn thành")
    again = await news(town, clerk)
    assert any("2 việc đơn vị báo hoàn thành" in one.text for one in again)


@pytest.mark.parametrize(
    ("line", "confirmed"),
    [("xác nhận hết", {"2", "5"}), ("xac nhan 2", {"2"}), ("ok", {"2", "5"}), ("xác nhận việc 2, 5", {"2", "5"})],
)
async def test_a_typed_reply_to_the_list_confirms_all_of_it_or_those_it_names(town, people, line, confirmed):
    clerk, farms, health = people
    listed = await both_done(town, clerk, farms, health)
    clerk.say(line, reply_to=listed)
    await town.hears(clerk, f"Đã xác nhận hoàn thành {len(confirmed)} việc")
    for phone, label in ((farms, "2"), (health, "5")):
        heard = await news(town, phone)
        assert bool(heard) is (label in confirmed)


async def test_a_typed_reply_returns_one_of_the_list_with_its_reason(town, clerk, farms, health):
    listed = await both_done(town, clerk, farms, health)
    clerk.say("trả lại 5, chưa có số liệu các xã đảo", reply_to=listed)
    await town.hears(clerk, "Đã trả lại", "“chưa có số liệu các xã đảo”")
    await town.hears(health, "“chưa có số liệu các xã đảo”")
    assert "1 việc đơn vị báo hoàn thành" in listed.text
    clerk.say("trả lại", reply_to=listed)
    await town.hears(clerk, "Vui lòng ghi lý do")
    await town.hears_nothing(farms)


async def test_a_number_that_is_not_in_the_list_is_said_so(town, clerk, farms, health):
    listed = await both_done(town, clerk, farms, health)
    clerk.say("xác nhận 9", reply_to=listed)
    await town.hears(clerk, "không còn việc nào để xác nhận", "9")
    await town.hears_nothing(farms)
    await town.hears_nothing(health)


async def test_who_took_the_word_back_leaves_the_list_and_the_silent_list_says_so(town, clerk, farms):
    farms.say("2 xong")
    answer = await town.hears(farms, "đã hoàn thành")
    listed = await town.hears(clerk, "1 việc")
    farms.press(answer, "Hoàn tác")
    await town.calm()
    assert "Không còn việc nào chờ xác nhận" in listed.text


async def test_an_officer_cannot_confirm_and_a_stranger_learns_nothing(town, clerk, farms):
    stranger = town.stranger()
    stranger.say("/start")
    await news(town, stranger)
    farms.say("2 xong")
    await town.hears(farms, "đã hoàn thành")
    listed = await town.hears(clerk, "1 việc")
    for phone in (farms, stranger):
        press = forge(town, phone, data_of(listed)[0], listed)
        await town.calm()
        assert toast_of(town, press) == "Nút này không dành cho anh/chị."
    assert "1 việc" in listed.text


async def test_the_list_is_sent_anew_once_the_last_is_half_a_day_old(town, clerk, farms, health):
    farms.say("2 xong")
    await news(town, farms)
    old = await town.hears(clerk, "1 việc đơn vị báo hoàn thành")
    await town.pass_time(hours=13)
    health.say("5 xong")
    await news(town, health)
    new = await town.hears(clerk, "2 việc đơn vị báo hoàn thành")
    clerk.press(new, "Xác nhận cả 2 việc")
    await news(town, farms)
    await news(town, health)
    clerk.press(old, "Xác nhận việc này")
    await town.calm()
    assert clerk.toasts[-1].text == "Các việc này đã được xử lý trước đó."
