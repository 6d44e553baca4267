"""One task of a draft: everything it says, whence its deadlines were read, and what of it can be changed."""

from collections.abc import Sequence

from delivery.fold import TEXT_LIMIT, shorten, visible_length
from delivery.message import Button, Keyboard, Message
from delivery.reading import Reading, letter_name
from delivery.views.draft_sheet import Sheet, is_certain, moment, over, sheet_of
from delivery.views.draft_tasks import PAGE, leads_line
from directives.letters.draft import Deadline
from directives.review import ReviewedTask, Treatment, phrase_key
from directives.review.pieces import sentences
from locales import Html

_TEXT, _NAMES, _PHRASE, _HEAD = 1800, 300, 120, 200
_MOST_DEADLINES, _MOST_MEANINGS = 5, 3
_MOST_SENTENCES, _SENTENCES = 20, 3200
_MERGED = 300


async def draft_task(reading: Reading) -> Message | None:
    """The task with a button for everything that can be changed in it."""
    found = await _found(reading)
    if not isinstance(found, tuple):
        return found
    sheet, one = found
    if one.is_dropped:
        return _dropped(reading, sheet, one)
    words, task, label = reading.words, one.task, sheet.labels[one.key]
    section = "" if task.section in {None, label} else task.section
    name = letter_name(words, sheet.kept.review.letter)
    head = words.say("draft-task-head", label=label, section=section, name=name)
    lines = [leads_line(reading, one, _NAMES), *_meaning(reading, sheet, task.leads)]
    if task.coordinators:
        lines.append(words.say("draft-coordinators", names=shorten("; ".join(task.coordinators), _NAMES)))
        lines.extend(_meaning(reading, sheet, task.coordinators))
    lines.extend(_deadline(reading, due) for due in task.deadlines[:_MOST_DEADLINES])
    if not task.deadlines:
        lines.append(words.say("draft-no-deadline"))
    foot = Html("\n".join([*lines, words.say("draft-task-how", label=label)]))
    text = shorten(task.text, min(_TEXT, TEXT_LIMIT - visible_length(foot) - _HEAD))
    is_whole = text == task.text.strip()
    html = f"{head}\n{words.say('full-task', text=text)}\n\n{foot}"
    return Message(html=html, keyboard=_keyboard(reading, sheet, one, is_whole=is_whole))


async def draft_task_text(reading: Reading) -> Message | None:
    """The task's whole text."""
    found = await _found(reading)
    if not isinstance(found, tuple):
        return found
    sheet, one = found
    return Message(html=reading.words.say("draft-task-text", label=sheet.labels[one.key], text=one.task.text))


async def draft_split(reading: Reading) -> Message | None:
    """The task's sentences, numbered; a button for each place where it can be cut."""
    found = await _found(reading)
    if not isinstance(found, tuple):
        return found
    sheet, one = found
    every = sentences(one.task.text)
    longest = _SENTENCES // max(1, min(len(every), _MOST_SENTENCES))
    label = sheet.labels[one.key]
    lines = [reading.words.say("draft-split-head", label=label)]
    lines.extend(
        reading.words.say("draft-sentence", number=place, text=shorten(sentence, longest))
        for place, sentence in enumerate(every[:_MOST_SENTENCES], start=1)
    )
    if len(every) > _MOST_SENTENCES:
        lines.append(reading.words.say("draft-split-more", count=len(every) - _MOST_SENTENCES, label=label))
    places = range(1, min(len(every), _MOST_SENTENCES + 1))
    draft_id = sheet.kept.id
    buttons = [
        reading.button("button-draft-cut", f"dcut:{draft_id}:{one.key}:{place}", number=place) for place in places
    ]
    return Message(html="\n\n".join(lines), keyboard=(*_in_rows(buttons, 3), (_back_to_task(reading, sheet, one),)))


async def draft_merge(reading: Reading) -> Message | None:
    """The task's neighbours, with either of which it can be merged, and how to name any other."""
    found = await _found(reading)
    if not isinstance(found, tuple):
        return found
    sheet, one = found
    draft_id, label = sheet.kept.id, sheet.labels[one.key]
    lines = [reading.words.say("draft-merge-head", label=label, text=shorten(one.task.text, _MERGED))]
    buttons = []
    for other in _neighbours(sheet, one):
        if other is not None:
            text = shorten(other.task.text, _MERGED)
            lines.append(reading.words.say("draft-merge-with", label=sheet.labels[other.key], text=text))
            data = f"djoin:{draft_id}:{one.key}:{other.key}"
            buttons.append(reading.button("button-draft-join", data, label=sheet.labels[other.key]))
    ask = reading.button("button-draft-join-other", f"dask:{draft_id}:{one.key}:merge")
    rows = (*_in_rows(buttons, 2), (ask,), (_back_to_task(reading, sheet, one),))
    return Message(html="\n\n".join(lines), keyboard=rows)


async def _found(reading: Reading) -> tuple[Sheet, ReviewedTask] | Message | None:
    """The draft and the task; what to show instead where the draft is over, or the task was merged away."""
    sheet = await sheet_of(reading)
    if sheet is None:
        return None
    if (end := over(reading, sheet.kept)) is not None:
        return end
    one = sheet.kept.review.find(int(reading.facts["key"]))
    if one is None:
        back = (_back_to_tasks(reading, sheet, 0), _back_to_draft(reading, sheet))
        return Message(html=reading.words.say("refusal-task-not-in-draft"), keyboard=(back,))
    return sheet, one


