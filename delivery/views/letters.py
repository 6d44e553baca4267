"""A letter as the office sees it before it goes out: header, doubts first, who leads, what is due, whom it reaches."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from delivery.fold import TEXT_LIMIT, shorten, visible_length
from delivery.message import Button, Message, Tone
from delivery.reading import Reading, letter_kind
from directives.letters.draft import Deadline
from directives.plan import Plan, plan
from directives.review import ReviewedTask, Treatment, doubts_of, labels_of
from directives.units import ResolutionKind
from locales import Html
from operations.issue import Reach, concerned, reach
from reports.unit_changes_text import followed_lines
from storage.drafts import KeptDraft

_PAGE = 5
_MOST_LINES = (30, 12, 6, 3)  # of each kind: as many as one message has room for
_MOST_NAMES = 8
_MOST_IN_A_ROW = 3  # units with the same tasks that still stand on lines of their own
_SUBJECT, _PHRASE, _DOUBT, _NAMES, _TASK = 300, 120, 240, 300, 480
_UNPLACED = frozenset({ResolutionKind.UNKNOWN, ResolutionKind.VAGUE_GROUP})


@dataclass(frozen=True, kw_only=True)
class _Sheet:
    """A draft with all that follows from it as the directory and the open tasks stand now."""

    kept: KeptDraft
    made: Plan
    far: Reach
    concerned: int
    labels: Mapping[int, str]
    """The numbers that its tasks, by key, would get if it were issued now."""
    names: Mapping[str, str]
    """The units' names by code."""
    is_repeated: bool


async def _sheet(reading: Reading) -> _Sheet | None:
    records = reading.records
    kept = await records.drafts.get(int(reading.facts["draft"]))
    if kept is None:
        return None
    directory = await records.units.directory()
    made = plan(kept.review, directory)
    return _Sheet(
        kept=kept,
        made=made,
        far=await reach(records, made),
        concerned=len(concerned(made, directory)),
        labels=labels_of(kept.review, await records.directives.labels_in_use()),
        names={unit.code: unit.name for unit in directory},
        is_repeated=bool(await records.directives.bearing(kept.review.letter.number, kept.review.letter.issuer)),
    )


async def draft(reading: Reading) -> Message | None:
    """The draft's card, in one message: of long lists the beginning, and how many more there are."""
    sheet = await _sheet(reading)
    if sheet is None:
        return None
    html = ""
    for most in _MOST_LINES:
        html = "\n\n".join(_blocks(reading, sheet, most))
        if visible_length(html) <= TEXT_LIMIT:
            break
    return Message(html=html, keyboard=_keyboard(reading, sheet.kept, general=_general(sheet)))


def _blocks(reading: Reading, sheet: _Sheet, most: int) -> list[Html]:
    blocks = [_header(reading, sheet), *_doubts(reading, sheet, most), *_followed(reading, sheet, most)]
    blocks.extend([_leads(reading, sheet, most), _deadlines(reading, sheet, most)])
    general = _general(sheet)
    if general:
        key = "draft-general-followed" if _is_followed(sheet.kept) else "draft-general"
        blocks.append(reading.words.say(key, count=general))
    return [*blocks, _reach_line(reading, sheet)]


def _general(sheet: _Sheet) -> int:
    return sum(one.is_general for one in sheet.kept.review.tasks)


def _is_followed(kept: KeptDraft) -> bool:
    """Whether every task without a lead is followed up."""
    return all(one.treatment is Treatment.FOLLOWED for one in kept.review.tasks if one.is_general)


def _header(reading: Reading, sheet: _Sheet) -> Html:
    letter, words = sheet.kept.review.letter, reading.words
    missing = words.plain("draft-missing")
    lines = [
        words.say(
            "draft-head",
            urgency=(letter.urgency or "").upper(),
            kind=letter_kind(words, letter.kind),
            number=letter.number or missing,
            day=missing if letter.date is None else words.day(letter.date),
        ),
        words.say("card-issuer", issuer=shorten(letter.issuer or missing, _PHRASE)),
        words.say("card-subject", subject=shorten(letter.subject or missing, _SUBJECT)),
    ]
    if letter.signer is not None:
        lines.append(words.say("draft-signer", title=letter.signer.title, name=letter.signer.name))
    lines.append(words.say("draft-counts", tasks=len(sheet.kept.review.tasks), recipients=len(letter.recipients)))
    return Html("\n".join(lines))


