"""Phones and groups as a test or a demo holds them: it says, presses and reads as a person would."""

from __future__ import annotations

from typing import Any

from emulator import gestures, membership
from emulator.gestures import PhoneError
from emulator.messages import Json, Message
from emulator.residents import GroupChat, Person
from emulator.town import Toast, Town
from emulator.views import MessageView

DEFAULT_SECONDS = 10.0


class _Place:
    """Somewhere messages are read."""

    id: int

    def __init__(self, town: Town) -> None:
        self.town = town

    def _messages(self, chat_id: int) -> list[MessageView]:
        return [MessageView(self.town, message) for message in self.town.conversation(chat_id).all()]

    async def next_message(
        self, *, after: MessageView | None = None, containing: str = "", seconds: float = DEFAULT_SECONDS
    ) -> MessageView:
        """The bot's first message here after `after` (without it: after now); TimeoutError shows what there was."""
        newest = self.town.conversation(self.id).newest()
        since = after.id if after else newest.id if newest else 0

        def found() -> MessageView | None:
            views = (view for view in self._messages(self.id) if view.id > since and view.is_from_bot)
            return next((view for view in views if containing in view.text), None)

        try:
            return await self.town.changes.until(found, seconds)
        except TimeoutError:
            lines = "\n".join(f"  {view}" for view in self._messages(self.id)[-5:])
            raise TimeoutError(
                f"the bot said nothing {containing!r} within {seconds} s; the chat ends:\n{lines}"
            ) from None


class Phone(_Place):
    """A person's phone; `chat` is a group or its id, and without it the private chat with the bot."""

    def __init__(self, town: Town, person: Person) -> None:
        super().__init__(town)
        self.person = person
        self.id = person.id

    @property
    def name(self) -> str:
        """Whose phone it is."""
        return self.person.name

    @property
    def toasts(self) -> list[Toast]:
        """What the bot answered to presses, oldest first."""
        return list(self.town.toasts.get(self.id, []))

    def say(self, text: str, chat: Group | int | None = None, reply_to: MessageView | None = None) -> MessageView:
        """Types a text; the first one to the bot must be /start."""
        answered = reply_to.id if reply_to else None
        return self._view(gestures.say(self.town, self.person, self._chat_id(chat, reply_to), text, answered))

    def send_file(
        self,
        name: str,
        data: bytes,
        caption: str | None = None,
        chat: Group | int | None = None,
        *,
        reply_to: MessageView | None = None,
        as_photo: bool = False,
        album: str = "",
    ) -> MessageView:
        """Sends a file as a document, or an image as a photo; what bears the same `album` is sent together."""
        message = gestures.send_file(
            self.town,
            self.person,
            self._chat_id(chat, reply_to),
            name,
            data,
            caption=caption or "",
            reply_to=reply_to.id if reply_to else None,
            as_photo=as_photo,
            album=album,
        )
        return self._view(message)

    def quote(self, quoted: str, text: str = "", chat: Group | int | None = None) -> MessageView:
        """Types a text below what it quotes as a block."""
        return self._view(gestures.quote(self.town, self.person, self._chat_id(chat, None), quoted, text))

    def forward(self, message: MessageView, chat: Group | int | None = None) -> MessageView:
        """Passes a message on, from wherever it stands."""
        return self._view(gestures.forward(self.town, self.person, self._chat_id(chat, None), message.message))

    def send_other(
        self, chat: Group | int | None = None, reply_to: MessageView | None = None, **content: Json
    ) -> MessageView:
        """Sends what has no words: `voice={…}`, `sticker={…}`, `location={…}`, as the Bot API has it."""
        answered = reply_to.id if reply_to else None
        chat_id = self._chat_id(chat, reply_to)
        return self._view(gestures.send_other(self.town, self.person, chat_id, dict(content), answered))

    def edit(self, message: MessageView, text: str) -> MessageView:
        """Changes one's own message."""
        return self._view(gestures.edit(self.town, self.person, message.chat_id, message.id, text))

    def press(self, message: MessageView, label_or_data: str) -> Json:
        """Presses an inline button; a deep link to this bot is opened at once."""
        done = gestures.press(self.town, self.person, message.chat_id, message.id, message.position_of(label_or_data))
        if "start" in done:
            self.say(f"/start {done['start']}".strip())
        return done

    def open(self, link: str) -> MessageView:
        """Opens a deep link to the bot and presses START."""
        return self._view(gestures.open_link(self.town, self.person, link))

    def block(self) -> None:
        """Blocks the bot."""
        gestures.block(self.town, self.person, blocked=True)

    def unblock(self) -> None:
        """Lets the bot in again."""
        gestures.block(self.town, self.person, blocked=False)

    def deactivate(self) -> None:
        """Deletes the account."""
        self.person.is_deactivated = True
        self.town.changes.publish("people")

    def messages(self, chat: Group | int | None = None) -> list[MessageView]:
        """Everything in a chat, oldest first."""
        return self._messages(self._chat_id(chat, None))

    def last(self, chat: Group | int | None = None) -> MessageView:
        """The newest message of a chat; raises PhoneError where there is none."""
        found = self.messages(chat)
        if not found:
            raise PhoneError("the chat is empty")
        return found[-1]

    def _chat_id(self, chat: Group | int | None, reply_to: MessageView | None) -> int:
        if isinstance(chat, Group):
            return chat.id
        if chat is not None:
            return chat
        return reply_to.chat_id if reply_to else self.id

    def _view(self, message: Message) -> MessageView:
        return MessageView(self.town, message)


class Group(_Place):
    """A group of people, mostly with the bot in it."""

    def __init__(self, town: Town, chat: GroupChat) -> None:
        super().__init__(town)
        self.chat = chat
        self.id = chat.id

    @property
    def title(self) -> str:
        """Its name."""
        return self.chat.title

    def messages(self) -> list[MessageView]:
        """Everything in it, oldest first."""
        return self._messages(self.id)

    def last(self) -> MessageView:
        """Its newest message."""
        return self.messages()[-1]

    def add(self, *phones: Phone) -> None:
        """People join."""
        for phone in phones:
            membership.join(self.town, self.chat, phone.person)

    def remove(self, phone: Phone) -> None:
        """Somebody leaves."""
        membership.leave(self.town, self.chat, phone.person)

    def add_bot(self, by: Phone | None = None, *, admin: bool = False) -> None:
        """Somebody, the owner unless said otherwise, adds the bot."""
        status: Any = "administrator" if admin else "member"
        membership.set_bot_status(self.town, self.chat, status, by.person.user() if by else None)

    def promote_bot(self) -> None:
        """The owner makes the bot an administrator: it hears everything, may pin and delete."""
        membership.set_bot_status(self.town, self.chat, "administrator")

    def kick_bot(self, by: Phone | None = None) -> None:
        """Somebody, the owner unless said otherwise, throws the bot out."""
        membership.set_bot_status(self.town, self.chat, "kicked", by.person.user() if by else None)

    def migrate(self) -> Group:
        """A basic group becomes a supergroup; the new one is returned."""
        return Group(self.town, membership.migrate(self.town, self.chat))
