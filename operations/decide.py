"""Decide: what a unit asked is granted, refused, answered, confirmed or returned, once, by whoever may."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo

from directives.matters import CHOICES, NEEDS_WORDS, Outcome, deciding_role, may_decide
from directives.notices import Notice, Priority
from directives.people import Person, Role, Standing
from directives.refusals import DayNeeded, MatterGone, MatterSettled, NotYoursToDecide, OwnRequest, WordsNeeded
from directives.status_lines import Kind
from directives.tasks import Assignment, Verdict
from operations.raise_matters import refresh_matters
from operations.remind import spare
from operations.ring import refresh_cards
from storage.matters import Matter
from storage.records import Records

_SHORTEST_WORDS = 2


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What is decided; `day` and `hour` of a deadline that is granted, `words` where the outcome needs them."""

    outcome: Outcome
    day: date | None = None
    hour: time | None = None
    words: str = ""


async def decide(
    records: Records, matter_id: int, decision: Decision, *, by: Standing, at: datetime, zone: tzinfo
) -> Matter:
    """Decide one matter.

    1. Only those whose matter it is, and never on what they or their unit asked (NotYoursToDecide, OwnRequest).
    2. It is decided once: whoever comes second learns who was first (MatterSettled).
    3. The unit hears of it; every card of it shows it; where a leader decided the office hears it too.
    """
    matter, one = await open_matter(records, matter_id, by=by)
    if decision.outcome not in CHOICES[matter.kind]:
        raise MatterGone
    if decision.outcome in NEEDS_WORDS and len(decision.words.strip()) < _SHORTEST_WORDS:
        raise WordsNeeded
    day = decision.day or matter.due
    if decision.outcome is Outcome.GRANTED and day is None:
        raise DayNeeded
    await _settle(records, matter, one, decision, day=day, by=by, at=at, zone=zone)
    return await _told(records, [matter], by=by, at=at)


async def confirm_all(
    records: Records, wanted: Callable[[Matter], bool], *, by: Standing, at: datetime, zone: tzinfo
) -> tuple[Matter, ...]:
    """Confirm every "done" that waits, is wanted, and is the asker's to confirm."""
    confirmed = []
    for matter in await records.matters.waiting(Kind.DONE):
        if not wanted(matter):
            continue
        try:
            found, one = await open_matter(records, matter.id, by=by)
        except (OwnRequest, NotYoursToDecide):
            continue
        await _settle(records, found, one, Decision(outcome=Outcome.CONFIRMED), day=None, by=by, at=at, zone=zone)
        confirmed.append(found)
    if confirmed:
        await _told(records, confirmed, by=by, at=at)
    return tuple(confirmed)


async def open_matter(records: Records, matter_id: int, *, by: Standing) -> tuple[Matter, Assignment]:
    """A matter that waits and that this person may decide.

    Raises MatterGone, MatterSettled, NotYoursToDecide, OwnRequest.
    """
    matter = await records.matters.get(matter_id)
    one = None if matter is None else await records.assignments.get(matter.assignment_id)
    if matter is None or one is None:
        raise MatterGone
    if not await is_deciders(records, matter, one, by=by):
        raise NotYoursToDecide
    if by.serves(one.unit_id) or by.person.id == matter.person_id:
        raise OwnRequest
    if not matter.is_open:
        raise MatterSettled(person=matter.decider or "")
    if one.ended:
        raise MatterGone
    return matter, one


async def is_deciders(records: Records, matter: Matter, one: Assignment, *, by: Standing) -> bool:
    """Whether such a matter is this person's to decide, by role; whether it is their own request is not looked at."""
    directive = await records.directives.get(one.directive_id)
    leaders = {person.id for person in await records.people.with_role(Role.LEADER)}
    named = directive.leader_id if directive is not None and directive.leader_id in leaders else None
    role = deciding_role(matter.kind, leader_named=named is not None, any_leader=bool(leaders))
    return may_decide(by, role=role, leader_id=named)


async def _settle(
    records: Records,
    matter: Matter,
    one: Assignment,
    decision: Decision,
    *,
    day: date | None,
    by: Standing,
    at: datetime,
    zone: tzinfo,
) -> None:
    words = " ".join(decision.words.split()) or None
    granted = day if decision.outcome is Outcome.GRANTED else None
    if not await records.matters.settle(matter.id, decision.outcome, at=at, by=by.person.id, due=granted, words=words):
        first = await records.matters.get(matter.id)
        raise MatterSettled(person="" if first is None else first.decider or "")
    if granted is not None:
        await _extend(records, one, granted, decision.hour, phrase=matter.words, at=at, zone=zone)
    if matter.kind is Kind.DONE and one.report is not None and one.report.id == matter.report_id:
        returned = decision.outcome is Outcome.RETURNED
        verdict = Verdict.RETURNED if returned else Verdict.CONFIRMED
        await records.assignments.judge(one.id, verdict, closed_at=None if returned else one.report.at)


async def _extend(
    records: Records, one: Assignment, day: date, hour: time | None, *, phrase: str, at: datetime, zone: tzinfo
) -> None:
    """The unit's last deadline is another from now on; the first that the directive set is kept behind it."""
    last = one.due
    replaces = None if last is None else (last.replaces.id if last.replaces else None) if last.granted else last.id
    await records.assignments.extend(one, day, hour, replaces=replaces, phrase=phrase, at=at)
    now = await records.assignments.get(one.id)
    await spare(records, [] if now is None else [now], at=at, zone=zone)  # the message itself names the day


async def _told(records: Records, matters: Sequence[Matter], *, by: Standing, at: datetime) -> Matter:
    """Whoever asked, and the first officer of each unit, hear what was decided; cards show it."""
    settled = await records.matters.some([matter.id for matter in matters])
    occasion = f"decided-{settled[0].id}"
    await refresh_matters(records, settled, occasion=occasion, at=at)
    ones = {one.id: one for one in await records.assignments.some([matter.assignment_id for matter in settled])}
    for directive_id, unit_id in sorted({(one.directive_id, one.unit_id) for one in ones.values()}):
        await refresh_cards(records, directive_id, unit_id, occasion=occasion, at=at)
    hearers = await _officers_of(records, settled, ones)
    if Role.OFFICE not in by.roles:
        for keeper in await records.people.with_role(Role.OFFICE):
            hearers.setdefault(keeper, [matter.id for matter in settled])
    for person, ids in hearers.items():
        await records.outbox.put(decided_notice(person, ids), at=at)
    return settled[0]


async def _officers_of(
    records: Records, settled: Sequence[Matter], ones: Mapping[int, Assignment]
) -> dict[Person, list[int]]:
    """Which matters each officer hears of: those that they asked, and their unit's where they are its first."""
    hearers: dict[Person, list[int]] = {}
    officers = await records.people.officers({one.unit_id for one in ones.values()})
    for matter in settled:
        its = officers.get(ones[matter.assignment_id].unit_id)
        if its is None:
            continue
        first = its.first_reachable()
        for officer in its.officers:
            asked = officer.person.id == matter.person_id and officer.person.reachable
            if asked or officer is first:
                hearers.setdefault(officer.person, []).append(matter.id)
    return hearers


def decided_notice(person: Person, matter_ids: Sequence[int]) -> Notice:
    """What was decided, for one person."""
    return Notice(
        key=f"decided:{matter_ids[0]}-{len(matter_ids)}:{person.id}",
        address=person.address,
        person_id=person.id,
        kind="decided",
        facts={"matters": list(matter_ids)},
        priority=Priority.ESCALATION,
    )
