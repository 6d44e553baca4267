"""Each person chooses a language, and everything said to them later follows."""

from tests.journeys.gestures import heard_now, issue_sample


async def test_each_person_hears_the_language_they_chose_and_a_group_its_own(town):
    clerk, leader = await town.clerk(), await town.leader()
    english, vietnamese = await town.officer("SNNPTNT"), await town.officer("SYT")

    english.say("/ngonngu")
    choice = await town.hears(english, "ngôn ngữ", "language")
    english.press(choice, "English")
    await town.calm()
    assert choice.text == "English has been chosen."
    menu = town.emulator.calls_of("setMyCommands")[-1].params
    assert str(english.id) in str(menu["scope"])
    assert '"tasks"' in menu["commands"]

    await issue_sample(town, clerk)
    card = await town.hears(english, "No. 1071/UBND-NC", "Please press")
    await town.hears(vietnamese, "số 1071/UBND-NC", "Vui lòng bấm")
    english.press(card, "Received")
    await town.calm()
    assert english.toasts[-1].text == "Recorded. Thank you."
    english.say("2 xong")
    await town.hears(english, "Task 2: completed")
    vietnamese.say("5 dc 60%")
    await town.hears(vietnamese, "Việc 5: đang thực hiện")

    leader.say("/language")
    choice = await town.hears(leader, "ngôn ngữ")
    leader.press(choice, "English")
    await town.calm()
    leader.say("/summary")
    await town.hears(leader, "Acknowledged")
    leader.say("/summary", chat=town.leaders_group)
    await town.hears(leader, "Đã xác nhận", chat=town.leaders_group)

    english.say("/language")
    choice = await town.hears(english, "Please choose")
    english.press(choice, "Tiếng Việt")
    await town.calm()
    assert choice.text == "Đã chọn tiếng Việt."
    english.say("2 dc 10%")
    await town.hears(english, "Việc 2")
    heard_now(town, clerk)


async def test_a_newcomer_with_a_phone_in_english_is_greeted_in_english(town):
    phone = town.emulator.add_person("Visitor", language_code="en-GB")
    phone.say("/start")
    await town.hears(phone, "for invited persons only")
    phone.say("hello")
    await town.hears(phone, "for invited persons only")
