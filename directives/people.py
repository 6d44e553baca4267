"""Who people are to the office: their roles in it, their posts in a unit, and what that lets them do."""

from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """What a person is in the office itself."""

    ADMIN = "admin"
    OFFICE = "office"
    LEADER = "leader"


class Post(StrEnum):
    """What a person is in a unit: its one focal officer (đầu mối), one of the deputies, or its one head (lãnh đạo)."""

    FOCAL = "focal"
    DEPUTY = "deputy"
    HEAD = "head"

    @property
    def is_single(self) -> bool:
        """Whether a unit has one at most, so that whoever comes relieves whoever held it."""
        return self is not Post.DEPUTY


@dataclass(frozen=True, kw_only=True)
class Person:
    """Somebody who has talked to the bot; `address` is the channel's own, opaque to all but delivery and handlers."""

    id: int
    address: str
    name: str
    locale: str
    reachable: bool = True
    phone: str | None = None
    """The number to call, where the person has given one."""


@dataclass(frozen=True, kw_only=True)
class Membership:
    """A person's post in one unit."""

    unit_id: int
    unit_code: str
    unit_name: str
    post: Post


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A person with everything that decides what they may see and do."""

    person: Person
    roles: frozenset[Role] = frozenset()
    memberships: tuple[Membership, ...] = ()

    @property
    def capacities(self) -> frozenset[str]:
        """The roles and posts together, as the routing table names them; empty for a stranger."""
        return frozenset(self.roles) | frozenset(one.post for one in self.memberships)

    def serves(self, unit_id: int) -> bool:
        """Whether the person is an officer of that unit."""
        return any(one.unit_id == unit_id for one in self.memberships)


@dataclass(frozen=True, kw_only=True)
class Officer:
    """One registered officer of a unit."""

    person: Person
    unit_id: int
    post: Post


@dataclass(frozen=True, kw_only=True)
class UnitOfficers:
    """A unit's officers: focal officer first, then deputies in the order they joined; the head is the last resort."""

    unit_id: int
    officers: tuple[Officer, ...] = field(default=())

    def first_reachable(self, *, after: int | None = None) -> Officer | None:
        """The first officer whom a message can reach; with `after`, the first behind that person id."""
        waiting = after is not None
        for officer in self.officers:
            if waiting:
                waiting = officer.person.id != after
                continue
            if officer.person.reachable:
                return officer
        return None

    def holding(self, post: Post) -> tuple[Officer, ...]:
        """Those of a post whom a message can reach."""
        return tuple(one for one in self.officers if one.post is post and one.person.reachable)
