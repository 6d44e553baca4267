"""Evidence is copied into a folder: under names of ours, whole, over nothing else, whatever fails meanwhile."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.shelving import harmless, place_of, put
from directives.tasks import Assignment, Part
from storage.evidence import Evidence, Form
from tests.journeys.gestures import heard_now, issue_sample, send_raw
from tests.journeys.test_evidence import picture

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
TASK = Assignment(
    id=3,
    directive_id=1,
    directive_number="1071/UBND-NC",
    task_id=2,
    position=1,
    label="4.1",
    section="4.1",
    text="Kiểm tra",
    unit_id=1,
    unit_code="SNNPTNT",
    unit_name="Sở Nông nghiệp",
    part=Part.LEAD,
    owed=True,
)
FILE = Evidence(
    id=17,
    assignment_id=3,
    question_id=None,
    person_id=1,
    person="Hà",
    at=datetime(2024, 6, 18, 23, 30, tzinfo=ZONE),
    form=Form.DOCUMENT,
    file_id="BQ",
    name="Biên bản số 12.pdf",
    size=5,
    album=None,
    line_id=1,
    bound_at=None,
    copied_to=None,
)


def named(name, form=Form.DOCUMENT):
    return place_of(replace(FILE, name=name, form=form), TASK, ZONE).as_posix()


@pytest.mark.parametrize(
    ("name", "form", "path"),
    [
        ("Biên bản số 12.pdf", Form.DOCUMENT, "0001-1071-UBND-NC/4-1/000017-SNNPTNT-20240618-Biên-bản-số-12.pdf"),
        ("", Form.PHOTO, "0001-1071-UBND-NC/4-1/000017-SNNPTNT-20240618.jpg"),
        ("", Form.DOCUMENT, "0001-1071-UBND-NC/4-1/000017-SNNPTNT-20240618.bin"),
        ("../../etc/passwd", Form.DOCUMENT, "0001-1071-UBND-NC/4-1/000017-SNNPTNT-20240618-etc-passwd.bin"),
        ("C:\\x\\..\\a.PDF", Form.DOCUMENT, "0001-1071-UBND-NC/4-1/000017-SNNPTNT-20240618-C-x-a.pdf"),
        ("a.pdf.exe", Form.DOCUMENT, "0001-1071-UBND-NC/4-1/000017-SNNPTNT-20240618-a-pdf-exe.bin"),
        ("anh\u202egpj.exe", Form.DOCUMENT, "0001-1071-UBND-NC/4-1/000017-SNNPTNT-20240618-anh-gpj-exe.bin"),
        (".bashrc", Form.DOCUMENT, "0001-1071-UBND-NC/4-1/000017-SNNPTNT-20240618-bashrc.bin"),
    ],
)
def test_a_copy_bears_a_name_of_ours_with_what_is_harmless_of_the_senders(name, form, path):
    assert named(name, form) == path


@given(name=st.text(max_size=300), number=st.text(max_size=200), code=st.text(max_size=60))
def test_no_name_leads_out_of_the_folder_or_is_too_long_for_one(name, number, code):
    task = replace(TASK, directive_number=number, unit_code=code)
    place = place_of(replace(FILE, name=name), task, ZONE)
    assert len(place.parts) == 3
    for part in place.parts:
        assert part not in {"", ".", ".."}
        assert not set(part) & set('/\\:*?"<>|\x00\u202e')
        assert not part.startswith((".", "-"))
        assert len(f".{part}.part".encode()) <= 255


def test_words_are_reduced_to_letters_digits_and_hyphens():
    assert harmless(" ../Số 1071/UBND–NC ", 60) == "Số-1071-UBND-NC"
    assert harmless("a" * 100, 60) == "a" * 60


def test_a_copy_is_never_laid_over_another_file(tmp_path):
    place = place_of(FILE, TASK, ZONE)
    first, second = put(tmp_path, place, b"one"), put(tmp_path, place, b"two")
    assert first != second
    assert ((tmp_path / first).read_bytes(), (tmp_path / second).read_bytes()) == (b"one", b"two")


def test_the_copy_that_a_dead_bot_left_is_taken_for_the_copy_and_its_draft_is_cleared_away(tmp_path):
    place = place_of(FILE, TASK, ZONE)
    lies = put(tmp_path, place, b"one")
    (tmp_path / place.parent / f".{place.name}.part").write_bytes(b"on")
    assert put(tmp_path, place, b"one") == lies
    assert files_in(tmp_path) == {lies: b"one"}


def test_a_copy_is_laid_down_also_where_there_are_no_hard_links(tmp_path, monkeypatch):
    def refuse(*_):
        raise PermissionError

    monkeypatch.setattr("os.link", refuse)
    place = place_of(FILE, TASK, ZONE)
    first, second = put(tmp_path, place, b"one"), put(tmp_path, place, b"two")
    assert files_in(tmp_path) == {first: b"one", second: b"two"}


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


# --- with a bot that runs ------------------------------------------------------------------------------------------


class Filed:
    """A town whose bot copies evidence; the farms' officer has one task."""

    def __init__(self, town, folder):
        self.town, self.folder = town, folder

    async def open(self):
        clerk, self.farms = await self.town.clerk(), await self.town.officer("SNNPTNT")
        await issue_sample(self.town, clerk)
        heard_now(self.town, self.farms)
        await self.restart(self.folder)

    async def restart(self, folder):
        await self.town.stop_bot()
        self.town.evidence_folder = folder
        await self.town.start_bot()

    async def send(self, *documents):
        for name, data in documents:
            self.farms.send_file(name, data, "2")
        await self.town.calm()
        heard_now(self.town, self.farms)

    async def later(self, **span):
        await self.town.calm()
        await self.town.clock.move(timedelta(**span))

    async def look(self):
        return await self.town.office.cabinet.look()

    async def copies(self):
        async with self.town.office.database.reading() as records:
            task = (await records.assignments.task("2"))[0].task_id
            return [one.copied_to for one in await records.evidence.of_task(task)]


