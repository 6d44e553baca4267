"""The year 2025 in the sample province: departments merge, districts end, and no open task is lost on the way."""

from datetime import datetime

import sample
from directives.succession import ChangeKind
from directives.unit_changes_csv import parse_changes
from operations.change_units import change_units
from tests.town import ZONE

CHANGES = parse_changes(sample.changes_csv())


async def issue(town, clerk):
    clerk.send_file("cong-van.txt", sample.letter())
    draft = await town.hears(clerk, "HỎA TỐC")
    clerk.press(draft, "Phát hành")
    await town.calm()
    clerk.press(draft, "Gửi ngay")
    await town.hears(clerk, "chưa nhận được")


async def apply(town, changes=CHANGES):
    async with town.office.database.writing() as records:
        found = await change_units(records, changes, at=town.clock.now(), zone=ZONE, by=None)
    assert found.misfits == ()
    return found


async def until(town, year, month, day, hour=8):
    await town.pass_time(seconds=(datetime(year, month, day, hour, tzinfo=ZONE) - town.clock.now()).total_seconds())
    town.set_aside("Đề nghị cho biết tình hình")


async def office_heard(town, clerk):
    """What was changed, and for each of the districts what to look at."""
    districts = sum(change.kind is ChangeKind.SPLIT for change in CHANGES)
    return [(await town.hears(clerk)).text for _ in range(districts + 1)]


async def acknowledge(town, phone, card):
    phone.press(card, "Đã nhận")
    await town.calm()


async def test_open_tasks_of_2024_are_reported_by_successors_and_the_history_keeps_the_old_names(town):
    clerk, leader = await town.clerk(), await town.leader()
    farms, lands = await town.officer("SNNPTNT"), await town.officer("STNMT")
    roads, houses = await town.officer("SGTVT"), await town.officer("SXD")
    await issue(town, clerk)
    for phone in (farms, lands, roads, houses):
        await acknowledge(town, phone, await town.hears(phone, "1071/UBND-NC"))
    farms.say("2 dc 60%")
    await town.hears(farms, "60%")
    roads.say("4.1 xong")
    await town.hears(roads, "đã hoàn thành")
    await town.hears(clerk, "1 việc đơn vị báo hoàn thành", "“4.1 xong”")

    await until(town, 2025, 2, 20)
    assert len((await apply(town)).ahead) == len(CHANGES)
    await until(town, 2025, 2, 28)
    await town.hears_nothing(farms)
    await town.hears_nothing(clerk)

    await until(town, 2025, 3, 1)
    await town.hears(
        farms,
        "Từ 1/3/2025, Sở Nông nghiệp và Phát triển nông thôn được tổ chức lại",
        "nay anh/chị là đầu mối của Sở Nông nghiệp và Môi trường",
        "1 việc đang chờ báo cáo",
    )
    await town.hears(lands, "nay anh/chị là phó đầu mối của Sở Nông nghiệp và Môi trường")
    await town.hears(roads, "nay anh/chị là phó đầu mối của Sở Xây dựng")
    await town.hears(houses, "Sở Xây dựng tiếp nhận nhiệm vụ của Sở Giao thông vận tải")
    await town.hears(clerk, "Đã cập nhật 7 thay đổi", "Sở Kế hoạch và Đầu tư sáp nhập vào Sở Tài chính")

    lands.say("/nhiemvu")
    await town.hears(lands, "2. Kiểm tra toàn bộ đê biển", "60%")
    lands.say("2 xong")
    await town.hears(lands, "Việc 2: đã hoàn thành")
    await town.hears(clerk, "báo hoàn thành, chờ xác nhận")
    leader.say("/viec 2")
    await town.hears(
        leader,
        "Sở Nông nghiệp và Môi trường: đã hoàn thành",
        "Sở Nông nghiệp và Phát triển nông thôn (Đầu mối SNNPTNT): đang thực hiện, 60% – “2 dc 60%”",
        "chuyển từ Sở Nông nghiệp và Phát triển nông thôn sang Sở Nông nghiệp và Môi trường",
        "Sở Nông nghiệp và Môi trường (Đầu mối STNMT): đã hoàn thành – “2 xong”",
    )


async def test_what_was_not_acknowledged_rings_the_successor_and_a_card_of_former_days_still_works(town):
    clerk, leader = await town.clerk(), await town.leader()
    news, science = await town.officer("STTTT"), await town.officer("SKHCN")
    plans, money = await town.officer("SKHDT"), await town.officer("STC")
    await issue(town, clerk)
    old_card = await town.hears(news, "6. Đưa bản tin dự báo")
    await acknowledge(town, science, await town.hears(science, "1071/UBND-NC"))
    await acknowledge(town, money, await town.hears(money, "9. Tham mưu"))
    plans_card = await town.hears(plans, "1071/UBND-NC")
    leader.say("/summary")
    await town.hears(leader, "Đã xác nhận: 2/")

    await until(town, 2025, 3, 2)
    await apply(town)
    await town.hears(news, "nay anh/chị là phó đầu mối của Sở Khoa học và Công nghệ", "1 việc")
    await town.hears(science, "Sở Khoa học và Công nghệ tiếp nhận nhiệm vụ của Sở Thông tin và Truyền thông", "1 việc")
    new_card = await town.hears(science, "Sở Khoa học và Công nghệ chủ trì 1 việc", "6. Đưa bản tin dự báo")
    assert "Sở Khoa học và Công nghệ chủ trì 1 việc" in old_card.text
    await town.hears(plans, "nay anh/chị là phó đầu mối của Sở Tài chính")
    await town.hears(money, "tiếp nhận nhiệm vụ của Sở Kế hoạch và Đầu tư", "Không có việc chưa hoàn thành nào")
    await town.hears(clerk, "Đã cập nhật 7 thay đổi")

    await acknowledge(town, news, old_card)
    assert "Đã nhận lúc" in new_card.text
    news.say("6 dang lam 40%")
    await town.hears(news, "Việc 6", "40%")
    assert "40%" in new_card.text
    assert "Sở Tài chính chủ trì 1 việc" in plans_card.text
    leader.say("/summary")
    await town.hears(leader, "Đã xác nhận: 2/")


