"""Reads the letter's own duty to report: to whom, how often, by when."""

import re
from datetime import date
from functools import cache

from directives.letters.deadlines import parse_deadlines
from directives.letters.draft import Reporting
from directives.letters.lexicon import any_of, phrases
from directives.letters.names import in_small_letters
from directives.letters.outline import Entry, Part
from directives.letters.roles import read_roles
from directives.letters.units import units_at
from directives.letters.words import Passage, is_upper, squeeze

_SENTENCE = re.compile(r"(?<=\.)\s+(?=[^\W\d_])")


def find_reporting(entries: list[Entry], issued: date | None) -> tuple[Reporting | None, Entry | None]:
    """The duty to report, and the block that holds it: behind the last point first, else a point for everybody."""
    for index in range(len(entries) - 1, -1, -1):
        entry = entries[index]
        if entry.part is Part.CLOSING or (entry.part is Part.POINT and _is_everybodys(entries, index)):
            reporting = read_reporting(entry.block.text, issued)
            if reporting is not None:
                return reporting, entry
    return None, None


def read_reporting(text: Passage, issued: date | None) -> Reporting | None:
    """What a paragraph asks to be reported; a report only in case of difficulties is none."""
    for sentence in _SENTENCE.split(text.shown):
        passage = Passage.of(sentence)
        found = _report().search(passage.folded)
        if found is None or _difficulty().search(passage.folded[: found.end()]):
            continue
        cycle = _cycle(passage)
        told = sentence[sentence.rfind(";", 0, found.start()) + 1 :]
        is_told = cycle is not None and _cycle(Passage.of(told)) is not None
        deadlines = parse_deadlines(told if is_told else sentence, issued)
        if not is_told:
            deadlines = deadlines or parse_deadlines(text.shown, issued)
        addressee = _addressee(passage, found.start())
        if addressee is None and cycle is None:
            continue
        return Reporting(
            to=addressee,
            cycle=cycle,
            due=next((deadline.due for deadline in deadlines if deadline.due and deadline.certain), None),
            text=squeeze(sentence),
        )
    return None


def _is_everybodys(entries: list[Entry], index: int) -> bool:
    """Whether a point speaks of the whole letter, or stands below a heading about reports."""
    text = entries[index].block.text
    if _report().search(text.folded) is None or read_roles(text).names_unit or _has_owner(entries, index):
        return False
    above = entries[index - 1] if index else None
    is_headed = above is not None and above.part is Part.HEADING and _report().search(above.block.text.folded)
    return bool(is_headed) or _is_of_all(text) or (index == _last_point(entries) and _is_of_carrying_out(text))


def _is_of_all(text: Passage) -> bool:
    return _regime().match(text.folded) is not None or _whole_letter().search(text.folded) is not None


def _is_of_carrying_out(text: Passage) -> bool:
    """The last point often asks for both: "nghiêm túc thực hiện; gửi báo cáo kết quả …"."""
    return _carrying_out().search(text.folded) is not None


def _last_point(entries: list[Entry]) -> int | None:
    return next((at for at in range(len(entries) - 1, -1, -1) if entries[at].block.marker is not None), None)


def _has_owner(entries: list[Entry], index: int) -> bool:
    """Whether a point stands below one that names a unit: then it is that unit's report."""
    level = entries[index].block.level
    for entry in reversed(entries[:index]):
        if entry.block.level < level:
            shown = entry.block.text.shown
            if read_roles(Passage.of(in_small_letters(shown)) if is_upper(shown) else entry.block.text).leads:
                return True
            level = entry.block.level
    return False


def _addressee(text: Passage, start: int) -> str | None:
    """The unit right behind "báo cáo" or behind a word for "to"; a remark in brackets tells only the way."""
    often = _times().search(text.folded, start)
    text = text.cut(0, often.start()) if often else text
    for found in _to_whom().finditer(text.folded, start):
        mention = units_at(text, found.end())
        if mention is not None and not _is_bracketed(text.folded, found.end()):
            return mention.names[0]
    return None


def _is_bracketed(folded: str, at: int) -> bool:
    return folded.count("(", 0, at) > folded.count(")", 0, at)


def _cycle(text: Passage) -> str | None:
    for said, group in ((_each(), 0), (_cycles(), 0), (_times(), 0), (_periods(), "period")):
        found = list(said.finditer(text.folded))
        if found:
            told = next(
                (one for one in found if one.group(group) not in phrases("body_reporting", "bare_cycles")), found[0]
            )
            return squeeze(text.shown[told.start(group) : told.end(group)])
    return None


@cache
def _to_whom() -> re.Pattern[str]:
    """The place of who is reported to."""
    report, matter = any_of("body_reporting", "report"), any_of("body_reporting", "matter")
    to, person = any_of("body_reporting", "to"), any_of("body", "persons")
    return re.compile(rf"(?:{report}(?:\s+{matter})*|{to})\s+(?:{person}\s+)?(?=[^\W\d_])")


@cache
def _report() -> re.Pattern[str]:
    return re.compile(any_of("body_reporting", "report"))


@cache
def _whole_letter() -> re.Pattern[str]:
    """What is reported is all that the letter asks for: "kết quả" by itself, but not "kết quả kiểm tra"."""
    told, to = any_of("body_reporting", "all_of_it"), any_of("body_reporting", "to")
    by = any_of("deadlines", "by", "within", "until")
    return re.compile(rf"{any_of('body_reporting', 'whole_letter')}|{told}\s*(?:[,.;(]|$|(?:{to}|{by})(?!\w))")


@cache
def _regime() -> re.Pattern[str]:
    return re.compile(rf"[^\w]*{any_of('body_reporting', 'regime')}")


@cache
def _carrying_out() -> re.Pattern[str]:
    report = any_of("body_reporting", "report")
    return re.compile(rf"{any_of('body', 'carrying_out')}\s*[;,]\s*(?:{any_of('units', 'and')}\s+)?{report}")


@cache
def _difficulty() -> re.Pattern[str]:
    return re.compile(any_of("body", "difficulty_words"))


@cache
def _cycles() -> re.Pattern[str]:
    return re.compile(any_of("body_reporting", "cycles"))


@cache
def _periods() -> re.Pattern[str]:
    """How often, without a word for "each": "báo cáo quý", which is not "báo cáo quý III"."""
    report, periods = any_of("body_reporting", "report"), any_of("body_reporting", "periods")
    return re.compile(rf"{report}\s+(?P<period>{periods})(?!\s+(?:\d|[ivx]+(?!\w)))")


@cache
def _times() -> re.Pattern[str]:
    per = any_of("body_reporting", "per")
    return re.compile(rf"(?<!\w)\d{{1,2}}\s+{per}\s*/\s*(?:\d{{1,2}}\s+)?{per}")


@cache
def _each() -> re.Pattern[str]:
    day, each, also = any_of("deadlines", "day"), any_of("deadlines", "recurring"), any_of("units", "and")
    days = rf"{day}\s+\d{{1,2}}(?:\s*(?:,|{also})\s*(?:{day}\s+)?\d{{1,2}}){{0,3}}"
    tail = any_of("body_reporting", "which_month")
    often = rf"(?:{any_of('body_reporting', 'cycles')}\s*,\s*)?"
    return re.compile(rf"{often}(?:{any_of('deadlines', 'by')}\s+)?{days}\s+{each}(?:\s+{tail})?")
