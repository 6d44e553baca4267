"""What the benchmarks of delivery share: an outbox in a folder of its own, filled, and the worker that empties it."""

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from benchmarks.telegram import FIRST_PERSON, Telegram
from bot.config import exactly
from bot.office import connect, settle_down
from delivery.limits import Limiter, Tariff
from delivery.sender import Sender
from delivery.worker import Worker
from directives.notices import Notice, Priority
from storage.database import Database
from storage.migrations import upgrade

TEXT = "Đồng chí Nguyễn Văn An chưa nhận được tin nhắn {number}"


def now() -> datetime:
    return datetime.now(UTC)


@asynccontextmanager
async def own_database(url: str | None = None) -> AsyncIterator[Database]:
    """An empty database with today's tables: a file that is thrown away, or the one at `url`."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(url or f"sqlite+aiosqlite:///{Path(folder) / 'bench.db'}")
        await upgrade(database)
        try:
            yield database
        finally:
            await database.close()


async def put(database: Database, *, people: int, messages: int, name: str, priority: Priority) -> None:
    """Queue messages to so many people in turn."""
    at = now()
    notices = [
        Notice(
            key=f"{name}:{number}",
            address=str(FIRST_PERSON + number % people),
            kind="officer-blocked",
            facts={"name": f"{name} {number}", "units": "Sở Tài chính"},
            priority=priority,
        )
        for number in range(messages)
    ]
    for start in range(0, messages, 500):
        async with database.writing() as records:
            await records.outbox.put(*notices[start : start + 500], at=at)


@asynccontextmanager
async def worker(database: Database, town: Telegram, *, per_second: int, paid: bool = False) -> AsyncIterator[Worker]:
    """The product's own worker at this outbox."""
    bot = connect(exactly(bot_token=town.token, api_url=town.url))
    zone = ZoneInfo("Asia/Ho_Chi_Minh")
    sender = Sender(bot, paid=paid)
    made = Worker(database, sender, Limiter(Tariff(per_second=per_second)), clock=now, zone=zone)
    sender.warm_up()
    settle_down()
    running = asyncio.create_task(made.run())
    try:
        yield made
    finally:
        made.stop()
        await running
        await bot.session.close()


async def until_sent(database: Database, seconds: float = 600) -> None:
    """Return when nothing is left in the outbox."""
    async with asyncio.timeout(seconds):
        while True:
            async with database.reading() as records:
                if await records.outbox.depth() == 0:
                    return
            await asyncio.sleep(0.1)


async def until_taken(town: Telegram, count: int, seconds: float = 600) -> None:
    """Return when Telegram has taken so many messages."""
    ends = time.monotonic() + seconds
    while town.ask("count") < count:
        if time.monotonic() > ends:
            raise TimeoutError
        await asyncio.sleep(0.1)
