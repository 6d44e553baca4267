"""How a bot gets its updates sent."""

from typing import Any

import pytest
from aiohttp import web

from emulator.webhooks import SECRET_HEADER


class Listener:
    """The bot's own little web server; `answers` are used up before it says 200."""

    def __init__(self) -> None:
        self.heard: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.answers: list[web.Response] = []
        self.url = ""

    async def hear(self, request: web.Request) -> web.Response:
        self.secrets.append(request.headers.get(SECRET_HEADER))
        self.heard.append(await request.json())
        return self.answers.pop(0) if self.answers else web.Response()


@pytest.fixture
async def listener():
    listener = Listener()
    app = web.Application()
    app.router.add_post("/hook", listener.hear)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    listener.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield listener
    await runner.cleanup()


@pytest.fixture
async def emulator(open_town):
    return await open_town(webhook_pause=0.01)


async def test_a_webhook_hears_each_update_once_with_the_secret_in_its_header(emulator, bot, ha, listener):
    await bot("setWebhook", url=listener.url, secret_token="bi-mat_1")
    ha.say("một")
    ha.say("hai")
    await emulator.quiet()
    assert [update["message"]["text"] for update in listener.heard] == ["một", "hai"]
    assert listener.secrets == ["bi-mat_1", "bi-mat_1"]


async def test_an_update_is_sent_again_until_the_answer_is_2xx(emulator, bot, ha, listener):
    listener.answers = [web.Response(status=500), web.Response(status=302)]
    await bot("setWebhook", url=listener.url)
    ha.say("alo")
    await emulator.quiet()
    assert [update["message"]["text"] for update in listener.heard] == ["alo"] * 3
    info = await bot("getWebhookInfo")
    assert info["last_error_message"].startswith("Wrong response from the webhook: 302")
    assert info["pending_update_count"] == 0


async def test_a_dead_address_keeps_updates_waiting(emulator, bot, ha):
    await bot("setWebhook", url="http://127.0.0.1:9/hook")
    ha.say("alo")

    async def info():
        return await bot("getWebhookInfo")

    await emulator.until(lambda: emulator.switchboard.webhooks.info().get("last_error_message"))
    assert (await info())["pending_update_count"] == 1
    assert (await info())["last_error_message"] == "Connection refused"


async def test_the_response_to_a_webhook_may_be_a_call(emulator, bot, ha, listener):
    await bot("setWebhook", url=listener.url)
    call = {"method": "sendMessage", "chat_id": ha.id, "text": "trả lời ngay"}
    listener.answers = [web.json_response(call)]
    said = ha.say("alo")
    assert (await ha.next_message(after=said)).text == "trả lời ngay"


async def test_get_updates_is_a_409_while_a_webhook_is_set(bot, listener):
    await bot("setWebhook", url=listener.url)
    code, description = await bot.refusal("getUpdates")
    assert code == 409
    assert description.startswith("Conflict: can't use getUpdates method while webhook is active")
    await bot("deleteWebhook")
    assert await bot.updates() == []


async def test_pending_updates_are_dropped_only_when_asked(emulator, bot, ha, listener):
    ha.say("cũ")
    await bot("deleteWebhook")
    assert (await bot("getWebhookInfo"))["pending_update_count"] == 1
    await bot("setWebhook", url=listener.url, drop_pending_updates=True)
    ha.say("mới")
    await emulator.quiet()
    assert [update["message"]["text"] for update in listener.heard] == ["mới"]


@pytest.mark.parametrize(
    ("params", "why"),
    [
        ({"url": "http://["}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "ftp://example.com"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        ({"url": "https://example.com", "secret_token": "có dấu"}, "secret token contains unallowed characters"),
        ({"url": "https://example.com", "secret_token": "x" * 257}, "secret token is too long"),
    ],
)
async def test_a_webhook_needs_a_web_address_and_a_secret_of_plain_letters(bot, params, why):
    assert await bot.refusal("setWebhook", **params) == (400, f"Bad Request: {why}")


async def test_webhook_info_tells_address_connections_and_kinds(bot, listener):
    await bot("setWebhook", url=listener.url, max_connections=7, allowed_updates=["message"])
    info = await bot("getWebhookInfo")
    assert (info["url"], info["max_connections"], info["allowed_updates"]) == (listener.url, 7, ["message"])
