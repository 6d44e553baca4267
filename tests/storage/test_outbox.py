"""What the outbox promises."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from directives.notices import Notice, Priority
from storage.parcels import Settlement

NOW = datetime(2024, 6, 18, 1, 0, tzinfo=UTC)
LATER = NOW + timedelta(seconds=90)


def notice(key: str, address: str = "100", **more: object) -> Notice:
    return Notice(**{"key": key, "address": address, "kind": "something-failed", **more})


async def due(records, at=NOW, limit=100) -> list[str]:
    await records.outbox.call_up(now=at)
    return [one.key for one in await records.outbox.due(now=at, limit=limit)]


async def take(records, *keys: str) -> None:
    ids = [one.id for one in await records.outbox.due(now=NOW, limit=100) if one.key in keys]
    assert await records.outbox.claim(ids, until=LATER) == frozenset(ids)
    assert len(ids) == len(keys)


async def number(records, key: str) -> int:
    return (await records.connection.execute(text("SELECT id FROM outbox WHERE key = :key"), {"key": key})).scalar_one()


async def state(records, key: str) -> tuple[str, str | None, bool]:
    query = text("SELECT state, reason, repeated FROM outbox WHERE key = :key")
    row = (await records.connection.execute(query, {"key": key})).one()
    return row[0], row[1], bool(row[2])


async def settle(records, key: str, state: str, **more: object) -> None:
    await records.outbox.settle([Settlement(outbox_id=await number(records, key), state=state, **more)], at=NOW)


@pytest.fixture
async def records(database):
    async with database.writing() as records:
        yield records


async def test_the_same_thing_cannot_be_queued_twice(records):
    assert await records.outbox.put(notice("card:1"), notice("card:1"), at=NOW) == 1
    assert await records.outbox.put(notice("card:1", kind="other"), at=NOW) == 0
    assert [one.kind for one in await records.outbox.due(now=NOW, limit=9)] == ["something-failed"]


async def test_the_most_urgent_goes_first_and_among_equals_the_oldest(records):
    for place, priority in enumerate([Priority.DIGEST, Priority.URGENT, Priority.REMINDER, Priority.ANSWER]):
        await records.outbox.put(notice(priority.name, str(place), priority=priority), at=NOW)
    await records.outbox.put(notice("second answer", "9"), at=NOW)
    assert await due(records) == ["ANSWER", "second answer", "URGENT", "REMINDER", "DIGEST"]


async def test_within_one_chat_only_the_head_of_the_line_is_due(records):
    await records.outbox.put(
        notice("reminder", priority=Priority.REMINDER), notice("card", priority=Priority.URGENT), at=NOW
    )
    assert await due(records) == ["card"]
    await take(records, "card")
    assert await due(records) == ["reminder"]


async def test_a_chat_with_a_long_line_does_not_keep_another_waiting(records):
    await records.outbox.put(*(notice(f"flood:{count}") for count in range(300)), at=NOW)
    await records.outbox.put(notice("quiet chat", "200", priority=Priority.DIGEST), at=NOW)
    assert await due(records, limit=200) == ["flood:0", "quiet chat"]


async def test_the_answer_to_a_pressed_button_keeps_out_of_its_chats_line(records):
    await records.outbox.put(notice("message"), notice("toast", kind="toast"), at=NOW)
    assert await due(records) == ["message", "toast"]


async def test_nothing_goes_before_its_time(records):
    await records.outbox.put(notice("early", not_before=LATER), at=NOW)
    assert await due(records) == []
    assert await records.outbox.next_moment() == LATER
    assert await due(records, at=LATER) == ["early"]
    assert await records.outbox.next_moment() is None


async def test_a_chat_that_telegram_wants_silent_is_left_out_until_its_time_is_over(records):
    await records.outbox.put(notice("silent"), notice("free", "200"), notice("toast", kind="toast"), at=NOW)
    await records.penalties.put("100", until=LATER)
    assert await due(records) == ["free", "toast"]
    assert await due(records, at=LATER) == ["silent", "free", "toast"]


async def test_while_the_whole_bot_is_to_be_silent_only_presses_are_answered(records):
    await records.outbox.put(notice("one"), notice("two", "200"), notice("toast", kind="toast"), at=NOW)
    await records.penalties.put("*", until=LATER)
    assert await due(records) == ["toast"]
    assert await records.penalties.forget(now=LATER) == 1
    assert await due(records) == ["one", "two", "toast"]


async def test_a_parcel_is_claimed_once(records):
    await records.outbox.put(notice("one"), at=NOW)
    wanted = [one.id for one in await records.outbox.due(now=NOW, limit=1)]
    assert await records.outbox.claim(wanted, until=LATER) == frozenset(wanted)
    assert await records.outbox.claim(wanted, until=LATER) == frozenset()
    assert await records.outbox.in_hand() == 1
    assert await due(records) == []


async def test_what_a_dead_worker_held_goes_once_more_marked_where_urgent_and_stays_unknown_where_routine(records):
    for place, priority in enumerate(Priority):
        await records.outbox.put(notice(priority.name, str(place), priority=priority), at=NOW)
    await take(records, *(priority.name for priority in Priority))
    assert await records.outbox.recover(at=NOW) == 5
    for urgent in ("ANSWER", "URGENT", "ESCALATION"):
        assert await state(records, urgent) == ("queued", "lease_lost", True)
    for routine in ("REMINDER", "DIGEST"):
        assert await state(records, routine) == ("unknown", "lease_lost", False)


async def test_an_edit_that_a_dead_worker_held_is_made_again_without_a_mark(records):
    await records.outbox.put(notice("reminder", priority=Priority.REMINDER), at=NOW)
    await take(records, "reminder")
    await settle(records, "reminder", "sent", message_ids=(7,))
    await records.outbox.put(notice("edit", priority=Priority.REMINDER, edits="reminder"), at=NOW)
    await take(records, "edit")
    await records.outbox.recover(at=NOW)
    assert await state(records, "edit") == ("queued", "lease_lost", False)


async def test_a_lease_that_runs_or_that_is_known_to_be_held_is_not_taken_up(records):
    await records.outbox.put(notice("one"), at=NOW)
    await take(records, "one")
    held = await number(records, "one")
    assert await records.outbox.recover(at=NOW, orphaned_before=NOW) == 0
    assert await records.outbox.recover(at=LATER, orphaned_before=LATER, sparing=[held]) == 0
    assert await records.outbox.recover(at=LATER, orphaned_before=LATER) == 1


async def test_an_edit_waits_until_what_it_changes_has_been_sent(records):
    await records.outbox.put(notice("card"), notice("edit", edits="card"), at=NOW)
    assert await due(records) == ["card"]
    await take(records, "card")
    assert await due(records) == []
    await settle(records, "card", "waiting", not_before=LATER)
    assert await due(records) == []
    await settle(records, "card", "sent", message_ids=(7,))
    assert await due(records) == ["edit"]


async def test_of_several_edits_of_one_message_only_the_newest_is_made(records):
    await records.outbox.put(notice("card"), notice("other card"), at=NOW)
    await records.outbox.put(*(notice(f"edit:{count}", edits="card") for count in range(3)), at=NOW)
    await records.outbox.put(notice("other edit", edits="other card"), at=NOW)
    await settle(records, "card", "sent", message_ids=(7,))
    assert await due(records) == ["other card"]
    assert [(await state(records, f"edit:{count}"))[0] for count in range(3)] == ["dropped", "dropped", "queued"]
    assert (await state(records, "other edit"))[0] == "queued"


async def test_an_edit_that_has_to_be_tried_again_gives_way_to_a_newer_one(records):
    await records.outbox.put(notice("card"), at=NOW)
    await settle(records, "card", "sent", message_ids=(7,))
    await records.outbox.put(notice("older", edits="card"), at=NOW)
    await take(records, "older")
    await records.outbox.put(notice("newer", edits="card"), at=NOW)
    await settle(records, "older", "waiting", not_before=NOW)
    assert await state(records, "older") == ("dropped", "superseded", False)
    assert await due(records) == ["newer"]


async def test_a_message_that_an_edit_became_is_known_as_what_the_edited_notice_said(records):
    await records.outbox.put(notice("card", kind="directive-card", facts={"unit": 3}), at=NOW)
    await settle(records, "card", "sent", message_ids=(7,))
    await records.outbox.put(notice("edit", edits="card"), at=NOW)
    await settle(records, "edit", "sent", message_ids=(8,))
    shown = await records.outbox.shown_at("100", 8)
    assert (shown.key, shown.kind, shown.facts) == ("card", "directive-card", {"unit": 3})
    assert await records.outbox.message_ids(await number(records, "card")) == (7, 8)
    await records.outbox.forget_messages(await number(records, "card"))
    assert await records.outbox.shown_at("100", 7) is None


async def test_what_is_final_is_never_due_again_and_no_longer_counts(records):
    finals = ("sent", "refused", "failed", "dropped", "unknown")
    await records.outbox.put(*(notice(final, final) for final in finals), at=NOW)
    assert await records.outbox.depth() == len(finals)
    for final in finals:
        await settle(records, final, final)
    assert await due(records, at=NOW + timedelta(days=99)) == []
    assert await records.outbox.depth() == 0


@pytest.mark.parametrize(
    ("question", "index"),
    [
        ("SELECT id FROM outbox WHERE state = 'queued' AND (priority, id) > (-1, 0) ORDER BY priority, id", "queued"),
        ("SELECT min(not_before) FROM outbox WHERE state = 'waiting'", "waiting"),
        ("SELECT count(*) FROM outbox WHERE settled_at IS NULL", "open"),
    ],
)
async def test_the_line_is_read_in_its_order_by_an_index_that_knows_nothing_of_what_is_past(records, question, index):
    plan = await records.connection.execute(text(f"EXPLAIN QUERY PLAN {question}"))
    steps = [row.detail for row in plan]
    assert any(f"ix_outbox_{index}" in step for step in steps)
    assert not any("TEMP B-TREE" in step for step in steps)


async def test_a_line_that_is_not_wanted_is_passed_over_for_the_next(records):
    await records.outbox.put(*(notice(f"a:{count}", "100") for count in range(50)), notice("b", "200"), at=NOW)
    found = await records.outbox.due(now=NOW, limit=2, skip=[("100", True)])
    assert [one.key for one in found] == ["b"]


async def test_what_has_waited_longest_comes_first_when_its_turn_is_asked_for_and_only_then(records):
    await records.outbox.put(notice("digest", "1", priority=Priority.DIGEST), at=NOW)
    await records.outbox.put(notice("reminder", "2", priority=Priority.REMINDER), at=NOW + timedelta(seconds=1))
    later = NOW + timedelta(hours=1)
    await records.outbox.put(notice("card", "3", priority=Priority.URGENT), at=later)

    async def line(aged_before):
        found = await records.outbox.due(now=later, limit=9, aged_before=aged_before)
        return [one.key for one in found]

    assert await line(None) == ["card", "reminder", "digest"]
    assert await line(later - timedelta(minutes=10)) == ["digest", "card", "reminder"]
    assert await line(NOW - timedelta(seconds=1)) == ["card", "reminder", "digest"]


async def test_what_was_sent_is_noted_of_many_at_once_as_of_each(records):
    await records.outbox.put(*(notice(f"n:{count}", str(count)) for count in range(5)), at=NOW)
    found = await records.outbox.due(now=NOW, limit=9)
    settled = [Settlement(outbox_id=one.id, state="sent", message_ids=(10 + one.id, 90 + one.id)) for one in found]
    refused = Settlement(outbox_id=found[0].id, state="refused", reason="blocked")
    await records.outbox.settle([*settled[1:], refused], at=NOW)
    assert await records.outbox.message_ids(found[3].id) == (10 + found[3].id, 90 + found[3].id)
    assert [await records.outbox.state(one.id) for one in found] == ["refused", "sent", "sent", "sent", "sent"]
    assert await records.outbox.depth() == 0


async def test_a_reader_is_spoken_to_in_the_language_that_person_or_group_chose(records):
    await records.people.meet("100", name="Hà", locale="en", at=NOW)
    await records.groups.authorise("-5", title="Lãnh đạo", at=NOW)
    await records.groups.choose_locale("-5", "en")
    await records.outbox.put(notice("one"), notice("two", "-5"), notice("three", "404"), at=NOW)
    locales = await records.outbox.locales_for(["100", "-5", "404", "100"])
    assert locales == {"100": "en", "-5": "en", "404": "vi"}
