"""Reads a letter's head: issuer, number, place and date, kind, subject, addressees."""

import datetime as dt
import re
from dataclasses import dataclass, field
from functools import cache

from directives.letters.blocks import fits_above, is_opener, starts_small
from directives.letters.kinds import kind_of_symbol, kind_of_title
from directives.letters.lexicon import any_of, pattern, table
from directives.letters.lines import Line, printed_width
from directives.letters.markers import marker_of
from directives.letters.marks import is_mark, is_stamp, without_marks
from directives.letters.names import out_of_capitals
from directives.letters.recipients import read_recipients
from directives.letters.rightcolumn import number_pattern, take_right_column
from directives.letters.words import fold, is_upper, normal, squeeze

_HEAD_LINES = 60
_ISSUER_LINES = 8
_SUBJECT_LINES = 16
_TITLE_LINES = 9
_QUOTES = "\"“”'"
_LONG = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands above the body, and where the body begins."""

    kind: str | None = None
    number: str | None = None
    symbol: str | None = None
    issuer: str | None = None
    place: str | None = None
    date: dt.date | None = None
    month: str | None = None
    """The month as written where the day was left open for the stamp."""
    subject: str | None = None
    recipients: tuple[str, ...] = ()
    signs: frozenset[str] = field(default_factory=frozenset)
    """What marks this as a letter: nation, number, dated, title, addressed."""
    body: int = 0


def read_head(lines: list[Line]) -> tuple[Head, list[Line]]:
    """The head, and the lines without the right column that page layout may have put in the middle of a sentence."""
    right, lines = take_right_column(lines)
    numbered = next(
        (index for index, line in enumerate(lines[:_HEAD_LINES]) if number_pattern().match(line.folded)), None
    )
    addressed = _find(lines, _addressee())
    titled = next((i for i, line in enumerate(lines[: addressed or _HEAD_LINES]) if kind_of_title(line)), None)
    number, symbol = _read_number(lines[numbered]) if numbered is not None else (None, None)
    title = None if titled is None else kind_of_title(lines[titled])
    first = min((at for at in (numbered, titled, addressed) if at is not None), default=0)
    subject, after = _read_subject(lines, titled, numbered, addressed)
    recipients, body = _addressees(lines, addressed, after)
    signs = {
        "nation": right.has_nation,
        "number": numbered is not None,
        "dated": right.is_dated,
        "title": title is not None,
        "addressed": addressed is not None and bool(recipients),
    }
    head = Head(
        kind=title
        or kind_of_symbol(symbol)
        or (table("documents")["plain"] if addressed is not None and subject else None),
        number=number,
        symbol=symbol,
        issuer=_read_issuer(lines[:first]),
        place=right.place,
        date=right.date,
        month=right.month,
        subject=subject,
        recipients=recipients,
        signs=frozenset(sign for sign, stands in signs.items() if stands),
        body=body if any(signs.values()) else 0,
    )
    return head, lines


def _find(lines: list[Line], what: re.Pattern[str]) -> int | None:
    return next((index for index, line in enumerate(lines[: 2 * _HEAD_LINES]) if what.match(line.folded)), None)


def _addressees(lines: list[Line], addressed: int | None, after: int) -> tuple[tuple[str, ...], int]:
    if addressed is not None:
        recipients, body = read_recipients(lines, addressed, _addressee())
        return recipients, max(after, body)
    for index in range(after, min(len(lines), after + 3)):
        if _telegram_line(lines[index]):
            return read_recipients(lines, index, _telegram())
    return (), after


def _read_number(line: Line) -> tuple[str | None, str]:
    found = number_pattern().match(line.folded)
    assert found is not None
    written = re.sub(r"\s+", "", line.shown[found.start("n") : found.end("symbol")])
    symbol = re.sub(r"\s+", "", line.shown[found.start("symbol") : found.end("symbol")])
    return (written.replace("–", "-") if found["n"].strip(" .…_")[:1].isdigit() else None), symbol


def _read_issuer(lines: list[Line]) -> str | None:
    """The organ that issues; one that stands above it in the head is its superior."""
    bare = [without_marks(line) for line in lines[:_ISSUER_LINES] if not is_mark(line)]
    rows = [line for line in bare if any(map(str.isalpha, line.shown))]
    organs: list[str] = []
    for line in rows:
        starts = _organ().match(line.folded)
        if not is_upper(line.shown) and not starts:
            continue
        if starts is None or not organs:
            organs[-1:] = [f"{organs[-1]} {line.shown}" if organs else line.shown]
        else:
            organs.append(line.shown)
    if not organs:
        return None
    last = organs[-1]
    is_dependent = fold(last) in phrases_in("dependent")
    return out_of_capitals(" ".join(organs[-2:]) if is_dependent and len(organs) == 1 else _whole(organs, is_dependent))


def _whole(organs: list[str], is_dependent: bool) -> str:  # noqa: FBT001 (private, named at its one call)
    return f"{organs[-1]} {organs[-2]}" if is_dependent and len(organs) > 1 else organs[-1]


def phrases_in(key: str) -> tuple[str, ...]:
    """A list of the issuer's words, folded."""
    return tuple(fold(normal(phrase)) for phrase in table("head")["issuer"][key])


