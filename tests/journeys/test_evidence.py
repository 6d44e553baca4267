"""Photos and files that show what was done: kept on the right task, answered once, taken back."""

import io
from datetime import timedelta

import pytest
import pytest_asyncio
from PIL import Image
from sqlalchemy import text

import sample
from directives.people import Post, Role
from locales import words_for
from tests.journeys.gestures import answers, data_of, forge, heard_now, issue_sample, news, send_raw, toast_of
from tests.town import Town

pytestmark = pytest.mark.asyncio(loop_scope="module")

WORDS = words_for("vi")
FORWARDED = {"forward_origin": {"type": "hidden_user", "date": 1718672400, "sender_user_name": "Ai đó"}}
VIDEO = {"video": {"file_id": "v", "file_unique_id": "v", "width": 9, "height": 9, "duration": 3}}


def picture(shade: int = 0) -> bytes:
    """A small picture that is no other's."""
    data = io.BytesIO()
    Image.new("L", (40, 30), shade).save(data, "PNG")
    return data.getvalue()


class Day:
    """A morning after the sample letter was issued: every unit has several tasks to report on."""

    def __init__(self, town):
        self.town = town
        self.albums = 0

    async def open(self):
        town = self.town
        self.clerk, self.leader = await town.clerk(), await town.leader()
        self.farms = await town.officer("SNNPTNT")
        self.deputy = await town.officer("SNNPTNT", "Phó", Post.DEPUTY)
        self.health = await town.officer("SYT")
        self.clerk.send_file("cong-van.txt", sample.letter())
        draft = await town.hears(self.clerk, "1071")
        for press in ("follow:1:1", "confirm:1", "Gửi ngay"):
            self.clerk.press(draft, press)
            await town.calm()
        self.hush()
        self.card = next(message for message in self.farms.messages() if "HỎA TỐC" in message.text)

    def hush(self):
        for phone in self.town._phones:
            heard_now(self.town, phone)

    async def settle(self):
        """Let every story begin where nothing is asked, and nothing was said for a while."""
        await self.town.calm()
        await self.town.clock.move(timedelta(minutes=11))
        async with self.town.office.database.writing() as records:
            await records.connection.execute(text("UPDATE evidence SET taken_back_at = at"))
        self.hush()

    async def task(self, label, code="SNNPTNT"):
        async with self.town.office.database.reading() as records:
            unit = (await records.units.ids())[code]
            (found,) = await records.assignments.labelled(label, [unit])
            return found

    async def kept(self, label, code="SNNPTNT"):
        async with self.town.office.database.reading() as records:
            return await records.evidence.of_assignments([(await self.task(label, code)).id])

    async def said_of(self, label):
        report = (await self.task(label)).report
        return None if report is None else (report.kind, report.percent, report.words)

    async def hears(self, phone, *phrases):
        return await self.town.hears(phone, *phrases)

    def send_album(self, phone, count, *captions):
        self.albums += 1
        for place in range(count):
            caption = captions[place] if place < len(captions) else None
            phone.send_file("a.png", picture(place), caption, as_photo=True, album=f"album-{self.albums}")
        return f"album-{self.albums}"

    async def gathered(self):
        await self.town.calm()
        await self.town.pass_time(seconds=3)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def whole_day(tmp_path_factory):
    async with Town(tmp_path_factory.mktemp("evidence")).opened() as town:
        day = Day(town)
        await day.open()
        yield day
        await town.calm()
        day.hush()


@pytest_asyncio.fixture(loop_scope="module")
async def day(whole_day):
    await whole_day.settle()
    return whole_day


async def test_a_photo_whose_caption_reports_is_answered_by_one_message_and_kept_on_that_task(day):
    sent = day.farms.send_file("a.png", picture(), "2 dc 60%", as_photo=True)
    answer = await day.hears(day.farms, "Đã ghi nhận", "Việc 2: đang thực hiện, 60%", "Kèm theo: 1 ảnh")
    await day.town.hears_nothing(day.farms)
    assert answer.reply_to is not None
    assert answer.reply_to.id == sent.id
    assert await day.said_of("2") == ("in_progress", 60, "2 dc 60%")
    assert [one.form.value for one in await day.kept("2")] == ["photo"]


