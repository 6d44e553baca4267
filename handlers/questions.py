"""Questions: a line that could not be placed is asked back, and answered by a button or by another line."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from directives.status_lines import Kind, Report
from directives.tasks import Assignment
from handlers.desk import Desk
from handlers.filing import file_line, file_press, filing, pack, proof_of, unpack
from operations.keep_evidence import settle_evidence
from storage.questions import Question

MOST_CHOICES = 12
EVIDENCE: Final = "evidence"
"""The kind of the reading of a question that has nothing to file: which task do these files show?"""
_FRESH = timedelta(minutes=10)
"""So long a line that replies to nothing may still be meant as the answer to the last question."""


async def ask_back(desk: Desk, report: Report, choices: Sequence[Assignment]) -> None:
    """Ask which task, or what of it; the words are kept with the question."""
    if not choices:
        await desk.say("line-nothing-open", reply=True)
        return
    question = await desk.records.questions.ask(
        desk.who.person.id,
        words=desk.ask.text,
        reading=pack(report, proof=proof_of(report, desk.ask.text, desk.now.astimezone(desk.zone).date())),
        choices=[one.id for one in choices[:MOST_CHOICES]],
        at=desk.now,
        message_id=desk.ask.message_id,
    )
    await desk.say("question", reply=True, question=question)


async def ask_what_files_show(desk: Desk, choices: Sequence[Assignment]) -> int:
    """Ask which task files show; returns the question's number, for the files to be kept with."""
    question = await desk.records.questions.ask(
        desk.who.person.id,
        words="",
        reading={"kind": EVIDENCE},
        choices=[one.id for one in choices[:MOST_CHOICES]],
        at=desk.now,
        message_id=desk.ask.message_id,
    )
    await desk.say("question", reply=True, question=question)
    return question


async def open_question(desk: Desk) -> Question | None:
    """The question that a line may answer: the one it replies to, else the last one, while it is fresh."""
    if desk.ask.reply_to is None:
        return await desk.records.questions.latest_open(desk.who.person.id, since=desk.now - _FRESH)
    shown = await desk.replied_to()
    if shown is None or shown.kind != "question":
        return None
    question = await desk.records.questions.get(int(shown.facts["question"]))
    is_mine = question is not None and question.person_id == desk.who.person.id
    return question if is_mine and question is not None and not question.answered else None


async def answer_by_line(desk: Desk, question: Question, reports: Sequence[Report]) -> bool:
    """Take a line as the answer where it says just what the question lacks; False where it is a line of its own."""
    if len(reports) != 1:
        return False
    report = reports[0]
    if question.reading["kind"] == EVIDENCE:
        return await _answer_what_files_show(desk, question, report)
    choices = await desk.records.assignments.some(question.choices)
    if _lacks_only_words(question):
        if report.tasks or report.kind in {Kind.UNCLEAR, Kind.RECEIVED}:
            return False
        await _settle(desk, question, choices[0].id)
        await file_line(desk, [filing(report, choices[0].id)], words=desk.ask.text)
        return True
    named = [one for one in choices if one.label in report.tasks]
    if report.kind is not Kind.UNCLEAR or len(named) != 1 or len(report.tasks) != 1:
        return False
    await desk.records.questions.refine(question.id, reading=question.reading, choices=[named[0].id])
    if question.reading["kind"] == Kind.UNCLEAR:
        await desk.say("question", reply=True, question=question.id)
        return True
    await _settle(desk, question, named[0].id)
    await file_line(desk, [unpack(question.reading, named[0].id)], words=question.words)
    return True


async def _answer_what_files_show(desk: Desk, question: Question, report: Report) -> bool:
    """Take a bare number as the answer, also of a task for which there is no button."""
    if report.kind is not Kind.UNCLEAR or len(report.tasks) != 1:
        return False
    label, mine = report.tasks[0], [one.unit_id for one in desk.who.memberships]
    choices = await desk.records.assignments.some(question.choices)
    named = [one for one in choices if one.label == label] or await desk.records.assignments.labelled(label, mine)
    if not named:
        return False
    if len({one.unit_id for one in named}) > 1:
        await desk.records.questions.refine(question.id, reading=question.reading, choices=[one.id for one in named])
        await desk.say("question", reply=True, question=question.id)
        return True
    await _settle(desk, question, named[0].id)
    await desk.say("evidence-kept", reply=True, line=desk.ask.id, assignments=[named[0].id])
    return True


async def give_way(desk: Desk, question: Question, assignment_ids: Sequence[int]) -> None:
    """A newer line reports on these tasks: the words asked about are void, and their files show the task of that line.

    Where the line reports on several, the question stays open, for the files alone.
    """
    if not await desk.records.evidence.of_question(question.id):
        await desk.records.questions.answer(question.id, at=desk.now)
    elif len(set(assignment_ids)) == 1:
        await _settle(desk, question, assignment_ids[0])
    else:
        await desk.records.questions.refine(question.id, reading={"kind": EVIDENCE}, choices=question.choices)


async def _settle(desk: Desk, question: Question, assignment_id: int) -> None:
    """Close a question whose task is known, and put the files that came with its words on that task."""
    await desk.records.questions.answer(question.id, at=desk.now)
    await settle_evidence(desk.records, question.id, assignment_id, line_id=desk.ask.id, by=desk.who, at=desk.now)


def _lacks_only_words(question: Question) -> bool:
    """Whether the task is known, and what is asked is how it stands."""
    return len(question.choices) == 1 and question.reading["kind"] == Kind.UNCLEAR


async def answer_task(desk: Desk, question_id: int, assignment_id: int) -> None:
    """A question's button that names the task."""
    question = await _asked_of_me(desk, question_id)
    if question is None:
        return
    if assignment_id not in question.choices:
        await desk.toast("toast-not-for-you")
        return
    if question.reading["kind"] == EVIDENCE:
        await _settle(desk, question, assignment_id)
        await desk.say_instead("evidence-kept", line=desk.ask.id, assignments=[assignment_id])
        return
    await desk.records.questions.refine(question_id, reading=question.reading, choices=[assignment_id])
    if question.reading["kind"] == Kind.UNCLEAR:
        await desk.say_instead("question", question=question_id)
        return
    await _settle(desk, question, assignment_id)
    await file_press(desk, unpack(question.reading, assignment_id), words=question.words, of=question.message_id)


async def answer_kind(desk: Desk, question_id: int, kind: Kind) -> None:
    """A question's button that says what of the task."""
    question = await _asked_of_me(desk, question_id)
    if question is None:
        return
    if len(question.choices) != 1 or question.reading["kind"] == EVIDENCE:
        await desk.toast("toast-not-for-you")
        return
    await _settle(desk, question, question.choices[0])
    reading = {**question.reading, "kind": kind.value}
    await file_press(desk, unpack(reading, question.choices[0]), words=question.words, of=question.message_id)


async def _asked_of_me(desk: Desk, question_id: int) -> Question | None:
    """The question, if it is the presser's own and still open; whoever else presses is told."""
    question = await desk.records.questions.get(question_id)
    if question is None or question.person_id != desk.who.person.id:
        await desk.toast("toast-not-for-you")
        return None
    if question.answered:
        await desk.toast("toast-answered-before")
        return None
    return question
