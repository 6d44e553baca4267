"""Deadlines by classes: many ways in which offices write the same, and what only looks like a deadline."""

from datetime import date, time

import pytest

from directives.letters.deadlines import parse_cell, parse_deadlines
from directives.letters.inforce import find_in_force
from directives.letters.words import fold

ISSUED = date(2026, 6, 10)

CERTAIN = [
    ("di dời xong trong chiều 22/9.", "trong chiều 22/9", date(2026, 9, 22), None),
    ("di dời ngay trong đêm 22/9/2026", "ngay trong đêm 22/9/2026", date(2026, 9, 22), None),
    ("gửi về Sở trong buổi sáng ngày 22/9/2026", "trong buổi sáng ngày 22/9/2026", date(2026, 9, 22), None),
    (
        "trình chậm nhất cuối giờ chiều ngày 26/7/2026.",
        "chậm nhất cuối giờ chiều ngày 26/7/2026",
        date(2026, 7, 26),
        None,
    ),
    ("báo cáo trước 12 giờ trưa ngày 08/11/2026", "trước 12 giờ trưa ngày 08/11/2026", date(2026, 11, 8), time(12)),
    ("báo cáo trước 4 giờ chiều ngày 08/11/2026", "trước 4 giờ chiều ngày 08/11/2026", date(2026, 11, 8), time(16)),
    (
        "báo cáo trước 9 giờ sáng, thứ Sáu, ngày 12/6/2026",
        "trước 9 giờ sáng, thứ Sáu, ngày 12/6/2026",
        date(2026, 6, 12),
        time(9),
    ),
    ("báo cáo trước 9 giờ tối 12/6", "trước 9 giờ tối 12/6", date(2026, 6, 12), time(21)),
    ("hoàn thành trước 24 giờ 00 ngày 22/6/2026", "trước 24 giờ 00 ngày 22/6/2026", date(2026, 6, 22), time(23, 59)),
    ("hoàn thành trước 24h ngày 22/6/2026", "trước 24h ngày 22/6/2026", date(2026, 6, 22), time(23, 59)),
    ("hoàn thành trước 24h00' ngày 22/6/2026", "trước 24h00' ngày 22/6/2026", date(2026, 6, 22), time(23, 59)),
    ("gửi trước 17h00 thứ Sáu (ngày 12/6/2026).", "trước 17h00 thứ Sáu (ngày 12/6/2026)", date(2026, 6, 12), time(17)),
    ("gửi trước 17h ngày thứ Sáu, 12/6/2026", "trước 17h ngày thứ Sáu, 12/6/2026", date(2026, 6, 12), time(17)),
    ("gửi trước 15 giờ chiều nay", "trước 15 giờ chiều nay", date(2026, 6, 10), time(15)),
    ("báo cáo ngay trong sáng mai", "ngay trong sáng mai", date(2026, 6, 11), None),
    ("báo cáo trong hôm nay", "trong hôm nay", date(2026, 6, 10), None),
    ("giải tỏa đăng đó trước ngày 25 tháng này.", "trước ngày 25 tháng này", date(2026, 6, 25), None),
    ("báo cáo ngay hôm nay.", "ngay hôm nay", date(2026, 6, 10), None),
    (
        "bố trí kinh phí trong 10 ngày kể từ ngày có Thông báo này.",
        "trong 10 ngày kể từ ngày có Thông báo này",
        date(2026, 6, 20),
        None,
    ),
    ("rà soát, hỗ trợ, hoàn thành trong thời hạn 10 ngày", "trong thời hạn 10 ngày", date(2026, 6, 20), None),
    ("xong trước ngày 20/9 này.", "trước ngày 20/9", date(2026, 9, 20), None),
    ("Thời hạn: 12/2026", "12/2026", date(2026, 12, 31), None),
    ("Thời gian hoàn thành: 9/2026.", "9/2026", date(2026, 9, 30), None),
    ("hoàn thành trong 9/2026", "trong 9/2026", date(2026, 9, 30), None),
    ("hoàn thành trước 10/2026", "trước 10/2026", date(2026, 9, 30), None),
    ("đến hết 12/2026 hoàn thành 100%", "đến hết 12/2026", date(2026, 12, 31), None),
    ("Thời hạn hoàn thành: Tháng 9/2026", "Tháng 9/2026", date(2026, 9, 30), None),
    ("Thời hạn: trong Quý III/2026", "trong Quý III/2026", date(2026, 9, 30), None),
    ("hoàn thành trong năm 2026.", "trong năm 2026", date(2026, 12, 31), None),
    ("trực y tế trong tuần đầu tháng 7", "trong tuần đầu tháng 7", date(2026, 7, 7), None),
    ("trình trong quý này", "trong quý này", date(2026, 6, 30), None),
    ("xong trong tháng này.", "trong tháng này", date(2026, 6, 30), None),
    ("xong trong năm nay", "trong năm nay", date(2026, 12, 31), None),
    (
        "trong 10 ngày kể từ ngày ký Quyết định này",
        "trong 10 ngày kể từ ngày ký Quyết định này",
        date(2026, 6, 20),
        None,
    ),
    (
        "trong thời hạn 15 ngày kể từ ngày Kế hoạch này được ban hành",
        "trong thời hạn 15 ngày kể từ ngày Kế hoạch này được ban hành",
        date(2026, 6, 25),
        None,
    ),
    (
        "trong 15 ngày làm việc, kể từ ngày ban hành Công điện này, các địa phương",
        "trong 15 ngày làm việc, kể từ ngày ban hành Công điện này",
        date(2026, 7, 1),
        None,
    ),
    (
        "trong vòng 30 ngày kể từ ngày ký ban hành, UBND các xã",
        "trong vòng 30 ngày kể từ ngày ký ban hành",
        date(2026, 7, 10),
        None,
    ),
    (
        "chậm nhất sau 10 ngày kể từ ngày ban hành Thông báo này",
        "chậm nhất sau 10 ngày kể từ ngày ban hành Thông báo này",
        date(2026, 6, 20),
        None,
    ),
    (
        "trong vòng 20 ngày kể từ khi ban hành văn bản này",
        "trong vòng 20 ngày kể từ khi ban hành văn bản này",
        date(2026, 6, 30),
        None,
    ),
    ("yêu cầu các đơn vị nộp hồ sơ trước ngày 30/9/2026.", "trước ngày 30/9/2026", date(2026, 9, 30), None),
    ("các đơn vị đăng ký trước ngày 30/9/2026", "trước ngày 30/9/2026", date(2026, 9, 30), None),
    ("đề nghị các xã hoàn thành trước ngày 30/9/2026", "trước ngày 30/9/2026", date(2026, 9, 30), None),
    ("xử lý dứt điểm hồ sơ quá hạn trước ngày 19/9/2026", "trước ngày 19/9/2026", date(2026, 9, 19), None),
    ("lập danh sách học sinh trước ngày 19/9/2026", "trước ngày 19/9/2026", date(2026, 9, 19), None),
    ("tổng vệ sinh trước ngày 19/9/2026", "trước ngày 19/9/2026", date(2026, 9, 19), None),
    ("rà soát các đối tượng, lập danh sách trước ngày 19/9/2026", "trước ngày 19/9/2026", date(2026, 9, 19), None),
    ("Định kỳ vào ngày 25 hằng tháng, lần đầu trước ngày 25/6/2026", "trước ngày 25/6/2026", date(2026, 6, 25), None),
    ("kỳ báo cáo đầu trước ngày 25/6/2026", "trước ngày 25/6/2026", date(2026, 6, 25), None),
    ("xong trước 25 tháng Chạp", "trước 25 tháng Chạp", None, None),
    ("từ nay đến hết ngày 30/6/2026", "từ nay đến hết ngày 30/6/2026", date(2026, 6, 30), None),
    ("Đến trước ngày 30/9/2026, 100% xã", "Đến trước ngày 30/9/2026", date(2026, 9, 30), None),
    ("hạn chót là 17 giờ ngày 30/9/2026", "hạn chót là 17 giờ ngày 30/9/2026", date(2026, 9, 30), time(17)),
    ("gửi muộn nhất vào ngày 30/9/2026", "muộn nhất vào ngày 30/9/2026", date(2026, 9, 30), None),
    ("chậm nhất vào 17h00 ngày 30/9", "chậm nhất vào 17h00 ngày 30/9", date(2026, 9, 30), time(17)),
    ("kết thúc trước 30/9", "trước 30/9", date(2026, 9, 30), None),
    ("trước ngày 05 tháng 9.", "trước ngày 05 tháng 9", date(2026, 9, 5), None),
    ("trước ngày 5/9 và báo cáo", "trước ngày 5/9", date(2026, 9, 5), None),
]
DOUBTFUL = [
    ("xong trong tuần này", "trong tuần này", date(2026, 6, 12), None),
    (
        "trong vòng 20 ngày kể từ ngày nhận được văn bản này",
        "trong vòng 20 ngày kể từ ngày nhận được văn bản này",
        date(2026, 6, 30),
        None,
    ),
    (
        "trong thời hạn 5 ngày kể từ ngày nhận được công văn",
        "trong thời hạn 5 ngày kể từ ngày nhận được công văn",
        date(2026, 6, 15),
        None,
    ),
    (
        "trong thời hạn 15 ngày kể từ ngày Quyết định này có hiệu lực",
        "trong thời hạn 15 ngày kể từ ngày Quyết định này có hiệu lực",
        date(2026, 6, 25),
        None,
    ),
    ("gửi trước ngày khai mạc kỳ họp 05 ngày", "trước ngày khai mạc kỳ họp 05 ngày", None, None),
    ("chậm nhất 05 ngày trước ngày khai mạc kỳ họp", "chậm nhất 05 ngày trước ngày khai mạc kỳ họp", None, None),
    ("tổ chức Hội chợ ngày 15/7/2026", "ngày 15/7/2026", date(2026, 7, 15), None),
    ("dự kiến khai giảng ngày 05/9/2026", "ngày 05/9/2026", date(2026, 9, 5), None),
    ("gia hạn thời gian thực hiện dự án đến hết ngày 31/12/2026", "đến hết ngày 31/12/2026", date(2026, 12, 31), None),
    (
        "kiểm tra trước đợt triều cường rằm tháng Tám (tức ngày 25/9/2026)",
        "trước đợt triều cường rằm tháng Tám (tức ngày 25/9/2026)",
        date(2026, 9, 25),
        None,
    ),
    ("hoàn thành trước Tết Nguyên đán (17/02/2027)", "trước Tết Nguyên đán (17/02/2027)", date(2027, 2, 17), None),
    ("tổng kết bão số 12 trong tháng 5/2026.", "trong tháng 5/2026", date(2026, 5, 31), None),
    ("ra quân từ ngày 01/7/2026 đến ngày 05/7/2026", "đến ngày 05/7/2026", date(2026, 7, 5), None),
]
NONE = [
    "trong vòng 48 giờ kể từ khi phát hiện",
    "trong vòng 24 giờ kể từ khi xảy ra sự cố",
    "trong 02 giờ sau khi có thông tin",
    "chậm nhất 05 ngày sau khi có kết quả thẩm định",
    "không quá 03 ngày kể từ khi phát sinh",
    "chậm nhất 24 giờ kể từ khi tiếp nhận tin báo",
    "trong vòng 15 phút kể từ khi nhận được tin báo",
    "trước ngày họp 02 ngày",
    "gửi tài liệu trước ngày giao ban 01 ngày",
    "tỷ lệ giải ngân đến 30/6/2026 của các xã",
    "giải ngân đến ngày 30/6/2026 đạt dưới 30%",
    "các dự án đến hết ngày 30/9/2026 giải ngân dưới 30%",
    "các đơn vị đến 30/9/2026 chưa hoàn thành",
    "số vốn đến ngày 31/7/2026 không giải ngân hết",
    "Các trường hợp nghỉ trước ngày 01/9/2026 phải hoàn tất hồ sơ",
    "đối với cán bộ nghỉ hưu trước ngày 01/9/2026 thì áp dụng",
    "các dự án phê duyệt trước ngày 01/7/2026 được tiếp tục thực hiện",
    "các khoản chi phát sinh trước ngày 01/7/2026",
    "người sinh trước ngày 01/7/2026 thì",
    "phục vụ ngày bầu cử 15 tháng 7 năm 2026",
    "phục vụ bầu cử ngày 15/7/2026",
    "tham dự Hội chợ ngày 15/7/2026",
    "chuẩn bị cho Lễ hội Gióng ngày 15/7/2026",
    "cản trở thi công ngày 28/7/2026 tại thôn",
    "Quyết định có hiệu lực đến ngày 31/12/2026",
    "có giá trị đến hết ngày 31/12/2026",
    "có hiệu lực từ ngày 01/8/2026 đến hết ngày 31/12/2026",
    "thời gian thực hiện dự án đến hết ngày 31/12/2027",
    "thời hạn hợp đồng đến hết ngày 31/12/2027",
    "thời gian thực hiện của các dự án đến hết năm 2027",
    "kết quả thực hiện trong tháng 5/2026.",
    "chỉ tiêu đã giao trong năm 2026.",
    "ngân sách trung ương năm 2026",
    "mưa lớn trong 24 giờ tới",
    "Luật số 12/2026",
    "theo Nghị định 10/2026/NĐ-CP",
    "đạt trong 3/2025",
    "báo cáo trước ngày 05 hằng tháng",
    "trước ngày 05 của tháng sau",
    "trước 16 giờ thứ Sáu hằng tuần",
    "trước 17 giờ các ngày",
    "giai đoạn 2026 - 2030, tầm nhìn đến năm 2050",
    "đến năm 2030 đạt 100%",
    "năm học 2026 - 2027",
    "hướng dẫn thực hiện Thông tư có hiệu lực trước ngày 01/7/2026",
    "bảo đảm trong 03 ngày tết",
    "huy động lực lượng dập tắt trong vòng 2 giờ đầu và báo Chi cục Kiểm lâm",
    "tăng cường 25 công chức sang hỗ trợ đặc khu trong thời hạn 06 tháng",
    "niêm yết phương án tại trụ sở trong thời hạn 30 ngày",
    "thí điểm tại hai xã trong thời hạn 12 tháng",
    "dư nợ đến ngày 28/10/2026",
    "tuyển dụng từ ngày 01/7/2026",
]
CELLS = [
    ("09/2026", "09/2026", date(2026, 9, 30), True),
    ("T9/2026", "T9/2026", date(2026, 9, 30), True),
    ("2026", "2026", date(2026, 12, 31), True),
    ("2026-2027", "2026-2027", date(2027, 12, 31), False),
    ("Năm 2026 - 2027", "Năm 2026 - 2027", date(2027, 12, 31), False),
    ("Từ tháng 6 đến tháng 9/2026", "đến tháng 9/2026", date(2026, 9, 30), True),
    ("6/2026 - 9/2026", "9/2026", date(2026, 9, 30), True),
    ("Trước 9/2026", "Trước 9/2026", date(2026, 8, 31), True),
    ("Hằng năm, bắt đầu từ năm 2027", "năm 2027", date(2027, 12, 31), False),
    ("15 ngày kể từ ngày ký", "15 ngày kể từ ngày ký", date(2026, 6, 25), True),
]


