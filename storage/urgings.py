"""Urgings: what the office or a leader said to units that are late or silent; they are counted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, select

from directives.urging import Degree
from storage.followup_tables import urgings
from storage.store import Store
from storage.tables import people


@dataclass(frozen=True, kw_only=True)
class Urging:
    """One urging on one assignment; those of one message bear one `line_id`."""

    id: int
    assignment_id: int
    person: str
    at: datetime
    degree: Degree
    words: str
    line_id: int


class Urgings(Store):
    """What was urged."""

    async def add(
        self, assignment_ids: Iterable[int], degree: Degree, *, words: str, line_id: int, by: int, at: datetime
    ) -> None:
        """Note one urging on each assignment."""
        for assignment_id in assignment_ids:
            await self._insert(
                urgings,
                assignment_id=assignment_id,
                person_id=by,
                at=at,
                degree=degree.value,
                words=words,
                line_id=line_id,
            )

    async def of_assignments(self, assignment_ids: Iterable[int]) -> tuple[Urging, ...]:
        """Every urging on those assignments, the oldest first."""
        return await self._some(urgings.c.assignment_id.in_(list(assignment_ids)))

    async def of_line(self, line_id: int) -> tuple[Urging, ...]:
        """The urgings of one message."""
        return await self._some(urgings.c.line_id == line_id)

    async def _some(self, condition: ColumnElement[bool]) -> tuple[Urging, ...]:
        query = (
            select(
                urgings.c.id,
                urgings.c.assignment_id,
                people.c.name.label("person"),
                urgings.c.at,
                urgings.c.degree,
                urgings.c.words,
                urgings.c.line_id,
            )
            .join(people, people.c.id == urgings.c.person_id)
            .where(condition)
            .order_by(urgings.c.id)
        )
        rows = (await self._connection.execute(query)).mappings()
        return tuple(Urging(**{**row, "degree": Degree(row["degree"])}) for row in rows)
