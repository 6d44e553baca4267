"""The worker: takes what is due from the outbox, most urgent first, and sends it within Telegram's limits.

Claim, send, settle: no transaction is open while the network is used, and what became of a message is in the database
before the next is taken for the same chat.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo

from delivery.gate import Gate, Lane, lane_of
from delivery.limits import Limiter
from delivery.message import Content, File, Message
from delivery.outcome import Moved, NotSent, Refused, Sent, Unknown, Wait
from delivery.reading import Reading
from delivery.sender import Note, Place, Sender
from delivery.settling import Faulted, Result, Silence, is_undelivered, message_is_gone, settle
from delivery.views import VIEWS, phrase
from locales import words_for
from operations.reach_next import reach_next
from storage.database import OUTAGES, Database
from storage.parcels import Parcel, Settlement
from storage.records import Records

logger = logging.getLogger(__name__)

_LOOK_AHEAD = 100
_AT_ONCE = 30
_LEASE = timedelta(seconds=90)
_IDLE_SECONDS = 1.0
_BLINK_SECONDS = 0.05
_TIDY_SECONDS = 60.0
_STOP_SECONDS = 1.0
_FIRST_RETRY_SECONDS, _LAST_RETRY_SECONDS = 0.1, 5.0
_MOST_RETRIES_OF_FAULTS = 3


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
        self._zone = zone
        self._gate = Gate(limiter, monotonic)
        self._wake = asyncio.Event()
        self._under_way: dict[Lane, asyncio.Task[None]] = {}
        self._parcels: dict[Lane, int] = {}
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
        room = _AT_ONCE - len(self._under_way)
        async with self._database.reading() as records:
            due = await records.outbox.due(now=now, limit=_LOOK_AHEAD)
            ready, pause = self._gate.choose(due, busy=self._under_way, room=room, patience=_IDLE_SECONDS)
            upcoming = None if ready else await records.outbox.next_moment(after=now)
        if ready:
            async with self._database.writing() as records:
                taken = await records.outbox.claim([one.id for one in ready], until=now + _LEASE)
            for parcel in ready:
                if parcel.id in taken:
                    self._start(parcel)
            return 0.0
        return pause if upcoming is None else min(pause, (upcoming - now).total_seconds())

    def _start(self, parcel: Parcel) -> None:
        lane = lane_of(parcel)
        task = asyncio.create_task(self._deliver(parcel), name=f"deliver-{parcel.id}")
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

    async def _deliver(self, parcel: Parcel) -> None:
        started = self._gate.seconds()
        result: Result
        try:
            said = await self._put_into_words(parcel)
            result = said if isinstance(said, Silence) else await self._talk(parcel, *said)
        except OUTAGES as error:
            result = NotSent(type(error).__name__)
        except Exception as error:  # a fault of ours must not stop the line: it is logged and pushed forward
            logger.exception("could not put notice %d (%s) into words", parcel.id, parcel.kind)
            result = Faulted(type(error).__name__)
        if isinstance(result, Sent):
            self._gate.accepted(parcel, sent_at=started)
        await self._settle(parcel, result)

    async def _put_into_words(self, parcel: Parcel) -> tuple[Place, Content] | Silence:
        now = self._clock()
        if parcel.expires_at is not None and parcel.expires_at <= now:
            return Silence("too_late")
        async with self._database.reading() as records:
            place = await self._place(records, parcel)
            if place is None:
                return Silence("nothing_to_edit")
            words = words_for(await records.outbox.locale_for(parcel))
            rate = self._gate.per_second
            reading = Reading(parcel=parcel, words=words, records=records, now=now, zone=self._zone, per_second=rate)
            content = await VIEWS.get(parcel.kind, phrase)(reading)
        if parcel.repeated and parcel.edits_id is None and isinstance(content, Message | File):
            content = replace(content, html=f"{words.say('maybe-repeated')}\n{content.html}")
        return Silence("no_longer_true") if content is None else (place, content)

    @staticmethod
    async def _place(records: Records, parcel: Parcel) -> Place | None:
        """Where it goes; nowhere for the edit of a message that never came into the chat."""
        if parcel.edits_id is None:
            already = len(await records.outbox.message_ids(parcel.id))
            return Place(address=parcel.address, reply_to=parcel.reply_to, already=already)
        edits = await records.outbox.message_ids(parcel.edits_id)
        if not edits and await records.outbox.state(parcel.edits_id) != "sent":
            return None
        return Place(address=parcel.address, reply_to=parcel.reply_to, edits=edits)

    async def _talk(self, parcel: Parcel, place: Place, content: Content) -> Result:
        """Use the network; only here may a worker that has to stop be cut short."""
        task = asyncio.current_task()
        assert task is not None
        self._talking.add(task)
        try:
            return await self._sender.send(place, content, self._note(parcel))
        except asyncio.CancelledError:
            return Unknown("cancelled")  # the worker winds down and waits for this to be settled
        finally:
            self._talking.discard(task)

    def _note(self, parcel: Parcel) -> Note:
        """Keep each part's message as it is sent, and wait until the limits let the next part go."""

        async def note(message_id: int) -> None:
            async def write() -> None:
                async with self._database.writing() as records:
                    await records.outbox.note_sent(parcel.id, message_id)

            await self._until_it_stands(write)
            await self._gate.wait(parcel)

        return note

    async def _settle(self, parcel: Parcel, result: Result) -> None:
        now = self._clock()
        settlement = settle(parcel, result, now)
        self._report(parcel, result, settlement)
        held = self._gate.hold_back(parcel, result.seconds) if isinstance(result, Wait) else None
        follows = True

        async def write() -> None:
            nonlocal follows
            async with self._database.writing() as records:
                if message_is_gone(parcel, result) and parcel.edits_id is not None:
                    await records.outbox.forget_messages(parcel.edits_id)
                await records.outbox.settle([settlement], at=now)
                if held is not None and isinstance(result, Wait):
                    await records.penalties.put(held, until=now + timedelta(seconds=result.seconds))
                if follows:
                    try:
                        await self._follow_up(records, parcel, result, settlement, now)
                    except OUTAGES:
                        raise
                    except Exception:  # what became of the parcel is noted even where its consequences fault
                        follows = False
                        raise

        await self._until_it_stands(write)

    async def _follow_up(
        self, records: Records, parcel: Parcel, result: Result, settlement: Settlement, now: datetime
    ) -> None:
        if isinstance(result, Moved):
            await records.groups.move(parcel.address, result.to)
        closed = isinstance(result, Refused) and result.reason.closes_chat
        if closed or is_undelivered(parcel, settlement):
            await reach_next(records, parcel, closed=closed, at=now, zone=self._zone)

    async def _until_it_stands(self, write: Callable[[], Awaitable[None]]) -> None:
        """Write what Telegram was told: a database that fails is asked until it takes it, a fault a few times."""
        pause, faults = _FIRST_RETRY_SECONDS, 0
        while True:
            try:
                await write()
            except Exception as error:
                faults += not isinstance(error, OUTAGES)
                logger.exception("what became of a notice could not be written; trying again")
                if faults >= _MOST_RETRIES_OF_FAULTS:
                    raise
                await asyncio.sleep(pause)
                pause = min(2 * pause, _LAST_RETRY_SECONDS)
            else:
                return

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
