"""Reads a letter's head: issuer, number, place and date, kind, subject, addressees."""

import datetime as dt
import re
from dataclasses import dataclass, field, replace
from functools import cache

from directives.letters.blocks import fits_above, is_opener, starts_small
from directives.letters.kinds import kind_of_symbol, kind_of_title
from directives.letters.lexicon import any_of, pattern, phrases, table
from directives.letters.lines import Line, printed_width, take_out
from directives.letters.marks import is_stamp
from directives.letters.markers import marker_of
from directives.letters.names import out_of_capitals
from directives.letters.recipients import read_recipients
from directives.letters.words import fold, is_upper, normal, squeeze

_HEAD_LINES = 60
_ISSUER_LINES = 8
_SUBJECT_LINES = 16
_LONG = 160
_YEAR_DAY_ONE = 1


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


@dataclass(slots=True)
class _RightColumn:
    has_nation: bool = False
    place: str | None = None
    date: dt.date | None = None
    month: str | None = None

    @property
    def is_dated(self) -> bool:
        return self.place is not None


def read_head(lines: list[Line]) -> tuple[Head, list[Line]]:
    """The head, and the lines without the right column that page layout may have put in the middle of a sentence."""
    right, lines = _take_right_column(lines)
    numbered = next((index for index, line in enumerate(lines[:_HEAD_LINES]) if _number().match(line.folded)), None)
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
        kind=title or kind_of_symbol(symbol) or (table("documents")["plain"] if addressed is not None and subject else None),
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
        if _telegram().search(lines[index].folded) and is_upper(lines[index].shown.split()[0]):
            return read_recipients(lines, index, _telegram())
    return (), after


def _take_right_column(lines: list[Line]) -> tuple[_RightColumn, list[Line]]:
    """Nation, motto, place and date stand beside the head; in a text they may come anywhere on the first page."""
    right = _RightColumn()
    taken: set[int] = set()
    kept = list(lines)
    for index, line in enumerate(lines):
        rest, is_right = _without_right(line, right, is_head=index < _HEAD_LINES)
        if not is_right:
            continue
        if rest.strip(" *-_|"):
            kept[index] = Line.of(rest.strip(), gap=line.gap, cut=line.cut)
        else:
            taken.add(index)
    return right, take_out(kept, taken)


def _without_right(line: Line, right: _RightColumn, *, is_head: bool) -> tuple[str, bool]:
    rest, found = line.shown, False
    nation = _nation().search(line.folded)
    if nation is not None and (is_upper(nation_words := line.shown[slice(*nation.span())]) or nation_words[1:2].islower()):
        if is_head or nation.group() == line.folded:
            rest, found = rest[: nation.start()] + " " + rest[nation.end() :], True
            right.has_nation = right.has_nation or is_upper(line.shown[slice(*nation.span())]) or nation.group() == line.folded
    if right.is_dated:
        return rest, found
    numbered = _number().match(fold(rest))
    begin = numbered.end() if numbered else 0
    dated = _dated().search(fold(rest), begin)
    if dated is None or not (dated.end() == len(rest.rstrip()) and (is_head or dated.start() == 0)):
        return rest, found
    place = squeeze(rest[dated.start("place") : dated.end("place")])
    if not place[:1].isupper():
        return rest, found
    right.place = place
    right.date, right.month = _date_of(dated)
    return rest[: dated.start()] + rest[dated.end() :], True


def _date_of(found: re.Match[str]) -> tuple[dt.date | None, str | None]:
    day, month, year = (found[name] or found[f"{name}_2"] for name in ("d", "m", "y"))
    try:
        return (dt.date(int(year), int(month), int(day)), None) if day else (None, f"{int(month):02}/{year}")
    except ValueError:
        return None, f"{month}/{year}"


def _read_number(line: Line) -> tuple[str | None, str]:
    found = _number().match(line.folded)
    assert found is not None
    written = re.sub(r"\s+", "", line.shown[found.start("n") : found.end("symbol")])
    symbol = re.sub(r"\s+", "", line.shown[found.start("symbol") : found.end("symbol")])
    return (written.replace("–", "-") if found["n"].strip(" .…_")[:1].isdigit() else None), symbol


