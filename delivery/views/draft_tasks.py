"""A draft's tasks in the letter's order, a page at a time, each with a button that opens it."""

from delivery.fold import shorten
from delivery.message import Button, Message
from delivery.reading import Reading
from delivery.views.draft_sheet import Sheet, is_certain, moment, over, sheet_of
from directives.review import ReviewedTask, Treatment
from locales import Html

PAGE = 5
_TEXT, _PHRASE, _MOST_DEADLINES = 400, 120, 3


async def draft_tasks(reading: Reading) -> Message | None:
    """The tasks under the numbers that officers would see; those left out stand in their places."""
    sheet = await sheet_of(reading)
    if sheet is None:
        return None
    if (end := over(reading, sheet.kept)) is not None:
        return end
    tasks = sheet.kept.review.every_task
    pages = max(1, -(-len(tasks) // PAGE))
    page = min(max(0, int(reading.facts["page"])), pages - 1)
    here = tasks[page * PAGE : (page + 1) * PAGE]
    count = len(sheet.kept.review.tasks)
    blocks = [reading.words.say("draft-tasks-head", count=count, page=page + 1, pages=pages)]
    blocks.extend(_task(reading, sheet, one) for one in here)
    blocks.append(reading.words.say("draft-tasks-how"))
    draft_id = sheet.kept.id
    opening = tuple(
        reading.button("button-task-number", f"dtask:{draft_id}:{one.key}", label=sheet.labels[one.key]) for one in here
    )
    rows = [opening[start : start + 3] for start in range(0, len(opening), 3)]
    back = (reading.button("button-back-to-draft", f"draft:{draft_id}"),)
    return Message(html="\n\n".join(blocks), keyboard=(*rows, *pager(reading, f"dtasks:{draft_id}", page, pages), back))


def pager(reading: Reading, data: str, page: int, pages: int) -> tuple[tuple[Button, ...], ...]:
    """Buttons to the pages before and behind, where there are any; `data` is what stands before the page's number."""
    buttons = []
    if page > 0:
        buttons.append(reading.button("button-previous", f"{data}:{page - 1}"))
    if page + 1 < pages:
        buttons.append(reading.button("button-next", f"{data}:{page + 1}"))
    return (tuple(buttons),) if buttons else ()


def _task(reading: Reading, sheet: Sheet, one: ReviewedTask) -> Html:
    words, task, label = reading.words, one.task, sheet.labels[one.key]
    if one.is_dropped:
        return words.say("draft-task-dropped", label=label, text=shorten(task.text, _PHRASE))
    section = "" if task.section in {None, label} else task.section
    lines = [words.say("draft-task", label=label, section=section, text=shorten(task.text, _TEXT))]
    lines.append(leads_line(reading, one, _PHRASE))
    if task.coordinators:
        lines.append(words.say("draft-coordinators", names=shorten("; ".join(task.coordinators), _PHRASE)))
    lines.extend(
        words.say("card-deadline" if is_certain(due) else "task-doubtful", due=moment(reading, due))
        for due in task.deadlines[:_MOST_DEADLINES]
    )
    if len(task.deadlines) > _MOST_DEADLINES:
        lines.append(words.say("draft-more", count=len(task.deadlines) - _MOST_DEADLINES))
    return Html("\n".join(lines))


def leads_line(reading: Reading, one: ReviewedTask, longest: int) -> Html:
    """Who leads it, or that it concerns everybody, and whether it is only for information."""
    words = reading.words
    is_followed = one.treatment is Treatment.FOLLOWED
    if one.is_general:
        return words.say("draft-task-followed" if is_followed else "draft-task-general")
    leads = shorten("; ".join(one.task.leads), longest)
    return words.say("full-leads" if is_followed else "draft-task-informed", leads=leads)
