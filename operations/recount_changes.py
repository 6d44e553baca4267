"""Recount changes: what became of units, as far as the directory knows, oldest first."""

from directives.former_units import Former
from directives.succession import Change, ChangeKind
from storage.records import Records


async def past_changes(records: Records) -> tuple[Change, ...]:
    """Every merger, split, dissolution and renaming that was made; mergers into one unit on one day are one.

    A renaming carries the earlier name as its alias.
    """
    directory = await records.units.directory()
    now = {unit.code: unit.name for unit in directory}
    now |= {one.code: one.name for one in directory.former if one.is_gone}
    changes = [_renaming(one, _next_name(one, directory.former, now)) for one in directory.former if not one.is_gone]
    endings: dict[tuple[object, ...], list[Former]] = {}
    for one in directory.former:
        if one.is_gone:
            apart = one.code if len(one.successors) != 1 else ""
            endings.setdefault((one.on, one.successors, apart), []).append(one)
    changes.extend(_ending(found) for found in endings.values())
    return tuple(sorted(changes, key=lambda change: change.on))


def _next_name(one: Former, former: tuple[Former, ...], now: dict[str, str]) -> str:
    later = [other for other in former if other.code == one.code and not other.is_gone and other.on > one.on]
    return min(later, key=lambda other: other.on).name if later else now[one.code]


def _renaming(one: Former, name: str) -> Change:
    return Change(on=one.on, kind=ChangeKind.RENAME, units=(one.code,), name=name, aliases=(one.name,))


def _ending(found: list[Former]) -> Change:
    into = found[0].successors
    kinds = {0: ChangeKind.DISSOLVE, 1: ChangeKind.MERGE}
    return Change(
        on=found[0].on,
        kind=kinds.get(len(into), ChangeKind.SPLIT),
        units=tuple(one.code for one in found),
        into=into,
    )
