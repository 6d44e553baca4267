"""Status: acknowledging, one-line reports, a unit's tasks, and taking back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from directives.refusals import DirectiveGone, TaskEnded, TaskUnknown
from directives.status_lines import Kind, Report, read_line, takes_back
from directives.tasks import Assignment
from handlers.desk import Desk
from handlers.filing import file_line, filing, proof_of
from handlers.questions import MOST_CHOICES, answer_by_line, ask_back, give_way, open_question
from handlers.taking_back import answers_a_card, undo_by_word
from locales import words_for
from operations.acknowledge import acknowledge, acknowledge_all
from operations.report_status import Filing
from storage.records import Records

_MOST_QUESTIONS = 3
_MOST_LABELS = 60
"""A line that names more tasks than any letter has is not looked up to its end."""


@dataclass(frozen=True, kw_only=True)
class Context:
    """What the line's tasks may be: what is replied to narrows it."""

    units: tuple[int, ...]
    choices: tuple[Assignment, ...]
    directive_id: int | None = None
    ended: tuple[Assignment, ...] = ()
    """What is replied to, where the unit has been relieved of all of it."""


@dataclass(kw_only=True)
class Binding:
    """What became of a line's reports: bound to assignments, about tasks of others, or to be asked about."""

    filings: list[Filing] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    ended: list[Assignment] = field(default_factory=list)
    unclear: list[tuple[Report, Sequence[Assignment]]] = field(default_factory=list)

    @property
    def is_certain(self) -> bool:
        """Whether every report has its task."""
        return bool(self.filings) and not (self.foreign or self.ended or self.unclear)


async def acknowledge_press(desk: Desk, directive_id: int, unit_id: int) -> None:
    """The button "received" of a card."""
    await _require_part(desk, directive_id, unit_id)
    fresh = await acknowledge(desk.records, directive_id, unit_id, by=desk.who, at=desk.now, how="button")
    await desk.toast("toast-acknowledged" if fresh else "toast-acknowledged-before")


async def _require_part(desk: Desk, directive_id: int, unit_id: int) -> None:
    """Refuse what is about a directive that gives the unit nothing, or nothing any more."""
    if await desk.records.assignments.of_unit(unit_id, directive_id):
        return
    directive = await desk.records.directives.get(directive_id)
    raise TaskUnknown if directive is None or directive.recalled_at is None else DirectiveGone


async def take_line(desk: Desk) -> None:
    """A line from an officer.

    0. What takes back the last word is done first; the rest is a line of its own.
    1. The line is read into reports; one that answers an open question settles it.
    2. "Received" without a task acknowledges what waits, or the directive that is replied to.
    3. Each report is bound to an assignment: by its number, by the message replied to, by being the only open one.
    4. What is certain is kept and repeated back; for the rest the officer is asked, with buttons.
    """
    if desk.ask.forwarded:
        await desk.say("line-forwarded", reply=True)
        return
    rest = takes_back(desk.ask.text)
    if rest is not None and not await answers_a_card(desk, rest):
        await undo_by_word(desk, goes_on=bool(rest))
        if not rest:
            return
        desk.ask = replace(desk.ask, text=rest)
    reports = read_line(desk.ask.text, now=_today(desk))
    question = await open_question(desk)
    if question is not None and await answer_by_line(desk, question, reports):
        return
    context = await _context(desk)
    if any(_acknowledges(report, context) for report in reports):
        await _acknowledge(desk, context)
    binding = await _bound(desk, [one for one in reports if not _acknowledges(one, context)], context)
    if binding.filings and question is not None:  # a newer word: the older must not come over it by a late press
        await give_way(desk, question, [one.assignment_id for one in binding.filings])
    await _answer(desk, binding, context)


async def bind_line(desk: Desk) -> Binding:
    """What an edited message says of tasks, as a line of its own; nothing is kept or said."""
    context = await _context(desk)
    return await _bound(desk, read_line(desk.ask.text, now=_today(desk)), context)


async def _bound(desk: Desk, reports: Iterable[Report], context: Context) -> Binding:
    binding = Binding()
    for report in reports:
        await _bind(desk, binding, report, context)
    return binding


