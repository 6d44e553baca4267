"""What waits for somebody's decision, and what was decided."""

from collections.abc import Sequence

from delivery.fold import shorten
from delivery.message import Button, Keyboard, Message, Tone
from delivery.reading import Reading, directive_of, due_line, said_line, task_title
from delivery.views.evidence import files_line
from directives.matters import Outcome
from directives.people import Standing
from directives.status_lines import Kind
from directives.tasks import Assignment
from locales import Html
from storage.matters import Matter

_WORDS = 500
_FEW_WORDS = 120
_MOST_LISTED = 15
_MOST_BUTTONS = 8
_OVER = frozenset({Outcome.WITHDRAWN, Outcome.OVERTAKEN})


async def matter(reading: Reading) -> Message | None:
    """What one unit asks, in its own words, with what can be decided; or what was decided."""
    found = await reading.records.matters.get(int(reading.facts["matter"]))
    one = None if found is None else await reading.records.assignments.get(found.assignment_id)
    if found is None or one is None:
        return None
    lines = [_asked(reading, found, one)]
    if found.kind is Kind.EXTENSION and one.due is not None and found.is_open:
        lines.append(reading.words.say("matter-due", due=due_line(reading, one.due)))
    files, proofs = await files_line(reading, one.task_id, [one])
    lines.extend(files)
    if not found.is_open:
        lines.append(outcome_line(reading, found))
    elif one.ended:
        lines.append(reading.words.say("matter-out-overtaken"))
    elif not reading.facts["decides"]:
        lines.append(reading.words.say("matter-not-yours", kind=found.kind.value))
    else:
        lines.append(reading.words.say("matter-how", kind=found.kind.value))
        return Message(html="\n".join(lines), keyboard=(*_choices(reading, found), proofs))
    return Message(html="\n".join(lines), keyboard=(proofs,))


def _asked(reading: Reading, found: Matter, one: Assignment) -> Html:
    what = said_line(reading.words, kind=found.kind.value, due=found.due)
    return reading.words.say(
        "matter-asked",
        unit=one.unit_name,
        label=one.label,
        number=directive_of(reading.words, one),
        title=task_title(one),
        what=what,
        words=shorten(found.words, _WORDS),
        person=found.person,
        at=reading.moment(found.made_at),
    )


def _choices(reading: Reading, found: Matter) -> Keyboard:
    """The buttons of an open matter: what a press decides comes first."""
    number = found.id
    match found.kind:
        case Kind.EXTENSION:
            other = reading.button("button-grant-other", f"mask:{number}:date")
            refuse = reading.button("button-refuse", f"mask:{number}:refuse", tone=Tone.GRAVE)
            if found.due is None:
                return ((other, refuse),)
            day = reading.words.plain("date-short", day=str(found.due.day), month=str(found.due.month))
            grant = reading.button("button-grant", f"mdo:{number}:grant", tone=Tone.GOOD, day=day)
            return ((grant,), (other, refuse))
        case Kind.BEYOND_AUTHORITY:
            agree = reading.button("button-agree", f"mdo:{number}:agree", tone=Tone.GOOD)
            return ((agree, reading.button("button-answer", f"mask:{number}:answer")),)
        case Kind.NOT_OURS:
            reassign = reading.button("button-reassign", f"mask:{number}:reassign")
            return ((reassign, reading.button("button-insist", f"mask:{number}:insist")),)
        case Kind.DONE:
            confirm = reading.button("button-confirm", f"mdo:{number}:confirm", tone=Tone.GOOD)
            return ((confirm, reading.button("button-return", f"mask:{number}:return")),)
    return ((reading.button("button-answer", f"mask:{number}:answer"),),)


def outcome_line(reading: Reading, found: Matter) -> Html:
    """What became of a matter, by whom and when, in one line."""
    assert found.outcome is not None
    assert found.decided_at is not None
    if found.outcome in _OVER:
        return reading.words.say(f"matter-out-{found.outcome.value}")
    return reading.words.say(
        f"matter-out-{found.outcome.value}",
        person=found.decider or "",
        at=reading.moment(found.decided_at),
        day="" if found.decided_due is None else reading.words.day(found.decided_due),
        words=shorten(found.decided_words or "", _WORDS),
    )


async def done_waiting(reading: Reading) -> Message | None:
    """What units say is done and nobody has looked at; it grows and shrinks where it stands."""
    waiting = await _not_their_own(reading, await reading.records.matters.waiting(Kind.DONE))
    if not waiting:
        return Message(html=reading.words.say("done-none")) if reading.parcel.edits_id is not None else None
    shown = waiting[:_MOST_LISTED]
    lines = [reading.words.say("done-head", count=len(waiting))]
    lines.extend(_line(reading, found, one) for found, one in shown)
    if len(waiting) > len(shown):
        lines.append(reading.words.say("pending-more", count=len(waiting) - len(shown)))
    lines.append(reading.words.say("done-how", label=shown[0][1].label))
    return Message(html="\n\n".join(lines), keyboard=(_confirm_all(reading, shown), *_numbers(reading, shown)))


