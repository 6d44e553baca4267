"""A reading: one parcel about to be put into words, with everything a view may look at."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any

from delivery.fold import shorten
from delivery.message import Button, Tone
from directives.letters.draft import Draft
from directives.matters import Outcome
from directives.tasks import Assignment, Due, Verdict
from directives.urgent import is_without_letter
from locales import Html, Words
from storage.directives import Directive
from storage.parcels import Parcel
from storage.records import Records

_NUMBER = 120
_DECIDED = frozenset({Outcome.GRANTED, Outcome.REFUSED, Outcome.ANSWERED, Outcome.INSISTED})


@dataclass(frozen=True, kw_only=True)
class Reading:
    """The parcel's facts, the reader's language, the records as they are now."""

    parcel: Parcel
    words: Words
    records: Records
    now: datetime
    zone: tzinfo
    per_second: int
    """How many messages may go in a second, over all chats."""

    @property
    def facts(self) -> Mapping[str, Any]:
        """What the notice was written with."""
        return self.parcel.facts

    @property
    def today(self) -> date:
        """The day on show."""
        return self.now.astimezone(self.zone).date()

    def moment(self, at: datetime) -> str:
        """A moment as the reader sees clocks."""
        return self.words.day_and_hour(at.astimezone(self.zone))

    def button(self, key: str, data: str, *, tone: Tone = Tone.PLAIN, **facts: object) -> Button:
        """A button with its label in the reader's language."""
        return Button(label=self.words.plain(key, **facts), data=data, tone=tone)


def due_line(reading: Reading, due: Due) -> str:
    """A deadline in words: the date, the hour where there is one, and which was put off where it was."""
    moment = moment_line(reading.words, due)
    if due.replaces is None:
        return moment
    return reading.words.plain("date-extended", moment=moment, first=moment_line(reading.words, due.replaces))


def moment_line(words: Words, due: Due) -> str:
    """A deadline as its date, and the hour where there is one."""
    day = words.day(due.day)
    return day if due.hour is None else words.plain("date-moment", hour=f"{due.hour:%H:%M}", day=day)


def status_line(reading: Reading, assignment: Assignment) -> Html:
    """What the unit last said of a task, in a few words."""
    report = assignment.report
    if report is None:
        return reading.words.say("status-none")
    said = said_line(
        reading.words, kind=report.kind, percent=report.percent, due=report.due, extra_days=report.extra_days
    )
    if assignment.returned:
        return reading.words.say("status-returned", said=said)
    if assignment.unconfirmed:
        return reading.words.say("status-unconfirmed", said=said)
    if assignment.verdict is Verdict.CONFIRMED:
        return reading.words.say("status-confirmed", said=said)
    if report.outcome in _DECIDED:
        return reading.words.say(f"status-{report.outcome.value}", said=said)
    return said


def said_line(
    words: Words, *, kind: str, percent: int | None = None, due: date | None = None, extra_days: int | None = None
) -> Html:
    """What a report says, in a few words: its kind, how far, until when."""
    said = words.say(f"kind-{kind.replace('_', '-')}")
    if percent is not None and kind != "done":
        said = words.say("status-percent", said=said, percent=percent)
    if due is not None:
        said = words.say("status-due", said=said, day=words.day(due))
    if extra_days is not None:
        said = words.say("status-extra-days", said=said, days=extra_days)
    return said


def letter_kind(words: Words, kind: str | None) -> str:
    """A letter's kind in the reader's language, as the letter names it where the language has no word for it."""
    if kind is None:
        return words.plain("letter-kind-unknown")
    key = f"letter-kind-{key_end(kind)}"
    return words.plain(key) if words.knows(key) else kind[:1].upper() + kind[1:]


def key_end(term: str) -> str:
    """A term of the letters as the end of a phrase's key: without diacritics, with hyphens for spaces."""
    bare = unicodedata.normalize("NFD", term.lower().replace("đ", "d"))
    return "-".join("".join(each for each in bare if each.isascii()).split())


def directive_name(words: Words, directive: Directive) -> str:
    """What a directive is called in a sentence."""
    return words.directive(directive.id, directive.number, urgency=directive.urgency, day=directive.date)


def letter_name(words: Words, letter: Draft) -> str:
    """What is not issued yet is called in a sentence."""
    if is_without_letter(letter):
        return words.plain("letter-name", kind="urgent", number="")
    kind = "numbered" if letter.number else "unnumbered"
    return words.plain("letter-name", kind=kind, number=shorten(letter.number or "", _NUMBER))


def directive_of(words: Words, one: Assignment) -> str:
    """What an assignment's directive is called in a sentence."""
    return words.directive(
        one.directive_id, one.directive_number, urgency=one.directive_urgency, day=one.directive_date
    )


def task_title(assignment: Assignment, limit: int = 90) -> str:
    """A task's first words."""
    return shorten(assignment.text, limit)
