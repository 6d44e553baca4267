"""The command line: `hoatoc`, also `python -m bot`.

Commands are imported when they are called: those that do not talk to Telegram never load its client.
"""

import argparse
import importlib
import io
import os
import sys
from collections.abc import Callable, Sequence
from typing import Never

from bot.terminal import Complaint, settings_table, terminal_words

_LAST_PORT = 65_535


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; bad input gives one line on stderr and exit code 2, a failing environment 1."""
    _speak_utf8()
    try:
        parsed = _parser().parse_args(arguments)
        module = importlib.import_module(f"bot.commands.{parsed.module}")
        code = int(module.run(parsed))
        sys.stdout.flush()
    except Complaint as complaint:
        print(complaint.line(terminal_words()), file=sys.stderr)
        return complaint.exit_code
    except BrokenPipeError:  # whoever read our output has had enough; nothing more goes there, not even at the end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    return code


def _speak_utf8() -> None:
    """Vietnamese and JSON need UTF-8, whatever the terminal's locale says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")


class _Parser(argparse.ArgumentParser):
    """A parser whose usage errors are one line, as every other complaint."""

    def error(self, message: str) -> Never:
        """Complain."""
        raise Complaint("cli-usage", {"command": self.prog, "what": message})


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="hoatoc", description=terminal_words().plain("cli-hoatoc"))
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)
    for name, declare in _COMMANDS.items():
        about = terminal_words().plain(f"cli-{name}")
        made = commands.add_parser(name, help=about, description=about)
        made.set_defaults(module=name)
        declare(made)
    return parser


def _demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=_port, default=8088)
    parser.add_argument("--letter", metavar="FILE")


def _run(parser: argparse.ArgumentParser) -> None:
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = settings_table(terminal_words())


def _read(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("letter", metavar="LETTER")
    parser.add_argument("--json", action="store_true")


def _reply(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--now", metavar="YYYY-MM-DD")
    parser.add_argument("--json", action="store_true")


def _units(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION", parser_class=_Parser)
    for name in ("import", "export"):
        actions.add_parser(name).add_argument("file", metavar="FILE.csv", nargs="?")
    for name in ("rename", "merge", "split", "dissolve"):
        change = actions.add_parser(name)
        change.set_defaults(module="unit_changes", into=[], name=None, kind=None)
        change.add_argument("codes", metavar="CODE", nargs="+" if name == "merge" else 1)
        change.add_argument("--on", metavar="DATE")
        if name == "rename":
            change.add_argument("name", metavar="NAME")
        if name in {"rename", "merge"}:
            change.add_argument("--kind", metavar="KIND")
        if name == "merge":
            change.add_argument("--into", metavar="CODE", nargs=1, required=True)
            change.add_argument("--name", metavar="NAME")
        if name == "split":
            change.add_argument("--into", metavar="CODE", nargs="+", required=True)
    apply = actions.add_parser("apply")
    apply.set_defaults(module="unit_changes")
    apply.add_argument("file", metavar="FILE.csv")
    apply.add_argument("--yes", action="store_true")
    withdraw = actions.add_parser("withdraw")
    withdraw.set_defaults(module="unit_changes")
    withdraw.add_argument("number", metavar="N", type=int)
    actions.add_parser("history").set_defaults(module="unit_changes")


def _invite(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("codes", metavar="CODE", nargs="*")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--deputy", action="store_true")
    parser.add_argument("--json", action="store_true")


def _issue(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("letter", metavar="LETTER", nargs="?")
    parser.add_argument("--draft", type=int, metavar="N")
    parser.add_argument("--change", action="append", default=[], metavar="LINE")
    parser.add_argument("--yes", action="store_true")
    parser.add_argument("--json", action="store_true")


def _drafts(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true")


def _summary(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--directive", type=int, metavar="N")
    parser.add_argument("--json", action="store_true")


def _emulator(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=_port, default=8081)
    parser.add_argument("--limits", choices=("telegram", "none"), default="telegram")


def _doctor(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--offline", action="store_true")


_COMMANDS: dict[str, Callable[[argparse.ArgumentParser], None]] = {
    "demo": _demo,
    "run": _run,
    "read": _read,
    "reply": _reply,
    "units": _units,
    "invite": _invite,
    "issue": _issue,
    "drafts": _drafts,
    "summary": _summary,
    "emulator": _emulator,
    "doctor": _doctor,
}


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) > _LAST_PORT:
        raise argparse.ArgumentTypeError(terminal_words().plain("cli-not-a-port", text=text))
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
