"""`hoatoc read`: a letter as a draft."""

import argparse
import json

from bot.terminal import read_letter_file, terminal_words
from directives.letters.draft import Doubt, Draft, to_json


def run(parsed: argparse.Namespace) -> int:
    """Print the draft."""
    draft = read_letter_file(parsed.letter)
    if parsed.json:
        print(json.dumps(to_json(draft, say), ensure_ascii=False, indent=1))
    else:
        print(in_words(draft))
    return 0


def say(doubt: Doubt) -> str:
    """A doubt in the terminal's language."""
    return terminal_words().plain(f"doubt-{doubt.code}", **doubt.facts)


def in_words(draft: Draft) -> str:
    """The draft for a person at a terminal."""
    words = terminal_words()
    missing = words.plain("draft-missing")
    day = missing if draft.date is None else words.day(draft.date)
    lines = [
        words.plain(
            "cli-draft-head", kind=draft.kind or missing, number=draft.number or missing, day=day,
            urgency=(draft.urgency or "").upper(), issuer=draft.issuer or missing, subject=draft.subject or missing,
        )
    ]  # fmt: skip
    for task in draft.tasks:
        leads = "; ".join(task.leads) or words.plain("draft-everybody")
        lines.append(words.plain("cli-draft-task", section=task.section or "—", leads=leads, text=task.text))
        for due in task.deadlines:
            when = words.plain("draft-no-date") if due.due is None else words.day(due.due)
            key = "cli-draft-deadline" if due.certain else "cli-draft-deadline-doubtful"
            lines.append(words.plain(key, when=when, phrase=due.phrase))
    lines.extend(words.plain("cli-draft-doubt", doubt=say(doubt)) for doubt in draft.doubts)
    return "\n".join(lines)
