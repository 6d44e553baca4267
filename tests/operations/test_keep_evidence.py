"""Files follow the words under which they came, whatever those are changed to."""

from pathlib import Path

import pytest

from directives.refusals import NotYourUnit, TaskUnknown, TooLateToUndo
from operations.keep_evidence import Exhibit, keep_evidence, settle_evidence
from operations.report_status import Filing, report_status, undo
from operations.take_evidence_back import take_evidence_back
from storage.evidence import Form
from tests.delivery.room import NOW, furnish, letter, opened_room, task

MESSAGE = ("1", 77)
PHOTO = Exhibit(form=Form.PHOTO, file_id="p", name="", size=9)


@pytest.fixture
async def room(tmp_path: Path):
    await furnish(tmp_path / "room.db")
    async with opened_room(tmp_path / "room.db") as opened:
        await opened.issue(letter(task("1", "Sở Tài chính"), task("2", "Sở Tài chính"), task("3", "Sở Y tế")))
        yield opened


async def tasks_of(room, code="STC"):
    return [one for one in await room.given(code, 1) if one.owed]


async def say(room, *assignments, line):
    filings = [Filing(assignment_id=one.id, kind="done") for one in assignments]
    by = room.officers["STC"]
    await report_status(room.records, filings, words="xong", line_id=line, by=by, at=room.now, message=MESSAGE)


async def keep(room, one, *, line, **more):
    by = room.officers["STC"]
    assignment_id = None if one is None else one.id
    await keep_evidence(room.records, [PHOTO], assignment_id=assignment_id, line_id=line, by=by, at=room.now, **more)


async def shown(room):
    """By task, the lines whose files show it."""
    kept = await room.records.evidence.of_assignments([one.id for one in await tasks_of(room)])
    numbers = {one.id: one.label for one in await tasks_of(room)}
    return [(numbers[one.assignment_id], one.line_id) for one in kept]


async def edit(room, *assignments, line):
    await undo(room.records, line - 1, by=room.officers["STC"], at=room.now, replaced=True)
    await say(room, *assignments, line=line)


async def test_a_caption_that_is_edited_to_another_task_takes_its_file_there(room):
    first, second = await tasks_of(room)
    await say(room, first, line=5)
    await keep(room, first, line=5)
    await edit(room, second, line=6)
    assert await shown(room) == [(second.label, 6)]


async def test_a_caption_that_is_edited_but_speaks_of_the_same_task_leaves_its_file_and_the_copy_of_it(room):
    first, _ = await tasks_of(room)
    await say(room, first, line=5)
    await keep(room, first, line=5)
    (kept,) = await room.records.evidence.of_line(5)
    await room.records.evidence.note_copy(kept.id, "a/b.jpg", at=NOW)
    await edit(room, first, line=6)
    (kept,) = await room.records.evidence.of_line(6)
    assert (kept.assignment_id, kept.copied_to) == (first.id, "a/b.jpg")


async def test_a_caption_that_is_edited_to_speak_of_two_tasks_lets_its_file_show_both_and_undoing_takes_both(room):
    first, second = await tasks_of(room)
    await say(room, first, line=5)
    await keep(room, first, line=5)
    await edit(room, first, second, line=6)
    assert await shown(room) == [(first.label, 6), (second.label, 6)]
    await undo(room.records, 6, by=room.officers["STC"], at=room.now)
    assert await shown(room) == []


async def test_a_caption_that_is_edited_while_it_is_asked_about_takes_its_file_along(room):
    first, second = await tasks_of(room)
    question = await room.records.questions.ask(
        room.officers["STC"].person.id,
        words="xong",
        reading={"kind": "done"},
        choices=[first.id, second.id],
        at=room.now,
        message_id=MESSAGE[1],
    )
    await keep(room, None, line=5, question_id=question)
    await say(room, second, line=6)
    assert await shown(room) == [(second.label, 6)]


async def test_files_are_put_on_no_task_of_another_unit(room):
    (others,) = await tasks_of(room, "SYT")
    with pytest.raises(NotYourUnit):
        await keep(room, others, line=5)
    question = await room.records.questions.ask(
        room.officers["STC"].person.id, words="", reading={"kind": "evidence"}, choices=[others.id], at=room.now
    )
    await keep(room, None, line=5, question_id=question)
    with pytest.raises(NotYourUnit):
        await settle_evidence(room.records, question, others.id, line_id=6, by=room.officers["STC"], at=room.now)
    with pytest.raises(TaskUnknown):
        await settle_evidence(room.records, question, 999, line_id=6, by=room.officers["STC"], at=room.now)


async def test_the_minutes_for_taking_back_run_from_the_answer_which_task_is_shown(room):
    first, _ = await tasks_of(room)
    by = room.officers["STC"]
    question = await room.records.questions.ask(
        by.person.id, words="", reading={"kind": "evidence"}, choices=[first.id], at=room.now
    )
    await keep(room, None, line=5, question_id=question)
    answered = room.later(hours=1)
    await settle_evidence(room.records, question, first.id, line_id=6, by=by, at=answered.now)
    with pytest.raises(TooLateToUndo):
        await take_evidence_back(room.records, 6, by=by, at=answered.later(minutes=11).now)
    await take_evidence_back(room.records, 6, by=by, at=answered.later(minutes=9).now)
    assert await shown(room) == []
