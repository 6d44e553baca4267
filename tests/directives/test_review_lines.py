"""Lines that change a draft."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directives import refusals
from directives.letters.draft import Deadline
from directives.refusals import Refusal
from directives.review import Treatment, apply, changes, labels_of
from directives.review_lines import Order, Setting, header_change, read_review_line, read_task_field
from tests.directives.review.letters import DIRECTORY, review

TODAY = date(2026, 8, 27)
FIELD = changes.HeaderField


def setting():
    return Setting(review=review(), labels=labels_of(review(), ()), directory=DIRECTORY, today=TODAY)


def read(line):
    return read_review_line(line, setting())


@pytest.mark.parametrize(
    ("line", "change"),
    [
        ("3 chủ trì: Sở Y tế, STC", changes.SetLeads(key=3, phrases=("Sở Tài chính", "Sở Y tế"))),
        ("viec 3 chu tri syt", changes.SetLeads(key=3, phrases=("Sở Y tế",))),
        ("3 phối hợp: không", changes.SetCoordinators(key=3, phrases=())),
        ("3 chủ trì: không ai", changes.SetLeads(key=3, phrases=())),
        ("3 phối hợp: SNV", changes.SetCoordinators(key=3, phrases=("Sở Nội vụ",))),
        ("3 hạn 30/9", changes.SetDeadlines(key=3, deadlines=(Deadline(phrase="30/9", due=date(2026, 9, 30)),))),
        ("3 thêm hạn 30/9", changes.AddDeadline(key=3, deadline=Deadline(phrase="30/9", due=date(2026, 9, 30)))),
        ("3 bỏ hạn", changes.SetDeadlines(key=3, deadlines=())),
        ("bo han 3", changes.SetDeadlines(key=3, deadlines=())),
        ("3 hạn: không có hạn", changes.SetDeadlines(key=3, deadlines=())),
        ("3 là hạn", changes.DecideDeadline(key=3, is_one=True)),
        ("3 không phải hạn", changes.DecideDeadline(key=3, is_one=False)),
        ("3 nội dung: Rà soát lại\nvà báo cáo", changes.SetText(key=3, text="Rà soát lại\nvà báo cáo")),
        ("tách 3", changes.SplitTask(key=3)),
        ("tach 3 sau cau 2", changes.SplitTask(key=3, after=2)),
        ("gộp 3 và 1", changes.MergeTasks(keys=(3, 1))),
        ("gop 1, 2, 3", changes.MergeTasks(keys=(1, 2, 3))),
        ("bỏ 3", changes.DropTask(key=3)),
        ("lấy lại 3", changes.BringBack(key=3)),
        ("theo dõi 1", changes.Treat(key=1, treatment=Treatment.FOLLOWED)),
        ("để biết 2", changes.Treat(key=2, treatment=Treatment.INFORMED)),
        ("theo dõi tất cả", changes.Treat(treatment=Treatment.FOLLOWED)),
        ("số 123/UBND-KT", changes.SetHeader(field=FIELD.NUMBER, value="123/UBND-KT")),
        ("ngày 12/6/2024", changes.SetHeader(field=FIELD.DATE, value=date(2024, 6, 12))),
        ("trích yếu: rà soát quy hoạch", changes.SetHeader(field=FIELD.SUBJECT, value="rà soát quy hoạch")),
        ("do khan: hoa toc", changes.SetHeader(field=FIELD.URGENCY, value="hỏa tốc")),
        ("độ khẩn: thường", changes.SetHeader(field=FIELD.URGENCY, value=None)),
        ("“Sở Lạ” là SNV", changes.RulePhrase(phrase="Sở Lạ", codes=("SNV",))),
        ("sở lạ là SNV", changes.RulePhrase(phrase="Sở Lạ", codes=("SNV",))),
        ('"Sở Lạ" là không ai', changes.RulePhrase(phrase="Sở Lạ", codes=())),
        ("“các sở” trừ SYT", changes.LeaveOut(phrase="các sở", codes=("SYT",))),
        ("các sở gồm cả SYT", changes.TakeIn(phrase="các sở", codes=("SYT",))),
        ("thêm Huyện An Biên", changes.AddRecipients(codes=("AB",))),
        ("bớt AB", changes.RemoveRecipients(codes=("AB",))),
        ("đính chính #5", changes.Correct(directive=5)),
        ("đúng rồi", changes.Settle(doubts=("read-by-ocr",))),
        ("3 due 30/9", changes.SetDeadlines(key=3, deadlines=(Deadline(phrase="30/9", due=date(2026, 9, 30)),))),
        ("merge 3 and 1", changes.MergeTasks(keys=(3, 1))),
        ("split 3 after 2", changes.SplitTask(key=3, after=2)),
    ],
)
def test_a_line_says_what_is_to_be_changed(line, change):
    assert read(line) == (change,)


def test_several_tasks_are_dropped_in_one_line():
    assert read("bỏ 1, 3") == (changes.DropTask(key=1), changes.DropTask(key=3))


@pytest.mark.parametrize(
    ("line", "order"),
    [
        ("hoàn tác", Order.UNDO), ("undo", Order.UNDO), ("Phát hành", Order.ISSUE), ("phat hanh!", Order.ISSUE),
        ("thôi", Order.QUIT), ("quit", Order.QUIT), ("xem", Order.SHOW), ("trùng văn bản", Order.DROP),
        ("van ban khac", Order.ANOTHER_LETTER), ("bỏ bản dự thảo", Order.DROP),
    ],
)  # fmt: skip
def test_a_line_says_what_is_to_be_done_with_the_draft(line, order):
    assert read(line) is order


@pytest.mark.parametrize(
    ("line", "refusal"),
    [
        ("chào anh", refusals.LineUnclear),
        ("3 bỏ hạn ngay", refusals.LineUnclear),
        ("tách 3 đôi", refusals.LineUnclear),
        ("bỏ cả", refusals.LineUnclear),
        ("9 hạn 30/9", refusals.NumberNotInDraft),
        ("gộp 3 và 9", refusals.NumberNotInDraft),
        ("3 hạn sớm nhất", refusals.TypedDeadlineUnclear),
        ("3 thêm hạn không có", refusals.TypedDeadlineUnclear),
        ("3 chủ trì: Sở Y tê", refusals.TypedUnitsProposed),
        ("thêm ai đó", refusals.TypedUnitsUnknown),
        ("3 chủ trì:", refusals.TypedUnitsUnknown),
    ],
)
def test_what_is_not_understood_is_refused_and_nothing_is_guessed(line, refusal):
    with pytest.raises(refusal):
        read(line)


@pytest.mark.parametrize("line", ["số vài", "ngày nào đó", "độ khẩn: vừa vừa"])
def test_a_head_that_is_none_is_refused_with_an_example_of_its_own(line):
    with pytest.raises(refusals.HeaderValueMissing):
        apply(review(), *read(line))


@given(st.text(max_size=80))
def test_no_line_makes_it_raise_anything_but_a_refusal(line):
    try:
        read(line)
    except Refusal:
        return


@pytest.mark.parametrize(
    ("field", "text", "change"),
    [
        ("leads", "chủ trì: Sở Y tế", changes.SetLeads(key=3, phrases=("Sở Y tế",))),
        ("leads", "SYT", changes.SetLeads(key=3, phrases=("Sở Y tế",))),
        (
            "deadline",
            "Hạn: 30/9",
            changes.SetDeadlines(key=3, deadlines=(Deadline(phrase="30/9", due=date(2026, 9, 30)),)),
        ),
        ("deadline", "bỏ hạn", changes.SetDeadlines(key=3, deadlines=())),
        (
            "text",
            "Nội dung tuyên truyền do Sở Y tế chọn",
            changes.SetText(key=3, text="Nội dung tuyên truyền do Sở Y tế chọn"),
        ),
    ],
)
def test_what_is_typed_for_a_field_may_repeat_its_name(field, text, change):
    assert read_task_field(field, 3, text, setting()) == (change,)


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        (FIELD.NUMBER, "Số: 12 / UBND-KT", "12/UBND-KT"),
        (FIELD.NUMBER, "12/UBND-KT", "12/UBND-KT"),
        (FIELD.DATE, "ngày 12/6/2024", date(2024, 6, 12)),
        (FIELD.SUBJECT, "Về việc rà soát", "rà soát"),
        (FIELD.ISSUER, "Sở Y tế", "Sở Y tế"),
        (FIELD.KIND, "Công điện", "công điện"),
        (FIELD.URGENCY, "KHẨN", "khẩn"),
    ],
)
def test_what_is_typed_for_a_field_of_the_head_may_repeat_its_name(field, text, value):
    assert header_change(field, text, TODAY) == changes.SetHeader(field=field, value=value)