def read(text):
    return [(fold(d.phrase), d.due, d.time, d.certain) for d in parse_deadlines(text, ISSUED)]


@pytest.mark.parametrize(("text", "phrase", "due", "hour"), CERTAIN, ids=[case[0] for case in CERTAIN])
def test_a_time_to_act_by_is_certain_however_it_is_written(text, phrase, due, hour):
    assert read(text) == [(fold(phrase), due, hour, True)]


@pytest.mark.parametrize(("text", "phrase", "due", "hour"), DOUBTFUL, ids=[case[0] for case in DOUBTFUL])
def test_a_time_that_a_person_must_judge_is_uncertain(text, phrase, due, hour):
    assert read(text) == [(fold(phrase), due, hour, False)]


@pytest.mark.parametrize("text", NONE)
def test_conditions_cases_figures_and_others_times_are_no_deadlines(text):
    assert read(text) == []


@pytest.mark.parametrize(("text", "phrase", "due", "certain"), CELLS)
def test_a_cell_of_times_is_read_by_its_own_rules(text, phrase, due, certain):
    assert [(d.phrase, d.due, d.certain) for d in parse_cell(text, ISSUED)] == [(phrase, due, certain)]


@pytest.mark.parametrize("text", ["Thường xuyên", "Hằng năm", "Ngày 20 hằng tháng", "Giai đoạn 2026 - 2030"])
def test_a_cell_without_a_last_day_has_no_deadline(text):
    assert parse_cell(text, ISSUED) == ()


