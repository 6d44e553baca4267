"""Telegram's HTML: a few tags, strictly nested; offsets in its complaints count UTF-8 bytes."""

from dataclasses import dataclass, field
from typing import Any

from emulator.entities import Entity, utf16_length
from emulator.errors import BotApiError, bad_request
from emulator.links import user_mentioned, web_address

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_REFERENCES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_LARGEST_CHARACTER = 0x10FFFF
_LONGEST_REFERENCE = 10
_SURROGATES = range(0xD800, 0xE000)


@dataclass(slots=True)
class _OpenTag:
    name: str
    begin: int
    offset: int
    attributes: dict[str, str]
    text_from: int


@dataclass(slots=True)
class _Reader:
    source: str
    place: int = 0
    text: list[str] = field(default_factory=list)
    units: int = 0
    opened: list[_OpenTag] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)

    def peek(self) -> str:
        """The character at hand, empty at the end."""
        return self.source[self.place : self.place + 1]

    def byte(self, place: int) -> int:
        """Where a place lies in the UTF-8 of the source."""
        return len(self.source[:place].encode())

    def take(self, character: str) -> None:
        """Adds to the text that people will see."""
        self.text.append(character)
        self.units += utf16_length(character)

    def skip_spaces(self) -> None:
        """Goes to the next character that is none."""
        while self.peek().isspace():
            self.place += 1

    def word(self, stops: str) -> str:
        """Goes on to a space or one of `stops`, and gives what lay between."""
        begin = self.place
        while (character := self.peek()) and not character.isspace() and character not in stops:
            self.place += 1
        return self.source[begin : self.place]


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """The text without its tags, and what the tags said; raises Telegram's 400 "can't parse entities"."""
    reader = _Reader(source)
    while character := reader.peek():
        if character == "<":
            if reader.source[reader.place + 1 : reader.place + 2] == "/":
                _close(reader)
            else:
                _open(reader)
        elif character == "&":
            reader.take(_reference(reader))
        else:
            reader.take(character)
            reader.place += 1
    if reader.opened:
        raise _complaint(f'Can\'t find end tag corresponding to start tag "{reader.opened[-1].name}"')
    text = "".join(reader.text)
    return text, reader.entities


def _open(reader: _Reader) -> None:
    begin = reader.place
    reader.place += 1
    name = reader.word(">").lower()
    if not reader.peek():
        raise _complaint(f"Unclosed start tag at byte offset {reader.byte(begin)}")
    if name not in _TYPES:
        raise _complaint(f'Unsupported start tag "{name}" at byte offset {reader.byte(begin)}')
    attributes = _attributes(reader, name, begin)
    if name == "span" and not attributes.get("class", "").startswith("tg-"):
        raise _complaint(f'Tag "span" must have class "tg-spoiler" at byte offset {reader.byte(begin)}')
    reader.opened.append(_OpenTag(name, begin, reader.units, attributes, len(reader.text)))


def _attributes(reader: _Reader, tag: str, begin: int) -> dict[str, str]:
    found: dict[str, str] = {}
    while True:
        reader.skip_spaces()
        if not reader.peek():
            raise _complaint(f'Unclosed start tag "{tag}" at byte offset {reader.byte(begin)}')
        if reader.peek() == ">":
            reader.place += 1
            return found
        name = reader.word("=>").lower()
        if not name:
            raise _complaint(f'Empty attribute name in the tag "{tag}" at byte offset {reader.byte(begin)}')
        reader.skip_spaces()
        if reader.peek() != "=":
            found[name] = ""
            continue
        reader.place += 1
        reader.skip_spaces()
        if not reader.peek():
            raise _complaint(f'Unclosed start tag "{tag}" at byte offset {reader.byte(begin)}')
        found[name] = _attribute_value(reader, begin)


def _attribute_value(reader: _Reader, begin: int) -> str:
    quote = reader.peek()
    if quote not in {'"', "'"}:
        token_begin = reader.place
        while (character := reader.peek()) and (character.isalnum() or character in ".-_"):
            reader.place += 1
        if not reader.peek().isspace() and reader.peek() != ">":
            raise _complaint(f"Unexpected end of name token at byte offset {reader.byte(token_begin)}")
        return reader.source[token_begin : reader.place]
    reader.place += 1
    value: list[str] = []
    while (character := reader.peek()) != quote:
        if not character:
            raise _complaint(f"Unclosed start tag at byte offset {reader.byte(begin)}")
        if character == "&":
            value.append(_reference(reader))
        else:
            value.append(character)
            reader.place += 1
    reader.place += 1
    return "".join(value)


