"""Each rule of what a status line means, on lines that show it."""

from datetime import date

import pytest

from directives.status_lines import Kind, read_line
from tests.directives.status_lines.reading import WEDNESDAY, kind, kinds_by_task, reads


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("vượt thẩm quyền và xin lùi đến 30/4", "beyond_authority"),
        ("vướng vốn nên xin lùi đến 30/4", "extension"),
        ("đang làm nhưng giao nhầm cho sở em rồi", "not_ours"),
        ("phần mềm xong rồi mà vướng đường truyền", "blocked"),
        ("đã nhận, đang làm", "in_progress"),
        ("đã nhận, chưa làm", "not_started"),
    ],
)
def test_what_needs_somebody_s_action_wins(text, expected):
    assert kind(text) == expected


def test_percent_and_day_are_kept_whichever_kind_wins():
    report = reads("40%, vướng giá đất, xin lùi đến 30/4")
    assert (report.kind, report.percent, report.due) == (Kind.EXTENSION, 40, date(2025, 4, 30))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("chưa xong", "in_progress"),
        ("chưa hoàn thành đâu anh", "in_progress"),
        ("không vướng gì, đang làm", "in_progress"),
        ("hết kẹt rồi, đang làm lại", "in_progress"),
        ("không vượt thẩm quyền, đang xử lý", "in_progress"),
        ("không cần gia hạn, xong rồi", "done"),
        ("chưa tháo gỡ được vướng mắc", "blocked"),
        ("không phải đang làm, chưa làm", "not_started"),
    ],
)
def test_negation_turns_the_word_it_governs_and_not_the_line(text, expected):
    assert kind(text) == expected


@pytest.mark.parametrize(("text", "expected", "percent"), [("xong 95%", "in_progress", 95), ("xong 100%", "done", 100)])
def test_finished_by_less_than_a_hundred_percent_is_in_progress(text, expected, percent):
    report = reads(text)
    assert (report.kind, report.percent) == (expected, percent)


def test_one_line_reports_on_several_tasks():
    assert kinds_by_task("21 xong, 22 35%, 23 kẹt vốn, 24 25 chưa làm") == {
        "21": "done", "22": "in_progress", "23": "blocked", "24": "not_started", "25": "not_started",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "tasks"),
    [
        ("8 xong", ("8",)),
        ("#8 xong", ("8",)),
        ("nv8 xong", ("8",)),
        ("xong nhiệm vụ 8", ("8",)),
        ("việc 8 và 9 xong", ("8", "9")),
        ("8 + 9 xong", ("8", "9")),
        ("mục 4.2, 4.3 xong", ("4.2", "4.3")),
        ("từ 7 đến 9 xong", ("7", "8", "9")),
        ("nhiệm vụ hai mươi mốt xong", ("21",)),
        ("các việc còn lại xong", ()),
        ("8 xã xong", ()),
        ("80% xong", ()),
        ("20/3 xong", ()),
        ("vb 88/BC-STC đã gửi", ()),
        ("8 tỷ chưa có", ()),
        ("2025 xong", ()),
    ],
)
def test_a_number_names_a_task_only_where_it_stands_as_one(text, tasks):
    assert reads(text).tasks == tasks


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("30/3", date(2025, 3, 30)),
        ("12/3", date(2025, 3, 12)),
        ("11/3", date(2026, 3, 11)),
        ("tháng 10", date(2025, 10, 31)),
        ("t10", date(2025, 10, 31)),
        ("tháng 2", date(2026, 2, 28)),
        ("cuối tháng", date(2025, 3, 31)),
        ("tháng sau", date(2025, 4, 30)),
        ("quý IV", date(2025, 12, 31)),
        ("cuối quý", date(2025, 3, 31)),
        ("quý 2/2026", date(2026, 6, 30)),
        ("tuần sau", date(2025, 3, 21)),
        ("cuối tuần này", date(2025, 3, 14)),
        ("thứ 6 tuần sau", date(2025, 3, 21)),
        ("thứ tư", date(2025, 3, 19)),
        ("chủ nhật", date(2025, 3, 16)),
        ("mai", date(2025, 3, 13)),
        ("ngày mốt", date(2025, 3, 14)),
        ("hôm nay", date(2025, 3, 12)),
        ("3 ngày nữa", date(2025, 3, 15)),
        ("2 tuần nữa", date(2025, 3, 26)),
        ("ngày 25", date(2025, 3, 25)),
        ("ngày 5", date(2025, 4, 5)),
        ("trước 30/3", date(2025, 3, 30)),
        ("ngày 7 tháng 5", date(2025, 5, 7)),
        ("7-5-2026", date(2026, 5, 7)),
        ("cuối năm", date(2025, 12, 31)),
        ("đầu tuần sau", None),
        ("giữa tháng", None),
    ],
)
def test_days_are_resolved_against_the_day_of_reading(text, due):
    report = reads(f"{text} xong")
    assert (report.kind, report.due) == (Kind.IN_PROGRESS, due)


def test_this_week_said_at_a_weekend_is_that_sunday():
    assert reads("tuần này xong", now=date(2025, 3, 15)).due == date(2025, 3, 16)


