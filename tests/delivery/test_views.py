"""What officers, the office and leaders read: whole, within Telegram's limits, in both languages."""

import re
from dataclasses import replace
from datetime import date

import pytest

from delivery.fold import plain, visible_length
from delivery.message import File, Menu, Message, Reaction, Toast
from delivery.views import VIEWS
from directives import succession
from directives.changes import Change, ChangeKind, pack
from directives.letters.draft import Deadline, Doubt, Reporting
from directives.matters import Outcome
from directives.plan import plan
from directives.review import changes
from directives.urging import Degree
from locales import LOCALES
from operations.review import drop_draft, revise
from storage.evidence import Form
from tests.delivery.room import LONG_NAME, NOW, SENTENCE, Room, letter, task

MOST_VISIBLE = 4096
MOST_CAPTION = 1024
MOST_DATA_BYTES = 64
SOME_LONG_TEXT = SENTENCE * 8
BOTH = pytest.mark.parametrize("locale", LOCALES)


def labels(message: Message) -> list[str]:
    return [button.label for row in message.keyboard for button in row]


def lines_of(message: Message) -> list[str]:
    return plain(message.html).split("\n")


# --- the card -----------------------------------------------------------------------------------------------------


@BOTH
@pytest.mark.parametrize("count", [1, 4, 30, 150])
async def test_a_card_of_any_number_of_long_tasks_is_one_message(room, locale, count):
    tasks = [task(str(n), "Sở Y tế", text=SOME_LONG_TEXT, due="2024-09-30") for n in range(1, count + 1)]
    message = await room.card("SYT", await room.issue(letter(*tasks)), locale)
    assert visible_length(message.html) <= MOST_VISIBLE


@pytest.mark.parametrize("count", [1, 4, 30, 150])
async def test_a_card_shows_each_task_whole_or_with_an_ellipsis_at_its_end(room, count):
    tasks = [task(str(n), "Sở Y tế", text=SOME_LONG_TEXT) for n in range(1, count + 1)]
    message = await room.card("SYT", await room.issue(letter(*tasks)))
    shown = [line for line in lines_of(message) if re.match(r"\d+\. ", line)]
    assert shown
    assert all(line.endswith(("…", SENTENCE.strip())) for line in shown)


async def test_short_tasks_are_shown_whole_however_long_the_others_are(room):
    tasks = [task("1", "Sở Y tế", text=SENTENCE), *(task(str(n), "Sở Y tế", text=SENTENCE * 60) for n in (2, 3))]
    message = await room.card("SYT", await room.issue(letter(*tasks)))
    assert f"1. {SENTENCE.strip()}" in lines_of(message)
    assert visible_length(message.html) > MOST_VISIBLE * 0.9


async def test_tasks_for_which_a_card_has_no_room_are_counted_and_the_full_text_has_them_all(room):
    tasks = [task(str(n), "Sở Y tế", text=SENTENCE) for n in range(1, 151)]
    directive = await room.issue(letter(*tasks))
    message = await room.card("SYT", directive)
    shown = sum(bool(re.match(r"\d+\. ", line)) for line in lines_of(message))
    assert 10 < shown < 150
    assert f"… và {150 - shown} việc nữa" in plain(message.html)
    full = await room.message("full-text", directive=directive, unit=await room.unit("SYT"))
    assert plain(full.html).count(SENTENCE.strip()) == 150


@BOTH
async def test_a_card_with_the_longest_names_and_a_hundred_tasks_of_others_is_one_message(room, locale):
    others = [task(str(n), "Sở Y tế") for n in range(1, 101)]
    mine = task("101", "Ban Quản lý dự án", text=SOME_LONG_TEXT)
    given = replace(letter(*others, mine), issuer=LONG_NAME, subject=SOME_LONG_TEXT)
    everybody = ("Sở Y tế", "Ban Quản lý dự án")
    coordinated = tuple(replace(one, coordinators=everybody) for one in given.tasks)
    message = await room.card("BQL", await room.issue(replace(given, tasks=coordinated)), locale)
    assert visible_length(message.html) <= MOST_VISIBLE
    assert "101. Rà soát" in plain(message.html)


