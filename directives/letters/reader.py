"""Reads a letter in stages: lines, footnotes, head, end, blocks, sections, tasks; each can be tried by itself."""

from dataclasses import dataclass
from datetime import date

from directives.letters.blocks import read_blocks
from directives.letters.draft import Deadline, Doubt, Draft, LetterTask, Source
from directives.letters.end import End, is_unread, read_end, split_end
from directives.letters.footnotes import Footnotes, take_footnotes
from directives.letters.givers import givers_of
from directives.letters.head import Head, read_head
from directives.letters.inforce import find_in_force
from directives.letters.lines import read_lines
from directives.letters.marks import is_internal, secrecy_of, urgency_of
from directives.letters.outline import outline
from directives.letters.reporting import find_reporting
from directives.letters.spelling import respelled
from directives.letters.tables import take_tables
from directives.letters.tasks import Sources, read_tasks, tasks_of_table

_SIGNS_OF_A_LETTER = 2
_SHOWN_OF_A_TASK = 80


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What the stages have found, before doubts are raised."""

    head: Head
    end: End
    footnotes: Footnotes
    is_letter: bool
    is_internal: bool
    has_unread: bool


def read_letter(text: str, source: Source = Source.TEXT) -> Draft:
    """What a letter says, as far as it can be read; what cannot is None and named in `doubts`. Never raises."""
    lines = read_lines(text)
    secrecy, urgency = secrecy_of(lines), urgency_of(lines)
    internal = is_internal(lines)
    tables, lines = take_tables(lines)
    footnotes, lines = take_footnotes(lines)
    head, lines = read_head(lines)
    body, under, behind = split_end(lines, head.body)
    end = read_end(under)
    is_letter = len(head.signs) + bool(end.signer) + bool(end.copies) >= _SIGNS_OF_A_LETTER
    entries = outline(read_blocks(body))
    in_force = find_in_force(" ".join(line.folded for line in body), head.date)
    sources = Sources(footnotes, tables, head.date, givers_of(head.issuer), in_force)
    reporting, reported_in = find_reporting(entries, head.date) if is_letter else (None, None)
    found = read_tasks(entries, sources, is_letter=is_letter, reporting=reported_in)
    found += tuple(task for line in behind for task in tasks_of_table(line.shown, sources))
    tasks = respelled(tuple(each.task for each in found), lines)
    sheet = _Sheet(head, end, footnotes, is_letter, internal, is_unread(behind))
    subject = footnotes.lift(head.subject)[0] if head.subject else None
    return Draft(
        kind=head.kind if is_letter else None,
        number=head.number,
        issuer=head.issuer if is_letter else None,
        place=head.place,
        date=head.date,
        subject=subject if is_letter else None,
        urgency=urgency,
        secrecy=secrecy,
        signer=end.signer,
        recipients=head.recipients if is_letter else (),
        copies=end.copies,
        footnotes=footnotes.notes,
        tasks=tasks,
        reporting=reporting,
        doubts=(*_doubts_of(source), *_doubts(sheet, tasks, [each.doubts for each in found], secrecy)),
        source=source,
    )


def _doubts_of(source: Source) -> tuple[Doubt, ...]:
    """Handwritten numbers and tones go wrong in recognition: a person must confirm them."""
    return (Doubt(code="read-by-ocr"),) if source is Source.SCAN else ()


def _doubts(
    sheet: _Sheet, tasks: tuple[LetterTask, ...], codes: list[tuple[str, ...]], secrecy: str | None
) -> list[Doubt]:
    doubts = [Doubt(code="secrecy-marked", facts={"degree": secrecy})] if secrecy else []
    if sheet.is_internal:
        doubts.append(Doubt(code="internal-only"))
    doubts.extend(_head_doubts(sheet) if sheet.is_letter else [Doubt(code="not-a-letter")])
    if sheet.is_letter and not tasks:
        doubts.append(Doubt(code="no-tasks"))
    for place, (task, own) in enumerate(zip(tasks, codes, strict=True), start=1):
        doubts.extend(Doubt(code=code, facts={"task": str(place)}) for code in own)
        doubts.extend(_task_doubts(str(place), task, sheet))
    if sheet.has_unread:
        doubts.append(Doubt(code="appendix-not-read"))
    return doubts


def _head_doubts(sheet: _Sheet) -> list[Doubt]:
    head = sheet.head
    missing = {
        "kind": head.kind,
        "number": head.number,
        "issuer": head.issuer,
        "place": head.place,
        "subject": head.subject,
        "signer": sheet.end.signer,
    }
    doubts = [Doubt(code=f"no-{name}") for name, value in missing.items() if value is None]
    if head.date is None:
        doubts.append(Doubt(code="no-day", facts={"month": head.month}) if head.month else Doubt(code="no-date"))
    if "addressed" not in head.signs and "title" not in head.signs:
        doubts.append(Doubt(code="no-recipients"))
    return doubts


def _task_doubts(place: str, task: LetterTask, sheet: _Sheet) -> list[Doubt]:
    doubts = [
        Doubt(code=code, facts={"task": place, "phrase": deadline.phrase})
        for deadline in task.deadlines
        if (code := _deadline_doubt(deadline, sheet.head.date)) is not None
    ]
    doubts.extend(
        Doubt(code="footnote-without-text", facts={"task": place, "mark": mark})
        for mark in task.footnotes
        if mark not in sheet.footnotes.notes
    )
    return doubts


def _deadline_doubt(deadline: Deadline, issued: date | None) -> str | None:
    if deadline.due is None:
        return "deadline-without-date"
    if issued is not None and deadline.due < issued:
        return "deadline-before-letter"
    return None if deadline.certain else "deadline-uncertain"
