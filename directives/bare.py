"""Text without case and diacritics, as it is compared with what people type."""

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Any

_MARKS = " \t\n:,;.!?-–—"
_FIRST_WORD = re.compile(r"\s*([^\s:]*:?)\s*")


def bare(text: str) -> str:
    """Small letters without diacritics, words one space apart."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())


def trimmed(text: str) -> str:
    """Without spaces and punctuation at both ends."""
    return text.strip(_MARKS)


@cache
def lexicon(name: str) -> dict[str, Any]:
    """The words of a lexicon that stands beside this file."""
    return tomllib.loads(files("directives").joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def bare_words(name: str, *keys: str) -> frozenset[str]:
    """The words of one list of a lexicon, bare."""
    found: Any = lexicon(name)
    for key in keys:
        found = found[key]
    return frozenset(map(bare, found))


def leading(text: str, forms: dict[str, str], *, most_words: int = 5) -> tuple[str | None, str]:
    """What the first words mean, the longest that mean something, and the text behind them."""
    best: tuple[str | None, str] = (None, text)
    rest, taken = text, ""
    for _ in range(most_words):
        found = _FIRST_WORD.match(rest)
        assert found is not None
        word, rest = found[1], rest[found.end() :]
        if not word:
            break
        taken = f"{taken} {bare(word.rstrip(':'))}".strip()
        if taken in forms:
            best = (forms[taken], rest)
        if word.endswith(":"):
            break
    return best
