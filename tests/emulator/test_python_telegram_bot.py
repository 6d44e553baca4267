"""python-telegram-bot, a client that nobody here wrote, against the emulator."""

import asyncio

import pytest
from aiohttp import web
from telegram import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeChatMember,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    MenuButtonCommands,
    Update,
)
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, MessageHandler, filters

from emulator.webhooks import SECRET_HEADER


def buttons(*labels):
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=f"data:{label}") for label in labels]])


async def start(update, context):
    await update.message.reply_html(f"Chào <b>{' '.join(context.args)}</b>", reply_markup=buttons("Có", "Không"))


async def press(update, _context):
    await update.callback_query.answer("Đã ghi", show_alert=True)
    await update.callback_query.edit_message_text(update.callback_query.data)


async def document(update, _context):
    file = await update.message.document.get_file()
    content = bytes(await file.download_as_bytearray())
    await update.message.reply_document(content[::-1], filename="ngược.txt", caption=update.message.document.file_name)


async def echo(update, _context):
    await update.effective_message.reply_text(update.effective_message.text, do_quote=True)


def application_at(emulator):
    application = (
        Application.builder()
        .token(emulator.token)
        .base_url(f"{emulator.url}/bot")
        .base_file_url(f"{emulator.url}/file/bot")
        .build()
    )
    application.add_handler(CommandHandler("start", start))
    application.add_handler(CallbackQueryHandler(press))
    application.add_handler(MessageHandler(filters.Document.ALL, document))
    application.add_handler(MessageHandler(filters.TEXT, echo))
    return application


@pytest.fixture
async def application(emulator):
    application = application_at(emulator)
    await application.initialize()
    yield application
    await application.shutdown()


@pytest.fixture
def ptb(application):
    return application.bot


async def a_conversation(emulator):
    """The same story by polling and by webhook."""
    an = emulator.add_person("An")
    card = await an.next_message(after=an.open("https://t.me/hoatoc_demo_bot?start=STC-1"))
    assert (card.html, card.buttons) == ("Chào <b>STC-1</b>", [["Có", "Không"]])
    an.press(card, "Không")
    await emulator.until(lambda: card.is_edited)
    assert card.text == "data:Không"
    assert [(toast.text, toast.is_alert) for toast in an.toasts] == [("Đã ghi", True)]
    sent = an.send_file("xuôi.txt", b"abc")
    back = await an.next_message(after=sent)
    assert (back.file_name, back.document, back.text) == ("ngược.txt", b"cba", "xuôi.txt")
    said = an.say("🔥 12 xong")
    echoed = await an.next_message(after=said)
    assert (echoed.text, echoed.reply_to.id) == ("🔥 12 xong", said.id)
    await emulator.quiet()


async def test_an_application_converses_by_polling(emulator, application):
    await application.start()
    await application.updater.start_polling(timeout=5)
    await a_conversation(emulator)
    await application.updater.stop()
    await application.stop()


async def test_an_application_converses_by_webhook(emulator, application):
    async def hook(request):
        assert request.headers[SECRET_HEADER] == "bi-mat"
        await application.update_queue.put(Update.de_json(await request.json(), application.bot))
        return web.Response()

    app = web.Application()
    app.router.add_post("/hook", hook)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    await application.start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    assert await application.bot.set_webhook(url, secret_token="bi-mat", max_connections=5)
    assert (await application.bot.get_webhook_info()).url == url
    await a_conversation(emulator)
    assert await application.bot.delete_webhook()
    await application.stop()
    await runner.cleanup()


async def test_errors_are_those_that_it_knows(emulator, ptb, ha):
    stranger, group = emulator.add_person("Người lạ"), emulator.add_group("Nhóm", [ha], basic=True)
    with pytest.raises(BadRequest, match="Chat not found"):
        await ptb.send_message(5, "x")
    with pytest.raises(BadRequest, match="Can't parse entities: unsupported start tag"):
        await ptb.send_message(ha.id, "<p>", parse_mode="HTML")
    with pytest.raises(Forbidden, match="can't initiate conversation"):
        await ptb.send_message(stranger.id, "x")
    ha.block()
    with pytest.raises(Forbidden, match="blocked by the user"):
        await ptb.send_message(ha.id, "x")
    ha.unblock()
    successor = group.migrate()
    with pytest.raises(ChatMigrated) as migrated:
        await ptb.send_message(group.id, "x")
    assert migrated.value.new_chat_id == successor.id
    sent = await ptb.send_message(ha.id, "x")
    with pytest.raises(BadRequest, match="Message is not modified"):
        await sent.edit_text("x")
    with pytest.raises(BadRequest, match="Query is too old"):
        await ptb.answer_callback_query("1")
    emulator.faults.lose("sendMessage")
    with pytest.raises(NetworkError):
        await ptb.send_message(ha.id, "x")
    emulator.faults.bad_gateway("sendMessage")
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await ptb.send_message(ha.id, "x")


