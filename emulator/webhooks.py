"""Sends updates to the bot's own address until each is taken, as Telegram does with a webhook set."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import aiohttp

from emulator.town import Town
from emulator.updates import Update

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
_TIMEOUT_SECONDS = 60
_LONGEST_PAUSE = 64.0

Answer = Callable[[str, dict[str, Any]], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where updates go."""

    url: str
    secret: str
    connections: int


class WebhookSender:
    """Delivers in order within a chat, several chats at a time; a failed delivery is tried again, ever less often."""

    def __init__(self, town: Town, answer: Answer, pause_seconds: float) -> None:
        self.webhook: Webhook | None = None
        self._town = town
        self._answer = answer
        self._pause_seconds = pause_seconds
        self._task: asyncio.Task[None] | None = None
        self._last_error: tuple[int, str] | None = None

    async def start(self, webhook: Webhook) -> None:
        """Begins to deliver to this address, instead of any earlier one."""
        await self.stop()
        self.webhook, self._last_error = webhook, None
        self._task = asyncio.create_task(self._deliver_all(webhook))

    async def stop(self) -> None:
        """Delivers no more; what was not taken goes on waiting."""
        task, self._task, self.webhook = self._task, None, None
        if task is not None:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    def info(self) -> dict[str, Any]:
        """What getWebhookInfo tells beyond the updates that wait."""
        if self.webhook is None:
            return {}
        info: dict[str, Any] = {"url": self.webhook.url, "max_connections": self.webhook.connections}
        if self._last_error is not None:
            info |= {"last_error_date": self._last_error[0], "last_error_message": self._last_error[1]}
        return info

    async def _deliver_all(self, webhook: Webhook) -> None:
        busy: dict[int, asyncio.Task[None]] = {}
        timeout = aiohttp.ClientTimeout(total=_TIMEOUT_SECONDS)
        async with aiohttp.ClientSession(timeout=timeout) as session, asyncio.TaskGroup() as group:
            while True:
                busy = {line: task for line, task in busy.items() if not task.done()}
                for update in self._town.updates.pending():
                    line = _line(update)
                    if line not in busy and len(busy) < webhook.connections:
                        busy[line] = group.create_task(self._deliver(session, webhook, update))
                await self._work(busy)

    async def _work(self, busy: dict[int, asyncio.Task[None]]) -> None:
        """Returns when a new update came or a delivery ended."""
        known = self._town.updates.last_id

        def is_there() -> bool:
            return self._town.updates.last_id > known or any(task.done() for task in busy.values())

        await self._town.changes.until(is_there, None)

    async def _deliver(self, session: aiohttp.ClientSession, webhook: Webhook, update: Update) -> None:
        pause = self._pause_seconds
        while not await self._is_taken(session, webhook, update):
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)
        self._town.updates.confirm([update.id])
        asyncio.get_running_loop().call_soon(self._town.changes.ring)

    async def _is_taken(self, session: aiohttp.ClientSession, webhook: Webhook, update: Update) -> bool:
        headers = {SECRET_HEADER: webhook.secret} if webhook.secret else {}
        try:
            async with session.post(webhook.url, json=update.json(), headers=headers) as response:
                if not HTTPStatus.OK <= response.status < HTTPStatus.MULTIPLE_CHOICES:
                    self._note(f"Wrong response from the webhook: {response.status} {response.reason}")
                    return False
                await self._work_off(response)
                return True
        except (aiohttp.ClientError, TimeoutError) as error:
            self._note(
                "Connection refused" if isinstance(error, aiohttp.ClientConnectorError) else "Read timeout expired"
            )
            return False

    async def _work_off(self, response: aiohttp.ClientResponse) -> None:
        """Makes the call that a webhook may write into its response."""
        if response.content_type != "application/json":
            return
        try:
            call = await response.json()
        except ValueError:
            return
        if isinstance(call, dict) and isinstance(call.get("method"), str):
            await self._answer(call["method"], {name: value for name, value in call.items() if name != "method"})

    def _note(self, message: str) -> None:
        self._last_error = self._town.date(), message
        self._town.changes.ring()


def _line(update: Update) -> int:
    """The chat whose updates must not overtake each other."""
    chat = update.payload.get("chat") or update.payload.get("message", {}).get("chat", {})
    return int(chat.get("id", 0))
