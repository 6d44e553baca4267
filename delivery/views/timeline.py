"""One task with everything that was ever said and done of it, as it happened."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from delivery.fold import shorten
from delivery.message import Button, Message
from delivery.reading import Reading, directive_of, due_line, moment_line, said_line, status_line
from delivery.views.changes import history_line
from delivery.views.evidence import files_line
from delivery.views.succession import past_names
from directives.matters import Outcome
from directives.succession import PastNames
from directives.tasks import Assignment
from locales import Html
from storage.matters import Matter
from storage.reports import KeptReport

_WORDS = 300
_NOBODYS = frozenset({Outcome.WITHDRAWN, Outcome.OVERTAKEN})

Entry = tuple[datetime, Html]


async def task(reading: Reading) -> Message | None:
    """Every unit's part in a task and its history; an officer sees what was said by and to their own units."""
    found = await reading.records.assignments.task(str(reading.facts["label"]))
    if not found:
        return None
    words, head = reading.words, found[0]
    lines = [words.say("task-head", label=head.label, number=directive_of(words, head))]
    lines.append(words.say("full-task", text=head.text))
    standing = [one for one in found if not one.ended]
    lines.extend(
        words.say("card-deadline" if due.certain else "task-doubtful", due=due_line(reading, due))
        for due in head.first_deadlines
        if standing
    )
    owed = [one for one in standing if one.owed]
    urged = Counter(one.assignment_id for one in await reading.records.urgings.of_assignments([one.id for one in owed]))
    lines.extend(_unit_line(reading, one, urged[one.id]) for one in owed)
    if not standing:
        lines.append(words.say("task-ended"))
    elif not owed:
        lines.append(words.say("task-nobody-owes"))
    units = reading.facts.get("units")
    told = [one for one in found if units is None or one.unit_id in units]
    files, proofs = await files_line(reading, head.task_id, None if units is None else told)
    lines.extend(files)
    entries = await _entries(reading, told)
    if entries:
        lines.append(words.say("timeline-head"))
        lines.extend(line for _, line in sorted(entries, key=lambda entry: entry[0]))
    return Message(html="\n".join(lines), keyboard=(proofs, *_keyboard(reading, head, standing, told)))


def _unit_line(reading: Reading, one: Assignment, urged: int) -> Html:
    line = reading.words.say("task-unit", unit=one.unit_name, status=status_line(reading, one))
    if one.extended and one.due is not None:
        line = Html(line + reading.words.say("task-unit-extended", due=moment_line(reading.words, one.due)))
    return Html(line + reading.words.say("task-unit-urged", count=urged)) if urged else line


def _keyboard(
    reading: Reading, head: Assignment, standing: Sequence[Assignment], told: Sequence[Assignment]
) -> tuple[tuple[Button, ...], ...]:
    if not standing:
        return ()
    if reading.facts.get("units") is None:
        edit = [reading.button("button-edit", f"dirtask:{head.task_id}")] if reading.facts.get("may_change") else []
        late = any(one.owed and not one.done for one in standing)
        urge = [reading.button("button-urge", f"urge:{head.task_id}")] if late else []
        return ((*edit, *urge),)
    own = [one for one in told if one.owed and not one.ended]
    return tuple((reading.button("button-report", f"open:{one.id}", label=one.label),) for one in own[:1])


async def _entries(reading: Reading, told: Sequence[Assignment]) -> list[Entry]:
    """What units said, under the names that they bore then, and what was done to the task."""
    if not told:
        return []
    names = await past_names(reading, told[0].task_id)
    holders = {one.id: one for one in told}
    entries = await _received(reading, told)
    for report in await reading.records.reports.of_assignments(list(holders)):
        entries.append((report.at, _said(reading, report, _name(reading, names, holders, report))))
    for matter in await reading.records.matters.of_assignments(list(holders)):
        if matter.outcome is not None and matter.outcome not in _NOBODYS and matter.decided_at is not None:
            entries.append((matter.decided_at, _decided(reading, matter, holders[matter.assignment_id])))
    for urging in await reading.records.urgings.of_assignments(list(holders)):
        line = reading.words.say(
            "timeline-urged",
            at=reading.moment(urging.at),
            person=urging.person,
            degree=reading.words.plain(f"degree-{urging.degree.value}"),
            unit=holders[urging.assignment_id].unit_name,
            words=shorten(urging.words, _WORDS),
        )
        entries.append((urging.at, line))
    done = await reading.records.events.of_task(told[0].directive_id, told[0].task_id)
    entries.extend([(event.at, await history_line(reading, event)) for event in done])
    return entries


def _name(reading: Reading, names: PastNames, holders: dict[int, Assignment], report: KeptReport) -> str:
    one = holders[report.assignment_id]
    return names.of(report.assignment_id, one.unit_id, report.at, reading.zone)


async def _received(reading: Reading, told: Sequence[Assignment]) -> list[Entry]:
    """When each unit that owes the task has acknowledged the directive."""
    units = {one.unit_id: one.unit_name for one in told if one.owed and not one.ended}
    return [
        (
            seen.at,
            reading.words.say(
                "timeline-received", at=reading.moment(seen.at), unit=units[seen.unit_id], person=seen.person
            ),
        )
        for seen in await reading.records.acknowledgements.of_directive(told[0].directive_id)
        if seen.unit_id in units
    ]


def _said(reading: Reading, report: KeptReport, unit: str) -> Html:
    what = said_line(
        reading.words, kind=report.kind, percent=report.percent, due=report.due, extra_days=report.extra_days
    )
    line = reading.words.say(
        "task-history",
        at=reading.moment(report.at),
        unit=unit,
        person=report.person,
        what=what,
        words=shorten(report.words, _WORDS),
    )
    if report.retracted:
        line = reading.words.say("task-history-replaced" if report.replaced else "task-history-undone", line=line)
    if report.proof is None or report.retracted:
        return line
    return Html(line + reading.words.say("task-history-proof", proof=shorten(report.proof, _WORDS)))


def _decided(reading: Reading, matter: Matter, one: Assignment) -> Html:
    assert matter.outcome is not None
    assert matter.decided_at is not None
    return reading.words.say(
        f"timeline-{matter.outcome.value}",
        at=reading.moment(matter.decided_at),
        person=matter.decider or "",
        unit=one.unit_name,
        day="" if matter.decided_due is None else reading.words.day(matter.decided_due),
        words=shorten(matter.decided_words or "", _WORDS),
    )
