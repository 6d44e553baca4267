"""Deadlines as the office types them."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directives.letters.draft import Deadline
from directives.typed_dates import NoDeadline, read_deadline

TODAY = date(2026, 8, 27)  # a Thursday
ISSUED = date(2026, 8, 1)


@pytest.mark.parametrize(
    ("text", "due", "hour"),
    [
        ("30/9", date(2026, 9, 30), None),
        ("30-9", date(2026, 9, 30), None),
        ("15.10.2026", date(2026, 10, 15), None),
        ("5/1", date(2027, 1, 5), None),
        ("trước 17h ngày 30/9", date(2026, 9, 30), time(17)),
        ("truoc 17h30 ngay 30/9", date(2026, 9, 30), time(17, 30)),
        ("17:05 30/9/2026", date(2026, 9, 30), time(17, 5)),
        ("trước 17 giờ 30 phút, ngày 30/9/2026", date(2026, 9, 30), time(17, 30)),
        ("5h chiều mai", date(2026, 8, 28), time(17)),
        ("hết tháng 9", date(2026, 9, 30), None),
        ("het thang 9", date(2026, 9, 30), None),
        ("trước tháng 9", date(2026, 8, 31), None),
        ("truoc quy 4", date(2026, 9, 30), None),
        ("thứ 6 tuần sau", date(2026, 9, 4), None),
        ("thu 6 tuan sau", date(2026, 9, 4), None),
        ("quý 4", date(2026, 12, 31), None),
        ("quý IV/2026", date(2026, 12, 31), None),
        ("10 ngày nữa", date(2026, 9, 6), None),
        ("trong 10 ngay", date(2026, 9, 6), None),
        ("10 ngay lam viec", date(2026, 9, 10), None),
        ("ngày 5", date(2026, 9, 5), None),
        ("cuối năm", date(2026, 12, 31), None),
        ("20 ngày kể từ ngày ban hành", date(2026, 8, 21), None),
        ("by 30/9", date(2026, 9, 30), None),
    ],
)
def test_a_typed_time_is_understood(text, due, hour):
    assert read_deadline(text, today=TODAY, issued=ISSUED) == Deadline(phrase=text, due=due, time=hour)


@pytest.mark.parametrize("text", ["không có hạn", "bỏ hạn", "bo han", "Khong co han.", "no deadline"])
def test_it_can_be_typed_that_there_is_no_deadline(text):
    assert read_deadline(text, today=TODAY, issued=ISSUED) == NoDeadline()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "xong sớm",
        "31/2",
        "30/9 và 15/10",
        "30/9 STC",
        "1.5 triệu",
        "9999 ngày nữa",
        "25h 30/9",
        "3 ngày qua",
        "2 tuần trước",
    ],
)
def test_what_is_no_day_or_more_than_a_day_is_not_guessed_at(text):
    assert read_deadline(text, today=TODAY, issued=ISSUED) is None


@given(st.text(max_size=60))
def test_no_text_makes_it_raise(text):
    read_deadline(text, today=TODAY, issued=None)
