"""Scans and photos: recognised, mended, looked through for marks."""

import pytest
from PIL import Image, ImageDraw, ImageFilter

from directives.letters import read_letter
from directives.letters.draft import Source
from directives.refusals import OcrMissing
from papers.extract import extract
from papers.mending import counted, mended
from papers.paper import Limits, Paper
from papers.ruling import without_rules
from papers.secrecy import mark_of
from tests.papers.made import Leaf, drawn, font, pdf, saved
from tests.papers.recognition import needs_recognition

LETTER = (
    "ỦY BAN NHÂN DÂN TỈNH KIÊN GIANG",
    "Số: 77/UBND-TH",
    "Kính gửi: Sở Y tế, Sở Tài chính.",
    "Chủ tịch UBND tỉnh yêu cầu các đơn vị thực hiện:",
    "1. Sở Y tế chủ trì, phối hợp với Sở Tài chính dự trữ",
    "đủ thuốc, hoàn thành trước ngày 30/9/2025.",
    "2. Sở Tài chính bố trí kinh phí cho các địa phương",
    "bị ảnh hưởng, báo cáo kết quả về UBND tỉnh.",
)
TASKS = [("1", ("Sở Y tế",), "2025-09-30"), ("2", ("Sở Tài chính",), None)]


def paper_of(*files):
    return extract(files, Limits(), lambda page, of: None)


def tasks_in(*files):
    paper = paper_of(*files)
    assert paper.source is Source.SCAN
    found = read_letter(paper.text, paper.source)
    assert "read-by-ocr" in {doubt.code for doubt in found.doubts}
    return [(task.section, task.leads, str(task.deadlines[0].due) if task.deadlines else None) for task in found.tasks]


TABLE_HEAD = (*LETTER[:3], "Chủ tịch UBND tỉnh phân công nhiệm vụ tại bảng sau:")
TABLE = (
    ("TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn"),
    ("1", "Dự trữ đủ thuốc", "Sở Y tế", "30/9/2025"),
    ("2", "Bố trí kinh phí", "Sở Tài chính", "Thường xuyên"),
)


