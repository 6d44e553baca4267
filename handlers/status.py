"""Status: acknowledging, one-line reports, the questions that follow, and taking back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from directives.people import Membership
from directives.refusals import TaskUnknown
from directives.status_lines import Kind, Report, read_line
from directives.tasks import Assignment
from handlers.desk import Desk
from locales import words_for
from operations.acknowledge import acknowledge, acknowledge_all
from operations.report_status import Filing, report_status, undo

_MOST_CHOICES = 12


@dataclass(frozen=True, kw_only=True)
class Context:
    """What the line's tasks may be: what is replied to narrows it."""

    units: tuple[int, ...]
    open: tuple[Assignment, ...]
    directive_id: int | None = None


async def acknowledge_press(desk: Desk, directive_id: int, unit_id: int) -> None:
    """The button "received" of a card."""
    fresh = await acknowledge(desk.records, directive_id, unit_id, by=desk.who, at=desk.now, how="button")
    await desk.toast("toast-acknowledged" if fresh else "toast-acknowledged-before")


async def take_line(desk: Desk) -> None:
    """A line from an officer.

    1. The line is read into reports.
    2. "Received" without a task acknowledges what waits.
    3. Each report is bound to an assignment: by its number, by the message replied to, by being the only open one.
    4. What is certain is kept and repeated back; for the rest the officer is asked, with buttons.
    """
    if desk.ask.forwarded:
        await desk.say("line-forwarded", reply=True)
        return
    context = await _context(desk)
    reports = read_line(desk.ask.text, now=desk.now.astimezone(desk.zone).date())
    filings: list[Filing] = []
    for report in reports:
        if report.kind is Kind.RECEIVED and not report.tasks:
            await _acknowledge(desk, context)
        else:
            filings.extend(await _bind(desk, report, context))
    if filings:
        await _file(desk, filings, words=desk.ask.text, line_id=desk.ask.id)
    if not reports:
        await _ask_back(desk, _unread(), context.open)


async def _context(desk: Desk) -> Context:
    units = tuple(one.unit_id for one in desk.who.memberships)
    shown = await desk.replied_to()
    facts: Mapping[str, Any] = {} if shown is None else shown.facts
    directive_id = facts.get("directive")
    if directive_id is not None and facts.get("unit") in units:
        units = (facts["unit"],)
    found = await desk.records.assignments.open_for(units)
    if directive_id is not None:
        found = tuple(one for one in found if one.directive_id == directive_id)
    named = _named_by(facts)
    if named:
        found = tuple(one for one in found if one.id in named) or found
    return Context(units=units, open=found, directive_id=directive_id)


def _named_by(facts: Mapping[str, Any]) -> frozenset[int]:
    """The assignments that a message spoke of: a reminder's, an answer's, one task's view."""
    named = [item[0] for item in facts.get("items", [])] + list(facts.get("assignments", []))
    if "assignment" in facts:
        named.append(facts["assignment"])
    return frozenset(named)


async def _acknowledge(desk: Desk, context: Context) -> None:
    seen = await acknowledge_all(desk.records, context.units, by=desk.who, at=desk.now)
    key = "line-acknowledged" if seen else "line-acknowledged-before"
    await desk.say(key, numbers=", ".join(number or f"#{directive}" for directive, number in seen))


async def _bind(desk: Desk, report: Report, context: Context) -> list[Filing]:
    if report.kind is Kind.UNCLEAR and not report.tasks:
        await _ask_back(desk, report, context.open)
        return []
    if not report.tasks:
        return await _bind_unnamed(desk, report, context)
    bound: list[Filing] = []
    for label in report.tasks:
        found = await _labelled(desk, label, context)
        if not found:
            await desk.say("line-task-not-yours", label=label, open=_labels(context.open))
        elif len(found) > 1 or report.kind is Kind.UNCLEAR:
            await _ask_back(desk, report, found)
        else:
            bound.append(_filing(report, found[0]))
    return bound


async def _bind_unnamed(desk: Desk, report: Report, context: Context) -> list[Filing]:
    if len(context.open) == 1:
        return [_filing(report, context.open[0])]
    if not context.open:
        await desk.say("line-nothing-open", reply=True)
        return []
    await _ask_back(desk, report, context.open)
    return []


async def _labelled(desk: Desk, label: str, context: Context) -> tuple[Assignment, ...]:
    found = await desk.records.assignments.labelled(label, context.units)
    if context.directive_id is not None:
        found = tuple(one for one in found if one.directive_id == context.directive_id) or found
    owed = tuple(one for one in found if one.owed)
    candidates = owed or found
    unfinished = tuple(one for one in candidates if not one.done)
    return unfinished or candidates[:1]


def _labels(assignments: Sequence[Assignment]) -> str:
    return ", ".join(one.label for one in assignments[:_MOST_CHOICES])


