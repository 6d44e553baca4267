"""Cuts a line into tokens: words, numbers, percents, days, document numbers and the borders between clauses."""

import re
from dataclasses import dataclass
from typing import Literal

from directives.status_lines.shapes import any_of
from directives.status_lines.syllables import Spelling, spell

LONGEST_WORD = 16
"""Letters beyond this many are dropped: no syllable is half as long, and no line may fill memory with one word."""

Shape = Literal[
    "word", "number", "dotted", "dashed", "typed_day", "month_year", "percent", "document", "fraction", "amount",
    "border", "end", "question", "hash", "join", "arrow", "thumb", "other",
]  # fmt: skip

_TOKEN = re.compile(
    rf"""
      (?P<url>(?:https?://|www\.)\S+|[\w.+-]{{1,64}}@[\w.-]{{1,200}}|@\w+)
    | (?P<document>
        (?:(?:{any_of("number_sign")})\s*:?\s*)?\d{{1,6}}/(?:\d{{4}}/)?[^\W\d_]{{1,10}}(?:[-–&][^\W\d_&]{{1,12}}){{1,3}}
      | \d{{1,6}}/(?:{any_of("document")})\b)
    | (?P<percents>\d{{1,3}}(?:[.,]\d+)?\s*%?\s*(?:-|–|~|→|->)\s*\d{{1,3}}(?:[.,]\d+)?\s*%)
    | (?P<percent>\d{{1,9}}(?:[.,]\d+)?\s*(?:{any_of("percent")}))
    | (?P<typed_day>(?<!\d)\d{{1,2}}(?P<s>[/.-])\d{{1,2}}(?P=s)(?:20\d\d|\d\d)(?![\d/]))
    | (?P<month_year>\d{{1,2}}[/.-]20\d\d(?!\d))
    | (?P<slashed>\d{{1,3}}/\d{{1,4}}(?![\d/]))
    | (?P<thousands>\d{{1,3}}(?:\.\d{{3}})+(?!\d))
    | (?P<money>\d{{1,9}}k(?![^\W_])|\d{{1,9}}(?:[.,]\d{{1,9}})?\s*(?:{any_of("amount")})(?![^\W\d_]))
    | (?P<clock>\d{{1,2}}\s?(?:{any_of("hour")})\s?\d{{0,2}}(?![^\W_])|\d{{1,2}}:\d\d)
    | (?P<dashed>\d{{1,3}}\s?(?:-|–|->|→)\s?\d{{1,3}}(?![\d/.%]))
    | (?P<dotted>\d{{1,2}}(?:\.\d{{1,2}}){{1,2}}(?!\.?\d))
    | (?P<number>\d+)
    | (?P<word>[^\W\d_]+(?:&(?=[^\W\d_]{{2}})[^\W\d_]+)?
        (?:/(?=[^\W\d_]{{1,3}}(?![^\W_]))[^\W\d_]{{1,3}})?(?:\d{{1,3}}(?=[^\W\d_])[^\W\d_]+)*(?:\d{{1,2}}(?!\d))?)
    | (?P<thumb>[👍👌🫡])
    | (?P<arrow>=>|->|→|=)
    | (?P<hash>[#№])
    | (?P<join>[&+])
    | (?P<question>\?)
    | (?P<end>[.;!\n…]+)
    | (?P<border>[,:()\[\]|/*•–—]|-(?=\s)|(?<=\s)-)
    """,
    re.VERBOSE,
)
_JOINED_LETTERS = re.compile(r"([^\W\d_i])\1{2,}")


@dataclass(slots=True)
class Token:
    """One token; `value` is its numbers in the order typed, `loose` says that diacritics may have been left out."""

    shape: Shape
    text: str
    spelling: Spelling | None = None
    value: tuple[int, ...] = ()
    loose: bool = False


def cut(text: str) -> list[Token]:
    """The line's tokens in order; what is none of the known shapes parts clauses when it is a picture, else nothing."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(_JOINED_LETTERS.sub(r"\1", text)):
        shape = match.lastgroup or "other"
        if shape == "s":
            shape = "typed_day"
        if shape == "border" and tokens and tokens[-1].shape == "border":
            continue
        tokens.extend(_tokens_of(shape, match.group()))
    return tokens


def _tokens_of(shape: str, text: str) -> list[Token]:
    numbers = tuple(int(digits[:9]) for digits in re.findall(r"\d+", text))
    match shape:
        case "word":
            return _words(text)
        case "percents":
            return [
                Token("percent", text, value=tuple(int(digits) for digits in re.findall(r"(\d+)(?:[.,]\d+)?", text)))
            ]
        case "percent":
            return [Token("percent", text, value=numbers[:1])]
        case "slashed":
            return [_slashed(text, numbers)]
        case "thousands" | "money":
            return [Token("amount", text)]
        case "url":
            return [Token("border", text)]
        case "clock":
            return [Token("other", text)]
        case "number":
            return [Token("number", text, spelling=spell(text[:LONGEST_WORD]), value=numbers)]
        case (
            "typed_day"
            | "month_year"
            | "dashed"
            | "dotted"
            | "document"
            | "thumb"
            | "arrow"
            | "hash"
            | "join"
            | "question"
            | "end"
        ):
            return [Token(shape, text, value=numbers)]
    return [Token("border", text)]


def _words(text: str) -> list[Token]:
    text = text[:LONGEST_WORD]
    return [Token("word", text, spelling=spell(text))]


def _slashed(text: str, numbers: tuple[int, ...]) -> Token:
    day, month = numbers
    if 1 <= day <= 31 and 1 <= month <= 12:  # noqa: PLR2004 — the calendar's own limits
        return Token("typed_day", text, value=numbers)
    return Token("fraction", text, value=numbers)
