"""What changes make of a review, and what they refuse."""

from collections import Counter
from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directives import refusals
from directives.letters.draft import Deadline
from directives.plan import plan
from directives.refusals import Refusal
from directives.review import Treatment, apply, archive, changes, labels_of, review_of
from tests.directives.review.letters import DIRECTORY, LETTER, NEVER, PERHAPS, SEPTEMBER, SLIPPED, review

KEYS = st.integers(min_value=1, max_value=7)
PHRASES = st.lists(st.sampled_from(["Sở Y tế", "Sở Tài chính", "các sở", "UBND các huyện", "Sở Lạ"]), max_size=3)
CODES = st.lists(st.sampled_from(["STC", "SYT", "SNV", "HD", "GONE"]), max_size=3).map(tuple)
DEADLINES = st.sampled_from([SEPTEMBER, PERHAPS, SLIPPED, NEVER])
ANY_CHANGE = st.one_of(
    st.builds(changes.SetLeads, key=KEYS, phrases=PHRASES.map(tuple)),
    st.builds(changes.SetCoordinators, key=KEYS, phrases=PHRASES.map(tuple)),
    st.builds(changes.SetDeadlines, key=KEYS, deadlines=st.lists(DEADLINES, max_size=2).map(tuple)),
    st.builds(changes.AddDeadline, key=KEYS, deadline=DEADLINES),
    st.builds(changes.DropDeadline, key=KEYS, place=st.integers(0, 2)),
    st.builds(changes.DecideDeadline, key=KEYS, is_one=st.booleans(), place=st.none() | st.integers(0, 2)),
    st.builds(changes.SetText, key=KEYS, text=st.sampled_from(["Một câu. Hai câu.", "Làm ngay", " "])),
    st.builds(changes.SplitTask, key=KEYS, after=st.none() | st.integers(0, 3)),
    st.builds(changes.SplitInto, key=KEYS, pieces=st.lists(st.sampled_from(["Một", "Hai", ""]), max_size=3).map(tuple)),
    st.builds(changes.MergeTasks, keys=st.lists(KEYS, max_size=3).map(tuple)),
    st.builds(changes.DropTask, key=KEYS),
    st.builds(changes.BringBack, key=KEYS),
    st.builds(changes.Treat, treatment=st.sampled_from(Treatment), key=st.none() | KEYS),
    st.builds(changes.RulePhrase, phrase=st.sampled_from(["Sở Lạ", "các sở"]), codes=CODES),
    st.builds(changes.LeaveOut, phrase=st.sampled_from(["các sở", "UBND các huyện"]), codes=CODES),
    st.builds(changes.TakeIn, phrase=st.sampled_from(["các sở", "UBND các huyện"]), codes=CODES),
    st.builds(changes.AddRecipients, codes=CODES),
    st.builds(changes.RemoveRecipients, codes=CODES),
)


def applied(*made, to=None):
    here = to or review()
    for change in made:
        here = apply(here, change)
    return here


def tried(made):
    """The review after every change that is not refused."""
    here = review()
    for change in made:
        try:
            here = apply(here, change)
        except Refusal:
            continue
    return here


@given(st.lists(ANY_CHANGE, max_size=12))
@settings(max_examples=120, deadline=None)
def test_whatever_is_changed_every_task_stands_once_and_no_unit_has_two_parts_in_one(made):
    here = tried(made)
    keys = [one.key for one in here.every_task]
    assert len(set(keys)) == len(keys)
    assert max(keys) < here.next_key
    assert {*here.tasks, *here.dropped} == set(here.every_task)
    assert here.tasks
    planned = plan(here, DIRECTORY)
    assert len(planned.tasks) == len(here.tasks)
    for task in planned.tasks:
        parts = Counter(unit.code for unit in (*task.leads, *task.coordinators, *task.informed))
        assert set(parts.values()) <= {1}
    assert sorted(labels_of(here, ())) == sorted(keys)
    assert archive.unpack(archive.pack(here)) == here


def test_a_change_leaves_the_review_that_it_was_made_to_as_it_was():
    before = review()
    apply(before, changes.DropTask(key=1))
    assert before == review()


