"""The last look before a letter goes out: what it says is what happens, once, and nothing goes out unseen."""

import re

import pytest

from tests.journeys.gestures import forge, news, toast_of
from tests.journeys.letters import DOUBTFUL, PLAIN, data_of, pressed, scanned, sent, typed


@pytest.fixture
async def clerk(town):
    return await town.clerk()


async def test_exactly_those_who_are_listed_are_rung(town, clerk):
    phones = {name: await town.officer(code, name) for code, name in (("SYT", "Lan"), ("STC", "Minh"), ("CAT", "Hòa"))}
    deputy = await town.officer("SXD", "Phúc")
    deputy.block()
    await news(town, clerk)
    card = await sent(town, clerk, PLAIN)
    await pressed(town, clerk, card, "Phát hành…")
    assert "Phát hành văn bản số 15/UBND-TH?" in card.text
    assert "V/v rà soát công trình" in card.text
    assert "3 việc: 3 phải báo cáo\n" in card.text
    assert "1 thời hạn" in card.text
    assert "Sở Y tế – Lan (đầu mối)" in card.text
    assert "Đầu mối đã chặn kênh này (1): Sở Xây dựng" in card.text
    assert "máy cuối cùng đổ chuông lúc 08:00" in card.text
    listed = set(re.findall(r"– (\w+) \(đầu mối\)", card.text))
    await pressed(town, clerk, card, "Gửi ngay")
    await news(town, clerk)
    rung = {name for name, phone in phones.items() if await news(town, phone)}
    assert rung == listed
    assert "Phúc" not in listed


async def test_the_full_list_names_every_unit_a_page_at_a_time_with_a_button_to_invite(town, clerk):
    await town.officer("SYT", "Lan")
    card = await sent(town, clerk, PLAIN)
    await pressed(town, clerk, card, "Phát hành…", "Xem đủ")
    seen = []
    while True:
        seen += [line for line in card.text.splitlines() if line.startswith(("•", "🚫"))]
        if not any("Trang sau" in label for label in card.labels):
            break
        await pressed(town, clerk, card, "Trang sau")
    async with town.office.database.reading() as records:
        total = len(await records.units.directory())
    assert len(seen) == len(set(seen))
    assert 30 < len(seen) < total
    assert seen[0] == "• Sở Y tế – Lan (đầu mối)"
    assert any(label.startswith("✉ Mời") for label in card.labels)
    await pressed(town, clerk, card, "Về trang phát hành")
    assert "Gửi ngay" in " ".join(card.labels)


async def test_the_full_list_that_another_has_open_says_when_the_letter_has_gone_out(town, clerk):
    other = await town.clerk("Anh Sơn")
    card = await sent(town, clerk, PLAIN)
    listed = await typed(town, other, "/duthao 1", "BẢN DỰ THẢO")
    await pressed(town, other, listed, "Phát hành…", "Xem đủ")
    await pressed(town, clerk, card, "Phát hành…", "Gửi ngay")
    await news(town, clerk)
    await news(town, other)
    assert "Đã phát hành văn bản số 15/UBND-TH" in listed.text
    assert listed.labels == []


async def test_open_points_are_counted_and_can_be_gone_back_to(town, clerk):
    card = await sent(town, clerk, DOUBTFUL)
    await pressed(town, clerk, card, "Phát hành…")
    assert "Còn 3 điểm chưa xem" in card.text
    assert "Phát hành văn bản chưa có số?" in card.text
    assert "Chưa đơn vị nào chịu trách nhiệm việc 1." in card.text
    await pressed(town, clerk, card, "Xử lý 3 điểm")
    assert "Điểm 1/3" in card.text


async def test_what_somebody_changed_since_is_looked_at_before_anything_goes(town, clerk):
    health = await town.officer("SYT", "Lan")
    minh = await town.clerk("Minh")
    card = await sent(town, clerk, PLAIN)
    await pressed(town, clerk, card, "Phát hành…")
    await typed(town, minh, "/duthao 1 bỏ 2", "Việc 2")
    assert "3 việc" in card.text, "it is not exchanged under the finger"
    await pressed(town, clerk, card, "Gửi ngay")
    assert "Chưa gửi cho ai" in clerk.toasts[-1].text
    assert "2 việc" in card.text
    await town.hears_nothing(health)
    await pressed(town, clerk, card, "Gửi ngay")
    assert "Đã phát hành" in card.text
    await news(town, clerk)
    await news(town, minh)
    await town.hears(health, "15/UBND-TH")


