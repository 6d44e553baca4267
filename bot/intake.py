"""Intake: updates are written to the database before Telegram may forget them."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from aiogram import Bot
from aiogram.methods import GetUpdates

from bot.redaction import Redaction
from delivery.outcome import Refused, Wait, judge
from handlers.incoming import ALLOWED_UPDATES, conversation_of
from storage.database import Database

logger = logging.getLogger(__name__)

_POLL_SECONDS = 25
_PATIENCE_SECONDS = 10
_PAUSES = (1.0, 2.0, 5.0, 15.0)


class GetRawUpdates(GetUpdates):
    """getUpdates that leaves the updates as they came."""

    __returning__ = list[dict[str, Any]]
    __api_method__ = "getUpdates"


class Intake:
    """Receives updates and keeps them; working them off is somebody else's."""

    def __init__(self, database: Database, *, clock: Callable[[], datetime]) -> None:
        """Bind the parts together."""
        self._database = database
        self._clock = clock
        self._redaction = Redaction()

    async def keep(self, updates: Sequence[Mapping[str, Any]]) -> None:
        """Write updates down, secrets left out; those that came before are not kept twice."""
        self._redaction.foresee(updates)
        cleaned = [self._redaction.clean(update) for update in updates]
        rows = [(int(update["update_id"]), conversation_of(update), update) for update in cleaned]
        async with self._database.writing() as records:
            await records.inbox.keep(rows, at=self._clock())

    async def poll(self, bot: Bot) -> None:
        """Ask for updates until cancelled. The next call confirms the last, which stands in the database by then.

        Whatever fails, Telegram or the database, is tried again: what was not kept was not confirmed, and comes again.
        """
        offset: int | None = None
        failures = 0
        is_ours = False
        while True:
            try:
                if not is_ours:  # a webhook that was set before would keep every update from us
                    is_ours = await bot.delete_webhook()
                updates = await self._next(bot, offset)
                if updates:
                    await self.keep(updates)
                    offset = max(int(update["update_id"]) for update in updates) + 1
                failures = 0
            except Exception as error:  # noqa: BLE001 - the nearest loop: without updates the office is deaf
                await asyncio.sleep(_pause(error, failures))
                failures += 1

    async def _next(self, bot: Bot, offset: int | None) -> list[dict[str, Any]]:
        call = GetRawUpdates(offset=offset, timeout=_POLL_SECONDS, allowed_updates=list(ALLOWED_UPDATES))
        found: Any = await bot(call, request_timeout=_POLL_SECONDS + _PATIENCE_SECONDS)
        return list(found)


def _pause(error: Exception, failures: int) -> float:
    try:
        outcome = judge(error)
    except Exception:  # neither Telegram's fault nor the network's: judge has raised it again
        logger.exception("updates could not be kept; trying again")
        return _PAUSES[min(failures, len(_PAUSES) - 1)]
    if isinstance(outcome, Wait):
        return outcome.seconds
    reason = outcome.reason if isinstance(outcome, Refused) else type(outcome).__name__
    if failures in {0, 10, 100}:
        logger.warning("no updates from Telegram (%s); trying again", reason)
    return _PAUSES[min(failures, len(_PAUSES) - 1)]
