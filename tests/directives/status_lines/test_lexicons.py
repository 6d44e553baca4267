"""The data files hold together, so that an office can add a word without touching code."""

import pytest

from directives.status_lines.lexicon import alphabet, clause_grammar, concepts, grammar, shorthand
from directives.status_lines.patterns import compile_pattern
from directives.status_lines.tables import table


def test_every_rule_of_the_grammar_names_only_concepts_that_exist():
    assert grammar().fitting("") == []
    assert clause_grammar().fitting("") == []


def test_a_rule_that_names_an_unknown_concept_is_refused_by_name():
    with pytest.raises(KeyError, match="no_such_concept"):
        compile_pattern("finish no_such_concept", alphabet())


def test_every_phrase_of_the_lexicon_can_be_found():
    assert concepts() is concepts()
    assert all(
        phrase == phrase.strip().lower() for phrases in table("words")["concepts"].values() for phrase in phrases
    )


def test_no_concept_lists_a_phrase_twice():
    assert [name for name, phrases in table("words")["concepts"].items() if len(phrases) != len(set(phrases))] == []


def test_no_shorthand_stands_for_itself():
    assert [short for short, words in shorthand().items() if words == (short,)] == []


def test_every_ambiguity_is_settled_by_a_known_concept():
    known = {*table("words")["concepts"]}
    assert {choice["concept"] for choice in table("words")["ambiguous"]} <= known
