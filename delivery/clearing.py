"""Clearing: what became of parcels is written down, of many in one transaction, with what follows from it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo

from delivery.outcome import Moved, Refused, Wait
from delivery.settling import Result, is_undelivered, message_is_gone, settle
from operations.reach_next import reach_next
from storage.database import OUTAGES, Database
from storage.parcels import Parcel, Settlement
from storage.records import Records

logger = logging.getLogger(__name__)

_FIRST_RETRY_SECONDS, _LAST_RETRY_SECONDS = 0.1, 5.0
_MOST_RETRIES_OF_FAULTS = 3
_GATHER_SECONDS = 0.02


@dataclass(eq=False)
class Case:
    """A parcel, what became of it, what that comes to, and the address that a 429 keeps silent."""

    parcel: Parcel
    result: Result
    settlement: Settlement
    held: str | None
    at: datetime
    follows: bool = True
    is_written: asyncio.Future[None] = field(default_factory=lambda: asyncio.get_running_loop().create_future())


class Clearing:
    """Writes down what was sent. Until that stands, the chat's next message waits."""

    def __init__(self, database: Database, *, clock: Callable[[], datetime], zone: tzinfo) -> None:
        """Write to `database`; nothing is held back yet."""
        self._database = database
        self._clock = clock
        self._zone = zone
        self._cases: list[Case] = []
        self._writer: asyncio.Task[None] | None = None

    def case(self, parcel: Parcel, result: Result, *, held: str | None) -> Case:
        """What became of a parcel, by the rule of `settling`."""
        now = self._clock()
        return Case(parcel, result, settle(parcel, result, now), held, now)

    async def close(self, case: Case, *, is_busy: bool) -> None:
        """Return when it is written down; on a busy day it waits a moment for others to be written with it."""
        self._cases.append(case)
        if self._writer is None:
            self._writer = asyncio.create_task(self._write_all(is_busy=is_busy), name="clearing")
        await case.is_written

    async def _write_all(self, *, is_busy: bool) -> None:
        try:
            while self._cases:
                if is_busy:
                    await asyncio.sleep(_GATHER_SECONDS)
                cases, self._cases = self._cases, []
                await self._write_together(cases)
        finally:
            self._writer = None

    async def _write_together(self, cases: Sequence[Case]) -> None:
        try:
            await until_it_stands(lambda: self._write(cases), most_faults=1 if len(cases) > 1 else None)
        except Exception as error:  # noqa: BLE001 - whoever waits for the case gets it
            if len(cases) == 1:
                cases[0].is_written.set_exception(error)
            else:  # one of them faults: each by itself, so that it takes no other down
                for case in cases:
                    await self._write_together([case])
            return
        for case in cases:
            case.is_written.set_result(None)

    async def _write(self, cases: Sequence[Case]) -> None:
        async with self._database.writing() as records:
            for case in cases:
                gone = message_is_gone(case.parcel, case.result)
                if gone and case.parcel.edits_id is not None:
                    await records.outbox.forget_messages(case.parcel.edits_id)
            await records.outbox.settle([case.settlement for case in cases], at=cases[0].at)
            for case in cases:
                if case.held is not None and isinstance(case.result, Wait):
                    until = case.at + timedelta(seconds=case.result.seconds)
                    await records.penalties.put(case.held, until=until)
                if case.follows:
                    try:
                        await self._follow_up(records, case)
                    except OUTAGES:
                        raise
                    except Exception:  # what became of the parcel is noted even where its consequences fault
                        case.follows = False
                        raise

    async def _follow_up(self, records: Records, case: Case) -> None:
        if isinstance(case.result, Moved):
            await records.groups.move(case.parcel.address, case.result.to)
        closed = isinstance(case.result, Refused) and case.result.reason.closes_chat
        if closed or is_undelivered(case.parcel, case.settlement):
            await reach_next(records, case.parcel, closed=closed, at=case.at, zone=self._zone)


async def until_it_stands(write: Callable[[], Awaitable[None]], *, most_faults: int | None = None) -> None:
    """Write what Telegram was told: a database that fails is asked until it takes it, a fault a few times."""
    pause, faults = _FIRST_RETRY_SECONDS, 0
    while True:
        try:
            await write()
        except Exception as error:
            faults += not isinstance(error, OUTAGES)
            if faults >= (most_faults or _MOST_RETRIES_OF_FAULTS):
                raise
            logger.exception("what became of a notice could not be written; trying again")
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LAST_RETRY_SECONDS)
        else:
            return
