"""Vietnamese syllables as they are typed: tone marks placed either way, left out, or spelled in Telex or VNI."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_TONES = {"\u0300": "2", "\u0301": "1", "\u0303": "4", "\u0309": "3", "\u0323": "5"}
"""Combining tone marks by the digits of VNI."""
_ALIKE = {"3": "4", "4": "3"}
"""Hỏi and ngã, which southern speech does not tell apart."""
_QUALITIES = {"\u0302": "^", "\u0306": "(", "\u031b": "+"}
_TELEX_TONES = {"s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
_VNI_TONES = {"1": "\u0301", "2": "\u0300", "3": "\u0309", "4": "\u0303", "5": "\u0323"}
_TELEX_LETTERS = (
    ("dd", "đ"), ("aa", "â"), ("ee", "ê"), ("oo", "ô"), ("uow", "ươ"), ("uwow", "ươ"), ("aw", "ă"), ("ow", "ơ"), ("uw", "ư"),
)  # fmt: skip
_VNI_LETTERS = {"6": "\u0302", "7": "\u031b", "8": "\u0306"}
_SYLLABLE = re.compile(
    r"(?:ngh|gh|ng|nh|ch|kh|th|tr|ph|gi|qu|[bcdđghklmnprstvx])?"
    r"(?:uye|uya|uyu|oai|oao|oay|oeo|uay|uoi|uou|ieu|yeu|uo|ie|ye|ia|ua|oa|oe|uy|ue|oo|ai|ao|au|ay|eo|eu|iu|oi|ui|uu|[aeiouy])"
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
        elif char == "đ":
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


def unslipped(word: str) -> tuple[str, ...]:
    """What the word would be had the keyboard's Telex or VNI been on; nothing where it shows no such slip."""
    if any(char.isdigit() for char in word):
        return (_from_vni(word),)
    found = [_from_telex(word)]
    if word[-1] == "w":
        found.append(_from_telex(word[:-1].replace("uo", "uwow", 1).replace("u", "uw", 1)))
    return tuple(reading for reading in found if reading != word)


def _from_telex(word: str) -> str:
    tone = ""
    kept = word[0]
    for char in word[1:]:
        if char in _TELEX_TONES and re.search(r"[aeiouy]", kept, re.IGNORECASE):
            tone = _TELEX_TONES[char]
        else:
            kept += char
    if "d" in kept[1:] and kept[0] == "d":
        kept = "đ" + kept[1:].replace("d", "", 1)
    kept = re.sub(r"([aeo])([^aeouiy]+)\1$", r"\1\1\2", kept)
    kept = re.sub(r"(u?o|a|u)([^aeouiyw]+)w$", r"\1w\2", kept)
    for typed, letter in _TELEX_LETTERS:
        kept = kept.replace(typed, letter)
    kept = kept.replace("w", "ư")
    return _with_tone(kept, tone)


def _from_vni(word: str) -> str:
    tone = ""
    kept = ""
    for char in word:
        if char in _VNI_TONES:
            tone = _VNI_TONES[char]
        elif char == "9" and "d" in kept:
            kept = kept.replace("d", "đ", 1)
        elif char in _VNI_LETTERS:
            kept = _with_quality(kept, char)
        else:
            kept += char
    return _with_tone(unicodedata.normalize("NFC", kept), tone)


def _with_quality(kept: str, digit: str) -> str:
    takers = {"6": "aeo", "7": "ou", "8": "a"}[digit]
    where = next((at for at in range(len(kept) - 1, -1, -1) if kept[at] in takers), None)
    if where is None:
        return kept
    mark = _VNI_LETTERS[digit]
    if digit == "7" and kept[where] == "o" and where and kept[where - 1] == "u":
        return kept[: where - 1] + "u" + mark + "o" + mark + kept[where + 1 :]
    return kept[: where + 1] + mark + kept[where + 1 :]


def _with_tone(word: str, tone: str) -> str:
    if not tone:
        return word
    where = next((at for at, char in enumerate(word) if spell(char).bare in tuple("aeiouy")), None)
    if where is None:
        return word
    return unicodedata.normalize("NFC", word[: where + 1] + tone + word[where + 1 :])
