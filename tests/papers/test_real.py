"""Real letters, in the formats in which their offices published them, read as a person read them."""

import json
import os
from pathlib import Path

import pytest

from benchmarks.gold import differences, score
from directives.letters import read_letter
from directives.letters.draft import Source, to_json
from papers.extract import extract
from papers.paper import Limits
from tests.papers.recognition import needs_recognition

FOLDER = Path(os.environ.get("HOATOC_LETTERS", Path(__file__).parents[3] / "shared" / "letters"))
SCANS_F1, SCANS_RIGHT = 0.85, 0.95


def read(name):
    letter = FOLDER / f"{name}.pdf"
    if not letter.exists():
        pytest.skip(f"the real letters are not here: set HOATOC_LETTERS (looked in {FOLDER})")
    paper = extract([letter.read_bytes()], Limits(), lambda page, of: None)
    draft = to_json(read_letter(paper.text, paper.source), lambda doubt: doubt.code)
    return paper.source, draft, json.loads((FOLDER / f"{name}.gold.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["11-TB-UBND", "507-UBND-KGVX"])
def test_a_letter_with_a_text_layer_is_read_as_by_hand(name):
    source, draft, gold = read(name)
    assert source is Source.PDF
    assert differences(draft, gold) == []


@needs_recognition
@pytest.mark.parametrize("name", ["11-CT-UBND", "299-UBND-TTHC"])
def test_a_scan_is_read_nearly_as_by_hand(name):
    source, draft, gold = read(name)
    counts = score(draft, gold).counts
    assert source is Source.SCAN
    assert counts["tasks"].f1 >= SCANS_F1
    for measure in ("leads", "deadlines", "header"):
        assert min(counts[measure].precision, counts[measure].recall) >= SCANS_RIGHT
