"""What became of a request to Telegram, and so what to do next, read from the error that aiogram raised.

By type and field wherever there is one. aiogram's own session (3.31) raises more than its exception classes promise:
a timeout, a reset and a refused connection are all TelegramNetworkError and differ in `__cause__`; a page of HTML from
a proxy is a ClientDecodeError, which isn't a TelegramAPIError; a 429 that doesn't say how long is a bare
TelegramAPIError; an error of a SOCKS proxy passes through unwrapped.
"""

import asyncio
from dataclasses import dataclass
from enum import StrEnum
from ssl import SSLError

from aiogram import exceptions as telegram
from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientHttpProxyError,
    ConnectionTimeoutError,
    InvalidURL,
    NonHttpUrlClientError,
    ServerFingerprintMismatch,
)
from aiohttp_socks import ProxyConnectionError, ProxyError, ProxyTimeoutError

_DEFAULT_WAIT_SECONDS = 5.0
"""For a 429 without `retry_after`: what Telegram's own server answers for a bot that it is restarting."""

_NEVER_LEFT = (
    ClientConnectorError,  # refused, unreachable, DNS, TLS and certificate errors, an HTTP proxy that is down
    ClientHttpProxyError,  # an HTTP proxy that would not open the tunnel
    ConnectionTimeoutError,  # no connection in time; a timeout of any other type may have come after the request left
    InvalidURL,
    NonHttpUrlClientError,
    ProxyConnectionError,
    ProxyError,
    ProxyTimeoutError,
    ServerFingerprintMismatch,
)


class Reason(StrEnum):
    """Why Telegram refused: nothing was sent, and the same request will be refused again."""

    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"
    NEVER_STARTED = "never_started"
    KICKED = "kicked"
    BOT_RECIPIENT = "bot_recipient"
    CHAT_NOT_FOUND = "chat_not_found"
    NO_RIGHTS = "no_rights"
    MESSAGE_GONE = "message_gone"
    NOT_EDITABLE = "not_editable"
    REPLY_GONE = "reply_gone"
    QUERY_EXPIRED = "query_expired"
    FORBIDDEN = "forbidden"
    FORMATTING = "formatting"
    TOO_LONG = "too_long"
    EMPTY = "empty"
    BUTTONS = "buttons"
    FILE = "file"
    UNAUTHORIZED = "unauthorized"
    CONFLICT = "conflict"
    REJECTED = "rejected"

    @property
    def closes_chat(self) -> bool:
        """Whether nothing at all reaches this chat until the people in it do something."""
        return self in _CLOSES_CHAT

    @property
    def stops_bot(self) -> bool:
        """Whether nothing goes to anybody until the operators do something."""
        return self in (Reason.UNAUTHORIZED, Reason.CONFLICT)


_CLOSES_CHAT = frozenset(
    {
        Reason.BLOCKED,
        Reason.DEACTIVATED,
        Reason.NEVER_STARTED,
        Reason.KICKED,
        Reason.BOT_RECIPIENT,
        Reason.CHAT_NOT_FOUND,
        Reason.FORBIDDEN,
    }
)


@dataclass(frozen=True)
class Sent:
    """It is done: the messages that stand in the chat for it; none where Telegram didn't say which."""

    message_ids: tuple[int, ...]


@dataclass(frozen=True)
class Wait:
    """Nothing was sent; Telegram will hear this chat, or this bot, again after so many seconds."""

    seconds: float


@dataclass(frozen=True)
class Moved:
    """Nothing was sent; the group became a supergroup and has this chat id from now on."""

    to: str


@dataclass(frozen=True)
class Refused:
    """Nothing was sent, and the same request would be refused again."""

    reason: Reason


@dataclass(frozen=True)
class NotSent:
    """The request certainly never left: try again as soon as there is a network."""

    reason: str


@dataclass(frozen=True)
class Unknown:
    """The request left and no answer can be read: it may have been carried out (Telegram has no idempotency key)."""

    reason: str


Outcome = Sent | Wait | Moved | Refused | NotSent | Unknown


def judge(error: BaseException) -> Outcome:
    """What the error of a request means; `reason` of NotSent and Unknown names a class or a status, never content.

    A cancelled request is Unknown: settle it, then raise the cancellation again. An error that neither Telegram nor the
    network caused is a fault of ours and is raised again from here.
    """
    match error:
        case telegram.TelegramEntityTooLarge():  # a 413, though aiogram files it under network errors
            return Refused(Reason.TOO_LONG)
        case telegram.TelegramNetworkError():
            return _judge_network(error.__cause__ or error)
        case telegram.TelegramAPIError():
            return _judge_answer(error)
        case telegram.ClientDecodeError():
            return _judge_unreadable(error.data)
        case asyncio.CancelledError():
            return Unknown("cancelled")
        case ClientError() | ConnectionError() | TimeoutError() | SSLError() | UnicodeDecodeError():
            return _judge_network(error)
        case ProxyConnectionError() | ProxyError() | ProxyTimeoutError():
            return _judge_network(error)
        case _:
            raise error


def _judge_network(cause: BaseException) -> Refused | NotSent | Unknown:
    """The request may be out, unless the cause is one that only occurs before, or while our own file was being read."""
    if isinstance(cause.__cause__, FileNotFoundError | PermissionError | IsADirectoryError):
        return Refused(Reason.FILE)
    name = type(cause).__name__
    return NotSent(name) if isinstance(cause, _NEVER_LEFT) else Unknown(name)


