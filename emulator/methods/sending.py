"""sendMessage and its kin: everything that puts a new message of the bot into a chat."""

from typing import Any

from emulator.entities import utf16_length
from emulator.errors import bad_request
from emulator.formatting import TEXT_LIMIT, formatted_caption, formatted_text
from emulator.keyboards import reply_markup
from emulator.messages import COPIED, Json, passed_on
from emulator.methods.addressing import known_chat, message_to, writable_chat
from emulator.methods.media import album_content, single_content
from emulator.methods.replies import reply_fields
from emulator.parameters import Parameters
from emulator.town import Chat, Town

_ACTIONS = frozenset(
    [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ]
)


def send_message(town: Town, parameters: Parameters) -> Json:
    """Sends a text."""
    chat = writable_chat(town, parameters)
    formatted = formatted_text(parameters)
    if utf16_length(formatted.text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    preview = parameters.structure("link_preview_options", "link preview options")
    content = formatted.json() | ({"link_preview_options": preview} if isinstance(preview, dict) else {})
    return _post(town, chat, parameters, content)


def send_photo(town: Town, parameters: Parameters) -> Json:
    """Sends an image that phones show at once."""
    chat = writable_chat(town, parameters)
    return _post(town, chat, parameters, single_content(town, parameters, "photo"))


def send_document(town: Town, parameters: Parameters) -> Json:
    """Sends a file."""
    chat = writable_chat(town, parameters)
    return _post(town, chat, parameters, single_content(town, parameters, "document"))


def send_media_group(town: Town, parameters: Parameters) -> list[Json]:
    """Sends several photos or several documents that phones show together."""
    chat = writable_chat(town, parameters)
    contents = album_content(town, parameters)
    group = {"media_group_id": str(town.bot.id + town.date() * 1000 + len(town.conversation(chat.id).all()))}
    return [_post(town, chat, parameters, content | group) for content in contents]


def copy_message(town: Town, parameters: Parameters) -> Json:
    """Sends again what a message says, without saying where it comes from."""
    chat = writable_chat(town, parameters)
    source = message_to(town, known_chat(town, parameters, "from_chat_id"), parameters.integer("message_id"), "copy")
    if source.is_service or source.is_protected:
        raise bad_request("the message can't be copied")
    content = {name: source.body[name] for name in COPIED if name in source.body}
    if "caption" in parameters and "text" not in content:
        content = {name: content[name] for name in content if not name.startswith("caption")}
        content |= formatted_caption(parameters).json("caption")
    return {"message_id": _post(town, chat, parameters, content)["message_id"]}


def forward_message(town: Town, parameters: Parameters) -> Json:
    """Passes a message on, naming who wrote it."""
    chat = writable_chat(town, parameters)
    source_chat = known_chat(town, parameters, "from_chat_id")
    source = message_to(town, source_chat, parameters.integer("message_id"), "forward")
    if source.is_service or source.is_protected:
        raise bad_request("the message can't be forwarded")
    return _post(town, chat, Parameters({"protect_content": parameters.text("protect_content")}), passed_on(source))


def send_chat_action(town: Town, parameters: Parameters) -> bool:
    """Shows for a moment that the bot is busy."""
    chat = writable_chat(town, parameters)
    if parameters.text("action") not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    town.changes.publish("typing", chat=chat.id)
    return True


def message_count(parameters: Parameters) -> int:
    """How many messages a call would send: an album is as many as it holds."""
    try:
        media = parameters.structure("media", "media")
    except Exception:  # noqa: BLE001 - the method itself will say what is wrong with it
        return 1
    return max(len(media), 1) if isinstance(media, list) else 1


def _post(town: Town, chat: Chat, parameters: Parameters, content: dict[str, Any]) -> Json:
    inline, keyboard = reply_markup(parameters)
    content = reply_fields(town, chat, parameters) | content
    if inline is not None:
        content |= {"reply_markup": inline}
    if parameters.flag("protect_content"):
        content |= {"has_protected_content": True}
    effect = parameters.text("message_effect_id")
    message = town.post(chat, town.bot.user(), content | ({"effect_id": effect} if effect else {}), keyboard)
    return message.body
