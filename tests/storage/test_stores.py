"""What the other stores promise."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

import sample
from directives.people import Post, Role
from directives.refusals import InvitationUsed
from directives.units_csv import parse
from operations.invite import invite_to_unit
from operations.join import Joined, join

NOW = datetime(2024, 6, 18, 1, 0, tzinfo=UTC)
SOON = NOW + timedelta(seconds=60)


def update(number: int, chat: str = "100") -> tuple[int, str, dict[str, int]]:
    return number, chat, {"update_id": number}


@pytest.fixture
async def records(database):
    async with database.writing() as records:
        await records.units.merge(parse(sample.units_csv()))
        yield records


async def waiting(records, at=NOW) -> list[int]:
    return [one.update_id for one in await records.inbox.waiting(now=at, limit=100)]


async def test_an_update_is_kept_once_however_often_it_comes(records):
    assert await records.inbox.keep([update(5), update(6)], at=NOW) == 2
    assert await records.inbox.keep([update(5), update(7)], at=NOW) == 1


async def test_an_update_is_settled_once(records):
    await records.inbox.keep([update(5)], at=NOW)
    assert await records.inbox.settle(5, at=NOW) is True
    assert await records.inbox.settle(5, at=NOW) is False
    assert await waiting(records) == []
    assert await records.inbox.depth() == 0


async def test_updates_with_numbers_that_start_anew_are_worked_off_in_the_order_in_which_they_came(records):
    await records.inbox.keep([update(900)], at=NOW)
    await records.inbox.keep([update(3, "200")], at=SOON)
    assert await waiting(records, at=SOON) == [900, 3]


async def test_a_conversation_with_much_to_say_does_not_keep_another_waiting(records):
    await records.inbox.keep([update(number) for number in range(300)], at=NOW)
    await records.inbox.keep([update(999, "200")], at=NOW)
    assert await waiting(records) == [0, 999]


async def test_an_update_that_faulted_comes_again_later_until_it_is_given_up(records):
    await records.inbox.keep([update(5)], at=NOW)
    await records.inbox.push_forward(5, fault="KeyError", not_before=SOON, settled_at=None)
    assert await waiting(records) == []
    assert [one.attempts for one in await records.inbox.waiting(now=SOON, limit=1)] == [1]
    await records.inbox.push_forward(5, fault="KeyError", not_before=SOON, settled_at=SOON)
    assert await waiting(records, at=SOON) == []


async def test_a_unit_has_one_focal_officer_and_the_newcomer_relieves_the_former(records):
    unit = (await records.units.ids())["SYT"]
    first, second = [await records.people.meet(str(one), name=f"Người {one}", locale="vi", at=NOW) for one in (1, 2)]
    assert await records.people.seat(first.id, unit, Post.FOCAL, at=NOW) is None
    assert (await records.people.seat(second.id, unit, Post.FOCAL, at=SOON)).id == first.id
    officers = (await records.people.officers([unit]))[unit].officers
    assert [(one.person.id, one.post) for one in officers] == [(second.id, Post.FOCAL)]


@pytest.mark.parametrize("post", [Post.FOCAL, Post.HEAD])
async def test_the_database_itself_refuses_a_second_focal_officer_and_a_second_head(records, post):
    unit = (await records.units.ids())["SYT"]
    people = [await records.people.meet(str(one), name="Hà", locale="vi", at=NOW) for one in (1, 2)]
    await records.people.seat(people[0].id, unit, post, at=NOW)
    with pytest.raises(IntegrityError):
        await records.people._insert(_memberships(), unit_id=unit, person_id=people[1].id, post=post, since=NOW)


def _memberships():
    from storage.tables import memberships

    return memberships


async def test_deputies_come_behind_the_focal_officer_in_the_order_in_which_they_joined(records):
    unit = (await records.units.ids())["SYT"]
    people = [await records.people.meet(str(one), name=f"Người {one}", locale="vi", at=NOW) for one in range(3)]
    await records.people.seat(people[0].id, unit, Post.DEPUTY, at=NOW)
    await records.people.seat(people[1].id, unit, Post.FOCAL, at=SOON)
    await records.people.seat(people[2].id, unit, Post.DEPUTY, at=SOON)
    officers = (await records.people.officers([unit]))[unit]
    assert [one.person.id for one in officers.officers] == [people[1].id, people[0].id, people[2].id]
    await records.people.mark_reachable("1", reachable=False)
    assert (await records.people.officers([unit]))[unit].first_reachable().person.id == people[0].id


async def test_a_voice_in_a_group_does_not_make_a_person_reachable_in_private(records):
    person = await records.people.meet("1", name="Hà", locale="vi", at=NOW, in_private=False)
    assert person.reachable is False
    assert (await records.people.meet("1", name="Hà", locale="vi", at=NOW)).reachable is True
    assert (await records.people.meet("1", name="Hà", locale="vi", at=NOW, in_private=False)).reachable is True


async def test_a_role_given_twice_is_held_once(records):
    person = await records.people.meet("1", name="Hà", locale="vi", at=NOW)
    await records.people.grant(person.id, Role.OFFICE, at=NOW)
    await records.people.grant(person.id, Role.OFFICE, at=SOON)
    assert [one.id for one in await records.people.with_role(Role.OFFICE)] == [person.id]


async def test_of_two_people_who_use_one_invitation_at_the_same_moment_one_gets_in(database):
    async with database.writing() as records:
        await records.units.merge(parse(sample.units_csv()))
        made = await invite_to_unit(records, "SYT", Post.FOCAL, at=NOW, by=None)

    async def try_it(address: str):
        async with database.writing() as records:
            person = await records.people.meet(address, name=address, locale="vi", at=NOW)
            return await join(records, person, made.code, at=NOW)

    outcomes = await asyncio.gather(try_it("1"), try_it("2"))
    assert sorted(type(one) for one in outcomes if isinstance(one, Joined)) == [Joined]
    assert [type(one) for one in outcomes if not isinstance(one, Joined)] == [InvitationUsed]


async def test_an_invitation_is_taken_once_even_by_those_who_read_it_before(records):
    person = await records.people.meet("1", name="Hà", locale="vi", at=NOW)
    made = await records.invitations.add("hash", unit_id=None, post="office", at=NOW, expires_at=SOON, by=None)
    assert await records.invitations.use(made, by=person.id, at=NOW) is True
    assert await records.invitations.use(made, by=person.id, at=NOW) is False


async def test_wrong_codes_are_counted_for_each_address_and_since_a_moment(records):
    for at in (NOW, SOON):
        await records.invitations.note_wrong("1", at=at)
    assert await records.invitations.wrong_since("1", NOW) == (2, SOON)
    assert await records.invitations.wrong_since("1", SOON) == (1, SOON)
    assert await records.invitations.wrong_since("2", NOW) == (0, None)


async def test_a_group_that_moves_keeps_what_it_may_see(records):
    await records.groups.authorise("-5", title="Lãnh đạo", at=NOW)
    await records.groups.move("-5", "-1005")
    assert await records.groups.at("-5") is None
    assert (await records.groups.at("-1005")).authorised


async def test_a_group_that_moves_into_one_known_before_takes_its_rights_along(records):
    await records.groups.authorise("-5", title="Lãnh đạo", at=NOW)
    await records.groups.authorise("-1005", title="Lãnh đạo", at=None)
    await records.groups.move("-5", "-1005")
    assert [group.address for group in await records.groups.authorised()] == ["-1005"]


async def test_importing_units_again_changes_them_and_keeps_who_they_are(records):
    before = await records.units.ids()
    added, changed = await records.units.merge(parse(sample.units_csv()))
    assert (added, changed) == (0, len(before))
    assert await records.units.ids() == before


async def test_a_mark_holds_its_newest_value(records):
    await records.marks.put("bot_name", "cũ", at=NOW)
    await records.marks.put("bot_name", "mới", at=SOON)
    assert await records.marks.get("bot_name") == "mới"


async def test_a_penalty_is_over_at_its_end(records):
    await records.penalties.put("1", until=SOON)
    await records.penalties.put("1", until=SOON + timedelta(seconds=1))
    assert await records.penalties.running(now=SOON) == {"1": SOON + timedelta(seconds=1)}
    assert await records.penalties.running(now=SOON + timedelta(seconds=1)) == {}
