"""Names what each part of a line does in it: the concepts over which the grammar is written."""

from collections.abc import Sequence
from dataclasses import dataclass

from directives.status_lines.days import Day
from directives.status_lines.lexicon import choices, concepts
from directives.status_lines.references import Part, References
from directives.status_lines.tokens import Token

_WHOLE = 100
_SHAPES = {
    "document": "document_number", "fraction": "fraction", "amount": "amount", "thumb": "thumb", "question": "question",
    "dashed": "number", "dotted": "number", "number": "number", "typed_day": "fraction", "month_year": "vague_date",
}  # fmt: skip
_BORDERS = frozenset({"border", "end", "arrow", "join", "hash"})
_SILENT = frozenset({"soft"})
_NOTHING: frozenset[str] = frozenset()


@dataclass(slots=True)
class Item:
    """One part of a line by the concepts that it may stand for, with the day, tasks or percent that it carries."""

    concepts: frozenset[str]
    day: Day | None = None
    references: References | None = None
    percent: int | None = None
    border: str = ""
    bare: str = ""
    """The word, where it was typed without diacritics and might be several words."""


def named(parts: Sequence[Part]) -> list[Item]:
    """The parts as items, longest phrase first; politeness and filler are left out."""
    found: list[Item] = []
    at = 0
    while at < len(parts):
        part = parts[at]
        phrase = concepts().longest(parts, at)
        if phrase is None:
            found.append(_item(part))
            at += 1
            continue
        meanings = frozenset(phrase.meanings)
        single = phrase.length == 1 and part.loose and part.spelling is not None
        found.append(Item(meanings - _SILENT or meanings, bare=part.spelling.bare if single and part.spelling else ""))
        at += phrase.length
    return _settled([item for item in found if item.concepts != _SILENT])


def _settled(items: list[Item]) -> list[Item]:
    """Settles bare words of several meanings by what stands next to them, as the lexicon says."""
    for place, item in enumerate(items):
        for choice in choices().get(item.bare, ()):
            after = items[place + 1].concepts if place + 1 < len(items) else _NOTHING
            before = items[place - 1].concepts if place else _NOTHING
            near_after, near_before = choice.get("next", ()), choice.get("before", ())
            if (
                not after.isdisjoint(near_after)
                or not before.isdisjoint(near_before)
                or not (near_after or near_before)
            ):
                item.concepts = frozenset({choice["concept"]})
                break
    return [item for item in items if item.concepts != _SILENT]


def _item(part: Part) -> Item:
    if isinstance(part, References):
        return Item(frozenset({"reference"}), references=part)
    if isinstance(part, Day):
        return Item(frozenset({part.concept}), day=part)
    return _token_item(part)


def _token_item(token: Token) -> Item:
    if token.shape == "percent":
        percent = token.value[0]
        concept = "whole" if percent == _WHOLE else "percent" if percent else "zero"
        return Item(frozenset({concept}), percent=percent if percent <= _WHOLE else None)
    if token.shape in ("typed_day", "fraction") and len(set(token.value)) == 1:
        return Item(frozenset({"word"}))
    if token.shape == "question":
        return Item(frozenset({"border"}), border="?")
    if token.shape in _BORDERS:
        return Item(frozenset({"border"}), border=token.text)
    if token.shape == "other":
        return Item(frozenset({"soft"}))
    return Item(frozenset({_SHAPES.get(token.shape, "word")}))
