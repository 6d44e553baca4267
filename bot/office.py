"""The running office: every part put together, started and stopped in order."""

import asyncio
import contextlib
import gc
import logging
import time
from collections.abc import AsyncIterator, Callable, Mapping
from datetime import datetime

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeDefault
from aiohttp import ClientTimeout

from bot import webhook
from bot.cabinet import Cabinet
from bot.clerk import Clerk
from bot.clock import now as this_moment
from bot.config import Settings
from bot.intake import Intake
from bot.pace import Pace
from delivery.limits import Limiter, Tariff
from delivery.outcome import Outcome, Refused, judge
from delivery.sender import Sender
from delivery.worker import Worker
from handlers import COMMANDS
from locales import LOCALES, words_for
from schedules.timetable import Timetable
from storage.database import Database
from storage.marks import BOT_NAME
from storage.migrations import upgrade

logger = logging.getLogger(__name__)

_RETRY_SECONDS = 3.0
_PATIENCE = ClientTimeout(total=60, connect=15, sock_connect=10)


class TokenRefused(Exception):  # noqa: N818 - it says what is wrong
    """Telegram does not know this token; get it from BotFather again."""


class Office:
    """Intake, clerk, worker, timetable and cabinet on one database and one bot."""

    def __init__(
        self,
        settings: Settings,
        bot: Bot,
        *,
        bot_name: str,
        clock: Callable[[], datetime],
        monotonic: Callable[[], float],
        tariff: Tariff,
        pace: Pace | None = None,
    ) -> None:
        """Put the parts together; nothing runs yet."""
        self.settings = settings
        self.bot = bot
        self.clock = clock
        self._bot_name = bot_name
        self.database = Database(settings.database)
        sender = self._sender = Sender(bot, paid=settings.paid_broadcast)
        self._intake = Intake(self.database, clock=clock)
        self._clerk = Clerk(
            self.database,
            sender,
            bot_name=bot_name,
            admins=frozenset(str(admin) for admin in settings.admins),
            clock=clock,
            zone=settings.zone,
            limits=settings.reading,
            pace=pace or Pace(monotonic),
        )
        self._worker = Worker(
            self.database, sender, Limiter(tariff), clock=clock, zone=settings.zone, monotonic=monotonic
        )
        self.cabinet: Cabinet | None = None
        if settings.evidence_folder is not None:
            self.cabinet = Cabinet(self.database, sender, settings.evidence_folder, clock=clock, zone=settings.zone)
        days = {"obstacle_days": settings.obstacle_days, "silent_days": settings.silent_days}
        self.timetable = Timetable(self.database, clock=clock, zone=settings.zone, **days)
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        """Bring the tables up to date and start every part."""
        await upgrade(self.database)
        await self._prepare()
        self._sender.warm_up()
        settle_down()
        self.timetable.start()
        await self.timetable.look()
        self._tasks = [
            asyncio.create_task(self._receive(), name="intake"),
            asyncio.create_task(self._clerk.run(), name="clerk"),
            asyncio.create_task(self._worker.run(), name="worker"),
            asyncio.create_task(offer_menus(self.bot), name="menus"),
        ]
        if self.cabinet is not None:
            self._tasks.append(asyncio.create_task(self.cabinet.run(), name="cabinet"))

    async def stop(self) -> None:
        """Take in no more, finish what is being sent, close everything."""
        self.timetable.stop()
        self._worker.stop()
        for task in self._tasks:
            if task.get_name() != "worker":
                task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.database.close()

    async def watch(self) -> None:
        """Return when a part has ended, which none does by itself; raises what ended it."""
        parts = [task for task in self._tasks if task.get_name() != "menus"]
        done, _ = await asyncio.wait(parts, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()

    async def is_calm(self) -> bool:
        """Whether nothing waits to be worked off or to be sent at this moment."""
        if self._clerk.is_working or self._worker.is_sending:
            return False
        now = self.clock()
        async with self.database.reading() as records:
            at_work = await records.inbox.waiting(now=now, limit=1) or await records.outbox.due(now=now, limit=1)
            upcoming = await records.outbox.next_moment()
            if at_work or await records.outbox.in_hand() or (upcoming is not None and upcoming <= now):
                return False
        return not self._clerk.is_working and not self._worker.is_sending

    async def _prepare(self) -> None:
        async with self.database.writing() as records:
            await records.marks.put(BOT_NAME, self._bot_name, at=self.clock())
            for chat in self.settings.leader_chats:
                if await records.groups.at(str(chat)) is None:
                    await records.groups.authorise(str(chat), title="", at=self.clock())

    async def _receive(self) -> None:
        if self.settings.webhook_url:
            await webhook.serve(self.settings, self.bot, self._intake)
        else:
            await self._intake.poll(self.bot)


def settle_down() -> None:
    """Tell the collector of garbage that what the program consists of will stay: looking through it takes long."""
    gc.collect()
    gc.freeze()


def connect(settings: Settings) -> Bot:
    """A bot that speaks to the Bot API server of the settings, through the proxy where one is set."""
    proxy = None if settings.proxy is None else settings.proxy.get_secret_value()
    session = AiohttpSession(proxy=proxy, api=TelegramAPIServer.from_base(settings.api_url))
    # Told apart, a connection that never completes is certainly not sent; one total would leave it unknown.
    session.timeout = _PATIENCE  # type: ignore[assignment]
    return Bot(settings.token(), session=session)


async def introduce(bot: Bot) -> str:
    """The bot's own username, asked until Telegram answers; raises TokenRefused where it never will."""
    failures = 0
    while True:
        try:
            me = await bot.get_me()
        except Exception as error:  # noqa: BLE001 - judge raises again what is neither Telegram's nor the network's
            outcome = judge(error)
            _give_up_or_warn(outcome, failures)
            failures += 1
            await asyncio.sleep(_RETRY_SECONDS)
        else:
            return me.username or ""


def _give_up_or_warn(outcome: Outcome, failures: int) -> None:
    if isinstance(outcome, Refused) and outcome.reason.stops_bot:
        raise TokenRefused
    if failures in {0, 10, 100}:
        logger.warning("Telegram does not answer (%s); trying again", type(outcome).__name__)


async def offer_menus(bot: Bot) -> None:
    """The "/" menus of strangers and of groups, in each language; a failure costs only the menu."""
    scopes: Mapping[str, BotCommandScopeDefault | BotCommandScopeAllGroupChats] = {
        "private": BotCommandScopeDefault(),
        "groups": BotCommandScopeAllGroupChats(),
    }
    for locale in LOCALES:
        for place, scope in scopes.items():
            wanted = [one for one in COMMANDS if (one.in_groups if place == "groups" else one.who is None)]
            commands = [
                BotCommand(
                    command=one.names[1 if locale == "vi" else 0],
                    description=words_for(locale).plain(f"command-{one.names[0]}"),
                )
                for one in wanted
            ]
            try:
                await bot.set_my_commands(commands, scope=scope, language_code=None if locale == "vi" else locale)
            except Exception as error:  # noqa: BLE001 - as above
                logger.warning("the command menu was not set (%s)", type(judge(error)).__name__)


@contextlib.asynccontextmanager
async def opened(
    settings: Settings,
    *,
    clock: Callable[[], datetime] = this_moment,
    monotonic: Callable[[], float] = time.monotonic,
    tariff: Tariff | None = None,
    pace: Pace | None = None,
) -> AsyncIterator[Office]:
    """An office that runs while the block does.

    `clock` tells the moment, `monotonic` the seconds by which Telegram's limits are kept; `tariff` is Telegram's at the
    settings' rate unless another is given; `pace` is how fast one conversation is worked off.
    """
    bot = connect(settings)
    tariff = tariff or Tariff(per_second=settings.rate_per_second)
    try:
        name = await introduce(bot)
        office = Office(settings, bot, bot_name=name, clock=clock, monotonic=monotonic, tariff=tariff, pace=pace)
        try:
            await office.start()
            yield office
        finally:
            await office.stop()
    finally:
        await _hang_up(bot)


async def _hang_up(bot: Bot) -> None:
    """Close what is open to the API; aiogram then waits for the end of TLS, which a local API does not speak."""
    session = bot.session
    if isinstance(session, AiohttpSession) and session.api.base.startswith("http:"):
        await (await session.create_session()).close()
    await session.close()
