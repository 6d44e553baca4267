"""Reception: who asked, may they, and which conversation is it."""

from collections.abc import Sequence

from directives.people import Role, Standing
from directives.refusals import LetterSecret, Refusal
from handlers import ANSWERS, COMMANDS, OFFICERS, PRESSES, VIEWERS, Command, Press
from handlers.ask import Act
from handlers.desk import Desk
from handlers.edits import take_edit
from handlers.evidence import take_evidence
from handlers.joining import CODE_ALONE, join_with
from handlers.letters import MAY_ISSUE, take_letter
from handlers.matters import take_decision
from handlers.prompts import cancel, leave, prompt_for
from handlers.review import take_reply
from handlers.status import take_line
from handlers.unit_groups import enter, take_here
from operations.join import reached_again

_COMMANDS = {name: command for command in COMMANDS for name in command.names}
_PRESSES = {press.verb: press for press in PRESSES}
_ANSWERS = {answer.kind: answer for answer in ANSWERS}


async def receive(desk: Desk) -> None:
    """Answer one ask, or keep silent where silence is right."""
    await _converse(desk)
    await desk.answer_press()


async def _converse(desk: Desk) -> None:
    match desk.ask.act:
        case Act.COMMAND:
            await _command(desk)
        case Act.PRESS:
            await _press(desk)
        case Act.BLOCKED:
            await _unreachable(desk)
        case Act.UNBLOCKED:
            await reached_again(desk.records, desk.who, at=desk.now)
        case Act.MIGRATED:
            await desk.records.groups.move(desk.ask.chat, desk.ask.moved_to or desk.ask.chat)
        case Act.EDIT if desk.ask.secrecy is None:
            await take_edit(desk)
        case _ if not desk.ask.is_group:
            await _private(desk)
        case _ if desk.ask.addressed and await enter(desk):
            if desk.ask.secrecy is not None:
                raise LetterSecret(mark=desk.ask.secrecy.upper())
            await take_here(desk)


async def _private(desk: Desk) -> None:
    if desk.ask.secrecy is not None:
        raise LetterSecret(mark=desk.ask.secrecy.upper())
    match desk.ask.act:
        case Act.TEXT:
            await _text(desk)
        case Act.FILE | Act.PHOTO:
            await _file(desk)
        case Act.OTHER:
            await _other(desk)


async def refuse(desk: Desk, refusal: Refusal) -> None:
    """Tell the asker in one line why the rules say no."""
    if not desk.ask.is_group or await _is_authorised(desk) or await enter(desk):
        await desk.say_refusal(refusal)


def menu_for(standing: Standing) -> tuple[tuple[str, ...], ...]:
    """The names of the commands that a person may use in private, in the routing table's order."""
    return tuple(one.names for one in COMMANDS if one.who is None or standing.capacities & one.who)


def may(desk: Desk, who: frozenset[str] | None) -> bool:
    """Whether the asker holds one of the roles and posts that a route is for."""
    return who is None or bool(desk.who.capacities & who)


async def _is_authorised(desk: Desk) -> bool:
    group = await desk.records.groups.at(desk.ask.chat)
    return group is not None and group.authorised


async def _command(desk: Desk) -> None:
    command = _COMMANDS.get(desk.ask.command)
    if desk.ask.is_group:
        await _group_command(desk, command)
    elif command is None:
        await desk.say("unknown-command" if desk.who.capacities else "stranger-greeting")
    elif may(desk, command.who):
        if command.handler is not cancel:  # whoever commands something else no longer answers what was asked
            await leave(desk)
        await command.handler(desk)
    else:
        await desk.say("not-for-you" if desk.who.capacities else "stranger-greeting")


