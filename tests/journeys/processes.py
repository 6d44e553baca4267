"""`hoatoc run` in processes of its own, to be killed as a power cut would.

A first process loads the program once and forks for every start: a start then takes moments, and what runs is the
command itself, with its own memory, files and sockets.
"""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import text

import sample
from directives.letters import decode, read_letter
from directives.people import Person, Post, Role
from directives.units_csv import parse
from emulator import Emulator, Phone
from operations.issue import Issued, issue, keep_draft
from storage.database import Database
from tests.town import ZONE

_FORKER = """
import json, os, sys
import bot.commands.run
from bot.__main__ import main

for line in open(0, closefd=False):  # sys.stdin is the command's
    order = json.loads(line)
    if "wait" in order:
        print(os.waitstatus_to_exitcode(os.waitpid(order["wait"], 0)[1]), flush=True)
        continue
    child = os.fork()
    if child == 0:
        os.environ.update(order["environment"])
        log = os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        nothing = os.open(os.devnull, os.O_RDONLY)
        for source, target in ((nothing, 0), (log, 1), (log, 2)):
            os.dup2(source, target)
        os.chdir(order["folder"])
        code = 1
        try:
            code = main(["run"])
        except BaseException:
            sys.excepthook(*sys.exc_info())
        sys.stdout.flush(); sys.stderr.flush()
        os._exit(code)
    print(child, flush=True)
"""
_ROOT = Path(__file__).parents[2]


class Forker:
    """Starts bots; plain pipes, so that tests with loops of their own can share it."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", _FORKER], cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )

    async def order(self, **what: object) -> int:
        return await asyncio.to_thread(self._ask, what)

    def _ask(self, what: object) -> int:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(what).encode() + b"\n")
        self._process.stdin.flush()
        return int(self._process.stdout.readline())

    def close(self) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


class Machine:
    """A machine on which the bot runs, is killed and runs again, and the province around it."""

    def __init__(self, folder: Path, empty_database: Path, emulator: Emulator, forker: Forker) -> None:
        self.folder = folder
        self.emulator = emulator
        self.log = folder / "bot.log"
        self.pid = 0
        self.officers: dict[str, Phone] = {}
        self._forker = forker
        path = folder / "machine.db"
        path.write_bytes(empty_database.read_bytes())
        self.database_url = f"sqlite+aiosqlite:///{path}"
        self.database = Database(self.database_url)
        self.environment = {
            "HOATOC_BOT_TOKEN": emulator.token,
            "HOATOC_API_URL": emulator.url,
            "HOATOC_DATABASE_URL": self.database_url,
            "HOATOC_RATE_PER_SECOND": "1000",
            "LANG": "vi_VN.UTF-8",
        }

    # --- the process ----------------------------------------------------------------------------------------------

    async def start(self) -> int:
        """Start a bot and return when it waits for updates."""
        self.pid = await self.fork()
        await self.emulator.until(lambda: self.emulator.town.updates.is_awaited or None)
        return self.pid

    async def fork(self) -> int:
        return await self._forker.order(environment=self.environment, log=str(self.log), folder=str(self.folder))

    async def ended(self, pid: int) -> int:
        """The exit code of a bot that ends by itself."""
        return await self._forker.order(wait=pid)

    async def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        assert await self.ended(self.pid) == -signal.SIGKILL
        self.emulator.town.updates.release()

    async def stop(self, sign: signal.Signals = signal.SIGTERM) -> int:
        os.kill(self.pid, sign)
        code = await self.ended(self.pid)
        self.emulator.town.updates.release()
        return code

    # --- the province ---------------------------------------------------------------------------------------------

    async def settle_in(self, codes: list[str] | None = None) -> None:
        """The directory, and a focal officer in each unit of the codes, or in all."""
        async with self.database.writing() as records:
            await records.units.merge(parse(sample.units_csv()))
            for code, unit_id in (await records.units.ids()).items():
                if codes is None or code in codes:
                    phone = self.emulator.add_person(f"Đầu mối {code}", started=True)
                    person = await self._meet(records, phone)
                    await records.people.seat(person.id, unit_id, Post.FOCAL, at=datetime.now(UTC))
                    self.officers[code] = phone

    async def clerk(self, name: str = "Văn thư") -> Phone:
        phone = self.emulator.add_person(name, started=True)
        async with self.database.writing() as records:
            person = await self._meet(records, phone)
            await records.people.grant(person.id, Role.OFFICE, at=datetime.now(UTC))
        return phone

    @staticmethod
    async def _meet(records, phone: Phone) -> Person:
        return await records.people.meet(str(phone.id), name=phone.name, locale="vi", at=datetime.now(UTC))

    def calls_so_far(self) -> int:
        return len(self.emulator.calls_of("sendMessage"))

    async def issue_sample(self, *, number: str | None = None) -> Issued:
        """As `hoatoc issue` does, beside the running bot; under another number where one is given."""
        async with self.database.writing() as records:
            now = datetime.now(UTC)
            letter = read_letter(decode(sample.letter()))
            letter = letter if number is None else replace(letter, number=number)
            draft = await keep_draft(records, letter, file_name=None, by=None, at=now)
            return await issue(records, draft, at=now, zone=ZONE, by=None)

    async def count(self, query: str) -> int:
        async with self.database.reading() as records:
            return int((await records.connection.execute(text(query))).scalar_one())

    async def all_said(self) -> None:
        """Return when nothing is left to be worked off or to be said."""
        left = "SELECT (SELECT count(*) FROM inbox WHERE settled_at IS NULL) + (SELECT count(*) FROM outbox WHERE settled_at IS NULL)"

        async def look() -> None:
            while True:
                await self.emulator.quiet()
                if not await self.count(left):
                    return
                await self.happens(lambda: False, seconds=0.05)

        await asyncio.wait_for(look(), 15)

    async def happens(self, what: Callable[[], object], seconds: float = 15) -> None:
        """Wait for something in the emulator; with few seconds it need not happen."""
        try:
            await self.emulator.until(lambda: what() or None, seconds=seconds)
        except TimeoutError:
            assert seconds < 1, "it did not happen"


@asynccontextmanager
async def machine(folder: Path, empty_database: Path, forker: Forker) -> AsyncIterator[Machine]:
    emulator = Emulator()
    await emulator.start()
    made = Machine(folder, empty_database, emulator, forker)
    try:
        yield made
    finally:
        if made.pid:
            try:
                os.kill(made.pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
            else:
                await made.ended(made.pid)
        await made.database.close()
        await emulator.stop()
