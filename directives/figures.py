"""The figures of the picture: one set of definitions for every form in which they are shown.

Counted are *owed assignments*: a task that two units lead counts twice, a task for information not at all.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, tzinfo
from typing import Any

from directives.tasks import Assignment, Due, OfficialClass, classify


@dataclass(frozen=True, kw_only=True)
class Figures:
    """Counts that belong together: `units` by acknowledgement, `classes` a partition of the owed assignments.

    `not_reported` counts those of whose work the unit has said nothing, `unconfirmed` those that the unit says are done
    and the office has yet to confirm, `extended` those that were granted a later deadline; all lie within the classes.
    """

    units: int
    acknowledged: int
    classes: Mapping[OfficialClass, int]
    not_reported: int
    unconfirmed: int = 0
    extended: int = 0

    @property
    def total(self) -> int:
        """All owed assignments."""
        return sum(self.classes.values())


@dataclass(frozen=True, kw_only=True)
class NextDeadline:
    """A task's deadline ahead, with those who owe the task and have not finished, in directory order."""

    due: Due
    assignments: tuple[Assignment, ...]

    @property
    def task(self) -> Assignment:
        """Any of the assignments, for what they have in common: the task's number and text."""
        return self.assignments[0]


@dataclass(frozen=True, kw_only=True)
class DirectiveFigures:
    """One directive's figures."""

    id: int
    number: str | None
    subject: str | None
    urgency: str | None
    figures: Figures
    date: dt.date | None = None


@dataclass(frozen=True, kw_only=True)
class Summary:
    """The state of all directives, or of one, at a moment."""

    at: datetime
    figures: Figures
    directives: tuple[DirectiveFigures, ...]
    next_deadlines: tuple[NextDeadline, ...]


def figures_of(
    assignments: Sequence[Assignment],
    *,
    concerned: Iterable[tuple[int, int]],
    acknowledged: Iterable[tuple[int, int]],
    now: datetime,
    zone: tzinfo,
) -> Figures:
    """Count owed assignments; `concerned` and `acknowledged` are (directive, unit) pairs."""
    owed = [one for one in assignments if one.owed]
    counted = Counter(classify(one, now=now, zone=zone) for one in owed)
    pairs = set(concerned)
    return Figures(
        units=len(pairs),
        acknowledged=len(pairs & set(acknowledged)),
        classes={kind: counted.get(kind, 0) for kind in OfficialClass},
        not_reported=sum(not one.reported for one in owed),
        unconfirmed=sum(one.unconfirmed for one in owed),
        extended=sum(one.extended for one in owed),
    )


def next_deadlines(
    assignments: Iterable[Assignment], *, now: datetime, zone: tzinfo, limit: int = 5
) -> tuple[NextDeadline, ...]:
    """The nearest certain deadlines that still lie ahead of unfinished work."""
    owing: dict[Due, list[Assignment]] = {}
    for one in assignments:
        if one.owed and not one.done:
            for due in one.deadlines:
                if due.certain and due.moment(zone) > now:
                    owing.setdefault(due, []).append(one)
    nearest = sorted(owing, key=lambda due: (due.day, due.hour or time.max, due.id))[:limit]
    return tuple(NextDeadline(due=due, assignments=tuple(owing[due])) for due in nearest)


def summary_json(summary: Summary) -> dict[str, Any]:
    """The summary as `hoatoc summary --json` prints it."""
    return {
        "at": summary.at.isoformat(),
        **_figures_json(summary.figures),
        "next_deadlines": [_deadline_json(one) for one in summary.next_deadlines],
        "directives": [
            {
                "id": one.id,
                "number": one.number,
                "subject": one.subject,
                "urgency": one.urgency,
                **_figures_json(one.figures),
            }
            for one in summary.directives
        ],
    }


def _figures_json(figures: Figures) -> dict[str, Any]:
    return {
        "units": {"concerned": figures.units, "acknowledged": figures.acknowledged},
        "tasks": {
            "total": figures.total,
            **{kind.value: count for kind, count in figures.classes.items()},
            "not_reported": figures.not_reported,
            "unconfirmed": figures.unconfirmed,
            "extended": figures.extended,
        },
    }


def _deadline_json(one: NextDeadline) -> dict[str, Any]:
    return {
        "task": one.task.label,
        "directive": one.task.directive_number,
        "units": [owing.unit_code for owing in one.assignments],
        "due": one.due.day.isoformat(),
        "time": None if one.due.hour is None else f"{one.due.hour:%H:%M}",
        "text": one.task.text,
    }
