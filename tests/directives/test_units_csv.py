"""The directory of units as a file: what is taken, what is refused and on which line, and that nothing is lost."""

import csv
import io
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from hypothesis import given
from hypothesis import strategies as st

from directives.units import Directory, Unit, UnitKind
from directives.units_csv import LONGEST_NAME, MOST_UNITS, parse, render
from sample import units_csv

HEADER = "code,name,kind,aliases\n"
LOCALES = Path(__file__).parents[2] / "locales"


def problems(text):
    found = parse(text)
    assert isinstance(found, tuple)
    return [(problem.code, problem.line, dict(problem.facts)) for problem in found]


def test_a_plain_file_is_read_in_its_order():
    directory = parse(HEADER + "STC,Sở Tài chính,so,Tài chính;Sở TC\nHD,Huyện Hòn Đất,huyen,\n")
    assert directory.units == (
        Unit(code="STC", name="Sở Tài chính", kind=UnitKind.DEPARTMENT, aliases=("Tài chính", "Sở TC")),
        Unit(code="HD", name="Huyện Hòn Đất", kind=UnitKind.DISTRICT),
    )


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffcode,name,kind,aliases\r\nSTC,Sở Tài chính,so,TC\r\n",
        'code;name;kind;aliases\r\nSTC;Sở Tài chính;so;"TC"\r\n',
        "code\tname\tkind\taliases\nSTC\tSở Tài chính\tso\tTC\n",
        "sep=;\r\ncode;name;kind;aliases\r\nSTC;Sở Tài chính;so;TC\r\n",
        "Code, Name ,KIND,aliases\nstc,  Sở   Tài chính ,so, TC ;;TC\n",
        "\n\nname,aliases,code,kind\nSở Tài chính,TC,STC,so\n,,,\n",
        "code,name,kind,aliases,,\nSTC,Sở Tài chính,Sở,TC,,\n",
    ],
)
def test_what_spreadsheets_write_is_taken(text):
    assert parse(text).units == (Unit(code="STC", name="Sở Tài chính", kind=UnitKind.DEPARTMENT, aliases=("TC",)),)


def test_a_semicolon_file_keeps_its_aliases_in_one_quoted_cell():
    directory = parse('code;name;kind;aliases\nSTC;Sở Tài chính;so;"Tài chính;TC"\n')
    assert directory.units[0].aliases == ("Tài chính", "TC")


