"""The data files of this folder, loaded once: shorthand, concepts, calendar words, references and grammar."""

from functools import cache
from itertools import combinations
from typing import Any

from directives.status_lines.patterns import Alphabet, Pattern, Rules, compile_pattern
from directives.status_lines.phrases import Phrases
from directives.status_lines.syllables import Spelling, spell
from directives.status_lines.tables import table


@cache
def shorthand() -> dict[str, tuple[str, ...]]:
    """What is typed for short, and the words that it stands for."""
    entries: dict[str, str] = table("shorthand")["shorthand"]
    return {short: tuple(words.split()) for short, words in entries.items()}


@cache
def concepts() -> Phrases[str]:
    """The phrases of status lines, each with the name of its concept."""
    entries: dict[str, list[str]] = table("words")["concepts"]
    return Phrases((phrase, concept) for concept, phrases in entries.items() for phrase in phrases)


@cache
def calendar_words() -> Phrases[tuple[str, int]]:
    """The words with which days are named: what each is and, for numbers and weekdays, which."""
    calendar = table("calendar")
    found = [(word, (name, 0)) for name, words in calendar["words"].items() for word in words]
    found += [(word, ("numeral", value)) for word, value in calendar["numbers"].items()]
    found += [(word, ("weekday", value)) for word, value in calendar["weekdays"].items()]
    return Phrases(found)


@cache
def reference_words() -> Phrases[str]:
    """The words around task references: markers, joiners and the nouns that make a number a quantity."""
    entries: dict[str, list[str]] = table("references")
    return Phrases((phrase, name) for name, phrases in entries.items() for phrase in phrases)


@cache
def choices() -> dict[str, list[dict[str, Any]]]:
    """For bare words with several meanings: in which company each has which."""
    found: dict[str, list[dict[str, Any]]] = {}
    for choice in table("words")["ambiguous"]:
        found.setdefault(choice["bare"], []).append(choice)
    return found


@cache
def vocabulary() -> frozenset[Spelling]:
    """Every word that any of the lexicons uses."""
    phrases = [*table("shorthand")["shorthand"].values()]
    for group in (table("words")["concepts"], table("calendar")["words"], table("references")):
        phrases += [phrase for several in group.values() for phrase in several]
    phrases += [*table("calendar")["numbers"], *table("calendar")["weekdays"]]
    return frozenset(spell(word) for phrase in phrases for word in phrase.lower().split())


@cache
def bare_vocabulary() -> frozenset[str]:
    """The words of the vocabulary without diacritics."""
    return frozenset(word.bare for word in vocabulary())


@cache
def alphabet() -> Alphabet:
    """One character for each set of concepts that a phrase may have, those included that earlier stages make up."""
    of_bare: dict[str, dict[str, None]] = {}
    for concept, phrases in table("words")["concepts"].items():
        for phrase in phrases:
            of_bare.setdefault(" ".join(spell(word).bare for word in phrase.lower().split()), {})[concept] = None
    alone = [frozenset({concept}) for concept in (*table("words")["concepts"], *MADE_CONCEPTS)]
    together = [
        frozenset(chosen)
        for several in of_bare.values()
        for size in range(2, len(several) + 1)
        for chosen in combinations(several, size)
    ]
    return Alphabet([*alone, *together])


MADE_CONCEPTS = (
    "border", "word", "number", "percent", "whole", "zero", "date", "past_date", "vague_date", "duration", "relative",
    "document_number", "fraction", "amount", "quantity",
    "reference", "thumb", "question", "arrow",
)  # fmt: skip
"""Concepts that no lexicon lists: they come from numbers, days and signs."""


@cache
def grammar() -> Rules:
    """The rules that tell what a clause states."""
    return Rules((signal, pattern) for signal, pattern in _all_rules() if signal not in _ABOUT_CLAUSES)


@cache
def clause_grammar() -> Rules:
    """The rules that tell whether a clause states anything at all."""
    return Rules((signal, pattern) for signal, pattern in _all_rules() if signal in _ABOUT_CLAUSES)


_ABOUT_CLAUSES = frozenset({"question", "muted"})


@cache
def _all_rules() -> tuple[tuple[str, Pattern], ...]:
    rules: list[dict[str, Any]] = table("grammar")["rule"]
    return tuple((rule["signal"], compile_pattern(source, alphabet())) for rule in rules for source in rule["say"])
