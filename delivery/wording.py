"""Wording: parcels are put into words at the last moment, many in one look at the facts."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, tzinfo

from delivery.message import Content, File, Message
from delivery.outcome import NotSent
from delivery.reading import Reading
from delivery.sender import Place
from delivery.settling import Faulted, Silence
from delivery.views import VIEWS, phrase
from locales import words_for
from storage.database import OUTAGES, Database
from storage.parcels import Parcel
from storage.records import Records

logger = logging.getLogger(__name__)

Said = tuple[Place, Content] | Silence | Faulted | NotSent
"""Where it goes and what it says; or why there is nothing to send."""


class Wording:
    """Puts parcels into the words of those who will read them."""

    def __init__(
        self, database: Database, *, clock: Callable[[], datetime], zone: tzinfo, per_second: Callable[[], int]
    ) -> None:
        """Look at the facts in `database`; `per_second` is how many messages may go in a second."""
        self._database = database
        self._clock = clock
        self._zone = zone
        self._per_second = per_second

    async def say(self, parcels: Sequence[Parcel]) -> Mapping[int, Said]:
        """What each parcel says as things stand now, by its number; what cannot be said stops none of the others."""
        said: dict[int, Said] = {}
        left = list(parcels)
        while left:  # a statement that fails can spoil its transaction: those behind it get a new one
            try:
                async with self._database.reading() as records:
                    locales = await records.outbox.locales_for(one.address for one in left)
                    while left and (outcome := await self._attempt(records, left[0], locales)) is not None:
                        said[left.pop(0).id] = outcome
                        if isinstance(outcome, Faulted | NotSent):
                            break
            except OUTAGES as error:
                return said | {one.id: NotSent(type(error).__name__) for one in left}
        return said

    async def _attempt(self, records: Records, parcel: Parcel, locales: Mapping[str, str]) -> Said:
        try:
            return await self._say(records, parcel, locales[parcel.address])
        except OUTAGES as error:
            return NotSent(type(error).__name__)
        except Exception as error:  # a fault of ours must not stop the line: it is logged and pushed forward
            logger.exception("could not put notice %d (%s) into words", parcel.id, parcel.kind)
            return Faulted(type(error).__name__)

    async def _say(self, records: Records, parcel: Parcel, locale: str) -> Said:
        now = self._clock()
        if parcel.expires_at is not None and parcel.expires_at <= now:
            return Silence("too_late")
        place = await _place(records, parcel)
        if place is None:
            return Silence("nothing_to_edit")
        words = words_for(locale)
        reading = Reading(
            parcel=parcel, words=words, records=records, now=now, zone=self._zone, per_second=self._per_second()
        )
        content = await VIEWS.get(parcel.kind, phrase)(reading)
        if content is None:
            return Silence("no_longer_true")
        if parcel.repeated and parcel.edits_id is None and isinstance(content, Message | File):
            content = replace(content, html=f"{words.say('maybe-repeated')}\n{content.html}")
        return place, content


async def _place(records: Records, parcel: Parcel) -> Place | None:
    """Where it goes; nowhere for the edit of a message that never came into the chat."""
    if parcel.edits_id is None:
        # Only what was tried before can have parts of it in the chat already.
        already = len(await records.outbox.message_ids(parcel.id)) if parcel.attempts else 0
        return Place(address=parcel.address, reply_to=parcel.reply_to, already=already)
    edits = await records.outbox.message_ids(parcel.edits_id)
    if not edits and await records.outbox.state(parcel.edits_id) != "sent":
        return None
    return Place(address=parcel.address, reply_to=parcel.reply_to, edits=edits)
