"""Groups of a draft are shown by name, with exceptions, and what is decided there is who then hears of it."""

import pytest

from tests.journeys.gestures import forge, news, toast_of
from tests.journeys.letters import PLAIN, pressed, sent, typed


@pytest.fixture
async def clerk(town):
    return await town.clerk()


@pytest.fixture
async def screen(town, clerk):
    """Whom the phrases of a letter mean."""
    card = await sent(town, clerk, PLAIN)
    await pressed(town, clerk, card, "Nơi nhận")
    return card


async def issue(town, clerk, screen):
    await pressed(town, clerk, screen, "Về bản dự thảo", "Phát hành…", "Gửi ngay")
    assert "Đã phát hành" in screen.text
    await news(town, clerk)


async def test_each_group_is_shown_with_its_units_and_those_left_out_hear_nothing(town, clerk, screen):
    education, justice = await town.officer("SGDDT"), await town.officer("STP")
    assert "1. “Các sở, ban, ngành cấp tỉnh”" in screen.text
    assert "2. “Ủy ban nhân dân các huyện, thành phố”: 15 đơn vị" in screen.text
    await pressed(town, clerk, screen, "1. Các sở")
    assert "trang 1/" in screen.text
    await find(town, clerk, screen, "Sở Tư pháp")
    await pressed(town, clerk, screen, "✅ Sở Tư pháp")
    assert "⬜ Sở Tư pháp" in screen.text
    await pressed(town, clerk, screen, "Về các nhóm")
    assert "⬜ Đã bỏ 1: Sở Tư pháp" in screen.text
    await issue(town, clerk, screen)
    await town.hears(education, "15/UBND-TH")
    await town.hears_nothing(justice)


async def find(town, clerk, screen, name):
    while name not in screen.text:
        await pressed(town, clerk, screen, "Trang sau")


async def test_a_unit_that_was_left_out_can_be_taken_in_again(town, clerk, screen):
    justice = await town.officer("STP")
    await pressed(town, clerk, screen, "1. Các sở")
    await find(town, clerk, screen, "Sở Tư pháp")
    await pressed(town, clerk, screen, "✅ Sở Tư pháp", "⬜ Sở Tư pháp", "Về các nhóm")
    assert "Đã bỏ" not in screen.text
    await issue(town, clerk, screen)
    await town.hears(justice, "15/UBND-TH")


async def test_a_unit_left_out_of_a_group_and_named_elsewhere_is_said_to_hear_of_it_all_the_same(town, clerk, screen):
    health = await town.officer("SYT")
    await pressed(town, clerk, screen, "1. Các sở")
    await find(town, clerk, screen, "Sở Y tế")
    await pressed(town, clerk, screen, "✅ Sở Y tế")
    assert "⬜ Sở Y tế (vẫn nhận tin vì có tên ở chỗ khác trong văn bản)" in screen.text
    await pressed(town, clerk, screen, "Về các nhóm")
    await issue(town, clerk, screen)
    await town.hears(health, "2. Tổ chức diễn tập")


async def test_recipients_are_added_by_typing_units_or_groups_and_removed_by_a_press(town, clerk, screen):
    union, front = await town.officer("LDLD"), await town.officer("MTTQ")
    await pressed(town, clerk, screen, "Thêm nơi nhận")
    await town.hears(clerk, "Gửi thêm cho đơn vị nào?")
    await typed(town, clerk, "Sở Vũ trụ", "Danh bạ không có đơn vị “Sở Vũ trụ”")
    added = await typed(town, clerk, "LDLD, Ủy ban MTTQ Việt Nam tỉnh", "Thêm ngoài văn bản (2)", "Liên đoàn")
    await pressed(town, clerk, added, "Bớt (2)", "Liên đoàn Lao động tỉnh")
    assert "1 nơi nhận đã thêm" in added.text
    await pressed(town, clerk, added, "Về các nhóm")
    await issue(town, clerk, added)
    await town.hears(front, "15/UBND-TH")
    await town.hears_nothing(union)


async def test_two_staff_leave_out_different_units_of_one_group_and_both_stand(town, clerk, screen):
    minh = await town.clerk("Minh")
    theirs = await typed(town, minh, "/duthao 1", "BẢN DỰ THẢO")
    await pressed(town, minh, theirs, "Nơi nhận", "2. Ủy ban")
    await pressed(town, clerk, screen, "2. Ủy ban")
    (first, second) = [label for label in screen.labels if label.startswith("✅")][:2]
    clerk.press(screen, first)
    minh.press(theirs, second)
    await town.calm()
    assert "Gửi 13/15 đơn vị" in theirs.text
    assert theirs.text == screen.text, "the other's screen stays true"


async def test_pressing_the_same_name_twice_leaves_it_out_once(town, clerk, screen):
    await pressed(town, clerk, screen, "2. Ủy ban")
    (name, *_) = [label for label in screen.labels if label.startswith("✅")]
    clerk.press(screen, name)
    clerk.press(screen, name) if name in screen.labels else None
    await town.calm()
    assert "Gửi 14/15 đơn vị" in screen.text


async def test_former_names_say_who_answers_now(town, clerk):
    async with town.office.database.writing() as records:
        unit = (await records.units.ids())["SYT"]
        await records.successions.rename(unit, "Sở Y tế và Dân số", None, on=town.clock.now().date())
    card = await sent(town, clerk, PLAIN)
    await pressed(town, clerk, card, "Nơi nhận")
    assert "Tên cũ trong văn bản" in card.text
    assert "Sở Y tế và Dân số" in card.text


async def test_a_group_that_the_letter_does_not_have_is_a_button_of_no_use(town, clerk, screen):
    for data in ("dgroup:1:00000000:0", "gin:1:00000000:SYT:0", "gadd:9", "groups:9"):
        press = forge(town, clerk, data, screen)
        await town.calm()
        assert toast_of(town, press) in {
            "Nút này không còn dùng được.",
            "Bản dự thảo này đã được phát hành hoặc đã bỏ.",
        }
