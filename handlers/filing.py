"""Filing: what an officer's words say of tasks is kept and said back."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from directives.status_lines import Report
from handlers.desk import Desk
from operations.report_status import Filing, report_status


async def file_line(desk: Desk, filings: Sequence[Filing], *, words: str) -> None:
    """Keep the reports of this ask, one for each assignment, and say what was understood."""
    await desk.say("understood", reply=True, **await _keep(desk, filings, words))


async def file_press(desk: Desk, filing: Filing, *, words: str) -> None:
    """Keep the report of a pressed button, and say so in place of the message that bore it."""
    await desk.say_instead("understood", **await _keep(desk, [filing], words))


async def _keep(desk: Desk, filings: Sequence[Filing], words: str) -> dict[str, object]:
    last_words = list({filing.assignment_id: filing for filing in filings}.values())
    line_id = desk.ask.id
    standing = await report_status(desk.records, last_words, words=words, line_id=line_id, by=desk.who, at=desk.now)
    return {"line": line_id, "assignments": [one.id for one in standing]}


def filing(report: Report, assignment_id: int) -> Filing:
    """What a reading says of one assignment."""
    return Filing(
        assignment_id=assignment_id,
        kind=report.kind.value,
        percent=report.percent,
        due=report.due,
        extra_days=report.extra_days,
    )


def pack(report: Report) -> dict[str, object]:
    """A reading without its task references, as it is kept with a question."""
    return {
        "kind": report.kind.value,
        "percent": report.percent,
        "due": None if report.due is None else report.due.isoformat(),
        "extra_days": report.extra_days,
    }


def unpack(reading: Mapping[str, Any], assignment_id: int) -> Filing:
    """What a kept reading says of the assignment that was meant."""
    return Filing(
        assignment_id=assignment_id,
        kind=reading["kind"],
        percent=reading["percent"],
        due=None if reading["due"] is None else date.fromisoformat(reading["due"]),
        extra_days=reading["extra_days"],
    )
