"""The commands that do not talk to Telegram answer without loading its client, which takes seconds."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import sample

ROOT = Path(__file__).parents[2]
SCRIPT = """
import sys
from bot.__main__ import main
for line in sys.argv[1:]:
    main(line.split())
    loaded = sorted({"aiogram", "aiohttp"} & set(sys.modules))
    print(f"after {line}: {loaded}", file=sys.stderr)
"""
COMMANDS = (
    "read letter.txt --json",
    "reply --json",
    "units import units.csv",
    "units export",
    "summary",
    "summary --json",
    "issue letter.txt --yes --json",
    "doctor --offline",
)


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    folder = tmp_path_factory.mktemp("terminal")
    (folder / "units.csv").write_text(sample.units_csv(), encoding="utf-8")
    (folder / "letter.txt").write_bytes(sample.letter())
    kept = {name: value for name, value in os.environ.items() if not name.startswith("HOATOC_")}
    ran = subprocess.run(
        [sys.executable, "-c", SCRIPT, *COMMANDS],
        cwd=folder,
        env={**kept, "PYTHONPATH": str(ROOT)},
        input="12 xong\n",
        capture_output=True,
        text=True,
        check=True,
    )
    return ran.stderr.splitlines()


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_for_the_terminal_does_not_load_telegrams_client(said, command):
    assert f"after {command}: []" in said
