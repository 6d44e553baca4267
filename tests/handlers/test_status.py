"""The conversation about tasks: what a line, a reply, a button and a change of mind come to."""

from datetime import timedelta

import pytest
import pytest_asyncio

import sample
from directives.people import Post
from locales import words_for
from tests.journeys.gestures import answers, forge, heard_now, news, toast_of
from tests.town import Town

pytestmark = pytest.mark.asyncio(loop_scope="module")

WORDS = words_for("vi")


class Day:
    """A morning after the sample letter was issued; two units share an officer."""

    def __init__(self, town):
        self.town = town

    async def open(self):
        town = self.town
        self.clerk = await town.clerk()
        self.farms = await town.officer("SNNPTNT")
        self.health = await town.officer("SYT")
        self.both = await town.officer("SGTVT")
        self.both.say(f"/start {await town.invitation('SXD')}")
        self.deputy = await town.officer("SNNPTNT", "Phó", Post.DEPUTY)
        await town.calm()
        for phone in town._phones:
            heard_now(town, phone)
        # The office follows the tasks that name no lead, so that every unit has several to report on.
        self.clerk.send_file("cong-van.txt", sample.letter())
        draft = await town.hears(self.clerk, "1071")
        self.clerk.press(draft, "follow:1:1")
        await town.calm()
        self.clerk.press(draft, "confirm:1")
        await town.calm()
        self.clerk.press(draft, "Gửi ngay")
        await town.calm()
        heard_now(town, self.clerk)
        self.card = (await news(town, self.farms))[0]
        self.health_card = (await news(town, self.health))[0]
        self.both_cards = await news(town, self.both)
        heard_now(town, self.deputy)

    async def owed(self, code):
        async with self.town.office.database.reading() as records:
            unit = (await records.units.ids())[code]
            return {one.label: one for one in await records.assignments.of_unit(unit, 1) if one.owed}

    async def said_of(self, code, label):
        report = (await self.owed(code))[label].report
        return None if report is None else (report.kind, report.percent, report.words)

    async def settle(self):
        """Let every story begin where nothing is asked and nobody waits."""
        await self.town.clock.move(timedelta(minutes=11))
        for phone in self.town._phones:
            heard_now(self.town, phone)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def whole_day(tmp_path_factory):
    async with Town(tmp_path_factory.mktemp("status")).opened() as town:
        day = Day(town)
        await day.open()
        yield day
        await town.calm()
        for phone in town._phones:
            heard_now(town, phone)


@pytest_asyncio.fixture(loop_scope="module")
async def day(whole_day):
    await whole_day.settle()
    return whole_day


async def test_a_line_with_a_number_is_filed_on_that_task_in_the_officers_own_words(day):
    (answer,) = await answers(day.town, day.farms, "2 dc 60%")
    assert "Việc 2: đang thực hiện, 60%" in answer
    assert await day.said_of("SNNPTNT", "2") == ("in_progress", 60, "2 dc 60%")


async def test_the_answer_replies_to_the_line_that_it_answers(day):
    said = day.farms.say("2 dc 61%")
    (answer,) = await news(day.town, day.farms)
    assert answer.reply_to is not None
    assert answer.reply_to.id == said.id


async def test_one_line_may_report_on_several_tasks(day):
    (answer,) = await answers(day.town, day.farms, "1 dc 20%, 2 dc 70%")
    assert "Việc 1: đang thực hiện, 20%" in answer
    assert "Việc 2: đang thực hiện, 70%" in answer


async def test_a_number_that_is_not_the_units_is_refused_with_what_it_owes(day):
    assert await answers(day.town, day.health, "4.1 xong") == [
        WORDS.plain("line-task-not-yours", label="4.1", open="1, 5")
    ]


async def test_many_numbers_that_are_not_the_units_are_refused_in_one_answer(day):
    (answer,) = await answers(day.town, day.health, "77 xong, 78 xong, 79 dc 5%")
    assert "Việc 77, 78, 79" in answer


async def test_what_is_the_units_is_filed_even_beside_what_is_not(day):
    filed, refused = await answers(day.town, day.health, "5 dc 30%, 77 xong")
    assert "Việc 5: đang thực hiện, 30%" in filed
    assert "Việc 77" in refused


async def test_a_reply_to_the_card_speaks_of_the_cards_tasks_and_asks_where_there_are_several(day):
    (question,) = await answers(day.town, day.farms, "vướng mặt bằng", reply_to=day.card)
    assert "việc nào" in question
    assert [label for label in day.farms.last().labels if label.startswith("Việc")] == day.farms.last().labels


async def test_the_button_of_a_question_files_the_words_that_raised_it(day):
    await answers(day.town, day.farms, "dc 45%")
    question = day.farms.last()
    day.farms.press(question, "Việc 2: ")
    await day.town.calm()
    assert "Việc 2: đang thực hiện, 45%" in question.text
    assert await day.said_of("SNNPTNT", "2") == ("in_progress", 45, "dc 45%")


