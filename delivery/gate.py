"""The gate: which parcels the limits let go at this moment, and when the next may go."""

import asyncio
from collections.abc import Callable, Iterable, Sequence

from delivery.limits import Limiter
from storage.parcels import Lane, Parcel
from storage.penalties import EVERYBODY


class Gate:
    """Applies the limiter, in its own clock, to parcels; what puts no message into a chat passes freely."""

    def __init__(self, limiter: Limiter, monotonic: Callable[[], float]) -> None:
        """Ask `limiter` in the seconds of `monotonic`."""
        self._limiter = limiter
        self.seconds = monotonic
        self.per_second = limiter.per_second
        self._counted: dict[int, float] = {}

    def closed(self, busy: Iterable[Lane]) -> frozenset[Lane]:
        """The lines of which nothing may go now: those in `busy`, and the chats that have to rest a moment."""
        resting = ((chat, True) for chat in self._limiter.resting(now=self.seconds()))
        return frozenset((*busy, *resting))

    def choose(self, due: Sequence[Parcel], *, room: int, patience: float) -> tuple[list[Parcel], float]:
        """Let up to `room` parcels through and count them; and the seconds, `patience` at most, until more may go."""
        ready: list[Parcel] = []
        for parcel in due:
            if len(ready) >= room:
                break
            now = self.seconds()
            free_at = self._free_at(parcel, now)
            if free_at <= now:
                self._count(parcel, now)
                self._counted[parcel.id] = now
                ready.append(parcel)
            else:
                patience = min(patience, free_at - now)
        if not due:
            patience = min(patience, self._limiter.rest(now=self.seconds()))
        return ready, patience

    def starts(self, parcel: Parcel) -> None:
        """Note that a parcel that was let through is on its way only now."""
        now = self.seconds()
        counted = self._counted.pop(parcel.id, now)
        if parcel.is_metered and now > counted:
            self._limiter.late(counted=counted, now=now)

    async def wait(self, parcel: Parcel) -> None:
        """Return when the next part of a long message may go, and count it."""
        while (left := self._free_at(parcel, now := self.seconds()) - now) > 0:  # noqa: ASYNC110 - for a time
            await asyncio.sleep(left)
        self._count(parcel, now)

    def accepted(self, parcel: Parcel, *, sent_at: float) -> None:
        """Note that Telegram took what was sent at that second."""
        if parcel.is_metered:
            self._limiter.accepted(sent_at=sent_at)

    def hold_back(self, parcel: Parcel, seconds: float) -> str | None:
        """After a 429: keep the chat, or the whole bot, silent; returns which address that is, if any."""
        if not parcel.is_metered:
            return None
        now = self.seconds()
        everybody = self._limiter.penalise(parcel.address, until=now + seconds, now=now)
        return EVERYBODY if everybody else parcel.address

    def hold(self, address: str, *, until: float) -> None:
        """A wait known from before a restart."""
        self._limiter.hold(None if address == EVERYBODY else address, until=until)

    def forget(self) -> None:
        """Drop the chats whose past no longer delays them, and what was let through and never went."""
        self._counted.clear()
        self._limiter.forget(self.seconds())

    def _free_at(self, parcel: Parcel, now: float) -> float:
        if not parcel.is_metered:
            return now
        return self._limiter.when(parcel.address, is_group=_is_group(parcel), now=now)

    def _count(self, parcel: Parcel, now: float) -> None:
        if parcel.is_metered:
            self._limiter.sent(parcel.address, is_group=_is_group(parcel), now=now)


def _is_group(parcel: Parcel) -> bool:
    """Telegram's chat ids of groups are negative."""
    return parcel.address.startswith("-")
