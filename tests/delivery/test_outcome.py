"""Every error is one that aiogram itself raised, talking to a server on loopback that answers or misbehaves as real ones do."""

import asyncio
import json
import socket
import struct
from contextlib import asynccontextmanager, closing

import pytest
import pytest_asyncio
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import FSInputFile
from aiohttp import ClientTimeout

from delivery.outcome import Moved, NotSent, Reason, Refused, Sent, Unknown, Wait, judge

pytestmark = pytest.mark.asyncio(loop_scope="module")

TOKEN = "123456:" + "A" * 35
MESSAGE = {"message_id": 77, "date": 1, "chat": {"id": 5, "type": "private"}, "text": "x"}


def http(status, body, kind="application/json"):
    body = body if isinstance(body, bytes) else body.encode()
    head = f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    return head.encode() + body


def refusal(status, description, **parameters):
    answer = {"ok": False, "error_code": status, "description": description}
    return http(status, json.dumps(answer | ({"parameters": parameters} if parameters else {})))


class Telegram:
    """A server that reads one request, writes the bytes it was given, and closes."""

    def __init__(self):
        self.answer = b""
        self.reads_request = True
        self.hangs = False
        self.resets = False
        self.heard = asyncio.Event()
        self.done = asyncio.Event()

    async def serve(self, reader, writer):
        try:
            if self.reads_request:
                await self.read(reader)
                self.heard.set()
            if self.resets:
                no_goodbye = struct.pack("ii", 1, 0)
                writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, no_goodbye)
            if self.hangs:
                await self.done.wait()
            writer.write(self.answer)
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def read(self, reader):
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        if b"content-length:" in head:
            await reader.readexactly(int(head.split(b"content-length:")[1].split(b"\r\n")[0]))
        else:
            await reader.readuntil(b"0\r\n\r\n")


