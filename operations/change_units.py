"""Change units: what becomes of them from a day, on that day, and everything that follows from it."""

from collections.abc import Iterable, Sequence
from datetime import datetime, tzinfo
from typing import Any

from directives.people import Officer, Post
from directives.succession import Change, ChangeKind, Survey, pack, survey, unpack
from directives.units import Unit, UnitKind
from operations.pass_on import Legacy, end_without_heir, pass_on
from operations.remind import MORNING
from operations.ring import refresh_cards
from operations.tell_succession import (
    tell_dissolved,
    tell_followed,
    tell_office,
    tell_received,
    tell_renamed,
    tell_to_check,
)
from storage.records import Records

_WAITING = "unit-changes"


async def waiting_changes(records: Records) -> tuple[Change, ...]:
    """The changes whose day has not come, in the order in which they will be made."""
    kept = await records.marks.get(_WAITING)
    return tuple(unpack(one) for one in kept or ())


async def foresee_changes(records: Records, changes: Iterable[Change]) -> Survey:
    """What changes would do now: nothing is changed."""
    return survey(changes, await records.units.directory(), waiting=await waiting_changes(records))


async def change_units(
    records: Records, changes: Iterable[Change], *, at: datetime, zone: tzinfo, by: int | None
) -> Survey:
    """Make the changes whose day has come and let the others wait for theirs; nothing where one of them cannot be."""
    found = await foresee_changes(records, changes)
    if found.misfits:
        return found
    today = at.astimezone(zone).date()
    planned = sorted([*await waiting_changes(records), *found.ahead], key=lambda one: one.on)
    await _make([one for one in planned if one.on <= today], records, at=at, by=by)
    await _let_wait(records, [one for one in planned if one.on > today], at=at)
    return found


async def withdraw_change(records: Records, number: int, *, at: datetime) -> Change | None:
    """Take back one of the changes that wait, counted from 1; None where there is none of that number."""
    waiting = list(await waiting_changes(records))
    if not 1 <= number <= len(waiting):
        return None
    taken = waiting.pop(number - 1)
    await _let_wait(records, waiting, at=at)
    return taken


async def make_due_changes(records: Records, *, now: datetime, zone: tzinfo) -> int:
    """Make what waited for a day that has come, however late this looks; returns how many changes that were.

    They are made in the morning, since phones ring. What no longer fits, because something else was changed meanwhile,
    is left out: the office hears what was made and what was not.
    """
    waiting = await waiting_changes(records)
    today = now.astimezone(zone).date()
    if not any(one.on <= today for one in waiting) or now.astimezone(zone).time() < MORNING:
        return 0
    due = survey([one for one in waiting if one.on <= today], await records.units.directory())
    refused = [one.change for one in due.misfits if one.change is not None]
    await _make(due.ahead, records, at=now, by=None, refused=refused)
    await _let_wait(records, [one for one in waiting if one.on > today], at=now)
    return len(due.ahead)


async def _let_wait(records: Records, changes: Sequence[Change], *, at: datetime) -> None:
    await records.marks.put(_WAITING, [pack(one) for one in changes], at=at)


async def _make(
    changes: Sequence[Change], records: Records, *, at: datetime, by: int | None, refused: Sequence[Change] = ()
) -> None:
    lines: list[dict[str, Any]] = []
    for change in changes:
        lines.append(await _named(records, change))
        await _MAKERS[change.kind](records, change, at=at, by=by)
        known = dict((await records.units.names()).values())
        lines[-1]["names"].update({code: known[code] for code in change.into})
    if lines or refused:
        await tell_office(records, lines, refused=[await _named(records, one) for one in refused], at=at)


async def _named(records: Records, change: Change) -> dict[str, Any]:
    """The change as notices keep it, with the names that its units have now."""
    known = dict((await records.units.names()).values())
    names = {code: known[code] for code in (*change.units, *change.into) if code in known}
    return {**pack(change), "names": names}


async def _found(records: Records, change: Change, *, at: datetime, by: int | None) -> None:  # noqa: ARG001 - as the others
    await _add(records, change)


async def _add(records: Records, change: Change, *, beside: int | None = None) -> int:
    (code,) = change.into
    kind = change.unit_kind or UnitKind.AGENCY
    unit = Unit(code=code, name=change.name or code, kind=kind, aliases=change.aliases)
    return await records.units.add(unit, beside=beside)


