"""An urgent directive that names nobody: the office is asked whom it is for."""

from delivery.fold import shorten
from delivery.message import Button, Message, Tone
from delivery.reading import Reading
from directives.typed_units import everybody
from directives.urgent import groups, read_recipients

_TEXT, _NAMES, _LABEL = 600, 800, 48
_PAGE = 8


async def urgent_whom(reading: Reading) -> Message | None:
    """Buttons for everybody and for the groups that there are, with how many units each means, and to pick units."""
    prompt = await reading.records.prompts.get(int(reading.facts["prompt"]))
    if prompt is None:
        return None
    directory = await reading.records.units.directory()
    offered = {"all": everybody(), **groups(directory)}
    rows = []
    for name, phrase in offered.items():
        recipients = read_recipients(phrase, directory)
        count = len({unit.code for one in recipients for unit in directory.resolve(one).units})
        rows.append((reading.button(f"button-urgent-{name}", f"urgent:{prompt.id}:{name}", count=count),))
    rows.append((reading.button("button-urgent-pick", f"picks:{prompt.id}:0"),))
    html = reading.words.say(
        "urgent-whom", text=shorten(str(prompt.facts["text"]), _TEXT), unclear=prompt.facts["unclear"]
    )
    return Message(html=html, keyboard=tuple(rows))


async def urgent_pick(reading: Reading) -> Message | None:
    """The units, a page at a time, each a button that picks it or lets it go."""
    prompt = await reading.records.prompts.get(int(reading.facts["prompt"]))
    if prompt is None:
        return None
    names = {unit_id: name for unit_id, (_, name) in (await reading.records.units.names()).items()}
    ids = await reading.records.units.ids()
    units = [ids[unit.code] for unit in await reading.records.units.directory()]
    picked = [unit_id for unit_id in units if unit_id in prompt.facts["picked"]]
    pages = max(1, -(-len(units) // _PAGE))
    page = min(max(0, int(reading.facts["page"])), pages - 1)
    rows = [
        (_toggle(reading, prompt.id, unit_id, names[unit_id], page, is_picked=unit_id in picked),)
        for unit_id in units[page * _PAGE : (page + 1) * _PAGE]
    ]
    if picked:
        done = reading.button("button-picked", f"picked:{prompt.id}", tone=Tone.GOOD, count=len(picked))
        rows.append((done,))
    pager = [
        reading.button(key, f"picks:{prompt.id}:{other}")
        for key, other in (("button-previous", page - 1), ("button-next", page + 1))
        if 0 <= other < pages
    ]
    html = reading.words.say(
        "urgent-pick",
        text=shorten(str(prompt.facts["text"]), _TEXT),
        count=len(picked),
        units=shorten(", ".join(names[unit_id] for unit_id in picked), _NAMES),
        page=page + 1,
        pages=pages,
    )
    back = (reading.button("button-back-to-groups", f"uwhom:{prompt.id}"),)
    return Message(html=html, keyboard=(*rows, *((tuple(pager),) if pager else ()), back))


def _toggle(reading: Reading, prompt_id: int, unit_id: int, name: str, page: int, *, is_picked: bool) -> Button:
    key = "button-unit-picked" if is_picked else "button-unit"
    return reading.button(key, f"pick:{prompt_id}:{unit_id}:{page}", name=shorten(name, _LABEL))
