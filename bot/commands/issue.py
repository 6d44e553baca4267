"""`hoatoc issue`: read a letter, show the draft, and issue it; the running bot delivers."""

import argparse
import json
import os
import sys
from pathlib import Path

from bot.clock import now
from bot.commands.read import in_words
from bot.terminal import Complaint, read_letter_file, settings, terminal_words, with_database
from directives.letters.draft import Draft
from directives.plan import Plan, plan
from directives.refusals import LetterWithoutTasks
from directives.units import ResolutionKind
from operations.issue import Issued, Reach, issue, keep_draft, reach
from reports.unit_changes_text import followed_lines
from storage.records import Records

_UNPLACED = frozenset({ResolutionKind.UNKNOWN, ResolutionKind.VAGUE_GROUP})


def run(parsed: argparse.Namespace) -> int:
    """Show, ask, issue."""
    draft = read_letter_file(parsed.letter)
    if not draft.tasks:
        raise Complaint(f"cli-{LetterWithoutTasks.phrase}")
    if not parsed.json:
        print(in_words(draft))
        for line in _whom(draft):
            print(line)
    if not parsed.yes and not _agreed():
        raise Complaint("cli-issue-not-agreed", exit_code=1)

    async def work(records: Records) -> Issued:
        draft_id = await keep_draft(records, draft, file_name=_name_of(parsed.letter), by=None, at=now())
        return await issue(records, draft_id, at=now(), zone=settings().zone, by=None)

    _print(with_database(work), as_json=parsed.json)
    return 0


def _whom(draft: Draft) -> list[str]:
    """Who answers for the old names in the letter, what names nobody with certainty, and whom it reaches."""

    async def look(records: Records) -> tuple[Plan, Reach]:
        made = plan(draft, await records.units.directory())
        return made, await reach(records, made)

    made, far = with_database(look)
    words = terminal_words()
    reached = words.plain(
        "cli-issue-reach",
        reached=len(far.reached),
        missing=len(far.unreached),
        names=", ".join(far.unreached) or "—",
    )
    unplaced = dict.fromkeys(one.phrase for one in made.unmatched if one.resolution.kind in _UNPLACED)
    unknown = [words.plain("draft-unmatched", phrase=phrase) for phrase in unplaced]
    return [*followed_lines(made.followed, words), *unknown, reached]


def _name_of(path: str) -> str:
    """The file's own name; one that is no UTF-8 on disk keeps what can be read of it."""
    return os.fsencode(Path(path).name).decode("utf-8", errors="replace")


def _agreed() -> bool:
    if not sys.stdin.isatty():
        return False
    print(terminal_words().plain("cli-issue-ask"), end=" ", flush=True, file=sys.stderr)
    return sys.stdin.readline().strip().lower() in terminal_words().plain("cli-issue-yes").split()


def _print(issued: Issued, *, as_json: bool) -> None:
    facts = {
        "directive": issued.directive_id,
        "tasks": issued.tasks,
        "units": issued.units,
        "notifications": issued.notifications,
    }
    if as_json:
        print(json.dumps({**facts, "unreached": list(issued.unreached)}, ensure_ascii=False, indent=1))
    else:
        print(terminal_words().plain("cli-issued", **facts, unreached=len(issued.unreached)))
