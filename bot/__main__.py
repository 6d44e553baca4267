"""The command line: `hoatoc`, also `python -m bot`.

Commands are imported when they are called: those that do not talk to Telegram never load its client.
"""

import argparse
import importlib
import sys
from collections.abc import Sequence

from bot.terminal import Complaint, terminal_words


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; bad input gives one line on stderr and exit code 2."""
    words = terminal_words()
    parsed = _parser().parse_args(arguments)
    try:
        module = importlib.import_module(f"bot.commands.{parsed.module}")
        return int(module.run(parsed))
    except Complaint as complaint:
        print(words.plain(complaint.key, **complaint.facts), file=sys.stderr)
        return complaint.exit_code
    except BrokenPipeError:
        return 0
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    words = terminal_words()
    parser = argparse.ArgumentParser(prog="hoatoc", description=words.plain("cli-hoatoc"))
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, module: str, **extra: object) -> argparse.ArgumentParser:
        about = words.plain(f"cli-{name}")
        made = commands.add_parser(name, help=about, description=about, **extra)  # type: ignore[arg-type]
        made.set_defaults(module=module)
        return made

    demo = command("demo", "demo")
    demo.add_argument("--port", type=_port, default=8088)
    demo.add_argument("--letter", metavar="FILE")
    command("run", "run", epilog=_settings_help(), formatter_class=argparse.RawDescriptionHelpFormatter)
    read = command("read", "read")
    read.add_argument("letter", metavar="LETTER")
    read.add_argument("--json", action="store_true")
    reply = command("reply", "reply")
    reply.add_argument("--now", metavar="YYYY-MM-DD")
    reply.add_argument("--json", action="store_true")
    units = command("units", "units")
    units.add_argument("action", choices=("import", "export"))
    units.add_argument("file", metavar="FILE.csv", nargs="?")
    invite = command("invite", "invite")
    invite.add_argument("codes", metavar="CODE", nargs="*")
    invite.add_argument("--all", action="store_true")
    invite.add_argument("--deputy", action="store_true")
    invite.add_argument("--json", action="store_true")
    issue = command("issue", "issue")
    issue.add_argument("letter", metavar="LETTER")
    issue.add_argument("--yes", action="store_true")
    issue.add_argument("--json", action="store_true")
    summary = command("summary", "summary")
    summary.add_argument("--directive", type=int, metavar="N")
    summary.add_argument("--json", action="store_true")
    emulator = command("emulator", "emulator")
    emulator.add_argument("--port", type=_port, default=8081)
    emulator.add_argument("--limits", choices=("telegram", "none"), default="telegram")
    doctor = command("doctor", "doctor")
    doctor.add_argument("--offline", action="store_true")
    return parser


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:  # noqa: PLR2004 - the range of TCP ports
        raise argparse.ArgumentTypeError(text)
    return port


def _settings_help() -> str:
    from bot.config import listing

    rows = [f"  {name:24} {meaning}{f' [{default}]' if default else ''}" for name, default, meaning in listing()]
    return "\n".join([terminal_words().plain("cli-settings"), *rows])


if __name__ == "__main__":
    sys.exit(main())
