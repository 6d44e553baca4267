"""The page of phones in a real browser, before a real emulator, with a bot that is nothing but Bot API calls."""

import os
import re
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest
import pytest_asyncio

from emulator import Emulator, MovableClock, Phone, TrayFile

playwright = pytest.importorskip("playwright.async_api", reason="playwright is not installed")
expect = playwright.expect

CHROMIUM = os.environ.get("HOATOC_CHROMIUM") or shutil.which("chromium")
pytestmark = [
    pytest.mark.skipif(not CHROMIUM, reason="no Chromium: set HOATOC_CHROMIUM to its path"),
    pytest.mark.asyncio(loop_scope="module"),
]

DESKTOP = {"width": 1440, "height": 900}
PHONE_SIZED = {"width": 390, "height": 844}
MORNING = datetime(2024, 6, 17, 1, 30, tzinfo=UTC)  # 08:30 in Vietnam

Bot = Callable[..., Awaitable[Any]]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Any]:
    async with playwright.async_playwright() as driver:
        chromium = await driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        await chromium.close()


@pytest_asyncio.fixture(loop_scope="module")
async def town() -> AsyncIterator[Emulator]:
    emulator = Emulator(clock=MovableClock(MORNING), name="Trợ lý")
    await emulator.start()
    yield emulator
    await emulator.stop()


@pytest_asyncio.fixture(loop_scope="module")
async def bot(town) -> AsyncIterator[Bot]:
    async with aiohttp.ClientSession() as session:

        async def call(method: str, **parameters: Any) -> Any:
            async with session.post(f"{town.url}/bot{town.token}/{method}", json=parameters) as response:
                answer = await response.json()
            assert answer["ok"], answer
            return answer["result"]

        yield call


@asynccontextmanager
async def page_of(
    town: Emulator, browser: Any, size: dict[str, int], *, may_lose_connection: bool = False
) -> AsyncIterator[Any]:
    """The page, opened and ready; any error in it, a breach of its content policy included, fails the test."""
    complaints: list[str] = []
    page = await browser.new_page(viewport=size, reduced_motion="reduce")
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    await page.goto(town.url)
    await expect(page.locator("body[data-ready]")).to_be_attached()
    yield page
    await page.close()
    if may_lose_connection:
        complaints = [line for line in complaints if "net::ERR_" not in line]
    assert complaints == []


def phone_on(page: Any, phone: Phone) -> Any:
    return page.get_by_test_id(f"phone-{phone.id}")


def message_on(page: Any, phone: Phone, message_id: int) -> Any:
    return phone_on(page, phone).get_by_test_id(f"message-{message_id}")


async def pressed(bot: Bot) -> dict[str, Any]:
    updates = await bot("getUpdates", timeout=5, allowed_updates=["callback_query"], offset=-1)
    return updates[-1]["callback_query"]


async def test_an_officer_presses_start_and_a_button_and_sees_the_answer_and_the_edited_card(town, bot, browser):
    officer = town.add_person("Trần Văn Đức", title="Đầu mối Sở Tài chính")
    town.panes = [(officer, None)]
    async with page_of(town, browser, DESKTOP) as page:
        await phone_on(page, officer).get_by_test_id("start").click()
        await expect(phone_on(page, officer)).to_contain_text("/start")
        assert officer.last().text == "/start"

        card = await bot(
            "sendMessage",
            chat_id=officer.id,
            parse_mode="HTML",
            text="<b>HỎA TỐC</b> &lt;img src=x&gt;\n<blockquote expandable>" + "Một câu dài. " * 30 + "</blockquote>",
            reply_markup={"inline_keyboard": [[{"text": "Đã nhận", "callback_data": "got", "style": "success"}]]},
        )
        shown = message_on(page, officer, card["message_id"])
        await expect(shown.locator("strong")).to_have_text("HỎA TỐC")
        await expect(shown).to_contain_text("<img src=x>")
        await shown.get_by_role("button", name="Xem thêm").click()
        await expect(shown.get_by_role("button", name="Thu gọn")).to_be_visible()

        await page.get_by_test_id(f"key-{card['message_id']}-0-0").click()
        query = await pressed(bot)
        assert query["data"] == "got"
        await bot("answerCallbackQuery", callback_query_id=query["id"], text="Cảm ơn đồng chí", show_alert=True)
        await expect(page.get_by_test_id("alert")).to_contain_text("Cảm ơn đồng chí")
        await page.get_by_test_id("alert-ok").click()

        where = {"chat_id": officer.id, "message_id": card["message_id"]}
        await bot("editMessageText", **where, text="Đã nhận lúc 08:31")
        await expect(shown).to_contain_text("Đã nhận lúc 08:31")
        await expect(shown).to_contain_text("đã sửa")
        await expect(shown.get_by_role("button", name="Đã nhận")).to_have_count(0)


