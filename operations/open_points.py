"""Open points: what of a draft a person should still look at before it goes out, in one list and one order."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from zlib import crc32

from directives.plan import Plan, plan
from directives.review import OpenDoubt, doubts_of, phrase_key
from directives.units import Resolution, ResolutionKind
from operations.twins import Twin, twins
from storage.drafts import KeptDraft
from storage.records import Records


@dataclass(frozen=True, kw_only=True)
class UnmatchedName:
    """A name in the letter that gave no unit, once however often it stands there.

    `resolution` has the units that it may mean; it is settled by a ruling (`changes.RulePhrase`).
    """

    phrase: str
    resolution: Resolution

    @property
    def is_vague(self) -> bool:
        """Whether it is a group whose members a person must name."""
        return self.resolution.kind is ResolutionKind.VAGUE_GROUP


OpenPoint = Twin | OpenDoubt | UnmatchedName


async def open_points(records: Records, kept: KeptDraft, made: Plan | None = None) -> tuple[OpenPoint, ...]:
    """Letters that bear the same number, doubts with the gravest first, names that gave no unit.

    `made` is the plan of the draft, where the caller has it already.
    """
    if made is None:
        made = plan(kept.review, await records.units.directory())
    return (*await twins(records, kept), *doubts_of(kept.review), *_unmatched(made))


def _unmatched(made: Plan) -> Iterator[UnmatchedName]:
    seen: set[str] = set()
    for one in made.unmatched:
        key = phrase_key(one.phrase)
        if one.resolution.kind is not ResolutionKind.OUTSIDE and key not in seen:
            seen.add(key)
            yield UnmatchedName(phrase=one.phrase, resolution=one.resolution)


def handle_of(point: OpenPoint) -> str:
    """A short name by which a button means the point, whatever its place in the list is by then."""
    match point:
        case Twin():
            name = point.doubt
        case OpenDoubt():
            name = f"{point.id}:{point.place}"
        case UnmatchedName():
            name = f"name:{phrase_key(point.phrase)}"
    return f"{crc32(name.encode()):08x}"


def place_of(points: Iterable[OpenPoint], handle: str) -> int | None:
    """Where in the list the point stands, counted from 0; None where it is settled."""
    return next((place for place, point in enumerate(points) if handle_of(point) == handle), None)
