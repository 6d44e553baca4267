"""Which unit, group or outsider a phrase of a letter means."""

import unicodedata

import pytest

from directives.units import Directory, ResolutionKind, Unit, UnitKind
from directives.units_csv import parse
from sample import units_csv


@pytest.fixture(scope="module")
def province():
    directory = parse(units_csv())
    assert isinstance(directory, Directory)
    return directory


def codes(units):
    return [unit.code for unit in units]


def of_kinds(directory, *kinds):
    return [unit.code for unit in directory if unit.kind in kinds]


LOCALITIES = (UnitKind.CITY, UnitKind.DISTRICT)
BRANCHES = (UnitKind.AGENCY, UnitKind.FORCE, UnitKind.INSTITUTION, UnitKind.CENTRAL)


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("SKHDT", "SKHDT"),
        ("skhđt", "SKHDT"),
        ("Sở Kế hoạch và Đầu tư", "SKHDT"),
        ("Sở KH&ĐT", "SKHDT"),
        ("Sở KHĐT", "SKHDT"),
        ("Sở Kế hoạch - Đầu tư", "SKHDT"),
        ("Sở Kế hoạch – Đầu tư;", "SKHDT"),
        ("SỞ KẾ HOẠCH VÀ ĐẦU TƯ", "SKHDT"),
        ("So Ke hoach va Dau tu", "SKHDT"),
        ("so kh dt", "SKHDT"),
        ("Sở Kế hoạch và Đầu tư tỉnh Kiên Giang", "SKHDT"),
        ("Giám đốc Sở Xây dựng", "SXD"),
        ("Đ/c Giám đốc Sở Xây dựng", "SXD"),
        ("Sở TP", "STP"),
        ("Sở NN&PTNT", "SNNPTNT"),
        ("Sở Nông nghiệp và PTNT", "SNNPTNT"),
        ("Sở Nông nghiệp và Phát triển nông thôn (Cơ quan Thường trực về Phòng, chống thiên tai)", "SNNPTNT"),
        ("Sở Lao động – Thương binh và Xã hội", "SLDTBXH"),
        ("Sở Lao động, Thương binh và Xã hội", "SLDTBXH"),
        ("Sở LĐ-TB&XH", "SLDTBXH"),
        ("Sở Văn hoá và Thể thao", "SVHTT"),
        ("Sở Giáo dục - Đào tạo", "SGDDT"),
        ("Chánh Thanh tra tỉnh", "TTT"),
        ("Chánh Văn phòng UBND tỉnh", "VPUBND"),
        ("Văn phòng Ủy ban nhân dân tỉnh", "VPUBND"),
        ("Trưởng Ban Dân tộc", "BDT"),
        ("Trưởng ban Ban Dân tộc tỉnh", "BDT"),
        ("Công an tỉnh Kiên Giang", "CAT"),
        ("Bộ CHQS tỉnh", "BCHQS"),
        ("Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh", "BCHQS"),
        ("Bộ đội Biên phòng tỉnh", "BDBP"),
        ("BĐBP tỉnh", "BDBP"),
        ("Cục trưởng Cục Thuế tỉnh", "CTHUE"),
        ("Cục thuế", "CTHUE"),
        ("Đài Khí tượng Thuỷ văn tỉnh Kiên Giang", "DKTTV"),
        ("Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch", "TTXTDL"),
        ("huyện Hòn Đất", "HONDAT"),
        ("UBND huyện Hòn Đất", "HONDAT"),
        ("Ủy ban nhân dân huyện Hòn Đất", "HONDAT"),
        ("Uỷ ban nhân dân huyện Hòn Đất", "HONDAT"),
        ("Chủ tịch UBND huyện Hòn Đất", "HONDAT"),
        ("uy ban nhan dan huyen hon dat", "HONDAT"),
        ("TP. Phú Quốc", "PHUQUOC"),
        ("Chủ tịch Ủy ban nhân dân thành phố Phú Quốc", "PHUQUOC"),
        ("Công ty TNHH Một thành viên Cấp thoát nước Kiên Giang", "CTN"),
        ("Chủ tịch Công ty TNHH MTV Xổ số Kiến thiết Kiên Giang", "XSKT"),
        ("Công ty TNHH HTV Nông Lâm nghiệp", "NLN"),
        ("Công ty CP Thương mại Kiên Giang", "CPTM"),
        ("Mặt trận Tổ quốc tỉnh", "MTTQ"),
    ],
)
def test_a_name_means_its_unit_however_offices_write_it(province, phrase, code):
    for written in (phrase, unicodedata.normalize("NFD", phrase), f"  {phrase.upper()} "):
        match = province.match(written)
        assert match.unit is not None, written
        assert match.unit.code == code
        assert match.proposals == ()