def _read_subject(
    lines: list[Line], titled: int | None, numbered: int | None, addressed: int | None
) -> tuple[str | None, int]:
    """The subject on one line, and the line behind it."""
    begin = _find(lines[: addressed or _HEAD_LINES], _subject())
    if titled is not None and (begin is None or begin > titled):
        return _titled_subject(lines, titled + 1)
    if begin is None:
        return None, 0 if numbered is None else numbered + 1
    end = addressed if addressed is not None else _subject_end(lines, begin)
    rows = [line for line in lines[begin:end] if not is_mark(line) and not number_pattern().match(line.folded)]
    return _clean_subject(" ".join(line.shown for line in rows)), end


def _titled_subject(lines: list[Line], begin: int) -> tuple[str | None, int]:
    while begin < len(lines) and (is_stamp(lines[begin]) or _is_owner(lines[begin])):
        begin += 1
    if begin >= len(lines) or _starts_body(lines[begin]):
        return None, begin
    end = _subject_end(lines, begin)
    return _clean_subject(" ".join(line.shown for line in lines[begin:end])), end


def _starts_body(line: Line) -> bool:
    return len(line.shown) > 2 * _LONG or marker_of(line.shown, line.folded) is not None or _telegram_line(line)


def _telegram_line(line: Line) -> bool:
    found = _telegram().search(line.folded)
    return found is not None and (not found.start() or is_upper(line.shown.split()[0]))


def _is_owner(line: Line) -> bool:
    return is_upper(line.shown) and re.match(any_of("head", "title_owner"), line.folded) is not None


def _subject_end(lines: list[Line], begin: int) -> int:
    """The line behind a subject: a blank, a stamp, capitals, a bracket, or a line that was broken on purpose."""
    end = begin + 1
    while end < min(len(lines), begin + _SUBJECT_LINES):
        above, line = lines[end - 1], lines[end]
        if is_stamp(line) or _starts_body(line) or line.shown.startswith("(") or number_pattern().match(line.folded):
            break
        if above.shown.endswith((".", ":")):
            break
        if is_upper(line.shown) != is_upper(above.shown) and not (is_upper(above.shown) and starts_small(line.shown)):
            break
        if end < _until_gap(lines, begin):
            end += 1
            continue
        if not starts_small(line.shown) and _is_new(lines[begin:end], line):
            break
        end += 1
    return end


def _until_gap(lines: list[Line], begin: int) -> int:
    """Where the first paragraph from a line on ends by a blank line, if it looks like a title; else the line itself."""
    end = next((at for at in range(begin + 1, min(len(lines), begin + _TITLE_LINES)) if lines[at].gap), begin)
    rows = lines[begin:end]
    is_title = all(len(row.shown) < _LONG and not row.shown.endswith((".", ":", ";", ",")) for row in rows[1:])
    return end if is_title and not any(is_opener(row) or _starts_body(row) for row in rows[1:]) else begin


def _is_new(subject: list[Line], line: Line) -> bool:
    if line.gap or len(line.shown) > _LONG:
        return True
    if len(subject) > 1:
        width = printed_width(subject) or _LONG
        if fits_above(subject[-1], line, max(width, *(len(row.shown) for row in subject)) + 4):
            return True
    return is_opener(line)


def _clean_subject(text: str) -> str | None:
    text = squeeze(text)
    found = _subject().match(fold(text))
    cleaned = text[found.end() :] if found else text
    if text[:1] in _QUOTES:
        cleaned = cleaned.rstrip(f" .{_QUOTES}")
    return cleaned.strip(" .:;-–") or None


@cache
def _addressee() -> re.Pattern[str]:
    return re.compile(any_of("head", "addressee") + r"\s*:?\s*")


@cache
def _telegram() -> re.Pattern[str]:
    return re.compile(any_of("head", "telegram") + r"\s*:\s*$")


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(r"[\"“'(]?\s*" + any_of("head", "subject") + r"\s*:?\s*")


@cache
def _organ() -> re.Pattern[str]:
    return re.compile(pattern(phrases_in("organs")))
