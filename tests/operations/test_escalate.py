"""Who is turned to while a unit does not acknowledge: bounded looks, once each, whatever is missed."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

import sample
from directives.escalation import read_order
from directives.letters import decode, read_letter
from directives.people import Post, Role
from directives.units_csv import parse
from operations.acknowledge import acknowledge
from operations.escalate import escalate
from operations.issue import issue, keep_draft
from operations.pass_on import pass_on
from operations.set_ladder import ladders, set_ladder
from storage.records import Records
from tests.operations.plans import plan_of
from tests.town import MORNING, ZONE


@dataclass
class Office:
    """A directive of the highest urgency for the sample's units, and what was said of it."""

    records: Records
    directive_id: int = 0
    unit_id: int = 0

    async def met(self, name: str) -> int:
        return (await self.records.people.meet(name, name=name, locale="vi", at=MORNING)).id

    async def seat(self, name: str, post: Post, code: str = "SYT") -> None:
        unit_id = (await self.records.units.ids())[code]
        await self.records.people.seat(await self.met(name), unit_id, post, at=MORNING)

    async def issued(self, *, at: datetime = MORNING) -> int:
        letter = read_letter(decode(sample.letter()))
        draft = await keep_draft(self.records, letter, file_name=None, by=None, at=at)
        self.directive_id = (await issue(self.records, draft, at=at, zone=ZONE, by=None)).directive_id
        return self.directive_id

    async def look(self, minutes: float) -> list[str]:
        """Who hears what the ladders say so many minutes after the issue."""
        before = await self.addresses()
        await escalate(self.records, now=MORNING + timedelta(minutes=minutes), zone=ZONE)
        return (await self.addresses())[len(before) :]

    async def addresses(self) -> list[str]:
        cards = await self.records.outbox.of_kind("directive-card", key_prefix="card:")
        again = [one for one in cards if "awaited" in one.facts and one.edits_id is None]
        calls = [one for one in await self.records.outbox.of_kind("calls", key_prefix="") if one.edits_id is None]
        return [one.address for one in sorted((*again, *calls), key=lambda one: one.id)]


@pytest.fixture
async def office(database):
    async with database.writing() as records:
        await records.units.merge(parse(sample.units_csv()))
        office = Office(records, unit_id=(await records.units.ids())["SYT"])
        await records.people.grant(await office.met("clerk"), Role.OFFICE, at=MORNING)
        for name, post in (("deputy", Post.DEPUTY), ("head", Post.HEAD), ("focal", Post.FOCAL)):
            await office.seat(name, post)
        await office.issued()
        yield office


async def test_each_rung_is_said_to_those_who_stand_on_it_once(office):
    assert await office.look(14.9) == []
    assert await office.look(15) == ["focal"]
    assert await office.look(15) == []
    assert await office.look(29) == []
    assert await office.look(30) == ["deputy"]
    assert await office.look(60) == ["head"]
    assert await office.look(90) == ["clerk"]
    assert await office.look(100_000) == []


async def test_after_missed_looks_only_the_highest_rung_reached_is_said(office):
    assert await office.look(70) == ["head"]
    assert await office.look(71) == []
    assert await office.look(90) == ["clerk"]


async def test_where_nobody_stands_on_the_highest_rung_reached_the_next_lower_one_is_said(office):
    await office.records.people.mark_reachable("head", reachable=False)
    assert await office.look(70) == ["deputy"]


async def test_a_rung_on_which_nobody_stands_is_passed_over_in_silence(office):
    await office.records.people.mark_reachable("deputy", reachable=False)
    assert await office.look(15) == ["focal"]
    assert await office.look(30) == []
    assert await office.look(60) == ["head"]


async def test_all_silent_units_of_a_directive_stand_in_one_list_of_calls(office):
    await office.look(90)
    (calls,) = await office.records.outbox.of_kind("calls", key_prefix="")
    given = {one.unit_id for one in await office.records.assignments.of_directive(office.directive_id)}
    assert set(calls.facts["units"]) == given
    assert len(given) > 30


async def test_without_an_office_the_administrator_gets_the_list_of_calls(database):
    async with database.writing() as records:
        await records.units.merge(parse(sample.units_csv()))
        office = Office(records)
        await records.people.grant(await office.met("admin"), Role.ADMIN, at=MORNING)
        await office.issued()
        assert await office.look(90) == ["admin"]


async def test_whoever_acknowledged_without_the_bot_noticing_the_ladder_is_left_alone(office):
    person = (await office.records.people.at("focal")).id
    await office.records.acknowledgements.add(office.directive_id, office.unit_id, by=person, at=MORNING, how="button")
    assert await office.look(15) == []
    assert all(climb.unit_id != office.unit_id for climb in await office.records.escalations.waiting())


async def test_an_acknowledgement_takes_the_unit_out_of_what_is_looked_at(office):
    standing = await office.records.people.standing(await office.records.people.at("focal"))
    at = MORNING + timedelta(minutes=20)
    await acknowledge(office.records, office.directive_id, office.unit_id, by=standing, at=at, how="button")
    due = await office.records.escalations.due(now=MORNING + timedelta(days=1), most=1000)
    assert office.unit_id not in {climb.unit_id for climb in due}
    assert len(due) > 30


