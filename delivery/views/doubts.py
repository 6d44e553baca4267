"""One open point of a draft: what is doubtful, where it stands in the letter, and the ways to settle it."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from delivery.fold import shorten
from delivery.message import Button, Message, Tone
from delivery.reading import Reading, directive_name, letter_name
from delivery.views.draft_sheet import Sheet, moment, over, point_line, sheet_of
from directives.plan import PhraseRole
from directives.review import OpenDoubt, phrase_key
from locales import Html
from operations.open_points import OpenPoint, UnmatchedName, handle_of
from operations.twins import Twin
from reports.unit_changes_text import followed_lines

_MOST_PLACES, _MOST_PROPOSALS, _MOST_COMPARED = 3, 5, 12
_PHRASE, _SENTENCE, _BUTTON, _SUBJECT = 200, 320, 60, 300
_BORDER = re.compile(r"(?<=[.;!?])\s+|\n+")

Row = tuple[Button, ...]


async def draft_point(reading: Reading) -> Message | None:
    """The point at the place that the facts name, counted from 0; the way back where none is open."""
    sheet = await sheet_of(reading)
    if sheet is None:
        return None
    if (end := over(reading, sheet.kept)) is not None:
        return end
    blocks = settled_blocks(reading, sheet)
    back = (reading.button("button-back-to-draft", f"draft:{sheet.kept.id}"),)
    if not sheet.points:
        return Message(html="\n\n".join([*blocks, reading.words.say("draft-no-doubts")]), keyboard=(back,))
    place = min(max(0, int(reading.facts["place"])), len(sheet.points) - 1)
    point = sheet.points[place]
    name = letter_name(reading.words, sheet.kept.review.letter)
    blocks.append(reading.words.say("point-head", place=place + 1, count=len(sheet.points), name=name))
    said, rows = await _screen(reading, sheet, point)
    keyboard = (*rows, *_turning(reading, sheet, place), back)
    return Message(html="\n\n".join([*blocks, *said]), keyboard=keyboard)


def settled_blocks(reading: Reading, sheet: Sheet) -> list[Html]:
    """What has just been decided, in one line, where the notice comes of a decision and nothing was decided since."""
    done = reading.facts.get("done")
    if not done or done["version"] != sheet.kept.version:
        return []
    facts = {name: fact for name, fact in done.items() if name != "kind"}
    if "day" in facts:
        day = reading.words.day(dt.date.fromisoformat(str(facts["day"])))
        hour = facts.get("hour")
        facts["value"] = reading.words.plain("date-moment", hour=hour, day=day) if hour else day
    return [reading.words.say(f"settled-{done['kind']}", **facts)]


def _turning(reading: Reading, sheet: Sheet, place: int) -> list[Row]:
    row = []
    if place > 0:
        row.append(reading.button("button-point-before", f"doubts:{sheet.kept.id}:{place - 1}"))
    if place + 1 < len(sheet.points):
        row.append(reading.button("button-point-skip", f"doubts:{sheet.kept.id}:{place + 1}"))
    return [tuple(row)] if row else []


async def _screen(reading: Reading, sheet: Sheet, point: OpenPoint) -> tuple[list[Html], list[Row]]:
    match point:
        case Twin():
            return await _twin(reading, sheet, point)
        case UnmatchedName():
            return _name(reading, sheet, point)
        case OpenDoubt(place=int(place), key=int(key)):
            return _deadline(reading, sheet, point, key, place)
        case OpenDoubt() if point.must_be_confirmed:
            return _compare(reading, sheet, point)
    return _other(reading, sheet, point)


async def _twin(reading: Reading, sheet: Sheet, point: Twin) -> tuple[list[Html], list[Row]]:
    words, at = reading.words, reading.moment(point.at)
    rows = [_says(reading, sheet, point, "button-point-same", "same", tone=Tone.GRAVE)]
    if point.directive_id is None:
        said = [words.say("point-twin-draft", number=point.number, draft=str(point.draft_id), at=at)]
        rows.append((reading.button("button-point-other-draft", f"draft:{point.draft_id}"),))
    else:
        old = await reading.records.directives.get(point.directive_id)
        name = point.number if old is None else directive_name(words, old)
        subject = "" if old is None else shorten(old.subject or "", _SUBJECT)
        said = [words.say("point-twin", name=name, at=at, subject=subject), words.say("point-twin-corrects")]
        rows.append(_says(reading, sheet, point, "button-point-corrects", "corrects"))
    rows.append(_says(reading, sheet, point, "button-point-another", "keep"))
    rows.append(_types(reading, sheet, point, "button-point-number"))
    return said, rows


def _name(reading: Reading, sheet: Sheet, point: UnmatchedName) -> tuple[list[Html], list[Row]]:
    words, phrase = reading.words, shorten(point.phrase, _PHRASE)
    said = [words.say("point-vague" if point.is_vague else "point-name", phrase=phrase)]
    places = list(_places(reading, sheet, point))
    said.append(Html("\n".join(places[:_MOST_PLACES])))
    if len(places) > _MOST_PLACES:
        said.append(words.say("point-more-places", count=len(places) - _MOST_PLACES))
    said.extend(words.say("draft-followed", what=line) for line in followed_lines(point.resolution.followed, words))
    proposals = point.resolution.proposals
    rows: list[Row] = []
    if point.is_vague:
        if proposals:
            rows.append(_says(reading, sheet, point, "button-point-all", "all", count=len(proposals)))
        rows.append(_types(reading, sheet, point, "button-point-which-units"))
    else:
        for proposal in proposals[:_MOST_PROPOSALS]:
            name = shorten(proposal.unit.name, _BUTTON)
            rows.append(_says(reading, sheet, point, "button-point-unit", f"u.{proposal.unit.code}", name=name))
        rows.append(_types(reading, sheet, point, "button-point-other-unit"))
        said.append(words.say("point-name-how"))
    rows.append(_says(reading, sheet, point, "button-point-nobody", "nobody"))
    return said, rows


def _places(reading: Reading, sheet: Sheet, point: UnmatchedName) -> Iterator[Html]:
    """Where in the letter the name stands: the phrase that has it, and what the task asks for."""
    words, tasks = reading.words, sheet.kept.review.tasks
    for one in sheet.made.unmatched:
        if phrase_key(one.phrase) != phrase_key(point.phrase):
            continue
        if one.task is None:
            phrase = _phrase_with(sheet.kept.review.letter.recipients, point.phrase)
            yield words.say("point-in-recipients", phrase=_marked(reading, phrase, point.phrase))
            continue
        task = tasks[one.task]
        is_lead = one.role is PhraseRole.LEAD
        phrase = _phrase_with(task.task.leads if is_lead else task.task.coordinators, point.phrase)
        yield words.say(
            "point-in-leads" if is_lead else "point-in-coordinators",
            task=sheet.labels[task.key],
            phrase=_marked(reading, phrase, point.phrase),
            text=_marked(reading, task.task.text, point.phrase),
        )


def _phrase_with(phrases: Iterable[str], name: str) -> str:
    return next((phrase for phrase in phrases if phrase_key(name) in phrase_key(phrase)), name)


def _deadline(reading: Reading, sheet: Sheet, point: OpenDoubt, key: int, place: int) -> tuple[list[Html], list[Row]]:
    words, task = reading.words, sheet.kept.review.find(key)
    assert task is not None
    due = task.task.deadlines[place]
    sentence = _marked(reading, task.task.text, due.phrase)
    said = [
        words.say("point-deadline", doubt=point_line(reading, sheet, point)),
        words.say("point-in-task", task=sheet.labels[key], text=sentence),
    ]
    rows = []
    if due.due is None:
        rows.append(_types(reading, sheet, point, "button-point-type-deadline"))
        rows.append(_says(reading, sheet, point, "button-point-not-deadline", "no"))
        rows.append(_says(reading, sheet, point, "button-point-keep-words", "keep"))
    else:
        rows.append(_says(reading, sheet, point, "button-point-is-deadline", "yes", when=moment(reading, due)))
        rows.append(_says(reading, sheet, point, "button-point-not-deadline", "no"))
        rows.append(_types(reading, sheet, point, "button-point-other-deadline"))
    return said, rows


def _compare(reading: Reading, sheet: Sheet, point: OpenDoubt) -> tuple[list[Html], list[Row]]:
    """What a picture may have spoilt, to be held against the original."""
    words, letter = reading.words, sheet.kept.review.letter
    missing = words.plain("draft-missing")
    lines = [
        words.say(
            "point-compare-head",
            number=letter.number or missing,
            day=missing if letter.date is None else words.day(letter.date),
            urgency=letter.urgency or words.plain("point-no-urgency"),
        )
    ]
    dues = [(sheet.labels[one.key], due) for one in sheet.kept.review.tasks for due in one.task.deadlines]
    lines.extend(
        words.say("point-compare-deadline", task=label, when=moment(reading, due))
        for label, due in dues[:_MOST_COMPARED]
    )
    if len(dues) > _MOST_COMPARED:
        lines.append(words.say("draft-more", count=len(dues) - _MOST_COMPARED))
    said = [words.say("point-compare"), Html("\n".join(lines)), words.say("point-compare-how")]
    rows = [
        _says(reading, sheet, point, "button-point-compared", "keep", tone=Tone.GOOD),
        (reading.button("button-draft-header", f"dhead:{sheet.kept.id}"),),
        (reading.button("button-draft-tasks", f"dtasks:{sheet.kept.id}:0", count=len(sheet.kept.review.tasks)),),
    ]
    return said, rows


def _other(reading: Reading, sheet: Sheet, point: OpenPoint) -> tuple[list[Html], list[Row]]:
    """Something missing, to be typed or left empty; anything else the reader was not sure of, to be looked at."""
    words = reading.words
    assert isinstance(point, OpenDoubt)
    said = [words.say("point-doubt", doubt=point_line(reading, sheet, point))]
    if point.field is not None:
        return said, [
            _types(reading, sheet, point, "button-point-type"),
            _says(reading, sheet, point, "button-point-empty", "keep"),
        ]
    rows: list[Row] = []
    if point.code == "no-recipients":
        rows.append(_types(reading, sheet, point, "button-point-recipients"))
    task = None if point.key is None else sheet.kept.review.find(point.key)
    if task is not None:
        text = shorten(" ".join(task.task.text.split()), _SENTENCE)
        said.append(words.say("point-in-task", task=sheet.labels[task.key], text=text))
        if task.task.leads:
            said.append(words.say("full-leads", leads=shorten("; ".join(task.task.leads), _PHRASE)))
        data = f"dtask:{sheet.kept.id}:{task.key}"
        rows.append((reading.button("button-point-task", data, task=sheet.labels[task.key]),))
    return said, [_says(reading, sheet, point, "button-point-keep", "keep"), *rows]


def _says(
    reading: Reading, sheet: Sheet, point: OpenPoint, key: str, word: str, *, tone: Tone = Tone.PLAIN, **facts: object
) -> Row:
    data = f"point:{sheet.kept.id}:{sheet.kept.version}:{handle_of(point)}:{word}"
    return (reading.button(key, data, tone=tone, **facts),)


def _types(reading: Reading, sheet: Sheet, point: OpenPoint, key: str) -> Row:
    return (reading.button(key, f"ptype:{sheet.kept.id}:{sheet.kept.version}:{handle_of(point)}"),)


def _marked(reading: Reading, text: str, phrase: str) -> Html:
    """The sentence of a text in which a phrase stands, the phrase in bold; the beginning where it stands nowhere."""
    line, wanted = " ".join(text.split()), " ".join(phrase.split())
    found = re.search(re.escape(wanted), line, re.IGNORECASE)
    if found is None or len(wanted) > _SENTENCE:
        return reading.words.say("point-words", before=shorten(line, _SENTENCE), phrase="", after="")
    borders = [0, *(border.end() for border in _BORDER.finditer(line)), len(line)]
    start = max(border for border in borders if border <= found.start())
    end = min(border for border in borders if border >= found.end())
    before, after = line[start : found.start()], line[found.end() : end].rstrip()
    room = _SENTENCE // 2
    if len(before) > room:
        before = f"…{before[-room:].partition(' ')[2]}"
    if len(after) > room:
        after = shorten(after, room)
    return reading.words.say("point-words", before=before, phrase=found[0], after=after)
