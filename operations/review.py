"""Review: a draft is corrected and decided upon, one change at a time, by whoever is at it."""

from collections.abc import Sequence
from datetime import datetime

from directives.people import Person
from directives.refusals import DraftChanged, DraftGone, NothingToTakeBack
from directives.review import changes, revised
from directives.review.archive import pack_change
from directives.review.versions import changed_since, marked
from operations.issue import open_draft
from operations.show_draft import refresh_screens
from operations.twins import check_correction
from storage.drafts import DraftChange, KeptDraft
from storage.records import Records

UNDO = "undo"
_MOST_TRIES = 20  # each means that somebody else has made a change in the meantime


async def revise(
    records: Records, draft_id: int, change: changes.Change, *, version: int, by: Person | None, at: datetime
) -> KeptDraft:
    """Make a change that somebody decided while looking at `version`; it stands if its place has not changed since.

    What the same person has changed in the meantime is known to them, and does not count.

    Raises DraftGone, DraftChanged, DirectiveNotThere, and whatever `apply` refuses.
    """
    if isinstance(change, changes.Correct):
        await check_correction(records, change)
    for _ in range(_MOST_TRIES):
        kept = await open_draft(records, draft_id)
        clash = changed_since(kept.review, change, version)
        if clash is not None and not await _is_of(records, draft_id, clash, by):
            raise await draft_changed(records, draft_id, clash)
        review = revised(kept.review, change, version=kept.version + 1)
        if review.is_same(kept.review):
            return kept
        who = None if by is None else by.id
        kind = changes.KINDS[type(change)]
        if await records.drafts.revise(kept, review, kind=kind, facts=pack_change(change), by=who, at=at):
            return await _shown(records, draft_id, at=at)
    raise await draft_changed(records, draft_id, kept.version)


async def undo_change(records: Records, draft_id: int, *, version: int, by: Person | None, at: datetime) -> KeptDraft:
    """Take back the last change that stands; taking back again takes back the one before.

    Raises DraftGone, NothingToTakeBack, DraftChanged where somebody else has changed anything since `version`.
    """
    kept = await open_draft(records, draft_id)
    made = await records.drafts.history(draft_id)
    for one in made:
        if one.version > version and (by is None or one.by != by.id):
            raise await draft_changed(records, draft_id, one.version)
    last = last_standing(made)
    if last is None:
        raise NothingToTakeBack
    review = marked(kept.review, last.before, version=kept.version + 1)
    facts = {"version": last.version, "kind": last.kind}
    if not await records.drafts.revise(kept, review, kind=UNDO, facts=facts, by=None if by is None else by.id, at=at):
        raise await draft_changed(records, draft_id, kept.version + 1)
    return await _shown(records, draft_id, at=at)


async def history(records: Records, draft_id: int) -> tuple[DraftChange, ...]:
    """What was changed in a draft, by whom and when, the latest first."""
    return await records.drafts.history(draft_id)


async def drop_draft(records: Records, draft_id: int, *, at: datetime) -> None:
    """Put a draft aside; raises DraftGone."""
    if not await records.drafts.close(draft_id, state="dropped"):
        raise DraftGone
    dropped = await records.drafts.get(draft_id)
    if dropped is not None:
        await refresh_screens(records, dropped, at=at)


async def draft_changed(records: Records, draft_id: int, version: int) -> DraftChanged:
    """The refusal that says who made a version of a draft, and what kind of change it was."""
    made = await _made(records, draft_id, version)
    return DraftChanged(who=(made.by_name if made else None) or "none", kind=made.kind if made else UNDO)


def last_standing(made: Sequence[DraftChange]) -> DraftChange | None:
    """The latest change that was not taken back, of a history with the latest first."""
    taken_back = {change.facts["version"] for change in made if change.kind == UNDO}
    return next((one for one in made if one.kind != UNDO and one.version not in taken_back), None)


async def _shown(records: Records, draft_id: int, *, at: datetime) -> KeptDraft:
    """The draft as it is now, which every screen of it comes to show."""
    kept = await open_draft(records, draft_id)
    await refresh_screens(records, kept, at=at)
    return kept


async def _is_of(records: Records, draft_id: int, version: int, by: Person | None) -> bool:
    made = await _made(records, draft_id, version)
    return by is not None and made is not None and made.by == by.id


async def _made(records: Records, draft_id: int, version: int) -> DraftChange | None:
    return next((one for one in await records.drafts.history(draft_id) if one.version == version), None)
