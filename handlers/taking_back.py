"""Taking back: by the button under what was understood, by a word, or because the message was edited."""

from datetime import timedelta

from directives.notices import Notice, Priority
from directives.refusals import NothingToUndo, NotYourUnit
from handlers.desk import Desk
from handlers.questions import open_question
from operations.report_status import UNDO_MINUTES, undo
from operations.take_evidence_back import take_evidence_back

_OWN_WORDS = frozenset({"understood", "undone", "question", "evidence-kept"})
"""What repeats an officer's own line."""


async def undo_press(desk: Desk, line_id: int) -> None:
    """The button "take back" under what was understood."""
    standing = await undo(desk.records, line_id, by=desk.who, at=desk.now)
    await take_receipts(desk, line_id)
    await desk.say_instead("undone", assignments=[one.id for one in standing])


async def undo_by_word(desk: Desk, *, goes_on: bool) -> None:
    """The officer says that what they said was wrong: what they reply to, else the last thing, is taken back.

    A question asked since then is what was wrong instead; it is left. Where nothing can be taken back, a line that
    `goes_on` is read for what it says, and a bare "wrong" is refused (NothingToUndo).
    """
    question = await open_question(desk)
    line_id = await _meant(desk)
    if question is None and await _takes_files_back(desk, line_id):
        return
    said = () if line_id is None else await desk.records.reports.of_line(line_id)
    if question is not None and (not said or question.asked_at >= said[0].at):
        await desk.records.questions.answer(question.id, at=desk.now)
        if not goes_on:
            await desk.say("question-left", reply=True)
        return
    if line_id is None:
        if goes_on:
            return
        raise NothingToUndo(minutes=UNDO_MINUTES)
    standing = await undo(desk.records, line_id, by=desk.who, at=desk.now)
    await strike(desk, line_id)
    if not goes_on:
        await desk.say("undone", reply=True, assignments=[one.id for one in standing])


async def answers_a_card(desk: Desk, rest: str) -> bool:
    """Whether a bare "wrong" replies to what the unit was given: then it says that the task is not the unit's."""
    shown = await desk.replied_to()
    return not rest and shown is not None and shown.kind not in _OWN_WORDS


async def _takes_files_back(desk: Desk, line_id: int | None) -> bool:
    """Take back files that came without a report, where they are replied to or came after that line."""
    shown = await desk.replied_to()
    if shown is not None and shown.kind == "evidence-kept":
        files_id: int | None = int(shown.facts["line"])
    elif desk.ask.reply_to is not None:
        return False
    else:
        since = desk.now - timedelta(minutes=UNDO_MINUTES)
        files_id = await desk.records.evidence.last_line(desk.who.person.id, since=since)
    said = () if line_id is None else await desk.records.reports.of_line(line_id)
    files = () if files_id is None else await desk.records.evidence.of_line(files_id)
    if files_id is None or files_id == line_id or not files:
        return False
    if shown is None and said and said[0].at > max(one.bound_at or one.at for one in files):
        return False
    files = await take_evidence_back(desk.records, files_id, by=desk.who, at=desk.now)
    tasks = await desk.records.assignments.some([one.assignment_id for one in files if one.assignment_id is not None])
    await desk.say("evidence-undone", reply=True, labels=", ".join(dict.fromkeys(one.label for one in tasks)))
    return True


async def _meant(desk: Desk) -> int | None:
    """The number of the line that a word takes back."""
    shown = await desk.replied_to()
    if shown is not None and shown.kind == "understood":
        return int(shown.facts["line"])
    if desk.ask.reply_to is not None:
        own = await desk.records.reports.of_message(desk.ask.chat, desk.ask.reply_to)
        if any(report.person_id != desk.who.person.id for report in own):
            raise NotYourUnit
        if own:
            return own[-1].line_id
    since = desk.now - timedelta(minutes=UNDO_MINUTES)
    return await desk.records.reports.last_line(desk.who.person.id, since=since)


async def strike(desk: Desk, line_id: int) -> None:
    """Let everything that said how a line was understood show that it does not stand any more."""
    for parcel in await desk.records.outbox.of_kind("understood", key_prefix=f"answer:{line_id}:"):
        if parcel.edits_id is None:
            notice = Notice(
                key=f"{parcel.key}:struck-{desk.ask.id}",
                address=parcel.address,
                person_id=parcel.person_id,
                kind="understood",
                facts=parcel.facts,
                priority=Priority.ANSWER,
                edits=parcel.key,
            )
            await desk.records.outbox.put(notice, at=desk.now)
    await take_receipts(desk, line_id)


async def take_receipts(desk: Desk, line_id: int) -> None:
    """Take the reaction off the messages that said it, where nothing of them stands."""
    for message in await desk.records.reports.messages_of_line(line_id):
        await desk.receipt(message)
