"""Deadlines: phrase by phrase."""

from datetime import date, time

import pytest

from directives.letters import parse_deadlines
from directives.letters.words import fold

ISSUED = date(2024, 6, 18)


def read(text, issued=ISSUED):
    return [(d.phrase, d.due, d.time, d.certain) for d in parse_deadlines(text, issued)]


@pytest.mark.parametrize(
    ("text", "phrase", "due"),
    [
        ("hoàn thành trước ngày 30 tháng 9 năm 2024.", "trước ngày 30 tháng 9 năm 2024", date(2024, 9, 30)),
        ("báo cáo (trước ngày 05/7/2024).", "trước ngày 05/7/2024", date(2024, 7, 5)),
        ("gửi trước 05-7-2024 để tổng hợp", "trước 05-7-2024", date(2024, 7, 5)),
        ("chậm nhất là ngày 5.7.2024", "chậm nhất là ngày 5.7.2024", date(2024, 7, 5)),
        ("chậm nhất đến hết ngày 30/8/2024", "chậm nhất đến hết ngày 30/8/2024", date(2024, 8, 30)),
        ("không quá ngày 1/7/2024", "không quá ngày 1/7/2024", date(2024, 7, 1)),
        ("trước ngày 15/7", "trước ngày 15/7", date(2024, 7, 15)),
        ("Thời hạn hoàn thành: 30/8/2024.", "30/8/2024", date(2024, 8, 30)),
        ("trình trong tháng 6 năm 2024.", "trong tháng 6 năm 2024", date(2024, 6, 30)),
        ("xong trong tháng 7", "trong tháng 7", date(2024, 7, 31)),
        ("hoàn thành cuối tháng 02/2025", "cuối tháng 02/2025", date(2025, 2, 28)),
        ("xong trước tháng 9/2024", "trước tháng 9/2024", date(2024, 8, 31)),
        ("trình trong quý III/2024", "trong quý III/2024", date(2024, 9, 30)),
        ("trình trong Qúy 4 năm 2024", "trong Quý 4 năm 2024", date(2024, 12, 31)),
        ("hoàn thành trước quý IV/2024", "trước quý IV/2024", date(2024, 9, 30)),
        ("báo cáo trong 6 tháng đầu năm", "trong 6 tháng đầu năm", date(2024, 6, 30)),
        ("hoàn thành trong năm 2024.", "trong năm 2024", date(2024, 12, 31)),
        ("phấn đấu đến hết năm 2024 xong", "đến hết năm 2024", date(2024, 12, 31)),
        ("không quá 2 tháng kể từ ngày ban hành", "không quá 2 tháng kể từ ngày ban hành", date(2024, 8, 18)),
        (
            "trong thời hạn mười ngày kể từ ngày 20/6/2024",
            "trong thời hạn mười ngày kể từ ngày 20/6/2024",
            date(2024, 6, 30),
        ),
        ("trong vòng 2 tuần", "trong vòng 2 tuần", date(2024, 7, 2)),
        ("trong ngày 20/6/2024", "trong ngày 20/6/2024", date(2024, 6, 20)),
        ("xong trong ngày hôm nay", "trong ngày hôm nay", date(2024, 6, 18)),
        ("trước ngày mai", "trước ngày mai", date(2024, 6, 19)),
        ("trước thứ Sáu, ngày 21/6/2024", "trước thứ Sáu, ngày 21/6/2024", date(2024, 6, 21)),
    ],
)
def test_a_time_to_act_by_is_a_certain_deadline(text, phrase, due):
    [(said, day, hour, certain)] = read(text)
    assert (fold(said), day, hour, certain) == (fold(phrase), due, None, True)


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("trước 10 giờ 00 ngày 20 tháng 6 năm 2024", time(10)),
        ("trước 16 giờ 30 phút, ngày 20/6/2024", time(16, 30)),
        ("trước 17h00 ngày 20/6/2024", time(17)),
        ("trước 7g30 ngày 20/6/2024", time(7, 30)),
        ("chậm nhất 9:15 ngày 20/6/2024", time(9, 15)),
        ("trước 11h ngày 20/6", time(11)),
    ],
)
def test_an_hour_is_given_where_the_letter_gives_one(text, hour):
    [(phrase, day, said, certain)] = read(text)
    assert (phrase, day, said, certain) == (text, date(2024, 6, 20), hour, True)


