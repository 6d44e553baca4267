"""Files made in memory for tests: PDF with a text layer, Word packages, pictures of pages."""

import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MORE = (
    f'{W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WIDTH = 0.5
"""Of every character of the PDF's font, in its size."""


# --- Word ---------------------------------------------------------------------------------------------------------


def paragraph(text: str, properties: str = "") -> str:
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def numbered(text: str, number: int, depth: int = 0) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def table(rows: Iterable[Sequence[str]], *, ruled: bool) -> str:
    """Cells are paragraphs as XML, or plain text."""
    borders = '<w:tblBorders><w:insideH w:val="single"/><w:insideV w:val="single"/></w:tblBorders>' if ruled else ""
    cells = [
        "<w:tr>" + "".join(f"<w:tc>{one if one.startswith('<') else paragraph(one)}</w:tc>" for one in row) + "</w:tr>"
        for row in rows
    ]
    return f"<w:tbl><w:tblPr>{borders}</w:tblPr>{''.join(cells)}</w:tbl>"


def package(parts: dict[str, str | bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return packed.getvalue()


def word(body: str, *, parts: dict[str, str] | None = None, external: str = "") -> bytes:
    """A Word file; `parts` by the end of their kind ("numbering", "footnotes", "header", …)."""
    parts = parts or {}
    links = "".join(f'<Relationship Id="r{kind}" Type="{RELATIONSHIPS}/{kind}" Target="{kind}.xml"/>' for kind in parts)
    return package(
        {
            "_rels/.rels": _listed(
                f'<Relationship Id="r" Type="{RELATIONSHIPS}/officeDocument" Target="word/main.xml"/>'
            ),
            "word/main.xml": f"<w:document {MORE}><w:body>{body}</w:body></w:document>",
            "word/_rels/main.xml.rels": _listed(links + external),
            **{f"word/{kind}.xml": content for kind, content in parts.items()},
        }
    )


def _listed(links: str) -> str:
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>'
    )


# --- PDF ----------------------------------------------------------------------------------------------------------


@dataclass
class Leaf:
    """A page of A4: words at places, counted downwards from the upper left corner, ruled lines, stamps in fields."""

    words: list[tuple[float, float, float, str]] = field(default_factory=list)
    rules: list[tuple[float, float, float, float]] = field(default_factory=list)
    stamps: list[tuple[float, float, float, str]] = field(default_factory=list)
    picture: bytes | None = None

    def say(self, x: float, y: float, text: str, size: float = 13) -> None:
        self.words.append((x, y, size, text))

    def stamp(self, x: float, y: float, text: str, size: float = 13) -> None:
        self.stamps.append((x, y, size, text))

    def rule(self, x: float, y: float, u: float, v: float) -> None:
        self.rules.append((x, y, u, v))


HEIGHT, BREADTH = 842, 595


def pdf(leaves: Sequence[Leaf]) -> bytes:
    """A PDF whose font tells what its codes mean by a ToUnicode map alone."""
    letters = sorted({one for leaf in leaves for *_, text in (*leaf.words, *leaf.stamps) for one in text})
    codes = {letter: code for code, letter in enumerate(letters, start=32)}
    assert len(letters) < 224, "one font has no more codes"
    objects: list[bytes] = [b"", b""]

    def add(content: bytes) -> int:
        objects.append(content)
        return len(objects)

    def stream(content: bytes, entries: str = "") -> int:
        return add(b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries.encode(), content))

    meaning = "".join(f"<{code:02X}> <{letter.encode('utf-16-be').hex()}>\n" for letter, code in codes.items())
    to_unicode = stream(
        f"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{meaning}endbfchar endcmap end".encode()
    )
    widths = " ".join(["500"] * 224)
    font = add(
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 32 /LastChar 255 /Widths [{widths}]"
        f" /Encoding /WinAnsiEncoding /ToUnicode {to_unicode} 0 R >>".encode()
    )

    def shown(x: float, y: float, size: float, text: str) -> str:
        return f"BT /F {size} Tf 1 0 0 1 {x} {y} Tm <{''.join(f'{codes[one]:02X}' for one in text)}> Tj ET\n"

    kids = []
    for leaf in leaves:
        content = "".join(shown(x, HEIGHT - y, size, text) for x, y, size, text in leaf.words)
        content += "".join(f"{x} {HEIGHT - y} m {u} {HEIGHT - v} l S\n" for x, y, u, v in leaf.rules)
        marks = []
        for x, y, size, text in leaf.stamps:
            wide = len(text) * size * WIDTH
            look = stream(
                shown(0, 3, size, text).encode(),
                f"/Type /XObject /Subtype /Form /BBox [0 0 {wide} {size + 4}] /Resources << /Font << /F {font} 0 R >> >>",
            )
            low = HEIGHT - y - 3
            marks.append(
                add(
                    f"<< /Type /Annot /Subtype /Widget /FT /Tx /F 4 /Rect [{x} {low} {x + wide} {low + size + 4}]"
                    f" /AP << /N {look} 0 R >> >>".encode()
                )
            )
        pictured = ""
        if leaf.picture is not None:
            with Image.open(io.BytesIO(leaf.picture)) as image:
                width, height = image.size
            drawn = stream(
                leaf.picture,
                f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /BitsPerComponent 8"
                " /ColorSpace /DeviceGray /Filter /DCTDecode",
            )
            pictured = f"/XObject << /P {drawn} 0 R >>"
            content = f"q {BREADTH} 0 0 {HEIGHT} 0 0 cm /P Do Q\n{content}"
        inside = stream(content.encode())
        kids.append(
            add(
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {BREADTH} {HEIGHT}] /Contents {inside} 0 R"
                f" /Resources << /Font << /F {font} 0 R >> {pictured} >>"
                f" /Annots [{' '.join(f'{one} 0 R' for one in marks)}] >>".encode()
            )
        )
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{one} 0 R' for one in kids)}] >>".encode()
    return _with_table(objects)


def _with_table(objects: Sequence[bytes]) -> bytes:
    file = io.BytesIO(b"%PDF-1.7\n")
    file.seek(0, io.SEEK_END)
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(file.tell())
        file.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = file.tell()
    file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    file.writelines(b"%010d 00000 n \n" % place for place in places)
    file.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))
    return file.getvalue()


# --- pictures -----------------------------------------------------------------------------------------------------

_FONTS = ("noto/NotoSerif-Regular.ttf", "noto/NotoSans-Regular.ttf", "dejavu/DejaVuSerif.ttf", "dejavu/DejaVuSans.ttf")


@cache
def font(size: int) -> ImageFont.FreeTypeFont:
    found = next(path for name in _FONTS if (path := Path("/usr/share/fonts/truetype") / name).exists())
    return ImageFont.truetype(str(found), size)


def drawn(lines: Sequence[str], *, dpi: int = 150, top: int = 70) -> Image.Image:
    """A page of A4 with lines of print."""
    image = Image.new("L", (BREADTH * dpi // 72, HEIGHT * dpi // 72), 255)
    pen = ImageDraw.Draw(image)
    for place, line in enumerate(lines):
        pen.text((70 * dpi / 72, (top + place * 21) * dpi / 72), line, fill=0, font=font(13 * dpi // 72))
    return image


def saved(image: Image.Image, form: str = "JPEG", **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, form, **options)
    return file.getvalue()
