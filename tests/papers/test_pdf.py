"""PDF pages become the text that a reader of the page would read."""

import re

import pytest

from directives.letters.draft import Source
from papers.paper import Limits
from papers.pdf import read_pdf
from tests.papers.made import BREADTH, Leaf, pdf

BODY = "Chủ tịch UBND tỉnh yêu cầu các sở thực hiện nghiêm các nội dung sau đây"


def read(*leaves):
    return read_pdf(pdf(leaves), Limits(), lambda page, of: None)


def lines(*leaves):
    return [line.strip() for line in read(*leaves).text.splitlines() if line.strip()]


def headed():
    leaf = Leaf()
    leaf.say(85, 60, "ỦY BAN NHÂN DÂN")
    leaf.say(300, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12)
    leaf.say(95, 78, "TỈNH KIÊN GIANG")
    leaf.say(330, 78, "Độc lập - Tự do - Hạnh phúc")
    leaf.say(85, 110, "Số:       /UBND-TH")
    leaf.say(300, 110, "Kiên Giang, ngày      tháng 4 năm 2025", 12)
    for row in range(4):
        leaf.say(85, 170 + 18 * row, BODY)
    return leaf


def test_a_text_layer_is_read_and_its_source_is_a_pdf():
    paper = read(headed())
    assert paper.source is Source.PDF
    assert paper.text.count(BODY) == 4


def test_print_is_as_large_as_it_is_on_the_page_however_the_file_says_so():
    data = pdf([headed()])
    scaled = data.replace(b"/F 13 Tf 1 0 0 1 ", b"/F 1 Tf 13 0 0 13 ").replace(
        b"/F 12 Tf 1 0 0 1 ", b"/F 2 Tf 6 0 0 6 "
    )
    assert data != scaled
    assert read_pdf(scaled, Limits(), lambda page, of: None).text == read(headed()).text


def test_the_two_columns_of_a_head_come_one_after_the_other():
    found = lines(headed())
    assert found.index("TỈNH KIÊN GIANG") < found.index("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")


def test_number_and_day_that_a_signature_stamped_stand_in_their_places():
    leaf = headed()
    leaf.stamp(85 + 4 * 6.5, 110, "123")
    leaf.stamp(300 + 17 * 6, 110, "08", 12)
    found = " ".join(lines(leaf))
    assert "Số: 123 /UBND-TH" in found
    assert "ngày 08 tháng 4 năm 2025" in found


def test_who_signed_when_is_left_out_and_looked_through_for_marks():
    leaf = headed()
    leaf.stamp(320, 30, "Người ký: Văn phòng 08.04.2025 10:21:11 +07:00", 7)
    paper = read(leaf)
    assert "Người ký" not in paper.text
    assert any("Người ký" in words for words in paper.beside)


def test_page_numbers_and_running_heads_are_dropped():
    leaves = []
    for page in range(3):
        leaf = Leaf()
        leaf.say(BREADTH / 2, 30, str(page + 1))
        leaf.say(85, 48, "Công báo tỉnh")
        for row in range(5):
            leaf.say(85, 90 + 18 * row, f"- {BODY} {'abc'[page]}{'abcde'[row]};")
        leaves.append(leaf)
    found = lines(*leaves)
    assert "2" not in found
    assert "Công báo tỉnh" not in found
    assert len(found) == 15


def test_notes_at_the_foot_of_a_page_come_at_the_end_and_may_go_on_over_it():
    first, second = Leaf(), Leaf()
    for leaf, words in ((first, "trang đầu"), (second, "trang sau")):
        for row in range(6):
            leaf.say(85, 90 + 18 * row, f"- {BODY} {words};")
        leaf.rule(85, 740, 229, 740)
    first.say(85 + 6.5 * (len(BODY) + 13), 175, "1", 8)
    first.say(85, 752, "1", 6)
    first.say(89, 756, "Kế hoạch số 14/KH-UBND về", 10)
    second.say(85, 756, "phòng, chống thiên tai.", 10)
    found = lines(first, second)
    assert found[-1] == "¹ Kế hoạch số 14/KH-UBND về phòng, chống thiên tai."
    assert found[5].endswith("đầu;¹")


def test_a_note_whose_number_stands_on_its_line_is_a_note_where_the_page_calls_it():
    leaf = Leaf()
    for row in range(6):
        leaf.say(85, 90 + 18 * row, f"- {BODY};")
    leaf.say(85 + 6.5 * (len(BODY) + 3), 175, "1", 8)
    leaf.rule(85, 740, 229, 740)
    leaf.say(85, 752, "1", 10)
    leaf.say(105, 752, "Kế hoạch số 14/KH-UBND.", 10)
    assert lines(leaf)[-1] == "¹ Kế hoạch số 14/KH-UBND."


