"""Changes of units in words: one line each, for the office's chat and for the terminal."""

from collections.abc import Iterable, Mapping

from directives.succession import Change, Misfit
from directives.units import Followed
from locales import Words


def change_line(change: Change, words: Words, names: Mapping[str, str]) -> str:
    """What becomes of whom from when; `names` are by code, those of new units stand in the change."""

    def listed(codes: Iterable[str]) -> str:
        return ", ".join(names.get(code) or change.name or code for code in codes)

    facts = {"day": words.day(change.on), "units": listed(change.units), "into": listed(change.into)}
    return words.plain(f"change-{change.kind.value}", name=change.name or "", **facts)


def misfit_line(misfit: Misfit, words: Words) -> str:
    """Why a change cannot be, with its line in the file where there is one."""
    said = words.plain(f"unit-change-{misfit.code}", **misfit.facts)
    if misfit.line:
        return words.plain("unit-change-line", line=str(misfit.line), problem=said)
    return said[:1].upper() + said[1:]


def followed_lines(followed: Iterable[Followed], words: Words) -> list[str]:
    """What each old name means now, a line each."""
    by_name: dict[str, list[Followed]] = {}
    for step in followed:
        by_name.setdefault(step.old, []).append(step)
    return [_followed_line(old, steps, words) for old, steps in by_name.items()]


def _followed_line(old: str, steps: list[Followed], words: Words) -> str:
    day = words.day(max(step.on for step in steps))
    units = list(dict.fromkeys(step.unit.name for step in steps if step.unit is not None))
    if not units:
        return words.plain("followed-by-nobody", old=old, day=day)
    if len(units) == 1:
        return words.plain("followed", old=old, unit=units[0], day=day)
    return words.plain("followed-by-several", old=old, units=", ".join(units), day=day)
