"""What Telegram takes from a bot, and how it refuses the rest."""

import pytest


async def test_a_text_arrives_as_the_bot_sent_it(bot, ha):
    sent = await bot("sendMessage", chat_id=ha.id, text="Chào chị Hà")
    assert ha.last().raw == sent
    assert sent["from"]["is_bot"] is True
    assert sent["chat"] == {"id": ha.id, "type": "private", "first_name": "Hà"}


@pytest.mark.parametrize(
    ("params", "why"),
    [
        ({}, "message text is empty"),
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "text must be non-empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "x", "parse_mode": "LaTeX"}, "unsupported parse_mode"),
        ({"text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
        ({"text": "x", "reply_markup": "[]"}, "object expected as reply markup"),
    ],
)
async def test_a_text_that_telegram_refuses_gets_its_own_words(bot, ha, params, why):
    assert await bot.refusal("sendMessage", chat_id=ha.id, **params) == (400, f"Bad Request: {why}")
    assert ha.messages() == []


async def test_the_limit_of_4096_counts_utf16_units_after_the_markup_is_gone(bot, ha):
    await bot("sendMessage", chat_id=ha.id, text=f"<b>{'x' * 4094}</b>🔥", parse_mode="HTML")
    code, description = await bot.refusal("sendMessage", chat_id=ha.id, text="x" * 4095 + "🔥")
    assert (code, description) == (400, "Bad Request: message is too long")


async def test_spaces_around_a_text_are_cut_and_entities_move_along(bot, ha):
    sent = await bot("sendMessage", chat_id=ha.id, text="\n  <b> đậm </b>\n", parse_mode="HTML")
    assert sent["text"] == "đậm"
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 3}]


@pytest.mark.parametrize(
    ("chat_id", "code", "why"),
    [
        (None, 400, "Bad Request: chat_id is empty"),
        ("", 400, "Bad Request: chat_id is empty"),
        (404, 400, "Bad Request: chat not found"),
        ("@nobody", 400, "Bad Request: chat not found"),
        ("abc", 400, "Bad Request: chat not found"),
        (-100999, 400, "Bad Request: chat not found"),
    ],
)
async def test_a_chat_that_is_none_is_not_found(bot, chat_id, code, why):
    assert await bot.refusal("sendMessage", chat_id=chat_id, text="x") == (code, why)


async def test_a_bot_cannot_write_first(emulator, bot):
    stranger = emulator.add_person("Người lạ")
    refused = await bot.refusal("sendMessage", chat_id=stranger.id, text="x")
    assert refused == (403, "Forbidden: bot can't initiate conversation with a user")
    stranger.say("/start")
    await bot("sendMessage", chat_id=stranger.id, text="x")


async def test_a_bot_cannot_write_to_who_blocked_it_until_they_unblock(bot, ha):
    ha.block()
    refused = await bot.refusal("sendMessage", chat_id=ha.id, text="x")
    assert refused == (403, "Forbidden: bot was blocked by the user")
    ha.unblock()
    await bot("sendMessage", chat_id=ha.id, text="x")


async def test_a_deleted_account_is_told_so(bot, ha):
    ha.deactivate()
    assert await bot.refusal("sendMessage", chat_id=ha.id, text="x") == (403, "Forbidden: user is deactivated")


async def test_a_reply_shows_what_it_answers(bot, ha):
    said = ha.say("12 xong r")
    await bot("sendMessage", chat_id=ha.id, text="đã ghi", reply_parameters={"message_id": said.id})
    assert ha.last().reply_to.text == "12 xong r"


async def test_the_old_reply_parameter_still_works(bot, ha):
    said = ha.say("12 xong r")
    await bot("sendMessage", chat_id=ha.id, text="đã ghi", reply_to_message_id=said.id)
    assert ha.last().reply_to.id == said.id


async def test_a_reply_to_nothing_is_refused_unless_it_may_stand_alone(bot, ha):
    refused = await bot.refusal("sendMessage", chat_id=ha.id, text="x", reply_parameters={"message_id": 9})
    assert refused == (400, "Bad Request: message to be replied not found")
    alone = {"message_id": 9, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await bot("sendMessage", chat_id=ha.id, text="x", reply_parameters=alone)


async def test_a_quote_must_stand_in_what_it_quotes(bot, ha):
    said = ha.say("🔥 việc 12 xong")
    reply = {"message_id": said.id, "quote": "việc 12"}
    sent = await bot("sendMessage", chat_id=ha.id, text="rõ", reply_parameters=reply)
    assert sent["quote"] == {"text": "việc 12", "position": 3, "is_manual": True}
    reply["quote"] = "việc 13"
    refused = await bot.refusal("sendMessage", chat_id=ha.id, text="rõ", reply_parameters=reply)
    assert refused == (400, "Bad Request: QUOTE_TEXT_INVALID")


async def test_protected_content_is_neither_forwarded_nor_copied(bot, ha):
    sent = await bot("sendMessage", chat_id=ha.id, text="nội bộ", protect_content=True)
    assert sent["has_protected_content"] is True
    whence = {"chat_id": ha.id, "from_chat_id": ha.id, "message_id": sent["message_id"]}
    assert await bot.refusal("forwardMessage", **whence) == (400, "Bad Request: the message can't be forwarded")
    assert await bot.refusal("copyMessage", **whence) == (400, "Bad Request: the message can't be copied")


async def test_a_forward_names_its_author_and_a_copy_does_not(bot, ha):
    said = ha.say("số liệu đây")
    whence = {"chat_id": ha.id, "from_chat_id": ha.id, "message_id": said.id}
    forwarded = await bot("forwardMessage", **whence)
    assert forwarded["forward_origin"]["sender_user"]["id"] == ha.id
    copied = await bot("copyMessage", **whence)
    assert ha.last().id == copied["message_id"]
    assert "forward_origin" not in ha.last().raw
    assert await bot.refusal("copyMessage", **{**whence, "message_id": 1}) == (
        400,
        "Bad Request: message to copy not found",
    )


async def test_a_chat_action_must_be_one_of_telegrams(bot, ha):
    assert await bot("sendChatAction", chat_id=ha.id, action="typing") is True
    refused = await bot.refusal("sendChatAction", chat_id=ha.id, action="dancing")
    assert refused == (400, "Bad Request: wrong parameter action in request")


async def test_thread_and_silence_are_taken_and_change_nothing(bot, ha):
    await bot("sendMessage", chat_id=ha.id, text="x", message_thread_id=7, disable_notification=True)
    assert ha.last().text == "x"


async def test_numbers_are_never_used_twice_when_the_town_starts_anew(open_town, emulator, ha):
    later = await open_town()
    assert later.town.first_number >= emulator.town.first_number > 1_000_000


async def test_a_chat_keeps_only_so_many_messages(open_town):
    emulator = await open_town(kept_messages=3)
    an = emulator.add_person("An", started=True)
    for number in range(5):
        an.say(str(number))
    assert [message.text for message in an.messages()] == ["2", "3", "4"]
