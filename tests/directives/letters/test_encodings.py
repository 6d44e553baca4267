"""From bytes to text: Unicode, windows-1258, TCVN3 and VNI; and what is no text."""

import unicodedata

import pytest

from directives.letters import NotText, decode
from directives.letters.encodings import _tcvn3, _vni

LETTER = "Kính gửi: các sở, ủy ban nhân dân các huyện. Yêu cầu thực hiện việc đường thủy trước ngày 30 tháng 9, giữ quỹ, ký ưỡn ẹo."
TONES = "\u0300\u0301\u0309\u0303\u0323"


def windows_1258(text):
    """Windows keeps a tone as a character of its own behind the vowel."""
    rows = []
    for character in text:
        parts = unicodedata.normalize("NFD", character)
        base = unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES))
        rows.append(base + "".join(part for part in parts if part in TONES))
    return "".join(rows).encode("cp1258")


def tcvn3(text):
    codes = {character: code for code, character in _tcvn3().items()}
    return bytes(codes.get(character.lower(), ord(character.lower()) & 0xFF) for character in text)


def vni(text):
    pairs = {}
    for typed, character in _vni().items():
        pairs.setdefault(character, typed)
    return "".join(pairs.get(character, character) for character in text)


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read_with_and_without_its_mark(code):
    assert decode(LETTER.encode(code)) == LETTER


def test_windows_1258_is_read():
    assert decode(windows_1258(LETTER)) == LETTER


def test_tcvn3_is_read_in_small_letters():
    assert decode(tcvn3(LETTER)) == LETTER.lower()


def test_vni_is_read():
    assert decode(vni(LETTER).encode("cp1252")) == LETTER


def test_vni_that_was_saved_as_unicode_is_read():
    assert decode(vni(LETTER).encode("utf-8")) == LETTER


def test_separate_tones_come_out_composed():
    assert decode(unicodedata.normalize("NFD", LETTER).encode()) == LETTER


@pytest.mark.parametrize("text", ["", "hello", "été à la plage", "1,2,3\r\n"])
def test_other_plain_text_stays_as_it_is(text):
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n",
        b"PK\x03\x04word/document.xml",
        b"\xd0\xcf\x11\xe0\xa1\xb1",
        b"\x89PNG\r\n",
        bytes(range(256)) * 8,
        b"\x00\x01\x02\x03" * 50,
        b"\xff\xfe\x00",
        b"\x01\x02\x03\x04\x05" * 9,
    ],
)
def test_what_is_no_text_is_refused(data):
    with pytest.raises(NotText):
        decode(data)
