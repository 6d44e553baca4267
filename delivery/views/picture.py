"""The picture as a message: the figures come from one place, the drawing from `reports`."""

from delivery.message import Message
from delivery.reading import Reading, due_line, status_line, task_title
from directives.tasks import OfficialClass, classify
from operations.summarise import summarise
from reports.summary_text import summary_html

_MOST_LISTED = 30


async def summary(reading: Reading) -> Message:
    """The state of the directives; who is silent is named in private only."""
    picture = await summarise(
        reading.records, now=reading.now, zone=reading.zone, directive_id=reading.facts["directive"]
    )
    names: list[str] = []
    if reading.facts["names"]:
        for directive in picture.directives:
            names.extend(await _silent(reading, directive.id))
    return Message(html=summary_html(picture, reading.words, zone=reading.zone, silent=sorted(set(names))))


async def _silent(reading: Reading, directive_id: int) -> list[str]:
    given = await reading.records.assignments.of_directive(directive_id)
    seen = {one.unit_id for one in await reading.records.acknowledgements.of_directive(directive_id)}
    return [one.unit_name for one in given if one.unit_id not in seen]


async def overdue(reading: Reading) -> Message:
    """What is late: by unit and task in private, as a count in a group."""
    late = [
        one
        for one in await reading.records.assignments.owed()
        if classify(one, now=reading.now, zone=reading.zone) is OfficialClass.LATE
    ]
    if not late:
        return Message(html=reading.words.say("overdue-none"))
    lines = [reading.words.say("overdue-head", count=len(late))]
    if reading.facts["names"]:
        late.sort(key=lambda one: (one.due.day if one.due else reading.today, one.id))
        lines.extend(
            reading.words.say(
                "overdue-line",
                label=one.label,
                unit=one.unit_name,
                title=task_title(one),
                due="" if one.due is None else due_line(reading, one.due),
                status=status_line(reading, one),
            )
            for one in late[:_MOST_LISTED]
        )
        if len(late) > _MOST_LISTED:
            lines.append(reading.words.say("overdue-more", count=len(late) - _MOST_LISTED))
    else:
        lines.append(reading.words.say("overdue-in-private"))
    return Message(html="\n\n".join(lines))
