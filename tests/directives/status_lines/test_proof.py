"""The document that a line names as proof, as it was typed, and what looks like one and is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directives.status_lines import proof_in, read_line
from tests.directives.status_lines.reading import WEDNESDAY


@pytest.mark.parametrize(
    ("line", "proof"),
    [
        ("12 xong r, BC số 211/BC-UBND ngày 10/6", "BC số 211/BC-UBND ngày 10/6"),
        ("bc 45/bc-sgtvt gui roi a, 12 xong", "bc 45/bc-sgtvt"),
        ("12 xong, đã ban hành QĐ 1234/QĐ-UBND", "QĐ 1234/QĐ-UBND"),
        ("12 xong, cv số 88 ngày 3/6", "cv số 88 ngày 3/6"),
        ("12 da xong, to trinh 15/TTr-SNV", "to trinh 15/TTr-SNV"),
        ("12 xong theo BC 211/BC-SNN", "BC 211/BC-SNN"),
        ("12 xong, vb số 45", "vb số 45"),
        ("12 xong bc số 45/BC", "bc số 45/BC"),
        ("12 xong, 12/2024/QĐ-UBND", "12/2024/QĐ-UBND"),
        ("đã có biên bản số 5 ngày 1/6/2024, 12 xong", "biên bản số 5 ngày 1/6/2024"),
        ("thực hiện CĐ 03/CĐ-UBND đã xong, BC 9/BC-STC", "BC 9/BC-STC"),
        ("12 xong (Báo cáo   số 7 / BC-SYT)", "Báo cáo số 7 / BC-SYT"),
    ],
)
def test_the_document_of_a_line_is_found_as_it_was_typed(line, proof):
    assert proof_in(line) == proof


@pytest.mark.parametrize(
    "line",
    [
        *("12 xong 100%", "12 xong ngày 10/6", "12, 13 xong", "12 được 3/5 xã", "báo cáo 12 xong", "kh 45 xong"),
        *("đã thực hiện theo công văn số 1088/UBND-NC", "căn cứ QĐ 12/QĐ-UBND, 12 xong", "trả lời CV 9/UBND-TH: xong"),
        *("12 xong 1,5 tỷ", "việc 12/xong", "số điện thoại 0912345678", "xong số 12", "", "/"),
    ],
)
def test_numbers_of_tasks_days_amounts_and_of_what_was_ordered_are_no_proof(line):
    assert proof_in(line) is None


@pytest.mark.parametrize(
    "line", ["12 xong r, BC số 211/BC-UBND ngày 10/6", "12 xong, bc 45/bc-sgtvt", "12 xong, vb số 45"]
)
def test_a_document_is_no_task(line):
    assert [task for report in read_line(line, now=WEDNESDAY) for task in report.tasks] == ["12"]


@given(st.text(max_size=300))
def test_any_text_names_a_document_of_its_own_words_or_none(text):
    proof = proof_in(text)
    assert proof is None or any(sign.isdigit() for sign in proof)
