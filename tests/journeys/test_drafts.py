"""The drafts that wait: listed, opened, changed by one typed line."""

from dataclasses import replace

import pytest

from directives.letters import read_letter
from tests.journeys.gestures import answers
from tests.journeys.letters import DOUBTFUL, PLAIN, kept, pressed, sent, typed


@pytest.fixture
async def clerk(town):
    return await town.clerk("Chị Hoa")


async def test_the_list_says_what_each_is_who_sent_it_and_what_is_open(town, clerk):
    await sent(town, clerk, PLAIN)
    await sent(town, clerk, DOUBTFUL)
    listed = await typed(town, clerk, "/duthao", "2 bản dự thảo đang chờ")
    first, second = listed.text.index("Bản 2: văn bản chưa có số"), listed.text.index("Bản 1: văn bản số 15/UBND-TH")
    assert first < second
    assert "Chị Hoa gửi lúc 08:00 ngày 18/6/2024 · ⚠ 3 điểm cần xem" in listed.text
    assert "không còn điểm cần xem" in listed.text
    await pressed(town, clerk, listed, "Bản 1")
    assert "15/UBND-TH" in listed.text
    assert "Phát hành…" in " ".join(listed.labels)


async def test_one_is_opened_by_our_number_or_by_the_letters(town, clerk):
    await sent(town, clerk, PLAIN)
    for wanted in ("1", "#1", "15/UBND-TH", "15/ubnd-th"):
        await typed(town, clerk, f"/duthao {wanted}", "BẢN DỰ THẢO", "15/UBND-TH")
    await typed(town, clerk, "/drafts 1", "BẢN DỰ THẢO")


async def test_what_is_no_draft_gets_one_line(town, clerk):
    await sent(town, clerk, PLAIN)
    for wanted, said in (
        ("9", "Bản dự thảo này đã được phát hành hoặc đã bỏ."),
        ("99999999999999999999", "Bản dự thảo này đã được phát hành hoặc đã bỏ."),
        ("17/UBND-TH", "Không có bản dự thảo nào đang chờ mang số “17/UBND-TH”"),
        ("1 làm gì đó đi", "Chưa hiểu"),
    ):
        (answer,) = await answers(town, clerk, f"/duthao {wanted}")
        assert said in answer


async def test_a_line_behind_the_number_changes_the_draft(town, clerk):
    await sent(town, clerk, PLAIN)
    await typed(town, clerk, "/duthao 1 1 hạn 30/6", "30/6/2024")
    await typed(town, clerk, "/duthao 1 bỏ 3", "Việc 3", "Đã bỏ")


async def test_many_drafts_are_turned_page_by_page(town, clerk):
    letter = read_letter(PLAIN)
    for number in range(1, 8):
        await kept(town, replace(letter, number=f"{number}0/UBND-TH"))
    listed = await typed(town, clerk, "/duthao", "7 bản dự thảo đang chờ – trang 1/2", "Bản 7", "Bản 2")
    assert "Bản 1:" not in listed.text
    await pressed(town, clerk, listed, "Trang sau")
    assert "Bản 1: văn bản số 10/UBND-TH" in listed.text


async def test_nobody_else_sees_them(town, clerk):
    await sent(town, clerk, PLAIN)
    officer, leader = await town.officer("SYT"), await town.leader()
    for phone in (officer, leader):
        (answer,) = await answers(town, phone, "/duthao 1")
        assert "15/UBND" not in answer


async def test_help_and_menu_name_them_for_the_office(town, clerk):
    (answer,) = await answers(town, clerk, "/trogiup")
    assert "/duthao" in answer
