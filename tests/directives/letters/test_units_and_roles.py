"""Who is named in a text, and who is to do what."""

import pytest

from directives.letters import read_letter
from directives.letters.roles import read_roles
from directives.letters.units import mentions
from directives.letters.words import Passage


def named(text):
    return [mention.names for mention in mentions(Passage.of(text))]


def roles(text):
    read = read_roles(Passage.of(text))
    return list(read.leads), list(read.coordinators)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sở Kế hoạch và Đầu tư rà soát", ["Sở Kế hoạch và Đầu tư"]),
        ("Sở Lao động – Thương binh và Xã hội tổng hợp", ["Sở Lao động – Thương binh và Xã hội"]),
        ("Sở Văn hóa, Thể thao và Du lịch, Sở Y tế báo cáo", ["Sở Văn hóa, Thể thao và Du lịch", "Sở Y tế"]),
        ("các Sở: Tài chính, Kế hoạch và Đầu tư rà soát", ["Sở Tài chính", "Sở Kế hoạch và Đầu tư"]),
        ("Giám đốc các sở: Nội vụ, Y tế báo cáo", ["Sở Nội vụ", "Sở Y tế"]),
        ("các sở, ban, ngành: Tài chính, Công an tỉnh.", ["Sở Tài chính", "Công an tỉnh"]),
        (
            "UBND các huyện: An Biên, Gò Quao và thành phố Hà Tiên.",
            ["UBND huyện An Biên", "UBND huyện Gò Quao", "UBND thành phố Hà Tiên"],
        ),
        (
            "UBND các phường, xã: An Biên, Gò Quao, Hà Tiên giải tỏa đăng đó",
            ["UBND các phường, xã: An Biên, Gò Quao, Hà Tiên"],
        ),
        (
            "Chủ tịch UBND các tỉnh, thành phố: Đà Nẵng, Gia Lai và Huế chỉ đạo",
            ["Chủ tịch UBND các tỉnh, thành phố: Đà Nẵng, Gia Lai và Huế"],
        ),
        ("UBND các xã, phường: Xây dựng kế hoạch", ["UBND các xã, phường"]),
        ("Văn phòng Đăng ký đất đai tỉnh cử tổ công tác", ["Văn phòng Đăng ký đất đai tỉnh"]),
        ("Sở Xây dựng đăng ký danh mục", ["Sở Xây dựng"]),
        ("Công ty Thủy lợi An Biên lấy nước", ["Công ty Thủy lợi An Biên"]),
        ("các sở, ngành, địa phương:", ["các sở, ngành, địa phương"]),
        ("các cơ quan, đơn vị có liên quan rà soát", ["các cơ quan, đơn vị có liên quan"]),
        ("các địa phương, Sở Y tế tổng hợp", ["các địa phương", "Sở Y tế"]),
        ("Chủ tịch UBND các xã, phường, đặc khu:", ["Chủ tịch UBND các xã, phường, đặc khu"]),
        ("UBND huyện Hòn Đá khẩn trương", ["UBND huyện Hòn Đá"]),
        ("Chánh Thanh tra tỉnh kiểm tra", ["Chánh Thanh tra tỉnh"]),
        (
            "Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh đôn đốc",
            ["Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh"],
        ),
        (
            "Công ty Cổ phần Cơ khí, Xây lắp và Kinh doanh vật tư An Hải tiếp thu",
            ["Công ty Cổ phần Cơ khí, Xây lắp và Kinh doanh vật tư An Hải"],
        ),
        (
            "Sở Nông nghiệp và Môi trường (Thường trực phòng, chống lụt), Sở Y tế theo dõi",
            ["Sở Nông nghiệp và Môi trường", "Sở Y tế"],
        ),
        ("Ban An toàn giao thông tỉnh tuyên truyền", ["Ban An toàn giao thông tỉnh"]),
    ],
)
def test_units_are_named_as_the_letter_names_them(text, names):
    assert named(text)[0] == tuple(names)


