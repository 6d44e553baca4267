"""The outbox: what is to be said, written with the fact that makes it so, and what became of it.

    queued ──claim──▶ claimed ──settle──▶ sent
      ▲                  │
      │                  ├─ certainly not sent, or Telegram asks to wait ─▶ waiting ──(not_before)──▶ claimed
      │                  ├─ refused for a named reason ──────────────────▶ refused
      │                  ├─ could not be put into words, time and again ─▶ failed
      │                  ├─ no longer true, too late, or superseded ─────▶ dropped
      │                  └─ may or may not have been sent ───────────────▶ unknown, or queued once more and marked
      └──────── recover (the claimant died) ◀────────────────────────────── as repeated, where it is urgent

An edit waits until the message that it changes has been sent, and only the newest edit of a message is made. The
messages that an edit becomes belong to the notice that it changes: it is asked what stands in the chat, never the edit.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, and_, bindparam, exists, func, not_, or_, select

from directives.notices import Notice, Priority
from storage.parcels import PARCEL, UNMETERED, Parcel, Settlement, Shown, parcel_of
from storage.penalties import EVERYBODY
from storage.queue_tables import outbox, penalties, sent_messages
from storage.store import Store
from storage.tables import groups, people

_QUEUED = ("queued", "waiting")


class Outbox(Store):
    """What is to be said."""

    async def put(self, *notices: Notice, at: datetime) -> int:
        """Queue notices; one whose key is known already is left out. Returns how many were new."""
        fresh = 0
        for notice in notices:
            edits_id = await self._id_of(notice.edits)
            row = {
                "key": notice.key,
                "address": notice.address,
                "person_id": notice.person_id,
                "kind": notice.kind,
                "facts": dict(notice.facts),
                "priority": int(notice.priority),
                "edits_id": edits_id,
                "reply_to": notice.reply_to,
                "state": "queued",
                "repeated": False,
                "made_at": at,
                "not_before": notice.not_before or at,
                "expires_at": notice.expires_at,
            }
            fresh += await self._insert_new(outbox, [row])
            if edits_id is not None:
                await self._drop_superseded(outbox.c.edits_id == edits_id, at=at)
        return fresh

    async def _id_of(self, key: str | None) -> int | None:
        if key is None:
            return None
        return (await self._connection.execute(select(outbox.c.id).where(outbox.c.key == key))).scalar_one_or_none()

    async def _drop_superseded(self, which: ColumnElement[bool], *, at: datetime) -> None:
        """Of the queued edits of one message only the newest is worth making: it shows the present state."""
        newer = outbox.alias("newer")
        has_newer = exists().where(newer.c.edits_id == outbox.c.edits_id, newer.c.id > outbox.c.id)
        await self._connection.execute(
            outbox.update()
            .where(outbox.c.settled_at.is_(None), outbox.c.state.in_(_QUEUED), which, has_newer)
            .values(state="dropped", reason="superseded", settled_at=at)
        )

    async def due(self, *, now: datetime, limit: int) -> tuple[Parcel, ...]:
        """What may go now, most urgent and oldest first: the head of each chat's line, and of what needs no line.

        Chats that Telegram wants silent now are left out, so that no line, however long, keeps others waiting.
        """
        rows = await self._connection.execute(_due(), {"now": now, "most": limit})
        return tuple(parcel_of(row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's documented accessor

    async def next_moment(self, *, after: datetime) -> datetime | None:
        """When the next notice may go that may not go yet."""
        found = await self._connection.execute(_next_moment(), {"now": after})
        moment: datetime | None = found.scalar_one()
        return moment

    async def claim(self, ids: Sequence[int], *, until: datetime) -> frozenset[int]:
        """Take parcels for sending; returns those that nobody else had taken."""
        free = await self._connection.execute(
            select(outbox.c.id)
            .where(outbox.c.id.in_(ids), outbox.c.state.in_(_QUEUED))
            .with_for_update(skip_locked=True)
        )
        taken = frozenset(free.scalars())
        await self._connection.execute(
            outbox.update()
            .where(outbox.c.id.in_(taken))
            .values(state="claimed", leased_until=until, attempts=outbox.c.attempts + 1)
        )
        return taken

    async def settle(self, settlements: Iterable[Settlement], *, at: datetime) -> None:
        """Note what became of claimed parcels."""
        for one in settlements:
            is_open = one.state in _QUEUED
            values: dict[str, Any] = {"state": one.state, "reason": one.reason, "leased_until": None}
            values["settled_at"] = None if is_open else at
            if one.not_before is not None:
                values["not_before"] = one.not_before
            if one.repeated:
                values["repeated"] = True
            if one.faulted:
                values["faults"] = outbox.c.faults + 1
            if one.address is not None:
                values["address"] = one.address
            for message_id in one.message_ids:
                await self.note_sent(one.outbox_id, message_id)
            await self._connection.execute(outbox.update().where(outbox.c.id == one.outbox_id).values(**values))
            if is_open:
                await self._drop_superseded(outbox.c.id == one.outbox_id, at=at)

    async def note_sent(self, outbox_id: int, message_id: int) -> None:
        """Keep which message a parcel, or a part of one, became; an edit's belong to what it changes."""
        row = (
            await self._connection.execute(
                select(outbox.c.address, func.coalesce(outbox.c.edits_id, outbox.c.id)).where(outbox.c.id == outbox_id)
            )
        ).one()
        message = {"address": row[0], "message_id": message_id, "outbox_id": row[1]}
        await self._insert_new(sent_messages, [message])

    async def forget_messages(self, outbox_id: int) -> None:
        """The messages that a parcel became are no longer in the chat, or no longer the bot's to change."""
        await self._connection.execute(sent_messages.delete().where(sent_messages.c.outbox_id == outbox_id))

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

    async def state(self, outbox_id: int) -> str:
        """How far a parcel has come."""
        found = await self._connection.execute(select(outbox.c.state).where(outbox.c.id == outbox_id))
        return str(found.scalar_one())

    async def shown_at(self, address: str, message_id: int) -> Shown | None:
        """What that message was sent to say."""
        row = (
            await self._connection.execute(
                select(outbox.c.id.label("outbox_id"), outbox.c.key, outbox.c.kind, outbox.c.facts, outbox.c.person_id)
                .join(sent_messages, sent_messages.c.outbox_id == outbox.c.id)
                .where(sent_messages.c.address == address, sent_messages.c.message_id == message_id)
            )
        ).one_or_none()
        return None if row is None else Shown(**row._mapping)  # noqa: SLF001 - as above

    async def message_ids(self, outbox_id: int) -> tuple[int, ...]:
        """The messages that a parcel became, in order."""
        rows = await self._connection.execute(
            select(sent_messages.c.message_id)
            .where(sent_messages.c.outbox_id == outbox_id)
            .order_by(sent_messages.c.message_id)
        )
        return tuple(rows.scalars())

    async def of_kind(self, kind: str, *, key_prefix: str) -> tuple[Parcel, ...]:
        """Parcels of one kind whose key starts so, oldest first."""
        query = select(*PARCEL).where(*_named(kind, key_prefix)).order_by(outbox.c.id)
        rows = await self._connection.execute(query)
        return tuple(parcel_of(row._mapping) for row in rows)  # noqa: SLF001 - as above

    async def readdress(self, parcels: Iterable[tuple[int, str, Mapping[str, Any]]]) -> None:
        """Let parcels, sent or not, bear other keys and facts: what they show has become somebody else's."""
        for outbox_id, key, facts in parcels:
            change = outbox.update().where(outbox.c.id == outbox_id).values(key=key, facts=dict(facts))
            await self._connection.execute(change)

    async def states(self, kind: str, *, key_prefix: str) -> dict[str, int]:
        """How many parcels of a kind are in each state, edits not counted."""
        query = select(outbox.c.state, func.count()).where(*_named(kind, key_prefix), outbox.c.edits_id.is_(None))
        rows = await self._connection.execute(query.group_by(outbox.c.state))
        return {state: int(count) for state, count in rows}

    async def in_hand(self) -> int:
        """How many parcels are claimed at this moment."""
        claimed = and_(outbox.c.settled_at.is_(None), outbox.c.state == "claimed")
        found = await self._connection.execute(select(func.count()).select_from(outbox).where(claimed))
        return int(found.scalar_one())

    async def depth(self) -> int:
        """How many notices wait or are on their way."""
        found = await self._connection.execute(
            select(func.count()).select_from(outbox).where(outbox.c.settled_at.is_(None))
        )
        return int(found.scalar_one())

    async def ahead(self, priority: Priority) -> dict[str, int]:
        """How many messages of this priority or a higher one have still to go, by address."""
        query = select(outbox.c.address, func.count()).where(
            outbox.c.settled_at.is_(None), outbox.c.priority <= int(priority), outbox.c.kind.not_in(UNMETERED)
        )
        return {
            address: int(count) for address, count in await self._connection.execute(query.group_by(outbox.c.address))
        }

    async def locale_for(self, parcel: Parcel) -> str:
        """The language of whoever will read the parcel; Vietnamese where nobody chose."""
        for table in (people, groups):
            query = select(table.c.locale).where(table.c.address == parcel.address)
            found = (await self._connection.execute(query)).scalar_one_or_none()
            if found is not None:
                return str(found)
        return "vi"


