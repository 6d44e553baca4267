"""Reach next: a card could not be delivered, so the unit's next officer gets it, and the office is told."""

from datetime import datetime

from operations.issue import card, tell_unreached
from storage.outbox import Parcel
from storage.records import Records


async def reach_next(records: Records, parcel: Parcel, *, at: datetime) -> None:
    """Mark the addressee as unreachable and ring whoever is next in the unit; where nobody is, tell the office."""
    await records.people.mark_reachable(parcel.address, reachable=False)
    if parcel.kind != "directive-card" or parcel.edits_id is not None:
        return
    directive_id, unit_id = int(parcel.facts["directive"]), int(parcel.facts["unit"])
    officers = (await records.people.officers([unit_id])).get(unit_id)
    following = officers.first_reachable() if officers else None
    if following is not None:
        await records.outbox.put(card(directive_id, unit_id, following.person), at=at)
        return
    code, _ = (await records.units.names())[unit_id]
    await tell_unreached(records, directive_id, (code,), at=at)
