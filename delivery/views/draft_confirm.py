"""The last look before phones ring: what goes out, to whom exactly, who will not hear of it, and how long it takes."""

from collections.abc import Iterable, Sequence

from delivery.fold import shorten
from delivery.message import Button, Message, Tone
from delivery.reading import Reading, directive_name, letter_name
from delivery.views.draft_sheet import Sheet, is_certain, over, sheet_of
from delivery.views.draft_tasks import pager
from directives.deadlines_ahead import has_passed
from directives.people import Officer
from directives.review import Treatment
from directives.units import Unit
from locales import Html
from operations.issue import last_ring_at
from operations.preview import Preview, preview
from operations.twins import Twin

_PAGE, _SHOWN, _MOST_INVITED = 12, 10, 12
_NAME, _PERSON, _SUBJECT = 70, 40, 300


async def draft_confirm(reading: Reading) -> Message | None:
    """Everything that is true now; the button lets go out what is seen here and nothing else."""
    sheet = await sheet_of(reading)
    if sheet is None:
        return None
    if (end := over(reading, sheet.kept)) is not None:
        return end
    seen = await preview(reading.records, sheet.kept)
    blocks = [await _what(reading, sheet), _whom(reading, seen), *_not_whom(reading, seen)]
    if seen.rung:
        rings_at = await last_ring_at(reading.records, seen.far, per_second=reading.per_second, at=reading.now)
        blocks.append(reading.words.say("confirm-rings", at=f"{rings_at.astimezone(reading.zone):%H:%M}"))
    return Message(html="\n\n".join(blocks), keyboard=_keyboard(reading, sheet, seen))


async def _what(reading: Reading, sheet: Sheet) -> Html:
    words, review = reading.words, sheet.kept.review
    lines = [words.say("issue-head", name=letter_name(words, review.letter))]
    if any(isinstance(point, Twin) and point.directive_id for point in sheet.points):
        lines.insert(0, words.say("issue-again", number=review.letter.number or ""))
    if review.letter.subject:
        lines.append(words.say("card-subject", subject=shorten(review.letter.subject, _SUBJECT)))
    lines.extend(_task_lines(reading, sheet))
    dues = [is_certain(due) for one in review.tasks for due in one.task.deadlines]
    lines.append(words.say("confirm-deadlines", count=sum(dues), doubtful=len(dues) - sum(dues)))
    if review.corrects is not None and (old := await reading.records.directives.get(review.corrects)) is not None:
        name, at = directive_name(words, old), reading.moment(old.issued_at)
        lines.append(words.say("confirm-replaces", name=name, at=at))
    lines.extend(_passed_lines(reading, sheet))
    if sheet.points:
        lines.append(words.say("confirm-points", count=len(sheet.points)))
    return Html("\n".join(lines))


def _task_lines(reading: Reading, sheet: Sheet) -> list[Html]:
    """How many tasks there are of each sort, and which nobody would answer for."""
    words, tasks = reading.words, sheet.kept.review.tasks
    followed = [one for one in tasks if one.treatment is Treatment.FOLLOWED]
    lines = [words.say("confirm-tasks", count=len(tasks), followed=len(followed), informed=len(tasks) - len(followed))]
    unowed = [
        sheet.labels[one.key]
        for one, given in zip(tasks, sheet.made.tasks, strict=True)
        if one in followed and not given.owing
    ]
    if unowed:
        lines.append(words.say("confirm-unowed", labels=shorten(", ".join(unowed), _SUBJECT)))
    return lines


def _passed_lines(reading: Reading, sheet: Sheet) -> list[Html]:
    """The tasks whose deadline has gone by before the letter goes out."""
    here = reading.now.astimezone(reading.zone)
    late = [
        sheet.labels[one.key]
        for one in sheet.kept.review.tasks
        if any(due.certain and has_passed(due, here) for due in one.task.deadlines)
    ]
    return [reading.words.say("confirm-passed", labels=shorten(", ".join(late), _SUBJECT))] if late else []


