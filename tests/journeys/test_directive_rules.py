"""Per directive the office names the leader who decides, and chooses whether a unit's word suffices."""

from tests.journeys.gestures import news


async def rules(town, clerk):
    clerk.say("/vanban 1071")
    screen = await town.hears(clerk, "1071/UBND-NC")
    clerk.press(screen, "Cách xử lý báo cáo")
    await town.calm()
    return screen


async def test_a_named_leader_decides_on_extensions_and_the_office_is_told_what_came_of_it(town, clerk, farms):
    leader = await town.leader()
    screen = await rules(town, clerk)
    assert "Văn phòng quyết định" in screen.text
    clerk.press(screen, "Chủ tịch quyết định")
    await town.calm()
    assert "vượt thẩm quyền: Chủ tịch quyết định" in screen.text
    farms.say("2 xin lùi đến 30/6")
    await town.hears(farms, "xin gia hạn")
    await town.hears(clerk, "xin gia hạn", "Lãnh đạo phụ trách văn bản này quyết định")
    card = await town.hears(leader, "việc 2", "Hạn hiện nay: 25/6/2024")
    leader.press(card, "Đồng ý đến 30/6")
    await town.hears(farms, "được lùi hạn đến 30/6/2024", "Chủ tịch")
    await town.hears(clerk, "được lùi hạn đến 30/6/2024")
    clerk.press(screen, "Văn phòng quyết định lùi hạn")
    await town.calm()
    assert "Văn phòng quyết định. Vượt thẩm quyền" in screen.text
    clerk.press(screen, "Về văn bản")
    await town.calm()
    assert "Giao Chủ tịch quyết định việc xin lùi hạn" in screen.text
    assert "Văn phòng quyết định việc xin lùi hạn" in screen.text


async def test_where_the_units_word_suffices_nothing_waits_any_more_and_what_waited_is_confirmed(town, clerk, farms):
    farms.say("2 xong")
    await town.hears(farms, "Chờ Văn phòng xác nhận")
    listed = await town.hears(clerk, "1 việc đơn vị báo hoàn thành")
    screen = await rules(town, clerk)
    clerk.press(screen, "Lời báo của đơn vị là đủ")
    await town.calm()
    assert clerk.toasts[-1].text == "Đã xác nhận 1 việc."
    assert "lời báo của đơn vị là đủ" in screen.text
    assert "Không còn việc nào chờ xác nhận" in listed.text
    await town.hears(farms, "đã xác nhận hoàn thành")
    health = await town.officer("SYT")
    await news(town, health)
    health.say("5 xong")
    done = await town.hears(health, "Việc 5: đã hoàn thành")
    assert "Chờ Văn phòng xác nhận" not in done.text
    await town.hears_nothing(clerk)
    clerk.press(screen, "Văn phòng xác nhận từng việc")
    await town.calm()
    assert "Văn phòng xác nhận từng việc" in screen.text
