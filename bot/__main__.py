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
    parser.add_argument("--port", type=_port, default=8088, help=_said("cli-option-port"))
    parser.add_argument("--letter", metavar="FILE", help=_said("cli-option-letter"))


def _run(parser: argparse.ArgumentParser) -> None:
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = settings_table(terminal_words())


def _read(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("letter", metavar="LETTER", help=_said("cli-option-file"))
    parser.add_argument("--json", action="store_true", help=_said("cli-option-json"))


def _reply(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--now", metavar="YYYY-MM-DD", help=_said("cli-option-now"))
    parser.add_argument("--json", action="store_true", help=_said("cli-option-json"))


def _units(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION", parser_class=_Parser)
    for name in ("import", "export"):
        _action(actions, name).add_argument("file", metavar="FILE.csv", nargs="?", help=_said("cli-option-csv"))
    for name in ("rename", "merge", "split", "dissolve"):
        change = _action(actions, name)
        change.set_defaults(module="unit_changes", into=[], name=None, kind=None)
        change.add_argument(
            "codes", metavar="CODE", nargs="+" if name == "merge" else 1, help=_said("cli-option-units")
        )
        change.add_argument("--on", metavar="DATE", help=_said("cli-option-on"))
        if name == "rename":
            change.add_argument("name", metavar="NAME", help=_said("cli-option-name"))
        if name in {"rename", "merge"}:
            change.add_argument("--kind", metavar="KIND", help=_said("cli-option-kind"))
        if name == "merge":
            change.add_argument("--into", metavar="CODE", nargs=1, required=True, help=_said("cli-option-into"))
            change.add_argument("--name", metavar="NAME", help=_said("cli-option-name"))
        if name == "split":
            change.add_argument("--into", metavar="CODE", nargs="+", required=True, help=_said("cli-option-into"))
    apply = _action(actions, "apply")
    apply.set_defaults(module="unit_changes")
    apply.add_argument("file", metavar="FILE.csv", help=_said("cli-option-csv"))
    apply.add_argument("--yes", action="store_true", help=_said("cli-option-yes"))
    withdraw = _action(actions, "withdraw")
    withdraw.set_defaults(module="unit_changes")
    withdraw.add_argument("number", metavar="N", type=int, help=_said("cli-option-number"))
    _action(actions, "history").set_defaults(module="unit_changes")


def _action(actions: "argparse._SubParsersAction[_Parser]", name: str) -> argparse.ArgumentParser:
    about = _said(f"cli-units-{name}")
    return actions.add_parser(name, help=about, description=about)


def _said(key: str) -> str:
    """A phrase as argparse takes it: a percent sign would begin a field."""
    return terminal_words().plain(key).replace("%", "%%")


def _invite(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("codes", metavar="CODE", nargs="*", help=_said("cli-option-invited"))
    parser.add_argument("--all", action="store_true", help=_said("cli-option-all"))
    post = parser.add_mutually_exclusive_group()
    post.add_argument("--deputy", action="store_true", help=_said("cli-option-deputy"))
    post.add_argument("--head", action="store_true", help=_said("cli-option-head"))
    parser.add_argument("--json", action="store_true", help=_said("cli-option-json"))


def _issue(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("letter", metavar="LETTER", nargs="?", help=_said("cli-option-file"))
    parser.add_argument("--draft", type=int, metavar="N", help=_said("cli-option-draft"))
    parser.add_argument("--change", action="append", default=[], metavar="LINE", help=_said("cli-option-change"))
    parser.add_argument("--yes", action="store_true", help=_said("cli-option-yes"))
    parser.add_argument("--json", action="store_true", help=_said("cli-option-json"))


def _drafts(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help=_said("cli-option-json"))


def _summary(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--directive", type=int, metavar="N", help=_said("cli-option-directive"))
    parser.add_argument("--json", action="store_true", help=_said("cli-option-json"))


def _emulator(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=_port, default=8081, help=_said("cli-option-port"))
    parser.add_argument("--limits", choices=("telegram", "none"), default="telegram", help=_said("cli-option-limits"))


def _doctor(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--offline", action="store_true", help=_said("cli-option-offline"))


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
