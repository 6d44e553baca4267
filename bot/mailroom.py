"""The mailroom: gathers the messages that one letter came in, fetches it and has it read, before any transaction.

Pictures sent together come as one message each; a pasted letter is cut where a message is full. The first of them
waits a moment for the rest, and what comes of them is answered once. What officers send to show what was done is
gathered likewise, and not read.
"""

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from delivery.sender import FileGone, Sender
from directives.letters.draft import Draft, Source
from directives.notices import Notice, Priority
from directives.refusals import LetterTooLarge, LetterUnreadable, Refusal
from handlers.ask import Act, Ask
from handlers.desk import progress_key
from handlers.evidence import is_evidence
from handlers.incoming import read_update
from handlers.letters import MAY_ISSUE
from papers.paper import MOST_BYTES, Limits
from papers.pasted import is_letter, joined, may_go_on
from papers.reading import read_paper
from storage.database import Database
from storage.inbox import Arrival

_GATHER = timedelta(seconds=2)
_QUIET_SECONDS = 2.0
_TELL_EVERY_SECONDS = 4.0


@dataclass(frozen=True, kw_only=True)
class Mail:
    """What an update brought: a letter or why it was not read, or what shows what was done; the updates it came in.

    Where `wait_until` is set, more may come, and nothing has been read yet.
    """

    letter: Draft | Refusal | None = None
    exhibits: tuple[Ask, ...] = ()
    others: tuple[int, ...] = ()
    wait_until: datetime | None = None


NO_MAIL = Mail()