def _dropped(reading: Reading, sheet: Sheet, one: ReviewedTask) -> Message:
    label = sheet.labels[one.key]
    html = reading.words.say("draft-task-dropped", label=label, text=shorten(one.task.text, _TEXT))
    back = reading.button("button-draft-bring-back", f"ddo:{sheet.kept.id}:{one.key}:back")
    return Message(html=html, keyboard=((back,), *_ways_out(reading, sheet, one)))


def _meaning(reading: Reading, sheet: Sheet, phrases: Sequence[str]) -> list[Html]:
    """Of phrases that mean several units, how many; of those that mean nobody, that it is so."""
    placed = {phrase_key(one.phrase): one for one in sheet.made.placed}
    lines = []
    for phrase in phrases:
        found = placed.get(phrase_key(phrase))
        if found is not None and not found.units:
            lines.append(reading.words.say("draft-means-nobody", phrase=shorten(phrase, _PHRASE)))
        elif found is not None and len(found.units) > 1:
            count = len(found.units)
            lines.append(reading.words.say("draft-means-several", phrase=shorten(phrase, _PHRASE), count=count))
    return lines[:_MOST_MEANINGS]


def _deadline(reading: Reading, due: Deadline) -> Html:
    key = "draft-deadline" if is_certain(due) else "draft-deadline-doubtful"
    return reading.words.say(key, when=moment(reading, due), phrase=shorten(due.phrase, _PHRASE))


def _keyboard(reading: Reading, sheet: Sheet, one: ReviewedTask, *, is_whole: bool) -> Keyboard:
    draft_id = sheet.kept.id

    def ask(key: str, field: str) -> Button:
        return reading.button(key, f"dask:{draft_id}:{one.key}:{field}")

    follow = (
        ("button-draft-inform", "inform") if one.treatment is Treatment.FOLLOWED else ("button-draft-follow", "follow")
    )
    more = [ask("button-draft-more-deadline", "more_deadline")] if one.task.deadlines else []
    full = [] if is_whole else [reading.button("button-draft-full", f"dtext:{draft_id}:{one.key}")]
    rows: list[list[Button]] = [
        *_rulings(reading, draft_id, one),
        [ask("button-draft-leads", "leads"), ask("button-draft-coordinators", "coordinators")],
        [ask("button-draft-deadline", "deadline"), *more],
        [ask("button-draft-text", "text"), *full],
        [
            reading.button("button-draft-split", f"dsplit:{draft_id}:{one.key}"),
            reading.button("button-draft-merge", f"dmerge:{draft_id}:{one.key}"),
        ],
        [
            reading.button(follow[0], f"ddo:{draft_id}:{one.key}:{follow[1]}"),
            reading.button("button-draft-leave-out", f"ddo:{draft_id}:{one.key}:drop"),
        ],
    ]
    return (*(tuple(row) for row in rows), *_ways_out(reading, sheet, one))


def _rulings(reading: Reading, draft_id: int, one: ReviewedTask) -> list[list[Button]]:
    """For each time in doubt whether it is a deadline; of several certain ones, each can be removed."""
    rows = []
    certain = sum(is_certain(due) for due in one.task.deadlines)
    for place, due in enumerate(one.task.deadlines[:_MOST_DEADLINES]):
        data, when = f"dwhen:{draft_id}:{one.key}:{place}", moment(reading, due)
        if is_certain(due):
            if certain > 1:
                rows.append([reading.button("button-draft-due-remove", f"{data}:remove", when=when)])
            continue
        row = [reading.button("button-draft-due-no", f"{data}:no")]
        if due.due is not None:
            row.insert(0, reading.button("button-draft-due-yes", f"{data}:yes", when=when))
        rows.append(row)
    return rows


def _ways_out(reading: Reading, sheet: Sheet, one: ReviewedTask) -> Keyboard:
    """To the tasks before and behind, to the list and to the card."""
    keys = [other.key for other in sheet.kept.review.every_task]
    place, draft_id = keys.index(one.key), sheet.kept.id
    steps = []
    if place > 0:
        before = keys[place - 1]
        steps.append(reading.button("button-draft-before", f"dtask:{draft_id}:{before}", label=sheet.labels[before]))
    if place + 1 < len(keys):
        behind = keys[place + 1]
        steps.append(reading.button("button-draft-behind", f"dtask:{draft_id}:{behind}", label=sheet.labels[behind]))
    back = (_back_to_tasks(reading, sheet, place // PAGE), _back_to_draft(reading, sheet))
    return (tuple(steps), back) if steps else (back,)


def _neighbours(sheet: Sheet, one: ReviewedTask) -> tuple[ReviewedTask | None, ReviewedTask | None]:
    """The standing tasks before and behind."""
    tasks = sheet.kept.review.tasks
    place = next((place for place, other in enumerate(tasks) if other.key == one.key), 0)
    before = tasks[place - 1] if place > 0 else None
    return before, tasks[place + 1] if place + 1 < len(tasks) else None


def _back_to_task(reading: Reading, sheet: Sheet, one: ReviewedTask) -> Button:
    return reading.button("button-draft-back-to-task", f"dtask:{sheet.kept.id}:{one.key}", label=sheet.labels[one.key])


def _back_to_tasks(reading: Reading, sheet: Sheet, page: int) -> Button:
    return reading.button("button-draft-back-to-tasks", f"dtasks:{sheet.kept.id}:{page}")


def _back_to_draft(reading: Reading, sheet: Sheet) -> Button:
    return reading.button("button-back-to-draft", f"draft:{sheet.kept.id}")


def _in_rows(buttons: Sequence[Button], width: int) -> list[tuple[Button, ...]]:
    return [tuple(buttons[start : start + width]) for start in range(0, len(buttons), width)]
