"""Opens the package that a Word file is, within bounds: nothing large is unpacked, nothing is fetched from anywhere."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from lxml import etree

from directives.refusals import LetterBroken, LetterLocked, LetterTooHeavy

_MOST_ENTRIES = 5_000
_MOST_OF_A_PART = 40_000_000
_MOST_IN_ALL = 80_000_000
_ENCRYPTED = 0x1
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MAIN = "/officeDocument"


class Package:
    """The parts of an Office Open XML file by name."""

    def __init__(self, data: bytes) -> None:
        """Read the table of contents; raises LetterBroken and LetterTooHeavy."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError):
            raise LetterBroken from None
        self._entries = {one.filename.lstrip("/"): one for one in self._zip.infolist()}
        self._unpacked = 0
        if len(self._entries) > _MOST_ENTRIES:
            raise LetterTooHeavy

    @property
    def names(self) -> frozenset[str]:
        """What the package holds."""
        return frozenset(self._entries)

    def main(self) -> str:
        """The name of the part that holds the text; raises LetterBroken where none is named."""
        for kind, target in self.related(""):
            if kind.endswith(_MAIN) and target in self._entries:
                return target
        if "word/document.xml" in self._entries:
            return "word/document.xml"
        raise LetterBroken

    def related(self, part: str) -> Iterator[tuple[str, str]]:
        """(kind, name) of the parts that a part refers to; what lies outside the package is passed over."""
        yield from ((kind, target) for _, kind, target in self.references(part))

    def references(self, part: str) -> Iterator[tuple[str, str, str]]:
        """(id, kind, name) of the parts that a part refers to."""
        folder, name = posixpath.split(part)
        listed = posixpath.join(folder, "_rels", f"{name}.rels")
        if listed not in self._entries:
            return
        for one in self.xml(listed).iter(_RELATIONSHIP):
            if one.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", ""))).lstrip("/")
                yield one.get("Id", ""), one.get("Type", ""), target

    def xml(self, part: str) -> Any:
        """A part as a tree; raises LetterBroken, LetterLocked and LetterTooHeavy."""
        data = self._bytes(part)
        # Word writes no document type; whoever does wants entities.
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            tree = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError):
            raise LetterBroken from None
        if tree.getroottree().docinfo.doctype:
            raise LetterBroken
        return tree

    def _bytes(self, part: str) -> bytes:
        entry = self._entries.get(part)
        if entry is None:
            raise LetterBroken
        if entry.flag_bits & _ENCRYPTED:
            raise LetterLocked
        try:
            with self._zip.open(entry) as file:
                data = file.read(_MOST_OF_A_PART + 1)  # what the entry says of its own size may be a lie
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError):
            raise LetterBroken from None
        self._unpacked += len(data)
        if len(data) > _MOST_OF_A_PART or self._unpacked > _MOST_IN_ALL:
            raise LetterTooHeavy
        return data
