"""How the bot hears: getUpdates, the webhook, files sent to it, and its answers to pressed buttons."""

import re

from emulator.errors import bad_request, conflict
from emulator.files import DOWNLOAD_LIMIT
from emulator.links import web_address
from emulator.messages import Json
from emulator.parameters import Parameters
from emulator.town import Toast, Town
from emulator.updates import PRESS_SECONDS
from emulator.webhooks import Webhook, WebhookSender

_SECRET = re.compile(r"[A-Za-z0-9_-]*\Z")
_SECRET_LIMIT = 256
_ANSWER_LIMIT = 200
_DEFAULT_CONNECTIONS = 40
_MOST_CONNECTIONS = 100


async def get_updates(town: Town, parameters: Parameters, webhooks: WebhookSender) -> list[Json]:
    """Gives what waits from `offset` on and forgets what lies before it."""
    if webhooks.webhook is not None:
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    town.updates.allow(parameters.structure("allowed_updates", "allowed updates"))
    offset, limit = parameters.integer("offset"), parameters.integer("limit", 100)
    return await town.updates.poll(offset, limit, parameters.integer("timeout"))


async def set_webhook(town: Town, parameters: Parameters, webhooks: WebhookSender) -> bool:
    """Sends updates to an address from now on; an empty address stops that.

    Telegram wants HTTPS; like its own local server, this one takes HTTP too.
    """
    url = parameters.text("url")
    if not url:
        return await delete_webhook(town, parameters, webhooks)
    if not url.lower().startswith(("http://", "https://")) or web_address(url) is None:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    secret = parameters.text("secret_token")
    if len(secret) > _SECRET_LIMIT:
        raise bad_request("secret token is too long")
    if not _SECRET.match(secret):
        raise bad_request("secret token contains unallowed characters")
    town.updates.allow(parameters.structure("allowed_updates", "allowed updates"))
    town.updates.interrupt("setWebhook request")
    if parameters.flag("drop_pending_updates"):
        town.updates.clear()
    connections = min(max(parameters.integer("max_connections", _DEFAULT_CONNECTIONS), 1), _MOST_CONNECTIONS)
    await webhooks.start(Webhook(url, secret, connections))
    return True


async def delete_webhook(town: Town, parameters: Parameters, webhooks: WebhookSender) -> bool:
    """Goes back to getUpdates."""
    await webhooks.stop()
    if parameters.flag("drop_pending_updates"):
        town.updates.clear()
    return True


async def get_webhook_info(town: Town, _parameters: Parameters, webhooks: WebhookSender) -> Json:
    """Where updates go, how many wait, and what went wrong last."""
    info: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": len(town.updates.pending())}
    if town.updates.allowed:
        info["allowed_updates"] = town.updates.allowed
    return info | webhooks.info()


def answer_callback_query(town: Town, parameters: Parameters) -> bool:
    """Ends the waiting of a pressed button, with or without a word to the person."""
    text = parameters.text("text")
    if len(text) > _ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    press = town.presses.get(parameters.text("callback_query_id"))
    if press is None or town.time_source() - press.pressed_at > PRESS_SECONDS:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if not press.is_answered and text:
        town.show_toast(press.person_id, Toast(text, parameters.flag("show_alert")))
    press.is_answered = True
    town.changes.ring()
    return True


def get_file(town: Town, parameters: Parameters) -> Json:
    """Where a file can be fetched; raises Telegram's 400 above 20 MB."""
    file = town.files.get(parameters.text("file_id"))
    if file is None:
        raise bad_request("invalid file_id" if "file_id" in parameters else "file_id is not specified")
    if len(file.data) > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return file.file() | {"file_path": file.path}


def log_out(_town: Town, _parameters: Parameters) -> bool:
    """Nothing is kept here that could be logged out of."""
    return True
