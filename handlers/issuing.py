"""Issuing: the last look at whom a draft reaches, and letting it go; nothing goes out that was not seen."""

from directives.refusals import DraftUnconfirmed, NobodyToSendTo
from directives.review import OpenDoubt
from handlers.desk import Desk
from handlers.review_screens import show
from operations.issue import issue, open_draft
from operations.open_points import open_points
from operations.preview import preview
from storage.drafts import KeptDraft


async def confirm_issue(desk: Desk, draft_id: int) -> None:
    """The last look; where something must be confirmed before, that comes first. Raises DraftGone, NobodyToSendTo."""
    kept = await open_draft(desk.records, draft_id)
    if await _confirms_first(desk, kept):
        return
    seen = await preview(desk.records, kept)
    if not (seen.rung or seen.missing) or not seen.made.tasks:
        raise NobodyToSendTo
    await show(desk, kept, "draft-confirm")


async def issue_draft(desk: Desk, draft_id: int, seen: str) -> None:
    """Let a draft go, if it would still go out as it was `seen`; else it is looked at once more."""
    kept = await open_draft(desk.records, draft_id)
    if await _confirms_first(desk, kept):
        return
    if (await preview(desk.records, kept)).seen != seen:
        await show(desk, kept, "draft-confirm")
        await desk.toast("toast-look-again")
        return
    issued = await issue(desk.records, draft_id, at=desk.now, zone=desk.zone, by=desk.who.person)
    await desk.say_instead(
        "issued",
        directive=issued.directive_id,
        tasks=issued.tasks,
        units=issued.units,
        notifications=issued.notifications,
        unreached=len(issued.unreached),
    )


async def show_whom(desk: Desk, draft_id: int, page: int) -> None:
    """Every unit that it concerns, a page at a time."""
    await show(desk, await open_draft(desk.records, draft_id), "draft-whom", page=page)


async def _confirms_first(desk: Desk, kept: KeptDraft) -> bool:
    """Show what must be confirmed before the draft may go out, if anything must."""
    for place, point in enumerate(await open_points(desk.records, kept)):
        if isinstance(point, OpenDoubt) and point.must_be_confirmed:
            await show(desk, kept, "draft-point", place=place)
            await desk.say_refusal(DraftUnconfirmed())
            return True
    return False
