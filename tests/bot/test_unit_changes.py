"""`hoatoc units rename, merge, split, dissolve, apply, withdraw, history`: what becomes of units, at the terminal."""

import asyncio
import json
import re

import pytest

import sample
from bot.clock import now
from directives.people import Post
from directives.tasks import Part
from operations.report_status import Filing, report_status
from storage.database import Database
from tests.bot.conftest import Said
from tests.bot.test_bad_input import remember_bot_name


@pytest.fixture
def changes(folder):
    """The sample's changes of 2025 as a file."""
    (folder / "changes.csv").write_text(sample.changes_csv(), encoding="utf-8")
    return "changes.csv"


def asked(folder, look):
    """What a look into the office's database finds."""

    async def run():
        database = Database(f"sqlite+aiosqlite:///{folder / 'hoatoc.db'}")
        try:
            async with database.writing() as records:
                return await look(records)
        finally:
            await database.close()

    return asyncio.run(run())


def refusal(said: Said) -> str:
    """The one line that a command that was not carried out says on standard error."""
    assert said.code != 0
    assert "Traceback" not in said.out + said.err
    (line,) = said.err.strip().splitlines()
    return line


def units(office) -> str:
    return office("units", "export").out


def test_a_unit_is_renamed_merged_split_and_dissolved_and_the_history_tells_it_in_the_names_of_then(office):
    assert office("units", "rename", "CAT", "Công an tỉnh An Giang").code == 0
    assert office("units", "merge", "SKHDT", "--into", "STC", "--on", "1/3/2025").code == 0
    assert office("units", "split", "HONDAT", "--into", "ANBIEN", "ANMINH", "--on", "2025-07-01").code == 0
    assert office("units", "dissolve", "BQLKKT").code == 0
    codes = {line.split(",")[0] for line in units(office).splitlines()}
    assert {"SKHDT", "HONDAT", "BQLKKT"}.isdisjoint(codes)
    assert "Công an tỉnh An Giang" in units(office)
    told = office("units", "history").out
    for line in (
        "Công an tỉnh is called Công an tỉnh An Giang",
        "From 1 Mar 2025: Sở Kế hoạch và Đầu tư merge into Sở Tài chính",
        "From 1 Jul 2025: Huyện Hòn Đất is split into Huyện An Biên, Huyện An Minh",
        "is dissolved, nobody follows",
    ):
        assert line in told


def test_a_change_of_a_day_to_come_waits_and_can_be_withdrawn(office):
    said = office("units", "merge", "SKHDT", "--into", "STC", "--on", "1/1/2099")
    assert "0 changes made, 1 wait for their day" in said.out
    assert "SKHDT" in units(office)
    assert "1. From 1 Jan 2099: Sở Kế hoạch và Đầu tư merge into Sở Tài chính" in office("units", "history").out
    assert "No change of number 2" in refusal(office("units", "withdraw", "2"))
    assert "Withdrawn" in office("units", "withdraw", "1").out
    assert "Nothing has changed yet" in office("units", "history").out


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("rename", "NOBODY", "Sở Mới"), "NOBODY"),
        (("rename", "SYT", "Sở Tài chính"), "Sở Tài chính"),
        (("rename", "SYT", "Sở Y", "--on", "30/2/2025"), "30/2/2025"),
        (("rename", "SYT", "Sở Y", "--kind", "planet"), "planet"),
        (("merge", "SYT", "--into", "SYT"), "SYT"),
        (("merge", "SYT", "--into", "NOBODY"), "NOBODY"),
        (("split", "SYT", "--into", "STC"), "at least two"),
        (("dissolve", "NOBODY"), "NOBODY"),
    ],
)
def test_what_cannot_be_is_said_in_one_line_and_nothing_changes(office, arguments, line):
    before = units(office)
    assert line in refusal(office("units", *arguments))
    assert units(office) == before
    assert "Nothing has changed yet" in office("units", "history").out


