"""What the bot can still do to a message, and what the person can do to theirs."""

from datetime import UTC, datetime, timedelta

import pytest

from emulator import MovableClock

BUTTONS = {"inline_keyboard": [[{"text": "OK", "callback_data": "x"}]]}


async def test_an_edit_changes_the_message_in_its_place_and_takes_the_buttons_away(bot, ha):
    sent = await bot("sendMessage", chat_id=ha.id, text="một", reply_markup=BUTTONS)
    card = ha.last()
    await bot("editMessageText", chat_id=ha.id, message_id=sent["message_id"], text="<b>hai</b>", parse_mode="HTML")
    assert (card.text, card.html, card.buttons, card.is_edited) == ("hai", "<b>hai</b>", [], True)
    assert len(ha.messages()) == 1


async def test_an_edit_that_changes_nothing_is_refused(bot, ha):
    sent = await bot("sendMessage", chat_id=ha.id, text="một", reply_markup=BUTTONS)
    whither = {"chat_id": ha.id, "message_id": sent["message_id"]}
    for method, params in (
        ("editMessageText", {"text": "một", "reply_markup": BUTTONS}),
        ("editMessageReplyMarkup", {"reply_markup": BUTTONS}),
    ):
        code, description = await bot.refusal(method, **whither, **params)
        assert code == 400
        assert description == (
            "Bad Request: message is not modified: specified new message content and reply markup are exactly "
            "the same as a current content and reply markup of the message"
        )


async def test_the_buttons_alone_can_be_replaced(bot, ha):
    sent = await bot("sendMessage", chat_id=ha.id, text="một", reply_markup=BUTTONS)
    await bot("editMessageReplyMarkup", chat_id=ha.id, message_id=sent["message_id"])
    assert (ha.last().text, ha.last().buttons) == ("một", [])


@pytest.mark.parametrize(
    ("method", "params", "why"),
    [
        ("editMessageText", {"message_id": 1, "text": "x"}, "message to edit not found"),
        ("editMessageText", {"text": "x"}, "message identifier is not specified"),
        ("editMessageText", {"inline_message_id": "x", "text": "x"}, "MESSAGE_ID_INVALID"),
        ("editMessageReplyMarkup", {"message_id": 1}, "message to edit not found"),
        ("deleteMessage", {"message_id": 1}, "message to delete not found"),
        ("deleteMessage", {}, "message identifier is not specified"),
        ("deleteMessages", {}, "message identifiers are not specified"),
        ("pinChatMessage", {"message_id": 1}, "message to pin not found"),
        ("setMessageReaction", {"message_id": 1}, "message to react not found"),
    ],
)
async def test_what_is_not_there_cannot_be_changed(bot, ha, method, params, why):
    assert await bot.refusal(method, chat_id=ha.id, **params) == (400, f"Bad Request: {why}")


async def test_a_person_s_message_cannot_be_edited_by_the_bot(bot, ha):
    said = ha.say("của tôi")
    refused = await bot.refusal("editMessageText", chat_id=ha.id, message_id=said.id, text="x")
    assert refused == (400, "Bad Request: message can't be edited")


async def test_an_edit_above_the_limit_has_another_description_than_a_message(bot, ha):
    sent = await bot("sendMessage", chat_id=ha.id, text="một")
    refused = await bot.refusal("editMessageText", chat_id=ha.id, message_id=sent["message_id"], text="x" * 4097)
    assert refused == (400, "Bad Request: MESSAGE_TOO_LONG")


async def test_text_and_caption_are_not_the_same_thing(bot, ha):
    text = (await bot("sendMessage", chat_id=ha.id, text="một"))["message_id"]
    refused = await bot.refusal("editMessageCaption", chat_id=ha.id, message_id=text, caption="x")
    assert refused == (400, "Bad Request: there is no caption in the message to edit")
    file = (await bot.upload("sendDocument", {"document": ("a.txt", b"x")}, chat_id=ha.id))["result"]["message_id"]
    refused = await bot.refusal("editMessageText", chat_id=ha.id, message_id=file, text="x")
    assert refused == (400, "Bad Request: there is no text in the message to edit")
    await bot("editMessageCaption", chat_id=ha.id, message_id=file, caption="chú thích")
    assert ha.last().text == "chú thích"


