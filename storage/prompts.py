"""Prompts: what somebody was asked to type, kept until it is typed, left, or overtaken by the next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, select

from storage.store import Store
from storage.tables import prompts


@dataclass(frozen=True, kw_only=True)
class Prompt:
    """Something asked; `kind` names the conversation that asked, `facts` are what it needs to go on."""

    id: int
    person_id: int
    kind: str
    facts: Mapping[str, Any]
    asked_at: datetime
    answered: bool


class Prompts(Store):
    """What has been asked."""

    async def ask(self, person_id: int, kind: str, facts: Mapping[str, Any], *, at: datetime) -> int:
        """Keep what is asked of a person now; it overtakes whatever was asked before."""
        return await self._insert(prompts, person_id=person_id, kind=kind, facts=dict(facts), asked_at=at)

    async def get(self, prompt_id: int) -> Prompt | None:
        """The prompt, answered or not."""
        row = (await self._connection.execute(select(prompts).where(prompts.c.id == prompt_id))).one_or_none()
        return None if row is None else _prompt(row)

    async def latest_open(self, person_id: int, *, since: datetime | None = None) -> Prompt | None:
        """The very last thing asked of the person, if it was since then and still waits for its answer."""
        newest = select(prompts).where(prompts.c.person_id == person_id).order_by(prompts.c.id.desc()).limit(1)
        row = (await self._connection.execute(newest)).one_or_none()
        if row is None or row.answered_at is not None or (since is not None and row.asked_at < since):
            return None
        return _prompt(row)

    async def refine(self, prompt_id: int, facts: Mapping[str, Any]) -> bool:
        """Keep what has been answered so far; False where the prompt is closed."""
        result = await self._connection.execute(
            prompts.update().where(prompts.c.id == prompt_id, prompts.c.answered_at.is_(None)).values(facts=dict(facts))
        )
        return result.rowcount == 1

    async def answer(self, prompt_id: int, *, at: datetime) -> bool:
        """Close the prompt; False where it was closed before."""
        result = await self._connection.execute(
            prompts.update().where(prompts.c.id == prompt_id, prompts.c.answered_at.is_(None)).values(answered_at=at)
        )
        return result.rowcount == 1


def _prompt(row: Row[Any]) -> Prompt:
    return Prompt(
        id=row.id,
        person_id=row.person_id,
        kind=row.kind,
        facts=row.facts,
        asked_at=row.asked_at,
        answered=row.answered_at is not None,
    )
