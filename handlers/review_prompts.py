"""What is typed about a draft in answer to what was asked under it."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from directives.refusals import DraftChanged, DraftGone, NothingToMerge, TaskIsDropped, TaskNotInDraft
from directives.review import changes
from directives.review_lines import Setting, header_change, keys_in, read_task_field
from handlers.desk import Desk
from handlers.prompts import ask
from handlers.review_screens import labels_in, seen_version, show
from operations.issue import open_draft
from operations.review import revise
from storage.drafts import KeptDraft


class Field(StrEnum):
    """What of a task is typed; each is a prompt of its own."""

    LEADS = "leads"
    COORDINATORS = "coordinators"
    DEADLINE = "deadline"
    MORE_DEADLINE = "more_deadline"
    TEXT = "text"
    MERGE = "merge"


def prompt_of(field: Field) -> str:
    """The kind of the prompt that asks for a field of a task."""
    return f"draft-{field.replace('_', '-')}"


def prompt_of_header(field: changes.HeaderField) -> str:
    """The kind of the prompt that asks for a field of the head."""
    return f"draft-header-{field}"


# --- what is asked ------------------------------------------------------------------------------------------------


async def ask_task(desk: Desk, draft_id: int, key: int, field: Field) -> None:
    """A button under a task: ask for what is to be typed; raises TaskNotInDraft, TaskIsDropped."""
    kept = await open_draft(desk.records, draft_id)
    one = kept.review.find(key)
    if one is None:
        raise TaskNotInDraft
    if one.is_dropped:
        raise TaskIsDropped
    label = (await labels_in(desk, kept))[key]
    version = await seen_version(desk, draft_id)
    await ask(desk, prompt_of(field), draft=draft_id, task=key, version=version, label=label)


async def ask_header(desk: Desk, draft_id: int, field: changes.HeaderField) -> None:
    """A button under the head: ask for what is to be typed."""
    await open_draft(desk.records, draft_id)
    version = await seen_version(desk, draft_id)
    await ask(desk, prompt_of_header(field), draft=draft_id, version=version)


def task_taker(field: Field) -> Any:
    """What takes the text that the prompt of a task's field asked for."""

    async def take(desk: Desk, facts: Mapping[str, Any]) -> None:
        key = int(facts["task"])
        try:
            setting = await _setting(desk, await open_draft(desk.records, facts["draft"]))
            if field is Field.MERGE:
                made: Sequence[changes.Change] = _merging(key, desk.ask.text, setting)
            else:
                made = read_task_field(field, key, desk.ask.text, setting)
            await _make(desk, facts, made, "draft-task", key=key)
        except (DraftGone, TaskNotInDraft, TaskIsDropped) as refusal:  # no other answer would be of more use
            await desk.say_refusal(refusal)

    return take


def header_taker(field: changes.HeaderField) -> Any:
    """What takes the text that the prompt of a field of the head asked for."""

    async def take(desk: Desk, facts: Mapping[str, Any]) -> None:
        try:
            await open_draft(desk.records, facts["draft"])
        except DraftGone as refusal:
            await desk.say_refusal(refusal)
            return
        today = desk.now.astimezone(desk.zone).date()
        await _make(desk, facts, [header_change(field, desk.ask.text, today)], "draft-header")

    return take


async def _make(
    desk: Desk, facts: Mapping[str, Any], made: Sequence[changes.Change], kind: str, **about: object
) -> None:
    """Make what was typed on the version on which it was asked for, and show what is true then below it."""
    kept = await open_draft(desk.records, facts["draft"])
    try:
        for change in made:
            kept = await revise(
                desk.records, kept.id, change, version=facts["version"], by=desk.who.person, at=desk.now
            )
    except DraftChanged as refusal:
        await desk.say_refusal(refusal)
    await show(desk, kept, kind, **about)


def _merging(key: int, text: str, setting: Setting) -> tuple[changes.Change, ...]:
    keys = keys_in(text, setting)
    if keys is None or set(keys) == {key}:
        raise NothingToMerge
    return (changes.MergeTasks(keys=(key, *keys)),)


async def _setting(desk: Desk, kept: KeptDraft) -> Setting:
    return Setting(
        review=kept.review,
        labels=await labels_in(desk, kept),
        directory=await desk.records.units.directory(),
        today=desk.now.astimezone(desk.zone).date(),
    )
