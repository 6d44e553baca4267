"""Deadlines that the office types for what is to come."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directives.deadlines_ahead import find_ahead, read_ahead
from directives.refusals import DeadlinePassed, TypedDeadlineUnclear

NOW = datetime(2024, 6, 18, 8, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))  # a Tuesday


@pytest.mark.parametrize(
    ("text", "due", "hour"),
    [
        ("30/6", date(2024, 6, 30), None),
        ("18/6", date(2024, 6, 18), None),
        ("5/1", date(2025, 1, 5), None),
        ("15/6/2025", date(2025, 6, 15), None),
        ("15/6/25", date(2025, 6, 15), None),
        ("350 ngày nữa", date(2025, 6, 3), None),
        ("17h", date(2024, 6, 18), time(17)),
        ("17h hôm nay", date(2024, 6, 18), time(17)),
        ("5h chiều nay", date(2024, 6, 18), time(17)),
        ("17h chieu nay", date(2024, 6, 18), time(17)),
        ("9h sáng mai", date(2024, 6, 19), time(9)),
        ("thứ Sáu tuần sau", date(2024, 6, 28), None),
        ("2 giờ nữa", date(2024, 6, 18), time(10)),
        ("trong vòng 24 giờ", date(2024, 6, 19), time(8)),
        ("không có hạn", None, None),
    ],
)
def test_what_lies_ahead_is_understood(text, due, hour):
    found = read_ahead(text, now=NOW)
    assert (due, hour) == (None, None) if found is None else (found.due, found.time) == (due, hour)


@pytest.mark.parametrize("text", ["1/6", "15/6", "17/6/2024", "7h hôm nay", "8h", "trước 7h", "1.4.2024"])
def test_what_is_behind_us_is_refused_with_the_words_that_say_it(text):
    with pytest.raises(DeadlinePassed) as refused:
        read_ahead(text, now=NOW)
    assert refused.value.facts == {"phrase": text}


@pytest.mark.parametrize("text", ["linh tinh", "30/2", "hôm qua", "0 giờ nữa", "sớm", ""])
def test_what_is_no_time_is_refused(text):
    with pytest.raises(TypedDeadlineUnclear):
        read_ahead(text, now=NOW)


@pytest.mark.parametrize(
    ("text", "due", "hour"),
    [
        ("báo cáo trước 17h hôm nay", date(2024, 6, 18), time(17)),
        ("báo cáo trước 17 giờ", date(2024, 6, 18), time(17)),
        ("bao cao truoc 10h ngay 21/6", date(2024, 6, 21), time(10)),
        ("xong trước 12 giờ trưa mai về Văn phòng", date(2024, 6, 19), time(12)),
        ("trước 9h sáng mai gửi danh sách", date(2024, 6, 19), time(9)),
        ("báo cáo chậm nhất 9h sáng mai.", date(2024, 6, 19), time(9)),
        ("di dời dân trong 2 giờ tới, báo cáo ngay", date(2024, 6, 18), time(10)),
        ("báo cáo gấp trong chiều nay", date(2024, 6, 18), None),
        ("báo cáo trước thứ sáu", date(2024, 6, 21), None),
        ("report by 17:00 21/6", date(2024, 6, 21), time(17)),
    ],
)
def test_a_deadline_is_found_in_a_sentence_typed_in_haste(text, due, hour):
    (found,) = find_ahead(text, now=NOW)
    assert (found.due, found.time, found.certain) == (due, hour, True)
    assert found.phrase in text


@pytest.mark.parametrize("text", ["báo cáo trước ngày 1/6", "báo cáo trước 7h hôm nay", "xong trước 8h"])
def test_a_deadline_that_has_passed_is_found_and_not_certain(text):
    (found,) = find_ahead(text, now=NOW)
    assert not found.certain


@pytest.mark.parametrize(
    "text",
    [
        "trực 24/24 giờ",
        "báo cáo tình hình trong 3 ngày qua",
        "di dời 21 hộ dân trước khi bão vào",
        "báo cáo trước 21 hộ dân",
        "chống hạn 2024 quyết liệt",
        "phòng, chống hạn mặn",
        "báo cáo trước 17h về Văn phòng ngày nào cũng được",
    ],
)
def test_other_numbers_are_no_deadlines(text):
    assert find_ahead(text, now=NOW) == ()


@given(st.text(max_size=80))
def test_no_text_makes_it_fail(text):
    find_ahead(text, now=NOW)
    find_ahead(f"trước {text}", now=NOW)
