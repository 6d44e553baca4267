from sqlalchemy import text

import sample


async def issued(town, clerk) -> None:
    """The office sends the sample letter and issues it."""
    clerk.send_file("cong-van.txt", sample.letter())
    draft = await town.hears(clerk, "1071/UBND-NC")
    clerk.press(draft, "Phát hành")
    await town.calm()
    clerk.press(draft, "Gửi ngay")
    await town.hears(clerk, "chưa nhận được")
    assert "Đã phát hành" in draft.text


async def test_a_letter_is_carried_out_although_the_bot_stops_in_the_middle(town):
    clerk, leader, farms = await town.clerk(), await town.leader(), await town.officer("SNNPTNT")
    code = await town.invitation("SYT")
    health, late = town.stranger("Đầu mối SYT"), town.stranger("Người đến sau")
    health.say(f"/start {code}")
    await town.hears(health, "đầu mối")
    late.say(f"/start {code}")
    await town.hears(late, "đã có người dùng")

    await issued(town, clerk)
    card = await town.hears(farms, "HỎA TỐC", "2. Kiểm tra toàn bộ đê biển")
    await town.hears(health, "5. Dự trữ đủ thuốc")

    await town.stop_bot()
    farms.press(card, "Đã nhận")
    farms.say("2 dc 60%")
    health.say("5 xong r")
    late.say("Việc gì thế?")
    await town.start_bot()
    await town.hears(farms, "Việc 2: đang thực hiện, 60%")
    await town.hears(health, "Việc 5: đã hoàn thành")
    await town.hears(late, "mã mời")
    await town.hears(clerk, "báo hoàn thành, chờ xác nhận")
    assert "Đã nhận lúc 08:00" in card.text
    assert "60%" in card.text
    assert await reports(town) == 2

    await town.pass_time(days=4)
    await town.hears(farms, "Nhắc thời hạn", "Còn 3 ngày", "25/6/2024")
    await town.stop_bot()
    await town.start_bot()
    await town.hears_nothing(farms)

    late.say("/tonghop")
    await town.hears(late, "mã mời")
    leader.say("/tonghop", chat=town.leaders_group)
    await town.hears(leader, "Đã xác nhận: 2/", "Hoàn thành đúng hạn: 1", chat=town.leaders_group)


async def reports(town) -> int:
    async with town.office.database.reading() as records:
        return (await records.connection.execute(text("SELECT count(*) FROM reports"))).scalar_one()


async def test_what_was_said_before_the_bot_stopped_is_not_said_again_after_it(town):
    clerk, farms = await town.clerk(), await town.officer("SNNPTNT")
    await issued(town, clerk)
    await town.hears(farms, "HỎA TỐC")
    for _ in range(2):
        await town.stop_bot()
        await town.start_bot()
    await town.hears_nothing(farms)
    await town.hears_nothing(clerk)
