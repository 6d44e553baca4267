"""What a newcomer does: start the demo, open its page, and play the office, two officers and a leader."""

import pytest

from tests.journeys.demo_page import (
    FIRST,
    LEADER,
    OFFICE,
    SECOND,
    DemoPage,
    chromium_path,
    demo_page,
    kept_screens,
    running_demo,
)


@pytest.mark.parametrize("size", ["1440x900", "390x844"])
async def test_a_newcomer_plays_the_whole_loop_on_the_demos_page_and_ctrl_c_leaves_nothing_behind(tmp_path, size):
    chromium, screens = chromium_path(), kept_screens(tmp_path)
    aside = tmp_path / "aside"
    aside.mkdir()
    async with running_demo(aside) as demo:
        async with demo_page(demo, chromium, size, screens) as page:
            await the_office_issues_the_sample_letter(page)
            await officers_acknowledge_and_report(page)
            await the_leader_asks_for_figures(page)
            await time_passes_and_an_officer_is_reminded(page)
            await the_page_turns_english(page)
        exit_code, printed = await demo.interrupt()
    assert (exit_code, list(aside.iterdir())) == (0, [])
    assert "Traceback" not in printed


async def the_office_issues_the_sample_letter(page: DemoPage) -> None:
    await page.hears(OFFICE, "Anh/chị đã được ghi nhận với vai trò")
    await page.sends_file(OFFICE, "cong-van-1071.txt")
    await page.hears(OFFICE, "1071/UBND-NC", "13 việc", "5. Dự trữ đủ thuốc", "25/6/2024")
    await page.screenshot("1-draft")
    await page.press(OFFICE, "Phát hành…")
    await page.hears(OFFICE, "Phát hành văn bản số 1071/UBND-NC?")
    await page.press(OFFICE, "Gửi ngay")
    await page.hears(OFFICE, "Đã phát hành văn bản số 1071/UBND-NC")
    await page.hears(OFFICE, "chưa nhận được văn bản 1071/UBND-NC", "Sở Ngoại vụ")


async def officers_acknowledge_and_report(page: DemoPage) -> None:
    await page.hears(FIRST, "HỎA TỐC", "Sở Nông nghiệp và Phát triển nông thôn chủ trì 1 việc", "đê biển")
    await page.screenshot("2-card")
    await page.press(FIRST, "Đã nhận")
    await page.hears(FIRST, "HỎA TỐC", "Đã nhận lúc")
    await page.say(FIRST, "2 xong r")
    await page.hears(FIRST, "Việc 2: đã hoàn thành")
    await page.hears(FIRST, "HỎA TỐC", "Tình hình: đã hoàn thành")

    await page.hears(SECOND, "HỎA TỐC", "10:00 ngày 21/6/2024")
    await page.say(SECOND, "3 dc 60%, vuong thoi tiet xau")
    await page.hears(SECOND, "Việc 3: đang vướng mắc, 60%")
    await page.hears(OFFICE, "Bộ Chỉ huy Bộ đội Biên phòng tỉnh", "“3 dc 60%, vuong thoi tiet xau”")
    await page.screenshot("3-reports")


async def the_leader_asks_for_figures(page: DemoPage) -> None:
    await page.say(LEADER, "/tonghop")
    await page.hears(LEADER, "Đã xác nhận: 2/52 đơn vị", "Hoàn thành đúng hạn: 1")
    await page.screenshot("4-summary")


async def time_passes_and_an_officer_is_reminded(page: DemoPage) -> None:
    await page.page.get_by_test_id("clock-next").click()
    await (
        page.page.get_by_test_id("notice")
        .get_by_text("Nhắc Bộ Chỉ huy Bộ đội Biên phòng tỉnh: việc 3, hạn 21/6/2024")
        .wait_for()
    )
    await page.hears(SECOND, "Nhắc thời hạn", "Còn 1 ngày", "10:00 ngày 21/6/2024")
    await page.screenshot("5-reminder")


async def the_page_turns_english(page: DemoPage) -> None:
    await page.page.get_by_test_id("language").click()
    await page.page.locator("html[lang=en]").wait_for(state="attached")
    await page.page.get_by_role("button", name="+1 day").wait_for()
    await page.screenshot("6-english")
