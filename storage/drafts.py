"""Drafts: letters read and not yet issued."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from directives.letters.archive import pack, unpack
from directives.letters.draft import Draft
from storage.store import Store
from storage.tables import drafts


@dataclass(frozen=True, kw_only=True)
class KeptDraft:
    """A draft with what the office has decided about it; `state` is open, issued or dropped.

    Once issued it takes the place of the directive that it `corrects_id`, where it corrects one.
    """

    id: int
    letter: Draft
    file_name: str | None
    sent_by: int | None
    follow_general: bool
    state: str
    directive_id: int | None
    corrects_id: int | None = None


class Drafts(Store):
    """The drafts."""

    async def add(self, letter: Draft, *, file_name: str | None, sent_by: int | None, at: datetime) -> int:
        """Keep a letter as read."""
        return await self._insert(
            drafts, letter=pack(letter), file_name=file_name, sent_by=sent_by, made_at=at, state="open"
        )

    async def get(self, draft_id: int) -> KeptDraft | None:
        """The draft, in whatever state."""
        row = (await self._connection.execute(select(drafts).where(drafts.c.id == draft_id))).one_or_none()
        if row is None:
            return None
        return KeptDraft(
            id=row.id,
            letter=unpack(row.letter),
            file_name=row.file_name,
            sent_by=row.sent_by,
            follow_general=row.follow_general,
            state=row.state,
            directive_id=row.directive_id,
            corrects_id=row.corrects_id,
        )

    async def follow_general(self, draft_id: int, *, follow: bool) -> None:
        """Decide whether tasks without a lead are owed by every recipient, or for information."""
        change = drafts.update().where(drafts.c.id == draft_id, drafts.c.state == "open")
        await self._connection.execute(change.values(follow_general=follow))

    async def correct(self, draft_id: int, directive_id: int | None) -> None:
        """Decide which directive the letter corrects, if any."""
        change = drafts.update().where(drafts.c.id == draft_id, drafts.c.state == "open")
        await self._connection.execute(change.values(corrects_id=directive_id))

    async def close(self, draft_id: int, *, state: str, directive_id: int | None = None) -> bool:
        """End an open draft; False where somebody has ended it already."""
        result = await self._connection.execute(
            drafts.update()
            .where(drafts.c.id == draft_id, drafts.c.state == "open")
            .values(state=state, directive_id=directive_id)
        )
        return result.rowcount == 1
