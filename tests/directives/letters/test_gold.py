"""Whole letters, read by hand and by the reader."""

import json
import os
from pathlib import Path

import pytest

from benchmarks.gold import differences
from directives.letters import read_letter
from directives.letters.draft import to_json

HERE = Path(__file__).parent
OWN = sorted(HERE.glob("own/*.gold.json"))


def letters_folder() -> Path:
    beside = HERE.parents[3] / "shared" / "letters"
    return Path(os.environ.get("HOATOC_LETTERS", beside))


def read(path: Path) -> dict:
    return to_json(read_letter(path.read_text(encoding="utf-8")), lambda doubt: doubt.code)


def gold(path: Path) -> dict:
    return json.loads(path.read_text(encoding="utf-8"))


def test_the_letter_of_june_2024_is_read_as_by_hand():
    letter = letters_folder() / "1088-UBND-TH.txt"
    if not letter.exists():
        pytest.skip(f"the real letters are not here: set HOATOC_LETTERS (looked in {letter.parent})")
    draft = read(letter)
    assert differences(draft, gold(letter.with_name("1088-UBND-TH.gold.json"))) == []
    assert len(draft["tasks"]) == 22
    assert list(draft["footnotes"]) == [str(mark) for mark in range(1, 20)]


@pytest.mark.parametrize("wanted", OWN, ids=[path.name.removesuffix(".gold.json") for path in OWN])
def test_a_letter_of_our_own_is_read_as_by_hand(wanted):
    letter = wanted.with_name(wanted.name.removesuffix(".gold.json") + ".txt")
    assert differences(read(letter), gold(wanted)) == []


def test_there_are_enough_letters_of_our_own():
    assert len(OWN) >= 8


def test_the_comparer_names_a_wrong_header_a_missing_task_and_an_invented_one():
    draft = to_json(read_letter(""), lambda doubt: doubt.code)
    draft["tasks"] = [
        {"section": None, "text": "việc bịa.", "leads": [], "coordinators": [], "deadlines": [], "footnotes": []}
    ]
    wanted = {"number": "1/UBND", "tasks": [{"section": "1", "starts": "làm", "ends": "xong."}]}
    assert [line.split(":")[0] for line in differences(draft, wanted)] == ["number", "missing", "invented"]


def test_the_comparer_knows_any_of_at_any_depth_and_lists_as_sets():
    draft = to_json(read_letter(""), lambda doubt: doubt.code) | {"kind": "Công văn", "copies": ["a"]}
    draft["tasks"] = [
        {
            "section": "1",
            "text": "Làm ngay.",
            "leads": ["Sở B", "sở a"],
            "coordinators": [],
            "deadlines": [],
            "footnotes": [],
        }
    ]
    task = {
        "section": "1",
        "starts": {"any_of": ["Giao", "làm"]},
        "ends": "ngay.",
        "leads": ["Sở A", {"any_of": ["Sở B"]}],
    }
    optional = {"section": "2", "starts": "thôi", "ends": "thôi", "optional": True}
    assert differences(draft, {"kind": "công văn", "copies": 1, "tasks": [task, optional]}) == []
