"""Successions at rest: what units were called, which are no more, and who follows whom."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from sqlalchemy import select

from directives.former_units import Former
from directives.unit import UnitKind
from storage.store import Store
from storage.tables import events, former_names, successions, units

PASSED = "passed"
"""The kind of the event that a unit's part in a task has passed to its successor; its unit is the former holder."""


class Successions(Store):
    """Who was, and who follows."""

    async def former(self) -> tuple[Former, ...]:
        """Every unit that is no more, with all its names, and every earlier name of the others."""
        next_codes = await self._successors()
        earlier = await self.earlier_names()
        found: list[Former] = []
        for row in await self._connection.execute(select(units).order_by(units.c.position, units.c.id)):
            borne = earlier.get(row.id, [])
            kind = UnitKind(row.kind)
            if row.dissolved_on is not None:
                found.append(
                    Former(
                        code=row.code,
                        name=row.name,
                        kind=kind,
                        on=row.dissolved_on,
                        successors=next_codes.get(row.id, ()),
                        names=(row.code, row.name, *row.aliases),
                    )
                )
            for name, until in borne:
                found.append(
                    Former(code=row.code, name=name, kind=kind, on=until, successors=(row.code,), is_gone=False)
                )
        return tuple(found)

    async def _successors(self) -> dict[int, tuple[str, ...]]:
        query = (
            select(successions.c.unit_id, units.c.code)
            .join(units, units.c.id == successions.c.successor_id)
            .order_by(successions.c.unit_id, successions.c.place)
        )
        found: dict[int, tuple[str, ...]] = {}
        for unit_id, code in await self._connection.execute(query):
            found[unit_id] = (*found.get(unit_id, ()), code)
        return found

    async def earlier_names(self) -> dict[int, list[tuple[str, date]]]:
        """By unit, each earlier name with the day until which it was borne, the oldest first."""
        query = select(former_names.c.unit_id, former_names.c.name, former_names.c.until)
        found: dict[int, list[tuple[str, date]]] = defaultdict(list)
        for unit_id, name, until in await self._connection.execute(query.order_by(former_names.c.until)):
            found[unit_id].append((name, until))
        return found

    async def rename(self, unit_id: int, name: str, kind: UnitKind | None, *, on: date) -> None:
        """Give a unit another name from a day on; the old one is remembered."""
        row = (await self._connection.execute(select(units.c.name).where(units.c.id == unit_id))).one()
        await self._insert(former_names, unit_id=unit_id, name=row.name, until=on)
        values = {"name": name} if kind is None else {"name": name, "kind": kind.value}
        await self._connection.execute(units.update().where(units.c.id == unit_id).values(**values))

    async def end(self, unit_id: int, successor_ids: Sequence[int], *, on: date, by: int | None) -> None:
        """Let a unit be no more from a day on, and note who follows, the main successor first."""
        await self._connection.execute(units.update().where(units.c.id == unit_id).values(dissolved_on=on))
        rows = [
            {"unit_id": unit_id, "successor_id": successor, "on": on, "place": place, "noted_by": by}
            for place, successor in enumerate(successor_ids)
        ]
        await self._insert_new(successions, rows)

    async def stand_in_place(self, unit_ids: Iterable[int], of: int) -> None:
        """List units where another stood."""
        place = select(units.c.position).where(units.c.id == of).scalar_subquery()
        await self._connection.execute(units.update().where(units.c.id.in_(list(unit_ids))).values(position=place))

    async def heir(self, unit_id: int) -> int:
        """The living unit that answers for a unit: itself, or its main successor and theirs; itself where nobody is."""
        holder = unit_id
        for _ in range(100):  # longer chains are circles, which are refused
            query = select(successions.c.successor_id).where(successions.c.unit_id == holder)
            row = (await self._connection.execute(query.order_by(successions.c.place).limit(1))).first()
            if row is None:
                return holder
            holder = row.successor_id
        return holder

    async def forebears(self, task_id: int, assignment_id: int) -> tuple[int, ...]:
        """The ended assignments of a task whose part and last word went into this one, the latest first."""
        query = select(events.c.facts).where(events.c.task_id == task_id, events.c.kind == PASSED)
        found: list[int] = []
        for facts in (await self._connection.execute(query.order_by(events.c.id.desc()))).scalars():
            if int(facts["heir"]) in {assignment_id, *found} and facts["assignment"] != facts["heir"]:
                found.append(int(facts["assignment"]))
        return tuple(found)

    async def passings(self, task_id: int) -> dict[int, list[tuple[datetime, int]]]:
        """By assignment of a task, each moment at which it passed on, with the unit that had it until then."""
        query = (
            select(events.c.at, events.c.unit_id, events.c.facts)
            .where(events.c.task_id == task_id, events.c.kind == PASSED)
            .order_by(events.c.at, events.c.id)
        )
        found: dict[int, list[tuple[datetime, int]]] = defaultdict(list)
        for at, unit_id, facts in await self._connection.execute(query):
            found[int(facts["assignment"])].append((at, unit_id))
        return found
