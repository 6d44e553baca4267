"""The card: the one message by which an officer learns of a directive, kept up to date in place."""

from collections.abc import Sequence
from datetime import datetime

from delivery.fold import TEXT_LIMIT, abridge, shorten, visible_length
from delivery.message import Button, Message, Tone
from delivery.reading import Reading, directive_name, due_line, key_end, letter_kind, status_line
from directives.tasks import Assignment, Part
from locales import Html
from storage.directives import Directive

_SUBJECT_LIMIT = 220
_NAME_LIMIT = 160
_MOST_LABELS = 60
_ROOM = TEXT_LIMIT - 96  # for the mark of a repetition and the line of an acknowledgement
_TASK_FLOOR = 60


async def card(reading: Reading) -> Message | None:
    """What is asked of this unit first, then what it helps with and what it should know."""
    directive = await reading.records.directives.get(int(reading.facts["directive"]))
    unit_id = int(reading.facts["unit"])
    if directive is None:
        return None
    given = await reading.records.assignments.of_unit(unit_id, directive.id)
    _, unit = (await reading.records.units.names())[unit_id]
    head = [await _head(reading, directive)]
    if not given:
        return await _ended(reading, directive, unit, head[0])
    if gained := reading.facts.get("gained"):
        head.insert(0, reading.words.say("card-gained", labels=", ".join(gained)))
    seen = await reading.records.acknowledgements.get(directive.id, unit_id)
    awaited = reading.facts.get("awaited")
    if awaited and seen is None:
        at = reading.moment(datetime.fromisoformat(awaited["since"]))
        head.insert(0, reading.words.say("card-awaited", whom=awaited["whom"], at=at))
    elif awaited and reading.parcel.edits_id is None:
        return None
    tail = _tail(reading, given)
    if seen is not None:
        tail.append(reading.words.say("card-seen", at=reading.moment(seen.at), person=seen.person))
    else:
        tail.append(reading.words.say("card-please"))
    fixed = visible_length("\n\n".join([*head, *tail]))
    body = _asked(reading, shorten(unit, _NAME_LIMIT), given, room=_ROOM - fixed)
    keyboard = _keyboard(reading, directive.id, given, seen=seen is not None)
    return Message(html="\n\n".join([*head, *body, *tail]), keyboard=keyboard)


async def _ended(reading: Reading, directive: Directive, unit: str, head: Html) -> Message | None:
    """What is left of a card that binds nobody any more; where it has not been shown yet, nothing."""
    if reading.parcel.edits_id is None:
        return None
    words = reading.words
    lines = [words.say("card-struck", text=head)]
    if directive.recalled_at is None:
        lines.append(words.say("card-relieved", unit=unit))
        return Message(html="\n\n".join(lines))
    at = reading.moment(directive.recalled_at)
    other = None
    if directive.replaced_by_id is not None:
        other = await reading.records.directives.get(directive.replaced_by_id)
    if other is not None:
        lines.append(words.say("card-replaced", number=directive_name(words, other), at=at))
    else:
        events = await reading.records.events.of_directive(directive.id)
        reasons = [str(one.facts["reason"]) for one in events if one.kind == "recall" and one.task_id is None]
        reason = shorten(reasons[-1], _SUBJECT_LIMIT) if reasons else ""
        lines.append(words.say("card-recalled", at=at, reason=reason))
    return Message(html="\n\n".join(lines))


async def _head(reading: Reading, directive: Directive) -> Html:
    words = reading.words
    key = "card-head" if directive.number else "card-head-unnumbered"
    lines = [
        words.say(
            key,
            urgency=words.say(f"urgency-{key_end(directive.urgency or 'none')}"),
            kind=letter_kind(words, directive.kind),
            number=directive.number or str(directive.id),
            day="—" if directive.date is None else words.day(directive.date),
        )
    ]
    if directive.issuer:
        lines.append(words.say("card-issuer", issuer=shorten(directive.issuer, _NAME_LIMIT)))
    if directive.subject:
        lines.append(words.say("card-subject", subject=shorten(directive.subject, _SUBJECT_LIMIT)))
    lines.extend(
        words.say("card-replaces", number=directive_name(words, old))
        for old in await reading.records.directives.replaced_by(directive.id)
    )
    return Html("\n".join(lines))


def _asked(reading: Reading, unit: str, given: Sequence[Assignment], *, room: int) -> list[str]:
    owed = [one for one in given if one.owed]
    if not owed:
        return [reading.words.say("card-nothing-owed", unit=unit)]
    key = "card-owed" if all(one.part is Part.LEAD for one in owed) else "card-owed-followed"
    title = reading.words.say(key, unit=unit, count=len(owed))
    more = reading.words.say("card-more", count=len(owed))
    left = room - visible_length(title) - visible_length(more) - 4
    shown = _shown(reading, owed, left)
    left -= sum(_frame(reading, one) for one in shown)
    body = [_owed(reading, one, text) for one, text in zip(shown, _fit(shown, left), strict=True)]
    rest = len(owed) - len(shown)
    return [title, *body, *([reading.words.say("card-more", count=rest)] if rest else [])]