def test_every_sample_unit_is_found_by_its_code_name_and_each_alias(province):
    for unit in province:
        for name in (unit.code, unit.name, *unit.aliases):
            assert province.match(name).unit == unit, name


@pytest.mark.parametrize(
    ("phrase", "first"),
    [
        ("Sở Kê hoạch và Đầu tư", "SKHDT"),
        ("Sở Kế hoạch Đầu từ", "SKHDT"),
        ("Kế hoạch và Đầu tư", "SKHDT"),
        ("Sở Nông nghiệp và Môi trường", "SNNPTNT"),
        ("Sở Văn hóa, Thể thao và Du lịch", "SVHTT"),
        ("Sở Y tế tỉnh Quảng Ngãi", "SYT"),
        ("Huyện Hòn Đát", "HONDAT"),
        ("Công an huyện Hòn Đất", "CAT"),
    ],
)
def test_likeness_proposes_and_is_never_certain(province, phrase, first):
    resolution = province.resolve(phrase)
    assert resolution.kind is ResolutionKind.UNKNOWN
    assert resolution.units == ()
    scores = [proposal.score for proposal in resolution.proposals]
    assert resolution.proposals[0].unit.code == first
    assert scores == sorted(scores, reverse=True)
    assert max(scores) < 100


@pytest.mark.parametrize(
    "phrase", ["", " ", "Như trên", "CVNC", "?!", "Sở", "Giám đốc Sở", "huyện", "x" * 5000, "các " * 900]
)
def test_a_phrase_that_names_nobody_is_unknown(province, phrase):
    assert province.resolve(phrase).kind is ResolutionKind.UNKNOWN


def test_a_likely_name_outranks_the_others_of_its_head(province):
    proposals = province.match("Sở Giao thông và Vận chuyển").proposals
    assert proposals[0].unit.code == "SGTVT"


def test_a_name_that_two_units_bear_is_left_to_a_person():
    twins = Directory(
        [
            Unit(code="A", name="Xã Tân Hòa", kind=UnitKind.COMMUNE),
            Unit(code="B", name="Xã Tân Hoà", kind=UnitKind.COMMUNE),
        ]
    )
    match = twins.match("UBND xã Tân Hòa")
    assert match.unit is None
    assert [(proposal.unit.code, proposal.score) for proposal in match.proposals] == [("A", 100), ("B", 100)]


def test_tones_tell_units_apart_and_without_tones_both_are_proposed():
    communes = Directory(
        [
            Unit(code="A", name="Xã Thạnh Lộc", kind=UnitKind.COMMUNE),
            Unit(code="B", name="Xã Thanh Lộc", kind=UnitKind.COMMUNE),
        ]
    )
    assert communes.match("UBND xã Thạnh Lộc").unit.code == "A"
    assert communes.match("xa thanh loc").unit is None
    assert codes(proposal.unit for proposal in communes.match("xa thanh loc").proposals) == ["A", "B"]
    assert Directory(communes.units[:1]).match("xã Thanh Lộc").unit is None


def test_an_enterprise_is_not_called_by_its_name_without_the_province():
    directory = Directory(
        [
            Unit(code="VP", name="Văn phòng UBND tỉnh Kiên Giang", kind=UnitKind.AGENCY),
            Unit(code="CT", name="Công ty Thương mại Kiên Giang", kind=UnitKind.ENTERPRISE),
        ]
    )
    assert directory.match("Công ty Thương mại").unit is None
    assert directory.match("Văn phòng UBND tỉnh").unit.code == "VP"