def _doubts(reading: Reading, sheet: _Sheet, most: int) -> list[Html]:
    words = reading.words
    lines = [
        words.plain(f"doubt-{one.code}", **{**one.facts, "task": sheet.labels.get(one.key or 0, "")})
        for one in doubts_of(sheet.kept.review)
    ]
    unplaced = dict.fromkeys(one.phrase for one in sheet.made.unmatched if one.resolution.kind in _UNPLACED)
    lines.extend(words.plain("draft-unmatched", phrase=shorten(phrase, _PHRASE)) for phrase in unplaced)
    if sheet.is_repeated:
        lines.insert(0, words.plain("draft-issued-before", number=sheet.kept.review.letter.number or ""))
    if not lines:
        return []
    shown = [words.say("draft-doubt", doubt=shorten(line, _DOUBT)) for line in lines[:most]]
    return [Html("\n".join([words.say("draft-doubts-head", count=len(lines)), *shown, *_more(reading, lines, most)]))]


def _followed(reading: Reading, sheet: _Sheet, most: int) -> list[Html]:
    """Old names in the letter, and who answers for them now."""
    lines = followed_lines(sheet.made.followed, reading.words)
    if not lines:
        return []
    shown = [reading.words.say("draft-followed", what=shorten(line, _DOUBT)) for line in lines[:most]]
    return [Html("\n".join([*shown, *_more(reading, lines, most)]))]


def _more(reading: Reading, lines: Sequence[object], most: int) -> list[Html]:
    return [reading.words.say("draft-more", count=len(lines) - most)] if len(lines) > most else []


def _leads(reading: Reading, sheet: _Sheet, most: int) -> Html:
    """Who leads how much; units that lead the very same tasks, such as all districts, stand together."""
    led: dict[str, list[int]] = {}
    for place, task in enumerate(sheet.made.tasks):
        for unit in task.leads:
            led.setdefault(unit.name, []).append(place)
    if not led:
        return reading.words.say("draft-no-leads")
    together: dict[tuple[int, ...], list[str]] = {}
    for name, places in led.items():
        together.setdefault(tuple(places), []).append(name)
    lines: list[Html] = []
    for tasks, names in together.items():
        lines.extend(_lead_lines(reading, names, len(tasks)))
    head = reading.words.say("draft-leads-head", units=len(led))
    return Html("\n".join([head, *lines[:most], *_more(reading, lines, most)]))


def _lead_lines(reading: Reading, names: Sequence[str], count: int) -> list[Html]:
    if len(names) <= _MOST_IN_A_ROW:
        return [reading.words.say("draft-lead", unit=name, count=count) for name in names]
    named = shorten(", ".join(names), _NAMES)
    return [reading.words.say("draft-lead-each", units=len(names), names=named, count=count)]


def _deadlines(reading: Reading, sheet: _Sheet, most: int) -> Html:
    found = [(sheet.labels[one.key], due) for one in sheet.kept.review.tasks for due in one.task.deadlines]
    if not found:
        return reading.words.say("draft-no-deadlines")
    head = reading.words.say("draft-deadlines-head", count=sum(_is_certain(due) for _, due in found))
    lines = [_deadline(reading, label, due) for label, due in found]
    return Html("\n".join([head, *lines[:most], *_more(reading, lines, most)]))


def _is_certain(due: Deadline) -> bool:
    return due.certain and due.due is not None


def _deadline(reading: Reading, label: str, due: Deadline) -> Html:
    key = "draft-deadline" if _is_certain(due) else "draft-deadline-doubtful"
    return reading.words.say(key, label=label, when=_when(reading, due), phrase=shorten(due.phrase, _PHRASE))


def _when(reading: Reading, due: Deadline) -> str:
    if due.due is None:
        return reading.words.plain("draft-no-date")
    day = reading.words.day(due.due)
    return day if due.time is None else reading.words.plain("date-moment", hour=f"{due.time:%H:%M}", day=day)


def _reach_line(reading: Reading, sheet: _Sheet) -> Html:
    far = sheet.far
    if not far.unreached:
        return reading.words.say("draft-reach", reached=len(far.reached), total=sheet.concerned)
    return reading.words.say(
        "draft-reach-missing",
        reached=len(far.reached),
        total=sheet.concerned,
        missing=len(far.unreached),
        names=_some([sheet.names.get(code, code) for code in far.unreached]),
    )


