"""Ask again: obstacles to which nobody has answered come before the office anew, every few days."""

from datetime import datetime, tzinfo

from directives.notices import Notice, Priority
from directives.people import Role
from directives.status_lines import Kind
from operations.remind import MORNING
from storage.records import Records

_KIND = "obstacles"


async def ask_again(records: Records, *, now: datetime, zone: tzinfo, days: int) -> int:
    """Put obstacles that have waited `days` days, or twice as many, before the office; returns how many messages.

    It is done in the morning, in one message a person, and once for each round: a missed run costs nothing.
    """
    if now.astimezone(zone).time() < MORNING:
        return 0
    today = now.astimezone(zone).date()
    rounds = {
        matter.id: (today - matter.made_at.astimezone(zone).date()).days // days
        for matter in await records.matters.waiting(Kind.BLOCKED)
    }
    said = 0
    for keeper in await records.people.with_role(Role.OFFICE):
        told = {
            (int(matter), int(turn))
            for parcel in await records.outbox.of_kind(_KIND, key_prefix=f"{_KIND}:{keeper.id}:")
            for matter, turn in parcel.facts["rounds"]
        }
        due = [(matter, turn) for matter, turn in rounds.items() if turn > 0 and (matter, turn) not in told]
        if due:
            notice = Notice(
                key=f"{_KIND}:{keeper.id}:{today.isoformat()}",
                address=keeper.address,
                person_id=keeper.id,
                kind=_KIND,
                facts={"rounds": [list(item) for item in due]},
                priority=Priority.REMINDER,
            )
            said += await records.outbox.put(notice, at=now)
    return said
