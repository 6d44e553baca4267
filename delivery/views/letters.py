"""A letter as the office sees it before it goes out: header, doubts first, who leads, what is due, whom it reaches."""

from collections import Counter
from collections.abc import Sequence

from delivery.fold import shorten
from delivery.message import Button, Message, Tone
from delivery.reading import Reading
from directives.letters.draft import Deadline, Draft
from directives.plan import Plan, plan
from directives.units import ResolutionKind
from locales import Html
from operations.issue import Reach, concerned, reach
from storage.drafts import KeptDraft

_PAGE = 5
_MOST_DOUBTS = 8
_MOST_NAMES = 12
_TASK = 500
_UNPLACED = frozenset({ResolutionKind.UNKNOWN, ResolutionKind.VAGUE_GROUP})


async def draft(reading: Reading) -> Message | None:
    """The draft's card."""
    kept = await reading.records.drafts.get(int(reading.facts["draft"]))
    if kept is None:
        return None
    directory = await reading.records.units.directory()
    made = plan(kept.letter, directory)
    far = await reach(reading.records, made)
    blocks = [_header(reading, kept), *await _doubts(reading, kept.letter, made)]
    blocks.extend([_leads(reading, kept.letter, made), *_deadlines(reading, kept.letter)])
    general = sum(not task.leads for task in kept.letter.tasks)
    if general:
        key = "draft-general-followed" if kept.follow_general else "draft-general"
        blocks.append(reading.words.say(key, count=general))
    blocks.append(_reach_line(reading, far, len(concerned(made, directory))))
    return Message(html="\n\n".join(blocks), keyboard=_keyboard(reading, kept, general=general))


def _header(reading: Reading, kept: KeptDraft) -> Html:
    letter, words = kept.letter, reading.words
    missing = words.plain("draft-missing")
    lines = [
        words.say(
            "draft-head",
            urgency=(letter.urgency or "").upper(),
            kind=letter.kind or missing,
            number=letter.number or missing,
            day=missing if letter.date is None else words.day(letter.date),
        ),
        words.say("card-issuer", issuer=letter.issuer or missing),
        words.say("card-subject", subject=shorten(letter.subject or missing, 300)),
    ]
    if letter.signer is not None:
        lines.append(words.say("draft-signer", title=letter.signer.title, name=letter.signer.name))
    lines.append(words.say("draft-counts", tasks=len(letter.tasks), recipients=len(letter.recipients)))
    return Html("\n".join(lines))


async def _doubts(reading: Reading, letter: Draft, made: Plan) -> list[Html]:
    words = reading.words
    lines = [words.say(f"doubt-{doubt.code}", **doubt.facts) for doubt in letter.doubts]
    for phrase in dict.fromkeys(one.phrase for one in made.unmatched if one.resolution.kind in _UNPLACED):
        lines.append(words.say("draft-unmatched", phrase=shorten(phrase, 120)))
    if await reading.records.directives.bearing(letter.number, letter.issuer):
        lines.insert(0, words.say("draft-issued-before", number=letter.number or ""))
    if not lines:
        return []
    shown = [words.say("draft-doubt", doubt=line) for line in lines[:_MOST_DOUBTS]]
    if len(lines) > _MOST_DOUBTS:
        shown.append(words.say("draft-more-doubts", count=len(lines) - _MOST_DOUBTS))
    return [Html("\n".join([words.say("draft-doubts-head", count=len(lines)), *shown]))]


def _leads(reading: Reading, letter: Draft, made: Plan) -> Html:
    counted = Counter(unit.name for task in made.tasks for unit in task.leads)
    if not counted:
        return reading.words.say("draft-no-leads")
    lines = [reading.words.say("draft-leads-head", units=len(counted))]
    lines.extend(
        reading.words.say("draft-lead", unit=name, count=count) for name, count in list(counted.items())[:20]
    )
    return Html("\n".join(lines))


def _deadlines(reading: Reading, letter: Draft) -> list[Html]:
    found = [(task.section, due) for task in letter.tasks for due in task.deadlines]
    if not found:
        return [reading.words.say("draft-no-deadlines")]
    lines = [reading.words.say("draft-deadlines-head", count=sum(due.certain for _, due in found))]
    lines.extend(_deadline(reading, section, due) for section, due in found[:12])
    return [Html("\n".join(lines))]


