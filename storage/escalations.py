"""Escalations: which units are turned to again about a directive, and when there is more to say."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, select

from storage.followup_tables import escalations
from storage.store import Store
from storage.tables import acknowledgements, assignments, directives, tasks


@dataclass(frozen=True, kw_only=True)
class Climb:
    """A unit that is turned to again; it no longer `waits` once it has acknowledged, or is bound by nothing.

    The minutes of its ladder count from `since`; what they said has been said up to `climbed_at`.
    """

    directive_id: int
    unit_id: int
    urgency: str | None
    since: datetime
    climbed_at: datetime
    waits: bool


class Escalations(Store):
    """Who is turned to again."""

    async def begin(
        self, directive_id: int, unit_ids: Iterable[int], *, at: datetime, next_at: datetime | None
    ) -> None:
        """Let the minutes count from now for units that a card was sent to; for those that wait already they go on."""
        start = {"since": at, "climbed_at": at, "next_at": next_at}
        for unit_id in unit_ids:
            row = {"directive_id": directive_id, "unit_id": unit_id, **start}
            if await self._insert_new(escalations, [row]) == 0:
                over = _of(directive_id, unit_id) & escalations.c.next_at.is_(None)
                await self._connection.execute(escalations.update().where(over).values(**start))

    async def stop(self, directive_id: int, unit_id: int) -> None:
        """Say nothing more of that directive to that unit."""
        await self._connection.execute(escalations.update().where(_of(directive_id, unit_id)).values(next_at=None))

    async def climbed(self, climb: Climb, *, at: datetime, next_at: datetime | None) -> None:
        """Note up to when everything has been said, and when there is more."""
        change = escalations.update().where(_of(climb.directive_id, climb.unit_id))
        await self._connection.execute(change.values(climbed_at=at, next_at=next_at))

    async def due(self, *, now: datetime, most: int) -> tuple[Climb, ...]:
        """Of whom there may be something to say now: the first to fall due, and with them all of their directives."""
        is_due = escalations.c.next_at <= now
        first = select(escalations.c.directive_id).where(is_due).order_by(escalations.c.next_at).limit(most)
        ids = set((await self._connection.execute(first)).scalars())
        return await self._some(is_due, escalations.c.directive_id.in_(ids)) if ids else ()

    async def waiting(self) -> tuple[Climb, ...]:
        """Every unit that a standing directive waits for, whether its ladder has a rung left or not."""
        return tuple(climb for climb in await self._some(directives.c.recalled_at.is_(None)) if climb.waits)

    async def _some(self, *conditions: ColumnElement[bool]) -> tuple[Climb, ...]:
        given = exists().where(
            tasks.c.directive_id == escalations.c.directive_id,
            assignments.c.task_id == tasks.c.id,
            assignments.c.unit_id == escalations.c.unit_id,
            assignments.c.ended_at.is_(None),
        )
        waits = and_(directives.c.recalled_at.is_(None), acknowledgements.c.id.is_(None), given)
        query = (
            select(
                escalations.c.directive_id,
                escalations.c.unit_id,
                directives.c.urgency,
                escalations.c.since,
                escalations.c.climbed_at,
                waits.label("waits"),
            )
            .join(directives, directives.c.id == escalations.c.directive_id)
            .outerjoin(
                acknowledgements,
                (acknowledgements.c.directive_id == escalations.c.directive_id)
                & (acknowledgements.c.unit_id == escalations.c.unit_id),
            )
            .where(*conditions)
            .order_by(escalations.c.directive_id, escalations.c.unit_id)
        )
        rows = await self._connection.execute(query)
        return tuple(Climb(**{**row, "waits": bool(row["waits"])}) for row in rows.mappings())


def _of(directive_id: int, unit_id: int) -> ColumnElement[bool]:
    return and_(escalations.c.directive_id == directive_id, escalations.c.unit_id == unit_id)
