"""Reads an urgent directive that the office types without a letter: for whom it is, what is to be done, until when."""

import datetime as dt
import re
import tomllib
import unicodedata
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from directives.letters.deadlines import parse_deadlines
from directives.letters.draft import Deadline, Draft, LetterTask
from directives.units import Directory, ResolutionKind

_ADDRESS_END = re.compile(r":(?=\s|$)")
_NUMBERED = re.compile(r"(?m)^[ \t]*(\d{1,2})[.)/][ \t]+(?=\S)")
_LONGEST_ADDRESS = 600
_SUBJECT = 100
_HERE = frozenset({ResolutionKind.UNIT, ResolutionKind.GROUP})


@dataclass(frozen=True, kw_only=True)
class Urgent:
    """What was typed, apart: `recipients` are phrases of which some unit is certain, none where nobody was named."""

    recipients: tuple[str, ...]
    body: str


def read_urgent(text: str, directory: Directory) -> Urgent:
    """Tell those whom it is for, before the first colon, from what they are to do."""
    colon = _ADDRESS_END.search(text[:_LONGEST_ADDRESS])
    if colon is not None:
        recipients = read_recipients(text[: colon.start()], directory)
        if recipients:
            return Urgent(recipients=recipients, body=text[colon.end() :].strip())
    return Urgent(recipients=(), body=text.strip())


def read_recipients(phrase: str, directory: Directory) -> tuple[str, ...]:
    """The phrases of a draft that mean those whom an address names; none where no unit is certain."""
    named = _opened(phrase)
    if _bare(named) in {_bare(word) for word in _lexicon()["everybody"]}:
        return tuple(unit.name if directory.match(unit.name).unit == unit else unit.code for unit in directory)
    found = directory.resolve(named)
    return (named,) if found.kind in _HERE and found.units else ()


def groups(directory: Directory) -> dict[str, str]:
    """The groups that can be offered here: their names in the lexicon, and the phrase that means them."""
    offered: dict[str, str] = _lexicon()["groups"]
    return {name: phrase for name, phrase in offered.items() if read_recipients(phrase, directory)}


def everybody() -> str:
    """A phrase that means every unit of the directory."""
    return str(_lexicon()["everybody"][0])


def urgent_draft(recipients: tuple[str, ...], body: str, *, today: dt.date) -> Draft:
    """What was typed as a draft: one task, or one for each numbered line, led by all recipients.

    A deadline before the numbered lines is that of every line that has none of its own.
    """
    opening, lines = _numbered(body)
    general = parse_deadlines(opening, today)
    tasks = [_task(number, line, recipients, parse_deadlines(line, today) or general) for number, line in lines]
    return Draft(
        kind=_lexicon()["kind"],
        urgency=_lexicon()["urgency"],
        date=today,
        subject=_subject(opening or body),
        recipients=recipients,
        tasks=tuple(tasks) or (_task(None, body, recipients, general),),
    )


def _task(number: str | None, text: str, leads: tuple[str, ...], deadlines: tuple[Deadline, ...]) -> LetterTask:
    return LetterTask(section=number, text=text, leads=leads, deadlines=tuple(map(_meant, deadlines)))


def _meant(deadline: Deadline) -> Deadline:
    """Whoever types a time to act by today means it."""
    return deadline if deadline.due is None else replace(deadline, certain=True)


def _numbered(body: str) -> tuple[str, list[tuple[str, str]]]:
    """What stands before the numbered lines, all of it where there are fewer than two, and those lines."""
    found = list(_NUMBERED.finditer(body))
    if len(found) < 2:  # noqa: PLR2004 - one number alone numbers nothing
        return body, []
    ends = [*(one.start() for one in found[1:]), len(body)]
    lines = [(one[1], body[one.end() : end].strip()) for one, end in zip(found, ends, strict=True)]
    return body[: found[0].start()].strip(), [(number, line) for number, line in lines if line]


def _subject(text: str) -> str:
    """The first words, for lists and heads."""
    line = " ".join(text.split()).rstrip(" :.;,")
    if len(line) <= _SUBJECT:
        return line
    return line[:_SUBJECT].rsplit(" ", 1)[0].rstrip(" :.;,") + "…"


def _opened(phrase: str) -> str:
    """An address without what opens it."""
    text = phrase.strip()
    for opening in sorted(_lexicon()["openings"], key=len, reverse=True):
        words = len(opening.split())
        pieces = text.split(maxsplit=words)
        if len(pieces) > words and _bare(" ".join(pieces[:words])) == _bare(opening):
            return pieces[words]
    return text


@cache
def _lexicon() -> dict[str, Any]:
    return tomllib.loads(files("directives").joinpath("urgent.toml").read_text(encoding="utf-8"))


def _bare(text: str) -> str:
    """Without case and diacritics."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())