def test_a_unit_that_is_no_more_is_named_with_who_follows(office, folder):
    remember_bot_name(folder)
    office("units", "merge", "SKHDT", "--into", "STC", "--on", "1/3/2025")
    assert "now STC" in refusal(office("units", "rename", "SKHDT", "Sở Kế hoạch"))
    assert "It is now: Sở Tài chính (STC)" in refusal(office("invite", "SKHDT"))


def test_a_file_of_changes_is_shown_and_made_only_with_consent_and_can_be_given_twice(office, changes):
    before = units(office)
    said = office("units", "apply", changes)
    assert "From 1 Mar 2025: Sở Kế hoạch và Đầu tư merge into Sở Tài chính" in said.out
    assert "Add --yes" in refusal(said)
    assert units(office) == before
    done = office("units", "apply", changes, "--yes")
    count = int(re.search(r"(\d+) changes made, 0 wait", done.out)[1])
    assert count == len(sample.changes_csv().splitlines()) - 1
    again = office("units", "apply", changes, "--yes")
    assert f"Nothing new: {count} changes" in again.out
    assert office("units", "import", "units.csv").code == 0
    assert "SKHDT" not in {line.split(",")[0] for line in units(office).splitlines()}


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("", "no change"),
        ("ngày,việc\n1,2\n", "date,change,units,into"),
        ("date,change,units,into,name,kind,aliases\n", "no change"),
        ("date,change,units,into,name,kind,aliases\n30/2/2025,merge,SKHDT,STC,,,\n", "Line 2: “30/2/2025” is no date"),
        ("date,change,units,into,name,kind,aliases\n1/3/2025,swallow,SKHDT,STC,,,\n", "Line 2: “swallow”"),
        ("date,change,units,into,name,kind,aliases\n1/3/2025,merge,NOBODY,STC,,,\n", "Line 2: the directory has no"),
    ],
)
def test_a_file_that_is_not_in_order_changes_nothing_and_names_the_line(office, folder, content, line):
    (folder / "bad.csv").write_text(content, encoding="utf-8")
    before = units(office)
    assert line in refusal(office("units", "apply", "bad.csv", "--yes"))
    assert "no-such.csv" in refusal(office("units", "apply", "no-such.csv", "--yes"))
    assert units(office) == before


def test_open_tasks_of_the_sample_pass_to_who_follows_finished_ones_stay_and_a_letter_of_2024_finds_its_successor(
    office, folder, changes
):
    issued = json.loads(office("issue", "letter.txt", "--yes", "--json").out)
    assert issued["tasks"] == 13

    async def held(records):
        given = await records.assignments.of_directive(issued["directive"])
        return {(one.label, one.unit_code): one for one in given if one.part is Part.LEAD}

    async def city_reports(records):
        one = (await held(records))["7.1", "RACHGIA"]
        person = await records.people.meet("address", name="Đầu mối", locale="vi", at=now())
        await records.people.seat(person.id, one.unit_id, Post.FOCAL, at=now())
        officer = await records.people.standing(person)
        filed = [Filing(assignment_id=one.id, kind="done")]
        await report_status(records, filed, words="7.1 xong", line_id=1, by=officer, at=now())

    assert ("2", "SNNPTNT") in asked(folder, held)
    asked(folder, city_reports)
    assert office("units", "apply", changes, "--yes").code == 0

    after = asked(folder, held)
    assert ("2", "SNNMT") in after
    assert ("6", "SKHCN") in after
    assert ("7.1", "RACHGIA") in after
    assert ("7.2", "P-RACHGIA") in after
    assert {"SNNPTNT", "STTTT", "SGTVT"}.isdisjoint(code for _, code in after)
    history = office("units", "history").out
    assert "Sở Nông nghiệp và Phát triển nông thôn" in history

    (folder / "again.txt").write_bytes(sample.letter().replace(b"1071/UBND", b"1072/UBND"))
    shown = office("issue", "again.txt")
    for line in (
        "“Sở Kế hoạch và Đầu tư” is now Sở Tài chính (from 1 Mar 2025)",
        "“Sở Nông nghiệp và Phát triển nông thôn” is now Sở Nông nghiệp và Môi trường (from 1 Mar 2025)",
    ):
        assert line in shown.out
