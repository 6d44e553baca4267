"""Cuts a line into tokens: words, numbers, percents, days, document numbers and the borders between clauses."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from directives.status_lines.syllables import Spelling, spell

Shape = Literal[
    "word", "number", "dotted", "dashed", "typed_day", "month_year", "percent", "document", "fraction", "amount",
    "border", "end", "question", "hash", "join", "arrow", "thumb", "other",
]  # fmt: skip

_TOKEN = re.compile(
    r"""
      (?P<url>(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w.-]{1,200}|@\w+)
    | (?P<document>(?:số\s*:?\s*)?\d{1,6}/(?:\d{4}/)?[^\W\d_]{1,10}(?:[-–&][^\W\d_&]{1,12}){1,3} | \d{1,6}/(?:bc|qđ|kh|cv|tb|ttr|tt|nq|ubnd|stc|vp)\b)
    | (?P<percents>\d{1,3}(?:[.,]\d+)?\s*%?\s*(?:-|–|~|→|->)\s*\d{1,3}(?:[.,]\d+)?\s*%)
    | (?P<percent>\d{1,9}(?:[.,]\d+)?\s*(?:%|phần\ trăm|phan\ tram|phầm\ trăm|pt\b|percent))
    | (?P<typed_day>(?<!\d)\d{1,2}(?P<s>[/.-])\d{1,2}(?P=s)(?:20\d\d|\d\d)(?![\d/]))
    | (?P<month_year>\d{1,2}[/.-]20\d\d(?!\d))
    | (?P<slashed>\d{1,3}/\d{1,4}(?![\d/]))
    | (?P<thousands>\d{1,3}(?:\.\d{3})+(?!\d))
    | (?P<money>\d+k(?![^\W_])|\d+[.,]?\d*\s*(?:tỷ|tỉ|ty|ti|triệu|trieu|tr|nghìn|ngàn|km|ha|m2|m3|tấn|tan|đồng|vnđ|vnd|usd)(?![^\W\d_]))
    | (?P<clock>\d{1,2}\s?(?:h|g|giờ|gio)\s?\d{0,2}(?![^\W_])|\d{1,2}:\d\d)
    | (?P<dashed>\d{1,3}\s?(?:-|–|->|→)\s?\d{1,3}(?![\d/.%]))
    | (?P<dotted>\d{1,2}(?:\.\d{1,2}){1,2}(?!\.?\d))
    | (?P<number>\d+)
    | (?P<word>[^\W\d_]+(?:/(?=[^\W\d_]{1,3}(?![^\W_]))[^\W\d_]{1,3})?(?:\d{1,3}(?=[^\W\d_])[^\W\d_]+)*(?:\d{1,2}(?!\d))?)
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
_QUOTED = re.compile(r"\"[^\"\n]{0,500}\"|(?<![^\W_])'[^'\n]{0,500}'(?![^\W_])")
_TAG = re.compile(r"</?(?:b|i|u|s|em|strong|code|pre|p|br|span)\s{0,3}/?>")
_COMMAND = re.compile(r"\s*(?:=\s?[\w@(]|/[a-z]|@\w+\(|[\d\s+*/().-]+=[\d\s.]+$)")
_CODE = re.compile(
    r"<\s*/?[a-z!][^<>]{0,300}>|\$\{|\{\{|\{\s*\""
    r"|\b(?:select\s.{0,80}\bfrom|drop\s+table|insert\s+into|delete\s+from|update\s+\w+\s+set)\b"
)
_FORWARDED = re.compile(r"\s*(?:\[\s*(?:chuyển tiếp|chuyen tiep|fwd?|forwarded)|(?:fwd?|fw|forwarded message)\s*:|forwarded from)")
_EMOTICON = re.compile(r"<3+(?!\d)|[:=;]-?[)(dpvo3]+(?![^\W_])|\^[_.]?\^")
_JOINED_LETTERS = re.compile(r"([^\W\d_i])\1{2,}")


@dataclass(slots=True)
class Token:
    """One token; `value` is its numbers in the order typed, `loose` says that diacritics may have been left out."""

    shape: Shape
    text: str
    spelling: Spelling | None = None
    value: tuple[int, ...] = ()
    loose: bool = False


def normalised(line: str) -> str:
    """The line composed (NFKC), lower-cased, without invisible characters, with one kind of quotation mark."""
    text = unicodedata.normalize("NFKC", line).lower()
    text = "".join(char for char in text if unicodedata.category(char) != "Cf")
    return _EMOTICON.sub(" , ", unicodedata.normalize("NFC", text).translate(_QUOTES))


_QUOTES = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "\t": " ", "\r": "\n"})


def is_foreign(text: str) -> bool:
    """Whether the line is a command, a formula, markup, code or a forwarded message: nobody's own words."""
    return bool(_COMMAND.match(text) or _CODE.search(_TAG.sub(" ", text)) or _FORWARDED.match(text))


def unquoted(text: str) -> str:
    """The line without formatting tags and without what it only quotes."""
    return _QUOTED.sub(" , ", _TAG.sub(" ", text))


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
            return [Token("percent", text, value=tuple(int(digits) for digits in re.findall(r"(\d+)(?:[.,]\d+)?", text)))]
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
            return [Token("number", text, spelling=spell(text), value=numbers)]
        case "typed_day" | "month_year" | "dashed" | "dotted" | "document" | "thumb" | "arrow" | "hash" | "join" | "question" | "end":
            return [Token(shape, text, value=numbers)]
    return [Token("border", text)]


def _words(text: str) -> list[Token]:
    return [Token("word", text, spelling=spell(text))]


def _slashed(text: str, numbers: tuple[int, ...]) -> Token:
    day, month = numbers
    if 1 <= day <= 31 and 1 <= month <= 12:  # noqa: PLR2004 — the calendar's own limits
        return Token("typed_day", text, value=numbers)
    return Token("fraction", text, value=numbers)
