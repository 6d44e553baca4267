"""Reviewing a draft at the terminal."""

import json
import os
import pty
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_SECONDS = 60


class Terminal:
    """A command at a pseudo-terminal, by what it prints and what is typed into it."""

    def __init__(self, *arguments: str, folder: Path) -> None:
        self._ours, theirs = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bot", *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "vi_VN.UTF-8"},
        )
        os.close(theirs)
        self._heard = b""

    def until(self, words: str) -> str:
        """What is printed up to these words."""
        ends = time.monotonic() + _SECONDS
        while words.encode() not in self._heard:
            assert time.monotonic() < ends, self._heard.decode(errors="replace")
            self._heard += self._read()
        before, found, self._heard = self._heard.partition(words.encode())
        return (before + found).decode()

    def _read(self) -> bytes:
        try:
            said = os.read(self._ours, 65536)
        except OSError:  # the other end has been closed
            said = b""
        assert said, f"it ended: {self._heard.decode(errors='replace')}"
        return said

    def type(self, line: str) -> None:
        os.write(self._ours, f"{line}\n".encode())

    def ended(self) -> int:
        """The exit code, once it has ended."""
        code = self._process.wait(_SECONDS)
        os.close(self._ours)
        return code


PROMPT = "hoặc “thôi”:"


def facts(office, *arguments):
    return json.loads(office(*arguments, "--json").out)


def test_a_draft_is_corrected_line_by_line_left_taken_up_again_and_issued(office, folder):
    first = Terminal("issue", "letter.txt", folder=folder)
    shown = first.until(PROMPT)
    assert shown.index("Cần kiểm tra") < shown.index("Sở Y tế:")
    first.type("3 hạn 30/9/2030")
    assert "hạn 30/9/2030" in first.until(PROMPT)
    first.type("đổi việc gì đó")
    assert "Chưa hiểu “đổi việc gì đó”" in first.until(PROMPT)
    first.type("bo 5")
    assert "Đã bỏ 5." in first.until(PROMPT)
    first.type("hoàn tác")
    assert "Đã bỏ 5." not in first.until(PROMPT)
    first.type("gộp 4.1 và 4.2")
    first.until(PROMPT)
    first.type("thôi")
    assert "hoatoc issue --draft 1" in first.until("--draft 1")
    assert first.ended() == 1

    (kept,) = facts(office, "drafts")
    assert (kept["draft"], kept["tasks"], kept["changes"]) == (1, 12, 4)
    again = Terminal("issue", "--draft", "1", folder=folder)
    assert "hạn 30/9/2030" in again.until(PROMPT)
    again.type("phát hành")
    assert "12 việc" in again.until("chưa có người nhận.")
    assert again.ended() == 0
    assert "No drafts" in office("drafts").out


def test_whoever_hangs_up_leaves_the_draft_as_it_is(office, folder):
    terminal = Terminal("issue", "letter.txt", folder=folder)
    terminal.until(PROMPT)
    terminal.type("bỏ 1")
    terminal.until(PROMPT)
    terminal.type("\x04")
    assert terminal.ended() == 1
    assert facts(office, "drafts")[0]["tasks"] == 12


def test_a_draft_is_dropped_at_the_prompt(office, folder):
    terminal = Terminal("issue", "letter.txt", folder=folder)
    terminal.until(PROMPT)
    terminal.type("bỏ bản dự thảo")
    terminal.until("chưa gửi cho ai")
    assert terminal.ended() == 1
    assert facts(office, "drafts") == []


def test_changes_are_given_on_the_command_line_and_issued_with_it(office):
    made = facts(office, "issue", "letter.txt", "--yes", "--change", "drop 5", "--change", "merge 1 and 2")
    assert made["tasks"] == 11


def test_a_change_that_is_refused_issues_nothing_and_keeps_nothing(office):
    said = office("issue", "letter.txt", "--yes", "--change", "drop 5", "--change", "99 due 30/9")
    assert (said.code, said.out) == (2, "")
    assert "no task 99" in said.err
    assert facts(office, "drafts") == []


def test_an_order_is_no_change(office):
    said = office("issue", "letter.txt", "--yes", "--change", "issue")
    assert said.code == 2
    assert "changes nothing" in said.err


def test_changes_without_consent_are_kept_in_a_draft_that_can_be_issued_later(office):
    said = office("issue", "letter.txt", "--change", "drop 5")
    assert said.code == 1
    assert "--yes" in said.err
    assert facts(office, "drafts")[0]["tasks"] == 12
    assert facts(office, "issue", "--draft", "1", "--yes")["tasks"] == 12
    assert office("issue", "--draft", "1", "--yes").code == 2


@pytest.mark.parametrize("arguments", [(), ("letter.txt", "--draft", "1")])
def test_either_a_letter_or_a_draft_is_issued(office, arguments):
    assert "hoatoc drafts" in office("issue", *arguments).err


def test_a_letter_that_was_issued_before_is_said_so(office):
    office("issue", "letter.txt", "--yes")
    shown = office("issue", "letter.txt").out
    assert "Letter #1" in shown
    assert "corrects #1" in shown
    said = office("issue", "letter.txt", "--yes")
    assert "1071/UBND-NC" in said.err
    assert "bears the number" not in office("issue", "letter.txt", "--change", "another letter").out


def test_a_group_is_shown_with_whom_it_leaves_out(office):
    shown = office("issue", "letter.txt", "--change", "“các địa phương” except PHUQUOC").out
    assert "“các địa phương” means 14 units" in shown
    assert "but not: Thành phố Phú Quốc" in shown