# The questions that are asked after every change are put into SQL once.


@cache
def _due() -> Select[Any]:
    place = func.row_number().over(
        partition_by=(outbox.c.address, outbox.c.kind.in_(UNMETERED)), order_by=(outbox.c.priority, outbox.c.id)
    )
    heads = select(outbox.c.id, place.label("place")).where(*_may_go()).subquery()
    return (
        select(*PARCEL)
        .join(heads, heads.c.id == outbox.c.id)
        .where(heads.c.place == 1)
        .order_by(outbox.c.priority, outbox.c.id)
        .limit(bindparam("most", type_=Integer))
    )


@cache
def _next_moment() -> Select[Any]:
    now = bindparam("now", type_=outbox.c.not_before.type)
    return select(func.min(outbox.c.not_before)).where(
        outbox.c.settled_at.is_(None), outbox.c.state.in_(_QUEUED), outbox.c.not_before > now
    )


def _may_go() -> tuple[ColumnElement[bool], ...]:
    original = outbox.alias("original")
    now = bindparam("now", type_=outbox.c.not_before.type)
    return (
        outbox.c.settled_at.is_(None),
        outbox.c.state.in_(_QUEUED),
        outbox.c.not_before <= now,
        or_(
            outbox.c.kind.in_(UNMETERED),
            not_(exists().where(penalties.c.address.in_((outbox.c.address, EVERYBODY)), penalties.c.until > now)),
        ),
        not_(exists().where(original.c.id == outbox.c.edits_id, original.c.settled_at.is_(None))),
    )


def _named(kind: str, key_prefix: str) -> tuple[ColumnElement[bool], ...]:
    return outbox.c.kind == kind, outbox.c.key.startswith(key_prefix, autoescape=True)
