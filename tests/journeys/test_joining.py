"""Joining: invitations, hand-over, deputies, guessing, and the menu that shows one's commands."""

import json
from datetime import timedelta

import pytest
import pytest_asyncio

from directives.people import Post
from locales import words_for
from tests.journeys.gestures import answers, heard_now, issue_sample, news
from tests.town import Town

pytestmark = pytest.mark.asyncio(loop_scope="module")

WORDS = words_for("vi")
UNKNOWN = WORDS.plain("refusal-invitation-unknown")
EVERYBODYS = {"batdau", "trogiup", "ngonngu"}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def town(tmp_path_factory):
    """One town for every story here: each has its own unit and its own people."""
    async with Town(tmp_path_factory.mktemp("joining")).opened() as town:
        yield town
        await town.calm()
        for phone in town._phones:
            heard_now(town, phone)


def menu_of(town, phone):
    """The commands that the phone's "/" menu offers in the private chat with the bot."""
    set_for = [
        call.params
        for call in town.emulator.calls_of("setMyCommands")
        if f"{phone.id}" in str(call.params.get("scope", ""))
    ]
    return {one["command"] for one in json.loads(set_for[-1]["commands"])}


async def guess(town, phone, times):
    """Wrong codes, one after the other, and what is said to them."""
    for _ in range(times):
        phone.say("/start WRNG-WRNG")
    return [message.text for message in await news(town, phone)]


async def test_an_invitation_opened_as_a_link_makes_the_focal_officer(town):
    phone = town.stranger()
    phone.open(f"https://t.me/hoatoc_demo_bot?start={await town.invitation('SNV')}")
    await town.hears(phone, "đầu mối", "Sở Nội vụ")


@pytest.mark.parametrize(
    "typed",
    [str.lower, lambda code: f" {code.replace('-', '')}\n", lambda code: code.replace("-", "–")],
    ids=["lower", "no dash", "a long dash"],
)
async def test_a_stranger_may_type_the_code_alone_in_any_form(town, typed):
    phone = town.stranger()
    phone.say("/start")
    await town.hears(phone, "mã mời")
    phone.say(typed(await town.invitation("STC", Post.DEPUTY)))
    await town.hears(phone, "phó đầu mối", "Sở Tài chính")


async def test_an_officer_of_one_unit_may_type_the_code_of_another(town):
    phone = await town.officer("SYT")
    phone.say(await town.invitation("SVHTT"))
    await town.hears(phone, "đầu mối", "Sở Văn hóa")


async def test_a_code_works_once(town):
    code = await town.invitation("STP")
    first, second = town.stranger(), town.stranger()
    first.say(f"/start {code}")
    await town.hears(first, "Sở Tư pháp")
    assert await answers(town, second, f"/start {code}") == [WORDS.plain("refusal-invitation-used")]


async def test_whoever_opens_their_own_link_twice_is_told_that_they_have_joined(town):
    code = await town.invitation("STP")
    phone = town.stranger()
    phone.say(f"/start {code}")
    await town.hears(phone, "Sở Tư pháp")
    phone.say(f"/start {code}")
    await town.hears(phone, "đã tham gia")


async def test_a_code_is_over_after_a_week(town):
    code = await town.invitation("SCT")
    await town.clock.move(timedelta(days=7))
    phone = town.stranger()
    assert await answers(town, phone, f"/start {code}") == [WORDS.plain("refusal-invitation-expired")]


async def test_a_newer_invitation_of_a_focal_officer_ends_the_older(town):
    older, newer = await town.invitation("SXD"), await town.invitation("SXD")
    phone = town.stranger()
    assert await answers(town, phone, f"/start {older}") == [WORDS.plain("refusal-invitation-expired")]
    phone.say(newer)
    await town.hears(phone, "Sở Xây dựng")


@pytest.mark.parametrize("code", ["AAAA-AAAA", "'; drop table people " * 30])
async def test_a_wrong_code_gets_one_clear_line(town, code):
    assert await answers(town, town.stranger(), f"/start {code}") == [UNKNOWN]


async def test_after_five_wrong_codes_even_a_right_one_must_wait(town):
    phone, code = town.stranger(), await town.invitation("SGTVT")
    assert await guess(town, phone, 5) == [UNKNOWN] * 5
    assert await answers(town, phone, f"/start {code}") == [WORDS.plain("refusal-guessing-slowed", minutes=1)]
    await town.clock.move(timedelta(minutes=1))
    phone.say(f"/start {code}")
    await town.hears(phone, "Sở Giao thông")


