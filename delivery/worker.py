"""The worker: takes what is due from the outbox, most urgent first, and sends it within Telegram's limits.

Claim, send, settle: no transaction is open while the network is used, and what became of a message is in the database
before the next is taken for the same chat.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo

from delivery.clearing import Clearing, until_it_stands
from delivery.gate import Gate
from delivery.limits import Limiter
from delivery.outcome import NotSent, Refused, Sent, Unknown, Wait
from delivery.sender import Note, Sender
from delivery.settling import Faulted, Result
from delivery.wording import Said, Wording
from storage.database import Database
from storage.parcels import Lane, Parcel, Settlement

logger = logging.getLogger(__name__)

_FEWEST_AT_ONCE, _MOST_AT_ONCE = 30, 100
_LEASE = timedelta(seconds=90)
_IDLE_SECONDS = 1.0
_BLINK_SECONDS = 0.05
_BUSY_SECONDS = 0.04
"""Between two looks at a line that moves fast: each look takes several."""
_TIDY_SECONDS = 60.0
_STOP_SECONDS = 1.0
_AGED = timedelta(minutes=10)
_TURN_OF_THE_AGED = 25
"""One message in so many is that which has waited longest, if it has waited so long: nothing starves, and what is
urgent comes at most so much later."""


class Worker:
    """One worker on one outbox."""

    def __init__(
        self,
        database: Database,
        sender: Sender,
        limiter: Limiter,
        *,
        clock: Callable[[], datetime],
        zone: tzinfo,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        """Bind the parts together; nothing runs yet. `monotonic` is the limiter's clock, in seconds."""
        self._database = database
        self._sender = sender
        self._clock = clock
        self._gate = Gate(limiter, monotonic)
        self._wording = Wording(database, clock=clock, zone=zone, per_second=lambda: self._gate.per_second)
        self._clearing = Clearing(database, clock=clock, zone=zone)
        self._at_once = min(_MOST_AT_ONCE, max(_FEWEST_AT_ONCE, limiter.per_second // 10))
        self._since_aged = 0
        self._wake = asyncio.Event()
        self._under_way: dict[Lane, asyncio.Task[None]] = {}
        self._parcels: dict[Lane, int] = {}
        self._on_the_line = 0
        self._talking: set[asyncio.Task[None]] = set()
        self._stopping = False
        self._line_is_down = False
        database.on_commit(self._wake.set, "outbox", "penalties")

    async def run(self) -> None:
        """Send until told to stop.

        1. What a dead worker left claimed is settled by the rule of the outbox.
        2. Penalties that Telegram gave before a restart still hold.
        3. Then, over and over: look what is due, take what the limits let go now, send it. A database that fails is
           asked again; what is being sent meanwhile goes on.
        4. Told to stop, let what is under way end, for a moment; what Telegram has not answered by then is in doubt.
        """
        recovered = False
        tidy_at = self._gate.seconds() + _TIDY_SECONDS
        while not self._stopping:
            self._wake.clear()
            try:
                if not recovered:
                    await self._recover()
                    recovered = True
                if self._gate.seconds() >= tidy_at:
                    tidy_at = self._gate.seconds() + _TIDY_SECONDS
                    await self._tidy()
                pause = await self._turn()
            except Exception:  # the nearest loop: whatever it was, there is more to send
                logger.exception("the outbox could not be worked; trying again")
                pause = _IDLE_SECONDS
            if pause > 0:
                await self._sleep(pause)
        await self._wind_down()

    def stop(self) -> None:
        """Finish what is being sent and return from `run`."""
        self._stopping = True
        self._wake.set()

    @property
    def is_sending(self) -> bool:
        """Whether a message is under way right now."""
        return bool(self._under_way)

    @property
    def _is_busy(self) -> bool:
        """Whether so much is under way that looking, taking and writing down pays only for many at once."""
        return len(self._under_way) > _FEWEST_AT_ONCE // 2

    async def _wind_down(self) -> None:
        for hurry in (False, True):
            if self._under_way:
                for task in self._talking if hurry else ():
                    task.cancel()
                await asyncio.wait(self._under_way.values(), timeout=_STOP_SECONDS / (2 if hurry else 1))

    async def _recover(self) -> None:
        now, seconds = self._clock(), self._gate.seconds()
        async with self._database.writing() as records:
            lost = await records.outbox.recover(at=now)
            waits = await records.penalties.running(now=now)
        if lost:
            logger.warning("recovered %d notices that were under way when the bot stopped", lost)
        for address, until in waits.items():
            self._gate.hold(address, until=seconds + (until - now).total_seconds())

    async def _tidy(self) -> None:
        """Forget what no longer matters, and take up leases that somebody let lapse."""
        now = self._clock()
        self._gate.forget()
        async with self._database.writing() as records:
            await records.penalties.forget(now=now)
            lost = await records.outbox.recover(at=now, orphaned_before=now, sparing=tuple(self._parcels.values()))
        if lost:
            logger.warning("took up %d notices whose lease had lapsed", lost)

    async def _turn(self) -> float:
        """Start what may go now; returns how long to wait for more."""
        now = self._clock()
        room = self._at_once - self._on_the_line
        aged_before = now - _AGED if self._since_aged >= _TURN_OF_THE_AGED - 1 else None
        async with self._database.reading() as records:
            upcoming = await records.outbox.next_moment()
            due = await records.outbox.due(
                now=now, limit=max(room, 1), skip=self._gate.closed(self._under_way), aged_before=aged_before
            )
        if aged_before is not None:
            self._since_aged = 0
        if upcoming is not None and upcoming <= now:
            async with self._database.writing() as records:
                await records.outbox.call_up(now=now)
            return 0.0
        ready, pause = self._gate.choose(due, room=room, patience=_IDLE_SECONDS)
        if ready:
            await self._take(ready, now)
            return _BUSY_SECONDS if self._is_busy else 0.0
        return pause if upcoming is None else min(pause, (upcoming - now).total_seconds())

    async def _take(self, ready: list[Parcel], now: datetime) -> None:
        said = await self._wording.say(ready)
        async with self._database.writing() as records:
            taken = await records.outbox.claim([one.id for one in ready], until=now + _LEASE)
        for parcel in ready:
            if parcel.id in taken:
                self._start(parcel, said[parcel.id])
        self._since_aged += len(taken)

    def _start(self, parcel: Parcel, said: Said) -> None:
        lane = parcel.lane
        task = asyncio.create_task(self._deliver(parcel, said), name=f"deliver-{parcel.id}")
        self._under_way[lane], self._parcels[lane] = task, parcel.id
        task.add_done_callback(lambda task: self._finished(lane, task))

    def _finished(self, lane: Lane, task: asyncio.Task[None]) -> None:
        number = self._parcels.pop(lane, 0)
        self._under_way.pop(lane, None)
        self._wake.set()
        if not task.cancelled() and (error := task.exception()) is not None:
            logger.error("notice %d was left unsettled", number, exc_info=error)

    async def _sleep(self, seconds: float) -> None:
        if seconds <= _BLINK_SECONDS:  # between two messages of a busy hour each commit would wake us for nothing
            await asyncio.sleep(seconds)
            return
        try:
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        except TimeoutError:
            return

    async def _deliver(self, parcel: Parcel, said: Said) -> None:
        started = self._gate.seconds()
        result = await self._talk(parcel, said) if isinstance(said, tuple) else said
        if isinstance(result, Sent):
            self._gate.accepted(parcel, sent_at=started)
        held = self._gate.hold_back(parcel, result.seconds) if isinstance(result, Wait) else None
        case = self._clearing.case(parcel, result, held=held)
        self._report(parcel, result, case.settlement)
        await self._clearing.close(case, is_busy=self._is_busy)

    async def _talk(self, parcel: Parcel, said: Said) -> Result:
        """Use the network; only here may a worker that has to stop be cut short."""
        assert isinstance(said, tuple)
        task = asyncio.current_task()
        assert task is not None
        self._talking.add(task)
        self._on_the_line += 1
        self._gate.starts(parcel)
        try:
            return await self._sender.send(*said, self._note(parcel))
        except asyncio.CancelledError:
            return Unknown("cancelled")  # the worker winds down and waits for this to be settled
        except Exception as error:  # a fault of ours must not stop the line: it is logged and pushed forward
            logger.exception("notice %d (%s) could not be sent", parcel.id, parcel.kind)
            return Faulted(type(error).__name__)
        finally:
            self._on_the_line -= 1
            self._talking.discard(task)

    def _note(self, parcel: Parcel) -> Note:
        """Keep each part's message as it is sent, and wait until the limits let the next part go."""

        async def note(message_id: int) -> None:
            async def write() -> None:
                async with self._database.writing() as records:
                    await records.outbox.note_sent(parcel.id, message_id)

            await until_it_stands(write)
            await self._gate.wait(parcel)

        return note

    def _report(self, parcel: Parcel, result: Result, settlement: Settlement) -> None:
        if settlement.state in {"refused", "failed", "unknown"}:
            logger.warning("notice %d (%s) is %s: %s", parcel.id, parcel.kind, settlement.state, settlement.reason)
        stopped = isinstance(result, Refused) and result.reason.stops_bot
        is_down = stopped or isinstance(result, NotSent | Unknown)
        if is_down and not self._line_is_down:
            logger.warning("Telegram does not take messages (%s); trying again", settlement.reason)
        if isinstance(result, Sent) and self._line_is_down:
            logger.info("Telegram takes messages again")
        self._line_is_down = is_down or (self._line_is_down and not isinstance(result, Sent))