async def test_a_unit_that_must_report_on_a_general_task_is_not_said_to_lead_it(room):
    general = letter(task("1"), task("2", "Sở Y tế"), recipients=("Sở Y tế", "Sở Tài chính"))
    directive = await room.issue(general, follow=True)
    assert "Sở Tài chính phải báo cáo 1 việc:" in plain((await room.card("STC", directive)).html)
    full = await room.message("full-text", directive=directive, unit=await room.unit("STC"))
    assert "Việc 1 (phải báo cáo)" in plain(full.html)


async def test_the_full_text_does_not_present_a_doubtful_date_as_a_deadline(room):
    doubtful = letter(task("1", "Sở Y tế", due="2024-07-31", certain=False))
    full = await room.message("full-text", directive=await room.issue(doubtful), unit=await room.unit("SYT"))
    assert "Hạn: 31/7/2024" not in plain(full.html)
    assert "chưa chắc là thời hạn: 31/7/2024" in plain(full.html)


async def test_an_english_reader_is_told_the_kind_of_letter_in_english(room):
    card = await room.card("SYT", await room.issue(letter(task("1", "Sở Y tế"))), "en")
    assert "Official letter No. 15/UBND-TH" in plain(card.html)


# --- the draft ----------------------------------------------------------------------------------------------------


async def test_a_draft_names_tasks_by_the_numbers_under_which_they_will_be_issued(room):
    sections = [task("2", "Sở Y tế"), task("2", "Sở Tài chính", due="2024-09-30")]
    doubtful = replace(
        letter(*sections), doubts=(Doubt(code="footnote-without-text", facts={"task": "2", "mark": "4"}),)
    )
    first = await room.keep(doubtful)
    draft = plain((await room.message("draft", draft=first)).html)
    assert re.search(r"• 2\.2\. .* ⏰ 30/9/2024", draft)
    assert "Việc 2.2: không tìm thấy nội dung của chú thích 4" in draft
    assert "Việc 2.1. (mục 2)" in plain((await room.message("draft-tasks", draft=first, page=0)).html)

    await room.issue(doubtful)
    again = await room.keep(replace(doubtful, number="16/UBND-TH"))
    shown = plain((await room.message("draft", draft=again)).html)
    expected = re.findall(r"• (\d+)\. .* ⏰ 30/9/2024", shown)
    directive = await room.issue(replace(doubtful, number="16/UBND-TH"))
    assert [one.label for one in await room.given("STC", directive) if one.deadlines] == expected


async def test_tasks_of_the_same_lead_stand_together_in_a_draft_and_general_ones_last(room):
    draft_id = await room.keep(
        letter(task("1"), task("2", "Sở Y tế"), task("3", "Sở Tài chính"), task("4", "Sở Y tế", due="2024-06-20"))
    )
    lines = lines_of(await room.message("draft", draft=draft_id))
    places = [place for place, line in enumerate(lines) if line.startswith(("• ", "Sở ", "Việc chung"))]
    assert [lines[place].split(".")[0] for place in places] == [
        "Sở Y tế", "• 2", "• 4", "Sở Tài chính", "• 3", "Việc chung, không ghi chủ trì: gửi tất cả nơi nhận để biết",
        "• 1",
    ]  # fmt: skip


@BOTH
async def test_a_draft_with_lists_of_any_length_is_one_message_that_counts_what_it_leaves_out(room, locale):
    tasks = [task(str(n), "Sở Y tế", f"Cơ quan lạ {n}", due="2024-09-30") for n in range(1, 200)]
    doubts = tuple(Doubt(code="footnote-without-text", facts={"task": str(n), "mark": "4"}) for n in range(1, 100))
    message = await room.message("draft", locale, draft=await room.keep(replace(letter(*tasks), doubts=doubts)))
    assert visible_length(message.html) <= MOST_VISIBLE
    assert len([line for line in lines_of(message) if line.startswith("… ")]) == 2


