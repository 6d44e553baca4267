"""Reports: what officers said of their tasks, word for word; taking one back is a fact of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
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
    proof: str | None
    retracted_at: datetime | None
    replaced: bool
    """It was taken back because its message was edited, and another stands for it."""

    @property
    def retracted(self) -> bool:
        """Whether it was taken back."""
        return self.retracted_at is not None


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
        proof: str | None = None,
        message: tuple[str, int] | None = None,
    ) -> int:
        """Append one report; `message` is (chat, message id) of what said it, where that can be edited."""
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
            proof=proof,
            chat=None if message is None else message[0],
            message_id=None if message is None else message[1],
        )

    async def of_message(self, chat: str, message_id: int) -> tuple[KeptReport, ...]:
        """The reports that one message made, those too that an edit of it has taken back."""
        return await self._some(sa.and_(reports.c.chat == chat, reports.c.message_id == message_id))

    async def messages_of_line(self, line_id: int) -> tuple[tuple[str, int], ...]:
        """The (chat, message id) of what said those reports."""
        query = select(reports.c.chat, reports.c.message_id).where(
            reports.c.line_id == line_id, reports.c.message_id.is_not(None)
        )
        return tuple({(row.chat, row.message_id) for row in await self._connection.execute(query)})

    async def last_line(self, person_id: int, *, since: datetime) -> int | None:
        """The number of the last message of somebody that made a report which stands, from that moment on."""
        standing = ~sa.exists().where(retractions.c.report_id == reports.c.id)
        query = (
            select(reports.c.line_id)
            .where(reports.c.person_id == person_id, reports.c.at >= since, standing)
            .order_by(reports.c.id.desc())
            .limit(1)
        )
        return (await self._connection.execute(query)).scalar_one_or_none()

    async def of_line(self, line_id: int) -> tuple[KeptReport, ...]:
        """The reports that one message made."""
        return await self._some(reports.c.line_id == line_id)

    async def of_assignments(self, assignment_ids: Sequence[int]) -> tuple[KeptReport, ...]:
        """Everything ever said of those assignments, oldest first."""
        return await self._some(reports.c.assignment_id.in_(assignment_ids))

    async def retract(self, report_id: int, *, by: int, at: datetime, replaced: bool = False) -> bool:
        """Take a report back; False where it has been taken back before."""
        row = {"report_id": report_id, "person_id": by, "at": at, "replaced": replaced}
        return await self._insert_new(retractions, [row]) == 1

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
                reports.c.proof,
                retractions.c.at.label("retracted_at"),
                retractions.c.replaced,
            )
            .join(people, people.c.id == reports.c.person_id)
            .outerjoin(retractions, retractions.c.report_id == reports.c.id)
            .where(condition)  # type: ignore[arg-type]
            .order_by(reports.c.id)
        )
        rows = await self._connection.execute(query)
        return tuple(
            KeptReport(**{**row._mapping, "replaced": bool(row.replaced)})  # noqa: SLF001 - SQLAlchemy's accessor
            for row in rows
        )
