"""Ladders: the administrator looks at, and changes, whom directives turn to while a unit does not acknowledge."""

from directives.escalation import read_order
from handlers.desk import Desk
from operations.set_ladder import set_ladder

_LONGEST = 200


async def ladder(desk: Desk) -> None:
    """`/ladder`: all of them; `/ladder khẩn 60 120 240 360`: another one for an urgency, which holds at once."""
    wanted = desk.ask.argument.strip()
    order = read_order(wanted[:_LONGEST]) if wanted else None
    if order is not None:
        await set_ladder(desk.records, order, at=desk.now, zone=desk.zone)
    changed = None if order is None else order.urgency.value
    await desk.say("ladders", changed=changed, unclear=bool(wanted) and order is None)