@BOTH
async def test_every_screen_of_a_draft_is_one_message_however_much_it_says(room, locale):
    crowd = tuple(f"Cơ quan lạ số {n} với một cái tên rất dài để xem có vừa hay không" for n in range(30))
    one = replace(task("1", *crowd, text="Rà soát công trình. " * 400), coordinators=crowd)
    doubtful = [Deadline(phrase=f"{SENTENCE}{n}", due=date(2024, 9, n), certain=n % 2 == 0) for n in range(1, 20)]
    whole = replace(letter(replace(one, deadlines=tuple(doubtful)), task("2", "Sở Y tế")), subject=SOME_LONG_TEXT)
    draft_id = await room.keep(whole)
    for n in range(12):
        text = changes.SetText(key=2, text=f"{SENTENCE}{n}")
        await revise(room.records, draft_id, text, version=n, by=None, at=NOW)
    for kind in ("draft-task", "draft-split", "draft-merge", "draft-header", "draft-history", "draft-drop"):
        message = await room.message(kind, locale, draft=draft_id, key=1, page=0)
        assert visible_length(message.html) <= MOST_VISIBLE, kind


async def test_a_screen_of_a_task_that_was_merged_away_leads_back_to_the_others(room):
    draft_id = await room.keep(letter(task("1", "Sở Y tế"), task("2", "Sở Y tế")))
    await revise(room.records, draft_id, changes.MergeTasks(keys=(1, 2)), version=0, by=None, at=NOW)
    message = await room.message("draft-task", draft=draft_id, key=2)
    assert "đã được gộp vào việc khác" in message.html
    assert labels(message) == ["☰ Các việc", "← Về bản dự thảo"]


@pytest.mark.parametrize("kind", ["draft", "draft-tasks", "draft-task", "draft-header", "draft-history", "draft-drop"])
async def test_every_screen_of_a_draft_that_is_over_says_so_and_has_no_buttons(room, kind):
    draft_id = await room.keep(letter(task("1", "Sở Y tế")))
    await drop_draft(room.records, draft_id, at=NOW)
    message = await room.message(kind, draft=draft_id, key=1, page=0)
    assert "Đã bỏ bản dự thảo văn bản số 15/UBND-TH, chưa gửi cho ai" in message.html
    assert message.keyboard == ()


@BOTH
async def test_a_page_of_a_drafts_tasks_is_one_message(room, locale):
    crowd = tuple(f"Cơ quan lạ số {n}" for n in range(20))
    tasks = [
        replace(task(str(n), *crowd, text=SOME_LONG_TEXT, due="2024-09-30"), coordinators=crowd) for n in range(1, 8)
    ]
    draft_id = await room.keep(letter(*tasks))
    for page in range(2):
        message = await room.message("draft-tasks", locale, draft=draft_id, page=page)
        assert visible_length(message.html) <= MOST_VISIBLE


async def test_general_tasks_of_a_draft_are_not_said_to_be_led_by_everybody(room):
    draft_id = await room.keep(letter(task("1"), recipients=("Sở Y tế",)))
    shown = plain((await room.message("draft-tasks", draft=draft_id, page=0)).html)
    assert "Chủ trì:" not in shown
    assert "gửi tất cả nơi nhận để biết" in shown


async def test_a_letter_that_was_issued_before_is_said_so_once_more_before_phones_ring(room):
    once = letter(task("1", "Sở Y tế"))
    assert "trước đó" not in (await room.message("draft-confirm", draft=await room.keep(once))).html
    await room.issue(once)
    assert "đã được phát hành trước đó" in (await room.message("draft-confirm", draft=await room.keep(once))).html


# --- reports and lists --------------------------------------------------------------------------------------------


async def test_long_words_of_a_unit_end_in_an_ellipsis_for_the_office_and_in_a_tasks_history(room):
    directive = await room.issue(letter(task("1", "Sở Y tế")))
    [one] = await room.given("SYT", directive)
    words = "1 vướng " + "rất dài " * 200
    await room.report(one, "blocked", words=words)
    [matter] = await room.records.matters.of_assignments([one.id])
    told = await room.message("matter", matter=matter.id, decides=True)
    assert "…”\n" in plain(told.html)
    assert plain((await room.message("task", label="1")).html).endswith("…”")


