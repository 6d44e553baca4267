"""Rules of one directive: who decides on what units ask, and whether their word that a task is done suffices."""

from directives.refusals import DirectiveGone
from handlers.desk import Desk
from operations.set_rules import name_leader, trust_words


async def show_rules(desk: Desk, directive_id: int) -> None:
    """The rules of a directive, with a button for each that can be changed."""
    if await desk.records.directives.get(directive_id) is None:
        raise DirectiveGone
    await desk.say_instead("directive-rules", directive=directive_id)


async def choose_leader(desk: Desk, directive_id: int, person_id: int) -> None:
    """A button that names the leader who decides on extensions and what exceeds authority; 0 names nobody."""
    await name_leader(desk.records, directive_id, person_id or None, by=desk.who, at=desk.now)
    await desk.say_instead("directive-rules", directive=directive_id)


async def choose_word(desk: Desk, directive_id: int, suffices: int) -> None:
    """A button that lets the units' word suffice, or not any more."""
    confirmed = await trust_words(
        desk.records, directive_id, suffices=bool(suffices), by=desk.who, at=desk.now, zone=desk.zone
    )
    if confirmed:
        await desk.toast("toast-confirmed", count=confirmed)
    await desk.say_instead("directive-rules", directive=directive_id)
