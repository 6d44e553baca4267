"""The town's clock."""

from datetime import UTC, datetime, timedelta

import pytest

from emulator import MovableClock, SystemClock

START = datetime(2024, 6, 17, 8, 0, tzinfo=UTC)


def test_a_movable_clock_runs_from_its_start_with_the_real_time(stopwatch):
    clock = MovableClock(START, time_source=stopwatch)
    stopwatch.seconds += 90
    assert clock.now() == START + timedelta(seconds=90)


async def test_a_move_goes_forward_and_tells_who_follows(stopwatch):
    told = []

    async def follow(now):
        told.append(now)

    clock = MovableClock(START, on_move=follow, time_source=stopwatch)
    await clock.move(timedelta(days=1))
    assert clock.now() == START + timedelta(days=1)
    assert told == [clock.now()]
    with pytest.raises(ValueError, match="forward only"):
        await clock.move(timedelta(seconds=-1))


async def test_the_next_event_is_reached_and_named(stopwatch):
    label = {"vi": "Nhắc hạn", "en": "Reminder"}

    async def next_event():
        return START + timedelta(hours=3), label

    clock = MovableClock(START, next_event=next_event, time_source=stopwatch)
    assert await clock.move_to_next() == label
    assert clock.now() == START + timedelta(hours=3)
    stopwatch.seconds += 60
    assert await clock.move_to_next() == label
    assert clock.now() == START + timedelta(hours=3, seconds=60)


async def test_nothing_ahead_moves_nothing(stopwatch):
    clock = MovableClock(START, time_source=stopwatch)
    assert await clock.move_to_next() is None
    assert clock.now() == START


def test_a_clock_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="aware"):
        MovableClock(datetime(2024, 6, 17))  # noqa: DTZ001 - the mistake under test


def test_the_system_clock_is_aware():
    assert SystemClock().now().tzinfo is UTC


async def test_messages_are_dated_by_the_town_s_clock(open_town):
    emulator = await open_town(clock=MovableClock(START))
    an = emulator.add_person("An", started=True)
    assert an.say("x").raw["date"] - int(START.timestamp()) in {0, 1}
    await emulator.town.clock.move(timedelta(days=2))
    assert an.say("x").raw["date"] - int((START + timedelta(days=2)).timestamp()) in {0, 1}
