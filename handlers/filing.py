"""Filing: what an officer's words say of tasks is kept and said back."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from directives.status_lines import Kind, Report, proof_in, read_line
from handlers.ask import Act
from handlers.desk import Desk
from operations.report_status import Filing, report_status

_PROVEN = frozenset({Kind.DONE, Kind.SUBMITTED})


async def file_line(desk: Desk, filings: Sequence[Filing], *, words: str, edited: bool = False) -> None:
    """Keep the reports of this ask, one for each assignment, and say what was understood.

    The officer's message bears a silent receipt as long as what it says stands.
    """
    own = None if desk.ask.act is Act.PRESS else desk.ask.message_id  # a press names the bot's own message
    message = None if own is None else (desk.ask.chat, own)
    said = await _keep(desk, filings, words, message=message)
    if message is not None:
        await desk.receipt(message)
    await desk.say("understood", reply=True, edited=edited, **said)


async def file_press(desk: Desk, filing: Filing, *, words: str, of: int | None) -> None:
    """Keep the report of a pressed button, and say so in place of the message that bore it.

    `of` is the number of the officer's message, where the button only settled what that left open.
    """
    message = None if of is None else (desk.ask.chat, of)
    said = await _keep(desk, [filing], words, message=message)
    if message is not None:
        await desk.receipt(message)
    await desk.say_instead("understood", **said)


async def _keep(
    desk: Desk, filings: Sequence[Filing], words: str, *, message: tuple[str, int] | None = None
) -> dict[str, object]:
    last_words = list({filing.assignment_id: filing for filing in filings}.values())
    line_id = desk.ask.id
    standing = await report_status(
        desk.records, last_words, words=words, line_id=line_id, by=desk.who, at=desk.now, message=message
    )
    return {"line": line_id, "assignments": [one.id for one in standing]}


def proof_of(report: Report, text: str, today: date) -> str | None:
    """The document that the report's own line names as proof; only what is finished or submitted has one."""
    if report.kind not in _PROVEN:
        return None
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) < 2:  # noqa: PLR2004 - one line, or nothing
        return proof_in(text)
    own = (line for line in lines if any(set(one.tasks) & set(report.tasks) for one in read_line(line, now=today)))
    return next((proof for proof in map(proof_in, own) if proof is not None), None)


def filing(report: Report, assignment_id: int, *, proof: str | None = None) -> Filing:
    """What a reading says of one assignment."""
    return Filing(
        assignment_id=assignment_id,
        kind=report.kind.value,
        percent=report.percent,
        due=report.due,
        extra_days=report.extra_days,
        proof=proof,
    )


def pack(report: Report, *, proof: str | None = None) -> dict[str, object]:
    """A reading without its task references, as it is kept with a question."""
    return {
        "kind": report.kind.value,
        "percent": report.percent,
        "due": None if report.due is None else report.due.isoformat(),
        "extra_days": report.extra_days,
        "proof": proof,
    }


def unpack(reading: Mapping[str, Any], assignment_id: int) -> Filing:
    """What a kept reading says of the assignment that was meant."""
    return Filing(
        assignment_id=assignment_id,
        kind=reading["kind"],
        percent=reading["percent"],
        due=None if reading["due"] is None else date.fromisoformat(reading["due"]),
        extra_days=reading["extra_days"],
        proof=reading.get("proof"),
    )
