"""Urgent: a directive without a letter is typed, becomes a draft, and goes the way of every draft."""

from collections.abc import Mapping
from typing import Any

from directives.letters import secrecy_mark
from directives.refusals import ChangeSettled, LetterSecret, TextTooShort
from directives.typed_names import typed_units
from directives.typed_units import everybody
from directives.units import Directory
from directives.urgent import groups, phrases, read_recipients, read_urgent, urgent_draft
from handlers.desk import Desk
from operations.issue import keep_draft
from storage.prompts import Prompt

WHOM = "urgent-whom"
_SHORTEST = 8


async def urgent(desk: Desk) -> None:
    """`/urgent TEXT`: those whom it is for before a colon, then what they are to do; asks whom where that is not said.

    Raises LetterSecret for a text that bears a mark of secrecy, TextTooShort where there is nothing to do.
    """
    text = desk.ask.argument
    if not text.strip():
        await desk.say("urgent-usage")
        return
    mark = secrecy_mark(text)
    if mark is not None:
        raise LetterSecret(mark=mark.upper())
    read = read_urgent(text, await desk.records.units.directory())
    if len(read.body) < _SHORTEST:
        raise TextTooShort
    if read.recipients:
        await _draft(desk, read.recipients, read.body)
        return
    facts = {"text": read.body, "unclear": read.unclear, "picked": []}
    prompt = await desk.records.prompts.ask(desk.who.person.id, WHOM, facts, at=desk.now)
    await desk.say("urgent-whom", prompt=prompt)


async def take_whom(desk: Desk, facts: Mapping[str, Any]) -> None:
    """The typed names of those whom it is for; raises TypedUnitsProposed, TypedUnitsUnknown."""
    directory = await desk.records.units.directory()
    units = typed_units(desk.ask.text, directory)
    recipients = read_recipients(desk.ask.text, directory) or phrases(units, directory)
    await _draft(desk, recipients, facts["text"])


async def whom_press(desk: Desk, prompt_id: int, group: str) -> None:
    """A button that says whom it is for: everybody, or a group."""
    prompt = await _own(desk, prompt_id)
    if prompt is None:
        return
    recipients = _group(group, await desk.records.units.directory())
    if recipients:
        await _settle(desk, prompt, recipients)
    else:
        await desk.toast("toast-button-old")


async def turn_picks(desk: Desk, prompt_id: int, page: int) -> None:
    """A page of the units to pick from."""
    if await _own(desk, prompt_id) is not None:
        await desk.say_instead("urgent-pick", prompt=prompt_id, page=page)


async def back_to_whom(desk: Desk, prompt_id: int) -> None:
    """Back to everybody and the groups; what was picked stays picked."""
    if await _own(desk, prompt_id) is not None:
        await desk.say_instead("urgent-whom", prompt=prompt_id)


async def pick_press(desk: Desk, prompt_id: int, unit_id: int, page: int) -> None:
    """Pick a unit, or let it go again; raises ChangeSettled."""
    prompt = await _own(desk, prompt_id)
    if prompt is None:
        return
    if unit_id not in (await desk.records.units.ids()).values():
        await desk.toast("toast-button-old")
        return
    picked = [one for one in prompt.facts["picked"] if one != unit_id]
    if len(picked) == len(prompt.facts["picked"]):
        picked.append(unit_id)
    if not await desk.records.prompts.refine(prompt_id, {**prompt.facts, "picked": picked}):
        raise ChangeSettled
    await desk.say_instead("urgent-pick", prompt=prompt_id, page=page)


async def picked_press(desk: Desk, prompt_id: int) -> None:
    """Go on with the units that were picked."""
    prompt = await _own(desk, prompt_id)
    if prompt is None:
        return
    directory, ids = await desk.records.units.directory(), await desk.records.units.ids()
    recipients = phrases([unit for unit in directory if ids[unit.code] in prompt.facts["picked"]], directory)
    if recipients:
        await _settle(desk, prompt, recipients)
    else:
        await desk.toast("toast-pick-first")


async def _own(desk: Desk, prompt_id: int) -> Prompt | None:
    """The presser's own prompt; raises ChangeSettled where it is over."""
    prompt = await desk.records.prompts.get(prompt_id)
    if prompt is None or prompt.person_id != desk.who.person.id or prompt.kind != WHOM:
        await desk.toast("toast-not-for-you")
        return None
    if prompt.answered:
        raise ChangeSettled
    return prompt


async def _settle(desk: Desk, prompt: Prompt, recipients: tuple[str, ...]) -> None:
    if not await desk.records.prompts.answer(prompt.id, at=desk.now):
        raise ChangeSettled
    await _draft(desk, recipients, prompt.facts["text"], instead=True)


def _group(name: str, directory: Directory) -> tuple[str, ...]:
    phrase = everybody() if name == "all" else groups(directory).get(name)
    return () if phrase is None else read_recipients(phrase, directory)


async def _draft(desk: Desk, recipients: tuple[str, ...], text: str, *, instead: bool = False) -> None:
    letter = urgent_draft(recipients, text, now=desk.now.astimezone(desk.zone))
    draft_id = await keep_draft(desk.records, letter, file_name=None, by=desk.who.person.id, at=desk.now)
    await (desk.say_instead if instead else desk.say)("draft", draft=draft_id)
