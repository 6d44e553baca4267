"""Messages and the chats that hold them."""

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]
COPIED = (
    *("text", "entities", "caption", "caption_entities", "link_preview_options"),
    *("photo", "document", "voice", "sticker", "location", "contact"),
)
"""The fields of a message that go along when it is copied or passed on."""
_SAID = frozenset({"text", "photo", "document", "voice", "sticker", "location", "contact"})


@dataclass(slots=True)
class Message:
    """One message; `body` is the Bot API's Message, replaced (never changed) when it is edited."""

    body: Json
    reactions: list[str] = field(default_factory=list)
    keyboard: Json | None = None

    @property
    def id(self) -> int:
        """Its number in its chat."""
        return int(self.body["message_id"])

    @property
    def chat_id(self) -> int:
        """The chat that holds it."""
        return int(self.body["chat"]["id"])

    @property
    def sender_id(self) -> int:
        """Who wrote it."""
        return int(self.body["from"]["id"])

    @property
    def text(self) -> str:
        """What is read in it: the text or the caption."""
        return str(self.body.get("text") or self.body.get("caption") or "")

    @property
    def is_protected(self) -> bool:
        """Whether it must not leave its chat."""
        return bool(self.body.get("has_protected_content"))

    @property
    def is_service(self) -> bool:
        """Whether it tells of an event rather than what somebody said."""
        return not self.body.keys() & _SAID

    def quoted(self) -> Json:
        """As a reply shows it: without what it replied to itself."""
        return {name: value for name, value in self.body.items() if name != "reply_to_message"}

    def page_json(self) -> Json:
        """As the page of phones gets it: with the bot's reactions, and the keyboard below the chat."""
        extra: Json = {"reactions": list(self.reactions)}
        return self.body | extra | ({"reply_keyboard": self.keyboard} if self.keyboard else {})


def passed_on(source: Message) -> Json:
    """What a message says, with the forward_origin that tells who said it first."""
    origin = source.body.get("forward_origin")
    first = {"type": "user", "sender_user": source.body["from"], "date": int(source.body["date"])}
    return {name: source.body[name] for name in COPIED if name in source.body} | {"forward_origin": origin or first}


class Conversation:
    """The messages of one chat, at most `kept` of them, and how far each person has read."""

    def __init__(self, kept: int) -> None:
        self.pinned: list[int] = []
        self._messages: dict[int, Message] = {}
        self._read: dict[int, int] = {}
        self._kept = kept

    def add(self, message: Message) -> None:
        """Keeps a message; the oldest makes room."""
        self._messages[message.id] = message
        if len(self._messages) > self._kept:
            del self._messages[next(iter(self._messages))]

    def get(self, message_id: int) -> Message | None:
        """The message of that number, if it is kept."""
        return self._messages.get(message_id)

    def remove(self, message_id: int) -> None:
        """Takes a message out for everybody."""
        self._messages.pop(message_id, None)
        self.pinned = [pinned for pinned in self.pinned if pinned != message_id]

    def all(self) -> list[Message]:
        """Oldest first."""
        return list(self._messages.values())

    def newest(self) -> Message | None:
        """The last message."""
        return next(reversed(self._messages.values()), None)

    def before(self, message_id: int | None, count: int) -> list[Message]:
        """The newest `count` before that number, oldest first."""
        found = [message for message in self._messages.values() if message_id is None or message.id < message_id]
        return found[-count:]

    def read_by(self, person_id: int) -> None:
        """The person has seen everything so far."""
        newest = self.newest()
        self._read[person_id] = newest.id if newest else 0

    def unread_for(self, person_id: int) -> int:
        """How many messages of others came since the person last looked."""
        seen = self._read.get(person_id, 0)
        return sum(1 for message in self._messages.values() if message.id > seen and message.sender_id != person_id)
