"""`hoatoc reply`: what status lines mean."""

import argparse
import json
import sys
from datetime import date

from bot.clock import now
from bot.terminal import Complaint, settings, terminal_words
from directives.status_lines import Report, read_line


def run(parsed: argparse.Namespace) -> int:
    """Read lines from stdin and print one reading a line, until there are no more."""
    today = _today(parsed.now)
    # Whatever bytes come in, a line is answered with a line.
    sys.stdin.reconfigure(encoding="utf-8", errors="replace", newline="\n")  # type: ignore[union-attr]
    for line in sys.stdin:
        text = line.rstrip("\r\n")
        reports = read_line(text, now=today)
        if parsed.json:
            print(
                json.dumps({"text": text, "reports": [_json(one) for one in reports]}, ensure_ascii=False), flush=True
            )
        else:
            print("; ".join(_words(one) for one in reports), flush=True)
    return 0


def _today(written: str | None) -> date:
    if written is None:
        return now().astimezone(settings().zone).date()
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise Complaint("cli-not-a-date", {"text": written}) from None


def _json(report: Report) -> dict[str, object]:
    return {
        "tasks": list(report.tasks),
        "kind": report.kind.value,
        "percent": report.percent,
        "due": None if report.due is None else report.due.isoformat(),
        "extra_days": report.extra_days,
    }


def _words(report: Report) -> str:
    words = terminal_words()
    said = words.plain(f"kind-{report.kind.value.replace('_', '-')}")
    if report.percent is not None:
        said = words.plain("status-percent", said=said, percent=report.percent)
    if report.due is not None:
        said = words.plain("status-due", said=said, day=words.day(report.due))
    if report.extra_days is not None:
        said = words.plain("status-extra-days", said=said, days=report.extra_days)
    return f"{', '.join(report.tasks)}: {said}" if report.tasks else said
