"""Tasks on a phone: what is owed, what was understood, what is asked back, what is due."""

from collections.abc import Sequence
from datetime import time

from delivery.fold import shorten
from delivery.message import Button, Keyboard, Message, Reaction, Tone
from delivery.reading import Reading, directive_of, due_line, said_line, status_line, task_title
from delivery.views.evidence import files_line, how_many, kept_with_line
from directives.tasks import Assignment, Due, OfficialClass, classify
from locales import LOCALES, Html, words_for
from storage.reports import KeptReport

_MOST_LISTED = 20
_PROOF = 120
_RECEIPT = "✍"
"""One of the reactions that Telegram allows everybody."""
_ASKABLE = ("done", "in_progress", "blocked", "received")
_BLOCKED_BUTTONS = frozenset(words_for(locale).plain("button-kind-blocked") for locale in LOCALES)
_TONES = {"done": Tone.GOOD, "blocked": Tone.GRAVE}


async def understood(reading: Reading) -> Message:
    """What was understood of a line, task by task, with a way back; struck out once it has been taken back."""
    found = await reading.records.assignments.some(reading.facts["assignments"])
    reports = {one.assignment_id: one for one in await reading.records.reports.of_line(reading.facts["line"])}
    taken_back = all(report.retracted for report in reports.values())
    lines = [] if taken_back else [reading.words.say("understood-head", edited=bool(reading.facts.get("edited")))]
    for one in found:
        report = reports[one.id]
        said = said_line(
            reading.words,
            kind=report.kind,
            percent=report.percent,
            due=report.due,
            extra_days=report.extra_days,
        )
        line = reading.words.say("understood-line", label=one.label, said=said, title=task_title(one))
        lines.append(reading.words.say("understood-struck", line=line) if taken_back else line)
        if not taken_back:
            lines.extend(_what_follows(reading, one, report))
    if taken_back:
        replaced = all(report.replaced for report in reports.values())
        lines.append(reading.words.say("understood-replaced" if replaced else "understood-taken-back"))
        return Message(html="\n".join(lines))
    lines.extend(await kept_with_line(reading, int(reading.facts["line"])))
    keyboard = ((reading.button("button-undo", f"undo:{reading.facts['line']}"),),)
    return Message(html="\n".join(lines), keyboard=keyboard)


def _what_follows(reading: Reading, one: Assignment, report: KeptReport) -> list[Html]:
    """What becomes of a report now that it is kept."""
    lines = []
    if report.proof is not None:
        lines.append(reading.words.say("understood-proof", proof=shorten(report.proof, _PROOF)))
    if report.kind == "done" and one.unconfirmed:
        lines.append(reading.words.say("understood-unconfirmed"))
    if report.kind == "extension":
        lines.append(reading.words.say("understood-extension"))
    elif report.kind in {"beyond_authority", "not_ours", "blocked"}:
        lines.append(reading.words.say("understood-office-told"))
    if report.kind == "blocked" and report.words in _BLOCKED_BUTTONS:
        lines.append(reading.words.say("understood-say-why", label=one.label))
    return lines


async def receipt(reading: Reading) -> Reaction:
    """The bot's reaction on an officer's line, as long as something that it says stands."""
    message_id = int(reading.facts["message"])
    said = await reading.records.reports.of_message(reading.parcel.address, message_id)
    stands = any(not report.retracted for report in said)
    return Reaction(message_id=message_id, emoji=_RECEIPT if stands else None)


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
    lines.append(reading.words.say("assignment-how", label=one.label))
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
