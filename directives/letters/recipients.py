"""Reads the entries of "Kính gửi"."""

import re

from directives.letters.blocks import fits_above, is_open, is_opener, starts_small
from directives.letters.lines import Line, printed_width
from directives.letters.markers import Level, marker_of
from directives.letters.marks import is_stamp
from directives.letters.units import whole_list
from directives.letters.words import Passage, squeeze

_MOST = 80
_LONG_ENTRY = 400


def read_recipients(lines: list[Line], start: int, label: re.Pattern[str]) -> tuple[tuple[str, ...], int]:
    """The entries, and the line on which the body begins."""
    found = label.search(lines[start].folded)
    inline = lines[start].shown[found.end() :].strip(" :-–") if found else ""
    entries = [inline] if inline else []
    dashed: set[int] = set()
    width = printed_width(lines[start:])
    index = start + 1
    while index < min(len(lines), start + _MOST):
        line = lines[index]
        marker = marker_of(line.shown, line.folded)
        if is_stamp(line):
            index += 1
            continue
        if marker is not None and marker.level in {Level.DASH, Level.PLUS} and not _is_over(entries, line):
            dashed.add(len(entries))
            entries.append(line.shown[marker.end :])
        elif marker is not None or not _goes_on(entries, lines[index - 1], line, width):
            break
        elif not entries or (entries[-1].endswith(";") and not dashed):
            entries.append(line.shown)
        else:
            entries[-1] = f"{entries[-1]} {line.shown}"
        index += 1
    is_list = bool(inline) and len(entries) == 1
    split = [[text] if place in dashed else _split(text, is_list=is_list) for place, text in enumerate(entries)]
    return tuple(entry for part in split for text in part if (entry := squeeze(text).strip(" .;,"))), index


def _is_over(entries: list[str], line: Line) -> bool:
    """A full stop and a blank line end the list, even where the body begins with a dash."""
    return bool(entries) and entries[-1].endswith(".") and line.gap


def _goes_on(entries: list[str], above: Line, line: Line, width: int | None) -> bool:
    if not entries:
        return True
    if entries[-1].endswith(".") or len(entries[-1]) > _LONG_ENTRY:
        return False
    if entries[-1].endswith(";"):
        return len(line.shown) < _LONG_ENTRY and (not is_opener(line) or line.shown.endswith((".", ";")))
    if starts_small(line.shown) or entries[-1].endswith(","):
        return True
    if entries[-1].endswith(":"):
        return not is_opener(line)
    if line.gap or width is None or not is_open(entries[-1]):
        return False
    return not (is_opener(line) or fits_above(above, line, width))


def _split(text: str, *, is_list: bool) -> list[str]:
    """One entry, or several where the line of "Kính gửi" itself names several units."""
    parts = [part.strip(" .;,") for part in squeeze(text).split(";")]
    entries: list[str] = []
    for part in filter(None, parts):
        units = whole_list(Passage.of(part)) if is_list and len(parts) == 1 else None
        entries.extend(units or [part])
    return entries