def test_whoever_leads_a_task_does_not_also_help_with_it():
    here = applied(
        changes.SetCoordinators(key=1, phrases=("Sở Y tế", "các sở")), changes.SetLeads(key=1, phrases=("SỞ  Y TẾ",))
    )
    assert here.find(1).task.leads == ("SỞ Y TẾ",)
    assert here.find(1).task.coordinators == ("các sở",)


def test_a_task_with_leads_is_followed_and_a_general_one_is_not_until_somebody_says_so():
    assert [one.treatment for one in review().tasks] == [Treatment.INFORMED, Treatment.FOLLOWED, Treatment.FOLLOWED]
    here = applied(changes.Treat(treatment=Treatment.FOLLOWED))
    assert [task.informed_owe for task in plan(here, DIRECTORY).tasks] == [True, False, False]
    here = applied(changes.Treat(key=2, treatment=Treatment.INFORMED))
    assert plan(here, DIRECTORY).tasks[1].owing == ()
    assert [unit.code for unit in plan(here, DIRECTORY).tasks[1].informed] == ["SYT"]


def test_deadlines_stand_in_the_order_of_their_days_each_once():
    here = applied(changes.AddDeadline(key=1, deadline=SLIPPED), changes.AddDeadline(key=1, deadline=SEPTEMBER))
    assert here.find(1).task.deadlines == (SLIPPED, SEPTEMBER)


def test_an_uncertain_time_is_decided_to_be_a_deadline_or_none():
    here = applied(changes.DecideDeadline(key=3, place=0, is_one=True), changes.DecideDeadline(key=3, is_one=False))
    assert here.find(3).task.deadlines == (replace(PERHAPS, certain=True), NEVER)


def test_pieces_take_their_own_deadlines_and_all_else_of_the_task():
    here = applied(changes.SplitTask(key=1, after=1))
    first, second = here.tasks[:2]
    assert (first.key, second.key) == (1, 4)
    assert first.task.text == "Rà soát."
    assert (first.task.deadlines, second.task.deadlines) == ((), (SEPTEMBER,))
    assert labels_of(here, ())[4] == "1.2"


def test_a_task_of_two_sentences_is_split_between_them():
    assert [one.task.text for one in applied(changes.SplitTask(key=2)).tasks[1:3]] == ["Thống kê;", "gửi số liệu."]


def test_points_of_numbers_and_of_initials_end_no_sentence():
    here = applied(changes.SetText(key=1, text="Chi 1.500 triệu theo TT. HĐND ngày 3.4. Xong báo cáo."))
    assert [one.task.text for one in applied(changes.SplitTask(key=1), to=here).tasks[:2]] == [
        "Chi 1.500 triệu theo TT. HĐND ngày 3.4.",
        "Xong báo cáo.",
    ]


def test_merged_tasks_stand_in_the_place_of_the_first_and_ask_for_everything():
    here = applied(changes.MergeTasks(keys=(3, 2)))
    assert [one.key for one in here.tasks] == [1, 2]
    assert here.tasks[1].task.leads == ("Sở Y tế", "Sở Lạ")
    assert here.tasks[1].task.text == "Thống kê; gửi số liệu.\nDiễn tập tháng 10/2026"
    assert here.tasks[1].task.deadlines == (PERHAPS, SLIPPED, NEVER)


def test_a_key_is_never_given_twice():
    here = applied(changes.SplitTask(key=2), changes.MergeTasks(keys=(2, 4)), changes.SplitTask(key=2, after=1))
    assert [one.key for one in here.tasks] == [1, 2, 5, 3]


def test_a_dropped_task_keeps_its_number_and_comes_back_to_its_place():
    here = applied(changes.DropTask(key=2))
    assert [labels_of(here, ())[one.key] for one in here.tasks] == ["1", "3"]
    assert applied(changes.BringBack(key=2), to=here) == review()


def test_a_ruling_decides_whom_a_phrase_means_perhaps_nobody():
    here = applied(changes.RulePhrase(phrase="sở  lạ", codes=("SNV",)))
    assert [unit.code for unit in plan(here, DIRECTORY).tasks[2].leads] == ["SNV"]
    assert not plan(here, DIRECTORY).unmatched
    assert not plan(applied(changes.RulePhrase(phrase="Sở Lạ", codes=())), DIRECTORY).unmatched
    assert len(plan(review(), DIRECTORY).unmatched) == 2


