"""Tasks on a phone: what is owed, what was understood, what is asked back, what is due."""

from collections.abc import Sequence
from datetime import datetime, time

from delivery.fold import shorten
from delivery.message import Button, Keyboard, Message, Tone
from delivery.reading import Reading, directive_of, due_line, said_line, status_line, task_title
from delivery.views.changes import history_line
from delivery.views.evidence import files_line, how_many, kept_with_line
from delivery.views.succession import past_names
from directives.tasks import Assignment, Due, OfficialClass, classify
from locales import LOCALES, Html, words_for

_MOST_LISTED = 20
_WORDS = 500
_HISTORY_WORDS = 300
_ASKABLE = ("done", "in_progress", "blocked", "received")
_BLOCKED_BUTTONS = frozenset(words_for(locale).plain("button-kind-blocked") for locale in LOCALES)
_TONES = {"done": Tone.GOOD, "blocked": Tone.GRAVE}


async def understood(reading: Reading) -> Message:
    """What was understood of a line, task by task, with a way back."""
    found = await reading.records.assignments.some(reading.facts["assignments"])
    reports = {one.assignment_id: one for one in await reading.records.reports.of_line(reading.facts["line"])}
    lines = [reading.words.say("understood-head")]
    for one in found:
        report = reports[one.id]
        said = said_line(
            reading.words,
            kind=report.kind,
            percent=report.percent,
            due=report.due,
            extra_days=report.extra_days,
        )
        lines.append(reading.words.say("understood-line", label=one.label, said=said, title=task_title(one)))
        if report.kind in {"extension", "beyond_authority", "not_ours", "blocked"}:
            lines.append(reading.words.say("understood-office-told"))
        if report.kind == "blocked" and report.words in _BLOCKED_BUTTONS:
            lines.append(reading.words.say("understood-say-why", label=one.label))
    lines.extend(await kept_with_line(reading, int(reading.facts["line"])))
    keyboard = ((reading.button("button-undo", f"undo:{reading.facts['line']}"),),)
    return Message(html="\n".join(lines), keyboard=keyboard)


async def undone(reading: Reading) -> Message:
    """What stands after a line was taken back."""
    found = await reading.records.assignments.some(reading.facts["assignments"])
    lines = [reading.words.say("undone-head")]
    lines.extend(
        reading.words.say("understood-line", label=one.label, said=status_line(reading, one), title=task_title(one))
        for one in found
    )
    return Message(html="\n".join(lines))


async def question(reading: Reading) -> Message | None:
    """Which task, or what of it: buttons, and how to type the same."""
    asked = await reading.records.questions.get(int(reading.facts["question"]))
    if asked is None:
        return None
    choices = await reading.records.assignments.some(asked.choices)
    if not choices:
        return None
    if len(choices) == 1 and asked.reading["kind"] == "unclear":
        return _what_of(reading, asked.id, choices[0])
    kept = await reading.records.evidence.of_question(asked.id)
    by_unit = len({one.unit_id for one in choices}) > 1
    rows = [
        (Button(label=_choice(reading, one, by_unit=by_unit), data=f"which:{asked.id}:{one.id}"),) for one in choices
    ]
    if asked.reading["kind"] == "evidence":
        if not kept:
            return None
        html = reading.words.say("evidence-which", files=how_many(reading, kept), label=choices[0].label)
        return Message(html=html, keyboard=tuple(rows))
    with_files = [reading.words.say("evidence-with-report", files=how_many(reading, kept))] if kept else []
    html = reading.words.say("question-which", label=choices[0].label)
    return Message(html="\n".join([html, *with_files]), keyboard=tuple(rows))


def _choice(reading: Reading, one: Assignment, *, by_unit: bool) -> str:
    """A task as a button; for an officer of several units it is the unit that tells two apart."""
    if by_unit:
        return reading.words.plain("button-task-unit", label=one.label, unit=shorten(one.unit_name, 40))
    return reading.words.plain("button-task", label=one.label, title=task_title(one, 40))


def _what_of(reading: Reading, question_id: int, one: Assignment) -> Message:
    buttons = [_kind_button(reading, kind, f"what:{question_id}:{kind}") for kind in _ASKABLE]
    html = reading.words.say("question-what", label=one.label, title=task_title(one))
    return Message(html=html, keyboard=_in_pairs(buttons))


