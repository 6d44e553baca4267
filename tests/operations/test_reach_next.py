"""What follows when a notice reaches nobody."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

import sample
from directives.letters import decode, read_letter
from directives.notices import Notice
from directives.people import Post, Role
from directives.units_csv import parse
from operations.issue import issue, keep_draft
from operations.reach_next import reach_next
from operations.ring import card
from storage.parcels import Settlement

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2024, 6, 18, 8, 0, tzinfo=ZONE)


class Unit:
    """A unit with its officers, and a letter that went to it."""

    def __init__(self, records) -> None:
        self.records = records
        self.people = {}
        self.unit_id = 0
        self.directive_id = 0

    async def join(self, name: str, post: Post) -> None:
        self.people[name] = await self.records.people.meet(name, name=name, locale="vi", at=NOW)
        await self.records.people.seat(self.people[name].id, self.unit_id, post, at=NOW)

    async def undelivered(self, name: str, *, closed: bool = True) -> None:
        """The card to this person came back."""
        parcels = {one.key: one for one in await self.records.outbox.of_kind("directive-card", key_prefix="card:")}
        parcel = parcels[card(self.directive_id, self.unit_id, self.people[name]).key]
        await self.records.outbox.settle([Settlement(outbox_id=parcel.id, state="refused")], at=NOW)
        await reach_next(self.records, parcel, closed=closed, at=NOW, zone=ZONE)

    async def rung(self) -> list[str]:
        cards = await self.records.outbox.of_kind("directive-card", key_prefix="card:")
        return [one.address for one in cards if one.facts["unit"] == self.unit_id]

    async def office_heard(self) -> list[str]:
        notices = [
            one
            for kind in ("officer-blocked", "unreached")
            for one in await self.records.outbox.of_kind(kind, key_prefix="")
            if one.facts.get("units") in (["SYT"], "Sở Y tế")
        ]
        return [one.kind for one in notices]


@pytest.fixture
async def unit(database):
    async with database.writing() as records:
        await records.units.merge(parse(sample.units_csv()))
        clerk = await records.people.meet("clerk", name="Văn thư", locale="vi", at=NOW)
        await records.people.grant(clerk.id, Role.OFFICE, at=NOW)
        unit = Unit(records)
        unit.unit_id = (await records.units.ids())["SYT"]
        await unit.join("focal", Post.FOCAL)
        draft = await keep_draft(records, read_letter(decode(sample.letter())), file_name=None, by=None, at=NOW)
        unit.directive_id = (await issue(records, draft, at=NOW, zone=ZONE, by=None)).directive_id
        yield unit


async def test_the_deputies_are_rung_one_after_another_and_then_the_office_is_told(unit):
    await unit.join("first", Post.DEPUTY)
    await unit.join("second", Post.DEPUTY)
    await unit.undelivered("focal")
    assert await unit.rung() == ["focal", "first"]
    await unit.undelivered("first")
    assert await unit.rung() == ["focal", "first", "second"]
    assert await unit.office_heard() == ["officer-blocked"] * 2
    await unit.undelivered("second")
    assert await unit.office_heard() == ["officer-blocked"] * 3 + ["unreached"]


async def test_a_card_refused_for_its_content_goes_to_the_deputy_once_and_then_the_office_is_told(unit):
    await unit.join("first", Post.DEPUTY)
    await unit.undelivered("focal", closed=False)
    assert await unit.rung() == ["focal", "first"]
    await unit.undelivered("first", closed=False)
    assert await unit.rung() == ["focal", "first"]
    assert await unit.office_heard() == ["unreached"]


async def test_while_another_officer_of_the_unit_has_the_card_the_unit_is_not_called_unreached(unit):
    await unit.join("first", Post.DEPUTY)
    await unit.records.outbox.put(card(unit.directive_id, unit.unit_id, unit.people["first"]), at=NOW)
    await unit.undelivered("focal")
    assert await unit.office_heard() == ["officer-blocked"]


async def test_that_somebody_cannot_be_reached_is_told_once(unit):
    await unit.undelivered("focal")
    await unit.undelivered("focal")
    assert (await unit.office_heard()).count("officer-blocked") == 1


async def test_an_edit_that_comes_back_rings_nobody_else(unit):
    await unit.join("first", Post.DEPUTY)
    original = card(unit.directive_id, unit.unit_id, unit.people["focal"])
    edit = Notice(key="edit", address="focal", kind="directive-card", facts=original.facts, edits=original.key)
    await unit.records.outbox.put(edit, at=NOW)
    parcel = (await unit.records.outbox.of_kind("directive-card", key_prefix="edit"))[0]
    await reach_next(unit.records, parcel, closed=True, at=NOW, zone=ZONE)
    assert "first" not in await unit.rung()
    assert not (await unit.records.people.at("focal")).reachable


async def test_what_a_stranger_does_not_get_concerns_no_unit(unit):
    await unit.records.people.meet("stranger", name="Người lạ", locale="vi", at=NOW)
    await unit.records.outbox.put(Notice(key="k", address="stranger", kind="stranger-greeting"), at=NOW)
    parcel = (await unit.records.outbox.of_kind("stranger-greeting", key_prefix="k"))[0]
    await reach_next(unit.records, parcel, closed=True, at=NOW, zone=ZONE)
    assert await unit.office_heard() == []
