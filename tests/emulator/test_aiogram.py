"""aiogram 3, a client that nobody here wrote, against the emulator."""

import asyncio
import contextlib

import pytest
from aiogram import Bot, Dispatcher, exceptions
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    ReactionTypeEmoji,
)

CARD = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="Đã nhận", callback_data="ack", style="success")]]
)


@pytest.fixture
async def aiogram_bot(emulator):
    session = AiohttpSession(api=TelegramAPIServer.from_base(emulator.url))
    bot = Bot(emulator.token, session=session)
    yield bot
    await session.close()


async def answer(message: Message, bot: Bot):
    if message.document is not None:
        content = await bot.download(message.document)
        await message.reply(f"{message.document.file_name}: {len(content.read())} byte")
    elif message.text == "/start":
        await message.answer("<b>Việc 12</b>", parse_mode="HTML", reply_markup=CARD)
    elif message.text:
        await message.react([ReactionTypeEmoji(emoji="👍")])


async def acknowledge(query: CallbackQuery):
    await query.message.edit_text("Đã nhận lúc 8:00")
    await query.answer("Cảm ơn")


async def test_a_polling_dispatcher_answers_presses_files_and_lines(emulator, aiogram_bot):
    dispatcher = Dispatcher()
    dispatcher.message.register(answer)
    dispatcher.callback_query.register(acknowledge)
    polling = asyncio.create_task(dispatcher.start_polling(aiogram_bot, handle_signals=False))
    an = emulator.add_person("An")
    card = await an.next_message(after=an.say("/start"))
    assert (card.html, card.labels) == ("<b>Việc 12</b>", ["Đã nhận"])
    an.press(card, "Đã nhận")
    assert (await emulator.until(lambda: an.toasts))[0].text == "Cảm ơn"
    assert card.text == "Đã nhận lúc 8:00"
    sent = an.send_file("số liệu.csv", b"a;b\n1;2\n")
    reply = await an.next_message(after=sent)
    assert (reply.text, reply.reply_to.id) == ("số liệu.csv: 8 byte", sent.id)
    line = an.say("12 xong r")
    assert await emulator.until(lambda: line.reactions) == ["👍"]
    await emulator.quiet()
    await dispatcher.stop_polling()
    with contextlib.suppress(asyncio.CancelledError):
        await polling


async def test_documents_and_menus_go_up_as_they_are(emulator, aiogram_bot, ha):
    await aiogram_bot.send_document(ha.id, BufferedInputFile(b"PK", "Tổng hợp.xlsx"), caption="đây")
    assert (ha.last().file_name, ha.last().document, ha.last().text) == ("Tổng hợp.xlsx", b"PK", "đây")
    scope = BotCommandScopeChat(chat_id=ha.id)
    await aiogram_bot.set_my_commands([BotCommand(command="tasks", description="Nhiệm vụ")], scope=scope)
    assert (await aiogram_bot.get_my_commands(scope=scope))[0].command == "tasks"
    assert (await aiogram_bot.get_chat(ha.id)).first_name == "Hà"
    assert (await aiogram_bot.get_chat_member(ha.id, ha.id)).status == "member"


async def test_errors_are_those_that_aiogram_knows(emulator, aiogram_bot, ha):
    async def refused(kind, chat_id):
        with pytest.raises(kind) as raised:
            await aiogram_bot.send_message(chat_id, "x")
        return raised.value

    await refused(exceptions.TelegramBadRequest, 5)
    group = emulator.add_group("Nhóm", [ha], basic=True)
    successor = group.migrate()
    assert (await refused(exceptions.TelegramMigrateToChat, group.id)).migrate_to_chat_id == successor.id
    emulator.faults.refuse("sendMessage", 429, "Too Many Requests: retry after 9", parameters={"retry_after": 9})
    assert (await refused(exceptions.TelegramRetryAfter, ha.id)).retry_after == 9
    ha.block()
    await refused(exceptions.TelegramForbiddenError, ha.id)
    ha.unblock()
    emulator.faults.lose("sendMessage")
    await refused(exceptions.TelegramNetworkError, ha.id)
    emulator.faults.bad_gateway("sendMessage")
    await refused(exceptions.ClientDecodeError, ha.id)
    await aiogram_bot.send_message(ha.id, "sau cùng")
    assert [message.text for message in ha.messages()] == ["sau cùng"]
