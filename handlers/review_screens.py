"""Reviewing a draft: its card, its tasks, one task, and what buttons change in it.

A screen of a draft keeps in its facts the version that it was put at. What is decided on it is decided on that version:
where somebody else has changed the same thing since, it is refused, and the screen shows what is true now.
"""

from collections.abc import Callable
from enum import StrEnum

from directives.refusals import DraftChanged, NothingToMerge, NothingToSplit, TaskIsDropped, TaskNotInDraft
from directives.review import ReviewedTask, Treatment, changes, labels_of
from directives.review.pieces import sentences
from handlers.ask import Act
from handlers.desk import Desk
from operations.issue import open_draft
from operations.review import draft_changed, revise, undo_change
from operations.review import drop_draft as drop
from storage.drafts import KeptDraft

PAGE = 5
"""Tasks on one page of the list."""


class Deed(StrEnum):
    """What a button does to a task at once."""

    DROP = "drop"
    BRING_BACK = "back"
    FOLLOW = "follow"
    INFORM = "inform"


class Ruling(StrEnum):
    """What a button says of one time that a task names."""

    IS_DEADLINE = "yes"
    IS_NONE = "no"
    REMOVE = "remove"


_DEEDS: dict[Deed, Callable[[int], changes.Change]] = {
    Deed.DROP: lambda key: changes.DropTask(key=key),
    Deed.BRING_BACK: lambda key: changes.BringBack(key=key),
    Deed.FOLLOW: lambda key: changes.Treat(key=key, treatment=Treatment.FOLLOWED),
    Deed.INFORM: lambda key: changes.Treat(key=key, treatment=Treatment.INFORMED),
}
_RULINGS: dict[Ruling, Callable[[int, int], changes.Change]] = {
    Ruling.IS_DEADLINE: lambda key, place: changes.DecideDeadline(key=key, place=place, is_one=True),
    Ruling.IS_NONE: lambda key, place: changes.DecideDeadline(key=key, place=place, is_one=False),
    Ruling.REMOVE: lambda key, place: changes.DropDeadline(key=key, place=place),
}


# --- screens ------------------------------------------------------------------------------------------------------


async def show(desk: Desk, kept: KeptDraft, kind: str = "draft", **facts: object) -> None:
    """A screen of the draft, in place of the one whose button was pressed; anew after a text."""
    await desk.say_instead(kind, draft=kept.id, version=kept.version, **facts)


async def seen_version(desk: Desk, draft_id: int) -> int:
    """The version of a draft that the message pressed or replied to shows; 0 where it shows none."""
    message_id = desk.ask.message_id if desk.ask.act is Act.PRESS else desk.ask.reply_to
    screen = None if message_id is None else await desk.records.screens.at(desk.ask.chat, message_id)
    if screen is None or screen.facts.get("draft") != draft_id:
        return 0
    return int(screen.facts.get("version", 0))


async def labels_in(desk: Desk, kept: KeptDraft) -> dict[int, str]:
    """The numbers of a draft's tasks, by key, as its screens show them."""
    return labels_of(kept.review, await desk.records.directives.labels_in_use())


async def show_draft(desk: Desk, draft_id: int) -> None:
    """Back to the draft's card."""
    await show(desk, await open_draft(desk.records, draft_id))


async def show_tasks(desk: Desk, draft_id: int, page: int) -> None:
    """The draft's tasks, a page at a time."""
    await show(desk, await open_draft(desk.records, draft_id), "draft-tasks", page=page)


async def show_task(desk: Desk, draft_id: int, key: int) -> None:
    """One task with everything that can be changed; raises TaskNotInDraft."""
    kept = await open_draft(desk.records, draft_id)
    _known(kept, key)
    await show(desk, kept, "draft-task", key=key)


async def show_text(desk: Desk, draft_id: int, key: int) -> None:
    """The whole text of a task, in a message of its own."""
    kept = await open_draft(desk.records, draft_id)
    _known(kept, key)
    await desk.say("draft-task-text", draft=draft_id, key=key)


async def show_split(desk: Desk, draft_id: int, key: int) -> None:
    """A task's sentences, behind each of which it can be split; raises NothingToSplit."""
    kept = await open_draft(desk.records, draft_id)
    if len(sentences(_standing(kept, key).task.text)) < 2:  # noqa: PLR2004 - one sentence cannot be cut
        raise NothingToSplit
    await show(desk, kept, "draft-split", key=key)


