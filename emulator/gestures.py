"""What a person can do with a phone; the page and the tests both do it through here."""

import re

from emulator.entities import Entity, utf16_length
from emulator.errors import BotApiError
from emulator.formatting import TEXT_LIMIT, plain
from emulator.links import start_payload
from emulator.messages import Json, Message, passed_on
from emulator.residents import GroupChat, Person
from emulator.town import Chat, Town

_COMMAND = re.compile(r"/[A-Za-z0-9_]+(?:@(?P<bot>\w+))?")


class PhoneError(Exception):
    """A phone cannot do this; the message says why in one line."""


def say(town: Town, person: Person, chat_id: int, text: str, reply_to: int | None = None) -> Message:
    """Types a text and sends it."""
    formatted = plain(text)
    if not formatted.text:
        raise PhoneError("a message needs some text")
    if utf16_length(formatted.text) > TEXT_LIMIT:
        raise PhoneError(f"a message has at most {TEXT_LIMIT} characters")
    chat = _own_chat(town, person, chat_id, text=formatted.text)
    return _send(town, person, chat, formatted.json(), reply_to)


def send_file(
    town: Town,
    person: Person,
    chat_id: int,
    name: str,
    data: bytes,
    *,
    caption: str = "",
    reply_to: int | None = None,
    as_photo: bool = False,
    album: str = "",
) -> Message:
    """Sends a file, an image too as a document unless it is meant as a photo; files of one `album` go together."""
    chat = _own_chat(town, person, chat_id, text="")
    content: Json
    try:
        if as_photo:
            content = {"photo": town.files.add_photo(name, data).photo()}
        else:
            content = {"document": town.files.add_document(name, data).document()}
    except BotApiError as error:
        raise PhoneError(error.description) from error
    if album:
        content["media_group_id"] = album
    return _send(town, person, chat, content | plain(caption).json("caption"), reply_to)


def quote(town: Town, person: Person, chat_id: int, quoted: str, text: str = "") -> Message:
    """Sends a text below what it quotes as a block, as somebody pastes another's words."""
    chat = _own_chat(town, person, chat_id, text="")
    block = Entity("blockquote", 0, utf16_length(quoted))
    formatted = plain(f"{quoted}\n{text}" if text else quoted)
    content = formatted.json() | {"entities": [entity.json() for entity in [block, *formatted.entities]]}
    return _send(town, person, chat, content, None)


def forward(town: Town, person: Person, chat_id: int, source: Message) -> Message:
    """Passes on what somebody wrote, under the name of whoever wrote it first."""
    if source.is_service or source.is_protected:
        raise PhoneError("this message cannot be forwarded")
    chat = _own_chat(town, person, chat_id, text="")
    return _send(town, person, chat, passed_on(source), None)


def send_other(town: Town, person: Person, chat_id: int, content: Json, reply_to: int | None = None) -> Message:
    """Sends something that has no words: a voice, a sticker, a place, as the Bot API's field of that name has it."""
    return _send(town, person, _own_chat(town, person, chat_id, text=""), content, reply_to)


def edit(town: Town, person: Person, chat_id: int, message_id: int, text: str) -> Message:
    """Changes the text or caption of one's own message."""
    chat = _own_chat(town, person, chat_id, text="")
    message = _message(town, chat.id, message_id)
    formatted = plain(text)
    if message.sender_id != person.id or not formatted.text:
        raise PhoneError("only one's own message can be edited, and not to nothing")
    field = "text" if "text" in message.body else "caption"
    kept = {name: value for name, value in message.body.items() if name not in {field, *_entity_fields(field)}}
    town.revise(message, kept | formatted.json(field) | {"edit_date": town.date()})
    if _bot_hears(town, chat, message):
        town.updates.add("edited_message", message.body)
    return message


