"""Tell a change: those whom it concerns hear of it, once each, and every card shows what is true now."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from directives.notices import Notice, Priority
from directives.people import Person
from operations.escalate import await_units, refresh_calls
from operations.foresee import Foreseen, readers_of
from operations.ring import card, refresh_cards
from storage.directives import Directive
from storage.records import Records


async def tell_change(records: Records, event_id: int, foreseen: Foreseen, *, at: datetime) -> int:
    """Ring those who gain something with the full card, the others with what changed; returns how many people hear.

    A unit that gains something acknowledges anew; that it had done so before stands in the history.
    """
    directive, effect = foreseen.directive, foreseen.effect
    labels = await _labels(records, foreseen)
    rung: set[int] = set()
    for unit_id in sorted(effect.gaining):
        await _ask_anew(records, directive.id, unit_id, at=at)
        if (reader := foreseen.readers.get(unit_id)) is not None:
            notice = card(directive.id, unit_id, reader.person, occasion=f"e{event_id}", gained=labels[unit_id])
            await records.outbox.put(notice, at=at)
            rung.add(reader.person.id)
    await await_units(records, directive.id, sorted(effect.gaining), urgency=directive.urgency, at=at)
    told = effect.losing | effect.hearing
    rung |= await say_change(records, event_id, directive, told, losing=effect.losing, at=at)
    shown = {one.unit_id for one in foreseen.here} | effect.told
    for unit_id in sorted(shown):
        await refresh_cards(records, directive.id, unit_id, occasion=f"event-{event_id}", at=at)
    await refresh_calls(records, directive.id, shown, at=at)
    return len(rung)


async def say_change(
    records: Records,
    event_id: int,
    directive: Directive,
    unit_ids: Iterable[int],
    *,
    losing: Iterable[int],
    at: datetime,
) -> set[int]:
    """Tell units what changed, through their first reachable officers; returns the people who hear."""
    by_person: dict[Person, list[int]] = {}
    for unit_id, reader in (await readers_of(records, unit_ids)).items():
        by_person.setdefault(reader.person, []).append(unit_id)
    lost = set(losing)
    for person, served in by_person.items():
        facts = {
            "event": event_id,
            "directive": directive.id,
            "losing": [unit_id for unit_id in served if unit_id in lost],
            "hearing": [unit_id for unit_id in served if unit_id not in lost],
        }
        await records.outbox.put(change_notice(person, facts, urgency=directive.urgency), at=at)
    return {person.id for person in by_person}


def change_notice(person: Person, facts: Mapping[str, object], *, urgency: str | None) -> Notice:
    """What changed, for one person; it goes as fast as the directive itself where that is urgent."""
    return Notice(
        key=f"change:{facts['event']}:{person.id}",
        address=person.address,
        person_id=person.id,
        kind="directive-changed",
        facts=facts,
        priority=Priority.URGENT if urgency else Priority.ESCALATION,
    )


async def _labels(records: Records, foreseen: Foreseen) -> dict[int, list[str]]:
    """The short numbers of the tasks that each unit gains."""
    names = {task.id: task.label for task in await records.directives.tasks(foreseen.directive.id)}
    gained: dict[int, list[str]] = {}
    for grant in foreseen.effect.grants:
        if grant.unit_id in foreseen.effect.gaining:
            gained.setdefault(grant.unit_id, []).append(names[grant.task_id])
    return gained


async def _ask_anew(records: Records, directive_id: int, unit_id: int, *, at: datetime) -> None:
    before = await records.acknowledgements.withdraw(directive_id, unit_id)
    if before is not None:
        facts = {"person": before.person, "at": before.at.isoformat(), "how": before.how}
        await records.events.add(directive_id, "acknowledged", at=at, by=None, unit_id=unit_id, facts=facts)
