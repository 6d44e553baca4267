"""Tells which known name a phrase means, by spelling, post, abbreviation or missing marks, and which it resembles."""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from rapidfuzz import fuzz

from directives.unit_words import (
    Word,
    Words,
    abbreviates,
    agrees,
    begins_with,
    ends_with,
    longest_beginning,
    words_of,
)

_LONGEST_PHRASE = 250  # characters; a phrase beyond it names no single unit
_LEAST_LIKENESS = 60
_MOST_LIKENESS = 99  # likeness alone is never certainty
_OTHER_HEAD_WEIGHT = 0.8
_PART_OF_NAME_WEIGHT = 0.9
_FEWEST_LETTERS_ALONE = 3  # "CT" alone may be anything
_LONGEST_PROVINCE_NAME = 4  # "Bà Rịa - Vũng Tàu"


@dataclass(frozen=True, kw_only=True)
class UnitNames:
    """All that one unit is called; a provincial body may be called with or without its province."""

    names: tuple[str, ...]
    is_provincial_body: bool


class NameIndex:
    """Finds units by the places they have in the sequence given.

    `others` are names of former units, or of those that follow them: the province was called otherwise then.
    """

    def __init__(self, units: Sequence[UnitNames], *, others: Sequence[str] = ()) -> None:
        self._provinces = _provinces_of([name for unit in units for name in unit.names], others)
        self._variants = [self._known_variants(unit) for unit in units]
        self._parted = [{_parted(self._without_province(words)) for words in variants} for variants in self._variants]
        self._spelled: dict[tuple[str, ...], set[int]] = defaultdict(set)
        self._bare: dict[tuple[str, ...], set[int]] = defaultdict(set)
        for place, variants in enumerate(self._variants):
            for words in variants:
                self._spelled[_spelled(words)].add(place)
                self._bare[_bare(words)].add(place)

    def named(self, phrase: str) -> frozenset[int]:
        """The units that the phrase names: one where it is certain, several where the name is shared, or none."""
        readings = list(self._readings(phrase))
        for find in (self._by_spelling, self._by_letters, self._by_initials):
            for words in readings:
                if places := find(words):
                    return frozenset(places)
        return frozenset()

    def resembling(self, phrase: str) -> list[tuple[int, int]]:
        """Units whose names look like the phrase, most alike first, each with its likeness from 60 to 99."""
        readings = {_parted(self._without_province(words)) for words in self._readings(phrase)}
        likeness = [
            (place, max((mine.likeness(name) for mine in readings for name in names), default=0))
            for place, names in enumerate(self._parted)
        ]
        alike = [(place, score) for place, score in likeness if score >= _LEAST_LIKENESS]
        return sorted(alike, key=lambda found: (-found[1], found[0]))

    def _by_spelling(self, words: Words) -> set[int]:
        return self._spelled.get(_spelled(words), set())

    def _by_letters(self, words: Words) -> set[int]:
        """Marks may all be missing; marks that differ are another name ("Thạnh Lộc" is not "Thanh Lộc")."""
        if not all(word.is_bare for word in words):
            return set()
        return self._bare.get(_bare(words), set())

    def _by_initials(self, words: Words) -> set[int]:
        if len(words) == 1 and len(words[0].bare) < _FEWEST_LETTERS_ALONE:
            return set()
        return {
            place
            for place, variants in enumerate(self._variants)
            if any(abbreviates(words, known) for known in variants)
        }

    def _readings(self, phrase: str) -> Iterator[Words]:
        """What the phrase can stand for, the fullest reading first."""
        if len(phrase) > _LONGEST_PHRASE:
            return
        seen: set[tuple[str, ...]] = set()
        for text in dict.fromkeys((phrase, _without_brackets(phrase))):
            for words in _without_posts(meaningful(text)):
                for reading in self._shortenings(words, may_drop_province=True):
                    if _spelled(reading) not in seen:
                        seen.add(_spelled(reading))
                        yield reading

    def _known_variants(self, unit: UnitNames) -> tuple[Words, ...]:
        variants = [
            reading
            for name in unit.names
            for reading in self._shortenings(meaningful(name), may_drop_province=unit.is_provincial_body)
        ]
        return tuple({_spelled(words): words for words in variants}.values())

    def _shortenings(self, words: Words, *, may_drop_province: bool) -> Iterator[Words]:
        if not words:
            return
        yield words
        if territory := _territory(words):
            yield territory
        if may_drop_province and len(local := self._without_province(words)) < len(words) and local:
            yield local
            if territory := _territory(local):
                yield territory

    def _without_province(self, words: Words) -> Words:
        mark = _names().province
        for ending in (*((*mark, *name) for name in self._provinces), *self._provinces, mark):
            if ends_with(words, ending):
                return words[: -len(ending)]
        return words


def meaningful(text: str) -> Words:
    """The words of a text that tell units apart ("và" and "&" do not), common abbreviations written out."""
    return _written_out(words_of(text), ignored=_names().ignored, abbreviations=_names().abbreviations)


def names_outside(phrase: str) -> bool:
    """Whether the phrase is a body that the office does not direct: a ministry, the Party committee, the province."""
    if len(phrase) > _LONGEST_PHRASE:
        return False
    readings = tuple(_without_posts(meaningful(phrase)))
    whole, beginnings = _names().outside, _names().outside_beginnings
    return any(
        any(begins_with(words, known) for known in beginnings)
        or any(len(words) == len(known) and begins_with(words, known) for known in whole)
        for words in readings
    )