def in_two_fonts(leaf, x, y, text, size=13):
    """As a word processor prints letters that its font lacks: first all the others, then those."""
    for lent in (False, True):
        for run in re.finditer(r"[^\x00-\x7f]+" if lent else r"[\x00-\x7f]+", text):
            leaf.say(x + run.start() * size / 2, y, run[0], size)


def test_words_of_letters_from_two_fonts_are_whole():
    leaf = Leaf()
    for row in range(4):
        in_two_fonts(leaf, 85, 90 + 18 * row, f"{row}. {BODY}.")
    assert lines(leaf) == [f"{row}. {BODY}." for row in range(4)]
    name = Leaf()
    in_two_fonts(name, 85, 90, "Nam Trung Phương, Ban Trường Thương")
    assert lines(name) == ["Nam Trung Phương, Ban Trường Thương"]


def test_whom_a_telegram_is_from_stands_apart_from_its_subject():
    leaf = headed()
    leaf.say(121, 260, BODY[:65])
    leaf.say(121, 278, "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:")
    assert lines(leaf)[-2:] == [BODY[:65], "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:"]


def test_a_post_alone_beside_the_copies_at_the_foot_of_a_page_goes_on_overleaf():
    first, last = headed(), Leaf()
    first.say(87, 700, "Nơi nhận:", 12)
    centred(first, 425, 700, "CHỦ TỊCH")
    first.say(87, 718, "- Như trên;", 12)
    last.say(87, 60, "- Lưu: VT.", 12)
    centred(last, 425, 64, "Hoàng Đức Thiện")
    assert lines(first, last)[-5:] == ["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "CHỦ TỊCH", "Hoàng Đức Thiện"]


def test_rows_of_a_paragraph_that_is_set_in_are_one_line():
    leaf = headed()
    leaf.say(120, 260, "- Giám đốc các doanh nghiệp nhà nước thuộc tỉnh, gồm có các công ty")
    leaf.say(120, 278, "cấp nước và môi trường;")
    leaf.say(120, 296, "- Chủ tịch UBND các xã.")
    assert lines(leaf)[-2:] == [
        "- Giám đốc các doanh nghiệp nhà nước thuộc tỉnh, gồm có các công ty cấp nước và môi trường;",
        "- Chủ tịch UBND các xã.",
    ]


def test_short_rows_on_the_last_page_are_no_margin():
    first, last = Leaf(), Leaf()
    for row in range(8):
        first.say(85, 90 + 18 * row, f"- {BODY};" if row < 7 else "- Như trên.")
    ending = [
        "Văn bản này có hiệu lực kể từ ngày ký./.",
        "Nơi nhận và nơi gửi bản này gồm:",
        "- Các sở, ban, ngành tỉnh;",
    ]
    for row, text in enumerate([*ending, "- Ủy ban nhân dân các xã, phường;", "- Lưu: Văn thư và phòng chuyên môn."]):
        last.say(85, 90 + 18 * row, text)
    assert [line for line in lines(first, last) if line in ending] == ending


def test_first_rows_that_are_set_in_are_no_margin_where_a_page_has_little_text():
    first, second = Leaf(), Leaf()
    set_in = [f"{BODY[:64]};"] * 3 + [BODY[:65]]
    for row, text in enumerate([*set_in, "phòng cháy"]):
        first.say(121 if row < 4 else 85, 90 + 18 * row, text)
    for row in range(8):
        second.say(85, 90 + 18 * row, f"- {BODY[2:]};")
    assert f"{set_in[-1]} phòng cháy" in lines(first, second)


def ruled(leaf, rows, top=200, columns=(85, 125, 345, 500), height=40):
    for row in range(len(rows) + 1):
        leaf.rule(columns[0], top + row * height, columns[-1], top + row * height)
    for x in columns:
        leaf.rule(x, top, x, top + len(rows) * height)
    for place, row in enumerate(rows):
        for x, cell in zip(columns, row, strict=False):
            for line, text in enumerate(cell.split("\n")):
                leaf.say(x + 4, top + place * height + 15 + 15 * line, text)


def test_a_ruled_table_is_read_row_by_row():
    leaf = headed()
    ruled(leaf, [("STT", "Nội dung", "Chủ trì"), ("1", "Rà soát hồ đập\nxung yếu", "Sở Xây dựng")], top=300)
    assert [line for line in lines(leaf) if line.startswith("|")] == [
        "| STT | Nội dung | Chủ trì |",
        "| 1 | Rà soát hồ đập xung yếu | Sở Xây dựng |",
    ]


def test_a_table_that_goes_on_over_the_page_does_not_say_its_head_twice():
    first, second = headed(), Leaf()
    head = ("STT", "Nội dung", "Chủ trì")
    ruled(first, [head, ("1", "Rà soát hồ đập", "Sở Xây dựng")], top=700)
    ruled(second, [head, ("2", "Dự trữ thuốc", "Sở Y tế")], top=80)
    assert [line for line in lines(first, second) if line.startswith("|")] == [
        "| STT | Nội dung | Chủ trì |",
        "| 1 | Rà soát hồ đập | Sở Xây dựng |",
        "| 2 | Dự trữ thuốc | Sở Y tế |",
    ]


def test_rows_of_one_paragraph_are_one_line_over_a_page_too_and_a_new_point_is_not():
    first, second = Leaf(), Leaf()
    for row in range(6):
        first.say(85, 90 + 18 * row, f"{BODY} {'abcdef'[row]}")
    second.say(85, 90, "Giao Sở Y tế chủ trì.")
    second.say(115, 108, "2. Giao Sở Tài chính.")
    found = lines(first, second)
    assert found[0].endswith("f Giao Sở Y tế chủ trì.")
    assert found[1:] == ["2. Giao Sở Tài chính."]


def centred(leaf, middle, y, text, size=13):
    leaf.say(middle - len(text) * size / 4, y, text, size)


def ended(leaf, top, *, rows=5):
    """The end of a letter, which may have begun on the page before."""
    copies = ["Nơi nhận:", "- Như trên;", "- Báo Công Thương;", "- CVP, các PCVP;", "- Lưu: VT."]
    for row, text in enumerate(copies[-rows:]):
        leaf.say(87, top + 18 * row, text, 12)
    for row, text in ((-5, "KT. CHỦ TỊCH"), (-4, "PHÓ CHỦ TỊCH"), (-1, "Hoàng Đức Thiện")):
        if rows + row >= 0:
            centred(leaf, 425, top + 18 * (rows + row), text)


ENDED = [
    *["Nơi nhận:", "- Như trên;", "- Báo Công Thương;", "- CVP, các PCVP;", "- Lưu: VT."],
    *["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Hoàng Đức Thiện"],
]


def test_the_last_row_of_the_body_is_no_row_of_the_columns_below_it():
    leaf = headed()
    leaf.say(121, 260, "Yêu cầu các sở và đơn vị báo cáo kết quả về Ủy ban nhân dân tỉnh")
    leaf.say(85, 278, "trước ngày 10/6/2026./.")
    ended(leaf, 310)
    assert lines(leaf)[-9:] == [
        "Yêu cầu các sở và đơn vị báo cáo kết quả về Ủy ban nhân dân tỉnh trước ngày 10/6/2026./.",
        *ENDED,
    ]


@pytest.mark.parametrize("before", [1, 3, 4])
def test_columns_of_an_end_that_a_pages_end_cuts_are_whole(before):
    first, last = headed(), Leaf()
    for row in range(20):
        first.say(85, 250 + 18 * row, f"- {BODY};")
    whole = Leaf()
    ended(whole, 60)
    for x, y, size, text in whole.words:
        on_first = y < 55 + 18 * before
        (first if on_first else last).say(x, y + (600 if on_first else 0), text, size)
    assert lines(first, last)[-8:] == ENDED


def test_columns_of_a_head_may_come_near_one_another():
    leaf = Leaf()
    centred(leaf, 180, 60, "BỘ NỘI VỤ")
    centred(leaf, 408, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 15)
    centred(leaf, 180, 78, "Số: 3390/BNV-CCVC")
    centred(leaf, 408, 78, "Độc lập - Tự do - Hạnh phúc")
    centred(leaf, 180, 110, "V/v rà soát đội ngũ công chức")
    centred(leaf, 408, 110, "Hà Nội, ngày 15 tháng 5 năm 2026", 12)
    centred(leaf, 180, 126, "cấp xã")
    for row in range(4):
        leaf.say(85, 170 + 18 * row, BODY)
    found = lines(leaf)
    assert found[:6] == [
        *["BỘ NỘI VỤ", "Số: 3390/BNV-CCVC", "V/v rà soát đội ngũ công chức cấp xã"],
        *["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Hà Nội, ngày 15 tháng 5 năm 2026"],
    ]


def test_those_to_whom_a_letter_goes_stand_below_both_columns_of_its_head():
    leaf = headed()
    leaf.say(95, 140, "Kính gửi: Sở Y tế.")
    found = lines(leaf)
    assert found.index("Kính gửi: Sở Y tế.") > found.index("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")


def test_a_day_that_its_column_breaks_is_whole():
    leaf = Leaf()
    for x, y, size, text in headed().words:
        leaf.say(x, y, text if "ngày" not in text else "Thành phố Hồ Chí Minh, ngày 29 tháng năm", size)
    centred(leaf, 420, 124, "2026", 12)
    assert "Thành phố Hồ Chí Minh, ngày 29 tháng năm 2026" in lines(leaf)


def test_a_post_that_its_column_breaks_is_whole_and_two_posts_are_two():
    leaf = headed()
    for row, text in enumerate(["Nơi nhận:", "- Như trên;", "- Lưu: VT."]):
        leaf.say(87, 300 + 18 * row, text, 12)
    posts = ["TL. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ CÔNG CHỨC, CÔNG VỤ VÀ", "VIÊN CHỨC"]
    for row, text in enumerate(posts):
        centred(leaf, 425, 300 + 16 * row, text)
    centred(leaf, 425, 400, "Tạ Quang Vinh")
    assert lines(leaf)[-3:] == ["TL. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ CÔNG CHỨC, CÔNG VỤ VÀ VIÊN CHỨC", "Tạ Quang Vinh"]


def test_paragraphs_that_are_set_in_alike_are_no_columns_and_stay_apart():
    leaf = headed()
    leaf.say(121, 260, "- Chủ tịch Ủy ban nhân dân các xã, phường và thành phố trực thuộc.")
    leaf.say(121, 278, "Theo báo cáo của Sở Tài chính, ước giải ngân vốn đầu tư, đắp đập")
    leaf.say(85, 296, "tạm;")
    leaf.say(121, 314, "b) Khuyến cáo không xuống giống khi độ mặn vẫn còn trên ngưỡng là")
    leaf.say(85, 332, "1 g;")
    assert lines(leaf)[-3:] == [
        "- Chủ tịch Ủy ban nhân dân các xã, phường và thành phố trực thuộc.",
        "Theo báo cáo của Sở Tài chính, ước giải ngân vốn đầu tư, đắp đập tạm;",
        "b) Khuyến cáo không xuống giống khi độ mặn vẫn còn trên ngưỡng là 1 g;",
    ]


def test_what_the_breadth_of_a_cell_cuts_is_whole():
    leaf = headed()
    head = ("STT", "Nội dung", "Thời hạn")
    ruled(
        leaf, [head, ("III.\n1", "-nt-", "Đến\n31/12/20\n26"), ("2.", "Dự trữ\nthuốc", "28/02/\n2026")], 300, height=60
    )
    assert [line for line in lines(leaf) if line.startswith("|")] == [
        "| STT | Nội dung | Thời hạn |",
        "| III.1 | -nt- | Đến 31/12/2026 |",
        "| 2. | Dự trữ thuốc | 28/02/2026 |",
    ]


def test_a_row_of_a_table_that_a_pages_end_cuts_is_whole_and_its_columns_are_the_same():
    first, second = headed(), Leaf()
    ruled(first, [("STT", "Nội dung", "Ghi chú"), ("1", "Rà soát hồ", "Gấp")], top=700)
    ruled(second, [("", "đập", ""), ("2", "Dự trữ thuốc", "")], top=80)
    assert [line for line in lines(first, second) if line.startswith("|")] == [
        "| STT | Nội dung | Ghi chú |",
        "| 1 | Rà soát hồ đập | Gấp |",
        "| 2 | Dự trữ thuốc |  |",
    ]


def test_the_head_of_a_table_may_stand_alone_at_the_foot_of_a_page():
    first, second = headed(), Leaf()
    ruled(first, [("STT", "Đơn vị thực", "Nội dung")], top=740)
    ruled(second, [("", "hiện", ""), ("1", "Sở Y tế", "Dự trữ thuốc")], top=80)
    assert [line for line in lines(first, second) if line.startswith("|")] == [
        "| STT | Đơn vị thực hiện | Nội dung |",
        "| 1 | Sở Y tế | Dự trữ thuốc |",
    ]
