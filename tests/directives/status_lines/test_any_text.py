"""Properties that hold whatever is typed."""

import json
import time
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.line_score import as_mapping, by_task
from directives.status_lines import Kind, read_line
from tests.directives.status_lines.reading import WEDNESDAY

_OWN = Path(__file__).with_name("own_lines.jsonl")
_PIECES = st.sampled_from(
    [
        *"0123456789.,;:/%#&+-()<>=?!'\"\n ",
        "xong ",
        "chưa ",
        "nv ",
        "đang ",
        "lam ",
        "20/3 ",
        "50% ",
        "tuần ",
        "sau ",
        "thứ ",
        "xin ",
        "thêm ",
        "ngày ",
        "mười ",
        "một ",
        "👍",
        "từ ",
        "đến ",
        "cả hai ",
        "và ",
    ]
)
_MOVED_TONES = [("hoà", "hòa"), ("hoàn", "hòan"), ("thuỷ", "thủy"), ("rồi", "rôì"), ("vướng", "vứơng")]
_UNAMBIGUOUS = [
    "12 xong rồi",
    "nhiệm vụ 12 đang làm 60%",
    "vướng mặt bằng",
    "xin gia hạn đến 15/4",
    "đã trình UBND tỉnh, chờ phê duyệt",
    "vượt thẩm quyền, đề nghị UBND tỉnh xem xét",
    "chưa triển khai",
    "đã nhận văn bản",
    "không thuộc chức năng sở em",
    "8 hoàn thành, 9 chưa làm, 10 xin thêm 5 ngày",
    "tuần sau hoàn thành",
    "không vướng gì, đang thực hiện",
]


def _without_diacritics(text: str) -> str:
    stripped = "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))
    return stripped.replace("đ", "d").replace("Đ", "D")


@given(st.text(max_size=200), st.dates(min_value=date(2000, 1, 1), max_value=date(2090, 1, 1)))
@settings(max_examples=150, deadline=None)
def test_any_text_gets_at_least_one_report(text, now):
    assert read_line(text, now=now)


@given(st.lists(_PIECES, max_size=40).map("".join))
@settings(max_examples=200, deadline=None)
def test_any_mixture_of_status_words_gets_reports_within_their_bounds(text):
    for report in read_line(text, now=WEDNESDAY):
        assert report.percent is None or 0 <= report.percent <= 100
        assert all(task[0].isdigit() for task in report.tasks)
        assert report.kind not in (Kind.DONE, Kind.SUBMITTED) or report.due is None


@given(st.integers(min_value=1000, max_value=10**12))
@settings(max_examples=50, deadline=None)
def test_a_number_of_more_than_three_digits_is_never_a_reference(number):
    for text in (f"{number} xong", f"nv {number} xong", f"#{number} xong", f"8, {number} xong"):
        assert all(len(task) <= 3 for report in read_line(text, now=WEDNESDAY) for task in report.tasks)


@given(st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31)))
@settings(max_examples=50, deadline=None)
def test_a_day_never_fails_to_be_read_at_either_end_of_the_calendar(now):
    for text in (
        "tuần sau xong",
        "thứ hai tuần này xong",
        "999 tuần nữa xong",
        "tháng sau xong",
        "29/2 xong",
        "quý sau xong",
        "năm sau xong",
    ):
        assert read_line(text, now=now)


@pytest.mark.parametrize("text", _UNAMBIGUOUS)
def test_a_line_without_diacritics_is_read_as_with_them(text):
    assert read_line(_without_diacritics(text), now=WEDNESDAY) == read_line(text, now=WEDNESDAY)


def test_of_our_own_lines_97_in_100_read_the_same_without_diacritics_and_none_becomes_done_for_it():
    lines = [json.loads(line) for line in _OWN.read_text(encoding="utf-8").splitlines()]
    same = 0
    for line in lines:
        now = date.fromisoformat(line["now"])
        with_marks, without = (
            by_task(map(as_mapping, read_line(text, now=now)))
            for text in (line["text"], _without_diacritics(line["text"]))
        )
        same += with_marks == without
        claimed = {task for task, said in without.items() if said[0] == "done"}
        assert claimed <= {task for task, said in with_marks.items() if said[0] == "done"}, line["text"]
    assert same >= 0.97 * len(lines)


def test_every_one_of_our_own_lines_reads_the_same_decomposed():
    for line in map(json.loads, _OWN.read_text(encoding="utf-8").splitlines()):
        now = date.fromisoformat(line["now"])
        assert read_line(unicodedata.normalize("NFD", line["text"]), now=now) == read_line(line["text"], now=now)


@pytest.mark.parametrize("text", _UNAMBIGUOUS)
def test_a_decomposed_line_is_read_as_the_composed_one(text):
    assert read_line(unicodedata.normalize("NFD", text), now=WEDNESDAY) == read_line(text, now=WEDNESDAY)


@pytest.mark.parametrize("text", _UNAMBIGUOUS)
def test_tone_marks_may_stand_either_way(text):
    moved = text
    for one, other in _MOVED_TONES:
        moved = moved.replace(one, other)
    assert read_line(moved, now=WEDNESDAY) == read_line(text, now=WEDNESDAY)


@pytest.mark.parametrize("text", _UNAMBIGUOUS)
def test_capitals_change_nothing(text):
    assert read_line(text.upper(), now=WEDNESDAY) == read_line(text, now=WEDNESDAY)


@pytest.mark.parametrize(
    "piece",
    [
        "20/3 xong ",
        "80% xong ",
        "xong ",
        "12 xong, ",
        "(",
        "<",
        "1-",
        "{ ",
        "a1",
        " ",
        "mười ",
        "không có ",
        "\n",
        "12",
        "'",
    ],
)
def test_a_hundred_thousand_characters_take_seconds_at_most(piece):
    started = time.process_time()
    assert read_line((piece * 100_000)[:100_000], now=WEDNESDAY)
    assert time.process_time() - started < 15
