"""What may become of units, and what a name of former days means afterwards."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from directives.former_units import Former
from directives.succession import Change, ChangeKind, PastNames, pack, survey, unpack
from directives.units import Directory, Unit, UnitKind

SPRING, SUMMER = date(2025, 3, 1), date(2025, 7, 1)
STC = Unit(code="STC", name="Sở Tài chính", kind=UnitKind.DEPARTMENT)
SKHDT = Unit(code="SKHDT", name="Sở Kế hoạch và Đầu tư", kind=UnitKind.DEPARTMENT)
HD = Unit(code="HD", name="Huyện Hòn Đất", kind=UnitKind.DISTRICT, aliases=("Hòn Đất",))
BEFORE = Directory([STC, SKHDT, HD])

MERGER = Change(on=SPRING, kind=ChangeKind.MERGE, units=("SKHDT",), into=("STC",))
RENAMING = Change(on=SUMMER, kind=ChangeKind.RENAME, units=("STC",), name="Sở Tài chính và Kế hoạch")
ENDING = Change(on=SUMMER, kind=ChangeKind.DISSOLVE, units=("HD",))
FIRST = Change(on=SUMMER, kind=ChangeKind.NEW, into=("X1",), name="Xã Hòn Đất", unit_kind=UnitKind.COMMUNE)
SECOND = Change(on=SUMMER, kind=ChangeKind.NEW, into=("X2",), name="Xã Sơn Kiên", unit_kind=UnitKind.COMMUNE)
SPLIT = Change(on=SUMMER, kind=ChangeKind.SPLIT, units=("HD",), into=("X1", "X2"))

GONE = Former(
    code="SKHDT", name="Sở Kế hoạch và Đầu tư", kind=UnitKind.DEPARTMENT, on=SPRING, successors=("STC",),
    names=("SKHDT", "Sở Kế hoạch và Đầu tư", "Sở KHĐT"),
)  # fmt: skip


def problems(*changes, directory=BEFORE, waiting=()):
    return [one.code for one in survey(changes, directory, waiting=waiting).misfits]


# --- what may become of units -----------------------------------------------------------------------------------------


def test_changes_are_made_by_their_days_and_on_one_day_in_the_order_given():
    found = survey([RENAMING, FIRST, SECOND, SPLIT, MERGER], BEFORE)
    assert found.ahead == (MERGER, RENAMING, FIRST, SECOND, SPLIT)
    assert found.misfits == ()


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (replace(MERGER, units=("SYT",)), "unit-unknown"),
        (replace(MERGER, into=("SKHDT",)), "into-itself"),
        (replace(MERGER, into=("SMOI",)), "into-unknown"),
        (replace(MERGER, name="Huyện Hòn Đất"), "name-taken"),
        (replace(FIRST, into=("STC",)), "code-taken"),
        (replace(FIRST, name="sở tài chính"), "name-taken"),
        (replace(RENAMING, name="Sở Kế hoạch và Đầu tư"), "name-taken"),
        (SPLIT, "part-unknown"),
        (replace(SPLIT, into=("STC",)), "parts-few"),
    ],
)
def test_a_change_that_cannot_be_is_named_by_its_reason(change, problem):
    assert problems(change) == [problem]


def test_nothing_follows_upon_a_unit_that_is_no_more():
    assert problems(MERGER, replace(RENAMING, units=("SKHDT",))) == ["unit-gone"]
    assert problems(MERGER, Change(on=SUMMER, kind=ChangeKind.MERGE, units=("HD",), into=("SKHDT",))) == ["into-gone"]
    assert problems(ENDING, FIRST, SECOND, SPLIT) == ["unit-gone"]


def test_units_cannot_merge_into_each_other_in_a_circle():
    assert problems(MERGER, Change(on=SUMMER, kind=ChangeKind.MERGE, units=("STC",), into=("SKHDT",))) == ["into-gone"]


def test_a_file_given_again_has_nothing_left_to_do():
    after = Directory([STC, HD], [GONE])
    again = survey([MERGER], after)
    assert (again.ahead, again.done) == ((), (MERGER,))


def test_a_merger_half_of_which_was_made_before_is_completed():
    both = Change(on=SPRING, kind=ChangeKind.MERGE, units=("SKHDT", "HD"), into=("STC",))
    assert survey([both], Directory([STC, HD], [GONE])).ahead == (replace(both, units=("HD",)),)


def test_what_waits_is_played_first_and_not_planned_twice():
    found = survey([MERGER, RENAMING], BEFORE, waiting=[MERGER])
    assert found.ahead == (RENAMING,)
    assert found.done == (MERGER,)
    assert problems(replace(ENDING, units=("SKHDT",)), waiting=[MERGER]) == ["unit-gone"]


def test_a_change_is_the_same_after_it_was_kept():
    for change in (MERGER, RENAMING, FIRST, SPLIT, ENDING):
        assert unpack(pack(change)) == change


# --- names of former days ---------------------------------------------------------------------------------------------


def former(unit, *successors, on=SUMMER):
    names = (unit.code, unit.name, *unit.aliases)
    return Former(code=unit.code, name=unit.name, kind=unit.kind, on=on, successors=successors, names=names)


def test_an_old_name_means_the_successor_and_tells_how_it_came_to_be_so():
    match = Directory([STC], [GONE]).match("Sở KH&ĐT")
    assert match.unit == STC
    assert [(step.old, step.unit, step.on) for step in match.followed] == [("Sở Kế hoạch và Đầu tư", STC, SPRING)]


def test_successors_are_followed_to_the_one_that_lives_with_the_day_of_the_last_change():
    health = Unit(code="SYT", name="Sở Y tế", kind=UnitKind.DEPARTMENT)
    match = Directory([health], [GONE, former(STC, "SYT")]).match("Sở Kế hoạch và Đầu tư")
    assert match.unit == health
    assert match.followed[0].on == SUMMER


def test_the_name_of_a_unit_that_was_split_only_proposes():
    communes = [Unit(code=f"X{n}", name=f"Xã Số {n}", kind=UnitKind.COMMUNE) for n in (1, 2)]
    resolution = Directory(communes, [former(HD, "X1", "X2")]).resolve("UBND huyện Hòn Đất")
    assert resolution.units == ()
    assert [one.unit.code for one in resolution.proposals] == ["X1", "X2"]
    assert len(resolution.followed) == 2


def test_a_unit_that_nobody_follows_is_said_to_be_no_more():
    resolution = Directory([STC], [former(HD)]).resolve("huyện Hòn Đất")
    assert (resolution.units, resolution.proposals) == ((), ())
    assert [(step.old, step.unit) for step in resolution.followed] == [("Huyện Hòn Đất", None)]


def test_a_name_of_today_goes_before_one_of_former_days():
    living = Unit(code="X1", name="Xã Hòn Đất", kind=UnitKind.COMMUNE, aliases=("Hòn Đất",))
    match = Directory([living], [former(HD, "X1")]).match("Hòn Đất")
    assert (match.unit, match.followed) == (living, ())


def test_successors_that_form_a_circle_lead_to_nobody_and_end():
    circle = Directory([], [former(STC, "SKHDT"), former(SKHDT, "STC")])
    assert circle.match("Sở Tài chính").unit is None


def test_a_misspelt_old_name_proposes_the_successor():
    match = Directory([STC], [GONE]).match("Sở Kê hoạch và Đầu tư")
    assert match.unit is None
    assert match.proposals[0].unit == STC


# --- history ----------------------------------------------------------------------------------------------------------


def test_history_calls_everybody_by_the_name_of_its_day():
    zone = ZoneInfo("Asia/Ho_Chi_Minh")

    def at(month: int) -> datetime:
        return datetime(2025, month, 1, 8, tzinfo=zone)

    names = PastNames(
        names={1: "Sở Kế hoạch và Đầu tư", 2: "Sở Tài chính mới"},
        earlier={2: [("Sở Tài chính", SUMMER)]},
        passed={9: [(at(3), 1)]},
    )
    assert [names.of(9, 2, at(month), zone) for month in (2, 3, 6, 7)] == [
        "Sở Kế hoạch và Đầu tư",
        "Sở Tài chính",
        "Sở Tài chính",
        "Sở Tài chính mới",
    ]
