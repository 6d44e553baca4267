"""Urging: the office or a leader tells units that they are awaited, after a look at whom it reaches."""

from collections.abc import Mapping, Sequence
from typing import Any

from directives.change_lines import is_consent, read_target
from directives.refusals import NobodyToUrge
from directives.tasks import Assignment
from directives.urging import Degree, read_degree
from handlers.desk import Desk
from handlers.directives import task_called
from handlers.prompts import settle
from locales import words_for
from operations.find_unit import find_unit
from operations.urge import to_urge, urge

CONFIRM = "urge"
_LONGEST_WORDS = 1000
_LONGEST_NAME = 100


async def urge_by_line(desk: Desk) -> None:
    """`/urge 3 criticism TEXT`, `/urge STC TEXT`: a task's units, or all that one unit owes."""
    argument = desk.ask.argument.strip()
    if not argument:
        await desk.say("urge-usage")
        return
    target = read_target(argument)
    if target is not None and target.label is not None:
        task = await task_called(desk, target.label)
        found: Sequence[Assignment] = await desk.records.assignments.of_task(task.id)
        rest = target.rest
    else:
        named, rest = _unit_named(argument)
        unit = find_unit(await desk.records.units.directory(), named)
        found = await desk.records.assignments.open_for([(await desk.records.units.ids())[unit.code]])
    degree, words = read_degree(rest.strip(" :"))
    await _propose(desk, [one.id for one in found], degree, words=words[:_LONGEST_WORDS])


def _unit_named(argument: str) -> tuple[str, str]:
    """A unit's code, or its name before a colon, and the words behind it."""
    named, colon, rest = argument.partition(":")
    if colon and len(named) <= _LONGEST_NAME and read_degree(named.partition(" ")[2])[1] == named.partition(" ")[2]:
        return named.strip(), rest
    named, _, rest = argument.partition(" ")
    return named.strip(",")[:_LONGEST_NAME], rest


async def urge_task(desk: Desk, task_id: int) -> None:
    """The button of a task."""
    found = await desk.records.assignments.of_task(task_id)
    await _propose(desk, [one.id for one in found], Degree.REMINDER, words="")


async def urge_unit(desk: Desk, unit_id: int) -> None:
    """The button of a unit: everything that it owes."""
    found = await desk.records.assignments.open_for([unit_id])
    await _propose(desk, [one.id for one in found], Degree.REMINDER, words="")


async def _propose(
    desk: Desk, assignment_ids: Sequence[int], degree: Degree, *, words: str, instead: bool = False
) -> None:
    """Show whom an urging reaches and what it says, and wait for the word; raises NobodyToUrge."""
    open_ones = await to_urge(desk.records, assignment_ids)
    facts = {"assignments": [one.id for one in open_ones], "degree": degree.value, "words": words}
    prompt = await desk.records.prompts.ask(desk.who.person.id, CONFIRM, facts, at=desk.now)
    say = desk.say_instead if instead else desk.say
    await say("urge-confirm", prompt=prompt)


async def take_urging(desk: Desk, facts: Mapping[str, Any]) -> None:
    """What is typed under the preview: consent sends it, anything else are its words, a degree before them if named."""
    if is_consent(desk.ask.text):
        await _send(desk, facts, instead=False)
        return
    text = desk.ask.text.strip()
    degree, words = read_degree(text)
    if words == text:
        degree = Degree(facts["degree"])
    await _propose(desk, facts["assignments"], degree, words=(words or facts["words"])[:_LONGEST_WORDS])


async def degree_press(desk: Desk, prompt_id: int, degree: Degree) -> None:
    """A button that chooses how hard the words are."""
    prompt = await settle(desk, prompt_id, CONFIRM)
    if prompt is not None:
        await _propose(desk, prompt.facts["assignments"], degree, words=prompt.facts["words"], instead=True)


async def send_press(desk: Desk, prompt_id: int) -> None:
    """The button that lets an urging go out."""
    prompt = await settle(desk, prompt_id, CONFIRM)
    if prompt is not None:
        await _send(desk, prompt.facts, instead=True)


async def leave_press(desk: Desk, prompt_id: int) -> None:
    """The button that leaves it."""
    if await settle(desk, prompt_id, CONFIRM) is not None:
        await desk.say_instead("change-left")


async def _send(desk: Desk, facts: Mapping[str, Any], *, instead: bool) -> None:
    degree = Degree(facts["degree"])
    words = str(facts["words"]) or words_for("vi").plain(f"urging-words-{degree.value}")
    try:
        told, silent = await urge(
            desk.records,
            facts["assignments"],
            degree,
            words=words,
            line_id=desk.ask.id,
            by=desk.who,
            at=desk.now,
        )
    except NobodyToUrge:
        await (desk.say_instead if instead else desk.say)("refusal-nobody-to-urge")
        return
    say = desk.say_instead if instead else desk.say
    await say("urged", degree=degree.value, told=told, silent=list(silent))