def _deadline(reading: Reading, section: str | None, due: Deadline) -> Html:
    when = reading.words.plain("draft-no-date") if due.due is None else reading.words.day(due.due)
    if due.due is not None and due.time is not None:
        when = reading.words.plain("date-moment", hour=f"{due.time:%H:%M}", day=when)
    key = "draft-deadline" if due.certain and due.due is not None else "draft-deadline-doubtful"
    return reading.words.say(key, section=section or "—", when=when, phrase=due.phrase)


def _reach_line(reading: Reading, far: Reach, total: int) -> Html:
    if not far.unreached:
        return reading.words.say("draft-reach", reached=len(far.reached), total=total)
    return reading.words.say(
        "draft-reach-missing",
        reached=len(far.reached),
        total=total,
        missing=len(far.unreached),
        names=_some(far.unreached),
    )


def _some(codes: Sequence[str]) -> str:
    named = ", ".join(codes[:_MOST_NAMES])
    return named if len(codes) <= _MOST_NAMES else f"{named}…"


def _keyboard(reading: Reading, kept: KeptDraft, *, general: int) -> tuple[tuple[Button, ...], ...]:
    rows = [(reading.button("button-issue", f"confirm:{kept.id}", tone=Tone.GRAVE),)]
    rows.append((reading.button("button-draft-tasks", f"dtasks:{kept.id}:0", count=len(kept.letter.tasks)),))
    if general:
        key = "button-follow-stop" if kept.follow_general else "button-follow"
        follow = 0 if kept.follow_general else 1
        rows.append((reading.button(key, f"follow:{kept.id}:{follow}", count=general),))
    rows.append((reading.button("button-drop", f"drop:{kept.id}"),))
    return tuple(rows)


async def draft_tasks(reading: Reading) -> Message | None:
    """The draft's tasks in the letter's order."""
    kept = await reading.records.drafts.get(int(reading.facts["draft"]))
    if kept is None:
        return None
    tasks = kept.letter.tasks
    pages = max(1, -(-len(tasks) // _PAGE))
    page = min(max(0, int(reading.facts["page"])), pages - 1)
    blocks = [reading.words.say("draft-tasks-head", count=len(tasks), page=page + 1, pages=pages)]
    for task in tasks[page * _PAGE : (page + 1) * _PAGE]:
        lines = [reading.words.say("draft-task", section=task.section or "—", text=shorten(task.text, _TASK))]
        leads = "; ".join(task.leads) or reading.words.plain("draft-everybody")
        lines.append(reading.words.say("full-leads", leads=leads))
        if task.coordinators:
            lines.append(reading.words.say("draft-coordinators", names="; ".join(task.coordinators)))
        lines.extend(_deadline(reading, task.section, due) for due in task.deadlines)
        blocks.append(Html("\n".join(lines)))
    pager = []
    if page > 0:
        pager.append(reading.button("button-previous", f"dtasks:{kept.id}:{page - 1}"))
    if page + 1 < pages:
        pager.append(reading.button("button-next", f"dtasks:{kept.id}:{page + 1}"))
    back = (reading.button("button-back-to-draft", f"draft:{kept.id}"),)
    return Message(html="\n\n".join(blocks), keyboard=(tuple(pager), back) if pager else (back,))


async def draft_confirm(reading: Reading) -> Message | None:
    """Whom it will reach, before phones ring."""
    kept = await reading.records.drafts.get(int(reading.facts["draft"]))
    if kept is None:
        return None
    directory = await reading.records.units.directory()
    made = plan(kept.letter, directory)
    far = await reach(reading.records, made)
    html = reading.words.say(
        "draft-confirm",
        number=kept.letter.number or "—",
        reach=_reach_line(reading, far, len(concerned(made, directory))),
    )
    row = (
        reading.button("button-issue-now", f"issue:{kept.id}", tone=Tone.GRAVE),
        reading.button("button-back-to-draft", f"draft:{kept.id}"),
    )
    return Message(html=html, keyboard=(row,))


async def issued(reading: Reading) -> Message | None:
    """What issuing made."""
    directive = await reading.records.directives.get(int(reading.facts["directive"]))
    if directive is None:
        return None
    facts = {name: reading.facts[name] for name in ("tasks", "units", "notifications", "unreached")}
    return Message(html=reading.words.say("issued", number=directive.number or f"#{directive.id}", **facts))
