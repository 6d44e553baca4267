"""From text to lines: what printing and signing added is left out, and where it stood is remembered."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from directives.letters.lexicon import any_of
from directives.letters.words import Passage, fold, is_upper, normal

_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_BREAKS = str.maketrans({"\r": "\n", "\v": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_PAGE_BREAK = "\f"
_ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,300})(?<=\S)\*(?![\w*])")
_RULER = re.compile(r"[\s*_=~\-–—.·…]*")
_PAGE_NUMBER = re.compile(r"[-–—(\[\s]{0,3}\d{1,3}(?:\s?/\s?\d{1,3})?[-–—)\]\s]{0,3}(?:\s\d{1,3})?")
_MAIL = re.compile(r"\S{1,80}@\S{1,80}\.\w{0,6}")
_CLOCK = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{4},? \d{1,2}:\d{2}(?::\d{2})?(?: ?\+\d{2}:\d{2})?\d*")
_ZONE = re.compile(r"\+\d{2}:\d{2}\d*|\w{2}")
_NUMBERED_HEAD = re.compile(
    r"[^\W\d_].{0,80}\d{1,6}[a-z]?\s?[-/]\s?[^\W\d_][^\s]{0,30}.{0,40}?(?P<page>\s{2,}\d{1,3})?"
)
_SYMBOL_HEAD = re.compile(r"[^\W\d_]{2,8}(?:[-/][^\W\d_]{1,8}){1,3}\s{1,3}\d{1,6}\s{2,}\d{1,3}")  # "TB-VPCP 508   2"
_STAMP_LINES = 4
TABLE_MARK = "\ufffc"
"""Begins a line that stands, with the table's place in the list, where a table of tasks was."""
_TAB = 4
_REPEATS = 2
_LONG_LINE = 160
"""A line longer than any printed one is a whole paragraph."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the letter's own words."""

    shown: str
    folded: str
    gap: bool = False
    """A blank line stood before it."""
    cut: bool = False
    """A page border, a note or a head stood before it, perhaps in the middle of a sentence."""
    indent: int = 0
    """How far it stood from the edge, in characters, where the text kept the page's layout."""

    @classmethod
    def of(cls, text: str, *, gap: bool = False, cut: bool = False) -> "Line":
        """A line from its text alone."""
        passage = Passage.of(text)
        return cls(passage.shown, passage.folded, gap, cut)


def read_lines(text: str) -> list[Line]:
    """The letter's own lines, without page numbers, running heads, rulers, signature stamps and marks of bold."""
    raw = [row.expandtabs(_TAB) if row.startswith("\t") else row for row in _plain(text).split("\n")]
    rows = [row if row == _PAGE_BREAK else row.strip() for row in raw]
    stamps = set(_stamps(rows))
    heads = _running_heads(rows)
    lines: list[Line] = []
    gap = cut = False
    for index, row in enumerate(rows):
        is_number_of_text = bool(lines) and not gap and not cut and _dangling().search(lines[-1].folded)
        if row == _PAGE_BREAK or index in stamps or (_is_noise(row) and not is_number_of_text) or (index in heads):
            cut = True
        elif not row or _RULER.fullmatch(row):
            gap = True
        else:
            indent = len(raw[index]) - len(raw[index].lstrip())
            lines.append(replace(Line.of(row, gap=gap, cut=cut and bool(lines)), indent=indent))
            gap = cut = False
    return lines


def take_out(lines: list[Line], taken: set[int]) -> list[Line]:
    """The lines that are left; each one behind a gap in them remembers that something was cut out."""
    left: list[Line] = []
    cut = gap = False
    for index, line in enumerate(lines):
        if index in taken:
            cut, gap = True, gap or line.gap
        else:
            left.append(replace(line, cut=line.cut or cut, gap=line.gap or gap) if cut or gap else line)
            cut = gap = False
    return left


def printed_width(lines: list[Line]) -> int | None:
    """How long a full line is where paragraphs were wrapped in printing; None where a line is a paragraph."""
    lengths = sorted(len(line.shown) for line in lines)
    if not lengths:
        return None
    full = lengths[(len(lengths) * 9) // 10]
    return None if full > _LONG_LINE else full


def _plain(text: str) -> str:
    text = normal(text).replace("\r\n", "\n").translate(_BREAKS)
    text = _UNPRINTABLE.sub("", text).replace(_PAGE_BREAK, f"\n{_PAGE_BREAK}\n").replace("**", "")
    text = re.sub(r"<sup>\s{0,3}(\d{1,3})\s{0,3}</sup>", lambda mark: mark[1].translate(_SUPERSCRIPTS), text)
    return _ITALIC.sub(r"\1", text)


def _is_noise(row: str) -> bool:
    return bool(
        _PAGE_NUMBER.fullmatch(row) or _CLOCK.fullmatch(row) or _labels().match(fold(row)) or _is_numbered_head(row)
    )


def _is_numbered_head(row: str) -> bool:
    """A running head that repeats the letter's number beside the page's: "Công văn 12/UBND   Trang 2/3"."""
    if len(row) > _LONG_LINE:
        return False
    if _SYMBOL_HEAD.fullmatch(row):
        return True
    paged = _page().search(fold(row))
    found = _NUMBERED_HEAD.fullmatch(row[: paged.start()].rstrip() if paged else row)
    return found is not None and (paged is not None or found["page"] is not None)


def _stamps(rows: list[str]) -> Iterator[int]:
    """A signature's appearance: its maker in capitals, an address, a time and a zone, in that order."""
    for index, row in enumerate(rows):
        if _MAIL.fullmatch(row):
            yield index
            yield from _capitals_above(rows, index)
            yield from _times_below(rows, index)


def _capitals_above(rows: list[str], index: int) -> Iterator[int]:
    for above in range(index - 1, max(-1, index - _STAMP_LINES), -1):
        if not is_upper(rows[above]):
            return
        yield above


def _times_below(rows: list[str], index: int) -> Iterator[int]:
    for below in range(index + 1, min(len(rows), index + _STAMP_LINES)):
        if not (_CLOCK.fullmatch(rows[below]) or _ZONE.fullmatch(rows[below])):
            return
        yield below


def _running_heads(rows: list[str]) -> set[int]:
    firsts = [
        next((at for at in range(index + 1, min(len(rows), index + _STAMP_LINES)) if rows[at]), index)
        for index, row in enumerate(rows)
        if row == _PAGE_BREAK
    ]
    seen = Counter(rows[at] for at in firsts)
    return {at for at in firsts if seen[rows[at]] >= _REPEATS and rows[at] != _PAGE_BREAK}


@cache
def _dangling() -> re.Pattern[str]:
    return re.compile(any_of("body", "dangling") + r"$")


@cache
def _page() -> re.Pattern[str]:
    return re.compile(rf"{any_of('noise', 'page')}\s+\d{{1,3}}(?:\s?/\s?\d{{1,3}})?$")


@cache
def _labels() -> re.Pattern[str]:
    return re.compile(rf"{any_of('noise', 'labels')}\s*:|{any_of('noise', 'page')}\s+\d+\s*(?:/\s*\d+)?$")