def _acknowledges(report: Report, context: Context) -> bool:
    return report.kind is Kind.RECEIVED and not report.tasks and not context.ended


def _today(desk: Desk) -> date:
    return desk.now.astimezone(desk.zone).date()


async def _answer(desk: Desk, binding: Binding, context: Context) -> None:
    if binding.filings:
        await file_line(desk, binding.filings, words=desk.ask.text)
    for one in binding.ended[:_MOST_QUESTIONS]:
        await _say_ended(desk, one)
    if binding.foreign:
        labels = ", ".join(binding.foreign[:MOST_CHOICES])
        await desk.say("line-task-not-yours", reply=True, label=labels, open=_labels(context.choices))
    for report, choices in binding.unclear[:_MOST_QUESTIONS]:
        await ask_back(desk, report, choices)


async def _say_ended(desk: Desk, one: Assignment) -> None:
    """The unit has been relieved of the task: nothing of it is to be reported any more."""
    words = words_for(desk.who.person.locale)
    number = words.directive(
        one.directive_id, one.directive_number, urgency=one.directive_urgency, day=one.directive_date
    )
    if one.recalled_at is None:
        await desk.say("line-task-ended", reply=True, label=one.label, number=number)
        return
    day = words.day(one.recalled_at.astimezone(desk.zone).date())
    await desk.say("line-task-recalled", reply=True, label=one.label, number=number, day=day)


async def _context(desk: Desk) -> Context:
    mine = tuple(one.unit_id for one in desk.who.memberships)
    shown = await desk.replied_to()
    facts: Mapping[str, Any] = {} if shown is None else shown.facts
    named = await named_by(desk.records, facts)
    named = tuple(one for one in named if one.unit_id in mine)
    standing = tuple(one for one in named if not one.ended)
    if named:
        return Context(units=mine, choices=_unfinished(standing), ended=named if not standing else ())
    if facts.get("unit") in mine and facts.get("directive") is not None:
        unit_id, directive_id = int(facts["unit"]), int(facts["directive"])
        given = await desk.records.assignments.of_unit(unit_id, directive_id)
        owed = tuple(one for one in given if one.owed)
        if not given:
            ended = await desk.records.assignments.relieved(unit_id, directive_id)
            return Context(units=(unit_id,), choices=(), directive_id=directive_id, ended=ended[:1])
        return Context(units=(unit_id,), choices=_unfinished(owed), directive_id=directive_id)
    return Context(units=mine, choices=await desk.records.assignments.open_for(mine))


async def named_by(records: Records, facts: Mapping[str, Any]) -> tuple[Assignment, ...]:
    """The assignments that a message spoke of: a reminder's, an answer's, a question's, a decision's."""
    ids = [item[0] for item in facts.get("items", [])] + list(facts.get("assignments", []))
    if "assignment" in facts:
        ids.append(facts["assignment"])
    if "question" in facts:
        question = await records.questions.get(int(facts["question"]))
        ids.extend(() if question is None else question.choices)
    if "matters" in facts:
        ids.extend(matter.assignment_id for matter in await records.matters.some(list(facts["matters"])))
    return await records.assignments.some(ids)


async def tasks_named(desk: Desk, reports: Iterable[Report]) -> tuple[Assignment, ...]:
    """Those tasks of the officer's units that a line names by their numbers."""
    context = await _context(desk)
    labels = dict.fromkeys(label for report in reports for label in report.tasks[:_MOST_LABELS])
    found = [one for label in labels for one in await _labelled(desk, label, context)]
    return tuple({one.id: one for one in found}.values())


def _unfinished(found: Sequence[Assignment]) -> tuple[Assignment, ...]:
    """What is not finished yet; all of it where everything is, so that a mistake can be put right."""
    return tuple(one for one in found if not one.done) or tuple(found)


