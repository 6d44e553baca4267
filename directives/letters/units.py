"""Finds the names of units in a text: one unit, a post for its unit, a group, a list with a shared head."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from directives.letters.lexicon import any_of
from directives.letters.sharedheads import listed_places, shared, shared_names, shared_places
from directives.letters.unitways import Unit, group, past_brackets, people, person, separator, single, whole
from directives.letters.words import Passage, squeeze

_MOST = 60
_LONGEST_CELL = 400


@dataclass(frozen=True, slots=True)
class Mention:
    """Units named one after another, and where."""

    start: int
    end: int
    names: tuple[str, ...]
    is_group: bool
    """Whether only groups are named ("các sở, ngành"), no unit by its own name."""
    has_group: bool
    """Whether a group is named among others."""
    last_start: int
    """Where the last unit of the list begins."""


def mentions(text: Passage) -> Iterator[Mention]:
    """Every list of units, left to right."""
    position = 0
    while (found := _start().search(text.folded, position)) is not None:
        mention = units_at(text, found.start())
        if mention is None:
            position = found.end()
            continue
        yield mention
        position = max(mention.end, found.start() + 1)


def units_at(text: Passage, start: int) -> Mention | None:
    """The units named from a position on."""
    names: list[str] = []
    is_group, has_group = True, False
    position = end = last_start = start
    while len(names) < _MOST:
        unit = _unit_at(text, position)
        if unit is None:
            break
        names.extend(name for name in unit.names if name not in names)
        is_group, has_group = is_group and unit.is_group, has_group or unit.is_group
        end, last_start = unit.end, position
        aside = past_brackets(text, end)
        following = separator().match(text.folded, aside)
        if following is None or _leading_aside().search(text.folded, end, aside):
            break
        position = following.end()
    return Mention(start, end, tuple(names), is_group, has_group, last_start) if names else None


def whole_list(text: Passage) -> list[str] | None:
    """The units where a text is a list of units by name and nothing else."""
    mention = units_at(text, 0)
    if mention is None or mention.is_group or text.folded[mention.end :].strip(" .;,"):
        return None
    return list(mention.names)


def units_named(text: Passage) -> tuple[str, ...]:
    """The units in a cell or behind a label, where nothing else stands: what is not known is kept as written."""
    names: dict[str, None] = {}
    start = 0
    for end in (*(found.start() for found in re.finditer(r"[;\n]", text.folded)), len(text.folded)):
        names.update(dict.fromkeys(_named_in(text.cut(start, end))))
        start = end + 1
    return tuple(names)


def _named_in(part: Passage) -> Iterator[str]:
    trimmed = part.shown.strip(" .,;-–")
    part = Passage.of(trimmed)
    if not trimmed or len(trimmed) > _LONGEST_CELL:
        return
    mention = units_at(part, 0)
    if mention is None:
        yield squeeze(trimmed)
        return
    end = past_brackets(part, mention.end)
    rest = part.folded[end:]
    following = separator().match(rest)
    if following is not None or not rest.strip(" .,;"):
        yield from mention.names
        yield from _named_in(part.cut(end + following.end())) if following else ()
        return
    yield from mention.names[:-1]
    yield f"{mention.names[-1]} {squeeze(part.shown[end:])}"


def _unit_at(text: Passage, start: int) -> Unit | None:
    ways = (_introduced, shared, shared_names, shared_places, listed_places, whole, people, person, group, single)
    return next((unit for way in ways if (unit := way(text, start)) is not None), None)


def _introduced(text: Passage, start: int) -> Unit | None:
    """Units behind the word for all of them: "các cơ quan: Sở Y tế, Công an tỉnh"."""
    head = _introduction().match(text.folded, start)
    if head is None:
        return None
    mention = units_at(text, head.end())
    if mention is None or mention.is_group:
        return None
    return Unit(mention.end, mention.names, is_group=False)


@cache
def _start() -> re.Pattern[str]:
    names = any_of("units", "posts", "heads", "whole", "plurals", "group_offices", "nouns")
    return re.compile(names)


@cache
def _introduction() -> re.Pattern[str]:
    noun = any_of("units", "introducing")
    return re.compile(rf"(?:{any_of('units', 'plurals')}\s+)?{noun}(?:\s*,\s*{noun})?\s*:\s+")


@cache
def _leading_aside() -> re.Pattern[str]:
    return re.compile(any_of("roles", "lead"))
