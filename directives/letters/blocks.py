"""From lines to blocks: paragraphs and list items, whole again where a line, a page or a note had cut them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from directives.letters.lexicon import any_of
from directives.letters.lines import TABLE_MARK, Line, printed_width
from directives.letters.markers import Level, Marker, follows, marker_of
from directives.letters.units import whole_list
from directives.letters.words import Passage, is_upper, squeeze

_CLOSED = ".:;!?…"
_QUOTES = "\"'”’)]»"
_FULL = 0.93
_HEADING = 0.6
_INDENT = 2
"""Characters by which a paragraph's first line stands in, where layout was kept."""
_CLOSING = re.compile(r"\s*(?:\.\s?/\s?\.?|/\s?\.)\s?-?[\w()]{0,12}\.?$")
_CLOSING_LENGTH = 40


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph or list item, without its mark."""

    marker: Marker | None
    text: Passage

    @property
    def level(self) -> int:
        """How deep it stands."""
        return Level.PARAGRAPH if self.marker is None else self.marker.level


def read_blocks(lines: list[Line]) -> list[Block]:
    """The paragraphs and items in order."""
    return [_block(group) for group in _rejoined(_groups(lines))]


def is_open(text: str) -> bool:
    """Whether a sentence is still under way at the end of a text."""
    stripped = text.rstrip().rstrip(_QUOTES).rstrip()
    return bool(stripped) and stripped[-1] not in _CLOSED and not text.rstrip().endswith("/")


def starts_small(text: str) -> bool:
    """Whether a text goes on in small letters."""
    return text[:1].islower()


def is_opener(line: Line) -> bool:
    """Whether a line begins as bodies of letters begin."""
    return line.shown[:1].isupper() and _openers().match(line.folded) is not None


def fits_above(above: Line, line: Line, width: int) -> bool:
    """Whether the first word would have gone into the line above: then the line was broken on purpose."""
    first = line.shown.split(" ", 1)[0]
    return len(above.shown) + 1 + len(first) <= _FULL * width


def without_closing(text: str) -> str:
    """A text without the "./." that ends a letter and the typist's initials behind it."""
    found = _CLOSING.search(text[-_CLOSING_LENGTH:])
    if found is None:
        return text
    sentence = text[: len(text) - len(found.group())].rstrip()
    return sentence if sentence.endswith((".", "…")) else f"{sentence}."


def _groups(lines: list[Line]) -> Iterator[list[Line]]:
    width = printed_width(lines)
    group: list[Line] = []
    last_label: dict[int, str] = {}
    is_under_head = False
    for line in lines:
        marker = marker_of(line.shown, line.folded)
        is_apart = marker is None and width is not None and _stands_apart(group, line, width, under_head=is_under_head)
        if group and not is_apart and not _begins(group[-1], line, marker, width, last_label):
            group.append(line)
            continue
        if group:
            yield group
            is_under_head = group[-1].shown.endswith(":") or (is_under_head and marker is None)
        group = [line]
        if marker is not None:
            last_label[marker.level] = marker.label
    if group:
        yield group


def _stands_apart(group: list[Line], line: Line, width: int, *, under_head: bool) -> bool:
    """Whether a line without a mark begins a paragraph: below a unit's name alone, or as an order after another."""
    if not group or starts_small(line.shown):
        return False
    first = group[0]
    marker = marker_of(first.shown, first.folded)
    if marker is not None:
        named = Passage(first.shown[marker.end :], first.folded[marker.end :])
        return len(group) == 1 and fits_above(first, line, width) and whole_list(named) is not None
    return under_head and group[-1].shown.endswith(".") and _orders().match(line.folded) is not None


def _begins(above: Line, line: Line, marker: Marker | None, width: int | None, last: dict[int, str]) -> bool:
    """Whether a line begins a block."""
    if marker is not None:
        return _is_real(above, line, marker, width, last)
    if line.gap or width is None:
        return True
    if starts_small(line.shown):
        return False
    if line.indent >= above.indent + _INDENT and not is_open(above.shown):
        return True
    if above.shown.endswith("/.") or above.shown.endswith(":"):
        return True
    fits = fits_above(above, line, width)
    if not is_open(above.shown):
        return fits
    if is_upper(above.shown) != is_upper(line.shown):
        return True
    return fits and (is_opener(line) or len(above.shown) < _HEADING * width)


def _is_real(above: Line, line: Line, marker: Marker, width: int | None, last: dict[int, str]) -> bool:
    """Whether what looks like a mark is one, and not a number or dash that wrapping brought to a line's start."""
    if line.gap and not line.cut:
        return True
    if _dangling().search(above.folded):
        return False
    if width is None or not is_open(above.shown) or above.shown.endswith(","):
        return True
    if not marker.label:
        small = starts_small(line.shown[marker.end :])
        return not small and fits_above(above, line, width)
    is_next = follows(marker.label, last.get(marker.level))
    return is_next and (marker.level <= Level.NUMBER or fits_above(above, line, width))


def _rejoined(groups: Iterator[list[Line]]) -> Iterator[list[Line]]:
    """Groups joined where the one above is still under way and nothing new begins."""
    held: list[Line] = []
    for group in groups:
        first = group[0]
        if held and _goes_on(held[-1], first):
            held.extend(group)
            continue
        if held:
            yield held
        held = group
    if held:
        yield held


def _goes_on(above: Line, line: Line) -> bool:
    if not is_open(above.shown) or is_upper(line.shown) or is_upper(above.shown):
        return False
    if above.shown.startswith(TABLE_MARK) or line.shown.startswith(TABLE_MARK):
        return False
    marker = marker_of(line.shown, line.folded)
    if marker is not None and not (line.cut and _dangling().search(above.folded)):
        return False
    return starts_small(line.shown) or (line.cut and not line.shown.startswith("-"))


def _block(group: list[Line]) -> Block:
    first = group[0]
    marker = marker_of(first.shown, first.folded)
    start = marker.end if marker else 0
    words = [first.shown[start:], *(line.shown for line in group[1:])]
    return Block(marker, Passage.of(without_closing(squeeze(" ".join(words)))))


@cache
def _dangling() -> re.Pattern[str]:
    return re.compile(any_of("body", "dangling") + r"$")


@cache
def _orders() -> re.Pattern[str]:
    return re.compile(any_of("verbs", "verbs"))


@cache
def _openers() -> re.Pattern[str]:
    return re.compile(any_of("head", "openers"))
