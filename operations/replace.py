"""Replace: a letter that corrects another takes its place, and what was reported on the old is known for the new."""

from collections.abc import Iterable
from datetime import datetime

from directives.people import Person
from directives.same_task import is_same_task
from directives.status_lines import Kind
from directives.tasks import Assignment
from directives.units import Unit
from operations.escalate import refresh_calls
from operations.raise_matters import close_matters, raise_matter
from operations.ring import refresh_cards
from operations.tell_change import say_change
from storage.records import Records


async def recall_replaced(
    records: Records,
    directive_id: int | None,
    units: Iterable[Unit],
    *,
    by_directive: int,
    at: datetime,
    by: Person | None,
) -> tuple[Assignment, ...]:
    """Recall the directive whose place another takes, if any; returns what it gave to anybody until now.

    The `units` that the new one reaches see on its card what it replaces; the others hear that they are relieved.
    Nothing is done where somebody has recalled the old one before.
    """
    old = None if directive_id is None else await records.directives.get(directive_id)
    if old is None or not await records.directives.recall(old.id, at=at, replaced_by=by_directive):
        return ()
    standing = await records.assignments.of_directive(old.id)
    await records.assignments.end([one.id for one in standing], at=at)
    await close_matters(records, [one.id for one in standing], at=at)
    event_id = await records.events.add(
        old.id, "replaced", at=at, by=None if by is None else by.id, facts={"directive": by_directive}
    )
    ids = await records.units.ids()
    relieved = {one.unit_id for one in standing} - {ids[unit.code] for unit in units}
    await say_change(records, event_id, old, relieved, losing=relieved, at=at)
    for unit_id in sorted({one.unit_id for one in standing}):
        await refresh_cards(records, old.id, unit_id, occasion=f"event-{event_id}", at=at)
    await refresh_calls(records, old.id, {one.unit_id for one in standing}, at=at)
    return standing


async def carry_over(records: Records, directive_id: int, old: tuple[Assignment, ...], *, at: datetime) -> int:
    """Let what units last said of the old tasks stand for the same tasks of the new; returns how many reports."""
    carried = 0
    free = {one.id: one for one in old if one.owed and one.report is not None}
    for new in await records.assignments.owed(directive_id):
        same = next((one for one in free.values() if one.unit_id == new.unit_id and is_same_task(one, new)), None)
        if same is not None:
            del free[same.id]
            await _carry(records, same, new, at=at)
            carried += 1
    return carried


async def _carry(records: Records, old: Assignment, new: Assignment, *, at: datetime) -> None:
    said = [one for one in await records.reports.of_assignments([old.id]) if old.report and one.id == old.report.id]
    for report in said:
        report_id = await records.reports.add(
            new.id,
            by=report.person_id,
            at=report.at,
            kind=report.kind,
            percent=report.percent,
            due=report.due,
            extra_days=report.extra_days,
            words=report.words,
            line_id=report.line_id,
            proof=report.proof,
        )
        closed_at = report.at if report.kind == "done" and not old.returned else None
        await records.assignments.set_current(new.id, report_id, closed_at=closed_at)
        if old.verdict is not None:
            await records.assignments.judge(new.id, old.verdict, closed_at=closed_at)
        elif old.unconfirmed:
            await raise_matter(
                records, new, report_id, Kind.DONE, by=report.person_id, due=None, extra_days=None, at=at
            )
        facts = {"label": old.label, "directive": old.directive_id, "words": report.words}
        await records.events.add(
            new.directive_id, "carried_over", at=at, by=None, task_id=new.task_id, unit_id=new.unit_id, facts=facts
        )
