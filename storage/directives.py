"""Directives that have been issued, with their tasks and deadlines."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select

from directives.letters.archive import pack, unpack
from directives.letters.draft import Draft, LetterTask
from storage.store import Store
from storage.tables import assignments, deadlines, directives, tasks


@dataclass(frozen=True, kw_only=True)
class Directive:
    """An issued letter's header."""

    id: int
    kind: str | None
    number: str | None
    issuer: str | None
    date: date | None
    subject: str | None
    urgency: str | None
    issued_at: datetime


class Directives(Store):
    """What has been issued."""

    async def add(self, letter: Draft, *, at: datetime, by: int | None) -> int:
        """Keep the letter as a directive, yet without tasks."""
        return await self._insert(
            directives,
            kind=letter.kind,
            number=letter.number,
            issuer=letter.issuer,
            date=letter.date,
            subject=letter.subject,
            urgency=letter.urgency,
            letter=pack(letter),
            issued_at=at,
            issued_by=by,
        )

    async def add_task(self, directive_id: int, position: int, label: str, task: LetterTask) -> int:
        """Keep one task with the deadlines that have a date."""
        task_id = await self._insert(
            tasks,
            directive_id=directive_id,
            position=position,
            label=label,
            section=task.section,
            text=task.text,
        )
        for deadline in task.deadlines:
            if deadline.due is not None:
                await self._insert(
                    deadlines,
                    task_id=task_id,
                    phrase=deadline.phrase,
                    due=deadline.due,
                    at=deadline.time,
                    certain=deadline.certain,
                )
        return task_id

    async def get(self, directive_id: int) -> Directive | None:
        """The header of a directive."""
        found = await self._some(directives.c.id == directive_id)
        return found[0] if found else None

    async def letter(self, directive_id: int) -> Draft:
        """The letter as it was issued."""
        row = await self._connection.execute(select(directives.c.letter).where(directives.c.id == directive_id))
        return unpack(row.scalar_one())

    async def all(self) -> tuple[Directive, ...]:
        """Every directive, the newest first."""
        return await self._some()

    async def bearing(self, number: str | None, issuer: str | None) -> tuple[Directive, ...]:
        """Directives that bear this number of this issuer: perhaps the same letter."""
        if number is None:
            return ()
        return await self._some(directives.c.number == number, directives.c.issuer == issuer)

    async def labels_in_use(self) -> set[str]:
        """The short numbers of tasks that are not over: some unit still owes them, or nobody ever did.

        A task for information only keeps its number for as long as the directive has anything open.
        """
        open_directives = (
            select(tasks.c.directive_id)
            .join(assignments, assignments.c.task_id == tasks.c.id)
            .where(assignments.c.owed, assignments.c.closed_at.is_(None))
        )
        rows = await self._connection.execute(select(tasks.c.label).where(tasks.c.directive_id.in_(open_directives)))
        return set(rows.scalars())

    async def task_count(self, directive_id: int) -> int:
        """How many tasks the directive has."""
        query = select(func.count()).select_from(tasks).where(tasks.c.directive_id == directive_id)
        return int((await self._connection.execute(query)).scalar_one())

    async def _some(self, *conditions: object) -> tuple[Directive, ...]:
        columns: Sequence[object] = (
            directives.c.id,
            directives.c.kind,
            directives.c.number,
            directives.c.issuer,
            directives.c.date,
            directives.c.subject,
            directives.c.urgency,
            directives.c.issued_at,
        )
        query = select(*columns).where(*conditions).order_by(directives.c.id.desc())  # type: ignore[call-overload]
        rows = await self._connection.execute(query)
        return tuple(Directive(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's documented accessor
