"""Words of unit names, compared as people read them: without regard to case, composition or where a tone mark sits."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_FEWEST_INITIALS = 2
_ANY_WORD = re.compile(r"[^\W_]+")
_ETH_AS_DSTROKE = str.maketrans("Ðð", "Đđ")
_FINAL_Y = re.compile(r"(?<![aeou])(?<!\w[\u0300-\u036f])y$|(?<=qu)y$")


class Word(NamedTuple):
    """One word: `spelled` keeps its marks in a fixed order, `bare` has none; places are those of the NFC text."""

    spelled: str
    bare: str
    start: int
    end: int

    @property
    def is_bare(self) -> bool:
        """Whether it was written without any mark."""
        return self.spelled == self.bare


Words = tuple[Word, ...]


def words_of(text: str) -> Words:
    """The words of a text in order; hyphens, dashes, commas, brackets and & only separate."""
    composed = unicodedata.normalize("NFC", text)
    return tuple(_word(found.group(), found.start()) for found in _ANY_WORD.finditer(composed))


def agrees(written: Word, known: Word) -> bool:
    """Whether a word as written can be the known word; marks may be left out, but not differ."""
    return written.spelled == known.spelled or (written.is_bare and written.bare == known.bare)


def begins_with(words: Words, known: Words) -> bool:
    """Whether the known words stand first."""
    return len(words) >= len(known) and all(agrees(*pair) for pair in zip(words, known, strict=False))


def ends_with(words: Words, known: Words) -> bool:
    """Whether the known words stand last."""
    return len(words) >= len(known) and all(map(agrees, words[len(words) - len(known) :], known))


def longest_beginning(words: Words, vocabulary: Iterable[Words]) -> Words:
    """The longest entry of a vocabulary that stands first, or nothing."""
    return max((entry for entry in vocabulary if begins_with(words, entry)), key=len, default=())


def abbreviates(written: Words, known: Words) -> bool:
    """Whether words as written are the known ones but for runs of two and more given by initials ("KH&ĐT", "PTNT")."""
    if not written or not known or written[0].bare[:1] != known[0].bare[:1]:
        return False
    may_omit_marks = all(word.is_bare for word in written)

    def same(mine: Word, theirs: Word) -> bool:
        return mine.spelled == theirs.spelled or (may_omit_marks and mine.bare == theirs.bare)

    @cache
    def fits(i: int, j: int) -> bool:
        if i == len(written) or j == len(known):
            return i == len(written) and j == len(known)
        if same(written[i], known[j]) and fits(i + 1, j + 1):
            return True
        run = len(written[i].bare)
        return _are_initials(written[i], known[j : j + run]) and fits(i + 1, j + run)

    return fits(0, 0)


def _are_initials(short: Word, run: Sequence[Word]) -> bool:
    if len(run) != len(short.bare) or len(run) < _FEWEST_INITIALS or short.spelled.replace("đ", "d") != short.bare:
        return False
    return all(map(_begins, short.bare, run))


def _begins(letter: str, word: Word) -> bool:
    return word.bare.startswith(letter)


@lru_cache(maxsize=8192)
def _spelling(raw: str) -> tuple[str, str]:
    decomposed = unicodedata.normalize("NFD", raw.translate(_ETH_AS_DSTROKE).casefold())
    tones = "".join(mark for mark in decomposed if mark in _TONES)
    toneless = _FINAL_Y.sub("i", "".join(mark for mark in decomposed if mark not in _TONES))
    bare = "".join(letter for letter in toneless if not unicodedata.combining(letter)).replace("đ", "d")
    return toneless + tones, bare


def _word(raw: str, start: int) -> Word:
    spelled, bare = _spelling(raw)
    return Word(spelled, bare, start, start + len(raw))
