"""Telegram's limits, by a stopwatch that the test holds."""

import pytest

from emulator.limits import Limiter


@pytest.fixture
async def emulator(open_town, stopwatch):
    return await open_town(limits="telegram", time_source=stopwatch)


async def test_a_short_burst_passes_in_one_chat_and_then_one_a_second(bot, ha, stopwatch):
    for _ in range(4):
        await bot("sendMessage", chat_id=ha.id, text="x")
    status, body = await bot.raw("sendMessage", chat_id=ha.id, text="x")
    assert (status, body["description"]) == (429, "Too Many Requests: retry after 1")
    assert body["parameters"] == {"retry_after": 1}
    assert len(ha.messages()) == 4
    stopwatch.seconds += 1
    await bot("sendMessage", chat_id=ha.id, text="x")


async def test_a_refused_call_does_not_count(bot, ha, stopwatch):
    for _ in range(20):
        await bot.raw("sendMessage", chat_id=ha.id, text="x")
    stopwatch.seconds += 1
    await bot("sendMessage", chat_id=ha.id, text="x")


async def test_edits_count_and_answers_to_presses_do_not(bot, ha):
    sent = await bot("sendMessage", chat_id=ha.id, text="x")
    for number in range(3):
        await bot("editMessageText", chat_id=ha.id, message_id=sent["message_id"], text=str(number))
    code, _ = await bot.refusal("editMessageText", chat_id=ha.id, message_id=sent["message_id"], text="y")
    assert code == 429
    await bot("sendChatAction", chat_id=ha.id, action="typing")


async def test_without_limits_everything_passes(open_town, session, stopwatch):
    emulator = await open_town(time_source=stopwatch)
    an = emulator.add_person("An", started=True)
    for _ in range(40):
        async with session.get(
            f"{emulator.url}/bot{emulator.token}/sendMessage", params={"chat_id": an.id, "text": "x"}
        ) as r:
            assert r.status == 200


def test_thirty_a_second_pass_over_all_chats():
    limiter = Limiter()
    assert [limiter.admit(chat, 1, 0.0) for chat in range(1, 32)] == [0] * 30 + [1]
    assert limiter.admit(31, 1, 1.0) == 0


def test_twenty_a_minute_pass_in_one_group():
    limiter = Limiter()
    waits = [limiter.admit(-1, 1, float(second)) for second in range(21)]
    assert waits == [0] * 20 + [40]
    assert limiter.admit(-1, 1, 60.0) == 0


def test_an_album_counts_as_many_messages_as_it_holds():
    limiter = Limiter()
    assert limiter.admit(1, 10, 0.0) == 0
    assert limiter.admit(1, 1, 0.0) == 7
