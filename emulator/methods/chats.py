"""What the bot can learn about chats and people, and how it leaves."""

from typing import Any

from emulator.errors import bad_request
from emulator.membership import set_bot_status
from emulator.messages import Json
from emulator.methods.addressing import known_chat, member_chat
from emulator.parameters import Parameters
from emulator.residents import GroupChat, Person, member
from emulator.town import Chat, Town


def get_chat(town: Town, parameters: Parameters) -> Json:
    """A chat in full, with its latest pinned message."""
    chat = member_chat(town, parameters)
    conversation = town.conversation(chat.id)
    pinned = conversation.get(conversation.pinned[-1]) if conversation.pinned else None
    return chat.full_chat() | ({"pinned_message": pinned.quoted()} if pinned else {})


def get_chat_member(town: Town, parameters: Parameters) -> Json:
    """One member's standing; somebody the group never saw has left."""
    chat = member_chat(town, parameters)
    user_id = parameters.integer("user_id")
    if user_id == town.bot.id:
        return member(chat.bot_status if isinstance(chat, GroupChat) else "member", town.bot.user())
    person = town.people.get(user_id)
    if person is None:
        raise bad_request("PARTICIPANT_ID_INVALID" if user_id > 0 else "invalid user_id specified")
    if isinstance(chat, Person):
        return member("member" if chat.id == user_id else "left", person.user())
    return member(chat.status_of(user_id), person.user())


def get_chat_administrators(town: Town, parameters: Parameters) -> list[Json]:
    """The owner and, where it is one, the bot."""
    group = _group(member_chat(town, parameters), "there are no administrators in the private chat")
    owners = [member("creator", town.people[person_id].user()) for person_id in group.members[:1]]
    return owners + ([member("administrator", town.bot.user())] if group.bot_status == "administrator" else [])


def get_chat_member_count(town: Town, parameters: Parameters) -> int:
    """How many are in it, the bot included."""
    chat = member_chat(town, parameters)
    return 2 if isinstance(chat, Person) else len(chat.members) + int(chat.has_bot)


def leave_chat(town: Town, parameters: Parameters) -> bool:
    """The bot leaves a group."""
    group = _group(known_chat(town, parameters), "chat member status can't be changed in private chats")
    member_chat(town, parameters)
    set_bot_status(town, group, "left", by=town.bot.user())
    return True


def get_user_profile_photos(town: Town, parameters: Parameters) -> Json:
    """Nobody here has a picture."""
    if parameters.integer("user_id") not in {*town.people, town.bot.id}:
        raise bad_request("user not found")
    empty: list[Any] = []
    return {"total_count": 0, "photos": empty}


def _group(chat: Chat, otherwise: str) -> GroupChat:
    if isinstance(chat, GroupChat):
        return chat
    raise bad_request(otherwise)