@pytest.mark.parametrize(
    "text",
    [
        "theo đúng thời gian yêu cầu",
        "khẩn trương thực hiện ngay",
        "Chỉ thị số 9-CT/TW, ngày 02/5/2024 của Ban Bí thư",
        "Nghị quyết số 101/NQ-CP ngày 07 tháng 7 năm 2024 của Chính phủ",
        "các khoản đến hết ngày 31 tháng 7 năm 2024 chưa giải ngân hết",
        "số liệu tính đến ngày 30/6/2024",
        "quy hoạch đến năm 2030, tầm nhìn đến năm 2050",
        "thời kỳ 2021 - 2030",
        "giai đoạn 2023 - 2025",
        "nhiệm vụ, giải pháp 6 tháng cuối năm 2024",
        "chỉ tiêu đã giao trong năm 2024.",
        "kỷ niệm 40 năm thành lập trường (05/9/1984-05/9/2024)",
        "có hiệu lực từ ngày 01/8/2024",
        "trước ngày 20 hằng tháng",
        "trước 16 giờ hằng ngày",
        "trong 3 năm qua",
        "đạt 3/4 số xã",
        "khoản 2 Điều 12/2024/QH15",
        "",
    ],
)
def test_other_dates_are_no_deadlines(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "phrase", "due"),
    [
        ("diễn tập chữa cháy rừng ở Núi Cấm (tháng 7/2024)", "tháng 7/2024", date(2024, 7, 31)),
        ("tổ chức hội nghị vào ngày 20/7/2024", "ngày 20/7/2024", date(2024, 7, 20)),
        ("kiểm tra từ ngày 01/7/2024 đến ngày 05/7/2024", "đến ngày 05/7/2024", date(2024, 7, 5)),
        ("Hội thi diễn ra trong tháng 8/2024", "trong tháng 8/2024", date(2024, 8, 31)),
    ],
)
def test_the_time_of_the_work_itself_is_offered_as_uncertain(text, phrase, due):
    assert read(text) == [(phrase, due, None, False)]


def test_a_slipped_year_is_given_as_written_and_uncertain():
    assert read("báo cáo trước ngày 20/01/2024") == [("trước ngày 20/01/2024", date(2024, 1, 20), None, False)]


def test_a_date_without_a_year_passes_into_the_next_year_at_its_turn():
    [(_, due, _, certain)] = read("trước ngày 10/01", date(2024, 12, 20))
    assert (due, certain) == (date(2025, 1, 10), True)


def test_without_the_letters_date_a_relative_deadline_keeps_its_phrase():
    assert read("trong vòng 10 ngày kể từ ngày ký", None) == [("trong vòng 10 ngày kể từ ngày ký", None, None, True)]


def test_a_span_from_an_event_has_no_day_and_is_uncertain():
    text = "trong thời hạn 5 ngày kể từ ngày kết thúc đợt kiểm tra"
    assert read(text) == [(text, None, None, False)]


def test_a_day_that_no_calendar_has_keeps_its_phrase_without_a_day():
    assert read("trước ngày 31/6/2024") == [("trước ngày 31/6/2024", None, None, True)]


def test_a_paragraph_keeps_all_its_deadlines_in_order():
    text = "lập danh sách trước ngày 01/7/2024, trình trước ngày 15/7/2024, xong trong quý III/2024"
    assert [due for _, due, _, _ in read(text)] == [date(2024, 7, 1), date(2024, 7, 15), date(2024, 9, 30)]


@pytest.mark.parametrize("text", ["30/9/2024", "30/9", "ngày 30 tháng 9", "trước 30/9", "30-09-2024"])
def test_a_date_typed_by_itself_is_a_deadline(text):
    assert [(due, certain) for _, due, _, certain in read(text)] == [(date(2024, 9, 30), True)]
