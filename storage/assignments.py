"""Assignments: which unit has which part in which task, with deadlines and the unit's last word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Row, and_, exists, or_, select

from directives.matters import Outcome
from directives.tasks import Assignment, CurrentReport, Due, Part, Verdict
from storage.followup_tables import matters
from storage.store import Store
from storage.tables import assignments, deadlines, directives, people, reports, tasks, units

_PARTS = {Part.LEAD: 0, Part.COORDINATOR: 1, Part.INFORMED: 2}


class Assignments(Store):
    """Who owes what."""

    async def add(self, task_id: int, unit_ids: Mapping[int, Part], *, owed: Iterable[int]) -> None:
        """Give units their parts in a task; those in `owed` must report on it."""
        owing = frozenset(owed)
        rows = [
            {"task_id": task_id, "unit_id": unit_id, "part": part.value, "owed": unit_id in owing}
            for unit_id, part in unit_ids.items()
        ]
        if rows:
            await self._connection.execute(assignments.insert(), rows)

    async def grant(self, task_id: int, unit_id: int, part: Part, *, owed: bool) -> None:
        """Give a unit a part in a task that is under way, or another part than it has or once had."""
        row = {"task_id": task_id, "unit_id": unit_id, "part": part.value, "owed": owed}
        if await self._insert_new(assignments, [row]) == 0:
            await self._connection.execute(
                assignments.update()
                .where(assignments.c.task_id == task_id, assignments.c.unit_id == unit_id)
                .values(part=part.value, owed=owed, ended_at=None)
            )

    async def unfinished(self, unit_id: int) -> tuple[Assignment, ...]:
        """Every part that a unit has in tasks and has not finished, whether it must report on them or not."""
        return await self._some(assignments.c.unit_id == unit_id, assignments.c.closed_at.is_(None))

    async def held(self, task_id: int, unit_id: int) -> Assignment | None:
        """A unit's part in a task, ended or not."""
        found = await self._every(assignments.c.task_id == task_id, assignments.c.unit_id == unit_id)
        return found[0] if found else None

    async def move(self, assignment_id: int, unit_id: int) -> None:
        """Give a part as it stands, with all that was said of it, to another unit."""
        change = assignments.update().where(assignments.c.id == assignment_id).values(unit_id=unit_id)
        await self._connection.execute(change)

    async def end(self, assignment_ids: Iterable[int], *, at: datetime) -> None:
        """Relieve units of their parts; what they reported stays."""
        await self._connection.execute(
            assignments.update()
            .where(assignments.c.id.in_(list(assignment_ids)), assignments.c.ended_at.is_(None))
            .values(ended_at=at)
        )

    async def get(self, assignment_id: int) -> Assignment | None:
        """One assignment, ended or not."""
        found = await self._every(assignments.c.id == assignment_id)
        return found[0] if found else None

    async def some(self, assignment_ids: Sequence[int]) -> tuple[Assignment, ...]:
        """Those assignments, ended or not, by the letter's order."""
        return await self._every(assignments.c.id.in_(assignment_ids))

    async def of_unit(self, unit_id: int, directive_id: int) -> tuple[Assignment, ...]:
        """A unit's whole part in a directive, what it leads first."""
        found = await self._some(assignments.c.unit_id == unit_id, tasks.c.directive_id == directive_id)
        return tuple(sorted(found, key=lambda one: _PARTS[one.part]))

    async def of_directive(self, directive_id: int) -> tuple[Assignment, ...]:
        """Everything that a directive gives to anybody."""
        return await self._some(tasks.c.directive_id == directive_id)

    async def of_task(self, task_id: int) -> tuple[Assignment, ...]:
        """Every unit's part in a task."""
        return await self._some(assignments.c.task_id == task_id)

    async def owed(self, directive_id: int | None = None) -> tuple[Assignment, ...]:
        """Everything that units must report on, finished or not."""
        conditions: list[ColumnElement[bool]] = [assignments.c.owed]
        if directive_id is not None:
            conditions.append(tasks.c.directive_id == directive_id)
        return await self._some(*conditions)

    async def open_for(self, unit_ids: Iterable[int]) -> tuple[Assignment, ...]:
        """What those units owe and have not finished."""
        return await self._some(
            assignments.c.unit_id.in_(list(unit_ids)), assignments.c.owed, assignments.c.closed_at.is_(None)
        )

    async def labelled(self, label: str, unit_ids: Iterable[int]) -> tuple[Assignment, ...]:
        """What those units have to do with tasks of that short number, the newest directive first."""
        found = await self._some(tasks.c.label == label, assignments.c.unit_id.in_(list(unit_ids)))
        return tuple(sorted(found, key=lambda one: -one.directive_id))

    async def ended(self, label: str, unit_ids: Iterable[int]) -> Assignment | None:
        """The last part in a task of that short number of which one of those units has been relieved."""
        found = await self._every(
            tasks.c.label == label, assignments.c.unit_id.in_(list(unit_ids)), assignments.c.ended_at.is_not(None)
        )
        return max(found, key=lambda one: (one.ended_at, one.id), default=None)

    async def relieved(self, unit_id: int, directive_id: int) -> tuple[Assignment, ...]:
        """The parts in a directive of which a unit has been relieved."""
        return await self._every(
            assignments.c.unit_id == unit_id,
            tasks.c.directive_id == directive_id,
            assignments.c.ended_at.is_not(None),
        )

    async def task(self, label: str) -> tuple[Assignment, ...]:
        """Every unit's part, ended or not, in the newest task of that short number; one still under way comes first."""
        of_label = select(tasks.c.id).where(tasks.c.label == label).order_by(tasks.c.id.desc()).limit(1)
        standing = exists().where(assignments.c.task_id == tasks.c.id, assignments.c.ended_at.is_(None))
        for newest in (of_label.where(standing), of_label):
            found = await self._every(assignments.c.task_id == newest.scalar_subquery())
            if found:
                return found
        return ()

    async def due_between(self, first: date, last: date) -> tuple[Assignment, ...]:
        """Open owed assignments with a certain deadline on those days, be it one that has been put off since."""
        in_days = and_(deadlines.c.certain, deadlines.c.ended_at.is_(None), deadlines.c.due.between(first, last))
        falls = exists().where(
            deadlines.c.task_id == tasks.c.id,
            or_(deadlines.c.assignment_id.is_(None), deadlines.c.assignment_id == assignments.c.id),
            in_days,
        )
        # From the few days to their tasks, by the index of days: not through everything that is open.
        of_days = assignments.c.task_id.in_(select(deadlines.c.task_id).where(in_days))
        return await self._some(assignments.c.owed, assignments.c.closed_at.is_(None), of_days, falls)

    async def set_current(self, assignment_id: int, report_id: int | None, *, closed_at: datetime | None) -> None:
        """Point to the unit's last word; `closed_at` where it says that nothing is left. No verdict is upon it yet."""
        await self._connection.execute(
            assignments.update()
            .where(assignments.c.id == assignment_id)
            .values(current_report_id=report_id, closed_at=closed_at, verdict=None)
        )

    async def judge(self, assignment_id: int, verdict: Verdict | None, *, closed_at: datetime | None) -> None:
        """Note what the office makes of the unit's last word."""
        await self._connection.execute(
            assignments.update()
            .where(assignments.c.id == assignment_id)
            .values(verdict=None if verdict is None else verdict.value, closed_at=closed_at)
        )

    async def extend(
        self, one: Assignment, day: date, hour: time | None, *, replaces: int | None, phrase: str, at: datetime
    ) -> int:
        """Give a unit a deadline of its own in the place of the task's; one that it had before is void."""
        await self._connection.execute(
            deadlines.update()
            .where(deadlines.c.assignment_id == one.id, deadlines.c.ended_at.is_(None))
            .values(ended_at=at)
        )
        return await self._insert(
            deadlines,
            task_id=one.task_id,
            assignment_id=one.id,
            replaces_id=replaces,
            phrase=phrase,
            due=day,
            at=hour,
            certain=True,
        )

    async def _some(self, *conditions: ColumnElement[bool]) -> tuple[Assignment, ...]:
        """What stands: parts of which a unit has been relieved are left out."""
        return await self._every(assignments.c.ended_at.is_(None), *conditions)

    async def _every(self, *conditions: ColumnElement[bool]) -> tuple[Assignment, ...]:
        query = (
            select(*_COLUMNS)
            .select_from(
                assignments.join(tasks, tasks.c.id == assignments.c.task_id)
                .join(directives, directives.c.id == tasks.c.directive_id)
                .join(units, units.c.id == assignments.c.unit_id)
                .outerjoin(reports, reports.c.id == assignments.c.current_report_id)
                .outerjoin(people, people.c.id == reports.c.person_id)
                .outerjoin(matters, matters.c.report_id == reports.c.id)
            )
            .where(and_(*conditions))
            .order_by(tasks.c.directive_id, tasks.c.position, units.c.position)
        )
        rows = (await self._connection.execute(query)).all()
        dues = await self._deadlines({row.task_id for row in rows})
        return tuple(_assignment(row, _own_deadlines(dues.get(row.task_id, ()), row.id)) for row in rows)

    async def _deadlines(self, task_ids: set[int]) -> dict[int, tuple[_Kept, ...]]:
        found: dict[int, tuple[_Kept, ...]] = {}
        ids = sorted(task_ids)
        for start in range(0, len(ids), 500):  # SQLite takes a bounded number of parameters
            query = (
                select(deadlines)
                .where(deadlines.c.task_id.in_(ids[start : start + 500]), deadlines.c.ended_at.is_(None))
                .order_by(deadlines.c.due, deadlines.c.id)
            )
            for row in await self._connection.execute(query):
                due = Due(id=row.id, phrase=row.phrase, day=row.due, hour=row.at, certain=row.certain)
                kept = _Kept(due, row.assignment_id, row.replaces_id)
                found[row.task_id] = (*found.get(row.task_id, ()), kept)
        return found


