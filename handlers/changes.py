"""Changes after issuing: what the office wants is shown with whom it reaches, and made once it says so.

A button asks by a prompt for what is to be typed; a command brings it along. Both come to `propose`, which keeps the
change as a prompt of its own: a button or a word lets it go out.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from directives.change_lines import (
    Target,
    is_consent,
    read_field,
    read_part,
    read_target,
    split_part,
)
from directives.changes import Change, ChangeKind, pack, unpack
from directives.refusals import (
    ChangedMeanwhile,
    ChangeUnclear,
    DirectiveGone,
    PartUnclear,
    ReasonMissing,
    TaskGone,
    TextTooShort,
)
from directives.tasks import Part
from handlers.desk import Desk
from handlers.directives import directive_called, task_called
from handlers.prompts import ask, settle
from handlers.typed import ahead_still, typed_deadline, typed_units
from operations.correct import correct
from operations.foresee import foresee
from operations.recall import recall
from storage.directives import Task

CONFIRM, PART = "change", "change-part"
_SHORTEST_TEXT, _SHORTEST_REASON = 8, 3
_LONGEST_TEXT, _LONGEST_REASON = 3000, 300


async def correct_by_line(desk: Desk) -> None:
    """`/correct 3 due 30/9`: another deadline, lead, coordinators or text."""
    target = read_target(desk.ask.argument)
    field = None if target is None else read_field(target.rest)
    if target is None or target.label is None or field is None or not field[1]:
        await desk.say("correct-usage")
        return
    task = await task_called(desk, target.label)
    await _take(desk, field[0], task.directive_id, task, field[1])


async def add_by_line(desk: Desk) -> None:
    """`/add 3 STC lead`, `/add 1071/UBND-NC STC`: a unit gets a part in a task, or in the whole directive."""
    await _by_line(desk, ChangeKind.ADD, "add-usage")


async def take_off_by_line(desk: Desk) -> None:
    """`/remove 3 STC`: a unit is relieved of a task, or of the whole directive."""
    await _by_line(desk, ChangeKind.TAKE_OFF, "remove-usage")


async def recall_by_line(desk: Desk) -> None:
    """`/recall 1071/UBND-NC REASON`, `/recall task 3 REASON`."""
    await _by_line(desk, ChangeKind.RECALL, "recall-usage")


async def _by_line(desk: Desk, kind: ChangeKind, usage: str) -> None:
    target = read_target(desk.ask.argument)
    if target is None or not target.rest.strip():
        await desk.say(usage)
        return
    directive_id, task = await _targeted(desk, target)
    await _take(desk, kind, directive_id, task, target.rest)


async def _targeted(desk: Desk, target: Target) -> tuple[int, Task | None]:
    """The directive, or its task, that a line begins with; a bare number is a task's, where some task bears it."""
    if target.label is not None and (target.number is None or await desk.records.assignments.task(target.label)):
        task = await task_called(desk, target.label)
        return task.directive_id, task
    return (await directive_called(desk, target.number or "")).id, None


async def change_task(desk: Desk, kind: ChangeKind, task_id: int) -> None:
    """A button under a task: ask for what is to be typed."""
    task = await desk.records.directives.task(task_id)
    if task is None or task.ended:
        raise TaskGone
    await ask(desk, f"change-{kind.value}", directive=task.directive_id, task=task_id, label=task.label, name="")


async def change_directive(desk: Desk, kind: ChangeKind, directive_id: int) -> None:
    """A button under a directive: ask for what is to be typed."""
    found = await desk.records.directives.get(directive_id)
    if found is None or found.recalled_at is not None:
        raise DirectiveGone
    name = found.number or f"#{found.id}"
    await ask(desk, f"change-{kind.value}", directive=directive_id, task=None, label="", name=name)


def taker(kind: ChangeKind) -> Any:
    """What takes the text that the prompt of a change asked for."""

    async def take(desk: Desk, facts: Mapping[str, Any]) -> None:
        task = None if facts["task"] is None else await desk.records.directives.task(facts["task"])
        await _take(desk, kind, facts["directive"], task, desk.ask.text)

    return take


