"""A small pattern language over concepts, compiled to regular expressions over one character a concept.

A pattern is words between spaces: `concept`, `one|other`, each with an optional `?`, `*` or `+`; `~n` for up to n
items of any concept inside the clause; `^` and `$` for the clause's borders; `!one|other` where what follows must not
be that, and `<!one|other` where what stands before must not be.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

BORDER = ","
"""The character that stands between two clauses."""
_FIRST_CHARACTER = 0xE000


class Alphabet:
    """One character for each set of concepts that a phrase may have; a concept is all the sets that hold it."""

    def __init__(self, sets: Iterable[frozenset[str]]) -> None:
        self._characters: dict[frozenset[str], str] = {}
        self._of_concept: dict[str, list[str]] = {}
        for number, concepts in enumerate(dict.fromkeys(sets)):
            character = chr(_FIRST_CHARACTER + number)
            self._characters[concepts] = character
            for concept in sorted(concepts):
                self._of_concept.setdefault(concept, []).append(character)

    def character(self, concepts: frozenset[str]) -> str:
        """The character of exactly these concepts."""
        return self._characters[concepts]

    def characters_of(self, concept: str) -> list[str]:
        """Every character that may stand for the concept; a KeyError names a concept that no lexicon has."""
        return self._of_concept[concept]


@dataclass(frozen=True)
class Pattern:
    """One compiled pattern with what must be present for it to have a chance."""

    source: str
    expression: re.Pattern[str]
    needs: tuple[frozenset[str], ...]

    def could_match(self, present: frozenset[str]) -> bool:
        """Whether every element that may not be left out is there at all."""
        return all(not one.isdisjoint(present) for one in self.needs)


class Rules:
    """Patterns with what each signals, in their order, found by the characters that a text has."""

    def __init__(self, rules: Iterable[tuple[str, Pattern]]) -> None:
        self._rules = tuple(rules)
        self._starting: dict[str, list[int]] = {}
        self._always: list[int] = []
        for number, (_, pattern) in enumerate(self._rules):
            rarest = min(pattern.needs, key=len, default=None)
            if rarest is None:
                self._always.append(number)
                continue
            for character in rarest:
                self._starting.setdefault(character, []).append(number)

    def fitting(self, text: str) -> list[tuple[str, Pattern]]:
        """The rules that have a chance in the text."""
        present = frozenset(text)
        numbers = set(self._always)
        for character in present:
            numbers.update(self._starting.get(character, ()))
        return [self._rules[number] for number in sorted(numbers) if self._rules[number][1].could_match(present)]


def compile_pattern(source: str, alphabet: Alphabet) -> Pattern:
    """Compiles one pattern; gaps become groups so that the caller can tell them from what was matched."""
    parts: list[str] = []
    needs: list[frozenset[str]] = []
    for word in source.split():
        expression, needed = _element(word, alphabet)
        parts.append(expression)
        if needed:
            needs.append(needed)
    return Pattern(source, re.compile("".join(parts)), tuple(needs))


def _element(word: str, alphabet: Alphabet) -> tuple[str, frozenset[str]]:
    nothing: frozenset[str] = frozenset()
    if word == "^":
        return f"(?:^|(?<={BORDER}))", nothing
    if word == "$":
        return f"(?=$|{BORDER})", nothing
    if word.startswith("~"):
        return f"([^{BORDER}]{{0,{int(word[1:])}}}?)", nothing
    if word.startswith("<!"):
        return f"(?<!{_class(word[2:], alphabet)})", nothing
    if word.startswith("!"):
        return f"(?!{_class(word[1:], alphabet)})", nothing
    repeat = word[-1] if word[-1] in "?*+" else ""
    names = word.removesuffix(repeat) if repeat else word
    needed = (
        nothing
        if repeat in ("?", "*") and repeat
        else frozenset(
            char for one in names.split("|") for char in (BORDER if one == "border" else alphabet.characters_of(one))
        )
    )
    return _class(names, alphabet) + repeat, needed


def _class(names: str, alphabet: Alphabet) -> str:
    return (
        "["
        + "".join(BORDER if one == "border" else "".join(alphabet.characters_of(one)) for one in names.split("|"))
        + "]"
    )
