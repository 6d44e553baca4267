"""The duty to report: to whom, how often, by when."""

from datetime import date

import pytest

from directives.letters import read_letter
from directives.letters.reporting import read_reporting
from directives.letters.words import Passage

ISSUED = date(2026, 6, 10)

DUTIES = [
    (
        "Các sở lập danh sách trước ngày 20/6/2026; báo cáo UBND tỉnh vào ngày 20 hằng tháng; báo cáo tổng kết trước ngày 10/12/2026.",
        "UBND tỉnh",
        "ngày 20 hằng tháng",
        date(2026, 12, 10),
    ),
    (
        "Các sở xây dựng kế hoạch trước ngày 20/6/2026; định kỳ hằng quý, trước ngày 20 của tháng cuối quý, báo cáo kết quả về UBND tỉnh.",
        "UBND tỉnh",
        "định kỳ hằng quý, trước ngày 20 của tháng cuối quý",
        None,
    ),
    (
        "Bộ Y tế đề nghị Ủy ban nhân dân các tỉnh, thành phố báo cáo tình hình dịch về Cục Phòng bệnh định kỳ vào thứ Sáu hằng tuần.",
        "Cục Phòng bệnh",
        "hằng tuần",
        None,
    ),
    (
        "Các sở báo cáo kết quả thực hiện về UBND tỉnh (qua Sở Nội vụ) vào thứ Năm hằng tuần và báo cáo tổng kết trước ngày 25/12/2026.",
        "UBND tỉnh",
        "hằng tuần",
        date(2026, 12, 25),
    ),
    ("Định kỳ hằng tuần báo cáo UBND tỉnh về kết quả thực hiện.", "UBND tỉnh", "Định kỳ hằng tuần", None),
    ("Báo cáo kết quả về Sở Y tế trước 16 giờ thứ Sáu hằng tuần.", "Sở Y tế", "hằng tuần", None),
    (
        "Chế độ báo cáo: Các đơn vị báo cáo quý, gửi Sở Nội vụ trước ngày 05 của tháng cuối quý.",
        "Sở Nội vụ",
        "trước ngày 05 của tháng cuối quý",
        None,
    ),
    (
        "Báo cáo tình hình về Văn phòng UBND tỉnh hằng tuần, cho đến hết mùa khô (dự kiến 30/5/2027).",
        "Văn phòng UBND tỉnh",
        "hằng tuần",
        None,
    ),
    (
        "Kết quả thực hiện báo cáo bằng văn bản về Sở Tài chính trước ngày 30/9/2026 để báo cáo UBND tỉnh.",
        "Sở Tài chính",
        None,
        date(2026, 9, 30),
    ),
    (
        "Báo cáo tình hình thực hiện Chỉ thị của Ban Thường vụ Tỉnh ủy gửi về Sở Xây dựng trước ngày 30/9/2026.",
        "Sở Xây dựng",
        None,
        date(2026, 9, 30),
    ),
    (
        "Định kỳ 6 tháng, hằng năm báo cáo Ban Thường vụ Tỉnh ủy.",
        "Ban Thường vụ Tỉnh ủy",
        "Định kỳ 6 tháng, hằng năm",
        None,
    ),
    ("Báo cáo Chủ tịch UBND tỉnh 02 lần/tuần.", "Chủ tịch UBND tỉnh", "02 lần/tuần", None),
    (
        "Định kỳ ngày 15 và ngày 30 hằng tháng báo cáo đồng chí Chủ tịch UBND tỉnh.",
        "Chủ tịch UBND tỉnh",
        "ngày 15 và ngày 30 hằng tháng",
        None,
    ),
    ("Báo cáo tháng gửi Sở Công Thương trước ngày 25/6/2026.", "Sở Công Thương", "tháng", date(2026, 6, 25)),
    ("Báo cáo kết quả thực hiện quý III gửi Sở Công Thương.", "Sở Công Thương", None, None),
    ("Gửi báo cáo về Bộ Nội vụ chậm nhất ngày 30/6/2026.", "Bộ Nội vụ", None, date(2026, 6, 30)),
    ("Báo cáo UBND tỉnh trong 05 ngày kể từ ngày nhận được công văn này.", "UBND tỉnh", None, None),
]