async def _rename(records: Records, change: Change, *, at: datetime, by: int | None) -> None:  # noqa: ARG001 - as the others
    unit_id = (await records.units.ids())[change.units[0]]
    await _give_name(records, unit_id, change, at=at)


async def _give_name(records: Records, unit_id: int, change: Change, *, at: datetime) -> None:
    """The new name, known to the unit's officers and shown on their cards from now on."""
    _, before = (await records.units.names())[unit_id]
    await records.units.add_aliases(unit_id, change.aliases)
    if change.name is None or change.name == before:
        return
    await records.successions.rename(unit_id, change.name, change.unit_kind, on=change.on)
    found = (await records.people.officers([unit_id])).get(unit_id)
    await tell_renamed(records, unit_id, before, () if found is None else found.officers, on=change.on, at=at)
    for directive_id in {one.directive_id for one in await records.assignments.unfinished(unit_id)}:
        await refresh_cards(records, directive_id, unit_id, occasion=f"renamed-{at.isoformat()}", at=at)


async def _merge(records: Records, change: Change, *, at: datetime, by: int | None) -> None:
    ids = await records.units.ids()
    old_ids = [ids[code] for code in change.units]
    (into,) = change.into
    if into in ids:
        heir_id = ids[into]
        await _give_name(records, heir_id, change, at=at)
    else:
        heir_id = await _add(records, change, beside=old_ids[0])
    known = (await records.people.officers([heir_id])).get(heir_id)
    settled = () if known is None else known.officers
    legacies = {old_id: await _succeed(records, old_id, [heir_id], change, at=at, by=by) for old_id in old_ids}
    for old_id, legacy in legacies.items():
        await tell_followed(records, old_id, heir_id, _by_post(legacy.officers), on=change.on, at=at)
    owed = sum(len(legacy.gained) for legacy in legacies.values())
    await tell_received(records, heir_id, old_ids, settled, owed=owed, on=change.on, at=at)
    for legacy in legacies.values():
        await _ring(records, legacy, at=at)


async def _split(records: Records, change: Change, *, at: datetime, by: int | None) -> None:
    ids = await records.units.ids()
    (old_id,) = (ids[code] for code in change.units)
    heir_ids = [ids[code] for code in change.into]
    known = (await records.people.officers([heir_ids[0]])).get(heir_ids[0])
    settled = () if known is None else known.officers
    legacy = await _succeed(records, old_id, heir_ids, change, at=at, by=by)
    await tell_followed(records, old_id, heir_ids[0], _by_post(legacy.officers), on=change.on, at=at)
    await records.successions.stand_in_place(heir_ids, of=old_id)
    await tell_received(records, heir_ids[0], [old_id], settled, owed=len(legacy.gained), on=change.on, at=at)
    await _ring(records, legacy, at=at)
    unmanned = set(heir_ids) - set(await records.people.officers(heir_ids))
    await tell_to_check(records, old_id, heir_ids, legacy.owed, unmanned, on=change.on, at=at)


async def _succeed(
    records: Records, old_id: int, heir_ids: Sequence[int], change: Change, *, at: datetime, by: int | None
) -> Legacy:
    """One unit ends and its main heir takes over."""
    legacy = await pass_on(records, old_id, heir_ids[0], on=change.on, at=at, by=by)
    await records.successions.end(old_id, heir_ids, on=change.on, by=by)
    return legacy


async def _ring(records: Records, legacy: Legacy, *, at: datetime) -> None:
    for notice in legacy.rings:
        await records.outbox.put(notice, at=at)


def _by_post(officers: Iterable[Officer]) -> list[Officer]:
    return sorted(officers, key=lambda officer: officer.post is not Post.FOCAL)


async def _dissolve(records: Records, change: Change, *, at: datetime, by: int | None) -> None:
    unit_id = (await records.units.ids())[change.units[0]]
    legacy = await end_without_heir(records, unit_id, on=change.on, at=at, by=by)
    await records.successions.end(unit_id, (), on=change.on, by=by)
    await tell_dissolved(records, unit_id, legacy.officers, on=change.on, at=at)
    await tell_to_check(records, unit_id, (), legacy.owed, set(), on=change.on, at=at)


_MAKERS = {
    ChangeKind.NEW: _found,
    ChangeKind.RENAME: _rename,
    ChangeKind.MERGE: _merge,
    ChangeKind.SPLIT: _split,
    ChangeKind.DISSOLVE: _dissolve,
}
