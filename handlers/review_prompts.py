"""What is typed about a draft: answers to what was asked under it, and whole lines in reply to one of its screens."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any

from directives.refusals import DraftChanged, DraftGone, LineUnclear, NothingToMerge, TaskIsDropped, TaskNotInDraft
from directives.review import changes, labels_of
from directives.review_lines import Order, Setting, header_change, keys_in, read_task_field
from handlers.desk import Desk
from handlers.issuing import confirm_issue
from handlers.prompts import ask
from handlers.review import ask_drop, seen_version, show
from operations.issue import open_draft
from operations.review import history, last_standing, revise
from operations.revise_by_line import revise_by_line
from operations.show_draft import SCREENS, newest_screen
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
    label = (await _labels(desk, kept))[key]
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


# --- whole lines --------------------------------------------------------------------------------------------------


async def take_reply(desk: Desk) -> bool:
    """A line in reply to a screen of a draft is carried out; False where what is replied to is none."""
    reply_to = desk.ask.reply_to
    screen = None if reply_to is None else await desk.records.screens.at(desk.ask.chat, reply_to)
    if screen is None or screen.kind not in SCREENS:
        return False
    kept = await open_draft(desk.records, int(screen.facts["draft"]))
    label = (await _labels(desk, kept)).get(int(screen.facts.get("key", 0)))
    await _by_line(desk, kept.id, desk.ask.text, version=await seen_version(desk, kept.id), label=label)
    return True


async def revise_by_text(desk: Desk, draft_id: int, line: str) -> None:
    """`/drafts N LINE`: a line about a draft, decided on what this chat was last shown of it."""
    kept = await open_draft(desk.records, draft_id)
    screen = await newest_screen(desk.records, draft_id, desk.ask.chat, at=desk.now)
    version = kept.version if screen is None else int(screen.facts.get("version", 0))
    await _by_line(desk, draft_id, line, version=version, label=None)


async def _by_line(desk: Desk, draft_id: int, line: str, *, version: int, label: str | None) -> None:
    """Do what a line says; a line without a number in reply to a task's screen, which bears `label`, means that task.

    Raises what `revise_by_line` refuses, except that where somebody else was faster the draft is shown as it is now.
    """
    before = await open_draft(desk.records, draft_id)
    try:
        done = await _read(desk, draft_id, line, version=version, label=label)
    except DraftChanged as refusal:
        if (await open_draft(desk.records, draft_id)).version > before.version:
            raise  # a part of the line was carried out: it is taken back with the transaction
        await desk.say_refusal(refusal)
        done = before
    match done:
        case Order.ISSUE:
            await confirm_issue(desk, draft_id)
        case Order.DROP:
            await ask_drop(desk, draft_id)
        case Order.QUIT:
            await desk.say("draft-kept")
        case KeptDraft() if done.version > before.version:
            await _show_changed(desk, done)
        case _:
            await show(desk, await open_draft(desk.records, draft_id))


async def _read(desk: Desk, draft_id: int, line: str, *, version: int, label: str | None) -> KeptDraft | Order:
    async def read(text: str) -> KeptDraft | Order:
        today = desk.now.astimezone(desk.zone).date()
        by = desk.who.person
        return await revise_by_line(desk.records, draft_id, text, version=version, by=by, at=desk.now, today=today)

    try:
        return await read(line)
    except LineUnclear:
        if label is None:
            raise
    try:
        return await read(f"{label} {line}")
    except LineUnclear as refusal:
        raise LineUnclear(line=str(refusal.facts["line"]).removeprefix(f"{label} ")) from refusal


async def _show_changed(desk: Desk, kept: KeptDraft) -> None:
    """The task that the last change was about, where it was about one; else the card."""
    last = last_standing(await history(desk.records, kept.id))
    key = None if last is None else last.key
    if key is None or last is None or last.version != kept.version or kept.review.find(key) is None:
        await show(desk, kept)
    else:
        await show(desk, kept, "draft-task", key=key)


async def _setting(desk: Desk, kept: KeptDraft) -> Setting:
    return Setting(
        review=kept.review,
        labels=await _labels(desk, kept),
        directory=await desk.records.units.directory(),
        today=desk.now.astimezone(desk.zone).date(),
    )


async def _labels(desk: Desk, kept: KeptDraft) -> dict[int, str]:
    return labels_of(kept.review, await desk.records.directives.labels_in_use())