@pytest.fixture
async def filed(town, tmp_path):
    filed = Filed(town, tmp_path / "minh-chung")
    await filed.open()
    yield filed
    for phone in town._phones:
        heard_now(town, phone)


async def test_a_file_is_copied_once_it_can_no_longer_be_taken_back_and_only_once(filed):
    filed.farms.send_file("a.png", picture(), "2", as_photo=True)
    await filed.town.hears(filed.farms, "Đã lưu 1 ảnh")
    await filed.later(minutes=9)
    assert await filed.look()
    assert not filed.folder.exists()
    await filed.later(minutes=2)
    assert await filed.look()
    (path,) = await filed.copies()
    assert path == "0001-1071-UBND-NC/2/000001-SNNPTNT-20240618.jpg"
    assert files_in(filed.folder) == {path: picture()}
    fetched = len(filed.town.emulator.calls_of("getFile"))
    assert await filed.look()
    assert len(filed.town.emulator.calls_of("getFile")) == fetched


async def test_what_was_taken_back_is_not_copied(filed):
    filed.farms.send_file("a.pdf", b"%PDF-", "2")
    answer = await filed.town.hears(filed.farms, "Đã lưu 1 tệp")
    filed.farms.press(answer, "Hoàn tác")
    await filed.later(minutes=11)
    assert await filed.look()
    assert not filed.folder.exists()


async def test_a_running_bot_copies_by_itself(filed):
    await filed.send(("a.pdf", b"%PDF-"))
    await filed.later(minutes=11)
    await filed.restart(filed.folder)
    changed = asyncio.Event()
    filed.town.office.database.on_commit(changed.set, "evidence")
    async with asyncio.timeout(10):
        while await filed.copies() == [None]:
            await changed.wait()
    assert list(files_in(filed.folder).values()) == [b"%PDF-"]


async def test_a_bot_without_the_setting_copies_nothing(filed):
    await filed.restart(None)
    assert filed.town.office.cabinet is None


async def test_a_hostile_name_stays_within_the_folder(filed):
    files = filed.town.emulator.town.files
    hostile = "../../../minh-chung-2/\u202e\x00a.pdf"
    file = files.add_document("x", b"evil")
    document = {"file_id": file.file_id, "file_unique_id": "x", "file_name": hostile, "file_size": 4}
    await send_raw(filed.town, filed.farms, {"document": document, "caption": "2"})
    await filed.later(minutes=11)
    assert await filed.look()
    (path,) = await filed.copies()
    assert files_in(filed.folder) == {path: b"evil"}
    assert not filed.folder.with_name("minh-chung-2").exists()


async def test_after_an_outage_everything_is_copied(filed):
    await filed.send(("a.pdf", b"1"), ("b.pdf", b"2"))
    await filed.later(minutes=11)
    filed.town.emulator.faults.lose("getFile", times=2)
    assert not await filed.look()
    assert await filed.copies() == [None, None]
    assert await filed.look()
    assert list(files_in(filed.folder).values()) == [b"1", b"2"]


async def test_a_folder_that_cannot_be_used_is_said_in_the_log_and_tried_again(filed, caplog):
    await filed.send(("a.pdf", b"1"))
    await filed.later(minutes=11)
    filed.folder.write_bytes(b"in the way")
    assert not await filed.look()
    assert "evidence 1 was not copied" in caplog.text
    filed.folder.unlink()
    assert await filed.look()
    assert list(files_in(filed.folder).values()) == [b"1"]


async def test_a_file_that_is_gone_or_too_large_is_given_up_visibly_and_the_others_are_copied(filed, caplog):
    await filed.send(("a.pdf", b"1"), ("b.pdf", b"2"))
    large = {"file_id": "f", "file_unique_id": "f", "file_name": "c.pdf", "file_size": 20 * 1024**2 + 1}
    await send_raw(filed.town, filed.farms, {"document": large, "caption": "2"})
    files = filed.town.emulator.town.files
    (gone,) = [file for file in files._by_id.values() if file.name == "a.pdf"]
    del files._by_id[gone.file_id]
    await filed.later(minutes=11)
    assert await filed.look()
    assert list(files_in(filed.folder).values()) == [b"2"]
    assert caplog.text.count("cannot be copied") == 2
    fetched = len(filed.town.emulator.calls_of("getFile"))
    assert await filed.look()
    assert len(filed.town.emulator.calls_of("getFile")) == fetched
    admin = await filed.town.admin()
    admin.say("/quantri")
    await filed.town.hears(admin, "2 tệp minh chứng chưa sao được")


async def test_while_a_file_is_being_fetched_people_are_answered(filed):
    await filed.send(("a.pdf", b"1"))
    await filed.later(minutes=11)
    filed.town.emulator.faults.hang("getFile")
    looking = asyncio.create_task(filed.look())
    await filed.town.emulator.until(lambda: filed.town.emulator.calls_of("getFile"))
    filed.farms.say("2 dc 60%")
    await filed.town.emulator.until(lambda: "60%" in filed.farms.last().text and filed.farms.last().is_from_bot)
    assert not looking.done()
    looking.cancel()
    await asyncio.gather(looking, return_exceptions=True)
    assert await filed.look()
    assert list(files_in(filed.folder).values()) == [b"1"]
