"""Succession: how units are founded, renamed, merged, split and dissolved from a day, and whether that can be."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, tzinfo
from enum import StrEnum
from typing import Any

from directives.unit_words import words_of
from directives.units import Directory, UnitKind

_FEWEST_PARTS = 2


class ChangeKind(StrEnum):
    """What becomes of units."""

    NEW = "new"
    RENAME = "rename"
    MERGE = "merge"
    """One or more units into one, which may be new."""
    SPLIT = "split"
    """One unit into several that are there already; the first named is the main one."""
    DISSOLVE = "dissolve"
    """A unit ends and nobody follows."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """What becomes of `units` from a day on; `into` are the codes of those that follow, or of the new unit.

    `name`, `unit_kind` and `aliases` are those of the unit that is new, renamed, or merged into. `line` is where it
    stands in a file, 0 where it stands in none.
    """

    on: date
    kind: ChangeKind
    units: tuple[str, ...] = ()
    into: tuple[str, ...] = ()
    name: str | None = None
    unit_kind: UnitKind | None = None
    aliases: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, kw_only=True)
class Misfit:
    """Why a change cannot be: the phrase `unit-change-<code>` of the locales, its line, and its facts."""

    code: str
    line: int
    facts: Mapping[str, str] = field(default_factory=dict)
    change: Change | None = None
    """The change itself, where it could be read."""


@dataclass(frozen=True, kw_only=True)
class Survey:
    """What is left to do, in its order; what was done or planned before; and what cannot be."""

    ahead: tuple[Change, ...] = ()
    done: tuple[Change, ...] = ()
    misfits: tuple[Misfit, ...] = ()


def survey(changes: Iterable[Change], directory: Directory, *, waiting: Sequence[Change] = ()) -> Survey:
    """Plays changes through, by their days and then in the order given, on top of those that wait already.

    A change that has been made, or waits, is done: a file can be given again. `ahead` holds no change of `waiting`.
    """
    office = _Office(directory)
    given = list(changes)
    for change in sorted([*waiting, *given], key=lambda one: one.on):
        office.play(change, is_known=change in waiting)
    repeated = tuple(change for change in given if change in waiting)
    return Survey(ahead=tuple(office.ahead), done=(*office.done, *repeated), misfits=tuple(office.misfits))


class _Office:
    """The units as they are after each change."""

    def __init__(self, directory: Directory) -> None:
        self.ahead: list[Change] = []
        self.done: list[Change] = []
        self.misfits: list[Misfit] = []
        self._names = {unit.code: unit.name for unit in directory}
        self._gone = {one.code: one.successors for one in directory.former if one.is_gone}
        # Each name that a unit has borne, with the last day until which it did.
        self._earlier: dict[str, dict[str, date]] = defaultdict(dict)
        for one in directory.former:
            self._no_longer(one.code, one.name, one.on)
        self._seen: list[Change] = []

    def play(self, change: Change, *, is_known: bool) -> None:
        if change in self._seen:
            return
        self._seen.append(change)
        if self._is_done(change):
            self.done.extend(() if is_known else (change,))
            return
        left = tuple(code for code in change.units if code not in self._gone) if change.kind is ChangeKind.MERGE else ()
        misfit = self._misfit(change)
        if misfit is not None:
            self.misfits.append(misfit)
            return
        step = replace(change, units=left) if left else change
        self.ahead.extend(() if is_known else (step,))
        self._apply(step)

    def _is_done(self, change: Change) -> bool:
        match change.kind:
            case ChangeKind.NEW:
                return self._bore(change.into[0], change)
            case ChangeKind.RENAME:
                return self._bore(change.units[0], change)
            case ChangeKind.MERGE | ChangeKind.SPLIT:
                return all(self._gone.get(code) == change.into for code in change.units)
        return self._gone.get(change.units[0]) == ()

    def _bore(self, code: str, change: Change) -> bool:
        """Whether the unit got the change's name by it, also where it has lost it since; but not long before it."""
        until = self._earlier[code].get(change.name or "")
        return self._names.get(code) == change.name or (until is not None and change.on < until)

    def _no_longer(self, code: str, name: str, until: date) -> None:
        self._earlier[code][name] = max(until, self._earlier[code].get(name, until))

    def _misfit(self, change: Change) -> Misfit | None:
        def no(problem: str, /, **facts: str) -> Misfit:
            return Misfit(code=problem, line=change.line, facts=facts, change=change)

        for code in change.units:
            if code not in self._names and code not in self._gone:
                return no("unit-unknown", code=code)
            if code in self._gone and self._gone[code] != change.into:
                return no("unit-gone", code=code, next=", ".join(self._gone[code]))
            if code in change.into:
                return no("into-itself", code=code)
        return self._misfit_of_successors(change, no)

    def _misfit_of_successors(self, change: Change, no: Callable[..., Misfit]) -> Misfit | None:
        for code in change.into:
            if code in self._gone:
                return no("into-gone", code=code, next=", ".join(self._gone[code]))
            if change.kind is ChangeKind.NEW and code in self._names:
                return no("code-taken", code=code, name=self._names[code])
            if change.kind is ChangeKind.SPLIT and code not in self._names:
                return no("part-unknown", code=code)
            if change.kind is ChangeKind.MERGE and code not in self._names and not (change.name and change.unit_kind):
                return no("into-unknown", code=code)
        if change.kind is ChangeKind.SPLIT and len(set(change.into)) < _FEWEST_PARTS:
            return no("parts-few")
        bearer = self._bearer(change)
        return None if bearer is None else no("name-taken", name=change.name or "", code=bearer)

    def _bearer(self, change: Change) -> str | None:
        """Another living unit that bears the name which this change would give."""
        if change.name is None:
            return None
        wanted = _spelling(change.name)
        own = {*change.units, *change.into}
        return next((code for code, name in self._names.items() if code not in own and _spelling(name) == wanted), None)

    def _apply(self, change: Change) -> None:
        named = change.units[0] if change.kind is ChangeKind.RENAME else change.into[0] if change.into else ""
        if change.name is not None:
            if named in self._names:
                self._no_longer(named, self._names[named], change.on)
            self._names[named] = change.name
        if change.kind in {ChangeKind.MERGE, ChangeKind.SPLIT, ChangeKind.DISSOLVE}:
            for code in change.units:
                self._no_longer(code, self._names.pop(code), change.on)
                self._gone[code] = change.into


