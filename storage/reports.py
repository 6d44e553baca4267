"""Reports: what officers said of their tasks, word for word; taking one back is a fact of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from storage.store import Store
from storage.tables import people, reports, retractions


@dataclass(frozen=True, kw_only=True)
class KeptReport:
    """One report on one assignment; `line_id` binds those that came in one message."""

    id: int
    assignment_id: int
    person_id: int
    person: str
    at: datetime
    kind: str
    percent: int | None
    due: date | None
    extra_days: int | None
    words: str
    line_id: int
    retracted: bool


class Reports(Store):
    """What has been said."""

    async def add(
        self,
        assignment_id: int,
        *,
        by: int,
        at: datetime,
        kind: str,
        percent: int | None,
        due: date | None,
        extra_days: int | None,
        words: str,
        line_id: int,
    ) -> int:
        """Append one report."""
        return await self._insert(
            reports,
            assignment_id=assignment_id,
            person_id=by,
            at=at,
            kind=kind,
            percent=percent,
            due=due,
            extra_days=extra_days,
            words=words,
            line_id=line_id,
        )

    async def of_line(self, line_id: int) -> tuple[KeptReport, ...]:
        """The reports that one message made."""
        return await self._some(reports.c.line_id == line_id)

    async def of_assignments(self, assignment_ids: Sequence[int]) -> tuple[KeptReport, ...]:
        """Everything ever said of those assignments, oldest first."""
        return await self._some(reports.c.assignment_id.in_(assignment_ids))

    async def retract(self, report_id: int, *, by: int, at: datetime) -> bool:
        """Take a report back; False where it has been taken back before."""
        return await self._insert_new(retractions, [{"report_id": report_id, "person_id": by, "at": at}]) == 1

    async def _some(self, condition: object) -> tuple[KeptReport, ...]:
        query = (
            select(
                reports.c.id,
                reports.c.assignment_id,
                reports.c.person_id,
                people.c.name.label("person"),
                reports.c.at,
                reports.c.kind,
                reports.c.percent,
                reports.c.due,
                reports.c.extra_days,
                reports.c.words,
                reports.c.line_id,
                retractions.c.report_id.is_not(None).label("retracted"),
            )
            .join(people, people.c.id == reports.c.person_id)
            .outerjoin(retractions, retractions.c.report_id == reports.c.id)
            .where(condition)  # type: ignore[arg-type]
            .order_by(reports.c.id)
        )
        rows = await self._connection.execute(query)
        return tuple(
            KeptReport(**{**row._mapping, "retracted": bool(row.retracted)})  # noqa: SLF001 - SQLAlchemy's accessor
            for row in rows
        )
