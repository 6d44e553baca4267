"""A town for journeys: the whole office on the emulator over real HTTP, with time under the test's control.

The story is told by people; what anybody heard and nobody expected fails the test when the town closes.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import sample
from bot.config import Settings, exactly
from bot.office import Office, opened
from bot.pace import Pace
from delivery.limits import Tariff
from directives.escalation import Order, Urgency, make_ladder
from directives.people import Post, Role
from directives.units import Directory
from directives.units_csv import parse
from emulator import Emulator, Group, MessageView, MovableClock, Phone
from operations.invite import invite_to_office, invite_to_unit
from operations.set_ladder import set_ladder
from storage.database import Database
from storage.migrations import upgrade

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
MORNING = datetime(2024, 6, 18, 8, 0, tzinfo=ZONE)
UNHURRIED = Tariff(per_second=1000, chat_interval=0.001, chat_burst=1000, group_per_minute=100_000)


class Town:
    """People, phones, a group of leaders, and a bot that can be stopped and started."""

    def __init__(self, folder: Path, *, started: datetime = MORNING) -> None:
        self._started = started
        self.clock = MovableClock(started, time_source=lambda: 0.0)
        self.emulator = Emulator(clock=self.clock)
        self.folder = folder
        self.admins: tuple[int, ...] = ()
        self.evidence_folder: Path | None = None
        self.climbs = False
        """Whether those who do not acknowledge are turned to again, as they are unless an administrator decides
        otherwise. Most journeys are about something else, and pass hours in which hardly anybody acknowledges."""
        self.pace: Pace | None = Pace(self._seconds, burst=100_000)
        """None for the office's own."""
        self.office: Office
        self.leaders_group: Group
        self._running: asyncio.Task[None] | None = None
        self._closing = asyncio.Event()
        self._expected: set[tuple[int, int]] = set()
        self._phones: list[Phone] = []

    @property
    def settings(self) -> Settings:
        return exactly(
            bot_token=self.emulator.token,
            api_url=self.emulator.url,
            database_url=f"sqlite+aiosqlite:///{self.folder / 'town.db'}",
            leader_chats=(self.leaders_group.id,),
            admins=self.admins,
            evidence_folder=self.evidence_folder,
        )

    @asynccontextmanager
    async def opened(self) -> AsyncIterator["Town"]:
        await self.emulator.start()
        self.leaders_group = self.emulator.add_group("Lãnh đạo UBND tỉnh", [])
        await self._import_units()
        try:
            await self.start_bot()
            if not self.climbs:
                await self._take_ladders_away()
            try:
                yield self
                await self.calm()
            finally:
                await self.stop_bot()
            self._nobody_heard_more()
        finally:
            await self.emulator.stop()

    async def start_bot(self) -> None:
        up = asyncio.Event()
        self._closing = asyncio.Event()

        async def run() -> None:
            async with opened(
                self.settings, clock=self.clock.now, monotonic=self._seconds, tariff=UNHURRIED, pace=self.pace
            ) as office:
                self.office = office
                up.set()
                await self._closing.wait()

        self._running = asyncio.create_task(run())
        waiting = asyncio.create_task(up.wait())
        await asyncio.wait({self._running, waiting}, return_when=asyncio.FIRST_COMPLETED)
        if self._running.done():
            waiting.cancel()
            self._running.result()

    def _seconds(self) -> float:
        """The seconds of Telegram's limits: real ones, and those that the test lets pass."""
        return time.monotonic() + (self.clock.now() - self._started).total_seconds()

    async def stop_bot(self) -> None:
        if self._running is not None:
            self._closing.set()
            await self._running
            self._running = None

    async def calm(self) -> None:
        """Return when every update is worked off and everything due is said."""
        changed = asyncio.Event()
        self.office.database.on_commit(changed.set)
        async with asyncio.timeout(20):
            while True:
                await self.emulator.quiet()
                if await self.office.is_calm():
                    return
                changed.clear()
                try:
                    async with asyncio.timeout(0.02):
                        await changed.wait()
                except TimeoutError:
                    continue

    async def pass_time(self, **span: float) -> None:
        """Time passes, and whatever falls due happens."""
        await self.clock.move(timedelta(**span))
        await self.office.timetable.look()
        await self.calm()

    # --- people -------------------------------------------------------------------------------------------------

    def stranger(self, name: str = "Người lạ") -> Phone:
        phone = self.emulator.add_person(name)
        self._phones.append(phone)
        return phone

    async def clerk(self, name: str = "Văn thư") -> Phone:
        return await self._member(Role.OFFICE, name)

    async def leader(self, name: str = "Chủ tịch") -> Phone:
        phone = await self._member(Role.LEADER, name)
        self.leaders_group.add(phone)
        return phone

    async def admin(self, name: str = "Quản trị") -> Phone:
        return await self._member(Role.ADMIN, name)

    async def _member(self, role: Role, name: str) -> Phone:
        phone = self.stranger(name)
        async with self.office.database.writing() as records:
            made = await invite_to_office(records, role, at=self.clock.now(), by=None)
        phone.say(f"/start {made.code}")
        await self.hears(phone, "vai trò")
        return phone

    async def officer(self, code: str, name: str | None = None, post: Post = Post.FOCAL) -> Phone:
        """Somebody joins as an officer of a unit, by an invitation."""
        phone = self.stranger(name or f"Đầu mối {code}")
        phone.say(f"/start {await self.invitation(code, post)}")
        await self.hears(phone, "lãnh đạo" if post is Post.HEAD else "đầu mối")
        return phone

    async def invitation(self, code: str, post: Post = Post.FOCAL) -> str:
        async with self.office.database.writing() as records:
            return (await invite_to_unit(records, code, post, at=self.clock.now(), by=None)).code

    # --- what people hear ---------------------------------------------------------------------------------------

    async def hears(self, phone: Phone, *phrases: str, chat: Group | None = None) -> MessageView:
        """The next message that this phone heard and nobody spoke of yet; it must contain the phrases."""
        await self.calm()
        for message in self._unspoken(phone, chat):
            self._expected.add((message.chat_id, message.id))
            for phrase in phrases:
                assert phrase in message.text, f"{phone.name} heard: {message.text}"
            return message
        heard = [message.text for message in phone.messages(chat)]
        raise AssertionError(f"{phone.name} heard nothing new; so far: {heard}")

    async def hears_nothing(self, phone: Phone, chat: Group | None = None) -> None:
        await self.calm()
        heard = [message.text for message in self._unspoken(phone, chat)]
        assert not heard, f"{phone.name} heard: {heard}"

    def set_aside(self, phrase: str) -> None:
        """What was heard with this phrase in it belongs to another journey."""
        for phone in self._phones:
            heard = [message for message in self._unspoken(phone, None) if phrase in message.text]
            self._expected.update((message.chat_id, message.id) for message in heard)

    def _unspoken(self, phone: Phone, chat: Group | None) -> list[MessageView]:
        return [
            message
            for message in phone.messages(chat)
            if message.is_from_bot and not message.is_deleted and (message.chat_id, message.id) not in self._expected
        ]

    def _nobody_heard_more(self) -> None:
        for phone in self._phones:
            heard = [message.text for message in self._unspoken(phone, None)]
            assert not heard, f"{phone.name} heard and nobody expected: {heard}"

    async def _take_ladders_away(self) -> None:
        async with self.office.database.writing() as records:
            for urgency in Urgency:
                order = Order(urgency=urgency, ladder=make_ladder(urgency, ()))
                await set_ladder(records, order, at=self.clock.now(), zone=ZONE)

    # --- the directory ------------------------------------------------------------------------------------------

    async def _import_units(self) -> None:
        """A migrated database with the sample's units, unless one lies ready in the folder."""
        if (self.folder / "town.db").exists():
            return
        directory = parse(sample.units_csv())
        assert isinstance(directory, Directory)
        database = Database(self.settings.database)
        await upgrade(database)
        async with database.writing() as records:
            await records.units.merge(directory)
        await database.close()
