"""People who ask in an unexpected way, and one who comes back."""

import sample


async def issued(town):
    clerk = await town.clerk()
    clerk.send_file("cong-van.txt", sample.letter())
    draft = await town.hears(clerk, "1071/UBND-NC")
    clerk.press(draft, "Phát hành")
    await town.calm()
    clerk.press(draft, "Gửi ngay")
    await town.hears(clerk, "chưa nhận được")
    return clerk


async def test_a_leader_looks_a_unit_up_by_its_name_and_is_offered_nothing_that_leaders_may_not_do(town):
    leader = await town.leader()
    leader.say("/unit Sở Y tế")
    found = await town.hears(leader, "SYT", "Sở Y tế")
    assert found.buttons == []
    leader.say("/unit")
    await town.hears(leader, "mã hoặc tên đơn vị")
    leader.say("/unit Sở Không Có")
    await town.hears(leader, "không có đơn vị", "“Sở Không Có”")


async def test_a_leader_who_asks_for_a_section_that_was_split_is_told_the_numbers_of_its_tasks(town):
    leader = await town.leader()
    await issued(town)
    leader.say("/viec 7")
    await town.hears(leader, "7.1, 7.2, 7.3")
    leader.say("/viec")
    await town.hears(leader, "kèm số việc")
    leader.say("/viec 99")
    await town.hears(leader, "Không có việc mang số này")


async def test_an_officer_who_had_blocked_the_bot_gets_what_was_issued_meanwhile_on_coming_back(town):
    health = await town.officer("SYT")
    health.block()
    await town.calm()
    await issued(town)
    await town.hears_nothing(health)
    health.unblock()
    await town.hears(health, "HỎA TỐC", "1071/UBND-NC", "Sở Y tế chủ trì 1 việc")


async def test_coming_back_does_not_bring_a_card_that_was_received_before(town):
    health = await town.officer("SYT")
    clerk = await issued(town)
    await town.hears(health, "HỎA TỐC")
    health.block()
    await town.hears(clerk, "vừa chặn kênh này")
    health.unblock()
    await town.hears_nothing(health)
