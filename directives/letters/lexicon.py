"""Loads the reader's words from the TOML files beside the code, so that an office adds a word without touching code."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from directives.letters.words import fold, normal


@cache
def table(name: str) -> Mapping[str, Any]:
    """One lexicon file as it stands."""
    text = files("directives.letters.lexicons").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return MappingProxyType(tomllib.loads(text))


@cache
def phrases(name: str, key: str) -> tuple[str, ...]:
    """The folded phrases of one list, longest first, so that the first one that fits is the fullest."""
    return tuple(sorted({fold(normal(phrase)) for phrase in table(name)[key]}, key=lambda phrase: (-len(phrase), phrase)))


@cache
def any_of(name: str, *keys: str) -> str:
    """A pattern (without a group of its own to number) for any phrase of the lists, whole words only."""
    return pattern(phrase for key in keys for phrase in phrases(name, key))


def pattern(alternatives: Iterable[str]) -> str:
    """A pattern for any of some folded phrases; a space fits any run of spaces."""
    ordered = sorted(set(alternatives), key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(_one(phrase) for phrase in ordered) + ")"


def _one(phrase: str) -> str:
    words = r"\s+".join(re.escape(word) for word in phrase.split())
    before = r"(?<!\w)" if phrase[:1].isalnum() else ""
    after = r"(?!\w)" if phrase[-1:].isalnum() else ""
    return before + words + after
