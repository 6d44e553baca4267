"""Issue: a draft becomes a directive, its tasks are given to units, and phones ring."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from directives.letters.draft import Draft
from directives.notices import Notice, Priority
from directives.people import Person, Role
from directives.plan import Plan, plan
from directives.refusals import DraftGone, DraftUnconfirmed, NobodyToSendTo, Refusal
from directives.review import Review, doubts_of, labels_of, phrase_key
from directives.ringing import last_ring
from directives.tasks import Part
from directives.units import Directory, ResolutionKind, Unit
from operations.escalate import await_units
from operations.remember_alias import remember_alias
from operations.remind import spare
from operations.replace import carry_over, recall_replaced
from operations.ring import card
from operations.show_draft import refresh_screens
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
    """Whom a plan would reach: unit codes with somebody to ring, and without.

    Of the latter `silent` have officers whom the bot cannot reach; the others have none. `addresses` are the chats that
    will ring, one for each card.
    """

    reached: tuple[str, ...]
    unreached: tuple[str, ...]
    silent: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()


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
    """Who would be rung by this plan, and which units have nobody, or nobody who can be reached."""
    ids = await records.units.ids()
    officers = await records.people.officers()
    reached: dict[str, str] = {}
    unreached: dict[str, bool] = {}
    for unit in concerned(made, await records.units.directory()):
        its = officers.get(ids[unit.code])
        first = None if its is None else its.first_reachable()
        if first is None:
            unreached[unit.code] = its is not None
        else:
            reached[unit.code] = first.person.address
    return Reach(
        reached=tuple(reached),
        unreached=tuple(unreached),
        silent=tuple(code for code, has_officers in unreached.items() if has_officers),
        addresses=tuple(reached.values()),
    )


async def last_ring_at(records: Records, far: Reach, *, per_second: int, at: datetime) -> datetime:
    """When the last phone would ring if it were issued `at`, behind what is on its way already."""
    ahead = await records.outbox.ahead(Priority.URGENT)
    return at + last_ring(far.addresses, ahead, per_second=per_second)


async def issue(records: Records, draft_id: int, *, at: datetime, zone: tzinfo, by: Person | None) -> Issued:
    """Issue a draft as it was reviewed, once.

    1. The letter's phrases become units; units, tasks, parts and deadlines are kept.
    2. One card goes to each unit's first reachable officer.
    3. Units without one are named to the office.
    4. A directive that the letter corrects is recalled; what was reported on it stands for the same tasks.
    5. Names that a person has ruled to mean one unit become its aliases.

    Raises DraftGone where it was issued or dropped before, NobodyToSendTo where no unit is concerned, DraftUnconfirmed
    where it was read from a picture and nobody has compared it.
    """
    draft = await open_draft(records, draft_id)
    directory = await records.units.directory()
    if any(doubt.must_be_confirmed for doubt in doubts_of(draft.review)):
        raise DraftUnconfirmed
    made, letter = plan(draft.review, directory), draft.review.as_letter()
    units = concerned(made, directory)
    if not units or not made.tasks:
        raise NobodyToSendTo
    directive_id = await records.directives.add(letter, at=at, by=None if by is None else by.id)
    if not await records.drafts.close(draft_id, state="issued", directive_id=directive_id):
        raise DraftGone
    await refresh_screens(records, replace(draft, state="issued"), at=at)
    replaced = await recall_replaced(records, draft.corrects_id, units, by_directive=directive_id, at=at, by=by)
    await _give_tasks(records, directive_id, draft, made)
    await carry_over(records, directive_id, replaced, at=at)
    await _remember_names(records, draft.review, directory)
    await _spare_reminders(records, directive_id, at=at, zone=zone)
    rung = await _ring(records, directive_id, units, urgency=letter.urgency, at=at)
    unreached = tuple(unit.code for unit in units if unit.code not in rung)
    if unreached:
        await tell_unreached(records, directive_id, unreached, at=at)
    return Issued(
        directive_id=directive_id,
        tasks=len(made.tasks),
        units=len(units),
        notifications=len(rung),
        unreached=unreached,
    )


async def _give_tasks(records: Records, directive_id: int, draft: KeptDraft, made: Plan) -> None:
    ids = await records.units.ids()
    labels = labels_of(draft.review, await records.directives.labels_in_use())
    idle = _without_part(made)
    for position, (one, given) in enumerate(zip(draft.review.tasks, made.tasks, strict=True)):
        task_id = await records.directives.add_task(directive_id, position, labels[one.key], one.task)
        parts = {ids[unit.code]: Part.INFORMED for unit in (*idle, *given.informed)}
        parts |= {ids[unit.code]: Part.COORDINATOR for unit in given.coordinators}
        parts |= {ids[unit.code]: Part.LEAD for unit in given.leads}
        await records.assignments.add(task_id, parts, owed=[ids[unit.code] for unit in given.owing])


async def _remember_names(records: Records, review: Review, directory: Directory) -> None:
    """A name that nobody knew and that a person has ruled to mean one unit is its alias from now on."""
    named = {phrase_key(phrase): phrase for phrase in review.phrases}
    for key, codes in review.rulings.items():
        phrase = named.get(key, key)
        if len(codes) == 1 and directory.resolve(phrase).kind is ResolutionKind.UNKNOWN:
            with suppress(Refusal):  # what cannot be an alias was still ruled upon, for this letter
                await remember_alias(records, codes[0], phrase)


async def _spare_reminders(records: Records, directive_id: int, *, at: datetime, zone: tzinfo) -> None:
    """The card itself names deadlines that are near: their reminders so far count as given."""
    await spare(records, await records.assignments.owed(directive_id), at=at, zone=zone)


def _without_part(made: Plan) -> tuple[Unit, ...]:
    """Recipients to whom no task gives anything; they are informed of all of them."""
    given = {unit for task in made.tasks for unit in (*task.leads, *task.coordinators, *task.informed)}
    return tuple(unit for unit in made.recipients if unit not in given)


async def _ring(
    records: Records, directive_id: int, units: tuple[Unit, ...], *, urgency: str | None, at: datetime
) -> set[str]:
    ids = await records.units.ids()
    await await_units(records, directive_id, [ids[unit.code] for unit in units], urgency=urgency, at=at)
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