def with_table():
    """A page on which the tasks stand in ruled cells."""
    page, scale = drawn(TABLE_HEAD), 150 / 72
    pen = ImageDraw.Draw(page)
    xs, ys = (70, 105, 290, 410, 520), (180, 205, 230, 255)
    for y in ys:
        pen.line([xs[0] * scale, y * scale, xs[-1] * scale, y * scale], width=2)
    for x in xs:
        pen.line([x * scale, ys[0] * scale, x * scale, ys[-1] * scale], width=2)
    for y, row in zip(ys, TABLE, strict=False):
        for x, text in zip(xs, row, strict=False):
            pen.text(((x + 5) * scale, (y + 3) * scale), text, fill=0, font=font(13 * 150 // 72))
    return page


@needs_recognition
@pytest.mark.parametrize("askew", [0, 1.4])
def test_a_ruled_table_on_a_picture_is_read_cell_by_cell(askew):
    page = with_table().rotate(askew, fillcolor=255, resample=Image.Resampling.BICUBIC)
    assert tasks_in(saved(page)) == [("1", ("Sở Y tế",), "2025-09-30"), ("2", ("Sở Tài chính",), None)]


def test_a_number_that_a_speck_spoils_is_mended_where_a_column_counts():
    read = [("TT", "Việc"), ("1", "a"), ("+", "b"), ("3 _", "c")]
    assert counted(read) == (("TT", "Việc"), ("1", "a"), ("2", "b"), ("3", "c"))


def test_a_first_column_that_does_not_count_stays_as_it_was_read():
    read = (("Đơn vị", "Việc"), ("Sở Y tế", "a"), ("Sở 2", "b"), ("3", "c"))
    assert counted(read) == read


def test_a_line_below_a_heading_rules_no_table():
    page = drawn(LETTER)
    ImageDraw.Draw(page).line([150, 190, 420, 190], width=2)
    kept, rules = without_rules(page, 72 / 150)
    assert rules == []
    assert kept.tobytes() == page.tobytes()


def shadowed(page):
    """The page under a lamp: dark towards one corner, a little blurred."""
    shadow = Image.linear_gradient("L").resize(page.size).point(lambda value: 90 + value * 165 // 255)
    return Image.composite(page, Image.new("L", page.size, 40), shadow).filter(ImageFilter.GaussianBlur(0.6))


@needs_recognition
@pytest.mark.parametrize(
    "changed",
    [
        lambda page: saved(shadowed(page.rotate(1.7, fillcolor=255))),
        lambda page: saved(page.rotate(180)),
        lambda page: saved(page.rotate(90, expand=True), exif=_turned(6)),
    ],
    ids=["askew in a shadow", "on its head", "as the camera was held"],
)
def test_a_picture_of_a_letter_is_read(changed):
    assert tasks_in(changed(drawn(LETTER))) == TASKS


def _turned(orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif


@needs_recognition
def test_pictures_of_pages_are_one_letter_in_their_order():
    assert tasks_in(saved(drawn(LETTER[:6])), saved(drawn(LETTER[6:]))) == TASKS


@needs_recognition
def test_a_pdf_may_have_both_text_and_scanned_pages():
    leaf = Leaf()
    for row, line in enumerate(LETTER[:6]):
        leaf.say(70, 90 + 18 * row, line)
    assert tasks_in(pdf([leaf, Leaf(picture=saved(drawn(LETTER[6:])))])) == TASKS


@needs_recognition
def test_a_mark_of_secrecy_on_a_scan_is_seen():
    page = drawn(["", "", *LETTER[:3]])
    ImageDraw.Draw(page).text((900, 160), "MẬT", fill=90, font=font(30))
    assert mark_of(paper_of(saved(page))) == "mật"


def test_where_the_engine_is_missing_that_is_said(monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(OcrMissing):
        paper_of(saved(drawn([]).resize((400, 600))))


@pytest.mark.parametrize("seen", ["MẶT", "MÂT", "MAT", "| MẬT |", "M Ậ T", "TÔI MẬT", "TUYET MÂT"])
def test_a_mark_is_seen_where_its_tones_were_lost(seen):
    assert mark_of(Paper(f"ỦY BAN\n{seen}\nGiao Sở Y tế", Source.SCAN))


@pytest.mark.parametrize(
    "seen", ["MẶT TRẬN TỔ QUỐC", "GIẢI PHÓNG\nMẶT", "MẶT\nTRẬN TỔ QUỐC", "mặt", "bí mật", "BẢO VỆ BÍ\nMẬT NHÀ NƯỚC"]
)
def test_a_word_on_a_scan_is_no_mark(seen):
    assert mark_of(Paper(f"ỦY BAN\n{seen}\nGiao Sở Y tế", Source.SCAN)) is None


def test_tones_that_leave_only_one_meaning_are_mended():
    assert mended("1. UBND các huyện, thị xã, thành phó:\nSở Kê hoạch và Đâu tư") == (
        "1. UBND các huyện, thị xã, thành phố:\nSở Kế hoạch và Đầu tư"
    )


def test_a_day_in_somebodys_hand_is_a_blank_and_not_a_sign():
    assert mended("Kiên Giang, ngày/1}' tháng 9 năm 2024") == "Kiên Giang, ngày      tháng 9 năm 2024"
    assert mended("Kiên Giang, ngày 12 tháng 9 năm 2024") == "Kiên Giang, ngày 12 tháng 9 năm 2024"


def test_the_heading_of_the_copies_is_put_back_where_it_was_lost():
    assert mended("báo cáo./.\nR-.46 sử\n- Như trên;") == "báo cáo./.\nNơi nhận:\n- Như trên;"
    assert mended("Nơi nhận:\n- Như trên;") == "Nơi nhận:\n- Như trên;"
