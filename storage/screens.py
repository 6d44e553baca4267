"""Screens: what the messages in chats show now, after all their edits."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select

from storage.queue_tables import outbox, sent_messages
from storage.store import Store

_NEVER_SHOWN = ("dropped", "refused", "failed")


@dataclass(frozen=True, kw_only=True)
class Screen:
    """A message and what it was last made to show; `key` names the notice that the message belongs to."""

    outbox_id: int
    key: str
    address: str
    person_id: int | None
    kind: str
    facts: Mapping[str, Any]


class Screens(Store):
    """What stands in chats."""

    async def at(self, address: str, message_id: int) -> Screen | None:
        """What a message shows: its newest edit that arrived, or itself."""
        here = select(sent_messages.c.outbox_id).where(
            sent_messages.c.address == address, sent_messages.c.message_id == message_id
        )
        root = (await self._connection.execute(here)).scalar_one_or_none()
        if root is None:
            return None
        is_its = or_(outbox.c.id == root, outbox.c.edits_id == root)
        query = select(*_ROW).where(is_its, outbox.c.state == "sent").order_by(outbox.c.id.desc()).limit(1)
        row = (await self._connection.execute(query)).one_or_none()
        return None if row is None else await self._screen(root, row)

    async def of_draft(
        self, draft_id: int, kinds: Sequence[str], *, addresses: Sequence[str], since: datetime
    ) -> tuple[Screen, ...]:
        """The messages that show a draft in one of these kinds, or soon will, at these addresses; the newest first."""
        root = func.coalesce(outbox.c.edits_id, outbox.c.id)
        about = select(root).where(
            outbox.c.kind.in_(kinds),
            outbox.c.address.in_(addresses),
            outbox.c.made_at >= since,
            outbox.c.facts["draft"].as_integer() == draft_id,
        )
        roots = set((await self._connection.execute(about)).scalars())
        is_its = or_(outbox.c.id.in_(roots), outbox.c.edits_id.in_(roots))
        newest = select(func.max(outbox.c.id)).where(is_its, outbox.c.state.not_in(_NEVER_SHOWN)).group_by(root)
        query = select(root.label("root"), *_ROW).where(outbox.c.id.in_(newest)).order_by(root.desc())
        rows = (await self._connection.execute(query)).all()
        showing = [row for row in rows if row.kind in kinds and row.facts.get("draft") == draft_id]
        return tuple([await self._screen(row.root, row) for row in showing])

    async def _screen(self, root: int, row: Any) -> Screen:
        key = (await self._connection.execute(select(outbox.c.key).where(outbox.c.id == root))).scalar_one()
        return Screen(
            outbox_id=root,
            key=key,
            address=row.address,
            person_id=row.person_id,
            kind=row.kind,
            facts=row.facts,
        )


_ROW = (outbox.c.address, outbox.c.person_id, outbox.c.kind, outbox.c.facts)
