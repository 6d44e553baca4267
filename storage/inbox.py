"""The inbox: every update as it came, kept before it is confirmed, worked off once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Integer, Select, bindparam, func, select

from storage.queue_tables import inbox
from storage.store import Store


@dataclass(frozen=True, kw_only=True)
class Arrival:
    """One raw update that waits to be worked off; `conversation` keeps the order within one chat."""

    update_id: int
    payload: Mapping[str, Any]
    conversation: str
    attempts: int
    received_at: datetime


class Inbox(Store):
    """What has come in."""

    async def keep(self, arrivals: Iterable[tuple[int, str, Mapping[str, Any]]], *, at: datetime) -> int:
        """Keep (update id, conversation, payload) rows; one that is here already is not kept twice."""
        rows = [
            {"update_id": update_id, "conversation": place, "payload": payload, "received_at": at, "not_before": at}
            for update_id, place, payload in arrivals
        ]
        return await self._insert_new(inbox, rows)

    async def waiting(self, *, now: datetime, limit: int) -> tuple[Arrival, ...]:
        """The oldest update of each conversation that may be worked off now, oldest first.

        However much one conversation has to say, the others are heard.
        """
        rows = await self._connection.execute(_waiting(), {"now": now, "most": limit})
        return tuple(Arrival(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's documented accessor

    async def waiting_in(self, conversation: str) -> tuple[Arrival, ...]:
        """Everything of one conversation that is not worked off, oldest first, also what may not be yet."""
        rows = await self._connection.execute(
            select(*_ARRIVAL)
            .where(inbox.c.conversation == conversation, inbox.c.settled_at.is_(None))
            .order_by(inbox.c.received_at, inbox.c.update_id)
        )
        return tuple(Arrival(**row._mapping) for row in rows)  # noqa: SLF001 - as above

    async def postpone(self, update_id: int, *, until: datetime) -> None:
        """Leave an update for later, because more may come that belongs to it."""
        await self._connection.execute(
            inbox.update().where(inbox.c.update_id == update_id, inbox.c.settled_at.is_(None)).values(not_before=until)
        )

    async def forget_words(self, update_ids: Iterable[int]) -> None:
        """Keep of updates no more than that they came."""
        for update_id in update_ids:
            await self._connection.execute(
                inbox.update().where(inbox.c.update_id == update_id).values(payload={"update_id": update_id})
            )

    async def forget_album(self, conversation: str, album: str, *, since: datetime) -> None:
        """Keep of the messages of an album no more than that they came, worked off or not."""
        rows = await self._connection.execute(
            select(inbox.c.update_id, inbox.c.payload).where(
                inbox.c.conversation == conversation, inbox.c.received_at >= since
            )
        )
        of_album = [one for one, payload in rows if (payload.get("message") or {}).get("media_group_id") == album]
        await self.forget_words(of_album)

    async def settle(self, update_id: int, *, at: datetime) -> bool:
        """Mark an update as worked off; False where it was already."""
        result = await self._connection.execute(
            inbox.update().where(inbox.c.update_id == update_id, inbox.c.settled_at.is_(None)).values(settled_at=at)
        )
        return result.rowcount == 1

    async def push_forward(
        self, update_id: int, *, fault: str, not_before: datetime, settled_at: datetime | None
    ) -> None:
        """Note a fault and try again later, or give up where `settled_at` is set."""
        await self._connection.execute(
            inbox.update()
            .where(inbox.c.update_id == update_id)
            .values(attempts=inbox.c.attempts + 1, fault=fault, not_before=not_before, settled_at=settled_at)
        )

    async def depth(self) -> int:
        """How many updates wait."""
        found = await self._connection.execute(
            select(func.count()).select_from(inbox).where(inbox.c.settled_at.is_(None))
        )
        return int(found.scalar_one())


@cache
def _waiting() -> Select[Any]:
    """Asked after every change, and so put into SQL once."""
    place = func.row_number().over(partition_by=inbox.c.conversation, order_by=(inbox.c.received_at, inbox.c.update_id))
    heads = (
        select(inbox.c.update_id, place.label("place"))
        .where(inbox.c.settled_at.is_(None), inbox.c.not_before <= bindparam("now", type_=inbox.c.not_before.type))
        .subquery()
    )
    return (
        select(*_ARRIVAL)
        .join(heads, heads.c.update_id == inbox.c.update_id)
        .where(heads.c.place == 1)
        .order_by(inbox.c.received_at, inbox.c.update_id)
        .limit(bindparam("most", type_=Integer))
    )


_ARRIVAL = (inbox.c.update_id, inbox.c.payload, inbox.c.conversation, inbox.c.attempts, inbox.c.received_at)
