"""Remember an alias: what a person has confirmed a phrase to mean is known from now on."""

from directives.units import ALIAS_SEPARATOR, ResolutionKind
from directives.units_csv import LONGEST_NAME
from storage.records import Records


async def remember_alias(records: Records, unit_code: str, phrase: str) -> bool:
    """Let a phrase name a unit; False where it does already, means something else, or can be nobody's name."""
    directory = await records.units.directory()
    unit = directory.find(unit_code)
    alias = " ".join(phrase.split())
    if unit is None or not any(sign.isalpha() for sign in alias) or len(alias) > LONGEST_NAME:
        return False
    if ALIAS_SEPARATOR in alias or directory.resolve(alias).kind is not ResolutionKind.UNKNOWN:
        return False
    await records.units.add_aliases((await records.units.ids())[unit.code], (alias,))
    return True
