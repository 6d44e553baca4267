"""The outbox: what is to be said, written with the fact that makes it so, and what became of it.

    queued ──claim──▶ claimed ──settle──▶ sent
      ▲                  │
      │                  ├─ certainly not sent, or Telegram asks to wait ─▶ waiting ──(not_before)──▶ queued
      │                  ├─ refused for a named reason ──────────────────▶ refused
      │                  ├─ could not be put into words, time and again ─▶ failed
      │                  ├─ no longer true, too late, or superseded ─────▶ dropped
      │                  └─ may or may not have been sent ───────────────▶ unknown, or queued once more and marked
      └──────── recover (the claimant died) ◀────────────────────────────── as repeated, where it is urgent

`queued` may go now; `waiting` until a moment, at which it is queued (`storage/line.py`).

An edit waits until the message that it changes has been sent, and only the newest edit of a message is made. The
messages that an edit becomes belong to the notice that it changes: it is asked what stands in the chat, never the edit.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, and_, bindparam, func, select, union_all
from sqlalchemy.dialects import postgresql, sqlite

from directives.notices import Notice, Priority
from storage.columns import Moment
from storage.line import OPEN, Line
from storage.parcels import PARCEL, UNMETERED, Parcel, Settlement, Shown, parcel_of
from storage.queue_tables import outbox, sent_messages
from storage.tables import groups, people


class Outbox(Line):
    """What is to be said."""

    async def put(self, *notices: Notice, at: datetime) -> int:
        """Queue notices; one whose key is known already is left out. Returns how many were new."""
        fresh = 0
        for notice in notices:
            edits_id = await self._id_of(notice.edits)
            starts = notice.not_before or at
            row = {
                "key": notice.key,
                "address": notice.address,
                "person_id": notice.person_id,
                "kind": notice.kind,
                "facts": dict(notice.facts),
                "priority": int(notice.priority),
                "edits_id": edits_id,
                "reply_to": notice.reply_to,
                "state": "queued" if starts <= at else "waiting",
                "repeated": False,
                "made_at": at,
                "not_before": starts,
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

    async def settle(self, settlements: Iterable[Settlement], *, at: datetime) -> None:
        """Note what became of claimed parcels; most have simply been sent, and those are noted all at once."""
        sent = []
        for one in settlements:
            if one == Settlement(outbox_id=one.outbox_id, state="sent", message_ids=one.message_ids):
                sent.append(one)
            else:
                await self._settle_one(one, at=at)
        if sent:
            await self._note_all([(one.outbox_id, message) for one in sent for message in one.message_ids])
            await self._connection.execute(
                outbox.update()
                .where(outbox.c.id == bindparam("this"))
                .values(state="sent", reason=None, leased_until=None, settled_at=bindparam("at", type_=Moment)),
                [{"this": one.outbox_id, "at": at} for one in sent],
            )

    async def _settle_one(self, one: Settlement, *, at: datetime) -> None:
        is_open = one.state in OPEN
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
        await self._note_all([(one.outbox_id, message) for message in one.message_ids])
        await self._connection.execute(outbox.update().where(outbox.c.id == one.outbox_id).values(**values))
        if is_open:
            await self._drop_superseded(outbox.c.id == one.outbox_id, at=at)

    async def note_sent(self, outbox_id: int, message_id: int) -> None:
        """Keep which message a parcel, or a part of one, became; an edit's belong to what it changes."""
        await self._note_all([(outbox_id, message_id)])

    async def _note_all(self, messages: Sequence[tuple[int, int]]) -> None:
        if not messages:
            return
        dialect = postgresql if self._connection.dialect.name == "postgresql" else sqlite
        known = select(
            outbox.c.address,
            bindparam("message", type_=BigInteger),
            func.coalesce(outbox.c.edits_id, outbox.c.id),
        ).where(outbox.c.id == bindparam("this"))
        statement = (
            dialect.insert(sent_messages)
            .from_select(["address", "message_id", "outbox_id"], known)
            .on_conflict_do_nothing()
        )
        await self._connection.execute(statement, [{"this": this, "message": message} for this, message in messages])

    async def forget_messages(self, outbox_id: int) -> None:
        """The messages that a parcel became are no longer in the chat, or no longer the bot's to change."""
        await self._connection.execute(sent_messages.delete().where(sent_messages.c.outbox_id == outbox_id))

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

    async def locales_for(self, addresses: Iterable[str]) -> dict[str, str]:
        """The language of whoever reads at these addresses; Vietnamese where nobody chose."""
        wanted = sorted(set(addresses))
        locales = dict.fromkeys(wanted, "vi")
        chosen = union_all(
            *(select(one.c.address, one.c.locale).where(one.c.address.in_(wanted)) for one in (groups, people))
        )
        locales.update((address, str(locale)) for address, locale in await self._connection.execute(chosen))
        return locales


def _named(kind: str, key_prefix: str) -> tuple[ColumnElement[bool], ...]:
    return outbox.c.kind == kind, outbox.c.key.startswith(key_prefix, autoescape=True)
