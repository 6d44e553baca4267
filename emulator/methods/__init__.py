"""The Bot API's methods, by their names in small letters; a call that names none of them is Telegram's 404."""

from collections.abc import Awaitable, Callable
from typing import Any

from emulator.methods import chats, editing, profile, receiving, sending
from emulator.parameters import Parameters
from emulator.town import Town
from emulator.webhooks import WebhookSender

Method = Callable[[Town, Parameters], Any]
ReceivingMethod = Callable[[Town, Parameters, WebhookSender], Awaitable[Any]]

_set_name, _get_name = profile.named_text("name", 64, lambda bot: bot.names)
_set_description, _get_description = profile.named_text("description", 512, lambda bot: bot.descriptions)
_set_short, _get_short = profile.named_text("short_description", 120, lambda bot: bot.short_descriptions)

METHODS: dict[str, Method] = {
    "getme": profile.get_me,
    "logout": receiving.log_out,
    "close": receiving.log_out,
    "sendmessage": sending.send_message,
    "sendphoto": sending.send_photo,
    "senddocument": sending.send_document,
    "sendmediagroup": sending.send_media_group,
    "sendchataction": sending.send_chat_action,
    "copymessage": sending.copy_message,
    "forwardmessage": sending.forward_message,
    "editmessagetext": editing.edit_message_text,
    "editmessagecaption": editing.edit_message_caption,
    "editmessagemedia": editing.edit_message_media,
    "editmessagereplymarkup": editing.edit_message_reply_markup,
    "deletemessage": editing.delete_message,
    "deletemessages": editing.delete_messages,
    "pinchatmessage": editing.pin_chat_message,
    "unpinchatmessage": editing.unpin_chat_message,
    "unpinallchatmessages": editing.unpin_all_chat_messages,
    "setmessagereaction": editing.set_message_reaction,
    "answercallbackquery": receiving.answer_callback_query,
    "getfile": receiving.get_file,
    "getchat": chats.get_chat,
    "getchatmember": chats.get_chat_member,
    "getchatadministrators": chats.get_chat_administrators,
    "getchatmembercount": chats.get_chat_member_count,
    "getchatmemberscount": chats.get_chat_member_count,
    "leavechat": chats.leave_chat,
    "getuserprofilephotos": chats.get_user_profile_photos,
    "setmycommands": profile.set_my_commands,
    "getmycommands": profile.get_my_commands,
    "deletemycommands": profile.delete_my_commands,
    "setmyname": _set_name,
    "getmyname": _get_name,
    "setmydescription": _set_description,
    "getmydescription": _get_description,
    "setmyshortdescription": _set_short,
    "getmyshortdescription": _get_short,
    "setchatmenubutton": profile.set_chat_menu_button,
    "getchatmenubutton": profile.get_chat_menu_button,
}

RECEIVING_METHODS: dict[str, ReceivingMethod] = {
    "getupdates": receiving.get_updates,
    "setwebhook": receiving.set_webhook,
    "deletewebhook": receiving.delete_webhook,
    "getwebhookinfo": receiving.get_webhook_info,
}
