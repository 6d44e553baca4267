"""What people send by mistake or in bad faith gets one clear line, and nothing is lost or kept that should not be."""

import pytest
import pytest_asyncio

import sample
from locales import words_for
from tests.journeys.gestures import answers, data_of, forge, heard_now, issue_sample, news, send_raw, toast_of
from tests.town import Town

pytestmark = pytest.mark.asyncio(loop_scope="module")

WORDS = words_for("vi")
STRANGE = {
    "a voice": {"voice": {"file_id": "v", "file_unique_id": "v", "duration": 3}},
    "a sticker": {
        "sticker": {
            "file_id": "s",
            "file_unique_id": "s",
            "type": "regular",
            "width": 9,
            "height": 9,
            "is_animated": False,
            "is_video": False,
        }
    },
}
PHOTO = {"photo": [{"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}], "caption": "2 xong"}
FORWARDED = {
    "text": "2 xong",
    "forward_origin": {"type": "hidden_user", "date": 1718672400, "sender_user_name": "Ai đó"},
}


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def town(tmp_path_factory):
    async with Town(tmp_path_factory.mktemp("bad-input")).opened() as town:
        town.clerk_phone = await town.clerk()
        town.chief = await town.leader()
        town.farms = await town.officer("SNNPTNT", "<i>Đầu</i> & mối")
        town.draft = await issue_sample(town, town.clerk_phone)
        heard_now(town, town.farms)
        yield town
        await town.calm()
        for phone in town._phones:
            heard_now(town, phone)


async def at_rest(town):
    async with town.office.database.reading() as records:
        given = await records.assignments.of_directive(1)
        return await records.reports.of_assignments([one.id for one in given]), await records.drafts.get(2)


async def line_for_file(town, name, data):
    town.clerk_phone.send_file(name, data)
    return [message.text for message in await news(town, town.clerk_phone)]


async def test_a_file_that_is_broken_says_so_whatever_its_name(town):
    assert await line_for_file(town, "letter.pdf", b"PK\x03\x04 whatever") == [WORDS.plain("letter-broken")]


async def test_a_file_of_a_kind_that_is_not_read_says_how_to_save_it(town):
    assert await line_for_file(town, "letter.docx", b"{\\rtf1}") == [WORDS.plain("letter-other-format", name="rtf")]


async def test_bytes_that_are_no_text_are_not_a_letter(town):
    assert await line_for_file(town, "letter.txt", bytes(range(256)) * 20) == [WORDS.plain("letter-unreadable")]


async def test_a_letter_that_asks_nothing_of_anybody_says_so(town):
    data = "Mời họp giao ban.\n".encode()
    assert await line_for_file(town, "letter.txt", data) == [WORDS.plain("letter-without-tasks")]


async def test_a_file_without_words_says_so(town):
    assert await line_for_file(town, "letter.txt", b" \n\n ") == [WORDS.plain("letter-empty")]


async def test_a_letter_that_is_too_large_is_not_even_fetched(town):
    fetched = len(town.emulator.calls_of("getFile"))
    large = {"document": {"file_id": "f", "file_unique_id": "f", "file_name": "a.pdf", "file_size": 20 * 1024**2 + 1}}
    await send_raw(town, town.clerk_phone, large)
    (line,) = heard_now(town, town.clerk_phone)
    assert line.text == WORDS.plain("letter-too-large", megabytes=20)
    assert len(town.emulator.calls_of("getFile")) == fetched


@pytest.mark.parametrize("mark", ["MẬT", "TỐI MẬT", "TUYỆT MẬT"])
async def test_a_letter_with_a_mark_of_secrecy_is_refused_and_nothing_of_it_is_stored(town, mark):
    letter = f"{mark}\n{sample.letter().decode()}".replace("đê biển", "ĐIỀU BÍ MẬT LỚN").encode()
    (line,) = await line_for_file(town, "letter.txt", letter)
    assert mark in line
    assert "chưa lưu" in line
    stored = b"".join(path.read_bytes() for path in town.folder.glob("town.db*"))
    assert "ĐIỀU BÍ MẬT LỚN".encode() not in stored


async def test_a_photo_of_a_letter_is_explained_to_the_office(town):
    await send_raw(town, town.clerk_phone, PHOTO)
    assert [one.text for one in heard_now(town, town.clerk_phone)] == [WORDS.plain("letter-unreadable")]


async def test_a_leaders_file_is_no_letter_and_the_leader_is_told_who_sends_such(town):
    town.chief.send_file("letter.txt", sample.letter())
    assert [one.text for one in await news(town, town.chief)] == [WORDS.plain("file-not-for-you")]


async def test_an_officers_letter_is_not_read_as_one(town):
    before = await at_rest(town)
    town.farms.send_file("letter.txt", sample.letter())
    assert ["Đã lưu 1 tệp" in one.text for one in await news(town, town.farms)] == [True]
    assert await at_rest(town) == before


@pytest.mark.parametrize("kind", STRANGE)
async def test_what_is_neither_text_nor_file_gets_one_line(town, kind):
    await send_raw(town, town.farms, STRANGE[kind])
    assert [one.text for one in heard_now(town, town.farms)] == [WORDS.plain("send-text-please")]
    await send_raw(town, town.clerk_phone, STRANGE[kind])
    (line,) = heard_now(town, town.clerk_phone)
    assert "không được ghi nhận" in line.text


async def test_a_leaders_photo_with_words_under_it_is_not_taken_for_a_report(town):
    before = await at_rest(town)
    await send_raw(town, town.chief, PHOTO)
    assert ["không được ghi nhận" in one.text for one in heard_now(town, town.chief)] == [True]
    assert await at_rest(town) == before


async def test_a_forwarded_line_is_not_the_officers_own_word(town):
    before = await at_rest(town)
    await send_raw(town, town.farms, FORWARDED)
    assert [one.text for one in heard_now(town, town.farms)] == [WORDS.plain("line-forwarded")]
    assert await at_rest(town) == before


@pytest.mark.parametrize("typed", ["/", "/nonsense", "/ start", "/12 xong"])
async def test_an_unknown_command_says_where_the_known_ones_are(town, typed):
    (line,) = await answers(town, town.farms, typed)
    assert line == WORDS.plain("unknown-command")


async def test_a_command_for_another_bot_is_left_to_it(town):
    assert await answers(town, town.farms, "/help@another_bot") == []


@pytest.mark.parametrize("text", ["a" * 4000, "2 " * 2000, "<b>" * 1300, "77 xong, " * 440])
async def test_a_line_of_four_thousand_characters_gets_one_answer(town, text):
    assert len(await answers(town, town.farms, text)) == 1


async def test_words_with_markup_are_kept_and_shown_as_they_were_typed(town):
    said = "2 vướng: <b>mặt bằng</b> & 'giá' < 5 \"tỷ\" {$label}"
    await answers(town, town.farms, said)
    (told,) = await news(town, town.clerk_phone)
    assert said in told.text


async def test_a_name_with_markup_is_shown_as_it_is(town):
    town.farms.say("đã nhận")
    await news(town, town.farms)
    card = next(message for message in town.farms.messages() if "HỎA TỐC" in message.text)
    assert "(<i>Đầu</i> & mối)" in card.text


async def test_the_buttons_of_an_issued_draft_say_that_it_is_over(town):
    verbs = ("draft:1", "dtasks:1:0", "follow:1:1", "confirm:1", "issue:1:00000000", "drop:1")
    presses = [forge(town, town.clerk_phone, data, town.draft) for data in verbs]
    await town.calm()
    assert {toast_of(town, one) for one in presses} == {WORDS.plain("refusal-draft-gone")}


async def test_pressing_issue_twice_issues_once(town):
    town.clerk_phone.send_file("cong-van.txt", sample.letter())
    (draft,) = await news(town, town.clerk_phone)
    town.clerk_phone.press(draft, "Phát hành…")
    await town.calm()
    data = next(one for one in data_of(draft) if one.startswith("issue:"))
    presses = [forge(town, town.clerk_phone, data, draft) for _ in range(2)]
    await town.calm()
    assert [toast_of(town, one) for one in presses] == [None, WORDS.plain("refusal-draft-gone")]
    async with town.office.database.reading() as records:
        assert len(await records.directives.all()) == 2
    for phone in town._phones:
        heard_now(town, phone)


async def test_a_command_with_something_that_does_not_exist_gets_one_line(town):
    typed = ("/viec", "/viec 999", "/viec <b>", "/unit", "/unit NOWHERE", "/tonghop 99999", "/moi NOWHERE")
    for command in typed:
        town.clerk_phone.say(command)
    lines = await news(town, town.clerk_phone)
    assert [len(line.text) < 300 for line in lines] == [True] * len(typed)


async def test_a_command_with_four_thousand_characters_behind_it_gets_one_short_line(town):
    for command in ("/viec", "/unit", "/tonghop", "/moi"):
        town.clerk_phone.say(f"{command} {'x' * 3900}")
    lines = await news(town, town.clerk_phone)
    assert [len(line.text) < 300 for line in lines] == [True] * 4
