"""When the next reminder comes, and that a sweep's fault is nobody else's."""

import logging
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import text

import sample
from directives.letters import decode, read_letter
from directives.people import Post
from directives.units_csv import parse
from operations.issue import issue, keep_draft
from operations.remind import remind, steps_reached
from schedules.reminders import next_reminder
from schedules.timetable import Timetable
from schedules.timetable import timetable as sweeps_of
from tests.operations.plans import plan_of

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
MONDAY = datetime(2024, 6, 18, 8, 0, tzinfo=ZONE)


async def issued(records) -> None:
    await records.units.merge(parse(sample.units_csv()))
    draft = await keep_draft(records, read_letter(decode(sample.letter())), file_name=None, by=None, at=MONDAY)
    await issue(records, draft, at=MONDAY, zone=ZONE, by=None)


async def seat(records, code: str, name: str) -> None:
    person = await records.people.meet(name, name=name, locale="vi", at=MONDAY)
    await records.people.seat(person.id, (await records.units.ids())[code], Post.FOCAL, at=MONDAY)


async def reminders(records) -> int:
    return sum((await records.outbox.states("reminder", key_prefix="reminder:")).values())


async def test_the_next_reminder_is_the_earliest_step_of_the_earliest_open_deadline(database):
    async with database.writing() as records:
        await issued(records)
        first = await next_reminder(records, MONDAY, ZONE)
        assert first.at == datetime(2024, 6, 20, 7, 30, tzinfo=ZONE)
        assert (first.assignment.unit_code, first.assignment.label, f"{first.due.day:%d/%m}") == ("BDBP", "3", "21/06")
        second = await next_reminder(records, first.at, ZONE)
        assert (second.at, second.due) == (datetime(2024, 6, 21, 7, 30, tzinfo=ZONE), first.due)


async def test_without_an_open_deadline_there_is_no_next_reminder(database):
    async with database.reading() as records:
        assert await next_reminder(records, MONDAY, ZONE) is None


def test_the_steps_that_a_day_has_reached_are_those_that_were_missed_too():
    due = datetime(2024, 6, 25, tzinfo=UTC).date()
    reached = {days: steps_reached(due, due - timedelta(days=days)) for days in (4, 3, 2, 1, 0, -5)}
    assert reached == {4: (), 3: (3,), 2: (3,), 1: (3, 1), 0: (3, 1, 0), -5: (3, 1, 0)}


async def test_sweeping_twice_says_everything_once(database):
    async with database.writing() as records:
        await issued(records)
        await seat(records, "SNNPTNT", "1")
        at = datetime(2024, 6, 22, 8, 0, tzinfo=ZONE)
        assert await remind(records, now=at, zone=ZONE) == 1
        assert await remind(records, now=at + timedelta(seconds=30), zone=ZONE) == 0
        assert await reminders(records) == 1


async def test_before_half_past_seven_nothing_is_said(database):
    async with database.writing() as records:
        await issued(records)
        await seat(records, "SNNPTNT", "1")
        early = datetime(2024, 6, 22, 7, 29, 59, tzinfo=ZONE)
        assert await remind(records, now=early, zone=ZONE) == 0
        assert await remind(records, now=early + timedelta(seconds=1), zone=ZONE) == 1


async def test_what_nobody_could_be_told_counts_as_not_said(database):
    at = datetime(2024, 6, 22, 8, 0, tzinfo=ZONE)
    async with database.writing() as records:
        await issued(records)
        assert await remind(records, now=at, zone=ZONE) == 0
        await seat(records, "SNNPTNT", "1")
        assert await remind(records, now=at, zone=ZONE) == 1


async def test_a_sweep_that_faults_is_logged_and_the_timetable_goes_on(database, caplog):
    async with database.writing() as records:
        await records.connection.execute(text("ALTER TABLE assignments RENAME TO elsewhere"))
    timetable = Timetable(database, clock=lambda: MONDAY, zone=ZONE, obstacle_days=3, silent_days=7)
    with caplog.at_level(logging.ERROR):
        await timetable.look()
        await timetable.look()
    assert caplog.text.count("the sweep reminders failed") == 2


async def test_every_sweep_of_the_timetable_ticks_until_it_is_stopped(database):
    timetable = Timetable(database, clock=lambda: MONDAY, zone=ZONE, obstacle_days=3, silent_days=7)
    timetable.start()
    jobs = timetable._scheduler.get_jobs()
    assert {job.id for job in jobs} == {name for name, _, _ in sweeps_of(obstacle_days=3, silent_days=7)}
    assert all(job.coalesce and job.max_instances == 1 and job.misfire_grace_time is None for job in jobs)
    timetable.stop()
    timetable.stop()


async def test_what_is_to_be_recalled_is_found_by_its_days_and_not_through_everything_that_is_open(database):
    async with database.writing() as records:
        await issued(records)
        day = MONDAY.date()
        plan = await plan_of(records, records.assignments.due_between(day, day + timedelta(days=3)))
    assert "ix_deadlines_due" in plan
    assert not any(step.startswith(("SCAN assignments", "SCAN tasks", "SCAN deadlines")) for step in plan.splitlines())