@pytest.mark.parametrize(
    "text",
    [
        "Tổ chức hội nghị",
        "Ban hành kế hoạch",
        "Báo cáo kết quả",
        "Phòng, chống dịch",
        "Trường hợp vướng mắc",
        "Thanh tra, kiểm tra việc thực hiện",
        "trụ sở làm việc",
        "Bộ máy tinh gọn",
    ],
)
def test_words_that_only_begin_like_a_unit_name_none(text):
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "leads", "coordinators"),
    [
        ("Sở Y tế chủ trì, phối hợp với Sở Nội vụ rà soát.", ["Sở Y tế"], ["Sở Nội vụ"]),
        ("Giao Sở Y tế rà soát.", ["Sở Y tế"], []),
        ("Sở Y tế có trách nhiệm rà soát.", ["Sở Y tế"], []),
        ("Rà soát chợ. Cơ quan chủ trì: Sở Công Thương; cơ quan phối hợp: Sở Y tế.", ["Sở Công Thương"], ["Sở Y tế"]),
        ("Giao Chánh Thanh tra tỉnh xác minh đơn.", ["Chánh Thanh tra tỉnh"], []),
        ("Công an tỉnh, Sở Y tế phối hợp, hỗ trợ chính quyền địa phương.", ["Công an tỉnh", "Sở Y tế"], []),
        ("Phối hợp với Sở Y tế tuyên truyền.", [], ["Sở Y tế"]),
        ("Theo đề nghị của Sở Nội vụ, Chủ tịch UBND tỉnh giao Sở Tư pháp thẩm định.", ["Sở Tư pháp"], []),
        ("Trên cơ sở đề xuất của các địa phương, Sở Tài chính tổng hợp.", ["Sở Tài chính"], []),
        (
            "Giao Sở Nội vụ nghiên cứu, chủ trì, phối hợp với các Sở: Tài chính, Y tế kiện toàn.",
            ["Sở Nội vụ"],
            ["Sở Tài chính", "Sở Y tế"],
        ),
        ("Giao Sở Xây dựng thẩm định; Sở Tài chính chủ trì bố trí vốn.", ["Sở Xây dựng", "Sở Tài chính"], []),
        ("Các công ty thủy lợi lấy nước đổ ải theo 02 đợt xả.", ["Các công ty thủy lợi"], []),
        ("Đoàn giám sát việc sử dụng tài sản công hoàn thành giám sát trong tháng 10.", ["Đoàn giám sát"], []),
        ("Đối với Sở Y tế: trực 24/24 giờ.", ["Sở Y tế"], []),
        ("UBND các xã, phường phối hợp với Công an cấp xã tuần tra.", ["UBND các xã, phường"], ["Công an cấp xã"]),
        ("Phó Chủ tịch UBND tỉnh chủ trì họp với Sở Y tế.", [], []),
        ("Các cơ quan chủ trì Dự án khẩn trương giải ngân.", [], []),
        ("Đoàn kiểm tra do Sở Y tế chủ trì đã làm việc.", [], []),
        ("Báo cáo UBND tỉnh (thông qua Sở Tài chính) trước ngày 15/3.", [], []),
        ("Sở Xây dựng đã có Công văn báo cáo.", [], []),
        ("Thực hiện nhiệm vụ được giao Sở Y tế.", [], []),
        ("Chủ động, tích cực, phối hợp chặt chẽ, đồng bộ.", [], []),
        ("Chủ tịch UBND tỉnh yêu cầu khẩn trương.", [], []),
    ],
)
def test_leads_and_coordinators_are_read(text, leads, coordinators):
    assert roles(text) == (leads, coordinators)


def test_the_lead_clause_comes_off_where_it_opens_the_paragraph():
    text = "Sở Y tế chủ trì, phối hợp các sở, ngành, địa phương: Tăng cường kiểm tra."
    assert text[read_roles(Passage.of(text)).clause_end :] == "Tăng cường kiểm tra."


def test_an_order_without_the_word_lead_keeps_its_text():
    assert read_roles(Passage.of("Giao Sở Y tế rà soát.")).clause_end == 0


def letter(body):
    return read_letter(
        "UBND TỈNH BẮC NINH\nBAN DÂN TỘC\nSố: 98/BDT\nBắc Ninh, ngày 06 tháng 01 năm 2026\n\nHƯỚNG DẪN\ncông tác dân tộc\n\n"
        f"{body}\n\nNơi nhận:\n- Lưu: VT.\n\nTRƯỞNG BAN\nLý Thị Mây\n"
    )


def test_the_issuer_that_announces_what_follows_leads_none_of_it():
    read = letter(
        "Ban Dân tộc tỉnh hướng dẫn công tác năm 2026 như sau:\n\n1. Làm rõ ý nghĩa của chính sách.\n\n2. Sở Y tế khám bệnh."
    )
    assert [task.leads for task in read.tasks] == [(), ("Sở Y tế",)]


def test_a_row_of_a_table_that_a_page_cut_is_one_task():
    head = "| STT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn |"
    read = letter(
        f"Phân công tại bảng sau:\n\n{head}\n| 1 | Lắp trạm sạc tại các cảng, bến | Sở Xây dựng | 30/9/2026 |\n\f{head}\n"
        "| | thủy nội địa | | |\n| 2 | Sửa đường | Sở Tài chính | 30/10/2026 |"
    )
    assert [(task.section, task.text, task.leads) for task in read.tasks] == [
        ("1", "Lắp trạm sạc tại các cảng, bến thủy nội địa", ("Sở Xây dựng",)),
        ("2", "Sửa đường", ("Sở Tài chính",)),
    ]
