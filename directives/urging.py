"""Urging (đôn đốc): its degrees, and how somebody types them."""

from enum import StrEnum
from functools import cache

from directives.bare import bare, leading, lexicon


class Degree(StrEnum):
    """Nhắc nhở, phê bình, kiểm điểm: from a word of reminder to being called to account."""

    REMINDER = "reminder"
    CRITICISM = "criticism"
    ACCOUNT = "account"


def read_degree(text: str) -> tuple[Degree, str]:
    """The degree that a text begins with, and the rest; a text that names none reminds."""
    found, rest = leading(text.strip(), _forms(), most_words=3)
    return (Degree.REMINDER, text.strip()) if found is None else (Degree(found), rest.strip(" \t\n:;,.-–"))


@cache
def _forms() -> dict[str, str]:
    return {bare(word): meaning for meaning, words in lexicon("urging")["degrees"].items() for word in words}
