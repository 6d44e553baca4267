"""News of what happened in the town: pushed to open pages, and awaited by tests without polling."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Any, TypeVar

_BACKLOG = 1000
_T = TypeVar("_T")


class Changes:
    """Everything that happens rings here once; nobody who waits needs to look twice for nothing."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Future[None]] = set()
        self._streams: set[asyncio.Queue[dict[str, Any] | None]] = set()

    def ring(self) -> None:
        """Something changed that the pages need not hear of."""
        for waiting in self._waiting:
            if not waiting.done():
                waiting.set_result(None)
        self._waiting.clear()

    def publish(self, kind: str, **event: Any) -> None:
        """Tells every open page; one that fell a thousand events behind is let go, and fetches anew."""
        for stream in list(self._streams):
            if stream.qsize() >= _BACKLOG:
                self._end(stream)
            else:
                stream.put_nowait({"kind": kind, **event})
        self.ring()

    async def until(self, predicate: Callable[[], _T | None], seconds: float | None) -> _T:
        """The predicate's value once it is true; raises TimeoutError after `seconds` of real time, never for None."""
        async with asyncio.timeout(seconds):
            while not (value := predicate()):
                waiting = asyncio.get_running_loop().create_future()
                self._waiting.add(waiting)
                try:
                    await waiting
                finally:
                    self._waiting.discard(waiting)
        return value

    def stream(self, heartbeat_seconds: float) -> AsyncIterator[dict[str, Any] | None]:
        """Every event from now on, None after each silent `heartbeat_seconds`; ends when the town closes."""
        events: asyncio.Queue[dict[str, Any] | None] = asyncio.Queue()
        self._streams.add(events)
        return self._stream(events, heartbeat_seconds)

    def close(self) -> None:
        """Ends every stream."""
        for stream in list(self._streams):
            self._end(stream)

    def _end(self, stream: asyncio.Queue[dict[str, Any] | None]) -> None:
        self._streams.discard(stream)
        stream.put_nowait(None)

    async def _stream(
        self, events: asyncio.Queue[dict[str, Any] | None], heartbeat_seconds: float
    ) -> AsyncIterator[dict[str, Any] | None]:
        try:
            while True:
                try:
                    event = await asyncio.wait_for(events.get(), heartbeat_seconds)
                except TimeoutError:
                    yield None
                    continue
                if event is None:
                    return
                yield event
        finally:
            self._streams.discard(events)