async def test_a_caption_that_reports_on_two_tasks_puts_its_file_on_both(day):
    day.farms.send_file("bb.pdf", b"%PDF-", "1 dc 20%, 2 dc 70%")
    await day.hears(day.farms, "Việc 1: đang thực hiện, 20%", "Việc 2: đang thực hiện, 70%", "Kèm theo: 1 tệp")
    assert [(one.name, one.size) for one in await day.kept("1")] == [("bb.pdf", 5)]
    assert [one.file_id for one in await day.kept("1")] == [one.file_id for one in await day.kept("2")]


async def test_taking_back_a_report_takes_back_the_files_that_came_with_it(day):
    day.farms.send_file("a.png", picture(), "2 dc 61%", as_photo=True)
    answer = await day.hears(day.farms, "Kèm theo: 1 ảnh")
    day.farms.press(answer, "Hoàn tác")
    await day.town.calm()
    assert await day.kept("2") == ()


async def test_a_photo_without_words_after_a_report_shows_the_task_of_that_report(day):
    await answers(day.town, day.farms, "2 dc 62%")
    await day.town.clock.move(timedelta(minutes=9))
    day.farms.send_file("a.png", picture(), as_photo=True)
    await day.hears(day.farms, "📎 Đã lưu 1 ảnh vào việc 2 – ")
    assert len(await day.kept("2")) == 1


async def test_a_report_of_longer_ago_says_nothing_of_a_photo(day):
    await answers(day.town, day.farms, "2 dc 63%")
    await day.town.clock.move(timedelta(minutes=11))
    day.farms.send_file("a.png", picture(), as_photo=True)
    await day.hears(day.farms, "minh chứng của việc nào")


async def test_a_report_that_was_taken_back_says_nothing_of_a_photo(day):
    await answers(day.town, day.farms, "2 dc 64%")
    day.farms.press(day.farms.last(), "Hoàn tác")
    await day.town.calm()
    day.farms.send_file("a.png", picture(), as_photo=True)
    await day.hears(day.farms, "minh chứng của việc nào")


async def test_another_photo_soon_after_goes_where_the_last_went(day):
    day.farms.send_file("a.png", picture(1), "2", as_photo=True)
    await day.hears(day.farms, "Đã lưu 1 ảnh vào việc 2")
    day.farms.send_file("a.png", picture(2), as_photo=True)
    await day.hears(day.farms, "Đã lưu 1 ảnh vào việc 2")
    assert len(await day.kept("2")) == 2


async def test_a_photo_in_reply_to_a_message_on_one_task_shows_that_task(day):
    await answers(day.town, day.farms, "1 dc 5%")
    understood = day.farms.last()
    await answers(day.town, day.farms, "2 dc 65%")
    day.farms.send_file("a.png", picture(), as_photo=True, reply_to=understood)
    await day.hears(day.farms, "Đã lưu 1 ảnh vào việc 1")


async def test_a_photo_in_reply_to_a_card_of_several_tasks_is_asked_about(day):
    day.farms.send_file("a.png", picture(), as_photo=True, reply_to=day.card)
    question = await day.hears(day.farms, "minh chứng của việc nào")
    assert len(question.labels) > 1


async def test_a_bare_number_under_a_photo_names_its_task_and_reports_nothing(day):
    before = await day.said_of("2")
    day.farms.send_file("a.png", picture(), "ảnh việc 2", as_photo=True)
    await day.hears(day.farms, "Đã lưu 1 ảnh vào việc 2")
    assert await day.said_of("2") == before


async def test_words_under_a_photo_that_say_nothing_of_a_task_are_as_none(day):
    day.farms.send_file("a.png", picture(), "ảnh chụp sáng nay", as_photo=True)
    await day.hears(day.farms, "1 ảnh vừa gửi là minh chứng của việc nào")
    await day.town.hears_nothing(day.farms)


