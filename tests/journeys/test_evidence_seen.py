"""What was kept of a task is seen by the office, by leaders and by the officers of the unit, and by nobody else."""

import pytest
import pytest_asyncio

from locales import words_for
from tests.journeys.gestures import answers, data_of, forge, heard_now, issue_sample, news, toast_of
from tests.journeys.test_evidence import picture
from tests.town import Town

pytestmark = pytest.mark.asyncio(loop_scope="module")

WORDS = words_for("vi")


class Archive:
    """A town in which the farms' officer has sent twelve photos and a document for task 2."""

    def __init__(self, town):
        self.town = town

    async def open(self):
        town = self.town
        self.clerk, self.leader = await town.clerk(), await town.leader()
        self.farms, self.health = await town.officer("SNNPTNT"), await town.officer("SYT")
        self.stranger = town.stranger()
        self.stranger.say("/start")
        await issue_sample(town, self.clerk)
        self.farms.send_file("bien-ban.pdf", b"%PDF-1", "2")
        for shade in range(12):
            self.farms.send_file("a.png", picture(shade), "2", as_photo=True)
        await town.calm()
        self.hush()
        async with town.office.database.reading() as records:
            self.task = (await records.assignments.task("2"))[0].task_id

    def hush(self):
        for phone in self.town._phones:
            heard_now(self.town, phone)

    async def toast(self, phone, data):
        pressed = forge(self.town, phone, data, next(one for one in phone.messages() if one.is_from_bot))
        await self.town.calm()
        return toast_of(self.town, pressed)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def whole(tmp_path_factory):
    async with Town(tmp_path_factory.mktemp("archive")).opened() as town:
        archive = Archive(town)
        await archive.open()
        yield archive
        await town.calm()
        archive.hush()


@pytest_asyncio.fixture(loop_scope="module")
async def archive(whole):
    await whole.town.calm()
    whole.hush()
    return whole


async def test_a_leader_sees_how_many_files_a_task_has_and_is_sent_the_newest_ten_and_then_the_rest(archive):
    await answers(archive.town, archive.leader, "/viec 2")
    shown = archive.leader.last()
    assert "Minh chứng: 13 tệp" in shown.text
    archive.leader.press(shown, "Xem minh chứng (13)")
    files = await news(archive.town, archive.leader)
    assert [one.photo for one in files] == [picture(shade) for shade in reversed(range(2, 12))]
    assert {one.text for one in files} == {files[0].text}
    assert files[0].text.startswith("📎 Việc 2 – Sở Nông nghiệp")
    assert "(đầu mối), 08:00 ngày 18/6/2024" in files[0].text
    assert [one.labels for one in files] == [[]] * 9 + [["Còn 3 tệp"]]
    archive.leader.press(files[-1], "Còn 3 tệp")
    rest = await news(archive.town, archive.leader)
    assert [one.photo for one in rest[:2]] == [picture(1), picture(0)]
    assert (rest[2].file_name, rest[2].document) == ("bien-ban.pdf", b"%PDF-1")
    assert [one.labels for one in rest] == [[]] * 3


async def test_the_office_sees_them_from_the_task_and_from_the_directives_screen(archive):
    await answers(archive.town, archive.clerk, "/viec 2")
    assert f"files:{archive.task}" in data_of(archive.clerk.last())
    await answers(archive.town, archive.clerk, "/vanban 1071")
    screen = archive.clerk.last()
    for press in ("dirtasks:1:0", f"dirtask:{archive.task}"):
        archive.clerk.press(screen, press)
        await archive.town.calm()
    assert "Minh chứng: 13 tệp" in screen.text
    archive.clerk.press(screen, "Xem minh chứng (13)")
    assert len(await news(archive.town, archive.clerk)) == 10


async def test_the_officer_sees_their_own_from_their_tasks_screen(archive):
    await answers(archive.town, archive.farms, "/nhiemvu")
    archive.farms.press(archive.farms.last(), "Việc 2")
    (screen,) = await news(archive.town, archive.farms)
    assert "Minh chứng: 13 tệp" in screen.text
    archive.farms.press(screen, "Xem minh chứng (13)")
    assert len(await news(archive.town, archive.farms)) == 10


async def test_a_photo_in_reply_to_a_file_goes_to_the_same_task(archive):
    archive.farms.press(await screen_of(archive, archive.farms), "Xem minh chứng")
    file = (await news(archive.town, archive.farms))[0]
    archive.farms.send_file("a.png", picture(99), as_photo=True, reply_to=file)
    answer = await archive.town.hears(archive.farms, "Đã lưu 1 ảnh vào việc 2")
    archive.farms.press(answer, "Hoàn tác")
    await archive.town.calm()


async def screen_of(archive, phone):
    async with archive.town.office.database.reading() as records:
        unit = (await records.units.ids())["SNNPTNT"]
        (own,) = await records.assignments.labelled("2", [unit])
    forge(archive.town, phone, f"open:{own.id}", next(one for one in phone.messages() if one.is_from_bot))
    (screen,) = await news(archive.town, phone)
    return screen


async def test_another_units_officer_is_shown_nothing_of_it(archive):
    refused = {WORDS.plain("refusal-task-unknown"), WORDS.plain("toast-no-evidence")}
    assert await archive.toast(archive.health, f"files:{archive.task}") in refused
    assert await archive.toast(archive.health, f"mfiles:{archive.task}:9999") in refused
    await archive.town.hears_nothing(archive.health)


async def test_a_stranger_is_shown_nothing_of_it(archive):
    assert await archive.toast(archive.stranger, f"files:{archive.task}") == WORDS.plain("toast-not-for-you")
    await archive.town.hears_nothing(archive.stranger)


async def test_a_file_that_the_channel_no_longer_has_is_said_to_be_gone_and_the_others_come(archive):
    files = archive.town.emulator.town.files
    (document,) = [file for file in files._by_id.values() if file.name == "bien-ban.pdf"]
    del files._by_id[document.file_id]
    async with archive.town.office.database.reading() as records:
        first, second, *_ = await records.evidence.of_task(archive.task)
    forge(archive.town, archive.leader, f"mfiles:{archive.task}:{second.id + 1}", archive.leader.last())
    photo, gone = await news(archive.town, archive.leader)
    assert photo.photo == picture(0)
    assert "không còn giữ tệp “bien-ban.pdf”" in gone.text
    assert first.name == "bien-ban.pdf"


async def test_a_task_without_files_has_neither_line_nor_button_and_an_old_button_says_so(archive):
    await answers(archive.town, archive.clerk, "/viec 1")
    assert "Minh chứng" not in archive.clerk.last().text
    async with archive.town.office.database.reading() as records:
        other = (await records.assignments.task("1"))[0].task_id
    assert await archive.toast(archive.leader, f"files:{other}") == WORDS.plain("toast-no-evidence")


async def test_what_was_taken_back_is_no_longer_shown(archive):
    archive.farms.send_file("a.png", picture(50), "2", as_photo=True)
    answer = await archive.town.hears(archive.farms, "Đã lưu 1 ảnh vào việc 2")
    archive.farms.press(answer, "Hoàn tác")
    await archive.town.calm()
    forge(archive.town, archive.leader, f"files:{archive.task}", archive.leader.last())
    shown = await news(archive.town, archive.leader)
    assert picture(50) not in [one.photo for one in shown]
    assert shown[0].photo == picture(11)
