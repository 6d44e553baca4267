"""MarkdownV2 and the older Markdown, as the Bot API reads them; offsets in complaints count UTF-8 bytes."""

import re
from dataclasses import dataclass, field
from typing import Any

from emulator.entities import Entity, utf16_length
from emulator.errors import BotApiError, bad_request
from emulator.links import user_mentioned, web_address

_RESERVED = "_*[]()~`>#+-=|{}.!"
_MARKS = {"||": "spoiler", "__": "underline", "_": "italic", "*": "bold", "~": "strikethrough", "`": "code"}
_NAMES = {
    "spoiler": "Spoiler",
    "underline": "Underline",
    "italic": "Italic",
    "bold": "Bold",
    "strikethrough": "Strikethrough",
    "code": "Code",
    "pre": "Pre",
    "text_link": "TextUrl",
    "custom_emoji": "CustomEmoji",
}
_TG_ADDRESS = re.compile(r"tg:(?://)?(?P<what>emoji|time)/?\?(?P<query>[^#]*)", re.IGNORECASE)
_TG_NUMBER = re.compile(r"(?:^|&)(?:id|unix)=([1-9]\d*)(?:&|$)")
_OLD_MARKS = {"_": "italic", "*": "bold"}


@dataclass(slots=True)
class _Opened:
    kind: str
    begin: int
    offset: int
    language: str = ""
    depth: int = 0


@dataclass(slots=True)
class _Reader:
    source: str
    place: int = 0
    text: list[str] = field(default_factory=list)
    units: int = 0
    opened: list[_Opened] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    quote: _Opened | None = None
    line_is_quoted: bool = False

    def sees(self, mark: str) -> bool:
        """Whether `mark` stands at hand."""
        return self.source.startswith(mark, self.place)

    def byte(self, place: int) -> int:
        """Where a place lies in the UTF-8 of the source."""
        return len(self.source[:place].encode())

    def take(self, character: str) -> None:
        """Adds to the text that people will see."""
        self.text.append(character)
        self.units += utf16_length(character)
        self.line_is_quoted = self.line_is_quoted and character != "\n"

    def open(self, kind: str, width: int) -> None:
        """Begins an entity whose mark is `width` characters wide."""
        self.opened.append(_Opened(kind, self.place, self.units))
        self.place += width

    def close(self, extra: dict[str, Any] | None = None, kind: str | None = None) -> None:
        """Ends the innermost entity here, if it holds any text."""
        last = self.opened.pop()
        if self.units > last.offset:
            self.entities.append(Entity(kind or last.kind, last.offset, self.units - last.offset, extra or {}))

    @property
    def inside(self) -> str:
        """The kind of the innermost open entity."""
        return self.opened[-1].kind if self.opened else ""

    @property
    def at_line_start(self) -> bool:
        """Whether nothing of the line has been shown yet."""
        return not self.text or self.text[-1] in "\r\n"


def parse_markdown_v2(source: str) -> tuple[str, list[Entity]]:
    """The text without its marks, and what they said; raises Telegram's 400 "can't parse entities"."""
    reader = _Reader(source)
    while reader.place < len(source):
        _step(reader)
    _end_quote(reader, at_end=True)
    if reader.opened:
        raise _unfinished(reader, reader.opened[-1])
    return "".join(reader.text), reader.entities


def _step(reader: _Reader) -> None:
    character = reader.source[reader.place]
    following = reader.source[reader.place + 1 : reader.place + 2]
    if character == "\\" and following and ord(following) <= 126:  # noqa: PLR2004 - every ASCII character may be escaped
        reader.place += 2
        reader.take(following)
    elif reader.inside in {"code", "pre"}:
        _verbatim(reader)
    elif _quote_mark(reader) or _link_mark(reader) or _plain_mark(reader):
        return
    elif character in _RESERVED:
        raise _complaint(f"Character '{character}' is reserved and must be escaped with the preceding '\\'")
    else:
        _plain(reader, character)


def _plain(reader: _Reader, character: str) -> None:
    reader.take(character)
    reader.place += 1
    if character == "\n" and reader.quote is not None and not reader.sees(">"):
        _end_quote(reader)


def _verbatim(reader: _Reader) -> None:
    mark = "```" if reader.inside == "pre" else "`"
    if reader.sees(mark):
        language = reader.opened[-1].language
        reader.place += len(mark)
        reader.close({"language": language} if language else None)
        return
    reader.take(reader.source[reader.place])
    reader.place += 1


def _quote_mark(reader: _Reader) -> bool:
    if not reader.at_line_start or reader.line_is_quoted:
        return False
    if reader.sees("**>"):
        _end_quote(reader)
        reader.place += 2
    if not reader.sees(">"):
        return False
    if reader.quote is None:
        reader.quote = _Opened("blockquote", reader.place, reader.units, depth=len(reader.opened))
    reader.line_is_quoted = True
    reader.place += 1
    return True