def _filing(report: Report, assignment: Assignment) -> Filing:
    return Filing(
        assignment_id=assignment.id,
        kind=report.kind.value,
        percent=report.percent,
        due=report.due,
        extra_days=report.extra_days,
    )


def _unread() -> Report:
    return Report(tasks=(), kind=Kind.UNCLEAR, percent=None, due=None, extra_days=None)


async def _ask_back(desk: Desk, report: Report, choices: Sequence[Assignment]) -> None:
    """Ask which task, or what of it; the words are kept with the question."""
    if not choices:
        await desk.say("line-nothing-open", reply=True)
        return
    reading = {
        "kind": report.kind.value,
        "percent": report.percent,
        "due": None if report.due is None else report.due.isoformat(),
        "extra_days": report.extra_days,
    }
    question = await desk.records.questions.ask(
        desk.who.person.id,
        words=desk.ask.text,
        reading=reading,
        choices=[one.id for one in choices[:_MOST_CHOICES]],
        at=desk.now,
    )
    await desk.say("question", reply=True, question=question)


async def _file(desk: Desk, filings: Sequence[Filing], *, words: str, line_id: int) -> None:
    unique = list({filing.assignment_id: filing for filing in filings}.values())
    standing = await report_status(
        desk.records, unique, words=words, line_id=line_id, by=desk.who, at=desk.now
    )
    await desk.say("understood", reply=True, line=line_id, assignments=[one.id for one in standing])


async def answer_task(desk: Desk, question_id: int, assignment_id: int) -> None:
    """A question's button that names the task."""
    question = await desk.records.questions.get(question_id)
    if question is None or question.person_id != desk.who.person.id or assignment_id not in question.choices:
        await desk.toast("toast-not-for-you")
        return
    if question.answered:
        await desk.toast("toast-answered-before")
        return
    await desk.records.questions.refine(question_id, reading=question.reading, choices=[assignment_id])
    if question.reading["kind"] == Kind.UNCLEAR:
        await desk.say_instead("question", question=question_id)
        return
    await _settle_question(desk, question_id, assignment_id, question.reading, question.words)


async def answer_kind(desk: Desk, question_id: int, kind: str) -> None:
    """A question's button that says what of the task."""
    question = await desk.records.questions.get(question_id)
    if question is None or question.person_id != desk.who.person.id or len(question.choices) != 1:
        await desk.toast("toast-not-for-you")
        return
    if question.answered:
        await desk.toast("toast-answered-before")
        return
    reading = {**question.reading, "kind": Kind(kind).value}
    await _settle_question(desk, question_id, question.choices[0], reading, question.words)


async def _settle_question(
    desk: Desk, question_id: int, assignment_id: int, reading: Mapping[str, Any], words: str
) -> None:
    await desk.records.questions.answer(question_id, at=desk.now)
    filing = Filing(
        assignment_id=assignment_id,
        kind=reading["kind"],
        percent=reading["percent"],
        due=None if reading["due"] is None else date.fromisoformat(reading["due"]),
        extra_days=reading["extra_days"],
    )
    standing = await report_status(
        desk.records, [filing], words=words, line_id=desk.ask.id, by=desk.who, at=desk.now
    )
    await desk.say_instead("understood", line=desk.ask.id, assignments=[one.id for one in standing])


async def show_tasks(desk: Desk) -> None:
    """`/tasks`: what my units owe, the most urgent first."""
    await desk.say("tasks", units=_unit_ids(desk.who.memberships))


def _unit_ids(memberships: Sequence[Membership]) -> list[int]:
    return [one.unit_id for one in memberships]


async def show_assignment(desk: Desk, assignment_id: int) -> None:
    """One of my unit's tasks in full, with buttons to report on it."""
    assignment = await desk.records.assignments.get(assignment_id)
    if assignment is None or not desk.who.serves(assignment.unit_id):
        raise TaskUnknown
    await desk.say("assignment", assignment=assignment_id)


async def report_press(desk: Desk, assignment_id: int, kind: str) -> None:
    """A button that reports on a task."""
    spoken = Kind(kind)
    words = words_for(desk.who.person.locale).plain(f"button-kind-{spoken.value.replace('_', '-')}")
    await _file(desk, [Filing(assignment_id=assignment_id, kind=spoken.value)], words=words, line_id=desk.ask.id)


async def undo_press(desk: Desk, line_id: int) -> None:
    """The button "take back" under what was understood."""
    standing = await undo(desk.records, line_id, by=desk.who, at=desk.now)
    await desk.say_instead("undone", assignments=[one.id for one in standing])


async def show_full_text(desk: Desk, directive_id: int, unit_id: int) -> None:
    """Everything the directive says to the unit, word for word."""
    if not desk.who.serves(unit_id):
        raise TaskUnknown
    await desk.say("full-text", directive=directive_id, unit=unit_id)