def _read_issuer(lines: list[Line]) -> str | None:
    """The organ that issues; one that stands above it in the head is its superior."""
    rows = [line for line in lines[:_ISSUER_LINES] if not is_stamp(line) and any(map(str.isalpha, line.shown))]
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
    rows = [line for line in lines[begin:end] if not is_stamp(line) and not _number().match(line.folded)]
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
    return _telegram().search(line.folded) is not None and is_upper(line.shown.split()[0])


def _is_owner(line: Line) -> bool:
    return is_upper(line.shown) and re.match(any_of("head", "title_owner"), line.folded) is not None


def _subject_end(lines: list[Line], begin: int) -> int:
    """The line behind a subject: a blank, a stamp, capitals, a bracket, or a line that was broken on purpose."""
    end = begin + 1
    while end < min(len(lines), begin + _SUBJECT_LINES):
        above, line = lines[end - 1], lines[end]
        if is_stamp(line) or _starts_body(line) or line.shown.startswith("(") or _number().match(line.folded):
            break
        if is_upper(line.shown) != is_upper(above.shown) or above.shown.endswith((".", ":")):
            break
        if not starts_small(line.shown) and _is_new(lines[begin:end], line):
            break
        end += 1
    return end


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
    return cleaned.strip(" .:;-–") or None


def drop_issuer_place(head: Head) -> Head:
    """A head without what only a letter has; for texts that turn out to be none."""
    return replace(head, kind=None, issuer=None, subject=None, recipients=())


@cache
def _number() -> re.Pattern[str]:
    symbol = r"[^\W\d_][\w&.]{0,12}(?:\s?[-/]\s?(?!\s)[^\W\d_][\w&.]{0,12}){0,4}"
    return re.compile(
        rf"{any_of('head', 'number')}\s*:?\s*(?P<n>\d{{1,6}}[a-z]?|[\s.…_]{{0,40}})\s*(?P<sep>[/-])\s*"
        rf"(?P<symbol>(?:\d{{4}}\s?/\s?)?{symbol})",
    )


@cache
def _nation() -> re.Pattern[str]:
    return re.compile(any_of("head", "nation", "motto"))


@cache
def _dated() -> re.Pattern[str]:
    day, month, year, hour = (pattern(fold(w) for w in table("head")["dates"][key]) for key in ("day", "month", "year", "hour"))
    clock = rf"(?:{hour}?\s*\d{{1,2}}\s*\w+\s*\d{{0,2}}\s*(?:\w{{4}})?,?\s*)?"
    place = r"(?P<place>[^\W\d_][^\W\d_.]*(?:[ .-]{1,2}[^\W\d_]+){0,7})"
    blank = r"[\s.…_]{0,12}"
    return re.compile(
        rf"(?:(?<=\s)|^){place}\s?,?\s{{0,3}}{clock}{day}{blank}"
        rf"(?:(?P<d>\d{{1,2}})?{blank}{month}{blank}(?P<m>\d{{1,2}}){blank}{year}\s*(?P<y>\d{{4}})"
        rf"|(?P<d_2>\d{{1,2}})/(?P<m_2>\d{{1,2}})/(?P<y_2>\d{{4}}))\.?$",
    )


@cache
def _addressee() -> re.Pattern[str]:
    return re.compile(any_of("head", "addressee") + r"\s*:?\s*")


@cache
def _telegram() -> re.Pattern[str]:
    return re.compile(any_of("head", "telegram") + r"\s*:\s*$")


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(any_of("head", "subject") + r"\s*:?\s*")


@cache
def _organ() -> re.Pattern[str]:
    return re.compile(pattern(phrases_in("organs")))


def is_phrase(text: str, key: str) -> bool:
    """Whether a text is one of the head's words."""
    return fold(text) in phrases("head", key)
