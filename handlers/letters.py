"""Letters: a file becomes a draft; the draft is looked at and decided upon."""

from directives.people import Role
from directives.refusals import LetterUnreadable, LetterWithoutTasks, Refusal
from directives.review import Treatment, changes
from handlers.desk import Desk
from operations.issue import keep_draft, open_draft
from operations.review import drop_draft as drop
from operations.review import revise


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
    await desk.say_read("draft", draft=draft_id)


async def show_draft(desk: Desk, draft_id: int) -> None:
    """Back to the draft's card."""
    await open_draft(desk.records, draft_id)
    await desk.say_instead("draft", draft=draft_id)


async def show_draft_tasks(desk: Desk, draft_id: int, page: int) -> None:
    """The draft's tasks, a page at a time."""
    await open_draft(desk.records, draft_id)
    await desk.say_instead("draft-tasks", draft=draft_id, page=page)


async def follow_general(desk: Desk, draft_id: int, follow: int) -> None:
    """Whether tasks without a lead are to be reported on by every recipient."""
    kept = await open_draft(desk.records, draft_id)
    treatment = Treatment.FOLLOWED if follow else Treatment.INFORMED
    await revise(
        desk.records,
        draft_id,
        changes.Treat(treatment=treatment),
        version=kept.version,
        by=desk.who.person,
        at=desk.now,
    )
    await desk.say_instead("draft", draft=draft_id)


async def drop_draft(desk: Desk, draft_id: int) -> None:
    """Put the draft aside; nobody has been told of it."""
    await drop(desk.records, draft_id)
    await desk.say_instead("draft-dropped")


MAY_ISSUE = frozenset({Role.OFFICE.value})
