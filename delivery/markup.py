"""Telegram's HTML read as text with tags laid over it, and any stretch of it written out again as valid HTML.

Reading is lenient and writing strict: a tag that Telegram does not know, a lone "<" or "&" is text; a closing tag
without an opening one is dropped; a tag left open closes at the end. The rules of tags, entities and nesting are those
of core.telegram.org/bots/api#html-style.
"""

import re
import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from typing import NamedTuple

_EFFECTS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strike",
    "strike": "strike",
    "del": "strike",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "a": "link",
    "code": "code",
    "pre": "pre",
    "blockquote": "quote",
    "tg-emoji": "emoji",
    "tg-time": "time",
}
_REQUIRED_ATTRIBUTE = {"span": "tg-spoiler", "tg-emoji": "emoji-id", "tg-time": "unix"}
_NAMED_ENTITIES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_TOKEN = re.compile(
    rf"""
      <(?P<slash>/?)(?P<name>{"|".join(map(re.escape, _EFFECTS))})(?=[\s>])
       (?P<attributes>(?:\s+[^\s=<>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*+)\s*>
    | &(?:\#x(?P<hex>[0-9a-f]{{1,6}})|\#(?P<decimal>[0-9]{{1,7}})|(?P<named>(?-i:lt|gt|amp|quot))(?![a-z]));?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SURROGATES = range(0xD800, 0xE000)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class Tag(NamedTuple):
    """One opening tag with its attributes; `serial` tells it from an equal one that follows it."""

    name: str
    opening: str
    serial: int

    @property
    def effect(self) -> str:
        """What it does, whichever of its names was written ("bold" for b and strong)."""
        return _EFFECTS[self.name]


@dataclass(frozen=True)
class Markup:
    """A text and its tags: from each of `starts` (ascending, the first 0) to the next, the tags at its index hold."""

    text: str
    starts: list[int]
    tags: list[tuple[Tag, ...]]

    def effects_at(self, place: int) -> set[str]:
        """The effects under which the character at that place stands."""
        return {tag.effect for tag in self.tags[bisect_right(self.starts, place) - 1]}

    def borders(self, low: int, high: int) -> Iterator[tuple[int, set[str]]]:
        """The places after `low` and up to `high` where tags change, last first, and the effects that end or begin."""
        for index in range(bisect_right(self.starts, high) - 1, max(0, bisect_right(self.starts, low) - 1), -1):
            changed = set(self.tags[index - 1]).symmetric_difference(self.tags[index])
            yield self.starts[index], {tag.effect for tag in changed}

    def html(self, start: int, end: int) -> str:
        """The text between two places as HTML that stands alone: tags open at its ends are opened and closed there."""
        written: list[str] = []
        standing: tuple[Tag, ...] = ()
        for index in range(max(0, bisect_right(self.starts, start) - 1), bisect_left(self.starts, end)):
            stop = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)
            written.append(_change(standing, self.tags[index]))
            written.append(escape(self.text[max(start, self.starts[index]) : min(end, stop)], quote=False))
            standing = self.tags[index]
        written.append(_change(standing, ()))
        return "".join(written)


def parse(html: str) -> Markup:
    """Read Telegram's HTML; characters that no encoding can carry (lone surrogates) become U+FFFD."""
    reader = _Reader()
    html = _LONE_SURROGATE.sub("\ufffd", html)
    place = 0
    for token in _TOKEN.finditer(html):
        reader.say(html[place : token.start()])
        reader.take(token)
        place = token.end()
    reader.say(html[place:])
    return Markup("".join(reader.said), reader.starts, reader.tags)


@dataclass
class _Reader:
    said: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=lambda: [0])
    tags: list[tuple[Tag, ...]] = field(default_factory=lambda: [()])
    length: int = 0
    # Every open tag by name, with None for one whose effect stood already: nesting adds nothing, Telegram forbids
    # some of it, and so no more tags than there are effects are ever reopened at a border.
    stack: list[tuple[str, Tag | None]] = field(default_factory=list)
    open_names: Counter[str] = field(default_factory=Counter)
    standing: tuple[Tag, ...] = ()

    def say(self, text: str) -> None:
        if not text:
            return
        if self.tags[-1] != self.standing:
            if self.starts[-1] == self.length:
                self.tags[-1] = self.standing
            else:
                self.starts.append(self.length)
                self.tags.append(self.standing)
        self.said.append(text)
        self.length += len(text)

    def take(self, token: re.Match[str]) -> None:
        name = (token["name"] or "").lower()
        if not name:
            self.say(_decode(token))
        elif token["slash"]:
            self._close(name)
        elif _REQUIRED_ATTRIBUTE.get(name, "") in token["attributes"]:
            self._open(Tag(name, f"<{name}{token['attributes']}>", token.start()))
        else:
            self.say(token[0])

    def _open(self, tag: Tag) -> None:
        stands = any(tag.effect == other.effect for other in self.standing)
        self.stack.append((tag.name, None if stands else tag))
        self.open_names[tag.name] += 1
        if not stands:
            self.standing = (*self.standing, tag)

    def _close(self, name: str) -> None:
        if not self.open_names[name]:
            return
        closed = ""
        while closed != name:
            closed, tag = self.stack.pop()
            self.open_names[closed] -= 1
            if tag:
                self.standing = self.standing[:-1]


def _change(old: tuple[Tag, ...], new: tuple[Tag, ...]) -> str:
    kept = 0
    while kept < min(len(old), len(new)) and old[kept] == new[kept]:
        kept += 1
    return "".join([*(f"</{tag.name}>" for tag in reversed(old[kept:])), *(tag.opening for tag in new[kept:])])


def _decode(entity: re.Match[str]) -> str:
    if entity["named"]:
        return _NAMED_ENTITIES[entity["named"]]
    code = int(entity["hex"], 16) if entity["hex"] else int(entity["decimal"])
    return chr(code) if 0 < code <= sys.maxunicode and code not in _SURROGATES else entity[0]
