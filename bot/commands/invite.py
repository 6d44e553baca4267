"""`hoatoc invite`: one-time invitations from the terminal."""

import argparse
import asyncio
import json

from bot.clock import now
from bot.config import Settings
from bot.terminal import Complaint, settings, terminal_words, with_database
from directives.people import Post
from operations.invite import NewInvitation, invite_to_unit
from storage.marks import BOT_NAME
from storage.records import Records


def run(parsed: argparse.Namespace) -> int:
    """Make invitations and print their links."""
    if bool(parsed.codes) == parsed.all:
        raise Complaint("cli-invite-whom")
    post = Post.DEPUTY if parsed.deputy else Post.HEAD if parsed.head else Post.FOCAL

    async def known_name(records: Records) -> str | None:
        known: str | None = await records.marks.get(BOT_NAME)
        return known

    # The name first: an invitation whose link cannot be told should not be made.
    name = with_database(known_name) or _ask_telegram(settings())

    async def make(records: Records) -> list[NewInvitation]:
        codes = await _without(records, post) if parsed.all else list(dict.fromkeys(parsed.codes))
        return [await invite_to_unit(records, code, post, at=now(), by=None) for code in codes]

    _print(with_database(make), name, as_json=parsed.json)
    return 0


async def _without(records: Records, post: Post) -> list[str]:
    """The living units in which nobody holds a post that a unit has once; for deputies, the focal officer's."""
    missing = post if post.is_single else Post.FOCAL
    names = await records.units.living_names()
    if not names:
        raise Complaint("cli-units-none")
    officers = await records.people.officers()
    manned = {
        unit_id for unit_id, found in officers.items() if any(officer.post is missing for officer in found.officers)
    }
    return [code for unit_id, (code, _) in names.items() if unit_id not in manned]


def _ask_telegram(chosen: Settings) -> str:
    if chosen.bot_token is None:
        raise Complaint("cli-bot-name-unknown")
    from bot.office import TokenRefused, connect, introduce

    async def ask() -> str:
        bot = connect(chosen)
        try:
            async with asyncio.timeout(30):
                return await introduce(bot)
        finally:
            await bot.session.close()

    try:
        return asyncio.run(ask())
    except (TimeoutError, TokenRefused):
        raise Complaint("cli-bot-name-unknown") from None


def _print(made: list[NewInvitation], bot_name: str, *, as_json: bool) -> None:
    rows = [
        {"unit": one.unit_code, "code": one.code, "link": f"https://t.me/{bot_name}?start={one.code}"} for one in made
    ]
    if as_json:
        print(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    words = terminal_words()
    for one, row in zip(made, rows, strict=True):
        until = words.day(one.expires_at.astimezone(settings().zone).date())
        print(words.plain("cli-invitation", unit=one.unit_name or "", code=one.code, link=row["link"], until=until))
