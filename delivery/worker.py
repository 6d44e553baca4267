"""The worker: takes what is due from the outbox, most urgent first, and sends it within Telegram's limits.

Claim, send, settle: no transaction is open while the network is used, and what became of a message is in the database
before the next is taken for the same chat.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo

from delivery.limits import Limiter
from delivery.outcome import Moved, NotSent, Outcome, Refused, Sent, Unknown, Wait
from delivery.reading import Reading
from delivery.sender import Note, Place, Sender
from delivery.views import VIEWS, phrase
from directives.notices import Priority
from locales import words_for
from operations.reach_next import reach_next
from storage.database import Database
from storage.outbox import Parcel, Settlement

logger = logging.getLogger(__name__)

_LOOK_AHEAD = 200
_AT_ONCE = 30
_LEASE = timedelta(seconds=90)
_IDLE_SECONDS = 1.0
_RETRY = (timedelta(seconds=1), timedelta(seconds=5), timedelta(seconds=30), timedelta(minutes=2))
_MOST_FAULTS = 5


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
        """Bind the parts together; nothing runs yet."""
        self._database = database
        self._sender = sender
        self._limiter = limiter
        self._clock = clock
        self._zone = zone
        self._monotonic = monotonic
        self._wake = asyncio.Event()
        self._under_way: dict[str, asyncio.Task[None]] = {}
        self._stopping = False
        database.on_commit(self._wake.set)

    async def run(self) -> None:
        """Send until told to stop.

        1. What a dead worker left claimed is settled by the rule of the outbox.
        2. Penalties that Telegram gave before a restart still hold.
        3. Then, over and over: look what is due, take what the limits let go now, send it.
        """
        await self._recover()
        while not self._stopping:
            self._wake.clear()
            pause = await self._turn()
            if pause > 0:
                await self._sleep(pause)
        if self._under_way:
            await asyncio.gather(*self._under_way.values(), return_exceptions=True)

    def stop(self) -> None:
        """Finish what is being sent and return from `run`."""
        self._stopping = True
        self._wake.set()

    @property
    def is_sending(self) -> bool:
        """Whether a message is under way right now."""
        return bool(self._under_way)

    async def _recover(self) -> None:
        now = self._clock()
        async with self._database.writing() as records:
            lost = await records.outbox.recover(at=now)
            penalties = await records.outbox.penalties(now=now)
        if lost:
            logger.warning("recovered %d notices that were under way when the bot stopped", lost)
        for address, until in penalties.items():
            end = self._monotonic() + (until - now).total_seconds()
            self._limiter.hold(None if address == "*" else address, until=end)

    async def _turn(self) -> float:
        """Start what may go now; returns how long to wait for more."""
        now = self._clock()
        async with self._database.reading() as records:
            due = await records.outbox.due(now=now, limit=_LOOK_AHEAD)
            upcoming = await records.outbox.next_moment() if not due else None
        ready, pause = self._choose(due)
        if ready:
            async with self._database.writing() as records:
                taken = await records.outbox.claim([one.id for one in ready], until=now + _LEASE)
            for parcel in ready:
                if parcel.id in taken:
                    self._start(parcel)
            return 0.0
        if upcoming is not None:
            return min(_IDLE_SECONDS, max(0.0, (upcoming - now).total_seconds()) or 0.01)
        return pause

    def _choose(self, due: Sequence[Parcel]) -> tuple[list[Parcel], float]:
        """What the limits let go at this moment, one for each chat, and when the next may go."""
        ready: list[Parcel] = []
        chats = set(self._under_way)
        pause = _IDLE_SECONDS
        for parcel in due:
            if len(ready) + len(self._under_way) >= _AT_ONCE:
                break
            if parcel.address in chats:
                continue
            chats.add(parcel.address)
            if parcel.kind == "toast":
                ready.append(parcel)
                continue
            now = self._monotonic()
            is_group = parcel.address.startswith("-")
            free_at = self._limiter.when(parcel.address, is_group=is_group, now=now)
            if free_at <= now:
                self._limiter.sent(parcel.address, is_group=is_group, now=now)
                ready.append(parcel)
            else:
                pause = min(pause, free_at - now)
        return ready, pause

    def _start(self, parcel: Parcel) -> None:
        task = asyncio.create_task(self._deliver(parcel), name=f"deliver-{parcel.id}")
        self._under_way[parcel.address] = task
        task.add_done_callback(lambda _: self._finished(parcel.address))

    def _finished(self, address: str) -> None:
        self._under_way.pop(address, None)
        self._wake.set()

    async def _sleep(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._wake.wait()
        except TimeoutError:
            return

    async def _deliver(self, parcel: Parcel) -> None:
        started = self._monotonic()
        try:
            outcome = await self._say(parcel)
        except asyncio.CancelledError:
            await self._settle(parcel, Unknown(reason="cancelled"))
            raise
        except Exception as error:  # a fault of ours must not stop the line: it is logged and pushed forward
            logger.exception("could not put notice %d (%s) into words", parcel.id, parcel.kind)
            outcome = NotSent(reason=type(error).__name__)
        if isinstance(outcome, Sent):
            self._limiter.accepted(sent_at=started)
        await self._settle(parcel, outcome)

    async def _say(self, parcel: Parcel) -> Outcome | None:
        now = self._clock()
        if parcel.expires_at is not None and parcel.expires_at <= now:
            return None
        async with self._database.reading() as records:
            reading = Reading(
                parcel=parcel,
                words=words_for(await records.outbox.locale_for(parcel)),
                records=records,
                now=now,
                zone=self._zone,
            )
            content = await VIEWS.get(parcel.kind, phrase)(reading)
            edited = () if parcel.edits_id is None else await records.outbox.message_ids(parcel.edits_id)
            already = len(await records.outbox.message_ids(parcel.id))
        if content is None:
            return None
        place = Place(address=parcel.address, reply_to=parcel.reply_to, edits=edited, already=already)
        return await self._sender.send(place, content, self._note(parcel))

    def _note(self, parcel: Parcel) -> Note:
        """Keep each part's message as it is sent, and wait until the limits let the next part go."""

        async def note(message_id: int) -> None:
            async with self._database.writing() as records:
                await records.outbox.note_sent(parcel.id, message_id)
            is_group = parcel.address.startswith("-")
            while (free_at := self._limiter.when(parcel.address, is_group=is_group, now=self._monotonic())) > (
                now := self._monotonic()
            ):
                await asyncio.sleep(free_at - now)
            self._limiter.sent(parcel.address, is_group=is_group, now=self._monotonic())

        return note

    async def _settle(self, parcel: Parcel, outcome: Outcome | None) -> None:
        now = self._clock()
        async with self._database.writing() as records:
            await records.outbox.settle([self._settlement(parcel, outcome, now)], at=now)
            match outcome:
                case Wait(seconds=seconds):
                    until = self._monotonic() + seconds
                    everybody = self._limiter.penalise(parcel.address, until=until, now=self._monotonic())
                    held = "*" if everybody else parcel.address
                    await records.outbox.penalise(held, until=now + timedelta(seconds=seconds))
                case Refused(reason=reason) if reason.closes_chat:
                    await reach_next(records, parcel, at=now)
                case Moved(to=new):
                    await records.groups.move(parcel.address, new)
                case _:
                    pass

    def _settlement(self, parcel: Parcel, outcome: Outcome | None, now: datetime) -> Settlement:
        blank = Settlement(outbox_id=parcel.id, state="dropped")
        match outcome:
            case None:
                return replace(blank, reason="no_longer_true")
            case Sent(message_ids=ids):
                return replace(blank, state="sent", message_ids=ids)
            case Wait(seconds=seconds):
                return replace(blank, state="waiting", reason="asked_to_wait", not_before=now + timedelta(seconds=seconds))
            case Moved(to=new):
                return replace(blank, state="queued", reason="moved", address=new)
            case Refused(reason=reason):
                state = "waiting" if reason.stops_bot else "refused"
                later = now + _RETRY[-1] if reason.stops_bot else None
                return replace(blank, state=state, reason=reason.value, not_before=later)
            case NotSent(reason=why):
                return self._again(blank, parcel, why, now)
            case Unknown(reason=why):
                return self._perhaps(blank, parcel, why, now)

    def _again(self, blank: Settlement, parcel: Parcel, why: str, now: datetime) -> Settlement:
        """Certainly not sent: wait a little longer each time. A notice that faults goes to the end of the line."""
        pause = _RETRY[min(parcel.attempts, len(_RETRY) - 1)]
        return replace(blank, state="waiting", reason=why[:48], not_before=now + pause)

    def _perhaps(self, blank: Settlement, parcel: Parcel, why: str, now: datetime) -> Settlement:
        """Perhaps sent: what is urgent goes once more and says so; what is routine does not (decisions/)."""
        if parcel.priority > Priority.ESCALATION or parcel.kind == "toast":
            return replace(blank, state="unknown", reason=why[:48])
        pause = _RETRY[min(parcel.attempts, len(_RETRY) - 1)]
        return replace(blank, state="waiting", reason=why[:48], not_before=now + pause, repeated=True)