async def pending(reading: Reading) -> Message:
    """Everything that waits for the reader, by kind, obstacles first."""
    ids: Sequence[int] = reading.facts["matters"]
    found = [one for one in await reading.records.matters.waiting() if one.id in set(ids)]
    shown = await _with_tasks(reading, found)
    if not shown:
        elsewhere = int(reading.facts["elsewhere"])
        return Message(html=reading.words.say("pending-none", elsewhere=elsewhere))
    lines = [reading.words.say("pending-head", count=len(shown) + int(reading.facts["more"]))]
    for kind in dict.fromkeys(each.kind for each, _ in shown):
        lines.append(reading.words.say("pending-kind", kind=kind.value))
        lines.extend(_line(reading, each, one) for each, one in shown if each.kind is kind)
    if reading.facts["more"]:
        lines.append(reading.words.say("pending-more", count=int(reading.facts["more"])))
    if reading.facts["elsewhere"]:
        lines.append(reading.words.say("pending-elsewhere", count=int(reading.facts["elsewhere"])))
    lines.append(reading.words.say("pending-how"))
    done = [(each, one) for each, one in shown if each.kind is Kind.DONE]
    rows = _numbers(reading, shown)
    return Message(html="\n\n".join(lines), keyboard=(_confirm_all(reading, done), *rows) if done else rows)


async def obstacles(reading: Reading) -> Message | None:
    """Obstacles that nobody has answered for days, each with a button to answer it."""
    asked = [int(matter_id) for matter_id, _ in reading.facts["rounds"]]
    found = [one for one in await reading.records.matters.waiting(Kind.BLOCKED) if one.id in set(asked)]
    shown = (await _with_tasks(reading, found))[:_MOST_LISTED]
    if not shown:
        return None
    lines = [reading.words.say("obstacles-head", count=len(found))]
    lines.extend(_line(reading, each, one) for each, one in shown)
    if len(found) > len(shown):
        lines.append(reading.words.say("pending-more", count=len(found) - len(shown)))
    lines.append(reading.words.say("pending-how"))
    return Message(html="\n\n".join(lines), keyboard=_numbers(reading, shown))


async def _not_their_own(reading: Reading, waiting: Sequence[Matter]) -> list[tuple[Matter, Assignment]]:
    """Without what the reader, or the reader's own unit, has reported: others confirm that."""
    standing = await _reader(reading)
    return [
        (found, one)
        for found, one in await _with_tasks(reading, waiting)
        if standing is None or not (found.person_id == standing.person.id or standing.serves(one.unit_id))
    ]


async def _reader(reading: Reading) -> Standing | None:
    person = await reading.records.people.at(reading.parcel.address)
    return None if person is None else await reading.records.people.standing(person)


async def _with_tasks(reading: Reading, found: Sequence[Matter]) -> list[tuple[Matter, Assignment]]:
    ones = {one.id: one for one in await reading.records.assignments.some([each.assignment_id for each in found])}
    return [(each, ones[each.assignment_id]) for each in found if each.assignment_id in ones]


def _line(reading: Reading, found: Matter, one: Assignment) -> Html:
    return reading.words.say(
        "pending-line",
        label=one.label,
        unit=one.unit_name,
        title=task_title(one, 80),
        what=said_line(reading.words, kind=found.kind.value, due=found.due),
        words=shorten(found.words, _FEW_WORDS),
        at=reading.moment(found.made_at),
    )


def _confirm_all(reading: Reading, shown: Sequence[tuple[Matter, Assignment]]) -> tuple[Button, ...]:
    ids = [found.id for found, _ in shown]
    data = f"mall:{min(ids)}:{max(ids)}"
    return (reading.button("button-confirm-all", data, tone=Tone.GOOD, count=len(ids)),)


def _numbers(reading: Reading, shown: Sequence[tuple[Matter, Assignment]]) -> Keyboard:
    buttons = [
        reading.button("button-matter", f"matter:{found.id}", label=one.label, unit=shorten(one.unit_code, 20))
        for found, one in shown
    ]
    return tuple(tuple(buttons[start : start + 3]) for start in range(0, len(buttons), 3))


async def decided(reading: Reading) -> Message | None:
    """What was decided of what a unit had asked, for its officers, and for the office where a leader decided."""
    found = await _with_tasks(reading, await reading.records.matters.some(list(reading.facts["matters"])))
    told = [(each, one) for each, one in found if each.outcome is not None and each.outcome not in _OVER]
    if not told:
        return None
    lines = [reading.words.say("decided-head")]
    for each, one in told:
        assert each.outcome is not None
        facts = {
            "label": one.label,
            "unit": one.unit_name,
            "title": task_title(one, 80),
            "person": each.decider or "",
            "kind": each.kind.value,
            "day": "" if each.decided_due is None else reading.words.day(each.decided_due),
            "due": "" if one.due is None else due_line(reading, one.due),
            "words": shorten(each.decided_words or "", _WORDS),
        }
        lines.append(reading.words.say(f"decided-{each.outcome.value}", **facts))
    standing = await _reader(reading)
    buttons = [
        reading.button("button-task-number", f"open:{one.id}", label=one.label)
        for one in dict.fromkeys(one for _, one in told)
        if standing is not None and standing.serves(one.unit_id) and not one.ended
    ][:_MOST_BUTTONS]
    rows = tuple(tuple(buttons[start : start + 4]) for start in range(0, len(buttons), 4))
    return Message(html="\n\n".join(lines), keyboard=rows)