async def test_the_question_is_answered_by_a_button_and_its_message_says_where_the_file_is(day):
    day.farms.send_file("bb.docx", b"PK")
    question = await day.hears(day.farms, "1 tệp vừa gửi là minh chứng của việc nào")
    assert await day.kept("2") == ()
    day.farms.press(question, "Việc 2: ")
    await day.town.calm()
    assert "Đã lưu 1 tệp vào việc 2" in question.text
    assert [one.name for one in await day.kept("2")] == ["bb.docx"]


async def test_the_question_is_answered_by_typing_a_number(day):
    day.farms.send_file("a.png", picture(), as_photo=True)
    await day.hears(day.farms, "minh chứng của việc nào")
    before = await day.said_of("2")
    assert ["Đã lưu 1 ảnh vào việc 2" in line for line in await answers(day.town, day.farms, "2")] == [True]
    assert len(await day.kept("2")) == 1
    assert await day.said_of("2") == before


async def test_the_question_is_answered_after_a_restart_of_the_bot_by_button_and_by_number(day):
    for answer in ("button", "number"):
        day.farms.send_file("a.png", picture(), as_photo=True)
        question = await day.hears(day.farms, "minh chứng của việc nào")
        await day.town.stop_bot()
        await day.town.start_bot()
        if answer == "button":
            day.farms.press(question, "Việc 2: ")
        else:
            day.farms.say("2", reply_to=question)
        await day.town.calm()
        heard_now(day.town, day.farms)
        await day.town.clock.move(timedelta(minutes=11))
    assert len(await day.kept("2")) == 2


async def test_a_full_report_after_the_question_takes_the_waiting_files_with_it(day):
    day.farms.send_file("a.png", picture(), as_photo=True)
    question = await day.hears(day.farms, "minh chứng của việc nào")
    day.farms.say("2 dc 66%")
    await day.hears(day.farms, "Việc 2: đang thực hiện, 66%", "Kèm theo: 1 ảnh")
    assert len(await day.kept("2")) == 1
    late = forge(day.town, day.farms, data_of(question)[0], question)
    await day.town.calm()
    assert toast_of(day.town, late) == WORDS.plain("toast-answered-before")


async def test_a_report_on_two_tasks_leaves_it_open_which_the_waiting_files_show(day):
    day.farms.send_file("a.png", picture(), as_photo=True)
    question = await day.hears(day.farms, "minh chứng của việc nào")
    day.farms.say("1 dc 6%, 2 dc 67%")
    answer = await day.hears(day.farms, "Việc 1", "Việc 2")
    assert "Kèm theo" not in answer.text
    day.farms.press(question, "Việc 2: ")
    await day.town.calm()
    assert len(await day.kept("2")) == 1


async def test_photos_sent_one_by_one_wait_for_the_same_answer_and_are_counted(day):
    for shade in range(3):
        day.farms.send_file("a.png", picture(shade), as_photo=True)
        await day.town.calm()
    question = await day.hears(day.farms, "3 ảnh vừa gửi là minh chứng của việc nào")
    await day.town.hears_nothing(day.farms)
    day.farms.press(question, "Việc 2: ")
    await day.town.calm()
    assert "Đã lưu 3 ảnh vào việc 2" in question.text
    assert len(await day.kept("2")) == 3


async def test_a_caption_without_a_number_is_asked_about_once_and_its_file_goes_where_the_report_goes(day):
    day.farms.send_file("a.png", picture(), "dc 68%", as_photo=True)
    question = await day.hears(day.farms, "báo cáo việc nào", "Kèm theo: 1 ảnh")
    day.farms.press(question, "Việc 2: ")
    await day.town.calm()
    assert "Việc 2: đang thực hiện, 68%" in question.text
    assert "Kèm theo: 1 ảnh" in question.text
    assert await day.said_of("2") == ("in_progress", 68, "dc 68%")
    assert len(await day.kept("2")) == 1
    day.farms.press(question, "Hoàn tác")
    await day.town.calm()
    assert await day.kept("2") == ()


