"""The directory of units at rest."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from sqlalchemy import func, select

from directives.former_units import Former
from directives.units import Directory, Unit, UnitKind
from storage.store import Store
from storage.successions import Successions
from storage.tables import units


class Units(Store):
    """The units that directives are given to."""

    async def directory(self) -> Directory:
        """The living units in the office's order, with what is known of former ones."""
        living = units.c.dissolved_on.is_(None)
        rows = await self._connection.execute(select(units).where(living).order_by(units.c.position, units.c.id))
        known = (
            Unit(code=row.code, name=row.name, kind=UnitKind(row.kind), aliases=tuple(row.aliases)) for row in rows
        )
        return _directory(tuple(known), tuple(await Successions(self._connection).former()))

    async def ids(self) -> dict[str, int]:
        """The key of each unit by its code, of those that are no more too."""
        rows = await self._connection.execute(select(units.c.code, units.c.id))
        return {row.code: row.id for row in rows}

    async def names(self) -> dict[int, tuple[str, str]]:
        """Code and name of each unit by its key, in the office's order, of those that are no more too."""
        query = select(units.c.id, units.c.code, units.c.name).order_by(units.c.position, units.c.id)
        return {unit_id: (code, name) for unit_id, code, name in await self._connection.execute(query)}

    async def living_names(self) -> dict[int, tuple[str, str]]:
        """Code and name of each living unit by its key, in the office's order."""
        living = {unit.code for unit in await self.directory()}
        return {unit_id: named for unit_id, named in (await self.names()).items() if named[0] in living}

    async def add(self, unit: Unit, *, beside: int | None = None) -> int:
        """Keep a new unit, in the place of another or behind all."""
        last = select(func.coalesce(func.max(units.c.position), -1) + 1)
        place = last if beside is None else select(units.c.position).where(units.c.id == beside)
        return await self._insert(
            units,
            code=unit.code,
            name=unit.name,
            kind=unit.kind.value,
            aliases=list(unit.aliases),
            position=(await self._connection.execute(place)).scalar_one(),
        )

    async def add_aliases(self, unit_id: int, aliases: Sequence[str]) -> None:
        """Let a unit be called so too."""
        had = (await self._connection.execute(select(units.c.aliases).where(units.c.id == unit_id))).scalar_one()
        every = list(dict.fromkeys((*had, *aliases)))
        await self._connection.execute(units.update().where(units.c.id == unit_id).values(aliases=every))

    async def merge(self, incoming: Iterable[Unit]) -> tuple[int, int]:
        """Take in units by code: new ones are added, known ones changed. Returns how many of each.

        A unit that is no more stays so, and one that was renamed keeps its name where an older list has the former one.
        """
        known = await self.ids()
        former = (await self.directory()).former
        gone = {one.code for one in former if one.is_gone}
        outdated = {(one.code, one.name) for one in former}
        added = changed = 0
        for position, unit in enumerate(incoming):
            if unit.code in gone:
                continue
            values = {
                "name": unit.name,
                "kind": unit.kind.value,
                "aliases": list(unit.aliases),
                "position": position,
            }
            if (unit.code, unit.name) in outdated:
                del values["name"], values["kind"]
            if unit.code in known:
                await self._connection.execute(units.update().where(units.c.id == known[unit.code]).values(**values))
                changed += 1
            else:
                await self._insert(units, code=unit.code, **values)
                added += 1
        return added, changed


@lru_cache(maxsize=4)
def _directory(living: tuple[Unit, ...], former: tuple[Former, ...]) -> Directory:
    """A directory indexes every name that it knows: it is made once and read by everybody, until a unit changes."""
    return Directory(living, former)
