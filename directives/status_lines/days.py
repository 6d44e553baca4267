"""Days as officers name them ("thứ 6 tuần sau", "cuối tháng 10", "3 ngày nữa"), resolved against the day of reading."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from directives.status_lines.day_grammar import DayReader
from directives.status_lines.day_words import day_words
from directives.status_lines.tokens import Token


@dataclass(slots=True)
class Day:
    """Tokens that name a day or a length of time.

    `concept` is date, past_date, vague_date, duration or relative; `on` is the day, `days` the length if whole.
    """

    concept: str
    tokens: tuple[Token, ...]
    on: date | None = None
    days: int | None = None
    spelling: None = None
    loose: bool = False


def with_days(tokens: Sequence[Token], now: date) -> list[Token | Day]:
    """The tokens with those that name days or lengths of time drawn together."""
    words = day_words(tokens)
    found: list[Token | Day] = []
    at = 0
    while at < len(words):
        reader = DayReader(words, at, now)
        day = reader.read()
        if day is None:
            found.extend(words[at].tokens)
            at += 1
        else:
            concept, on, days = day
            taken = tuple(token for word in words[at : reader.at] for token in word.tokens)
            found.append(Day(concept, taken, on, days))
            at = reader.at
    return found