async def test_a_look_takes_up_the_first_that_fall_due_and_the_rest_later(office):
    first = office.directive_id
    second = await office.issued(at=MORNING + timedelta(seconds=5))
    now = MORNING + timedelta(minutes=20)
    taken = await office.records.escalations.due(now=now, most=1)
    assert {climb.directive_id for climb in taken} == {first}
    assert {climb.directive_id for climb in await office.records.escalations.due(now=now, most=1000)} == {first, second}


async def test_what_is_due_is_found_by_the_index(office):
    plan = await plan_of(office.records, office.records.escalations.due(now=MORNING + timedelta(days=1), most=9))
    assert plan.splitlines()[0] == "SEARCH escalations USING INDEX ix_escalations_next (next_at<?)"
    assert "SCAN" not in plan


async def test_a_look_that_fails_leaves_nothing_behind_and_the_next_says_it_once(database):
    async with database.writing() as records:
        await records.units.merge(parse(sample.units_csv()))
        office = Office(records)
        await office.seat("focal", Post.FOCAL)
        await office.issued()
    heard_in_vain = []
    with suppress(RuntimeError):
        async with database.writing() as records:
            heard_in_vain = await Office(records).look(15)
            raise RuntimeError
    assert heard_in_vain == ["focal"]
    for heard in (["focal"], []):
        async with database.writing() as records:
            assert await Office(records).look(16) == heard


async def test_a_changed_ladder_holds_from_now_on_and_says_nothing_of_what_is_past(office):
    order = read_order("hỏa tốc 5 10 40 50")
    await set_ladder(office.records, order, at=MORNING + timedelta(minutes=14), zone=ZONE)
    assert await office.look(15) == []
    assert await office.look(40) == ["head"]
    assert await office.look(50) == ["clerk"]


async def test_a_ladder_taken_away_is_not_climbed_and_given_back_it_goes_on(office):
    await set_ladder(office.records, read_order("hỏa tốc tắt"), at=MORNING, zone=ZONE)
    assert await office.look(45) == []
    await set_ladder(office.records, read_order("hỏa tốc mặc định"), at=MORNING + timedelta(minutes=45), zone=ZONE)
    assert await office.look(46) == []
    assert await office.look(60) == ["head"]


async def test_a_ladder_that_is_like_the_default_is_kept_as_the_default(office):
    before = await ladders(office.records)
    await set_ladder(office.records, read_order("hỏa tốc 15 30 60 90"), at=MORNING, zone=ZONE)
    assert await ladders(office.records) == before
    assert await office.records.marks.get("ladders") == {}


async def test_a_ladder_of_another_urgency_changes_nothing_here(office):
    await set_ladder(office.records, read_order("khẩn tắt"), at=MORNING, zone=ZONE)
    assert await office.look(15) == ["focal"]


async def test_a_head_that_alone_can_be_reached_gets_the_card_itself_and_is_no_first_officer_otherwise(office):
    officers = (await office.records.people.officers([office.unit_id]))[office.unit_id]
    assert [one.person.name for one in officers.officers] == ["focal", "deputy", "head"]
    for name in ("focal", "deputy"):
        await office.records.people.mark_reachable(name, reachable=False)
    second = await office.issued()
    cards = await office.records.outbox.of_kind("directive-card", key_prefix=f"card:{second}:{office.unit_id}:")
    assert [one.address for one in cards] == ["head"]


async def test_a_unit_that_follows_another_is_turned_to_from_the_day_on_which_it_follows(office):
    heir = (await office.records.units.ids())["STC"]
    await office.seat("heir", Post.FOCAL, "STC")
    standing = await office.records.people.standing(await office.records.people.at("heir"))
    await acknowledge(office.records, office.directive_id, heir, by=standing, at=MORNING, how="button")
    later = MORNING + timedelta(minutes=20)
    await pass_on(office.records, office.unit_id, heir, on=MORNING.date(), at=later, by=None)
    assert await office.look(34) == []
    assert await office.look(35) == ["heir"]


async def test_a_head_whose_unit_is_followed_is_head_of_the_other_or_its_deputy_where_it_has_one(office):
    await office.seat("focal of finance", Post.FOCAL, "STC")
    ids = await office.records.units.ids()
    await pass_on(office.records, office.unit_id, ids["STC"], on=MORNING.date(), at=MORNING, by=None)
    assert await posts(office, ids["STC"]) == {
        "focal of finance": Post.FOCAL,
        "focal": Post.DEPUTY,
        "deputy": Post.DEPUTY,
        "head": Post.HEAD,
    }
    await office.seat("head of home affairs", Post.HEAD, "SNV")
    await pass_on(office.records, ids["STC"], ids["SNV"], on=MORNING.date(), at=MORNING, by=None)
    assert (await posts(office, ids["SNV"]))["head"] is Post.DEPUTY
    assert (await posts(office, ids["SNV"]))["head of home affairs"] is Post.HEAD


async def posts(office: Office, unit_id: int) -> dict[str, Post]:
    found = (await office.records.people.officers([unit_id]))[unit_id]
    return {one.person.name: one.post for one in found.officers}