async def test_a_district_becomes_communes_the_first_takes_over_and_the_office_is_told_what_to_look_at(town):
    clerk, leader = await town.clerk(), await town.leader()
    city, police = await town.officer("RACHGIA"), await town.officer("CAT")
    await issue(town, clerk)
    await acknowledge(town, city, await town.hears(city, "7.1. Rà soát từng hộ dân"))
    city.say("7.1 xong")
    await town.hears(city, "đã hoàn thành")
    await town.hears(clerk, "báo hoàn thành, chờ xác nhận")
    await town.hears(police, "1071/UBND-NC")

    await until(town, 2025, 7, 2)
    await apply(town)
    await town.hears(city, "Thành phố Rạch Giá được tổ chức lại", "đầu mối của Phường Rạch Giá", "2 việc")
    await town.hears(police, "Công an tỉnh có tên mới là Công an tỉnh An Giang", "không phải đăng ký lại")
    heard = await office_heard(town, clerk)
    [told] = [one for one in heard if "Thành phố Rạch Giá được chia thành" in one]
    assert "Phường Rạch Giá, Phường Vĩnh Thông" in told
    assert "2 việc chưa hoàn thành đã chuyển cho Phường Rạch Giá" in told
    assert "Việc 7.2 (văn bản 1071/UBND-NC)" in told
    assert "Việc 7.1" not in told
    assert "Chưa có đầu mối: Phường Vĩnh Thông (P-VINHTHONG). Mời bằng lệnh /moi P-VINHTHONG" in told
    assert any("Đã cập nhật 74 thay đổi" in one for one in heard)

    city.say("7.2 xong")
    await town.hears(city, "Việc 7.2: đã hoàn thành")
    await town.hears(clerk, "2 việc đơn vị báo hoàn thành", "7.1 – Thành phố Rạch Giá", "7.2 – Phường Rạch Giá")
    clerk.say("/xemdonvi P-RACHGIA")
    await town.hears(clerk, "Phường Rạch Giá", "7.3")
    clerk.say("/xemdonvi RACHGIA")
    await town.hears(clerk, "không còn hoạt động", "Phường Rạch Giá (P-RACHGIA), Phường Vĩnh Thông (P-VINHTHONG)")
    clerk.say("/xemdonvi UBND huyện Kiên Hải")
    await town.hears(clerk, "Đặc khu Kiên Hải")
    clerk.say("/moi SKHDT")
    await town.hears(clerk, "Nay là: Sở Tài chính (STC)")
    leader.say("/viec 7.1")
    await town.hears(leader, "Thành phố Rạch Giá: đã hoàn thành")


async def test_the_directory_shows_the_living_only(town):
    clerk = await town.clerk()
    await until(town, 2025, 7, 2)
    await apply(town)
    await office_heard(town, clerk)
    clerk.say("/donvi")
    page = await town.hears(clerk, "Sở Nông nghiệp và Môi trường")
    pages = [page.text]
    while any("Trang sau" in label for label in page.labels):
        clerk.press(page, "Trang sau →")
        await town.calm()
        pages.append(page.text)
    whole = "\n".join(pages)
    assert "Đặc khu Thổ Châu" in whole
    for gone in ("Sở Kế hoạch và Đầu tư", "Huyện", "Thành phố Rạch Giá"):
        assert gone not in whole


async def test_a_letter_in_the_words_of_2024_finds_who_answers_today_and_says_so(town):
    clerk = await town.clerk()
    await until(town, 2025, 7, 2)
    await apply(town)
    await office_heard(town, clerk)
    money = await town.officer("STC")
    await until(town, 2026, 1, 5)
    clerk.send_file("cong-van.txt", sample.letter())
    draft = await town.hears(
        clerk,
        "Chưa rõ là đơn vị nào: “Chủ tịch Ủy ban nhân dân các huyện, thành phố”",
        "“Sở Nông nghiệp và Phát triển nông thôn” nay là Sở Nông nghiệp và Môi trường (từ 1/3/2025)",
        "“Sở Kế hoạch và Đầu tư” nay là Sở Tài chính (từ 1/3/2025)",
        "“Bộ Chỉ huy Bộ đội Biên phòng tỉnh” nay là Ban Chỉ huy Bộ đội Biên phòng tỉnh An Giang (từ 1/7/2025)",
        "Sở Nông nghiệp và Phát triển nông thôn\n• 2. Kiểm tra",
    )
    clerk.press(draft, "Phát hành")
    await town.calm()
    clerk.press(draft, "Gửi ngay")
    await town.hears(clerk, "chưa nhận được")
    await town.hears(money, "Sở Tài chính chủ trì 1 việc", "9. Tham mưu")
