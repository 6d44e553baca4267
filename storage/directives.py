"""Directives that have been issued, with their tasks and deadlines."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, exists, func, or_, select

from directives.letters.archive import pack, unpack
from directives.letters.draft import Deadline, Draft, LetterTask
from storage.followup_tables import matters
from storage.store import Store
from storage.tables import assignments, deadlines, directives, tasks


@dataclass(frozen=True, kw_only=True)
class Directive:
    """An issued letter's header; `replaced_by_id` is the directive that took its place when it was recalled."""

    id: int
    kind: str | None
    number: str | None
    issuer: str | None
    date: date | None
    subject: str | None
    urgency: str | None
    issued_at: datetime
    recalled_at: datetime | None = None
    replaced_by_id: int | None = None
    leader_id: int | None = None
    """Who decides on its extensions, where the office has named a leader."""
    word_suffices: bool = False
    """A unit's word that a task is done needs no confirmation."""


@dataclass(frozen=True, kw_only=True)
class Task:
    """A task by itself; it has `ended` where every unit has been relieved of it."""

    id: int
    directive_id: int
    position: int
    label: str
    section: str | None
    text: str
    ended: bool


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
            await self.add_deadline(task_id, deadline)
        return task_id

    async def add_deadline(self, task_id: int, deadline: Deadline) -> None:
        """Keep a deadline of a task, where it has a date."""
        if deadline.due is not None:
            await self._insert(
                deadlines,
                task_id=task_id,
                phrase=deadline.phrase,
                due=deadline.due,
                at=deadline.time,
                certain=deadline.certain,
            )

    async def end_deadlines(self, task_id: int, *, at: datetime) -> None:
        """The deadlines of a task bind nobody any more."""
        standing = deadlines.update().where(deadlines.c.task_id == task_id, deadlines.c.ended_at.is_(None))
        await self._connection.execute(standing.values(ended_at=at))

    async def reword(self, task_id: int, text: str) -> None:
        """Let a task say something else; what it said before stands in its history."""
        await self._connection.execute(tasks.update().where(tasks.c.id == task_id).values(text=text))

    async def recall(self, directive_id: int, *, at: datetime, replaced_by: int | None = None) -> bool:
        """The directive binds nobody any more; False where it was recalled before."""
        result = await self._connection.execute(
            directives.update()
            .where(directives.c.id == directive_id, directives.c.recalled_at.is_(None))
            .values(recalled_at=at, replaced_by_id=replaced_by)
        )
        return result.rowcount == 1

    async def name_leader(self, directive_id: int, person_id: int | None) -> None:
        """Let that leader decide on what units ask of this directive; with None, whoever does otherwise."""
        change = directives.update().where(directives.c.id == directive_id).values(leader_id=person_id)
        await self._connection.execute(change)

    async def trust_words(self, directive_id: int, *, suffices: bool) -> None:
        """Let a unit's word that a task is done suffice, or not any more."""
        change = directives.update().where(directives.c.id == directive_id).values(word_suffices=suffices)
        await self._connection.execute(change)

    async def get(self, directive_id: int) -> Directive | None:
        """The header of a directive."""
        found = await self._some(directives.c.id == directive_id)
        return found[0] if found else None

    async def replaced_by(self, directive_id: int) -> tuple[Directive, ...]:
        """The directives in whose place this one came."""
        return await self._some(directives.c.replaced_by_id == directive_id)

    async def tasks(self, directive_id: int) -> tuple[Task, ...]:
        """The directive's tasks in the letter's order, ended ones too."""
        return await self._tasks(tasks.c.directive_id == directive_id)

    async def task(self, task_id: int) -> Task | None:
        """One task by its key."""
        found = await self._tasks(tasks.c.id == task_id)
        return found[0] if found else None

    async def _tasks(self, condition: ColumnElement[bool]) -> tuple[Task, ...]:
        columns = (tasks.c.id, tasks.c.directive_id, tasks.c.position, tasks.c.label, tasks.c.section, tasks.c.text)
        query = select(*columns, (~_is_standing()).label("ended")).where(condition).order_by(tasks.c.position)
        rows = await self._connection.execute(query)
        return tuple(Task(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's documented accessor

    async def letter(self, directive_id: int) -> Draft:
        """The letter as it was issued."""
        row = await self._connection.execute(select(directives.c.letter).where(directives.c.id == directive_id))
        return unpack(row.scalar_one())

    async def all(self) -> tuple[Directive, ...]:
        """Every directive, the newest first."""
        return await self._some()

    async def standing(self) -> tuple[Directive, ...]:
        """Every directive that has not been recalled, the newest first."""
        return await self._some(directives.c.recalled_at.is_(None))

    async def labels_in_use(self) -> set[str]:
        """The short numbers of tasks that are not over: some unit still owes them, or nobody ever did.

        A task for information only keeps its number for as long as the directive has anything open; one of which every
        unit has been relieved does not. What the office may still return is open.
        """
        undecided = exists().where(matters.c.assignment_id == assignments.c.id, matters.c.outcome.is_(None))
        open_directives = (
            select(tasks.c.directive_id)
            .join(assignments, assignments.c.task_id == tasks.c.id)
            .where(
                assignments.c.owed,
                or_(assignments.c.closed_at.is_(None), undecided),
                assignments.c.ended_at.is_(None),
            )
        )
        rows = await self._connection.execute(
            select(tasks.c.label).where(tasks.c.directive_id.in_(open_directives), _is_standing())
        )
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
            directives.c.recalled_at,
            directives.c.replaced_by_id,
            directives.c.leader_id,
            directives.c.word_suffices,
        )
        query = select(*columns).where(*conditions).order_by(directives.c.id.desc())  # type: ignore[call-overload]
        rows = await self._connection.execute(query)
        return tuple(Directive(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's documented accessor


def _is_standing() -> ColumnElement[bool]:
    """Whether some unit still has a part in the task, or none ever had."""
    given = assignments.alias("given")
    ended = exists().where(given.c.task_id == tasks.c.id, given.c.ended_at.is_not(None))
    standing = exists().where(given.c.task_id == tasks.c.id, given.c.ended_at.is_(None))
    return or_(standing, ~ended)
