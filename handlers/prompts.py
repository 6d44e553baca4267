"""Prompts: the office is asked to type something; what it types next, or in reply, goes to whoever asked.

A conversation asks with `ask`; `ANSWERS` in the routing table names, by the prompt's kind, the function that takes what
is typed. That function gets the desk and the prompt's facts. Where it raises a refusal the prompt stays open, so that
the office simply types again. A prompt is left with /cancel, with any other command, and by the next prompt.
"""

from datetime import timedelta

from directives.refusals import ChangeSettled
from handlers.desk import Desk
from storage.prompts import Prompt

_FRESH = timedelta(minutes=10)
"""So long a text that replies to nothing is still meant as the answer to what was asked last."""


async def ask(desk: Desk, kind: str, **facts: object) -> None:
    """Ask for something to be typed, in the words `prompt-KIND` with `hint-KIND` in the empty line; facts are JSON.

    The phone opens its line for a reply, which needs a message of its own: what bears a prompt is never an edit.
    """
    prompt = await desk.records.prompts.ask(desk.who.person.id, kind, facts, at=desk.now)
    await desk.say("prompt", prompt=prompt, asked=kind, about=facts)


async def prompt_for(desk: Desk) -> Prompt | None:
    """The prompt that a text answers: the one it replies to, answered or not, else the last one while it is fresh."""
    if desk.ask.forwarded:
        return None
    if desk.ask.reply_to is None:
        return await desk.records.prompts.latest_open(desk.who.person.id, since=desk.now - _FRESH)
    shown = await desk.replied_to()
    if shown is None or "prompt" not in shown.facts:
        return None
    prompt = await desk.records.prompts.get(int(shown.facts["prompt"]))
    return prompt if prompt is not None and prompt.person_id == desk.who.person.id else None


async def leave(desk: Desk) -> bool:
    """Ask no longer for what was asked last; False where nothing was open."""
    prompt = await desk.records.prompts.latest_open(desk.who.person.id)
    return prompt is not None and await desk.records.prompts.answer(prompt.id, at=desk.now)


async def cancel(desk: Desk) -> None:
    """`/cancel`: leave what was asked."""
    await desk.say("prompt-left" if await leave(desk) else "prompt-none")


async def settle(desk: Desk, prompt_id: int, *kinds: str) -> Prompt | None:
    """Close the presser's own prompt; None, with a word to the presser, where it is somebody else's or of no use.

    Raises ChangeSettled where it was closed before.
    """
    prompt = await desk.records.prompts.get(prompt_id)
    if prompt is None or prompt.person_id != desk.who.person.id:
        await desk.toast("toast-not-for-you")
        return None
    if prompt.kind not in kinds:
        await desk.toast("toast-button-old")
        return None
    if not await desk.records.prompts.answer(prompt_id, at=desk.now):
        raise ChangeSettled
    return prompt
