"""A letter as the office sees it before it goes out: header, doubts first, tasks by lead, whom it reaches."""

from collections.abc import Sequence

from delivery.fold import TEXT_LIMIT, shorten, visible_length
from delivery.message import Button, Keyboard, Message, Tone
from delivery.reading import Reading, directive_name, letter_kind
from delivery.views.doubts import settled_blocks
from delivery.views.draft_history import named
from delivery.views.draft_sheet import Sheet, is_certain, moment, over, point_line, reach_line, sheet_of
from directives.review import ReviewedTask, Treatment, labels_of, phrase_key
from directives.urgent import is_without_letter
from locales import Html
from operations.review import last_standing
from reports.unit_changes_text import followed_lines

# Of each kind as many lines, and of each task as many characters, as one message has room for.
_MOST = ((6, 20, 70), (5, 20, 50), (4, 12, 45), (3, 8, 40), (2, 5, 36))
_SUBJECT, _PHRASE, _DOUBT, _LEADS = 300, 120, 200, 120
_MOST_NAMED = 5  # units whose number need not be said


async def draft(reading: Reading) -> Message | None:
    """The draft's card, in one message: of long lists the beginning, and how many more there are."""
    sheet = await sheet_of(reading)
    if sheet is None:
        return None
    if (end := over(reading, sheet.kept)) is not None:
        return end
    html = ""
    for most in _MOST:
        html = "\n\n".join(_blocks(reading, sheet, *most))
        if visible_length(html) <= TEXT_LIMIT:
            break
    return Message(html=html, keyboard=await _keyboard(reading, sheet))


def _blocks(reading: Reading, sheet: Sheet, doubts: int, tasks: int, length: int) -> list[Html]:
    return [
        *settled_blocks(reading, sheet),
        _header(reading, sheet),
        *_points(reading, sheet, doubts),
        *_followed(reading, sheet, doubts),
        *_tasks(reading, sheet, tasks, length),
        reach_line(reading, sheet),
    ]


def _header(reading: Reading, sheet: Sheet) -> Html:
    letter, words = sheet.kept.review.letter, reading.words
    if is_without_letter(letter):
        return _header_of_directive(reading, sheet)
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
        signer = letter.signer
        lines.append(
            words.say("draft-signer", title=shorten(signer.title, _PHRASE), name=shorten(signer.name, _PHRASE))
        )
    if sheet.kept.review.corrects is not None:
        lines.append(words.say("draft-corrects", directive=sheet.kept.review.corrects))
    lines.append(words.say("draft-counts", tasks=len(sheet.kept.review.tasks), recipients=len(letter.recipients)))
    return Html("\n".join(lines))


def _header_of_directive(reading: Reading, sheet: Sheet) -> Html:
    """What was typed has no number, issuer or signer that could be missed."""
    letter, words = sheet.kept.review.letter, reading.words
    lines = [
        words.say("draft-head-urgent", day="" if letter.date is None else words.day(letter.date)),
        words.say("card-subject", subject=shorten(letter.subject or "", _SUBJECT)),
        words.say("draft-tasks-count", tasks=len(sheet.kept.review.tasks)),
    ]
    return Html("\n".join(lines))


def _points(reading: Reading, sheet: Sheet, most: int) -> list[Html]:
    if not sheet.points:
        return [reading.words.say("draft-no-doubts")]
    lines = [shorten(point_line(reading, sheet, point), _DOUBT) for point in sheet.points[:most]]
    shown = [reading.words.say("draft-doubt", doubt=line) for line in lines]
    head = reading.words.say("draft-doubts-head", count=len(sheet.points))
    return [Html("\n".join([head, *shown, *_more(reading, "draft-more", len(sheet.points) - most)]))]


def _followed(reading: Reading, sheet: Sheet, most: int) -> list[Html]:
    """Old names in the letter, and who answers for them now."""
    lines = followed_lines(sheet.made.followed, reading.words)
    if not lines:
        return []
    shown = [reading.words.say("draft-followed", what=shorten(line, _DOUBT)) for line in lines[:most]]
    return [Html("\n".join([*shown, *_more(reading, "draft-more", len(lines) - most)]))]


