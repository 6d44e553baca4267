"""Files: what was kept of a task to show that it was done is sent again, to whoever may see it."""

from collections.abc import Sequence

from directives.people import Role
from directives.refusals import TaskUnknown
from handlers.desk import Desk
from storage.evidence import Evidence

_AT_ONCE = 10
_SEE_ALL = frozenset({Role.OFFICE, Role.LEADER})


async def show_files(desk: Desk, task_id: int) -> None:
    """The button with the number of a task's files: they are sent again, the newest first, ten at once."""
    await _send(desk, await _visible(desk, task_id), task_id)


async def show_more_files(desk: Desk, task_id: int, before: int) -> None:
    """The files of a task that are older than the last that was shown."""
    await _send(desk, [one for one in await _visible(desk, task_id) if one.id < before], task_id)


async def _visible(desk: Desk, task_id: int) -> list[Evidence]:
    """A task's files, the newest first: all of them for the office and leaders, their own unit's for officers.

    Raises TaskUnknown where the unit has no part in the task that it must report on.
    """
    files = list(reversed(await desk.records.evidence.of_task(task_id)))
    if desk.who.roles & _SEE_ALL:
        return files
    parts = [await desk.records.assignments.held(task_id, one.unit_id) for one in desk.who.memberships]
    own = {one.id for one in parts if one is not None}
    inherited = {
        forebear
        for one in parts
        if one is not None
        for forebear in await desk.records.successions.forebears(task_id, one.id)
    }
    seen = [one for one in files if one.assignment_id in own | inherited]
    if not seen and not any(one is not None and one.owed for one in parts):
        raise TaskUnknown
    return seen


async def _send(desk: Desk, files: Sequence[Evidence], task_id: int) -> None:
    if not files:
        await desk.toast("toast-no-evidence")
        return
    shown, left = files[:_AT_ONCE], len(files) - _AT_ONCE
    for one in shown:
        is_last = one is shown[-1] and left > 0
        await desk.say(
            "evidence-file", evidence=one.id, assignment=one.assignment_id, task=task_id, left=left if is_last else 0
        )
