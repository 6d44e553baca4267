"""Reads a field of the letter's head as the office types it: "123 / UBND-KT", "12/6/2024", "hoa toc"."""

import datetime as dt
import re
from functools import cache

from directives.bare import bare, leading, lexicon, trimmed
from directives.review import changes
from directives.typed_dates import read_day

_NUMBER = re.compile(r"\d{1,6}[a-z]?\s*[-/]\s*\S.*", re.IGNORECASE)


def read_header(field: changes.HeaderField, text: str, *, today: dt.date) -> changes.SetHeader:
    """The change that puts it there; what cannot be that field is empty in it, so that applying it is refused."""
    named, rest = leading(text, _names())
    text = rest.strip(" :\t") if named == field else text.strip()
    value: str | dt.date | None = text
    match field:
        case changes.HeaderField.DATE:
            value = read_day(text, today=today)
        case changes.HeaderField.NUMBER:
            value = re.sub(r"\s*([-/])\s*", r"\1", text) if _NUMBER.fullmatch(text) else ""
        case changes.HeaderField.URGENCY:
            degrees = lexicon("review_lines")["urgency"]
            known = {bare(word): degree for degree, words in degrees.items() for word in words}
            degree = known.get(bare(trimmed(text)), "")
            value = None if degree == "none" else degree
    return changes.SetHeader(field=field, value=value)


@cache
def _names() -> dict[str, str]:
    """What each field may be called in front of it."""
    return {bare(word): name for name, words in lexicon("review_lines")["header"].items() for word in words}
