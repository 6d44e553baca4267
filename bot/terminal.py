"""The terminal: in which language, and how a command complains."""

import asyncio
import os
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from bot.config import Settings, SettingWrong, load
from directives.letters.draft import Draft
from directives.refusals import Refusal
from locales import Words, words_for

if TYPE_CHECKING:  # the commands that need no database load none
    from storage.records import Records

T = TypeVar("T")


class Complaint(Exception):  # noqa: N818 - it is said to the user, in words
    """A command cannot go on; `key` and `facts` make the one line that says what to do."""

    def __init__(self, key: str, facts: Mapping[str, object] | None = None, *, exit_code: int = 2) -> None:
        """Keep what the line needs."""
        super().__init__(key)
        self.key = key
        self.exit_code = exit_code
        self.facts = facts or {}


def terminal_words() -> Words:
    """English where the terminal asks for it, else Vietnamese."""
    asked = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return words_for("en" if asked.startswith("en") else "vi")


def settings() -> Settings:
    """The settings, or one line on which is wrong."""
    try:
        return load()
    except SettingWrong as wrong:
        raise Complaint("cli-setting-wrong", {"what": str(wrong)}) from None


def read_letter_file(name: str) -> Draft:
    """The letter in a file; complains about what cannot be read or must not be."""
    from operations.read_file import MOST_BYTES, read_file

    try:
        with Path(name).open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        return read_file(data, name)
    except OSError as error:
        raise Complaint("cli-file-unreadable", {"name": name, "why": error.strerror or ""}) from None
    except Refusal as refusal:
        raise Complaint(f"cli-{refusal.phrase}", refusal.facts) from None


def with_database(work: Callable[["Records"], Awaitable[T]]) -> T:
    """Run `work(records)` in one transaction on the office's database, its tables brought up to date."""
    from sqlalchemy.exc import ArgumentError, SQLAlchemyError

    from storage.database import Database
    from storage.migrations import DatabaseIsNewer, upgrade

    async def run() -> T:
        database = Database(settings().database)
        try:
            await upgrade(database)
            async with database.writing() as records:
                return await work(records)
        finally:
            await database.close()

    try:
        return asyncio.run(run())
    except DatabaseIsNewer:
        raise Complaint("cli-database-newer") from None
    except Refusal as refusal:
        raise Complaint(f"cli-{refusal.phrase}", refusal.facts) from None
    except (SQLAlchemyError, ArgumentError, OSError) as error:
        raise Complaint("cli-database-unreachable", {"why": type(error).__name__}, exit_code=1) from None
