"""Joining: invitations, hand-over, deputies, guessing, and the menu that shows one's commands."""

import json

import pytest
import pytest_asyncio

from directives.people import Post
from locales import words_for
from tests.journeys.gestures import answers, heard_now, issue_sample, news
from tests.town import Town

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.xdist_group("joining")]

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


async def test_an_invitation_opened_as_a_link_makes_the_focal_officer(town):
    phone = town.stranger()
    phone.open(f"https://t.me/hoatoc_demo_bot?start={await town.invitation('SNV')}")
    await town.hears(phone, "đầu mối", "Sở Nội vụ")


@pytest.mark.parametrize(
    "typed",
    [str.lower, str.upper, lambda code: code.replace("-", ""), lambda code: code.replace("-", " "), lambda code: f" {code}\n",
     lambda code: code.replace("-", "–")],
    ids=["lower", "upper", "no dash", "a space", "spaces around", "a long dash"],
)  # fmt: skip
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
    await town.pass_time(days=7)
    phone = town.stranger()
    assert await answers(town, phone, f"/start {code}") == [WORDS.plain("refusal-invitation-expired")]


async def test_a_newer_invitation_of_a_focal_officer_ends_the_older(town):
    older, newer = await town.invitation("SXD"), await town.invitation("SXD")
    phone = town.stranger()
    assert await answers(town, phone, f"/start {older}") == [WORDS.plain("refusal-invitation-expired")]
    phone.say(newer)
    await town.hears(phone, "Sở Xây dựng")


@pytest.mark.parametrize("code", ["AAAA-AAAA", "nonsense", "'; drop table people", "K7QM-2XWD " * 3])
async def test_a_wrong_code_gets_one_clear_line(town, code):
    assert await answers(town, town.stranger(), f"/start {code}") == [UNKNOWN]


async def test_after_five_wrong_codes_even_a_right_one_must_wait(town):
    phone, code = town.stranger(), await town.invitation("SGTVT")
    for _ in range(5):
        assert await answers(town, phone, "/start WRNG-WRNG") == [UNKNOWN]
    assert await answers(town, phone, f"/start {code}") == [WORDS.plain("refusal-guessing-slowed", minutes=1)]
    await town.pass_time(minutes=1)
    phone.say(f"/start {code}")
    await town.hears(phone, "Sở Giao thông")


async def test_each_further_wrong_code_doubles_the_wait_up_to_an_hour(town):
    phone = town.stranger()
    for _ in range(5):
        await answers(town, phone, "/start WRNG-WRNG")
    for minutes in (1, 2, 4):
        (line,) = await answers(town, phone, "/start WRNG-WRNG")
        assert f"{minutes} phút" in line
        await town.pass_time(minutes=minutes)
        assert await answers(town, phone, "/start WRNG-WRNG") == [UNKNOWN]


async def test_guessing_is_reported_to_office_and_administrators_once_an_hour(town):
    await town.pass_time(hours=2 - town.clock.now().minute / 60)  # to the full hour
    clerk, admin = await town.clerk("Người trực"), await town.admin("Người quản")
    guesser = town.stranger("Kẻ <b>đoán</b>")
    for _ in range(5):
        await answers(town, guesser, "/start WRNG-WRNG")
    await town.hears(clerk, "Kẻ <b>đoán</b>", "5 lần")
    await town.hears(admin, "Kẻ <b>đoán</b>", "5 lần")
    await town.pass_time(minutes=2)
    await answers(town, guesser, "/start WRNG-WRNG")
    await town.hears_nothing(clerk)
    await town.hears_nothing(admin)
    await town.pass_time(hours=2)
    for _ in range(5):
        await answers(town, guesser, "/start WRNG-WRNG")
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
        assert menu_of(town, chief) == EVERYBODYS | {"mot_donvi", "donvi", "moi", "quantri"}
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


@pytest.mark.parametrize(
    "typed", ["/moi SKHCN phó", "/moi SKHCN phó đầu mối", "/invite SKHCN deputy", "/moi skhcn pho"]
)
async def test_a_deputy_is_invited_by_the_word_in_either_language(town, typed):
    clerk = await town.clerk("Văn thư mời phó")
    clerk.say(typed)
    await town.hears(clerk, "phó đầu mối", "Sở Khoa học")


@pytest.mark.parametrize("typed", ["/moi", "/moi SKHCN STC", "/moi SKHCN cho anh Nam"])
async def test_an_invitation_that_says_too_little_or_too_much_is_explained_and_not_made(town, typed):
    clerk = await town.clerk("Văn thư gõ sai")
    (line,) = await answers(town, clerk, typed)
    assert "ví dụ /moi SNV" in line


@pytest.mark.parametrize(
    ("role", "commands"),
    [
        ("office", {"tonghop", "quahan", "viec", "mot_donvi", "donvi", "moi"}),
        ("leader", {"tonghop", "quahan", "viec", "mot_donvi"}),
        ("admin", {"mot_donvi", "donvi", "moi", "quantri"}),
        ("focal", {"nhiemvu"}),
        ("deputy", {"nhiemvu"}),
    ],
)
async def test_the_menu_after_joining_and_the_help_name_ones_own_commands_only(town, role, commands):
    join = {
        "office": town.clerk,
        "leader": town.leader,
        "admin": town.admin,
        "focal": lambda: town.officer("SLDTBXH"),
        "deputy": lambda: town.officer("SLDTBXH", "Phó", Post.DEPUTY),
    }
    phone = await join[role]()
    assert menu_of(town, phone) == commands | EVERYBODYS
    (text,) = await answers(town, phone, "/trogiup")
    named = {word.strip("/:;,.()") for word in text.split() if word.startswith("/")}
    named = {"mot_donvi" if name == "unit" else name for name in named}
    assert named <= menu_of(town, phone)
    assert named >= commands - {"mot_donvi"}


async def test_an_officer_who_blocks_the_bot_is_named_to_the_office_at_once(town):
    clerk = await town.clerk("Văn thư trực chặn")
    officer = await town.officer("SDL", "Người chặn")
    officer.block()
    await town.hears(clerk, "Người chặn", "Sở Du lịch", "chặn")
    await news(town, officer)
    for phone in town._phones:
        heard_now(town, phone)


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
    assert menu_of(town, newcomer) == EVERYBODYS | {"nhiemvu"}
    for phone in town._phones:
        heard_now(town, phone)