async def show_merge(desk: Desk, draft_id: int, key: int) -> None:
    """The tasks with which a task can be merged; raises NothingToMerge."""
    kept = await open_draft(desk.records, draft_id)
    _standing(kept, key)
    if len(kept.review.tasks) < 2:  # noqa: PLR2004 - it takes two
        raise NothingToMerge
    await show(desk, kept, "draft-merge", key=key)


async def show_header(desk: Desk, draft_id: int) -> None:
    """The letter's head with what of it can be corrected."""
    await show(desk, await open_draft(desk.records, draft_id), "draft-header")


async def show_history(desk: Desk, draft_id: int, page: int) -> None:
    """Who changed what and when."""
    await show(desk, await open_draft(desk.records, draft_id), "draft-history", page=page)


# --- changes ------------------------------------------------------------------------------------------------------


async def change_task(desk: Desk, draft_id: int, key: int, deed: Deed) -> None:
    """Leave a task out, take it in again, follow it, or only inform."""
    await _change(desk, draft_id, _DEEDS[deed](key), "draft-task", key=key)


async def rule_deadline(desk: Desk, draft_id: int, key: int, place: int, ruling: Ruling) -> None:
    """Whether a time that a task names is a deadline, or that it is not to have this one."""
    await _change(desk, draft_id, _RULINGS[ruling](key, place), "draft-task", key=key)


async def split_task(desk: Desk, draft_id: int, key: int, after: int) -> None:
    """Cut a task in two; both are shown in the list."""
    kept = await open_draft(desk.records, draft_id)
    page = page_of(kept, key)
    await _change(desk, draft_id, changes.SplitTask(key=key, after=after), "draft-tasks", page=page)


async def merge_tasks(desk: Desk, draft_id: int, key: int, other: int) -> None:
    """Make one task of two; the whole has the key of the one that stands first."""
    kept = await open_draft(desk.records, draft_id)
    first = next((one.key for one in kept.review.every_task if one.key in {key, other}), key)
    await _change(desk, draft_id, changes.MergeTasks(keys=(key, other)), "draft-task", key=first)


async def follow_general(desk: Desk, draft_id: int, follow: int) -> None:
    """Whether tasks without a lead are to be reported on by every recipient."""
    treatment = Treatment.FOLLOWED if follow else Treatment.INFORMED
    await _change(desk, draft_id, changes.Treat(treatment=treatment), "draft")


async def undo(desk: Desk, draft_id: int) -> None:
    """Take back the last change that stands, which is the one that the button names where nothing came after it."""
    kept = await open_draft(desk.records, draft_id)
    if await seen_version(desk, draft_id) < kept.version:
        await desk.say_refusal(await draft_changed(desk.records, draft_id, kept.version))
    else:
        by = desk.who.person
        kept = await undo_change(desk.records, draft_id, version=kept.version, by=by, at=desk.now)
    await show(desk, kept)


async def ask_drop(desk: Desk, draft_id: int) -> None:
    """Ask once more before a draft is put aside."""
    await show(desk, await open_draft(desk.records, draft_id), "draft-drop")


async def drop_draft(desk: Desk, draft_id: int) -> None:
    """Put the draft aside; nobody has been told of it."""
    await drop(desk.records, draft_id, at=desk.now)
    await desk.say_instead("draft-dropped")


def page_of(kept: KeptDraft, key: int) -> int:
    """The page of the list on which a task stands."""
    places = [place for place, one in enumerate(kept.review.every_task) if one.key == key]
    return places[0] // PAGE if places else 0


async def _change(desk: Desk, draft_id: int, change: changes.Change, kind: str, **facts: object) -> None:
    """Make a change that was decided on the screen pressed, and show what is true then."""
    kept = await open_draft(desk.records, draft_id)
    version = await seen_version(desk, draft_id)
    try:
        kept = await revise(desk.records, draft_id, change, version=version, by=desk.who.person, at=desk.now)
    except DraftChanged as refusal:
        await desk.say_refusal(refusal)
    await show(desk, kept, kind, **facts)


def _known(kept: KeptDraft, key: int) -> ReviewedTask:
    one = kept.review.find(key)
    if one is None:
        raise TaskNotInDraft
    return one


def _standing(kept: KeptDraft, key: int) -> ReviewedTask:
    one = _known(kept, key)
    if one.is_dropped:
        raise TaskIsDropped
    return one
