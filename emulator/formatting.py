"""A text as a message carries it: cleaned, trimmed, marked up, with its first hundred entities in their places."""

from dataclasses import dataclass, field
from typing import Any

from emulator.entities import Entity, arranged, automatic_entities, explicit_entities, shifted, utf16_length
from emulator.errors import bad_request
from emulator.html_markup import parse_html
from emulator.markdown_markup import parse_markdown, parse_markdown_v2
from emulator.parameters import Parameters

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
_MOST_ENTITIES = 100
_SOURCE_LIMIT = 1 << 15
_PARSERS = {"html": parse_html, "markdownv2": parse_markdown_v2, "markdown": parse_markdown}
_CONTROLS = {code: " " for code in range(32) if code != ord("\n")} | {ord("\r"): None}


@dataclass(frozen=True, slots=True)
class Formatted:
    """A text and its entities; `text` counts in UTF-16 units where Telegram measures it."""

    text: str
    entities: list[Entity] = field(default_factory=list)

    def json(self, text_field: str = "text") -> dict[str, Any]:
        """The fields of a message that carry it: text and entities, or caption and caption_entities."""
        name = "entities" if text_field == "text" else f"{text_field}_entities"
        return {
            **({text_field: self.text} if self.text else {}),
            **({name: [entity.json() for entity in self.entities]} if self.entities else {}),
        }


def plain(text: str) -> Formatted:
    """What a person typed: no markup, but links, mentions, hashtags and commands are found."""
    return _finished(text.translate(_CONTROLS), [])


def formatted_text(parameters: Parameters) -> Formatted:
    """The `text` of a call; raises Telegram's 400 where there is none."""
    if "text" not in parameters:
        raise bad_request("message text is empty")
    result = marked_up(parameters.text("text"), parameters.text("parse_mode"), parameters, "entities")
    if not result.text:
        raise bad_request("text must be non-empty")
    return result


def formatted_caption(parameters: Parameters) -> Formatted:
    """The `caption` of a call, empty where there is none; raises Telegram's 400 above 1024 units."""
    result = marked_up(parameters.text("caption"), parameters.text("parse_mode"), parameters, "caption_entities")
    if utf16_length(result.text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    return result


def marked_up(source: str, mode: str, parameters: Parameters, entities_field: str) -> Formatted:
    """Reads a text by its parse mode or, without one, with the entities that the call spells out."""
    if len(source.encode()) > _SOURCE_LIMIT:
        raise bad_request("text is too long")
    mode = mode.strip().lower()
    if mode and mode != "none":
        parser = _PARSERS.get(mode)
        if parser is None:
            raise bad_request("unsupported parse_mode")
        text, entities = parser(source.translate(_CONTROLS))
        return _finished(text, entities)
    spelled_out = explicit_entities(parameters.structure(entities_field, "entities"), source)
    return _finished(source if spelled_out else source.translate(_CONTROLS), spelled_out)


def _finished(text: str, entities: list[Entity]) -> Formatted:
    front = len(text) - len(text.lstrip())
    trimmed = text.strip()
    moved = shifted(entities, utf16_length(text[:front]), utf16_length(trimmed))
    entities = arranged([*moved, *automatic_entities(trimmed, moved)])
    return Formatted(trimmed, entities[:_MOST_ENTITIES])
