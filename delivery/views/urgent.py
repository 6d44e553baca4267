"""An urgent directive that names nobody: the office is asked whom it is for."""

from delivery.fold import shorten
from delivery.message import Message
from delivery.reading import Reading
from directives.urgent import everybody, groups, read_recipients

_TEXT = 600


async def urgent_whom(reading: Reading) -> Message | None:
    """Buttons for everybody and for the groups that there are, with how many units each means."""
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
    html = reading.words.say("urgent-whom", text=shorten(str(prompt.facts["text"]), _TEXT))
    return Message(html=html, keyboard=tuple(rows))
