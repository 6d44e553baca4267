"""Group chats, and which of them may see the office's figures."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from storage.store import Store
from storage.tables import groups


@dataclass(frozen=True, kw_only=True)
class Group:
    """A group chat that the bot has been told of; where it is a unit's own, the unit's officers report in it."""

    address: str
    title: str
    locale: str
    authorised: bool
    unit_id: int | None = None


class Groups(Store):
    """The group chats."""

    async def at(self, address: str) -> Group | None:
        """The group at that address, if known."""
        row = (await self._connection.execute(select(groups).where(groups.c.address == address))).one_or_none()
        if row is None:
            return None
        return Group(
            address=row.address,
            title=row.title,
            locale=row.locale,
            authorised=row.authorised_at is not None,
            unit_id=row.unit_id,
        )

    async def authorised(self) -> tuple[Group, ...]:
        """Every group that may see figures."""
        rows = await self._connection.execute(select(groups).where(groups.c.authorised_at.is_not(None)))
        return tuple(Group(address=row.address, title=row.title, locale=row.locale, authorised=True) for row in rows)

    async def authorise(self, address: str, *, title: str, at: datetime | None, by: int | None = None) -> None:
        """Let a group see figures from `at` on; with None, no longer."""
        await self._insert_new(groups, [{"address": address, "title": title, "locale": "vi"}])
        await self._connection.execute(
            groups.update().where(groups.c.address == address).values(title=title, authorised_at=at, authorised_by=by)
        )

    async def bind(self, address: str, unit_id: int | None, *, title: str) -> None:
        """Make a group a unit's own; with None, nobody's any more."""
        await self._insert_new(groups, [{"address": address, "title": title, "locale": "vi"}])
        await self._connection.execute(
            groups.update().where(groups.c.address == address).values(title=title, unit_id=unit_id)
        )

    async def pass_on(self, unit_id: int, heir_id: int | None) -> None:
        """A unit's own groups are its heir's; with None, nobody's."""
        await self._connection.execute(groups.update().where(groups.c.unit_id == unit_id).values(unit_id=heir_id))

    async def rename(self, address: str, title: str) -> None:
        """Keep what the group calls itself now."""
        await self._connection.execute(groups.update().where(groups.c.address == address).values(title=title))

    async def choose_locale(self, address: str, locale: str) -> None:
        """From now on speak to the group in that language."""
        await self._connection.execute(groups.update().where(groups.c.address == address).values(locale=locale))

    async def move(self, old: str, new: str) -> None:
        """The group has become another chat (Telegram's migration to a supergroup): what it may see moves along."""
        former, present = await self.at(old), await self.at(new)
        if former is None:
            return
        gives_more = present is not None and (
            (former.authorised and not present.authorised) or (former.unit_id is not None and present.unit_id is None)
        )
        if gives_more:
            await self._connection.execute(groups.delete().where(groups.c.address == new))
            present = None
        if present is None:
            await self._connection.execute(groups.update().where(groups.c.address == old).values(address=new))
        else:
            await self._connection.execute(groups.delete().where(groups.c.address == old))
