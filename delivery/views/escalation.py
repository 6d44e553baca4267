"""What is said where a unit is silent: whom the office must call, the ladders, and what a unit is asked again."""

from collections.abc import Mapping, Sequence

from delivery.fold import shorten
from delivery.message import Message
from delivery.reading import Reading, directive_name, directive_of, due_line, status_line, task_title
from directives.escalation import Ladder, Urgency, Whom, day_hours
from directives.people import UnitOfficers
from directives.phones import spaced
from directives.tasks import Assignment
from locales import Html
from operations.set_ladder import ladders as known_ladders
from storage.acknowledgements import Acknowledgement
from storage.directives import Directive

_MOST_TASKS = 12
_MOST_OFFICERS = 8
_TITLE = 120
_NAME = 100


async def calls(reading: Reading) -> Message | None:
    """The units that the office must call, with names and numbers; below them those that have answered since."""
    directive = await reading.records.directives.get(int(reading.facts["directive"]))
    if directive is None:
        return None
    bound = {one.unit_id for one in await reading.records.assignments.of_directive(directive.id)}
    seen = {one.unit_id: one for one in await reading.records.acknowledgements.of_directive(directive.id)}
    names = await reading.records.units.names()
    named = [unit_id for unit_id in names if unit_id in set(reading.facts["units"])]
    silent = [unit_id for unit_id in named if unit_id in bound and unit_id not in seen]
    if not silent and reading.parcel.edits_id is None:
        return None
    officers = await reading.records.people.officers(silent)
    answered = [_answered(reading, names[one][1], seen[one]) for one in named if one in bound and one in seen]
    blocks = [_head(reading, directive, len(silent))]
    blocks.extend(_to_call(reading, *names[one], officers[one]) for one in silent if one in officers)
    unmanned = [names[one] for one in silent if one not in officers]
    if unmanned:
        blocks.append(_unmanned(reading, unmanned))
    if answered:
        blocks.append(Html("\n".join(answered)))
    return Message(html="\n\n".join(blocks))


def _head(reading: Reading, directive: Directive, silent: int) -> Html:
    name = directive_name(reading.words, directive)
    if directive.recalled_at is not None:
        return reading.words.say("calls-recalled", number=name, at=reading.moment(directive.recalled_at))
    if not silent:
        return reading.words.say("calls-over", number=name)
    return reading.words.say("calls-head", count=silent, number=name, at=reading.moment(directive.issued_at))


def _to_call(reading: Reading, code: str, name: str, found: UnitOfficers) -> Html:
    lines = [reading.words.say("calls-unit", code=code, name=shorten(name, _NAME))]
    for one in found.officers[:_MOST_OFFICERS]:
        post = reading.words.plain(f"post-{one.post.value}")
        name, phone = shorten(one.person.name, _NAME), one.person.phone
        number = "" if phone is None else spaced(phone)
        reachable = one.person.reachable
        lines.append(reading.words.say("calls-officer", name=name, post=post, phone=number, reachable=reachable))
    return Html("\n".join(lines))


def _unmanned(reading: Reading, units: Sequence[tuple[str, str]]) -> Html:
    """Units in which nobody is registered, close together: there may be many, and nothing else to say of them."""
    named = "; ".join(f"{shorten(name, _NAME)} ({code})" for code, name in units)
    return reading.words.say("calls-nobody", count=len(units), units=named, code=units[0][0])


def _answered(reading: Reading, name: str, seen: Acknowledgement) -> Html:
    return reading.words.say(
        "calls-answered", name=shorten(name, _NAME), at=reading.moment(seen.at), person=shorten(seen.person, _NAME)
    )


async def ladders(reading: Reading) -> Message:
    """Every ladder as it stands, and how one is changed."""
    words = reading.words
    known = await known_ladders(reading.records)
    begins, ends = (f"{hour:%H:%M}" for hour in day_hours())
    lines = []
    if reading.facts.get("unclear"):
        lines.append(words.say("ladders-unclear"))
    elif reading.facts.get("changed"):
        lines.append(words.say("ladders-changed"))
    lines.append(words.say("ladders-head"))
    lines.extend(_ladder(reading, urgency, known) for urgency in Urgency)
    lines.append(words.say("ladders-how", begins=begins, ends=ends))
    return Message(html="\n\n".join(lines))


def _ladder(reading: Reading, urgency: Urgency, known: Mapping[Urgency, Ladder]) -> Html:
    words, ladder = reading.words, known[urgency]
    name = words.say("ladder-ordinary") if urgency is Urgency.NONE else words.say(f"urgency-{urgency.value}")
    if not ladder.rungs:
        return words.say("ladder-none", urgency=name)
    rungs = {rung.whom: rung.minutes for rung in ladder.rungs}
    lines = [words.say("ladder-name", urgency=name, by_day=ladder.by_day)]
    lines.extend(words.say("ladder-rung", whom=whom.value, minutes=rungs[whom]) for whom in Whom if whom in rungs)
    return Html("\n".join(lines))


async def silent_tasks(reading: Reading) -> Message | None:
    """Tasks of which nothing has been heard for long; those of which there is news since are left out."""
    last = {int(assignment_id): int(report_id) for assignment_id, report_id in reading.facts["items"]}
    found = [
        one
        for one in await reading.records.assignments.some(list(last))
        if not (one.done or one.ended) and (0 if one.report is None else one.report.id) == last[one.id]
    ]
    if not found:
        return None
    lines = [reading.words.say("silent-head", count=len(found))]
    lines.extend(_task(reading, one) for one in found[:_MOST_TASKS])
    if len(found) > _MOST_TASKS:
        lines.append(reading.words.say("tasks-more", count=len(found) - _MOST_TASKS))
    lines.append(reading.words.say("silent-how", label=found[0].label))
    buttons = [reading.button("button-task-number", f"open:{one.id}", label=one.label) for one in found[:_MOST_TASKS]]
    rows = tuple(tuple(buttons[start : start + 4]) for start in range(0, len(buttons), 4))
    return Message(html="\n\n".join(lines), keyboard=rows)


def _task(reading: Reading, one: Assignment) -> Html:
    return reading.words.say(
        "silent-task",
        label=one.label,
        title=task_title(one, _TITLE),
        number=directive_of(reading.words, one),
        due="" if one.due is None else due_line(reading, one.due),
        status=status_line(reading, one),
    )
