"""`hoatoc issue`: read a letter, show the draft, let it be corrected, and issue it; the running bot delivers."""

import argparse
import json
import os
import sys
from functools import partial
from pathlib import Path

from bot.clock import now
from bot.draft_text import in_words, look_at
from bot.terminal import Complaint, read_letter_file, settings, terminal_words, with_database
from directives.letters.draft import Draft
from directives.refusals import LetterWithoutTasks
from directives.review_lines import Order
from operations.issue import Issued, issue, keep_draft, open_draft
from operations.review import drop_draft
from operations.revise_by_line import revise_by_line
from operations.twins import twins
from storage.drafts import KeptDraft
from storage.records import Records


def run(parsed: argparse.Namespace) -> int:
    """Show, change, ask, issue."""
    if (parsed.letter is None) == (parsed.draft is None):
        raise Complaint("cli-issue-what")
    letter = None if parsed.letter is None else _read(parsed.letter)
    if not parsed.yes and sys.stdin.isatty():
        return _converse(parsed, letter)

    async def work(records: Records) -> tuple[str, Issued | None]:
        kept = await _opened(records, parsed, letter)
        for line in parsed.change:
            kept = await _changed(records, kept, line)
        shown = await _shown(records, kept)
        if not parsed.yes:
            if not parsed.change:  # nothing was decided: nothing is kept
                print(shown)
                raise Complaint("cli-issue-not-agreed", exit_code=1)
            return shown, None
        for twin in await twins(records, kept):
            print(terminal_words().plain("cli-issue-twin", number=twin.number), file=sys.stderr)
        return shown, await issue(records, kept.id, at=now(), zone=settings().zone, by=None)

    shown, issued = with_database(work)
    if not parsed.json:
        print(shown)
    if issued is None:
        raise Complaint("cli-issue-not-agreed", exit_code=1)
    _print(issued, as_json=parsed.json)
    return 0


def _read(name: str) -> Draft:
    draft = read_letter_file(name)
    if not draft.tasks:
        raise Complaint(f"cli-{LetterWithoutTasks.phrase}")
    return draft


async def _opened(records: Records, parsed: argparse.Namespace, letter: Draft | None) -> KeptDraft:
    draft_id = parsed.draft
    if letter is not None:
        draft_id = await keep_draft(records, letter, file_name=_name_of(parsed.letter), by=None, at=now())
    return await open_draft(records, draft_id)


async def _changed(records: Records, kept: KeptDraft, line: str) -> KeptDraft:
    """The draft after a line of changes; an order has no place among them."""
    done = await _by_line(records, kept, line)
    if isinstance(done, Order):
        raise Complaint("cli-change-is-no-change", {"line": line})
    return done


async def _by_line(records: Records, kept: KeptDraft, line: str) -> KeptDraft | Order:
    today = now().astimezone(settings().zone).date()
    return await revise_by_line(records, kept.id, line, version=kept.version, by=None, at=now(), today=today)


async def _shown(records: Records, kept: KeptDraft) -> str:
    chosen = settings()
    sheet = await look_at(records, kept, per_second=chosen.rate_per_second, at=now(), zone=chosen.zone)
    return in_words(sheet, terminal_words())


def _converse(parsed: argparse.Namespace, letter: Draft | None) -> int:
    """Show the draft and take lines until it is issued, dropped or left."""

    async def begin(records: Records) -> tuple[KeptDraft, str]:
        kept = await _opened(records, parsed, letter)
        for line in parsed.change:
            kept = await _changed(records, kept, line)
        return kept, await _shown(records, kept)

    kept, shown = with_database(begin)
    print(shown, file=sys.stderr if parsed.json else sys.stdout, flush=True)
    while True:
        line = _asked()
        if not line:
            continue
        try:
            kept, said, code = with_database(partial(_answer, kept=kept, line=line, as_json=parsed.json))
        except Complaint as complaint:  # a refusal; the draft is as it was
            print(complaint.line(terminal_words()), file=sys.stderr, flush=True)
            continue
        if said:
            print(said, flush=True)
        if code is not None:
            return code


def _asked() -> str:
    """The next line; whoever hangs up leaves the draft."""
    print(terminal_words().plain("cli-issue-prompt"), end=" ", flush=True, file=sys.stderr)
    line = sys.stdin.readline()
    return line.strip() if line else Order.QUIT.value


async def _answer(records: Records, *, kept: KeptDraft, line: str, as_json: bool) -> tuple[KeptDraft, str, int | None]:
    """What a line makes of the draft, what is said to it, and the exit code where it was the last one."""
    words = terminal_words()
    is_yes = line.casefold() in words.plain("cli-issue-yes").split()
    order = Order.ISSUE if is_yes else await _by_line(records, kept, line)
    match order:
        case Order.ISSUE:
            issued = await issue(records, kept.id, at=now(), zone=settings().zone, by=None)
            return kept, _in_words(issued, as_json=as_json), 0
        case Order.QUIT:
            return kept, words.plain("cli-draft-left", draft=kept.id), 1
        case Order.DROP:
            await drop_draft(records, kept.id, at=now())
            return kept, words.plain("cli-draft-is-dropped"), 1
        case Order.SHOW:
            kept = await open_draft(records, kept.id)
        case KeptDraft():
            kept = order
    return kept, await _shown(records, kept), None


def _name_of(path: str) -> str:
    """The file's own name; one that is no UTF-8 on disk keeps what can be read of it."""
    return os.fsencode(Path(path).name).decode("utf-8", errors="replace")


def _print(issued: Issued, *, as_json: bool) -> None:
    print(_in_words(issued, as_json=as_json))


def _in_words(issued: Issued, *, as_json: bool) -> str:
    facts = {
        "directive": issued.directive_id,
        "tasks": issued.tasks,
        "units": issued.units,
        "notifications": issued.notifications,
    }
    if as_json:
        return json.dumps({**facts, "unreached": list(issued.unreached)}, ensure_ascii=False, indent=1)
    return terminal_words().plain("cli-issued", **facts, unreached=len(issued.unreached))
