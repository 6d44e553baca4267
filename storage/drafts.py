"""Drafts: letters read and not yet issued, as the office has reviewed them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from directives.letters import archive as letters
from directives.letters.draft import Draft
from directives.review import Review, review_of
from directives.review import archive as reviews
from storage.store import Store
from storage.tables import draft_changes, drafts, people


@dataclass(frozen=True, kw_only=True)
class KeptDraft:
    """A draft with what the office has made of it; `state` is open, issued or dropped.

    `letter` is as it was read. `version` counts the changes. Once issued it takes the place of the directive that it
    `corrects_id`, where it corrects one.
    """

    id: int
    letter: Draft
    review: Review
    version: int
    file_name: str | None
    sent_by: int | None
    made_at: datetime
    state: str
    directive_id: int | None
    corrects_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class DraftChange:
    """A change that somebody made; `kind` is one of `changes.KINDS` or "undo", `by_name` None at the terminal."""

    version: int
    by: int | None
    by_name: str | None
    at: datetime
    kind: str
    facts: Mapping[str, Any]
    before: Review

    @property
    def key(self) -> int | None:
        """The task that it was about; the first of those that were merged; None where it was about none."""
        found = self.facts.get("key") or next(iter(self.facts.get("keys", ())), None)
        return None if found is None else int(found)


class Drafts(Store):
    """The drafts."""

    async def add(self, letter: Draft, *, file_name: str | None, sent_by: int | None, at: datetime) -> int:
        """Keep a letter as read."""
        return await self._insert(
            drafts, letter=letters.pack(letter), file_name=file_name, sent_by=sent_by, made_at=at, state="open"
        )

    async def get(self, draft_id: int) -> KeptDraft | None:
        """The draft, in whatever state."""
        row = (await self._connection.execute(select(drafts).where(drafts.c.id == draft_id))).one_or_none()
        return None if row is None else _kept(row)

    async def open_ones(self) -> tuple[KeptDraft, ...]:
        """The drafts that are still to be decided, the newest first."""
        query = select(drafts).where(drafts.c.state == "open").order_by(drafts.c.id.desc())
        return tuple(_kept(row) for row in await self._connection.execute(query))

    async def revise(
        self,
        before: KeptDraft,
        review: Review,
        *,
        kind: str,
        facts: Mapping[str, Any],
        by: int | None,
        at: datetime,
    ) -> bool:
        """Make the next version of a draft; False where it is not the one that `before` was read as any more."""
        version = before.version + 1
        result = await self._connection.execute(
            drafts.update()
            .where(drafts.c.id == before.id, drafts.c.version == before.version, drafts.c.state == "open")
            .values(review=reviews.pack(review), version=version, corrects_id=review.corrects)
        )
        if result.rowcount != 1:
            return False
        await self._insert(
            draft_changes,
            draft_id=before.id,
            version=version,
            person_id=by,
            at=at,
            kind=kind,
            facts=dict(facts),
            before=reviews.pack(before.review),
        )
        return True

    async def history(self, draft_id: int) -> tuple[DraftChange, ...]:
        """Who changed what and when, the latest first."""
        query = (
            select(draft_changes, people.c.name)
            .outerjoin(people, people.c.id == draft_changes.c.person_id)
            .where(draft_changes.c.draft_id == draft_id)
            .order_by(draft_changes.c.version.desc())
        )
        return tuple(
            DraftChange(
                version=row.version,
                by=row.person_id,
                by_name=row.name,
                at=row.at,
                kind=row.kind,
                facts=row.facts,
                before=reviews.unpack(row.before),
            )
            for row in await self._connection.execute(query)
        )

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


def _kept(row: Row[Any]) -> KeptDraft:
    letter = letters.unpack(row.letter)
    return KeptDraft(
        id=row.id,
        letter=letter,
        review=review_of(letter) if row.review is None else reviews.unpack(row.review),
        version=row.version,
        file_name=row.file_name,
        sent_by=row.sent_by,
        made_at=row.made_at,
        state=row.state,
        directive_id=row.directive_id,
        corrects_id=row.corrects_id,
    )
