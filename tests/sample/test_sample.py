"""The sample province fits together: people serve units that exist, and the letter is our own."""

from collections import Counter

import pytest

from directives.letters import read_letter
from directives.letters.draft import to_json
from directives.units import UnitKind
from directives.units_csv import parse
from papers.extract import extract
from papers.paper import Limits
from sample import letter, people, units_csv


@pytest.fixture(scope="module")
def province():
    return parse(units_csv())


def test_the_province_has_its_departments_districts_and_enterprises(province):
    kinds = Counter(unit.kind for unit in province)
    assert 50 <= len(province) <= 62
    assert kinds[UnitKind.DEPARTMENT] == 17
    assert kinds[UnitKind.CITY] == 3
    assert kinds[UnitKind.DISTRICT] == 12
    assert kinds[UnitKind.FORCE] == 3
    assert kinds[UnitKind.ENTERPRISE] == 4


def test_every_person_has_a_key_of_their_own():
    keys = [person.key for person in people()]
    assert len(set(keys)) == len(keys)


def test_officers_serve_units_of_the_directory_and_nobody_else_does(province):
    for person in people():
        if person.role in {"focal", "deputy"}:
            assert province.find(person.unit) is not None, person.key
        else:
            assert person.unit is None


def test_no_unit_has_two_focal_officers_and_every_deputy_has_one_beside_them():
    focal = [person.unit for person in people() if person.role == "focal"]
    assert len(set(focal)) == len(focal)
    assert {person.unit for person in people() if person.role == "deputy"} <= set(focal)


def test_a_few_units_have_nobody_so_that_the_demo_shows_it(province):
    served = {person.unit for person in people()}
    silent = [unit.code for unit in province if unit.code not in served]
    assert 3 <= len(silent) <= 8
    assert "HONDAT" not in silent


def test_office_and_leaders_are_there():
    roles = Counter(person.role for person in people())
    assert roles["admin"] == 1
    assert roles["office"] >= 2
    assert roles["leader"] >= 2


def test_the_letter_is_urgent_and_signed_by_nobody_real():
    text = letter().decode()
    assert "HỎA TỐC" in text
    assert "Nguyễn Văn Mẫu" in text
    assert "1071/UBND-NC" in text


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_the_letter_says_the_same_in_every_form(form):
    def said(data):
        paper = extract([data], Limits(), lambda page, of: None)
        return to_json(read_letter(paper.text, paper.source), lambda doubt: doubt.code)

    assert said(letter(form)) == said(letter())
