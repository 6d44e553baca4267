"""Evidence: photos and documents from officers are kept on the task that they show."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from directives.notices import Notice, Priority
from directives.people import Standing
from directives.refusals import LetterSecret, TaskEnded
from directives.status_lines import Kind, Report, read_line
from directives.tasks import Assignment
from handlers.ask import Act, Ask
from handlers.desk import Desk
from handlers.letters import MAY_ISSUE
from handlers.questions import MOST_CHOICES, ask_what_files_show, open_question
from handlers.status import named_by, take_line, tasks_named
from operations.keep_evidence import Exhibit, keep_evidence
from operations.take_evidence_back import take_evidence_back
from storage.evidence import Form
from storage.questions import Question
from storage.records import Records

_FRESH = timedelta(minutes=10)
"""So long what an officer sends without a word still speaks of what they reported on last."""
_DIRECTIVES = 20
_SAID_OF_FILES = ("evidence-kept", "understood", "question")


async def is_evidence(records: Records, who: Standing, asks: Sequence[Ask]) -> bool:
    """Whether files show what was done: an officer's do, unless the sender may also issue letters.

    Then only those do that reply to a message about a task of the sender's own unit.
    """
    if not who.memberships or not who.capacities & MAY_ISSUE:
        return bool(who.memberships)
    for ask in asks:
        shown = None if ask.reply_to is None else await records.outbox.shown_at(ask.chat, ask.reply_to)
        if shown is not None and (
            any(who.serves(one.unit_id) for one in await named_by(records, shown.facts))
            or ("directive" in shown.facts and any(one.unit_id == shown.facts.get("unit") for one in who.memberships))
        ):
            return True
    return False


async def take_evidence(desk: Desk) -> None:
    """Files from an officer, alone or in an album, are kept on the task that they show.

    1. Words under any of them that report on tasks are a line; the files show what it reports on.
    2. A number alone names the task. Words that name none, and a forwarded picture's, say nothing.
    3. Without such words what came late of an album goes where its others are; and files show the task of the message
       replied to, else that of the officer's last report or file, else the only open one.
    4. Where that is not one task, the officer is asked. Files that come meanwhile wait for the same answer.
    """
    asks = desk.exhibits or (desk.ask,)
    secret = next((one.secrecy for one in asks if one.secrecy is not None), None)
    if secret is not None:
        raise LetterSecret(mark=secret.upper())
    files = [_exhibit(one) for one in asks if one.attachment is not None]
    worded = [one for one in asks if one.text.strip() and not one.forwarded]
    lead = next(iter(worded), next((one for one in asks if one.reply_to is not None), asks[0]))
    words = "\n".join(dict.fromkeys(one.text.strip() for one in worded))
    desk.ask = replace(lead, id=desk.ask.id, text=words)
    reports = read_line(words, now=desk.now.astimezone(desk.zone).date()) if words else ()
    if any(report.kind is not Kind.UNCLEAR for report in reports):
        await _by_line(desk, files)
    else:
        await _without_report(desk, files, reports)


def _exhibit(ask: Ask) -> Exhibit:
    assert ask.attachment is not None
    form = Form.PHOTO if ask.act is Act.PHOTO else Form.DOCUMENT
    file = ask.attachment
    return Exhibit(form=form, file_id=file.file_id, name=file.name, size=file.size, album=ask.together)


async def _by_line(desk: Desk, files: Sequence[Exhibit]) -> None:
    """The words are a status line like any other; what it says of tasks, the files show."""
    before = await _newest_question(desk)
    await take_line(desk)
    filed = {one.assignment_id for one in await desk.records.reports.of_line(desk.ask.id)}
    asked = await _newest_question(desk)
    for assignment_id in sorted(filed):
        await _keep(desk, files, assignment_id)
    if filed:
        return
    if asked is not None and (before is None or asked.id != before.id):
        await _keep(desk, files, None, question_id=asked.id)
    else:  # it reports on nothing of the unit's, or says no more than that the letter has come
        await _place(desk, files)


async def _newest_question(desk: Desk) -> Question | None:
    return await desk.records.questions.latest_open(desk.who.person.id, since=desk.now - _FRESH)


async def _without_report(desk: Desk, files: Sequence[Exhibit], reports: Sequence[Report]) -> None:
    named = await tasks_named(desk, reports)
    if len({one.label for one in named}) == len(named) > 0:
        await _keep_and_say(desk, files, named)
    elif named:
        await _ask_which(desk, files, named)
    elif not await _is_late(desk, files):
        await _place(desk, files)


async def _is_late(desk: Desk, files: Sequence[Exhibit]) -> bool:
    """Put what came late of an album where its others are, without a word; False where there are none."""
    album = desk.ask.together
    kept = () if album is None else await desk.records.evidence.of_album(desk.who.person.id, album)
    for place in {(one.assignment_id, one.question_id) for one in kept}:
        question_id = None if place[0] is not None else place[1]
        await _keep(desk, files, place[0], question_id=question_id, line_id=kept[0].line_id)
    if kept:
        await _show_again(desk, kept[0].line_id)
    return bool(kept)


async def _place(desk: Desk, files: Sequence[Exhibit]) -> None:
    """Find out which task files without words show."""
    question = await open_question(desk)
    if question is not None and len(question.choices) > 1:
        await _wait_too(desk, files, question)
        return
    mine = [one.unit_id for one in desk.who.memberships]
    still_open = await desk.records.assignments.open_for(mine)
    meant = await _replied_to(desk) or await _spoken_of_last(desk) or still_open or await _finished(desk)
    if len(meant) == 1:
        await _keep_and_say(desk, files, meant)
    elif meant:
        await _ask_which(desk, files, [*meant, *still_open])
    else:
        await desk.say("evidence-no-task", reply=True)


async def _replied_to(desk: Desk) -> tuple[Assignment, ...]:
    """The tasks of the message replied to; raises TaskEnded where the unit was relieved of all of them."""
    shown = await desk.replied_to()
    if shown is None:
        return ()
    named = [one for one in await named_by(desk.records, shown.facts) if desk.who.serves(one.unit_id)]
    standing = tuple(one for one in named if not one.ended)
    if named and not standing:
        raise TaskEnded(label=named[0].label)
    unit_id, directive_id = shown.facts.get("unit"), shown.facts.get("directive")
    if standing or unit_id is None or directive_id is None or not desk.who.serves(int(unit_id)):
        return standing
    return tuple(one for one in await desk.records.assignments.of_unit(int(unit_id), int(directive_id)) if one.owed)


async def _spoken_of_last(desk: Desk) -> tuple[Assignment, ...]:
    """The tasks of the officer's last report or file, as long as that is fresh."""
    person_id, since = desk.who.person.id, desk.now - _FRESH
    spoken: list[tuple[datetime, int]] = []
    line = await desk.records.reports.last_line(person_id, since=since)
    if line is not None:
        reports = [one for one in await desk.records.reports.of_line(line) if not one.retracted]
        spoken += [(one.at, one.assignment_id) for one in reports]
    line = await desk.records.evidence.last_line(person_id, since=since)
    if line is not None:
        files = await desk.records.evidence.of_line(line)
        spoken += [(one.bound_at, one.assignment_id) for one in files if one.bound_at is not None and one.assignment_id]
    last = max((at for at, _ in spoken), default=None)
    found = await desk.records.assignments.some(sorted({one for at, one in spoken if at == last}))
    return tuple(one for one in found if desk.who.serves(one.unit_id) and not one.ended)


