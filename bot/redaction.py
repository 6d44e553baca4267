"""Takes the words out of updates that bear a mark of secrecy, before anything is written down."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from directives.letters import secrecy_mark
from handlers.incoming import REDACTED
from papers.pasted import may_go_on

_SECONDS_APART = 10
_MOST_REMEMBERED = 100
_KEPT = ("message_id", "from", "chat", "date", "media_group_id")


@dataclass(frozen=True, slots=True)
class _Cut:
    """A secret message whose text may go on in the next."""

    message_id: int
    date: int


class Redaction:
    """Remembers, for a moment, in which chats a secret letter is coming in: what follows belongs to it."""

    def __init__(self) -> None:
        """Begin with nothing to remember."""
        self._cut: dict[int, _Cut] = {}
        self._albums: dict[str, None] = {}

    def foresee(self, updates: Iterable[Mapping[str, Any]]) -> None:
        """Look through what came at once: an album is secret as a whole, also what comes of it before the mark."""
        for update in updates:
            message = update.get("message")
            if isinstance(message, Mapping) and "media_group_id" in message and _mark_of(message) is not None:
                self._albums[message["media_group_id"]] = None

    def clean(self, update: Mapping[str, Any]) -> Mapping[str, Any]:
        """The update as it came, or without its words where they bear a mark or go on from such."""
        sort = "edited_message" if "edited_message" in update else "message"
        message = update.get(sort)
        if not isinstance(message, Mapping):
            return update
        mark = _mark_of(message)
        follows = mark is None and self._follows(message)
        if mark is None and not follows:
            return update
        self._remember(message)
        bare = {name: message[name] for name in _KEPT if name in message}
        return {"update_id": update.get("update_id"), sort: bare, REDACTED: mark or ""}

    def _follows(self, message: Mapping[str, Any]) -> bool:
        if message.get("media_group_id") in self._albums:
            return True
        cut = self._cut.get(_chat(message))
        if cut is None or "text" not in message or message["text"].startswith("/"):
            return False
        return bool(message["message_id"] == cut.message_id + 1 and message["date"] - cut.date <= _SECONDS_APART)

    def _remember(self, message: Mapping[str, Any]) -> None:
        self._cut.pop(_chat(message), None)
        if may_go_on(message.get("text", "")):
            self._cut[_chat(message)] = _Cut(message["message_id"], message["date"])
        if "media_group_id" in message:
            self._albums[message["media_group_id"]] = None
        while len(self._cut) > _MOST_REMEMBERED:
            del self._cut[next(iter(self._cut))]
        while len(self._albums) > _MOST_REMEMBERED:
            del self._albums[next(iter(self._albums))]


def _chat(message: Mapping[str, Any]) -> int:
    return int(message.get("chat", {}).get("id", 0))


def _mark_of(message: Mapping[str, Any]) -> str | None:
    """The mark in a text of several lines or in a caption; also in what is quoted or answered."""
    caption, text = message.get("caption", ""), message.get("text", "")
    found: str | None = secrecy_mark(caption) if caption else None
    if found is None and "\n" in text.strip():
        found = secrecy_mark(text)
    for name in ("reply_to_message", "quote", "external_reply", "pinned_message"):
        inner = message.get(name)
        if found is None and isinstance(inner, Mapping):
            found = _mark_of(inner)
    return found
