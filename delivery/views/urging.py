"""Urging as it is looked at before it goes out, and as a unit reads it."""

from collections.abc import Sequence

from delivery.fold import shorten
from delivery.message import Keyboard, Message, Tone
from delivery.reading import Reading, directive_of, due_line, status_line, task_title
from directives.tasks import Assignment, OfficialClass, classify
from directives.urging import Degree
from locales import Html
from operations.foresee import readers_of

_MOST_LISTED = 12
_TITLE = 120
_WORDS = 1000


async def urge_confirm(reading: Reading) -> Message | None:
    """Whom an urging reaches, how hard it is, and what it says."""
    prompt = await reading.records.prompts.get(int(reading.facts["prompt"]))
    if prompt is None:
        return None
    found = await reading.records.assignments.some(prompt.facts["assignments"])
    degree = Degree(prompt.facts["degree"])
    words = str(prompt.facts["words"]) or reading.words.plain(f"urging-words-{degree.value}")
    lines = [reading.words.say("urge-head", degree=reading.words.plain(f"degree-{degree.value}"))]
    lines.extend(_task_line(reading, one) for one in found[:_MOST_LISTED])
    if len(found) > _MOST_LISTED:
        lines.append(reading.words.say("tasks-more", count=len(found) - _MOST_LISTED))
    lines.append(reading.words.say("urge-words", words=shorten(words, _WORDS)))
    lines.append(await _reach(reading, found))
    lines.append(reading.words.say("urge-how"))
    return Message(html="\n\n".join(lines), keyboard=_choices(reading, prompt.id, degree))


def _choices(reading: Reading, prompt_id: int, chosen: Degree) -> Keyboard:
    degrees = tuple(
        reading.button(
            "button-degree-chosen" if degree is chosen else "button-degree",
            f"udeg:{prompt_id}:{degree.value}",
            degree=reading.words.plain(f"degree-{degree.value}"),
        )
        for degree in Degree
    )
    send = reading.button("button-apply", f"usend:{prompt_id}", tone=Tone.GRAVE)
    return (degrees, (send, reading.button("button-leave", f"uleave:{prompt_id}")))


async def _reach(reading: Reading, found: Sequence[Assignment]) -> Html:
    """Who will read it in each unit, and where nobody can."""
    readers = await readers_of(reading.records, {one.unit_id for one in found})
    units = {one.unit_id: one.unit_name for one in found}
    told = [
        reading.words.plain("confirm-unit", unit=name, person=readers[unit_id].person.name)
        for unit_id, name in units.items()
        if unit_id in readers
    ]
    silent = [name for unit_id, name in units.items() if unit_id not in readers]
    lines = []
    if told:
        lines.append(reading.words.say("urge-reaches", units=_some(reading, told)))
    if silent:
        lines.append(reading.words.say("confirm-unreached", units=_some(reading, silent)))
    return Html("\n".join(lines))


def _some(reading: Reading, names: Sequence[str]) -> str:
    more = len(names) - _MOST_LISTED
    shown = ", ".join(names[:_MOST_LISTED])
    return shown if more <= 0 else f"{shown} {reading.words.plain('confirm-more', count=more)}"


def _task_line(reading: Reading, one: Assignment) -> Html:
    return reading.words.say(
        "urge-task",
        label=one.label,
        unit=one.unit_name,
        title=task_title(one, _TITLE),
        due="" if one.due is None else due_line(reading, one.due),
        status=status_line(reading, one),
    )


async def urged(reading: Reading) -> Message:
    """How many were told, and whom the office must call."""
    degree = reading.words.plain(f"degree-{reading.facts['degree']}")
    lines = [reading.words.say("urged", degree=degree, told=int(reading.facts["told"]))]
    if reading.facts["silent"]:
        lines.append(reading.words.say("confirm-unreached", units=_some(reading, list(reading.facts["silent"]))))
    return Message(html="\n".join(lines))


async def urging(reading: Reading) -> Message | None:
    """What a unit is urged to do, how hard and for the how-manieth time; nothing of what is finished by now."""
    given = {one.assignment_id: one for one in await reading.records.urgings.of_line(int(reading.facts["line"]))}
    found = [
        one
        for one in await reading.records.assignments.some(list(reading.facts["assignments"]))
        if one.id in given and not (one.done or one.ended)
    ]
    if not found:
        return None
    this = given[found[0].id]
    earlier = await reading.records.urgings.of_assignments([one.id for one in found])
    times = max(sum(each.assignment_id == one.id and each.id <= given[one.id].id for each in earlier) for one in found)
    lines = [reading.words.say("urging-head", degree=this.degree.value, times=times)]
    lines.extend(_owed(reading, one) for one in found[:_MOST_LISTED])
    if len(found) > _MOST_LISTED:
        lines.append(reading.words.say("tasks-more", count=len(found) - _MOST_LISTED))
    lines.append(reading.words.say("urging-words", words=shorten(this.words, _WORDS), person=this.person))
    lines.append(reading.words.say("tasks-how", label=found[0].label))
    buttons = [reading.button("button-task-number", f"open:{one.id}", label=one.label) for one in found[:_MOST_LISTED]]
    rows = tuple(tuple(buttons[start : start + 4]) for start in range(0, len(buttons), 4))
    return Message(html="\n\n".join(lines), keyboard=rows)


def _owed(reading: Reading, one: Assignment) -> Html:
    late = one.due is not None and classify(one, now=reading.now, zone=reading.zone) is OfficialClass.LATE
    days = (reading.today - one.due.day).days if late and one.due is not None else 0
    return reading.words.say(
        "urging-task",
        label=one.label,
        title=task_title(one, _TITLE),
        number=directive_of(reading.words, one),
        due="" if one.due is None else due_line(reading, one.due),
        late=days,
        status=status_line(reading, one),
    )
