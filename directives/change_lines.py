"""Reads what the office types to change a directive: "3 hạn 30/9", "3 chủ trì: Sở Y tế", "1071/UBND-NC nhầm"."""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from directives.changes import ChangeKind
from directives.tasks import Part

_LABEL = re.compile(r"\d{1,4}(\.\d{1,3})?")
_MARKS = " :,;.-–—"
_MOST_WORDS = 4


@dataclass(frozen=True, kw_only=True)
class Target:
    """What a change is about: a task by its short `label`, or a directive by its `number`; `rest` stands behind it.

    A bare number may be either; then both are given.
    """

    label: str | None
    number: str | None
    rest: str


def read_target(text: str) -> Target | None:
    """What a line begins with, if that is a task or a directive."""
    what, behind = _leading("targets", text.strip())
    word, _, rest = _split(behind)
    word = word.rstrip(":,;")
    if not any(sign.isdigit() for sign in word):
        return None
    if word.startswith("#") and what != "task":
        return Target(label=None, number=word, rest=rest)
    word = word.lstrip("#").removesuffix(".")
    if _LABEL.fullmatch(word) is None:
        return None if what == "task" else Target(label=None, number=word, rest=rest)
    return Target(
        label=None if what == "directive" else word,
        number=None if what == "task" else word,
        rest=rest,
    )


def read_field(text: str) -> tuple[ChangeKind, str] | None:
    """What of a task is to be changed, and to what."""
    found, rest = _leading("fields", text.strip())
    return None if found is None else (ChangeKind(found), rest.strip(_MARKS + "\n"))


def read_part(text: str) -> Part | None:
    """The part that a text names and nothing else."""
    found, rest = _leading("parts", text.strip())
    return None if found is None or rest.strip(_MARKS) else Part(found)


def split_part(text: str) -> tuple[str, Part | None]:
    """A text that ends in the part of the unit that it names: both apart."""
    words = text.split()
    for length in range(min(_MOST_WORDS, len(words) - 1), 0, -1):
        part = read_part(" ".join(words[-length:]).strip("()"))
        if part is not None:
            return " ".join(words[:-length]).strip(_MARKS), part
    return text.strip(), None


def is_consent(text: str) -> bool:
    """Whether a text lets a change go out."""
    return _bare(text.strip(_MARKS + "!")) in _forms("consent")


def is_no_deadline(text: str) -> bool:
    """Whether a text says that there is to be no deadline."""
    return _bare(text.strip(_MARKS)) in _forms("no_deadline")


def _leading(table: str, text: str) -> tuple[str | None, str]:
    """What the first words mean, the longest that mean something, and the text behind them."""
    forms = _forms(table)
    best: tuple[str | None, str] = (None, text)
    rest, taken = text, ""
    for _ in range(_MOST_WORDS):
        word, colon, rest = _split(rest)
        if not word:
            break
        taken = f"{taken} {_bare(word.rstrip(':'))}".strip()
        if taken in forms:
            best = (forms[taken], rest)
        if colon:
            break
    return best


def _split(text: str) -> tuple[str, bool, str]:
    """The first word, whether a colon ends it, and what is behind it with its line breaks."""
    found = re.match(r"\s*([^\s:]*:?)\s*", text)
    assert found is not None
    return found[1], found[1].endswith(":"), text[found.end() :]


@cache
def _forms(table: str) -> dict[str, str]:
    return {_bare(word): meaning for meaning, words in _words()[table].items() for word in words}


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads(files("directives").joinpath("change_words.toml").read_text(encoding="utf-8"))


def _bare(text: str) -> str:
    """Without case and diacritics."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())
