"""The head and the end of a letter, its stamps and its duty to report."""

from datetime import date

import pytest

from directives.letters import read_letter, secrecy_mark
from directives.letters.draft import Signer

BODY = "\n\nKính gửi: Sở Y tế.\n\nYêu cầu Sở Y tế rà soát.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLý Thị Mây\n"


def head(text):
    return read_letter(text + BODY)


@pytest.mark.parametrize(
    ("line", "number", "kind"),
    [
        ("Số: 1088 /UBND-TH", "1088/UBND-TH", "công văn"),
        ("Số:12/ CT-UBND", "12/CT-UBND", "chỉ thị"),
        ("Số: 7 / CĐ - UBND", "7/CĐ-UBND", "công điện"),
        ("Số 3632-CV/BCSD", "3632-CV/BCSD", "công văn"),
        ("Số: 05/2025/QĐ-UBND", "05/2025/QĐ-UBND", "quyết định"),
        ("Số 39-TB/TU", "39-TB/TU", "thông báo"),
        ("SỐ: 20a/KH-UBND", "20a/KH-UBND", "kế hoạch"),
        ("Số:       /TB-UBND", None, "thông báo"),
        ("Số: ....../TTr-STC", None, "tờ trình"),
    ],
)
def test_number_and_kind_are_read_from_the_symbol(line, number, kind):
    draft = head(f"UBND TỈNH X\n{line}")
    assert (draft.number, draft.kind) == (number, kind)


@pytest.mark.parametrize(
    ("line", "place", "day"),
    [
        ("Kiên Hải, ngày 18 tháng 6 năm 2024", "Kiên Hải", date(2024, 6, 18)),
        ("Kiên Hải, ngày 18/6/2024", "Kiên Hải", date(2024, 6, 18)),
        ("TP. Vọng Giang, ngày 01 tháng 12 năm 2025", "TP. Vọng Giang", date(2025, 12, 1)),
        ("Kiên Hải, hồi 8 giờ 00 ngày 18 tháng 6 năm 2024", "Kiên Hải", date(2024, 6, 18)),
        ("Kiên Hải, ngày     tháng 6 năm 2024", "Kiên Hải", None),
        ("Kiên Hải, ngày 31 tháng 6 năm 2024", "Kiên Hải", None),
    ],
)
def test_place_and_date_are_read(line, place, day):
    draft = head(f"UBND TỈNH X\nSố: 1/UBND\n{line}")
    assert (draft.place, draft.date) == (place, day)


def test_number_place_and_date_may_share_a_line():
    draft = head("UBND TỈNH X\nSố: 11/TB-UBND Kiên Hải, ngày 08 tháng 01 năm 2025")
    assert (draft.number, draft.place, draft.date) == ("11/TB-UBND", "Kiên Hải", date(2025, 1, 8))


@pytest.mark.parametrize(
    ("rows", "issuer"),
    [
        ("ỦY BAN NHÂN DÂN\nTỈNH KIÊN HẢI", "Ủy ban nhân dân tỉnh Kiên Hải"),
        ("UBND TỈNH KIÊN HẢI\nSỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG", "Sở Tài nguyên và Môi trường"),
        ("UBND TỈNH KIÊN HẢI\nVĂN PHÒNG", "Văn phòng UBND tỉnh Kiên Hải"),
        ("ỦY BAN NHÂN DÂN\nXÃ GÒ MÂY", "Ủy ban nhân dân xã Gò Mây"),
        ("TỈNH ỦY KIÊN HẢI", "Tỉnh ủy Kiên Hải"),
        ("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ VỌNG GIANG", "Ủy ban nhân dân thành phố Vọng Giang"),
    ],
)
def test_the_issuer_is_the_lowest_organ_of_the_head_out_of_capitals(rows, issuer):
    assert head(f"{rows}\nSố: 1/UBND").issuer == issuer


@pytest.mark.parametrize(
    ("lines", "subject"),
    [
        ("V/v rà soát chợ\nvà siêu thị", "rà soát chợ và siêu thị"),
        ("Về việc rà soát chợ", "rà soát chợ"),
        ("V/v: rà soát¹ chợ", "rà soát chợ"),
    ],
)
def test_the_subject_is_one_line_without_its_opening_words(lines, subject):
    assert head(f"UBND TỈNH X\nSố: 1/UBND\n{lines}").subject == subject


@pytest.mark.parametrize(
    ("stamp", "urgency"),
    [
        ("HỎA TỐC", "hỏa tốc"),
        ("HOẢ TỐC HẸN GIỜ", "hỏa tốc"),
        ("THƯỢNG KHẨN", "thượng khẩn"),
        ("[KHẨN]", "khẩn"),
        ("K H Ẩ N", "khẩn"),
        ("Độ khẩn: Hỏa tốc", "hỏa tốc"),
        ("khẩn trương", None),
    ],
)
def test_urgency_is_read_from_a_stamp(stamp, urgency):
    assert head(f"UBND TỈNH X\nSố: 1/UBND\n{stamp}").urgency == urgency


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("MẬT", "mật"),
        ("UBND TỈNH X\nTỐI MẬT\nSố: 1/UBND", "tối mật"),
        ("UBND TỈNH X     TUYỆT MẬT", "tuyệt mật"),
        ("T Ố I  M Ậ T", "tối mật"),
        ("(MẬT)", "mật"),
        ("MẬT - HỎA TỐC", "mật"),
        ("Độ mật: Tối mật", "tối mật"),
        ("Mức độ mật: MẬT", "mật"),
        ("Tối mật", "tối mật"),
        ("**TUYỆT MẬT**", "tuyệt mật"),
        ("MẬT\nTỐI MẬT", "tối mật"),
        ("bảo mật thông tin", None),
        ("mật độ dân cư cao", None),
        ("bảo vệ bí mật nhà nước", None),
        ("LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC", None),
        ("VỀ CÔNG TÁC BẢO\nMẬT", None),
        ("- mật\n- gạo", None),
        ("- Mật\n- Gạo", None),
        ("V/v bảo mật", None),
        ("", None),
    ],
)
def test_secrecy_is_a_mark_and_never_a_word(text, mark):
    assert secrecy_mark(text) == mark


