"""Matters: what a unit says that somebody must decide, who decides it, and what may come of it."""

from collections.abc import Mapping
from enum import StrEnum

from directives.people import Role, Standing
from directives.status_lines import Kind


class Outcome(StrEnum):
    """What became of a matter; the last two are nobody's decision."""

    GRANTED = "granted"
    REFUSED = "refused"
    ANSWERED = "answered"
    REASSIGNED = "reassigned"
    INSISTED = "insisted"
    CONFIRMED = "confirmed"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"
    """The unit took its line back, or put another in its place."""
    OVERTAKEN = "overtaken"
    """A later word of the unit, or a change of the directive, left nothing to decide."""


CHOICES: Mapping[Kind, tuple[Outcome, ...]] = {
    Kind.BLOCKED: (Outcome.ANSWERED,),
    Kind.BEYOND_AUTHORITY: (Outcome.ANSWERED,),
    Kind.NOT_OURS: (Outcome.REASSIGNED, Outcome.INSISTED),
    Kind.EXTENSION: (Outcome.GRANTED, Outcome.REFUSED),
    Kind.DONE: (Outcome.CONFIRMED, Outcome.RETURNED),
}
"""What may be decided of each kind of matter; the kinds stand in the order in which they are looked at."""

NEEDS_WORDS = frozenset({Outcome.REFUSED, Outcome.ANSWERED, Outcome.INSISTED, Outcome.RETURNED})
"""What is decided with a reason, or is nothing without its words."""

_OVERTAKEN: Mapping[Kind, frozenset[Kind]] = {
    Kind.DONE: frozenset(CHOICES),
    Kind.SUBMITTED: frozenset({Kind.BLOCKED, Kind.DONE}),
    Kind.IN_PROGRESS: frozenset({Kind.BLOCKED, Kind.NOT_OURS, Kind.DONE}),
    Kind.NOT_STARTED: frozenset({Kind.DONE}),
    Kind.BLOCKED: frozenset({Kind.BLOCKED, Kind.NOT_OURS, Kind.DONE}),
    Kind.EXTENSION: frozenset({Kind.EXTENSION, Kind.NOT_OURS, Kind.DONE}),
    Kind.BEYOND_AUTHORITY: frozenset({Kind.BEYOND_AUTHORITY, Kind.DONE}),
    Kind.NOT_OURS: frozenset(CHOICES),
}


def is_matter(kind: Kind, *, word_suffices: bool) -> bool:
    """Whether such a report waits for somebody's decision; "done" does not where the unit's word suffices."""
    return kind in CHOICES and not (kind is Kind.DONE and word_suffices)


def overtaken_by(kind: Kind) -> frozenset[Kind]:
    """The open matters of the same task that such a report leaves without object."""
    return _OVERTAKEN.get(kind, frozenset())


def deciding_role(kind: Kind, *, leader_named: bool, any_leader: bool) -> Role:
    """Whose matter it is: the leader's, where one is named for extensions or it exceeds a unit's authority."""
    if kind is Kind.BEYOND_AUTHORITY and any_leader:
        return Role.LEADER
    return Role.LEADER if kind is Kind.EXTENSION and leader_named else Role.OFFICE


def may_decide(who: Standing, *, role: Role, leader_id: int | None) -> bool:
    """Whether a person is one of those whose matter it is; a named leader alone decides what is a leader's."""
    if role is Role.LEADER and leader_id is not None:
        return who.person.id == leader_id
    return role in who.roles
