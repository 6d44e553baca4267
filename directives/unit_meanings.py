"""What a name or phrase turned out to mean: units that are certain, units to choose from, and what was followed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from directives.unit import Unit


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """A unit that may be meant; `score` runs from 0 (only of the right kind) to 100 (the name fits, but is shared)."""

    unit: Unit
    score: int


@dataclass(frozen=True, kw_only=True)
class Followed:
    """A name of former days and the unit that answers for it since a day; no unit where nobody follows."""

    old: str
    unit: Unit | None
    on: date


@dataclass(frozen=True, kw_only=True)
class Match:
    """The unit that a name means where that is certain, otherwise those it may mean, the likeliest first.

    `followed` tells how an old name led there, also where the choice is left to a person.
    """

    unit: Unit | None
    proposals: tuple[Proposal, ...] = ()
    followed: tuple[Followed, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Expansion:
    """The units of a group in directory order; none where all that it lists is outside.

    Where it `is_vague` ("các đơn vị liên quan") they are only those among whom a person chooses, perhaps none.
    `unresolved` are the names listed in the phrase that could not be placed.
    """

    units: tuple[Unit, ...]
    is_vague: bool = False
    unresolved: tuple["Resolution", ...] = ()
    followed: tuple[Followed, ...] = ()


class ResolutionKind(StrEnum):
    """What a phrase turned out to be."""

    UNIT = "unit"
    GROUP = "group"
    VAGUE_GROUP = "vague_group"
    """A group whose members a person must choose."""
    OUTSIDE = "outside"
    """A body that the office does not direct, such as a ministry."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Resolution:
    """What a phrase means: `units` are certain, `proposals` are for a person to choose from.

    `unresolved` are the names within the phrase that could not be placed; nobody has been told of those. `followed`
    tells of the old names in it, those of `unresolved` included.
    """

    phrase: str
    kind: ResolutionKind
    units: tuple[Unit, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    unresolved: tuple["Resolution", ...] = ()
    followed: tuple[Followed, ...] = ()
