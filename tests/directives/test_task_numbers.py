"""The short numbers by which officers name tasks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directives.task_numbers import number_tasks


@pytest.mark.parametrize(
    ("sections", "numbers"),
    [
        ([], []),
        (["1", "2", "12"], ["1", "2", "12"]),
        (["1", "2", "2", "2", "3"], ["1", "2.1", "2.2", "2.3", "3"]),
        (["1.a", "1.b", "1.đ"], ["1.1", "1.2", "1.3"]),
        (["1", "1.a", "1.b"], ["1.1", "1.2", "1.3"]),
        (["1.a", "2"], ["1", "2"]),
        (["2.1", "2.2", "3"], ["2.1", "2.2", "3"]),
        (["2", "2.1", "2.2"], ["2", "2.1", "2.2"]),
        (["2.1", "2.1", "2.2"], ["2.1", "2.2", "2.3"]),
        (["4.2.1", "4.2.2"], ["4.1", "4.2"]),
        (["01", "2."], ["1", "2"]),
        ([None], ["1"]),
        ([None, None], ["1", "2"]),
        (["1", "2", None], ["1", "2", "3"]),
        ([None, "1", "2.1", "2.2"], ["3", "1", "2.1", "2.2"]),
        (["II", "a"], ["1", "2"]),
        (["1234"], ["1"]),
        (["999", None], ["999", "1"]),
    ],
)
def test_the_letters_own_numbers_are_kept_where_they_can_be_typed(sections, numbers):
    assert number_tasks(sections, set()) == numbers


@pytest.mark.parametrize(
    ("sections", "taken", "numbers"),
    [
        (["1", "2"], {"2"}, ["3", "4"]),
        (["1", "2", "2"], {"2.1"}, ["1", "2", "3"]),
        (["1", "2", "2"], {"2"}, ["1", "2.1", "2.2"]),
        (["3", "4", "5"], {"3", "1", "6"}, ["7", "8", "9"]),
        (["1", "2"], {"1", "3", "5"}, ["6", "7"]),
        (["5", None], {"6"}, ["5", "7"]),
        ([None], {"1", "2"}, ["3"]),
        (["1", "2"], {str(n) for n in range(1, 999)}, ["1000", "1001"]),
        (["1"], {str(n) for n in range(1, 1001)}, ["1001"]),
    ],
)
def test_a_taken_number_moves_the_whole_directive_to_the_first_free_run(sections, taken, numbers):
    assert number_tasks(sections, taken) == numbers


_SECTIONS = st.lists(
    st.none()
    | st.integers(0, 1100).map(str)
    | st.tuples(st.integers(1, 12), st.integers(0, 120)).map(lambda pair: f"{pair[0]}.{pair[1]}")
    | st.tuples(st.integers(1, 12), st.sampled_from("abcdđ")).map(lambda pair: f"{pair[0]}.{pair[1]}")
    | st.text(max_size=6),
    max_size=25,
)
_TAKEN = st.sets(
    st.integers(1, 40).map(str) | st.tuples(st.integers(1, 12), st.integers(1, 5)).map(lambda p: f"{p[0]}.{p[1]}")
)


@given(_SECTIONS, _TAKEN)
def test_numbers_are_one_a_task_all_different_and_none_is_taken(sections, taken):
    numbers = number_tasks(sections, taken)
    assert len(numbers) == len(sections)
    assert len(set(numbers)) == len(numbers)
    assert taken.isdisjoint(numbers)


@given(_SECTIONS)
def test_numbers_are_what_a_status_line_takes_for_a_task_number(sections):
    for number in number_tasks(sections, set()):
        whole, _, part = number.partition(".")
        assert 1 <= len(whole) <= 3
        assert len(part) <= 2


@given(st.lists(st.integers(1, 30).map(str), unique=True, max_size=20), st.sets(st.integers(1, 60).map(str)))
def test_a_directive_is_numbered_by_the_letter_or_in_one_run(sections, taken):
    numbers = number_tasks(sections, taken)
    if numbers != sections:
        whole = list(map(int, numbers))
        assert whole == list(range(whole[0], whole[0] + len(whole)))
        assert not taken.isdisjoint(sections)
