"""The directory: units, who answers for them, and invitations."""

from directives.people import Post, Role
from directives.refusals import UnitUnknown
from handlers.desk import Desk
from operations.invite import NewInvitation, invite_to_office, invite_to_unit

_PAGE = 20


async def show_units(desk: Desk) -> None:
    """`/units`: who is registered and who is not."""
    await desk.say("units", page=0)


async def turn_units(desk: Desk, page: int) -> None:
    """A page button under the directory."""
    await desk.say_instead("units", page=page)


async def invite(desk: Desk) -> None:
    """`/invite CODE [deputy]`: an invitation for a unit's focal officer, or a deputy."""
    words = desk.ask.argument.split()
    if not words:
        await desk.say("invite-usage")
        return
    post = Post.DEPUTY if len(words) > 1 else Post.FOCAL
    made = await invite_to_unit(desk.records, words[0], post, at=desk.now, by=desk.who.person.id)
    await _show(desk, made)


async def invite_press(desk: Desk, code: str, post: str) -> None:
    """A button that invites."""
    made = await invite_to_unit(desk.records, code, Post(post), at=desk.now, by=desk.who.person.id)
    await _show(desk, made)


async def _show(desk: Desk, made: NewInvitation) -> None:
    # The code itself must go out; it stands in the outbox until it is sent and is worth one use within its days.
    await desk.say(
        "invitation",
        unit=made.unit_name,
        post=made.post,
        code=made.code,
        link=f"https://t.me/{desk.bot_name}?start={made.code}",
        until=made.expires_at.astimezone(desk.zone).date().isoformat(),
    )


async def show_unit(desk: Desk) -> None:
    """`/unit CODE`: one unit's officers and what it owes."""
    unit = (await desk.records.units.directory()).find(desk.ask.argument) if desk.ask.argument else None
    if unit is None:
        raise UnitUnknown(code=desk.ask.argument or "—")
    await desk.say("unit", unit=(await desk.records.units.ids())[unit.code])


async def admin(desk: Desk) -> None:
    """`/admin`: in a group, whether it may see figures; in private, the state of the office."""
    if desk.ask.is_group:
        await desk.say("group-authorise", title=desk.ask.chat_title)
    else:
        await desk.say("admin")


async def authorise_group(desk: Desk, allow: int) -> None:
    """The administrator's button in a group."""
    moment = desk.now if allow else None
    await desk.records.groups.authorise(
        desk.ask.chat, title=desk.ask.chat_title, at=moment, by=desk.who.person.id
    )
    await desk.say_instead("group-authorised" if allow else "group-not-authorised", title=desk.ask.chat_title)


async def invite_role(desk: Desk, role: str) -> None:
    """The administrator's button that invites into the office itself."""
    made = await invite_to_office(desk.records, Role(role), at=desk.now, by=desk.who.person.id)
    await _show(desk, made)