class _Kept(NamedTuple):
    """A deadline that stands, with whose alone it is and what it replaces."""

    due: Due
    assignment_id: int | None
    replaces_id: int | None


def _own_deadlines(kept: Sequence[_Kept], assignment_id: int) -> tuple[Due, ...]:
    """The deadlines of one unit's part: what it was granted stands in the place of what the task has."""
    common = {one.due.id: one.due for one in kept if one.assignment_id is None}
    for one in kept:
        # What a granted deadline replaces may have been changed for everybody since: then that stands.
        if one.assignment_id == assignment_id and (one.replaces_id is None or one.replaces_id in common):
            first = None if one.replaces_id is None else common.pop(one.replaces_id)
            common[one.due.id] = replace(one.due, granted=True, replaces=first)
    return tuple(sorted(common.values(), key=lambda due: (due.day, due.id)))


_COLUMNS = (
    assignments.c.id,
    assignments.c.part,
    assignments.c.owed,
    tasks.c.id.label("task_id"),
    tasks.c.directive_id,
    tasks.c.position,
    tasks.c.label,
    tasks.c.section,
    tasks.c.text,
    directives.c.number.label("directive_number"),
    directives.c.urgency.label("directive_urgency"),
    directives.c.date.label("directive_date"),
    directives.c.recalled_at,
    directives.c.word_suffices,
    assignments.c.verdict,
    assignments.c.ended_at,
    units.c.id.label("unit_id"),
    units.c.code.label("unit_code"),
    units.c.name.label("unit_name"),
    reports.c.id.label("report_id"),
    *(reports.c[name] for name in ("kind", "percent", "due", "extra_days", "words", "at")),
    people.c.name.label("person"),
    matters.c.outcome,
)
_SAID = ("kind", "percent", "due", "extra_days", "words", "at", "person")


def _assignment(row: Row[*tuple[Any, ...]], dues: tuple[Due, ...]) -> Assignment:
    report = None
    if row.report_id is not None:
        said = {name: getattr(row, name) for name in _SAID}
        outcome = None if row.outcome is None else Outcome(row.outcome)
        report = CurrentReport(id=row.report_id, outcome=outcome, **said)
    return Assignment(
        id=row.id,
        directive_id=row.directive_id,
        directive_number=row.directive_number,
        task_id=row.task_id,
        position=row.position,
        label=row.label,
        section=row.section,
        text=row.text,
        unit_id=row.unit_id,
        unit_code=row.unit_code,
        unit_name=row.unit_name,
        part=Part(row.part),
        owed=row.owed,
        deadlines=dues,
        report=report,
        directive_urgency=row.directive_urgency,
        directive_date=row.directive_date,
        ended_at=row.ended_at,
        recalled_at=row.recalled_at,
        verdict=None if row.verdict is None else Verdict(row.verdict),
        word_suffices=row.word_suffices,
    )
