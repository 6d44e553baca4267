"""Issue: a draft becomes a directive, its tasks are given to units, and phones ring."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from directives.letters.draft import Draft
from directives.notices import Notice, Priority
from directives.people import Person, Role
from directives.plan import Plan, plan
from directives.refusals import DraftGone, NobodyToSendTo
from directives.task_numbers import number_tasks
from directives.tasks import Part
from directives.units import Directory, Unit
from operations.remind import spare
from operations.replace import carry_over, recall_replaced
from operations.ring import card
from storage.drafts import KeptDraft
from storage.records import Records


@dataclass(frozen=True, kw_only=True)
class Issued:
    """What issuing made; `unreached` are the codes of units that nobody can be reached in."""

    directive_id: int
    tasks: int
    units: int
    notifications: int
    unreached: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Reach:
    """Whom a plan would reach: unit codes with somebody to ring, and without."""

    reached: tuple[str, ...]
    unreached: tuple[str, ...]


async def keep_draft(records: Records, letter: Draft, *, file_name: str | None, by: int | None, at: datetime) -> int:
    """Keep a letter as read, for the office to check."""
    return await records.drafts.add(letter, file_name=file_name, sent_by=by, at=at)


async def open_draft(records: Records, draft_id: int) -> KeptDraft:
    """The draft, while it is still to be decided; raises DraftGone."""
    draft = await records.drafts.get(draft_id)
    if draft is None or draft.state != "open":
        raise DraftGone
    return draft


def concerned(made: Plan, directory: Directory) -> tuple[Unit, ...]:
    """Every unit that a plan gives anything to, recipients without a task included, in directory order."""
    given = [unit for task in made.tasks for unit in (*task.leads, *task.coordinators, *task.informed)]
    return directory.in_order([*made.recipients, *given])


async def reach(records: Records, made: Plan) -> Reach:
    """Who would be rung by this plan, and which units have nobody."""
    ids = await records.units.ids()
    officers = await records.people.officers()
    codes = [unit.code for unit in concerned(made, await records.units.directory())]
    reached = {code for code in codes if ids[code] in officers and officers[ids[code]].first_reachable()}
    return Reach(
        reached=tuple(code for code in codes if code in reached),
        unreached=tuple(code for code in codes if code not in reached),
    )


async def issue(records: Records, draft_id: int, *, at: datetime, zone: tzinfo, by: Person | None) -> Issued:
    """Issue a draft, once.

    1. The letter's phrases become units; units, tasks, parts and deadlines are kept.
    2. One card goes to each unit's first reachable officer.
    3. Units without one are named to the office.
    4. A directive that the letter corrects is recalled; what was reported on it stands for the same tasks.

    Raises DraftGone where it was issued or dropped before, NobodyToSendTo where no unit is concerned.
    """
    draft = await open_draft(records, draft_id)
    directory = await records.units.directory()
    made = plan(draft.letter, directory)
    units = concerned(made, directory)
    if not units or not made.tasks:
        raise NobodyToSendTo
    directive_id = await records.directives.add(draft.letter, at=at, by=None if by is None else by.id)
    if not await records.drafts.close(draft_id, state="issued", directive_id=directive_id):
        raise DraftGone
    replaced = await recall_replaced(records, draft.corrects_id, units, by_directive=directive_id, at=at, by=by)
    await _give_tasks(records, directive_id, draft, made)
    await carry_over(records, directive_id, replaced, at=at)
    await _spare_reminders(records, directive_id, at=at, zone=zone)
    rung = await _ring(records, directive_id, units, at=at)
    codes = [unit.code for unit in units]
    unreached = tuple(code for code in codes if code not in rung)
    if unreached:
        await tell_unreached(records, directive_id, unreached, at=at)
    return Issued(
        directive_id=directive_id,
        tasks=len(draft.letter.tasks),
        units=len(codes),
        notifications=len(rung),
        unreached=unreached,
    )


async def _give_tasks(records: Records, directive_id: int, draft: KeptDraft, made: Plan) -> None:
    ids = await records.units.ids()
    labels = number_tasks([task.section for task in draft.letter.tasks], await records.directives.labels_in_use())
    idle = _without_part(made)
    for position, (task, label, given) in enumerate(zip(draft.letter.tasks, labels, made.tasks, strict=True)):
        task_id = await records.directives.add_task(directive_id, position, label, task)
        parts = {ids[unit.code]: Part.INFORMED for unit in (*idle, *given.informed)}
        parts |= {ids[unit.code]: Part.COORDINATOR for unit in given.coordinators}
        parts |= {ids[unit.code]: Part.LEAD for unit in given.leads}
        owed = [unit_id for unit_id, part in parts.items() if part is Part.LEAD]
        if draft.follow_general and not given.leads:
            owed = [ids[unit.code] for unit in given.informed]
        await records.assignments.add(task_id, parts, owed=owed)


async def _spare_reminders(records: Records, directive_id: int, *, at: datetime, zone: tzinfo) -> None:
    """The card itself names deadlines that are near: their reminders so far count as given."""
    await spare(records, await records.assignments.owed(directive_id), at=at, zone=zone)


def _without_part(made: Plan) -> tuple[Unit, ...]:
    """Recipients to whom no task gives anything; they are informed of all of them."""
    given = {unit for task in made.tasks for unit in (*task.leads, *task.coordinators, *task.informed)}
    return tuple(unit for unit in made.recipients if unit not in given)


async def _ring(records: Records, directive_id: int, units: tuple[Unit, ...], *, at: datetime) -> set[str]:
    ids = await records.units.ids()
    officers = await records.people.officers()
    rung: set[str] = set()
    for unit in units:
        first = officers[ids[unit.code]].first_reachable() if ids[unit.code] in officers else None
        if first is not None:
            await records.outbox.put(card(directive_id, ids[unit.code], first.person), at=at)
            rung.add(unit.code)
    return rung


async def tell_unreached(records: Records, directive_id: int, codes: tuple[str, ...], *, at: datetime) -> None:
    """Name units that nobody can be reached in to the office, with what to do."""
    keepers = await records.people.with_role(Role.OFFICE) or await records.people.with_role(Role.ADMIN)
    for keeper in keepers:
        notice = Notice(
            key=f"unreached:{directive_id}:{','.join(sorted(codes))[:80]}:{keeper.id}",
            address=keeper.address,
            person_id=keeper.id,
            kind="unreached",
            facts={"directive": directive_id, "units": list(codes)},
            priority=Priority.ANSWER,
        )
        await records.outbox.put(notice, at=at)
