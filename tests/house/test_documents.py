"""What the documents say can be looked up: every file, test, command, setting and package that they name exists."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.config import Settings
from handlers import COMMANDS
from tests.house.sources import ROOMS, ROOT
from tests.house.test_imports import MAY_IMPORT, ONLY_IN

DOCUMENTS = sorted(
    [ROOT / f"{name}.md" for name in ("README", "ARCHITECTURE", "CONTRIBUTING", "CHANGELOG")]
    + list((ROOT / "decisions").glob("*.md"))
)
PACKAGES = sorted(
    path.parent.relative_to(ROOT).as_posix() for room in ROOMS for path in (ROOT / room).rglob("__init__.py")
)
# Given as examples of what a reader may make or have.
EXAMPLES = {
    "FILE.txt", "hoatoc.db", "scratch.db", "units.csv", "name.txt", "name.gold.json", ".env", "/etc/systemd/system/hoatoc.service",
}  # fmt: skip
FILE_ENDINGS = r"py|md|toml|csv|txt|ftl|jsonl|json|png|lock|db|env|service"

document = pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())


@cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def prose_of(path: Path) -> str:
    """The document as one line, as a reader takes it."""
    return " ".join(text_of(path).split())


def quoted(path: Path) -> list[str]:
    """Everything between backticks outside the blocks of code."""
    return re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text_of(path), flags=re.DOTALL))


def docstring_of(package: str) -> str:
    found = ast.get_docstring(ast.parse((ROOT / package / "__init__.py").read_text(encoding="utf-8")))
    assert found, f"{package} says nothing of itself"
    return " ".join(found.partition("\n\n")[0].split())


def invariants() -> list[str]:
    paragraphs = text_of(ROOT / "ARCHITECTURE.md").split("\n\n")
    return [" ".join(one.split()) for one in paragraphs if one.startswith("**Invariant:**")]


def guards_in(text: str) -> list[tuple[str, str]]:
    return re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", text)


@cache
def file_names() -> frozenset[str]:
    """The name of every file of the repository, wherever it lies."""
    folders = [one for one in ROOT.iterdir() if one.is_dir() and not one.name.startswith(".")]
    inside = [file for folder in (*folders, ROOT / ".ci") for file in folder.rglob("*")]
    return frozenset(file.name for file in (*ROOT.iterdir(), *inside))


def headings_of(path: Path) -> set[str]:
    found = re.findall(r"^#+ (.+)$", text_of(path), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in found}


def test_there_are_invariants():
    assert len(invariants()) >= 10


@pytest.mark.parametrize("invariant", invariants(), ids=lambda text: text[15:70])
def test_every_invariant_names_the_tests_that_guard_it(invariant):
    assert guards_in(invariant)


@document
def test_every_test_that_a_document_names_exists(path):
    for file, name in guards_in(text_of(path)):
        found = ast.walk(ast.parse((ROOT / file).read_text(encoding="utf-8")))
        assert name in {node.name for node in found if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}, name


@pytest.mark.parametrize("package", PACKAGES)
def test_the_map_has_every_package_under_the_sentence_of_its_docstring(package):
    assert f"**`{package}/`** — {docstring_of(package)}" in prose_of(ROOT / "ARCHITECTURE.md")


def test_the_map_tells_the_import_law_as_it_is_held():
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \| (.*?) ?\|$", text_of(ROOT / "ARCHITECTURE.md"), flags=re.MULTILINE)
    told = {
        room: (set(re.findall(r"`(\w+)`", ours)), set(re.findall(r"`(\w+)`", others))) for room, ours, others in rows
    }
    assert set(told) == set(ROOMS)
    for room, (ours, libraries) in told.items():
        assert ours == MAY_IMPORT[room] or room == "bot", room
        for library in libraries:
            assert {one for one, (_, theirs) in told.items() if library in theirs} == ONLY_IN[library], library


@document
def test_every_file_that_a_document_names_exists(path):
    for name in quoted(path):
        if name in EXAMPLES or not re.fullmatch(rf"[\w./-]+\.(?:{FILE_ENDINGS})", name):
            continue
        assert (ROOT / name).exists() if "/" in name else name in file_names(), name


@document
def test_every_folder_that_a_document_names_exists(path):
    for name in quoted(path):
        if re.fullmatch(r"[\w-]+(?:/[\w-]+)*/", name):
            assert any((folder / name).is_dir() for folder in (ROOT, *(ROOT / package for package in PACKAGES))), name


@document
def test_every_link_within_the_repository_leads_somewhere(path):
    for target in re.findall(r"\]\(([^)]+)\)", text_of(path)):
        if target.startswith("https://"):
            continue
        place, _, anchor = target.partition("#")
        found = (path.parent / place) if place else path
        assert found.exists(), target
        assert not anchor or anchor in headings_of(found), target


@document
def test_every_setting_that_a_document_names_is_one(path):
    settings = {f"HOATOC_{name.upper()}" for name in Settings.model_fields}
    for_tests = {"HOATOC_LETTERS", "HOATOC_SPEC", "HOATOC_CHROMIUM", "HOATOC_EVERYTHING"}
    assert set(re.findall(r"HOATOC_[A-Z_]+", text_of(path))) <= settings | for_tests


@document
def test_every_command_of_the_terminal_that_a_document_names_can_be_given(path, capsys):
    with pytest.raises(SystemExit):
        main(["--help"])
    commands = set(re.findall(r"^ {4}([a-z]+) ", capsys.readouterr().out, flags=re.MULTILINE))
    named = set(re.findall(r"(?:`|^|\.venv/bin/|\d\. )hoatoc ([a-z]+)", text_of(path), flags=re.MULTILINE))
    assert named <= commands


@document
def test_every_target_of_make_that_a_document_names_exists(path):
    targets = set(re.findall(r"^([\w./-]+):(?!=)", text_of(ROOT / "Makefile"), flags=re.MULTILINE))
    assert set(re.findall(r"(?:`|^)make ([\w./-]+)", text_of(path), flags=re.MULTILINE)) <= targets


def test_every_command_of_the_chat_that_the_readme_names_is_heard():
    heard = {name for command in COMMANDS for name in command.names}
    ours = re.findall(r"`/(\w+)`", text_of(ROOT / "README.md"))
    of_telegram_or_missing = {"newbot", "setprivacy", "hoatoc"}
    assert set(ours) - of_telegram_or_missing <= heard


def test_every_state_of_the_outbox_is_drawn():
    states = set()
    for name in ("storage/outbox.py", "storage/line.py", "delivery/settling.py", "delivery/worker.py"):
        states |= set(re.findall(r'\bstate"?(?:=|: )"(\w+)"', (ROOT / name).read_text(encoding="utf-8")))
    drawn = re.findall(
        r"`(\w+)`", text_of(ROOT / "ARCHITECTURE.md").partition("## The outbox")[2].partition("\n## ")[0]
    )
    assert states == set(drawn)


def test_decisions_are_numbered_without_gaps_and_say_context_decision_and_consequences():
    pages = sorted((ROOT / "decisions").glob("*.md"))
    assert [page.name[:4] for page in pages] == [f"{number:04}" for number in range(1, len(pages) + 1)]
    for page in pages:
        assert text_of(page).startswith(f"# {page.name[:4]} "), page.name
        found = re.findall(r"^## (.+)$", text_of(page), flags=re.MULTILINE)
        assert found == ["Context", "Decision", "Consequences"], page.name
