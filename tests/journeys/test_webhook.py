"""Receiving by webhook: as by polling, for those who know the secret."""

import shutil
import socket
from pathlib import Path

import aiohttp
import pytest
from pydantic import SecretStr
from sqlalchemy import text

from bot.config import Settings
from tests.town import Town

SECRET = "bi-mat_1"


class HookedTown(Town):
    """A town whose bot is called by Telegram."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]

    @property
    def settings(self) -> Settings:
        hooked = {
            "webhook_url": f"http://127.0.0.1:{self.port}/hook",
            "webhook_secret": SecretStr(SECRET),
            "listen": f"127.0.0.1:{self.port}",
        }
        return super().settings.model_copy(update=hooked)

    async def deliver(self, update: object, secret: str = SECRET) -> int:
        headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
        async with (
            aiohttp.ClientSession() as session,
            session.post(f"http://127.0.0.1:{self.port}/hook", json=update, headers=headers) as answer,
        ):
            return answer.status

    async def kept(self, number: int) -> int:
        """How often an update is in the inbox."""
        query = text("SELECT count(*) FROM inbox WHERE update_id = :number")
        async with self.office.database.reading() as records:
            return (await records.connection.execute(query, {"number": number})).scalar_one()


@pytest.fixture
async def town(tmp_path, province):
    shutil.copy(province, tmp_path / "town.db")
    async with HookedTown(tmp_path).opened() as opened:
        await opened.emulator.until(lambda: opened.emulator.calls_of("setWebhook") or None)
        yield opened


def said_by(phone, number: int, words: str) -> dict[str, object]:
    user = {"id": phone.id, "is_bot": False, "first_name": phone.name}
    chat = {"id": phone.id, "type": "private", "first_name": phone.name}
    return {
        "update_id": number,
        "message": {"message_id": number, "date": 0, "chat": chat, "from": user, "text": words},
    }


async def test_by_webhook_people_are_answered_as_by_polling(town):
    clerk = await town.clerk()
    clerk.say("/help")
    await town.hears(clerk, "Hỏa tốc")
    assert town.emulator.calls_of("getUpdates") == []


async def test_an_update_that_is_delivered_twice_is_worked_off_once(town):
    clerk = await town.clerk()
    for _ in range(2):
        assert await town.deliver(said_by(clerk, 900, "/help")) == 200
    await town.hears(clerk, "Hỏa tốc")
    await town.hears_nothing(clerk)
    assert await town.kept(900) == 1


@pytest.mark.parametrize("secret", ["", "wrong", "bi-mat", "Bi-mat_1", "ü"])
async def test_whoever_does_not_know_the_secret_is_refused_and_nothing_is_kept(town, secret):
    stranger = town.stranger()
    assert await town.deliver(said_by(stranger, 900, "/help"), secret) == 401
    assert await town.kept(900) == 0


@pytest.mark.parametrize("body", [[], {}, "x", {"update_id": "một"}, None])
async def test_what_is_no_update_is_refused(town, body):
    assert await town.deliver(body) == 400


async def test_a_bot_that_goes_back_to_polling_takes_the_webhook_away(town):
    clerk = await town.clerk()
    await town.stop_bot()
    clerk.say("/help")
    town.__class__ = Town
    await town.start_bot()
    await town.hears(clerk, "Hỏa tốc")
    town.__class__ = HookedTown
