"""Groups and recipients of a draft: whom each phrase means by name, who is left out of it, who gets it besides."""

from collections.abc import Mapping
from typing import Any

from directives.plan import Placed, plan
from directives.refusals import DraftGone
from directives.review import changes
from directives.typed_names import typed_codes
from handlers.desk import Desk
from handlers.prompts import ask
from handlers.review_screens import show
from operations.issue import open_draft
from operations.review import revise
from storage.drafts import KeptDraft

RECIPIENTS = "draft-recipients"


async def show_groups(desk: Desk, draft_id: int) -> None:
    """The phrases that mean several units, and who was added."""
    await turn_groups(desk, draft_id, 0)


async def turn_groups(desk: Desk, draft_id: int, page: int) -> None:
    """A page of those phrases."""
    await show(desk, await open_draft(desk.records, draft_id), "draft-groups", page=page)


async def show_group(desk: Desk, draft_id: int, group: str, page: int) -> None:
    """One phrase and a page of its units."""
    kept = await open_draft(desk.records, draft_id)
    if await _group(desk, kept, group) is None:
        await desk.toast("toast-button-old")
    else:
        await show(desk, kept, "draft-group", group=group, page=page)


async def leave_out(desk: Desk, draft_id: int, group: str, code: str, page: int) -> None:
    """A unit is not meant by the phrase, for this letter."""
    phrase = await _phrase_with(desk, draft_id, group, code)
    if phrase is not None:
        kept = await _except(desk, draft_id, changes.LeaveOut(phrase=phrase, codes=(code,)))
        await show(desk, kept, "draft-group", group=group, page=page)


async def take_in(desk: Desk, draft_id: int, group: str, code: str, page: int) -> None:
    """A unit that was left out is meant again."""
    phrase = await _phrase_with(desk, draft_id, group, code)
    if phrase is not None:
        kept = await _except(desk, draft_id, changes.TakeIn(phrase=phrase, codes=(code,)))
        await show(desk, kept, "draft-group", group=group, page=page)


async def _phrase_with(desk: Desk, draft_id: int, group: str, code: str) -> str | None:
    """The phrase that a button belongs to, if it means that unit; says so where it does not."""
    placed = await _group(desk, await open_draft(desk.records, draft_id), group)
    if placed is None or code not in {unit.code for unit in placed.both}:
        await desk.toast("toast-button-old")
        return None
    return placed.phrase


async def _except(desk: Desk, draft_id: int, change: changes.LeaveOut | changes.TakeIn) -> KeptDraft:
    """Leaving out and taking in one unit cannot overwrite what a colleague does to another, so that either stands."""
    return await _revise(desk, await open_draft(desk.records, draft_id), change)


async def show_added(desk: Desk, draft_id: int, page: int) -> None:
    """The recipients that were added, each to be taken back."""
    await show(desk, await open_draft(desk.records, draft_id), "draft-added", page=page)


async def remove_added(desk: Desk, draft_id: int, code: str, page: int) -> None:
    """A recipient that was added is none any more."""
    kept = await open_draft(desk.records, draft_id)
    if code not in kept.review.added:
        await desk.toast("toast-button-old")
        return
    kept = await _revise(desk, kept, changes.RemoveRecipients(codes=(code,)))
    if kept.review.added:
        await show(desk, kept, "draft-added", page=page)
    else:
        await show(desk, kept, "draft-groups", page=0)


async def ask_recipients(desk: Desk, draft_id: int) -> None:
    """Ask who else is to get it."""
    await open_draft(desk.records, draft_id)
    await ask(desk, RECIPIENTS, draft=draft_id)


async def take_recipients(desk: Desk, facts: Mapping[str, Any]) -> None:
    """Units or groups that were typed; raises TypedUnitsUnknown, TypedUnitsProposed."""
    try:
        kept = await open_draft(desk.records, int(facts["draft"]))
    except DraftGone as refusal:  # no other answer would be of more use
        await desk.say_refusal(refusal)
        return
    codes = typed_codes(desk.ask.text, await desk.records.units.directory())
    await show(desk, await _revise(desk, kept, changes.AddRecipients(codes=codes)), "draft-groups", page=0)


async def _revise(desk: Desk, kept: KeptDraft, change: changes.Change) -> KeptDraft:
    return await revise(desk.records, kept.id, change, version=kept.version, by=desk.who.person, at=desk.now)


async def _group(desk: Desk, kept: KeptDraft, group: str) -> Placed | None:
    made = plan(kept.review, await desk.records.units.directory())
    return next((placed for placed in made.groups if placed.handle == group), None)
