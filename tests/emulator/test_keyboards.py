"""Buttons: what Telegram takes, and what becomes of a press."""

import pytest


def keyboard(*buttons):
    return {"inline_keyboard": [list(buttons)]}


@pytest.mark.parametrize(
    "button",
    [
        {"text": "OK", "callback_data": "x" * 64},
        {"text": "OK", "callback_data": "đ" * 32},
        {"text": "OK", "callback_data": "x", "style": "danger"},
        {"text": "OK", "callback_data": "x", "style": "success"},
        {"text": "OK", "copy_text": {"text": "1088/UBND-TH"}},
        {"text": "OK", "disabled": {}},
        {"text": "OK", "url": "https://kiengiang.gov.vn/"},
        {"text": "OK", "url": "tg://resolve?domain=hoatoc_demo_bot"},
    ],
)
async def test_a_button_that_telegram_knows_is_sent(bot, ha, button):
    sent = await bot("sendMessage", chat_id=ha.id, text="x", reply_markup=keyboard(button))
    assert sent["reply_markup"]["inline_keyboard"] == [[button]]


@pytest.mark.parametrize(
    ("button", "why"),
    [
        ({"text": "OK", "callback_data": "x" * 65}, "BUTTON_DATA_INVALID"),
        ({"text": "OK", "callback_data": "đ" * 33}, "BUTTON_DATA_INVALID"),
        (
            {"text": "OK"},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "OK", "callback_data": ""},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {"text": "OK", "callback_data": "x", "url": "https://a.vn"},
            "can't parse inline keyboard button: exactly one action must be specified",
        ),
        ({"callback_data": "x"}, "can't parse inline keyboard button: Can't find field \"text\""),
        ({"text": 5, "callback_data": "x"}, 'can\'t parse inline keyboard button: Field "text" must be of type String'),
        ("OK", "can't parse inline keyboard button: InlineKeyboardButton must be an Object"),
        (
            {"text": "OK", "callback_data": "x", "style": "pink"},
            "can't parse inline keyboard button: invalid button style specified",
        ),
        (
            {"text": "OK", "url": "ftp://a.vn"},
            "inline keyboard button URL 'ftp://a.vn' is invalid: Unsupported URL protocol",
        ),
        ({"text": "OK", "url": "không"}, "inline keyboard button URL 'không' is invalid: Wrong HTTP URL"),
    ],
)
async def test_a_button_that_breaks_a_rule_is_refused(bot, ha, button, why):
    refused = await bot.refusal("sendMessage", chat_id=ha.id, text="x", reply_markup=keyboard(button))
    assert refused == (400, f"Bad Request: {why}")


async def test_more_than_a_hundred_buttons_or_ten_thousand_bytes_are_too_long(bot, ha):
    many = {"inline_keyboard": [[{"text": "x", "callback_data": "x"}]] * 101}
    big = {"inline_keyboard": [[{"text": "x" * 200, "callback_data": "x"}]] * 60}
    for markup in (many, big):
        refused = await bot.refusal("sendMessage", chat_id=ha.id, text="x", reply_markup=markup)
        assert refused == (400, "Bad Request: reply markup is too long")


async def test_empty_rows_vanish(bot, ha):
    markup = {"inline_keyboard": [[], [{"text": "OK", "callback_data": "x"}], []]}
    await bot("sendMessage", chat_id=ha.id, text="x", reply_markup=markup)
    assert ha.last().buttons == [["OK"]]
    assert "reply_markup" not in await bot("sendMessage", chat_id=ha.id, text="x", reply_markup={"inline_keyboard": []})


async def test_buttons_may_come_with_force_reply_which_an_edit_cannot_change(bot, ha):
    markup = keyboard({"text": "OK", "callback_data": "x"}) | {"force_reply": True}
    sent = await bot("sendMessage", chat_id=ha.id, text="x", reply_markup=markup)
    assert sent["reply_markup"]["force_reply"] is True
    whither = {"chat_id": ha.id, "message_id": sent["message_id"]}
    edited = await bot(
        "editMessageText", **whither, text="y", reply_markup=keyboard({"text": "A", "callback_data": "a"})
    )
    assert edited["reply_markup"]["force_reply"] is True


async def test_a_press_reaches_the_bot_and_its_answer_the_phone(bot, ha):
    await bot(
        "sendMessage", chat_id=ha.id, text="?", reply_markup=keyboard({"text": "Đã nhận", "callback_data": "ack:1"})
    )
    ha.press(ha.last(), "Đã nhận")
    (update,) = await bot.updates()
    query = update["callback_query"]
    assert (query["data"], query["from"]["id"], query["message"]["text"]) == ("ack:1", ha.id, "?")
    await bot("answerCallbackQuery", callback_query_id=query["id"], text="Đã ghi", show_alert=True)
    assert [(toast.text, toast.is_alert) for toast in ha.toasts] == [("Đã ghi", True)]


async def test_a_press_answered_after_150_seconds_or_never_made_is_too_old(bot, ha, stopwatch):
    await bot("sendMessage", chat_id=ha.id, text="?", reply_markup=keyboard({"text": "OK", "callback_data": "x"}))
    press = ha.press(ha.last(), "OK")["press"]
    stopwatch.seconds += 151
    too_old = (400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
    assert await bot.refusal("answerCallbackQuery", callback_query_id=press) == too_old
    assert await bot.refusal("answerCallbackQuery", callback_query_id="1") == too_old


async def test_an_answer_to_a_press_has_at_most_200_characters(bot, ha):
    await bot("sendMessage", chat_id=ha.id, text="?", reply_markup=keyboard({"text": "OK", "callback_data": "x"}))
    press = ha.press(ha.last(), "OK")["press"]
    refused = await bot.refusal("answerCallbackQuery", callback_query_id=press, text="x" * 201)
    assert refused == (400, "Bad Request: MESSAGE_TOO_LONG")
    await bot("answerCallbackQuery", callback_query_id=press, text="x" * 200)


async def test_a_button_with_a_deep_link_to_the_bot_starts_it_with_the_code(bot, ha):
    link = {"text": "Tham gia", "url": "https://t.me/hoatoc_demo_bot?start=STC_1"}
    await bot("sendMessage", chat_id=ha.id, text="x", reply_markup=keyboard(link))
    ha.press(ha.last(), "Tham gia")
    assert ha.last().text == "/start STC_1"


async def test_a_button_is_found_by_label_by_data_or_by_a_part_that_no_other_has(bot, ha):
    pair = keyboard({"text": "✅ Đã nhận", "callback_data": "a"}, {"text": "✅ Đã xong", "callback_data": "b"})
    await bot("sendMessage", chat_id=ha.id, text="x", reply_markup=pair)
    card = ha.last()
    assert card.position_of("✅ Đã xong") == card.position_of("b") == card.position_of("xong") == (0, 1)
    with pytest.raises(Exception, match="no single button 'Đã'"):
        ha.press(card, "Đã")
