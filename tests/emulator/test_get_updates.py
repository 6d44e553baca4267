"""How a bot that asks gets its updates, and when they are forgotten."""

import asyncio

import pytest


async def texts(bot, offset=0, **params):
    return [update["message"]["text"] for update in await bot.updates(offset, **params)]


async def test_an_update_is_given_again_until_a_later_offset_confirms_it(bot, ha):
    ha.say("một")
    first = await bot.updates()
    assert await bot.updates() == first
    assert await bot.updates(first[0]["update_id"] + 1) == []
    assert await bot.updates() == []


async def test_an_offset_keeps_what_comes_at_and_after_it(bot, ha):
    for text in ("một", "hai", "ba"):
        ha.say(text)
    updates = await bot.updates()
    assert await texts(bot, updates[1]["update_id"]) == ["hai", "ba"]
    assert await texts(bot) == ["hai", "ba"]


async def test_a_negative_offset_gives_the_last_ones_and_forgets_all_before(bot, ha):
    for text in ("một", "hai", "ba"):
        ha.say(text)
    assert await texts(bot, -2) == ["hai", "ba"]
    assert await texts(bot) == ["hai", "ba"]


async def test_a_limit_gives_the_oldest_first(bot, ha):
    for text in ("một", "hai", "ba"):
        ha.say(text)
    assert await texts(bot, limit=2) == ["một", "hai"]


async def test_an_offset_out_of_another_queue_loses_nothing(bot, ha):
    ha.say("một")
    assert await texts(bot, 2_000_000_000) == ["một"]
    ha.say("hai")
    assert await texts(bot, 2_000_000_000) == ["một", "hai"]


async def test_a_long_poll_returns_when_something_is_said(emulator, bot, ha):
    poll = asyncio.create_task(texts(bot, timeout=30))
    await emulator.until(lambda: emulator.town.updates.is_awaited)
    ha.say("alo")
    assert await poll == ["alo"]


async def test_a_second_poller_ends_the_first_with_409(emulator, bot, ha):
    first = asyncio.create_task(bot.refusal("getUpdates", timeout=30))
    await emulator.until(lambda: emulator.town.updates.is_awaited)
    second = asyncio.create_task(texts(bot, timeout=30))
    code, description = await first
    assert code == 409
    assert description == (
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )
    ha.say("alo")
    assert await second == ["alo"]


async def test_allowed_updates_leaves_the_other_kinds_out_from_then_on_and_is_remembered(bot, ha):
    await bot.updates(allowed_updates=["my_chat_member"])
    ha.say("không nghe")
    ha.block()
    await bot.updates()
    kinds = [set(update) - {"update_id"} for update in await bot.updates()]
    assert kinds == [{"my_chat_member"}]


async def test_an_empty_list_of_allowed_updates_goes_back_to_the_default(bot, ha):
    await bot.updates(allowed_updates=["my_chat_member"])
    await bot.updates(allowed_updates=[])
    ha.say("nghe")
    assert await texts(bot) == ["nghe"]


async def test_a_message_waits_for_a_day_and_a_press_for_150_seconds(emulator, bot, ha, stopwatch):
    markup = {"inline_keyboard": [[{"text": "OK", "callback_data": "ok"}]]}
    await bot("sendMessage", chat_id=ha.id, text="?", reply_markup=markup)
    ha.press(ha.last(), "OK")
    ha.say("chữ")
    stopwatch.seconds += 151
    assert await texts(bot) == ["chữ"]
    stopwatch.seconds += 24 * 3600
    assert await bot.updates() == []


@pytest.mark.parametrize("way", ["query", "form", "json", "multipart"])
async def test_parameters_come_by_query_form_json_or_multipart(bot, ha, session, way):
    values = {"chat_id": str(ha.id), "text": "chào", "reply_markup": '{"force_reply": true}'}
    url = f"{bot.base}/sendmessage"
    if way == "query":
        response = await session.get(url, params=values)
    elif way == "form":
        response = await session.post(url, data=values)
    elif way == "json":
        response = await session.post(url, json=values)
    else:
        body = await bot.upload("sendmessage", {"unused": ("a.txt", b"x")}, **values)
    body = body if way == "multipart" else await response.json()
    assert body["result"]["text"] == "chào"
    assert ha.last().keyboard == {"force_reply": True}


async def test_an_unknown_method_is_404_not_found(bot):
    assert await bot.refusal("sendPigeon") == (404, "Not Found")


async def test_a_token_that_is_none_is_404_and_a_wrong_one_401(open_town, session):
    token = "12345678:" + "A" * 35
    emulator = await open_town(token=token)
    for path, code in ((f"bot{token}", 200), ("botnone", 404), ("bot12345678:" + "B" * 35, 401), ("bot", 404)):
        async with session.get(f"{emulator.url}/{path}/getMe") as response:
            assert response.status == code
            assert (await response.json())["ok"] == (code == 200)


async def test_the_bot_takes_its_number_from_the_token_that_it_comes_with(emulator, session):
    async with session.get(f"{emulator.url}/bot99887766:{'C' * 35}/getMe") as response:
        assert (await response.json())["result"]["id"] == 99887766


async def test_quiet_waits_until_every_update_so_far_is_confirmed(emulator, bot, ha):
    ha.say("alo")
    quiet = asyncio.create_task(emulator.quiet())
    updates = await bot.updates()
    assert not quiet.done()
    await bot.updates(updates[0]["update_id"] + 1)
    await quiet
