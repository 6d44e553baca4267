"""From blocks to sections: which number each block stands under, and what kind of block it is."""

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache

from directives.letters.blocks import Block, is_open
from directives.letters.labels import is_fact, with_labels
from directives.letters.lexicon import any_of
from directives.letters.lines import TABLE_MARK
from directives.letters.markers import Level
from directives.letters.words import fold, is_upper

_LONGEST_HEADING = 24
_WORDS_OF_SUBSTANCE = 12
_LAST_BLOCKS = 4


class Part(Enum):
    """What a block is to a letter."""

    PREAMBLE = auto()
    """Before the first point: why the letter is written, and whom it addresses."""
    HEADING = auto()
    """Names or announces what stands below it."""
    QUIET = auto()
    """A fact, an aim or a law, under a heading that says so."""
    POINT = auto()
    CLOSING = auto()
    """Behind the last point: speaks for the whole letter."""
    TABLE = auto()
    """A table of tasks stands here."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A block in its place."""

    block: Block
    part: Part
    section: str | None
    labels: tuple[Block, ...] = ()
    """Lines below it that name its lead, its helpers or its time: "Cơ quan chủ trì: Sở X."."""


def outline(blocks: list[Block]) -> list[Entry]:
    """Every block with the number it stands under, and the labels below it."""
    owners = with_labels(blocks)
    entries = _outline([block for block, _ in owners], {at for at, (_, labels) in enumerate(owners) if labels})
    return [replace(entry, labels=labels) for entry, (_, labels) in zip(entries, owners, strict=True)]


def _outline(blocks: list[Block], labelled: set[int]) -> list[Entry]:
    first = next((i for i, block in enumerate(blocks) if block.marker or _announces(block)), len(blocks))
    last = max((i for i, block in enumerate(blocks) if block.marker), default=-1)
    numbering = _Numbering(blocks)
    quiet: int | None = None
    entries: list[Entry] = []
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        is_head = index not in labelled and _is_heading(block, following)
        section = numbering.section(block)
        if block.marker is not None and quiet is not None and block.level <= quiet:
            quiet = None
        if is_head and quiet is None and block.marker is not None and _is_quiet(block):
            quiet = block.level
        lists_parts = quiet is None and block.marker is not None and not is_head and _lists_parts(block)
        is_below_head = bool(entries) and entries[-1].part is Part.HEADING
        if block.text.shown.startswith(TABLE_MARK):
            entries.append(Entry(block, Part.TABLE, section))
        elif (
            block.marker is None and -1 < last < index and not is_below_head and _is_closing(block, len(blocks) - index)
        ):
            entries.append(Entry(block, Part.CLOSING, None))
            quiet = None
        elif index < first or (index == first and block.marker is None):
            entries.append(Entry(block, Part.PREAMBLE, None))
        elif is_head:
            entries.append(Entry(block, Part.HEADING, section))
        else:
            is_quiet = quiet is not None or is_fact(block.text)
            entries.append(Entry(block, Part.QUIET if is_quiet else Part.POINT, section))
        if lists_parts:
            quiet = block.level
    return entries


def announces(text: str) -> bool:
    """Whether a text only says that a list follows."""
    return text.rstrip().endswith(":")


class _Numbering:
    """Keeps count of numbers and letters; the part's numeral is added only where numbers start anew in each part."""

    def __init__(self, blocks: list[Block]) -> None:
        numbers = [block.marker.label for block in blocks if block.marker and block.level == Level.NUMBER]
        self._needs_part = len(set(numbers)) < len(numbers)
        self._part: str | None = None
        self._article: str | None = None
        self._number: str | None = None
        self._letter: str | None = None

    def section(self, block: Block) -> str | None:
        marker = block.marker
        if marker is not None and marker.label:
            self._enter(block.level, marker.label)
        labels = [self._part if self._needs_part and self._number else None, self._article, self._number, self._letter]
        if not any((self._article, self._number, self._letter)):
            return self._part
        return ".".join(label for label in labels if label)

    def _enter(self, level: int, label: str) -> None:
        if level == Level.PART:
            self._part, self._article, self._number, self._letter = label, None, None, None
        elif level == Level.ARTICLE:
            self._article, self._number, self._letter = label, None, None
        elif level < Level.POINT:
            self._number, self._letter = label, None
        else:
            self._letter = label


def _lists_parts(block: Block) -> bool:
    """Whether it asks for something and ends by listing of what that consists: "gửi hồ sơ …, gồm:"."""
    return _consisting().search(block.text.folded) is not None


def _announces(block: Block) -> bool:
    return announces(block.text.shown)


def _is_heading(block: Block, following: Block | None) -> bool:
    text = block.text.shown
    if announces(text):
        return not _has_substance(text) and not (_lists_parts(block) and len(text.split()) > _WORDS_OF_SUBSTANCE)
    if following is None or block.level >= Level.PARAGRAPH:
        return following is not None and is_upper(text) and block.level == Level.PARAGRAPH
    is_short = len(text.split()) <= _LONGEST_HEADING
    return is_short and (is_open(text) or _is_quiet(block)) and (following.level > block.level)


def _has_substance(text: str) -> bool:
    """Whether something is asked for before the sentence that announces a list."""
    ahead = re.split(r"\.\s+(?=[^\W\d_])", text.rstrip())[:-1]
    said = " ".join(sentence for sentence in ahead if not _told().search(fold(sentence)))
    return len(said.split()) >= _WORDS_OF_SUBSTANCE and _agreements().match(fold(said)) is None


def _is_quiet(block: Block) -> bool:
    folded = block.text.folded.strip(" .:")
    return _quiet().fullmatch(folded) is not None or _members().search(folded) is not None


def _is_closing(block: Block, left: int) -> bool:
    return left <= _LAST_BLOCKS and _closers().match(block.text.folded) is not None


@cache
def _agreements() -> re.Pattern[str]:
    return re.compile(any_of("body", "agreements"))


@cache
def _consisting() -> re.Pattern[str]:
    return re.compile(any_of("body", "consisting") + r"\s*:$")


@cache
def _told() -> re.Pattern[str]:
    """What a sentence that tells a fact has in it."""
    return re.compile(any_of("roles", "told"))


@cache
def _members() -> re.Pattern[str]:
    return re.compile(any_of("body", "members") + r"[^.;]{0,40}$")


@cache
def _quiet() -> re.Pattern[str]:
    return re.compile(rf"{any_of('body', 'quiet_headings')}(?:\s+{any_of('body', 'quiet_tails')}.*)?")


@cache
def _closers() -> re.Pattern[str]:
    """Words that open such a paragraph; an office that asks for something at the end is the letter's own."""
    asking = rf"{any_of('units', 'heads', 'posts')}(?:\s+[^\W\d_]+){{0,8}}?\s+{any_of('body', 'wishes')}"
    return re.compile(rf"{any_of('body', 'closers', 'formulas')}|{asking}")