def test_a_unit_left_out_of_a_group_can_be_taken_in_again():
    here = applied(
        changes.LeaveOut(phrase="các sở", codes=("STC", "SNV")), changes.TakeIn(phrase="Các Sở", codes=("SNV",))
    )
    assert [unit.code for unit in plan(here, DIRECTORY).recipients] == ["SYT", "SNV", "HD", "AB"]
    (group,) = [one for one in plan(here, DIRECTORY).placed if one.phrase == "các sở"]
    assert [unit.code for unit in group.left_out] == ["STC"]


def test_further_recipients_hear_of_what_concerns_everybody():
    bare = review_of(replace(LETTER, recipients=()))
    here = applied(changes.AddRecipients(codes=("HD", "GONE")), to=bare)
    assert [unit.code for unit in plan(here, DIRECTORY).tasks[0].informed] == ["STC", "SYT", "SNV", "HD"]
    assert plan(applied(changes.RemoveRecipients(codes=("HD", "GONE")), to=here), DIRECTORY) == plan(bare, DIRECTORY)


def test_the_head_is_corrected_field_by_field():
    here = applied(
        changes.SetHeader(field=changes.HeaderField.NUMBER, value=" 13/UBND-TH "),
        changes.SetHeader(field=changes.HeaderField.DATE, value=date(2026, 8, 2)),
        changes.SetHeader(field=changes.HeaderField.URGENCY, value=None),
    )
    assert (here.letter.number, here.letter.date, here.letter.urgency) == ("13/UBND-TH", date(2026, 8, 2), None)
    assert here.as_letter().tasks == LETTER.tasks


ONE_TASK = review_of(replace(LETTER, tasks=LETTER.tasks[:1]))
WITHOUT_2 = apply(review(), changes.DropTask(key=2))


@pytest.mark.parametrize(
    ("here", "change", "refusal"),
    [
        (review(), changes.DropTask(key=9), refusals.TaskNotInDraft),
        (review(), changes.BringBack(key=9), refusals.TaskNotInDraft),
        (review(), changes.BringBack(key=1), refusals.TaskNotDropped),
        (WITHOUT_2, changes.SetText(key=2, text="Làm"), refusals.TaskIsDropped),
        (WITHOUT_2, changes.MergeTasks(keys=(1, 2)), refusals.TaskIsDropped),
        (ONE_TASK, changes.DropTask(key=1), refusals.LastTaskOfDraft),
        (review(), changes.SetText(key=1, text=" … "), refusals.TaskTextMissing),
        (review(), changes.SplitTask(key=3), refusals.NothingToSplit),
        (review(), changes.SplitInto(key=1, pieces=("Một", " ")), refusals.NothingToSplit),
        (review(), changes.SplitTask(key=1), refusals.SplitWhere),
        (review(), changes.SplitTask(key=1, after=3), refusals.SplitWhere),
        (review(), changes.MergeTasks(keys=(1, 1)), refusals.NothingToMerge),
        (review(), changes.DropDeadline(key=1, place=1), refusals.DeadlineNotThere),
        (review(), changes.DecideDeadline(key=1, is_one=True), refusals.DeadlineNotThere),
        (review(), changes.DecideDeadline(key=3, place=2, is_one=True), refusals.DeadlineWithoutDate),
        (review(), changes.SetHeader(field=changes.HeaderField.NUMBER, value=" "), refusals.HeaderValueMissing),
        (review(), changes.SetHeader(field=changes.HeaderField.DATE, value="mai"), refusals.HeaderValueMissing),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_refused(here, change, refusal):
    with pytest.raises(refusal):
        apply(here, change)


def test_a_review_with_everything_decided_is_kept_without_loss():
    here = applied(
        changes.RulePhrase(phrase="Sở Lạ", codes=("SNV",)),
        changes.LeaveOut(phrase="các sở", codes=("STC",)),
        changes.AddRecipients(codes=("HD",)),
        changes.Settle(doubts=("read-by-ocr",)),
        changes.Correct(directive=5),
        changes.Treat(treatment=Treatment.FOLLOWED),
        changes.SetDeadlines(key=1, deadlines=(Deadline(phrase="9h", due=date(2026, 9, 1), time=time(9)),)),
        changes.DropTask(key=2),
    )
    assert archive.unpack(archive.pack(here)) == here