@pytest.mark.parametrize(
    "text",
    [
        "đã nhận, 20/3 sẽ triển khai",
        "đang làm, tuần sau họp",
        "thiếu vốn, 20/4 mới có",
        "hạn 20/3, đang làm",
        "sau lễ 30/4 xong",
        "đã trình, tuần sau UBND tỉnh duyệt",
        "đã xong ngày 10/3",
    ],
)
def test_a_day_that_is_not_the_unit_s_own_end_is_left_out(text):
    assert reads(text).due is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("xong dự thảo", "in_progress"),
        ("bước 2 xong", "in_progress"),
        ("cơ bản hoàn thành", "in_progress"),
        ("xong 3/5 xã", "in_progress"),
        ("xong rồi, chờ lãnh đạo ký", "submitted"),
        ("xong hết rồi", "done"),
    ],
)
def test_finished_counts_where_it_governs_the_task(text, expected):
    assert kind(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("đang chờ số liệu các xã", "in_progress"),
        ("chờ số liệu các xã nên chưa làm được", "blocked"),
        ("chờ Chủ tịch duyệt", "submitted"),
        ("sẽ triển khai", "received"),
        ("đã giao phòng chuyên môn làm", "in_progress"),
        ("thiếu kinh phí, đề nghị bố trí", "blocked"),
        ("không thuộc thẩm quyền sở em, chuyển Sở Nội vụ", "not_ours"),
        ("không đủ thẩm quyền", "beyond_authority"),
        ("xin ý kiến UBND tỉnh", "blocked"),
        ("sở em chỉ phối hợp, Sở Tài chính chủ trì", "not_ours"),
        ("chưa làm vì bận", "not_started"),
        ("đã gửi báo cáo số 71/BC-SNV", "done"),
        ("tháng sau mới làm", "not_started"),
        ("0%", "not_started"),
        ("👍", "received"),
        ("✅", "unclear"),
        ("🙏", "unclear"),
    ],
)
def test_waiting_authority_and_help_are_told_apart(text, expected):
    assert kind(text) == expected


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("60-70%", 60),
        ("trên 50%", 50),
        ("75 phần trăm", 75),
        ("chưa tới 50%", None),
        ("còn 20% nữa", None),
        ("giải ngân 45%", None),
        ("được 2/3 khối lượng", None),
        ("80% số hộ đồng ý, đang làm", None),
    ],
)
def test_only_a_stated_percent_of_the_task_counts(text, percent):
    assert reads(text).percent == percent


@pytest.mark.parametrize(
    ("text", "days", "due"),
    [
        ("xin thêm 3 ngày nữa", 3, None),
        ("xin thêm 2 tuần", 14, None),
        ("xin thêm một tháng", 30, None),
        ("xin thêm nửa tháng", 15, None),
        ("xin thêm 5 ngày làm việc", None, None),
        ("xin thêm vài ngày", None, None),
        ("cho em 3 ngày nữa", None, date(2025, 3, 15)),
        ("xin lùi 1 tuần, tức 25/3", 7, date(2025, 3, 25)),
        ("có thể lùi đến 25/3 được không anh?", None, date(2025, 3, 25)),
    ],
)
def test_an_extension_says_how_many_days_or_until_when(text, days, due):
    report = reads(text)
    assert (report.kind, report.extra_days, report.due) == (Kind.EXTENSION, days, due)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8 xong rồi, gửi bản giấy cho ai vậy?", "done"),
        ("8 xong chưa em?", "unclear"),
        ("có gia hạn được không?", "unclear"),
        ("xong em báo", "unclear"),
        ("nếu vướng sẽ báo, giờ đang làm", "in_progress"),
    ],
)
def test_a_status_beside_a_question_wins_and_a_question_alone_is_unclear(text, expected):
    assert kind(text) == expected


def test_a_bare_not_yet_takes_the_verb_of_the_clause_before_it():
    assert kinds_by_task("8 xong, 9 chưa") == {"8": "done", "9": "in_progress"}


def test_a_day_binds_to_the_last_task_before_it_unless_both_are_said():
    apart = read_line("8 đang làm, 9 đang làm cuối tháng xong", now=WEDNESDAY)
    both = read_line("8 50%, 9 60%, cả hai cuối tháng xong", now=WEDNESDAY)
    assert [report.due for report in apart] == [None, date(2025, 3, 31)]
    assert [report.due for report in both] == [date(2025, 3, 31)] * 2


@pytest.mark.parametrize(
    "text",
    [
        "=SUM(1,2)", "<script>alert('xong')</script>", '{"status": "xong"}', "SELECT xong FROM viec", "/start", "[Chuyển tiếp] 8 xong",
        'công văn ghi "đã hoàn thành"', "https://example.vn/xong",
    ],
)  # fmt: skip
def test_what_nobody_says_in_words_of_their_own_is_unclear(text):
    assert kind(text) == "unclear"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("xong rooif", "done"),
        ("ddang lafm", "in_progress"),
        ("d9a4 hoa2n tha2nh", "done"),
        ("vu7o71ng ma85t ba82ng", "blocked"),
        ("xong r nha", "done"),
        ("hổng làm dc", "blocked"),
        ("hoan thnah roi", "done"),
        ("XONG RỒI!!!", "done"),
        ("xonggggg", "done"),
        ("gữi báo cáo rồi", "done"),
    ],
)
def test_typing_slips_and_chat_shorthand_are_understood(text, expected):
    assert kind(text) == expected
