"""Silences: open tasks that units have acknowledged, and since when nothing has been heard of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import exists, select

from storage.followup_tables import matters
from storage.store import Store
from storage.tables import acknowledgements, assignments, reports, tasks


@dataclass(frozen=True, kw_only=True)
class Silence:
    """An open task that nobody has looked after for some days, with what its unit last said; `due` is a day it named.

    It is `undecided` where the office, or a leader, has still to answer.
    """

    assignment_id: int
    unit_id: int
    report_id: int | None
    acknowledged_at: datetime | None
    reported_at: datetime | None
    due: date | None
    undecided: bool

    @property
    def heard_at(self) -> datetime | None:
        """When the unit last said anything; None where it has to acknowledge anew."""
        if self.acknowledged_at is None or self.reported_at is None:
            return self.acknowledged_at
        return max(self.acknowledged_at, self.reported_at)


class Silences(Store):
    """What has not been heard of."""

    async def due(self, *, before: datetime, limit: int) -> tuple[Silence, ...]:
        """Open tasks of units that have acknowledged, not looked after since then, the longest first."""
        undecided = exists().where(matters.c.assignment_id == assignments.c.id, matters.c.outcome.is_(None))
        query = (
            select(
                assignments.c.id.label("assignment_id"),
                assignments.c.unit_id,
                reports.c.id.label("report_id"),
                acknowledgements.c.at.label("acknowledged_at"),
                reports.c.at.label("reported_at"),
                reports.c.due,
                undecided.label("undecided"),
            )
            .join(tasks, tasks.c.id == assignments.c.task_id)
            .outerjoin(
                acknowledgements,
                (acknowledgements.c.directive_id == tasks.c.directive_id)
                & (acknowledgements.c.unit_id == assignments.c.unit_id),
            )
            .outerjoin(reports, reports.c.id == assignments.c.current_report_id)
            # As the index has it: whatever was recalled has ended.
            .where(assignments.c.heard_at < before, assignments.c.closed_at.is_(None), assignments.c.ended_at.is_(None))
            .order_by(assignments.c.heard_at, assignments.c.id)
            .limit(limit)
        )
        rows = (await self._connection.execute(query)).mappings()
        return tuple(Silence(**{**row, "undecided": bool(row["undecided"])}) for row in rows)

    async def note(self, assignment_ids: Iterable[int], *, at: datetime) -> None:
        """Look after these again only when `at` lies far enough back."""
        change = assignments.update().where(assignments.c.id.in_(list(assignment_ids)))
        await self._connection.execute(change.values(heard_at=at))
