"""The desk: one ask being worked on, with everything a conversation needs at hand."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo

from directives.letters.draft import Draft
from directives.notices import Notice, Priority
from directives.people import Person, Standing
from directives.refusals import Refusal
from handlers.ask import Act, Ask
from storage.parcels import Shown
from storage.records import Records

_TOAST_LIFE = timedelta(seconds=60)
_RECEIPT_LIFE = timedelta(minutes=10)


def progress_key(ask_id: int) -> str:
    """The key of the notice that tells how far the reading of what an ask brought has come."""
    return f"reading:{ask_id}"


@dataclass(kw_only=True)
class Desk:
    """One transaction's work on one ask; what is said here goes out when the transaction stands."""

    ask: Ask
    records: Records
    who: Standing
    now: datetime
    zone: tzinfo
    bot_name: str
    menu_for: Callable[[Standing], Sequence[tuple[str, ...]]]
    """The names of the commands that somebody may use, as the routing table has them."""
    letter: Draft | Refusal | None = None
    """The letter that the ask brought, read before the transaction began, or why it was not."""
    exhibits: Sequence[Ask] = ()
    """The messages with files that show what was done, as they were sent together; empty where it is a letter."""
    _said: int = field(default=0, init=False)
    _toasted: bool = field(default=False, init=False)

    async def say(self, kind: str, *, reply: bool = False, **facts: object) -> None:
        """Answer in the chat where the ask came from."""
        await self._put(kind, facts, reply_to=self.ask.message_id if reply else None)

    async def say_read(self, kind: str, **facts: object) -> None:
        """Say what a reading came to, in place of the message that told of its progress, if one did."""
        await self._put(kind, facts, edits=progress_key(self.ask.id))

    async def say_refusal(self, refusal: Refusal) -> None:
        """Say in one line why the rules say no."""
        if self.ask.act is Act.PRESS:
            await self._put_toast(refusal.phrase, refusal.facts)
        else:
            edits = None if self.letter is None else progress_key(self.ask.id)
            await self._put(refusal.phrase, dict(refusal.facts), edits=edits)

    async def say_instead(self, kind: str, **facts: object) -> None:
        """Answer by changing the message whose button was pressed; anew where there is none."""
        shown = await self.pressed()
        await self._put(kind, facts, edits=None if shown is None else shown.key)

    async def toast(self, key: str, **facts: object) -> None:
        """Answer a press with a short line over the chat; it is worth nothing after a minute."""
        await self._put_toast(key, facts)

    async def answer_press(self) -> None:
        """Let the pressed button come to rest, where nothing has been said over the chat."""
        if self.ask.act is Act.PRESS and not self._toasted:
            await self._put_toast(None, {})

    async def _put_toast(self, key: str | None, facts: Mapping[str, object]) -> None:
        self._toasted = True
        await self._put("toast", {**facts, "press": self.ask.press_id, "key": key}, lives=_TOAST_LIFE)

    async def receipt(self, message: tuple[str, int]) -> None:
        """Let somebody's message, (chat, message id), bear the bot's reaction, or lose it, as the facts are."""
        notice = Notice(
            key=f"receipt:{message[0]}:{message[1]}:{self.ask.id}",
            address=message[0],
            person_id=None,
            kind="receipt",
            facts={"message": message[1]},
            priority=Priority.ANSWER,
            expires_at=self.now + _RECEIPT_LIFE,
        )
        await self.records.outbox.put(notice, at=self.now)

    async def tell(self, person: Person, kind: str, **facts: object) -> None:
        """Say something to somebody else, in private."""
        notice = Notice(
            key=f"told:{self.ask.id}:{person.id}",
            address=person.address,
            person_id=person.id,
            kind=kind,
            facts=facts,
            priority=Priority.ESCALATION,
        )
        await self.records.outbox.put(notice, at=self.now)

    async def offer_menu_to(self, person: Person) -> None:
        """Let a person's private chat offer the commands that they may use now."""
        standing = await self.records.people.standing(person)
        notice = Notice(
            key=f"menu:{self.ask.id}:{person.id}",
            address=person.address,
            person_id=person.id,
            kind="menu",
            facts={"commands": [list(names) for names in self.menu_for(standing)]},
            priority=Priority.ANSWER,
        )
        await self.records.outbox.put(notice, at=self.now)

    async def pressed(self) -> Shown | None:
        """What the message of the pressed button was sent to say."""
        return await self._shown(self.ask.message_id)

    async def replied_to(self) -> Shown | None:
        """What the message that is replied to was sent to say."""
        return await self._shown(self.ask.reply_to)

    async def _shown(self, message_id: int | None) -> Shown | None:
        return None if message_id is None else await self.records.outbox.shown_at(self.ask.chat, message_id)

    async def _put(
        self,
        kind: str,
        facts: dict[str, object],
        *,
        reply_to: int | None = None,
        edits: str | None = None,
        lives: timedelta | None = None,
    ) -> None:
        notice = Notice(
            key=f"answer:{self.ask.id}:{self._said}",
            address=self.ask.chat,
            person_id=None if self.ask.is_group else self.who.person.id,
            kind=kind,
            facts=facts,
            priority=Priority.ANSWER,
            reply_to=reply_to,
            edits=edits,
            expires_at=None if lives is None else self.now + lives,
        )
        self._said += 1
        await self.records.outbox.put(notice, at=self.now)
