"""Short ways to say in a test what a line means."""

from datetime import date

from directives.status_lines import Report, read_line

WEDNESDAY = date(2025, 3, 12)


def reads(text: str, *, now: date = WEDNESDAY) -> Report:
    """The one report of a line that has one."""
    (report,) = read_line(text, now=now)
    return report


def kind(text: str) -> str:
    return reads(text).kind.value


def kinds_by_task(text: str) -> dict[str, str]:
    return {task: report.kind.value for report in read_line(text, now=WEDNESDAY) for task in report.tasks}