def _tasks(reading: Reading, sheet: Sheet, most: int, length: int) -> list[Html]:
    """Tasks by lead, general ones last; then what was left out."""
    by_leads: dict[Html, list[ReviewedTask]] = {}
    ordered = sorted(sheet.kept.review.tasks, key=lambda one: (one.is_general, one.is_general and _follows(one)))
    for one in ordered[:most]:
        by_leads.setdefault(_lead_line(reading, sheet, one), []).append(one)
    blocks = [
        Html("\n".join([lead, *(_task(reading, sheet, one, length) for one in tasks)]))
        for lead, tasks in by_leads.items()
    ]
    blocks.extend(_more(reading, "draft-more-tasks", len(ordered) - most))
    dropped = [sheet.labels[one.key] for one in sheet.kept.review.dropped]
    if dropped:
        labels = shorten(", ".join(dropped), _PHRASE)
        blocks.append(reading.words.say("draft-dropped-tasks", count=len(dropped), labels=labels))
    return blocks


def _follows(one: ReviewedTask) -> bool:
    return one.treatment is Treatment.FOLLOWED


def _lead_line(reading: Reading, sheet: Sheet, one: ReviewedTask) -> Html:
    """Who leads, in the letter's words; of a group also how many units it is."""
    if one.is_general:
        return reading.words.say("draft-general-followed" if _follows(one) else "draft-general")
    leads = shorten("; ".join(one.task.leads), _LEADS)
    named = {phrase_key(phrase) for phrase in one.task.leads}
    units = {unit.code for placed in sheet.made.placed if phrase_key(placed.phrase) in named for unit in placed.units}
    many = len(units) if len(units) > min(len(named), _MOST_NAMED) else 0
    return reading.words.say("draft-lead" if _follows(one) else "draft-lead-informed", leads=leads, units=many)


def _task(reading: Reading, sheet: Sheet, one: ReviewedTask, length: int) -> Html:
    text = shorten(" ".join(one.task.text.split()), length)
    dues = [
        reading.words.plain("draft-line-due" if is_certain(due) else "draft-line-doubtful", when=moment(reading, due))
        for due in one.task.deadlines[:2]
    ]
    more = "…" if len(one.task.deadlines) > len(dues) else ""
    return reading.words.say("draft-line", label=sheet.labels[one.key], text=text, due=" ".join(dues) + more)


def _more(reading: Reading, key: str, count: int) -> list[Html]:
    return [reading.words.say(key, count=count)] if count > 0 else []


async def _keyboard(reading: Reading, sheet: Sheet) -> Keyboard:
    kept = sheet.kept
    rows: list[Sequence[Button]] = [
        [reading.button("button-issue", f"confirm:{kept.id}", tone=Tone.GRAVE)],
        [reading.button("button-draft-tasks", f"dtasks:{kept.id}:0", count=len(kept.review.tasks))],
        [
            reading.button("button-draft-header", f"dhead:{kept.id}"),
            reading.button("button-draft-groups", f"groups:{kept.id}"),
        ],
    ]
    if sheet.points:
        rows.insert(
            0, [reading.button("button-doubts", f"doubts:{kept.id}:0", tone=Tone.MAIN, count=len(sheet.points))]
        )
    if sheet.general:
        is_followed = all(_follows(one) for one in sheet.general)
        key = "button-follow-stop" if is_followed else "button-follow"
        data = f"follow:{kept.id}:{0 if is_followed else 1}"
        rows.append([reading.button(key, data, count=len(sheet.general))])
    undo = await undo_button(reading, sheet)
    if undo is not None:
        rows.append([undo])
    last = [reading.button("button-drop", f"drop:{kept.id}")]
    if kept.version:
        last.insert(0, reading.button("button-draft-history", f"dhist:{kept.id}:0"))
    return tuple(tuple(row) for row in [*rows, last])


async def undo_button(reading: Reading, sheet: Sheet) -> Button | None:
    """Takes back the last change that stands, and says which; None where nothing does."""
    last = last_standing(await reading.records.drafts.history(sheet.kept.id))
    if last is None:
        return None
    labels = labels_of(last.before, await reading.records.directives.labels_in_use())
    label = "" if last.key is None else labels.get(last.key, "")
    return reading.button("button-draft-undo", f"dundo:{sheet.kept.id}", what=named(reading, last.kind), label=label)


async def issued(reading: Reading) -> Message | None:
    """What issuing made."""
    directive = await reading.records.directives.get(int(reading.facts["directive"]))
    if directive is None:
        return None
    facts = {fact: reading.facts[fact] for fact in ("tasks", "units", "notifications", "unreached")}
    words = reading.words
    name = (
        words.plain("letter-name", kind="numbered", number=directive.number)
        if directive.number
        else directive_name(words, directive)
    )
    return Message(html=reading.words.say("issued", name=name, **facts))
