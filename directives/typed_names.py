"""Units that the office typed, each of them certain, as a review keeps them; or which of them is not."""

from directives.bare import bare, bare_words, trimmed
from directives.refusals import TypedUnitsProposed, TypedUnitsUnknown
from directives.typed_units import read_units
from directives.units import Directory, Unit

_LONGEST_SHOWN = 80
_MOST_NAMES = 3


def typed_phrases(text: str, directory: Directory) -> tuple[str, ...]:
    """The phrases by which a task names what was typed: names, or the codes where a name is not its unit's alone.

    Raises TypedUnitsProposed and TypedUnitsUnknown, as `typed_codes` does.
    """
    units = typed_units(text, directory)
    return tuple(unit.name if directory.match(unit.name).unit == unit else unit.code for unit in units)


def typed_codes(text: str, directory: Directory) -> tuple[str, ...]:
    """The codes of the units that were typed, in directory order."""
    return tuple(unit.code for unit in typed_units(text, directory))


def is_nobody(text: str) -> bool:
    """Whether what was typed says that nobody is meant."""
    return bare(trimmed(text)) in bare_words("review_lines", "places", "nobody")


def shown(text: str) -> str:
    """What was typed, on one short line, for an answer to repeat."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_SHOWN else f"{line[:_LONGEST_SHOWN]}…"


def typed_units(text: str, directory: Directory) -> tuple[Unit, ...]:
    """The units that were typed, in directory order."""
    typed = read_units(text, directory)
    for choice in typed.proposals:
        names = ", ".join(f"{unit.name} ({unit.code})" for unit in choice.units[:_MOST_NAMES])
        raise TypedUnitsProposed(phrase=shown(choice.phrase), names=names)
    if typed.unknown or not typed.units:
        raise TypedUnitsUnknown(phrase=shown(typed.unknown[0] if typed.unknown else text))
    return typed.units
