"""What people hear when Telegram, the network or a person cannot be reached."""

from directives.people import Post
from tests.journeys.test_restart import issued


async def test_where_the_focal_officer_cannot_be_reached_the_deputy_gets_the_card_and_the_office_is_told(town):
    clerk = await town.clerk()
    focal, deputy = await town.officer("SYT"), await town.officer("SYT", "Phó đầu mối", Post.DEPUTY)
    focal.deactivate()
    await issued(town, clerk)
    await town.hears(deputy, "HỎA TỐC", "5. Dự trữ đủ thuốc")
    await town.hears(clerk, "Đầu mối SYT", "Sở Y tế")


async def test_where_nobody_of_a_unit_can_be_reached_the_office_is_told_so(town):
    clerk, focal = await town.clerk(), await town.officer("SYT")
    town.emulator.faults.refuse("sendMessage", 403, "Forbidden: bot was blocked by the user", chat=focal.id)
    await issued(town, clerk)
    heard = [await town.hears(clerk), await town.hears(clerk)]
    assert any("vừa chặn" in one.text for one in heard)
    assert any("SYT" in one.text and "chưa nhận được" in one.text for one in heard)


async def test_a_card_that_telegram_refuses_for_another_reason_is_told_to_the_office_too(town):
    clerk, focal = await town.clerk(), await town.officer("SYT")
    town.emulator.faults.refuse("sendMessage", 400, "Bad Request: BUTTON_DATA_INVALID", chat=focal.id)
    await issued(town, clerk)
    await town.hears(clerk, "SYT", "chưa nhận được")


async def test_after_a_429_an_answer_waits_its_time_also_over_a_restart(town):
    clerk = await town.clerk()
    town.emulator.faults.refuse(
        "sendMessage", 429, "Too Many Requests", chat=clerk.id, parameters={"retry_after": 3600}
    )
    clerk.say("/help")
    await town.hears_nothing(clerk)
    await town.stop_bot()
    await town.start_bot()
    await town.pass_time(minutes=59)
    await town.hears_nothing(clerk)
    await town.pass_time(minutes=2)
    await town.hears(clerk, "Hỏa tốc")


async def test_a_group_that_becomes_a_supergroup_may_still_see_the_figures(town):
    leader = await town.leader()
    group = town.emulator.add_group("Giao ban", [leader], basic=True)
    async with town.office.database.writing() as records:
        await records.groups.authorise(str(group.id), title="Giao ban", at=town.clock.now())
    new = group.migrate()
    await town.calm()
    leader.say("/tonghop", chat=new)
    await town.hears(leader, chat=new)


async def test_an_answer_into_a_group_that_threw_the_bot_out_ends_quietly(town):
    leader = await town.leader()
    town.emulator.faults.refuse(
        "sendMessage", 403, "Forbidden: bot was kicked from the supergroup chat", chat=town.leaders_group.id
    )
    leader.say("/tonghop", chat=town.leaders_group)
    await town.hears_nothing(leader, chat=town.leaders_group)
    leader.say("/tonghop")
    await town.hears(leader)


async def test_a_letter_whose_file_telegram_cannot_hand_out_just_now_is_read_as_soon_as_it_can(town):
    import sample

    clerk = await town.clerk()
    town.emulator.faults.bad_gateway("getFile", times=2)
    clerk.send_file("cong-van.txt", sample.letter())
    await town.hears_nothing(clerk)
    await town.pass_time(seconds=2)
    await town.hears_nothing(clerk)
    await town.pass_time(seconds=5)
    await town.hears(clerk, "1071/UBND-NC")


async def test_updates_that_come_while_telegram_answers_nonsense_are_received_afterwards(town):
    clerk = await town.clerk()
    town.emulator.faults.bad_gateway("getUpdates", times=1)
    clerk.say("/help")
    await town.hears(clerk, "Hỏa tốc")