async def _group_command(desk: Desk, command: Command | None) -> None:
    """In a group: figures where the group is authorised, authorising for an administrator, else silence."""
    if command is None:
        return
    if command is _COMMANDS["admin"] or command is _COMMANDS["unitgroup"]:
        if may(desk, command.who):
            await command.handler(desk)
        return
    if command.in_unit_groups and await enter(desk):
        await command.handler(desk)
        return
    group = await desk.records.groups.at(desk.ask.chat)
    if group is None or not group.authorised:
        return
    if group.title != desk.ask.chat_title:
        await desk.records.groups.rename(group.address, desk.ask.chat_title)
    if command.in_groups:
        await command.handler(desk)
    else:
        await desk.say("group-in-private")


async def _press(desk: Desk) -> None:
    verb, *words = desk.ask.argument.split(":")
    press = _PRESSES.get(verb)
    arguments = None if press is None else _arguments(press, words)
    if press is None or arguments is None:
        await desk.toast("toast-button-old")
    elif not may(desk, press.who) or (desk.ask.is_group and not await _is_for_group(desk, press)):
        await desk.toast("toast-not-for-you")
    else:
        await press.handler(desk, *arguments)


async def _is_for_group(desk: Desk, press: Press) -> bool:
    return press.in_groups or (press.in_unit_groups and await enter(desk))


def _arguments(press: Press, words: Sequence[str]) -> list[object] | None:
    if len(words) != len(press.takes):
        return None
    try:
        return [take(word) for take, word in zip(press.takes, words, strict=True)]
    except ValueError:
        return None


async def _text(desk: Desk) -> None:
    code = CODE_ALONE.fullmatch(desk.ask.text)
    # What looks like a code without a dash may be a member's two words, but nothing that a stranger could mean.
    if code is not None and (not desk.who.capacities or code["between"].strip()):
        await join_with(desk, desk.ask.text)
    elif desk.letter is not None and may(desk, MAY_ISSUE):
        await take_letter(desk)
    elif await _decides(desk) or await _answers_prompt(desk) or (may(desk, MAY_ISSUE) and await take_reply(desk)):
        return
    elif may(desk, OFFICERS):
        await take_line(desk)
    elif desk.who.capacities:
        await desk.say("office-text", capacities=sorted(desk.who.capacities))
    else:
        await desk.say("stranger-greeting")


async def _decides(desk: Desk) -> bool:
    """Take a reply to a card for a decision; False where it is none, or nobody's who decides."""
    return may(desk, VIEWERS) and await take_decision(desk)


async def _answers_prompt(desk: Desk) -> bool:
    """Take a text to the conversation that asked for it; False where nobody did."""
    prompt = await prompt_for(desk)
    answer = None if prompt is None else _ANSWERS.get(prompt.kind)
    if prompt is None or answer is None or not may(desk, answer.who):
        return False
    if await desk.records.prompts.answer(prompt.id, at=desk.now):
        await answer.handler(desk, prompt.facts)
    else:
        await desk.say("prompt-over")
    return True


async def _file(desk: Desk) -> None:
    if may(desk, MAY_ISSUE) and not desk.exhibits:
        await take_letter(desk)
    elif may(desk, OFFICERS):
        await take_evidence(desk)
    elif not desk.who.capacities:
        await desk.say("stranger-greeting")
    elif desk.ask.act is Act.FILE:
        await desk.say("file-not-for-you")
    else:
        await desk.say("office-text", capacities=sorted(desk.who.capacities))


async def _other(desk: Desk) -> None:
    if may(desk, OFFICERS):
        await desk.say("send-text-please", reply=True)
    else:
        await desk.say("office-text" if desk.who.capacities else "stranger-greeting")


async def _unreachable(desk: Desk) -> None:
    """An officer blocked the bot: the office hears of it now, not at the next HỎA TỐC."""
    await desk.records.people.mark_reachable(desk.ask.address, reachable=False)
    if not desk.who.memberships:
        return
    for keeper in await desk.records.people.with_role(Role.OFFICE):
        await desk.tell(
            keeper,
            "officer-blocked",
            name=desk.who.person.name,
            units=", ".join(one.unit_name for one in desk.who.memberships),
        )
