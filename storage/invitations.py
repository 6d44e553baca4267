"""Invitations: one-time codes, kept only as hashes, and the wrong codes that people have tried."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from storage.store import Store
from storage.tables import invitations, units, wrong_codes


@dataclass(frozen=True, kw_only=True)
class Invitation:
    """A code's standing; `post` is a post in the unit, or a role in the office where there is no unit."""

    id: int
    unit_id: int | None
    unit_code: str | None
    unit_name: str | None
    post: str
    expires_at: datetime
    used_at: datetime | None
    used_by: int | None


class Invitations(Store):
    """What lets people in."""

    async def add(
        self, code_hash: str, *, unit_id: int | None, post: str, at: datetime, expires_at: datetime, by: int | None
    ) -> int:
        """Keep a new invitation."""
        return await self._insert(
            invitations,
            code_hash=code_hash,
            unit_id=unit_id,
            post=post,
            made_at=at,
            made_by=by,
            expires_at=expires_at,
        )

    async def by_hash(self, code_hash: str) -> Invitation | None:
        """The invitation behind a code's hash."""
        row = (
            await self._connection.execute(
                select(
                    invitations.c.id,
                    invitations.c.unit_id,
                    units.c.code.label("unit_code"),
                    units.c.name.label("unit_name"),
                    invitations.c.post,
                    invitations.c.expires_at,
                    invitations.c.used_at,
                    invitations.c.used_by,
                )
                .outerjoin(units, units.c.id == invitations.c.unit_id)
                .where(invitations.c.code_hash == code_hash)
            )
        ).one_or_none()
        return None if row is None else Invitation(**row._mapping)  # noqa: SLF001 - SQLAlchemy's documented accessor

    async def use(self, invitation_id: int, *, by: int, at: datetime) -> bool:
        """Take the invitation; False where somebody was faster."""
        result = await self._connection.execute(
            invitations.update()
            .where(invitations.c.id == invitation_id, invitations.c.used_at.is_(None))
            .values(used_at=at, used_by=by)
        )
        return result.rowcount == 1

    async def void_open(self, unit_id: int, post: str, *, at: datetime) -> None:
        """Let the unit's unused invitations for that post expire now: only the newest works."""
        await self._connection.execute(
            invitations.update()
            .where(
                invitations.c.unit_id == unit_id,
                invitations.c.post == post,
                invitations.c.used_at.is_(None),
                invitations.c.expires_at > at,
            )
            .values(expires_at=at)
        )

    async def void_unit(self, unit_id: int, *, at: datetime) -> None:
        """Let every unused invitation of the unit expire now."""
        await self._connection.execute(
            invitations.update()
            .where(invitations.c.unit_id == unit_id, invitations.c.used_at.is_(None), invitations.c.expires_at > at)
            .values(expires_at=at)
        )

    async def note_wrong(self, address: str, *, at: datetime) -> None:
        """Remember that a wrong code came from there."""
        await self._insert(wrong_codes, address=address, at=at)

    async def wrong_since(self, address: str, since: datetime) -> tuple[int, datetime | None]:
        """How many wrong codes came from there, and when the last one did."""
        row = (
            await self._connection.execute(
                select(func.count(), func.max(wrong_codes.c.at)).where(
                    wrong_codes.c.address == address, wrong_codes.c.at >= since
                )
            )
        ).one()
        return int(row[0]), row[1]
