"""Whom directives turn to, after how many minutes, and how an administrator changes it."""

from datetime import datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from directives.escalation import (
    LONGEST_MINUTES,
    Rung,
    Urgency,
    Whom,
    default_ladder,
    make_ladder,
    pack,
    read_order,
    unpack,
    urgency_of,
)
from directives.refusals import LadderUnfit

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
EIGHT = datetime(2024, 6, 18, 8, 0, tzinfo=ZONE)
FIRST, DEPUTIES, HEAD, OFFICE = Whom


def at(hour: int, minute: int = 0, *, day: int = 18) -> datetime:
    return datetime(2024, 6, day, hour, minute, tzinfo=ZONE)


def rungs(urgency: Urgency) -> list[tuple[int, Whom]]:
    return [(rung.minutes, rung.whom) for rung in default_ladder(urgency).rungs]


def ordered(text: str) -> tuple[Urgency, list[tuple[int, Whom]] | None] | None:
    order = read_order(text)
    if order is None:
        return None
    return order.urgency, None if order.ladder is None else [(one.minutes, one.whom) for one in order.ladder.rungs]


def test_by_default_the_most_urgent_climbs_at_15_30_60_and_90_minutes_at_any_hour():
    assert rungs(Urgency.HOA_TOC) == [(15, FIRST), (30, DEPUTIES), (60, HEAD), (90, OFFICE)]
    assert not default_ladder(Urgency.HOA_TOC).by_day


def test_each_lower_urgency_climbs_later_and_by_day_and_without_one_nobody_is_turned_to():
    steps = [[minutes for minutes, _ in rungs(one)] for one in (Urgency.HOA_TOC, Urgency.THUONG_KHAN, Urgency.KHAN)]
    assert all(sooner < later for pair in pairwise(steps) for sooner, later in zip(*pair, strict=True))
    assert all(default_ladder(one).by_day for one in (Urgency.THUONG_KHAN, Urgency.KHAN))
    assert rungs(Urgency.NONE) == []


@pytest.mark.parametrize(
    ("written", "urgency"),
    [
        ("hỏa tốc", Urgency.HOA_TOC),
        ("HOẢ TỐC", Urgency.HOA_TOC),
        ("thượng khẩn", Urgency.THUONG_KHAN),
        ("khẩn", Urgency.KHAN),
        ("lạ", Urgency.NONE),
        (None, Urgency.NONE),
    ],
)
def test_the_urgency_is_taken_as_the_letter_writes_it(written, urgency):
    assert urgency_of(written) is urgency


def test_a_rung_is_reached_at_its_minute_and_not_a_second_before():
    ladder = default_ladder(Urgency.HOA_TOC)
    minute = EIGHT + timedelta(minutes=15)
    assert ladder.reached(EIGHT, after=EIGHT, now=minute - timedelta(seconds=1), zone=ZONE) == ()
    assert [one.whom for one in ladder.reached(EIGHT, after=EIGHT, now=minute, zone=ZONE)] == [FIRST]
    assert ladder.reached(EIGHT, after=minute, now=minute, zone=ZONE) == ()


def test_of_several_rungs_reached_the_highest_comes_first():
    ladder = default_ladder(Urgency.HOA_TOC)
    reached = ladder.reached(EIGHT, after=at(8, 20), now=at(9, 5), zone=ZONE)
    assert [one.whom for one in reached] == [HEAD, DEPUTIES]


def test_behind_the_highest_rung_there_is_no_next_moment():
    ladder = default_ladder(Urgency.HOA_TOC)
    assert ladder.next_moment(EIGHT, after=at(8, 15), zone=ZONE) == at(8, 30)
    assert ladder.next_moment(EIGHT, after=at(9, 30), zone=ZONE) is None


@pytest.mark.parametrize(
    ("since", "minutes", "moment"),
    [
        (at(19, 50), 60, at(8, 20, day=19)),
        (at(19, 0), 60, at(20, 0)),
        (at(22, 0), 30, at(8, 0, day=19)),
        (at(3, 0), 30, at(8, 0)),
        (at(20, 0), 1, at(7, 31, day=19)),
        (at(12, 0), 3 * 750, at(12, 0, day=21)),
    ],
)
def test_the_minutes_of_the_night_do_not_count_where_a_ladder_keeps_to_the_day(since, minutes, moment):
    ladder = make_ladder(Urgency.KHAN, [Rung(minutes=minutes, whom=FIRST)])
    assert ladder.next_moment(since, after=since, zone=ZONE) == moment


def test_for_the_most_urgent_the_minutes_of_the_night_count():
    ladder = default_ladder(Urgency.HOA_TOC)
    assert ladder.next_moment(at(23, 50), after=at(23, 50), zone=ZONE) == at(0, 5, day=19)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("hỏa tốc 10 20 40 60", (Urgency.HOA_TOC, [(10, FIRST), (20, DEPUTIES), (40, HEAD), (60, OFFICE)])),
        ("hoa toc: 10, 20", (Urgency.HOA_TOC, [(10, FIRST), (20, DEPUTIES)])),
        ("KHẨN 1h - 4 giờ 6h", (Urgency.KHAN, [(60, FIRST), (240, HEAD), (360, OFFICE)])),
        ("tk 30p 90 phút", (Urgency.THUONG_KHAN, [(30, FIRST), (90, DEPUTIES)])),
        ("thượng khẩn - - - 45", (Urgency.THUONG_KHAN, [(45, OFFICE)])),
        ("khẩn tắt", (Urgency.KHAN, [])),
        ("không khẩn 60", (Urgency.NONE, [(60, FIRST)])),
        ("khẩn off", (Urgency.KHAN, [])),
        ("hỏa tốc mặc định", (Urgency.HOA_TOC, None)),
    ],
)
def test_an_administrator_types_an_urgency_and_the_minutes_of_its_rungs(text, order):
    assert ordered(text) == order


@pytest.mark.parametrize(
    "text", ["", "15 30", "hỏa tốc", "hỏa tốc nhanh", "khẩn 1 2 3 4 5", "khẩn 5 lần", "khẩn 5 & 6"]
)
def test_what_names_no_urgency_or_no_rungs_is_no_order(text):
    assert ordered(text) is None


@pytest.mark.parametrize("text", ["khẩn 30 30", "khẩn 60 30", "khẩn 0", f"khẩn {LONGEST_MINUTES + 1}"])
def test_rungs_that_do_not_climb_or_lie_beyond_a_week_are_refused(text):
    with pytest.raises(LadderUnfit) as refused:
        read_order(text)
    assert refused.value.facts == {"days": 7}


@pytest.mark.parametrize("urgency", Urgency)
def test_a_ladder_that_was_packed_is_the_same_again(urgency):
    assert unpack(urgency, pack(default_ladder(urgency))) == default_ladder(urgency)
