"""The town: everything that Telegram knows, and the few ways in which it changes."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field

from emulator.changes import Changes
from emulator.clock import Clock
from emulator.files import Files
from emulator.messages import Conversation, Json, Message
from emulator.residents import BotAccount, GroupChat, Person, member
from emulator.updates import PRESS_SECONDS, UpdateQueue

Chat = Person | GroupChat
_FIRST_PERSON = 700_000_001
_FIRST_BASIC_GROUP = -4_000_000_001
_FIRST_SUPERGROUP = -1_002_000_000_001


@dataclass(slots=True)
class Press:
    """A button that a person pressed and that waits for the bot's answer."""

    id: str
    person_id: int
    pressed_at: float
    is_answered: bool = False


@dataclass(slots=True)
class Toast:
    """What a phone showed for a moment when the bot answered a press."""

    text: str
    is_alert: bool


@dataclass(eq=False, repr=False)
class Town:
    """Holds the state.

    `clock` dates messages; `time_source` is real seconds, for limits and expiries. Messages, updates and presses are
    counted from `first_number`: a town that starts anew must not repeat numbers that a bot remembers.
    """

    clock: Clock
    time_source: Callable[[], float]
    bot: BotAccount
    first_number: int
    kept_messages: int = 2000
    people: dict[int, Person] = field(default_factory=dict)
    groups: dict[int, GroupChat] = field(default_factory=dict)
    presses: dict[str, Press] = field(default_factory=dict)
    toasts: dict[int, list[Toast]] = field(default_factory=dict)
    files: Files = field(default_factory=Files)
    changes: Changes = field(default_factory=Changes)

    def __post_init__(self) -> None:
        self.updates = UpdateQueue(self.time_source, self.changes.ring, self.first_number)
        self._conversations: dict[int, Conversation] = {}
        self._private_ids = itertools.count(self.first_number)
        self._supergroup_ids: dict[int, itertools.count[int]] = {}
        self._press_ids = itertools.count(self.first_number * 2**32)

    def date(self) -> int:
        """Now, in Unix seconds."""
        return int(self.clock.now().timestamp())

    def chat(self, chat_id: int) -> Chat | None:
        """A person's private chat or a group."""
        return self.people.get(chat_id) or self.groups.get(chat_id)

    def conversation(self, chat_id: int) -> Conversation:
        """The messages of a chat."""
        return self._conversations.setdefault(chat_id, Conversation(self.kept_messages))

    def new_person_id(self) -> int:
        """A number nobody has."""
        return next(number for number in itertools.count(_FIRST_PERSON) if number not in self.people)

    def new_group_id(self, *, is_super: bool) -> int:
        """A number no group has."""
        first = _FIRST_SUPERGROUP if is_super else _FIRST_BASIC_GROUP
        return next(number for number in itertools.count(first, -1) if number not in self.groups)

    def post(self, chat: Chat, sender: Json, content: Json, keyboard: Json | None = None) -> Message:
        """Puts a message into a chat, where phones see it at once."""
        head: Json = {"message_id": self._next_id(chat), "from": sender, "chat": chat.chat(), "date": self.date()}
        message = Message(head | content, keyboard=keyboard)
        self.conversation(chat.id).add(message)
        self.changes.publish("message", chat=chat.id, message=message.page_json())
        return message

    def revise(self, message: Message, body: Json) -> None:
        """Replaces what a message says; the phones see it change."""
        message.body = body
        self.changes.publish("edited", chat=message.chat_id, message=message.page_json())

    def delete(self, chat_id: int, message_id: int) -> None:
        """Takes a message away from everybody."""
        self.conversation(chat_id).remove(message_id)
        self.changes.publish("deleted", chat=chat_id, message_id=message_id)

    def press(self, person: Person, message: Message, data: str) -> Press:
        """A person pressed a button with data: the bot gets a callback query that lives for 150 seconds."""
        press = Press(str(next(self._press_ids)), person.id, self.time_source())
        self._forget_old_presses()
        self.presses[press.id] = press
        query: Json = {"id": press.id, "from": person.user(), "message": message.body, "data": data}
        query["chat_instance"] = str(-(abs(message.chat_id) * 7919 + self.bot.id))
        self.updates.add("callback_query", query, PRESS_SECONDS)
        return press

    def show_toast(self, person_id: int, toast: Toast) -> None:
        """A phone shows the bot's answer to a press."""
        self.toasts.setdefault(person_id, []).append(toast)
        del self.toasts[person_id][: -self.kept_messages]
        self.changes.publish("toast", person=person_id, text=toast.text, alert=toast.is_alert)

    def bot_status_changed(self, chat: Chat, by: Json, old: str, new: str) -> None:
        """Tells the bot that its own membership changed."""
        bot = self.bot.user()
        change: Json = {"chat": chat.chat(), "from": by, "date": self.date()}
        change |= {"old_chat_member": member(old, bot), "new_chat_member": member(new, bot)}
        self.updates.add("my_chat_member", change)

    def person_status_changed(self, group: GroupChat, by: Json, person: Person, old: str, new: str) -> None:
        """Tells the bot, where it is an administrator, that somebody else's membership changed."""
        if group.bot_status != "administrator":
            return
        change: Json = {"chat": group.chat(), "from": by, "date": self.date()}
        change |= {"old_chat_member": member(old, person.user()), "new_chat_member": member(new, person.user())}
        self.updates.add("chat_member", change)

    def _next_id(self, chat: Chat) -> int:
        """A supergroup counts its own messages; private chats and basic groups share the bot's count."""
        if isinstance(chat, GroupChat) and chat.is_super:
            return next(self._supergroup_ids.setdefault(chat.id, itertools.count(self.first_number)))
        return next(self._private_ids)

    def _forget_old_presses(self) -> None:
        oldest = self.time_source() - PRESS_SECONDS
        for press in [press for press in self.presses.values() if press.pressed_at < oldest]:
            del self.presses[press.id]
