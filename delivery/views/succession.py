"""Succession on a phone: for whom an officer answers now, what the office should look at, and the history."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from delivery.fold import shorten
from delivery.message import Message
from delivery.reading import Reading, task_title
from directives.succession import PastNames, unpack
from locales import Html
from operations.pass_on import ENDED
from reports.unit_changes_text import change_line
from storage.events import Event
from storage.successions import PASSED

_MOST_CHANGES = 20
_MOST_TASKS = 25
_LINE = 200


async def unit_renamed(reading: Reading) -> Message:
    """The unit that the reader serves has another name."""
    facts = reading.facts
    return Message(html=reading.words.say("unit-renamed", old=facts["old"], unit=facts["unit"], day=_day(reading)))


async def unit_followed(reading: Reading) -> Message:
    """The reader's unit is no more; for whom they answer now, and in what post."""
    facts = reading.facts
    post = reading.words.plain(f"post-{facts['post']}")
    html = reading.words.say(
        "unit-followed", old=facts["old"], unit=facts["unit"], post=post, owed=facts["owed"], day=_day(reading)
    )
    return Message(html=html)


async def unit_received(reading: Reading) -> Message:
    """What came to the reader's unit from others."""
    facts = reading.facts
    old = shorten(str(facts["old"]), _LINE)
    html = reading.words.say("unit-received", old=old, unit=facts["unit"], owed=facts["owed"], day=_day(reading))
    return Message(html=html)


async def unit_dissolved(reading: Reading) -> Message:
    """The reader's unit is no more and nobody follows."""
    return Message(html=reading.words.say("unit-dissolved", unit=reading.facts["unit"], day=_day(reading)))


def _day(reading: Reading) -> str:
    return reading.words.day(date.fromisoformat(reading.facts["on"]))


async def tasks_to_check(reading: Reading) -> Message:
    """The open tasks of a unit that was split or has ended, by their numbers, and which heirs have no officer."""
    words, facts = reading.words, reading.facts
    names = await reading.records.units.names()
    old, heirs = names[int(facts["old"])][1], [names[int(one)] for one in facts["heirs"]]
    if heirs:
        listed = ", ".join(name for _, name in heirs)
        lines = [words.say("unit-check-split", old=old, heirs=listed, day=_day(reading))]
    else:
        lines = [words.say("unit-check-ended", old=old, day=_day(reading))]
    owed = await reading.records.assignments.some(facts["tasks"])
    if owed and heirs:
        lines.append(words.say("unit-check-passed", count=len(owed), heir=heirs[0][1]))
    elif owed:
        lines.append(words.say("unit-check-stopped", count=len(owed)))
    for one in owed[:_MOST_TASKS]:
        number = one.directive_number or f"#{one.directive_id}"
        lines.append(words.say("unit-check-task", label=one.label, number=number, title=task_title(one)))
    if len(owed) > _MOST_TASKS:
        lines.append(words.say("unit-check-more", count=len(owed) - _MOST_TASKS))
    unmanned = [names[int(one)] for one in facts["unmanned"]]
    if unmanned:
        listed = ", ".join(f"{name} ({code})" for code, name in unmanned)
        lines.append(words.say("unit-check-unmanned", units=listed, code=unmanned[0][0]))
    return Message(html="\n".join(lines))


async def units_changed(reading: Reading) -> Message:
    """What was changed in the directory, and what could not be, a line each."""
    words, made, refused = reading.words, reading.facts["changes"], reading.facts["refused"]
    lines: list[Html] = []
    if made:
        lines.extend([words.say("units-changed-head", count=len(made)), *_listed(reading, made)])
    if refused:
        lines.extend([words.say("units-changed-refused", count=len(refused)), *_listed(reading, refused)])
    lines.append(words.say("units-changed-how"))
    return Message(html="\n".join(lines))


def _listed(reading: Reading, changes: Sequence[Mapping[str, Any]]) -> list[Html]:
    words = reading.words
    lines = [
        words.say("unit-change-item", change=shorten(change_line(unpack(one), words, one["names"]), _LINE))
        for one in changes[:_MOST_CHANGES]
    ]
    more = len(changes) - _MOST_CHANGES
    return [*lines, words.say("units-changed-more", count=more)] if more > 0 else lines


async def past_names(reading: Reading, task_id: int) -> PastNames:
    """Who bore what name when, for all that was ever said of a task."""
    successions = reading.records.successions
    return PastNames(
        names={unit_id: name for unit_id, (_, name) in (await reading.records.units.names()).items()},
        earlier=await successions.earlier_names(),
        passed=await successions.passings(task_id),
    )


def succession_line(reading: Reading, event: Event) -> Html | None:
    """What a succession did to a task, in one line of its history; None for events of other kinds."""
    at = reading.moment(event.at)
    if event.kind == PASSED:
        return reading.words.say("history-passed", at=at, old=event.facts["from"], unit=event.facts["to"])
    if event.kind == ENDED:
        return reading.words.say("history-unit-ended", at=at, unit=event.facts["unit"])
    return None