async def test_in_a_phone_sized_window_unread_is_counted_and_a_draft_outlives_the_switch(town, bot, browser):
    first = town.add_person("Nguyễn Thu Hà", started=True)
    second = town.add_person("Lê Hoàng Phúc", started=True)
    for phone in (first, second):
        await bot("sendMessage", chat_id=phone.id, text="Chào đồng chí")
    town.panes = [(first, None), (second, None)]
    async with page_of(town, browser, PHONE_SIZED) as page:
        await expect(phone_on(page, second)).to_be_hidden()
        to_second = page.get_by_test_id(f"dock-{second.id}")
        await expect(to_second.locator(".badge")).to_have_text("1")
        await bot("sendMessage", chat_id=second.id, text="Tin thứ hai")
        await expect(to_second.locator(".badge")).to_have_text("2")

        await phone_on(page, first).get_by_test_id("composer").fill("đang viết dở")
        await to_second.click()
        await expect(phone_on(page, second)).to_contain_text("Tin thứ hai")
        await expect(to_second.locator(".badge")).to_have_count(0)
        await page.get_by_test_id(f"dock-{first.id}").click()
        await page.reload()
        await expect(phone_on(page, first).get_by_test_id("composer")).to_have_value("đang viết dở")

        overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert overflow <= 0


async def test_a_message_that_comes_while_a_finger_is_on_the_switcher_does_not_lose_the_tap(town, bot, browser):
    first = town.add_person("Nguyễn Thu Hà", started=True)
    second = town.add_person("Lê Hoàng Phúc", started=True)
    town.panes = [(first, None), (second, None)]
    async with page_of(town, browser, PHONE_SIZED) as page:
        to_second = page.get_by_test_id(f"dock-{second.id}")
        await to_second.hover()
        await page.mouse.down()
        await bot("sendMessage", chat_id=second.id, text="Chào đồng chí")
        await expect(phone_on(page, second).get_by_text("Chào đồng chí")).to_have_count(1)
        await page.wait_for_timeout(300)  # in which the switcher would be drawn anew
        await page.mouse.up()
        await expect(phone_on(page, second)).to_be_visible()
        await expect(to_second.locator(".badge")).to_have_count(0)


async def test_a_person_found_without_tone_marks_sends_a_sample_file_and_answers_the_bots_question(town, bot, browser):
    office = town.add_person("Nguyễn Thu Hà", started=True)
    officer = town.add_person("Đặng Thị Thúy", title="Đầu mối UBND huyện Hòn Đất", started=True)
    town.panes = [(office, None)]
    town.tray = [TrayFile("cong-van.txt", "Kính gửi".encode(), "Công văn mẫu", "A sample letter")]
    await bot("sendMessage", chat_id=officer.id, text="Chào đồng chí")
    async with page_of(town, browser, DESKTOP) as page:
        await page.get_by_test_id("add-phone").click()
        await page.get_by_test_id("picker-search").fill("dang thuy hon dat")
        await page.get_by_test_id("picker-search").press("Enter")
        phone = phone_on(page, officer)
        await phone.get_by_test_id("attach").click()
        await phone.get_by_test_id("tray-cong-van.txt").click()
        await phone.get_by_test_id("composer").fill("gửi văn phòng")
        await phone.get_by_test_id("send").click()
        await expect(phone.locator(".document-name")).to_have_text("cong-van.txt")
        assert officer.last().document == "Kính gửi".encode()
        assert officer.last().text == "gửi văn phòng"

        question = await bot(
            "sendMessage", chat_id=officer.id, text="Nhiệm vụ nào?", reply_markup={"force_reply": True}
        )
        await expect(phone.get_by_test_id("cancel-reply")).to_be_visible()
        await phone.get_by_test_id("composer").fill("12 xong")
        await phone.get_by_test_id("composer").press("Enter")
        await expect(phone.locator(".quoted-text", has_text="Nhiệm vụ nào?")).to_be_visible()
        assert officer.last().reply_to.id == question["message_id"]


