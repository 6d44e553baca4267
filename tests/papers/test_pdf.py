"""PDF pages become the text that a reader of the page would read."""

import re

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
        for run in re.finditer(r"[^\x00-\x7f]" if lent else r"[\x00-\x7f]+", text):
            leaf.say(x + run.start() * size / 2, y, run[0], size)


def test_words_of_letters_from_two_fonts_are_whole():
    leaf = Leaf()
    for row in range(4):
        in_two_fonts(leaf, 85, 90 + 18 * row, f"{row}. {BODY}.")
    assert lines(leaf) == [f"{row}. {BODY}." for row in range(4)]


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
