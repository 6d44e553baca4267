"""How fast and how safely messages go out: `python -m benchmarks.delivery {fan-out,backlog,paid}`.

Everything runs against the emulator with Telegram's limits on, in a process of its own, and beside peers in the same
run: the machine may be slow or busy, the ratios hold.
"""

import argparse
import asyncio
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiogram import Bot
from aiogram.exceptions import TelegramRetryAfter

from benchmarks import offices
from benchmarks.telegram import FIRST_PERSON, Log, Telegram, telegram
from bot.config import exactly
from bot.office import connect
from directives.notices import Priority

PHONES = 600
BACKLOG = 20_000
FREE, PAID = 30, 1000


@dataclass
class Row:
    name: str
    log: Log
    wanted: int

    def show(self, limit: float) -> None:
        missing = self.wanted - len({text for _, _, text in self.log.taken})
        print(
            f"  {self.name:<34}{len(self.log.taken):>7}{self.log.seconds:>9.2f}{self.log.per_second:>9.1f}"
            f"{self.log.per_second / limit:>8.3f}{self.log.refused:>7}{missing:>9}{self.log.twice():>7}"
        )


def head(title: str, limit: str) -> None:
    print(title)
    print(f"  {'':<34}{'taken':>7}{'seconds':>9}{'per s':>9}{limit:>8}{'429':>7}{'missing':>9}{'twice':>7}")


def texts(count: int) -> list[tuple[int, str]]:
    """A message to each of so many phones."""
    return [(FIRST_PERSON + number, offices.TEXT.format(number=number)) for number in range(count)]


async def by_hoatoc(
    town: Telegram, messages: int, per_second: int, *, paid: bool = False, url: str | None = None
) -> Log:
    async with offices.own_database(url) as database:
        await offices.put(database, people=messages, messages=messages, name="m", priority=Priority.URGENT)
        async with offices.worker(database, town, per_second=per_second, paid=paid):
            await offices.until_sent(database)
    return town.log()


async def by_aiogram_with_sleeps(town: Telegram, messages: int) -> Log:
    """What most bots do: one after the other, a thirtieth of a second between; a 429 is waited for."""
    bot = _bot(town)
    for chat, text in texts(messages):
        while True:
            try:
                await bot.send_message(chat, text)
            except TelegramRetryAfter as error:
                await asyncio.sleep(error.retry_after)
            else:
                break
        await asyncio.sleep(1 / FREE)
    await bot.session.close()
    return town.log()


async def by_bare_aiogram(town: Telegram, messages: int, *, at_once: int = 30) -> Log:
    """As fast as aiogram can, nothing kept, nothing limited."""
    bot, room = _bot(town), asyncio.Semaphore(at_once)

    async def one(chat: int, text: str) -> None:
        async with room:
            await bot.send_message(chat, text, allow_paid_broadcast=True)

    await asyncio.gather(*(one(chat, text) for chat, text in texts(messages)))
    await bot.session.close()
    return town.log()


async def by_python_telegram_bot(town: Telegram, messages: int) -> Log:
    """With the rate limiter that it recommends."""
    from telegram.ext import AIORateLimiter, ApplicationBuilder

    made = ApplicationBuilder().token(town.token).base_url(f"{town.url}/bot")
    limited = made.rate_limiter(AIORateLimiter(max_retries=5)).connection_pool_size(64).pool_timeout(60).build()
    await limited.bot.initialize()
    await asyncio.gather(*(limited.bot.send_message(chat, text) for chat, text in texts(messages)))
    await limited.bot.shutdown()
    return town.log()


def _bot(town: Telegram) -> Bot:
    return connect(exactly(bot_token=town.token, api_url=town.url))


async def fan_out(_: argparse.Namespace) -> None:
    head(f"1. {PHONES} phones at {FREE}/s, Telegram's limits on", "of 30")
    peers: tuple[tuple[str, Callable[[Telegram, int], Awaitable[Log]]], ...] = (
        ("hoatoc", lambda town, count: by_hoatoc(town, count, FREE)),
        ("python-telegram-bot, AIORateLimiter", by_python_telegram_bot),
        ("aiogram, a sleep between", by_aiogram_with_sleeps),
    )
    for name, send in peers:
        with telegram(people=PHONES) as town:
            Row(name, await send(town, PHONES), PHONES).show(FREE)


async def backlog(options: argparse.Namespace) -> None:
    print(f"2. {PHONES} urgent messages at {FREE}/s: seconds from their issue to the last")
    spans = []
    for waiting in (0, options.messages or BACKLOG):
        with telegram(people=PHONES) as town:
            async with offices.own_database() as database:
                if waiting:
                    await offices.put(
                        database, people=PHONES, messages=waiting, name="reminder", priority=Priority.REMINDER
                    )
                async with offices.worker(database, town, per_second=FREE):
                    await offices.until_taken(town, 60 if waiting else 0)
                    begun = offices.time.monotonic()
                    await offices.put(database, people=PHONES, messages=PHONES, name="urgent", priority=Priority.URGENT)
                    await _until_all_urgent(database)
            log = town.log()
            last = max(at for at, _, text in log.taken if "urgent" in text)
            spans.append(last - begun)
            print(f"  behind {waiting:>6} reminders{last - begun:>9.2f} s   429: {log.refused}   twice: {log.twice()}")
    print(f"  ratio{spans[1] / spans[0]:>10.3f}")


async def _until_all_urgent(database: offices.Database) -> None:
    while True:
        async with database.reading() as records:
            if (await records.outbox.states("officer-blocked", key_prefix="urgent:")).get("sent", 0) == PHONES:
                return
        await asyncio.sleep(0.2)


async def paid(options: argparse.Namespace) -> None:
    count = options.messages or 5000
    head(f"3. {count} messages at the paid rate, {PAID}/s, kept durably", "of 1000")
    rates = {}
    for _ in range(options.repeat):
        for name in ("bare aiogram", "hoatoc, SQLite", *(["hoatoc, PostgreSQL"] if options.postgresql else [])):
            with telegram(people=count, limits="none") as town:
                if name == "bare aiogram":
                    log = await by_bare_aiogram(town, count)
                else:
                    url = options.postgresql if "Postgre" in name else None
                    log = await by_hoatoc(town, count, PAID, paid=True, url=url)
                Row(name, log, count).show(PAID)
                rates.setdefault(name, []).append(log.per_second)
    best = {name: sorted(of)[len(of) // 2] for name, of in rates.items()}
    floor = min(PAID, best.pop("bare aiogram"))
    for name, rate in best.items():
        print(f"  {name}: {rate / floor:.3f} of the smaller of 1000/s and bare aiogram (medians)")


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="benchmarks.delivery", description=__doc__)
    parser.add_argument("figure", choices=["fan-out", "backlog", "paid"])
    parser.add_argument("--messages", type=int, help="another number of messages, for a quick look")
    parser.add_argument("--postgresql", help="SQLAlchemy's address of an empty PostgreSQL database")
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args(arguments)
    asyncio.run({"fan-out": fan_out, "backlog": backlog, "paid": paid}[options.figure](options))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
