"""Groups: silent until an administrator lets them see figures, then figures and nothing more."""

from locales import words_for
from tests.journeys.gestures import heard_now, issue_sample

WORDS = words_for("vi")


async def test_a_group_is_authorised_in_chat_and_sees_figures_from_then_on(town):
    clerk, admin = await town.clerk(), await town.admin()
    group = town.emulator.add_group("Phòng họp", [admin, clerk])
    await issue_sample(town, clerk)

    clerk.say("/tonghop", chat=group)
    await town.hears_nothing(clerk, chat=group)
    admin.say("/quantri", chat=group)
    asked = await town.hears(admin, "Phòng họp", chat=group)
    clerk.press(asked, "group:1")
    await town.calm()
    assert clerk.toasts[-1].text == WORDS.plain("toast-not-for-you")
    admin.press(asked, "group:1")
    await town.calm()
    assert "được xem" in asked.text
    clerk.say("/tonghop", chat=group)
    await town.hears(clerk, "Đã xác nhận: 0/", chat=group)

    admin.say("/quantri", chat=group)
    again = await town.hears(admin, "Phòng họp", chat=group)
    admin.press(again, "group:0")
    await town.calm()
    clerk.say("/tonghop", chat=group)
    await town.hears_nothing(clerk, chat=group)


async def test_what_people_say_to_each_other_in_a_group_is_not_answered(town):
    leader = await town.leader()
    officer = await town.officer("SYT")
    town.leaders_group.add(officer)
    town.leaders_group.promote_bot()
    leader.say("5 xong chưa?", chat=town.leaders_group)
    officer.say("5 xong", chat=town.leaders_group)
    officer.say(await town.invitation("STC"), chat=town.leaders_group)
    officer.send_file("letter.txt", b"letter", chat=town.leaders_group)
    await town.hears_nothing(leader, chat=town.leaders_group)
    await town.hears_nothing(officer)


async def test_a_code_opened_in_a_group_is_not_used_up_there(town):
    admin = await town.admin()
    stranger = town.stranger()
    group = town.emulator.add_group("Nhóm lạ", [admin, stranger])
    code = await town.invitation("STC")
    stranger.say(f"/start {code}", chat=group)
    await town.hears_nothing(stranger, chat=group)
    stranger.say(f"/start {code}")
    await town.hears(stranger, "Sở Tài chính")


async def test_a_group_that_becomes_a_supergroup_keeps_what_it_may_see(town):
    admin = await town.admin()
    basic = town.emulator.add_group("Nhóm nhỏ", [admin], basic=True)
    admin.say("/quantri", chat=basic)
    asked = await town.hears(admin, "Nhóm nhỏ", chat=basic)
    admin.press(asked, "group:1")
    await town.calm()
    grown = basic.migrate()
    await town.calm()
    admin.say("/tonghop", chat=grown)
    await town.hears(admin, "Chưa có văn bản", chat=grown)
    async with town.office.database.reading() as records:
        assert await records.people.at(str(basic.id)) is None
    heard_now(town, admin)


async def test_a_group_that_the_settings_authorise_is_shown_by_its_title_once_it_has_spoken(town):
    admin, leader = await town.admin(), await town.leader()
    leader.say("/tonghop", chat=town.leaders_group)
    await town.hears(leader, "Chưa có văn bản", chat=town.leaders_group)
    admin.say("/quantri")
    await town.hears(admin, "Lãnh đạo UBND tỉnh")