def _kind_button(reading: Reading, kind: str, data: str) -> Button:
    return reading.button(f"button-kind-{kind.replace('_', '-')}", data, tone=_TONES.get(kind, Tone.PLAIN))


def _in_pairs(buttons: Sequence[Button]) -> Keyboard:
    return tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))


async def tasks(reading: Reading) -> Message:
    """What my units owe and have not finished, the most urgent first."""
    found = sorted(await reading.records.assignments.open_for(reading.facts["units"]), key=urgency)
    if not found:
        return Message(html=reading.words.say("tasks-none"))
    several_units = len({one.unit_id for one in found}) > 1
    several_letters = len({one.directive_id for one in found}) > 1
    lines = [reading.words.say("tasks-head", count=len(found))]
    for one in found[:_MOST_LISTED]:
        unit = reading.words.say("tasks-unit", unit=one.unit_name) if several_units else ""
        letter = reading.words.say("tasks-letter", number=directive_of(reading.words, one)) if several_letters else ""
        lines.append(Html(task_line(reading, one) + unit + letter))
    if len(found) > _MOST_LISTED:
        lines.append(reading.words.say("tasks-more", count=len(found) - _MOST_LISTED))
    lines.append(reading.words.say("tasks-how", label=found[0].label))
    buttons = [
        Button(label=reading.words.plain("button-task-number", label=one.label), data=f"open:{one.id}")
        for one in found[:_MOST_LISTED]
    ]
    rows = tuple(tuple(buttons[start : start + 4]) for start in range(0, len(buttons), 4))
    return Message(html="\n\n".join(lines), keyboard=rows)


def urgency(one: Assignment) -> tuple[bool, object, time, int]:
    """The order in which open tasks are listed: the nearest deadline first, then those without one."""
    due = one.due
    if due is None:
        return (True, 0, time(), one.id)
    return (False, due.day.toordinal(), due.hour or time.max, one.id)


def task_line(reading: Reading, one: Assignment) -> Html:
    """One open task in two lines: its first words and deadline, and what was last said of it."""
    words = reading.words
    due = Html("")
    if one.due is not None:
        late = classify(one, now=reading.now, zone=reading.zone) is OfficialClass.LATE
        due = words.say("tasks-due-late" if late else "tasks-due", due=due_line(reading, one.due))
    return words.say(
        "tasks-line", label=one.label, title=task_title(one, 160), due=due, status=status_line(reading, one)
    )


async def assignment(reading: Reading) -> Message | None:
    """One task in full, with buttons to report on it."""
    one = await reading.records.assignments.get(int(reading.facts["assignment"]))
    if one is None or one.ended:
        return None
    lines = [reading.words.say("card-task", label=one.label, text=one.text)]
    lines.extend(reading.words.say("card-deadline", due=due_line(reading, due)) for due in one.deadlines if due.certain)
    lines.append(reading.words.say("card-status", status=status_line(reading, one)))
    files, proofs = await files_line(reading, one.task_id, [one])
    lines.extend(files)
    lines.append(reading.words.say("tasks-how", label=one.label))
    buttons = [_kind_button(reading, kind, f"say:{one.id}:{kind}") for kind in ("done", "in_progress", "blocked")]
    return Message(html="\n".join(lines), keyboard=(*_in_pairs(buttons), proofs))


async def reminder(reading: Reading) -> Message | None:
    """Deadlines that come near; what was finished, or is recalled by a later reminder, is not said any more."""
    later = await _recalled_later(reading)
    items = [(assignment_id, due_id) for assignment_id, due_id in reading.facts["items"]]
    found = {one.id: one for one in await reading.records.assignments.some([item[0] for item in items])}
    open_ones = [
        (found[assignment_id], due)
        for assignment_id, due_id in items
        if assignment_id in found
        and not (found[assignment_id].done or found[assignment_id].ended)
        and (assignment_id, due_id) not in later
        for due in found[assignment_id].deadlines
        if due.id == due_id
    ]
    if not open_ones:
        return None
    lines = [_due_soon(reading, one, due) for one, due in open_ones]
    how = reading.words.say("tasks-how", label=open_ones[0][0].label)
    buttons = [
        Button(label=reading.words.plain("button-task-number", label=one.label), data=f"open:{one.id}")
        for one in dict.fromkeys(one for one, _ in open_ones)
    ]
    rows = tuple(tuple(buttons[start : start + 4]) for start in range(0, len(buttons), 4))
    return Message(html="\n\n".join([reading.words.say("reminder-head"), *lines, how]), keyboard=rows)