async def test_each_further_wrong_code_doubles_the_wait_up_to_an_hour(town):
    phone = town.stranger()
    await guess(town, phone, 5)
    for minutes in (1, 2):
        (line,) = await answers(town, phone, "/start WRNG-WRNG")
        assert f"{minutes} phút" in line
        await town.clock.move(timedelta(minutes=minutes))
        assert await answers(town, phone, "/start WRNG-WRNG") == [UNKNOWN]


async def test_guessing_is_reported_to_office_and_administrators_once_an_hour(town):
    await town.clock.move(timedelta(hours=2, minutes=-town.clock.now().minute))  # to the full hour
    clerk, admin = await town.clerk("Người trực"), await town.admin("Người quản")
    guesser = town.stranger("Kẻ <b>đoán</b>")
    await guess(town, guesser, 5)
    await town.hears(clerk, "Kẻ <b>đoán</b>", "5 lần")
    await town.hears(admin, "Kẻ <b>đoán</b>", "5 lần")
    await town.clock.move(timedelta(minutes=2))
    await answers(town, guesser, "/start WRNG-WRNG")
    await town.hears_nothing(clerk)
    await town.hears_nothing(admin)
    await town.clock.move(timedelta(hours=2))
    await guess(town, guesser, 5)
    await town.hears(clerk, "Kẻ <b>đoán</b>")
    await town.hears(admin, "Kẻ <b>đoán</b>")


async def test_a_deputy_reports_beside_the_focal_officer_and_relieves_nobody(town):
    focal = await town.officer("BDBP")
    deputy = await town.officer("BDBP", "Phó", Post.DEPUTY)
    await town.hears_nothing(focal)
    async with town.office.database.reading() as records:
        unit = (await records.units.ids())["BDBP"]
        found = (await records.people.officers([unit]))[unit]
    assert [officer.person.name for officer in found.officers] == [focal.name, deputy.name]


async def test_a_member_of_the_office_may_be_an_officer_too(town):
    phone = await town.clerk("Văn thư kiêm đầu mối")
    phone.say(f"/start {await town.invitation('STTTT')}")
    await town.hears(phone, "đầu mối", "Sở Thông tin")
    (text,) = await answers(town, phone, "/help")
    assert "Văn phòng" in text
    assert "Đầu mối đơn vị" in text
    assert menu_of(town, phone) >= {"nhiemvu", "donvi", "tonghop"}


async def test_the_administrators_of_the_settings_are_so_from_their_first_word(tmp_path):
    town = Town(tmp_path)
    chief = town.emulator.add_person("Quản trị đầu tiên")
    stranger = town.emulator.add_person("Không phải quản trị")
    town.admins = (chief.id,)
    async with town.opened():
        chief.say("/start")
        await town.hears(chief, "Quản trị")
        assert menu_of(town, chief) == EVERYBODYS | {"sodienthoai", "xemdonvi", "donvi", "moi", "quantri", "leothang"}
        stranger.say("/start")
        await town.hears(stranger, "chỉ dành cho người được mời")


async def test_an_administrator_invites_the_office_and_the_office_invites_a_unit_all_in_chat(town):
    admin = await town.admin("Quản trị mời")
    admin.say("/quantri")
    page = await town.hears(admin, "Tình trạng hệ thống")
    admin.press(page, "Mời cán bộ văn phòng")
    invitation = await town.hears(admin, "cán bộ văn phòng")
    clerk = town.stranger("Văn thư được mời")
    clerk.open(next(word for word in invitation.text.split() if word.startswith("https://t.me/")))
    await town.hears(clerk, "văn phòng")
    clerk.say("/moi SGDDT")
    letter = await town.hears(clerk, "đầu mối", "Sở Giáo dục")
    officer = town.stranger("Đầu mối được mời")
    officer.open(next(word for word in letter.text.split() if word.startswith("https://t.me/")))
    await town.hears(officer, "đầu mối", "Sở Giáo dục")


async def test_an_invitation_names_the_post_in_either_language_and_says_what_it_lacks(town):
    clerk = await town.clerk("Văn thư mời phó")
    for typed in (
        *("/moi skhcn phó đầu mối", "/invite SKHCN deputy", "/moi SKHCN lãnh đạo", "/invite skhcn head"),
        *("/moi", "/moi SKHCN STC"),
    ):
        clerk.say(typed)
    first, second, third, fourth, *others = [message.text for message in await news(town, clerk)]
    assert "phó đầu mối" in first
    assert "Sở Khoa học" in first
    assert "phó đầu mối" in second
    assert "Thư mời lãnh đạo đơn vị" in third
    assert "Thư mời lãnh đạo đơn vị" in fourth
    assert ["ví dụ /moi SNV" in line for line in others] == [True, True]


