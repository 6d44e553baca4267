"""Issuing: the last look at whom a draft reaches, and letting it go; nothing goes out that was not seen."""

from directives.refusals import DraftUnconfirmed, NobodyToSendTo
from directives.review import OpenDoubt
from handlers.desk import Desk
from operations.issue import issue, open_draft
from operations.open_points import open_points
from operations.preview import preview


async def confirm_issue(desk: Desk, draft_id: int) -> None:
    """Show whom it will reach, before phones ring."""
    await ask_to_issue(desk, draft_id, instead=True)


async def ask_to_issue(desk: Desk, draft_id: int, *, instead: bool) -> None:
    """The last look; where something must be confirmed before, that comes first. Raises DraftGone, NobodyToSendTo."""
    if await _confirms_first(desk, draft_id, instead=instead):
        return
    seen = await preview(desk.records, await open_draft(desk.records, draft_id))
    if not (seen.rung or seen.missing) or not seen.made.tasks:
        raise NobodyToSendTo
    await (desk.say_instead if instead else desk.say)("draft-confirm", draft=draft_id)


async def issue_draft(desk: Desk, draft_id: int, seen: str) -> None:
    """Let a draft go, if it would still go out as it was `seen`; else it is looked at once more."""
    if await _confirms_first(desk, draft_id, instead=True):
        return
    now = await preview(desk.records, await open_draft(desk.records, draft_id))
    if now.seen != seen:
        await desk.say_instead("draft-confirm", draft=draft_id)
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
    await open_draft(desk.records, draft_id)
    await desk.say_instead("draft-whom", draft=draft_id, page=page)


async def _confirms_first(desk: Desk, draft_id: int, *, instead: bool) -> bool:
    """Show what must be confirmed before the draft may go out, if anything must."""
    points = await open_points(desk.records, await open_draft(desk.records, draft_id))
    for place, point in enumerate(points):
        if isinstance(point, OpenDoubt) and point.must_be_confirmed:
            await (desk.say_instead if instead else desk.say)("draft-point", draft=draft_id, place=place)
            await desk.say_refusal(DraftUnconfirmed())
            return True
    return False
