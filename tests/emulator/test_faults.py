"""Faults that a test orders, and what is written down about calls."""

import asyncio

import aiohttp
import pytest


async def test_a_refusal_meets_the_next_fitting_call_once(emulator, bot, ha):
    emulator.faults.refuse("send*", 429, "Too Many Requests: retry after 5", parameters={"retry_after": 5})
    status, body = await bot.raw("sendMessage", chat_id=ha.id, text="x")
    assert (status, body["parameters"]) == (429, {"retry_after": 5})
    await bot("sendMessage", chat_id=ha.id, text="x")
    assert len(ha.messages()) == 1


async def test_faults_are_used_in_their_order_and_only_by_their_chat(emulator, bot, ha):
    other = emulator.add_person("An", started=True)
    emulator.faults.refuse("sendMessage", 400, "Bad Request: một", chat=ha.id)
    emulator.faults.refuse("sendMessage", 400, "Bad Request: hai", times=2)
    said = [await bot.refusal("sendMessage", chat_id=chat, text="x") for chat in (other.id, ha.id, ha.id)]
    assert [description for _, description in said] == ["Bad Request: hai", "Bad Request: một", "Bad Request: hai"]
    assert emulator.faults.ordered == []


async def test_a_lost_call_has_no_effect(emulator, bot, ha):
    emulator.faults.lose("sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await bot("sendMessage", chat_id=ha.id, text="x")
    assert ha.messages() == []


async def test_a_lost_answer_leaves_the_effect(emulator, bot, ha):
    emulator.faults.lose_answer("sendMessage")
    with pytest.raises(aiohttp.ClientError):
        await bot("sendMessage", chat_id=ha.id, text="x")
    assert [message.text for message in ha.messages()] == ["x"]


@pytest.mark.parametrize("done", [False, True])
async def test_a_call_can_hang_before_or_after_it_is_done(emulator, bot, ha, done):
    emulator.faults.hang("sendMessage", done=done)
    call = asyncio.create_task(bot.raw("sendMessage", chat_id=ha.id, text="x"))
    await emulator.until(lambda: emulator.calls)
    assert len(ha.messages()) == int(done)
    assert not call.done()
    call.cancel()


async def test_a_bad_gateway_answers_with_a_page_of_html(emulator, bot, ha, session):
    emulator.faults.bad_gateway("getMe")
    async with session.get(f"{bot.base}/getMe") as response:
        assert (response.status, response.content_type) == (502, "text/html")


async def test_every_call_is_written_down_with_what_came_of_it(emulator, bot, ha):
    await bot("sendMessage", chat_id=ha.id, text="x")
    await bot.refusal("sendMessage", chat_id=5, text="x")
    done, refused = emulator.calls_of("sendmessage")
    assert (done.params["text"], done.result["text"], done.error) == ("x", "x", None)
    assert (refused.chat_id, refused.error.code) == (5, 400)
