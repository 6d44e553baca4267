"""What a person did, in the office's own terms."""

from dataclasses import dataclass
from enum import StrEnum


class Act(StrEnum):
    """The ways in which people turn to the bot."""

    COMMAND = "command"
    TEXT = "text"
    FILE = "file"
    PHOTO = "photo"
    PRESS = "press"
    EDIT = "edit"
    """The words of an earlier message are others now."""
    OTHER = "other"
    """A message of a sort that the office has no use for: a voice, a sticker, a place."""
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"
    MIGRATED = "migrated"


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """A file as the channel knows it; `size` in bytes where the channel tells. A photo has no name."""

    file_id: str
    name: str
    size: int | None


@dataclass(frozen=True, kw_only=True)
class Ask:
    """One thing that somebody did in one chat; `chat` and `address` are the channel's own, opaque elsewhere.

    `command` is without its slash; `argument` what follows it, or the data of a pressed button.
    """

    act: Act
    id: int
    address: str
    name: str
    language: str
    chat: str
    chat_title: str = ""
    is_group: bool = False
    text: str = ""
    command: str = ""
    argument: str = ""
    message_id: int | None = None
    reply_to: int | None = None
    press_id: str | None = None
    attachment: Attachment | None = None
    forwarded: bool = False
    """Nobody's own words: they were passed on, or only quoted."""
    addressed: bool = True
    """In a group: whether it is said to the bot, by a mention or in reply to it."""
    moved_to: str | None = None
    album: str | None = None
    """What pictures that were sent together have in common."""
    together: str | None = None
    """What files of whatever kind that were sent together have in common."""
    secrecy: str | None = None
    """The mark of secrecy that the words bore; they were taken out before anything was kept."""