async def test_pictures_sent_at_once_go_as_one_album(town, bot, browser, png):
    officer = town.add_person("Đặng Thị Thúy", started=True)
    town.panes = [(officer, None)]
    await bot("sendMessage", chat_id=officer.id, text="Chào đồng chí")
    async with page_of(town, browser, DESKTOP) as page:
        phone = phone_on(page, officer)
        pictures = [{"name": f"trang-{n}.png", "mimeType": "image/png", "buffer": png} for n in (1, 2)]
        await phone.get_by_test_id("file-input").set_input_files(pictures)
        await phone.get_by_test_id("composer").fill("hai trang")
        await phone.get_by_test_id("send").click()
        await expect(phone.locator(".picture")).to_have_count(2)
    first, second = (message.raw for message in officer.messages()[-2:])
    assert first["media_group_id"] == second["media_group_id"]
    assert (first.get("caption"), second.get("caption")) == ("hai trang", None)


async def test_the_clock_moves_and_names_the_next_event_in_the_language_chosen(town, browser):
    async def next_event():
        label = {"vi": "Nhắc việc trước hạn", "en": "A reminder before the deadline"}
        return MORNING + timedelta(days=3), label

    town.town.clock.next_event = next_event
    async with page_of(town, browser, DESKTOP) as page:
        await expect(page.get_by_test_id("clock-day")).to_have_text("Thứ Hai, 17/06/2024")
        await page.get_by_test_id("clock-day-button").click()
        await expect(page.get_by_test_id("clock-day")).to_have_text("Thứ Ba, 18/06/2024")
        await page.get_by_test_id("language").click()
        await page.get_by_test_id("clock-next").click()
        await expect(page.get_by_test_id("notice")).to_contain_text("A reminder before the deadline")
        await expect(page.get_by_test_id("clock-day")).to_have_text("Thursday, 20/06/2024")


async def test_what_was_said_while_the_server_was_away_is_there_once_it_is_back(town, bot, browser):
    officer = town.add_person("Lê Hoàng Phúc", started=True)
    town.panes = [(officer, None)]
    await bot("sendMessage", chat_id=officer.id, text="Trước khi mất kết nối")
    async with page_of(town, browser, DESKTOP, may_lose_connection=True) as page:
        await expect(phone_on(page, officer)).to_contain_text("Trước khi mất kết nối")
        port = int(town.url.rpartition(":")[2])
        await town.stop()
        await expect(page.get_by_test_id("connection-lost")).to_be_visible()
        officer.say("Gửi từ máy khác")
        await town.start(port)
        await expect(page.get_by_test_id("connection-lost")).to_be_hidden(timeout=8000)
        await expect(phone_on(page, officer)).to_contain_text("Gửi từ máy khác")


async def test_every_word_of_the_page_stands_in_both_languages_with_the_same_names_to_fill_in(town, browser):
    async with page_of(town, browser, DESKTOP) as page:
        words = await page.evaluate("async () => (await import('/static/js/words.js')).WORDS")
    names = {
        language: {key: set(re.findall(r"\{\w+\}", says)) for key, says in words[language].items()}
        for language in words
    }
    assert names["vi"] == names["en"]
    assert all(says for language in words.values() for says in language.values())