class Mailroom:
    """Where letters come in."""

    def __init__(
        self, database: Database, sender: Sender, *, bot_name: str, limits: Limits, clock: Callable[[], datetime]
    ) -> None:
        """Bind the parts together."""
        self._database = database
        self._sender = sender
        self._bot_name = bot_name
        self._limits = limits
        self._clock = clock
        self.readings = 0
        """How many letters are being read now."""

    async def bring(self, arrival: Arrival, ask: Ask) -> Mail:
        """The letter or the evidence that the ask brought, if it brought one and the sender is one who sends such."""
        if ask.is_group:
            return NO_MAIL
        if ask.secrecy is not None:  # whatever was sent together with a secret is refused with it
            return Mail(others=_others(arrival, await self._sent_together(arrival, ask)))
        if ask.act not in {Act.FILE, Act.PHOTO, Act.TEXT}:
            return NO_MAIL
        async with self._database.reading() as records:
            person = await records.people.at(ask.address)
            who = None if person is None else await records.people.standing(person)
        if who is None:
            return NO_MAIL
        if who.memberships and ask.act is not Act.TEXT:
            together = await self._sent_together(arrival, ask)
            async with self._database.reading() as records:
                shows = await is_evidence(records, who, [each for _, each in together])
            if shows:
                return self._exhibits(arrival, together)
        return await self._letter(arrival, ask) if who.capacities & MAY_ISSUE else NO_MAIL

    def _exhibits(self, arrival: Arrival, together: Sequence[tuple[Arrival, Ask]]) -> Mail:
        if together[-1][1].together is not None and (until := self._more_until(together)) is not None:
            return Mail(wait_until=until)
        return Mail(exhibits=tuple(each for _, each in together), others=_others(arrival, together))

    async def _letter(self, arrival: Arrival, ask: Ask) -> Mail:
        bundle = await self._bundle(arrival, ask)
        if _may_grow(bundle) and (until := self._more_until(bundle)) is not None:
            return Mail(wait_until=until)
        others = _others(arrival, bundle)
        asks = [each for _, each in bundle]
        if ask.act is Act.TEXT:
            text = joined([each.text for each in asks])
            if not is_letter(text):
                return NO_MAIL
            return Mail(letter=await self._read(ask, [text.encode()], Source.CHAT), others=others)
        return Mail(letter=await self._fetched(ask, asks), others=others)

    def _more_until(self, bundle: Sequence[tuple[Arrival, Ask]]) -> datetime | None:
        """Until when more may come that belongs to these; None where that is over."""
        until = max(one.received_at for one, _ in bundle) + _GATHER
        return until if until > self._clock() else None

    async def _sent_together(self, arrival: Arrival, ask: Ask) -> list[tuple[Arrival, Ask]]:
        """The updates that were sent together with this one, whatever kind of file, in order."""
        if ask.together is None:
            return [(arrival, ask)]
        asks = await self._waiting(arrival)
        return [(one, each) for one, each in asks if each.together == ask.together] or [(arrival, ask)]

    async def _waiting(self, arrival: Arrival) -> list[tuple[Arrival, Ask]]:
        async with self._database.reading() as records:
            waiting = await records.inbox.waiting_in(arrival.conversation)
        known = [(one, read_update(one.payload, self._bot_name)) for one in waiting]
        return sorted(
            ((one, each) for one, each in known if each is not None), key=lambda pair: pair[1].message_id or 0
        )

    async def _bundle(self, arrival: Arrival, ask: Ask) -> list[tuple[Arrival, Ask]]:
        """The updates that are one letter with this one, in order."""
        if ask.album is None and ask.act is not Act.TEXT:
            return [(arrival, ask)]
        asks = await self._waiting(arrival)
        if ask.album is not None:
            return [(one, each) for one, each in asks if each.album == ask.album] or [(arrival, ask)]
        return _run_of_texts(asks, arrival) or [(arrival, ask)]

    async def _fetched(self, ask: Ask, asks: Sequence[Ask]) -> Draft | Refusal:
        attached = [each.attachment for each in asks if each.attachment is not None]
        if sum(one.size or 0 for one in attached) > MOST_BYTES:
            return LetterTooLarge(megabytes=MOST_BYTES // 1_000_000)
        try:
            pages = [await self._sender.fetch(one.file_id) for one in attached]
        except FileGone:
            return LetterUnreadable()
        return await self._read(ask, pages, None)

    async def _read(self, ask: Ask, pages: Sequence[bytes], source: Source | None) -> Draft | Refusal:
        telling = _Telling(self._database, ask, self._clock)
        told = asyncio.create_task(telling.run())
        self.readings += 1
        try:
            return await read_paper(pages, limits=self._limits, source=source, progress=telling.note)
        finally:
            self.readings -= 1
            told.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await told


class _Telling:
    """Tells in the chat how far a long reading is; what comes of it will stand in the same message."""

    def __init__(self, database: Database, ask: Ask, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._ask = ask
        self._clock = clock
        self._page, self._of = 1, 1

    async def note(self, page: int, of: int) -> None:
        self._page, self._of = page, of

    async def run(self) -> None:
        """Until cancelled; a short reading is over before anything is said."""
        await asyncio.sleep(_QUIET_SECONDS)
        first = progress_key(self._ask.id)
        await self._put(first, edits=None)
        said = self._page
        while True:
            await asyncio.sleep(_TELL_EVERY_SECONDS)
            if self._page != said:
                said = self._page
                await self._put(f"{first}:{said}", edits=first)

    async def _put(self, key: str, *, edits: str | None) -> None:
        async with self._database.writing() as records:
            person = await records.people.at(self._ask.address)
            notice = Notice(
                key=key,
                address=self._ask.chat,
                person_id=None if person is None else person.id,
                kind="letter-in-progress",
                facts={"page": str(self._page), "of": str(self._of)},
                priority=Priority.ANSWER,
                edits=edits,
            )
            await records.outbox.put(notice, at=self._clock())


def _others(arrival: Arrival, bundle: Sequence[tuple[Arrival, Ask]]) -> tuple[int, ...]:
    return tuple(one.update_id for one, _ in bundle if one.update_id != arrival.update_id)


def _may_grow(bundle: Sequence[tuple[Arrival, Ask]]) -> bool:
    """Whether another message may still come that belongs to these."""
    last = bundle[-1][1]
    return last.album is not None or (last.act is Act.TEXT and may_go_on(last.text))


def _run_of_texts(asks: Sequence[tuple[Arrival, Ask]], arrival: Arrival) -> list[tuple[Arrival, Ask]]:
    """The unbroken run of texts around an update in which each but the last fills its message."""
    run: list[tuple[Arrival, Ask]] = []
    for one, each in asks:
        goes_on = bool(run) and each.act is Act.TEXT and may_go_on(run[-1][1].text)
        if not goes_on:
            if any(before.update_id == arrival.update_id for before, _ in run):
                return run
            run = []
        if each.act is Act.TEXT:
            run.append((one, each))
    return run if any(one.update_id == arrival.update_id for one, _ in run) else []
