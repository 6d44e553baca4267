"""`hoatoc doctor`: what is wrong, and what to mend."""

import argparse
import asyncio
from collections.abc import AsyncIterator

from bot.config import Settings, listing
from bot.terminal import settings, terminal_words
from storage.database import Database
from storage.migrations import upgrade


def run(parsed: argparse.Namespace) -> int:
    """Print a line for each thing looked at; exit 1 where something is wrong."""
    words = terminal_words()
    chosen = settings()
    print(words.plain("cli-settings"))
    for name, default, meaning in listing():
        print(f"  {name:24} {meaning}{f' [{default}]' if default else ''}")
    wrong = asyncio.run(_examine(chosen, offline=parsed.offline))
    print(words.plain("cli-doctor-sound" if not wrong else "cli-doctor-wrong", count=wrong))
    return 1 if wrong else 0


async def _examine(chosen: Settings, *, offline: bool) -> int:
    words = terminal_words()
    wrong = 0
    async for sound, key, facts in _findings(chosen, offline=offline):
        wrong += not sound
        print(f"{'✔' if sound else '✖'} {words.plain(key, **facts)}")
    return wrong


Finding = tuple[bool, str, dict[str, object]]


async def _findings(chosen: Settings, *, offline: bool) -> AsyncIterator[Finding]:
    async for finding in _database(chosen):
        yield finding
    if chosen.bot_token is None:
        yield False, "cli-doctor-token-missing", {}
    elif not offline:
        async for finding in _telegram(chosen):
            yield finding


async def _database(chosen: Settings) -> AsyncIterator[Finding]:
    database = Database(chosen.database)
    try:
        await upgrade(database)
        async with database.reading() as records:
            names = await records.units.names()
            officers = await records.people.officers()
        reachable = sum(1 for found in officers.values() if found.first_reachable() is not None)
        yield True, "cli-doctor-database", {}
        yield bool(names), "cli-doctor-units" if names else "cli-doctor-units-none", {
            "units": len(names),
            "unreachable": len(names) - reachable,
        }
    except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
        yield False, "cli-doctor-database-wrong", {"why": type(error).__name__}
    finally:
        await database.close()


async def _telegram(chosen: Settings) -> AsyncIterator[Finding]:
    from bot.office import connect
    from delivery.outcome import Refused, judge

    bot = connect(chosen)
    try:
        try:
            me = await bot.get_me(request_timeout=20)
        except Exception as error:  # noqa: BLE001 - judge raises again what is neither Telegram's nor the network's
            outcome = judge(error)
            refused = isinstance(outcome, Refused) and outcome.reason.stops_bot
            yield False, "cli-doctor-token-refused" if refused else "cli-doctor-api-unreachable", {}
            return
        yield True, "cli-doctor-api", {"name": me.username or ""}
        for chat in chosen.leader_chats:
            try:
                await bot.get_chat(chat)
            except Exception as error:  # noqa: BLE001 - as above
                judge(error)
                yield False, "cli-doctor-group-missing", {"chat": str(chat)}
            else:
                yield True, "cli-doctor-group", {"chat": str(chat)}
    finally:
        await bot.session.close()