def is_conjunction(word: Word) -> bool:
    """Whether the word may join two names, or stand within one."""
    return any(agrees(word, known) for known in _names().ignored)


def head_of(phrase: str) -> Words:
    """The first words that many units share ("Sở", "UBND huyện"), or nothing."""
    return longest_beginning(meaningful(phrase), _names().heads)


def begins_as(name: str, noun: str) -> bool:
    """Whether a unit's name begins with that noun ("Xã Bình An" with "xã")."""
    return begins_with(meaningful(name), meaningful(noun))


def posts() -> tuple[Words, ...]:
    """The posts by which letters mean the unit they head."""
    return _names().posts


@dataclass(frozen=True, kw_only=True)
class _Names:
    ignored: Words
    abbreviations: dict[str, Words]
    posts: tuple[Words, ...]
    peoples_committee: Words
    territories: tuple[Words, ...]
    province: Words
    heads: tuple[Words, ...]
    outside: tuple[Words, ...]
    outside_beginnings: tuple[Words, ...]


@cache
def _names() -> _Names:
    data = tomllib.loads(resources.files("directives").joinpath("unit_names.toml").read_text("utf-8"))
    ignored = words_of(" ".join(data["ignored"]))

    abbreviations: dict[str, Words] = {}
    for short, full in data["abbreviations"].items():
        (word,) = words_of(short)
        abbreviations |= dict.fromkeys((word.spelled, word.bare), words_of(full))

    def phrases(key: str) -> tuple[Words, ...]:
        return tuple(
            _written_out(words_of(phrase), ignored=ignored, abbreviations=abbreviations) for phrase in data[key]
        )

    return _Names(
        ignored=ignored,
        abbreviations=abbreviations,
        posts=phrases("posts"),
        peoples_committee=words_of(data["peoples_committee"]),
        territories=phrases("territories"),
        province=words_of(data["province"]),
        heads=phrases("heads"),
        outside=phrases("outside"),
        outside_beginnings=phrases("outside_beginnings"),
    )


def _written_out(words: Words, *, ignored: Words, abbreviations: Mapping[str, Words]) -> Words:
    """The words without those that say nothing; a word written out keeps its abbreviation's place in the text."""
    return tuple(
        full._replace(start=word.start, end=word.end)
        for word in words
        if not any(agrees(word, known) for known in ignored)
        for full in abbreviations.get(word.spelled, (word,))
    )


def _without_posts(words: Words) -> Iterator[Words]:
    """The words, then what is left as one post after another is taken off, the longer post first."""
    yield words
    for post in sorted(_names().posts, key=len, reverse=True):
        if len(words) > len(post) and begins_with(words, post):
            yield from _without_posts(words[len(post) :])


def _territory(words: Words) -> Words:
    """The district or commune itself, where the words name its People's Committee."""
    committee = _names().peoples_committee
    rest = words[len(committee) :]
    return rest if begins_with(words, committee) and longest_beginning(rest, _names().territories) else ()


def _without_brackets(phrase: str) -> str:
    before, bracket, rest = phrase.partition("(")
    return before + rest.partition(")")[2] if bracket else phrase


def _provinces_of(names: Sequence[str], others: Sequence[str]) -> tuple[Words, ...]:
    """The province's own name: what most often ends the names after the word for province.

    Where a province has been renamed, both its names end names; whatever ends them once only is chance.
    """
    found: dict[tuple[str, ...], Words] = {}
    counted = _endings(names)
    for spelled, (words, _) in counted.items():
        found[spelled] = words
        break
    for spelled, (words, count) in (*counted.items(), *_endings(others).items()):
        if count > 1:
            found[spelled] = words
    return tuple(found.values())


def _endings(names: Iterable[str]) -> dict[tuple[str, ...], tuple[Words, int]]:
    """What ends names after the word for province, the most frequent first, with how often."""
    mark = _names().province
    counts: Counter[tuple[str, ...]] = Counter()
    as_written: dict[tuple[str, ...], Words] = {}
    for words in map(meaningful, names):
        for place in range(len(words)):
            rest = words[place + len(mark) :]
            if begins_with(words[place:], mark) and 0 < len(rest) <= _LONGEST_PROVINCE_NAME:
                counts[_spelled(rest)] += 1
                as_written[_spelled(rest)] = rest
    return {spelled: (as_written[spelled], count) for spelled, count in counts.most_common()}


@dataclass(frozen=True, kw_only=True)
class _Parted:
    """A name without marks, its shared first words apart from what tells it from others."""

    head: tuple[str, ...]
    rest: str

    def likeness(self, other: "_Parted") -> int:
        """From 0 to 99; judged on the rest, and worth less under another head."""
        shared = min(len(self.head), len(other.head))
        weight = 1.0 if shared and self.head[:shared] == other.head[:shared] else _OTHER_HEAD_WEIGHT
        part = _PART_OF_NAME_WEIGHT * fuzz.token_set_ratio(self.rest, other.rest)
        return min(round(weight * max(fuzz.ratio(self.rest, other.rest), part)), _MOST_LIKENESS)


def _parted(words: Words) -> _Parted:
    head = longest_beginning(words, _names().heads)
    if len(head) == len(words):
        head = ()
    return _Parted(head=_bare(head), rest=" ".join(_bare(words[len(head) :])))


def _spelled(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.spelled for word in words)


def _bare(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.bare for word in words)
