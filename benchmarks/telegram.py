"""Telegram for the benchmarks: the emulator in a process of its own, so that it takes no time of the bot's.

It keeps, of every message that it took, when and for whom, and counts the 429 that it gave.
"""

import asyncio
import multiprocessing
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from emulator import Emulator
from emulator.errors import BotApiError
from emulator.switchboard import Call

FIRST_PERSON = 700_000_001


@dataclass(frozen=True)
class Log:
    """What came: (seconds of the system's monotonic clock, chat, text) of each message taken; 429s given."""

    taken: list[tuple[float, int, str]]
    refused: int

    @property
    def seconds(self) -> float:
        """From the first message to the last."""
        return self.taken[-1][0] - self.taken[0][0] if self.taken else 0.0

    @property
    def per_second(self) -> float:
        """Messages a second from the first to the last."""
        return (len(self.taken) - 1) / self.seconds if self.seconds else 0.0

    def twice(self) -> int:
        """How many messages said to a chat what it had heard already."""
        return sum(count - 1 for count in Counter((chat, text) for _, chat, text in self.taken).values())


class Telegram:
    """The emulator's process, from outside."""

    def __init__(self, url: str, token: str, orders: Connection) -> None:
        self.url = url
        self.token = token
        self._orders = orders

    def ask(self, order: str, **what: Any) -> Any:
        """Have something done there, and what came of it."""
        self._orders.send((order, what))
        return self._orders.recv()

    def log(self) -> Log:
        """What came since the last time it was asked."""
        return Log(*self.ask("log"))


@contextmanager
def telegram(*, people: int, limits: str = "telegram") -> Iterator[Telegram]:
    """An emulator with so many people who have started the bot, numbered from FIRST_PERSON."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there, people, limits), daemon=True)
    process.start()
    url, token = here.recv()
    try:
        yield Telegram(url, token, here)
    finally:
        here.send(("stop", {}))
        process.join(5)
        process.kill()


def _serve(orders: Connection, people: int, limits: Any) -> None:
    asyncio.run(_town(orders, people, limits))


async def _town(orders: Connection, people: int, limits: Any) -> None:
    emulator = Emulator(limits=limits)
    phones = [emulator.add_person(f"Officer {number}", started=True) for number in range(people)]
    await emulator.start()
    taken: list[tuple[float, int, str]] = []
    refused = 0

    class Calls:
        def append(self, call: Call) -> None:
            nonlocal refused
            if call.method.lower() != "sendmessage":
                return
            if isinstance(call.error, BotApiError):
                refused += call.error.code == 429
            else:
                taken.append((time.monotonic(), int(call.chat_id), str(call.params.get("text"))))

    emulator.switchboard.calls = Calls()  # type: ignore[assignment]
    orders.send((emulator.url, emulator.token))
    loop = asyncio.get_running_loop()
    while True:
        order, what = await loop.run_in_executor(None, orders.recv)
        if order == "stop":
            break
        if order == "log":
            orders.send((list(taken), refused))
            taken.clear()
            refused = 0
        elif order == "count":
            orders.send(len(taken))
        elif order == "say":
            began = time.monotonic()
            for phone in phones[: what["people"]]:
                phone.say(what["text"])
            orders.send(began)
    await emulator.stop()
