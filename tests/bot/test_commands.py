"""What the commands print, and that scripts can rely on it."""

import argparse
import asyncio
import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import sample
from bot.__main__ import _parser
from bot.clock import now
from bot.config import listing
from directives.people import Post
from operations.join import join
from storage.database import Database
from tests.bot.test_bad_input import remember_bot_name

ROOT = Path(__file__).parents[2]


def test_hoatoc_and_the_module_are_the_same_program(folder):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    installed = [str(Path(sys.executable).with_name("hoatoc"))]
    if not Path(installed[0]).exists():
        pytest.skip("the package is not installed beside this Python")
    printed = [
        subprocess.run([*program, "--help"], env=environment, capture_output=True, text=True, check=True).stdout
        for program in (installed, [sys.executable, "-m", "bot"])
    ]
    assert printed[0] == printed[1]
    assert "usage: hoatoc" in printed[0]


def test_output_that_nobody_reads_to_its_end_is_no_error(folder):
    command = f"yes '12 xong' | head -20000 | {sys.executable} -m bot reply | head -1"
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C"}
    ran = subprocess.run(["bash", "-c", command], env=environment, capture_output=True, text=True, check=True)
    assert ran.stderr == ""


def test_a_letter_read_as_json_is_one_document_and_nothing_else(hoatoc):
    draft = json.loads(hoatoc("read", "letter.txt", "--json").out)
    assert draft["number"] == "1071/UBND-NC"
    assert len(draft["tasks"]) == 13


def test_a_letter_read_for_a_person_names_header_tasks_and_deadlines(hoatoc):
    said = hoatoc("read", "letter.txt").out
    assert "1071/UBND-NC" in said
    assert "Sở Y tế" in said
    assert "25 Jun 2024" in said


LINES = ["2 xong", "", "  ", "5 dc 60%, vướng mặt bằng", "xin thêm 5 ngày", "alo", '"\\', "a\x00b", "a\rb", "👍"]


def test_every_line_gets_one_json_object_also_an_empty_one(hoatoc):
    said = hoatoc("reply", "--json", "--now", "2024-06-18", given="\n".join(LINES).encode() + b"\n")
    found = [json.loads(line) for line in said.out.splitlines()]
    assert [one["text"] for one in found] == LINES
    assert {tuple(report) for one in found for report in one["reports"]} == {
        ("tasks", "kind", "percent", "due", "extra_days")
    }
    assert found[3]["reports"] == [{"tasks": ["5"], "kind": "blocked", "percent": 60, "due": None, "extra_days": None}]


def test_a_last_line_without_its_end_and_windows_line_ends_are_lines_too(hoatoc):
    said = hoatoc("reply", "--json", given=b"2 xong\r\n3 xong")
    assert [json.loads(line)["text"] for line in said.out.splitlines()] == ["2 xong", "3 xong"]


def test_bytes_that_are_no_utf8_are_answered_all_the_same(hoatoc):
    said = hoatoc("reply", "--json", given=b"\xff\xfe 2 xong\n3 xong\n")
    found = [json.loads(line) for line in said.out.splitlines()]
    assert len(found) == 2
    assert found[1]["reports"][0]["tasks"] == ["3"]


def test_no_lines_give_no_output(hoatoc):
    assert hoatoc("reply", "--json").out == ""


def test_json_is_utf8_whatever_the_locale_says(folder):
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    ran = subprocess.run(
        [sys.executable, "-m", "bot", "reply", "--json"],
        input="5 vướng\n".encode(), env=environment, capture_output=True, check=True,
    )  # fmt: skip
    assert "vướng" in ran.stdout.decode("utf-8")


def test_units_go_out_as_they_came_in(office, folder):
    text = office("units", "export").out
    (folder / "again.csv").write_text(text, encoding="utf-8")
    assert office("units", "import", "again.csv").code == 0
    assert office("units", "export").out == text
    told, sent = (list(csv.DictReader(io.StringIO(one))) for one in (text, sample.units_csv()))
    assert [(one["code"], one["name"], one["kind"]) for one in told] == [
        (one["code"], one["name"], one["kind"]) for one in sent
    ]
    assert [set(one["aliases"].split(";")) for one in told] == [set(one["aliases"].split(";")) for one in sent]


def test_units_exported_to_a_file_are_what_is_printed(office, folder):
    printed = office("units", "export").out
    office("units", "export", "out.csv")
    assert (folder / "out.csv").read_bytes().decode("utf-8-sig").replace("\r\n", "\n") == printed.replace("\r\n", "\n")


def test_an_invitation_as_json_is_a_list_of_unit_code_and_link(office, folder):
    remember_bot_name(folder)
    (made,) = json.loads(office("invite", "SNV", "SNV", "--json").out)
    assert set(made) == {"unit", "code", "link"}
    assert made["unit"] == "SNV"
    assert made["link"] == f"https://t.me/hoatoc_demo_bot?start={made['code']}"


def test_inviting_all_invites_every_unit_that_has_no_focal_officer(office, folder):
    remember_bot_name(folder)
    made = json.loads(office("invite", "--all", "--json").out)
    units = [row["code"] for row in csv.DictReader(io.StringIO(sample.units_csv()))]
    assert [one["unit"] for one in made] == units
    assert len({one["code"] for one in made}) == len(units)


