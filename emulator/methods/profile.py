"""How the bot shows itself: its name and descriptions by language, its commands by scope, its menu button."""

import re
from collections.abc import Callable
from typing import Any

from emulator.errors import bad_request
from emulator.messages import Json
from emulator.methods.addressing import known_chat
from emulator.parameters import Parameters, as_integer
from emulator.residents import BotAccount, GroupChat, Person
from emulator.town import Town

_COMMAND = re.compile(r"[a-z0-9_]{1,32}\Z")
_LANGUAGE = re.compile(r"[a-z]{2}\Z")
_DESCRIPTION_LIMIT = 256
_MOST_COMMANDS = 100
_PLAIN_SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
_MENU_BUTTONS = ("default", "commands", "web_app")
_CHAT_SCOPES = ("chat", "chat_administrators", "chat_member")


def get_me(town: Town, _parameters: Parameters) -> Json:
    """The bot itself."""
    return town.bot.me()


def set_my_commands(town: Town, parameters: Parameters) -> bool:
    """Sets the menu of one scope and language; an empty list takes it away."""
    key = (_scope(town, parameters), _language(parameters))
    commands = parameters.structure("commands", "commands") or []
    if not isinstance(commands, list):
        raise bad_request("expected an Array of BotCommand")
    if len(commands) > _MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    checked = [_command(command) for command in commands]
    town.bot.commands.pop(key, None)
    if checked:
        town.bot.commands[key] = checked
    town.changes.ring()
    return True


def get_my_commands(town: Town, parameters: Parameters) -> list[Json]:
    """The menu of exactly this scope and language."""
    return town.bot.commands.get((_scope(town, parameters), _language(parameters)), [])


def delete_my_commands(town: Town, parameters: Parameters) -> bool:
    """Takes the menu of one scope and language away."""
    town.bot.commands.pop((_scope(town, parameters), _language(parameters)), None)
    return True


def commands_in_force(bot: BotAccount, person: Person, chat: Person | GroupChat) -> list[Json]:
    """The menu that a person sees: the narrowest scope that has one, in their language before any other."""
    for scope in _scopes_from_narrowest(person, chat):
        for language in (person.language_code, ""):
            found = bot.commands.get((scope, language))
            if found:
                return found
    return []


def named_text(field: str, limit: int, texts: Callable[[BotAccount], dict[str, str]]) -> tuple[Any, Any]:
    """The setter and the getter of one text of the profile, at most `limit` characters in each language."""

    def set_text(town: Town, parameters: Parameters) -> bool:
        value, language = parameters.text(field), _language(parameters)
        if len(value) > limit:
            raise bad_request(f"bot {field.replace('_', ' ')} is too long")
        if value:
            texts(town.bot)[language] = value
        elif field != "name" or language:
            texts(town.bot).pop(language, None)
        return True

    def get_text(town: Town, parameters: Parameters) -> Json:
        known = texts(town.bot)
        return {field: known.get(_language(parameters)) or known.get("", "")}

    return set_text, get_text


def set_chat_menu_button(town: Town, parameters: Parameters) -> bool:
    """Sets what stands beside the input field, in one private chat or in all."""
    button = parameters.structure("menu_button", "menu button") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in _MENU_BUTTONS:
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    town.bot.menu_buttons[_menu_chat(town, parameters)] = button
    return True


def get_chat_menu_button(town: Town, parameters: Parameters) -> Json:
    """What stands there; the commands unless it was set."""
    buttons = town.bot.menu_buttons
    own = buttons.get(_menu_chat(town, parameters), {"type": "default"})
    return own if own["type"] != "default" else buttons.get(None, {"type": "commands"})


def _menu_chat(town: Town, parameters: Parameters) -> int | None:
    return known_chat(town, parameters).id if "chat_id" in parameters else None


def _command(command: object) -> Json:
    if not isinstance(command, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    for field in ("command", "description"):
        if not isinstance(command.get(field), str):
            raise bad_request(f"can't parse BotCommand: Can't find field \"{field}\"")
    name = command["command"].removeprefix("/")
    if not _COMMAND.match(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(command["description"]) <= _DESCRIPTION_LIMIT:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": command["description"]}


def _scope(town: Town, parameters: Parameters) -> str:
    scope = parameters.structure("scope", "BotCommandScope")
    if scope is None:
        return "default"
    kind = scope.get("type") if isinstance(scope, dict) else None
    if kind in _PLAIN_SCOPES:
        return str(kind)
    if kind not in _CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    chat = known_chat(town, Parameters(scope))
    if kind == "chat":
        return f"chat {chat.id}"
    if isinstance(chat, Person):
        raise bad_request("can't change commands for administrators or members of a private chat")
    if kind == "chat_administrators":
        return f"chat_administrators {chat.id}"
    user_id = as_integer(scope.get("user_id"))
    if user_id <= 0:
        raise bad_request("can't parse BotCommandScope: Invalid user_id specified")
    return f"chat_member {chat.id} {user_id}"


def _scopes_from_narrowest(person: Person, chat: Person | GroupChat) -> list[str]:
    """Telegram's order (BotCommandScope, "Determining list of commands")."""
    if isinstance(chat, Person):
        return [f"chat {chat.id}", "all_private_chats", "default"]
    is_admin = chat.status_of(person.id) == "creator"
    return [
        f"chat_member {chat.id} {person.id}",
        *([f"chat_administrators {chat.id}"] if is_admin else []),
        f"chat {chat.id}",
        *(["all_chat_administrators"] if is_admin else []),
        "all_group_chats",
        "default",
    ]


def _language(parameters: Parameters) -> str:
    language = parameters.text("language_code")
    if language and not _LANGUAGE.match(language):
        raise bad_request("LANG_CODE_INVALID")
    return language
