"""Mends words: shorthand written out, Telex and VNI slips undone, small typing errors put right."""

import re
from collections.abc import Iterable
from functools import lru_cache

from directives.status_lines.keyboards import unslipped
from directives.status_lines.lexicon import bare_vocabulary, shorthand, vocabulary
from directives.status_lines.syllables import is_syllable, spell
from directives.status_lines.tokens import LONGEST_WORD, Token

_SHARE_WITH_MARKS = 3
"""A line counts as typed with diacritics where at least one word in so many has them."""
_SHORTEST_TO_CORRECT = 4


def mended(tokens: Iterable[Token]) -> list[Token]:
    """The tokens with every word in the spelling that the lexicons know, and `loose` where marks may be missing."""
    found: list[Token] = []
    words = marked = 0
    for token in tokens:
        if token.shape != "word":
            found.append(token)
            continue
        mended_words = _mend(token)
        for word in mended_words:
            word.loose = token.text not in shorthand() and word.spelling is not None and word.spelling.plain
            word.loose = word.loose or word.text == token.text
        found.extend(mended_words)
        if token.text.isalpha() and token.text not in shorthand():
            words += 1
            marked += bool(token.spelling and not token.spelling.plain)
    typed_with_marks = marked * _SHARE_WITH_MARKS >= words
    for token in found:
        if token.shape == "word":
            token.loose = token.loose and not (typed_with_marks and token.spelling in vocabulary())
    return found


def _mend(token: Token) -> list[Token]:
    numbered = _NUMBERED.match(token.text)
    if numbered and not _is_known(token.text):
        stem, digits = numbered.groups()
        if stem in shorthand() or spell(stem).bare in bare_vocabulary():
            return [*_words(stem), *_words(digits)]
    glued = _GLUED.match(token.text)
    if glued and glued[1] in shorthand() and not _is_known(token.text):
        return [word for part in glued.groups() for word in _words(part)]
    return _words(token.text)


def _is_known(typed: str) -> bool:
    """Whether letters with digits are one word: shorthand such as "t10", or VNI typed with its keyboard off."""
    if typed in shorthand() or spell(typed) in vocabulary():
        return True
    return any(spell(one) in vocabulary() for one in unslipped(typed))


_GLUED = re.compile(r"([^\W\d]+)(\d{1,3})([^\W\d]+)$")
_NUMBERED = re.compile(r"([^\W\d]+)(\d{1,3})$")


def _words(typed: str) -> list[Token]:
    return [_word(word) for word in _spelled(typed)]


def _word(word: str) -> Token:
    spelling = spell(word)
    return Token("number", word, spelling, (int(word),)) if word.isdecimal() else Token("word", word, spelling)


@lru_cache(maxsize=20_000)
def _spelled(word: str) -> tuple[str, ...]:
    """The words that one typed word stands for."""
    if word.isdecimal():
        return (word,)
    if word in shorthand():
        return shorthand()[word]
    spelling = spell(word)
    if spelling in vocabulary() or (spelling.plain and spelling.bare in bare_vocabulary()):
        return (word,)
    for reading in unslipped(word):
        if spell(reading) in vocabulary():
            return (reading,)
    if "/" in word:
        return tuple(part for piece in word.split("/") for part in _spelled(piece))
    if is_syllable(spelling.bare) or len(word) == LONGEST_WORD:
        return (word,)
    return (_corrected(word),)


def _corrected(word: str) -> str:
    """The one word of the vocabulary that a single slip of the finger away from the word, or the word itself."""
    bare = spell(word).bare
    if len(bare) < _SHORTEST_TO_CORRECT:
        return word
    near = {candidate for candidate in _one_slip_away(bare) if candidate in bare_vocabulary() and len(candidate) > 2}  # noqa: PLR2004 — shorter words are near to everything
    return near.pop() if len(near) == 1 else word


def _one_slip_away(word: str) -> set[str]:
    places = range(len(word))
    dropped = {word[:at] + word[at + 1 :] for at in places}
    swapped = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in places[:-1]}
    letters = "abcdeghiklmnopqrstuvxy"
    added = {word[:at] + letter + word[at:] for at in range(len(word) + 1) for letter in letters}
    return dropped | swapped | added
