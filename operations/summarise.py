"""Summarise: gather the facts and let the definitions count them."""

from datetime import datetime, tzinfo

from directives.figures import DirectiveFigures, Summary, figures_of, next_deadlines
from directives.tasks import Assignment
from storage.records import Records


async def summarise(records: Records, *, now: datetime, zone: tzinfo, directive_id: int | None = None) -> Summary:
    """The picture at `now`, of all directives or of one."""
    wanted = [one for one in await records.directives.standing() if directive_id in (None, one.id)]
    everything: list[Assignment] = []
    concerned: set[tuple[int, int]] = set()
    acknowledged: set[tuple[int, int]] = set()
    parts = []
    for directive in wanted:
        given = await records.assignments.of_directive(directive.id)
        touched = {(directive.id, one.unit_id) for one in given}
        seen = {(directive.id, one.unit_id) for one in await records.acknowledgements.of_directive(directive.id)}
        figures = figures_of(given, concerned=touched, acknowledged=seen, now=now, zone=zone)
        parts.append(
            DirectiveFigures(
                id=directive.id,
                number=directive.number,
                subject=directive.subject,
                urgency=directive.urgency,
                figures=figures,
                date=directive.date,
            )
        )
        everything.extend(given)
        concerned |= touched
        acknowledged |= seen
    return Summary(
        at=now,
        figures=figures_of(everything, concerned=concerned, acknowledged=acknowledged, now=now, zone=zone),
        directives=tuple(parts),
        next_deadlines=next_deadlines(everything, now=now, zone=zone),
    )
