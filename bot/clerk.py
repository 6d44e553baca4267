"""The clerk: works off the inbox, each update once.

What an update does, what is answered and that it is done stand in one transaction: a crash leaves either all or none.
"""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta, tzinfo

from bot.mailroom import NO_MAIL, Mail, Mailroom
from bot.pace import Pace
from delivery.outcome import judge
from delivery.sender import Sender
from directives.notices import Notice, Priority
from directives.people import Role, Standing
from directives.refusals import LetterSecret, Refusal
from handlers.ask import Ask
from handlers.desk import Desk
from handlers.evidence import forget_album
from handlers.incoming import read_update
from handlers.reception import menu_for, receive, refuse
from papers.paper import Limits
from storage.database import OUTAGES, Database
from storage.inbox import Arrival
from storage.records import Records

logger = logging.getLogger(__name__)

_BATCH = 100
_CONVERSATIONS_AT_ONCE = 20
_IDLE_SECONDS = 1.0
_MOST_FAULTS = 5
_MOST_OUTAGES = 40
_LONGEST_PAUSE_SECONDS = 60


class Clerk:
    """One clerk at one inbox; conversations go side by side, each in its own order."""

    def __init__(
        self,
        database: Database,
        sender: Sender,
        *,
        bot_name: str,
        admins: frozenset[str],
        clock: Callable[[], datetime],
        zone: tzinfo,
        limits: Limits,
        pace: Pace,
    ) -> None:
        """Bind the parts together; `admins` are addresses that are administrators from the first word."""
        self._pace = pace
        self._database = database
        self._mailroom = Mailroom(database, sender, bot_name=bot_name, limits=limits, clock=clock)
        self._bot_name = bot_name
        self._admins = admins
        self._clock = clock
        self._zone = zone
        self._wake = asyncio.Event()
        self._busy: dict[str, asyncio.Task[None]] = {}
        database.on_commit(self._wake.set, "inbox")

    async def run(self) -> None:
        """Work until cancelled."""
        try:
            while True:
                self._wake.clear()
                try:
                    await self._turn()
                except Exception:  # the nearest loop: whatever it was, there is more to work off
                    logger.exception("the inbox could not be read; trying again")
                    await asyncio.sleep(_IDLE_SECONDS)
                try:
                    async with asyncio.timeout(_IDLE_SECONDS):
                        await self._wake.wait()
                except TimeoutError:
                    continue
        finally:
            for task in self._busy.values():
                task.cancel()
            await asyncio.gather(*self._busy.values(), return_exceptions=True)

    @property
    def is_working(self) -> bool:
        """Whether an update is being worked on right now."""
        return bool(self._busy)

    async def _turn(self) -> None:
        self._pace.forget()
        async with self._database.reading() as records:
            # The heads of conversations that are held back must not hide the others.
            waiting = await records.inbox.waiting(now=self._clock(), limit=_BATCH + self._pace.held)
        for arrival in waiting:
            if len(self._busy) - self._mailroom.readings >= _CONVERSATIONS_AT_ONCE:
                return
            if arrival.conversation in self._busy:
                continue
            if self._pace.admits(arrival.conversation):
                self._start(arrival)
            elif self._pace.is_news(arrival.conversation):
                await self._tell_of_pace(arrival)

    async def _tell_of_pace(self, arrival: Arrival) -> None:
        """Tell a member of the office, once for each flood, that nothing is lost; a stranger learns nothing."""
        async with self._database.writing() as records:
            person = await records.people.at(arrival.conversation)  # a private chat bears its person's number
            if person is None or not (await records.people.standing(person)).capacities:
                return
            notice = Notice(
                key=f"pace:{arrival.update_id}",
                address=arrival.conversation,
                person_id=person.id,
                kind="line-slowed",
                facts={},
                priority=Priority.ANSWER,
            )
            await records.outbox.put(notice, at=self._clock())

    def _start(self, arrival: Arrival) -> None:
        task = asyncio.create_task(self.work(arrival), name=f"update-{arrival.update_id}")
        self._busy[arrival.conversation] = task
        task.add_done_callback(lambda _: self._finished(arrival.conversation))

    def _finished(self, conversation: str) -> None:
        self._busy.pop(conversation, None)
        self._wake.set()

    async def work(self, arrival: Arrival) -> None:
        """Work off one update; after an outage or a fault of ours it comes again, a bounded number of times."""
        try:
            await self._work(arrival)
        except Exception as error:  # the nearest loop: log what it was doing, go on
            is_outage = _is_outage(error)
            logger.exception("update %d failed (attempt %d)", arrival.update_id, arrival.attempts + 1)
            try:
                await self._push_forward(arrival, error, most=_MOST_OUTAGES if is_outage else _MOST_FAULTS)
            except Exception:
                logger.exception("update %d could not be pushed forward", arrival.update_id)
                await asyncio.sleep(_IDLE_SECONDS)  # its conversation is busy until then: no hot loop

    async def _work(self, arrival: Arrival) -> None:
        ask = read_update(arrival.payload, self._bot_name)
        if ask is None:
            async with self._database.writing() as records:
                await records.inbox.settle(arrival.update_id, at=self._clock())
            return
        mail = await self._mailroom.bring(arrival, ask)
        if mail.wait_until is not None:
            async with self._database.writing() as records:
                await records.inbox.postpone(arrival.update_id, until=mail.wait_until)
            return
        try:
            async with self._database.writing() as records:
                if await self._settle(records, arrival, mail):
                    await receive(await self._desk(records, ask, mail))
        except Refusal as refusal:  # what the conversation had written is gone with its transaction
            async with self._database.writing() as records:
                if await self._settle(records, arrival, mail):
                    desk = await self._desk(records, ask, mail)
                    if isinstance(refusal, LetterSecret):
                        await records.inbox.forget_words((arrival.update_id, *mail.others))
                        await forget_album(desk)
                    await refuse(desk, refusal)

    async def _settle(self, records: Records, arrival: Arrival, mail: Mail) -> bool:
        """Whether the update was still to be worked off; what came with it is done with it."""
        fresh = await records.inbox.settle(arrival.update_id, at=self._clock())
        for other in mail.others if fresh else ():
            await records.inbox.settle(other, at=self._clock())
        return fresh

    async def _desk(self, records: Records, ask: Ask, mail: Mail) -> Desk:
        who = await self._standing(records, ask)
        return Desk(
            ask=ask,
            records=records,
            who=who,
            now=self._clock(),
            zone=self._zone,
            bot_name=self._bot_name,
            menu_for=menu_for,
            letter=mail.letter,
            exhibits=mail.exhibits,
        )

    async def _standing(self, records: Records, ask: Ask) -> Standing:
        person = await records.people.meet(
            ask.address,
            name=ask.name,
            locale="en" if ask.language.startswith("en") else "vi",
            at=self._clock(),
            in_private=not ask.is_group,
        )
        if person.address in self._admins:
            await records.people.grant(person.id, Role.ADMIN, at=self._clock())
        return await records.people.standing(person)

    async def _push_forward(self, arrival: Arrival, error: Exception, *, most: int) -> None:
        now = self._clock()
        gives_up = arrival.attempts + 1 >= most
        async with self._database.writing() as records:
            await records.inbox.push_forward(
                arrival.update_id,
                fault=type(error).__name__,
                not_before=now + timedelta(seconds=min(2**arrival.attempts, _LONGEST_PAUSE_SECONDS)),
                settled_at=now if gives_up else None,
            )
        if gives_up:
            await self._apologise(arrival)

    async def _apologise(self, arrival: Arrival) -> None:
        """Tell the person, where the update can be read at all, that it came to nothing."""
        ask = read_update(arrival.payload, self._bot_name)
        if ask is None or ask.is_group:
            return
        async with self._database.writing() as records:
            await (await self._desk(records, ask, NO_MAIL)).say("something-failed")


def _is_outage(error: Exception) -> bool:
    """Whether Telegram, the network or the database failed, rather than we."""
    if isinstance(error, OUTAGES):
        return True
    try:
        judge(error)
    except Exception as same:  # noqa: BLE001 - how judge says that it was a fault of ours
        return same is not error
    return True
