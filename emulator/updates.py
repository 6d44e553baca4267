"""Updates that wait for the bot: what getUpdates gives out, and when they are forgotten."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from emulator.errors import conflict

MESSAGE_SECONDS = 24 * 3600
PRESS_SECONDS = 150
LONGEST_POLL_SECONDS = 50
_MOST_AT_ONCE = 100
_MOST_KEPT = 10_000
_FORESEEABLE = 10
_NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(frozen=True, slots=True)
class Update:
    """One update; `expires` is a reading of the time source."""

    id: int
    kind: str
    payload: dict[str, Any]
    expires: float

    def json(self) -> dict[str, Any]:
        """As the Bot API writes it."""
        return {"update_id": self.id, self.kind: self.payload}


class UpdateQueue:
    """Keeps updates in order until they are confirmed, expire, or ten thousand newer ones came."""

    def __init__(self, time_source: Callable[[], float], on_change: Callable[[], None], first_id: int) -> None:
        self.allowed: list[str] = []
        self.last_id = first_id - 1
        self._time_source = time_source
        self._on_change = on_change
        self._pending: dict[int, Update] = {}
        self._poll: asyncio.Future[None] | None = None

    def add(self, kind: str, payload: dict[str, Any], seconds: float = MESSAGE_SECONDS) -> None:
        """Puts an update in line, unless the bot asked not to get its kind."""
        wanted = kind in self.allowed if self.allowed else kind not in _NOT_BY_DEFAULT
        if not wanted:
            return
        self.last_id += 1
        self._pending[self.last_id] = Update(self.last_id, kind, payload, self._time_source() + seconds)
        if len(self._pending) > _MOST_KEPT:
            del self._pending[next(iter(self._pending))]
        self._wake()
        self._on_change()

    def allow(self, kinds: object) -> None:
        """Sets which kinds are put in line from now on; an empty list means the default, None leaves it as it is."""
        if isinstance(kinds, list):
            self.allowed = list(dict.fromkeys(kind for kind in kinds if isinstance(kind, str)))

    async def poll(self, offset: int, limit: int, seconds: float) -> list[dict[str, Any]]:
        """What getUpdates answers; a poll that waits while another begins ends with Telegram's 409.

        An offset far ahead of every update comes from another queue: this one then starts from its head.
        """
        self.interrupt("other getUpdates request; make sure that only one bot instance is running")
        offset = 0 if offset > self.last_id + _FORESEEABLE else offset
        self._forget_by(offset)
        limit = min(max(limit, 1), _MOST_AT_ONCE)
        found = self._from(offset)[:limit]
        if not found and seconds > 0:
            await self._wait(min(seconds, LONGEST_POLL_SECONDS))
            found = self._from(offset)[:limit]
        return [update.json() for update in found]

    @property
    def is_awaited(self) -> bool:
        """Whether a bot waits in a long poll just now."""
        return self._poll is not None and not self._poll.done()

    def interrupt(self, by: str) -> None:
        """Ends a waiting poll with a 409 that says what ended it."""
        if self._poll is not None and self.is_awaited:
            self._poll.set_exception(conflict(f"terminated by {by}"))
        self._poll = None

    def release(self) -> None:
        """Lets a waiting poll return at once with what there is."""
        self._wake()

    def pending(self) -> list[Update]:
        """What is not confirmed yet, oldest first."""
        now = self._time_source()
        for expired in [update.id for update in self._pending.values() if update.expires <= now]:
            del self._pending[expired]
        return list(self._pending.values())

    def confirm(self, ids: Iterable[int]) -> None:
        """Forgets these updates."""
        for update_id in ids:
            self._pending.pop(update_id, None)
        self._on_change()

    def clear(self) -> None:
        """Forgets every update, as drop_pending_updates asks."""
        self.confirm(list(self._pending))

    def _forget_by(self, offset: int) -> None:
        pending = self.pending()
        if offset > 0:
            self.confirm([update.id for update in pending if update.id < offset])
        elif offset < 0:
            self.confirm([update.id for update in pending[:offset]])

    def _from(self, offset: int) -> list[Update]:
        return [update for update in self.pending() if offset <= 0 or update.id >= offset]

    async def _wait(self, seconds: float) -> None:
        poll: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._poll = poll
        self._on_change()
        try:
            await asyncio.wait_for(poll, seconds)
        except TimeoutError:
            return
        finally:
            if self._poll is poll:
                self._poll = None

    def _wake(self) -> None:
        if self._poll is not None and self.is_awaited:
            self._poll.set_result(None)