async def test_a_caption_on_a_task_of_others_is_refused_and_its_file_is_asked_about(day):
    day.farms.send_file("a.png", picture(), "77 xong", as_photo=True)
    await day.hears(day.farms, "Việc 77 không thuộc đơn vị")
    await day.hears(day.farms, "1 ảnh vừa gửi là minh chứng của việc nào")


async def test_received_under_a_photo_acknowledges_and_the_photo_is_asked_about(day):
    day.farms.send_file("a.png", picture(), "đã nhận", as_photo=True)
    first, second = [message.text for message in await news(day.town, day.farms)]
    assert "đã nhận văn bản" in first or "Đơn vị đã xác nhận" in first
    assert "minh chứng của việc nào" in second


async def test_an_album_is_answered_once_and_a_caption_under_any_of_its_photos_counts(day):
    day.send_album(day.farms, 3, None, "2 dc 69%")
    await day.town.hears_nothing(day.farms)
    await day.gathered()
    await day.hears(day.farms, "Việc 2: đang thực hiện, 69%", "Kèm theo: 3 ảnh")
    await day.town.hears_nothing(day.farms)
    assert len(await day.kept("2")) == 3


async def test_documents_sent_together_are_answered_once_too(day):
    for name in ("a.pdf", "b.docx"):
        day.farms.send_file(name, b"%PDF-", "2" if name == "a.pdf" else None, album="papers")
    await day.gathered()
    await day.hears(day.farms, "Đã lưu 2 tệp vào việc 2")
    await day.town.hears_nothing(day.farms)


async def test_a_photo_that_comes_late_of_an_album_goes_to_the_same_task_without_a_word(day):
    album = day.send_album(day.farms, 3, "2")
    await day.gathered()
    answer = await day.hears(day.farms, "Đã lưu 3 ảnh vào việc 2")
    await answers(day.town, day.farms, "1 dc 7%")
    day.farms.send_file("a.png", picture(9), as_photo=True, album=album)
    await day.gathered()
    await day.town.hears_nothing(day.farms)
    assert len(await day.kept("2")) == 4
    assert "Đã lưu 4 ảnh" in answer.text


async def test_a_photo_that_comes_late_of_an_album_that_is_asked_about_waits_with_it(day):
    album = day.send_album(day.farms, 2)
    await day.gathered()
    question = await day.hears(day.farms, "2 ảnh vừa gửi")
    day.farms.send_file("a.png", picture(9), as_photo=True, album=album)
    await day.gathered()
    await day.town.hears_nothing(day.farms)
    day.farms.press(question, "Việc 2: ")
    await day.town.calm()
    assert "Đã lưu 3 ảnh vào việc 2" in question.text


async def test_what_was_kept_is_taken_back_within_ten_minutes_once_and_by_its_sender_alone(day):
    day.farms.send_file("a.png", picture(), "2", as_photo=True)
    answer = await day.hears(day.farms, "Đã lưu 1 ảnh")
    (data,) = data_of(answer)
    others = forge(day.town, day.deputy, data, day.deputy.messages()[1])
    await day.town.clock.move(timedelta(minutes=10))
    day.farms.press(answer, "Hoàn tác")
    await day.town.calm()
    again = forge(day.town, day.farms, data, answer)
    await day.town.calm()
    assert toast_of(day.town, others) == WORDS.plain("refusal-not-your-unit")
    assert toast_of(day.town, again) == WORDS.plain("refusal-too-late-to-undo", minutes=10)
    assert "Đã hoàn tác" in answer.text
    assert await day.kept("2") == ()


