"""The command line beside a running bot: what is issued there is delivered, what is counted there is what people see."""

import asyncio
import contextlib
import io
import json
from datetime import timedelta

import pytest

import sample
from bot.__main__ import main
from bot.clock import now
from tests.journeys.gestures import answers, heard_now, news
from tests.town import Town


@pytest.fixture
async def town(tmp_path):
    """A town of today, a little ahead: the terminal has no other clock than the machine's."""
    async with Town(tmp_path, started=now() + timedelta(minutes=5)).opened() as opened:
        yield opened


@pytest.fixture
def terminal(town, tmp_path, monkeypatch):
    """Commands on the town's own database."""
    monkeypatch.setenv("HOATOC_DATABASE_URL", town.settings.database)
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")
    monkeypatch.chdir(tmp_path)

    async def run(*arguments):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            assert await asyncio.to_thread(main, list(arguments)) == 0
        return out.getvalue()

    return run


async def test_what_the_terminal_issues_a_running_bot_delivers_by_its_next_look(town, terminal, tmp_path):
    farms, clerk = await town.officer("SNNPTNT"), await town.clerk()
    (tmp_path / "letter.txt").write_bytes(sample.letter())
    made = json.loads(await terminal("issue", "letter.txt", "--yes", "--json"))
    assert (made["directive"], made["notifications"]) == (1, 1)
    await farms.next_message(after=farms.last(), containing="1071/UBND-NC")
    await town.hears(farms, "HỎA TỐC", "1071/UBND-NC")
    await town.hears(clerk, "chưa nhận được")


async def test_the_terminals_summary_counts_what_the_chat_counts(town, terminal, tmp_path):
    farms, clerk = await town.officer("SNNPTNT"), await town.clerk()
    (tmp_path / "letter.txt").write_bytes(sample.letter())
    await terminal("issue", "letter.txt", "--yes")
    await farms.next_message(after=farms.last(), containing="1071/UBND-NC")
    heard_now(town, farms)
    await answers(town, farms, "2 xong")
    await news(town, clerk)
    (said,) = await answers(town, clerk, "/tonghop")
    counted = json.loads(await terminal("summary", "--json"))
    assert f"Đã xác nhận: {counted['units']['acknowledged']}/{counted['units']['concerned']}" in said
    assert counted["units"]["acknowledged"] == 1
    for name, key in (("Việc phải báo cáo", "total"), ("Hoàn thành quá hạn", "done_late"), ("quá hạn", "late")):
        assert f"{name}: {counted['tasks'][key]}" in said
    assert counted["tasks"]["done_late"] == 1  # the sample letter's deadlines lie behind the machine's clock
    assert [one["number"] for one in counted["directives"]] == ["1071/UBND-NC"]


async def test_invitations_of_the_terminal_open_the_running_bots_door(town, terminal):
    (made,) = json.loads(await terminal("invite", "SNV", "--json"))
    phone = town.stranger()
    phone.open(made["link"])
    await town.hears(phone, "đầu mối", "Sở Nội vụ")


async def test_the_doctor_asks_telegram_about_the_token_and_each_group(town, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    monkeypatch.setenv("HOATOC_DATABASE_URL", town.settings.database)
    monkeypatch.setenv("HOATOC_API_URL", town.emulator.url)
    monkeypatch.setenv("HOATOC_BOT_TOKEN", town.emulator.token)
    stranger = town.stranger()
    elsewhere = town.emulator.add_group("Nhóm không có bot", [stranger], bot="absent")

    async def doctor(**settings):
        for name, value in settings.items():
            monkeypatch.setenv(name, value)
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            code = await asyncio.to_thread(main, ["doctor"])
        assert town.emulator.token not in out.getvalue()
        return code, [line for line in out.getvalue().splitlines() if line[0] in "✔✖"]

    code, lines = await doctor(HOATOC_LEADER_CHATS=str(town.leaders_group.id))
    assert (code, lines[-2:]) == (
        0,
        ["✔ The Bot API answers: @hoatoc_demo_bot", f"✔ Group {town.leaders_group.id}: the bot is a member."],
    )
    code, lines = await doctor(HOATOC_LEADER_CHATS=str(elsewhere.id))
    assert (code, lines[-1]) == (1, f"✖ Group {elsewhere.id}: the bot has not been added.")
    code, lines = await doctor(HOATOC_BOT_TOKEN="1:wrong")
    assert (code, lines[-1]) == (1, "✖ Telegram refuses this HOATOC_BOT_TOKEN. Get it from BotFather again.")
    code, lines = await doctor(HOATOC_API_URL="http://127.0.0.1:9")
    assert (code, lines[-1][:40]) == (1, "✖ The Bot API cannot be reached; check the"[:40])