async def test_only_an_inline_keyboard_can_be_edited_in(bot, ha):
    sent = await bot("sendMessage", chat_id=ha.id, text="một")
    whither = {"chat_id": ha.id, "message_id": sent["message_id"]}
    refused = await bot.refusal("editMessageText", **whither, text="x", reply_markup={"force_reply": True})
    assert refused == (400, "Bad Request: inline keyboard expected")


async def test_a_deleted_message_is_gone_from_the_phone(bot, ha):
    said = ha.say("nhầm")
    assert await bot("deleteMessage", chat_id=ha.id, message_id=said.id) is True
    assert said.is_deleted
    assert ha.messages() == []


async def test_several_are_deleted_at_once_and_missing_ones_passed_over(bot, ha):
    first, second = ha.say("một"), ha.say("hai")
    assert await bot("deleteMessages", chat_id=ha.id, message_ids=[first.id, 1, second.id]) is True
    assert ha.messages() == []


async def test_a_message_of_two_days_ago_can_no_longer_be_deleted(open_town, session):
    clock = MovableClock(datetime(2024, 6, 1, 8, tzinfo=UTC))
    emulator = await open_town(clock=clock)
    an = emulator.add_person("An", started=True)
    said = an.say("cũ")
    await clock.move(timedelta(hours=48))
    async with session.get(
        f"{emulator.url}/bot{emulator.token}/deleteMessage", params={"chat_id": an.id, "message_id": said.id}
    ) as response:
        assert (await response.json())["description"] == "Bad Request: message can't be deleted for everyone"


async def test_a_reaction_is_one_of_telegrams_emoji_and_only_one(bot, ha):
    said = ha.say("12 xong")
    whither = {"chat_id": ha.id, "message_id": said.id}
    await bot("setMessageReaction", **whither, reaction=[{"type": "emoji", "emoji": "👍"}])
    assert said.reactions == ["👍"]
    refused = await bot.refusal("setMessageReaction", **whither, reaction=[{"type": "emoji", "emoji": "✅"}])
    assert refused == (400, "Bad Request: REACTION_INVALID")
    two = [{"type": "emoji", "emoji": "👍"}, {"type": "emoji", "emoji": "🔥"}]
    assert await bot.refusal("setMessageReaction", **whither, reaction=two) == (400, "Bad Request: REACTIONS_TOO_MANY")
    await bot("setMessageReaction", **whither)
    assert said.reactions == []


async def test_a_pinned_message_shows_in_the_chat_until_it_is_unpinned(bot, ha):
    said = ha.say("quan trọng")
    await bot("pinChatMessage", chat_id=ha.id, message_id=said.id)
    assert (await bot("getChat", chat_id=ha.id))["pinned_message"]["text"] == "quan trọng"
    await bot("unpinChatMessage", chat_id=ha.id)
    assert "pinned_message" not in await bot("getChat", chat_id=ha.id)
    assert await bot.refusal("unpinChatMessage", chat_id=ha.id) == (400, "Bad Request: message to unpin not found")


async def test_a_person_s_edit_reaches_the_bot_as_edited_message(bot, ha):
    said = ha.say("12 xong")
    ha.edit(said, "13 xong")
    kinds = [set(update) - {"update_id"} for update in await bot.updates()]
    assert kinds == [{"message"}, {"edited_message"}]
    first, second = await bot.updates()
    assert first["message"]["text"] == "12 xong"
    assert second["edited_message"]["text"] == "13 xong"
    assert "edit_date" in second["edited_message"]