def _frame(reading: Reading, one: Assignment) -> int:
    """What a task takes beside its text: number, deadlines, status, and the empty line before it."""
    return visible_length(_owed(reading, one, "")) + 2


def _shown(reading: Reading, owed: Sequence[Assignment], room: int) -> list[Assignment]:
    """As many tasks as have room for their first words; at least one."""
    shown: list[Assignment] = []
    for one in owed:
        room -= _frame(reading, one) + min(_TASK_FLOOR, visible_length(one.text))
        if room < 0 and shown:
            break
        shown.append(one)
    return shown


def _fit(owed: Sequence[Assignment], room: int) -> list[str]:
    """The tasks' texts, whole where they fit together, else each at its share; the rest is one press away."""
    share = max(_TASK_FLOOR, room // len(owed))
    spare = sum(max(0, share - visible_length(one.text)) for one in owed)
    longer = sum(visible_length(one.text) > share for one in owed)
    limit = share + (spare // longer if longer else 0)
    return [abridge(one.text, limit) for one in owed]


def _owed(reading: Reading, one: Assignment, text: str) -> Html:
    words = reading.words
    lines = [words.say("card-task", label=one.label, text=text)]
    lines.extend(words.say("card-deadline", due=due_line(reading, due)) for due in one.deadlines if due.certain)
    lines.append(words.say("card-status", status=status_line(reading, one)))
    return Html("\n".join(lines))


def _tail(reading: Reading, given: Sequence[Assignment]) -> list[str]:
    words = reading.words
    helped = [one for one in given if not one.owed and one.part is Part.COORDINATOR]
    known = [one for one in given if not one.owed and one.part is Part.INFORMED]
    tail: list[str] = []
    if helped:
        tail.append(words.say("card-helped", count=len(helped), labels=_labels(helped)))
    if known:
        tail.append(words.say("card-known", count=len(known), labels=_labels(known)))
    owed = [one for one in given if one.owed]
    if owed:
        tail.append(words.say("card-how", label=owed[0].label))
    return tail


def _labels(given: Sequence[Assignment]) -> str:
    named = ", ".join(one.label for one in given[:_MOST_LABELS])
    return named if len(given) <= _MOST_LABELS else f"{named}…"


def _keyboard(
    reading: Reading, directive_id: int, given: Sequence[Assignment], *, seen: bool
) -> tuple[tuple[Button, ...], ...]:
    """To acknowledge first; then to report without typing, where anything is left to report."""
    unit_id = given[0].unit_id
    full = reading.button("button-full-text", f"full:{directive_id}:{unit_id}")
    if not seen:
        return ((reading.button("button-received", f"ack:{directive_id}:{unit_id}", tone=Tone.GOOD),), (full,))
    if any(one.owed and not one.done for one in given):
        return ((reading.button("button-report-unit", f"mine:{unit_id}", tone=Tone.MAIN),), (full,))
    return ((full,),)


async def full_text(reading: Reading) -> Message | None:
    """Everything the directive says to the unit, word for word; as many messages as it takes."""
    directive = await reading.records.directives.get(int(reading.facts["directive"]))
    if directive is None:
        return None
    given = await reading.records.assignments.of_unit(int(reading.facts["unit"]), directive.id)
    letter = await reading.records.directives.letter(directive.id)
    led_anew = await _led_anew(reading, directive.id)
    blocks: list[str] = [await _head(reading, directive)]
    for one in given:
        is_followed = one.owed and one.part is not Part.LEAD
        key = "full-part-owed" if is_followed else f"full-part-{one.part.value}"
        lines = [reading.words.say(key, label=one.label)]
        leads = led_anew.get(one.task_id) or letter.tasks[one.position].leads
        if one.part is not Part.LEAD and leads:
            lines.append(reading.words.say("full-leads", leads="; ".join(leads)))
        lines.extend(
            reading.words.say("card-deadline" if due.certain else "task-doubtful", due=due_line(reading, due))
            for due in one.deadlines
        )
        lines.append(reading.words.say("full-task", text=one.text))
        blocks.append("\n".join(lines))
    if letter.reporting is not None:
        blocks.append(reading.words.say("full-reporting", text=letter.reporting.text))
    return Message(html="\n\n".join(blocks))


async def _led_anew(reading: Reading, directive_id: int) -> dict[int, Sequence[str]]:
    """Who leads those tasks whose units are no longer those of the letter."""
    events = await reading.records.events.of_directive(directive_id)
    changed = {one.task_id for one in events if one.kind in {"leads", "add", "take-off"}}
    leads: dict[int, Sequence[str]] = {}
    if changed:
        for one in await reading.records.assignments.of_directive(directive_id):
            if one.part is Part.LEAD and (one.task_id in changed or None in changed):
                leads[one.task_id] = (*leads.get(one.task_id, ()), one.unit_name)
    return leads