async def _take(desk: Desk, kind: ChangeKind, directive_id: int, task: Task | None, text: str) -> None:
    """Understand what was typed for a change and propose it; raises the refusals of what cannot be understood."""
    task_id = None if task is None else task.id
    change = Change(kind=kind, directive_id=directive_id, task_id=task_id)
    text = text.strip()
    match kind:
        case ChangeKind.DEADLINE:
            due = typed_deadline(desk, text)
            if due is not None:
                change = replace(change, due=due.due, hour=due.time, words=text[:_LONGEST_REASON])
        case ChangeKind.LEADS | ChangeKind.COORDINATORS | ChangeKind.TAKE_OFF:
            change = replace(change, unit_ids=await typed_units(desk, text))
        case ChangeKind.ADD:
            named, part = split_part(text)
            part = part if task is not None else Part.INFORMED
            change = replace(change, unit_ids=await typed_units(desk, named), part=part)
        case ChangeKind.TEXT:
            if len(text) < _SHORTEST_TEXT:
                raise TextTooShort
            change = replace(change, words=text[:_LONGEST_TEXT])
        case ChangeKind.RECALL:
            if len(text) < _SHORTEST_REASON:
                raise ReasonMissing
            change = replace(change, words=" ".join(text.split())[:_LONGEST_REASON].rstrip("."))
    await propose(desk, change)


async def propose(desk: Desk, change: Change, *, instead: bool = False) -> None:
    """Show what a change would do and whom it reaches, and wait for the word; raises what `foresee` raises."""
    asks_part = change.kind is ChangeKind.ADD and change.part is None
    seen = (await foresee(desk.records, change)).seen
    prompt = await desk.records.prompts.ask(
        desk.who.person.id,
        PART if asks_part else CONFIRM,
        {"change": pack(change), "seen": seen},
        at=desk.now,
    )
    say = desk.say_instead if instead else desk.say
    await say("change-part" if asks_part else "change-confirm", prompt=prompt)


async def take_part(desk: Desk, facts: Mapping[str, Any]) -> None:
    """A typed part for a unit that is to be added."""
    part = read_part(desk.ask.text)
    if part is None:
        raise PartUnclear
    await propose(desk, replace(unpack(facts["change"]), part=part))


async def part_press(desk: Desk, prompt_id: int, part: Part) -> None:
    """A button that says in what part a unit is to be added."""
    prompt = await settle(desk, prompt_id, PART)
    if prompt is not None:
        await propose(desk, replace(unpack(prompt.facts["change"]), part=part), instead=True)


async def take_consent(desk: Desk, facts: Mapping[str, Any]) -> None:
    """A typed word that lets a change go out."""
    if not is_consent(desk.ask.text):
        raise ChangeUnclear
    await _make(desk, facts, instead=False)


async def apply_press(desk: Desk, prompt_id: int) -> None:
    """The button that lets a change go out."""
    prompt = await settle(desk, prompt_id, CONFIRM)
    if prompt is not None:
        await _make(desk, prompt.facts, instead=True)


async def leave_press(desk: Desk, prompt_id: int) -> None:
    """The button that leaves a change."""
    if await settle(desk, prompt_id, CONFIRM, PART) is not None:
        await desk.say_instead("change-left")


async def _make(desk: Desk, facts: Mapping[str, Any], *, instead: bool) -> None:
    """Make the change; where somebody else was faster the office looks once more at what it would do now."""
    change, seen = unpack(facts["change"]), int(facts["seen"])
    ahead_still(desk, change)
    person, say = desk.who.person, desk.say_instead if instead else desk.say
    try:
        if change.kind is ChangeKind.RECALL:
            made = await recall(desk.records, change, seen=seen, at=desk.now, by=person)
        else:
            made = await correct(desk.records, change, seen=seen, at=desk.now, zone=desk.zone, by=person)
    except ChangedMeanwhile as refusal:
        await propose(desk, change, instead=instead)
        await desk.say_refusal(refusal)
        return
    await say("change-made", event=made.event_id, told=made.told, unreached=list(made.unreached))