def test_heads_are_invited_where_there_is_none(office, folder):
    remember_bot_name(folder)
    (made,) = json.loads(office("invite", "SYT", "--head", "--json").out)

    async def join_and_count() -> int:
        database = Database(f"sqlite+aiosqlite:///{folder / 'hoatoc.db'}")
        async with database.writing() as records:
            person = await records.people.meet("1", name="Giám đốc", locale="vi", at=now())
            joined = await join(records, person, made["code"], at=now())
            units = len(await records.units.living_names())
        await database.close()
        assert joined.post == Post.HEAD
        return units

    units = asyncio.run(join_and_count())
    assert len(json.loads(office("invite", "--all", "--head", "--json").out)) == units - 1
    assert len(json.loads(office("invite", "--all", "--json").out)) == units
    assert office("invite", "SYT", "--head", "--deputy").code == 2


def test_an_issued_letter_is_counted_as_json_and_kept_without_the_path_of_its_file(office, folder):
    made = json.loads(office("issue", str(folder / "letter.txt"), "--yes", "--json").out)
    assert set(made) == {"directive", "tasks", "units", "notifications", "unreached"}
    assert (made["directive"], made["tasks"], made["units"], made["notifications"]) == (1, 13, 52, 0)
    assert str(folder).encode() not in (folder / "hoatoc.db").read_bytes()


def test_a_letter_whose_file_name_is_no_utf8_can_be_issued(office, folder):
    name = os.fsdecode(b"c\xf4ng-v\xe3n.txt")
    try:
        (folder / name).write_bytes(sample.letter())
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    assert office("issue", name, "--yes", "--json").code == 0


def test_before_issuing_the_draft_is_shown_and_somebody_is_asked(office, monkeypatch):
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    said = office("issue", "letter.txt", "--yes")
    assert "1071/UBND-NC" in said.out
    assert "52 have nobody to ring" in said.out
    assert "Issued as #1" in said.out


def test_run_help_lists_every_setting_with_what_it_means(hoatoc, capsys):
    with pytest.raises(SystemExit):
        hoatoc("run", "--help")
    said = capsys.readouterr().out
    for name, default, _ in listing():
        (line,) = [line for line in said.splitlines() if line.strip().startswith(name)]
        assert default in line
        assert len(line) > len(name) + 20


def test_settings_come_from_the_env_file_and_the_environment_wins(hoatoc, folder, monkeypatch):
    (folder / ".env").write_text(
        '# an office\nHOATOC_DATABASE_URL="sqlite+aiosqlite:///a.db"\nOTHER=1\n', encoding="utf-8"
    )
    hoatoc("summary")
    assert (folder / "a.db").exists()
    monkeypatch.setenv("HOATOC_DATABASE_URL", "sqlite+aiosqlite:///b.db")
    hoatoc("summary")
    assert (folder / "b.db").exists()


def test_numbers_of_people_may_be_parted_by_commas_or_spaces(folder, monkeypatch):
    from bot.config import load

    monkeypatch.setenv("HOATOC_ADMINS", " 12, 34 56;78,")
    assert load().admins == (12, 34, 56, 78)


def test_the_doctor_finds_a_sound_office_sound(office, monkeypatch):
    monkeypatch.setenv("HOATOC_BOT_TOKEN", "7000000001:AAH0atoc-demo-token-of-a-test")
    said = office("doctor", "--offline")
    assert said.code == 0
    assert "✖" not in said.out
    assert said.err == ""


def test_the_doctor_names_everything_that_is_wrong_at_once(hoatoc, monkeypatch):
    monkeypatch.setenv("HOATOC_WEBHOOK_URL", "https://a.vn/x")
    monkeypatch.setenv("HOATOC_DATABASE_URL", "sqlite+aiosqlite:///nowhere/office.db")
    said = hoatoc("doctor", "--offline")
    assert said.code == 1
    assert [line[2:30] for line in said.out.splitlines() if line.startswith("✖")] == [
        "The database cannot be opene",
        "The setting HOATOC_BOT_TOKEN",
    ]


@pytest.mark.parametrize(
    ("may_write", "said_of_it"), [(True, "✔ The evidence folder"), (False, "✖ The evidence folder")]
)
def test_the_doctor_says_whether_copies_of_evidence_can_be_laid_down(
    office, monkeypatch, folder, may_write, said_of_it
):
    monkeypatch.setenv("HOATOC_EVIDENCE_FOLDER", str(folder / "not" / "yet" / "there"))
    monkeypatch.setattr("os.access", lambda *_: may_write)
    assert said_of_it in office("doctor", "--offline").out


def test_the_doctor_says_that_a_directory_without_units_needs_some(hoatoc):
    said = hoatoc("doctor", "--offline")
    assert said.code == 1
    assert "units import" in said.out


def test_a_terminal_in_another_language_than_english_is_spoken_to_in_vietnamese(hoatoc, monkeypatch):
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")
    assert "Chưa có văn bản" in hoatoc("summary").out
    assert "Không mở được" in hoatoc("read", "missing.txt").err


def options_of(parser, place="hoatoc"):
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, inner in action.choices.items():
                assert inner.description, f"{place} {name} does not say what it does"
                yield from options_of(inner, f"{place} {name}")
        else:
            yield f"{place} {action.option_strings or action.dest}", action.help


def test_the_help_says_what_each_command_and_option_is_for():
    silent = [place for place, said in options_of(_parser()) if not said]
    assert silent == []