def _close(reader: _Reader) -> None:
    begin = reader.place
    at = f"at byte offset {reader.byte(begin)}"
    if not reader.opened:
        raise _complaint(f"Unexpected end tag {at}")
    reader.place += 2
    name = reader.word(">").lower()
    reader.skip_spaces()
    if reader.peek() != ">":
        raise _complaint(f"Unclosed end tag {at}")
    reader.place += 1
    tag = reader.opened.pop()
    if name and name != tag.name:
        raise _complaint(f'Unmatched end tag {at}, expected "</{tag.name}>", found "</{name}>"')
    entity = _entity(reader, tag)
    if entity is not None and entity.length > 0:
        _add(reader.entities, entity)


def _entity(reader: _Reader, tag: _OpenTag) -> Entity | None:
    kind, extra = _TYPES[tag.name], dict[str, Any]()
    if tag.name == "a":
        address = tag.attributes.get("href") or "".join(reader.text[tag.text_from :])
        person = user_mentioned(address)
        link = web_address(address)
        if person is not None:
            kind, extra = "text_mention", {"user": {"id": person}}
        elif link is not None:
            extra = {"url": link}
        else:
            return None
    elif tag.name == "code" and (language := tag.attributes.get("class", "")).startswith("language-"):
        extra = {"language": language.removeprefix("language-")} if language != "language-" else {}
    elif tag.name == "blockquote" and "expandable" in tag.attributes:
        kind = "expandable_blockquote"
    elif tag.name == "tg-emoji":
        extra = {"custom_emoji_id": _identifier(tag.attributes.get("emoji-id", ""), "custom emoji identifier")}
    elif tag.name == "tg-time":
        extra = {"unix_time": int(_identifier(tag.attributes.get("unix", ""), "date and time"))}
        if tag.attributes.get("format"):
            extra["date_time_format"] = tag.attributes["format"]
    return Entity(kind, tag.offset, reader.units - tag.offset, extra)


def _add(entities: list[Entity], entity: Entity) -> None:
    """Adds a closed tag; a `pre` and a `code` with a language around the very same text become one."""
    inner = entities[-1] if entities else None
    same_place = inner is not None and (inner.offset, inner.length) == (entity.offset, entity.length)
    if inner is not None and same_place and {inner.type, entity.type} == {"pre", "code"}:
        language = inner.extra.get("language") or entity.extra.get("language")
        entities[-1] = Entity("pre", entity.offset, entity.length, {"language": language} if language else {})
        return
    entities.append(entity)


def _identifier(value: str, called: str) -> str:
    if not (value.isascii() and value.isdigit()):
        raise _complaint(f"Invalid {called} specified")
    return value


def _reference(reader: _Reader) -> str:
    """Decodes `&lt;` and its kind, with or without the semicolon; an unknown one is read as it stands."""
    begin = reader.place
    reader.place += 1
    numeric = reader.peek() == "#"
    if numeric:
        reader.place += 1
    while (
        (character := reader.peek())
        and character.isascii()
        and character.isalnum()
        and (reader.place - begin <= _LONGEST_REFERENCE)
    ):
        reader.place += 1
    name = reader.source[begin + 1 : reader.place]
    decoded = _numbered(name[1:]) if numeric else _REFERENCES.get(name)
    if decoded is None:
        reader.place = begin + 1
        return "&"
    if reader.peek() == ";":
        reader.place += 1
    return decoded


def _numbered(digits: str) -> str | None:
    try:
        code = int(digits[1:], 16) if digits[:1] in {"x", "X"} else int(digits)
    except ValueError:
        return None
    if code in _SURROGATES:
        raise _complaint(
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units"
        )
    return chr(code) if 0 < code <= _LARGEST_CHARACTER else None


def _complaint(text: str) -> BotApiError:
    return bad_request(f"can't parse entities: {text}")
