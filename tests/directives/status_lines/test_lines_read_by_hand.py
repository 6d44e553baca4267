"""The reader against lines that people read: our own, and where they are at hand the specification's."""

import json
import os
from functools import cache
from pathlib import Path

import pytest

from benchmarks.line_score import Score, by_task, score
from benchmarks.status_lines import main, read_all

_OWN = Path(__file__).with_name("own_lines.jsonl")
_SPEC = Path(os.environ.get("HOATOC_SPEC", Path(__file__).parents[4] / "shared" / "spec"))


@cache
def measured(path: Path) -> Score:
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return score(lines, read_all(lines))


def test_at_least_98_in_100_of_our_own_lines_are_read_exactly_right():
    assert measured(_OWN).share_right >= 0.98, measured(_OWN).missed


def test_at_most_1_in_100_of_our_own_lines_is_read_wrongly_without_asking():
    assert measured(_OWN).share_wrong <= 0.01, measured(_OWN).missed


def test_at_least_99_in_100_of_the_specification_s_lines_are_read_exactly_right():
    path = _SPEC / "status-lines.dev.jsonl"
    if not path.exists():
        pytest.skip("no specification here: set HOATOC_SPEC or put ../shared/spec beside the checkout")
    assert measured(path).share_right >= 0.99, measured(path).missed
    assert measured(path).share_wrong <= 0.015, measured(path).missed


# --- the scorer ---------------------------------------------------------------------------------------------------


def said(kind, *tasks, percent=None):
    return {"tasks": list(tasks), "kind": kind, "percent": percent, "due": None, "extra_days": None}


def counted(expected, read):
    total = Score()
    total.add("line", by_task(expected), by_task(read))
    return total


def test_tasks_that_fare_alike_may_be_one_report_or_two():
    assert counted([said("done", "12", "13")], [said("done", "12"), said("done", "13")]).right == 1


def test_what_is_left_to_the_officer_is_missed_but_not_wrong():
    asked = counted([said("done", "12")], [said("unclear", "12")])
    assert (asked.right, asked.wrong) == (0, 0)
    assert counted([said("done", "12")], [said("blocked", "12")]).wrong == 1
    assert counted([said("unclear", "12")], [said("done", "12")]).wrong == 1


def test_kinds_and_fields_are_counted_task_by_task():
    total = counted(
        [said("done", "12"), said("in_progress", "13", percent=60)],
        [said("done", "12"), said("in_progress", "13", percent=80), said("done", "14")],
    )
    assert (total.tasks, total.found) == (2, 2)
    assert total.agreed == {"kind": 2, "percent": 1, "due": 2, "extra_days": 2}
    assert (total.expected_kinds["done"], total.read_kinds["done"], total.agreed_kinds["done"]) == (1, 2, 1)


def test_the_benchmark_prints_every_kind_and_field_of_a_file_and_its_mistakes(tmp_path, capsys):
    path = tmp_path / "lines.jsonl"
    right = {"text": "12 xong", "now": "2025-03-12", "reports": [said("done", "12")]}
    wrong = {"text": "13 xong", "now": "2025-03-12", "reports": [said("blocked", "13")]}
    path.write_text("\n".join(map(json.dumps, (right, wrong))), encoding="utf-8")
    assert main(["-v", str(path)]) == 0
    printed = capsys.readouterr().out
    for part in (
        "exactly right          0.5000",
        "wrong without asking   0.5000",
        "done",
        "blocked",
        "extra_days",
        "'13 xong'",
    ):
        assert part in printed
    path.write_text("", encoding="utf-8")
    assert main([str(path)]) == 1
