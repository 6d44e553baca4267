"""The sample province after 2025: what letters of then and now mean in its directory."""

import asyncio
import shutil
import unicodedata
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

import sample
from directives.letters import decode, read_letter
from directives.plan import plan
from directives.unit_changes_csv import parse_changes
from directives.units import ResolutionKind, UnitKind
from operations.change_units import change_units
from storage.database import Database

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


@pytest.fixture(scope="module")
def today(province, tmp_path_factory):
    """The directory once the file of 2025 has been applied."""
    path = tmp_path_factory.mktemp("after") / "after.db"
    shutil.copy(province, path)

    async def apply():
        database = Database(f"sqlite+aiosqlite:///{path}")
        async with database.writing() as records:
            at = datetime(2026, 1, 5, 8, tzinfo=ZONE)
            found = await change_units(records, parse_changes(sample.changes_csv()), at=at, zone=ZONE, by=None)
            assert found.misfits == ()
            directory = await records.units.directory()
        await database.close()
        return directory

    return asyncio.run(apply())


def codes(units):
    return [unit.code for unit in units]


def test_the_former_province_has_48_communes_wards_and_special_zones_and_no_districts(today):
    communes = [unit.name for unit in today if unit.kind is UnitKind.COMMUNE]
    assert len(communes) == 48
    assert sum(name.startswith("Phường") for name in communes) == 4
    assert sum(name.startswith("Đặc khu") for name in communes) == 3
    assert {UnitKind.DISTRICT, UnitKind.CITY}.isdisjoint(unit.kind for unit in today)


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("Sở Kế hoạch và Đầu tư", "STC"),
        ("SKHĐT", "STC"),
        ("Sở KH&ĐT", "STC"),
        ("Sở Kế hoạch - Đầu tư", "STC"),
        ("Giám đốc Sở Kế hoạch và Đầu tư tỉnh Kiên Giang", "STC"),
        ("so ke hoach va dau tu", "STC"),
        ("Sở NN&PTNT", "SNNMT"),
        ("Sở Nông nghiệp và PTNT", "SNNMT"),
        ("Sở TN&MT", "SNNMT"),
        ("Sở Tài nguyên & Môi trường", "SNNMT"),
        ("Sở GTVT", "SXD"),
        ("Sở Giao thông - Vận tải", "SXD"),
        ("Sở TT&TT", "SKHCN"),
        ("Sở LĐ-TB&XH", "SNV"),
        ("Sở Lao động – Thương binh và Xã hội", "SNV"),
        ("Trưởng Ban Dân tộc", "SDTTG"),
        ("Sở Ngoại vụ", "VPUBND"),
        ("Bộ Chỉ huy Bộ đội Biên phòng tỉnh", "BDBP"),
        ("UBND huyện Kiên Hải", "DK-KIENHAI"),
    ],
)
def test_a_name_of_2024_means_who_answers_for_it_now_and_says_so(today, phrase, code):
    for written in (phrase, unicodedata.normalize("NFD", phrase), phrase.upper()):
        resolution = today.resolve(written)
        assert codes(resolution.units) == [code], written
        assert [step.unit.code for step in resolution.followed] == [code]


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("Sở Nông nghiệp và Môi trường", "SNNMT"),
        ("Sở NN&MT", "SNNMT"),
        ("Sở NNMT", "SNNMT"),
        ("Sở Nông nghiệp & Môi trường tỉnh An Giang", "SNNMT"),
        ("Sở DT&TG", "SDTTG"),
        ("Sở Dân tộc - Tôn giáo", "SDTTG"),
        ("Sở Y tế tỉnh An Giang", "SYT"),
        ("Sở Y tế tỉnh Kiên Giang", "SYT"),
        ("Sở Tài chính", "STC"),
        ("Công an tỉnh", "CAT"),
        ("Công an tỉnh An Giang", "CAT"),
        ("Giám đốc Công an tỉnh", "CAT"),
        ("Bộ CHQS tỉnh", "BCHQS"),
        ("Ban Chỉ huy BĐBP tỉnh", "BDBP"),
        ("Chánh Văn phòng UBND tỉnh", "VPUBND"),
        ("Văn phòng Ủy ban nhân dân tỉnh An Giang", "VPUBND"),
        ("UBND xã An Biên", "X-ANBIEN"),
        ("UBND X. An Biên", "X-ANBIEN"),
        ("Chủ tịch UBND phường Rạch Giá", "P-RACHGIA"),
        ("UBND P. Rạch Giá", "P-RACHGIA"),
        ("P. Rạch Giá", "P-RACHGIA"),
        ("UBND đặc khu Phú Quốc", "DK-PHUQUOC"),
        ("dac khu phu quoc", "DK-PHUQUOC"),
        ("UBND ĐK Thổ Châu", "DK-THOCHAU"),
        ("xã Hoà Điền", "X-HOADIEN"),
        ("xã Thạnh Lộc", "X-THANHLOC"),
    ],
)
def test_a_name_of_today_is_found_however_it_is_written_and_nothing_need_be_said(today, phrase, code):
    resolution = today.resolve(phrase)
    assert codes(resolution.units) == [code]
    assert resolution.followed == ()


