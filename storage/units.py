"""The directory of units at rest."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select

from directives.units import Directory, Unit, UnitKind
from storage.store import Store
from storage.tables import units


class Units(Store):
    """The units that directives are given to."""

    async def directory(self) -> Directory:
        """All units in the office's order."""
        rows = await self._connection.execute(select(units).order_by(units.c.position, units.c.id))
        return Directory(
            Unit(code=row.code, name=row.name, kind=UnitKind(row.kind), aliases=tuple(row.aliases)) for row in rows
        )

    async def ids(self) -> dict[str, int]:
        """The key of each unit by its code."""
        rows = await self._connection.execute(select(units.c.code, units.c.id))
        return {row.code: row.id for row in rows}

    async def names(self) -> dict[int, tuple[str, str]]:
        """Code and name of each unit by its key, in the office's order."""
        query = select(units.c.id, units.c.code, units.c.name).order_by(units.c.position, units.c.id)
        return {unit_id: (code, name) for unit_id, code, name in await self._connection.execute(query)}

    async def add_aliases(self, unit_id: int, aliases: Sequence[str]) -> None:
        """Let a unit be called so too."""
        had = (await self._connection.execute(select(units.c.aliases).where(units.c.id == unit_id))).scalar_one()
        every = list(dict.fromkeys((*had, *aliases)))
        await self._connection.execute(units.update().where(units.c.id == unit_id).values(aliases=every))

    async def merge(self, incoming: Iterable[Unit]) -> tuple[int, int]:
        """Take in units by code: new ones are added, known ones changed. Returns how many of each."""
        known = await self.ids()
        added = changed = 0
        for position, unit in enumerate(incoming):
            values = {
                "name": unit.name,
                "kind": unit.kind.value,
                "aliases": list(unit.aliases),
                "position": position,
            }
            if unit.code in known:
                await self._connection.execute(units.update().where(units.c.id == known[unit.code]).values(**values))
                changed += 1
            else:
                await self._insert(units, code=unit.code, **values)
                added += 1
        return added, changed
