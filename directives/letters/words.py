"""Compares Vietnamese words without regard to case, normal form, tone placement and kinds of dash or quote."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_TONES = "\u0300\u0301\u0309\u0303\u0323"
_ALIKE = str.maketrans(
    {
        "\u00a0": " ",
        "\u202f": " ",
        "\t": " ",
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2013": "-",
        "\u2014": "-",
        "\u2212": "-",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u2018": "'",
        "\u2019": "'",
        "\u00f0": "\u0111",
    },
)
_UNSEEN = dict.fromkeys([0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x00AD])


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and its folded twin, character for character, so that what is found in one is cut out of the other."""

    shown: str
    folded: str

    @classmethod
    def of(cls, text: str) -> "Passage":
        """Folds once what will be searched many times."""
        shown = normal(text)
        return cls(shown, fold(shown))

    def cut(self, start: int, end: int | None = None) -> "Passage":
        """The same stretch of both."""
        return Passage(self.shown[start:end], self.folded[start:end])


def normal(text: str) -> str:
    """Composed characters, without the ones that nobody sees."""
    return unicodedata.normalize("NFC", text).translate(_UNSEEN)


def fold(text: str) -> str:
    """The form in which words are compared; as long as `text` where that is in normal form C."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(_lower_one(character) for character in text)
    return _MISPLACED.sub(_move_tone, lowered.translate(_ALIKE))


def is_upper(text: str) -> bool:
    """Whether the words stand in capitals, as heads and posts of letters do."""
    return text.upper() == text and text.lower() != text


def squeeze(text: str) -> str:
    """One line, single spaces."""
    return " ".join(text.split())


def _lower_one(character: str) -> str:
    lowered = character.lower()
    return lowered if len(lowered) == 1 else character


def _toned(letter: str) -> str:
    return "".join(unicodedata.normalize("NFC", letter + tone) for tone in _TONES)


def _move_tone(found: re.Match[str]) -> str:
    return _moved(found.group())


@lru_cache(maxsize=256)
def _moved(letters: str) -> str:
    """The tone of the first vowel on the second: the newer way to write, so that both ways compare equal."""
    head, first, second = letters[:-2], letters[-2], letters[-1]
    base, tone = unicodedata.normalize("NFD", first)[0], unicodedata.normalize("NFD", first)[-1]
    return head + base + unicodedata.normalize("NFC", second + tone)


_MISPLACED = re.compile(
    f"[{_toned('o')}][ae]|q[{_toned('u')}][aeioyâêôơă]|[{_toned('u')}]y|g[{_toned('i')}][aoueơôưâêă]",
)
