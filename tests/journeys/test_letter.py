import sample


async def test_a_letter_sent_in_chat_is_issued_acknowledged_reported_on_and_seen_by_leaders(town):
    clerk, leader = await town.clerk(), await town.leader()
    farms, health = await town.officer("SNNPTNT"), await town.officer("SYT")

    clerk.send_file("cong-van.txt", sample.letter())
    draft = await town.hears(clerk, "1071/UBND-NC", "HỎA TỐC", "13 việc", "5. Dự trữ đủ thuốc", "25/6/2024")
    clerk.press(draft, "Phát hành")
    await town.calm()
    assert "Phát hành văn bản số 1071/UBND-NC?" in draft.text
    clerk.press(draft, "Gửi ngay")
    await town.calm()
    assert "Đã phát hành" in draft.text
    await town.hears(clerk, "chưa nhận được")

    card = await town.hears(
        farms, "HỎA TỐC", "1071/UBND-NC", "chủ trì 1 việc", "2. Kiểm tra toàn bộ đê biển", "25/6/2024"
    )
    await town.hears(health, "5. Dự trữ đủ thuốc")
    farms.press(card, "Đã nhận")
    await town.calm()
    assert farms.toasts[-1].text
    assert "Đã nhận lúc 08:00" in card.text

    farms.say("2 xong r")
    await town.hears(farms, "Việc 2: đã hoàn thành", "Chờ Văn phòng xác nhận")
    await town.hears(clerk, "1 việc đơn vị báo hoàn thành", "“2 xong r”")
    health.say("5 dc 60%, vuong mat bang")
    await town.hears(health, "đang vướng mắc, 60%")
    await town.hears(clerk, "Sở Y tế", "5 dc 60%, vuong mat bang")

    leader.say("/tonghop", chat=town.leaders_group)
    await town.hears(leader, "Đã xác nhận: 2/", "Hoàn thành đúng hạn: 1", chat=town.leaders_group)
