"""People, their roles in the office and their posts in units."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import case, select

from directives.people import Membership, Officer, Person, Post, Role, Standing, UnitOfficers
from storage.store import Store
from storage.tables import memberships, people, roles, units

_FIELDS = ("id", "address", "name", "locale", "reachable", "phone")
_PERSON = tuple(people.c[name] for name in _FIELDS)
_ORDER = {Post.FOCAL.value: 0, Post.DEPUTY.value: 1, Post.HEAD.value: 2}


class People(Store):
    """Everybody who has talked to the bot."""

    async def meet(self, address: str, *, name: str, locale: str, at: datetime, in_private: bool = True) -> Person:
        """The person at that address, made known on the first meeting; a changed name is kept up to date.

        Whoever writes `in_private` can be reached there; a voice in a group says nothing of that.
        """
        await self._insert_new(
            people, [{"address": address, "name": name, "locale": locale, "reachable": in_private, "met_at": at}]
        )
        found = await self.at(address)
        assert found is not None
        reachable = found.reachable or in_private
        if (found.name, found.reachable) != (name, reachable):
            change = people.update().where(people.c.id == found.id).values(name=name, reachable=reachable)
            await self._connection.execute(change)
        return replace(found, name=name, reachable=reachable)

    async def at(self, address: str) -> Person | None:
        """The person at that address, if known."""
        row = (await self._connection.execute(select(*_PERSON).where(people.c.address == address))).one_or_none()
        return None if row is None else Person(**row._mapping)  # noqa: SLF001 - SQLAlchemy's documented accessor

    async def choose_locale(self, person_id: int, locale: str) -> None:
        """From now on speak to the person in that language."""
        await self._connection.execute(people.update().where(people.c.id == person_id).values(locale=locale))

    async def give_phone(self, person_id: int, phone: str | None) -> None:
        """From now on the person can be called at that number; with None at none that is known."""
        await self._connection.execute(people.update().where(people.c.id == person_id).values(phone=phone))

    async def mark_reachable(self, address: str, *, reachable: bool) -> None:
        """Note that messages do, or do not, get through to an address."""
        change = people.update().where(people.c.address == address).values(reachable=reachable)
        await self._connection.execute(change)

    async def standing(self, person: Person) -> Standing:
        """The person with roles and posts as they are now."""
        held = await self._connection.execute(select(roles.c.role).where(roles.c.person_id == person.id))
        posts = await self._connection.execute(
            select(memberships.c.unit_id, units.c.code, units.c.name, memberships.c.post)
            .join(units, units.c.id == memberships.c.unit_id)
            .where(memberships.c.person_id == person.id, memberships.c.until.is_(None))
            .order_by(units.c.position)
        )
        return Standing(
            person=person,
            roles=frozenset(Role(role) for role in held.scalars()),
            memberships=tuple(
                Membership(unit_id=unit_id, unit_code=code, unit_name=name, post=Post(post))
                for unit_id, code, name, post in posts
            ),
        )

    async def grant(self, person_id: int, role: Role, *, at: datetime, by: int | None = None) -> None:
        """Give a role; giving it twice changes nothing."""
        row = {"person_id": person_id, "role": role, "granted_at": at, "granted_by": by}
        await self._insert_new(roles, [row])

    async def names(self, person_ids: Iterable[int]) -> dict[int, str]:
        """What these people are called."""
        query = select(people.c.id, people.c.name).where(people.c.id.in_(list(person_ids)))
        return {row.id: row.name for row in await self._connection.execute(query)}

    async def with_role(self, *wanted: Role) -> tuple[Person, ...]:
        """Everybody who holds one of the roles."""
        found = await self._connection.execute(
            select(*_PERSON)
            .join(roles, roles.c.person_id == people.c.id)
            .where(roles.c.role.in_(wanted))
            .distinct()
            .order_by(people.c.id)
        )
        return tuple(Person(**row._mapping) for row in found)  # noqa: SLF001 - as above

    async def seat(self, person_id: int, unit_id: int, post: Post, *, at: datetime) -> Person | None:
        """Put a person into a post; of a post that a unit has once the former holder is relieved, and returned."""
        former = await self._holder(unit_id, post) if post.is_single else None
        ended = memberships.c.person_id == person_id
        if former is not None and former.id != person_id:
            ended = ended | (memberships.c.person_id == former.id)
        await self._connection.execute(
            memberships.update()
            .where(memberships.c.unit_id == unit_id, memberships.c.until.is_(None), ended)
            .values(until=at)
        )
        await self._insert(memberships, unit_id=unit_id, person_id=person_id, post=post, since=at)
        return former if former is not None and former.id != person_id else None

    async def leave(self, unit_id: int, *, at: datetime) -> None:
        """End every post in a unit."""
        held = (memberships.c.unit_id == unit_id) & memberships.c.until.is_(None)
        await self._connection.execute(memberships.update().where(held).values(until=at))

    async def _holder(self, unit_id: int, post: Post) -> Person | None:
        row = (
            await self._connection.execute(
                select(*_PERSON)
                .join(memberships, memberships.c.person_id == people.c.id)
                .where(memberships.c.unit_id == unit_id, memberships.c.until.is_(None), memberships.c.post == post)
            )
        ).one_or_none()
        return None if row is None else Person(**row._mapping)  # noqa: SLF001 - as above

    async def officers(self, unit_ids: Iterable[int] | None = None) -> dict[int, UnitOfficers]:
        """The officers of each unit, focal officer first and head last; a unit that has none is left out."""
        rank = case(_ORDER, value=memberships.c.post, else_=len(_ORDER))
        query = (
            select(memberships.c.unit_id, memberships.c.post, *_PERSON)
            .join(people, people.c.id == memberships.c.person_id)
            .where(memberships.c.until.is_(None))
            .order_by(memberships.c.unit_id, rank, memberships.c.since, memberships.c.id)
        )
        if unit_ids is not None:
            query = query.where(memberships.c.unit_id.in_(list(unit_ids)))
        by_unit: dict[int, list[Officer]] = {}
        for unit_id, post, *person in await self._connection.execute(query):
            officer = Officer(person=_person(person), unit_id=unit_id, post=Post(post))
            by_unit.setdefault(unit_id, []).append(officer)
        return {unit_id: UnitOfficers(unit_id=unit_id, officers=tuple(found)) for unit_id, found in by_unit.items()}


def _person(values: Sequence[object]) -> Person:
    return Person(**dict(zip(_FIELDS, values, strict=True)))  # type: ignore[arg-type]
