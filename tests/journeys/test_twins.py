"""A letter that bears the number of another: the same, a correction of it, or a mistake in the number."""

import pytest

from tests.journeys.gestures import news
from tests.journeys.letters import PLAIN, pressed, sent, typed


@pytest.fixture
async def clerk(town):
    return await town.clerk()


@pytest.fixture
async def health(town):
    return await town.officer("SYT")


@pytest.fixture
async def twin(town, clerk, health):
    """The card of a letter that was issued before."""
    card = await sent(town, clerk, PLAIN)
    await pressed(town, clerk, card, "Phát hành…", "Gửi ngay")
    await news(town, clerk)
    await news(town, health)
    again = await sent(town, clerk, PLAIN.replace("28 tháng 6", "30 tháng 6"))
    await pressed(town, clerk, again, "Xử lý 1 điểm")
    assert "Trùng số với văn bản 15/UBND-TH, đã phát hành lúc 08:00 ngày 18/6/2024" in again.text
    return again


async def test_the_same_letter_is_dropped_and_nobody_hears(town, clerk, health, twin):
    await pressed(town, clerk, twin, "bỏ bản này")
    assert "Đã bỏ bản dự thảo, chưa gửi cho ai." in twin.text
    await town.hears_nothing(health)
    await typed(town, clerk, "/duthao", "Không có bản dự thảo nào")


async def test_a_correction_takes_the_place_of_the_old_letter_and_keeps_what_was_reported(town, clerk, health, twin):
    health.say("2 đang làm 40%")
    await news(town, health)
    assert "văn bản cũ được thu hồi" in twin.text
    await pressed(town, clerk, twin, "Đính chính, thay thế")
    assert "✔ Thay thế văn bản 15/UBND-TH khi phát hành." in twin.text
    await pressed(town, clerk, twin, "Phát hành…")
    assert "Thay thế văn bản 15/UBND-TH" in twin.text
    assert "đã được phát hành trước đó" not in twin.text
    await pressed(town, clerk, twin, "Gửi ngay")
    assert "Đã phát hành" in twin.text
    await news(town, clerk)
    texts = [message.text for message in await news(town, health)]
    assert any("Thay thế văn bản" in text for text in texts)
    async with town.office.database.reading() as records:
        (old, new) = sorted(await records.directives.all(), key=lambda one: one.id)
        assert old.replaced_by_id == new.id
        unit = (await records.units.ids())["SYT"]
        carried = [one.report for one in await records.assignments.of_unit(unit, new.id) if one.report]
        assert [report.percent for report in carried] == [40]


async def test_another_letter_with_the_number_goes_out_beside_the_old(town, clerk, health, twin):
    await pressed(town, clerk, twin, "Là văn bản khác")
    assert "✔ Là văn bản khác, giữ nguyên số." in twin.text
    await pressed(town, clerk, twin, "Phát hành…", "Gửi ngay")
    await news(town, clerk)
    await town.hears(health, "15/UBND-TH")
    async with town.office.database.reading() as records:
        assert [one.recalled_at for one in await records.directives.all()] == [None, None]


async def test_a_wrong_number_is_typed_anew(town, clerk, twin):
    await pressed(town, clerk, twin, "gõ lại số")
    await town.hears(clerk, "Số văn bản?")
    await typed(town, clerk, "16/UBND-TH", "16/UBND-TH", "Không còn điểm nào cần xem lại")


async def test_issuing_without_an_answer_says_once_more_that_it_was_issued_before(town, clerk, twin):
    await pressed(town, clerk, twin, "Về bản dự thảo", "Phát hành…")
    assert "đã được phát hành trước đó" in twin.text


async def test_two_drafts_of_one_number_are_asked_about_too(town, clerk):
    await sent(town, clerk, PLAIN)
    again = await sent(town, clerk, PLAIN)
    await pressed(town, clerk, again, "Xử lý 1 điểm")
    assert "Trùng số 15/UBND-TH với bản dự thảo 1" in again.text
    assert not any("Đính chính" in label for label in again.labels)
    await pressed(town, clerk, again, "bỏ bản này")
    assert "Đã bỏ" in again.text
