"""Vietnamese syllables as they are typed: composed or not, tone marks placed either way or left out."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_TONES = {"\u0300": "2", "\u0301": "1", "\u0303": "4", "\u0309": "3", "\u0323": "5"}
"""Combining tone marks by the digits of VNI."""
_ALIKE = {"3": "4", "4": "3"}
"""Hỏi and ngã, which southern speech does not tell apart."""
_BARRED_D = "\u0111"
_QUALITIES = {"\u0302": "^", "\u0306": "(", "\u031b": "+"}
_SYLLABLE = re.compile(
    r"(?:ngh|gh|ng|nh|ch|kh|th|tr|ph|gi|qu|[bcdghklmnprstvx])?"
    r"(?:uy[eau]?|oa[ioy]?|oeo?|uay?|uo[iu]?|[iy]eu?|ia|ue|oo|a[iouy]|e[ou]|iu|oi|ui|uu|[aeiouy])"
    r"(?:ng|nh|ch|[cmnpt])?$"
)


@dataclass(frozen=True, slots=True)
class Spelling:
    """A word taken apart: its bare letters, the marks on each letter, and its tone wherever the mark stood."""

    bare: str
    marks: tuple[str, ...]
    tone: str

    @property
    def plain(self) -> bool:
        """Whether it is typed without any diacritics."""
        return not self.tone and not any(self.marks)

    def may_stand_for(self, other: "Spelling") -> bool:
        """Whether it is the other word with some or all of its diacritics left out."""
        if self.bare != other.bare or (self.tone and other.tone not in (self.tone, _ALIKE.get(self.tone))):
            return False
        return all(not mine or mine == theirs for mine, theirs in zip(self.marks, other.marks, strict=True))


@lru_cache(maxsize=20_000)
def spell(word: str) -> Spelling:
    """Takes a lower-case word apart; what is no Vietnamese letter is kept as it is."""
    letters: list[str] = []
    marks: list[str] = []
    tone = ""
    for char in unicodedata.normalize("NFD", word):
        if char in _TONES:
            tone = _TONES[char]
        elif char in _QUALITIES and marks:
            marks[-1] = _QUALITIES[char]
        elif char == _BARRED_D:
            letters.append("d")
            marks.append("-")
        elif not unicodedata.combining(char):
            letters.append(char)
            marks.append("")
    return Spelling("".join(letters), tuple(marks), tone)


@lru_cache(maxsize=20_000)
def is_syllable(bare: str) -> bool:
    """Whether bare letters could be a Vietnamese syllable."""
    return _SYLLABLE.match(bare) is not None
