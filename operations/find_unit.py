"""Find a unit: by its code or name; a unit that is no more is answered with those that follow it."""

from directives.refusals import UnitGone, UnitUnknown
from directives.units import Directory, Followed, Unit


def find_by_code(directory: Directory, code: str) -> Unit:
    """The living unit with this very code; raises UnitGone, UnitUnknown."""
    unit = directory.find(code)
    if unit is not None:
        return unit
    gone = directory.find_gone(code)
    if gone is not None:
        raise UnitGone(code=gone.code, name=gone.name, next=_listed(directory.followed(gone)))
    raise UnitUnknown(code=code)


def find_unit(directory: Directory, wanted: str) -> Unit:
    """The living unit that a code or a name means with certainty, also an old one; raises UnitGone, UnitUnknown."""
    unit = directory.find(wanted)
    if unit is not None:
        return unit
    match = directory.match(wanted)
    if match.unit is not None:
        return match.unit
    if match.followed:
        raise UnitGone(code=wanted, name=match.followed[0].old, next=_listed(match.followed))
    raise UnitUnknown(code=wanted)


def _listed(followed: tuple[Followed, ...]) -> str:
    return ", ".join(f"{step.unit.name} ({step.unit.code})" for step in followed if step.unit is not None)