@pytest.mark.parametrize(("text", "to", "cycle", "due"), DUTIES, ids=[case[0] for case in DUTIES])
def test_a_duty_to_report_says_to_whom_how_often_and_by_when(text, to, cycle, due):
    reporting = read_reporting(Passage.of(text), ISSUED)
    assert reporting is not None
    assert (reporting.to, reporting.cycle, reporting.due) == (to, cycle, due)


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo kết quả bố trí người hoạt động không chuyên trách ở cấp xã đến thời điểm 20/8/2026.",
        "Giao Văn phòng UBND tỉnh theo dõi, đôn đốc, báo cáo kết quả.",
        "Nếu có khó khăn, vướng mắc, báo cáo UBND tỉnh.",
    ],
)
def test_a_report_to_nobody_or_of_difficulties_is_no_duty(text):
    assert read_reporting(Passage.of(text), ISSUED) is None


def reporting_of(point):
    text = f"UBND TỈNH X\nSố: 1/UBND\nKiên Hải, ngày 10 tháng 6 năm 2026\n\nKính gửi: Các sở.\n\nYêu cầu:\n\n1. Rà soát.\n\n2. {point}\n\n3. Đôn đốc.\n\nNơi nhận:\n- Lưu: VT.\n"
    return read_letter(text).reporting


@pytest.mark.parametrize(
    "point",
    [
        "Thành lập 02 đoàn kiểm tra, báo cáo kết quả kiểm tra cho UBND tỉnh trước ngày 18/7/2026.",
        "Rà soát quỹ đất, báo cáo UBND tỉnh trước ngày 18/7/2026.",
        "Giao Sở Y tế theo dõi, báo cáo kết quả thực hiện về UBND tỉnh trước ngày 18/7/2026.",
    ],
)
def test_a_report_asked_for_inside_one_task_stays_there(point):
    assert reporting_of(point) is None


@pytest.mark.parametrize(
    "point",
    [
        "Báo cáo kết quả thực hiện về UBND tỉnh trước ngày 18/7/2026.",
        "Tổng hợp kết quả, gửi báo cáo về UBND tỉnh trước ngày 18/7/2026.",
        "Chế độ báo cáo: gửi báo cáo về UBND tỉnh trước ngày 18/7/2026.",
    ],
)
def test_a_point_for_everybody_about_the_whole_letter_is_its_duty_to_report(point):
    reporting = reporting_of(point)
    assert reporting is not None
    assert (reporting.to, reporting.due) == ("UBND tỉnh", date(2026, 7, 18))


@pytest.mark.parametrize(
    "ending",
    [
        "Cục Quản lý đê điều đề nghị các địa phương báo cáo kết quả về UBND tỉnh trước ngày 18/7/2026.\n\nTrân trọng cảm ơn./.",
        "4. Sở Y tế:\n\n- Khám bệnh.\n\nTrên đây là Kế hoạch năm 2026. Các sở nghiêm túc thực hiện; báo cáo kết quả trước ngày 18/7/2026 về UBND tỉnh./.",
        "4. Về chế độ trực và báo cáo\n\nCác sở phân công trực. Báo cáo nhanh gửi UBND tỉnh trước ngày 18/7/2026.",
        "4. Đề nghị các địa phương nghiêm túc thực hiện; gửi báo cáo kết quả xếp loại về UBND tỉnh trước ngày 18/7/2026.",
    ],
    ids=[
        "asked for by the issuer at the end",
        "behind the formula that ends a plan",
        "below a heading",
        "with the order to carry out",
    ],
)
def test_the_duty_to_report_is_found_where_letters_end(ending):
    text = f"UBND TỈNH X\nSố: 1/UBND\nKiên Hải, ngày 10 tháng 6 năm 2026\n\nKính gửi: Các sở.\n\nYêu cầu:\n\n1. Rà soát.\n\n2. Sửa chữa.\n\n3. Đôn đốc.\n\n{ending}\n\nNơi nhận:\n- Lưu: VT.\n"
    reporting = read_letter(text).reporting
    assert reporting is not None
    assert (reporting.to, reporting.due) == ("UBND tỉnh", date(2026, 7, 18))
