"""Issuing from the command line: what stands in the database afterwards."""

import json
import os
from pathlib import Path

import pytest

import sample
from bot.__main__ import main
from directives.tasks import Part
from storage.database import Database
from tests.directives.by_hand import ByHand, places

LETTERS = Path(os.environ.get("HOATOC_LETTERS", Path(__file__).parents[3] / "shared" / "letters"))
_PARTS = {Part.LEAD: "leads", Part.COORDINATOR: "coordinators", Part.INFORMED: "informed"}


@pytest.fixture
def office(tmp_path, monkeypatch):
    """The sample units in a database of the test's own."""
    for name in [name for name in os.environ if name.startswith("HOATOC_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOATOC_DATABASE_URL", f"sqlite+aiosqlite:///{tmp_path / 'office.db'}")
    (tmp_path / "units.csv").write_text(sample.units_csv(), encoding="utf-8")
    assert main(["units", "import", "units.csv"]) == 0
    return tmp_path


async def assignments_of(folder, directive_id):
    database = Database(f"sqlite+aiosqlite:///{folder / 'office.db'}")
    async with database.reading() as records:
        directory = await records.units.directory()
        found = await records.assignments.of_directive(directive_id)
    await database.close()
    return directory, found


def issue(letter, capsys):
    capsys.readouterr()
    assert main(["issue", str(letter), "--yes", "--json"]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(("letter", "list_by_hand"), [("1088", "plan_1088.toml"), ("sample", "plan_sample.toml")])
def test_issuing_makes_the_assignments_that_one_would_make_by_hand(office, capsys, letter, list_by_hand, run_async):
    file = office / "letter.txt"
    if letter == "1088":
        if not (LETTERS / "1088-UBND-TH.txt").exists():
            pytest.skip("the real letters are not beside this checkout")
        file.write_bytes((LETTERS / "1088-UBND-TH.txt").read_bytes())
    else:
        file.write_bytes(sample.letter())
    made = issue(file, capsys)
    directory, found = run_async(assignments_of(office, made["directive"]))
    by_hand = ByHand.read(list_by_hand, directory)
    sections = {one.position: one.section for one in found}
    place_of = dict(zip(sorted(sections), places(sections[position] for position in sorted(sections)), strict=True))
    assert list(place_of.values()) == list(by_hand.tasks)
    for position, place in place_of.items():
        for part, name in _PARTS.items():
            units = [one.unit_code for one in found if one.position == position and one.part is part]
            assert units == by_hand.tasks[place][name], (place, name)
    assert {one.unit_code for one in found if one.owed} == {
        code for parts in by_hand.tasks.values() for code in parts["leads"]
    }
    assert all(one.owed is (one.part is Part.LEAD) for one in found)


def test_with_nobody_registered_every_unit_is_named_as_unreached(office, capsys):
    file = office / "letter.txt"
    file.write_bytes(sample.letter())
    made = issue(file, capsys)
    assert made["notifications"] == 0
    assert len(made["unreached"]) == made["units"] == 52
