"""What stands in the logs: what the bot was doing, never the token, never a word of what people wrote."""

import asyncio
import logging
import re

import pytest
from sqlalchemy import text

import sample
from bot.logs import Discreet
from directives.letters import decode


def words_of(said: str) -> set[str]:
    return {word for word in re.findall(r"\w+", said) if len(word) > 3 and not word.isascii()}


async def test_neither_the_token_nor_a_word_of_the_letter_of_lines_or_of_names_is_in_the_logs(machine):
    await machine.settle_in(["SYT", "STC"])
    clerk, health = await machine.clerk("Trần Thị Kín Đáo"), machine.officers["SYT"]
    await machine.start()
    clerk.send_file("công-văn-mật-thiết.txt", sample.letter())
    draft = await clerk.next_message(containing="1071/UBND-NC")
    clerk.press(draft, "Phát hành")
    await machine.happens(lambda: "Gửi ngay" in str(draft.labels))
    clerk.press(draft, "Gửi ngay")
    await machine.happens(lambda: [one for one in health.messages() if "HỎA TỐC" in one.text])
    machine.emulator.faults.refuse("sendMessage", 400, "Bad Request: chữ của Telegram", chat=health.id)
    machine.emulator.faults.lose_answer("sendMessage", chat=clerk.id)
    health.say("5 vướng: thiếu xuồng máy ở xã Tiên Hải")
    await machine.happens(lambda: [one for one in clerk.messages() if "xuồng" in one.text])
    await _break_something(machine)
    health.say("5 xong rồi nhé chị Nguyệt")
    async with asyncio.timeout(10):
        while "failed (attempt" not in machine.log.read_text():
            await machine.happens(lambda: False, seconds=0.05)
    assert await machine.stop() == 0
    logged = machine.log.read_text()
    assert "the bot is running" in logged
    assert "IntegrityError" in logged
    assert machine.emulator.token not in logged
    assert machine.emulator.token.partition(":")[2] not in logged
    said = (
        decode(sample.letter())
        + " vướng thiếu xuồng máy ở xã Tiên Hải xong rồi nhé chị Nguyệt Trần Thị Kín Đáo Đầu mối"
    )
    assert not words_of(said) & words_of(logged)
    assert "1071/UBND" not in logged
    assert str(health.id) not in logged


async def _break_something(machine) -> None:
    """From now on keeping a report fails, with the officer's words among the statement's parameters."""
    async with machine.database.engine.execution_options(writes=True).begin() as connection:
        await connection.execute(
            text("CREATE TRIGGER broken BEFORE INSERT ON reports BEGIN SELECT RAISE(FAIL, 'chữ của kho'); END")
        )


def logged(name: str, message: str, *args: object, error: BaseException | None = None) -> str:
    record = logging.LogRecord(
        name, logging.ERROR, __file__, 1, message, args, (type(error), error, error.__traceback__) if error else None
    )
    return Discreet("%(name)s: %(message)s").format(record)


def test_an_error_is_logged_by_type_and_place_with_what_caused_it_and_without_its_words():
    error = ValueError("lời của cán bộ")
    error.__cause__ = KeyError("lời của dân")
    with pytest.raises(ValueError, match="cán bộ") as caught:
        raise error
    said = logged("bot", "it failed", error=caught.value)
    assert said.startswith("bot: it failed\nbuiltins.ValueError\n")
    assert "builtins.KeyError" in said
    assert "test_logs.py" in said
    assert "lời" not in said


def test_what_asyncio_adds_about_a_failed_task_is_left_out():
    said = logged("asyncio", "Task exception was never retrieved\nfuture: <Task exception=ValueError('lời của dân')>")
    assert said == "asyncio: Task exception was never retrieved"


def test_anything_that_looks_like_a_token_is_taken_out():
    token = "7000000001:AAH0atoc-demo-token-of-the-emulator"
    assert (
        logged("x", "GET https://api.telegram.org/bot%s/getMe", token)
        == "x: GET https://api.telegram.org/bot<token>/getMe"
    )
