"""Evidence: how many files were kept on which task, and the files themselves."""

from collections.abc import Iterable, Sequence

from delivery.fold import shorten
from delivery.message import Button, File, Keyboard, Message
from delivery.reading import Reading, task_title
from directives.tasks import Assignment
from locales import Html
from storage.evidence import Evidence, Form

_UNIT = 200
_NAME = 80


async def evidence_kept(reading: Reading) -> Message | None:
    """How many files of a message were kept on which task, with a way back."""
    line_id = int(reading.facts["line"])
    kept = await reading.records.evidence.of_line(line_id)
    found = await reading.records.assignments.some(reading.facts["assignments"])
    lines = []
    for one in found:
        files = [each for each in kept if each.assignment_id == one.id]
        if files:
            lines.append(
                reading.words.say(
                    "evidence-kept", files=how_many(reading, files), label=one.label, title=task_title(one)
                )
            )
    if not lines:
        return None
    return Message(html="\n".join(lines), keyboard=((reading.button("button-undo", f"unfile:{line_id}"),),))


def how_many(reading: Reading, files: Sequence[Evidence]) -> str:
    """Files counted by what they are; one that shows several tasks is one file."""
    forms = {one.file_id: one.form for one in files}.values()
    photos = sum(1 for form in forms if form is Form.PHOTO)
    return reading.words.plain("evidence-files", photos=photos, documents=len(forms) - photos)


async def kept_with_line(reading: Reading, line_id: int) -> list[Html]:
    """The line under a report that says which files came with it."""
    kept = await reading.records.evidence.of_line(line_id)
    return [reading.words.say("evidence-with-report", files=how_many(reading, kept))] if kept else []


async def files_line(
    reading: Reading, task_id: int, own: Iterable[Assignment] | None = None
) -> tuple[list[Html], tuple[Button, ...]]:
    """How many files a task has, as a line and a button that shows them; nothing where it has none.

    With `own` only those of these parts, and of the parts that went into them.
    """
    kept = await reading.records.evidence.of_task(task_id)
    if own is not None:
        seen = {one.id for one in own}
        for part in tuple(seen):
            seen.update(await reading.records.successions.forebears(task_id, part))
        kept = tuple(one for one in kept if one.assignment_id in seen)
    if not kept:
        return [], ()
    button = reading.button("button-evidence", f"files:{task_id}", count=len(kept))
    return [reading.words.say("evidence-count", count=len(kept))], (button,)


async def evidence_file(reading: Reading) -> File | None:
    """One file with who sent it for which task, and under the last of several a button for the rest."""
    facts = reading.facts
    one = await reading.records.evidence.get(int(facts["evidence"]))
    task = None if one is None else await reading.records.assignments.get(int(facts["assignment"]))
    if one is None or task is None:
        return None
    known = {
        "label": task.label,
        "unit": shorten(task.unit_name, _UNIT),
        "post": await _post(reading, one, task),
        "day": reading.moment(one.at),
    }
    left = int(facts["left"])
    keyboard: Keyboard = ()
    if left:
        keyboard = ((reading.button("button-more-evidence", f"mfiles:{facts['task']}:{one.id}", count=left),),)
    return File(
        form=one.form,
        file_id=one.file_id,
        html=reading.words.say("evidence-file", **known),
        gone=reading.words.say("evidence-gone", name=shorten(one.name, _NAME), **known),
        keyboard=keyboard,
    )


async def _post(reading: Reading, one: Evidence, task: Assignment) -> str:
    """What the sender is in the unit; empty where that is over."""
    seated = (await reading.records.people.officers([task.unit_id])).get(task.unit_id)
    posts = [] if seated is None else [each.post for each in seated.officers if each.person.id == one.person_id]
    return reading.words.plain(f"post-{posts[0].value}") if posts else ""
