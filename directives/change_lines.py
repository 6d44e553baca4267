"""Reads what the office types to change a directive: "3 hạn 30/9", "3 chủ trì: Sở Y tế", "1071/UBND-NC nhầm"."""

import re
from dataclasses import dataclass
from functools import cache

from directives.bare import bare, leading, lexicon
from directives.changes import ChangeKind
from directives.tasks import Part

_LABEL = re.compile(r"\d{1,4}(\.\d{1,3})?")
_FIRST_WORD = re.compile(r"\s*([^\s:]*:?)\s*")
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
    word, rest = _split(behind)
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
    return bare(text.strip(_MARKS + "!")) in _forms("consent")


def _leading(table: str, text: str) -> tuple[str | None, str]:
    return leading(text, _forms(table), most_words=_MOST_WORDS)


def _split(text: str) -> tuple[str, str]:
    """The first word, with the colon that ends it, and what is behind it with its line breaks."""
    found = _FIRST_WORD.match(text)
    return ("", text) if found is None else (found[1], text[found.end() :])


@cache
def _forms(table: str) -> dict[str, str]:
    return {bare(word): meaning for meaning, words in lexicon("change_words")[table].items() for word in words}
