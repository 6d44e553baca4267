"""What the bot can do to messages that are there already: edit, delete, pin, react."""

from emulator.entities import utf16_length
from emulator.errors import BotApiError, bad_request
from emulator.formatting import TEXT_LIMIT, formatted_caption, formatted_text
from emulator.keyboards import inline_markup
from emulator.messages import Json, Message
from emulator.methods.addressing import message_to, own_message, writable_chat
from emulator.methods.media import edited_media
from emulator.methods.reactions import ALLOWED_REACTIONS
from emulator.parameters import Parameters, as_integer
from emulator.residents import GroupChat
from emulator.town import Chat, Town

DELETE_SECONDS = 48 * 3600
_MOST_DELETED = 100
_MEDIA = frozenset({"photo", "document"})
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def edit_message_text(town: Town, parameters: Parameters) -> Json:
    """Replaces the text and the buttons; leaving the buttons out takes them away."""
    message = _editable(town, parameters)
    formatted = formatted_text(parameters)
    if "text" not in message.body:
        raise bad_request("there is no text in the message to edit")
    if utf16_length(formatted.text) > TEXT_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    return _revised(town, message, parameters, {"text", "entities"}, formatted.json())


def edit_message_caption(town: Town, parameters: Parameters) -> Json:
    """Replaces the caption and the buttons."""
    message = _editable(town, parameters)
    if not _MEDIA & message.body.keys():
        raise bad_request("there is no caption in the message to edit")
    caption = formatted_caption(parameters).json("caption")
    return _revised(town, message, parameters, {"caption", "caption_entities"}, caption)


def edit_message_media(town: Town, parameters: Parameters) -> Json:
    """Replaces the photo or document, its caption and the buttons."""
    message = _editable(town, parameters)
    content = edited_media(town, parameters)
    return _revised(town, message, parameters, _MEDIA | {"text", "entities", "caption", "caption_entities"}, content)


def edit_message_reply_markup(town: Town, parameters: Parameters) -> Json:
    """Replaces the buttons only."""
    return _revised(town, _editable(town, parameters), parameters, set(), {})


def delete_message(town: Town, parameters: Parameters) -> bool:
    """Takes one message away from everybody."""
    chat = writable_chat(town, parameters)
    if parameters.integer("message_id") <= 0:
        raise bad_request("message identifier is not specified")
    _delete(town, chat, message_to(town, chat, parameters.integer("message_id"), "delete"))
    return True


def delete_messages(town: Town, parameters: Parameters) -> bool:
    """Takes several away; those that are missing or may not be deleted are passed over."""
    chat = writable_chat(town, parameters)
    ids = parameters.structure("message_ids", "message identifiers")
    if not isinstance(ids, list) or not ids:
        raise bad_request("message identifiers are not specified")
    if len(ids) > _MOST_DELETED:
        raise bad_request("too many message identifiers specified")
    for message_id in ids:
        message = town.conversation(chat.id).get(as_integer(message_id))
        if message is not None and _refusal(town, chat, message) is None:
            town.delete(chat.id, message.id)
    return True


def pin_chat_message(town: Town, parameters: Parameters) -> bool:
    """Pins a message, which the chat is told by a service message."""
    chat = _pinnable(town, parameters)
    message = message_to(town, chat, parameters.integer("message_id"), "pin")
    town.conversation(chat.id).pinned.append(message.id)
    town.post(chat, town.bot.user(), {"pinned_message": message.quoted()})
    return True


def unpin_chat_message(town: Town, parameters: Parameters) -> bool:
    """Unpins a message, the latest pinned one where none is named."""
    chat = _pinnable(town, parameters)
    pinned = town.conversation(chat.id).pinned
    if "message_id" in parameters:
        message_id = message_to(town, chat, parameters.integer("message_id"), "unpin").id
        town.conversation(chat.id).pinned = [one for one in pinned if one != message_id]
    elif pinned:
        pinned.pop()
    else:
        raise bad_request("message to unpin not found")
    return True


def unpin_all_chat_messages(town: Town, parameters: Parameters) -> bool:
    """Unpins every message."""
    town.conversation(_pinnable(town, parameters).id).pinned.clear()
    return True


def set_message_reaction(town: Town, parameters: Parameters) -> bool:
    """Puts the bot's one reaction under a message, or takes it away."""
    chat = writable_chat(town, parameters)
    message = message_to(town, chat, parameters.integer("message_id"), "react")
    given = parameters.structure("reaction", "reaction types") or []
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        raise bad_request("can't parse reaction types: expected an Array of ReactionType")
    if len(given) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    emoji = [str(one.get("emoji")) for one in given]
    if message.is_service or not ALLOWED_REACTIONS.issuperset(one.replace("️", "") for one in emoji):
        raise bad_request("REACTION_INVALID")
    message.reactions = emoji
    town.changes.publish("reaction", chat=chat.id, message_id=message.id, reactions=emoji)
    return True


def _editable(town: Town, parameters: Parameters) -> Message:
    if "inline_message_id" in parameters:
        raise bad_request("MESSAGE_ID_INVALID")
    return own_message(town, writable_chat(town, parameters), parameters)


def _revised(
    town: Town, message: Message, parameters: Parameters, dropped: frozenset[str] | set[str], new: Json
) -> Json:
    inline = inline_markup(parameters)
    if inline is not None and (force_reply := _force_reply(message)):
        inline = inline | {"force_reply": force_reply}
    kept = {name: value for name, value in message.body.items() if name not in {*dropped, "reply_markup", "edit_date"}}
    body = kept | new | ({"reply_markup": inline} if inline is not None else {})
    unchanged = {name: value for name, value in message.body.items() if name != "edit_date"}
    if body == unchanged:
        raise bad_request(_NOT_MODIFIED)
    town.revise(message, body | {"edit_date": town.date()})
    return message.body


def _force_reply(message: Message) -> bool:
    """The Bot API: force_reply "can't be changed when the inline keyboard is edited"."""
    return bool(message.body.get("reply_markup", {}).get("force_reply"))


def _delete(town: Town, chat: Chat, message: Message) -> None:
    refusal = _refusal(town, chat, message)
    if refusal is not None:
        raise refusal
    town.delete(chat.id, message.id)


def _refusal(town: Town, chat: Chat, message: Message) -> BotApiError | None:
    """Why a bot may not delete a message: it is two days old, or somebody else's in a group it does not run."""
    is_admin = isinstance(chat, GroupChat) and chat.bot_status == "administrator"
    if isinstance(chat, GroupChat) and message.sender_id != town.bot.id and not is_admin:
        return bad_request("message can't be deleted")
    if town.date() - message.body["date"] >= DELETE_SECONDS and not is_admin:
        return bad_request("message can't be deleted for everyone")
    return None


def _pinnable(town: Town, parameters: Parameters) -> Chat:
    chat = writable_chat(town, parameters)
    if isinstance(chat, GroupChat) and chat.is_super and chat.bot_status != "administrator":
        raise bad_request("not enough rights to manage pinned messages in the chat")
    return chat
