"""What becomes of matters, verdicts and granted days when directives and units change, and who decides what."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from directives.changes import Change, ChangeKind
from directives.matters import CHOICES, Outcome, deciding_role, may_decide
from directives.people import Role, Standing
from directives.refusals import DayNeeded, MatterGone, MatterSettled, NotYoursToDecide, OwnRequest, WordsNeeded
from directives.status_lines import Kind
from directives.succession import Change as UnitChange
from directives.succession import ChangeKind as UnitChangeKind
from directives.tasks import Verdict
from operations.change_units import change_units
from operations.correct import correct
from operations.decide import Decision, confirm_all, decide
from operations.foresee import foresee
from operations.issue import issue, keep_draft
from operations.recall import recall
from operations.report_status import undo
from operations.set_rules import name_leader, trust_words
from tests.delivery.room import NOW, ZONE, letter, task

LATER = NOW + timedelta(minutes=5)


async def office(room, name="Văn thư") -> Standing:
    person = await room.records.people.meet(f"address of {name}", name=name, locale="vi", at=NOW)
    await room.records.people.grant(person.id, Role.OFFICE, at=NOW)
    return await room.records.people.standing(person)


async def leader(room, name="Chủ tịch") -> Standing:
    person = await room.records.people.meet(f"address of {name}", name=name, locale="vi", at=NOW)
    await room.records.people.grant(person.id, Role.LEADER, at=NOW)
    return await room.records.people.standing(person)


async def owed(room, code="SYT", number="15/UBND-TH", *, due="2024-06-25"):
    directive = await room.issue(letter(task("1", "Sở Y tế", due=due), number=number))
    return next(one for one in await room.given(code, directive) if one.owed)


async def matter_of(room, one):
    return (await room.records.matters.of_assignments([one.id]))[-1]


async def settle(room, one, outcome, *, by=None, **decision):
    matter = await matter_of(room, one)
    by = by or await office(room)
    return await decide(room.records, matter.id, Decision(outcome=outcome, **decision), by=by, at=LATER, zone=ZONE)


async def now(room, one):
    return await room.records.assignments.get(one.id)


async def make(room, change, verb):
    foreseen = await foresee(room.records, change)
    person = (await office(room)).person
    more = {} if verb is recall else {"zone": ZONE}
    await verb(room.records, change, seen=foreseen.seen, at=LATER, by=person, **more)


# --- the rules of deciding ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "leader_named", "any_leader", "role"),
    [
        (Kind.EXTENSION, False, True, Role.OFFICE),
        (Kind.EXTENSION, True, True, Role.LEADER),
        (Kind.BEYOND_AUTHORITY, False, True, Role.LEADER),
        (Kind.BEYOND_AUTHORITY, False, False, Role.OFFICE),
        (Kind.NOT_OURS, True, True, Role.OFFICE),
        (Kind.DONE, True, True, Role.OFFICE),
        (Kind.BLOCKED, True, True, Role.OFFICE),
    ],
)
def test_whose_matter_it_is_follows_from_its_kind_and_from_who_was_named(kind, leader_named, any_leader, role):
    assert deciding_role(kind, leader_named=leader_named, any_leader=any_leader) is role


async def test_only_the_named_leader_decides_where_one_is_named(room):
    named, other = await leader(room), await leader(room, "Phó Chủ tịch")
    assert may_decide(named, role=Role.LEADER, leader_id=named.person.id)
    assert not may_decide(other, role=Role.LEADER, leader_id=named.person.id)
    assert may_decide(other, role=Role.LEADER, leader_id=None)


async def test_what_cannot_be_decided_of_a_kind_is_refused(room):
    one = await owed(room)
    await room.report(one, "extension", words="xin lùi")
    impossible = [outcome for outcome in Outcome if outcome not in CHOICES[Kind.EXTENSION]]
    for outcome in impossible:
        with pytest.raises(MatterGone):
            await settle(room, one, outcome, words="lý do")
    assert (await matter_of(room, one)).is_open


async def test_a_reason_of_nothing_but_spaces_is_no_reason_and_a_grant_needs_a_day(room):
    one = await owed(room)
    await room.report(one, "extension", words="xin lùi")
    with pytest.raises(WordsNeeded):
        await settle(room, one, Outcome.REFUSED, words=" \n ")
    with pytest.raises(DayNeeded):
        await settle(room, one, Outcome.GRANTED)


async def test_nobody_decides_on_their_own_request_not_even_with_both_roles(room):
    one = await owed(room)
    await room.report(one, "extension", words="xin lùi", due=date(2024, 6, 30))
    asker = room.officers["SYT"]
    await room.records.people.grant(asker.person.id, Role.OFFICE, at=NOW)
    both = await room.records.people.standing(asker.person)
    with pytest.raises(OwnRequest):
        await settle(room, one, Outcome.GRANTED, by=both)
    with pytest.raises(NotYoursToDecide):
        await settle(room, one, Outcome.GRANTED, by=room.officers["STC"])


async def test_a_matter_is_decided_once_and_whoever_is_second_learns_the_first_ones_name(room):
    one = await owed(room)
    await room.report(one, "extension", words="xin lùi", due=date(2024, 6, 30))
    await settle(room, one, Outcome.GRANTED)
    with pytest.raises(MatterSettled) as refused:
        await settle(room, one, Outcome.REFUSED, words="lý do", by=await office(room, "Phó Văn phòng"))
    assert refused.value.facts == {"person": "Văn thư"}
    assert (await now(room, one)).due.day == date(2024, 6, 30)


# --- extensions ---------------------------------------------------------------------------------------------------


async def test_days_that_are_asked_for_are_counted_from_the_deadline_that_binds_the_unit(room):
    one = await owed(room)
    await room.report(one, "extension", words="xin thêm 5 ngày", extra_days=5)
    assert (await matter_of(room, one)).due == date(2024, 6, 30)
    await settle(room, one, Outcome.GRANTED)
    await room.report(await now(room, one), "extension", words="xin thêm 2 ngày", line=2, extra_days=2)
    assert (await matter_of(room, one)).due == date(2024, 7, 2)


async def test_a_second_grant_takes_the_place_of_the_first_and_the_directives_own_day_is_kept(room):
    one = await owed(room)
    for line, day in ((1, 28), (2, 30)):
        await room.report(await now(room, one), "extension", words="xin lùi", line=line, due=date(2024, 6, day))
        await settle(room, one, Outcome.GRANTED)
    found = await now(room, one)
    assert [due.day for due in found.deadlines] == [date(2024, 6, 30)]
    assert [due.day for due in found.first_deadlines] == [date(2024, 6, 25)]


async def test_a_unit_with_an_extension_leaves_the_deadline_of_the_other_units_alone(room):
    directive = await room.issue(letter(task("1", "Sở Y tế", "Sở Tài chính", due="2024-06-25")))
    [one] = [each for each in await room.given("SYT", directive) if each.owed]
    [other] = [each for each in await room.given("STC", directive) if each.owed]
    await room.report(one, "extension", words="xin lùi", due=date(2024, 6, 30))
    await settle(room, one, Outcome.GRANTED)
    assert (await now(room, other)).due.day == date(2024, 6, 25)


# --- "done" -------------------------------------------------------------------------------------------------------


async def test_where_the_units_word_suffices_nothing_waits_and_what_waited_is_confirmed(room):
    one = await owed(room)
    await room.report(one, "done", words="xong")
    confirmed = await trust_words(
        room.records, one.directive_id, suffices=True, by=await office(room), at=LATER, zone=ZONE
    )
    assert confirmed == 1
    assert (await now(room, one)).verdict is Verdict.CONFIRMED
    await undo_nothing_decided(room, one)
    await room.report(one, "in_progress", words="còn sót", line=2)
    await room.report(one, "done", words="xong hẳn", line=3)
    assert await room.records.matters.waiting(Kind.DONE) == ()
    assert not (await now(room, one)).unconfirmed


async def undo_nothing_decided(room, one):
    """What the office confirmed by the rule is decided all the same."""
    matter = await matter_of(room, one)
    assert matter.outcome is Outcome.CONFIRMED


async def test_confirming_all_leaves_what_the_confirmer_reported(room):
    one = await owed(room)
    await room.report(one, "done", words="xong")
    asker = room.officers["SYT"]
    await room.records.people.grant(asker.person.id, Role.OFFICE, at=NOW)
    both = await room.records.people.standing(asker.person)
    assert await confirm_all(room.records, lambda _: True, by=both, at=LATER, zone=ZONE) == ()
    assert (await now(room, one)).unconfirmed


async def test_a_word_taken_back_lets_the_returned_word_before_it_stand_again(room):
    one = await owed(room)
    await room.report(one, "done", words="xong")
    await settle(room, one, Outcome.RETURNED, words="thiếu biên bản")
    await room.report(one, "in_progress", words="đang bổ sung", line=2)
    await undo(room.records, 2, by=room.officers["SYT"], at=LATER)
    found = await now(room, one)
    assert found.returned
    assert not found.done


async def test_a_word_taken_back_lets_wait_again_what_it_had_overtaken(room):
    one = await owed(room)
    await room.report(one, "extension", words="xin lùi", due=date(2024, 6, 30))
    await room.report(one, "done", words="xong", line=2)
    [extension, _] = await room.records.matters.of_assignments([one.id])
    assert extension.outcome is Outcome.OVERTAKEN
    await undo(room.records, 2, by=room.officers["SYT"], at=LATER)
    [extension, done] = await room.records.matters.of_assignments([one.id])
    assert extension.is_open
    assert done.outcome is Outcome.WITHDRAWN


# --- what becomes of them when directives and units change -----------------------------------------------------------


async def test_what_was_asked_of_a_recalled_task_waits_no_more(room):
    one = await owed(room)
    await room.report(one, "extension", words="xin lùi", due=date(2024, 6, 30))
    change = Change(kind=ChangeKind.RECALL, directive_id=one.directive_id, task_id=None, words="ban hành nhầm")
    await make(room, change, recall)
    assert (await matter_of(room, one)).outcome is Outcome.OVERTAKEN
    assert await room.records.matters.waiting() == ()


async def test_a_deadline_that_the_office_sets_for_everybody_leaves_no_request_open(room):
    one = await owed(room)
    await room.report(one, "extension", words="xin lùi", due=date(2024, 6, 30))
    change = Change(
        kind=ChangeKind.DEADLINE,
        directive_id=one.directive_id,
        task_id=one.task_id,
        due=date(2024, 6, 28),
        words="28/6",
    )
    await make(room, change, correct)
    assert (await matter_of(room, one)).outcome is Outcome.OVERTAKEN
    assert (await now(room, one)).due.day == date(2024, 6, 28)


async def test_another_lead_settles_that_the_task_was_not_the_units(room):
    one = await owed(room)
    await room.report(one, "not_ours", words="không phải việc của sở")
    change = Change(
        kind=ChangeKind.LEADS,
        directive_id=one.directive_id,
        task_id=one.task_id,
        unit_ids=(await room.unit("STC"),),
    )
    await make(room, change, correct)
    matter = await matter_of(room, one)
    assert (matter.outcome, matter.decider) == (Outcome.REASSIGNED, "Văn thư")


async def test_a_letter_that_replaces_another_keeps_what_was_confirmed_and_what_waits(room):
    first = letter(task("1", "Sở Y tế", text="Rà soát kho thuốc."), task("2", "Sở Y tế", text="Kiểm tra bệnh viện."))
    directive = await room.issue(first)
    confirmed, waiting = [one for one in await room.given("SYT", directive) if one.owed]
    await room.report(confirmed, "done", words="1 xong", line=1)
    await settle(room, confirmed, Outcome.CONFIRMED)
    await room.report(waiting, "done", words="2 xong", line=2)
    draft = await keep_draft(room.records, replace(first, number="16/UBND-TH"), file_name=None, by=None, at=room.now)
    await room.records.drafts.correct(draft, directive)
    new = (await issue(room.records, draft, at=LATER, zone=ZONE, by=None)).directive_id
    old = [one for one in await room.given("SYT", new) if one.owed]
    assert [one.verdict for one in old] == [Verdict.CONFIRMED, None]
    assert [one.unconfirmed for one in old] == [False, True]
    [matter] = await room.records.matters.waiting(Kind.DONE)
    assert matter.assignment_id == old[1].id


async def test_the_heir_of_a_unit_keeps_the_day_that_it_was_granted(room):
    one = await owed(room)
    await room.report(one, "extension", words="xin lùi", due=date(2024, 6, 30))
    await settle(room, one, Outcome.GRANTED)
    merged = UnitChange(on=date(2024, 6, 18), kind=UnitChangeKind.MERGE, units=("SYT",), into=("STC",))
    found = await change_units(room.records, [merged], at=LATER, zone=ZONE, by=None)
    assert found.misfits == ()
    [heirs] = [each for each in await room.given("STC", one.directive_id) if each.owed]
    assert (heirs.due.day, heirs.extended) == (date(2024, 6, 30), True)


async def test_a_request_of_a_leaders_directive_goes_to_the_named_leader_and_the_office_is_told(room):
    one = await owed(room)
    named = await leader(room)
    await name_leader(room.records, one.directive_id, named.person.id, by=await office(room), at=NOW)
    await room.report(one, "extension", words="xin lùi", due=date(2024, 6, 30))
    cards = await room.records.outbox.of_kind("matter", key_prefix="matter:")
    assert {(card.person_id, card.facts["decides"]) for card in cards} == {
        (named.person.id, True),
        ((await office(room)).person.id, False),
    }
    with pytest.raises(NotYoursToDecide):
        await settle(room, one, Outcome.GRANTED)
    await settle(room, one, Outcome.GRANTED, by=named)
    told = await room.records.outbox.of_kind("decided", key_prefix="decided:")
    assert (await office(room)).person.id in {notice.person_id for notice in told}
