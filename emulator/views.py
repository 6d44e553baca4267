"""A message as a phone shows it."""

from __future__ import annotations

import html
from collections.abc import Iterable
from dataclasses import dataclass, field

from emulator.entities import utf16_length
from emulator.gestures import PhoneError
from emulator.messages import Json, Message
from emulator.town import Town

_TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "expandable_blockquote": "blockquote",
    "text_link": "a",
}


@dataclass(frozen=True, slots=True)
class MessageView:
    """A message as phones show it now: it changes when the message is edited."""

    town: Town = field(repr=False)
    message: Message

    @property
    def id(self) -> int:
        """Its number in its chat."""
        return self.message.id

    @property
    def chat_id(self) -> int:
        """The chat it stands in."""
        return self.message.chat_id

    @property
    def raw(self) -> Json:
        """The Bot API's Message."""
        return self.message.body

    @property
    def text(self) -> str:
        """The text or the caption."""
        return self.message.text

    @property
    def html(self) -> str:
        """The text with its marks as Telegram's HTML."""
        return _as_html(self.text, self.raw.get("entities") or self.raw.get("caption_entities") or [])

    @property
    def buttons(self) -> list[list[str]]:
        """The labels of the inline buttons, row by row."""
        return [[button["text"] for button in row] for row in self._inline_rows()]

    @property
    def labels(self) -> list[str]:
        """The labels of the inline buttons in one line."""
        return [label for row in self.buttons for label in row]

    @property
    def keyboard(self) -> Json | None:
        """The keyboard below the chat that came with it, force_reply included."""
        return self.message.keyboard

    @property
    def is_from_bot(self) -> bool:
        """Whether the bot wrote it."""
        return self.message.sender_id == self.town.bot.id

    @property
    def sender_id(self) -> int:
        """Who wrote it."""
        return self.message.sender_id

    @property
    def reply_to(self) -> MessageView | None:
        """The message it answers, as it was then."""
        replied = self.raw.get("reply_to_message")
        return MessageView(self.town, Message(replied)) if replied else None

    @property
    def file_name(self) -> str | None:
        """The name of the document."""
        return str(self.raw["document"]["file_name"]) if "document" in self.raw else None

    @property
    def document(self) -> bytes | None:
        """The document's bytes."""
        return self._bytes_of(self.raw.get("document"))

    @property
    def photo(self) -> bytes | None:
        """The photo's bytes."""
        return self._bytes_of((self.raw.get("photo") or [None])[-1])

    @property
    def reactions(self) -> list[str]:
        """What the bot put under it."""
        return list(self.message.reactions)

    @property
    def is_edited(self) -> bool:
        """Whether it was changed since it was sent."""
        return "edit_date" in self.raw

    @property
    def is_deleted(self) -> bool:
        """Whether it is gone from the chat."""
        return self.town.conversation(self.chat_id).get(self.id) is None

    def position_of(self, label_or_data: str) -> tuple[int, int]:
        """Row and column of a button, found by label, by data, or by a part of the label that no other has."""
        places = {(row, col): one for row, line in enumerate(self._inline_rows()) for col, one in enumerate(line)}
        for same in (
            [place for place, button in places.items() if button["text"] == label_or_data],
            [place for place, button in places.items() if button.get("callback_data") == label_or_data],
            [place for place, button in places.items() if label_or_data in button["text"]],
        ):
            if len(same) == 1:
                return same[0]
        raise PhoneError(f"no single button {label_or_data!r} among {self.labels}")

    def __str__(self) -> str:
        who = "bot" if self.is_from_bot else self.raw["from"]["first_name"]
        return f"{who}: {self.text or self.file_name or 'service message'} {self.labels or ''}".rstrip()

    def _inline_rows(self) -> list[list[Json]]:
        rows: list[list[Json]] = self.raw.get("reply_markup", {}).get("inline_keyboard", [])
        return rows

    def _bytes_of(self, record: Json | None) -> bytes | None:
        file = self.town.files.get(record["file_id"]) if record else None
        return file.data if file else None


def _as_html(text: str, entities: Iterable[Json]) -> str:
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    for entity in entities:
        tag = _TAGS.get(entity["type"])
        if tag is not None:
            opening.setdefault(entity["offset"], []).append(f"<{tag}{_attributes(entity)}>")
            closing.setdefault(entity["offset"] + entity["length"], []).insert(0, f"</{tag}>")
    written, place = [], 0
    for character in text:
        written += [*closing.get(place, []), *opening.get(place, []), html.escape(character, quote=False)]
        place += utf16_length(character)
    return "".join([*written, *closing.get(place, [])])


def _attributes(entity: Json) -> str:
    if entity["type"] == "expandable_blockquote":
        return " expandable"
    return f' href="{html.escape(entity["url"])}"' if entity["type"] == "text_link" else ""
