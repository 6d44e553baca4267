"""Invite: make a one-time code that lets one person into a unit's post or a role of the office."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from directives.people import Post, Role
from operations.find_unit import find_by_code
from storage.records import Records

CODE_LIFE = timedelta(days=7)
_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # nothing that looks like something else on paper
_HALF = 4


@dataclass(frozen=True, kw_only=True)
class NewInvitation:
    """A code to hand over; it is shown once and kept nowhere."""

    unit_code: str | None
    unit_name: str | None
    post: str
    code: str
    expires_at: datetime


async def invite_to_unit(
    records: Records, unit_code: str, post: Post, *, at: datetime, by: int | None
) -> NewInvitation:
    """Invite one officer of a unit; an unused earlier invitation to a post that it has once stops working.

    Raises UnitUnknown, and UnitGone where it is no more.
    """
    unit = find_by_code(await records.units.directory(), unit_code)
    unit_id = (await records.units.ids())[unit.code]
    if post.is_single:
        await records.invitations.void_open(unit_id, post, at=at)
    code = _new_code()
    expires_at = at + CODE_LIFE
    await records.invitations.add(hash_code(code), unit_id=unit_id, post=post, at=at, expires_at=expires_at, by=by)
    return NewInvitation(unit_code=unit.code, unit_name=unit.name, post=post, code=code, expires_at=expires_at)


async def invite_to_office(records: Records, role: Role, *, at: datetime, by: int | None) -> NewInvitation:
    """Invite one person into a role of the office itself."""
    code = _new_code()
    expires_at = at + CODE_LIFE
    await records.invitations.add(hash_code(code), unit_id=None, post=role, at=at, expires_at=expires_at, by=by)
    return NewInvitation(unit_code=None, unit_name=None, post=role, code=code, expires_at=expires_at)


def hash_code(code: str) -> str:
    """What is kept of a code: a hash of its letters and digits, however it was typed."""
    letters = "".join(sign for sign in code.upper() if sign.isalnum())
    return hashlib.sha256(letters.encode()).hexdigest()


def _new_code() -> str:
    halves = ("".join(secrets.choice(_ALPHABET) for _ in range(_HALF)) for _ in range(2))
    return "-".join(halves)
