"""Which chat and message a call means, and whether the bot may write there."""

from emulator.errors import bad_request, forbidden
from emulator.messages import Message
from emulator.parameters import Parameters, as_integer, as_text
from emulator.residents import GroupChat
from emulator.town import Chat, Town


def known_chat(town: Town, parameters: Parameters, name: str = "chat_id") -> Chat:
    """The chat that a call names; raises Telegram's 400 "chat not found"."""
    if name not in parameters:
        raise bad_request(f"{name} is empty")
    return _found(town, as_text(parameters.values[name]))


def member_chat(town: Town, parameters: Parameters) -> Chat:
    """A chat that the bot is in or may see."""
    chat = known_chat(town, parameters)
    if isinstance(chat, GroupChat):
        _check_group(chat)
    return chat


def writable_chat(town: Town, parameters: Parameters) -> Chat:
    """A chat to which the bot may send now; raises Telegram's 403 or 400 that says why not."""
    if as_integer(parameters.values.get("chat_id")) == town.bot.id:
        raise forbidden("bots can't send messages to bots")
    chat = known_chat(town, parameters)
    if isinstance(chat, GroupChat):
        _check_group(chat)
    elif chat.is_deactivated:
        raise forbidden("user is deactivated")
    elif chat.has_blocked:
        raise forbidden("bot was blocked by the user")
    elif not chat.has_started:
        raise forbidden("bot can't initiate conversation with a user")
    return chat


def own_message(town: Town, chat: Chat, parameters: Parameters) -> Message:
    """The bot's message that a call wants to edit."""
    message_id = parameters.integer("message_id")
    if message_id <= 0:
        raise bad_request("message identifier is not specified")
    message = town.conversation(chat.id).get(message_id)
    if message is None:
        raise bad_request("message to edit not found")
    if message.sender_id != town.bot.id or message.is_service:
        raise bad_request("message can't be edited")
    return message


def message_to(town: Town, chat: Chat, message_id: int, verb: str) -> Message:
    """The message of that number; `verb` is what Telegram's 400 says was to be done with it."""
    message = town.conversation(chat.id).get(message_id)
    if message is None:
        raise bad_request(f"message to {verb} not found")
    return message


def _found(town: Town, name: str) -> Chat:
    chat = town.chat(as_integer(name.strip()))
    if chat is None:
        raise bad_request("chat not found")
    return chat


def _check_group(group: GroupChat) -> None:
    if group.migrated_to is not None:
        raise bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=group.migrated_to)
    if group.bot_status == "kicked":
        raise forbidden(f"bot was kicked from the {group.type} chat")
    if group.bot_status == "left":
        raise forbidden(f"bot is not a member of the {group.type} chat")