def _whom(reading: Reading, seen: Preview) -> Html:
    if not seen.rung:
        return reading.words.say("confirm-nobody-rung")
    lines = [reading.words.say("confirm-whom", count=len(seen.rung))]
    lines.extend(_rung_line(reading, *one) for one in seen.rung[:_SHOWN])
    if len(seen.rung) > _SHOWN:
        lines.append(reading.words.say("confirm-more-units", count=len(seen.rung) - _SHOWN))
    return Html("\n".join(lines))


def _not_whom(reading: Reading, seen: Preview) -> list[Html]:
    if not seen.missing:
        return []
    words = reading.words
    lines = [words.say("confirm-missing", count=len(seen.missing))]
    without = [unit for unit, has_officers in seen.missing if not has_officers]
    silent = [unit for unit, has_officers in seen.missing if has_officers]
    if without:
        lines.append(words.say("confirm-without-officer", count=len(without), names=_some(without)))
    if silent:
        lines.append(words.say("confirm-silent", count=len(silent), names=_some(silent)))
    lines.append(words.say("confirm-missing-how"))
    return [Html("\n".join(lines))]


def _some(units: Sequence[Unit]) -> str:
    named = "; ".join(shorten(unit.name, _NAME) for unit in units[:_SHOWN])
    return named if len(units) <= _SHOWN else f"{named}…"


def _rung_line(reading: Reading, unit: Unit, officer: Officer) -> Html:
    return reading.words.say(
        "confirm-rung",
        unit=shorten(unit.name, _NAME),
        person=shorten(officer.person.name, _PERSON),
        post=reading.words.plain(f"post-{officer.post}"),
    )


def _keyboard(reading: Reading, sheet: Sheet, seen: Preview) -> tuple[tuple[Button, ...], ...]:
    draft_id = sheet.kept.id
    rows = [(reading.button("button-issue-now", f"issue:{draft_id}:{seen.seen}", tone=Tone.GRAVE),)]
    if sheet.points:
        rows.append((reading.button("button-doubts", f"doubts:{draft_id}:0", count=len(sheet.points)),))
    if seen.missing or len(seen.rung) > _SHOWN:
        count = len(seen.rung) + len(seen.missing)
        rows.append((reading.button("button-whom", f"whom:{draft_id}:0", count=count),))
    rows.append((reading.button("button-back-to-draft", f"draft:{draft_id}"),))
    return tuple(rows)


async def draft_whom(reading: Reading) -> Message | None:
    """Every unit a page at a time: who hears for it, or why nobody does, with a button to invite somebody."""
    kept = await reading.records.drafts.get(int(reading.facts["draft"]))
    if kept is None or (end := over(reading, kept)) is not None:
        return None if kept is None else end
    seen = await preview(reading.records, kept)
    lines = [*(_rung_line(reading, *one) for one in seen.rung), *_missing_lines(reading, seen.missing)]
    codes = [None for _ in seen.rung] + [unit.code for unit, _ in seen.missing]
    pages = max(1, -(-len(lines) // _PAGE))
    page = min(max(0, int(reading.facts["page"])), pages - 1)
    here = slice(page * _PAGE, (page + 1) * _PAGE)
    head = reading.words.say("whom-head", rung=len(seen.rung), missing=len(seen.missing), page=page + 1, pages=pages)
    inviting = [reading.button("button-invite", f"invite:{code}:focal", code=code) for code in codes[here] if code]
    rows = [tuple(inviting[start : start + 3]) for start in range(0, len(inviting), 3)]
    back = (reading.button("button-back-to-confirm", f"confirm:{kept.id}"),)
    keyboard = (*rows, *pager(reading, f"whom:{kept.id}", page, pages), back)
    return Message(html="\n".join([head, *lines[here]]), keyboard=keyboard)


def _missing_lines(reading: Reading, missing: Iterable[tuple[Unit, bool]]) -> list[Html]:
    return [
        reading.words.say("whom-silent" if has_officers else "whom-without", unit=shorten(unit.name, _NAME))
        for unit, has_officers in missing
    ]
