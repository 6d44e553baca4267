"""Escalate: a unit that does not acknowledge a directive is turned to again, ever higher, until the office calls it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo

from directives.escalation import Ladder, Rung, Whom, urgency_of
from directives.notices import Notice, Priority
from directives.people import Officer, Post, Role, UnitOfficers
from operations.ring import card
from operations.set_ladder import ladders
from storage.escalations import Climb
from storage.records import Records

_MOST = 100
"""In one look, and whoever else falls due for the same directives; what is left comes a few seconds later."""
_CALLS = "calls"


async def await_units(
    records: Records, directive_id: int, unit_ids: Iterable[int], *, urgency: str | None, at: datetime
) -> None:
    """Let the minutes count from now for units that a directive was sent to, be anybody reachable in them or not."""
    ladder = (await ladders(records))[urgency_of(urgency)]
    # By day it may be later: the sweep looks then, and goes by the ladder.
    first = at + timedelta(minutes=ladder.rungs[0].minutes) if ladder.rungs else None
    await records.escalations.begin(directive_id, unit_ids, at=at, next_at=first)


async def escalate(records: Records, *, now: datetime, zone: tzinfo) -> int:
    """Say what the ladders say by now; returns how many messages that makes.

    1. A unit that has acknowledged, or that the directive binds no more, is left alone from then on.
    2. Of the rungs reached since the last look only the highest on which anybody can be told is said: a missed run
       says it late, and what lies below it never.
    3. Units whose turn to be called has come are named to the office, one message for each directive.
    """
    known = await ladders(records)
    climbs = await records.escalations.due(now=now, most=_MOST)
    officers = await records.people.officers({climb.unit_id for climb in climbs})
    calls: dict[int, list[int]] = {}
    said = 0
    for climb in climbs:
        if not climb.waits:
            await records.escalations.stop(climb.directive_id, climb.unit_id)
            continue
        ladder = known[urgency_of(climb.urgency)]
        rung = _highest(ladder, climb, officers.get(climb.unit_id), now=now, zone=zone)
        next_at = ladder.next_moment(climb.since, after=now, zone=zone)
        if rung is not None and rung.whom is Whom.OFFICE:
            calls.setdefault(climb.directive_id, []).append(climb.unit_id)
        elif rung is not None:
            said += await _ring(records, climb, rung, officers[climb.unit_id], at=now, until=next_at)
        await records.escalations.climbed(climb, at=now, next_at=next_at)
    for directive_id, unit_ids in calls.items():
        said += await _ask_to_call(records, directive_id, unit_ids, at=now)
    return said


async def refresh_calls(records: Records, directive_id: int, unit_ids: Iterable[int], *, at: datetime) -> None:
    """Let every list of calls that names one of these units show who still has to be called."""
    named = set(unit_ids)
    for parcel in await records.outbox.of_kind(_CALLS, key_prefix=f"{_CALLS}:{directive_id}:"):
        if parcel.edits_id is not None or named.isdisjoint(parcel.facts["units"]):
            continue
        notice = Notice(
            key=f"{parcel.key}:{at:%Y%m%dT%H%M%S%f}",
            address=parcel.address,
            person_id=parcel.person_id,
            kind=_CALLS,
            facts=parcel.facts,
            priority=Priority.ESCALATION,
            edits=parcel.key,
        )
        await records.outbox.put(notice, at=at)


def _highest(
    ladder: Ladder, climb: Climb, officers: UnitOfficers | None, *, now: datetime, zone: tzinfo
) -> Rung | None:
    for rung in ladder.reached(climb.since, after=climb.climbed_at, now=now, zone=zone):
        if rung.whom is Whom.OFFICE or (officers is not None and _on(rung, officers)):
            return rung
    return None


def _on(rung: Rung, officers: UnitOfficers) -> Sequence[Officer]:
    """Who of a unit stands on a rung and can be told."""
    match rung.whom:
        case Whom.FIRST:
            first = officers.first_reachable()
            return () if first is None else (first,)
        case Whom.DEPUTIES:
            return officers.holding(Post.DEPUTY)
        case Whom.HEAD:
            return officers.holding(Post.HEAD)
        case Whom.OFFICE:
            return ()


async def _ring(
    records: Records, climb: Climb, rung: Rung, officers: UnitOfficers, *, at: datetime, until: datetime | None
) -> int:
    """The card once more for those on a rung; what Telegram lets through only when the next one's turn is, is void."""
    said = 0
    for officer in _on(rung, officers):
        notice = card(
            climb.directive_id,
            climb.unit_id,
            officer.person,
            occasion=f"rung-{climb.since:%Y%m%dT%H%M%S}-{rung.minutes}",
            awaited={"whom": rung.whom.value, "since": climb.since.isoformat()},
        )
        said += await records.outbox.put(replace(notice, expires_at=until), at=at)
    return said


async def _ask_to_call(records: Records, directive_id: int, unit_ids: Sequence[int], *, at: datetime) -> int:
    said = 0
    for keeper in await records.people.with_role(Role.OFFICE) or await records.people.with_role(Role.ADMIN):
        notice = Notice(
            key=f"{_CALLS}:{directive_id}:{at:%Y%m%dT%H%M%S}:{keeper.id}",
            address=keeper.address,
            person_id=keeper.id,
            kind=_CALLS,
            facts={"directive": directive_id, "units": list(unit_ids)},
            priority=Priority.ESCALATION,
        )
        said += await records.outbox.put(notice, at=at)
    return said
