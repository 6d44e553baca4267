"""Whatever a client sends, it gets Telegram's answer, never a failure of the emulator."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from emulator import Emulator
from emulator.methods import METHODS, RECEIVING_METHODS
from emulator.parameters import Parameters

NAMES = [
    "chat_id",
    "from_chat_id",
    "message_id",
    "message_ids",
    "text",
    "caption",
    "parse_mode",
    "entities",
    "reply_markup",
    "reply_parameters",
    "media",
    "photo",
    "document",
    "reaction",
    "commands",
    "scope",
    "language_code",
    "menu_button",
    "user_id",
    "offset",
    "allowed_updates",
    "url",
    "secret_token",
    "name",
    "callback_query_id",
    "link_preview_options",
    "quote",
    "action",
]
WORDS = [
    "type",
    "text",
    "inline_keyboard",
    "callback_data",
    "url",
    "style",
    "offset",
    "length",
    "bold",
    "chat_id",
    "message_id",
    "quote",
    "document",
    "media",
    "keyboard",
    "emoji",
    "chat",
    "default",
    "description",
    "command",
    "copy_text",
    "user_id",
    "attach://a",
    "<b>",
    "*",
    "_",
    "`",
    "[",
    ">",
    "|",
    "<a",
    "href=",
    "&#x",
    "�",
]
LEAVES = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from([*WORDS, 700000001]) | st.text(max_size=8)
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=4),
    max_leaves=12,
)
CALLS = st.dictionaries(st.sampled_from(NAMES), VALUES | VALUES.map(json.dumps), max_size=6)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(method=st.sampled_from([*METHODS, "setwebhook", "getupdates"]), values=CALLS, known=st.booleans())
async def test_no_call_fails(method, values, known):
    emulator = Emulator()
    an = emulator.add_person("An", id=700000001, started=True)
    said = an.say("alo")
    if known:
        values |= {"chat_id": an.id, "message_id": said.id}
    values = {**values, "timeout": 0, "max_connections": 1}
    answer = await emulator.switchboard.call(method, Parameters(values))
    assert answer.body["ok"] or answer.body["error_code"] in {400, 403, 404, 409, 413}
    json.dumps(answer.body)
    await emulator.stop()


def test_every_method_is_reachable_in_small_letters():
    assert all(name == name.lower() for name in [*METHODS, *RECEIVING_METHODS])


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"{", "application/json"),
        (b"[1]", "application/json"),
        (b"[" * 100_000, "application/json"),
        (b'{"chat_id": 1, "text": "\\ud800"}', "application/json"),
        (b'{"chat_id": NaN}', "application/json"),
        (b"\xff\xfe", "application/json"),
        (b"--x\r\n\r\n", "multipart/form-data; boundary=x"),
        (b"nothing", "multipart/form-data"),
        (b"text=%ff%fe", "application/x-www-form-urlencoded"),
        (b"text=x", "application/x-www-form-urlencoded; charset=klingon"),
        (b"anything", "text/plain"),
        (b"", ""),
    ],
)
async def test_a_body_that_cannot_be_read_is_a_400(bot, session, body, content_type):
    headers = {"Content-Type": content_type} if content_type else {}
    async with session.post(f"{bot.base}/sendMessage", data=body, headers=headers) as response:
        assert response.status == 400
        assert (await response.json())["ok"] is False


async def test_half_a_surrogate_pair_never_reaches_a_phone(bot, session, ha):
    markup = '{"inline_keyboard": [[{"text": "\\ud800", "callback_data": "x"}]]}'
    values = {"chat_id": str(ha.id), "text": "x", "reply_markup": markup}
    async with session.post(f"{bot.base}/sendMessage", data=values) as response:
        assert response.status == 400
    assert ha.messages() == []