async def test_the_menu_after_joining_and_the_help_name_ones_own_commands_only(town):
    commands = {
        await town.clerk(): {
            *("tonghop", "quahan", "viec", "xemdonvi", "donvi", "moi"),
            *("vanban", "sua", "themdonvi", "botdonvi", "thuhoi", "hoatoc", "duthao", "huy", "choxuly", "dondoc"),
        },
        await town.leader(): {"tonghop", "quahan", "viec", "xemdonvi", "choxuly", "dondoc", "huy"},
        await town.admin(): {"xemdonvi", "donvi", "moi", "quantri", "leothang"},
        await town.officer("SLDTBXH"): {"nhiemvu", "viec", "nhomdonvi"},
        await town.officer("SLDTBXH", "Phó", Post.DEPUTY): {"nhiemvu", "viec"},
        await town.officer("SLDTBXH", "Giám đốc", Post.HEAD): {"nhiemvu", "viec"},
    }
    for phone in commands:
        phone.say("/trogiup")
    await town.calm()
    for phone, own in commands.items():
        own.add("sodienthoai")
        assert menu_of(town, phone) == own | EVERYBODYS
        text = heard_now(town, phone)[-1].text
        named = {word.strip("/:;,.()") for word in text.split() if word.startswith("/")}
        assert own <= named <= own | EVERYBODYS


async def test_an_officer_who_blocks_the_bot_is_named_to_the_office_at_once(town):
    clerk = await town.clerk("Văn thư trực chặn")
    officer = await town.officer("SDL", "Người chặn")
    officer.block()
    await town.hears(clerk, "Người chặn", "Sở Du lịch", "chặn")
    await news(town, officer)
    for phone in town._phones:
        heard_now(town, phone)


async def test_a_head_relieves_the_former_head_who_is_told_and_nobody_else(town):
    focal, former = await town.officer("SNGV", "Đầu mối ở lại"), await town.officer("SNGV", "Giám đốc cũ", Post.HEAD)
    new = await town.officer("SNGV", "Giám đốc mới", Post.HEAD)
    await town.hears(former, "Vai trò lãnh đạo", "bàn giao")
    assert menu_of(town, former) == EVERYBODYS
    await town.hears_nothing(focal)
    async with town.office.database.reading() as records:
        unit = (await records.units.ids())["SNGV"]
        found = (await records.people.officers([unit]))[unit]
    assert [officer.person.name for officer in found.officers] == [focal.name, new.name]


async def test_an_earlier_invitation_of_a_head_stops_working_and_a_deputys_does_not(town):
    old, deputys = await town.invitation("SNGV", Post.HEAD), await town.invitation("SNGV", Post.DEPUTY)
    await town.invitation("SNGV", Post.HEAD)
    await town.invitation("SNGV", Post.DEPUTY)
    (late,) = await answers(town, town.stranger(), f"/start {old}")
    assert late == WORDS.plain("refusal-invitation-expired")
    (welcome,) = await answers(town, town.stranger(), f"/start {deputys}")
    assert "phó đầu mối" in welcome


# Last, because from here on there is a directive.


async def test_hand_over_relieves_the_former_focal_officer_who_is_told_and_can_report_no_more(town):
    clerk = await town.clerk("Văn thư bàn giao")
    former = await town.officer("SNNPTNT", "Người cũ")
    await issue_sample(town, clerk)
    card = await town.hears(former, "HỎA TỐC")
    newcomer = await town.officer("SNNPTNT", "Người mới")
    await town.hears(newcomer, "HỎA TỐC", "1071")
    await town.hears(former, "bàn giao", "Sở Nông nghiệp")
    assert await answers(town, former, "2 xong") == [
        WORDS.plain("stranger-greeting").replace("<code>", "").replace("</code>", "")
    ]
    former.press(card, "Đã nhận")
    await town.calm()
    assert former.toasts[-1].text == WORDS.plain("toast-not-for-you")
    newcomer.say("2 xong")
    await town.hears(newcomer, "Việc 2: đã hoàn thành")
    assert menu_of(town, former) == EVERYBODYS
    assert menu_of(town, newcomer) == EVERYBODYS | {"nhiemvu", "viec", "nhomdonvi", "sodienthoai"}
    for phone in town._phones:
        heard_now(town, phone)


async def test_whoever_takes_over_what_is_acknowledged_already_is_told_how_much_the_unit_owes(town):
    clerk, former = await town.clerk(), await town.officer("SNNPTNT")
    await issue_sample(town, clerk)
    former.press(former.last(), "Đã nhận")
    await town.calm()
    newcomer = town.stranger()
    newcomer.say(f"/start {await town.invitation('SNNPTNT')}")
    await town.hears(newcomer, "đầu mối", "1 việc phải báo cáo")
    for phone in town._phones:
        heard_now(town, phone)
