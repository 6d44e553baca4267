"""Remember an alias: what a person has confirmed a phrase to mean is known from now on."""

from directives.refusals import AliasTaken, AliasUnfit
from directives.units import ALIAS_SEPARATOR
from directives.units_csv import LONGEST_NAME
from operations.find_unit import find_by_code
from storage.records import Records


async def remember_alias(records: Records, unit_code: str, phrase: str) -> bool:
    """Let a phrase name a unit; False where it does already, be it as the name of former days.

    Raises UnitUnknown, UnitGone, AliasTaken where it names another unit, AliasUnfit where it can be nobody's name.
    """
    directory = await records.units.directory()
    unit = find_by_code(directory, unit_code)
    alias = " ".join(phrase.split())
    if not any(sign.isalpha() for sign in alias) or len(alias) > LONGEST_NAME or ALIAS_SEPARATOR in alias:
        raise AliasUnfit(alias=alias[:LONGEST_NAME])
    named = directory.match(alias)
    if named.unit == unit:
        return False
    if named.unit is not None:
        raise AliasTaken(alias=alias, code=named.unit.code, name=named.unit.name)
    if directory.expand(alias) is not None:
        raise AliasUnfit(alias=alias)
    await records.units.add_aliases((await records.units.ids())[unit.code], (alias,))
    return True
