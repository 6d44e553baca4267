"""Turns a file's bytes into text, whichever code it was kept in: Unicode, windows-1258, TCVN3 (ABC) or VNI."""

import codecs
import re
import unicodedata
from functools import cache

from directives.letters.lexicon import any_of, table
from directives.letters.words import fold, normal

_SIGNATURES = (
    b"%PDF",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"{\\rtf",
    b"\x1f\x8b",
    b"II*\0",
    b"MM\0*",
)
"""How PDF, zip (docx), old Word, pictures, RTF and gzip begin."""
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 65_536
_MOST_CONTROLS = 0.01
_MOST_NULS = 0.2
"""Half of the bytes of Latin text in UTF-16 are nul, fewer of Vietnamese."""
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_HIGH = re.compile(r"[\x80-\xff]")


class NotText(ValueError):  # noqa: N818 (the house names refusals by what they say)
    """The bytes are no text in any code that Vietnamese letters are kept in."""


def decode(data: bytes) -> str:
    """The text in normal form C; raises NotText for anything but text."""
    if data.startswith(_SIGNATURES):
        raise NotText
    for mark, code in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _checked(_strict(data, code))
    if data[:_SAMPLE].count(0) > _MOST_NULS * min(len(data), _SAMPLE):
        return _checked(_strict(data, _byte_order(data)))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _checked(_eight_bit(data))
    return _checked(_unmasked(text))


def _strict(data: bytes, code: str) -> str:
    try:
        return data.decode(code)
    except UnicodeDecodeError:
        raise NotText from None


def _byte_order(data: bytes) -> str:
    """Where the nuls of ASCII characters stand tells the order of bytes."""
    sample = data[:_SAMPLE]
    return "utf-16-be" if sample[0::2].count(0) > sample[1::2].count(0) else "utf-16-le"


def _checked(text: str) -> str:
    sample = text[:_SAMPLE]
    if len(_CONTROLS.findall(sample)) > max(1, _MOST_CONTROLS * len(sample)):
        raise NotText
    return normal(text)


def _eight_bit(data: bytes) -> str:
    """The old code in which the most telling Vietnamese words appear."""
    latin = data.decode("latin-1")
    windows = data.decode("cp1258", errors="replace")
    candidates = [windows, _from_tcvn3(latin), _from_vni(data.decode("cp1252", errors="replace"))]
    scores = [_telling(candidate) for candidate in candidates]
    if not any(scores):
        if len(_HIGH.findall(latin)) * 2 > len(latin):
            raise NotText
        return windows
    return candidates[scores.index(max(scores))]


def _unmasked(text: str) -> str:
    """A text whose old code was taken for Latin letters when it was saved as Unicode."""
    if not _HIGH.search(text[:_SAMPLE]):
        return text
    candidates = [text, _from_tcvn3(text), _from_vni(text)]
    scores = [_telling(candidate) for candidate in candidates]
    return candidates[scores.index(max(scores))]


def _telling(text: str) -> int:
    return len(_telling_words().findall(fold(normal(text[:_SAMPLE]))))


def _from_tcvn3(latin: str) -> str:
    return latin.translate(_tcvn3())


def _from_vni(text: str) -> str:
    return _vni_pattern().sub(lambda found: _vni()[found.group()], text)


@cache
def _telling_words() -> re.Pattern[str]:
    return re.compile(any_of("encodings", "telling"))


@cache
def _tcvn3() -> dict[int, str]:
    rows: dict[str, str] = table("encodings")["tcvn3"]
    return {
        int(first, 16) + offset: character
        for first, characters in rows.items()
        for offset, character in enumerate(normal(characters))
        if character != "."
    }


@cache
def _vni() -> dict[str, str]:
    vni = table("encodings")["vni"]
    single = {normal(key): normal(value) for key, value in vni["single"].items()}
    pairs = dict(single)
    tones: dict[str, str] = vni["tones"]
    for bases, marks in (("aeouy", tones), ("aeo", vni["hats"]), ("a", vni["breves"])):
        pairs |= {base + normal(mark): normal(base + tone) for base in bases for mark, tone in marks.items()}
    horned = {key: value for key, value in single.items() if unicodedata.normalize("NFD", value)[-1] == "\u031b"}
    pairs |= {key + normal(mark): normal(value + tone) for key, value in horned.items() for mark, tone in tones.items()}
    upper = {key.upper(): value.upper() for key, value in pairs.items()}
    mixed = {key[0].upper() + key[1:]: value.upper() for key, value in pairs.items()}
    return pairs | mixed | upper


@cache
def _vni_pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _vni()), key=len, reverse=True)))
