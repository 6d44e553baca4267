"""The summary as one short message for a phone."""

from collections.abc import Sequence
from datetime import tzinfo

from directives.figures import DirectiveFigures, Figures, Summary
from directives.tasks import OfficialClass
from locales import Html, Words

_BAR = 10
_MOST_DIRECTIVES = 6
_ROOM_FOR_SILENT = 2400  # characters, so that the whole stays one message
_SUBJECT = 70
_UNIT = 90
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
    is_one = len(summary.directives) == 1
    blocks = [words.say("summary-head", at=at), _counts(summary.figures, words, is_one=is_one)]
    if is_one:
        blocks.insert(1, _title(summary.directives[0], words))
    else:
        blocks.append(_directives(summary.directives, words))
    if summary.next_deadlines:
        blocks.append(_deadlines(summary, words))
    if silent:
        blocks.append(_silent(silent, words))
    return Html("\n\n".join(blocks))


def _counts(figures: Figures, words: Words, *, is_one: bool) -> Html:
    # Of several directives a unit is counted once for each, so that what is counted is no longer units.
    key = "summary-acknowledged" if is_one else "summary-acknowledged-several"
    lines = [words.say(key, acknowledged=figures.acknowledged, units=figures.units)]
    lines.append(words.say("summary-total", total=figures.total, silent=figures.not_reported))
    if figures.total:
        lines.append(Html(bar(figures)))
    lines.extend(
        words.say(f"class-{kind.value.replace('_', '-')}", mark=_MARKS[kind], count=count)
        for kind, count in figures.classes.items()
        if count
    )
    if figures.unconfirmed:
        lines.append(words.say("summary-unconfirmed", count=figures.unconfirmed))
    if figures.extended:
        lines.append(words.say("summary-extended", count=figures.extended))
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
    return words.say("summary-directive-title", number=_name(one, words), subject=_short(one.subject))


def _name(one: DirectiveFigures, words: Words) -> str:
    return words.directive(one.id, one.number, urgency=one.urgency, day=one.date)


def _directives(directives: Sequence[DirectiveFigures], words: Words) -> Html:
    lines = [_directive(one, words) for one in directives[:_MOST_DIRECTIVES]]
    if len(directives) > _MOST_DIRECTIVES:
        lines.append(words.say("summary-more-directives", count=len(directives) - _MOST_DIRECTIVES))
    return Html("\n".join(lines))


def _silent(names: Sequence[str], words: Words) -> Html:
    """Every silent unit on a line of its own, folded: a long list must not push the figures off the screen."""
    listed: list[Html] = []
    room = _ROOM_FOR_SILENT
    for name in names:
        line = words.say("summary-silent-unit", unit=_short(name, _UNIT))
        room -= len(line) + 1
        if room < 0:
            listed.append(words.say("summary-silent-more", count=len(names) - len(listed)))
            break
        listed.append(line)
    folded = "\n".join(listed)
    head = words.say("summary-silent", count=len(names))
    return Html(f"{head}\n<blockquote expandable>{folded}</blockquote>")


def _directive(one: DirectiveFigures, words: Words) -> Html:
    figures = one.figures
    finished = figures.classes[OfficialClass.DONE_IN_TIME] + figures.classes[OfficialClass.DONE_LATE]
    return words.say(
        "summary-directive",
        number=_name(one, words),
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
        who = _short(one.task.unit_name, _UNIT)
        if len(one.assignments) > 1:
            who = words.plain("summary-deadline-units", count=len(one.assignments))
        title = _short(one.task.text)
        lines.append(words.say("summary-deadline", due=due, label=one.task.label, who=who, title=title))
    return Html("\n".join(lines))


def _short(text: str | None, limit: int = _SUBJECT) -> str:
    if text is None or len(text) <= limit:
        return text or ""
    return text[:limit].rsplit(" ", 1)[0] + "…"