async def _recalled_later(reading: Reading) -> set[tuple[int, int]]:
    """What reminders queued behind this one say, as after an outage of some days: the last one speaks for all."""
    queued = await reading.records.outbox.of_kind("reminder", key_prefix=f"reminder:{reading.parcel.person_id}:")
    return {
        (assignment_id, due_id)
        for parcel in queued
        if parcel.id > reading.parcel.id
        for assignment_id, due_id in parcel.facts["items"]
    }


def _due_soon(reading: Reading, one: Assignment, due: Due) -> Html:
    days = (due.day - reading.today).days
    key = "reminder-days" if days > 0 else "reminder-today" if days == 0 else "reminder-late"
    when = reading.words.say(key, days=abs(days), due=due_line(reading, due))
    return reading.words.say(
        "reminder-line",
        label=one.label,
        title=task_title(one, 160),
        number=directive_of(reading.words, one),
        when=when,
        status=status_line(reading, one),
    )


async def needs_office(reading: Reading) -> Message | None:
    """A unit said something that the office must act on; its own words stand below."""
    one = await reading.records.assignments.get(int(reading.facts["assignment"]))
    said = [] if one is None else await reading.records.reports.of_assignments([one.id])
    if one is None or one.ended or any(report.id == reading.facts["report"] and report.retracted for report in said):
        return None
    what = said_line(
        reading.words,
        kind=str(reading.facts["kind"]),
        percent=reading.facts["percent"],
        due=next((report.due for report in said if report.id == reading.facts["report"]), None),
        extra_days=reading.facts["extra_days"],
    )
    return Message(
        html=reading.words.say(
            "needs-office",
            unit=one.unit_name,
            label=one.label,
            number=directive_of(reading.words, one),
            title=task_title(one),
            what=what,
            words=shorten(str(reading.facts["words"]), _WORDS),
        )
    )


async def task(reading: Reading) -> Message | None:
    """One task as the office and leaders see it: every unit's part, and the history in the units' own words."""
    found = await reading.records.assignments.task(str(reading.facts["label"]))
    if not found:
        return None
    head = found[0]
    words = reading.words
    lines = [words.say("task-head", label=head.label, number=directive_of(words, head))]
    lines.append(words.say("full-task", text=head.text))
    standing = [one for one in found if not one.ended]
    lines.extend(
        words.say("card-deadline" if due.certain else "task-doubtful", due=due_line(reading, due))
        for due in head.deadlines
        if standing
    )
    owed = [one for one in standing if one.owed]
    lines.extend(words.say("task-unit", unit=one.unit_name, status=status_line(reading, one)) for one in owed)
    if not standing:
        lines.append(words.say("task-ended"))
    elif not owed:
        lines.append(words.say("task-nobody-owes"))
    files, proofs = await files_line(reading, head.task_id)
    lines.extend([*files, *await _history(reading, found)])
    if not standing or not reading.facts.get("may_change"):
        return Message(html="\n".join(lines), keyboard=(proofs,))
    edit = (reading.button("button-edit", f"dirtask:{head.task_id}"),)
    return Message(html="\n".join(lines), keyboard=(proofs, edit))


async def _history(reading: Reading, found: Sequence[Assignment]) -> list[Html]:
    """What units said, under the names that they bore then, and what was done to the task, as it happened."""
    holders = {one.id: one.unit_id for one in found}
    names = await past_names(reading, found[0].task_id)
    timeline: list[tuple[datetime, Html]] = []
    for report in await reading.records.reports.of_assignments(list(holders)):
        key = "task-history-undone" if report.retracted else "task-history"
        spoken = shorten(report.words, _HISTORY_WORDS)
        unit = names.of(report.assignment_id, holders[report.assignment_id], report.at, reading.zone)
        line = reading.words.say(key, at=reading.moment(report.at), unit=unit, words=spoken)
        timeline.append((report.at, line))
    done = await reading.records.events.of_task(found[0].directive_id, found[0].task_id)
    timeline.extend([(event.at, await history_line(reading, event)) for event in done])
    return [line for _, line in sorted(timeline, key=lambda entry: entry[0])]
