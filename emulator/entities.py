"""Entities of a text: their offsets in UTF-16 units, their order and nesting, and those found without markup."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from emulator.errors import bad_request

KNOWN_TYPES = frozenset(
    [
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "text_mention",
        "custom_emoji",
        "date_time",
    ]
)
QUOTES = frozenset({"blockquote", "expandable_blockquote"})
VERBATIM = frozenset({"code", "pre"})
_EXTRA_FIELDS = ("url", "language", "custom_emoji_id", "unix_time", "date_time_format", "user")
_AUTOMATIC = re.compile(
    r"(?P<url>(?:https?|tg|ftp)://[^\s<>\"]+|(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:com|org|net|vn|me|io|info|dev)\b[^\s<>\"]*)"
    r"|(?P<email>(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<mention>(?<![\w@/])@[A-Za-z][A-Za-z0-9_]{2,31}(?!\w))"
    r"|(?P<hashtag>(?<![\w#/])#\w*[^\W\d]\w*)"
    r"|(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z][A-Za-z0-9_]{2,31})?(?![\w/]))",
    re.IGNORECASE,
)
_URL_TAIL = ".,:;!?'\"»…)"


@dataclass(frozen=True, slots=True)
class Entity:
    """One stretch of a text; `offset` and `length` count UTF-16 units."""

    type: str
    offset: int
    length: int
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def end(self) -> int:
        """The first unit behind it."""
        return self.offset + self.length

    def json(self) -> dict[str, Any]:
        """As the Bot API writes it."""
        return {"type": self.type, "offset": self.offset, "length": self.length, **self.extra}


def utf16_length(text: str) -> int:
    """How long Telegram says a text is."""
    return len(text.encode("utf-16-le")) // 2


def utf16_slice(text: str, offset: int, length: int) -> str:
    """The part of a text that an entity covers."""
    return text.encode("utf-16-le")[offset * 2 : (offset + length) * 2].decode("utf-16-le", "replace")


def explicit_entities(value: object, text: str) -> list[Entity]:
    """The entities that a client spells out; raises Telegram's 400 for those that don't fit the text."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise bad_request("can't parse entities: Expected an Array of MessageEntity")
    return [_explicit(item, text) for item in value]


def arranged(entities: Iterable[Entity]) -> list[Entity]:
    """In Telegram's order, the outer before the inner, with nothing else inside code and quotes never nested."""
    found = [entity for entity in entities if entity.length > 0]
    verbatim = [entity for entity in found if entity.type in VERBATIM]
    kept: list[Entity] = []
    for entity in found:
        kept.extend([entity] if entity.type in VERBATIM | QUOTES else _without(entity, verbatim))
    kept = sorted(_once(kept), key=lambda one: (one.offset, -one.length, _rank(one)))
    return _unnested_quotes(kept)


def automatic_entities(text: str, taken: Iterable[Entity]) -> Iterator[Entity]:
    """Links, mentions, hashtags and commands that a person sees without anybody marking them."""
    blocked = [one for one in taken if one.type in VERBATIM or one.type in {"text_link", "text_mention"}]
    for match in _AUTOMATIC.finditer(text):
        kind = match.lastgroup or ""
        shown = match.group().rstrip(_URL_TAIL) if kind == "url" else match.group()
        entity = Entity(kind, utf16_length(text[: match.start()]), utf16_length(shown))
        if not any(one.offset < entity.end and entity.offset < one.end for one in blocked):
            yield entity


def shifted(entities: Iterable[Entity], by: int, limit: int) -> list[Entity]:
    """The entities after `by` units were cut from the front and the text ended at `limit`."""
    moved: list[Entity] = []
    for entity in entities:
        start, end = max(entity.offset - by, 0), min(entity.end - by, limit)
        if end > start:
            moved.append(replace(entity, offset=start, length=end - start))
    return moved


def _explicit(item: object, text: str) -> Entity:
    if not isinstance(item, dict):
        raise bad_request("can't parse MessageEntity: expected an Object")
    kind, offset, length = item.get("type"), item.get("offset"), item.get("length")
    if not isinstance(kind, str) or kind not in KNOWN_TYPES:
        raise bad_request("can't parse MessageEntity: Unsupported type specified")
    if not isinstance(offset, int) or not isinstance(length, int):
        raise bad_request('can\'t parse MessageEntity: Field "offset" must be of type Number')
    if offset < 0:
        raise bad_request(f"Receive an entity with incorrect offset {offset}")
    if length < 0:
        raise bad_request(f"Receive an entity with incorrect length {length}")
    whole = utf16_length(text)
    if offset + length > whole:
        raise bad_request(
            f"entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {whole}"
        )
    if "�" in utf16_slice(text, offset, length) and "�" not in text:
        raise bad_request(f"entity beginning at UTF-16 offset {offset} ends in a middle of a UTF-16 symbol")
    return Entity(kind, offset, length, {name: item[name] for name in _EXTRA_FIELDS if item.get(name) is not None})


def _without(entity: Entity, verbatim: list[Entity]) -> list[Entity]:
    """What remains of an entity outside the code that it overlaps."""
    pieces = [(entity.offset, entity.end)]
    for code in (code for code in verbatim if code.offset < entity.end and entity.offset < code.end):
        pieces = [
            part
            for start, end in pieces
            for part in ((start, min(end, code.offset)), (max(start, code.end), end))
            if part[1] > part[0]
        ]
    return [replace(entity, offset=start, length=end - start) for start, end in dict.fromkeys(pieces)]


def _once(entities: list[Entity]) -> Iterator[Entity]:
    """Drops what stands inside another of its own type, or is the same again."""
    covered_until: dict[str, int] = {}
    for entity in sorted(entities, key=lambda one: (one.offset, -one.length)):
        if entity.end > covered_until.get(entity.type, 0):
            covered_until[entity.type] = entity.end
            yield entity


def _rank(entity: Entity) -> int:
    order = ("expandable_blockquote", "blockquote", "pre", "code", "text_link", "bold", "italic", "underline")
    return order.index(entity.type) if entity.type in order else len(order)


def _unnested_quotes(entities: list[Entity]) -> list[Entity]:
    kept: list[Entity] = []
    quoted_until = 0
    for entity in entities:
        if entity.type in QUOTES:
            if entity.offset < quoted_until:
                continue
            quoted_until = entity.end
        kept.append(entity)
    return kept
