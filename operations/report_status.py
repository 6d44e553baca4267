"""Report status: what an officer's line says of tasks is kept, word for word, and can be taken back or edited."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from directives.matters import Outcome
from directives.people import Standing
from directives.refusals import DecidedMeanwhile, NotYourUnit, TooLateToUndo
from directives.status_lines import Kind
from directives.tasks import Assignment, Verdict
from operations.acknowledge import acknowledge
from operations.find_part import find_own_part
from operations.keep_evidence import follow_edit
from operations.raise_matters import raise_matter, reopen, withdraw
from operations.ring import refresh_cards
from storage.records import Records
from storage.reports import KeptReport

UNDO_MINUTES = 10
_SEEN = "received"
_NOT_DECIDED = frozenset({None, Outcome.WITHDRAWN, Outcome.OVERTAKEN})


@dataclass(frozen=True, kw_only=True)
class Filing:
    """One report as read from a line, bound to the assignment that it speaks of."""

    assignment_id: int
    kind: str
    percent: int | None = None
    due: date | None = None
    extra_days: int | None = None
    proof: str | None = None
    """The document that the line names as proof."""


async def report_status(
    records: Records,
    filings: Sequence[Filing],
    *,
    words: str,
    line_id: int,
    by: Standing,
    at: datetime,
    message: tuple[str, int] | None = None,
) -> tuple[Assignment, ...]:
    """Keep what one message reported and return the assignments as they stand now.

    1. Only the unit's officers report on its tasks (NotYourUnit otherwise).
    2. Each report is appended; it becomes the unit's last word unless it says less than what is known.
    3. A report acknowledges the directive. Cards show the new state; what must be decided goes to those who decide.

    `message` is (chat, message id) of what said it, where that can be edited.
    """
    for filing in filings:
        await _file(records, filing, words=words, line_id=line_id, by=by, at=at, message=message)
    if message is not None:
        await follow_edit(records, message, [one.assignment_id for one in filings], line_id=line_id, by=by, at=at)
    standing = await records.assignments.some([filing.assignment_id for filing in filings])
    for directive_id, unit_id in sorted({(one.directive_id, one.unit_id) for one in standing}):
        await acknowledge(records, directive_id, unit_id, by=by, at=at, how="status")
        await refresh_cards(records, directive_id, unit_id, occasion=f"line-{line_id}", at=at)
    return standing


async def _file(
    records: Records,
    filing: Filing,
    *,
    words: str,
    line_id: int,
    by: Standing,
    at: datetime,
    message: tuple[str, int] | None,
) -> None:
    before = await find_own_part(records, filing.assignment_id, by=by)
    report_id = await records.reports.add(
        filing.assignment_id,
        by=by.person.id,
        at=at,
        kind=filing.kind,
        percent=filing.percent,
        due=filing.due,
        extra_days=filing.extra_days,
        words=words,
        line_id=line_id,
        proof=filing.proof,
        message=message,
    )
    if _says_no_more(filing, before):
        return
    closed_at = at if filing.kind == "done" else None
    await records.assignments.set_current(before.id, report_id, closed_at=closed_at)
    await raise_matter(
        records,
        before,
        report_id,
        Kind(filing.kind),
        by=by.person.id,
        due=filing.due,
        extra_days=filing.extra_days,
        at=at,
    )


def _says_no_more(filing: Filing, before: Assignment) -> bool:
    """Whether a word adds nothing to what is known: "seen" of work under way, "done" of what was confirmed as done."""
    if filing.kind == _SEEN:
        return before.reported
    return filing.kind == "done" and before.verdict is Verdict.CONFIRMED


async def undo(
    records: Records, line_id: int, *, by: Standing, at: datetime, replaced: bool = False
) -> tuple[Assignment, ...]:
    """Take back what one message reported, with the files that came with it; the words stay in the history.

    With `replaced` because it was edited and says something else now, which can be done at any time: its files then
    wait for what it says. Raises TooLateToUndo after ten minutes or the second time, NotYourUnit for anybody but its
    writer, DecidedMeanwhile where somebody has decided upon it.
    """
    said = [one for one in await records.reports.of_line(line_id) if not one.retracted]
    if not said or (not replaced and at - said[0].at > timedelta(minutes=UNDO_MINUTES)):
        raise TooLateToUndo(minutes=UNDO_MINUTES)
    before = {one.id: one for one in await records.assignments.some([one.assignment_id for one in said])}
    if any(one.person_id != by.person.id for one in said) or not all(by.serves(one.unit_id) for one in before.values()):
        raise NotYourUnit
    for matter in await records.matters.of_reports([report.id for report in said]):
        if matter.outcome not in _NOT_DECIDED:
            raise DecidedMeanwhile(label=before[matter.assignment_id].label)
    await withdraw(records, [report.id for report in said], at=at)
    for report in said:
        await records.reports.retract(report.id, by=by.person.id, at=at, replaced=replaced)
        await _fall_back(records, before[report.assignment_id])
        await reopen(records, report.assignment_id, overtaken_at=report.at, at=at)
    if not replaced:
        await records.evidence.take_back(line_id, at=at)
    standing = await records.assignments.some([one.assignment_id for one in said])
    for directive_id, unit_id in sorted({(one.directive_id, one.unit_id) for one in standing}):
        await refresh_cards(records, directive_id, unit_id, occasion=f"undo-{line_id}", at=at)
    return standing


async def _fall_back(records: Records, one: Assignment) -> None:
    """The word before stands again, with what the office made of it."""
    inherited = await records.successions.forebears(one.task_id, one.id)
    latest = last_word(await records.reports.of_assignments([*inherited, one.id]))
    is_done = latest is not None and latest.kind == "done"
    closed_at = latest.at if latest is not None and is_done else None
    await records.assignments.set_current(one.id, None if latest is None else latest.id, closed_at=closed_at)
    if latest is None or not is_done:
        return
    for matter in await records.matters.of_reports([latest.id]):
        if matter.outcome is Outcome.RETURNED:
            await records.assignments.judge(one.id, Verdict.RETURNED, closed_at=None)
        elif matter.outcome is Outcome.CONFIRMED:
            await records.assignments.judge(one.id, Verdict.CONFIRMED, closed_at=closed_at)


def last_word(said: Iterable[KeptReport]) -> KeptReport | None:
    """Which of a unit's reports on a task, oldest first, stands: the last that is not taken back and says no less."""
    word: KeptReport | None = None
    for report in said:
        says_less = report.kind == _SEEN and word is not None and word.kind != _SEEN
        if not report.retracted and not says_less:
            word = report
    return word
