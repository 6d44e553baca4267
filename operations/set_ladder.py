"""Set a ladder: whom the directives of one urgency turn to while a unit does not acknowledge, and after how long."""

from collections.abc import Mapping
from datetime import datetime, tzinfo

from directives.escalation import Ladder, Order, Urgency, default_ladder, pack, unpack, urgency_of
from storage.marks import LADDERS
from storage.records import Records


async def ladders(records: Records) -> Mapping[Urgency, Ladder]:
    """The ladder of every urgency, as the administrator has set it or by default."""
    kept = await records.marks.get(LADDERS) or {}
    return {
        urgency: unpack(urgency, kept[urgency.value]) if urgency.value in kept else default_ladder(urgency)
        for urgency in Urgency
    }


async def set_ladder(records: Records, order: Order, *, at: datetime, zone: tzinfo) -> None:
    """Let directives of that urgency, those under way too, turn to others from now on.

    What the new ladder would have said before now is not said any more.
    """
    kept = dict(await records.marks.get(LADDERS) or {})
    kept.pop(order.urgency.value, None)
    if order.ladder is not None and order.ladder != default_ladder(order.urgency):
        kept[order.urgency.value] = pack(order.ladder)
    await records.marks.put(LADDERS, kept, at=at)
    ladder = order.ladder or default_ladder(order.urgency)
    for climb in await records.escalations.waiting():
        if urgency_of(climb.urgency) is order.urgency:
            await records.escalations.climbed(
                climb, at=at, next_at=ladder.next_moment(climb.since, after=at, zone=zone)
            )
