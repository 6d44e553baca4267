"""Units as the office types them."""

import pytest

import sample
from directives.typed_units import read_units
from directives.units import Directory
from directives.units_csv import parse
from tests.directives.review.letters import DIRECTORY


def codes(text, directory=DIRECTORY):
    return [unit.code for unit in read_units(text, directory).units]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("STC", ["STC"]),
        ("stc, so y te", ["STC", "SYT"]),
        ("SYT STC", ["STC", "SYT"]),
        ("Sở Y tế và UBND các huyện trừ an biên", ["SYT", "HD"]),
        ("các sở ngoại trừ Sở Y tế, STC; huyện Hòn Đất", ["SNV", "HD"]),
        ("tất cả trừ SYT", ["STC", "SNV", "HD", "AB"]),
        ("các sở\nHD", ["STC", "SYT", "SNV", "HD"]),
    ],
)
def test_typed_units_are_understood_in_directory_order(text, wanted):
    typed = read_units(text, DIRECTORY)
    assert typed.is_clear
    assert [unit.code for unit in typed.units] == wanted


def test_leaving_out_somebody_who_is_not_meant_anyway_changes_nothing():
    directory = parse(sample.units_csv())
    assert isinstance(directory, Directory)
    assert codes("STC, sở y tế và ubnd các huyện trừ phú quốc", directory) == codes("STC, SYT, các huyện", directory)


def test_what_is_not_certain_is_proposed_and_what_nobody_bears_is_named():
    typed = read_units("STC, Sở Y tê, Sở Trời ơi đất hỡi", DIRECTORY)
    assert [unit.code for unit in typed.units] == ["STC"]
    assert [(choice.phrase, choice.units[0].code) for choice in typed.proposals] == [("Sở Y tê", "SYT")]
    assert typed.unknown == ("Sở Trời ơi đất hỡi",)
    assert not typed.is_clear


def test_nothing_is_nobody():
    assert not read_units(" ; ", DIRECTORY).is_clear
