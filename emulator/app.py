"""The emulator as one thing to start and stop: a town, its Bot API server and its page of phones."""

import asyncio
import time
import tomllib
from collections import deque
from collections.abc import Callable, Iterable
from importlib import resources
from typing import Literal, TypeVar

from aiohttp import web

from emulator.clock import Clock, SystemClock
from emulator.exhibit import Exhibit, TrayFile
from emulator.faults import Faults
from emulator.messages import Json
from emulator.page import Page
from emulator.phones import DEFAULT_SECONDS, Group, Phone
from emulator.residents import BotAccount, GroupChat, Person
from emulator.server import REQUEST_LIMIT, BotApi
from emulator.switchboard import Call, Switchboard
from emulator.town import Town
from emulator.views import MessageView

Limits = Literal["telegram", "none"]
_EPOCH = 1_750_000_000
LOOPBACK = "127.0.0.1"
DEMO_TOKEN = "7000000001:AAH0atoc-demo-token-of-the-emulator"  # noqa: S105 - the key to nothing but this emulator
_T = TypeVar("_T")


class Emulator:
    """A loopback Telegram.

    `clock` dates messages, `time_source` (real seconds) drives limits and expiries; `limits` is "telegram" or "none";
    `token` fixed means that any other gets 401; `privacy` is Telegram's privacy mode in groups; `webhook_pause` is the
    first pause in seconds after a failed delivery.
    """

    def __init__(
        self,
        *,
        clock: Clock | None = None,
        limits: Limits = "none",
        username: str = "hoatoc_demo_bot",
        name: str = "hoatoc",
        language: str = "vi",
        token: str | None = None,
        privacy: bool = True,
        kept_messages: int = 2000,
        webhook_pause: float = 1.0,
        time_source: Callable[[], float] = time.monotonic,
    ) -> None:
        self.token = token or DEMO_TOKEN
        bot = BotAccount(int(self.token.partition(":")[0]), username, {"": name}, hears_everything=not privacy)
        self.town = Town(clock or SystemClock(), time_source, bot, _first_number(), kept_messages)
        self.switchboard = Switchboard(self.town, limited=limits == "telegram", webhook_pause_seconds=webhook_pause)
        self.exhibit = Exhibit(language)
        self._bot_api = BotApi(self.switchboard, token)
        self._page = Page(self.town, self.exhibit, lambda name, title: self.add_person(name, title=title).person)
        self._runner: web.AppRunner | None = None
        self._address = ""

    async def start(self, port: int = 0, host: str = LOOPBACK) -> None:
        """Listens; port 0 takes any that is free."""
        app = web.Application(client_max_size=REQUEST_LIMIT)
        self._bot_api.add_routes(app)
        self._page.add_routes(app)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        listening = self._runner.addresses[0]
        self._address = f"http://{listening[0]}:{listening[1]}"

    async def stop(self) -> None:
        """Ends polls, hanging calls and streams, then closes."""
        await self.switchboard.webhooks.stop()
        self._bot_api.close()
        self.town.updates.release()
        self.town.changes.close()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    @property
    def url(self) -> str:
        """The page's address, and the base of the Bot API: `http://127.0.0.1:PORT`."""
        return self._address

    @property
    def faults(self) -> Faults:
        """Faults to order in advance."""
        return self.switchboard.faults

    @property
    def calls(self) -> deque[Call]:
        """The last 5,000 Bot API calls, oldest first."""
        return self.switchboard.calls

    def calls_of(self, method: str) -> list[Call]:
        """The calls of one method, its name in any case."""
        return [call for call in self.calls if call.method.lower() == method.lower()]

    def add_person(
        self,
        name: str,
        *,
        id: int | None = None,  # noqa: A002 - what Telegram calls it
        title: str | None = None,
        about: str | None = None,
        language_code: str = "vi",
        started: bool = False,
    ) -> Phone:
        """Somebody gets a phone; `started` says that they pressed START long ago."""
        person = Person(id or self.town.new_person_id(), name, title or "", about or "", language_code, started)
        if self.town.chat(person.id) is not None:
            raise ValueError(f"{person.id} is somebody already")
        self.town.people[person.id] = person
        self.town.changes.publish("people")
        return Phone(self.town, person)

    def add_group(
        self,
        title: str,
        members: Iterable[Phone] = (),
        *,
        id: int | None = None,  # noqa: A002 - what Telegram calls it
        basic: bool = False,
        bot: Literal["member", "administrator", "absent"] = "member",
    ) -> Group:
        """People make a group, and its first member adds the bot, which is told of it like any bot."""
        chat = GroupChat(id or self.town.new_group_id(is_super=not basic), title, is_super=not basic)
        if chat.id >= 0 or self.town.chat(chat.id) is not None:
            raise ValueError(f"{chat.id} is not a free number of a group")
        chat.members, chat.bot_status = [phone.id for phone in members], "left"
        self.town.groups[chat.id] = chat
        group = Group(self.town, chat)
        if bot != "absent":
            group.add_bot(admin=bot == "administrator")
        self.town.changes.publish("people")
        return group

    @property
    def tray(self) -> list[TrayFile]:
        """Files that lie ready on the page."""
        return self.exhibit.tray

    @tray.setter
    def tray(self, files: Iterable[TrayFile]) -> None:
        self.exhibit.tray = list(files)

    @property
    def guide(self) -> list[Json]:
        """Things to try: `{"vi", "en", "person"?, "chat"?, "text"?, "file"?}` with ids."""
        return self.exhibit.guide

    @guide.setter
    def guide(self, steps: Iterable[Json]) -> None:
        self.exhibit.guide = list(steps)

    @property
    def panes(self) -> list[Json]:
        """The chats that the page opens with: `{"person", "chat"}`."""
        return self.exhibit.panes

    @panes.setter
    def panes(self, panes: Iterable[tuple[Phone, Group | None]]) -> None:
        self.exhibit.panes = [{"person": phone.id, "chat": group.id if group else phone.id} for phone, group in panes]

    def messages(self, chat: Phone | Group) -> list[MessageView]:
        """Everything in a private chat or a group, oldest first."""
        return chat.messages()

    async def next_message(
        self, chat: Phone | Group, after: MessageView | None = None, seconds: float = DEFAULT_SECONDS
    ) -> MessageView:
        """The bot's first message there after `after` (without it: after now)."""
        return await chat.next_message(after=after, seconds=seconds)

    async def until(self, predicate: Callable[[], _T | None], seconds: float = DEFAULT_SECONDS) -> _T:
        """The predicate's value once it is true; it is looked at whenever something happens in the town."""
        return await self.town.changes.until(predicate, seconds)

    async def quiet(self, seconds: float = DEFAULT_SECONDS) -> None:
        """Waits until the bot confirmed every update there is by now and no call of its is under way.

        A bot that confirms before it works may still be at it: wait for what it says with `next_message`.
        """
        last = self.town.updates.last_id

        def is_quiet() -> bool:
            return not self.switchboard.in_flight and all(one.id > last for one in self.town.updates.pending())

        await self.town.changes.until(is_quiet, seconds)


def _first_number() -> int:
    """Greater at every start, if fewer than one message a second was written since the last."""
    return int(time.time()) - _EPOCH


def add_default_cast(emulator: Emulator) -> None:
    """Puts a few people and a group into an empty town, out of `cast.toml`."""
    cast = tomllib.loads(resources.files("emulator").joinpath("cast.toml").read_text(encoding="utf-8"))
    phones = [emulator.add_person(one["name"], title=one["title"], about=one["about"]) for one in cast["people"]]
    group = emulator.add_group(cast["group"]["title"], phones[: cast["group"]["members"]])
    emulator.panes = [*((phone, None) for phone in phones), (phones[0], group)]


async def serve(
    port: int = 8088, limits: Limits = "none", started: Callable[[Emulator], None] = lambda _emulator: None
) -> None:
    """Runs an emulator with the default cast until it is cancelled; `started` is told when it listens."""
    emulator = Emulator(limits=limits)
    add_default_cast(emulator)
    await emulator.start(port)
    started(emulator)
    try:
        await asyncio.Event().wait()
    finally:
        await emulator.stop()
