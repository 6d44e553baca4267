"""Buttons under messages and keyboards below the chat, held to Telegram's rules."""

import json
from typing import Any

from emulator.errors import bad_request
from emulator.links import unsupported_scheme, web_address
from emulator.parameters import Parameters

_ACTIONS = (
    "url",
    "callback_data",
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "login_url",
    "web_app",
    "copy_text",
    "disabled",
)
_OPTIONAL_ACTION_TEXTS = frozenset({"url", "callback_data"})
_STYLES = ("danger", "success", "primary")
_OTHER_KEYBOARDS = ("keyboard", "remove_keyboard", "force_reply")
_DATA_BYTES = 64
_MOST_BUTTONS = 100
_MARKUP_BYTES = 10_000
_COPY_LIMIT = 256


def reply_markup(parameters: Parameters) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
    """The inline keyboard and the other keyboard of a call, either or both None; raises Telegram's 400."""
    value = parameters.structure("reply_markup", "reply keyboard markup")
    if value is None:
        return None, None
    if not isinstance(value, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in value:
        return _inline_keyboard(value), None
    if not any(value.get(kind) for kind in _OTHER_KEYBOARDS):
        return None, None
    return None, _other_keyboard(value)


def inline_markup(parameters: Parameters) -> dict[str, Any] | None:
    """The inline keyboard of an edit, None where the message is to have none."""
    inline, other = reply_markup(parameters)
    if other is not None:
        raise bad_request("inline keyboard expected")
    return inline


def _inline_keyboard(value: dict[str, Any]) -> dict[str, Any] | None:
    rows = value["inline_keyboard"]
    if not isinstance(rows, list):
        raise bad_request('field "inline_keyboard" must be of type Array')
    checked: list[list[dict[str, Any]]] = []
    for row in rows:
        if not isinstance(row, list):
            raise bad_request('field "inline_keyboard" must be an Array of Arrays')
        checked.append([_inline_button(button) for button in row])
    checked = [row for row in checked if row]
    markup: dict[str, Any] = {"inline_keyboard": checked}
    too_long = sum(map(len, checked)) > _MOST_BUTTONS or len(json.dumps(markup).encode()) > _MARKUP_BYTES
    if too_long:
        raise bad_request("reply markup is too long")
    if value.get("force_reply"):
        markup["force_reply"] = True
    return markup if checked else None


def _inline_button(button: object) -> dict[str, Any]:
    """Checks one button.

    Telegram's own server takes the first of several actions without a word, against its documentation ("exactly one
    of the fields"); here they are refused, so that a bot's mistake shows.
    """
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    text = button.get("text")
    if text is None:
        raise bad_request("can't parse inline keyboard button: Can't find field \"text\"")
    if not isinstance(text, str):
        raise bad_request('can\'t parse inline keyboard button: Field "text" must be of type String')
    given = {name: button[name] for name in _ACTIONS if button.get(name) is not None}
    given = {name: value for name, value in given.items() if value != "" or name not in _OPTIONAL_ACTION_TEXTS}
    if not given or not text:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(given) > 1:
        raise bad_request("can't parse inline keyboard button: exactly one action must be specified")
    style = button.get("style")
    if style is not None and style not in _STYLES:
        raise bad_request("can't parse inline keyboard button: invalid button style specified")
    ((action, value),) = given.items()
    checked = {"text": text, action: _action(action, value)}
    return checked | {name: button[name] for name in ("style", "icon_custom_emoji_id") if button.get(name) is not None}


def _action(action: str, value: Any) -> Any:
    if action == "callback_data":
        if not isinstance(value, str):
            raise bad_request(f'can\'t parse inline keyboard button: Field "{action}" must be of type String')
        if len(value.encode()) > _DATA_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
    elif action == "url":
        return _button_url(value)
    elif action == "copy_text":
        text = value.get("text") if isinstance(value, dict) else None
        if not isinstance(text, str) or not 1 <= len(text) <= _COPY_LIMIT:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")
    return value


def _button_url(value: Any) -> str:
    address = web_address(value) if isinstance(value, str) else None
    if address is None:
        why = "Unsupported URL protocol" if isinstance(value, str) and unsupported_scheme(value) else "Wrong HTTP URL"
        raise bad_request(f"inline keyboard button URL '{value}' is invalid: {why}")
    return address


def _other_keyboard(value: dict[str, Any]) -> dict[str, Any]:
    rows = value.get("keyboard")
    if rows is None:
        return value
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "keyboard" must be an Array of Arrays')
    for button in (button for row in rows for button in row):
        text = button.get("text") if isinstance(button, dict) else button
        if not isinstance(text, str) or not text:
            raise bad_request("can't parse keyboard button: KeyboardButton must be a String or an Object")
    return value
