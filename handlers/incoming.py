"""Telegram's updates, told in the office's own terms; the only file of the handlers that knows their shape."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from aiogram.types import CallbackQuery, Chat, ChatMemberUpdated, Message, MessageEntity, Update, User

from handlers.ask import Act, Ask, Attachment

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
REDACTED = "redacted"
"""In a payload: the mark of secrecy because of which the message's words are gone; empty for what belonged to it."""
_QUOTATIONS = frozenset({"blockquote", "expandable_blockquote"})
_MOST_OF_A_LINE = 1000
"""A longer text is a letter, which is kept as it was pasted."""
_GONE = frozenset({"kicked", "left"})
_WORDED = frozenset({Act.TEXT, Act.PHOTO, Act.FILE})


def conversation_of(payload: Mapping[str, Any]) -> str:
    """The chat whose updates must keep their order."""
    content: Mapping[str, Any] = next((payload[kind] for kind in ALLOWED_UPDATES if kind in payload), {})
    message = content.get("message", content)
    return str(message.get("chat", {}).get("id", "-"))


def read_update(payload: Mapping[str, Any], username: str) -> Ask | None:
    """What the person did; None for what the office has no use for. `username` is the bot's own."""
    heard = {name: payload[name] for name in ("update_id", *ALLOWED_UPDATES) if name in payload}
    mark = payload.get(REDACTED)
    if mark == "":
        return None
    update = Update.model_validate(heard)  # what is not listened to may have any shape
    if update.message is not None:
        return _message(update.update_id, update.message, username, mark)
    if update.edited_message is not None:
        return _edited(update.update_id, update.edited_message, username, mark)
    if update.callback_query is not None:
        return _press(update.update_id, update.callback_query)
    if update.my_chat_member is not None:
        return _membership(update.update_id, update.my_chat_member)
    return None


def _message(update_id: int, message: Message, username: str, mark: str | None) -> Ask | None:
    if message.migrate_to_chat_id is not None:
        return _moved(update_id, message)
    user = message.from_user
    if user is None or user.is_bot:
        return None
    known = {
        **_who(user),
        **_where(message.chat),
        "id": update_id,
        "message_id": message.message_id,
        "reply_to": message.reply_to_message.message_id if message.reply_to_message else None,
        "forwarded": message.forward_origin is not None,
        "addressed": _is_addressed(message, username),
    }
    if mark is not None:
        return Ask(act=Act.OTHER, secrecy=mark, together=message.media_group_id, **known)
    if message.document is not None:
        document = message.document
        attachment = Attachment(file_id=document.file_id, name=document.file_name or "", size=document.file_size)
        together = message.media_group_id
        album = together if (document.mime_type or "").startswith("image/") else None
        words = _own_words(message, username)
        return Ask(act=Act.FILE, attachment=attachment, album=album, together=together, text=words, **known)
    if message.photo:
        largest = max(message.photo, key=lambda size: size.width * size.height)
        attachment = Attachment(file_id=largest.file_id, name="", size=largest.file_size)
        album, words = message.media_group_id, _own_words(message, username)
        return Ask(act=Act.PHOTO, attachment=attachment, album=album, together=album, text=words, **known)
    if message.text is None:
        return Ask(act=Act.OTHER, **known)
    words = _own_words(message, username)
    if not words and message.text.strip():  # nothing but a quotation, or a mention
        return Ask(act=Act.TEXT, text=message.text, **{**known, "forwarded": True})
    return _text(words, username, known)


def _is_addressed(message: Message, username: str) -> bool:
    """Whether a message is said to the bot: in private, in reply to it, or with its name."""
    if message.chat.type == "private":
        return True
    replied = message.reply_to_message
    author = None if replied is None else replied.from_user
    if author is not None and (author.username or "").lower() == username.lower():
        return True
    return any(_names(entity, message, username) for entity in message.entities or message.caption_entities or ())


def _names(entity: MessageEntity, message: Message, username: str) -> bool:
    text = message.text or message.caption or ""
    if entity.type == "text_mention":
        return entity.user is not None and (entity.user.username or "").lower() == username.lower()
    return entity.type == "mention" and entity.extract_from(text).lower() == f"@{username.lower()}"


def _own_words(message: Message, username: str) -> str:
    """The text or the caption without the bot's name, and without what it quotes; a long text is left whole."""
    text = message.text or message.caption or ""
    entities = message.entities or message.caption_entities or []
    if len(text) > _MOST_OF_A_LINE:
        return text
    left = text.encode("utf-16-le")
    for entity in sorted(entities, key=lambda one: one.offset, reverse=True):
        if entity.type in _QUOTATIONS or _names(entity, message, username):
            left = left[: 2 * entity.offset] + " ".encode("utf-16-le") + left[2 * (entity.offset + entity.length) :]
    words = left.decode("utf-16-le", errors="ignore")
    return words if words == text else words.strip(" ,:\n")


def _edited(update_id: int, message: Message, username: str, mark: str | None) -> Ask | None:
    """What a message says now; commands are not given twice, and what has no words says nothing else."""
    ask = _message(update_id, message, username, mark)
    if ask is None or ask.secrecy is not None:
        return ask
    return replace(ask, act=Act.EDIT, attachment=None, album=None) if ask.act in _WORDED and ask.text else None


def _text(text: str, username: str, known: dict[str, Any]) -> Ask | None:
    if not text.startswith("/"):
        return Ask(act=Act.TEXT, text=text, **known)
    word, *rest = text[1:].split(maxsplit=1) if text[1:2].strip() else [""]
    name, _, addressee = word.partition("@")
    if addressee and addressee.lower() != username.lower():
        return None
    argument = rest[0].strip() if rest else ""
    return Ask(act=Act.COMMAND, text=text, command=name.lower(), argument=argument, **known)


def _moved(update_id: int, message: Message) -> Ask:
    old, new = str(message.chat.id), str(message.migrate_to_chat_id)
    # Telegram names whoever's phone did it, or nobody; the ask needs an address, and a group's own is nobody's.
    who = {"address": old, "name": "", "language": ""} if message.from_user is None else _who(message.from_user)
    return Ask(act=Act.MIGRATED, id=update_id, chat=old, is_group=True, moved_to=new, **who)


def _press(update_id: int, query: CallbackQuery) -> Ask | None:
    if query.message is None or query.data is None:
        return None
    return Ask(
        act=Act.PRESS,
        id=update_id,
        argument=query.data,
        message_id=query.message.message_id,
        press_id=query.id,
        **_who(query.from_user),
        **_where(query.message.chat),
    )


def _membership(update_id: int, change: ChatMemberUpdated) -> Ask | None:
    if change.chat.type != "private":
        return None
    act = Act.BLOCKED if change.new_chat_member.status in _GONE else Act.UNBLOCKED
    return Ask(act=act, id=update_id, **_who(change.from_user), **_where(change.chat))


def _who(user: User) -> dict[str, Any]:
    return {"address": str(user.id), "name": user.full_name, "language": user.language_code or ""}


def _where(chat: Chat) -> dict[str, Any]:
    return {"chat": str(chat.id), "chat_title": chat.title or "", "is_group": chat.type != "private"}
