"""`hoatoc doctor`: what is wrong, and what to mend."""

import argparse
import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path
from typing import NamedTuple

from bot.config import SettingMissing, Settings
from bot.terminal import database_complaint, settings, settings_table, terminal_words
from storage.access import AddressWrong, DatabaseUnreachable, opened
from storage.migrations import DatabaseIsNewer


class Finding(NamedTuple):
    """One thing looked at."""

    is_sound: bool
    line: str


def run(parsed: argparse.Namespace) -> int:
    """Print a line for each thing looked at; exit 1 where something is wrong."""
    words = terminal_words()
    chosen = settings()
    print(settings_table(words))
    wrong = asyncio.run(_examine(chosen, offline=parsed.offline))
    print(words.plain("cli-doctor-wrong" if wrong else "cli-doctor-sound", count=wrong))
    return 1 if wrong else 0


async def _examine(chosen: Settings, *, offline: bool) -> int:
    wrong = 0
    async for finding in _findings(chosen, offline=offline):
        wrong += not finding.is_sound
        print(f"{'✔' if finding.is_sound else '✖'} {finding.line}")
    return wrong


async def _findings(chosen: Settings, *, offline: bool) -> AsyncIterator[Finding]:
    async for finding in _database(chosen):
        yield finding
    if chosen.evidence_folder is not None:
        yield _folder(chosen.evidence_folder)
    try:
        chosen.require_all()
    except SettingMissing as missing:
        yield Finding(is_sound=False, line=_words("cli-setting-missing", name=str(missing)))
    if chosen.bot_token is not None and not offline:
        async for finding in _telegram(chosen):
            yield finding


async def _database(chosen: Settings) -> AsyncIterator[Finding]:
    try:
        async with opened(chosen.database) as database, database.reading() as records:
            names = await records.units.living_names()
            officers = await records.people.officers()
    except (AddressWrong, DatabaseUnreachable, DatabaseIsNewer) as error:
        yield Finding(is_sound=False, line=database_complaint(error).line(terminal_words()))
        return
    yield Finding(is_sound=True, line=_words("cli-doctor-database"))
    if not names:
        yield Finding(is_sound=False, line=_words("cli-units-none"))
        return
    reachable = sum(1 for found in officers.values() if found.first_reachable() is not None)
    line = _words("cli-doctor-units", units=len(names), unreachable=len(names) - reachable)
    yield Finding(is_sound=True, line=line)


def _folder(folder: Path) -> Finding:
    """Whether copies of evidence can be laid down; a folder that is not there yet is made by the bot."""
    there = next(one for one in (folder, *folder.parents) if one.exists())
    is_sound = os.access(there, os.W_OK | os.X_OK)
    key = "cli-doctor-evidence" if is_sound else "cli-doctor-evidence-closed"
    return Finding(is_sound=is_sound, line=_words(key, folder=str(folder)))


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
            key = "cli-token-refused" if refused else "cli-doctor-api-unreachable"
            yield Finding(is_sound=False, line=_words(key))
            return
        yield Finding(is_sound=True, line=_words("cli-doctor-api", name=me.username or ""))
        for chat in chosen.leader_chats:
            try:
                await bot.get_chat(chat)
            except Exception as error:  # noqa: BLE001 - as above
                judge(error)
                yield Finding(is_sound=False, line=_words("cli-doctor-group-missing", chat=str(chat)))
            else:
                yield Finding(is_sound=True, line=_words("cli-doctor-group", chat=str(chat)))
    finally:
        await bot.session.close()


def _words(key: str, **facts: object) -> str:
    return terminal_words().plain(key, **facts)
