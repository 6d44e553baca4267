"""What time it is in the emulated town: the real time, or one that a person may move forward."""

import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Protocol, TypedDict, runtime_checkable


class EventLabel(TypedDict):
    """What an event is called, in both languages of the page."""

    vi: str
    en: str


class Clock(Protocol):
    """Tells the time that messages are dated with."""

    def now(self) -> datetime:
        """An aware time."""
        ...


@runtime_checkable
class Movable(Protocol):
    """A clock that a person may move forward."""

    def now(self) -> datetime:
        """An aware time."""
        ...

    async def move(self, by: timedelta) -> None:
        """Goes forward at once; whoever follows the clock has been told when this returns."""
        ...

    async def move_to_next(self) -> EventLabel | None:
        """Goes forward to the next event and says what it is; None where nothing lies ahead."""
        ...


class SystemClock:
    """The machine's own time."""

    def now(self) -> datetime:
        """Aware, in UTC."""
        return datetime.now(UTC)


async def _nobody_follows(_now: datetime) -> None:
    """The default of `on_move`."""


async def _nothing_ahead() -> tuple[datetime, EventLabel] | None:
    """The default of `next_event`."""
    return None


class MovableClock:
    """A time that starts at `start`, runs as fast as the real one, and can be moved forward, never back."""

    def __init__(
        self,
        start: datetime,
        *,
        on_move: Callable[[datetime], Awaitable[None]] = _nobody_follows,
        next_event: Callable[[], Awaitable[tuple[datetime, EventLabel] | None]] = _nothing_ahead,
        time_source: Callable[[], float] = time.monotonic,
    ) -> None:
        if start.tzinfo is None:
            raise ValueError("the start of a clock must be aware")
        self.on_move = on_move
        self.next_event = next_event
        self._start = start
        self._time_source = time_source
        self._began = time_source()
        self._moved = timedelta()

    def now(self) -> datetime:
        """Start, plus the real time that has passed, plus every move."""
        return self._start + timedelta(seconds=self._time_source() - self._began) + self._moved

    async def move(self, by: timedelta) -> None:
        """Goes forward by `by`; raises ValueError for a move back."""
        if by < timedelta():
            raise ValueError("a clock goes forward only")
        self._moved += by
        await self.on_move(self.now())

    async def move_to_next(self) -> EventLabel | None:
        """Goes to the next event; one whose time has come already is named without a move."""
        event = await self.next_event()
        if event is None:
            return None
        when, label = event
        await self.move(max(when - self.now(), timedelta()))
        return label
