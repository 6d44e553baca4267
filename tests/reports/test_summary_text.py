"""The summary on a phone: what is counted, what is named, and that it is one message in either language."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from delivery.fold import plain, visible_length
from directives.figures import DirectiveFigures, Figures, NextDeadline, Summary
from directives.tasks import Assignment, Due, OfficialClass, Part
from locales import LOCALES, words_for
from reports.summary_text import bar, summary_html

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2024, 6, 18, 8, 0, tzinfo=ZONE)
LONG = "Ban Quản lý dự án đầu tư xây dựng công trình giao thông nông nghiệp " * 8
MOST_VISIBLE = 4096
BOTH = pytest.mark.parametrize("locale", LOCALES)


def figures(*, units=54, acknowledged=1, not_reported=16, **classes):
    return Figures(
        units=units,
        acknowledged=acknowledged,
        classes={kind: classes.get(kind.value, 0) for kind in OfficialClass},
        not_reported=not_reported,
    )


def directive(of, number="15/UBND-TH", subject="kiểm tra công trình"):
    return DirectiveFigures(id=1, number=number, subject=subject, urgency="hỏa tốc", figures=of)


def deadline(unit="Sở Y tế", text="Rà soát công trình"):
    due = Due(id=1, phrase="trước ngày 30/9", day=date(2024, 9, 30), hour=None, certain=True)
    one = Assignment(
        id=1, directive_id=1, directive_number="15/UBND-TH", task_id=1, position=0, label="12", section="12", text=text,
        unit_id=1, unit_code="SYT", unit_name=unit, part=Part.LEAD, owed=True, deadlines=(due,),
    )  # fmt: skip
    return NextDeadline(due=due, assignments=(one,))


def summary(of, *, directives=1, deadlines=(), **about):
    each = tuple(directive(of, **about) for _ in range(directives))
    return Summary(at=NOW, figures=of, directives=each, next_deadlines=tuple(deadlines))


def shown(given, locale="vi", silent=()):
    return plain(summary_html(given, words_for(locale), zone=ZONE, silent=silent))


def test_what_is_not_reported_is_counted_beside_the_total_of_which_it_is_a_part():
    said = shown(summary(figures(no_deadline=15, in_time=1, done_in_time=1)))
    assert "Việc phải báo cáo: 17, trong đó chưa báo cáo: 16\n" in said


def test_what_waits_to_be_confirmed_and_what_was_extended_is_counted_where_there_is_any():
    of = replace(figures(done_in_time=3, in_time=1), unconfirmed=2, extended=1)
    assert "chờ xác nhận: 2\nĐược lùi hạn: 1" in shown(summary(of))
    assert "xác nhận: 0" not in shown(summary(figures(in_time=1)))


def test_one_directive_is_named_with_its_subject_and_its_units_are_counted():
    said = shown(summary(figures(no_deadline=1)))
    assert "Văn bản 15/UBND-TH: kiểm tra công trình" in said
    assert "Đã xác nhận: 1/54 đơn vị\n" in said


def test_of_several_directives_what_is_counted_is_not_called_units():
    said = shown(summary(figures(units=108, no_deadline=1), directives=2))
    assert "Đã xác nhận: 1/108 lượt đơn vị nhận văn bản" in said
    assert said.count("• 15/UBND-TH: xong 0/1") == 2


def test_directives_beyond_those_listed_are_counted():
    said = shown(summary(figures(no_deadline=1), directives=9))
    assert said.count("• 15/UBND-TH") == 6
    assert "… và 3 văn bản nữa" in said


def test_every_silent_unit_is_named_once_in_a_fold_where_there_is_room():
    names = [f"Sở Số {n}" for n in range(60)]
    html = summary_html(summary(figures(no_deadline=1)), words_for("vi"), zone=ZONE, silent=names)
    fold = html[html.index("<blockquote expandable>") :]
    assert [f"• {name}" for name in names] == plain(fold).split("\n")


def test_nobody_is_called_silent_where_no_names_are_given():
    assert "chưa xác nhận" not in shown(summary(figures(no_deadline=1)))


@BOTH
def test_the_longest_summary_is_one_message_that_counts_whom_it_leaves_out(locale):
    given = summary(figures(in_time=3, late=2), subject=LONG, deadlines=[deadline(LONG, LONG)] * 5)
    html = summary_html(given, words_for(locale), zone=ZONE, silent=[LONG.strip()] * 300)
    assert visible_length(html) <= MOST_VISIBLE
    named = plain(html).count("\n• ")
    assert {"vi": f"… và {300 - named} đơn vị nữa", "en": f"… and {300 - named} more"}[locale] in plain(html)


@BOTH
def test_whatever_is_cut_ends_in_an_ellipsis(locale):
    said = shown(summary(figures(in_time=3), subject=LONG, deadlines=[deadline(LONG, LONG)]), locale)
    cut = [line for line in said.split("\n") if "Ban Quản lý" in line]
    assert cut
    assert all(line.endswith("…") for line in cut)


@BOTH
def test_markup_in_a_name_is_shown_as_written(locale):
    said = shown(summary(figures(no_deadline=1), subject="<b>gấp</b> & ngay"), locale, silent=["Sở <X> & Y"])
    assert "<b>gấp</b> & ngay" in said
    assert "• Sở <X> & Y" in said


@BOTH
def test_with_no_directive_it_says_so_in_one_line(locale):
    empty = Summary(at=NOW, figures=figures(units=0), directives=(), next_deadlines=())
    assert "\n" not in shown(empty, locale)


@pytest.mark.parametrize(
    "classes",
    [{"late": 1}, {"done_in_time": 1, "no_deadline": 999}, dict.fromkeys(map(str, OfficialClass), 1), {"in_time": 7, "late": 7, "done_late": 7}],
)  # fmt: skip
def test_the_bar_has_ten_squares_and_one_at_least_for_whatever_exists(classes):
    squares = bar(figures(**classes))
    assert len(squares) == 10
    assert len(set(squares)) == len(classes)