async def test_a_question_is_answered_by_typing_the_number_alone(day):
    await answers(day.town, day.farms, "dc 46%")
    (answer,) = await answers(day.town, day.farms, "2")
    assert "Việc 2: đang thực hiện, 46%" in answer
    assert await day.said_of("SNNPTNT", "2") == ("in_progress", 46, "dc 46%")


async def test_a_question_on_how_a_task_stands_is_answered_by_button(day):
    await answers(day.town, day.farms, "2 alo")
    question = day.farms.last()
    assert "Việc 2" in question.text
    day.farms.press(question, "Đang làm")
    await day.town.calm()
    assert "Việc 2: đang thực hiện" in question.text


async def test_a_question_on_how_a_task_stands_is_answered_by_a_line_without_its_number(day):
    await answers(day.town, day.farms, "2 alo")
    (answer,) = await answers(day.town, day.farms, "dc 47%")
    assert "Việc 2: đang thực hiện, 47%" in answer


async def test_a_question_may_be_answered_long_after_by_replying_to_it(day):
    await answers(day.town, day.farms, "2 alo")
    question = day.farms.last()
    await day.town.clock.move(timedelta(hours=1))
    (answer,) = await answers(day.town, day.farms, "dc 48%", reply_to=question)
    assert "Việc 2: đang thực hiện, 48%" in answer


async def test_a_line_that_replies_to_nothing_does_not_answer_an_old_question(day):
    await answers(day.town, day.farms, "2 alo")
    await day.town.clock.move(timedelta(minutes=11))
    (answer,) = await answers(day.town, day.farms, "dc 49%")
    assert "việc nào" in answer


async def test_two_steps_of_a_question_lead_from_nothing_to_a_report(day):
    await answers(day.town, day.farms, "alo")
    question = day.farms.last()
    day.farms.press(question, "Việc 2: ")
    await day.town.calm()
    day.farms.press(question, "Đang làm")
    await day.town.calm()
    assert "Việc 2: đang thực hiện" in question.text


