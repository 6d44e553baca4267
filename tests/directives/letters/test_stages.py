"""Each stage of reading by itself: words, lines, footnotes, marks of points, blocks, sections."""

import pytest

from directives.letters.blocks import read_blocks, without_closing
from directives.letters.footnotes import take_footnotes
from directives.letters.lexicon import pattern
from directives.letters.lines import printed_width, read_lines
from directives.letters.markers import Level, marker_of
from directives.letters.outline import Part, outline
from directives.letters.words import Passage, fold, normal


def shown(text):
    return [line.shown for line in read_lines(text)]


def blocks(text):
    return [block.text.shown for block in read_blocks(read_lines(text))]


def sections(text):
    entries = outline(read_blocks(read_lines(text)))
    return [(entry.section, entry.part, entry.block.text.shown) for entry in entries]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hỏa tốc", "HOẢ TỐC"),
        ("Quý III", "Qúy III"),
        ("thủy lợi", "thuỷ lợi"),
        ("già", "gìa"),
        ("Ủy ban", "Uỷ ban"),
        ("Độc lập – Tự do", "độc lập - tự do"),
        ("hoàn thành", "hòan thành"),
        ("Ðiện", "điện"),
    ],
)
def test_words_compare_without_case_tone_placement_and_dash(one, other):
    assert fold(normal(one)) == fold(normal(other))


@pytest.mark.parametrize("text", ["mùa", "của", "quá", "nghĩa", "İstanbul ß ŉ", "hươu", "khuỷu tay"])
def test_folding_keeps_every_character_in_its_place(text):
    assert len(fold(normal(text))) == len(normal(text))


def test_different_tones_stay_different():
    assert fold("hóa") != fold("hòa")


def test_a_phrase_of_a_lexicon_matches_whole_words_only_and_the_fullest_first():
    import re

    phrases = re.compile(pattern(["chủ trì", "chủ", "phối hợp"]))
    assert [found.group() for found in phrases.finditer("chủ  trì họp, chủ nhật, chủng")] == ["chủ  trì", "chủ"]


def test_page_numbers_rulers_and_signature_stamps_are_no_lines():
    text = "Một.\n- 2 -\n______\nKý bởi: Sở Y tế\nTRUNG TÂM TIN HỌC\nttth@tinh.gov.vn\n01.02.2025 10:20:30 +07:00\nTrang 2/5\nHai."
    assert shown(text) == ["Một.", "Hai."]


def test_bold_and_italics_leave_no_marks_and_a_bullet_stays():
    assert shown("**trước ngày 1/7** (*nếu có*)\n* Mục") == ["trước ngày 1/7 (nếu có)", "* Mục"]


def test_a_line_that_repeats_at_the_top_of_pages_is_a_running_head():
    assert shown("Đầu.\n\fUBND TỈNH X\nHai.\n\fUBND TỈNH X\nBa.") == ["Đầu.", "Hai.", "Ba."]


def test_a_line_behind_a_page_border_knows_that_something_was_cut():
    assert [line.cut for line in read_lines("một\n\fhai\n\nba")] == [False, True, False]


def test_lines_that_are_paragraphs_have_no_printed_width():
    assert printed_width(read_lines("dài " * 60)) is None
    assert printed_width(read_lines("vừa phải\n" * 5)) == len("vừa phải")


@pytest.mark.parametrize(
    ("body", "notes"),
    [
        ("Theo quyết định¹.\n\n¹ Quyết định số 1.", "¹"),
        ("Theo quyết định[1].\n\n[1] Quyết định số 1.", "[1]"),
        ("Theo quyết định(1).\n\n(1) Quyết định số 1.", "(1)"),
        ("Theo quyết định[^1].\n\n[^1]: Quyết định số 1.", "[^1]"),
        ("Theo quyết định1.\n\n1 Quyết định số 1.", "1"),
        ("Theo quyết định<sup>1</sup>.\n\n<sup>1</sup> Quyết định số 1.", "¹"),
    ],
)
def test_notes_are_taken_out_however_they_are_marked(body, notes):
    footnotes, lines = take_footnotes(read_lines(body))
    assert dict(footnotes.notes) == {"1": "Quyết định số 1."}
    assert footnotes.lift(lines[0].shown) == ("Theo quyết định.", ("1",))


def test_a_note_goes_on_in_the_next_line_of_a_wrapped_page_and_ends_with_it():
    text = "Làm việc này thật nhanh và thật tốt¹ nhằm\n¹ Công văn rất dài số 12 của Sở Y tế về việc\nnhắc nhở.\n\fphục vụ người dân."
    footnotes, lines = take_footnotes(read_lines(text))
    assert dict(footnotes.notes) == {"1": "Công văn rất dài số 12 của Sở Y tế về việc nhắc nhở."}
    assert [block.text.shown for block in read_blocks(lines)] == [
        "Làm việc này thật nhanh và thật tốt¹ nhằm phục vụ người dân.",
    ]


def test_a_numbered_list_in_brackets_is_no_row_of_notes():
    footnotes, lines = take_footnotes(read_lines("Nội dung:\n(1) Rà soát.\n(2) Báo cáo."))
    assert not footnotes.notes
    assert len(lines) == 3


def test_square_metres_bear_no_footnote_mark():
    footnotes, _ = take_footnotes(read_lines("Diện tích 12 km² và 5 m³².\n\n² Ghi chú."))
    assert footnotes.lift("12 km², 300 m² đất²")[1] == ("2",)