async def _acknowledge(desk: Desk, context: Context) -> None:
    numbers: list[str]
    if context.directive_id is None:
        seen = await acknowledge_all(desk.records, context.units, by=desk.who, at=desk.now)
        numbers = [number or f"#{directive}" for directive, number in seen]
    else:
        numbers = await _acknowledge_one(desk, context.directive_id, context.units[0])
    key = "line-acknowledged" if numbers else "line-acknowledged-before"
    await desk.say(key, reply=True, numbers=", ".join(numbers))


async def _acknowledge_one(desk: Desk, directive_id: int, unit_id: int) -> list[str]:
    directive = await desk.records.directives.get(directive_id)
    fresh = await acknowledge(desk.records, directive_id, unit_id, by=desk.who, at=desk.now, how="text")
    if not fresh or directive is None:
        return []
    return [directive.number or f"#{directive_id}"]


async def _bind(desk: Desk, binding: Binding, report: Report, context: Context) -> None:
    proof = proof_of(report, desk.ask.text, _today(desk))
    if not report.tasks and context.ended:
        binding.ended.extend(context.ended)
    elif not report.tasks:
        if len(context.choices) == 1 and report.kind is not Kind.UNCLEAR:
            binding.filings.append(filing(report, context.choices[0].id, proof=proof))
        else:
            binding.unclear.append((report, context.choices))
        return
    for label in report.tasks[:_MOST_LABELS]:
        found = await _labelled(desk, label, context)
        gone = None if found else await desk.records.assignments.ended(label, context.units)
        if gone is not None:
            binding.ended.append(gone)
        elif not found:
            binding.foreign.append(label)
        elif len(found) > 1 or report.kind is Kind.UNCLEAR:
            binding.unclear.append((report, found))
        else:
            binding.filings.append(filing(report, found[0].id, proof=proof))


async def _labelled(desk: Desk, label: str, context: Context) -> tuple[Assignment, ...]:
    found = await desk.records.assignments.labelled(label, context.units)
    if context.directive_id is not None:
        found = tuple(one for one in found if one.directive_id == context.directive_id) or found
    if not found:  # whoever has 5.1 and 5.2 may say "5", as the letter does
        return tuple(one for one in context.choices if one.label.startswith(f"{label}."))
    candidates = tuple(one for one in found if one.owed) or found
    return tuple(one for one in candidates if not one.done) or candidates[:1]


def _labels(assignments: Iterable[Assignment]) -> str:
    return ", ".join([one.label for one in assignments][:MOST_CHOICES])


async def show_tasks(desk: Desk) -> None:
    """`/tasks`: what my units owe, the most urgent first."""
    await desk.say("tasks", units=[one.unit_id for one in desk.who.memberships])


async def show_mine(desk: Desk, unit_id: int) -> None:
    """The button "report" of a card: what that unit owes, each with a button; the one task at once where it is one."""
    unit_id = await desk.records.successions.heir(unit_id)
    if not desk.who.serves(unit_id):
        raise TaskUnknown
    owed = await desk.records.assignments.open_for([unit_id])
    if len(owed) == 1:
        await desk.say("assignment", assignment=owed[0].id)
    else:
        await desk.say("tasks", units=[unit_id])


async def show_assignment(desk: Desk, assignment_id: int) -> None:
    """One of my unit's tasks in full, with buttons to report on it."""
    assignment = await desk.records.assignments.get(assignment_id)
    if assignment is None or not desk.who.serves(assignment.unit_id):
        raise TaskUnknown
    if assignment.ended:
        raise TaskEnded(label=assignment.label)
    await desk.say("assignment", assignment=assignment_id)


async def report_press(desk: Desk, assignment_id: int, kind: Kind) -> None:
    """A button that reports on a task."""
    words = words_for(desk.who.person.locale).plain(f"button-kind-{kind.value.replace('_', '-')}")
    await file_line(desk, [Filing(assignment_id=assignment_id, kind=kind.value)], words=words)


async def show_full_text(desk: Desk, directive_id: int, unit_id: int) -> None:
    """Everything the directive says to the unit, word for word."""
    unit_id = await desk.records.successions.heir(unit_id)
    if not desk.who.serves(unit_id):
        raise TaskUnknown
    await _require_part(desk, directive_id, unit_id)
    await desk.say("full-text", directive=directive_id, unit=unit_id)