def press(town: Town, person: Person, chat_id: int, message_id: int, place: tuple[int, int]) -> Json:
    """Presses the inline button in a row and column; answers what the phone does itself: `start`, `url`, `copy`."""
    chat = _own_chat(town, person, chat_id, text="/press")
    message = _message(town, chat.id, message_id)
    row, col = place
    try:
        button = message.body["reply_markup"]["inline_keyboard"][row][col]
    except (KeyError, IndexError) as error:
        raise PhoneError("there is no such button") from error
    if "callback_data" in button:
        return {"press": town.press(person, message, button["callback_data"]).id}
    if "url" in button:
        code = start_payload(button["url"], town.bot.username)
        return {"url": button["url"]} if code is None else {"start": code}
    return {"copy": button["copy_text"]["text"]} if "copy_text" in button else {}


def open_link(town: Town, person: Person, link: str) -> Message:
    """Opens a deep link to the bot and presses START."""
    code = start_payload(link, town.bot.username)
    if code is None:
        raise PhoneError(f"this is no link to @{town.bot.username}")
    return say(town, person, person.id, f"/start {code}".strip())


def block(town: Town, person: Person, *, blocked: bool) -> None:
    """Blocks the bot or lets it in again; the bot is told at once."""
    if person.has_blocked == blocked:
        return
    person.has_blocked = blocked
    old, new = ("member", "kicked") if blocked else ("kicked", "member")
    town.bot_status_changed(person, person.user(), old, new)
    town.changes.publish("people")


def _own_chat(town: Town, person: Person, chat_id: int, *, text: str) -> Chat:
    """The chat, if this person may write there now; a /start in private starts or unblocks the bot."""
    if person.is_deactivated:
        raise PhoneError("this account is deleted")
    chat = town.chat(chat_id)
    if isinstance(chat, GroupChat):
        if chat.migrated_to is not None:
            raise PhoneError("this group became a supergroup")
        if person.id not in chat.members:
            raise PhoneError("this person is not in that group")
        return chat
    if chat is None or chat.id != person.id:
        raise PhoneError("there is no such chat on this phone")
    if person.has_started and not person.has_blocked:
        return chat
    if text.split(" ", maxsplit=1)[0] != "/start":
        raise PhoneError("press START first: the first message to a bot is /start")
    block(town, person, blocked=False)
    person.has_started = True
    return chat


def _send(town: Town, person: Person, chat: Chat, content: Json, reply_to: int | None) -> Message:
    if reply_to is not None:
        content = content | {"reply_to_message": _message(town, chat.id, reply_to).quoted()}
    message = town.post(chat, person.user(), content)
    town.conversation(chat.id).read_by(person.id)
    if _bot_hears(town, chat, message):
        town.updates.add("message", message.body)
    return message


def _message(town: Town, chat_id: int, message_id: int) -> Message:
    message = town.conversation(chat_id).get(message_id)
    if message is None:
        raise PhoneError("there is no such message")
    return message


def _entity_fields(field: str) -> set[str]:
    return {"entities"} if field == "text" else {"caption_entities"}


def _bot_hears(town: Town, chat: Chat, message: Message) -> bool:
    """Telegram's privacy mode: in a group a bot hears commands for it, replies to it and mentions of it."""
    if isinstance(chat, Person):
        return True
    if not chat.has_bot:
        return False
    if town.bot.hears_everything or chat.bot_status == "administrator":
        return True
    replied = message.body.get("reply_to_message", {}).get("from", {}).get("id")
    return replied == town.bot.id or _is_command(town, message.text) or _mentions_bot(town, message)


def _is_command(town: Town, text: str) -> bool:
    match = _COMMAND.match(text)
    if match is None:
        return False
    named = match.group("bot")
    return named is None or named.lower() == town.bot.username.lower()


def _mentions_bot(town: Town, message: Message) -> bool:
    return re.search(rf"@{re.escape(town.bot.username)}(?!\w)", message.text, re.IGNORECASE) is not None