def test_aliases_may_be_left_out():
    assert parse("code,name,kind\nSTC,Sở Tài chính,so\n").units[0].aliases == ()


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Sở", UnitKind.DEPARTMENT),
        ("Ban, ngành", UnitKind.AGENCY),
        ("HUYỆN", UnitKind.DISTRICT),
        ("thành phố", UnitKind.CITY),
    ],
)
def test_a_kind_may_be_written_in_words(written, kind):
    assert parse(f'code,name,kind\nX,Tên,"{written}"\n').units[0].kind is kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("empty", 1, {})]),
        (HEADER, [("empty", 1, {})]),
        ("STC,Sở Tài chính,so,\n", [("columns-missing", 1, {"columns": "code, name, kind"})]),
        ("code,name,name,kind\nA,B,C,so\n", [("columns-repeated", 1, {"columns": "name"})]),
        (HEADER + "S TC,Sở Tài chính,so,\n", [("code-form", 2, {"code": "S TC"})]),
        (HEADER + "SKHĐT,Sở Kế hoạch,so,\n", [("code-form", 2, {"code": "SKHĐT"})]),
        (HEADER + ",Sở Tài chính,so,\n", [("code-missing", 2, {})]),
        (HEADER + "STC,,so,\n", [("name-missing", 2, {})]),
        (HEADER + "STC,Sở Tài chính,so,,thừa\n", [("too-many-cells", 2, {"columns": "4"})]),
        (HEADER + 'STC,"Sở Tài chính,so,\nSYT,Sở Y tế,so,\n', [("unreadable", 2, {})]),
        (HEADER + f"STC,{'a' * (LONGEST_NAME + 1)},so,\n", [("name-too-long", 2, {"most": str(LONGEST_NAME)})]),
        (HEADER + "STC,Sở Tài chính,so,\n\nstc,Sở Y tế,so,\n", [("code-taken", 4, {"code": "STC", "first": "2"})]),
        (
            HEADER + "STC,Sở Tài chính,so,TC\nSYT,Sở Y tế,so,tc\n",
            [("name-taken", 3, {"name": "tc", "code": "STC", "first": "2"})],
        ),
        (
            HEADER + "STC,Sở Tài chính,so,\nSYT,SỞ TÀI  CHÍNH,so,\n",
            [("name-taken", 3, {"name": "SỞ TÀI CHÍNH", "code": "STC", "first": "2"})],
        ),
        (
            HEADER + "STC,Sở Tài chính,so,\nSYT,Sở Y tế,so,stc\n",
            [("name-taken", 3, {"name": "stc", "code": "STC", "first": "2"})],
        ),
        (
            HEADER + 'STC,"Sở\nTài chính",so,\nSYT,,lạ,\n',
            [
                ("name-missing", 4, {}),
                ("kind-unknown", 4, {"kind": "lạ", "kinds": ", ".join(UnitKind)}),
            ],
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_line(text, expected):
    assert problems(text) == expected


def test_more_units_than_any_province_has_are_refused():
    rows = "".join(f"A{n},Đơn vị {n},so,\n" for n in range(MOST_UNITS + 1))
    assert problems(HEADER + rows) == [("too-many", 1, {"most": str(MOST_UNITS)})]


def test_marks_tell_names_apart():
    assert isinstance(parse(HEADER + "A,Xã Thạnh Lộc,xa,\nB,Xã Thanh Lộc,xa,\n"), Directory)


def test_the_sample_comes_back_from_its_own_rendering():
    directory = parse(units_csv())
    assert parse(render(directory)) == directory


_NAMES = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters=";"), max_size=20
).map(lambda text: " ".join(text.split()))
_UNITS = st.lists(
    st.builds(
        Unit,
        code=st.from_regex(r"[A-Z0-9-]{1,16}", fullmatch=True),
        name=_NAMES.filter(bool),
        kind=st.sampled_from(UnitKind),
        aliases=st.lists(_NAMES.filter(bool), max_size=3, unique=True).map(tuple),
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda unit: unit.code,
)


@given(_UNITS)
def test_any_directory_comes_back_or_is_refused_for_a_shared_name(units):
    directory = Directory(units)
    back = parse(render(directory))
    assert back == directory or {problem.code for problem in back} == {"name-taken"}


@given(_UNITS)
def test_no_cell_is_a_formula(units):
    for row in csv.reader(io.StringIO(render(Directory(units)))):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


@pytest.mark.parametrize("name", ["=HYPERLINK(1)", "+1", "-2", "@x", "'=1", "''=1", "'a"])
def test_a_name_that_looks_like_a_formula_is_written_as_text_and_comes_back(name):
    directory = Directory([Unit(code="A", name=name, kind=UnitKind.DEPARTMENT)])
    assert parse(render(directory)) == directory


@given(st.text(max_size=200))
def test_no_text_makes_it_fail(text):
    parse(text)
    parse(HEADER + text)


@pytest.mark.parametrize("locale", ["vi", "en"])
def test_every_problem_has_words(locale):
    body = FluentParser().parse((LOCALES / locale / "units-csv.ftl").read_text("utf-8")).body
    worded = {entry.id.name for entry in body if isinstance(entry, ast.Message)}
    used = {"unreadable", "empty", "columns-missing", "columns-repeated", "too-many", "too-many-cells", "code-missing"}
    used |= {"code-form", "code-taken", "name-missing", "name-too-long", "name-taken", "kind-unknown"}
    assert worded == {f"units-csv-{code}" for code in used}
