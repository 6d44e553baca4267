"""The directory: units, who answers for them, and invitations."""

from unicodedata import normalize

from directives.people import Post, Role
from handlers.desk import Desk
from locales import LOCALES, words_for
from operations.find_unit import find_unit
from operations.invite import NewInvitation, invite_to_office, invite_to_unit

_LONGEST_NAME = 100
_MAY_URGE = frozenset({Role.OFFICE.value, Role.LEADER.value})
_MAY_INVITE = frozenset({Role.OFFICE.value, Role.ADMIN.value})


async def show_units(desk: Desk) -> None:
    """`/units`: who is registered and who is not."""
    await desk.say("units", page=0)


async def turn_units(desk: Desk, page: int) -> None:
    """A page button under the directory."""
    await desk.say_instead("units", page=page)


async def invite(desk: Desk) -> None:
    """`/invite CODE [deputy | head]`: an invitation for a unit's focal officer, a deputy, or its head."""
    code, _, post_named = desk.ask.argument.casefold().partition(" ")
    post = _post(post_named.strip()) if code else None
    if post is None:
        await desk.say("invite-usage")
        return
    made = await invite_to_unit(desk.records, code[:_LONGEST_NAME], post, at=desk.now, by=desk.who.person.id)
    await _show(desk, made)


def _post(named: str) -> Post | None:
    """The post that somebody named, in either language; the focal officer's where nothing is named."""
    if not named:
        return Post.FOCAL
    for locale in LOCALES:
        for post, key in ((Post.DEPUTY, "invite-deputy-words"), (Post.HEAD, "invite-head-words")):
            if normalize("NFC", named) in words_for(locale).plain(key).split(", "):
                return post
    return None


async def invite_press(desk: Desk, code: str, post: Post) -> None:
    """A button that invites."""
    made = await invite_to_unit(desk.records, code, post, at=desk.now, by=desk.who.person.id)
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
    wanted = desk.ask.argument.strip()
    if not wanted:
        await desk.say("unit-usage")
        return
    unit = find_unit(await desk.records.units.directory(), wanted[:_LONGEST_NAME])
    may_invite = bool(desk.who.capacities & _MAY_INVITE)
    may_urge = bool(desk.who.capacities & _MAY_URGE)
    unit_id = (await desk.records.units.ids())[unit.code]
    await desk.say("unit", unit=unit_id, may_invite=may_invite, may_urge=may_urge)


async def admin(desk: Desk) -> None:
    """`/admin`: in a group, whether it may see figures; in private, the state of the office."""
    if desk.ask.is_group:
        await desk.say("group-authorise", title=desk.ask.chat_title)
    else:
        await desk.say("admin")


async def authorise_group(desk: Desk, allow: int) -> None:
    """The administrator's button in a group."""
    if not desk.ask.is_group:
        await desk.toast("toast-button-old")
        return
    moment = desk.now if allow else None
    await desk.records.groups.authorise(desk.ask.chat, title=desk.ask.chat_title, at=moment, by=desk.who.person.id)
    if allow:  # whoever sees everybody's figures speaks for no unit
        await desk.records.groups.bind(desk.ask.chat, None, title=desk.ask.chat_title)
    await desk.say_instead("group-authorised" if allow else "group-not-authorised", title=desk.ask.chat_title)


async def invite_role(desk: Desk, role: Role) -> None:
    """The administrator's button that invites into the office itself."""
    made = await invite_to_office(desk.records, role, at=desk.now, by=desk.who.person.id)
    await _show(desk, made)
