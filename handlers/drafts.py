"""Drafts that wait: the list, one of them by its number, and a line that changes one."""

from directives.refusals import DraftGone, DraftNotNamed
from directives.review_lines import Order
from handlers.desk import Desk
from handlers.issuing import ask_to_issue
from operations.issue import open_draft
from operations.review import drop_draft
from operations.revise_by_line import revise_by_line
from storage.drafts import KeptDraft

_MOST_DIGITS = 9
_LONGEST_SHOWN = 80


async def drafts(desk: Desk) -> None:
    """`/drafts`: all that wait; `/drafts 3`: one of them; `/drafts 3 LINE`: a change of it."""
    wanted, _, line = desk.ask.argument.strip().partition(" ")
    if not wanted:
        await desk.say("drafts", page=0)
        return
    kept = await _called(desk, wanted)
    if line.strip():
        await _by_line(desk, kept, line.strip())
    else:
        await desk.say("draft", draft=kept.id)


async def turn_drafts(desk: Desk, page: int) -> None:
    """A page of the list."""
    await desk.say_instead("drafts", page=page)


async def _called(desk: Desk, wanted: str) -> KeptDraft:
    """The open draft with our number, or with the letter's; raises DraftNotNamed, DraftGone."""
    number = wanted.removeprefix("#")
    if number.isascii() and number.isdigit():
        if len(number) > _MOST_DIGITS:
            raise DraftGone
        return await open_draft(desk.records, int(number))
    for kept in await desk.records.drafts.open_ones():
        if wanted.casefold() == "".join((kept.review.letter.number or "").split()).casefold():
            return kept
    raise DraftNotNamed(wanted=wanted[:_LONGEST_SHOWN])


async def _by_line(desk: Desk, kept: KeptDraft, line: str) -> None:
    today = desk.now.astimezone(desk.zone).date()
    read = await revise_by_line(
        desk.records, kept.id, line, version=kept.version, by=desk.who.person, at=desk.now, today=today
    )
    match read:
        case Order.ISSUE:
            await ask_to_issue(desk, kept.id, instead=False)
        case Order.DROP:
            await drop_draft(desk.records, kept.id)
            await desk.say("draft-dropped")
        case _:
            await desk.say("draft", draft=kept.id)
