"""Receiving by webhook: Telegram is answered once the update stands in the database."""

import asyncio
import hmac
import json
import logging
from http import HTTPStatus
from urllib.parse import urlsplit

from aiogram import Bot
from aiohttp import web

from bot.config import SettingMissing, Settings
from bot.intake import Intake
from delivery.outcome import Refused, judge
from handlers.incoming import ALLOWED_UPDATES

logger = logging.getLogger(__name__)

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name, from Telegram's setWebhook
_MOST_BYTES = 1_000_000
_SHUTDOWN_SECONDS = 1.0
_PAUSES = (1.0, 2.0, 5.0, 15.0)


async def serve(settings: Settings, bot: Bot, intake: Intake) -> None:
    """Listen, tell Telegram where, and receive until cancelled; raises SettingMissing for a setting that it needs."""
    if settings.webhook_secret is None:
        raise SettingMissing("HOATOC_WEBHOOK_SECRET")
    if settings.listen is None:
        raise SettingMissing("HOATOC_LISTEN")
    secret = settings.webhook_secret.get_secret_value()
    address = settings.webhook_url or ""
    application = _application(urlsplit(address).path or "/", secret, intake)
    # No access log: requests say who sends what when. An answer takes one short transaction: a second is plenty.
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=_SHUTDOWN_SECONDS)
    host, _, port = settings.listen.rpartition(":")
    try:
        await runner.setup()
        await web.TCPSite(runner, host or "127.0.0.1", int(port)).start()
        await _announce(bot, address, secret)
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()


async def _announce(bot: Bot, address: str, secret: str) -> None:
    """Tell Telegram where to send updates, until it takes it."""
    failures = 0
    while True:
        try:
            await bot.set_webhook(address, secret_token=secret, allowed_updates=list(ALLOWED_UPDATES))
        except Exception as error:  # noqa: BLE001 - judge raises again what is neither Telegram's nor the network's
            outcome = judge(error)
            if failures in {0, 10, 100}:
                reason = outcome.reason if isinstance(outcome, Refused) else type(outcome).__name__
                logger.warning("Telegram does not take the webhook (%s); trying again", reason)
            await asyncio.sleep(_PAUSES[min(failures, len(_PAUSES) - 1)])
            failures += 1
        else:
            return


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
