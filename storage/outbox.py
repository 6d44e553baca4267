"""The outbox: what is to be said, written with the fact that makes it so, and what became of it.

    queued ──claim──▶ claimed ──settle──▶ sent
      ▲                  │
      │                  ├─ certainly not sent, or Telegram asks to wait ─▶ waiting ──(not_before)──▶ claimed
      │                  ├─ refused for a named reason ──────────────────▶ refused
      │                  ├─ no longer true, or too late ─────────────────▶ dropped
      │                  └─ may or may not have been sent ───────────────▶ unknown, or queued once more and marked
      └──────── recover (the claimant died) ◀────────────────────────────── as repeated, where it is urgent
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from directives.notices import Notice, Priority
from storage.store import Store
from storage.tables import groups, outbox, people, penalties, sent_messages

_OPEN = ("queued", "waiting")


@dataclass(frozen=True, kw_only=True)
class Parcel:
    """A notice on its way."""

    id: int
    key: str
    address: str
    person_id: int | None
    kind: str
    facts: Mapping[str, Any]
    priority: Priority
    edits_id: int | None
    reply_to: int | None
    repeated: bool
    attempts: int
    expires_at: datetime | None


@dataclass(frozen=True, kw_only=True)
class Shown:
    """What a message in a chat was sent to say."""

    outbox_id: int
    key: str
    kind: str
    facts: Mapping[str, Any]
    person_id: int | None


@dataclass(frozen=True, kw_only=True)
class Settlement:
    """What became of a parcel; `message_ids` where it was sent, `not_before` where it waits."""

    outbox_id: int
    state: str
    reason: str | None = None
    message_ids: tuple[int, ...] = ()
    not_before: datetime | None = None
    repeated: bool = False
    address: str | None = None


class Outbox(Store):
    """What is to be said."""

    async def put(self, *notices: Notice, at: datetime) -> int:
        """Queue notices; one whose key is known already is left out. Returns how many were new."""
        rows = []
        for notice in notices:
            rows.append(
                {
                    "key": notice.key,
                    "address": notice.address,
                    "person_id": notice.person_id,
                    "kind": notice.kind,
                    "facts": dict(notice.facts),
                    "priority": int(notice.priority),
                    "edits_id": await self._id_of(notice.edits),
                    "reply_to": notice.reply_to,
                    "state": "queued",
                    "repeated": False,
                    "made_at": at,
                    "not_before": notice.not_before or at,
                    "expires_at": notice.expires_at,
                }
            )
        return await self._insert_new(outbox, rows)

    async def _id_of(self, key: str | None) -> int | None:
        if key is None:
            return None
        return (await self._connection.execute(select(outbox.c.id).where(outbox.c.key == key))).scalar_one_or_none()

    async def due(self, *, now: datetime, limit: int) -> tuple[Parcel, ...]:
        """What may go now, most urgent and oldest first."""
        rows = await self._connection.execute(
            select(*_PARCEL)
            .where(outbox.c.state.in_(_OPEN), outbox.c.not_before <= now)
            .order_by(outbox.c.priority, outbox.c.id)
            .limit(limit)
        )
        return tuple(_parcel(row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's documented accessor

    async def next_moment(self) -> datetime | None:
        """When the earliest queued notice may go."""
        found = await self._connection.execute(select(func.min(outbox.c.not_before)).where(outbox.c.state.in_(_OPEN)))
        moment: datetime | None = found.scalar_one()
        return moment

    async def claim(self, ids: Sequence[int], *, until: datetime) -> frozenset[int]:
        """Take parcels for sending; returns those that nobody else had taken."""
        free = await self._connection.execute(
            select(outbox.c.id).where(outbox.c.id.in_(ids), outbox.c.state.in_(_OPEN)).with_for_update(skip_locked=True)
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
            values: dict[str, Any] = {"state": one.state, "reason": one.reason, "leased_until": None}
            values["settled_at"] = None if one.state in _OPEN else at
            if one.not_before is not None:
                values["not_before"] = one.not_before
            if one.repeated:
                values["repeated"] = True
            if one.address is not None:
                values["address"] = one.address
            await self._connection.execute(outbox.update().where(outbox.c.id == one.outbox_id).values(**values))
            for message_id in one.message_ids:
                await self.note_sent(one.outbox_id, message_id)

    async def note_sent(self, outbox_id: int, message_id: int) -> None:
        """Keep which message a parcel, or a part of one, became."""
        place = select(outbox.c.address).where(outbox.c.id == outbox_id).scalar_subquery()
        address = (await self._connection.execute(select(place))).scalar_one()
        row = {"address": address, "message_id": message_id, "outbox_id": outbox_id}
        await self._insert_new(sent_messages, [row])

    async def recover(self, *, at: datetime, orphaned_before: datetime | None = None) -> int:
        """Settle what a dead claimant left: urgent parcels go once more, marked; routine ones stay unknown.

        With `orphaned_before`, only parcels whose lease ended by then. Returns how many there were.
        """
        orphaned = outbox.c.state == "claimed"
        if orphaned_before is not None:
            orphaned &= outbox.c.leased_until <= orphaned_before
        urgent = outbox.c.priority <= int(Priority.ESCALATION)
        again = await self._connection.execute(
            outbox.update()
            .where(orphaned, urgent)
            .values(state="queued", repeated=True, leased_until=None, reason="lease_lost")
        )
        lost = await self._connection.execute(
            outbox.update()
            .where(orphaned, ~urgent)
            .values(state="unknown", leased_until=None, reason="lease_lost", settled_at=at)
        )
        return int(again.rowcount) + int(lost.rowcount)

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
        rows = await self._connection.execute(
            select(*_PARCEL)
            .where(outbox.c.kind == kind, outbox.c.key.startswith(key_prefix, autoescape=True))
            .order_by(outbox.c.id)
        )
        return tuple(_parcel(row._mapping) for row in rows)  # noqa: SLF001 - as above

    async def states(self, kind: str, *, key_prefix: str) -> dict[str, int]:
        """How many parcels of a kind are in each state."""
        rows = await self._connection.execute(
            select(outbox.c.state, func.count())
            .where(outbox.c.kind == kind, outbox.c.key.startswith(key_prefix, autoescape=True))
            .group_by(outbox.c.state)
        )
        return {state: int(count) for state, count in rows}

    async def depth(self) -> int:
        """How many notices wait or are on their way."""
        open_states = outbox.c.state.in_((*_OPEN, "claimed"))
        found = await self._connection.execute(select(func.count()).select_from(outbox).where(open_states))
        return int(found.scalar_one())

    async def locale_for(self, parcel: Parcel) -> str:
        """The language of whoever will read the parcel; Vietnamese where nobody chose."""
        for table in (people, groups):
            query = select(table.c.locale).where(table.c.address == parcel.address)
            found = (await self._connection.execute(query)).scalar_one_or_none()
            if found is not None:
                return str(found)
        return "vi"

    async def penalise(self, address: str, *, until: datetime) -> None:
        """Remember until when Telegram wants no message to that chat ("*" for all), over a restart too."""
        await self._connection.execute(penalties.delete().where(penalties.c.address == address))
        await self._insert_new(penalties, [{"address": address, "until": until}])

    async def penalties(self, *, now: datetime) -> dict[str, datetime]:
        """The penalties that still run."""
        rows = await self._connection.execute(select(penalties).where(penalties.c.until > now))
        return {row.address: row.until for row in rows}


_PARCEL = (
    outbox.c.id,
    outbox.c.key,
    outbox.c.address,
    outbox.c.person_id,
    outbox.c.kind,
    outbox.c.facts,
    outbox.c.priority,
    outbox.c.edits_id,
    outbox.c.reply_to,
    outbox.c.repeated,
    outbox.c.attempts,
    outbox.c.expires_at,
)


def _parcel(row: Mapping[Any, Any]) -> Parcel:
    return Parcel(**{**row, "priority": Priority(row["priority"])})
