"""Edits: an officer's message says something else now, and so does its report; the history keeps both."""

from directives.refusals import EditOutdated, EditUnclear
from handlers.desk import Desk
from handlers.filing import file_line
from handlers.status import bind_line, take_line
from handlers.taking_back import strike
from operations.report_status import undo
from storage.reports import KeptReport


async def take_edit(desk: Desk) -> None:
    """A message of an officer was edited.

    1. Where it made reports that stand, they are taken back and the new words are filed in their place; only where
       the new words are certain (EditUnclear), nothing was decided upon the old (DecidedMeanwhile), and no later
       report would be hidden (EditOutdated).
    2. What it was asked about is settled, and the new words are read as a line.
    3. Words that are none of an officer's, or the same as before, change nothing.
    """
    if not desk.who.memberships or desk.ask.message_id is None:
        return
    said = await desk.records.reports.of_message(desk.ask.chat, desk.ask.message_id)
    standing = [report for report in said if not report.retracted and report.person_id == desk.who.person.id]
    if standing:
        if standing[0].words.strip() != desk.ask.text.strip():
            await _correct(desk, standing)
        return
    if desk.ask.is_group:
        return
    person_id, message_id = desk.who.person.id, desk.ask.message_id
    asked = await desk.records.questions.close_of_message(person_id, message_id, at=desk.now)
    if asked or not desk.who.roles:  # what the office edits was meant for others
        await take_line(desk)


async def _correct(desk: Desk, standing: list[KeptReport]) -> None:
    for report in standing:
        since = await desk.records.reports.of_assignments([report.assignment_id])
        if any(later.id > report.id and not later.retracted and later.line_id != report.line_id for later in since):
            one = await desk.records.assignments.get(report.assignment_id)
            raise EditOutdated(label="" if one is None else one.label)
    line_ids = {report.line_id for report in standing}
    for line_id in sorted(line_ids):
        await undo(desk.records, line_id, by=desk.who, at=desk.now, replaced=True)
    binding = await bind_line(desk)
    if not binding.is_certain:  # nothing of this stands then: the transaction is rolled back
        raise EditUnclear
    for line_id in sorted(line_ids):
        await strike(desk, line_id)
    await file_line(desk, binding.filings, words=desk.ask.text, edited=True)
