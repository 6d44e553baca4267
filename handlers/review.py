"""Reviewing a draft by lines: in reply to one of its screens, or behind the command that names it."""

from directives.refusals import DraftChanged, LineUnclear
from directives.review_lines import Order
from handlers.desk import Desk
from handlers.issuing import confirm_issue
from handlers.review_screens import ask_drop, labels_in, seen_version, show
from operations.issue import open_draft
from operations.review import history, last_standing
from operations.revise_by_line import revise_by_line
from operations.show_draft import SCREENS, newest_screen
from storage.drafts import KeptDraft


async def take_reply(desk: Desk) -> bool:
    """A line in reply to a screen of a draft is carried out; False where what is replied to is none."""
    reply_to = desk.ask.reply_to
    screen = None if reply_to is None else await desk.records.screens.at(desk.ask.chat, reply_to)
    if screen is None or screen.kind not in SCREENS:
        return False
    kept = await open_draft(desk.records, int(screen.facts["draft"]))
    label = (await labels_in(desk, kept)).get(int(screen.facts.get("key", 0)))
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