@pytest.mark.parametrize(
    ("phrase", "kinds"),
    [
        ("các sở, ngành, địa phương", (UnitKind.DEPARTMENT, *BRANCHES, *LOCALITIES)),
        ("cac so, nganh, dia phuong", (UnitKind.DEPARTMENT, *BRANCHES, *LOCALITIES)),
        ("các sở, ban, ngành cấp tỉnh", (UnitKind.DEPARTMENT, *BRANCHES)),
        ("Giám đốc (Thủ trưởng) các Sở, ban, ngành cấp tỉnh;", (UnitKind.DEPARTMENT, *BRANCHES)),
        ("Giám đốc các Sở, Thủ trưởng các cơ quan, ban, ngành tỉnh", (UnitKind.DEPARTMENT, *BRANCHES)),
        ("Thủ trưởng các sở, ban, ngành, đoàn thể cấp tỉnh", (UnitKind.DEPARTMENT, *BRANCHES, UnitKind.UNION)),
        ("các sở", (UnitKind.DEPARTMENT,)),
        ("UBND các huyện, thành phố", LOCALITIES),
        ("UBND các huyện, thị xã, thành phố", LOCALITIES),
        ("Chủ tịch Ủy ban nhân dân các huyện, thành phố", LOCALITIES),
        ("UBND cấp huyện", LOCALITIES),
        ("các địa phương", LOCALITIES),
        ("chính quyền địa phương", LOCALITIES),
        ("các huyện", (UnitKind.DISTRICT,)),
        ("các thành phố", (UnitKind.CITY,)),
        ("các đoàn thể cấp tỉnh", (UnitKind.UNION,)),
        ("các doanh nghiệp nhà nước thuộc tỉnh", (UnitKind.ENTERPRISE,)),
    ],
)
def test_a_group_phrase_means_all_units_of_its_kinds(province, phrase, kinds):
    resolution = province.resolve(phrase)
    assert resolution.kind is ResolutionKind.GROUP
    assert codes(resolution.units) == of_kinds(province, *kinds)
    assert resolution.unresolved == ()


@pytest.mark.parametrize(
    "phrase",
    [
        "các cơ quan, đơn vị, địa phương liên quan",
        "các cơ quan, đơn vị có liên quan",
        "các sở, ngành liên quan",
        "các địa phương, đơn vị liên quan",
        "các lực lượng chức năng",
        "các cơ quan, đơn vị, địa phương",
        "UBND các xã, phường",
    ],
)
def test_a_vague_group_is_known_as_one_and_gives_nobody_anything(province, phrase):
    resolution = province.resolve(phrase)
    assert resolution.kind is ResolutionKind.VAGUE_GROUP
    assert resolution.units == ()


def test_a_vague_group_of_one_kind_offers_the_units_of_that_kind(province):
    resolution = province.resolve("các huyện liên quan")
    assert codes(proposal.unit for proposal in resolution.proposals) == of_kinds(province, UnitKind.DISTRICT)
    assert {proposal.score for proposal in resolution.proposals} == {0}


def test_localities_are_communes_where_there_are_no_districts():
    after_2025 = Directory(
        [
            Unit(code="STC", name="Sở Tài chính", kind=UnitKind.DEPARTMENT),
            Unit(code="HD", name="Xã Hòn Đất", kind=UnitKind.COMMUNE),
            Unit(code="PQ", name="Đặc khu Phú Quốc", kind=UnitKind.COMMUNE),
        ]
    )
    assert codes(after_2025.resolve("các sở, ngành, địa phương").units) == ["STC", "HD", "PQ"]
    assert codes(after_2025.resolve("UBND các xã, phường, đặc khu").units) == ["HD", "PQ"]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("các Sở: Tài chính, Kế hoạch và Đầu tư, Y tế", ["SKHDT", "STC", "SYT"]),
        ("các huyện Hòn Đất, An Biên và thành phố Rạch Giá", ["RACHGIA", "ANBIEN", "HONDAT"]),
        ("UBND các huyện: An Biên, An Minh, U Minh Thượng", ["ANBIEN", "ANMINH", "UMINHTHUONG"]),
        ("UBND các huyện, thành phố: Phú Quốc, Kiên Hải", ["PHUQUOC", "KIENHAI"]),
        ("Sở Kế hoạch và Đầu tư và Sở Tài chính", ["SKHDT", "STC"]),
        ("Sở Kế hoạch và Đầu tư; Sở Tài chính", ["SKHDT", "STC"]),
        ("Sở Y tế; UBND các huyện: An Biên, An Minh", ["SYT", "ANBIEN", "ANMINH"]),
        ("Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh", ["CAT", "BCHQS"]),
        ("Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch, Sở Du lịch", ["SDL", "TTXTDL"]),
        (
            "Chủ tịch, Giám đốc các Doanh nghiệp Nhà nước thuộc tỉnh: Công ty TNHH MTV Cấp thoát nước Kiên Giang, Công ty TNHH MTV Xổ số Kiến thiết Kiên Giang;",
            ["CTN", "XSKT"],
        ),
        (
            "Người đại diện vốn Nhà nước tại các Doanh nghiệp: Công ty TNHH HTV Nông Lâm nghiệp, Công ty Cổ phần Thương mại Kiên Giang.",
            ["NLN", "CPTM"],
        ),
    ],
)
def test_a_list_means_the_units_it_names(province, phrase, expected):
    resolution = province.resolve(phrase)
    assert resolution.kind is ResolutionKind.GROUP
    assert codes(resolution.units) == expected
    assert resolution.unresolved == ()


