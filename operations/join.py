"""Join: a person hands in an invitation's code and is let into the post that it names."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from directives.notices import Notice, Priority
from directives.people import Person, Post, Role, Standing
from directives.refusals import (
    GuessingSlowed,
    InvitationExpired,
    InvitationUnknown,
    InvitationUsed,
    InvitationYours,
    Refusal,
)
from operations.invite import hash_code
from operations.ring import card, card_key
from storage.invitations import Invitation
from storage.records import Records

_FREE_GUESSES = 5
_GUESS_WINDOW = timedelta(hours=1)
_LONGEST_WAIT_MINUTES = 60
_SENT_OR_ON_THE_WAY = frozenset({"sent", "queued", "waiting", "claimed"})


@dataclass(frozen=True, kw_only=True)
class Joined:
    """Where the person stands now.

    `waiting` is how many directives the unit has not acknowledged yet, `owed` how many tasks it must still report on,
    `relieved` who held the post before.
    """

    unit_name: str | None
    post: str
    waiting: int
    owed: int = 0
    relieved: Person | None = None


async def join(records: Records, person: Person, code: str, *, at: datetime) -> Joined | Refusal:
    """Let the person in.

    1. An address that has guessed too often waits: a minute after the fifth wrong code in an hour, then twice as long
       each time; the office is told once an hour.
    2. The code is looked up by its hash, checked for use and age, and taken.
    3. A new focal officer, or head, relieves the former one, who is told.
    4. What the unit has not acknowledged yet is shown to the newcomer, to a head only where nobody else can be reached.

    A refusal is returned, not raised: the wrong code must be remembered.
    """
    slowed = await _slowed(records, person, at=at)
    if slowed is not None:
        return slowed
    invitation = await records.invitations.by_hash(hash_code(code))
    if invitation is None:
        await records.invitations.note_wrong(person.address, at=at)
        await _report_guessing(records, person, at=at)
        return InvitationUnknown()
    if invitation.used_at is not None:
        return InvitationYours() if invitation.used_by == person.id else InvitationUsed()
    if invitation.expires_at <= at:
        return InvitationExpired()
    if not await records.invitations.use(invitation.id, by=person.id, at=at):
        return InvitationUsed()
    return await _seat(records, person, invitation, at=at)


async def reached_again(records: Records, officer: Standing, *, at: datetime) -> None:
    """Note that messages reach somebody again, and send the cards that waited for an acknowledgement meanwhile."""
    await records.people.mark_reachable(officer.person.address, reachable=True)
    for directive_id, unit_id, _ in await _waiting(
        records, officer.person, *(one.unit_id for one in officer.memberships)
    ):
        prefix = card_key(directive_id, unit_id, officer.person.id)
        states = await records.outbox.states("directive-card", key_prefix=prefix)
        if not _SENT_OR_ON_THE_WAY & states.keys():
            notice = card(directive_id, unit_id, officer.person)
            await records.outbox.put(replace(notice, key=f"{prefix}again-{at:%Y%m%dT%H%M%S}"), at=at)


async def _slowed(records: Records, person: Person, *, at: datetime) -> GuessingSlowed | None:
    wrong, last = await records.invitations.wrong_since(person.address, at - _GUESS_WINDOW)
    if wrong < _FREE_GUESSES or last is None:
        return None
    wait = timedelta(minutes=min(2 ** (wrong - _FREE_GUESSES), _LONGEST_WAIT_MINUTES))
    left = last + wait - at
    if left <= timedelta():
        return None
    return GuessingSlowed(minutes=max(1, -(-int(left.total_seconds()) // 60)))


async def _report_guessing(records: Records, person: Person, *, at: datetime) -> None:
    wrong, _ = await records.invitations.wrong_since(person.address, at - _GUESS_WINDOW)
    if wrong < _FREE_GUESSES:
        return
    for keeper in await records.people.with_role(Role.ADMIN, Role.OFFICE):
        notice = Notice(
            key=f"guessing:{person.id}:{at:%Y%m%d%H}:{keeper.id}",
            address=keeper.address,
            person_id=keeper.id,
            kind="guessing",
            facts={"name": person.name, "count": wrong},
            priority=Priority.ESCALATION,
        )
        await records.outbox.put(notice, at=at)


async def _seat(records: Records, person: Person, invitation: Invitation, *, at: datetime) -> Joined:
    if invitation.unit_id is None:
        await records.people.grant(person.id, Role(invitation.post), at=at)
        return Joined(unit_name=None, post=invitation.post, waiting=0)
    former = await records.people.seat(person.id, invitation.unit_id, Post(invitation.post), at=at)
    if former is not None:
        relieved = Notice(
            key=f"relieved:{invitation.id}",
            address=former.address,
            person_id=former.id,
            kind="relieved-head" if invitation.post == Post.HEAD else "relieved",
            facts={"unit": invitation.unit_name},
        )
        await records.outbox.put(relieved, at=at)
    waiting = await _waiting(records, person, invitation.unit_id)
    for directive_id, unit_id, _ in waiting:
        await records.outbox.put(card(directive_id, unit_id, person), at=at)
    return Joined(
        unit_name=invitation.unit_name,
        post=invitation.post,
        waiting=len(waiting),
        owed=len(await records.assignments.open_for([invitation.unit_id])),
        relieved=former,
    )


async def _waiting(records: Records, person: Person, *unit_ids: int) -> tuple[tuple[int, int, str | None], ...]:
    """What those units have not acknowledged and this officer is to see; a head only of units that have nobody else."""
    spared = set()
    for unit_id, found in (await records.people.officers(unit_ids)).items():
        is_head = any(one.person.id == person.id and one.post is Post.HEAD for one in found.officers)
        first = found.first_reachable()
        if is_head and first is not None and first.person.id != person.id:
            spared.add(unit_id)
    return await records.acknowledgements.pending(set(unit_ids) - spared)
