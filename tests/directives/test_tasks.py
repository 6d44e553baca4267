"""The official classes and the figures made of them, on small cases counted by hand."""

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from directives.figures import Summary as Picture
from directives.figures import figures_of, next_deadlines, summary_json
from directives.tasks import Assignment, CurrentReport, Due, OfficialClass, Part, Verdict, classify, last_due

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
DAY = date(2024, 6, 21)
NOON = datetime(2024, 6, 21, 12, 0, tzinfo=ZONE)


def due(day=DAY, *, hour=None, certain=True, number=1):
    return Due(id=number, phrase="", day=day, hour=hour, certain=certain)


def report(kind, at=NOON):
    return CurrentReport(id=1, kind=kind, percent=None, due=None, extra_days=None, words="", at=at, person="")


def given(*deadlines, said=None, owed=True, number=1, task=1, unit=1):
    return Assignment(
        id=number,
        directive_id=1,
        directive_number="7/UBND",
        task_id=task,
        position=task,
        label=str(task),
        section=None,
        text="Làm việc.",
        unit_id=unit,
        unit_code=f"U{unit}",
        unit_name=f"Đơn vị {unit}",
        part=Part.LEAD,
        owed=owed,
        deadlines=deadlines,
        report=said,
    )


@pytest.mark.parametrize(
    ("assignment", "now", "expected"),
    [
        (given(), NOON, OfficialClass.NO_DEADLINE),
        (given(due()), NOON, OfficialClass.IN_TIME),
        (given(due()), datetime(2024, 6, 21, 23, 59, 59, tzinfo=ZONE), OfficialClass.IN_TIME),
        (given(due()), datetime(2024, 6, 22, 0, 0, tzinfo=ZONE), OfficialClass.LATE),
        (given(due(hour=time(10))), datetime(2024, 6, 21, 9, 59, tzinfo=ZONE), OfficialClass.IN_TIME),
        (given(due(hour=time(10))), datetime(2024, 6, 21, 10, 0, tzinfo=ZONE), OfficialClass.LATE),
        (given(due(), said=report("done")), datetime(2024, 7, 1, tzinfo=ZONE), OfficialClass.DONE_IN_TIME),
        (
            given(due(), said=report("done", datetime(2024, 6, 22, 8, tzinfo=ZONE))),
            datetime(2024, 7, 1, tzinfo=ZONE),
            OfficialClass.DONE_LATE,
        ),
        (given(said=report("done")), NOON, OfficialClass.DONE_IN_TIME),
        (given(due(), said=report("blocked")), datetime(2024, 6, 25, tzinfo=ZONE), OfficialClass.LATE),
        (given(due(certain=False)), datetime(2024, 6, 25, tzinfo=ZONE), OfficialClass.NO_DEADLINE),
    ],
)
def test_a_class_follows_from_deadline_report_and_moment(assignment, now, expected):
    assert classify(assignment, now=now, zone=ZONE) is expected


def test_the_last_certain_deadline_closes_a_task():
    early, late, doubtful = due(), due(date(2024, 7, 1), number=2), due(date(2025, 1, 1), certain=False, number=3)
    assert last_due([late, early, doubtful]) is late


def test_on_one_day_an_hour_comes_before_the_whole_day():
    whole, morning = due(), due(hour=time(10), number=2)
    assert last_due([whole, morning]) is whole


def test_having_seen_a_task_is_not_having_reported_on_it():
    assert not given(said=report("received")).reported
    assert given(said=report("in_progress")).reported


def test_the_classes_add_up_to_what_is_owed_and_nothing_else_is_counted():
    everything = [
        given(number=1),
        given(due(), number=2, said=report("done")),
        given(due(date(2024, 6, 1)), number=3),
        given(due(), number=4, said=report("received")),
        given(due(), number=5, owed=False),
    ]
    figures = figures_of(
        everything, concerned=[(1, 1), (1, 2), (1, 2)], acknowledged=[(1, 2), (9, 9)], now=NOON, zone=ZONE
    )
    assert figures.total == sum(figures.classes.values()) == 4
    assert figures.classes == {
        OfficialClass.DONE_IN_TIME: 1,
        OfficialClass.DONE_LATE: 0,
        OfficialClass.IN_TIME: 1,
        OfficialClass.LATE: 1,
        OfficialClass.NO_DEADLINE: 1,
    }
    assert (figures.not_reported, figures.units, figures.acknowledged) == (3, 2, 1)


def test_a_word_that_a_task_is_done_counts_as_done_and_as_unconfirmed_until_the_office_returns_it_or_confirms():
    said = given(due(), number=1, said=report("done"))
    verdicts = {
        said: (1, 1),
        replace(said, verdict=Verdict.CONFIRMED): (1, 0),
        replace(said, verdict=Verdict.RETURNED): (0, 0),
        replace(said, word_suffices=True): (1, 0),
    }
    for one, expected in verdicts.items():
        figures = figures_of([one], concerned=[], acknowledged=[], now=NOON, zone=ZONE)
        assert (figures.classes[OfficialClass.DONE_IN_TIME], figures.unconfirmed) == expected


def test_a_task_is_counted_as_extended_and_judged_by_the_deadline_that_was_granted():
    first = due(date(2024, 6, 20), number=1)
    granted = replace(due(date(2024, 6, 25), number=2), granted=True, replaces=first)
    one = given(granted, number=1)
    figures = figures_of([one], concerned=[], acknowledged=[], now=NOON, zone=ZONE)
    assert (figures.extended, figures.classes[OfficialClass.IN_TIME]) == (1, 1)
    assert one.first_deadlines == (first,)


def test_the_next_deadlines_are_those_ahead_of_unfinished_work_once_for_each_task():
    shared = due(date(2024, 6, 28), number=2)
    ahead = next_deadlines(
        [
            given(due(date(2024, 6, 20), number=9), number=1),
            given(shared, number=2, task=2, unit=1),
            given(shared, number=3, task=2, unit=2),
            given(due(date(2024, 6, 25), number=3), number=4, task=3),
            given(due(date(2024, 6, 24), number=4), number=5, task=4, said=report("done")),
            given(due(date(2024, 6, 23), certain=False, number=5), number=6, task=5),
        ],
        now=NOON,
        zone=ZONE,
    )
    assert [(one.due.id, [owing.unit_code for owing in one.assignments]) for one in ahead] == [
        (3, ["U1"]),
        (2, ["U1", "U2"]),
    ]


def test_the_summary_as_json_names_every_figure():
    figures = figures_of([given(due())], concerned=[(1, 1)], acknowledged=[], now=NOON, zone=ZONE)
    ahead = next_deadlines([given(due(hour=time(14, 30)))], now=NOON, zone=ZONE)
    told = summary_json(Picture(at=NOON, figures=figures, directives=(), next_deadlines=ahead))
    assert told == {
        "at": "2024-06-21T12:00:00+07:00",
        "units": {"concerned": 1, "acknowledged": 0},
        "tasks": {
            "total": 1,
            "done_in_time": 0,
            "done_late": 0,
            "in_time": 1,
            "late": 0,
            "no_deadline": 0,
            "not_reported": 1,
            "unconfirmed": 0,
            "extended": 0,
        },
        "next_deadlines": [
            {
                "task": "1",
                "directive": "7/UBND",
                "units": ["U1"],
                "due": "2024-06-21",
                "time": "14:30",
                "text": "Làm việc.",
            }
        ],
        "directives": [],
    }
