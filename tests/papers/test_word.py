"""Word files become the text that a reader of the page would read."""

import pytest

from directives.letters import read_letter
from papers.paper import Limits
from papers.secrecy import mark_of
from papers.word import read_word
from tests.papers.made import MORE, W, numbered, paragraph, table, word

HEAD = table(
    [
        [
            paragraph("ỦY BAN NHÂN DÂN") + paragraph("TỈNH KIÊN GIANG") + paragraph("Số: 12/UBND-TH"),
            paragraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
            + paragraph("Độc lập - Tự do - Hạnh phúc")
            + paragraph("Kiên Giang, ngày 3 tháng 4 năm 2025"),
        ]
    ],
    ruled=False,
)


def level(depth, form, text, more=""):
    return f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>{more}</w:lvl>'


NUMBERING = (
    f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">'
    + level(0, "upperRoman", "%1.")
    + level(1, "decimal", "%2.")
    + level(2, "lowerLetter", "%3)")
    + level(3, "decimal", "%2.%4.")
    + level(4, "bullet", "\uf0b7")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    + '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    + '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>'
)


def text_of(body, **parts):
    return read_word(word(body, parts=parts), Limits()).text


def lines_of(body, **parts):
    return [line for line in text_of(body, **parts).splitlines() if line.strip()]


def test_numbers_that_word_counts_are_written_out():
    body = "".join(
        [
            *(numbered("Một", 1), numbered("Hai", 1, 1), numbered("Ba", 1, 2), numbered("Bốn", 1, 2)),
            *(numbered("Năm", 1, 1), numbered("Sáu", 1, 2), numbered("Bảy", 1, 3), numbered("Tám", 1, 4)),
            *(numbered("Chín", 2, 1), numbered("Mười", 1)),
        ]
    )
    assert lines_of(body, numbering=NUMBERING) == [
        *("I. Một", "1. Hai", "a) Ba", "b) Bốn", "2. Năm", "a) Sáu", "2.1. Bảy", "- Tám", "5. Chín", "II. Mười"),
    ]


def test_a_style_may_number_its_paragraphs():
    styles = (
        f'<w:styles {W}><w:style w:styleId="Point"><w:basedOn w:val="Top"/></w:style><w:style w:styleId="Top"><w:pPr>'
        '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
    )
    body = paragraph("Một", '<w:pStyle w:val="Point"/>') + paragraph("Hai", '<w:pStyle w:val="Point"/>')
    assert lines_of(body, numbering=NUMBERING, styles=styles) == ["1. Một", "2. Hai"]


def test_the_two_columns_of_a_head_come_one_after_the_other():
    assert lines_of(HEAD)[2:4] == ["Số: 12/UBND-TH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]


def test_a_head_in_a_ruled_table_is_a_head_still():
    assert "|" not in text_of(HEAD.replace("<w:tblPr>", '<w:tblPr><w:tblStyle w:val="TableGrid"/>'))


def test_a_row_of_a_table_is_one_line():
    body = table(
        [["STT", "Nội dung", "Chủ trì"], ["1", "Rà soát a|b", paragraph("Sở") + paragraph("Y tế")]], ruled=True
    )
    assert lines_of(body) == ["| STT | Nội dung | Chủ trì |", "| 1 | Rà soát a/b | Sở Y tế |"]


def test_a_cell_that_goes_on_below_says_for_each_row_who_leads():
    body = table(
        [["TT", "Nội dung", "Chủ trì"], ["1", "Việc một", "Sở Y tế"], ["2", "Việc hai", "<w:p/>"]], ruled=True
    ).replace("<w:tc><w:p/></w:tc>", "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>")
    assert lines_of(body)[-1] == "| 2 | Việc hai | Sở Y tế |"


def test_notes_stand_at_the_end_behind_the_marks_that_cite_them():
    notes = f'<w:footnotes {W}><w:footnote w:id="7">{paragraph("Kế hoạch số 14.")}</w:footnote></w:footnotes>'
    body = '<w:p><w:r><w:t>Theo kế hoạch</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r><w:r><w:t>.</w:t></w:r></w:p>'
    assert lines_of(body, footnotes=notes) == ["Theo kế hoạch¹.", "¹ Kế hoạch số 14."]


def test_changes_are_accepted_and_hidden_words_are_left_out():
    body = (
        "<w:p><w:r><w:t>Giao </w:t></w:r><w:del><w:r><w:delText>Sở Y tế</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>Sở Tài chính</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t> ẩn</w:t></w:r></w:p>"
    )
    assert lines_of(body) == ["Giao Sở Tài chính"]


BOX = (
    "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx>"
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{0}</w:txbxContent></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r><w:r><w:t>Giao việc</w:t></w:r></w:p>"
)


def test_a_text_box_is_read_once_and_before_the_paragraph_that_it_hangs_on():
    assert lines_of(BOX.format(paragraph("HỎA TỐC"))) == ["HỎA TỐC", "Giao việc"]


@pytest.mark.parametrize(
    "made",
    [
        word(BOX.format(paragraph("MẬT"))),
        word('<w:p><w:r><w:pict><v:shape><v:textpath string="TỐI MẬT"/></v:shape></w:pict></w:r></w:p>'),
        word(paragraph("Giao việc"), parts={"header": f"<w:hdr {MORE}>{paragraph('MẬT')}</w:hdr>"}),
        word(paragraph("Giao việc"), parts={"header": f"<w:hdr {MORE}>{BOX.format(paragraph('MẬT'))}</w:hdr>"}),
        word(table([["TUYỆT MẬT"]], ruled=True) + paragraph("Giao việc")),
    ],
    ids=["a box", "word art", "a head", "a box in a head", "a frame"],
)
def test_a_mark_of_secrecy_is_seen_wherever_it_stands(made):
    assert mark_of(read_word(made, Limits()))


def test_a_word_in_a_sentence_is_no_mark():
    header = f"<w:hdr {MORE}>{paragraph('Tài liệu về bảo vệ bí mật nhà nước')}</w:hdr>"
    paper = read_word(word(paragraph("Giữ bí mật công tác"), parts={"header": header}), Limits())
    assert mark_of(paper) is None


def test_a_letter_in_word_is_read_as_a_letter():
    body = (
        HEAD
        + paragraph("Kính gửi: Sở Y tế; Sở Tài chính.")
        + paragraph("Chủ tịch UBND tỉnh yêu cầu:")
        + numbered("Sở Y tế chủ trì, phối hợp Sở Tài chính dự trữ thuốc trước ngày 30/4/2025.", 1, 1)
        + numbered("Sở Tài chính bố trí kinh phí.", 1, 1)
        + table([["Nơi nhận:", "CHỦ TỊCH"], ["- Như trên;", "Trần Văn Ví Dụ"]], ruled=False)
    )
    draft = read_letter(text_of(body, numbering=NUMBERING))
    assert (draft.number, draft.place, str(draft.date)) == ("12/UBND-TH", "Kiên Giang", "2025-04-03")
    assert [(task.section, task.leads) for task in draft.tasks] == [("1", ("Sở Y tế",)), ("2", ("Sở Tài chính",))]
    assert str(draft.tasks[0].deadlines[0].due) == "2025-04-30"
