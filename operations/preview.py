"""Preview: whom a draft would reach if it were issued now, so that nothing goes out that the office has not seen."""

from dataclasses import dataclass
from zlib import crc32

from directives.people import Officer
from directives.plan import Plan, PlannedTask, plan
from directives.units import Directory, Unit
from operations.issue import Reach, concerned, reach
from storage.drafts import KeptDraft
from storage.records import Records


@dataclass(frozen=True, kw_only=True)
class Preview:
    """A draft laid on directory and officers as they stand now.

    `rung` are the units that will be told, with whoever hears it for them; `missing` those that will not, with whether
    they have officers at all. `seen` is another for everything that would go out otherwise or to others.
    """

    directory: Directory
    made: Plan
    far: Reach
    rung: tuple[tuple[Unit, Officer], ...]
    missing: tuple[tuple[Unit, bool], ...]
    seen: str


async def preview(records: Records, kept: KeptDraft) -> Preview:
    """What issuing the draft would do now."""
    directory = await records.units.directory()
    made = plan(kept.review, directory)
    ids, officers = await records.units.ids(), await records.people.officers()
    rung: list[tuple[Unit, Officer]] = []
    missing: list[tuple[Unit, bool]] = []
    for unit in concerned(made, directory):
        its = officers.get(ids[unit.code])
        first = None if its is None else its.first_reachable()
        if first is None:
            missing.append((unit, its is not None))
        else:
            rung.append((unit, first))
    return Preview(
        directory=directory,
        made=made,
        far=await reach(records, made),
        rung=tuple(rung),
        missing=tuple(missing),
        seen=_mark(kept, made, rung),
    )


def _mark(kept: KeptDraft, made: Plan, rung: list[tuple[Unit, Officer]]) -> str:
    heard = [f"{unit.code}={officer.person.id}" for unit, officer in rung]
    parts = [str(kept.version), *heard, *(unit.code for unit in made.recipients), *map(_parts, made.tasks)]
    return f"{crc32(';'.join(parts).encode()):08x}"


def _parts(task: PlannedTask) -> str:
    given = (task.leads, task.coordinators, task.informed)
    return "/".join(",".join(unit.code for unit in units) for units in given) + f"/{task.informed_owe}"
