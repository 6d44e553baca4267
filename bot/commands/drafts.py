"""`hoatoc drafts`: the letters that are still to be decided."""

import argparse
import json

from bot.terminal import settings, terminal_words, with_database
from storage.drafts import KeptDraft
from storage.records import Records


def run(parsed: argparse.Namespace) -> int:
    """List them, the newest first."""

    async def work(records: Records) -> tuple[KeptDraft, ...]:
        return await records.drafts.open_ones()

    found = with_database(work)
    if parsed.json:
        print(json.dumps([_facts(kept) for kept in found], ensure_ascii=False, indent=1))
        return 0
    words = terminal_words()
    if not found:
        print(words.plain("cli-drafts-none"))
    for kept in found:
        facts = _facts(kept)
        day = words.day_and_hour(kept.made_at.astimezone(settings().zone))
        missing = words.plain("draft-missing")
        shown = {name: facts[name] or missing for name in ("number", "subject")}
        print(words.plain("cli-drafts-line", draft=kept.id, day=day, tasks=facts["tasks"], **shown))
    return 0


def _facts(kept: KeptDraft) -> dict[str, object]:
    letter = kept.review.letter
    return {
        "draft": kept.id,
        "number": letter.number,
        "subject": letter.subject,
        "tasks": len(kept.review.tasks),
        "changes": kept.version,
        "made_at": kept.made_at.isoformat(),
    }