@pytest.mark.parametrize(
    ("line", "level", "label"),
    [
        ("1. Sở Y tế", Level.NUMBER, "1"),
        ("2.1. Sở Y tế", Level.NUMBER + 1, "2.1"),
        ("2.1 Sở Y tế", Level.NUMBER + 1, "2.1"),
        ("3/ Sở Y tế", Level.NUMBER, "3"),
        ("4) Sở Y tế", Level.NUMBER, "4"),
        ("a) Rà soát", Level.POINT, "a"),
        ("đ. Rà soát", Level.POINT, "đ"),
        ("II. NHIỆM VỤ", Level.PART, "II"),
        ("B. Nhiệm vụ", Level.PART, "B"),
        ("Điều 3. Giao", Level.ARTICLE, "3"),
        ("- Rà soát", Level.DASH, ""),
        ("– Rà soát", Level.DASH, ""),
        ("• Rà soát", Level.DASH, ""),
        ("+ Rà soát", Level.PLUS, ""),
        ("(1) Rà soát", Level.DASH, ""),
    ],
)
def test_a_point_is_known_by_its_mark(line, level, label):
    marker = marker_of(line, fold(line))
    assert marker is not None
    assert (marker.level, marker.label) == (level, label)


@pytest.mark.parametrize(
    "line", ["1.000 người", "30.9.2024 là hạn", "2024. Năm", "-5 độ", "i. e", "Sở Y tế", "+", "10/4/2024"]
)
def test_a_number_in_a_sentence_is_no_mark(line):
    marker = marker_of(line, fold(line))
    assert marker is None or marker.label == "i"


def test_a_sentence_cut_by_a_page_is_whole_again():
    assert blocks("Sớm khơi thông\n\f3\ndòng chảy.") == ["Sớm khơi thông dòng chảy."]


def test_a_sentence_cut_before_a_name_is_whole_again():
    assert blocks("trên địa bàn\n\fTràm Chim.") == ["trên địa bàn Tràm Chim."]


def test_wrapped_lines_are_one_paragraph_and_a_short_line_ends_it():
    text = (
        "Mực nước các sông lên nhanh, nhiều nơi đã vượt báo động hai trong đêm\n"
        "qua.\nSở Xây dựng và các địa phương kiểm tra ngay những cây cầu yếu trên\nđịa bàn."
    )
    assert blocks(text) == [
        "Mực nước các sông lên nhanh, nhiều nơi đã vượt báo động hai trong đêm qua.",
        "Sở Xây dựng và các địa phương kiểm tra ngay những cây cầu yếu trên địa bàn.",
    ]


def test_an_indented_line_begins_a_paragraph_even_under_a_full_line():
    text = (
        "    Mực nước các sông lên rất nhanh, nhiều nơi đã vượt mức\n"
        "báo động hai trong đêm qua và còn tiếp tục lên rất nhanh.\n"
        "    Sở Xây dựng kiểm tra ngay những cây cầu yếu trên toàn\nđịa bàn."
    )
    assert [words[:8] for words in blocks(text)] == ["Mực nước", "Sở Xây d"]


def test_a_dash_that_wrapping_brought_to_a_lines_start_begins_no_item():
    text = (
        "Phát triển kinh tế - xã hội của tỉnh trong thời gian tới và sự nghiệp kinh tế\n- xã hội của từng địa phương."
    )
    assert len(blocks(text)) == 1


def test_a_number_that_wrapping_brought_to_a_lines_start_begins_no_point():
    text = "Thực hiện đúng quy định tại các điểm đã nêu ở trên và nội dung nêu tại khoản\n4. Không để chậm trễ."
    assert len(blocks(text)) == 1


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("nghiêm túc./.tvh", "nghiêm túc."),
        ("thi hành ./.", "thi hành."),
        ("tỉnh)./.", "tỉnh)."),
        ("thực hiện/.", "thực hiện."),
        ("08/2025. ./.", "08/2025."),
        ("xử lý./. Thg", "xử lý."),
        ("trước 5/7.", "trước 5/7."),
        ("và/hoặc", "và/hoặc"),
    ],
)
def test_the_closing_of_a_letter_comes_off_with_the_typists_initials(text, clean):
    assert without_closing(text) == clean


def test_sections_are_cited_as_in_the_letter():
    text = (
        "Chỉ đạo như sau:\n\n1. Sở Y tế:\n\na) Rà soát.\n\n- Việc nhỏ.\n\n+ Việc nhỏ hơn.\n\n2.1. Báo cáo.\n\nĐoạn sau."
    )
    assert [section for section, _, _ in sections(text)] == [None, "1", "1.a", "1.a", "1.a", "2.1", "2.1"]


def test_the_parts_numeral_is_added_only_where_numbers_start_anew():
    anew = "I. MỘT\n\n1. Làm.\n\nII. HAI\n\n1. Làm."
    once = "I. MỘT\n\n1. Làm.\n\nII. HAI\n\n2. Làm."
    assert [section for section, _, _ in sections(anew)] == ["I", "I.1", "II", "II.1"]
    assert [section for section, _, _ in sections(once)] == ["I", "1", "II", "2"]


def test_a_paragraph_that_only_announces_a_list_is_a_heading():
    [_, heading, point] = sections("Yêu cầu:\n\n1. Thực hiện các nội dung sau:\n\n- Rà soát.")
    assert (heading[1], point[1]) == (Part.HEADING, Part.POINT)


def test_points_under_a_heading_of_aims_are_quiet():
    parts = [part for _, part, _ in sections("I. MỤC ĐÍCH, YÊU CẦU\n\n1. Nâng cao.\n\nII. NHIỆM VỤ\n\n1. Rà soát.")]
    assert parts == [Part.HEADING, Part.QUIET, Part.HEADING, Part.POINT]


def test_a_passage_is_cut_in_both_its_forms():
    assert Passage.of("Sở Y TẾ").cut(3) == Passage("Y TẾ", "y tế")
