"""Reads a line in stages: normalise, cut, mend words, days, references, concepts, clauses, signals, judgement."""

from datetime import date

from directives.status_lines.clauses import subjects
from directives.status_lines.concepts import named
from directives.status_lines.days import with_days
from directives.status_lines.mending import mended
from directives.status_lines.normalising import is_foreign, normalised, unquoted
from directives.status_lines.references import with_references
from directives.status_lines.report import Kind, Report
from directives.status_lines.tokens import cut
from directives.status_lines.verdicts import judge

_UNCLEAR = Report(tasks=(), kind=Kind.UNCLEAR)


def read_line(text: str, *, now: date) -> tuple[Report, ...]:
    """What the line reports, one report for each task or group of tasks that fare alike; never empty, never raises.

    A line that cannot be placed is one report of kind `unclear`. The time taken grows with the line's length.
    """
    line = normalised(text)
    if is_foreign(line):
        return (_UNCLEAR,)
    tokens = mended(cut(unquoted(line)))
    items = named(with_references(with_days(tokens, now)))
    return judge(subjects(items)) or (_UNCLEAR,)
