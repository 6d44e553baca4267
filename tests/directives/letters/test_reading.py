"""What holds for every text: nothing raises, nothing is invented, doubts have words, and time stays in bounds."""

import re
import time
import unicodedata
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directives.letters import NotText, decode, parse_deadlines, read_letter, secrecy_mark
from directives.letters.words import fold, normal
from directives.review import doubts_of, review_of
from directives.urgent import urgent_draft

HERE = Path(__file__).parent
OWN = {path.stem: path.read_text(encoding="utf-8") for path in sorted(HERE.glob("own/*.txt"))}
LOCALES = HERE.parents[2] / "locales"
SHOPPING = "Mua:\n1. Gạo 5 kg\n2. Mật ong\n- trứng\n- nước mắm trước ngày 30/9"
NOVEL = """Chiều hôm ấy, ông giám đốc Sở Tài chính bước vào quán, gọi một ấm trà. "Anh chủ trì họp à?" bà chủ hỏi.

Ông cười. "Sở giao cho tôi việc này đã ba năm, trước cả ngày 12 tháng 5 năm 1986." Ngoài kia, mưa rơi. Hai người im lặng."""
PIECES = st.sampled_from(
    [
        "Sở Y tế", " chủ trì, ", "phối hợp với ", "các sở, ngành", "\n", "\n\n", "1. ", "a) ", "- ", "Số: 12/CT-UBND", "ngày 31 tháng 2 năm 2024", "trước ",
        "quý IV", "¹", "[1]", "./.", "Nơi nhận:", "KT. CHỦ TỊCH", "MẬT", "Kính gửi:", "V/v ", "\f", "\u0301", "12/13/2024", "không quá 999 năm ", "kể từ ngày ký", ":", "(", ")", "**", "quý",
    ],
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_no_text_makes_reading_raise(text):
    read_letter(text)
    secrecy_mark(text)
    parse_deadlines(text, None)


@settings(max_examples=120, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_no_pile_of_a_letters_own_words_makes_reading_raise(text):
    read_letter(text)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_bytes_are_text_or_refused_and_nothing_else(data):
    with suppress(NotText):
        assert isinstance(decode(data), str)


@pytest.mark.parametrize("name", OWN)
def test_the_normal_form_of_a_letter_does_not_change_its_reading(name):
    assert read_letter(unicodedata.normalize("NFD", OWN[name])) == read_letter(unicodedata.normalize("NFC", OWN[name]))


@pytest.mark.parametrize("name", OWN)
def test_the_placement_of_tones_does_not_change_a_reading(name):
    newer = fold_tones(OWN[name])
    assert compared(read_letter(newer)) == compared(read_letter(OWN[name]))


def fold_tones(text):
    """The same letter with every movable tone on the second vowel."""
    text = normal(text)
    folded = fold(text)
    return "".join(
        (small.upper() if shown.isupper() else small) if unicodedata.normalize("NFD", small)[0] == unicodedata.normalize("NFD", shown.lower())[0] else shown
        for shown, small in zip(text, folded, strict=True)
    )  # fmt: skip


def compared(draft):
    return fold(repr(draft))


@pytest.mark.parametrize("text", ["", "   \n\n", "xin chào", SHOPPING, NOVEL, "1. " * 3000, "A" * 9000])
def test_what_is_no_letter_gives_no_header_and_no_tasks(text):
    draft = read_letter(text)
    assert (draft.kind, draft.number, draft.issuer, draft.subject, draft.signer) == (None,) * 5
    assert (draft.recipients, draft.tasks, draft.reporting) == ((), (), None)
    assert [doubt.code for doubt in draft.doubts] == ["not-a-letter"]


def test_a_pasted_order_that_names_its_lead_is_a_task_even_without_a_head():
    draft = read_letter("Giao Sở Tài chính rà soát nợ đọng, báo cáo trước ngày 30/9/2024.")
    assert [task.leads for task in draft.tasks] == [("Sở Tài chính",)]
    assert "not-a-letter" in [doubt.code for doubt in draft.doubts]


def messages(language):
    text = (LOCALES / language / "doubts.ftl").read_text(encoding="utf-8")
    return {
        code: set(re.findall(r"\{ ?\$(\w+) ?\}", words))
        for code, words in re.findall(r"(?m)^doubt-(\S+) = (.*)$", text)
    }


def all_doubts():
    bare = "ỦY BAN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nLƯU HÀNH NỘI BỘ\nMẬT\n\nNơi nhận:\n- Lưu: VT.\n\nPHỤ LỤC\n"
    dated = "Số: 2/UBND\nX, ngày 5 tháng 6 năm 2025\n\nYêu cầu:\n\n1. Làm¹ trước ngày 5/5/2025, trước ngày 31/6/2025 (tháng 8/2025).\n"
    no_day = "X, ngày  tháng 6 năm 2025\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nNơi nhận:\n- Lưu: VT.\n"
    table = "X, ngày 5 tháng 6 năm 2025\nSố: 2/UBND\n\n| TT | Nhiệm vụ | Chủ trì |\n| 1 | Rà soát | Sở Y tế |\n| 2 | Đôn đốc | |\n"
    nobody = "Nơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\nLý Thị Mây\n"
    return [
        doubt for text in (*OWN.values(), bare, dated, no_day, table, nobody, "") for doubt in read_letter(text).doubts
    ]


def test_every_doubt_has_words_in_both_languages_and_every_word_can_be_needed():
    typed = urgent_draft(("Sở Y tế",), "báo cáo trước 7h hôm nay", now=datetime(2024, 6, 18, 8, 0, tzinfo=UTC))
    raised = {doubt.code for doubt in (*all_doubts(), *doubts_of(review_of(typed)))}
    assert raised == set(messages("vi")) == set(messages("en"))


def test_a_doubts_words_use_exactly_its_facts():
    for doubt in all_doubts():
        assert messages("vi")[doubt.code] == messages("en")[doubt.code] == set(doubt.facts)


@pytest.mark.parametrize(
    "piece",
    [
        "giao Sở Tài chính chủ trì, phối hợp với Sở Y tế ",
        "- Sở Y tế:\n",
        "1. a) - + I. ",
        "trước ngày 30/9/2024 ",
        "ngày 1 tháng 1 ",
        "các sở, ",
        "Sở Kế hoạch, Đầu tư, ",
        "MẬT\n",
        "Kính gửi: ",
        "Số: /",
        "¹²³",
        "*a",
        "((",
        "năm ",
        "Aa ",
        "./.",
        "CHỦ TỊCH\n",
    ],
)
def test_twice_the_text_takes_about_twice_the_time(piece):
    """Compared by growth, not by the clock, with room for a busy machine: quadratic work would take four times."""
    read_letter(piece * 10)
    small, large = (piece * (size // len(piece)) for size in (8_000, 32_000))
    assert cost(large) < 9 * max(cost(small), 0.02)


def cost(text):
    def once():
        begin = time.process_time()
        read_letter(text)
        return time.process_time() - begin

    return min(once() for _ in range(2))
