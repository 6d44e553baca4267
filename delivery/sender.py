"""The sender: one message in words becomes calls to the Bot API, and their result one outcome."""

import io
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from html import escape
from http import HTTPStatus
from typing import TypeVar

from aiogram import Bot
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import SendMessage
from aiogram.types import (
    BotCommand,
    BotCommandScopeChat,
    CopyTextButton,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    ReactionTypeEmoji,
    ReactionTypeUnion,
    ReplyParameters,
)

from delivery.fold import plain, split_html
from delivery.message import Button, Content, File, Keyboard, Menu, Message, Reaction, Toast, Tone
from delivery.outcome import Outcome, Reason, Refused, Sent, judge
from storage.evidence import Form

_LONGEST_HINT = 64
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
# Options that change nothing are left out: what aiogram makes of them is a fifth of the work of sending.
_MARKUP = re.compile("[<&]")
_LINK = re.compile(r"\w\.\w|://")  # whatever Telegram may take for an address, and then show a preview of
T = TypeVar("T")


class FileGone(Exception):  # noqa: N818 - it says what is wrong
    """Telegram no longer has the file, or never lets a bot have one of its size (20 MB)."""


Note = Callable[[int], Awaitable[None]]
"""Is told the message id of each part of a long message that another follows, and returns when that may go."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a message goes: as an answer to one, in place of those it `edits`, behind parts sent `already`."""

    address: str
    reply_to: int | None = None
    edits: Sequence[int] = ()
    already: int = 0


