"""Recount changes: what became of units, as far as the directory knows, oldest first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from directives.former_units import Former
from directives.succession import Change, ChangeKind
from storage.records import Records


@dataclass(frozen=True, kw_only=True)
class PastChange:
    """A change that was made; `names` are, by code, those that its units bore then."""

    change: Change
    names: Mapping[str, str]


async def past_changes(records: Records) -> tuple[PastChange, ...]:
    """Every merger, split, dissolution and renaming that was made; mergers into one unit on one day are one."""
    former = (await records.units.directory()).former
    names = _Names((await records.units.names()).values(), former)
    told = [_renaming(one, names) for one in former if not one.is_gone]
    endings: dict[tuple[object, ...], list[Former]] = {}
    for one in former:
        if one.is_gone:
            apart = one.code if len(one.successors) != 1 else ""
            endings.setdefault((one.on, one.successors, apart), []).append(one)
    told.extend(_ending(found, names) for found in endings.values())
    return tuple(sorted(told, key=lambda one: one.change.on))


class _Names:
    """What each unit was called when."""

    def __init__(self, now: Iterable[tuple[str, str]], former: Iterable[Former]) -> None:
        self._now = dict(now)
        self._earlier = [one for one in former if not one.is_gone]

    def on(self, code: str, day: date) -> str:
        """The name from that day until the next renaming."""
        later = [one for one in self._earlier if one.code == code and one.on > day]
        return min(later, key=lambda one: one.on).name if later else self._now[code]


def _renaming(one: Former, names: _Names) -> PastChange:
    change = Change(on=one.on, kind=ChangeKind.RENAME, units=(one.code,), name=names.on(one.code, one.on))
    return PastChange(change=change, names={one.code: one.name})


def _ending(found: list[Former], names: _Names) -> PastChange:
    on, into = found[0].on, found[0].successors
    kinds = {0: ChangeKind.DISSOLVE, 1: ChangeKind.MERGE}
    ended = {one.code: one.name for one in found}
    change = Change(on=on, kind=kinds.get(len(into), ChangeKind.SPLIT), units=tuple(ended), into=into)
    return PastChange(change=change, names={**ended, **{code: names.on(code, on) for code in into}})
