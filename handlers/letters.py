"""Letters: a file becomes a draft; the draft is looked at, decided upon, issued."""

from directives.people import Role
from directives.refusals import LetterUnreadable, LetterWithoutTasks, Refusal
from handlers.desk import Desk
from operations.issue import issue, keep_draft, open_draft


async def take_letter(desk: Desk) -> None:
    """A letter sent as a file, on photos or as text, already read: show the draft."""
    if isinstance(desk.letter, Refusal):
        raise desk.letter
    if desk.letter is None:
        raise LetterUnreadable
    if not desk.letter.tasks:
        raise LetterWithoutTasks
    name = (desk.ask.attachment.name or None) if desk.ask.attachment is not None else None
    draft_id = await keep_draft(desk.records, desk.letter, file_name=name, by=desk.who.person.id, at=desk.now)
    await desk.say_read("draft", draft=draft_id, version=0)


async def confirm_issue(desk: Desk, draft_id: int) -> None:
    """Ask once more before phones ring."""
    await open_draft(desk.records, draft_id)
    await desk.say_instead("draft-confirm", draft=draft_id)


async def issue_draft(desk: Desk, draft_id: int) -> None:
    """Issue the draft."""
    issued = await issue(desk.records, draft_id, at=desk.now, zone=desk.zone, by=desk.who.person)
    await desk.say_instead(
        "issued",
        directive=issued.directive_id,
        tasks=issued.tasks,
        units=issued.units,
        notifications=issued.notifications,
        unreached=len(issued.unreached),
    )


MAY_ISSUE = frozenset({Role.OFFICE.value})
