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
    folded = {fold(normal(phrase)) for phrase in table(name)[key]}
    return tuple(sorted(folded, key=lambda phrase: (-len(phrase), phrase)))


@cache
def any_of(name: str, *keys: str) -> str:
    """A pattern (without a group of its own to number) for any phrase of the lists, whole words only."""
    return pattern(phrase for key in keys for phrase in phrases(name, key))


def pattern(alternatives: Iterable[str]) -> str:
    """A pattern for any of some folded phrases, whole words, the fullest first; a space fits any run of spaces.

    Shared beginnings are written once: a lexicon of hundreds of phrases then costs a few steps at each letter.
    """
    words: _Tree = {}
    signs: _Tree = {}
    for phrase in alternatives:
        _grow(words if phrase[:1].isalnum() else signs, " ".join(phrase.split()))
    parts = [rf"(?<!\w){_written(words)}"] if words else []
    if signs:
        parts.append(_written(signs))
    return "(?:" + "|".join(parts) + ")"


_Tree = dict[str, "_Tree"]
_END = ""


def _grow(tree: _Tree, phrase: str) -> None:
    for letter in phrase:
        tree = tree.setdefault(letter, {})
    tree[_END] = {} if phrase[-1:].isalnum() else {_END: {}}


def _written(tree: _Tree) -> str:
    letters = {letter: r"\s+" if letter == " " else re.escape(letter) for letter in tree if letter != _END}
    branches = [written + _written(tree[letter]) for letter, written in letters.items()]
    if _END in tree:
        branches.append("" if tree[_END] else r"(?!\w)")
    return branches[0] if len(branches) == 1 else "(?:" + "|".join(branches) + ")"
