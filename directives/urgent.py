"""Reads an urgent directive that the office types without a letter: for whom it is, what is to be done, until when."""

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from directives.bare import bare, lexicon
from directives.deadlines_ahead import find_ahead
from directives.letters.draft import Deadline, Draft, LetterTask
from directives.typed_units import means_everybody
from directives.units import Directory, ResolutionKind, Unit

_WORDS = "urgent"
_ENTRY_END = re.compile(r"[,;]")
_ADDRESS_END = re.compile(r":(?=\s|$)")
_NUMBERED = re.compile(r"(?m)^[ \t]*(\d{1,2})[.)/][ \t]+(?=\S)")
_LONGEST_ADDRESS, _LONGEST_NAME = 600, 80
_SUBJECT = 100
_HERE = frozenset({ResolutionKind.UNIT, ResolutionKind.GROUP})


@dataclass(frozen=True, kw_only=True)
class Urgent:
    """What was typed, apart: `recipients` are phrases of which some unit is certain, none where nobody was named.

    `unclear` stands before a colon and means nobody who is known.
    """

    recipients: tuple[str, ...]
    body: str
    unclear: str = ""


def read_urgent(text: str, directory: Directory) -> Urgent:
    """Tell those whom it is for, before the first colon, from what they are to do."""
    colon = _ADDRESS_END.search(text[:_LONGEST_ADDRESS])
    if colon is not None:
        recipients = read_recipients(text[: colon.start()], directory)
        if recipients:
            return Urgent(recipients=recipients, body=text[colon.end() :].strip())
    unclear = "" if colon is None or colon.start() > _LONGEST_NAME else text[: colon.start()].strip()
    return Urgent(recipients=(), body=text.strip(), unclear=unclear)


def read_recipients(phrase: str, directory: Directory) -> tuple[str, ...]:
    """The phrases of a draft that mean those whom an address names; none where no unit is certain."""
    named = _opened(phrase)
    if means_everybody(named):
        return phrases(directory, directory)
    found = directory.resolve(named)
    if found.kind not in _HERE or not found.units:
        return ()
    is_list = not found.unresolved and len(found.units) == len(_ENTRY_END.split(named))
    return phrases(directory.in_order(found.units), directory) if is_list else (named,)


def phrases(units: Iterable[Unit], directory: Directory) -> tuple[str, ...]:
    """A phrase for each unit that means it and no other: its name, or else its code."""
    return tuple(unit.name if directory.match(unit.name).unit == unit else unit.code for unit in units)


def groups(directory: Directory) -> dict[str, str]:
    """The groups that can be offered here: their names in the lexicon, and the phrase that means them."""
    offered: dict[str, str] = lexicon(_WORDS)["groups"]
    return {name: phrase for name, phrase in offered.items() if read_recipients(phrase, directory)}


def urgent_draft(recipients: tuple[str, ...], body: str, *, now: dt.datetime) -> Draft:
    """What was typed as a draft: one task, or one for each numbered line, led by all recipients.

    A deadline before the numbered lines is that of every line that has none of its own. `now` is local.
    """
    opening, lines = _numbered(body)
    general = find_ahead(opening, now=now)
    tasks = [_task(number, line, recipients, find_ahead(line, now=now) or general) for number, line in lines]
    tasks = tasks or [_task(None, body, recipients, general)]
    return Draft(
        kind=lexicon(_WORDS)["kind"],
        urgency=lexicon(_WORDS)["urgency"],
        date=now.date(),
        subject=_subject(opening or body),
        recipients=recipients,
        tasks=tuple(tasks),
    )


def is_without_letter(draft: Draft) -> bool:
    """Whether a draft was typed, and no letter stands behind it."""
    return draft.number is None and draft.kind == lexicon(_WORDS)["kind"]


def _task(number: str | None, text: str, leads: tuple[str, ...], deadlines: tuple[Deadline, ...]) -> LetterTask:
    return LetterTask(section=number, text=text, leads=leads, deadlines=deadlines)


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
    for opening in sorted(lexicon(_WORDS)["openings"], key=len, reverse=True):
        words = len(opening.split())
        pieces = text.split(maxsplit=words)
        if len(pieces) > words and bare(" ".join(pieces[:words])) == bare(opening):
            return pieces[words]
    return text
