"""Text without case and marks, letter for letter, so that a place found in it is a place in what was typed."""

import re
import unicodedata
from functools import cache


def folded(text: str) -> tuple[str, str]:
    """The text composed (NFC), and the same in small letters without marks; both of one length."""
    composed = unicodedata.normalize("NFC", text)
    return composed, "".join(map(_plain, composed))


@cache
def _plain(sign: str) -> str:
    small = sign.lower().replace("đ", "d")
    plain = unicodedata.normalize("NFD", small)[:1]
    return plain if len(plain) == 1 else sign


def any_word(words: list[str]) -> str:
    """A pattern for one of these words, typed with or without marks, the longest first."""
    plain = sorted({folded(word)[1] for word in words}, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in plain)
