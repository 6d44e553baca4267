"""Set rules: who decides on what units ask of a directive, and whether their word that a task is done suffices."""

from datetime import datetime, tzinfo

from directives.people import Role, Standing
from directives.refusals import DirectiveGone, LeaderUnknown
from operations.decide import confirm_all
from operations.ring import refresh_cards
from storage.directives import Directive
from storage.records import Records


async def name_leader(
    records: Records, directive_id: int, person_id: int | None, *, by: Standing, at: datetime
) -> None:
    """Let a leader decide on the extensions of a directive, and on what exceeds a unit's authority in it.

    With None the office grants extensions itself, and any leader answers. Cards that are out stay with whom they went
    to, whose matter it is from now on is asked when somebody decides. Raises DirectiveGone, LeaderUnknown.
    """
    directive = await _running(records, directive_id)
    leaders = {leader.id: leader for leader in await records.people.with_role(Role.LEADER)}
    if person_id is not None and person_id not in leaders:
        raise LeaderUnknown
    if directive.leader_id == person_id:
        return
    await records.directives.name_leader(directive_id, person_id)
    facts = {"name": None if person_id is None else leaders[person_id].name}
    await records.events.add(directive_id, "leader", at=at, by=by.person.id, facts=facts)


async def trust_words(
    records: Records, directive_id: int, *, suffices: bool, by: Standing, at: datetime, zone: tzinfo
) -> int:
    """Let the units' word suffice, or not any more; what waits to be confirmed then is. Returns how much that was.

    Raises DirectiveGone.
    """
    directive = await _running(records, directive_id)
    if directive.word_suffices == suffices:
        return 0
    confirmed = 0
    given = await records.assignments.of_directive(directive_id)
    if suffices:
        ids = {one.id for one in given}
        waited = await confirm_all(records, lambda matter: matter.assignment_id in ids, by=by, at=at, zone=zone)
        confirmed = len(waited)
    await records.directives.trust_words(directive_id, suffices=suffices)
    await records.events.add(directive_id, "trust", at=at, by=by.person.id, facts={"suffices": suffices})
    for unit_id in sorted({one.unit_id for one in given}):
        await refresh_cards(records, directive_id, unit_id, occasion=f"trust-{at.isoformat()}", at=at)
    return confirmed


async def _running(records: Records, directive_id: int) -> Directive:
    directive = await records.directives.get(directive_id)
    if directive is None or directive.recalled_at is not None:
        raise DirectiveGone
    return directive