async def test_an_officer_who_joined_since_is_seen_before_being_rung(town, clerk):
    card = await sent(town, clerk, PLAIN)
    await pressed(town, clerk, card, "Phát hành…")
    health = await town.officer("SYT", "Lan")
    await news(town, clerk)
    await pressed(town, clerk, card, "Gửi ngay")
    assert "Sở Y tế – Lan" in card.text
    await town.hears_nothing(health)
    await pressed(town, clerk, card, "Gửi ngay")
    await news(town, clerk)
    await town.hears(health, "15/UBND-TH")


async def test_pressed_twice_or_by_two_staff_it_goes_out_once(town, clerk):
    health = await town.officer("SYT")
    minh = await town.clerk("Minh")
    card = await sent(town, clerk, PLAIN)
    theirs = await typed(town, minh, "/duthao 1", "BẢN DỰ THẢO")
    await pressed(town, minh, theirs, "Phát hành…")
    await pressed(town, clerk, card, "Phát hành…")
    data = data_of(card, "Gửi ngay")
    minh.press(theirs, "Gửi ngay")
    clerk.press(card, "Gửi ngay")
    again = forge(town, clerk, data, card)
    await town.calm()
    assert toast_of(town, again) == "Bản dự thảo này đã được phát hành hoặc đã bỏ."
    await town.hears(health, "15/UBND-TH")
    await town.hears_nothing(health)
    async with town.office.database.reading() as records:
        assert len(await records.directives.all()) == 1
    await news(town, clerk)
    await news(town, minh)


async def test_a_letter_read_from_a_picture_is_compared_with_the_original_before_it_can_go(town, clerk):
    health = await town.officer("SYT")
    draft_id = await scanned(town)
    card = await typed(town, clerk, f"/duthao {draft_id}", "BẢN DỰ THẢO")
    await pressed(town, clerk, card, "Phát hành…")
    assert "đối chiếu với bản gốc trước khi phát hành" in card.text
    assert "Số: 15/UBND-TH" in card.text
    assert "Hạn việc 1: 28/6/2024" in card.text
    assert "trước khi phát hành" in clerk.toasts[-1].text
    press = forge(town, clerk, f"issue:{draft_id}:00000000", card)
    await town.calm()
    assert "trước khi phát hành" in toast_of(town, press)
    await town.hears_nothing(health)
    await pressed(town, clerk, card, "Đã đối chiếu")
    assert "✔ Đã đối chiếu với bản gốc." in card.text
    await pressed(town, clerk, card, "Phát hành…", "Gửi ngay")
    assert "Đã phát hành" in card.text
    await news(town, clerk)
    await town.hears(health, "15/UBND-TH")


async def test_a_typed_line_comes_to_the_same_last_look(town, clerk):
    draft_id = await scanned(town)
    clerk.say(f"/duthao {draft_id} phát hành")
    texts = [message.text for message in await news(town, clerk)]
    assert any("cần đối chiếu với bản gốc" in text for text in texts)
    await typed(town, clerk, f"/duthao {draft_id} đúng rồi", "BẢN DỰ THẢO", "Không còn điểm nào")
    await typed(town, clerk, f"/duthao {draft_id} phát hành", "Phát hành văn bản số 15/UBND-TH?")


async def test_a_forged_or_old_button_sends_nothing(town, clerk):
    health = await town.officer("SYT")
    card = await sent(town, clerk, PLAIN)
    for phone, data in ((health, "issue:1:00000000"), (health, "confirm:1"), (clerk, "issue:1"), (clerk, "issue:1:x")):
        forge(town, phone, data, card if phone is clerk else health.messages()[-1])
    await town.calm()
    async with town.office.database.reading() as records:
        assert await records.directives.all() == ()
    await town.hears_nothing(health)


async def test_the_last_look_reads_in_english(town, clerk):
    await town.officer("SYT", "Lan")
    clerk.say("/language")
    clerk.press(await town.hears(clerk), "English")
    await news(town, clerk)
    card = await sent_in_english(town, clerk)
    await pressed(town, clerk, card, "Issue…")
    assert "Issue letter 15/UBND-TH?" in card.text
    assert "Sở Y tế – Lan" in card.text
    assert "the last phone rings at 08:00" in card.text


async def sent_in_english(town, clerk):
    clerk.send_file("letter.txt", PLAIN.encode())
    return await town.hears(clerk, "DRAFT TASKS")
