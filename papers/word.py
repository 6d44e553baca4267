"""Reads Word files: numbers written out, tables as rows, notes at the end, heads and boxes looked through for marks."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from directives.letters.draft import Source
from directives.letters.lines import Line
from directives.letters.marks import is_stamp
from directives.refusals import LetterBroken, LetterTooLong
from papers.numbering import Numbering
from papers.package import Package
from papers.paper import Limits, Paper
from papers.word_names import child, number, tag, value
from papers.word_runs import Notes, Words, words_of
from papers.word_tables import is_layout, lines_of_table, table_of

_PARAGRAPH, _TABLE = tag("w:p"), tag("w:tbl")
_GONE = frozenset(map(tag, ("w:del", "w:moveFrom", "w:pPr", "w:tblPr", "w:sectPr")))
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_CHARACTERS_A_PAGE = 12_000
_PARAGRAPHS_A_PAGE = 150
_SHORT = 60


def read_word(data: bytes, limits: Limits) -> Paper:
    """The letter in a Word file; raises LetterBroken, LetterLocked, LetterTooHeavy and LetterTooLong."""
    try:
        return _Document(Package(data), limits).paper()
    except RecursionError:
        raise LetterBroken from None


@dataclass(frozen=True, slots=True)
class _Style:
    parent: str | None
    list_id: str | None
    depth: str | None


@dataclass(slots=True)
class _Document:
    """A Word file being read."""

    package: Package
    limits: Limits
    notes: Notes = field(default_factory=Notes)
    numbering: Numbering = field(default_factory=lambda: Numbering({}, {}))
    styles: dict[str, _Style] = field(default_factory=dict)
    paragraphs: int = 0

    def paper(self) -> Paper:
        main = self.package.main()
        parts = [(kind.rsplit("/", 1)[-1], name) for kind, name in self.package.related(main)]
        known = {kind: name for kind, name in parts if name in self.package.names}
        self.numbering = Numbering.of(self._tree(known.get("numbering")))
        self.styles = _styles(self._tree(known.get("styles")))
        body = child(self.package.xml(main), "w:body")
        if body is None:
            raise LetterBroken
        lines = list(self._blocks(body))
        notes = list(self._notes(known))
        heads = [line for kind, name in parts if kind in {"header", "footer"} for line in self._aside(name)]
        stamps = [line for line in heads if len(line) <= _SHORT and is_stamp(Line.of(line))]
        text = "\n".join([*dict.fromkeys(stamps), *lines, *notes])
        self._within(len(text))
        return Paper(text, Source.WORD, tuple(heads))

    def _tree(self, part: str | None) -> Any | None:
        return None if part is None else self.package.xml(part)

    def _aside(self, part: str) -> Iterator[str]:
        """The lines of a head or foot, which each page repeats."""
        if part in self.package.names:
            yield from (line for block in self._blocks(self.package.xml(part)) for line in block.splitlines())

    def _blocks(self, parent: Any) -> Iterator[str]:
        """Paragraphs and tables in order, whatever they are wrapped in."""
        for one in parent:
            if one.tag == _PARAGRAPH:
                yield from self._paragraph(one)
            elif one.tag == _TABLE:
                yield from self._table(one)
            elif one.tag not in _GONE and isinstance(one.tag, str):
                yield from self._blocks(one)

    def _paragraph(self, paragraph: Any) -> Iterator[str]:
        self.paragraphs += 1
        self._within(0)
        words = words_of(paragraph, self.notes)
        yield from self._boxes(words)
        text = words.text.strip(" \t")
        label = self._label(paragraph) if text else ""
        yield f"{label} {text}" if label else text

    def _boxes(self, words: Words) -> Iterator[str]:
        yield from (drawn for drawn in words.drawn if drawn.strip())
        for box in words.boxes:
            yield from self._blocks(box)

    def _table(self, table: Any) -> Iterator[str]:
        rows = table_of(table, lambda cell: "\n".join(self._blocks(cell)))
        if is_layout(table, rows):
            for column in range(max((len(row) for row in rows), default=0)):
                yield ""
                yield from (row[column].strip("\n") for row in rows if column < len(row) and row[column].strip())
            yield ""
        else:
            yield ""
            yield from lines_of_table(rows)
            yield ""

    def _label(self, paragraph: Any) -> str:
        style = value(paragraph, "w:pPr", "w:pStyle")
        list_id = value(paragraph, "w:pPr", "w:numPr", "w:numId")
        depth = value(paragraph, "w:pPr", "w:numPr", "w:ilvl")
        seen: set[str] = set()
        while list_id is None and style in self.styles and style not in seen:
            seen.add(style)
            own = self.styles[style]
            list_id, depth = own.list_id, depth or own.depth
            style = own.parent
        return "" if list_id is None else self.numbering.label(list_id, number(depth, 0))

    def _notes(self, known: dict[str, str]) -> Iterator[str]:
        """The notes that the text refers to, each in a paragraph that begins with its mark."""
        texts: dict[tuple[str, str], Any] = {}
        for kind in ("footnote", "endnote"):
            tree = self._tree(known.get(f"{kind}s"))
            for note in () if tree is None else tree.iter(tag(f"w:{kind}")):
                texts[kind, note.get(tag("w:id"), "")] = note
        for place, cited in enumerate(list(self.notes.cited), start=1):
            if cited in texts:
                said = " ".join(" ".join(self._blocks(texts[cited])).split())
                yield f"\n{str(place).translate(_SUPERSCRIPTS)} {said}"

    def _within(self, characters: int) -> None:
        pages = self.limits.pages
        if self.paragraphs > pages * _PARAGRAPHS_A_PAGE or characters > pages * _CHARACTERS_A_PAGE:
            raise LetterTooLong(pages=pages)


def _styles(tree: Any | None) -> dict[str, _Style]:
    if tree is None:
        return {}
    return {
        one.get(tag("w:styleId"), ""): _Style(
            value(one, "w:basedOn"),
            value(one, "w:pPr", "w:numPr", "w:numId"),
            value(one, "w:pPr", "w:numPr", "w:ilvl"),
        )
        for one in tree.iter(tag("w:style"))
    }
