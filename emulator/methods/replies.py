"""What a sent message answers: reply parameters, their quotes, and what becomes of a reply to nothing."""

from typing import Any

from emulator.entities import utf16_length
from emulator.errors import bad_request
from emulator.formatting import marked_up
from emulator.messages import Json, Message
from emulator.methods.addressing import known_chat
from emulator.parameters import Parameters, as_integer
from emulator.town import Chat, Town


def reply_fields(town: Town, chat: Chat, parameters: Parameters) -> Json:
    """`reply_to_message` and `quote` of the message to be sent, empty where it answers nothing."""
    asked = _asked(parameters)
    message_id = as_integer(asked.get("message_id"))
    if message_id <= 0:
        return {}
    holder = known_chat(town, Parameters(asked)) if asked.get("chat_id") else chat
    replied = town.conversation(holder.id).get(message_id)
    if replied is None:
        if Parameters(asked).flag("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    field = "reply_to_message" if holder.id == chat.id else "external_reply"
    shown = replied.quoted() if holder.id == chat.id else _external(replied)
    return {field: shown} | _quote(replied, Parameters(asked))


def _asked(parameters: Parameters) -> dict[str, Any]:
    given = parameters.structure("reply_parameters", "reply parameters")
    if given is None:
        names = ("allow_sending_without_reply",)
        old = {name: parameters.values[name] for name in names if name in parameters}
        return {"message_id": parameters.integer("reply_to_message_id")} | old
    if not isinstance(given, dict):
        raise bad_request("object expected as reply parameters")
    if given and "message_id" not in given:
        raise bad_request('can\'t find field "message_id"')
    return given


def _quote(replied: Message, asked: Parameters) -> Json:
    if "quote" not in asked:
        return {}
    quote = marked_up(asked.text("quote"), asked.text("quote_parse_mode"), asked, "quote_entities")
    if quote.text not in replied.text:
        raise bad_request("QUOTE_TEXT_INVALID")
    position = utf16_length(replied.text[: replied.text.index(quote.text)])
    marked = [entity.json() for entity in quote.entities if entity.type in {"bold", "italic", "underline", "spoiler"}]
    shown: Json = {"text": quote.text, "position": position, "is_manual": True}
    return {"quote": shown | ({"entities": marked} if marked else {})}


def _external(replied: Message) -> Json:
    origin = {"type": "user", "sender_user": replied.body["from"], "date": replied.body["date"]}
    return {"origin": origin, "chat": replied.body["chat"], "message_id": replied.id}
