"""Report status: what an officer's line says of tasks is kept, word for word, and can be taken back for a while."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from directives.notices import Notice, Priority
from directives.people import Role, Standing
from directives.refusals import NotYourUnit, TaskEnded, TaskUnknown, TooLateToUndo
from directives.tasks import Assignment
from operations.acknowledge import acknowledge
from operations.ring import refresh_cards
from storage.records import Records
from storage.reports import KeptReport

UNDO_MINUTES = 10
_SEEN = "received"
# What the office must hear of at once: somebody has to act.
_OFFICE_ACTS = frozenset({"blocked", "extension", "beyond_authority", "not_ours"})


@dataclass(frozen=True, kw_only=True)
class Filing:
    """One report as read from a line, bound to the assignment that it speaks of."""

    assignment_id: int
    kind: str
    percent: int | None = None
    due: date | None = None
    extra_days: int | None = None


async def report_status(
    records: Records, filings: Sequence[Filing], *, words: str, line_id: int, by: Standing, at: datetime
) -> tuple[Assignment, ...]:
    """Keep what one message reported and return the assignments as they stand now.

    1. Only the unit's officers report on its tasks (NotYourUnit otherwise).
    2. Each report is appended; it becomes the unit's last word unless it says less than what is known.
    3. A report acknowledges the directive. Cards show the new state; the office hears what it must act on.
    """
    for filing in filings:
        await _file(records, filing, words=words, line_id=line_id, by=by, at=at)
    standing = await records.assignments.some([filing.assignment_id for filing in filings])
    for directive_id, unit_id in sorted({(one.directive_id, one.unit_id) for one in standing}):
        await acknowledge(records, directive_id, unit_id, by=by, at=at, how="status")
        await refresh_cards(records, directive_id, unit_id, occasion=f"line-{line_id}", at=at)
    return standing


async def _file(records: Records, filing: Filing, *, words: str, line_id: int, by: Standing, at: datetime) -> None:
    before = await records.assignments.get(filing.assignment_id)
    if before is None:
        raise TaskUnknown
    if not by.serves(before.unit_id):
        raise NotYourUnit
    if before.ended:
        raise TaskEnded(label=before.label)
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
    )
    if not (filing.kind == _SEEN and before.reported):
        closed_at = at if filing.kind == "done" else None
        await records.assignments.set_current(before.id, report_id, closed_at=closed_at)
    if filing.kind in _OFFICE_ACTS:
        await _tell_office(records, before, filing, words=words, report_id=report_id, at=at)


async def _tell_office(
    records: Records, assignment: Assignment, filing: Filing, *, words: str, report_id: int, at: datetime
) -> None:
    for keeper in await records.people.with_role(Role.OFFICE):
        notice = Notice(
            key=f"needs-office:{report_id}:{keeper.id}",
            address=keeper.address,
            person_id=keeper.id,
            kind="needs-office",
            facts={
                "assignment": assignment.id,
                "kind": filing.kind,
                "due": None if filing.due is None else filing.due.isoformat(),
                "extra_days": filing.extra_days,
                "percent": filing.percent,
                "words": words,
                "report": report_id,
            },
            priority=Priority.ESCALATION,
        )
        await records.outbox.put(notice, at=at)


async def undo(records: Records, line_id: int, *, by: Standing, at: datetime) -> tuple[Assignment, ...]:
    """Take back what one message reported; the words stay in the history.

    Raises TooLateToUndo after ten minutes or the second time, NotYourUnit for anybody but its writer.
    """
    said = [one for one in await records.reports.of_line(line_id) if not one.retracted]
    if not said or at - said[0].at > timedelta(minutes=UNDO_MINUTES):
        raise TooLateToUndo(minutes=UNDO_MINUTES)
    before = await records.assignments.some([one.assignment_id for one in said])
    if any(one.person_id != by.person.id for one in said) or not all(by.serves(one.unit_id) for one in before):
        raise NotYourUnit
    for report in said:
        await records.reports.retract(report.id, by=by.person.id, at=at)
        task_id = next(one.task_id for one in before if one.id == report.assignment_id)
        inherited = await records.successions.forebears(task_id, report.assignment_id)
        latest = last_word(await records.reports.of_assignments([*inherited, report.assignment_id]))
        closed_at = latest.at if latest is not None and latest.kind == "done" else None
        await records.assignments.set_current(
            report.assignment_id, None if latest is None else latest.id, closed_at=closed_at
        )
    standing = await records.assignments.some([one.assignment_id for one in said])
    for directive_id, unit_id in sorted({(one.directive_id, one.unit_id) for one in standing}):
        await refresh_cards(records, directive_id, unit_id, occasion=f"undo-{line_id}", at=at)
    return standing


def last_word(said: Iterable[KeptReport]) -> KeptReport | None:
    """Which of a unit's reports on a task, oldest first, stands: the last that is not taken back and says no less."""
    word: KeptReport | None = None
    for report in said:
        says_less = report.kind == _SEEN and word is not None and word.kind != _SEEN
        if not report.retracted and not says_less:
            word = report
    return word