def _some(names: Sequence[str]) -> str:
    named = "; ".join(names[:_MOST_NAMES])
    return named if len(names) <= _MOST_NAMES else f"{named}…"


def _keyboard(reading: Reading, kept: KeptDraft, *, general: int) -> tuple[tuple[Button, ...], ...]:
    rows = [(reading.button("button-issue", f"confirm:{kept.id}", tone=Tone.GRAVE),)]
    rows.append((reading.button("button-draft-tasks", f"dtasks:{kept.id}:0", count=len(kept.review.tasks)),))
    if general:
        key = "button-follow-stop" if _is_followed(kept) else "button-follow"
        follow = 0 if _is_followed(kept) else 1
        rows.append((reading.button(key, f"follow:{kept.id}:{follow}", count=general),))
    rows.append((reading.button("button-drop", f"drop:{kept.id}"),))
    return tuple(rows)


async def draft_tasks(reading: Reading) -> Message | None:
    """The draft's tasks in the letter's order, under the numbers that officers would see."""
    sheet = await _sheet(reading)
    if sheet is None:
        return None
    tasks = sheet.kept.review.tasks
    pages = max(1, -(-len(tasks) // _PAGE))
    page = min(max(0, int(reading.facts["page"])), pages - 1)
    here = slice(page * _PAGE, (page + 1) * _PAGE)
    blocks = [reading.words.say("draft-tasks-head", count=len(tasks), page=page + 1, pages=pages)]
    blocks.extend(_task(reading, sheet.labels[one.key], one) for one in tasks[here])
    draft_id = sheet.kept.id
    pager = []
    if page > 0:
        pager.append(reading.button("button-previous", f"dtasks:{draft_id}:{page - 1}"))
    if page + 1 < pages:
        pager.append(reading.button("button-next", f"dtasks:{draft_id}:{page + 1}"))
    back = (reading.button("button-back-to-draft", f"draft:{draft_id}"),)
    return Message(html="\n\n".join(blocks), keyboard=(tuple(pager), back) if pager else (back,))


def _task(reading: Reading, label: str, one: ReviewedTask) -> Html:
    words, task = reading.words, one.task
    section = "" if task.section in {None, label} else task.section
    lines = [words.say("draft-task", label=label, section=section, text=shorten(task.text, _TASK))]
    if task.leads:
        lines.append(words.say("full-leads", leads=shorten("; ".join(task.leads), _PHRASE)))
    else:
        lines.append(words.say("draft-task-followed" if one.treatment is Treatment.FOLLOWED else "draft-task-general"))
    if task.coordinators:
        lines.append(words.say("draft-coordinators", names=shorten("; ".join(task.coordinators), _PHRASE)))
    for due in task.deadlines[:_MOST_IN_A_ROW]:
        key = "card-deadline" if _is_certain(due) else "task-doubtful"
        lines.append(words.say(key, due=_when(reading, due)))
    return Html("\n".join([*lines, *_more(reading, task.deadlines, _MOST_IN_A_ROW)]))


async def draft_confirm(reading: Reading) -> Message | None:
    """Whom it will reach, before phones ring; a letter issued before is said so once more."""
    sheet = await _sheet(reading)
    if sheet is None:
        return None
    number = sheet.kept.review.letter.number or "—"
    html = reading.words.say("draft-confirm", number=number, reach=_reach_line(reading, sheet))
    if sheet.is_repeated:
        html = Html(f"{reading.words.say('draft-confirm-again', number=number)}\n{html}")
    row = (
        reading.button("button-issue-now", f"issue:{sheet.kept.id}", tone=Tone.GRAVE),
        reading.button("button-back-to-draft", f"draft:{sheet.kept.id}"),
    )
    return Message(html=html, keyboard=(row,))


async def issued(reading: Reading) -> Message | None:
    """What issuing made."""
    directive = await reading.records.directives.get(int(reading.facts["directive"]))
    if directive is None:
        return None
    facts = {name: reading.facts[name] for name in ("tasks", "units", "notifications", "unreached")}
    return Message(html=reading.words.say("issued", number=directive.number or f"#{directive.id}", **facts))
