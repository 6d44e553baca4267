"""Reads phrases that mean many units at once ("các sở, ban, ngành cấp tỉnh; UBND các huyện, thành phố")."""

import tomllib
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Literal

from directives.unit_names import meaningful, posts
from directives.unit_words import Words, begins_with

_LIST_MARK = ":"

KindRows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, kw_only=True)
class GroupPhrase:
    """A group as far as it was understood.

    `kinds` has one entry a noun: rows of kinds, of which the first that has any unit is meant. `rest` is the text after
    the nouns that belongs to no group ("… thuộc tỉnh: Công ty A, Công ty B"); `heads` are the nouns as they would begin
    the names in it, and `by_name` says of each whether only units whose names begin so are meant. `heads_list` where
    they plainly head that rest: one noun, or several before a colon, and only one "các", for in "các sở, UBND các
    huyện: …" the first noun does not. `is_announced` where a colon stands before the rest. `is_vague` where a person
    must choose who is meant: then `kinds` are those of the candidates, none where it could be anybody.
    """

    kinds: tuple[KindRows, ...]
    heads: tuple[str, ...]
    by_name: tuple[bool, ...]
    rest: str
    heads_list: bool
    is_announced: bool
    is_vague: bool


def read_group(phrase: str) -> GroupPhrase | None:
    """The group that a phrase names or begins with; None where it begins like no group."""
    text = unicodedata.normalize("NFC", phrase)
    words = meaningful(text)
    terms: list[_Term] = []
    place = 0
    while term := _longest_term(words[place:]):
        terms.append(term)
        place += len(term.words)
    nouns = [term for term in terms if term.role == "noun"]
    has_anybody = _count(terms, "anybody") > 0
    if not (nouns or has_anybody) or not _is_plural(terms):
        return None
    is_vague = _count(terms, "vague") > 0 or (has_anybody and not any(term.is_office for term in nouns))
    rest = text[words[place].start :] if place < len(words) else ""
    is_announced = bool(rest) and _LIST_MARK in text[words[place - 1].end : words[place].start]
    return GroupPhrase(
        kinds=() if is_vague and has_anybody else tuple(term.kinds for term in nouns),
        heads=tuple(term.text for term in nouns),
        by_name=tuple(term.is_by_name for term in nouns),
        rest=rest,
        heads_list=bool(rest) and _count(terms, "plural") <= 1 and (is_announced or len(nouns) == 1),
        is_announced=is_announced,
        is_vague=is_vague,
    )


def excludes(phrase: str) -> bool:
    """Whether the phrase says who is not meant."""
    words = meaningful(phrase)
    return any(begins_with(words[place:], known) for place in range(len(words)) for known in _exclusions())


_Role = Literal["plural", "filler", "vague", "anybody", "noun"]


@dataclass(frozen=True, kw_only=True)
class _Term:
    words: Words
    text: str
    role: _Role
    kinds: KindRows = ()
    is_office: bool = False
    is_plural: bool = False
    is_by_name: bool = False


@cache
def _terms() -> tuple[_Term, ...]:
    data = _data()
    sources: tuple[tuple[_Role, Iterable[str]], ...] = (
        ("plural", data["plural"]),
        ("filler", data["fillers"]),
        ("vague", data["vague"]),
        ("anybody", data["anybody"]),
    )
    plain = [_Term(words=meaningful(text), text=text, role=role) for role, texts in sources for text in texts]
    titles = [_Term(words=post, text="", role="filler") for post in posts()]
    nouns = [_noun(text, entry) for entry in data["nouns"] for text in entry["words"]]
    return (*plain, *titles, *nouns)


@cache
def _exclusions() -> tuple[Words, ...]:
    return tuple(map(meaningful, _data()["exclusions"]))


def _data() -> dict[str, Any]:
    return tomllib.loads(resources.files("directives").joinpath("groups.toml").read_text("utf-8"))


def _noun(text: str, entry: dict[str, Any]) -> _Term:
    kinds = tuple(tuple(row) for row in entry["kinds"])
    return _Term(
        words=meaningful(text),
        text=text,
        role="noun",
        kinds=kinds,
        is_office=entry.get("office", False),
        is_plural=entry.get("plural", False),
        is_by_name=entry.get("by_name", False),
    )


def _longest_term(words: Words) -> _Term | None:
    return max(
        (term for term in _terms() if begins_with(words, term.words)), key=lambda term: len(term.words), default=None
    )


def _count(terms: Iterable[_Term], role: _Role) -> int:
    return sum(term.role == role for term in terms)


def _is_plural(terms: Sequence[_Term]) -> bool:
    nouns = [term for term in terms if term.role == "noun"]
    return (
        _count(terms, "plural") + _count(terms, "vague") > 0 or len(nouns) > 1 or any(term.is_plural for term in nouns)
    )
