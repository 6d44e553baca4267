"""Reads what stands under the body: who else gets the letter, who signed it, and where an appendix begins."""

import re
from dataclasses import dataclass
from functools import cache

from directives.letters.blocks import without_closing
from directives.letters.draft import Signer
from directives.letters.lexicon import any_of, phrases
from directives.letters.lines import TABLE_MARK, Line
from directives.letters.markers import Level, marker_of
from directives.letters.marks import is_stamp
from directives.letters.names import post_out_of_capitals
from directives.letters.words import fold, is_upper, squeeze

_LAST_LINES = 16
_LONG = 160
_LONGEST_POST = 80
_COLUMNS = re.compile(r"\s{3,}|\t")
_BEHIND_ENTRY = re.compile(r"(?<=;)\s(?=[^;]{4,60}$)")
_NAME = re.compile(r"[^\W\d_]+['’]?[^\W\d_]*(?:[ -][^\W\d_]+['’]?[^\W\d_]*){1,5}")


@dataclass(frozen=True, slots=True)
class End:
    """What stands under the body."""

    copies: tuple[str, ...] = ()
    signer: Signer | None = None


def split_end(lines: list[Line], body: int) -> tuple[list[Line], list[Line], list[Line]]:
    """The body's lines, the lines under it, and those of the appendices."""
    appendix = next((i for i in range(body + 1, len(lines)) if _is_appendix(lines[i])), len(lines))
    behind = lines[appendix:]
    lines = lines[:appendix]
    begin = _begin(lines, body)
    table = next((i for i in range(begin, len(lines)) if lines[i].shown.startswith(TABLE_MARK)), len(lines))
    return lines[body:begin], lines[begin:table], lines[table:] + behind


def read_end(lines: list[Line]) -> End:
    """Copies and signer out of two columns that a text has laid one after the other, or side by side."""
    cells = [cell for line in lines for cell in _cells(line)]
    copies, rest = _read_copies(cells)
    return End(copies, _read_signer(rest))


def is_unread(behind: list[Line]) -> bool:
    """Whether an appendix says more than the tables of tasks that were taken out of it and their titles."""
    if not any(line.shown.startswith(TABLE_MARK) for line in behind):
        return bool(behind)
    return any(marker_of(line.shown, line.folded) is not None or len(line.shown) > _LONG for line in behind)


def _begin(lines: list[Line], body: int) -> int:
    closed = False
    for index in range(body, len(lines)):
        line = lines[index]
        if _copies().match(line.folded) or _authority().match(line.shown):
            return index
        near_end = closed or index >= len(lines) - _LAST_LINES
        if near_end and index > body and _is_post(line.shown) and _is_signed(lines, index):
            return index
        closed = closed or without_closing(line.shown) != line.shown
    return len(lines)


def _is_signed(lines: list[Line], index: int) -> bool:
    """Whether a name follows a post before any sentence does."""
    for line in lines[index + 1 : index + 8]:
        if len(line.shown) > _LONGEST_POST:
            return False
        if _is_name(line.shown):
            return True
    return False


def _is_appendix(line: Line) -> bool:
    return is_upper(line.shown) and len(line.shown) < _LONG and _appendix().match(line.folded) is not None


def _cells(line: Line) -> list[Line]:
    """The columns of a line: set apart by spaces, or a signature's words behind a copy's."""
    parts = [part for part in _COLUMNS.split(line.shown) if part.strip()]
    cells: list[Line] = []
    for part in parts:
        if _signed().fullmatch(fold(part).strip(" .")):
            continue
        found = _authority_within().search(part) or _post_within(part)
        halves = [part[: found.start()], part[found.start() :]] if found else [part]
        cells.extend(Line.of(half.strip(), gap=line.gap and not cells) for half in halves if half.strip())
    return cells


def _post_within(part: str) -> re.Match[str] | None:
    """A post in capitals behind a copy's closed entry."""
    found = _BEHIND_ENTRY.search(part)
    return found if found and _is_post(part[found.start() :].strip()) else None


