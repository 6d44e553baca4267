"""What is still in doubt."""

from dataclasses import replace

from directives.review import apply, changes, doubts_of, review_of
from tests.directives.review.letters import LETTER, review


def codes(here):
    return [doubt.code for doubt in doubts_of(here)]


def test_the_gravest_doubt_comes_first():
    assert codes(review()) == [
        "read-by-ocr",
        "deadline-before-letter",
        "deadline-without-date",
        "deadline-uncertain",
        "lead-as-above",
        "no-signer",
    ]


def test_only_what_was_read_from_a_picture_must_be_confirmed_first():
    assert [doubt.code for doubt in doubts_of(review()) if doubt.must_be_confirmed] == ["read-by-ocr"]


def test_a_doubt_about_a_deadline_is_gone_once_it_was_decided():
    for is_one in (True, False):
        here = apply(review(), changes.DecideDeadline(key=3, place=0, is_one=is_one))
        assert "deadline-uncertain" not in codes(here)
        assert "deadline-before-letter" in codes(here)


def test_a_doubt_goes_with_its_task_and_comes_back_with_it():
    here = apply(review(), changes.DropTask(key=3))
    assert not [code for code in codes(here) if code.startswith("deadline")]
    assert codes(apply(here, changes.BringBack(key=3))) == codes(review())


def test_a_lead_that_was_taken_from_the_row_above_is_in_doubt_until_another_is_named():
    assert "lead-as-above" not in codes(apply(review(), changes.SetLeads(key=2, phrases=("Sở Nội vụ",))))


def test_what_was_missing_from_the_head_is_no_doubt_once_it_was_typed():
    here = review_of(replace(LETTER, number=None, doubts=(replace(LETTER.doubts[0], code="no-number"),)))
    assert "no-number" in codes(here)
    assert "no-number" not in codes(apply(here, changes.SetHeader(field=changes.HeaderField.NUMBER, value="1/UBND")))


def test_a_doubt_that_somebody_has_looked_at_is_settled():
    (first, *others) = doubts_of(review())
    assert doubts_of(apply(review(), changes.Settle(doubts=(first.id,)))) == tuple(others)
