import io
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import sample
from bot.__main__ import main


@dataclass(frozen=True)
class Said:
    """What a command printed, and how it ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to run commands in, with no settings but the defaults, in English."""
    for name in [name for name in os.environ if name.startswith("HOATOC_")]:
        monkeypatch.delenv(name)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "en_GB.UTF-8")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "letter.txt").write_bytes(sample.letter())
    (tmp_path / "units.csv").write_text(sample.units_csv(), encoding="utf-8")
    return tmp_path


@pytest.fixture
def hoatoc(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Said]:
    """Run one command in that folder; `given` is its standard input."""

    def run(*arguments: str, given: bytes = b"") -> Said:
        capsys.readouterr()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        code = main(list(arguments))
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return run


@pytest.fixture
def office(hoatoc: Callable[..., Said], empty_database: Path, folder: Path) -> Callable[..., Said]:
    """The same, with the sample's units in the database."""
    (folder / "hoatoc.db").write_bytes(empty_database.read_bytes())
    assert hoatoc("units", "import", "units.csv").code == 0
    return hoatoc
