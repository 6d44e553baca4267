"""Tells a line that takes back what was said before from one that only speaks of something wrong."""

import re
from functools import cache

from directives.status_lines.folding import any_word, folded
from directives.status_lines.tables import table

_MARKS = " \t\n,.;:!…–—-"
_MOST = 2000


def takes_back(text: str) -> str | None:
    """What a line says beside taking back the last one, "" where that is all; None where it takes nothing back.

    The word must stand by itself, before a mark or the end of the line or a number: "sai rồi, 13 xong", not
    "sai phạm đã xử lý xong" or "không phải việc của sở".
    """
    composed, plain = folded(text)
    found = _taking_back().match(plain[:_MOST])
    if found is None or any(word in _words(composed, found) for word in table("taking_back")["never"]):
        return None
    rest = composed[found.end() :].strip(_MARKS)
    return rest if any(sign.isalnum() for sign in rest) else ""


def _words(composed: str, found: re.Match[str]) -> str:
    return " ".join(composed[: found.end()].lower().split())


@cache
def _taking_back() -> re.Pattern[str]:
    words = table("taking_back")
    before, word, after = (any_word(words[name]) for name in ("before", "words", "after"))
    return re.compile(
        rf"\W*(?:(?:{before})\b\W*)*(?:{word})\b(?:[^\S\n]*\b(?:{after})\b)*[^\S\n]*(?=[,.;:!…–—\n-]|$|[^\w\s]*$|\d)"
    )