def _end_quote(reader: _Reader, *, at_end: bool = False) -> None:
    """Ends a quote; a `||` before its end, which opened an empty spoiler, made it expandable."""
    quote = reader.quote
    if quote is None:
        return
    reader.quote = None
    kind = "blockquote"
    tail = reader.opened[-1] if reader.opened else None
    if tail is not None and tail.kind == "spoiler" and not "".join(reader.text[_index_of(reader, tail) :]).strip():
        reader.opened.pop()
        kind = "expandable_blockquote"
    elif len(reader.opened) > quote.depth and not at_end:
        raise _unfinished(reader, reader.opened[-1])
    if reader.units > quote.offset:
        reader.entities.append(Entity(kind, quote.offset, reader.units - quote.offset))


def _index_of(reader: _Reader, opened: _Opened) -> int:
    units = 0
    for index, character in enumerate(reader.text):
        if units >= opened.offset:
            return index
        units += utf16_length(character)
    return len(reader.text)


def _link_mark(reader: _Reader) -> bool:
    if reader.sees("!["):
        reader.open("custom_emoji", 2)
    elif reader.sees("["):
        reader.open("text_link", 1)
    elif reader.sees("]") and reader.inside in {"text_link", "custom_emoji"}:
        _end_link(reader)
    else:
        return False
    return True


def _end_link(reader: _Reader) -> None:
    reader.place += 1
    shown = "".join(reader.text[_index_of(reader, reader.opened[-1]) :])
    address = _address(reader) if reader.sees("(") else None
    if reader.inside == "custom_emoji":
        _end_tg_address(reader, address)
        return
    person, link = user_mentioned(address or shown), web_address(shown if address is None else address)
    if person is not None:
        reader.close({"user": {"id": person}}, "text_mention")
    elif link is not None:
        reader.close({"url": link})
    else:
        reader.opened.pop()


def _end_tg_address(reader: _Reader, address: str | None) -> None:
    if address is None:
        raise _complaint("The entity must contain a tg://emoji or tg://time URL")
    match = _TG_ADDRESS.match(address)
    number = _TG_NUMBER.search(match.group("query")) if match else None
    if match is None or number is None:
        raise _complaint("Invalid tg://emoji or tg://time URL specified")
    if match.group("what").lower() == "emoji":
        reader.close({"custom_emoji_id": number.group(1)})
    else:
        reader.close({"unix_time": int(number.group(1))}, "date_time")


def _address(reader: _Reader) -> str:
    begin = reader.place
    reader.place += 1
    address: list[str] = []
    while reader.place < len(reader.source):
        character = reader.source[reader.place]
        reader.place += 1
        if character == ")":
            return "".join(address)
        if character == "\\" and reader.place < len(reader.source):
            character = reader.source[reader.place]
            reader.place += 1
        address.append(character)
    raise _complaint(f"Can't find end of a URL at byte offset {reader.byte(begin)}")


def _plain_mark(reader: _Reader) -> bool:
    if reader.sees("```"):
        reader.open("pre", 3)
        language = re.compile(r"[^\s`]*(?=\s)").match(reader.source, reader.place)
        if language and language.group():
            reader.opened[-1].language = language.group()
            reader.place = language.end()
        reader.place += len(_line_break(reader))
        return True
    mark = next((mark for mark in _MARKS if reader.sees(mark)), None)
    if mark is None:
        return False
    if reader.inside == _MARKS[mark]:
        reader.place += len(mark)
        reader.close()
    else:
        reader.open(_MARKS[mark], len(mark))
    return True


def _line_break(reader: _Reader) -> str:
    return next((end for end in ("\r\n", "\n\r", "\n", "\r") if reader.sees(end)), "")


def parse_markdown(source: str) -> tuple[str, list[Entity]]:
    """The older Markdown: four marks, never nested, a backslash before a mark that is meant as itself."""
    reader = _Reader(source)
    while reader.place < len(source):
        character = source[reader.place]
        if character == "\\" and source[reader.place + 1 : reader.place + 2] in {"_", "*", "`", "["}:
            reader.take(source[reader.place + 1])
            reader.place += 2
        elif character in "_*`[":
            _old_entity(reader, character)
        else:
            reader.take(character)
            reader.place += 1
    return "".join(reader.text), reader.entities


def _old_entity(reader: _Reader, character: str) -> None:
    begin = reader.place
    mark = "```" if reader.sees("```") else character
    kind = "pre" if mark == "```" else "code" if mark == "`" else "text_link" if mark == "[" else _OLD_MARKS[mark]
    reader.open(kind, len(mark))
    closing = "]" if mark == "[" else mark
    end = reader.source.find(closing, reader.place)
    if end < 0:
        raise _complaint(f"Can't find end of the entity starting at byte offset {reader.byte(begin)}")
    for letter in reader.source[reader.place : end]:
        reader.take(letter)
    reader.place = end + len(closing)
    if kind != "text_link":
        reader.close()
    elif reader.sees("("):
        link = web_address(_address(reader))
        if link is None:
            reader.opened.pop()
        else:
            reader.close({"url": link})
    else:
        reader.opened.pop()


def _unfinished(reader: _Reader, opened: _Opened) -> BotApiError:
    name = "PreCode" if opened.language else _NAMES[opened.kind]
    return _complaint(f"Can't find end of {name} entity at byte offset {reader.byte(opened.begin)}")


def _complaint(text: str) -> BotApiError:
    return bad_request(f"can't parse entities: {text}")
