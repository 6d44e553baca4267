"""What a person can do, and cannot."""

import pytest

from emulator import PhoneError


def test_the_first_message_to_a_bot_is_start(emulator):
    an = emulator.add_person("An")
    with pytest.raises(PhoneError, match="press START first"):
        an.say("chào")
    an.say("/start MA-1")
    an.say("chào")
    assert [message.text for message in an.messages()] == ["/start MA-1", "chào"]


def test_a_deep_link_starts_the_bot_with_its_code(emulator):
    an = emulator.add_person("An")
    assert an.open("https://t.me/hoatoc_demo_bot?start=STC_abc-1").text == "/start STC_abc-1"
    assert an.open("tg://resolve?domain=hoatoc_demo_bot&start=x").text == "/start x"
    for wrong in (
        "https://t.me/other_bot?start=x",
        "https://a.vn/",
        "https://[",
        "https://t.me/hoatoc_demo_bot?start=có",
    ):
        with pytest.raises(PhoneError, match="no link to @hoatoc_demo_bot"):
            an.open(wrong)


def test_a_start_command_is_seen_as_a_command(emulator):
    an = emulator.add_person("An")
    assert an.say("/start X").raw["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]


@pytest.mark.parametrize("text", ["", "  ", "x" * 4097])
def test_a_text_of_a_person_has_one_to_4096_characters(ha, text):
    with pytest.raises(PhoneError):
        ha.say(text)


def test_a_person_writes_only_in_their_own_chats(emulator, ha):
    group = emulator.add_group("Nhóm", [])
    with pytest.raises(PhoneError, match="not in that group"):
        ha.say("x", chat=group)
    with pytest.raises(PhoneError, match="no such chat"):
        ha.say("x", chat=emulator.add_person("An").id)


def test_a_deleted_account_says_nothing(ha):
    ha.deactivate()
    with pytest.raises(PhoneError, match="deleted"):
        ha.say("x")


def test_only_ones_own_message_can_be_edited(emulator, ha):
    other = emulator.add_person("An")
    group = emulator.add_group("Nhóm", [ha, other])
    said = ha.say("của tôi", chat=group)
    with pytest.raises(PhoneError, match="only one's own"):
        other.edit(said, "của An")


def test_a_photo_is_sent_as_a_photo_only_when_meant_so(ha, png):
    assert "document" in ha.send_file("a.png", png).raw
    assert "photo" in ha.send_file("a.png", png, as_photo=True).raw
    with pytest.raises(PhoneError, match="IMAGE_PROCESS_FAILED"):
        ha.send_file("a.png", b"x", as_photo=True)


def test_files_of_an_album_bear_its_mark_and_others_none(ha, png):
    sent = [ha.send_file("a.png", png, as_photo=True, album="7").raw for _ in range(2)]
    assert [message["media_group_id"] for message in sent] == ["7", "7"]
    assert "media_group_id" not in ha.send_file("a.png", png, as_photo=True).raw


def test_numbers_of_people_and_groups_are_unique(emulator, ha):
    with pytest.raises(ValueError, match="is somebody already"):
        emulator.add_person("An", id=ha.id)
    with pytest.raises(ValueError, match="not a free number"):
        emulator.add_group("Nhóm", id=5)


async def test_waiting_in_vain_says_what_there_was_instead(ha):
    ha.say("alo")
    with pytest.raises(TimeoutError, match="Hà: alo"):
        await ha.next_message(seconds=0.01)


async def test_a_message_can_be_awaited_by_what_it_contains(bot, ha):
    said = ha.say("alo")
    for text in ("một", "hai"):
        await bot("sendMessage", chat_id=ha.id, text=text)
    assert (await ha.next_message(after=said)).text == "một"
    assert (await ha.next_message(after=said, containing="hai")).text == "hai"


async def test_a_message_shows_its_marks_as_html(bot, ha):
    source = '<b>a &amp; <i>b</i></b> <a href="https://a.vn/">c</a> <blockquote expandable>🔥d</blockquote>'
    await bot("sendMessage", chat_id=ha.id, text=source, parse_mode="HTML")
    assert ha.last().html == source