@asynccontextmanager
async def listening(telegram):
    server = await asyncio.start_server(telegram.serve, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        telegram.done.set()
        server.close()
        await server.wait_closed()


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def shared_bot():
    async with Bot(TOKEN, session=AiohttpSession(timeout=5)) as bot:
        yield bot


@pytest_asyncio.fixture(loop_scope="module")
async def telegram(shared_bot):
    server = Telegram()
    async with listening(server) as port:
        shared_bot.session.api = TelegramAPIServer.from_base(f"http://127.0.0.1:{port}")
        yield server


@pytest.fixture
def bot(telegram, shared_bot):
    return shared_bot


async def outcome(call):
    (error,) = await asyncio.gather(call, return_exceptions=True)
    assert isinstance(error, BaseException)
    return judge(error)


FORBIDDEN = [
    ("bot was blocked by the user", Reason.BLOCKED),
    ("user is deactivated", Reason.DEACTIVATED),
    ("bot can't initiate conversation with a user", Reason.NEVER_STARTED),
    ("bot was kicked from the supergroup chat", Reason.KICKED),
    ("bot is not a member of the channel chat", Reason.KICKED),
    ("bot can't send messages to bots", Reason.BOT_RECIPIENT),
    ("the group chat was deleted", Reason.CHAT_NOT_FOUND),
    ("a phrase of next year", Reason.FORBIDDEN),
]
BAD_REQUEST = [
    ("chat not found", Reason.CHAT_NOT_FOUND),
    ("PEER_ID_INVALID", Reason.CHAT_NOT_FOUND),
    ("group chat was upgraded to a supergroup chat", Reason.CHAT_NOT_FOUND),
    ("not enough rights to send text messages to the chat", Reason.NO_RIGHTS),
    ("CHAT_WRITE_FORBIDDEN", Reason.NO_RIGHTS),
    ("message to edit not found", Reason.MESSAGE_GONE),
    ("message to delete not found", Reason.MESSAGE_GONE),
    ("message to be replied not found", Reason.REPLY_GONE),
    ("message can't be edited", Reason.NOT_EDITABLE),
    ("query is too old and response timeout expired or query ID is invalid", Reason.QUERY_EXPIRED),
    ("can't parse entities: Can't find end tag corresponding to start tag \"b\"", Reason.FORMATTING),
    ("message text is empty", Reason.EMPTY),
    ("message is too long", Reason.TOO_LONG),
    ("message caption is too long", Reason.TOO_LONG),
    ("Text is too long", Reason.TOO_LONG),
    ("reply markup is too long", Reason.BUTTONS),
    ("BUTTON_DATA_INVALID", Reason.BUTTONS),
    ("wrong file identifier/HTTP URL specified", Reason.FILE),
    ("file must be non-empty", Reason.FILE),
    ("a phrase of next year", Reason.REJECTED),
]


@pytest.mark.parametrize(("said", "reason"), FORBIDDEN)
async def test_a_403_names_who_does_not_let_us(bot, telegram, said, reason):
    telegram.answer = refusal(403, f"Forbidden: {said}")
    assert await outcome(bot.send_message(5, "x")) == Refused(reason)


@pytest.mark.parametrize(("said", "reason"), BAD_REQUEST)
async def test_a_400_names_what_is_wrong_with_the_request(bot, telegram, said, reason):
    telegram.answer = refusal(400, f"Bad Request: {said}")
    assert await outcome(bot.send_message(5, "x")) == Refused(reason)


@pytest.mark.parametrize(
    ("status", "said", "reason"),
    [
        (401, "Unauthorized", Reason.UNAUTHORIZED),
        (404, "Not Found", Reason.UNAUTHORIZED),
        (404, "Not Found: method not found", Reason.REJECTED),
        (409, "Conflict: terminated by other getUpdates request", Reason.CONFLICT),
        (413, "Request Entity Too Large", Reason.TOO_LONG),
        (406, "Not Acceptable", Reason.REJECTED),
    ],
)
async def test_other_refusals_are_told_by_their_status(bot, telegram, status, said, reason):
    telegram.answer = refusal(status, said)
    assert await outcome(bot.send_message(5, "x")) == Refused(reason)


async def test_an_answer_that_is_not_ok_in_a_200_was_refused_all_the_same(bot, telegram):
    telegram.answer = http(200, '{"ok": false, "description": "no"}')
    assert await outcome(bot.send_message(5, "x")) == Refused(Reason.REJECTED)


async def test_a_refusal_without_a_description_is_still_a_refusal(bot, telegram):
    telegram.answer = http(400, '{"ok": false}')
    assert await outcome(bot.send_message(5, "x")) == Refused(Reason.REJECTED)


async def test_a_429_says_how_long_to_wait(bot, telegram):
    telegram.answer = refusal(429, "Too Many Requests: retry after 3600", retry_after=3600)
    assert await outcome(bot.send_message(5, "x")) == Wait(3600.0)


async def test_a_429_that_does_not_say_how_long_is_a_short_wait(bot, telegram):
    telegram.answer = refusal(429, "Too Many Requests")
    assert await outcome(bot.send_message(5, "x")) == Wait(5.0)


async def test_a_400_that_speaks_of_too_many_requests_is_no_wait(bot, telegram):
    telegram.answer = refusal(400, "Bad Request: too many requests in the poll")
    assert await outcome(bot.send_message(5, "x")) == Refused(Reason.REJECTED)


async def test_a_group_that_became_a_supergroup_has_moved(bot, telegram):
    telegram.answer = refusal(
        400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1001234567890
    )
    assert await outcome(bot.send_message(-5, "x")) == Moved("-1001234567890")


async def test_an_edit_that_changes_nothing_has_succeeded(bot, telegram):
    telegram.answer = refusal(
        400, "Bad Request: message is not modified: specified new message content and reply markup"
    )
    assert await outcome(bot.edit_message_text("x", chat_id=5, message_id=42)) == Sent((42,))
    assert await outcome(bot.edit_message_text("x", inline_message_id="a")) == Sent(())


@pytest.mark.parametrize("status", [500, 502, 503])
async def test_a_5xx_may_have_been_carried_out(bot, telegram, status):
    telegram.answer = refusal(status, "Internal Server Error")
    assert await outcome(bot.send_message(5, "x")) == Unknown("TelegramServerError")


async def test_a_page_of_html_from_a_gateway_is_unknown_and_its_content_is_not_repeated(bot, telegram):
    telegram.answer = http(502, "<html>502 Bad Gateway</html>", "text/html")
    assert await outcome(bot.send_message(5, "x")) == Unknown("unreadable answer")


async def test_a_body_in_no_encoding_is_unknown(bot, telegram):
    telegram.answer = http(200, b'{"ok": true, "x": "\xff"}', "application/json; charset=utf-8")
    assert await outcome(bot.send_message(5, "x")) == Unknown("UnicodeDecodeError")


@pytest.mark.parametrize(
    ("result", "ids"),
    [({"message_id": 77, "novelty": 1}, (77,)), ([{"message_id": 7}, {"message_id": 8}], (7, 8)), ("novelty", ())],
)
async def test_an_ok_whose_result_aiogram_cannot_read_was_sent(bot, telegram, result, ids):
    telegram.answer = http(200, json.dumps({"ok": True, "result": result}))
    assert await outcome(bot.send_message(5, "x")) == Sent(ids)


async def test_the_server_really_is_one_that_aiogram_understands(bot, telegram):
    telegram.answer = http(200, json.dumps({"ok": True, "result": MESSAGE}))
    assert (await bot.send_message(5, "x")).message_id == 77


async def test_a_timeout_after_the_request_left_is_unknown(bot, telegram):
    telegram.hangs = True
    assert await outcome(bot.send_message(5, "x", request_timeout=0.05)) == Unknown("TimeoutError")


async def test_a_connection_closed_after_the_request_was_read_is_unknown(bot, telegram):
    assert await outcome(bot.send_message(5, "x")) == Unknown("ServerDisconnectedError")


async def test_a_connection_closed_before_the_request_was_read_is_unknown_too(bot, telegram):
    telegram.reads_request = False
    assert isinstance(await outcome(bot.send_message(5, "x")), Unknown)


async def test_a_reset_after_the_request_was_read_is_unknown(bot, telegram):
    telegram.resets = True
    assert await outcome(bot.send_message(5, "x")) == Unknown("ClientOSError")


async def test_an_answer_cut_in_its_body_is_unknown(bot, telegram):
    telegram.answer = http(200, json.dumps({"ok": True, "result": MESSAGE}))[:-10]
    assert await outcome(bot.send_message(5, "x")) == Unknown("ClientPayloadError")


async def test_an_answer_that_is_not_http_is_unknown(bot, telegram):
    telegram.answer = b"SSH-2.0-OpenSSH_9.6\r\n"
    assert isinstance(await outcome(bot.send_message(5, "x")), Unknown)


async def test_a_cancelled_request_is_unknown(bot, telegram):
    telegram.hangs = True
    sending = asyncio.create_task(bot.send_message(5, "x"))
    await telegram.heard.wait()
    sending.cancel()
    assert await outcome(sending) == Unknown("cancelled")


async def test_a_refused_connection_was_never_used(bot):
    with closing(socket.socket()) as nobody:
        nobody.bind(("127.0.0.1", 0))
        bot.session.api = TelegramAPIServer.from_base(f"http://127.0.0.1:{nobody.getsockname()[1]}")
        assert await outcome(bot.send_message(5, "x")) == NotSent("ClientConnectorError")


async def test_a_name_that_does_not_resolve_was_never_reached(bot):
    bot.session.api = TelegramAPIServer.from_base("http://telegram.invalid")
    assert await outcome(bot.send_message(5, "x")) == NotSent("ClientConnectorDNSError")


async def test_a_server_that_cannot_do_tls_was_told_nothing(bot, telegram):
    telegram.reads_request = False
    telegram.answer = b"HTTP/1.1 400 Bad Request\r\n\r\n"
    bot.session.api = TelegramAPIServer.from_base(bot.session.api.base.split("/bot")[0].replace("http:", "https:"))
    assert await outcome(bot.send_message(5, "x")) == NotSent("ClientConnectorSSLError")


async def test_a_wrong_address_in_the_settings_was_never_reached(bot):
    bot.session.api = TelegramAPIServer.from_base("telegram")
    assert isinstance(await outcome(bot.send_message(5, "x")), NotSent)


async def test_a_connection_that_is_never_made_in_time_was_never_used(bot):
    with closing(socket.socket()) as deaf, closing(socket.socket()) as first, closing(socket.socket()) as second:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen(0)
        for filling in (first, second):  # the queue of connections is full; the kernel drops the next
            filling.settimeout(0)
            filling.connect_ex(deaf.getsockname())
        bot.session.api = TelegramAPIServer.from_base(f"http://127.0.0.1:{deaf.getsockname()[1]}")
        timeout = ClientTimeout(total=5, connect=0.05)
        (error,) = await asyncio.gather(bot.send_message(5, "x", request_timeout=timeout), return_exceptions=True)
    assert TOKEN in str(error.__cause__)  # aiohttp names the address, and Telegram's has the token in it
    assert judge(error) == NotSent("ConnectionTimeoutError")


@pytest.mark.parametrize("scheme", ["socks5", "http"])
async def test_a_proxy_that_is_down_was_told_nothing(scheme):
    with closing(socket.socket()) as nobody:
        nobody.bind(("127.0.0.1", 0))
        proxy = f"{scheme}://127.0.0.1:{nobody.getsockname()[1]}"
        async with Bot(TOKEN, session=AiohttpSession(proxy=proxy)) as bot:
            assert await outcome(bot.send_message(5, "x")) == NotSent("ProxyConnectionError")


async def test_a_proxy_that_refuses_to_connect_was_told_nothing():
    proxy = Telegram()
    proxy.answer = http(403, "no")
    async with (
        listening(proxy) as port,
        Bot(TOKEN, session=AiohttpSession(proxy=f"http://127.0.0.1:{port}")) as bot,
    ):
        proxy.reads_request = False
        assert await outcome(bot.send_message(5, "x")) == NotSent("ProxyError")


async def test_a_proxy_that_never_answers_was_told_nothing():
    proxy = Telegram()
    proxy.reads_request, proxy.hangs = False, True
    async with (
        listening(proxy) as port,
        Bot(TOKEN, session=AiohttpSession(proxy=f"socks5://127.0.0.1:{port}")) as bot,
    ):
        timeout = ClientTimeout(total=5, sock_connect=0.05)
        assert await outcome(bot.send_message(5, "x", request_timeout=timeout)) == NotSent("ProxyTimeoutError")


async def test_a_proxy_that_hangs_up_is_unknown_since_nothing_tells_how_far_it_was():
    proxy = Telegram()
    proxy.reads_request = False
    async with (
        listening(proxy) as port,
        Bot(TOKEN, session=AiohttpSession(proxy=f"socks5://127.0.0.1:{port}")) as bot,
    ):
        assert await outcome(bot.send_message(5, "x")) == Unknown("ClientOSError")


async def test_a_file_of_ours_that_is_missing_is_refused_and_not_sent_again_and_again(bot, telegram):
    assert await outcome(bot.send_document(5, FSInputFile("/nowhere/letter.pdf"))) == Refused(Reason.FILE)


@pytest.mark.parametrize("fault", [KeyError("x"), ValueError("x"), KeyboardInterrupt(), FileNotFoundError("x")])
async def test_a_fault_of_ours_is_raised_again(fault):
    with pytest.raises(type(fault)) as caught:
        judge(fault)
    assert caught.value is fault


async def test_a_reset_that_nobody_wrapped_is_unknown():
    assert judge(ConnectionResetError()) == Unknown("ConnectionResetError")
    assert judge(TimeoutError()) == Unknown("TimeoutError")


async def test_reasons_say_whether_the_chat_or_the_bot_is_shut():
    shut = {reason for reason in Reason if reason.closes_chat}
    assert {Reason.BLOCKED, Reason.DEACTIVATED, Reason.NEVER_STARTED, Reason.KICKED, Reason.CHAT_NOT_FOUND} <= shut
    assert not shut & {Reason.MESSAGE_GONE, Reason.FORMATTING, Reason.NO_RIGHTS, Reason.REJECTED}
    assert {reason for reason in Reason if reason.stops_bot} == {Reason.UNAUTHORIZED, Reason.CONFLICT}
