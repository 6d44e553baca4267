"""The emulator by itself, as `hoatoc emulator` runs it."""

import asyncio

from emulator import Emulator, add_default_cast, serve


def test_the_default_cast_has_people_a_group_and_open_panes():
    emulator = Emulator()
    add_default_cast(emulator)
    people, (group,) = emulator.town.people, emulator.town.groups.values()
    assert group.members == list(people)
    assert emulator.panes[-1] == {"person": group.members[0], "chat": group.id}
    assert all(person.title and person.about for person in people.values())


async def test_serving_ends_cleanly_when_it_is_cancelled(session):
    listening = asyncio.get_running_loop().create_future()
    serving = asyncio.create_task(serve(0, "telegram", listening.set_result))
    emulator = await listening
    assert emulator.url.startswith("http://127.0.0.1:")
    async with session.get(f"{emulator.url}/_/state") as response:
        assert len((await response.json())["people"]) == 3
    serving.cancel()
    await asyncio.gather(serving, return_exceptions=True)
    assert serving.cancelled()


async def test_an_emulator_can_be_stopped_with_polls_calls_and_streams_open(open_town, session):
    emulator = await open_town()
    base = f"{emulator.url}/bot{emulator.token}"
    emulator.faults.hang("getMe")
    poll = asyncio.create_task(session.get(f"{base}/getUpdates?timeout=50"))
    hung = asyncio.create_task(session.get(f"{base}/getMe"))
    stream = await session.get(f"{emulator.url}/_/events")
    await emulator.until(lambda: emulator.calls and emulator.town.updates.is_awaited)
    await asyncio.wait_for(emulator.stop(), 5)
    assert (await (await poll).json())["result"] == []
    assert isinstance((await asyncio.gather(hung, return_exceptions=True))[0], Exception)
    assert await stream.content.read() == b": open\n\n"