def test_a_list_may_join_units_and_groups(province):
    resolution = province.resolve("các sở, ngành, địa phương và Công ty Cấp thoát nước")
    kinds = (UnitKind.DEPARTMENT, *BRANCHES, *LOCALITIES)
    assert codes(resolution.units) == [*of_kinds(province, *kinds), "CTN"]


def test_a_group_before_a_headed_list_is_not_lost(province):
    departments = of_kinds(province, UnitKind.DEPARTMENT)
    assert codes(province.resolve("các sở; UBND các huyện: An Biên, An Minh").units) == [
        *departments,
        "ANBIEN",
        "ANMINH",
    ]
    assert set(departments) < set(codes(province.resolve("các sở, UBND các huyện: An Biên, An Minh").units))


@pytest.mark.parametrize(
    ("phrase", "units", "left"),
    [
        ("các Sở: Tài chính, Y tê", ["STC"], [("Y tê", "unknown")]),
        ("Sở Y tế, các huyện ven biển", ["SYT"], [("các huyện ven biển", "unknown")]),
        ("Sở Y tế, Bộ Y tế", ["SYT"], [("Bộ Y tế", "outside")]),
        ("Sở Y tế và các đơn vị liên quan", ["SYT"], [("các đơn vị liên quan", "vague_group")]),
    ],
)
def test_what_a_list_names_beside_known_units_is_reported_not_lost(province, phrase, units, left):
    resolution = province.resolve(phrase)
    assert resolution.kind is ResolutionKind.GROUP
    assert codes(resolution.units) == units
    assert [(part.phrase, part.kind.value) for part in resolution.unresolved] == left


@pytest.mark.parametrize("phrase", ["các sở, ngành, trừ Sở Y tế, Sở Xây dựng", "các sở, ngành (trừ Sở Y tế)"])
def test_a_phrase_that_excludes_somebody_is_left_to_a_person(province, phrase):
    resolution = province.resolve(phrase)
    assert resolution.kind is ResolutionKind.UNKNOWN
    assert resolution.units == ()


@pytest.mark.parametrize(
    "phrase",
    [
        "Bộ Xây dựng",
        "bo noi vu",
        "Văn phòng Chính phủ",
        "các bộ, cơ quan liên quan",
        "các bộ, ngành Trung ương",
        "Bộ Xây dựng, Bộ Nội vụ",
        "Thường trực Tỉnh ủy",
        "Thường trực HĐND tỉnh",
        "UBND tỉnh",
        "Chủ tịch UBND tỉnh Kiên Giang",
        "Ủy ban nhân dân tỉnh",
    ],
)
def test_a_body_that_the_office_does_not_direct_is_outside(province, phrase):
    assert province.resolve(phrase).kind is ResolutionKind.OUTSIDE


def test_provincial_military_bodies_are_not_taken_for_ministries(province):
    for phrase in ("Bộ Chỉ huy Quân sự tỉnh", "Bộ đội Biên phòng tỉnh", "Bộ Chỉ huy Bộ đội Biên phòng tỉnh"):
        assert province.resolve(phrase).kind is ResolutionKind.UNIT


def test_expand_knows_groups_only(province):
    assert province.expand("Sở Y tế") is None
    assert province.expand("các đơn vị liên quan").is_vague
    assert len(province.expand("UBND các huyện, thành phố").units) == 15


def test_two_units_with_one_code_are_refused():
    unit = Unit(code="STC", name="Sở Tài chính", kind=UnitKind.DEPARTMENT)
    with pytest.raises(ValueError, match="one code"):
        Directory([unit, unit])


@pytest.mark.parametrize(
    "fields",
    [
        {"code": "stc"},
        {"code": ""},
        {"code": "S" * 17},
        {"name": ""},
        {"name": " a"},
        {"aliases": ("a;b",)},
        {"aliases": ("a\nb",)},
    ],
)
def test_a_unit_that_could_not_be_written_to_a_file_is_refused(fields):
    with pytest.raises(ValueError, match=r"unit code|name or alias|an alias"):
        Unit(**{"code": "STC", "name": "Sở Tài chính", "kind": UnitKind.DEPARTMENT, **fields})


def test_an_empty_directory_knows_nobody():
    assert Directory([]).resolve("Sở Y tế").kind is ResolutionKind.UNKNOWN
    assert Directory([]).resolve("các sở, ngành").kind is ResolutionKind.VAGUE_GROUP
