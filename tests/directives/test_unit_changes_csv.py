"""A file of changes: what is taken, and what is refused on which line."""

from datetime import date

import pytest

from directives.succession import Change, ChangeKind, Misfit
from directives.unit_changes_csv import MOST_CHANGES, parse_changes, read_day
from directives.units import UnitKind

HEADER = "date,change,units,into,name,kind,aliases\n"


@pytest.mark.parametrize("text", ["1/7/2025", "01/07/2025", "1-7-2025", "1.7.2025", "2025-07-01", " 2025-7-1 "])
def test_a_day_is_read_as_people_write_it(text):
    assert read_day(text) == date(2025, 7, 1)


@pytest.mark.parametrize(
    "text", ["", "32/1/2025", "29/2/2025", "1/7", "7/2025", "2025", "hôm nay", "1/7/25", "1/7/2025 x"]
)
def test_what_is_no_day_is_not_taken_for_one(text):
    assert read_day(text) is None


@pytest.mark.parametrize("written", ["merge", "MERGE", "sáp nhập", "Sáp nhập vào", "hop nhat"])
def test_what_becomes_of_units_may_be_written_in_vietnamese(written):
    assert parse_changes(f"{HEADER}1/3/2025,{written},skhdt; sgtvt,STC,,,\n") == (
        Change(on=date(2025, 3, 1), kind=ChangeKind.MERGE, units=("SKHDT", "SGTVT"), into=("STC",)),
    )


def test_every_column_is_read_and_the_line_remembered():
    text = f'sep=;\n{HEADER.replace(",", ";")}\n1/7/2025;new;;x-anbien;Xã  An Biên;Xã;"UBND xã An Biên;An Biên"\n'
    [found] = parse_changes(text)
    assert found == Change(
        on=date(2025, 7, 1),
        kind=ChangeKind.NEW,
        into=("X-ANBIEN",),
        name="Xã An Biên",
        unit_kind=UnitKind.COMMUNE,
        aliases=("UBND xã An Biên", "An Biên"),
    )
    assert found.line == 4


def test_the_last_three_columns_may_be_missing():
    assert len(parse_changes("date,change,units,into\n1/3/2025,dissolve,HD,\n")) == 1


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("1/13/2025,merge,A,B,,,", "date-wrong"),
        (",merge,A,B,,,", "date-wrong"),
        ("1/3/2025,bán,A,B,,,", "change-unknown"),
        ("1/3/2025,new,,B,Tên,phòng,", "kind-unknown"),
        ("1/3/2025,merge,Ă,B,,,", "code-form"),
        ("1/3/2025,merge,A,BBBBBBBBBBBBBBBBB,,,", "code-form"),
        (f"1/3/2025,rename,A,,{'x' * 500},,", "name-too-long"),
        ("1/3/2025,new,,B,,xa,", "lacking-new"),
        ("1/3/2025,new,A,B,Tên,xa,", "lacking-new"),
        ("1/3/2025,rename,A,,,,", "lacking-rename"),
        ("1/3/2025,rename,A,B,Tên,,", "lacking-rename"),
        ("1/3/2025,merge,A,,,,", "lacking-merge"),
        ("1/3/2025,merge,A,B;C,,,", "lacking-merge"),
        ("1/3/2025,split,A,,,,", "lacking-split"),
        ("1/3/2025,split,A,B;C,Tên,,", "lacking-split"),
        ("1/3/2025,dissolve,A,B,,,", "lacking-dissolve"),
        ("1/3/2025,dissolve,,,,,", "lacking-dissolve"),
    ],
)
def test_a_line_that_cannot_be_is_named_with_its_reason_and_nothing_of_the_file_is_taken(line, problem):
    found = parse_changes(f"{HEADER}1/3/2025,dissolve,HD,,,,\n{line}\n")
    assert [(one.code, one.line) for one in found if isinstance(one, Misfit)] == [(problem, 3)]
    assert len(found) == 1


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "file-empty"),
        (HEADER, "file-empty"),
        ("a,b\n1,2\n", "columns-missing"),
        (HEADER + '1/3/2025,merge,"A\n', "unreadable"),
        (HEADER + "1/3/2025,dissolve,A,,,,\n" * (MOST_CHANGES + 1), "too-many"),
    ],
    ids=["empty", "header only", "other columns", "open quotation", "too long"],
)
def test_a_file_that_is_none_of_changes_gets_one_reason(text, problem):
    assert [one.code for one in parse_changes(text)] == [problem]
