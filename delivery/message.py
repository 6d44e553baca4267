"""A message in words: what is left to do is to send it."""

from dataclasses import dataclass
from enum import StrEnum

from storage.evidence import Form


class Tone(StrEnum):
    """How a button is coloured where the client can."""

    PLAIN = "plain"
    GOOD = "success"
    GRAVE = "danger"
    MAIN = "primary"


@dataclass(frozen=True, kw_only=True)
class Button:
    """A button that sends `data` back (64 bytes at the most), or copies `copies`."""

    label: str
    data: str = ""
    copies: str = ""
    tone: Tone = Tone.PLAIN


Keyboard = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, kw_only=True)
class Message:
    """HTML as Telegram takes it, of any length, with the buttons under its last part.

    A message without buttons that `asks` opens the line for a reply, with that text (64 characters) pale in it.
    """

    html: str
    keyboard: Keyboard = ()
    asks: str = ""


@dataclass(frozen=True, kw_only=True)
class Toast:
    """The answer to a pressed button: a line over the chat, or nothing but an end to waiting."""

    press: str
    text: str | None


@dataclass(frozen=True, kw_only=True)
class Menu:
    """The commands that a chat offers when "/" is typed: (name without slash, description)."""

    commands: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class File:
    """A file that the channel has, with words under it (1024 characters); where it is no longer there, `gone` is said.

    It can be sent only in the form in which it came.
    """

    form: Form
    file_id: str
    html: str
    gone: str
    keyboard: Keyboard = ()


@dataclass(frozen=True, kw_only=True)
class Reaction:
    """The bot's own reaction on somebody's message; without an emoji, none any more."""

    message_id: int
    emoji: str | None


Content = Message | Toast | Menu | Reaction | File
