"""Undoes the slips of a keyboard that was off: Vietnamese typed in Telex or VNI and left as typed."""

import re
import unicodedata

from directives.status_lines.syllables import spell
from directives.status_lines.tables import table

_BARRED_D = "\u0111"
_TAKERS = {"6": "aeo", "7": "ou", "8": "a"}
"""The vowels that each of VNI's marks may stand on."""


def unslipped(word: str) -> tuple[str, ...]:
    """What the word would be had the keyboard's Telex or VNI been on; nothing where it shows no such slip."""
    if any(char.isdigit() for char in word):
        return (_from_vni(word),)
    reading = _from_telex(word)
    return (reading,) if reading != word else ()


def _from_telex(word: str) -> str:
    tone = ""
    kept = word[0]
    for char in word[1:]:
        if char in table("keyboards")["telex_tones"] and re.search(r"[aeiouy]", kept, re.IGNORECASE):
            tone = table("keyboards")["telex_tones"][char]
        else:
            kept += char
    if "d" in kept[1:] and kept[0] == "d":
        kept = "dd" + kept[1:].replace("d", "", 1)
    kept = re.sub(r"([aeo])([^aeouiy]+)\1$", r"\1\1\2", kept)
    kept = re.sub(r"(u?o|a|u)([^aeouiyw]+)w$", r"\1w\2", kept)
    for typed, letter in table("keyboards")["telex_letters"].items():
        kept = kept.replace(typed, letter)
    return _with_tone(kept, tone)


def _from_vni(word: str) -> str:
    tone = ""
    kept = ""
    for char in word:
        if char in table("keyboards")["vni_tones"]:
            tone = table("keyboards")["vni_tones"][char]
        elif char == "9" and "d" in kept:
            kept = kept.replace("d", _BARRED_D, 1)
        elif char in table("keyboards")["vni_marks"]:
            kept = _with_quality(kept, char)
        else:
            kept += char
    return _with_tone(unicodedata.normalize("NFC", kept), tone)


def _with_quality(kept: str, digit: str) -> str:
    takers = _TAKERS[digit]
    where = next((at for at in range(len(kept) - 1, -1, -1) if kept[at] in takers), None)
    if where is None:
        return kept
    mark: str = table("keyboards")["vni_marks"][digit]
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