@pytest.mark.parametrize(("words", "asks"), [("⛔ Vướng mắc", True), ("1 vướng mặt bằng", False)])
async def test_whoever_presses_blocked_is_asked_what_stands_in_the_way(room, words, asks):
    [one] = await room.given("SYT", await room.issue(letter(task("1", "Sở Y tế"))))
    await room.report(one, "blocked", words=words, line=7)
    answer = await room.message("understood", line=7, assignments=[one.id])
    assert ("vướng ở đâu" in answer.html) is asks


async def test_only_those_who_may_invite_see_buttons_for_it_under_a_unit(room):
    await room.issue(letter(task("1", "Sở Y tế", due="2024-06-20")))
    unit = await room.unit("SYT")
    assert (await room.message("unit", unit=unit, may_invite=False)).keyboard == ()
    assert len(labels(await room.message("unit", unit=unit, may_invite=True))) == 3


async def test_a_late_task_is_marked_as_late_under_its_unit_too(room):
    await room.issue(letter(task("1", "Sở Y tế", due="2024-06-20")))
    assert "🔴 quá hạn 20/6/2024" in plain((await room.later(days=5).message("unit", unit=await room.unit("SYT"))).html)


async def test_tasks_of_several_directives_name_their_letter(room):
    await room.issue(letter(task("1", "Sở Y tế")))
    unit = await room.unit("SYT")
    assert "15/UBND-TH" not in (await room.message("tasks", units=[unit])).html
    await room.issue(letter(task("1", "Sở Y tế"), number="16/UBND-TH"))
    both = (await room.message("tasks", units=[unit])).html
    assert "(văn bản 15/UBND-TH)" in both
    assert "(văn bản 16/UBND-TH)" in both


async def test_what_a_list_of_tasks_leaves_out_is_counted(room):
    await room.issue(letter(*(task(str(n), "Sở Y tế", due="2024-06-20") for n in range(1, 41))))
    unit = await room.unit("SYT")
    assert "… và 20 việc nữa" in (await room.message("tasks", units=[unit])).html
    assert "… và 20 việc nữa" in (await room.message("unit", unit=unit)).html
    assert "… và 10 việc nữa" in (await room.later(days=5).message("overdue", names=True)).html


async def test_the_administrators_page_does_not_count_itself_among_what_waits(room):
    await room.issue(letter(task("1", "Sở Y tế")))
    depth = await room.records.outbox.depth()
    assert f"tin đi chờ gửi: {depth - 1}" in (await room.message("admin")).html


# --- every view ---------------------------------------------------------------------------------------------------


async def group_of(room: Room, draft_id: int) -> str:
    """What buttons call the first phrase of a draft that means several units."""
    kept = await room.records.drafts.get(draft_id)
    assert kept is not None
    return plan(kept.review, await room.records.units.directory()).groups[0].handle


