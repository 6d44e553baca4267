"""`hoatoc summary`: the figures that /summary shows."""

import argparse
import json

from bot.clock import now
from bot.terminal import Complaint, settings, terminal_words, with_database
from directives.figures import Summary, summary_json
from operations.summarise import summarise
from reports.summary_text import summary_html
from storage.records import Records


def run(parsed: argparse.Namespace) -> int:
    """Print the figures."""
    zone = settings().zone

    async def work(records: Records) -> Summary:
        return await summarise(records, now=now().astimezone(zone), zone=zone, directive_id=parsed.directive)

    picture = with_database(work)
    if parsed.directive is not None and not picture.directives:
        raise Complaint("cli-no-such-directive", {"number": str(parsed.directive)})
    if parsed.json:
        print(json.dumps(summary_json(picture), ensure_ascii=False, indent=1))
    else:
        print(_plain(summary_html(picture, terminal_words(), zone=zone)))
    return 0


def _plain(html: str) -> str:
    from delivery.fold import plain

    return plain(html)