class Sender:
    """Speaks to Telegram through one bot."""

    def __init__(self, bot: Bot, *, paid: bool = False) -> None:
        """Use `bot`, whose session is somebody else's to close.

        With `paid`, messages may go beyond Telegram's free rate, for Stars (Bot API, `allow_paid_broadcast`).
        """
        self._bot = bot
        self._paid = True if paid else None

    def warm_up(self) -> None:
        """Build now what reads Telegram's answers: in front of the first messages it would hold them up and bunch them.

        aiogram and pydantic build it once in a process, at the first answer, which takes about half a second.
        """
        answer = '{"ok": true, "result": {"message_id": 1, "date": 0, "chat": {"id": 1, "type": "private"}}}'
        self._bot.session.check_response(self._bot, SendMessage(chat_id=1, text="-"), HTTPStatus.OK, answer)

    async def send(self, place: Place, content: Content, note: Note) -> Outcome:
        """Send, edit or answer; a part whose markup is refused goes as plain text."""
        match content:
            case Toast():
                return await self._answer(content)
            case Menu():
                return await self._offer(place.address, content)
            case File():
                return await self._hand_over(place, content, note)
            case Reaction():
                return await self._react(place.address, content)
        return await self._show(place, content, note)

    async def fetch(self, file_id: str) -> bytes:
        """The bytes of a file that somebody sent; raises FileGone, and aiogram's errors for outages."""
        try:
            found = await self._bot.get_file(file_id)
        except TelegramBadRequest as error:
            raise FileGone from error
        content = io.BytesIO()
        await self._bot.download(found, content)
        return content.getvalue()

    async def _answer(self, toast: Toast) -> Outcome:
        try:
            await self._bot.answer_callback_query(toast.press, text=toast.text)
        except Exception as error:  # noqa: BLE001 - judge raises again what is neither Telegram's nor the network's
            return judge(error)
        return Sent(message_ids=())

    async def _offer(self, address: str, menu: Menu) -> Outcome:
        commands = [BotCommand(command=name, description=description) for name, description in menu.commands]
        try:
            await self._bot.set_my_commands(commands, scope=BotCommandScopeChat(chat_id=int(address)))
        except Exception as error:  # noqa: BLE001 - as above
            return judge(error)
        return Sent(message_ids=())

    async def _hand_over(self, place: Place, file: File, note: Note) -> Outcome:
        """Send a file that Telegram has; where it has it no longer, say so."""
        address, markup = int(place.address), _markup(file.keyboard)

        async def hand_over(caption: str) -> int:
            if file.form is Form.PHOTO:
                sent = await self._bot.send_photo(
                    address,
                    file.file_id,
                    caption=caption,
                    parse_mode=ParseMode.HTML,
                    reply_markup=markup,
                    allow_paid_broadcast=self._paid,
                )
            else:
                sent = await self._bot.send_document(
                    address,
                    file.file_id,
                    caption=caption,
                    parse_mode=ParseMode.HTML,
                    reply_markup=markup,
                    allow_paid_broadcast=self._paid,
                )
            return sent.message_id

        try:
            message_id = await _or_plain(hand_over, file.html)
        except Exception as error:  # noqa: BLE001 - as above
            outcome = judge(error)
            if outcome != Refused(Reason.FILE):
                return outcome
            return await self._show(place, Message(html=file.gone, keyboard=file.keyboard), note)
        return Sent(message_ids=(message_id,))

    async def _react(self, address: str, reaction: Reaction) -> Outcome:
        emoji = reaction.emoji
        shown: list[ReactionTypeUnion] = [] if emoji is None else [ReactionTypeEmoji(emoji=emoji)]
        try:
            await self._bot.set_message_reaction(int(address), reaction.message_id, reaction=shown)
        except Exception as error:  # noqa: BLE001 - as above
            return judge(error)
        return Sent(message_ids=())

    async def _show(self, place: Place, message: Message, note: Note) -> Outcome:
        parts = split_html(message.html)
        last = len(parts) - 1
        sent: list[int] = []
        try:
            for part in range(place.already, len(parts)):
                is_last = part == last
                markup = _markup(message.keyboard) if is_last else None
                if part < len(place.edits):
                    await self._edit(place.address, place.edits[part], parts[part], markup)
                    continue
                below = markup or (_opened(message.asks) if is_last else None)
                message_id = await self._send(place, parts[part], below, is_first=part == 0)
                if part < last:
                    await note(message_id)
                else:
                    sent.append(message_id)
        except Exception as error:  # noqa: BLE001 - as above
            return judge(error)
        return Sent(message_ids=tuple(sent))

    async def _edit(self, address: str, message_id: int, html: str, markup: InlineKeyboardMarkup | None) -> None:
        async def edit(text: str) -> None:
            await self._bot.edit_message_text(
                text,
                chat_id=int(address),
                message_id=message_id,
                reply_markup=markup,
                parse_mode=ParseMode.HTML,
                link_preview_options=_NO_PREVIEW,
            )

        try:
            await _or_plain(edit, html)
        except Exception as error:
            if not isinstance(judge(error), Sent):  # "message is not modified" is what was wanted
                raise

    async def _send(
        self, place: Place, html: str, markup: InlineKeyboardMarkup | ForceReply | None, *, is_first: bool
    ) -> int:
        reply = None
        if is_first and place.reply_to is not None:
            reply = ReplyParameters(message_id=place.reply_to, allow_sending_without_reply=True)

        async def send(text: str) -> int:
            shown = await self._bot.send_message(
                int(place.address),
                text,
                reply_markup=markup,
                reply_parameters=reply,
                parse_mode=ParseMode.HTML if _MARKUP.search(text) else None,
                link_preview_options=_NO_PREVIEW if _LINK.search(text) else None,
                allow_paid_broadcast=self._paid,
            )
            return shown.message_id

        return await _or_plain(send, html)


async def _or_plain(say: Callable[[str], Awaitable[T]], html: str) -> T:
    """Say it, without its markup where Telegram finds fault with that: better plain than never."""
    try:
        return await say(html)
    except TelegramBadRequest as error:
        if judge(error) != Refused(Reason.FORMATTING):
            raise
    return await say(escape(plain(html), quote=False))


def _markup(keyboard: Keyboard) -> InlineKeyboardMarkup | None:
    rows = [[_button(button) for button in row] for row in keyboard if row]
    return InlineKeyboardMarkup(inline_keyboard=rows) if rows else None


def _opened(asks: str) -> ForceReply | None:
    """The line opened for a reply; an edit cannot do that."""
    return ForceReply(force_reply=True, input_field_placeholder=asks[:_LONGEST_HINT]) if asks else None


def _button(button: Button) -> InlineKeyboardButton:
    if button.copies:
        return InlineKeyboardButton(text=button.label, copy_text=CopyTextButton(text=button.copies))
    style = None if button.tone is Tone.PLAIN else button.tone.value
    return InlineKeyboardButton(text=button.label, callback_data=button.data, style=style)
