"""Lines that only say who, with whom or by when for the task above them: "Cơ quan chủ trì: Sở X."."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from directives.letters.blocks import Block
from directives.letters.deadlines import parse_deadlines
from directives.letters.draft import Deadline
from directives.letters.lexicon import any_of
from directives.letters.markers import Level
from directives.letters.units import units_named
from directives.letters.words import Passage

_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Labelled:
    """What the labels below a task say."""

    leads: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    deadlines: tuple[Deadline, ...] = ()


def with_labels(blocks: list[Block]) -> list[tuple[Block, tuple[Block, ...]]]:
    """Each block with the labels that follow it; a label with nothing above it stands for itself."""
    owners: list[tuple[Block, list[Block]]] = []
    for block in blocks:
        if owners and _belongs(owners[-1][0], block):
            owners[-1][1].append(block)
        else:
            owners.append((block, []))
    return [(block, tuple(labels)) for block, labels in owners]


def read_labels(labels: tuple[Block, ...], issued: date | None) -> Labelled:
    """Leads, helpers and deadlines out of the labels of one task."""
    leads: dict[str, None] = {}
    coordinators: dict[str, None] = {}
    deadlines: list[Deadline] = []
    for block in labels:
        for label, value, whole in _parts(block.text):
            if _named("coordinate_label").fullmatch(label):
                coordinators.update(dict.fromkeys(units_named(value)))
            elif _named("lead_label").fullmatch(label):
                leads.update(dict.fromkeys(units_named(value)))
            else:
                deadlines.extend(parse_deadlines(whole.shown, issued))
    return Labelled(tuple(leads), tuple(name for name in coordinators if name not in leads), tuple(deadlines))


def is_fact(text: Passage) -> bool:
    """Whether a point only says when, where or with whom something takes place, or is one of a list of members."""
    return _facts().match(text.folded) is not None or _member().search(text.folded) is not None


def _belongs(owner: Block, block: Block) -> bool:
    if len(block.text.shown) > _LONGEST or _label().match(block.text.folded) is None:
        return False
    if block.marker is not None and block.level <= Level.NUMBER:
        return False
    is_below = block.marker is None or block.level > owner.level or not block.marker.label
    return is_below and _label().match(owner.text.folded) is None and _facts().match(owner.text.folded) is None


def _parts(text: Passage) -> Iterator[tuple[str, Passage, Passage]]:
    """Each label of a block, what it says, and both together."""
    found = list(_label_within().finditer(text.folded))
    for at, label in enumerate(found):
        end = found[at + 1].start() if at + 1 < len(found) else len(text.folded)
        yield label["label"], text.cut(label.end(), end), text.cut(label.start("label"), end)


@cache
def _any_label() -> str:
    roles = rf"{any_of('roles', 'lead_label', 'coordinate_label')}"
    return rf"(?P<label>{roles}|{any_of('deadlines', 'label')}|{any_of('body', 'other_labels')})\s*:\s*"


@cache
def _label() -> re.Pattern[str]:
    return re.compile(_any_label())


@cache
def _label_within() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[.;,]\s)|(?<=[.;]))\s*(?:{_any_label()})")


@cache
def _named(key: str) -> re.Pattern[str]:
    return re.compile(any_of("roles", key))


@cache
def _facts() -> re.Pattern[str]:
    chaired = rf"{any_of('roles', 'lead')}\s*:\s*{any_of('body', 'persons')}"
    return re.compile(
        rf"{any_of('body', 'fact_labels')}[^:]{{0,24}}:|{chaired}|{any_of('body', 'member_persons')}\s[^:;]{{4,200}};?$"
    )


@cache
def _member() -> re.Pattern[str]:
    return re.compile(rf"\s*[-,:]\s*{any_of('body', 'membership')}\s*[;.]?$")
