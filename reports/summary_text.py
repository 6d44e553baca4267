"""The summary as one short message for a phone."""

from collections.abc import Sequence
from datetime import tzinfo

from directives.figures import DirectiveFigures, Figures, Summary
from directives.tasks import OfficialClass
from locales import Html, Words

_BAR = 10
_MOST_DIRECTIVES = 6
_MOST_SILENT = 15
_SUBJECT = 70
_MARKS = {
    OfficialClass.DONE_IN_TIME: "🟩",
    OfficialClass.DONE_LATE: "🟨",
    OfficialClass.IN_TIME: "🟦",
    OfficialClass.LATE: "🟥",
    OfficialClass.NO_DEADLINE: "⬜",
}


def summary_html(summary: Summary, words: Words, *, zone: tzinfo, silent: Sequence[str] = ()) -> Html:
    """Counts, a bar of the classes, the nearest deadlines; `silent` are the units that have not acknowledged."""
    if not summary.directives:
        return words.say("summary-empty")
    at = words.day_and_hour(summary.at.astimezone(zone))
    blocks = [words.say("summary-head", at=at), _counts(summary.figures, words)]
    if len(summary.directives) == 1:
        blocks.insert(1, _title(summary.directives[0], words))
    else:
        blocks.append(Html("\n".join(_directive(one, words) for one in summary.directives[:_MOST_DIRECTIVES])))
    if summary.next_deadlines:
        blocks.append(_deadlines(summary, words))
    if silent:
        more = len(silent) - _MOST_SILENT
        named = "; ".join(silent[:_MOST_SILENT])
        blocks.append(words.say("summary-silent", count=len(silent), names=named, more=max(0, more)))
    return Html("\n\n".join(blocks))


def _counts(figures: Figures, words: Words) -> Html:
    lines = [words.say("summary-acknowledged", acknowledged=figures.acknowledged, units=figures.units)]
    lines.append(words.say("summary-total", total=figures.total))
    if figures.total:
        lines.append(Html(bar(figures)))
    lines.extend(
        words.say(f"class-{kind.value.replace('_', '-')}", mark=_MARKS[kind], count=count)
        for kind, count in figures.classes.items()
        if count
    )
    lines.append(words.say("summary-not-reported", count=figures.not_reported))
    return Html("\n".join(lines))


def bar(figures: Figures) -> str:
    """Ten squares in proportion to the classes; whatever exists shows at least one."""
    present = {kind: count for kind, count in figures.classes.items() if count}
    squares = {kind: max(1, round(_BAR * count / figures.total)) for kind, count in present.items()}
    while sum(squares.values()) != _BAR:
        step = 1 if sum(squares.values()) < _BAR else -1
        widest = max(squares, key=lambda kind: (squares[kind], present[kind]))
        squares[widest] += step
    return "".join(_MARKS[kind] * count for kind, count in squares.items())


def _title(one: DirectiveFigures, words: Words) -> Html:
    return words.say("summary-directive-title", number=one.number or f"#{one.id}", subject=_short(one.subject))


def _directive(one: DirectiveFigures, words: Words) -> Html:
    figures = one.figures
    finished = figures.classes[OfficialClass.DONE_IN_TIME] + figures.classes[OfficialClass.DONE_LATE]
    return words.say(
        "summary-directive",
        number=one.number or f"#{one.id}",
        finished=finished,
        total=figures.total,
        late=figures.classes[OfficialClass.LATE],
        acknowledged=figures.acknowledged,
        units=figures.units,
    )


def _deadlines(summary: Summary, words: Words) -> Html:
    lines = [words.say("summary-deadlines-head")]
    for one in summary.next_deadlines:
        due = words.day(one.due.day)
        if one.due.hour is not None:
            due = words.plain("date-moment", hour=f"{one.due.hour:%H:%M}", day=due)
        who = one.task.unit_name
        if len(one.assignments) > 1:
            who = words.plain("summary-deadline-units", count=len(one.assignments))
        title = _short(one.task.text)
        lines.append(words.say("summary-deadline", due=due, label=one.task.label, who=who, title=title))
    return Html("\n".join(lines))


def _short(text: str | None) -> str:
    if text is None or len(text) <= _SUBJECT:
        return text or ""
    return text[:_SUBJECT].rsplit(" ", 1)[0] + "…"
