"""Silences: acknowledged tasks of which units say nothing, and when they were last asked."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import exists, func, or_, select

from storage.followup_tables import matters, silences
from storage.store import Store
from storage.tables import acknowledgements, assignments, directives, memberships, people, reports, tasks


class Silences(Store):
    """Who was asked how it stands."""

    async def due(self, *, before: datetime, limit: int) -> tuple[tuple[int, int, int | None], ...]:
        """(assignment, unit, last report) of open tasks of which nothing was said since then, the longest silent first.

        Those about which units were asked since then are left out, those of which the office has still to decide, and
        those of units in which nobody can be asked.
        """
        said_at = func.coalesce(reports.c.at, acknowledgements.c.at)
        undecided = exists().where(matters.c.assignment_id == assignments.c.id, matters.c.outcome.is_(None))
        reachable = exists().where(
            memberships.c.unit_id == assignments.c.unit_id,
            memberships.c.until.is_(None),
            people.c.id == memberships.c.person_id,
            people.c.reachable,
        )
        query = (
            select(assignments.c.id, assignments.c.unit_id, reports.c.id)
            .join(tasks, tasks.c.id == assignments.c.task_id)
            .join(directives, directives.c.id == tasks.c.directive_id)
            .join(
                acknowledgements,
                (acknowledgements.c.directive_id == directives.c.id)
                & (acknowledgements.c.unit_id == assignments.c.unit_id),
            )
            .outerjoin(reports, reports.c.id == assignments.c.current_report_id)
            .outerjoin(silences, silences.c.assignment_id == assignments.c.id)
            .where(
                assignments.c.owed,
                assignments.c.closed_at.is_(None),
                assignments.c.ended_at.is_(None),
                directives.c.recalled_at.is_(None),
                said_at < before,
                or_(silences.c.asked_at.is_(None), silences.c.asked_at < before),
                ~undecided,
                reachable,
            )
            .order_by(said_at, assignments.c.id)
            .limit(limit)
        )
        rows = await self._connection.execute(query)
        return tuple((assignment_id, unit_id, report_id) for assignment_id, unit_id, report_id in rows)

    async def note(self, assignment_ids: Iterable[int], *, at: datetime) -> None:
        """Remember that units were asked about these."""
        for assignment_id in assignment_ids:
            await self._connection.execute(silences.delete().where(silences.c.assignment_id == assignment_id))
            await self._insert_new(silences, [{"assignment_id": assignment_id, "asked_at": at}])

    async def pass_on(self, assignment_id: int, heir_id: int) -> None:
        """What was asked of one part counts as asked of the one that follows it."""
        query = select(silences.c.asked_at).where(silences.c.assignment_id == assignment_id)
        asked_at = (await self._connection.execute(query)).scalar_one_or_none()
        if asked_at is not None:
            await self.note([heir_id], at=asked_at)
