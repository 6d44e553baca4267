"""Running directives as the office sees them: the list, one directive, its tasks, one task and what can be done."""

from collections.abc import Sequence

from delivery.fold import shorten
from delivery.message import Button, Message
from delivery.reading import Reading, directive_name, due_line, key_end
from delivery.views.changes import history_line
from delivery.views.evidence import files_line
from directives.figures import DirectiveFigures
from directives.tasks import Assignment, OfficialClass, Part, last_due
from locales import Html
from operations.summarise import summarise
from storage.directives import Directive, Task

_PAGE, _TASKS = 6, 10
_SUBJECT, _TITLE, _TEXT, _NAMES = 90, 90, 1500, 300
_MOST_EVENTS = 8
_CHANGES = ("deadline", "leads", "coordinators", "text", "add", "take-off", "recall")


async def directives(reading: Reading) -> Message:
    """The directives that are running, the newest first."""
    found = (await summarise(reading.records, now=reading.now, zone=reading.zone)).directives
    if not found:
        return Message(html=reading.words.say("directives-none"))
    pages = -(-len(found) // _PAGE)
    page = min(max(0, int(reading.facts["page"])), pages - 1)
    here = found[page * _PAGE : (page + 1) * _PAGE]
    lines = [reading.words.say("directives-head", count=len(found), page=page + 1, pages=pages)]
    lines.extend(_line(reading, one) for one in here)
    lines.append(reading.words.say("directives-how", number=here[0].number or f"#{here[0].id}"))
    buttons = [reading.button("button-directive", f"dir:{one.id}", name=_name(reading, one)) for one in here]
    rows = [tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2)]
    return Message(html="\n\n".join(lines), keyboard=(*rows, *_pager(reading, "dirs", page, pages)))


def _name(reading: Reading, one: DirectiveFigures) -> str:
    return reading.words.directive(one.id, one.number, urgency=one.urgency, day=one.date)


def _line(reading: Reading, one: DirectiveFigures) -> Html:
    return reading.words.say(
        "directives-line",
        name=_name(reading, one),
        subject=shorten(one.subject or "—", _SUBJECT),
        **_counts(one),
    )


def _counts(one: DirectiveFigures) -> dict[str, int]:
    classes = one.figures.classes
    return {
        "finished": classes[OfficialClass.DONE_IN_TIME] + classes[OfficialClass.DONE_LATE],
        "total": one.figures.total,
        "late": classes[OfficialClass.LATE],
        "acknowledged": one.figures.acknowledged,
        "units": one.figures.units,
    }


def _pager(reading: Reading, verb: str, page: int, pages: int) -> tuple[tuple[Button, ...], ...]:
    buttons = []
    if page > 0:
        buttons.append(reading.button("button-previous", f"{verb}:{page - 1}"))
    if page + 1 < pages:
        buttons.append(reading.button("button-next", f"{verb}:{page + 1}"))
    return (tuple(buttons),) if buttons else ()


async def directive(reading: Reading) -> Message | None:
    """One directive: what it is, where it stands, what was changed, and what can be done."""
    found = await reading.records.directives.get(int(reading.facts["directive"]))
    if found is None:
        return None
    words = reading.words
    urgency = words.say(f"urgency-{key_end(found.urgency or 'none')}")
    lines = [words.say("directive-head", urgency=urgency, name=directive_name(words, found))]
    if found.subject:
        lines.append(words.say("card-subject", subject=shorten(found.subject, _TEXT)))
    lines.append(words.say("directive-issued", at=reading.moment(found.issued_at)))
    if found.recalled_at is not None:
        lines.append(await _recalled(reading, found))
    else:
        figures = await summarise(reading.records, now=reading.now, zone=reading.zone, directive_id=found.id)
        lines.extend(words.say("directive-counts", **_counts(one)) for one in figures.directives)
    lines.extend(
        words.say("card-replaces", number=directive_name(words, old))
        for old in await reading.records.directives.replaced_by(found.id)
    )
    events = await reading.records.events.of_directive(found.id)
    if events:
        lines.append(words.say("directive-history-head"))
        lines.extend([await history_line(reading, event) for event in events[-_MOST_EVENTS:]])
    return Message(html="\n".join(lines), keyboard=_keyboard(reading, found))


async def _recalled(reading: Reading, found: Directive) -> Html:
    at = reading.moment(found.recalled_at) if found.recalled_at is not None else ""
    other = None if found.replaced_by_id is None else await reading.records.directives.get(found.replaced_by_id)
    if other is None:
        return reading.words.say("directive-recalled", at=at)
    return reading.words.say("directive-replaced", at=at, name=directive_name(reading.words, other))