async def test_a_question_that_was_answered_says_so_to_a_later_press(day):
    await answers(day.town, day.farms, "dc 50%")
    question = day.farms.last()
    forged = forge(day.town, day.farms, "which:99999:1", question)
    data = question.raw["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
    day.farms.press(question, data)
    await day.town.calm()
    again = forge(day.town, day.farms, data, question)
    await day.town.calm()
    assert toast_of(day.town, forged) == WORDS.plain("toast-not-for-you")
    assert toast_of(day.town, again) == WORDS.plain("toast-answered-before")


async def test_a_newer_report_closes_the_question_so_that_the_older_words_cannot_come_over_it(day):
    await answers(day.town, day.farms, "dc 10%")
    question = day.farms.last()
    await answers(day.town, day.farms, "2 dc 90%")
    day.farms.press(question, "Việc 2: ")
    await day.town.calm()
    assert day.farms.toasts[-1].text == WORDS.plain("toast-answered-before")
    assert await day.said_of("SNNPTNT", "2") == ("in_progress", 90, "2 dc 90%")


async def test_a_reply_to_what_was_understood_puts_that_task_right_even_where_it_was_done(day):
    await answers(day.town, day.farms, "2 xong")
    understood = day.farms.last()
    (answer,) = await answers(day.town, day.farms, "chưa, mới dc 80%", reply_to=understood)
    assert "Việc 2: đang thực hiện, 80%" in answer
    assert await day.said_of("SNNPTNT", "2") == ("in_progress", 80, "chưa, mới dc 80%")


async def test_the_only_open_task_needs_no_number(day):
    await answers(day.town, day.health, "1 xong")
    (answer,) = await answers(day.town, day.health, "dc 33%")
    assert "Việc 5: đang thực hiện, 33%" in answer
    await answers(day.town, day.health, "1 dc 5%")


async def test_received_as_a_reply_to_a_card_acknowledges_it(day):
    await answers(day.town, day.both, "đã nhận", reply_to=day.both_cards[0])
    assert "Đã nhận lúc" in day.both_cards[0].text
    assert "Đã nhận lúc" not in day.both_cards[1].text
    (line,) = await answers(day.town, day.both, "đã nhận")
    assert "1071/UBND-NC" in line
    assert "Đã nhận lúc" in day.both_cards[1].text
    assert await answers(day.town, day.both, "rõ ạ") == [WORDS.plain("line-acknowledged-before")]


async def test_an_officer_of_two_units_chooses_between_them_by_their_names(day):
    (question,) = await answers(day.town, day.both, "4.1 dc 15%")
    assert "việc nào" in question
    assert day.both.last().labels == ["Việc 4.1 – Sở Giao thông vận tải", "Việc 4.1 – Sở Xây dựng"]
    day.both.press(day.both.last(), "Sở Xây dựng")
    await day.town.calm()
    assert await day.said_of("SXD", "4.1") == ("in_progress", 15, "4.1 dc 15%")
    assert await day.said_of("SGTVT", "4.1") is None


async def test_an_officer_of_two_units_who_replies_to_ones_card_means_that_one(day):
    (answer,) = await answers(day.town, day.both, "4.2 dc 25%", reply_to=day.both_cards[0])
    assert "Việc 4.2: đang thực hiện, 25%" in answer
    assert await day.said_of("SGTVT", "4.2") == ("in_progress", 25, "4.2 dc 25%")


async def test_a_report_is_taken_back_within_ten_minutes_and_what_stood_before_stands_again(day):
    await answers(day.town, day.farms, "2 dc 51%")
    await answers(day.town, day.farms, "2 vướng mặt bằng")
    understood = day.farms.last()
    await day.town.clock.move(timedelta(minutes=10))
    day.farms.press(understood, "Hoàn tác")
    await day.town.calm()
    assert "Đã hoàn tác" in understood.text
    assert await day.said_of("SNNPTNT", "2") == ("in_progress", 51, "2 dc 51%")


async def test_a_report_is_not_taken_back_later_than_ten_minutes(day):
    await answers(day.town, day.farms, "2 dc 52%")
    understood = day.farms.last()
    await day.town.clock.move(timedelta(minutes=10, seconds=1))
    day.farms.press(understood, "Hoàn tác")
    await day.town.calm()
    assert day.farms.toasts[-1].text == WORDS.plain("refusal-too-late-to-undo", minutes=10)
    assert await day.said_of("SNNPTNT", "2") == ("in_progress", 52, "2 dc 52%")


async def test_a_report_is_taken_back_once(day):
    await answers(day.town, day.farms, "2 dc 53%")
    understood = day.farms.last()
    data = understood.raw["reply_markup"]["inline_keyboard"][-1][0]["callback_data"]
    presses = [forge(day.town, day.farms, data, understood) for _ in range(2)]
    await day.town.calm()
    assert [toast_of(day.town, one) for one in presses] == [None, WORDS.plain("refusal-too-late-to-undo", minutes=10)]


async def test_nobody_takes_back_what_another_officer_of_the_unit_said(day):
    await answers(day.town, day.farms, "2 dc 54%")
    understood = day.farms.last()
    data = understood.raw["reply_markup"]["inline_keyboard"][-1][0]["callback_data"]
    pressed = forge(day.town, day.deputy, data, day.deputy.messages()[1])
    await day.town.calm()
    assert toast_of(day.town, pressed) == WORDS.plain("refusal-not-your-unit")
    assert await day.said_of("SNNPTNT", "2") == ("in_progress", 54, "2 dc 54%")


async def test_a_deputy_reports_as_the_focal_officer_does(day):
    (answer,) = await answers(day.town, day.deputy, "2 dc 55%")
    assert "Việc 2: đang thực hiện, 55%" in answer


async def test_an_officer_of_another_unit_can_neither_report_nor_press(day):
    owed = (await day.owed("SNNPTNT"))["2"]
    before = await day.said_of("SNNPTNT", "2")
    await answers(day.town, day.health, "2 xong")
    on = day.health_card
    presses = [
        forge(day.town, day.health, data, on)
        for data in (f"say:{owed.id}:done", f"open:{owed.id}", f"ack:1:{owed.unit_id}", f"full:1:{owed.unit_id}")
    ]
    await day.town.calm()
    refusals = {WORDS.plain("refusal-not-your-unit"), WORDS.plain("refusal-task-unknown")}
    assert {toast_of(day.town, one) for one in presses} <= refusals
    assert await day.said_of("SNNPTNT", "2") == before


async def test_pressing_received_twice_acknowledges_once(day):
    presses = [
        forge(day.town, day.health, f"ack:1:{(await day.owed('SYT'))['5'].unit_id}", day.health_card) for _ in "ab"
    ]
    await day.town.calm()
    assert toast_of(day.town, presses[1]) == WORDS.plain("toast-acknowledged-before")


async def test_a_tasks_button_shows_it_and_its_buttons_report_on_it(day):
    await answers(day.town, day.farms, "/nhiemvu")
    day.farms.press(day.farms.last(), "Việc 2")
    (shown,) = await news(day.town, day.farms)
    day.farms.press(shown, "Đã xong")
    (understood,) = await news(day.town, day.farms)
    assert "Việc 2: đã hoàn thành" in understood.text
    assert (await day.said_of("SNNPTNT", "2"))[0] == "done"


async def test_the_number_of_a_section_is_asked_back_where_the_unit_has_several_of_its_tasks(day):
    day.both.say("4 xong", reply_to=day.both_cards[0])
    asked = await day.town.hears(day.both, WORDS.plain("question-which", label="4.1").split(".")[0][:12])
    assert [label.split(":")[0] for label in asked.labels] == ["Việc 4.1", "Việc 4.2"]


async def test_taking_back_uncovers_the_last_word_on_the_work_not_that_the_task_was_seen(day):
    await answers(day.town, day.health, "5 dc 51%")
    await answers(day.town, day.health, "5 đã nhận")
    await answers(day.town, day.health, "5 xong")
    day.health.press(day.health.last(), "Hoàn tác")
    await day.town.calm()
    assert await day.said_of("SYT", "5") == ("in_progress", 51, "5 dc 51%")