async def test_what_was_kept_is_not_taken_back_later_than_ten_minutes(day):
    day.farms.send_file("a.png", picture(), "2", as_photo=True)
    answer = await day.hears(day.farms, "Đã lưu 1 ảnh")
    await day.town.clock.move(timedelta(minutes=10, seconds=1))
    day.farms.press(answer, "Hoàn tác")
    await day.town.calm()
    assert day.farms.toasts[-1].text == WORDS.plain("refusal-too-late-to-undo", minutes=10)
    assert len(await day.kept("2")) == 1


async def test_a_forwarded_photo_is_kept_and_the_words_that_came_with_it_report_nothing(day):
    await answers(day.town, day.farms, "1 dc 8%")
    before = await day.said_of("2")
    photo = {"photo": [{"file_id": "p", "file_unique_id": "p", "width": 9, "height": 9}], "caption": "2 xong"}
    await send_raw(day.town, day.farms, photo | FORWARDED)
    await day.hears(day.farms, "Đã lưu 1 ảnh vào việc 1")
    assert await day.said_of("2") == before


async def test_an_officer_of_another_unit_cannot_put_a_file_on_the_task(day):
    day.farms.send_file("a.png", picture(), as_photo=True)
    question = await day.hears(day.farms, "minh chứng của việc nào")
    pressed = [forge(day.town, day.health, data, day.health.messages()[1]) for data in data_of(question)]
    day.health.send_file("a.png", picture(), "4.1", as_photo=True)
    await day.hears(day.health, "minh chứng của việc nào")
    assert {toast_of(day.town, one) for one in pressed} == {WORDS.plain("toast-not-for-you")}
    assert await files_at_rest(day.town) == 2, "both wait for their own officers' answers"
    async with day.town.office.database.reading() as records:
        assert await records.evidence.of_task((await day.task("2")).task_id) == ()


async def test_a_task_that_is_no_longer_the_units_takes_no_file(day):
    await answers(day.town, day.farms, "2 dc 71%")
    understood = day.farms.last()
    task = await day.task("2")
    async with day.town.office.database.writing() as records:
        await records.assignments.end([task.id], at=day.town.clock.now())
    day.farms.send_file("a.png", picture(), as_photo=True, reply_to=understood)
    await day.hears(day.farms, "không phải báo cáo nữa")
    async with day.town.office.database.writing() as records:
        await records.assignments.grant(task.task_id, task.unit_id, task.part, owed=True)
    assert await day.kept("2") == ()


async def test_a_film_is_answered_by_what_can_be_sent(day):
    await send_raw(day.town, day.farms, VIDEO | {"caption": "2 xong"})
    await day.hears(day.farms, WORDS.plain("send-text-please"))


async def test_a_strangers_photo_learns_nothing(day):
    stranger = day.town.stranger()
    stranger.say("/start")
    greeting = (await news(day.town, stranger))[0].text
    day.send_album(stranger, 2, "2 xong")
    stranger.send_file("a.pdf", b"%PDF-", "2 xong")
    await day.gathered()
    assert {message.text for message in await news(day.town, stranger)} == {greeting}
    assert await day.kept("2") == ()


async def test_a_photo_in_a_group_is_nobodys_evidence(day):
    group = day.town.emulator.add_group("Tổ công tác", [day.farms])
    group.promote_bot()
    day.farms.send_file("a.png", picture(), "2 xong", group, as_photo=True)
    assert await news(day.town, day.farms, group) == []
    assert await day.kept("2") == ()


async def test_what_the_office_sends_is_a_letter_unless_it_replies_to_a_message_on_a_task_of_its_own_unit(day):
    async with day.town.office.database.writing() as records:
        person = await records.people.at(str(day.deputy.id))
        await records.people.grant(person.id, Role.OFFICE, at=day.town.clock.now())
    await answers(day.town, day.deputy, "2 dc 72%")
    understood = day.deputy.last()
    day.deputy.send_file("a.txt", "Mời họp giao ban.\n".encode())
    await day.hears(day.deputy, WORDS.plain("letter-without-tasks"))
    day.deputy.send_file("a.txt", "Mời họp giao ban.\n".encode(), reply_to=understood)
    await day.hears(day.deputy, "Đã lưu 1 tệp vào việc 2")
    async with day.town.office.database.writing() as records:
        await records.connection.execute(text(f"DELETE FROM roles WHERE person_id = {person.id}"))


