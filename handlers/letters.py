"""Letters: what the office sends becomes a draft."""

from directives.people import Role
from directives.refusals import LetterUnreadable, LetterWithoutTasks, Refusal
from handlers.desk import Desk
from operations.issue import keep_draft


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


MAY_ISSUE = frozenset({Role.OFFICE.value})
