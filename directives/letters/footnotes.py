"""Takes the notes at the feet of pages out of the lines, and their marks out of the text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from directives.letters.lines import Line, printed_width, take_out
from directives.letters.words import squeeze

_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SUPERSCRIPT = r"[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}"
_SHORT = 0.8


@dataclass(frozen=True, slots=True)
class _Style:
    """One way to write notes: how a note's own line begins, and how its mark stands in the text."""

    note: re.Pattern[str]
    mark: str
    """A pattern with the number in a group; `%s` stands for the numbers that have notes."""
    is_sure: bool = False


_STYLES = (
    _Style(
        re.compile(rf"({_SUPERSCRIPT})\s*(?=\S)"), rf"(?<!\dm)(?<!\bm)(?<!\b[kcdmh]m)({_SUPERSCRIPT})", is_sure=True
    ),
    _Style(re.compile(r"\[\^?(\d{1,3})\]:?\s*(?=\S)"), r"\s?\[\^?(%s)\]"),
    _Style(re.compile(r"\((\d{1,3})\)\s*(?=\S)"), r"(?<=\S)\s?\((%s)\)"),
    _Style(re.compile(r"(\d{1,2})\s+(?=[^\W\d_a-zà-ỹđ(])"), r"(?<=[^\W\d_]|[)”\"])(%s)(?!\d|[\w/])"),
)


@dataclass(frozen=True, slots=True)
class Footnotes:
    """The notes by mark, and how their marks look."""

    notes: Mapping[str, str] = field(default_factory=dict)
    marks: re.Pattern[str] = re.compile(_STYLES[0].mark)

    def lift(self, text: str) -> tuple[str, tuple[str, ...]]:
        """A text without its marks, and the marks in order."""
        found = tuple(dict.fromkeys(mark.translate(_PLAIN) for mark in self.marks.findall(text)))
        return squeeze(self.marks.sub("", text)), found


def take_footnotes(lines: list[Line]) -> tuple[Footnotes, list[Line]]:
    """The notes in whichever way they are written, and the lines without them."""
    for style in _STYLES:
        starts = _starts(lines, style)
        if starts:
            return _collect(lines, starts, style)
    return Footnotes(), lines


def _starts(lines: list[Line], style: _Style) -> dict[int, str]:
    """Which lines begin a note. Where digits alone could be a list, a note must follow its mark and count on from 1."""
    found: dict[int, str] = {}
    marked: set[str] = set()
    for index, line in enumerate(lines):
        note = style.note.match(line.shown)
        if note is None:
            if not style.is_sure:
                marked.update(_marks_in(line.shown, style))
            continue
        number = note[1].translate(_PLAIN)
        if style.is_sure or (number in marked and int(number) == len(found) + 1):
            found[index] = number
        elif not style.is_sure:
            marked.update(_marks_in(line.shown[note.end() :], style))
    return found


def _marks_in(text: str, style: _Style) -> set[str]:
    return set(re.findall(style.mark.replace("%s", r"\d{1,3}"), text))


def _collect(lines: list[Line], starts: Mapping[int, str], style: _Style) -> tuple[Footnotes, list[Line]]:
    width = printed_width(lines)
    notes: dict[str, list[str]] = {}
    taken: set[int] = set()
    current: str | None = None
    for index, line in enumerate(lines):
        note = style.note.match(line.shown) if index in starts else None
        if note is not None:
            current = starts[index]
            notes.setdefault(current, []).append(line.shown[note.end() :])
            taken.add(index)
        elif current is not None and _goes_on(lines[index - 1], line, width):
            notes[current].append(line.shown)
            taken.add(index)
        else:
            current = None
    numbers = "|".join(sorted(map(re.escape, notes), key=len, reverse=True))
    marks = re.compile(style.mark.replace("%s", numbers))
    return Footnotes({mark: squeeze(" ".join(parts)) for mark, parts in notes.items()}, marks), take_out(lines, taken)


def _goes_on(above: Line, line: Line, width: int | None) -> bool:
    """Whether a note runs on into this line: the page and the paragraph go on and the line above was full."""
    if line.gap or line.cut or width is None:
        return False
    return not (above.shown.endswith(".") and len(above.shown) < _SHORT * width)
