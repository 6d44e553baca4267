"""Running directives: the office's list, one directive, its tasks, and what of each can be changed."""

from directives.change_lines import read_target
from directives.refusals import DirectiveGone, DirectiveSeveral, TaskGone, TaskUnknown
from handlers.desk import Desk
from handlers.picture import bears
from storage.directives import Directive, Task


async def directives(desk: Desk) -> None:
    """`/directives`: all that are running; `/directives NUMBER`: one of them."""
    wanted = desk.ask.argument.strip()
    if not wanted:
        await desk.say("directives", page=0)
        return
    target = read_target(wanted)
    number = wanted if target is None or target.number is None else target.number
    await desk.say("directive", directive=(await directive_called(desk, number)).id)


async def turn_directives(desk: Desk, page: int) -> None:
    """A page of the list."""
    await desk.say_instead("directives", page=page)


async def show_directive(desk: Desk, directive_id: int) -> None:
    """One directive's screen."""
    if await desk.records.directives.get(directive_id) is None:
        raise DirectiveGone
    await desk.say_instead("directive", directive=directive_id)


async def show_directive_tasks(desk: Desk, directive_id: int, page: int) -> None:
    """One directive's tasks, a page at a time."""
    if await desk.records.directives.get(directive_id) is None:
        raise DirectiveGone
    await desk.say_instead("directive-tasks", directive=directive_id, page=page)


async def show_directive_task(desk: Desk, task_id: int) -> None:
    """One task with all that can be changed."""
    if await desk.records.directives.task(task_id) is None:
        raise TaskUnknown
    await desk.say_instead("directive-task", task=task_id)


async def directive_called(desk: Desk, wanted: str) -> Directive:
    """The running directive that somebody named by its number, or by ours; raises DirectiveGone, DirectiveSeveral."""
    own = wanted.startswith("#")
    number = wanted.lstrip("#")
    running = await desk.records.directives.standing()
    found = [one for one in running if (str(one.id) == number if own else bears(one.number, one.id, number))]
    if not found:
        raise DirectiveGone
    if len(found) > 1:
        names = ", ".join(f"#{one.id} ({one.number}, {one.issuer or '—'})" for one in found)
        raise DirectiveSeveral(names=names, example=f"#{found[0].id}")
    return found[0]


async def task_called(desk: Desk, label: str) -> Task:
    """The task of that short number, while it is under way; raises TaskUnknown, TaskGone."""
    given = await desk.records.assignments.task(label)
    task = await desk.records.directives.task(given[0].task_id) if given else None
    if task is None:
        raise TaskUnknown(number=label)
    if task.ended:
        raise TaskGone
    return task
