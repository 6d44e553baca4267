"""The terminal: in which language, and how a command complains."""

import asyncio
import errno
import os
import sys
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from bot.config import EnvFileWrong, Settings, SettingWrong, listing, load, meaning_of
from directives.letters.draft import Draft
from directives.refusals import Refusal
from locales import Words, words_for

if TYPE_CHECKING:  # the commands that need no database load none
    from storage.records import Records

T = TypeVar("T")

_PORT_REFUSED = frozenset({errno.EADDRINUSE, errno.EACCES, errno.EADDRNOTAVAIL})


class Complaint(Exception):  # noqa: N818 - it is said to the user, in words
    """A command cannot go on; `key` and `facts` make the one line that says what to do."""

    def __init__(self, key: str, facts: Mapping[str, object] | None = None, *, exit_code: int = 2) -> None:
        """Keep what the line needs."""
        super().__init__(key)
        self.key = key
        self.exit_code = exit_code
        self.facts = facts or {}

    def line(self, words: Words) -> str:
        """The complaint in one line, whatever stands in the facts."""
        return " ".join(words.plain(self.key, **self.facts).split())


def terminal_words() -> Words:
    """English where the terminal asks for it, else Vietnamese."""
    asked = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return words_for("en" if asked.startswith("en") else "vi")


def settings() -> Settings:
    """The settings, or one line on which is wrong."""
    try:
        return load()
    except SettingWrong as wrong:
        expected = terminal_words().plain(f"cli-{meaning_of(str(wrong))}")
        raise Complaint("cli-setting-wrong", {"name": str(wrong), "expected": expected}) from None
    except EnvFileWrong as wrong:
        if wrong.line is None:
            raise Complaint("cli-env-unreadable") from None
        raise Complaint("cli-env-line-wrong", {"line": str(wrong.line)}) from None


def settings_table(words: Words) -> str:
    """Every setting with its default and what it means, a line each."""
    rows = [
        f"  {name:24} {words.plain(f'cli-{key}')}{f' [{default}]' if default else ''}"
        for name, default, key in listing()
    ]
    return "\n".join([words.plain("cli-settings"), *rows])


def read_letter_file(name: str) -> Draft:
    """The letter in a file; complains about what cannot be read or must not be."""
    from papers.paper import MOST_BYTES
    from papers.reading import read_paper

    try:
        with Path(name).open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise file_complaint(name, error) from None
    found = asyncio.run(read_paper([data], limits=settings().reading, progress=_tell_page))
    if isinstance(found, Refusal):
        raise refusal_complaint(found)
    return found


async def _tell_page(page: int, of: int) -> None:
    """Where somebody looks on, a long reading says where it is."""
    if of > 1 and sys.stderr.isatty():
        line = terminal_words().plain("letter-in-progress", page=str(page), of=str(of))
        print(f"\r{line}", end="\n" if page == of else "", file=sys.stderr, flush=True)


def refusal_complaint(refusal: Refusal) -> Complaint:
    """The line on what the rules say no to: the terminal's own where it has one, else the chat's."""
    own = f"cli-{refusal.phrase}"
    return Complaint(own if terminal_words().knows(own) else refusal.phrase, refusal.facts)


def file_complaint(name: str, error: OSError) -> Complaint:
    """The line on a file that cannot be opened, for reading or for writing."""
    return Complaint("cli-file-unreadable", {"name": name, "why": error.strerror or type(error).__name__})


def port_complaint(port: int, error: OSError) -> Exception:
    """The line on a port that cannot be listened on; an error that is of another sort as it is."""
    if error.errno not in _PORT_REFUSED:
        return error
    return Complaint("cli-port-refused", {"port": str(port), "why": os.strerror(error.errno)}, exit_code=1)


def with_database(work: Callable[["Records"], Awaitable[T]]) -> T:
    """Run `work(records)` in one transaction on the office's database, its tables brought up to date."""
    from storage.access import AddressWrong, DatabaseUnreachable, opened
    from storage.migrations import DatabaseIsNewer

    address = settings().database

    async def run() -> T:
        async with opened(address) as database, database.writing() as records:
            return await work(records)

    try:
        return asyncio.run(run())
    except (AddressWrong, DatabaseUnreachable, DatabaseIsNewer) as error:
        raise database_complaint(error) from None
    except Refusal as refusal:
        raise refusal_complaint(refusal) from None


def database_complaint(error: Exception) -> Complaint:
    """The line on a database that cannot be used, by what `storage.access` says of it."""
    from storage.access import AddressWrong
    from storage.migrations import DatabaseIsNewer

    if isinstance(error, AddressWrong):
        expected = terminal_words().plain(f"cli-{meaning_of('database_url')}")
        return Complaint("cli-setting-wrong", {"name": "HOATOC_DATABASE_URL", "expected": expected})
    if isinstance(error, DatabaseIsNewer):
        return Complaint("cli-database-newer", exit_code=1)
    return Complaint("cli-database-unreachable", {"why": str(error)}, exit_code=1)
