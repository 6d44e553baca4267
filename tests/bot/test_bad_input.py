"""What is wrong on the command line gets one clear line on stderr and an exit code, never a traceback."""

import contextlib
import os
import socket

import pytest

import sample

SECRET = "S3cretS3cret"
TOKEN = "7000000001:AAH0atoc-demo-token-of-a-test"
BROKEN = "HOATOC_ADMINS=1\n===\n"


def is_one_line(said, code, *named):
    assert said.code == code, said
    assert said.err.count("\n") == 1, said.err
    assert said.err.endswith("\n")
    assert "Traceback" not in said.err
    for name in named:
        assert name in said.err


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ((), "COMMAND"),
        (("frobnicate",), "frobnicate"),
        (("read",), "LETTER"),
        (("read", "--nonsense", "letter.txt"), "--nonsense"),
        (("units", "explode"), "explode"),
        (("demo", "--port", "x"), '"x" is no port'),
        (("emulator", "--port", "65536"), '"65536" is no port'),
        (("emulator", "--limits", "some"), "some"),
        (("summary", "--directive", "one"), "one"),
        (("invite",), "invite SNV"),
        (("invite", "SNV", "--all"), "invite SNV"),
        (("units", "import"), "units import units.csv"),
    ],
    ids=" ".join,
)
def test_a_command_that_is_typed_wrongly_is_explained(hoatoc, arguments, named):
    is_one_line(hoatoc(*arguments), 2, named)


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (None, "No such file"),
        (b"", "empty"),
        (b" \n", "empty"),
        (bytes(range(256)) * 10, "cannot be read"),
        (b"a" * 20_971_521, "larger than 20 MB"),
        (b"M\xe1\xba\xacT\n" + sample.letter(), "MẬT"),
    ],
    ids=["missing", "empty", "blank", "binary", "too large", "secret"],
)
@pytest.mark.parametrize(
    "command", [("read",), ("read", "--json"), ("issue", "--yes"), ("demo", "--letter")], ids=" ".join
)
def test_a_letter_that_cannot_be_read_or_must_not_be_is_refused_and_nothing_is_stored(
    hoatoc, folder, command, content, named
):
    if content is not None:
        (folder / "given.txt").write_bytes(content)
    said = hoatoc(*command, "given.txt")
    is_one_line(said, 2, named)
    assert said.out == ""
    assert not (folder / "hoatoc.db").exists()


@pytest.mark.parametrize("command", ["read", "issue"])
def test_a_folder_is_no_letter(hoatoc, folder, command):
    is_one_line(hoatoc(command, str(folder)), 2, "directory")


def test_a_letter_without_tasks_cannot_be_issued(hoatoc, folder):
    (folder / "given.txt").write_text("Mời họp giao ban.\n", encoding="utf-8")
    is_one_line(hoatoc("issue", "given.txt", "--yes"), 2, "No task")


def test_a_letter_is_not_issued_to_an_office_without_units(hoatoc):
    is_one_line(hoatoc("issue", "letter.txt", "--yes", "--json"), 2, "units import")


def test_a_letter_is_not_issued_unless_somebody_says_yes(office):
    said = office("issue", "letter.txt", given=b"no\n")
    is_one_line(said, 1, "--yes")
    assert "No directive" in office("summary").out


@pytest.mark.parametrize("day", ["31/12/2024", "2024-02-30", "today", ""])
def test_a_day_that_is_none_is_named(hoatoc, day):
    is_one_line(hoatoc("reply", "--now", day), 2, "YYYY-MM-DD")


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (b"", "no unit"),
        (b"name\nA\n", "code"),
        (b"code,name,kind,aliases\nA,B,planet,\n", "planet"),
        (b"code,name,kind,aliases\na b,B,so,\n", "a b"),
        (bytes(range(256)), "units.csv"),
        (b'code,name,kind,aliases\n"A', "1"),
    ],
    ids=["empty", "columns", "kind", "code", "binary", "quotes"],
)
def test_a_file_of_units_with_mistakes_is_refused_whole(office, folder, content, named):
    before = office("units", "export").out
    (folder / "units.csv").write_bytes(content)
    is_one_line(office("units", "import", "units.csv"), 2, named)
    assert office("units", "export").out == before


def test_every_further_mistake_in_a_file_of_units_is_listed(office, folder):
    (folder / "units.csv").write_text("code,name,kind,aliases\n,A,so,\n,B,so,\n,C,planet,\n", encoding="utf-8")
    said = office("units", "import", "units.csv")
    assert "Line 2" in said.err
    assert [line[:6] for line in said.out.splitlines()] == ["Line 3", "Line 4", "Line 4"]


@pytest.mark.parametrize("action", ["import", "export"])
def test_a_file_of_units_that_cannot_be_opened_is_named(office, action):
    is_one_line(office("units", action, "nowhere/units.csv"), 2, "nowhere/units.csv")


def test_an_invitation_for_a_unit_that_does_not_exist_is_refused_with_all_others(office, monkeypatch, folder):
    remember_bot_name(folder)
    is_one_line(office("invite", "SNV", "NOWHERE"), 2, "NOWHERE")


def test_no_invitation_is_made_while_the_bots_name_is_unknown(office):
    is_one_line(office("invite", "SNV"), 2, "HOATOC_BOT_TOKEN")


def test_a_directive_that_does_not_exist_has_no_summary(office):
    is_one_line(office("summary", "--directive", "7"), 2, "#7")


