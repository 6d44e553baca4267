"""The office's minute of review on the demo's page, on a phone: a PDF is sent, settled, changed, issued, corrected."""

from tests.journeys.demo_page import FIRST, OFFICE, DemoPage, chromium_path, demo_page, kept_screens, running_demo


async def test_the_office_reviews_a_pdf_on_a_phone_and_officers_get_what_it_decided(tmp_path):
    chromium, screens = chromium_path(), kept_screens(tmp_path)
    aside = tmp_path / "aside"
    aside.mkdir()
    async with running_demo(aside) as demo, demo_page(demo, chromium, "390x844", screens) as page:
        await the_letter_is_read(page)
        await the_doubt_is_settled_by_typing_units(page)
        await a_task_gets_another_lead_and_a_deadline(page)
        await the_page_is_left_and_opened_again(page)
        await it_is_issued_as_it_was_decided(page)
        await a_deadline_is_corrected_and_told(page)


async def the_letter_is_read(page: DemoPage) -> None:
    await page.hears(OFFICE, "Anh/chị đã được ghi nhận với vai trò")
    await page.sends_file(OFFICE, "cong-van-1071.pdf")
    await page.hears(OFFICE, "BẢN DỰ THẢO", "1071/UBND-NC", "13 việc", "⚠ 1 điểm cần xem lại")
    await page.screenshot("review-1-draft")


async def the_doubt_is_settled_by_typing_units(page: DemoPage) -> None:
    await page.press(OFFICE, "Xử lý 1 điểm cần xem")
    await page.hears(OFFICE, "Điểm 1/1", "“các cơ quan, đơn vị liên quan”", "Phối hợp việc 10")
    await page.screenshot("review-2-doubt")
    await page.press(OFFICE, "Gõ tên các đơn vị")
    await page.hears(OFFICE, "Trả lời ngay dưới tin này")
    await page.say(OFFICE, "sở y tế, bchqs")
    await page.hears(OFFICE, "Không còn điểm nào cần xem lại", "BẢN DỰ THẢO")


async def a_task_gets_another_lead_and_a_deadline(page: DemoPage) -> None:
    await page.press(OFFICE, "Xem, sửa 13 việc")
    await page.press(OFFICE, "Việc 2")
    await page.hears(OFFICE, "Việc 2 – văn bản số 1071/UBND-NC", "⏰ Hạn: 25/6/2024")
    await page.screenshot("review-3-task")
    await page.press(OFFICE, "Đổi hạn")
    await page.hears(OFFICE, "Việc 2: hạn mới là ngày nào?")
    await page.say(OFFICE, "thứ 6 tuần sau")
    await page.hears(OFFICE, "Việc 2", "⏰ Hạn: 28/6/2024 – ghi là “thứ 6 tuần sau”")
    await page.press(OFFICE, "Việc 3 →")
    await page.hears(OFFICE, "Việc 3 – văn bản số 1071/UBND-NC")
    await page.press(OFFICE, "Việc 4.1 →")
    await page.hears(OFFICE, "Việc 4.1 (mục 4) – văn bản số 1071/UBND-NC")
    await page.press(OFFICE, "Đổi chủ trì")
    await page.hears(OFFICE, "Việc 4.1: đơn vị nào chủ trì?")
    await page.say(OFFICE, "so nn&ptnt")
    await page.hears(OFFICE, "Việc 4.1", "Chủ trì: Sở Nông nghiệp và Phát triển nông thôn")
    await page.press(OFFICE, "Về bản dự thảo")
    await page.hears(OFFICE, "BẢN DỰ THẢO", "• 2. Kiểm tra toàn bộ đê biển", "⏰ 28/6/2024")
    await page.screenshot("review-4-changed")


async def the_page_is_left_and_opened_again(page: DemoPage) -> None:
    await page.page.reload()
    await page.page.locator("body[data-ready]").wait_for(state="attached")
    await page.hears(OFFICE, "BẢN DỰ THẢO", "• 2. Kiểm tra toàn bộ đê biển", "⏰ 28/6/2024")


async def it_is_issued_as_it_was_decided(page: DemoPage) -> None:
    await page.press(OFFICE, "Phát hành…")
    await page.hears(
        OFFICE,
        "Phát hành văn bản số 1071/UBND-NC?",
        "5 đơn vị không nhận được",
        "Nếu gửi ngay, máy cuối cùng đổ chuông lúc",
    )
    await page.screenshot("review-5-confirm")
    await page.press(OFFICE, "Gửi ngay")
    await page.hears(OFFICE, "Đã phát hành văn bản số 1071/UBND-NC")
    await page.hears(FIRST, "HỎA TỐC", "chủ trì 2 việc", "đê biển", "28/6/2024", "4.1. Kiểm tra cầu yếu")
    await page.screenshot("review-6-officer")


async def a_deadline_is_corrected_and_told(page: DemoPage) -> None:
    await page.say(OFFICE, "/sua 2 hạn 2/7")
    await page.hears(OFFICE, "Hạn việc 2: từ 28/6 thành 2/7/2024", "Đầu mối")
    await page.screenshot("review-7-correction")
    await page.press(OFFICE, "Gửi ngay")
    await page.hears(FIRST, "Điều chỉnh văn bản 1071/UBND-NC", "Hạn việc 2: từ 28/6 thành 2/7/2024")
