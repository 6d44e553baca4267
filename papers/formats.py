"""What a file is, by what stands in it; its name may say anything."""

import io
import re
import zipfile
from collections.abc import Callable
from enum import StrEnum

from directives.refusals import LetterBroken, LetterEmpty, LetterLocked, LetterOtherFormat


class Format(StrEnum):
    """What is read."""

    TEXT = "text"
    WORD = "word"
    PDF = "pdf"
    PICTURE = "picture"


_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\x00", b"MM\x00*", b"GIF8", b"BM")
_ARCHIVES = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS = (
    ("WordDocument", "doc"),
    ("Workbook", "xlsx"),
    ("PowerPoint Document", "pptx"),
    ("__properties_version1.0", "mail"),
)
_ENCRYPTED_OFFICE = "EncryptedPackage"
_PHOTO_BRANDS = (b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif")
_MAIL = re.compile(rb"(?im)^(?:return-path|received|mime-version|message-id|delivered-to):[ \t]\S")
_HEADER = re.compile(rb"[A-Za-z][A-Za-z-]{1,40}:[ \t]")
_WEB = re.compile(rb"(?i)\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!doctype html|<html|<\?mso-application|<w:worddocument)")
_BEGINNING = 4096
_PDF_BEGINS_WITHIN = 1024


def format_of(data: bytes) -> Format:
    """The format, where it is one that is read; raises LetterEmpty, LetterLocked, LetterBroken, LetterOtherFormat."""
    if not data.strip(b"\x00 \t\r\n\f\xef\xbb\xbf"):
        raise LetterEmpty
    if b"%PDF-" in data[:_PDF_BEGINS_WITHIN]:
        return Format.PDF
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _packed(data)
    if data.startswith(_OLE):
        raise _ole(data)
    if _is_picture(data):
        return Format.PICTURE
    other = next((name for name, holds in _OTHERS if holds(data)), None)
    if other is not None:
        raise LetterOtherFormat(name=other)
    return Format.TEXT


def _is_picture(data: bytes) -> bool:
    if data.startswith(b"BM"):  # two letters alone may begin a text
        return len(data) > 26 and data[6:10] == b"\0\0\0\0"  # noqa: PLR2004 - a bitmap's shortest head
    return data.startswith(_PICTURES) or (data.startswith(b"RIFF") and data[8:12] == b"WEBP")


def _packed(data: bytes) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = set(package.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError):
        raise LetterBroken from None
    if any(name.startswith("word/") for name in names):
        return Format.WORD
    if any(name.startswith("xl/") for name in names):
        raise LetterOtherFormat(name="xlsx")
    if any(name.startswith("ppt/") for name in names):
        raise LetterOtherFormat(name="pptx")
    if "mimetype" in names and "content.xml" in names:
        raise LetterOtherFormat(name="odt")
    raise LetterOtherFormat(name="archive")


def _ole(data: bytes) -> LetterLocked | LetterOtherFormat:
    if _ENCRYPTED_OFFICE.encode("utf-16-le") in data:
        return LetterLocked()
    name = next((name for stream, name in _OLE_STREAMS if stream.encode("utf-16-le") in data), "doc")
    return LetterOtherFormat(name=name)


def _is_photo_of_a_phone(data: bytes) -> bool:
    return data[4:8] == b"ftyp" and data[8:12] in _PHOTO_BRANDS


def _is_film(data: bytes) -> bool:
    return data[4:8] == b"ftyp"


def _is_mail(data: bytes) -> bool:
    return _HEADER.match(data) is not None and _MAIL.search(data[:_BEGINNING]) is not None


_OTHERS: tuple[tuple[str, Callable[[bytes], bool]], ...] = (
    ("rtf", lambda data: data.startswith(b"{\\rtf")),
    ("archive", lambda data: data.startswith(_ARCHIVES)),
    ("heic", _is_photo_of_a_phone),
    ("film", _is_film),
    ("mail", _is_mail),
    ("web", lambda data: _WEB.match(data[:_BEGINNING]) is not None),
)