WRONG = {
    "HOATOC_BOT_TOKEN": SECRET,
    "HOATOC_API_URL": f"ftp://{SECRET}",
    "HOATOC_PROXY": f"user:{SECRET}@proxy",
    "HOATOC_DATABASE_URL": f"mysql://user:{SECRET}@host/db",
    "HOATOC_ADMINS": f"12,{SECRET}",
    "HOATOC_LEADER_CHATS": f"-100{SECRET}",
    "HOATOC_EVIDENCE_FOLDER": f"/dev/null/{SECRET}",
    "HOATOC_OBSTACLE_DAYS": "0",
    "HOATOC_SILENT_DAYS": "366",
    "HOATOC_TIMEZONE": f"Asia/{SECRET}",
    "HOATOC_RATE_PER_SECOND": "0",
    "HOATOC_PAID_BROADCAST": SECRET,
    "HOATOC_READING_SECONDS": "0",
    "HOATOC_READING_MEGABYTES": SECRET,
    "HOATOC_READING_PAGES": "-1",
    "HOATOC_WEBHOOK_URL": f"http://{SECRET}.vn/",
    "HOATOC_WEBHOOK_SECRET": f"{SECRET} with spaces",
    "HOATOC_LISTEN": f"{SECRET}",
}


@pytest.mark.parametrize("name", WRONG)
@pytest.mark.parametrize("place", ["environment", ".env"])
def test_a_setting_with_a_wrong_value_is_named_and_its_value_is_not_shown(hoatoc, folder, monkeypatch, name, place):
    if place == ".env":
        (folder / ".env").write_text(f"{name}='{WRONG[name]}'\n", encoding="utf-8")
    else:
        monkeypatch.setenv(name, WRONG[name])
    said = hoatoc("summary")
    is_one_line(said, 2, name)
    assert SECRET not in said.err + said.out


@pytest.mark.parametrize(
    "address",
    [
        "nonsense",
        "sqlite:///office.db",
        f"postgresql+asyncpg://user:{SECRET}@host:port/db",
        "sqlite+aiosqlite://host/x?a=b",
    ],
)
def test_a_database_address_that_is_none_is_named_as_a_setting(hoatoc, monkeypatch, address):
    monkeypatch.setenv("HOATOC_DATABASE_URL", address)
    said = hoatoc("summary")
    assert said.code in {1, 2}
    is_one_line(said, said.code, "HOATOC_DATABASE_URL")
    assert SECRET not in said.err


def test_every_setting_has_a_wrong_value_tried_here():
    from bot.config import listing

    assert {name for name, _, _ in listing()} == set(WRONG)


@pytest.mark.parametrize(
    ("content", "named"),
    [(BROKEN.encode(), "line 2"), (b"\xff\xfe", "UTF-8")],
    ids=["a line that says nothing", "no text"],
)
def test_a_broken_env_file_is_named_with_the_line(hoatoc, folder, content, named):
    (folder / ".env").write_bytes(content)
    is_one_line(hoatoc("summary"), 2, ".env", named)


@pytest.mark.parametrize(
    "command", [("summary",), ("units", "export"), ("issue", "letter.txt", "--yes", "--json"), ("invite", "--all"), ("run",)], ids=" ".join
)  # fmt: skip
@pytest.mark.parametrize("where", ["nowhere/office.db", "letter.txt"], ids=["no folder", "no database"])
def test_a_database_that_cannot_be_opened_is_a_failing_environment(hoatoc, monkeypatch, command, where):
    monkeypatch.setenv("HOATOC_DATABASE_URL", f"sqlite+aiosqlite:///{where}")
    monkeypatch.setenv("HOATOC_BOT_TOKEN", TOKEN)
    is_one_line(hoatoc(*command), 1, "HOATOC_DATABASE_URL")


@pytest.mark.parametrize(
    ("settings", "missing"),
    [
        ({}, "HOATOC_BOT_TOKEN"),
        ({"HOATOC_BOT_TOKEN": TOKEN, "HOATOC_WEBHOOK_URL": "https://a.vn/x"}, "HOATOC_WEBHOOK_SECRET"),
        (
            {"HOATOC_BOT_TOKEN": TOKEN, "HOATOC_WEBHOOK_URL": "https://a.vn/x", "HOATOC_WEBHOOK_SECRET": "abc"},
            "HOATOC_LISTEN",
        ),
    ],
    ids=["no token", "no secret", "nowhere to listen"],
)
def test_the_bot_does_not_start_without_a_setting_that_it_needs(hoatoc, monkeypatch, settings, missing):
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    is_one_line(hoatoc("run"), 2, missing)


@contextlib.contextmanager
def taken_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        yield str(taken.getsockname()[1])


@pytest.mark.parametrize("command", ["emulator", "demo"])
def test_a_port_in_use_is_named(hoatoc, command):
    with taken_port() as port:
        is_one_line(hoatoc(command, "--port", port), 1, port)


def test_a_second_bot_on_the_same_database_is_refused(office, folder, monkeypatch):
    from bot.lock import hold

    monkeypatch.setenv("HOATOC_BOT_TOKEN", TOKEN)
    held = hold(folder / "hoatoc.db")
    try:
        is_one_line(office("run"), 1, "Another bot")
    finally:
        os.close(held)


def remember_bot_name(folder):
    import sqlite3

    with contextlib.closing(sqlite3.connect(folder / "hoatoc.db")) as database, database:
        database.execute(
            "insert into marks (name, value, at) values ('bot_name', '\"hoatoc_demo_bot\"', '2024-06-18 01:00:00')"
        )