async def every_notice(room: Room) -> dict[str, dict[str, object]]:
    """Facts for each kind of notice, as the handlers and operations write them."""
    reporting = Reporting(to=None, cycle="định kỳ", due=None, text=SENTENCE)
    tasks = (task("1", "Sở Y tế", due="2024-06-20"), *(task(label, "Sở Y tế") for label in "2345"), task(None))
    addressed = ("Sở Y tế", "Sở Tài chính", "các huyện")
    whole = replace(letter(*tasks, recipients=addressed), reporting=reporting)
    directive, draft = await room.issue(whole), await room.keep(whole)
    first, second, third, fourth, fifth, *_ = await room.given("SYT", directive)
    await room.report(first, "extension", words="1 xin thêm 5 ngày", line=7, extra_days=5)
    await room.report(second, "in_progress", words="2 được 60%", line=7, percent=60)
    await room.report(fourth, "extension", words="4 xin lùi", line=9)
    [matter] = await room.records.matters.of_assignments([first.id])
    await room.report(third, "done", words="3 xong", line=8)
    [done] = await room.records.matters.of_assignments([third.id])
    at = {"by": room.officers["SYT"].person.id, "at": NOW}
    [refused] = await room.records.matters.of_assignments([fourth.id])
    await room.records.matters.settle(refused.id, Outcome.REFUSED, words="Hạn do Thủ tướng giao", **at)
    await room.report(fifth, "blocked", words="5 vướng", line=10)
    [obstacle] = await room.records.matters.of_assignments([fifth.id])
    await room.records.urgings.add([first.id, second.id], Degree.CRITICISM, words="Chậm", line_id=12, **at)
    urging = await room.records.prompts.ask(
        room.officers["SYT"].person.id,
        "urge",
        {"assignments": [first.id], "degree": "account", "words": ""},
        at=NOW,
    )
    reading = {"kind": "done", "percent": None, "due": None, "extra_days": None}
    question = await room.records.questions.ask(
        room.officers["SYT"].person.id, words="xong", reading=reading, choices=[first.id, second.id], at=NOW
    )
    unit = await room.unit("SYT")
    clerk = room.officers["SYT"].person.id
    file = await room.records.evidence.add(
        assignment_id=first.id,
        question_id=None,
        by=clerk,
        at=NOW,
        form=Form.DOCUMENT,
        file_id="f",
        name="n" * 200,
        size=9,
        album=None,
        line_id=8,
    )
    change = pack(
        Change(kind=ChangeKind.DEADLINE, directive_id=directive, task_id=first.task_id, due=date(2024, 6, 30))
    )
    asked = {
        kind: await room.records.prompts.ask(
            clerk, kind, {"change": change, "text": SENTENCE, "unclear": "Sở Lạ", "picked": [unit]}, at=NOW
        )
        for kind in ("change", "change-part", "urgent-whom")
    }
    facts = {"from": [["2024-06-20", None]], "to": [["2024-06-30", "17:00"]]}
    event = await room.records.events.add(directive, "deadline", at=NOW, by=clerk, task_id=first.task_id, facts=facts)
    both = [first.id, second.id]
    first_said, second_said = [one.report.id for one in await room.records.assignments.some(both)]
    merged = succession.Change(on=date(2025, 3, 1), kind=succession.ChangeKind.MERGE, units=("STC",), into=("SYT",))
    of_units = {**succession.pack(merged), "names": {"STC": "Sở Tài chính", "SYT": "Sở Y tế"}}
    return {
        "toast": {"press": "1", "key": "toast-acknowledged"},
        "menu": {"commands": [["tasks", "nhiemvu"]]},
        "help": {"group": False, "capacities": ["admin", "focal", "leader", "office"]},
        "language-choice": {},
        "welcome-office": {"role": "leader"},
        "units": {"page": 0},
        "unit": {"unit": unit, "may_invite": True},
        "invitation": {"unit": "Sở Y tế", "post": "focal", "code": "K7QM-2XWD", "link": "https://t.me/b?start=K7QM-2XWD", "until": "2024-06-25"},
        "unreached": {"directive": directive, "units": ["SYT", "BQL"]},
        "admin": {},
        "group-authorise": {"title": "Lãnh đạo"},
        "draft": {"draft": draft},
        "draft-tasks": {"draft": draft, "page": 0},
        "draft-task": {"draft": draft, "key": 1},
        "draft-task-text": {"draft": draft, "key": 1},
        "draft-split": {"draft": draft, "key": 1},
        "draft-merge": {"draft": draft, "key": 1},
        "draft-header": {"draft": draft},
        "draft-history": {"draft": draft, "page": 0},
        "draft-drop": {"draft": draft},
        "draft-confirm": {"draft": draft},
        "draft-whom": {"draft": draft, "page": 0},
        "draft-point": {"draft": draft, "place": 0, "done": {"kind": "kept", "version": 0}},
        "draft-groups": {"draft": draft, "page": 0},
        "draft-group": {"draft": draft, "group": await group_of(room, draft), "page": 0},
        "draft-added": {"draft": draft, "page": 0},
        "drafts": {"page": 0},
        "issued": {"directive": directive, "tasks": 3, "units": 2, "notifications": 2, "unreached": 1},
        "directive-card": {"directive": directive, "unit": unit},
        "full-text": {"directive": directive, "unit": unit},
        "understood": {"line": 7, "assignments": both},
        "undone": {"assignments": both},
        "question": {"question": question},
        "evidence-kept": {"line": 8, "assignments": both},
        "evidence-file": {"evidence": file, "assignment": first.id, "task": first.task_id, "left": 3},
        "tasks": {"units": [unit]},
        "assignment": {"assignment": first.id},
        "reminder": {"items": [[first.id, first.deadlines[0].id]]},
        "urge-confirm": {"prompt": urging},
        "urged": {"degree": "criticism", "told": 1, "silent": ["Sở Y tế"]},
        "urging": {"line": 12, "assignments": [first.id, second.id]},
        "obstacles": {"rounds": [[obstacle.id, 1]]},
        "calls": {"directive": directive, "units": [await room.unit("STC")]},
        "ladders": {"changed": "khan", "unclear": False},
        "silent-tasks": {"items": [[first.id, first_said], [second.id, second_said]]},
        "directive-rules": {"directive": directive},
        "receipt": {"message": 1},
        "matter": {"matter": matter.id, "decides": True},
        "done-waiting": {"matter": done.id},
        "pending": {"matters": [matter.id, done.id], "more": 2, "elsewhere": 1},
        "decided": {"matters": [refused.id]},
        "task": {"label": "1"},
        "prompt": {"prompt": 1, "asked": "change-deadline", "about": {"label": "1", "name": ""}},
        "change-confirm": {"prompt": asked["change"]},
        "change-part": {"prompt": asked["change-part"]},
        "urgent-whom": {"prompt": asked["urgent-whom"]},
        "urgent-pick": {"prompt": asked["urgent-whom"], "page": 0},
        "change-made": {"event": event, "told": 2, "unreached": [unit]},
        "directive-changed": {"event": event, "directive": directive, "losing": [unit], "hearing": [unit]},
        "directives": {"page": 0},
        "directive": {"directive": directive},
        "directive-tasks": {"directive": directive, "page": 0},
        "directive-task": {"task": first.task_id},
        "summary": {"directive": None, "names": True},
        "overdue": {"names": True},
        "unit-renamed": {"old": "Sở Cũ", "unit": "Sở Y tế", "on": "2025-03-01"},
        "unit-followed": {"old": "Sở Cũ", "unit": "Sở Y tế", "post": "deputy", "owed": 2, "on": "2025-03-01"},
        "unit-received": {"old": "Sở Cũ", "unit": "Sở Y tế", "owed": 1, "on": "2025-03-01"},
        "unit-dissolved": {"unit": "Sở Y tế", "on": "2025-03-01"},
        "unit-tasks-to-check": {"old": unit, "heirs": [1, 2], "tasks": both, "unmanned": [2], "on": "2025-03-01"},
        "units-changed": {"changes": [of_units], "refused": [of_units]},
    }  # fmt: skip


