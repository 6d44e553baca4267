"""Revise by line: what somebody typed about a draft is understood and done."""

from datetime import date, datetime

from directives.people import Person
from directives.review import labels_of
from directives.review_lines import Order, Setting, read_review_line
from operations.issue import open_draft
from operations.review import revise, undo_change
from operations.twins import another_letter, twins
from storage.drafts import KeptDraft
from storage.records import Records


async def revise_by_line(
    records: Records, draft_id: int, text: str, *, version: int, by: Person | None, at: datetime, today: date
) -> KeptDraft | Order:
    """The draft as it is then; an order that is the caller's to carry out (issue, drop, quit, show) is returned.

    Raises DraftGone, whatever `read_review_line` and `revise` refuse, and what `undo_change` does.
    """
    kept = await open_draft(records, draft_id)
    setting = Setting(
        review=kept.review,
        labels=labels_of(kept.review, await records.directives.labels_in_use()),
        directory=await records.units.directory(),
        today=today,
    )
    read = read_review_line(text, setting)
    if read is Order.UNDO:
        return await undo_change(records, draft_id, version=version, by=by, at=at)
    if read is Order.ANOTHER_LETTER:
        read = (another_letter(await twins(records, kept)),)
    if isinstance(read, Order):
        return read
    for change in read:
        kept = await revise(records, draft_id, change, version=version, by=by, at=at)
    return kept
