"""Letters as offices have them: Word, PDF, photos, pasted text; long ones, secret ones, hostile ones."""

import asyncio

import sample
from locales import words_for
from tests.journeys.gestures import heard_now
from tests.papers.made import Leaf, drawn, numbered, paragraph, pdf, saved, table, word
from tests.papers.recognition import needs_recognition
from tests.papers.test_scan import LETTER
from tests.papers.test_word import HEAD, NUMBERING

WORDS = words_for("vi")


def in_word():
    body = [
        HEAD,
        paragraph("Kính gửi: Sở Y tế; Sở Tài chính."),
        numbered("Sở Y tế chủ trì dự trữ thuốc trước ngày 30/6/2024.", 1, 1),
        numbered("Sở Tài chính chủ trì bố trí kinh phí.", 1, 1),
        table([["Nơi nhận:", "CHỦ TỊCH"], ["- Như trên;", "Trần Văn Ví Dụ"]], ruled=False),
    ]
    return word("".join(body), parts={"numbering": NUMBERING})


def in_pdf():
    leaf = Leaf()
    for row, line in enumerate(LETTER):
        leaf.say(70, 90 + 18 * row, line)
    return pdf([leaf])


def send_album(phone, pages, caption=None):
    """Photos sent together come as one message each."""
    for place, page in enumerate(pages):
        phone.send_file("a.jpg", page, None if place else caption, as_photo=True, album="77")


async def first_that_says(town, phone, words):
    """The message with these words, as soon as it is there, whatever is still being worked on."""
    changed = asyncio.Event()
    town.office.database.on_commit(changed.set)
    async with asyncio.timeout(20):
        while True:
            changed.clear()
            found = next((one for one in phone.messages() if one.is_from_bot and words in one.text), None)
            if found is not None:
                return found
            await changed.wait()


async def stored(town):
    """Everything that lies in the database."""
    return b"".join(path.read_bytes() for path in town.folder.glob("town.db*"))


async def test_a_letter_in_word_becomes_a_draft(town):
    clerk = await town.clerk()
    clerk.send_file("cong-van.docx", in_word())
    await town.hears(clerk, "12/UBND-TH", "2 việc", "Sở Y tế\n• 1. ")


async def test_a_letter_in_pdf_becomes_a_draft_whatever_its_name(town):
    clerk = await town.clerk()
    clerk.send_file("cong-van.doc", in_pdf())
    await town.hears(clerk, "77/UBND-TH", "Sở Tài chính\n• 2. ")


@needs_recognition
async def test_photos_sent_together_are_one_letter_whose_numbers_a_person_confirms(town):
    clerk = await town.clerk()
    send_album(clerk, [saved(drawn(LETTER[:6])), saved(drawn(LETTER[6:]))])
    await town.hears_nothing(clerk)
    await town.pass_time(seconds=3)
    await town.hears(clerk, "77/UBND-TH", "2 việc", "đối chiếu số, ngày và thời hạn")
    await town.hears_nothing(clerk)


@needs_recognition
async def test_a_long_reading_tells_how_far_it_is_and_the_draft_takes_its_place(town):
    clerk, farms = await town.clerk(), await town.officer("SNNPTNT")
    clerk.send_file("quet.pdf", pdf([Leaf(picture=saved(drawn(LETTER if not page else []))) for page in range(3)]))
    told = await first_that_says(town, clerk, "Đang đọc")
    farms.say("/help")
    await first_that_says(town, farms, "Hỏa tốc")
    assert "77/UBND-TH" not in told.text, "an officer was answered while the letter was being read"
    heard_now(town, farms)
    draft = await town.hears(clerk, "77/UBND-TH", "2 việc")
    assert draft.id == told.id
    clerk.press(draft, "Phát hành")
    await town.calm()
    assert "đối chiếu với bản gốc" in draft.text
    for label in ("Đã đối chiếu", "Về bản dự thảo", "Phát hành…"):
        clerk.press(draft, label)
        await town.calm()
    assert "Phát hành văn bản số 77/UBND-TH?" in draft.text


async def test_a_pasted_letter_is_read_like_a_file(town):
    clerk = await town.clerk()
    clerk.say("\n".join(LETTER))
    await town.hears(clerk, "77/UBND-TH", "2 việc")


async def test_a_letter_that_was_cut_into_messages_is_read_as_one(town):
    clerk = await town.clerk()
    text = sample.letter().decode()
    assert len(text) > 4096
    while text:
        cut = len(text) if len(text) <= 4096 else text.rindex("\n", 0, 4096)
        clerk.say(text[:cut].strip("\n"))
        text = text[cut:]
    await town.hears(clerk, "1071/UBND-NC", "13 việc")
    await town.hears_nothing(clerk)


async def test_a_text_that_fills_its_message_waits_a_moment_for_the_rest(town):
    clerk = await town.clerk()
    letter = "\n".join(LETTER)
    clerk.say(letter + "\n" + "x" * (4096 - len(letter) - 1))
    await town.hears_nothing(clerk)
    await town.pass_time(seconds=3)
    await town.hears(clerk, "77/UBND-TH")


async def test_what_the_office_writes_and_is_no_letter_is_answered_as_before(town):
    clerk = await town.clerk()
    clerk.say("Chào anh, bao giờ có báo cáo?")
    await town.hears(clerk, "không được ghi nhận")


@needs_recognition
async def test_a_photo_of_a_secret_letter_is_refused_and_forgotten(town):
    clerk = await town.clerk()
    clerk.send_file("a.jpg", saved(drawn(["MẬT", "", *LETTER[:3]])), caption="Cong van to chuc", as_photo=True)
    await town.hears(clerk, "MẬT", "xóa ngay tin")
    assert b"Cong van to chuc" not in await _payloads(town)


async def test_a_pasted_secret_is_refused_and_no_word_of_it_is_kept(town):
    clerk = await town.clerk()
    clerk.say("TỐI MẬT\n" + "\n".join(LETTER))
    await town.hears(clerk, "TỐI MẬT", "xóa ngay tin")
    assert "dự trữ".encode() not in await stored(town)


async def test_an_album_with_a_secret_caption_is_refused_once(town):
    clerk = await town.clerk()
    send_album(clerk, [saved(drawn([]).resize((90, 120)))] * 3, caption="MẬT")
    await town.hears(clerk, "MẬT", "xóa ngay tin")
    await town.pass_time(seconds=3)
    await town.hears_nothing(clerk)


async def test_a_hostile_file_is_one_clear_line_and_another_is_answered_meanwhile(town):
    clerk, farms = await town.clerk(), await town.officer("SNNPTNT")
    clerk.send_file("bom.docx", word("<w:p/>" * 100_000))
    farms.say("/help")
    await town.hears(farms, "Hỏa tốc")
    await town.hears(clerk, WORDS.plain("letter-too-long", pages=60))


async def _payloads(town):
    from sqlalchemy import text

    async with town.office.database.engine.connect() as connection:
        return str((await connection.execute(text("SELECT payload FROM inbox"))).all()).encode()


@needs_recognition
async def test_a_bot_that_stops_in_the_middle_of_a_reading_says_everything_once(town):
    clerk = await town.clerk()
    clerk.send_file("quet.pdf", pdf([Leaf(picture=saved(drawn(LETTER if not page else []))) for page in range(3)]))
    told = await first_that_says(town, clerk, "Đang đọc")
    await town.stop_bot()
    await town.start_bot()
    draft = await town.hears(clerk, "77/UBND-TH", "2 việc")
    assert draft.id == told.id
    await town.hears_nothing(clerk)