def _keyboard(reading: Reading, found: Directive) -> tuple[tuple[Button, ...], ...]:
    back = (reading.button("button-back-to-directives", "dirs:0"),)
    tasks = (reading.button("button-tasks", f"dirtasks:{found.id}:0"),)
    if found.recalled_at is not None:
        return (tasks, back)
    changes = tuple(_change_button(reading, what, "dchange", found.id) for what in ("add", "take-off"))
    rules = reading.button("button-rules", f"dirrules:{found.id}")
    return (tasks, changes, (rules, _change_button(reading, "recall", "dchange", found.id)), back)


def _change_button(reading: Reading, what: str, verb: str, key: int) -> Button:
    return reading.button(f"button-change-{what}", f"{verb}:{what}:{key}")


async def directive_tasks(reading: Reading) -> Message | None:
    """A directive's tasks, a page at a time, with a button for each that can be changed."""
    found = await reading.records.directives.get(int(reading.facts["directive"]))
    if found is None:
        return None
    all_tasks = await reading.records.directives.tasks(found.id)
    pages = max(1, -(-len(all_tasks) // _TASKS))
    page = min(max(0, int(reading.facts["page"])), pages - 1)
    here = all_tasks[page * _TASKS : (page + 1) * _TASKS]
    name = directive_name(reading.words, found)
    lines = [reading.words.say("directive-tasks-head", name=name, page=page + 1, pages=pages)]
    given = await reading.records.assignments.of_directive(found.id)
    lines.extend(_task_line(reading, task, [one for one in given if one.task_id == task.id]) for task in here)
    buttons = [
        reading.button("button-task-number", f"dirtask:{task.id}", label=task.label) for task in here if not task.ended
    ]
    rows = [tuple(buttons[start : start + 4]) for start in range(0, len(buttons), 4)]
    pager = _pager(reading, f"dirtasks:{found.id}", page, pages)
    back = (reading.button("button-back-to-directive", f"dir:{found.id}"),)
    return Message(html="\n\n".join(lines), keyboard=(*rows, *pager, back))


def _task_line(reading: Reading, task: Task, given: Sequence[Assignment]) -> Html:
    title = shorten(task.text, _TITLE)
    if task.ended:
        return reading.words.say("directive-task-recalled", label=task.label, title=title)
    due = last_due(given[0].first_deadlines) if given else None
    leads = [one.unit_name for one in given if one.part is Part.LEAD]
    who = shorten(", ".join(leads), _NAMES) if leads else reading.words.plain("draft-everybody")
    return reading.words.say(
        "directive-task", label=task.label, title=title, who=who, due="" if due is None else due_line(reading, due)
    )


async def directive_task(reading: Reading) -> Message | None:
    """One task with a button for everything that can be changed."""
    task = await reading.records.directives.task(int(reading.facts["task"]))
    found = None if task is None else await reading.records.directives.get(task.directive_id)
    if task is None or found is None:
        return None
    words = reading.words
    given = await reading.records.assignments.of_task(task.id)
    lines = [words.say("directive-edit-head", label=task.label, name=directive_name(words, found))]
    lines.append(words.say("full-task", text=shorten(task.text, _TEXT)))
    back = (reading.button("button-back-to-directive", f"dir:{found.id}"),)
    if task.ended:
        return Message(html="\n".join([*lines, words.say("refusal-task-gone")]), keyboard=(back,))
    lines.extend(
        words.say("card-deadline" if due.certain else "task-doubtful", due=due_line(reading, due))
        for due in given[0].first_deadlines
    )
    lines.extend(_parts(reading, given))
    files, proofs = await files_line(reading, task.id)
    lines.extend(files)
    lines.append(words.say("directive-edit-how", label=task.label))
    buttons = [_change_button(reading, what, "change", task.id) for what in _CHANGES]
    rows = [tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2)]
    return Message(html="\n".join(lines), keyboard=(proofs, *rows, back))


def _parts(reading: Reading, given: Sequence[Assignment]) -> list[Html]:
    words = reading.words
    leads = [one.unit_name for one in given if one.part is Part.LEAD]
    helping = [one.unit_name for one in given if one.part is Part.COORDINATOR]
    informed = [one for one in given if one.part is Part.INFORMED]
    nobody = words.plain("nobody")
    lines = [words.say("directive-edit-leads", units=shorten(", ".join(leads), _NAMES) or nobody)]
    if helping:
        lines.append(words.say("directive-edit-coordinators", units=shorten(", ".join(helping), _NAMES)))
    if informed:
        lines.append(words.say("directive-edit-informed", count=len(informed)))
    return lines
