"""The reader against lines that people read: our own, and where they are at hand the specification's."""

import os
from pathlib import Path

import pytest

from tests.directives.status_lines.lines import score

_OWN = Path(__file__).with_name("own_lines.jsonl")
_SPEC = Path(os.environ.get("HOATOC_SPEC", Path(__file__).parents[4] / "shared" / "spec"))


def test_at_least_98_in_100_of_our_own_lines_are_read_exactly_right():
    measured = score(_OWN)
    assert measured.right >= 0.98, measured.missed


def test_at_most_1_in_100_of_our_own_lines_is_read_wrongly_without_asking():
    assert score(_OWN).wrong <= 0.01


def test_at_least_99_in_100_of_the_specification_s_lines_are_read_exactly_right():
    path = _SPEC / "status-lines.dev.jsonl"
    if not path.exists():
        pytest.skip("no specification here: set HOATOC_SPEC or put ../shared/spec beside the checkout")
    measured = score(path)
    assert measured.right >= 0.99, measured.missed
    assert measured.wrong <= 0.015, measured.missed