def _read_copies(cells: list[Line]) -> tuple[tuple[str, ...], list[Line]]:
    start = next((index for index, cell in enumerate(cells) if _copies().match(cell.folded)), None)
    if start is None:
        return (), cells
    entries: list[str] = []
    rest = cells[:start]
    label = _copies().match(cells[start].folded)
    inline = cells[start].shown[label.end() :].strip(" :") if label else ""
    if inline:
        entries.append(inline)
    for cell in cells[start + 1 :]:
        marker = marker_of(cell.shown, cell.folded)
        if marker is not None and marker.level in {Level.DASH, Level.PLUS}:
            entries.append(cell.shown[marker.end :])
        elif _is_signature(cell.shown):
            rest.append(cell)
        elif entries and _goes_on(entries[-1], cell):
            entries[-1] = f"{entries[-1]} {cell.shown}"
        elif (entries and entries[-1].endswith(";") and not cell.gap and not _is_name(cell.shown)) or (
            not entries and not is_upper(cell.shown) and not _is_name(cell.shown)
        ):
            entries.append(cell.shown)
        else:
            rest.append(cell)
    return tuple(entry for text in entries if (entry := squeeze(text).strip(" .;"))), rest


def _goes_on(entry: str, cell: Line) -> bool:
    """Whether a copy's entry runs on: it was not closed, and it is not the last, which rarely is."""
    if entry.endswith((";", ".")) or is_upper(cell.shown):
        return False
    return not _filing().match(fold(entry)) or cell.shown.endswith((".", ";")) or cell.shown[:1].islower()


def _is_signature(text: str) -> bool:
    return _authority().match(text) is not None or _is_post(text)


def _read_signer(cells: list[Line]) -> Signer | None:
    """The last post in capitals before a name; one behind TM., KT., TL. or TUQ. only where no other stands there."""
    own: str | None = None
    others: str | None = None
    for cell in cells:
        acting = _authority().match(cell.shown)
        if is_stamp(cell):
            continue
        if acting is not None:
            others = cell.shown[acting.end() :]
        elif own is not None and _post_tail().fullmatch(cell.folded):
            own = f"{own} {cell.shown}"
        elif _is_post(cell.shown):
            own = cell.shown
        elif (title := own or others) is not None and _is_name(cell.shown):
            return Signer(title=post_out_of_capitals(title), name=_name_of(cell.shown))
    return None


def _is_post(text: str) -> bool:
    return is_upper(text) and len(text) <= _LONGEST_POST and _post_head().match(fold(text)) is not None


def _is_name(text: str) -> bool:
    """Two to six words with a capital each, and nothing else: how a person's name stands under a post."""
    name = _name_of(text)
    if _NAME.fullmatch(name) is None or _is_post(text) or _authority().match(text):
        return False
    return all(word[0].isupper() for word in name.split(" ")) and not is_stamp(Line.of(text))


def _name_of(text: str) -> str:
    text = squeeze(text).strip(" .,;:")
    while (found := _titles().match(fold(text))) is not None and found.end() < len(text):
        text = text[found.end() :].strip()
    return " ".join(word.capitalize() for word in text.split(" ")) if is_upper(text) else text


@cache
def _copies() -> re.Pattern[str]:
    return re.compile(any_of("end", "copies") + r"\s*:?")


@cache
def _signed() -> re.Pattern[str]:
    return re.compile(rf"[(\[]?\s*{any_of('end', 'signed')}\s*[)\]]?")


@cache
def _filing() -> re.Pattern[str]:
    return re.compile(any_of("end", "filing"))


@cache
def _authority() -> re.Pattern[str]:
    return re.compile(rf"(?:{_acting()})\s*(?=[^\W\d_a-z])")


@cache
def _authority_within() -> re.Pattern[str]:
    return re.compile(rf"(?<=[\s;.:])(?:{_acting()})\s?(?=[^\W\d_a-z]{{2}})")


def _acting() -> str:
    """TM., KT., TL., TUQ.: for whom a signer signs; capitals, and a dot unless a slash is in it."""
    return "|".join(re.escape(word.upper()) + ("" if "/" in word else r"\.") for word in phrases("end", "authority"))


@cache
def _appendix() -> re.Pattern[str]:
    return re.compile(any_of("end", "appendix"))


@cache
def _post_head() -> re.Pattern[str]:
    return re.compile(any_of("end", "post_heads"))


@cache
def _post_tail() -> re.Pattern[str]:
    return re.compile(any_of("end", "post_tails"))


@cache
def _titles() -> re.Pattern[str]:
    return re.compile(any_of("end", "name_titles") + r"\s*")
