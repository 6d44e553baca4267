"""Acknowledged tasks of which nothing is heard: who is asked, how often, and who is spared."""

from datetime import timedelta

import pytest

from directives.changes import Change, ChangeKind
from directives.matters import Outcome
from directives.tasks import Verdict
from operations.ask_silent import ask_silent
from operations.recall import recall
from tests.delivery.room import ZONE, letter, task
from tests.operations.plans import plan_of


@pytest.fixture
async def silent(room):
    """The room with two tasks of one unit, acknowledged at eight."""
    directive = await room.issue(letter(task("1", "Sở Y tế"), task("2", "Sở Y tế")))
    unit = await room.unit("SYT")
    by = room.officers["SYT"].person.id
    await room.records.acknowledgements.add(directive, unit, by=by, at=room.now, how="button")
    return room


async def asked(room, **later: float) -> list[list[int]]:
    """The tasks that each message asks about when the sweep looks so much later."""
    before = await said(room)
    await ask_silent(room.records, now=room.now + timedelta(**later), zone=ZONE, days=7)
    return [[one for one, _ in parcel.facts["items"]] for parcel in (await said(room))[len(before) :]]


async def said(room):
    return await room.records.outbox.of_kind("silent-tasks", key_prefix="")


async def test_what_is_silent_for_seven_days_is_asked_about_in_one_message_and_again_seven_days_later(silent):
    both = [one.id for one in await silent.given("SYT", 1)]
    assert await asked(silent, days=6, hours=23) == []
    assert await asked(silent, days=7) == [both]
    assert await asked(silent, days=7, minutes=1) == []
    assert await asked(silent, days=13) == []
    assert await asked(silent, days=14) == [both]


async def test_many_missed_rounds_are_asked_once(silent):
    assert len(await asked(silent, days=40)) == 1
    assert await asked(silent, days=41) == []


async def test_before_half_past_seven_nobody_is_asked(silent):
    assert await asked(silent, days=7, minutes=-31) == []
    assert len(await asked(silent, days=7, minutes=-30)) == 1


async def test_a_report_lets_seven_days_pass_anew_for_its_task_alone(silent):
    first, second = await silent.given("SYT", 1)
    await silent.later(days=3).report(first, "in_progress", words="1 đang làm", line=1)
    assert await asked(silent, days=7) == [[second.id]]
    assert await asked(silent, days=9) == []
    assert await asked(silent, days=10) == [[first.id]]


async def test_what_is_done_or_recalled_is_not_asked_about(silent):
    first, second = await silent.given("SYT", 1)
    await silent.report(first, "done", words="1 xong", line=1)
    change = Change(kind=ChangeKind.RECALL, directive_id=1, task_id=second.task_id, words="trùng")
    seen = await silent.records.events.latest(1, second.task_id)
    await recall(silent.records, change, seen=seen, at=silent.now, by=None)
    assert await asked(silent, days=8) == []


async def test_what_was_done_and_is_returned_is_listened_for_again(silent):
    first, second = await silent.given("SYT", 1)
    await silent.report(first, "done", words="1 xong", line=1)
    assert await asked(silent, days=7) == [[second.id]]
    [matter] = await silent.records.matters.of_assignments([first.id])
    by = silent.officers["STC"].person.id
    await silent.records.matters.settle(matter.id, Outcome.RETURNED, words="thiếu danh sách", by=by, at=silent.now)
    await silent.records.assignments.judge(first.id, Verdict.RETURNED, closed_at=None)
    assert await asked(silent, days=8) == [[first.id]]


async def test_while_the_office_has_to_decide_the_unit_is_not_asked(silent):
    first, second = await silent.given("SYT", 1)
    await silent.report(first, "blocked", words="1 vướng", line=1)
    assert await asked(silent, days=7) == [[second.id]]
    assert await asked(silent, days=8) == []


async def test_nobody_is_asked_before_the_day_that_the_unit_has_named(silent):
    first, second = await silent.given("SYT", 1)
    day = silent.now.date() + timedelta(days=9)
    await silent.report(first, "in_progress", words="1 sẽ xong", line=1, due=day)
    assert await asked(silent, days=7) == [[second.id]]
    assert await asked(silent, days=9) == []
    assert await asked(silent, days=10) == [[first.id]]


async def test_what_was_never_acknowledged_is_not_asked_about(room):
    await room.issue(letter(task("1", "Sở Y tế")))
    assert await asked(room, days=30) == []


async def test_where_nobody_can_be_reached_it_is_asked_as_soon_as_somebody_can(silent):
    address = silent.officers["SYT"].person.address
    await silent.records.people.mark_reachable(address, reachable=False)
    assert await asked(silent, days=7) == []
    await silent.records.people.mark_reachable(address, reachable=True)
    assert len(await asked(silent, days=8)) == 1


async def test_a_question_that_comes_late_leaves_out_what_was_reported_since(silent):
    first, second = await silent.given("SYT", 1)
    await asked(silent, days=7)
    (parcel,) = await said(silent)
    await silent.later(days=7).report(first, "in_progress", words="1 đang làm", line=1)
    text = (await silent.message("silent-tasks", **parcel.facts)).html
    assert f"<b>{second.label}.</b>" in text
    assert f"<b>{first.label}.</b>" not in text
    await silent.later(days=7).report(second, "done", words="2 xong", line=2)
    assert await silent.content("silent-tasks", **parcel.facts) is None


async def test_what_is_silent_is_found_by_the_index(silent):
    plan = await plan_of(silent.records, silent.records.silences.due(before=silent.now, limit=9))
    assert "SEARCH assignments USING INDEX ix_assignments_silent" in plan
    assert "SCAN" not in plan
