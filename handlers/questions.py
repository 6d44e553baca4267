"""Questions: a line that could not be placed is asked back, and answered by a button or by another line."""

from collections.abc import Sequence
from datetime import timedelta

from directives.status_lines import Kind, Report
from directives.tasks import Assignment
from handlers.desk import Desk
from handlers.filing import file_line, file_press, filing, pack, proof_of, unpack
from storage.questions import Question

MOST_CHOICES = 12
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
    choices = await desk.records.assignments.some(question.choices)
    if _lacks_only_words(question):
        if report.tasks or report.kind in {Kind.UNCLEAR, Kind.RECEIVED}:
            return False
        await desk.records.questions.answer(question.id, at=desk.now)
        await file_line(desk, [filing(report, choices[0].id)], words=desk.ask.text)
        return True
    named = [one for one in choices if one.label in report.tasks]
    if report.kind is not Kind.UNCLEAR or len(named) != 1 or len(report.tasks) != 1:
        return False
    await desk.records.questions.refine(question.id, reading=question.reading, choices=[named[0].id])
    if question.reading["kind"] == Kind.UNCLEAR:
        await desk.say("question", reply=True, question=question.id)
        return True
    await desk.records.questions.answer(question.id, at=desk.now)
    await file_line(desk, [unpack(question.reading, named[0].id)], words=question.words)
    return True


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
    await desk.records.questions.refine(question_id, reading=question.reading, choices=[assignment_id])
    if question.reading["kind"] == Kind.UNCLEAR:
        await desk.say_instead("question", question=question_id)
        return
    await desk.records.questions.answer(question_id, at=desk.now)
    await file_press(desk, unpack(question.reading, assignment_id), words=question.words, of=question.message_id)


async def answer_kind(desk: Desk, question_id: int, kind: Kind) -> None:
    """A question's button that says what of the task."""
    question = await _asked_of_me(desk, question_id)
    if question is None:
        return
    if len(question.choices) != 1:
        await desk.toast("toast-not-for-you")
        return
    await desk.records.questions.answer(question_id, at=desk.now)
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
