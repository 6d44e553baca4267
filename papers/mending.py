"""Mends what recognition gets wrong in every letter: tones of set phrases, the handwritten day, a lost heading."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

_HEAD_LINES = 40
_LOST_HEADING = 14
_SPECK = re.compile(r"[\W_]")
_END = re.compile(r"\s?[.,]\s?[!|/\\lI1]\s?\.\s*$")
_ENDED = "./."
_SPECKS = re.compile(r"^(?P<kept>(?!\|\s).*)\s[|«»~*_'`^°]{1,3}$")
"""At the end of a line that is no row of a table."""


def mended(text: str) -> str:
    """The text as it was most likely printed."""
    lines = [_SPECKS.sub(r"\g<kept>", line) for line in unicodedata.normalize("NFC", text).split("\n")]
    lines = [_respelled(line) for line in lines]
    lines = [_END.sub(_ENDED, line) if _END.search(line) else line for line in lines]
    for place, line in enumerate(lines[:_HEAD_LINES]):
        lines[place] = _day().sub(_with_day, line)
    return "\n".join(_with_heading(lines))


def counted(cells: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """The rows of a table; where the first column plainly counts them, a number that was read wrong is mended."""
    head, *rows = cells
    right = sum(_SPECK.sub("", row[0]) == str(number) for number, row in enumerate(rows, start=1))
    if 2 * right < len(rows):
        return tuple(map(tuple, cells))
    return (tuple(head), *((str(number), *row[1:]) for number, row in enumerate(rows, start=1)))


def bare_letters(text: str) -> str:
    """Small letters without any marks, one for each character."""
    return "".join(map(_bare, text))


@cache
def _bare(character: str) -> str:
    plain = unicodedata.normalize("NFD", character.lower().replace("đ", "d"))[:1]
    return plain or character


def _respelled(line: str) -> str:
    bare = bare_letters(line)
    found = list(_phrases().finditer(bare))
    if not found:
        return line
    letters = list(line)
    for one in found:
        right = _spelling()[" ".join(one.group().split())]
        if len(right) == len(one.group()):
            for at, letter in enumerate(right, start=one.start()):
                letters[at] = letter.upper() if line[at].isupper() else letter
    return "".join(letters)


def _with_day(found: re.Match[str]) -> str:
    """The day where it was read, else a blank as the letter had before somebody wrote into it."""
    day = found["day"].strip(" .,")
    shown = day if day.isdecimal() and 0 < int(day) <= 31 else ""  # noqa: PLR2004 - days of a month
    return f"{found['before']} {shown or '    '} {found['behind']}"


def _with_heading(lines: list[str]) -> list[str]:
    """The heading of the copies where only the list below it was recognised."""
    first = next((at for at, line in enumerate(lines) if _first_copies().match(bare_letters(line))), None)
    if first is None or any(_copies() in bare_letters(line) for line in lines[max(0, first - 4) : first]):
        return lines
    above = first - 1
    is_heading = above >= 0 and 0 < len(lines[above].strip()) <= _LOST_HEADING
    heading = f"{words()['copies'].capitalize()}:"
    return [*lines[: above if is_heading else first], heading, *lines[first:]]


@cache
def words() -> Mapping[str, Any]:
    """The words of `scans.toml`."""
    return MappingProxyType(tomllib.loads(files("papers").joinpath("scans.toml").read_text(encoding="utf-8")))


@cache
def _spelling() -> dict[str, str]:
    return {bare_letters(phrase): phrase for phrase in words()["phrases"]}


@cache
def _phrases() -> re.Pattern[str]:
    longest_first = sorted(_spelling(), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")


@cache
def _day() -> re.Pattern[str]:
    day, month, year = (words()[key] for key in ("day", "month", "year"))
    return re.compile(
        rf"(?P<before>\b{day})(?P<day>[^\n]{{0,8}}?)\s?(?P<behind>{month}\s+\d{{1,2}}\s+{year}\s+\d{{4}}\s*$)",
        re.IGNORECASE,
    )


@cache
def _first_copies() -> re.Pattern[str]:
    return re.compile(r"\W*(?:" + "|".join(bare_letters(phrase) for phrase in words()["first_copies"]) + r")\b")


@cache
def _copies() -> str:
    return bare_letters(words()["copies"])
