"""Files made to harm, or broken on the way: one clear line each, soon, and nothing else happens."""

import io
import time
import zipfile
import zlib

import pytest

from directives import refusals
from directives.letters.draft import Draft
from directives.refusals import Refusal
from locales import words_for
from papers.paper import Limits
from papers.reading import read_paper
from tests.papers.made import Leaf, W, drawn, package, paragraph, pdf, saved, table, word

LIMITS = Limits(seconds=30, megabytes=600, pages=20)
MAIN = "word/document.xml"


def bomb():
    """Some 300 MB of spaces in a part, in 300 kB."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed, packed.open(MAIN, "w", force_zip64=True) as part:
        part.write(f"<w:document {W}><w:body>".encode())
        for _ in range(60):
            part.write(b" " * 1_000_000)
    return file.getvalue()


def laughs():
    lols = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return package({MAIN: f'<!DOCTYPE x [<!ENTITY l0 "lol">{lols}]><w:document {W}><w:body>&l9;</w:body></w:document>'})


def outside():
    entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    return package(
        {MAIN: f"{entity}<w:document {W}><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"}
    )


def deep_xml():
    return word("<w:sdt><w:sdtContent>" * 5000 + "</w:sdtContent></w:sdt>" * 5000)


def deep_tables():
    body = paragraph("x")
    for _ in range(40):
        body = table([[body]], ruled=False)
    return word(body)


def deep_pdf():
    return b"%PDF-1.7\n1 0 obj\n" + b"[" * 200_000 + b"]" * 200_000 + b"\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF"


def nested_pages():
    """A tree of pages that holds itself."""
    return (
        b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
        b"2 0 obj\n<< /Type /Pages /Count 99 /Kids [2 0 R 2 0 R] >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF"
    )


def picture_bomb():
    """The head of a picture of 3,600 million dots."""
    rows = b"\x00\x00\xea\x60\x00\x00\xea\x60\x08\x00\x00\x00\x00"
    chunks = ((b"IHDR", rows), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big") for kind, data in chunks
    )


def locked_pdf():
    return pdf([Leaf()]).replace(
        b"/Root 1 0 R",
        b"/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4"
        b" /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >>",
    )


def locked_part():
    data = bytearray(word(paragraph("x")))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(mark, place + 4)
    return bytes(data)


WORD_FILE = word(paragraph("Giao Sở Y tế chủ trì dự trữ thuốc. " * 40) * 30)
HOSTILE = {
    "empty": (b"", "LetterEmpty"),
    "huge": (b"a" * 21_000_000, "LetterTooLarge"),
    "a book": ("Giao Sở Y tế.\n" * 200_000, "LetterTooLong"),
    "a locked PDF": (locked_pdf(), "LetterLocked"),
    "a locked part": (locked_part(), "LetterLocked"),
    "a broken PDF": (b"%PDF-1.7\nnothing of the sort", "LetterBroken"),
    "half a PDF": (pdf([Leaf()])[:200], "LetterBroken"),
    "half a Word file": (WORD_FILE[: len(WORD_FILE) // 2], "LetterBroken"),
    "a Word file without words": (package({"word/x.xml": "<a/>"}), "LetterBroken"),
    "half a picture": (saved(drawn(["x"]))[:300], "LetterBroken"),
    "a PDF named .docx": (b"PK\x03\x04" + pdf([Leaf()]), ("LetterBroken", "LetterEmpty")),
    "a zip bomb": (bomb(), "LetterTooHeavy"),
    "2,000 pages": (pdf([Leaf()] * 2_000), "LetterTooLong"),
    "deep XML": (deep_xml(), "LetterBroken"),
    "deep tables": (deep_tables(), ("LetterBroken", "Draft")),
    "a deep PDF": (deep_pdf(), "LetterBroken"),
    "pages that hold themselves": (nested_pages(), ("LetterBroken", "LetterEmpty", "LetterTooLong")),
    "a billion laughs": (laughs(), "LetterBroken"),
    "a file of the machine": (outside(), "LetterBroken"),
    "a picture bomb": (picture_bomb(), "LetterTooHeavy"),
    "100,000 paragraphs": (word("<w:p/>" * 100_000), "LetterTooLong"),
    "a million cells": (word(table([["x"] * 10] * 20_000, ruled=True)), "LetterTooLong"),
}


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_hostile_file_gets_one_clear_line_and_no_more_than_its_time(name):
    data, expected = HOSTILE[name]
    data = data.encode() if isinstance(data, str) else data
    begun = time.monotonic()
    found = await read_paper([data], limits=LIMITS)
    assert time.monotonic() - begun < LIMITS.seconds
    assert type(found).__name__ in ((expected,) if isinstance(expected, str) else expected)
    if isinstance(found, Refusal):
        for locale in ("vi", "en"):
            for key in (found.phrase, f"cli-{found.phrase}"):
                assert "\n" not in words_for(locale).plain(key, **found.facts)


def test_every_way_to_refuse_a_file_has_words_for_the_chat_and_the_terminal():
    kinds = [
        one for one in vars(refusals).values() if isinstance(one, type) and one.phrase.startswith(("letter-", "ocr-"))
    ]
    assert all(
        words_for(locale).knows(f"{at}{one.phrase}") for one in kinds for locale in ("vi", "en") for at in ("", "cli-")
    )


async def test_a_part_that_lies_outside_is_not_fetched_and_the_letter_is_read():
    link = (
        '<Relationship Id="x" TargetMode="External" Target="http://192.0.2.1/x.xml"'
        ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header"/>'
    )
    found = await read_paper([word(paragraph("Giao Sở Y tế chủ trì dự trữ thuốc."), external=link)], limits=LIMITS)
    assert isinstance(found, Draft)


async def test_macros_lie_where_they_are():
    made = io.BytesIO(word(paragraph("Giao Sở Y tế chủ trì dự trữ thuốc.")))
    with zipfile.ZipFile(made, "a") as file:
        file.writestr("word/vbaProject.bin", b"Shell")
    assert isinstance(await read_paper([made.getvalue()], limits=LIMITS), Draft)
