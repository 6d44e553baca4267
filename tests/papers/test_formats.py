"""A file is what stands in it, whatever its name; what is known and not read is named."""

import io
import zipfile

import pytest

from directives.refusals import LetterEmpty, LetterLocked, LetterOtherFormat
from papers.formats import Format, format_of
from tests.papers.made import Leaf, drawn, package, paragraph, pdf, saved, word

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512)


@pytest.mark.parametrize(
    ("data", "form"),
    [
        ("Công văn số 1".encode(), Format.TEXT),
        ("BM. CÔNG VĂN SỐ 1 CỦA ỦY BAN".encode(), Format.TEXT),
        (word(paragraph("a")), Format.WORD),
        (pdf([Leaf()]), Format.PDF),
        (b"\r\njunk\r\n" + pdf([Leaf()]), Format.PDF),
        (saved(drawn([]).resize((40, 60))), Format.PICTURE),
        (saved(drawn([]).resize((40, 60)), "PNG"), Format.PICTURE),
        (saved(drawn([]).resize((40, 60)), "TIFF"), Format.PICTURE),
        (saved(drawn([]).resize((40, 60)), "BMP"), Format.PICTURE),
        (saved(drawn([]).resize((40, 60)), "WEBP"), Format.PICTURE),
    ],
)
def test_a_format_is_told_by_the_content(data, form):
    assert format_of(data) is form


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (OLE + "WordDocument".encode("utf-16-le"), "doc"),
        (OLE + "Workbook".encode("utf-16-le"), "xlsx"),
        (b"{\\rtf1\\ansi}", "rtf"),
        (package({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}), "odt"),
        (package({"xl/workbook.xml": "<a/>"}), "xlsx"),
        (package({"ppt/presentation.xml": "<a/>"}), "pptx"),
        (package({"a.txt": "a"}), "archive"),
        (b"Rar!\x1a\x07\x01\x00", "archive"),
        (b"From: a@b.vn\r\nTo: c@d.vn\r\nMIME-Version: 1.0\r\n\r\nabc", "mail"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", "heic"),
        (b"\x00\x00\x00\x18ftypisom\x00\x00\x00\x00", "film"),
        (b"<!DOCTYPE html><html></html>", "web"),
    ],
)
def test_a_format_that_is_not_read_is_named(data, name):
    with pytest.raises(LetterOtherFormat) as refused:
        format_of(data)
    assert refused.value.facts == {"name": name}


@pytest.mark.parametrize("data", [b"", b"\n \t", b"\xef\xbb\xbf\n", bytes(100)])
def test_a_file_without_content_is_empty(data):
    with pytest.raises(LetterEmpty):
        format_of(data)


def test_a_word_file_with_a_password_is_locked():
    with pytest.raises(LetterLocked):
        format_of(OLE + "EncryptedPackage".encode("utf-16-le"))


def test_every_format_that_is_named_has_words_of_its_own():
    from locales import words_for

    names = ("doc", "rtf", "odt", "xlsx", "pptx", "archive", "mail", "web", "heic", "album", "film")
    for locale in ("vi", "en"):
        for key in ("letter-other-format", "cli-letter-other-format"):
            assert len({words_for(locale).plain(key, name=name) for name in names}) == len(names)


def test_an_empty_archive_is_an_archive():
    file = io.BytesIO()
    zipfile.ZipFile(file, "w").close()
    with pytest.raises(LetterOtherFormat):
        format_of(file.getvalue())
