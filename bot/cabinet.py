"""The cabinet: copies evidence out of the channel into a folder of the office's own, apart from everything else.

A file is copied once it cannot be taken back any more. Where a copy lies is decided by what the office knows, never by
the name under which it was sent; a file that lies there already is left as it is.
"""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

from bot.shelving import place_of, put
from delivery.sender import FileGone, Sender
from operations.report_status import UNDO_MINUTES
from storage.database import Database
from storage.evidence import Evidence

logger = logging.getLogger(__name__)

MOST_BYTES = 20 * 1024 * 1024
"""Telegram lets a bot fetch no larger file."""
_PAGE = 50
_MOST_IN_A_ROW = 3
_LOOK_SECONDS = 30.0
_LONGEST_PAUSE_SECONDS = 600.0


class Cabinet:
    """Copies what was kept, one file after the other; what fails is tried again at the next look."""

    def __init__(
        self, database: Database, sender: Sender, folder: Path, *, clock: Callable[[], datetime], zone: tzinfo
    ) -> None:
        """Bind the parts together; nothing is copied yet."""
        self._database = database
        self._sender = sender
        self._folder = folder
        self._clock = clock
        self._zone = zone
        self._is_failing = False

    async def run(self) -> None:
        """Look again and again until cancelled, more seldom while nothing can be copied."""
        pause = _LOOK_SECONDS
        while True:
            try:
                is_sound = await self.look()
            except Exception:  # the nearest loop: the database may be away, or it is a fault of ours
                logger.exception("evidence could not be looked through for copying; trying again")
                is_sound = False
            pause = _LOOK_SECONDS if is_sound else min(2 * pause, _LONGEST_PAUSE_SECONDS)
            await asyncio.sleep(pause)

    async def look(self) -> bool:
        """Copy everything that waits; False where something could not be copied just now.

        A few failures in a row mean that Telegram, or the folder, cannot be used: then the rest is left for later.
        """
        bound_before = self._clock() - timedelta(minutes=UNDO_MINUTES)
        after, in_a_row, is_sound = 0, 0, True
        while in_a_row < _MOST_IN_A_ROW:
            async with self._database.reading() as records:
                page = await records.evidence.uncopied(bound_before=bound_before, after=after, limit=_PAGE)
            for one in page:
                after = one.id
                copied = await self._copied(one)
                is_sound = is_sound and copied
                in_a_row = 0 if copied else in_a_row + 1
                if in_a_row == _MOST_IN_A_ROW:
                    break
            if len(page) < _PAGE:
                break
        self._is_failing = not is_sound
        return is_sound

    async def _copied(self, one: Evidence) -> bool:
        """Copy one file, or give it up where Telegram will never let the bot have it; False where it is to be retried.

        What is a fault of ours is logged and must not keep the other files waiting.
        """
        try:
            data = await self._fetch(one)
            path = None if data is None else await self._shelve(one, data)
        except Exception as error:
            if not self._is_failing:
                logger.exception("evidence %d was not copied (%s); trying again", one.id, type(error).__name__)
            self._is_failing = True
            return False
        async with self._database.writing() as records:
            await records.evidence.note_copy(one.id, path, at=self._clock())
        return True

    async def _fetch(self, one: Evidence) -> bytes | None:
        """The file's bytes; None where the channel does not have it any more, or is known not to give it to a bot."""
        if one.size is None or one.size <= MOST_BYTES:
            with contextlib.suppress(FileGone):
                return await self._sender.fetch(one.file_id)
        logger.warning("evidence %d cannot be copied: Telegram no longer has it, or it is too large", one.id)
        return None

    async def _shelve(self, one: Evidence, data: bytes) -> str:
        async with self._database.reading() as records:
            task = await records.assignments.get(one.assignment_id or 0)
        assert task is not None
        return await asyncio.to_thread(put, self._folder, place_of(one, task, self._zone), data)