async def test_limits_raise_retry_after(open_town, stopwatch, monkeypatch):
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    emulator = await open_town(limits="telegram", time_source=stopwatch)
    an = emulator.add_person("An", started=True)
    async with application_at(emulator) as application:
        for _ in range(4):
            await application.bot.send_message(an.id, "x")
        with pytest.raises(RetryAfter) as limited:
            await application.bot.send_message(an.id, "x")
    assert limited.value.retry_after.total_seconds() == 1


async def test_a_second_poller_and_a_webhook_are_conflicts(emulator, ptb):
    first = asyncio.create_task(ptb.get_updates(timeout=20))
    await emulator.until(lambda: emulator.town.updates.is_awaited)
    async with application_at(emulator) as other:
        second = asyncio.create_task(other.bot.get_updates(timeout=20))
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await first
        await emulator.until(lambda: emulator.town.updates.is_awaited)
        await ptb.set_webhook("http://127.0.0.1:9/")
        with pytest.raises(Conflict, match="terminated by setWebhook request"):
            await second
    with pytest.raises(Conflict, match="webhook is active"):
        await ptb.get_updates()


async def test_a_wrong_token_is_invalid(open_town):
    emulator = await open_town(token="12345678:" + "A" * 35)
    emulator.token = "12345678:" + "B" * 35
    bot = application_at(emulator).bot
    with pytest.raises(InvalidToken):
        await bot.get_me()
    await bot.request.shutdown()


async def test_menus_names_and_reactions_go_there_and_back(emulator, ptb, ha):
    group = emulator.add_group("Nhóm", [ha])
    scope = BotCommandScopeChatMember(group.id, ha.id)
    await ptb.set_my_commands([BotCommand("summary", "Tổng hợp")], scope=scope, language_code="vi")
    await ptb.set_my_commands([("help", "Help")], scope=BotCommandScopeAllGroupChats())
    assert [one.command for one in await ptb.get_my_commands(scope, "vi")] == ["summary"]
    assert await ptb.delete_my_commands(scope, "vi")
    assert await ptb.get_my_commands(scope, "vi") == ()
    await ptb.set_my_short_description("Hỏa tốc")
    assert (await ptb.get_my_short_description()).short_description == "Hỏa tốc"
    await ptb.set_chat_menu_button(ha.id, MenuButtonCommands())
    assert isinstance(await ptb.get_chat_menu_button(ha.id), MenuButtonCommands)
    said = ha.say("12 xong")
    await ptb.set_message_reaction(ha.id, said.id, "👍")
    assert said.reactions == ["👍"]


async def test_files_albums_and_copies_go_there_and_back(ptb, ha, png):
    photo = await ptb.send_photo(ha.id, png, caption="biểu đồ")
    assert photo.photo[-1].width == 2
    album = await ptb.send_media_group(ha.id, [InputMediaDocument(b"1", filename="1.txt"), InputMediaDocument(b"2")])
    assert [message.document for message in ha.messages()[-2:]] == [b"1", b"2"]
    copied = await album[0].copy(ha.id)
    assert ha.last().id == copied.message_id
    assert (await album[0].forward(ha.id)).forward_origin.sender_user.is_bot
    assert await ptb.delete_messages(ha.id, [message.message_id for message in album])
    assert len(ha.messages()) == 3


async def test_chats_and_members_can_be_read(emulator, ptb, ha):
    group = emulator.add_group("Nhóm", [ha], bot="administrator")
    assert (await ptb.get_chat(group.id)).title == "Nhóm"
    assert [one.status for one in await ptb.get_chat_administrators(group.id)] == ["creator", "administrator"]
    assert await ptb.get_chat_member_count(group.id) == 2
    assert (await ptb.get_chat_member(group.id, ptb.id)).can_pin_messages
    assert (await ptb.get_user_profile_photos(ha.id)).total_count == 0
    assert await ptb.pin_chat_message(group.id, ha.say("x", chat=group).id)
    assert await ptb.leave_chat(group.id)
