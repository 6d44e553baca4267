"""What the office and leaders type in reply to a card or a list, as they really type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directives.decision_lines import read_decision
from directives.done_list_lines import read_done_list
from directives.matters import CHOICES, Outcome
from directives.status_lines import Kind

EXTENSIONS = [
    ("đồng ý", Outcome.GRANTED, ""),
    ("Đồng ý.", Outcome.GRANTED, ""),
    ("dong y", Outcome.GRANTED, ""),
    ("ok em", Outcome.GRANTED, ""),
    ("ok", Outcome.GRANTED, ""),
    ("ok nhé", Outcome.GRANTED, ""),
    ("được", Outcome.GRANTED, ""),
    ("duoc em nhe", Outcome.GRANTED, ""),
    ("nhất trí", Outcome.GRANTED, ""),
    ("cho gia hạn", Outcome.GRANTED, ""),
    ("đồng ý đến 15/10", Outcome.GRANTED, "15/10"),
    ("đồng ý cho lùi đến 15/10", Outcome.GRANTED, "15/10"),
    ("dong y cho lui den het tuan sau", Outcome.GRANTED, "tuan sau"),
    ("cho lùi đến hết ngày 15/10", Outcome.GRANTED, "15/10"),
    ("ok, đến 15/10", Outcome.GRANTED, "15/10"),
    ("ok em, đến 15/10", Outcome.GRANTED, "15/10"),
    ("agree until 15/10", Outcome.GRANTED, "15/10"),
    ("không", Outcome.REFUSED, ""),
    ("không, làm cho kịp", Outcome.REFUSED, "làm cho kịp"),
    ("ko đc, làm cho kịp", Outcome.REFUSED, "làm cho kịp"),
    ("khong dong y, vi Thu tuong giao han", Outcome.REFUSED, "Thu tuong giao han"),
    ("không đồng ý vì hạn do Thủ tướng giao", Outcome.REFUSED, "hạn do Thủ tướng giao"),
    ("không, vì hạn do Thủ tướng giao", Outcome.REFUSED, "hạn do Thủ tướng giao"),
    ("không được em nhé, bão sắp vào", Outcome.REFUSED, "bão sắp vào"),
    ("từ chối: đã lùi hai lần", Outcome.REFUSED, "đã lùi hai lần"),
    ("không gia hạn. Lý do: đã lùi hai lần", Outcome.REFUSED, "đã lùi hai lần"),
    ("no, because the storm comes", Outcome.REFUSED, "the storm comes"),
    ("15/10", None, "15/10"),
    ("để anh xem đã", None, "để anh xem đã"),
    ("trả lại, thiếu số liệu", None, "trả lại, thiếu số liệu"),
]
DONE = [
    ("xác nhận", Outcome.CONFIRMED, ""),
    ("xac nhan", Outcome.CONFIRMED, ""),
    ("đồng ý", Outcome.CONFIRMED, ""),
    ("ok", Outcome.CONFIRMED, ""),
    ("tốt rồi, xác nhận", None, "tốt rồi, xác nhận"),
    ("trả lại", Outcome.RETURNED, ""),
    ("trả lại: thiếu biên bản", Outcome.RETURNED, "thiếu biên bản"),
    ("tra lai vi thieu bien ban", Outcome.RETURNED, "thieu bien ban"),
    ("chưa xong, thiếu số liệu", Outcome.RETURNED, "thiếu số liệu"),
    ("chưa đạt, lý do: số liệu cũ", Outcome.RETURNED, "số liệu cũ"),
    ("không, chưa có biên bản nghiệm thu", Outcome.RETURNED, "chưa có biên bản nghiệm thu"),
    ("làm lại – số liệu cũ", Outcome.RETURNED, "số liệu cũ"),
    ("giao Sở Y tế", None, "giao Sở Y tế"),
]
NOT_OURS = [
    ("giao Sở Xây dựng", Outcome.REASSIGNED, "Sở Xây dựng"),
    ("giao sở xây dựng", Outcome.REASSIGNED, "sở xây dựng"),
    ("chuyển cho STC", Outcome.REASSIGNED, "STC"),
    ("chuyen SXD", Outcome.REASSIGNED, "SXD"),
    ("giao lại cho Sở Y tế, STC", Outcome.REASSIGNED, "Sở Y tế, STC"),
    ("giao", Outcome.REASSIGNED, ""),
    ("vẫn giao, vì đê do Sở quản lý", Outcome.INSISTED, "đê do Sở quản lý"),
    ("van giao vi de do So quan ly", Outcome.INSISTED, "de do So quan ly"),
    ("giữ nguyên: đúng chức năng", Outcome.INSISTED, "đúng chức năng"),
    ("không, đúng chức năng của Sở", Outcome.INSISTED, "đúng chức năng của Sở"),
    ("không chuyển", Outcome.INSISTED, ""),
    ("đồng ý", None, "đồng ý"),
    ("15/10", None, "15/10"),
]
ANSWERS = ["ok", "không", "Mai họp với huyện lúc 8h", "đồng ý tạm ứng 3 tỷ", "giao STC thẩm định trước 20/6"]


@pytest.mark.parametrize(
    ("kind", "line", "outcome", "rest"),
    [
        *((Kind.EXTENSION, *one) for one in EXTENSIONS),
        *((Kind.DONE, *one) for one in DONE),
        *((Kind.NOT_OURS, *one) for one in NOT_OURS),
        *((kind, line, Outcome.ANSWERED, line) for kind in (Kind.BLOCKED, Kind.BEYOND_AUTHORITY) for line in ANSWERS),
    ],
)
def test_a_typed_reply_is_read_as_the_decision_that_it_is(kind, line, outcome, rest):
    assert read_decision(kind, line) == (outcome, rest)


@given(st.sampled_from(sorted(CHOICES)), st.text(max_size=200))
def test_any_text_decides_what_may_be_decided_or_nothing(kind, text):
    outcome, rest = read_decision(kind, text)
    assert outcome is None or outcome in CHOICES[kind]
    assert rest in text or not rest or " ".join(rest.split()) in " ".join(text.split())


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("xác nhận hết", (Outcome.CONFIRMED, (), "")),
        ("xác nhận", (Outcome.CONFIRMED, (), "")),
        ("ok hết", (Outcome.CONFIRMED, (), "")),
        ("xác nhận tất cả", (Outcome.CONFIRMED, (), "")),
        ("xác nhận 12", (Outcome.CONFIRMED, ("12",), "")),
        ("xac nhan viec 12, 4.1 va 5", (Outcome.CONFIRMED, ("12", "4.1", "5"), "")),
        ("xác nhận 12 13", (Outcome.CONFIRMED, ("12", "13"), "")),
        ("trả lại 12, vì thiếu biên bản", (Outcome.RETURNED, ("12",), "thiếu biên bản")),
        ("trả lại 12: thiếu 3 biên bản", (Outcome.RETURNED, ("12",), "thiếu 3 biên bản")),
        ("tra lai viec 12 thieu bien ban", (Outcome.RETURNED, ("12",), "thieu bien ban")),
        ("trả lại", (Outcome.RETURNED, (), "")),
        ("để mai xem", (None, (), "")),
        ("xác nhận một nửa", (None, (), "")),
    ],
)
def test_a_reply_to_the_list_of_what_is_done_names_all_of_it_or_some(line, read):
    assert read_done_list(line) == read
