"""A worker at a real outbox, speaking to the emulator over HTTP, with time in the test's hands."""

import asyncio
import contextlib
import time
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import text

from bot.config import exactly
from bot.office import connect
from delivery.limits import Limiter, Tariff
from delivery.sender import Sender
from delivery.worker import Worker
from directives.notices import Notice
from emulator import Emulator, Phone
from storage.database import Database

START = datetime(2024, 6, 18, 1, 0, tzinfo=UTC)
UNHURRIED = Tariff(per_second=1000, chat_interval=0.001, chat_burst=1000, group_per_minute=100_000)


class PostOffice:
    """A worker, its outbox and the people it writes to."""

    def __init__(self, database: Database, emulator: Emulator) -> None:
        self.database = database
        self.emulator = emulator
        self.passed = timedelta()
        self.limiter = Limiter(UNHURRIED)
        self.url = ""
        self._started = time.monotonic()
        self._running: contextlib.AsyncExitStack | None = None
        self.worker: Worker
        self.task: asyncio.Task[None]

    def now(self) -> datetime:
        return START + self.passed

    def seconds(self) -> float:
        return time.monotonic() + self.passed.total_seconds()

    async def open(self) -> None:
        bot = connect(exactly(bot_token=self.emulator.token, api_url=self.url or self.emulator.url))
        self._bot = bot
        zone = ZoneInfo("Asia/Ho_Chi_Minh")
        self.worker = Worker(
            self.database, Sender(bot), self.limiter, clock=self.now, zone=zone, monotonic=self.seconds
        )
        self.task = asyncio.create_task(self.worker.run())

    async def close(self) -> None:
        self.worker.stop()
        await self.task
        await self._bot.session.close()

    async def restart(self) -> None:
        await self.close()
        self.limiter = Limiter(UNHURRIED)
        await self.open()

    def person(self, name: str) -> Phone:
        return self.emulator.add_person(name, started=True)

    async def post(self, key: str, phone: Phone | object, **more: object) -> None:
        notice = Notice(
            **{
                "key": key,
                "address": str(phone.id),
                "kind": "officer-blocked",
                "facts": {"name": key, "units": "—"},
                **more,
            }
        )
        async with self.database.writing() as records:
            await records.outbox.put(notice, at=self.now())

    async def reaches(self, wanted) -> None:
        """Return when `wanted(row by key)` is true of the outbox."""
        async with asyncio.timeout(5):
            while not wanted(await self.rows()):
                changed = asyncio.Event()
                self.database.on_commit(changed.set)
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(0.05):
                        await changed.wait()

    async def settled(self, key: str, state: str, reason: str | None = None) -> None:
        try:
            await self.reaches(lambda rows: rows[key].state == state)
        except TimeoutError:
            raise AssertionError(f"{key} is not {state}: {await self.rows()}") from None
        assert (await self.rows())[key].reason == reason

    async def rows(self):
        async with self.database.reading() as records:
            found = await records.connection.execute(text("SELECT * FROM outbox"))
            return {row.key: row for row in found}

    async def pass_time(self, **span: float) -> None:
        self.passed += timedelta(**span)
        async with self.database.writing():
            pass  # whoever waits for work looks at the clock

    async def nudge_until(self, happened) -> None:
        """Wake the worker again and again until it has done something."""
        async with asyncio.timeout(5):
            while not happened():
                async with self.database.writing():
                    pass

    async def change(self, statement: str) -> None:
        """Behind the program's back, as another program or a full disk would."""
        async with self.database.engine.execution_options(writes=True).begin() as connection:
            await connection.execute(text(statement))


def heard(phone) -> list[str]:
    return [message.text for message in phone.messages() if message.is_from_bot]


def count(phone, word: str) -> int:
    return sum(word in said for said in heard(phone))
