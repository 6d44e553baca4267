"""Acknowledgements: which unit has seen which directive, through whom, when and how."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from storage.store import Store
from storage.tables import acknowledgements, assignments, directives, people, tasks


@dataclass(frozen=True, kw_only=True)
class Acknowledgement:
    """A unit has seen a directive; `how` is button, text or status."""

    directive_id: int
    unit_id: int
    person: str
    at: datetime
    how: str


class Acknowledgements(Store):
    """Who has seen what."""

    async def add(self, directive_id: int, unit_id: int, *, by: int, at: datetime, how: str) -> bool:
        """Note the unit's first acknowledgement; False where it has acknowledged before.

        From then on it is listened for what the unit says of what it must report on.
        """
        row = {"directive_id": directive_id, "unit_id": unit_id, "person_id": by, "at": at, "how": how}
        if await self._insert_new(acknowledgements, [row]) == 0:
            return False
        of_directive = select(tasks.c.id).where(tasks.c.directive_id == directive_id)
        await self._connection.execute(
            assignments.update()
            .where(
                assignments.c.task_id.in_(of_directive),
                assignments.c.unit_id == unit_id,
                assignments.c.owed,
                assignments.c.heard_at.is_(None),
            )
            .values(heard_at=at)
        )
        return True

    async def pass_on(self, directive_id: int, unit_id: int, heir_id: int) -> None:
        """Whatever a unit has seen, the unit that follows it has seen too."""
        query = select(acknowledgements.c.person_id, acknowledgements.c.at, acknowledgements.c.how).where(
            acknowledgements.c.directive_id == directive_id, acknowledgements.c.unit_id == unit_id
        )
        for person_id, at, how in (await self._connection.execute(query)).all():
            await self.add(directive_id, heir_id, by=person_id, at=at, how=how)

    async def withdraw(self, directive_id: int, unit_id: int) -> Acknowledgement | None:
        """Ask the unit to acknowledge anew; what stood until now is returned, for the history to keep."""
        before = await self.get(directive_id, unit_id)
        await self._connection.execute(
            acknowledgements.delete().where(
                acknowledgements.c.directive_id == directive_id, acknowledgements.c.unit_id == unit_id
            )
        )
        return before

    async def get(self, directive_id: int, unit_id: int) -> Acknowledgement | None:
        """The unit's acknowledgement of that directive."""
        found = [one for one in await self.of_directive(directive_id) if one.unit_id == unit_id]
        return found[0] if found else None

    async def of_directive(self, directive_id: int) -> tuple[Acknowledgement, ...]:
        """Every unit's acknowledgement of a directive."""
        rows = await self._connection.execute(
            select(
                acknowledgements.c.directive_id,
                acknowledgements.c.unit_id,
                people.c.name.label("person"),
                acknowledgements.c.at,
                acknowledgements.c.how,
            )
            .join(people, people.c.id == acknowledgements.c.person_id)
            .where(acknowledgements.c.directive_id == directive_id)
            .order_by(acknowledgements.c.id)
        )
        return tuple(Acknowledgement(**row._mapping) for row in rows)  # noqa: SLF001 - SQLAlchemy's documented accessor

    async def pending(self, unit_ids: Iterable[int]) -> tuple[tuple[int, int, str | None], ...]:
        """(directive, unit, number) of what those units have been sent and not acknowledged, oldest first."""
        rows = await self._connection.execute(
            select(directives.c.id, assignments.c.unit_id, directives.c.number)
            .join(tasks, tasks.c.directive_id == directives.c.id)
            .join(assignments, assignments.c.task_id == tasks.c.id)
            .outerjoin(
                acknowledgements,
                (acknowledgements.c.directive_id == directives.c.id)
                & (acknowledgements.c.unit_id == assignments.c.unit_id),
            )
            .where(
                assignments.c.unit_id.in_(list(unit_ids)),
                assignments.c.ended_at.is_(None),
                acknowledgements.c.id.is_(None),
            )
            .distinct()
            .order_by(directives.c.id)
        )
        return tuple((directive, unit, number) for directive, unit, number in rows)
