"""A town with one person who pressed START, and a bot without any library: bare HTTP."""

import io
import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import aiohttp
import pytest

from emulator import Emulator


class Bot:
    """Makes Bot API calls and hands back what came; `refusal` expects one and gives (code, description)."""

    def __init__(self, emulator: Emulator, session: aiohttp.ClientSession) -> None:
        self.base = f"{emulator.url}/bot{emulator.token}"
        self.session = session

    async def raw(self, method: str, **params: Any) -> tuple[int, dict[str, Any]]:
        async with self.session.post(f"{self.base}/{method}", json=params) as response:
            return response.status, await response.json()

    async def __call__(self, method: str, **params: Any) -> Any:
        status, body = await self.raw(method, **params)
        assert body["ok"], (method, body)
        assert status == 200
        return body["result"]

    async def refusal(self, method: str, **params: Any) -> tuple[int, str]:
        status, body = await self.raw(method, **params)
        assert not body["ok"], (method, body)
        assert status == body["error_code"]
        return status, body["description"]

    async def upload(self, method: str, files: dict[str, tuple[str, bytes]], **params: Any) -> dict[str, Any]:
        form = aiohttp.FormData(quote_fields=False)
        for name, value in params.items():
            form.add_field(name, value if isinstance(value, str) else json.dumps(value))
        for name, (filename, data) in files.items():
            form.add_field(name, io.BytesIO(data), filename=filename)
        async with self.session.post(f"{self.base}/{method}", data=form) as response:
            return await response.json()

    async def updates(self, offset: int = 0, **params: Any) -> list[dict[str, Any]]:
        return await self("getUpdates", offset=offset, **params)


class Stopwatch:
    """A time source that stands still until a test moves it."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def stopwatch() -> Stopwatch:
    return Stopwatch()


@pytest.fixture
async def open_town() -> AsyncIterator[Callable[..., Any]]:
    """Starts emulators with any settings, and stops them when the test ends."""
    started: list[Emulator] = []

    async def start(**settings: Any) -> Emulator:
        emulator = Emulator(**settings)
        await emulator.start()
        started.append(emulator)
        return emulator

    yield start
    for emulator in started:
        await emulator.stop()


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
async def emulator(open_town, stopwatch) -> Emulator:
    return await open_town(time_source=stopwatch)


@pytest.fixture
async def bot(emulator, session) -> Bot:
    return Bot(emulator, session)


@pytest.fixture
def ha(emulator):
    return emulator.add_person("Hà", started=True)


PNG = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x02\x00\x00\x00\x03\x08\x02\x00\x00\x00\x36\x88\x49\xd6"
    b"\x00\x00\x00\x00IEND\xaeB`\x82"
)


@pytest.fixture
def png() -> bytes:
    """The header of an image of 2 by 3 pixels, all that Telegram's rules need."""
    return PNG
