"""What the office is asked to type waits for one answer, and the next prompt overtakes it."""

from datetime import UTC, datetime, timedelta

import pytest

NOW = datetime(2024, 6, 18, 1, 0, tzinfo=UTC)
LATER = NOW + timedelta(minutes=11)


@pytest.fixture
async def records(database):
    async with database.writing() as records:
        yield records


@pytest.fixture
async def person(records):
    return (await records.people.meet("100", name="Văn thư", locale="vi", at=NOW)).id


async def test_a_prompt_keeps_what_its_conversation_needs_to_go_on(records, person):
    asked = await records.prompts.ask(person, "deadline", {"task": 3}, at=NOW)
    found = await records.prompts.latest_open(person, since=NOW)
    assert found == await records.prompts.get(asked)
    assert (found.kind, found.facts, found.answered) == ("deadline", {"task": 3}, False)


async def test_a_prompt_is_answered_once(records, person):
    asked = await records.prompts.ask(person, "deadline", {}, at=NOW)
    assert await records.prompts.answer(asked, at=NOW) is True
    assert await records.prompts.answer(asked, at=NOW) is False
    assert await records.prompts.latest_open(person) is None


async def test_what_was_asked_before_the_last_prompt_is_not_open_again_when_that_is_answered(records, person):
    await records.prompts.ask(person, "deadline", {}, at=NOW)
    last = await records.prompts.ask(person, "lead", {}, at=NOW)
    await records.prompts.answer(last, at=NOW)
    assert await records.prompts.latest_open(person, since=NOW) is None


async def test_an_old_prompt_is_not_the_one_that_a_text_of_now_answers(records, person):
    await records.prompts.ask(person, "deadline", {}, at=NOW)
    assert await records.prompts.latest_open(person, since=LATER) is None
    assert await records.prompts.latest_open(person) is not None
