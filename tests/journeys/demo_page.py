"""The demo as a newcomer meets it: a process of its own, and its page in a browser without a screen."""

import asyncio
import os
import re
import shutil
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
START_SECONDS = 40
END_SECONDS = 15
PATIENCE_MS = 15_000
NARROW = 720  # below this width the page shows one phone at a time, with a dock to change between them
OFFICE, FIRST, SECOND, LEADER = range(4)


def chromium_path() -> str:
    """Where Chromium is; skips where it or playwright is missing, fails where everything must run."""
    path = os.environ.get("HOATOC_CHROMIUM") or shutil.which("chromium")
    lacking = "playwright is not installed" if find_spec("playwright") is None else ""
    lacking = lacking or ("" if path else "no Chromium: set HOATOC_CHROMIUM to its path")
    if lacking and os.environ.get("HOATOC_EVERYTHING") == "1":
        pytest.fail(lacking)
    if lacking:
        pytest.skip(lacking)
    return str(path)


def kept_screens(aside: Path) -> Path:
    """Where pictures are kept for somebody to look at: HOATOC_SCREENS, or beside the test's own files."""
    folder = Path(os.environ.get("HOATOC_SCREENS") or aside / "screens")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


class Demo:
    """A running `hoatoc demo`; whatever it puts aside lies in `folder`."""

    def __init__(self, process: asyncio.subprocess.Process, url: str, folder: Path) -> None:
        self.url = url
        self.folder = folder
        self._process = process

    async def interrupt(self) -> tuple[int, str]:
        """Press Ctrl-C; gives the exit code and what was still printed."""
        self._process.send_signal(signal.SIGINT)
        said, _ = await asyncio.wait_for(self._process.communicate(), END_SECONDS)
        return self._process.returncode or 0, said.decode()


@asynccontextmanager
async def running_demo(folder: Path) -> AsyncIterator[Demo]:
    """Starts the demo on a free port; it is over when the block ends, whatever happened in it."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "demo", "--port", "0"),
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(folder), "LANG": "vi_VN.UTF-8", "PYTHONUTF8": "1"},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    try:
        yield Demo(process, await asyncio.wait_for(_address(process), START_SECONDS), folder)
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def _address(process: asyncio.subprocess.Process) -> str:
    assert process.stdout is not None
    printed = []
    async for line in process.stdout:
        printed.append(line.decode())
        found = re.search(r"http://127\.0\.0\.1:\d+", printed[-1])
        if found:
            return found[0]
    raise AssertionError(f"the demo ended before it named its page: {''.join(printed)}")


class DemoPage:
    """The page at one size; phones are named by their place: office, first and second officer, leader."""

    def __init__(self, page: Any, *, is_narrow: bool, screens: Path, size: str) -> None:
        self.page = page
        self._is_narrow = is_narrow
        self._screens = screens
        self._size = size

    async def phone(self, place: int) -> Any:
        """The phone in that place, brought to view where only one is shown."""
        if self._is_narrow:
            await self.page.locator("[data-testid^='dock-']").nth(place).click()
        return self.page.locator("section.phone").nth(place)

    async def say(self, place: int, text: str) -> None:
        """Type a line and send it."""
        phone = await self.phone(place)
        await phone.get_by_test_id("composer").fill(text)
        await phone.get_by_test_id("send").click()

    async def sends_file(self, place: int, name: str) -> None:
        """Send a file that lies in the tray."""
        phone = await self.phone(place)
        await phone.get_by_test_id("attach").click()
        await phone.get_by_test_id(f"tray-{name}").click()
        await phone.get_by_test_id("send").click()

    async def press(self, place: int, label: str) -> None:
        """Press the newest button that is labelled so."""
        phone = await self.phone(place)
        await phone.get_by_role("button", name=label).last.click(timeout=PATIENCE_MS)

    async def hears(self, place: int, *phrases: str) -> None:
        """One message on the phone shows all of these."""
        from playwright.async_api import TimeoutError as TooLate

        messages = everything = (await self.phone(place)).locator("[data-testid^='message-']")
        for phrase in phrases:
            messages = messages.filter(has_text=phrase)
        try:
            await messages.last.wait_for(timeout=PATIENCE_MS)
        except TooLate:
            heard = "\n---\n".join((await everything.all_inner_texts())[-3:])
            raise AssertionError(f"nobody said {phrases}; the last that was heard:\n{heard}") from None

    async def screenshot(self, name: str) -> None:
        """Keep a picture of the page as it is."""
        await self.page.screenshot(path=self._screens / f"{self._size}-{name}.png")


@asynccontextmanager
async def demo_page(demo: Demo, chromium: str, size: str, screens: Path) -> AsyncIterator[DemoPage]:
    """The demo's page in a window of that size ("1440x900"); any error in it fails the test."""
    from playwright.async_api import async_playwright

    width, height = map(int, size.split("x"))
    complaints: list[str] = []
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = await browser.new_page(viewport={"width": width, "height": height}, reduced_motion="reduce")
        page.set_default_timeout(PATIENCE_MS)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
        await page.goto(demo.url)
        await page.locator("body[data-ready]").wait_for(state="attached")
        yield DemoPage(page, is_narrow=width < NARROW, screens=screens, size=size)
        await browser.close()
    assert complaints == []
