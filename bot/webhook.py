"""Receiving by webhook: Telegram is answered once the update stands in the database."""

import asyncio
import hmac
import json
from http import HTTPStatus
from urllib.parse import urlsplit

from aiogram import Bot
from aiohttp import web

from bot.config import SettingMissing, Settings
from bot.intake import Intake
from handlers.incoming import ALLOWED_UPDATES

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name, from Telegram's setWebhook
_MOST_BYTES = 1_000_000


async def serve(settings: Settings, bot: Bot, intake: Intake) -> None:
    """Listen, tell Telegram where, and receive until cancelled; raises SettingMissing for a setting that it needs."""
    if settings.webhook_secret is None:
        raise SettingMissing("HOATOC_WEBHOOK_SECRET")
    if settings.listen is None:
        raise SettingMissing("HOATOC_LISTEN")
    secret = settings.webhook_secret.get_secret_value()
    runner = web.AppRunner(_application(urlsplit(settings.webhook_url or "").path or "/", secret, intake))
    await runner.setup()
    host, _, port = settings.listen.rpartition(":")
    try:
        await web.TCPSite(runner, host or "127.0.0.1", int(port)).start()
        await bot.set_webhook(settings.webhook_url or "", secret_token=secret, allowed_updates=list(ALLOWED_UPDATES))
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()


def _application(path: str, secret: str, intake: Intake) -> web.Application:
    async def receive(request: web.Request) -> web.Response:
        given = request.headers.get(_SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return web.Response(status=HTTPStatus.UNAUTHORIZED)
        try:
            update = json.loads(await request.text())
            int(update["update_id"])
        except (ValueError, KeyError, TypeError):
            return web.Response(status=HTTPStatus.BAD_REQUEST)
        await intake.keep([update])
        return web.Response()

    application = web.Application(client_max_size=_MOST_BYTES)
    application.router.add_post(path, receive)
    return application
