"""Whom the phrases of a draft mean: groups expanded by name, units left out of them, recipients that were added."""

from collections.abc import Sequence

from delivery.fold import shorten
from delivery.message import Button, Message
from delivery.reading import Reading, letter_name
from delivery.views.draft_sheet import Sheet, over, sheet_of
from delivery.views.draft_tasks import pager
from directives.plan import Placed
from directives.units import Unit
from locales import Html
from reports.unit_changes_text import followed_lines

_GROUPS, _UNITS, _NAMED, _MOST_FOLLOWED = 8, 10, 6, 8
_PHRASE, _NAME, _BUTTON = 160, 80, 44


async def draft_groups(reading: Reading) -> Message | None:
    """The phrases that mean several units, old names with who answers for them, and who was added."""
    sheet = await sheet_of(reading)
    if sheet is None or (end := over(reading, sheet.kept)) is not None:
        return None if sheet is None else end
    words, draft_id, groups = reading.words, sheet.kept.id, sheet.made.groups
    pages = max(1, -(-len(groups) // _GROUPS))
    page = min(max(0, int(reading.facts["page"])), pages - 1)
    first = page * _GROUPS
    here = groups[first : first + _GROUPS]
    blocks = [words.say("groups-head", name=letter_name(words, sheet.kept.review.letter), units=sheet.concerned)]
    blocks.append(words.say("groups-how" if groups else "groups-none"))
    blocks.extend(_group_block(reading, place, placed) for place, placed in enumerate(here, start=first + 1))
    followed = followed_lines(sheet.made.followed, words)
    if followed and page == 0:
        lines = [words.say("draft-followed", what=line) for line in followed[:_MOST_FOLLOWED]]
        blocks.append(Html("\n".join([words.say("groups-followed"), *lines])))
    added = _added(sheet)
    if added:
        blocks.append(words.say("groups-added", count=len(added), names=_some(added)))
    rows: list[tuple[Button, ...]] = [
        (_group_button(reading, draft_id, place, placed),) for place, placed in enumerate(here, start=first + 1)
    ]
    rows.extend(pager(reading, f"gpage:{draft_id}", page, pages))
    last = [reading.button("button-add-recipients", f"gadd:{draft_id}")]
    if added:
        last.append(reading.button("button-added", f"gadded:{draft_id}:0", count=len(added)))
    back = (reading.button("button-back-to-draft", f"draft:{draft_id}"),)
    return Message(html="\n\n".join(blocks), keyboard=(*rows, tuple(last), back))


def _added(sheet: Sheet) -> list[tuple[str, str]]:
    """Code and name of the recipients that were added, as far as they still are units."""
    return [(code, sheet.names[code]) for code in sheet.kept.review.added if code in sheet.names]


def _some(units: Sequence[tuple[str, str]]) -> str:
    named = "; ".join(shorten(name, _NAME) for _, name in units[:_NAMED])
    return named if len(units) <= _NAMED else f"{named}…"


def _group_block(reading: Reading, place: int, placed: Placed) -> Html:
    words = reading.words
    phrase = shorten(placed.phrase, _PHRASE)
    lines = [words.say("groups-group", place=place, phrase=phrase, count=len(placed.units))]
    lines.append(words.say("groups-names", names=_some([(unit.code, unit.name) for unit in placed.units]) or "—"))
    if placed.left_out:
        out = [(unit.code, unit.name) for unit in placed.left_out]
        lines.append(words.say("groups-left-out", count=len(out), names=_some(out)))
    return Html("\n".join(lines))


def _group_button(reading: Reading, draft_id: int, place: int, placed: Placed) -> Button:
    phrase, data = shorten(placed.phrase, _BUTTON), f"dgroup:{draft_id}:{placed.handle}:0"
    return reading.button("button-group", data, place=place, phrase=phrase)


async def draft_group(reading: Reading) -> Message | None:
    """One phrase and a page of those whom it may mean; each button leaves one out or takes it in again."""
    sheet = await sheet_of(reading)
    if sheet is None or (end := over(reading, sheet.kept)) is not None:
        return None if sheet is None else end
    placed = next((one for one in sheet.made.groups if one.handle == reading.facts["group"]), None)
    if placed is None:
        return None
    words, draft_id = reading.words, sheet.kept.id
    pages = -(-len(placed.both) // _UNITS)
    page = min(max(0, int(reading.facts["page"])), pages - 1)
    here = placed.both[page * _UNITS : (page + 1) * _UNITS]
    head = words.say(
        "group-head",
        phrase=shorten(placed.phrase, _PHRASE),
        count=len(placed.units),
        total=len(placed.both),
        page=page + 1,
        pages=pages,
    )
    still = _still_reached(sheet)
    lines = [_unit_line(reading, unit, is_in=unit in placed.units, is_reached=unit.code in still) for unit in here]
    data = f"{draft_id}:{placed.handle}"
    rows = [(_toggle(reading, data, unit, page, is_in=unit in placed.units),) for unit in here]
    back = (reading.button("button-back-to-groups", f"groups:{draft_id}"),)
    keyboard = (*rows, *pager(reading, f"dgroup:{data}", page, pages), back)
    return Message(html="\n\n".join([head, Html("\n".join(lines)), words.say("group-how")]), keyboard=keyboard)


def _still_reached(sheet: Sheet) -> set[str]:
    """Everybody whom the letter reaches by any phrase."""
    return {*sheet.far.reached, *sheet.far.unreached}


def _unit_line(reading: Reading, unit: Unit, *, is_in: bool, is_reached: bool) -> Html:
    name = shorten(unit.name, _NAME)
    if is_in:
        return reading.words.say("group-in", unit=name)
    return reading.words.say("group-out-reached" if is_reached else "group-out", unit=name)


def _toggle(reading: Reading, data: str, unit: Unit, page: int, *, is_in: bool) -> Button:
    name = shorten(unit.name, _BUTTON)
    if is_in:
        return reading.button("button-leave-out", f"gout:{data}:{unit.code}:{page}", unit=name)
    return reading.button("button-take-in", f"gin:{data}:{unit.code}:{page}", unit=name)


async def draft_added(reading: Reading) -> Message | None:
    """The recipients that were added, a page at a time, each with a button that takes it back."""
    sheet = await sheet_of(reading)
    if sheet is None or (end := over(reading, sheet.kept)) is not None:
        return None if sheet is None else end
    words, draft_id, added = reading.words, sheet.kept.id, _added(sheet)
    pages = max(1, -(-len(added) // _UNITS))
    page = min(max(0, int(reading.facts["page"])), pages - 1)
    here = added[page * _UNITS : (page + 1) * _UNITS]
    blocks = [words.say("added-head", count=len(added), page=page + 1, pages=pages)]
    blocks.append(Html("\n".join(words.say("group-in", unit=shorten(name, _NAME)) for _, name in here)))
    rows: list[tuple[Button, ...]] = [
        (reading.button("button-remove-added", f"gdrop:{draft_id}:{code}:{page}", unit=shorten(name, _BUTTON)),)
        for code, name in here
    ]
    rows.extend(pager(reading, f"gadded:{draft_id}", page, pages))
    rows.append((reading.button("button-add-recipients", f"gadd:{draft_id}"),))
    rows.append((reading.button("button-back-to-groups", f"groups:{draft_id}"),))
    return Message(html="\n\n".join(blocks), keyboard=tuple(rows))
