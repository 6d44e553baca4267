"""Compares two readings of a line task by task, so that "12 xong, 13 xong" may be one report or two."""

from collections.abc import Iterable, Mapping
from typing import Any

from directives.status_lines import Report

Reading = frozenset[tuple[str, str, int | None, str | None, int | None]]


def by_task(reports: Iterable[Mapping[str, Any]]) -> Reading:
    """The readings of each task; a report that names none is one, under no task."""
    return frozenset(
        (task, str(report["kind"]), report["percent"], report["due"], report["extra_days"])
        for report in reports
        for task in (report["tasks"] or [""])
    )


def as_mapping(report: Report) -> dict[str, Any]:
    """The report in the form of the files of lines."""
    return {
        "tasks": list(report.tasks),
        "kind": report.kind.value,
        "percent": report.percent,
        "due": report.due.isoformat() if report.due else None,
        "extra_days": report.extra_days,
    }


def is_right(read: Iterable[Report], expected: Iterable[Mapping[str, Any]]) -> bool:
    """Whether the reading says of every task exactly what is expected."""
    return by_task(as_mapping(report) for report in read) == by_task(expected)


def asks(read: Iterable[Report]) -> bool:
    """Whether the reader leaves the line to the officer: every report is unclear."""
    return all(report.kind == "unclear" for report in read)
