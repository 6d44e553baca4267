"""The line: which notices of the outbox may go now, who takes them, and what becomes of those that a dead taker held.

What is `queued` may go at once, what is `waiting` has a time before which it may not; when the time has come, it is
queued. So the head of the line is found by an index, however much waits behind it or for later.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from functools import cache
from itertools import chain, repeat
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    and_,
    bindparam,
    exists,
    func,
    literal_column,
    not_,
    or_,
    select,
    tuple_,
)

from directives.notices import Priority
from storage.parcels import PARCEL, UNMETERED, Lane, Parcel, parcel_of
from storage.penalties import EVERYBODY
from storage.queue_tables import outbox, penalties
from storage.store import Store

_PAGES = (4, 16, 64, 256)
"""How far to look down the line, as multiples of what is wanted; the last one again and again."""
_MOST_IDS = 500


class Line(Store):
    """Who is next."""

    async def due(
        self, *, now: datetime, limit: int, skip: Collection[Lane] = (), aged_before: datetime | None = None
    ) -> tuple[Parcel, ...]:
        """What may go now, most urgent and oldest first: the head of each chat's line, and of what needs no line.

        Chats that Telegram wants silent now are left out, and so are the lines in `skip`: no line, however long, keeps
        others waiting. With `aged_before`, what has been waiting since before that moment, whatever its priority, comes
        before everything else: the one notice that has waited longest.
        """
        heads = await self._heads(now=now, limit=limit, skip=skip)
        aged = None if aged_before is None else await self._longest_waiting(now, aged_before, skip)
        if aged is not None:
            heads = [aged, *(one for one in heads if one != aged)]
        return await self._parcels(heads)

    async def _heads(self, *, now: datetime, limit: int, skip: Collection[Lane]) -> list[int]:
        heads: list[int] = []
        seen = set(skip)
        priority, last = -1, 0
        for page in chain(_PAGES, repeat(_PAGES[-1])):
            most = page * limit
            asked = {"now": now, "most": most, "priority": priority, "last": last}
            rows = (await self._connection.execute(_line(), asked)).all()
            for number, _, address, kind in rows:
                lane = (address, kind not in UNMETERED)
                if lane not in seen:
                    seen.add(lane)
                    heads.append(number)
                    if len(heads) == limit:
                        return heads
            if len(rows) < most:
                return heads
            last, priority = rows[-1][0], rows[-1][1]
        return heads

    async def _longest_waiting(self, now: datetime, since: datetime, skip: Collection[Lane]) -> int | None:
        """Of the heads of the lines of each priority the one that has waited longest, if long enough."""
        found = []
        for priority in Priority:
            asked = {"now": now, "most": len(skip) + 1, "priority": int(priority)}
            rows = await self._connection.execute(_oldest(), asked)
            heads = (row for row in rows if (row.address, row.kind not in UNMETERED) not in skip)
            found += [head for head in heads if head.not_before <= since][:1]
        return min(found, key=lambda row: row.not_before).id if found else None

    async def _parcels(self, ids: Sequence[int]) -> tuple[Parcel, ...]:
        found: dict[int, Parcel] = {}
        for start in range(0, len(ids), _MOST_IDS):
            query = select(*PARCEL).where(outbox.c.id.in_(ids[start : start + _MOST_IDS]))
            for row in await self._connection.execute(query):
                found[row.id] = parcel_of(row._mapping)  # noqa: SLF001 - SQLAlchemy's documented accessor
        return tuple(found[one] for one in ids)

    async def next_moment(self) -> datetime | None:
        """When the next notice that waits may go; that may be past."""
        moment: datetime | None = (await self._connection.execute(_next_moment())).scalar_one()
        return moment

    async def call_up(self, *, now: datetime) -> None:
        """Queue what has waited long enough."""
        await self._connection.execute(
            outbox.update().where(_IS_WAITING, outbox.c.not_before <= now).values(state="queued")
        )

    async def claim(self, ids: Sequence[int], *, until: datetime) -> frozenset[int]:
        """Take parcels for sending; returns those that nobody else had taken."""
        free = select(outbox.c.id).where(outbox.c.id.in_(ids), _IS_QUEUED).with_for_update(skip_locked=True)
        taken = await self._connection.execute(
            outbox.update()
            .where(outbox.c.id.in_(free))
            .values(state="claimed", leased_until=until, attempts=outbox.c.attempts + 1)
            .returning(outbox.c.id)
        )
        return frozenset(taken.scalars())

    async def recover(
        self, *, at: datetime, orphaned_before: datetime | None = None, sparing: Collection[int] = ()
    ) -> int:
        """Settle what a dead claimant left: urgent parcels go once more, marked; routine ones stay unknown.

        Edits simply go once more: making one twice changes nothing. With `orphaned_before`, only parcels whose lease
        ended by then; those in `sparing` are still in good hands. Returns how many there were.
        """
        orphaned = and_(outbox.c.settled_at.is_(None), outbox.c.state == "claimed", outbox.c.id.not_in(sparing))
        if orphaned_before is not None:
            orphaned = and_(orphaned, outbox.c.leased_until <= orphaned_before)
        is_edit = outbox.c.edits_id.is_not(None)
        urgent = outbox.c.priority <= int(Priority.ESCALATION)
        again = {"state": "queued", "leased_until": None, "reason": "lease_lost"}
        found = 0
        for which, values in (
            (is_edit, again),
            (and_(not_(is_edit), urgent), {**again, "repeated": True}),
            (and_(not_(is_edit), not_(urgent)), {**again, "state": "unknown", "settled_at": at}),
        ):
            result = await self._connection.execute(outbox.update().where(orphaned, which).values(**values))
            found += int(result.rowcount)
        await self._drop_superseded(is_edit, at=at)
        return found

    async def _drop_superseded(self, which: ColumnElement[bool], *, at: datetime) -> None:
        """Of the queued edits of one message only the newest is worth making: it shows the present state."""
        newer = outbox.alias("newer")
        has_newer = exists().where(newer.c.edits_id == outbox.c.edits_id, newer.c.id > outbox.c.id)
        await self._connection.execute(
            outbox.update()
            .where(outbox.c.settled_at.is_(None), outbox.c.state.in_(OPEN), which, has_newer)
            .values(state="dropped", reason="superseded", settled_at=at)
        )


OPEN = ("queued", "waiting")
"""The states of what nobody has taken and that is still to be said."""
# Written out, so that the databases see that an index of these rows alone answers the question.
_IS_QUEUED = outbox.c.state == literal_column("'queued'")
_IS_WAITING = outbox.c.state == literal_column("'waiting'")
_NOW = bindparam("now", type_=outbox.c.not_before.type)
_MOST = bindparam("most", type_=Integer)


# The questions that are asked after every change are put into SQL once.


@cache
def _line() -> Select[Any]:
    behind = tuple_(outbox.c.priority, outbox.c.id) > tuple_(
        bindparam("priority", type_=Integer), bindparam("last", type_=Integer)
    )
    return (
        select(outbox.c.id, outbox.c.priority, outbox.c.address, outbox.c.kind)
        .where(_IS_QUEUED, behind, *_may_go())
        .order_by(outbox.c.priority, outbox.c.id)
        .limit(_MOST)
    )


@cache
def _oldest() -> Select[Any]:
    return (
        select(outbox.c.id, outbox.c.address, outbox.c.kind, outbox.c.not_before)
        .where(_IS_QUEUED, outbox.c.priority == bindparam("priority", type_=Integer), *_may_go())
        .order_by(outbox.c.id)
        .limit(_MOST)
    )


@cache
def _next_moment() -> Select[Any]:
    return select(func.min(outbox.c.not_before)).where(_IS_WAITING)


def _may_go() -> tuple[ColumnElement[bool], ...]:
    original = outbox.alias("original")
    return (
        or_(
            outbox.c.kind.in_(UNMETERED),
            not_(exists().where(penalties.c.address.in_((outbox.c.address, EVERYBODY)), penalties.c.until > _NOW)),
        ),
        not_(exists().where(original.c.id == outbox.c.edits_id, original.c.settled_at.is_(None))),
    )
