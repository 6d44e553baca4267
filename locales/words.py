"""Phrases by key, in the reader's language; a missing key or variable raises, so that a test finds it."""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any

from fluent.runtime import FluentBundle, FluentResource, resolver

LOCALES = ("vi", "en")
DEFAULT_LOCALE = "vi"
# Fluent refuses facts of more than 2,500 characters, against phrases that multiply themselves. Ours are our own, and a
# task's text may be as long as a letter.
resolver.MAX_PART_LENGTH = 1_000_000


class Html(str):
    """Text that is markup already and must not be escaped again."""

    __slots__ = ()


class PhraseMissing(LookupError):  # noqa: N818 - it names what is missing
    """A phrase or one of its variables does not exist; the message names the locale and the key."""


class Words:
    """One language's phrases."""

    def __init__(self, locale: str) -> None:
        """Read every phrase file of the language."""
        self.locale = locale
        self._bundle = FluentBundle([locale], functions=_FUNCTIONS, use_isolating=False)
        for source in sorted(files("locales").joinpath(locale).iterdir(), key=lambda entry: entry.name):
            if source.name.endswith(".ftl"):
                self._bundle.add_resource(FluentResource(source.read_text(encoding="utf-8")))

    def say(self, key: str, **facts: object) -> Html:
        """The phrase as markup; facts are escaped unless they are Html."""
        return Html(self._format(key, {name: _escaped(fact) for name, fact in facts.items()}))

    def plain(self, key: str, **facts: object) -> str:
        """The phrase as plain text, for buttons, toasts and terminals."""
        return self._format(key, facts)

    def knows(self, key: str) -> bool:
        """Whether there is such a phrase."""
        return bool(self._bundle.has_message(key))

    def day(self, day: dt.date) -> str:
        """A date as the language writes it: 30/9/2024, 30 Sep 2024."""
        return self.plain("date-day", day=str(day.day), month=str(day.month), year=str(day.year))

    def day_and_hour(self, moment: dt.datetime) -> str:
        """An hour and a date: 08:05 ngày 18/6/2024."""
        return self.plain("date-moment", hour=f"{moment:%H:%M}", day=self.day(moment.date()))

    def directive(self, directive_id: int, number: str | None, *, urgency: str | None, day: dt.date | None) -> str:
        """What a directive is called: by its number, else by its urgency, our own number and its day."""
        if number is not None:
            return number
        called = "" if day is None else self.day(day)
        return self.plain("directive-unnumbered", id=str(directive_id), urgency=urgency or "", day=called)

    def weekday(self, day: dt.date) -> str:
        """The name of the day of the week."""
        return self.plain("date-weekday", number=str(day.isoweekday()))

    def _format(self, key: str, facts: Mapping[str, Any]) -> str:
        pattern = self._bundle.get_message(key).value if self._bundle.has_message(key) else None
        if pattern is None:
            raise PhraseMissing(f"{self.locale}: {key}")
        text, errors = self._bundle.format_pattern(pattern, {name: _plain(fact) for name, fact in facts.items()})
        if errors:
            raise PhraseMissing(f"{self.locale}: {key}: {errors[0]}")
        return str(text)


@cache
def words_for(locale: str) -> Words:
    """The phrases of a language; Vietnamese where it is not one of ours."""
    return Words(locale if locale in LOCALES else DEFAULT_LOCALE)


def _escaped(fact: object) -> object:
    return escape(fact, quote=False) if isinstance(fact, str) and not isinstance(fact, Html) else fact


def _plain(fact: object) -> object:
    # Fluent knows str, numbers and dates by their exact types.
    if isinstance(fact, bool):
        return "yes" if fact else "no"
    return str(fact) if isinstance(fact, str) or fact is None else fact


def _blank(fact: object) -> str:
    # A variant's key cannot be the empty string, so a phrase asks whether a fact is one.
    return "no" if str(fact) else "yes"


def _integer(fact: object) -> int:
    # Months and weekdays come as text, because a number is written with the language's separators.
    return int(str(fact))


# What phrases may ask of a fact, beside Fluent's own functions.
_FUNCTIONS: dict[str, Callable[[Any], Any]] = {"BLANK": _blank, "INTEGER": _integer}