def _judge_answer(error: telegram.TelegramAPIError) -> Outcome:
    match error:
        case telegram.TelegramRetryAfter():
            return Wait(float(error.retry_after))
        case telegram.TelegramMigrateToChat():
            return Moved(str(error.migrate_to_chat_id))
        case telegram.TelegramServerError():
            return Unknown(type(error).__name__)
        case telegram.TelegramUnauthorizedError():
            return Refused(Reason.UNAUTHORIZED)
        case telegram.TelegramConflictError():
            return Refused(Reason.CONFLICT)
    said = (error.message or "").lower()
    if type(error) is telegram.TelegramAPIError and _TOO_MANY in said:
        return Wait(_DEFAULT_WAIT_SECONDS)
    if isinstance(error, telegram.TelegramBadRequest) and _NOT_MODIFIED in said:
        return Sent(_message_ids(error.method))
    return Refused(_reason(error, said))


def _judge_unreadable(data: object) -> Sent | Unknown:
    """A body that aiogram couldn't decode: HTML from something in between, or an answer newer than its types."""
    match data:
        case {"ok": True, "result": {"message_id": int(message_id)}}:
            return Sent((message_id,))
        case {"ok": True, "result": [{"message_id": int()}, *_] as messages}:
            return Sent(tuple(message["message_id"] for message in messages))
        case {"ok": True}:
            return Sent(())
        case _:
            return Unknown("unreadable answer")


def _message_ids(method: object) -> tuple[int, ...]:
    message_id = getattr(method, "message_id", None)
    return (message_id,) if isinstance(message_id, int) else ()


def _reason(error: telegram.TelegramAPIError, said: str) -> Reason:
    for kind, fallback, phrases in _PHRASES:
        if isinstance(error, kind):
            return next((reason for phrase, reason in phrases.items() if phrase in said), fallback)
    return Reason.REJECTED


# Telegram gives these no type, code or field of their own: its English description is all there is. Whatever isn't here
# gets the meaning of its class, so that a change of wording makes an outcome vaguer and never wrong. The phrases, in
# lower case, are those of the Bot API server's source (tdlib/telegram-bot-api, Client.cpp) and of Telegram's servers.
_TOO_MANY = "too many requests"
_NOT_MODIFIED = "message is not modified"
_FORBIDDEN = {
    "blocked by the user": Reason.BLOCKED,
    "user is deactivated": Reason.DEACTIVATED,
    "can't initiate conversation": Reason.NEVER_STARTED,
    "bot was kicked": Reason.KICKED,
    "bot is not a member": Reason.KICKED,
    "can't send messages to bots": Reason.BOT_RECIPIENT,
    "chat was deleted": Reason.CHAT_NOT_FOUND,
    "not enough rights": Reason.NO_RIGHTS,
    "have no rights": Reason.NO_RIGHTS,
}
_BAD_REQUEST = {
    "chat not found": Reason.CHAT_NOT_FOUND,
    "user not found": Reason.CHAT_NOT_FOUND,
    "peer_id_invalid": Reason.CHAT_NOT_FOUND,
    "upgraded to a supergroup": Reason.CHAT_NOT_FOUND,
    "user_is_blocked": Reason.BLOCKED,
    "user_is_bot": Reason.BOT_RECIPIENT,
    "not enough rights": Reason.NO_RIGHTS,
    "have no rights": Reason.NO_RIGHTS,
    "need administrator rights": Reason.NO_RIGHTS,
    "chat_write_forbidden": Reason.NO_RIGHTS,
    "chat_restricted": Reason.NO_RIGHTS,
    "chat_send_": Reason.NO_RIGHTS,
    "message to be replied not found": Reason.REPLY_GONE,
    "replied message not found": Reason.REPLY_GONE,
    "reply message not found": Reason.REPLY_GONE,
    "message to edit not found": Reason.MESSAGE_GONE,
    "message to delete not found": Reason.MESSAGE_GONE,
    "message to copy not found": Reason.MESSAGE_GONE,
    "message to forward not found": Reason.MESSAGE_GONE,
    "message_id_invalid": Reason.MESSAGE_GONE,
    "message can't be edited": Reason.NOT_EDITABLE,
    "message can't be deleted": Reason.NOT_EDITABLE,
    "in the message to edit": Reason.NOT_EDITABLE,
    "query is too old": Reason.QUERY_EXPIRED,
    "query id is invalid": Reason.QUERY_EXPIRED,
    "can't parse entities": Reason.FORMATTING,
    "entity_bounds_invalid": Reason.FORMATTING,
    "entities_too_long": Reason.FORMATTING,
    "file must be non-empty": Reason.FILE,
    "text is empty": Reason.EMPTY,
    "must be non-empty": Reason.EMPTY,
    "markup is too long": Reason.BUTTONS,
    "is too long": Reason.TOO_LONG,
    "caption_too_long": Reason.TOO_LONG,
    "message_too_long": Reason.TOO_LONG,
    "button_": Reason.BUTTONS,
    "keyboard": Reason.BUTTONS,
    "wrong file identifier": Reason.FILE,
    "wrong remote file": Reason.FILE,
    "wrong file_id": Reason.FILE,
    "can't use file of type": Reason.FILE,
    "file_reference_": Reason.FILE,
    "file is too big": Reason.FILE,
    "http url": Reason.FILE,
    "photo_invalid_dimensions": Reason.FILE,
    "image_process_failed": Reason.FILE,
}
_NOT_FOUND = {"method not found": Reason.REJECTED}
_PHRASES: tuple[tuple[type[telegram.TelegramAPIError], Reason, dict[str, Reason]], ...] = (
    (telegram.TelegramForbiddenError, Reason.FORBIDDEN, _FORBIDDEN),
    (telegram.TelegramBadRequest, Reason.REJECTED, _BAD_REQUEST),
    # Telegram's 404 is no missing chat or message but a token that isn't one, or a method that its server doesn't have.
    (telegram.TelegramNotFound, Reason.UNAUTHORIZED, _NOT_FOUND),
)