@BOTH
async def test_every_view_speaks_both_languages_and_its_buttons_fit_telegrams_64_bytes(room, locale):
    notices = await every_notice(room)
    assert set(notices) == set(VIEWS)
    for kind, facts in notices.items():
        content = await room.content(kind, locale, **facts)
        assert content is not None, kind
        match content:
            case Message():
                assert plain(content.html).strip(), kind
                for button in (button for row in content.keyboard for button in row):
                    assert button.label.strip(), kind
                    assert len(button.data.encode()) <= MOST_DATA_BYTES, kind
                    assert button.data or button.copies, kind
            case File():
                assert 0 < visible_length(content.html) <= MOST_CAPTION
                assert plain(content.gone).strip()
                assert [len(button.data.encode()) <= MOST_DATA_BYTES for row in content.keyboard for button in row] == [
                    True
                ]
            case Menu():
                assert content.commands
            case Toast():
                assert content.text
            case Reaction():
                assert content.message_id


async def test_with_nothing_issued_the_pictures_and_lists_say_so(room):
    unit = await room.unit("SYT")
    assert (await room.message("summary", directive=None, names=True)).html == "Chưa có văn bản nào được phát hành."
    assert (await room.message("overdue", names=True)).html == "Không có việc nào quá hạn."
    assert "không còn việc nào" in (await room.message("tasks", units=[unit])).html


async def test_the_days_that_a_unit_asks_for_stand_on_its_card(room):
    directive = await room.issue(letter(task("1", "Sở Y tế")))
    (one,) = [given for given in await room.given("SYT", directive) if given.owed]
    await room.report(one, "extension", words="xin thêm 5 ngày", extra_days=5)
    told = await room.card("SYT", directive)
    assert "thêm 5 ngày" in plain(told.html)
