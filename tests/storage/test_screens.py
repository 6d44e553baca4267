"""What messages show after their edits."""

from datetime import UTC, datetime, timedelta

import pytest

from directives.notices import Notice
from storage.outbox import Settlement

AT = datetime(2024, 6, 18, 1, tzinfo=UTC)
KINDS = ("draft", "draft-task")


@pytest.fixture
async def records(database):
    async with database.writing() as records:
        yield records


async def put(records, key, kind, /, *, edits=None, message=None, address="7", at=AT, **facts):
    """A notice, sent where it has become a message or changed one."""
    await records.outbox.put(Notice(key=key, address=address, kind=kind, facts=facts, edits=edits), at=at)
    number = (await records.outbox.of_kind(kind, key_prefix=key))[-1].id
    if message is not None or edits is not None:
        ids = () if message is None else (message,)
        await records.outbox.settle([Settlement(outbox_id=number, state="sent", message_ids=ids)], at=at)


async def of_draft(records, draft_id=1, since=AT):
    return await records.screens.of_draft(draft_id, KINDS, addresses=["7", "8"], since=since)


async def test_a_message_shows_its_newest_edit_and_belongs_to_the_first_notice(records):
    await put(records, "a", "reading", message=1)
    await put(records, "b", "draft", edits="a", draft=1, version=0)
    await put(records, "c", "draft-task", edits="a", draft=1, version=2, key=5)
    shown = await records.screens.at("7", 1)
    assert (shown.key, shown.kind, shown.facts["version"]) == ("a", "draft-task", 2)
    assert await records.screens.at("7", 2) is None


async def test_an_edit_that_has_not_arrived_does_not_show(records):
    await put(records, "a", "draft", message=1, draft=1, version=0)
    await records.outbox.put(Notice(key="b", address="7", kind="draft", facts={"version": 3}, edits="a"), at=AT)
    assert (await records.screens.at("7", 1)).facts["version"] == 0


async def test_the_screens_of_a_draft_are_found_the_newest_first_and_each_once(records):
    await put(records, "a", "draft", message=1, draft=1, version=0)
    await put(records, "a2", "draft-task", edits="a", draft=1, version=1, key=5)
    await put(records, "b", "draft", message=2, address="8", draft=1, version=0)
    await put(records, "c", "draft", message=3, draft=2, version=0)
    await put(records, "d", "draft", message=4, address="9", draft=1, version=0)
    found = await of_draft(records)
    assert [(one.key, one.kind) for one in found] == [("b", "draft"), ("a", "draft-task")]


async def test_a_message_that_shows_something_else_by_now_is_no_screen_of_the_draft(records):
    await put(records, "a", "draft", message=1, draft=1, version=0)
    await put(records, "a2", "issued", edits="a", directive=1)
    await put(records, "b", "draft", message=2, draft=1, version=0)
    await put(records, "b2", "draft", edits="b", draft=2, version=0)
    assert await of_draft(records) == ()


async def test_screens_of_long_ago_are_left_alone(records):
    await put(records, "a", "draft", message=1, draft=1, version=0)
    assert await of_draft(records, since=AT + timedelta(days=1)) == ()