async def _finished(desk: Desk) -> tuple[Assignment, ...]:
    """What the officer's units owed in directives that stand, where nothing is open any more; the newest first."""
    found: list[Assignment] = []
    for directive in (await desk.records.directives.standing())[:_DIRECTIVES]:
        for unit in desk.who.memberships:
            given = await desk.records.assignments.of_unit(unit.unit_id, directive.id)
            found.extend(one for one in given if one.owed)
        if len(found) >= MOST_CHOICES:
            break
    return tuple(found)


async def _keep(
    desk: Desk,
    files: Sequence[Exhibit],
    assignment_id: int | None,
    *,
    question_id: int | None = None,
    line_id: int | None = None,
) -> None:
    await keep_evidence(
        desk.records,
        files,
        assignment_id=assignment_id,
        question_id=question_id,
        line_id=line_id or desk.ask.id,
        by=desk.who,
        at=desk.now,
    )


async def _keep_and_say(desk: Desk, files: Sequence[Exhibit], tasks: Sequence[Assignment]) -> None:
    for one in tasks:
        await _keep(desk, files, one.id)
    await desk.say("evidence-kept", reply=True, line=desk.ask.id, assignments=[one.id for one in tasks])


async def _ask_which(desk: Desk, files: Sequence[Exhibit], choices: Sequence[Assignment]) -> None:
    several = list({one.id: one for one in choices}.values())
    await _keep(desk, files, None, question_id=await ask_what_files_show(desk, several))


async def _wait_too(desk: Desk, files: Sequence[Exhibit], question: Question) -> None:
    """Let files wait for the answer to a question that is open already; it shows how many there are."""
    waiting = await desk.records.evidence.of_question(question.id)
    line_id = waiting[0].line_id if waiting else desk.ask.id
    await _keep(desk, files, None, question_id=question.id, line_id=line_id)
    await _show_again(desk, line_id)


async def _show_again(desk: Desk, line_id: int) -> None:
    """What was said of the files of a message shows how many they are now."""
    for kind in _SAID_OF_FILES:
        for parcel in await desk.records.outbox.of_kind(kind, key_prefix=f"answer:{line_id}:"):
            if parcel.edits_id is None:
                again = Notice(
                    key=f"{parcel.key}:more-{desk.ask.id}",
                    address=parcel.address,
                    person_id=parcel.person_id,
                    kind=kind,
                    facts=parcel.facts,
                    priority=Priority.ANSWER,
                    edits=parcel.key,
                )
                await desk.records.outbox.put(again, at=desk.now)


async def undo_press(desk: Desk, line_id: int) -> None:
    """The button "take back" under what was said of files that came without a report."""
    files = await take_evidence_back(desk.records, line_id, by=desk.who, at=desk.now)
    shown = await desk.records.assignments.some([one.assignment_id for one in files if one.assignment_id is not None])
    await desk.say_instead("evidence-undone", labels=", ".join(dict.fromkeys(one.label for one in shown)))


async def forget_album(desk: Desk) -> None:
    """One file of an album bears a mark of secrecy: of the others nothing is kept either."""
    album = desk.ask.together
    if album is not None:
        await desk.records.inbox.forget_album(desk.ask.chat, album, since=desk.now - _FRESH)
        await desk.records.evidence.erase_album(desk.who.person.id, album)
