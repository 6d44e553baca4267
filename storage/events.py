"""Events: what was done to a directive after it had been issued, by whom and when, with old and new values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select

from storage.store import Store
from storage.tables import events, people, units


@dataclass(frozen=True, kw_only=True)
class Event:
    """One thing done; `task_id` is None where it was done to the whole directive, `person` where nobody did it."""

    id: int
    directive_id: int
    task_id: int | None
    unit_id: int | None
    unit_name: str | None
    person: str | None
    at: datetime
    kind: str
    facts: Mapping[str, Any]


class Events(Store):
    """The history of directives."""

    async def add(
        self,
        directive_id: int,
        kind: str,
        *,
        at: datetime,
        by: int | None,
        task_id: int | None = None,
        unit_id: int | None = None,
        facts: Mapping[str, Any] | None = None,
    ) -> int:
        """Append what was done."""
        return await self._insert(
            events,
            directive_id=directive_id,
            task_id=task_id,
            unit_id=unit_id,
            person_id=by,
            at=at,
            kind=kind,
            facts=dict(facts or {}),
        )

    async def get(self, event_id: int) -> Event | None:
        """One event."""
        found = await self._some(events.c.id == event_id)
        return found[0] if found else None

    async def of_directive(self, directive_id: int) -> tuple[Event, ...]:
        """Everything done to a directive and its tasks, oldest first."""
        return await self._some(events.c.directive_id == directive_id)

    async def of_task(self, directive_id: int, task_id: int) -> tuple[Event, ...]:
        """Everything done to a task, or to its directive as a whole, oldest first."""
        return await self._some(events.c.directive_id == directive_id, _touches(task_id))

    async def latest(self, directive_id: int, task_id: int | None = None) -> int:
        """The number of the last thing done to a directive, or to one task of it; 0 where nothing was."""
        query = select(func.max(events.c.id)).where(events.c.directive_id == directive_id)
        if task_id is not None:
            query = query.where(_touches(task_id))
        return int((await self._connection.execute(query)).scalar_one() or 0)

    async def _some(self, *conditions: ColumnElement[bool]) -> tuple[Event, ...]:
        query = (
            select(
                events.c.id,
                events.c.directive_id,
                events.c.task_id,
                events.c.unit_id,
                units.c.name.label("unit_name"),
                people.c.name.label("person"),
                events.c.at,
                events.c.kind,
                events.c.facts,
            )
            .select_from(
                events.outerjoin(units, units.c.id == events.c.unit_id).outerjoin(
                    people, people.c.id == events.c.person_id
                )
            )
            .where(*conditions)
            .order_by(events.c.id)
        )
        rows = await self._connection.execute(query)
        return tuple(Event(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's documented accessor


def _touches(task_id: int) -> ColumnElement[bool]:
    return or_(events.c.task_id == task_id, events.c.task_id.is_(None))
