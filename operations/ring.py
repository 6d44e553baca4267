"""Ring: the card by which an officer learns of a directive, and how it comes to show what is true now."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from directives.notices import Notice, Priority
from directives.people import Person
from storage.records import Records


def card(
    directive_id: int,
    unit_id: int,
    person: Person,
    *,
    occasion: str = "",
    gained: Sequence[str] = (),
    awaited: Mapping[str, str] | None = None,
) -> Notice:
    """The one message by which an officer learns of a directive.

    It comes once more on an `occasion` on which the unit has `gained` tasks, which it names by their short numbers, or
    on which the unit's acknowledgement is `awaited`: since when, and on which rung of the ladder the reader stands.
    """
    again: dict[str, object] = {"occasion": occasion, "gained": list(gained)} if occasion else {}
    if awaited is not None:
        again["awaited"] = dict(awaited)
    return Notice(
        key=f"{card_key(directive_id, unit_id, person.id)}{occasion}",
        address=person.address,
        person_id=person.id,
        kind="directive-card",
        facts={"directive": directive_id, "unit": unit_id, **again},
        priority=Priority.URGENT if awaited is None else Priority.ESCALATION,
    )


def card_key(directive_id: int, unit_id: int, person_id: int) -> str:
    """The key of that message; the prefix up to the unit names all of a unit's cards."""
    return f"card:{directive_id}:{unit_id}:{person_id}:"


async def refresh_cards(records: Records, directive_id: int, unit_id: int, *, occasion: str, at: datetime) -> None:
    """Let every card that the unit's officers have show the present state."""
    for parcel in await records.outbox.of_kind("directive-card", key_prefix=f"card:{directive_id}:{unit_id}:"):
        if parcel.edits_id is not None:
            continue
        notice = Notice(
            key=f"{parcel.key}{occasion}",
            address=parcel.address,
            person_id=parcel.person_id,
            kind="directive-card",
            facts=parcel.facts,
            priority=Priority.URGENT,
            edits=parcel.key,
        )
        await records.outbox.put(notice, at=at)
