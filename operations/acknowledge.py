"""Acknowledge: a unit has seen a directive."""

from collections.abc import Iterable
from datetime import datetime

from directives.people import Standing
from directives.refusals import NotYourUnit
from operations.escalate import refresh_calls
from operations.ring import refresh_cards
from storage.records import Records


async def acknowledge(
    records: Records, directive_id: int, unit_id: int, *, by: Standing, at: datetime, how: str
) -> bool:
    """Note the first acknowledgement of the unit; False where it was given before.

    Raises NotYourUnit for anybody but the unit's officers.
    """
    unit_id = await records.successions.heir(unit_id)  # the button may stand under a card of former days
    if not by.serves(unit_id):
        raise NotYourUnit
    fresh = await records.acknowledgements.add(directive_id, unit_id, by=by.person.id, at=at, how=how)
    if fresh:
        await records.escalations.stop(directive_id, unit_id)
        await refresh_cards(records, directive_id, unit_id, occasion=f"seen-{at.isoformat()}", at=at)
        await refresh_calls(records, directive_id, [unit_id], at=at)
    return fresh


async def acknowledge_all(
    records: Records, unit_ids: Iterable[int], *, by: Standing, at: datetime
) -> tuple[tuple[int, str | None], ...]:
    """Note that an officer's units have seen all they were sent; returns (directive, number) of what was new."""
    seen = {
        directive_id: number
        for directive_id, unit_id, number in await records.acknowledgements.pending(unit_ids)
        if await acknowledge(records, directive_id, unit_id, by=by, at=at, how="text")
    }
    return tuple(seen.items())