@pytest.mark.parametrize(
    ("phrase", "first", "count"),
    [("UBND huyện An Biên", "X-ANBIEN", 3), ("TP. Phú Quốc", "DK-PHUQUOC", 2), ("Rạch Giá", "P-RACHGIA", 2)],
)
def test_a_district_that_was_split_proposes_its_communes_the_main_one_first(today, phrase, first, count):
    resolution = today.resolve(phrase)
    assert resolution.units == ()
    assert resolution.proposals[0].unit.code == first
    assert len(resolution.proposals) == len(resolution.followed) == count


@pytest.mark.parametrize(
    "phrase", ["UBND các huyện, thành phố", "Chủ tịch UBND các huyện, thành phố", "UBND cấp huyện"]
)
def test_all_districts_of_an_older_letter_are_left_to_a_person_with_all_communes_proposed(today, phrase):
    resolution = today.resolve(phrase)
    assert resolution.kind is ResolutionKind.VAGUE_GROUP
    assert resolution.units == ()
    assert len(resolution.proposals) == 48


@pytest.mark.parametrize(
    ("phrase", "count"),
    [
        ("UBND các xã, phường, đặc khu", 48),
        ("UBND cấp xã", 48),
        ("các địa phương", 48),
        ("UBND các xã, phường, thị trấn", 48),
        ("các phường", 4),
        ("các đặc khu", 3),
    ],
)
def test_groups_of_today_mean_the_communes(today, phrase, count):
    resolution = today.resolve(phrase)
    assert resolution.kind is ResolutionKind.GROUP
    assert len(resolution.units) == count


def test_a_group_beside_districts_is_understood_and_the_districts_are_left_to_a_person(today):
    resolution = today.resolve("các sở, ban, ngành; UBND các huyện, thành phố")
    assert {unit.kind for unit in resolution.units}.isdisjoint({UnitKind.COMMUNE})
    assert [(part.kind, len(part.proposals)) for part in resolution.unresolved] == [(ResolutionKind.VAGUE_GROUP, 48)]


def test_in_a_list_old_names_and_new_ones_stand_side_by_side(today):
    resolution = today.resolve("Sở Kế hoạch và Đầu tư, Sở Y tế; UBND các huyện: Kiên Hải, An Biên")
    assert codes(resolution.units) == ["STC", "SYT", "DK-KIENHAI"]
    assert [part.phrase for part in resolution.unresolved] == ["An Biên"]
    assert {step.old for step in resolution.followed} == {"Sở Kế hoạch và Đầu tư", "Huyện Kiên Hải", "Huyện An Biên"}


def test_the_plan_of_a_letter_of_2024_names_every_old_name_once(today):
    made = plan(read_letter(decode(sample.letter())), today)
    assert [(step.old, step.unit.code) for step in made.followed] == [
        ("Sở Nông nghiệp và Phát triển nông thôn", "SNNMT"),
        ("Bộ Chỉ huy Bộ đội Biên phòng tỉnh", "BDBP"),
        ("Sở Giao thông vận tải", "SXD"),
        ("Sở Thông tin và Truyền thông", "SKHCN"),
        ("Sở Kế hoạch và Đầu tư", "STC"),
    ]
