"""Questions: status lines that could not be placed, kept until a button or another line settles them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from storage.store import Store
from storage.tables import questions


@dataclass(frozen=True, kw_only=True)
class Question:
    """An open question; `reading` is what was understood so far, `choices` the assignments that may be meant."""

    id: int
    person_id: int
    words: str
    reading: Mapping[str, Any]
    choices: tuple[int, ...]
    asked_at: datetime
    answered: bool
    message_id: int | None


class Questions(Store):
    """What has been asked back."""

    async def ask(
        self,
        person_id: int,
        *,
        words: str,
        reading: Mapping[str, Any],
        choices: Sequence[int],
        at: datetime,
        message_id: int | None = None,
    ) -> int:
        """Keep a question with the words that raised it, and the message that they stood in."""
        return await self._insert(
            questions,
            person_id=person_id,
            words=words,
            reading=dict(reading),
            choices=list(choices),
            asked_at=at,
            message_id=message_id,
        )

    async def close_of_message(self, person_id: int, message_id: int, *, at: datetime) -> int:
        """Close what was asked about a message that has been edited; returns how many were open."""
        result = await self._connection.execute(
            questions.update()
            .where(
                questions.c.person_id == person_id,
                questions.c.message_id == message_id,
                questions.c.answered_at.is_(None),
            )
            .values(answered_at=at)
        )
        return int(result.rowcount)

    async def get(self, question_id: int) -> Question | None:
        """The question, answered or not."""
        row = (await self._connection.execute(select(questions).where(questions.c.id == question_id))).one_or_none()
        if row is None:
            return None
        return Question(
            id=row.id,
            person_id=row.person_id,
            words=row.words,
            reading=row.reading,
            choices=tuple(row.choices),
            asked_at=row.asked_at,
            answered=row.answered_at is not None,
            message_id=row.message_id,
        )

    async def latest_open(self, person_id: int, *, since: datetime) -> Question | None:
        """The last thing that the person was asked since then and has not answered."""
        newest = (
            select(questions.c.id)
            .where(questions.c.person_id == person_id, questions.c.answered_at.is_(None), questions.c.asked_at >= since)
            .order_by(questions.c.id.desc())
            .limit(1)
        )
        found = (await self._connection.execute(newest)).scalar_one_or_none()
        return None if found is None else await self.get(found)

    async def refine(self, question_id: int, *, reading: Mapping[str, Any], choices: Sequence[int]) -> None:
        """Keep what an answer has settled so far."""
        change = questions.update().where(questions.c.id == question_id)
        await self._connection.execute(change.values(reading=dict(reading), choices=list(choices)))

    async def answer(self, question_id: int, *, at: datetime) -> bool:
        """Close the question; False where it was closed before."""
        result = await self._connection.execute(
            questions.update()
            .where(questions.c.id == question_id, questions.c.answered_at.is_(None))
            .values(answered_at=at)
        )
        return result.rowcount == 1
