"""`hoatoc run`: the bot against the Bot API server of the settings."""

import argparse
import asyncio
import contextlib
import logging
import signal

from bot import logs
from bot.config import SettingMissing, Settings
from bot.lock import AlreadyRunning, hold
from bot.office import TokenRefused, opened
from bot.terminal import Complaint, database_complaint, settings
from storage import access
from storage.migrations import DatabaseIsNewer

logger = logging.getLogger("bot")


def run(parsed: argparse.Namespace) -> int:  # noqa: ARG001 - every command takes the parsed line
    """Run until interrupted or told to end."""
    chosen = settings()
    logs.configure()
    try:
        chosen.require_all()
        _hold(chosen)
        asyncio.run(_run(chosen))
    except SettingMissing as missing:
        raise Complaint("cli-setting-missing", {"name": str(missing)}) from None
    except TokenRefused:
        raise Complaint("cli-token-refused", exit_code=1) from None
    except AlreadyRunning:
        raise Complaint("cli-already-running", exit_code=1) from None
    except (access.AddressWrong, access.DatabaseUnreachable, DatabaseIsNewer) as error:
        raise database_complaint(error) from None
    except OSError as error:
        if chosen.listen is None:
            raise
        facts = {"address": chosen.listen, "why": error.strerror or type(error).__name__}
        raise Complaint("cli-listen-refused", facts, exit_code=1) from None
    return 0


def _hold(chosen: Settings) -> None:
    try:
        hold(access.file_of(chosen.database))
    except OSError as error:
        raise access.DatabaseUnreachable(error.strerror or type(error).__name__) from None


async def _run(chosen: Settings) -> None:
    async with access.opened(chosen.database):  # a database that cannot be used is named before Telegram is asked
        pass
    ending = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, ending.set)
    start = asyncio.create_task(_until(chosen, ending))
    end = asyncio.create_task(ending.wait())
    await asyncio.wait({start, end}, return_when=asyncio.FIRST_COMPLETED)
    if not start.done():
        start.cancel()
    end.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await start


async def _until(chosen: Settings, ending: asyncio.Event) -> None:
    async with opened(chosen) as office:
        logger.info("the bot is running")
        watching = asyncio.create_task(office.watch())
        stopping = asyncio.create_task(ending.wait())
        done, _ = await asyncio.wait({watching, stopping}, return_when=asyncio.FIRST_COMPLETED)
        for task in (watching, stopping):
            task.cancel()
        if watching in done:
            watching.result()
    logger.info("the bot has stopped")