async def test_nothing_is_kept_of_a_photo_whose_caption_bears_a_mark_of_secrecy(day):
    day.farms.send_file("a.png", picture(), "MẬT\n2 xong", as_photo=True)
    await day.hears(day.farms, "MẬT", "chưa lưu")
    assert await files_at_rest(day.town) == 0


@pytest.mark.parametrize("marked", [0, 1, 2])
async def test_nothing_is_kept_of_an_album_of_which_one_caption_bears_a_mark(day, marked):
    before = await payloads_with_files(day.town)
    day.send_album(day.farms, 3, *[None] * marked, "MẬT")
    await day.gathered()
    await day.hears(day.farms, "MẬT", "chưa lưu")
    await day.town.hears_nothing(day.farms)
    assert await files_at_rest(day.town) == 0
    assert await payloads_with_files(day.town) == before


async def test_a_mark_that_comes_late_takes_with_it_what_was_kept_of_its_album(day):
    before = await payloads_with_files(day.town)
    album = day.send_album(day.farms, 2, "2")
    await day.gathered()
    await day.hears(day.farms, "Đã lưu 2 ảnh")
    day.farms.send_file("a.png", picture(9), "MẬT", as_photo=True, album=album)
    await day.gathered()
    await day.hears(day.farms, "MẬT", "chưa lưu")
    assert await files_at_rest(day.town) == 0
    assert await payloads_with_files(day.town) == before


async def files_at_rest(town):
    async with town.office.database.reading() as records:
        query = "SELECT count(*) FROM evidence WHERE taken_back_at IS NULL"
        return (await records.connection.execute(text(query))).scalar_one()


async def payloads_with_files(town):
    async with town.office.database.reading() as records:
        return (
            await records.connection.execute(text("SELECT count(*) FROM inbox WHERE payload LIKE '%file_id%'"))
        ).scalar_one()


async def test_where_only_one_task_is_open_a_photo_shows_it_and_where_none_is_what_was_finished(tmp_path):
    async with Town(tmp_path).opened() as town:
        clerk, farms = await town.clerk(), await town.officer("SNNPTNT")
        police = await town.officer("CAT")
        await issue_sample(town, clerk)
        await news(town, farms)
        await news(town, police)
        farms.send_file("a.png", picture(), as_photo=True)
        await town.hears(farms, "Đã lưu 1 ảnh vào việc 2")
        farms.say("2 xong")
        await town.hears(farms, "đã hoàn thành")
        await town.pass_time(minutes=11)
        farms.send_file("a.png", picture(1), as_photo=True)
        await town.hears(farms, "Đã lưu 1 ảnh vào việc 2")
        for phone in town._phones:
            heard_now(town, phone)


async def test_a_caption_that_is_edited_takes_its_file_to_the_task_that_it_names_then(day):
    sent = day.farms.send_file("a.png", picture(), "1 dc 20%", as_photo=True)
    await day.hears(day.farms, "Việc 1", "Kèm theo: 1 ảnh")
    day.farms.edit(sent, "2 dc 20%")
    await day.hears(day.farms, "Việc 2", "Kèm theo: 1 ảnh")
    assert (len(await day.kept("1")), len(await day.kept("2"))) == (0, 1)


async def test_the_word_that_takes_back_means_a_file_that_came_after_the_last_report(day):
    await answers(day.town, day.farms, "1 dc 21%")
    await day.town.clock.move(timedelta(minutes=1))
    day.farms.send_file("a.png", picture(), "2", as_photo=True)
    await day.hears(day.farms, "Đã lưu 1 ảnh vào việc 2")
    assert ["Đã hoàn tác" in line for line in await answers(day.town, day.farms, "sai")] == [True]
    assert await day.kept("2") == ()
    assert await day.said_of("1") == ("in_progress", 21, "1 dc 21%")
