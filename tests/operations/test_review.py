"""Reviewing: several people at one draft, what is kept of it, and that what is issued is what was shown."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from directives import refusals
from directives.letters.draft import Deadline, Doubt
from directives.notices import Notice
from directives.people import Post, Role
from directives.plan import plan
from directives.review import Treatment, changes, review_of
from directives.review_lines import Order
from operations.issue import issue, keep_draft, last_ring_at, reach
from operations.review import drop_draft, history, revise, undo_change
from operations.revise_by_line import revise_by_line
from operations.twins import twins
from storage.database import Database
from tests.directives.review.letters import DIRECTORY, LETTER

AT = datetime(2026, 8, 27, 2, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
READ = replace(LETTER, doubts=())
DROP_1, DROP_2 = changes.DropTask(key=1), changes.DropTask(key=2)


@pytest.fixture
async def records(database):
    async with database.writing() as records:
        await records.units.merge(DIRECTORY)
        yield records


async def met(records, name):
    return await records.people.meet(name, name=name, locale="vi", at=AT)


async def kept(records, letter=READ):
    return await keep_draft(records, letter, file_name=None, by=None, at=AT)


async def change(records, draft_id, made, version, by=None):
    return await revise(records, draft_id, made, version=version, by=by, at=AT)


async def test_a_change_is_kept_with_who_made_it_and_when(records):
    lan = await met(records, "Lan")
    draft_id = await kept(records)
    seen = await change(records, draft_id, DROP_1, 0, by=lan)
    assert (seen.version, len(seen.review.tasks)) == (1, 2)
    (made,) = await history(records, draft_id)
    assert (made.by_name, made.at, made.kind, made.facts) == ("Lan", AT, "dropped", {"key": 1})
    assert made.before == review_of(READ)


async def test_two_people_change_different_tasks_of_the_same_version(records):
    draft_id = await kept(records)
    await change(records, draft_id, DROP_1, 0)
    seen = await change(records, draft_id, changes.SetText(key=2, text="Làm ngay"), 0)
    assert (seen.version, seen.review.find(2).task.text) == (2, "Làm ngay")


async def test_who_changes_what_somebody_else_has_changed_since_is_told_who_did_what(records):
    draft_id = await kept(records)
    await change(records, draft_id, changes.SetLeads(key=2, phrases=("Sở Nội vụ",)), 0, by=await met(records, "Lan"))
    with pytest.raises(refusals.DraftChanged) as refused:
        await change(records, draft_id, changes.SetText(key=2, text="Làm ngay"), 0, by=await met(records, "Minh"))
    assert refused.value.facts == {"who": "Lan", "kind": "leads"}
    seen = await change(records, draft_id, changes.SetText(key=2, text="Làm ngay"), 1)
    assert seen.review.find(2).task.leads == ("Sở Nội vụ",)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (changes.MergeTasks(keys=(1, 2)), changes.SetText(key=2, text="Làm ngay")),
        (changes.SplitTask(key=1, after=1), changes.DropTask(key=1)),
        (changes.RulePhrase(phrase="Sở Lạ", codes=("STC",)), changes.RulePhrase(phrase="sở lạ", codes=("SYT",))),
        (changes.SetHeader(field=changes.HeaderField.NUMBER, value="1/A"),
         changes.SetHeader(field=changes.HeaderField.NUMBER, value="2/A")),
        (changes.Treat(treatment=Treatment.FOLLOWED), changes.DropTask(key=1)),
    ],
)  # fmt: skip
async def test_a_place_that_has_changed_since_is_not_overwritten(records, first, second):
    draft_id = await kept(records)
    await change(records, draft_id, first, 0)
    with pytest.raises(refusals.DraftChanged):
        await change(records, draft_id, second, 0)


async def test_a_change_that_changes_nothing_makes_no_version(records):
    draft_id = await kept(records)
    assert (await change(records, draft_id, changes.SetText(key=2, text=READ.tasks[1].text), 0)).version == 0
    assert await history(records, draft_id) == ()


async def test_taking_back_goes_back_one_change_after_the_other(records):
    draft_id = await kept(records)
    one = await change(records, draft_id, changes.SplitTask(key=1, after=1), 0)
    two = await change(records, draft_id, DROP_2, 1)
    back = await undo_change(records, draft_id, version=two.version, by=None, at=AT)
    assert back.review.is_same(one.review)
    back = await undo_change(records, draft_id, version=back.version, by=None, at=AT)
    assert back.review.is_same(review_of(READ))
    with pytest.raises(refusals.NothingToTakeBack):
        await undo_change(records, draft_id, version=back.version, by=None, at=AT)
    again = await change(records, draft_id, changes.SplitTask(key=1, after=1), back.version)
    assert [task.key for task in again.review.tasks] == [1, 5, 2, 3]


async def test_nobody_takes_back_what_they_have_not_seen(records):
    draft_id = await kept(records)
    await change(records, draft_id, DROP_1, 0)
    await change(records, draft_id, DROP_2, 1, by=await met(records, "Lan"))
    with pytest.raises(refusals.DraftChanged) as refused:
        await undo_change(records, draft_id, version=1, by=None, at=AT)
    assert refused.value.facts["who"] == "Lan"


async def test_a_button_pressed_before_something_was_taken_back_does_not_change_what_came_back(records):
    draft_id = await kept(records)
    await change(records, draft_id, changes.SetText(key=1, text="Làm ngay"), 0)
    await undo_change(records, draft_id, version=1, by=None, at=AT)
    with pytest.raises(refusals.DraftChanged):
        await change(records, draft_id, DROP_1, 1)


async def test_of_two_versions_made_of_the_same_one_a_single_one_stands(records):
    draft_id = await kept(records)
    seen = await records.drafts.get(draft_id)
    facts = {"kind": "text", "facts": {}, "by": None, "at": AT}
    assert await records.drafts.revise(seen, seen.review, **facts)
    assert not await records.drafts.revise(seen, seen.review, **facts)
    assert len(await history(records, draft_id)) == 1


async def test_changes_made_at_the_same_moment_all_stand(database, tmp_path):
    async with database.writing() as records:
        await records.units.merge(DIRECTORY)
        draft_id = await kept(records)
    others = [Database(str(database.engine.url)) for _ in range(3)]  # as processes of their own

    async def one(other, made):
        async with other.writing() as records:
            await change(records, draft_id, made, 0)

    made = [changes.SetText(key=1, text="Một"), changes.SetText(key=2, text="Hai"), changes.SetText(key=3, text="Ba")]
    await asyncio.gather(*(one(other, change) for other, change in zip(others, made, strict=True)))
    async with database.reading() as records:
        seen = await records.drafts.get(draft_id)
        assert [task.task.text for task in seen.review.tasks] == ["Một", "Hai", "Ba"]
        assert [line.version for line in await history(records, draft_id)] == [3, 2, 1]
    for other in others:
        await other.close()


async def test_of_two_changes_of_one_task_at_the_same_moment_one_is_refused(database):
    async with database.writing() as records:
        draft_id = await kept(records)
    others = [Database(str(database.engine.url)) for _ in range(2)]

    async def one(other, text):
        async with other.writing() as records:
            await change(records, draft_id, changes.SetText(key=1, text=text), 0)

    ended = await asyncio.gather(
        *(one(other, text) for other, text in zip(others, ("Một", "Hai"), strict=True)), return_exceptions=True
    )
    assert sorted(type(end).__name__ for end in ended) == ["DraftChanged", "NoneType"]
    for other in others:
        await other.close()


async def test_a_draft_that_has_gone_cannot_be_changed(records):
    draft_id = await kept(records)
    await drop_draft(records, draft_id, at=AT)
    with pytest.raises(refusals.DraftGone):
        await change(records, draft_id, DROP_1, 0)
    with pytest.raises(refusals.DraftGone):
        await drop_draft(records, draft_id, at=AT)
    assert await records.drafts.open_ones() == ()


async def test_what_is_issued_is_what_the_review_shows(records):
    draft_id = await kept(records)
    for made in (
        changes.DropTask(key=2),
        changes.RulePhrase(phrase="Sở Lạ", codes=("SNV",)),
        changes.LeaveOut(phrase="các sở", codes=("STC",)),
        changes.AddRecipients(codes=("STC",)),
        changes.Treat(treatment=Treatment.FOLLOWED),
        changes.SetDeadlines(key=3, deadlines=(Deadline(phrase="30/9", due=date(2026, 9, 30)),)),
    ):
        seen = await change(records, draft_id, made, 9)
    shown = plan(seen.review, await records.units.directory())
    issued = await issue(records, draft_id, at=AT, zone=ZONE, by=None)
    given = await records.assignments.of_directive(issued.directive_id)
    assert [one.label for one in given if one.unit_code == "SNV"] == ["1", "3"]
    for position, task in enumerate(shown.tasks):
        mine = [one for one in given if one.label == ("1", "3")[position]]
        assert {one.unit_code for one in mine if one.owed} == {unit.code for unit in task.owing}
    assert (await records.directives.letter(issued.directive_id)) == seen.review.as_letter()


async def test_a_name_that_was_ruled_to_mean_one_unit_is_known_once_the_letter_is_out(records):
    draft_id = await kept(records)
    await change(records, draft_id, changes.RulePhrase(phrase="Sở Lạ", codes=("SNV",)), 0)
    assert (await records.units.directory()).match("Sở Lạ").unit is None
    await issue(records, draft_id, at=AT, zone=ZONE, by=None)
    assert (await records.units.directory()).match("sở lạ").unit.code == "SNV"


async def test_a_group_that_was_ruled_to_mean_one_unit_stays_a_group(records):
    draft_id = await kept(records)
    await change(records, draft_id, changes.RulePhrase(phrase="các sở", codes=("SNV",)), 0)
    await issue(records, draft_id, at=AT, zone=ZONE, by=None)
    assert len((await records.units.directory()).resolve("các sở").units) == 3


async def test_a_letter_from_a_picture_goes_out_only_after_somebody_has_compared_it(records):
    draft_id = await kept(records, replace(READ, doubts=(Doubt(code="read-by-ocr"),)))
    with pytest.raises(refusals.DraftUnconfirmed):
        await issue(records, draft_id, at=AT, zone=ZONE, by=None)
    await revise_by_line(records, draft_id, "đúng rồi", version=0, by=None, at=AT, today=AT.date())
    assert (await issue(records, draft_id, at=AT, zone=ZONE, by=None)).tasks == 3


async def test_letters_of_the_same_number_are_asked_about_until_somebody_rules(records):
    issued = await issue(records, await kept(records), at=AT, zone=ZONE, by=None)
    other = await kept(records, replace(READ, number="12 / ubnd-TH"))
    mine = await kept(records)
    found = await twins(records, await records.drafts.get(mine))
    assert [(twin.directive_id, twin.draft_id) for twin in found] == [(issued.directive_id, None), (None, other)]
    line = {"version": 0, "by": None, "at": AT, "today": AT.date()}
    assert await revise_by_line(records, mine, "trùng văn bản", **line) is Order.DROP
    seen = await revise_by_line(records, mine, "đính chính #1", **line)
    assert [twin.draft_id for twin in await twins(records, seen)] == [other]
    assert seen.corrects_id == issued.directive_id
    seen = await revise_by_line(records, mine, "văn bản khác", **line)
    assert await twins(records, seen) == ()
    back = await undo_change(records, mine, version=seen.version, by=None, at=AT)
    back = await undo_change(records, mine, version=back.version, by=None, at=AT)
    assert back.corrects_id is None


async def test_a_letter_that_was_never_issued_cannot_be_corrected(records):
    with pytest.raises(refusals.DirectiveNotThere):
        await change(records, await kept(records), changes.Correct(directive=7), 0)


async def test_the_office_sees_whom_it_reaches_whom_not_and_why_and_when_the_last_phone_rings(records):
    ids = await records.units.ids()
    for name, code in (("Lan", "STC"), ("Lan", "SYT"), ("Minh", "SNV")):
        await records.people.seat((await met(records, name)).id, ids[code], Post.FOCAL, at=AT)
    await records.people.mark_reachable("Minh", reachable=False)
    far = await reach(records, plan(READ, await records.units.directory()))
    assert (far.reached, far.unreached, far.silent) == (("STC", "SYT"), ("SNV", "HD", "AB"), ("SNV",))
    assert far.addresses == ("Lan", "Lan")
    assert await last_ring_at(records, far, per_second=30, at=AT) == AT + timedelta(seconds=1)
    await issue(records, await kept(records), at=AT, zone=ZONE, by=None)
    assert await last_ring_at(records, far, per_second=30, at=AT) == AT + timedelta(seconds=3)


async def test_what_the_same_person_has_changed_since_is_known_to_them(records):
    lan, minh = await met(records, "Lan"), await met(records, "Minh")
    draft_id = await kept(records)
    for version, text in ((0, "Một"), (0, "Hai")):
        await change(records, draft_id, changes.SetText(key=1, text=text), version, by=lan)
    with pytest.raises(refusals.DraftChanged) as refused:
        await change(records, draft_id, changes.SetText(key=1, text="Ba"), 0, by=minh)
    assert refused.value.facts["who"] == "Lan"
    with pytest.raises(refusals.DraftChanged):
        await undo_change(records, draft_id, version=0, by=minh, at=AT)
    undone = await undo_change(records, draft_id, version=0, by=lan, at=AT)
    assert undone.review.find(1).task.text == "Một"


async def screens(records, draft_id, address):
    """The versions that the edits of a chat's screens were put at, by the screen."""
    edits = [one for one in await records.outbox.of_kind("draft", key_prefix="screen:") if one.address == address]
    return {one.edits_id: one.facts["version"] for one in edits}


async def test_the_newest_screens_of_a_draft_in_each_chat_of_the_office_follow_its_changes(records):
    lan, gone = await met(records, "Lan"), await met(records, "Gone")
    await records.people.grant(lan.id, Role.OFFICE, at=AT)
    draft_id = await kept(records)
    for whom in (lan, gone):
        for number in range(5):
            facts = {"draft": draft_id, "version": 0}
            key = f"{whom.address}:{number}"
            await records.outbox.put(Notice(key=key, address=whom.address, kind="draft", facts=facts), at=AT)
    shown = [one.id for one in await records.outbox.of_kind("draft", key_prefix=f"{lan.address}:")]
    await change(records, draft_id, DROP_1, 0, by=lan)
    assert await screens(records, draft_id, lan.address) == dict.fromkeys(shown[2:], 1)
    assert await screens(records, draft_id, gone.address) == {}
