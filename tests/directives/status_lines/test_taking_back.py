"""Which lines take back what was said, and what they say beside that."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directives.status_lines import takes_back

ALONE = [
    *("sai", "sai rồi", "Sai r", "nhầm", "e nhầm ạ", "nham", "k phai", "không phải ạ", "undo", "wrong", "lộn rồi"),
    *(
        "NHẦM RỒI",
        "bấm nhầm ạ 🙏",
        "dạ em gõ nhầm",
        "hủy",
        "nhầm số rồi ạ",
        "báo nhầm rồi sếp ơi",
        "hông phải",
        "sai!!!",
    ),
]
WITH_MORE = [
    ("sai r, 13 chứ ko phải 12 xong", "13 chứ ko phải 12 xong"),
    ("ko phải, 13 xong", "13 xong"),
    ("dạ em nhầm rồi anh ơi, 13 mới xong", "13 mới xong"),
    ("nhầm 13 xong", "13 xong"),
    ("sai. 2 được 40%", "2 được 40%"),
    ("sai\n2 xong", "2 xong"),
    ("nhầm số rồi ạ: 14 xong", "14 xong"),
    ("sai rồi 12 chưa xong", "12 chưa xong"),
]
REPORTS = [
    *("13 sai số liệu nên chưa xong", "sai phạm đã xử lý xong, nv 5", "nhầm lẫn số liệu", "không phải việc của sở em"),
    *("nhầm sở rồi", "giao sai", "sai số liệu", "sai sót đã khắc phục", "không phải nhiệm vụ của tôi", "12 nhầm", ""),
    *("hủy bỏ quyết định, 12 xong", "12 xong", "đính chính: 12 được 40%", "lộn xộn quá", "saigon", "đã sửa sai xong"),
    *("sai đối tượng 3 hộ", "nhầm đơn vị rồi ạ", "lộn sở", "không phải tụi em làm"),
]


@pytest.mark.parametrize("line", ALONE)
def test_a_word_by_itself_takes_back_and_says_nothing_else(line):
    assert takes_back(line) == ""


@pytest.mark.parametrize(("line", "rest"), WITH_MORE)
def test_what_stands_behind_the_word_is_a_line_of_its_own(line, rest):
    assert takes_back(line) == rest


@pytest.mark.parametrize("line", REPORTS)
def test_a_line_that_speaks_of_something_wrong_takes_nothing_back(line):
    assert takes_back(line) is None


@pytest.mark.parametrize("line", [*ALONE, *(line for line, _ in WITH_MORE)])
def test_a_decomposed_line_takes_back_as_the_composed_one(line):
    assert takes_back(unicodedata.normalize("NFD", line)) == takes_back(line)


@given(st.text(max_size=300))
def test_any_text_leaves_of_itself_what_it_has_behind_the_word(text):
    rest = takes_back(text)
    assert rest is None or rest in unicodedata.normalize("NFC", text)