def _spelling(name: str) -> tuple[str, ...]:
    return tuple(word.spelled for word in words_of(name))


def pack(change: Change) -> dict[str, Any]:
    """The change as JSON keeps it."""
    return {
        "on": change.on.isoformat(),
        "kind": change.kind.value,
        "units": list(change.units),
        "into": list(change.into),
        "name": change.name,
        "unit_kind": None if change.unit_kind is None else change.unit_kind.value,
        "aliases": list(change.aliases),
    }


def unpack(kept: Mapping[str, Any]) -> Change:
    """The change back from JSON."""
    return Change(
        on=date.fromisoformat(kept["on"]),
        kind=ChangeKind(kept["kind"]),
        units=tuple(kept["units"]),
        into=tuple(kept["into"]),
        name=kept["name"],
        unit_kind=None if kept["unit_kind"] is None else UnitKind(kept["unit_kind"]),
        aliases=tuple(kept["aliases"]),
    )


@dataclass(frozen=True, kw_only=True)
class PastNames:
    """Who bore what name when: for the history, which keeps the names of its day.

    `names` and `earlier` (name, and the day until which it was borne, in order) are by unit; `passed` holds, by
    assignment, the moments at which it passed on, each with the unit that had it until then, in order.
    """

    names: Mapping[int, str]
    earlier: Mapping[int, Sequence[tuple[str, date]]]
    passed: Mapping[int, Sequence[tuple[datetime, int]]]

    def of(self, assignment_id: int, unit_id: int, at: datetime, zone: tzinfo) -> str:
        """The name that an assignment's unit bore at that moment; `unit_id` is the unit that has it now."""
        holder = next((unit for moment, unit in self.passed.get(assignment_id, ()) if at < moment), unit_id)
        day = at.astimezone(zone).date()
        return next((name for name, until in self.earlier.get(holder, ()) if day < until), self.names[holder])
