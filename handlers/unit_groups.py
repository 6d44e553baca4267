"""A unit's own group: its officers speak to the bot there as they do in private, and of their unit alone."""

from dataclasses import replace
from unicodedata import normalize

from directives.people import Membership, Post
from handlers.ask import Act
from handlers.desk import Desk
from handlers.evidence import take_evidence
from handlers.status import take_line
from locales import LOCALES, words_for


async def unit_group(desk: Desk) -> None:
    """`/unitgroup`, `/unitgroup CODE`, `/unitgroup off`: a focal officer makes a group the unit's own, or nobody's."""
    mine = [one for one in desk.who.memberships if one.post is Post.FOCAL]
    if not desk.ask.is_group:
        await desk.say("unitgroup-in-group")
        return
    if not mine:
        return
    group = await desk.records.groups.at(desk.ask.chat)
    if group is not None and group.unit_id is not None and not desk.who.serves(group.unit_id):
        await desk.say("unitgroup-taken")
    elif group is not None and group.authorised:
        await desk.say("unitgroup-figures")
    elif _is_off(desk.ask.argument):
        await desk.records.groups.bind(desk.ask.chat, None, title=desk.ask.chat_title)
        await desk.say("unitgroup-left")
    else:
        await _bind(desk, mine)


async def _bind(desk: Desk, mine: list[Membership]) -> None:
    wanted = desk.ask.argument.strip().casefold()
    found = [one for one in mine if not wanted or one.unit_code.casefold() == wanted]
    if len(found) != 1:
        await desk.say("unitgroup-which", codes=", ".join(one.unit_code for one in mine), example=mine[0].unit_code)
        return
    await desk.records.groups.bind(desk.ask.chat, found[0].unit_id, title=desk.ask.chat_title)
    await desk.say("unitgroup-bound", unit=found[0].unit_name)


def _is_off(argument: str) -> bool:
    named = normalize("NFC", argument.strip().casefold())
    return any(named in words_for(locale).plain("unitgroup-off-words").split(", ") for locale in LOCALES)


async def enter(desk: Desk) -> bool:
    """Whether the asker is an officer of the unit whose group this is; from now on they are nothing else here."""
    group = await desk.records.groups.at(desk.ask.chat)
    if group is None or group.unit_id is None:
        return False
    here = tuple(one for one in desk.who.memberships if one.unit_id == group.unit_id)
    if not here:
        return False
    if group.title != desk.ask.chat_title:
        await desk.records.groups.rename(group.address, desk.ask.chat_title)
    desk.who = replace(desk.who, roles=frozenset(), memberships=here)
    return True


async def take_here(desk: Desk) -> None:
    """What an officer says to the bot in the group of their unit."""
    match desk.ask.act:
        case Act.TEXT:
            await take_line(desk)
        case Act.FILE | Act.PHOTO:
            await take_evidence(desk)
        case Act.OTHER:
            await desk.say("send-text-please", reply=True)