def test_a_day_before_an_event_beside_the_day_itself_is_its_explanation():
    text = "niêm yết chậm nhất ngày 03/7/2026, 40 ngày trước ngày bầu cử"
    assert read(text) == [("chậm nhất ngày 03/7/2026", date(2026, 7, 3), None, True)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("quyết định này có hiệu lực kể từ ngày ký.", ISSUED),
        ("quyết định có hiệu lực thi hành từ ngày ký ban hành", ISSUED),
        ("quy chế này có hiệu lực thi hành kể từ ngày 01/7/2026.", date(2026, 7, 1)),
        ("nghị quyết này có hiệu lực từ ngày 01 tháng 7 năm 2026", date(2026, 7, 1)),
        ("trong 15 ngày kể từ ngày quyết định có hiệu lực", None),
        ("quyết định số 12/qđ-ubnd có hiệu lực từ ngày 01/5/2026", None),
        ("quyết định có hiệu lực từ ngày ký; quy chế này có hiệu lực từ ngày 01/7/2026", None),
        ("", None),
    ],
)
def test_a_letter_tells_from_when_it_is_in_force(text, day):
    assert find_in_force(text, ISSUED) == day


@pytest.mark.parametrize(
    ("in_force", "due", "certain"), [(date(2026, 7, 1), date(2026, 7, 16), True), (None, date(2026, 6, 25), False)]
)
def test_a_span_from_the_day_in_force_is_certain_only_where_that_day_is_known(in_force, due, certain):
    text = "phân bổ trong thời hạn 15 ngày kể từ ngày Quyết định này có hiệu lực"
    assert [(d.due, d.certain) for d in parse_deadlines(text, ISSUED, in_force)] == [(due, certain)]