@pytest.mark.parametrize(
    ("block", "signer"),
    [
        ("CHỦ TỊCH\n\n\nLý Thị Mây\n\nMây", Signer(title="Chủ tịch", name="Lý Thị Mây")),
        ("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLý Thị Mây", Signer(title="Chủ tịch", name="Lý Thị Mây")),
        ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLý Thị Mây", Signer(title="Phó Chủ tịch", name="Lý Thị Mây")),
        (
            "TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nLý Thị Mây",
            Signer(title="Phó Chánh Văn phòng", name="Lý Thị Mây"),
        ),
        ("TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ Y TẾ\nLý Thị Mây", Signer(title="Giám đốc Sở Y tế", name="Lý Thị Mây")),
        (
            "T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ THƯỜNG TRỰC\nLý Thị Mây",
            Signer(title="Phó Bí thư Thường trực", name="Lý Thị Mây"),
        ),
        ("TL. BỘ TRƯỞNG\nVỤ TRƯỞNG\nLý Thị Mây", Signer(title="Vụ trưởng", name="Lý Thị Mây")),
        ("GIÁM ĐỐC\nThS. Lý Thị Mây", Signer(title="Giám đốc", name="Lý Thị Mây")),
    ],
)
def test_the_signer_is_read_by_post_and_name(block, signer):
    text = f"UBND TỈNH X\nSố: 1/UBND\n\nKính gửi: Sở Y tế.\n\nGiao Sở Y tế rà soát./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\n{block}\n"
    assert read_letter(text).signer == signer


def test_copies_keep_an_entry_that_runs_over_lines():
    text = "Số: 1/UBND\n\nKính gửi: Sở Y tế.\n\nGiao Sở Y tế rà soát./.\n\nNơi nhận: TL. CHỦ TỊCH\n- Các Sở: Tài chính, \nXây dựng;\n- Lưu: VT.\nCHÁNH VĂN PHÒNG\nLý Thị Mây\n"
    assert read_letter(text).copies == ("Các Sở: Tài chính, Xây dựng", "Lưu: VT")


@pytest.mark.parametrize(
    ("lines", "recipients"),
    [
        ("Kính gửi: Sở Y tế", ("Sở Y tế",)),
        ("Kính gửi:\n- Sở Y tế;\n- Các Sở: Tài chính,\nNội vụ.", ("Sở Y tế", "Các Sở: Tài chính, Nội vụ")),
        (
            "Kính gửi:\n- Sở Y tế;\n- Các doanh nghiệp nhà nước:\nCông ty Điện lực tỉnh, Công ty Cấp nước tỉnh.",
            ("Sở Y tế", "Các doanh nghiệp nhà nước: Công ty Điện lực tỉnh, Công ty Cấp nước tỉnh"),
        ),
        ("Kính gửi: Sở Y tế, Sở Nội vụ.", ("Sở Y tế", "Sở Nội vụ")),
        ("Kính gửi: Sở Y tế; UBND các xã.", ("Sở Y tế", "UBND các xã")),
    ],
)
def test_the_entries_of_the_address_are_read(lines, recipients):
    text = f"UBND TỈNH X\nSố: 1/UBND\n{lines}\n\nThực hiện chỉ đạo, yêu cầu rà soát.\n\nNơi nhận:\n- Lưu: VT.\n"
    assert read_letter(text).recipients == recipients


@pytest.mark.parametrize(
    ("closing", "to", "cycle", "due"),
    [
        ("Yêu cầu các sở định kỳ hằng tháng báo cáo kết quả về UBND tỉnh.", "UBND tỉnh", "định kỳ hằng tháng", None),
        ("Các sở báo cáo kết quả thực hiện về Sở Nội vụ trước ngày 15/8/2024.", "Sở Nội vụ", None, date(2024, 8, 15)),
        (
            "Đề nghị các sở báo cáo UBND tỉnh (qua Sở Y tế) trước ngày 20 hằng tháng.",
            "UBND tỉnh",
            "trước ngày 20 hằng tháng",
            None,
        ),
    ],
)
def test_the_duty_to_report_of_the_whole_letter_is_read(closing, to, cycle, due):
    text = f"UBND TỈNH X\nSố: 1/UBND\nKiên Hải, ngày 18 tháng 6 năm 2024\n\nKính gửi: Các sở.\n\nYêu cầu:\n\n1. Rà soát.\n\n2. Đôn đốc.\n\n{closing}\n\nNơi nhận:\n- Lưu: VT.\n"
    reporting = read_letter(text).reporting
    assert reporting is not None
    assert (reporting.to, reporting.cycle, reporting.due) == (to, cycle, due)


def test_a_report_in_case_of_difficulties_is_no_duty_to_report():
    text = "Số: 1/UBND\n\nKính gửi: Các sở.\n\nYêu cầu:\n\n1. Rà soát.\n\nTrong quá trình thực hiện, nếu có vướng mắc, báo cáo UBND tỉnh.\n\nNơi nhận:\n- Lưu: VT.\n"
    draft = read_letter(text)
    assert draft.reporting is None
    assert len(draft.tasks) == 1
