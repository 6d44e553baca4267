"""Drafts that wait: the list, one of them by its number, and a line that changes one."""

from directives.refusals import DraftGone, DraftNotNamed
from handlers.desk import Desk
from handlers.review import revise_by_text
from handlers.review_screens import show
from operations.issue import open_draft
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
        await revise_by_text(desk, kept.id, line.strip())
    else:
        await show(desk, kept)


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
