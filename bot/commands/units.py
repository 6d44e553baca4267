"""`hoatoc units import` and `units export`: the directory as a CSV file."""

import argparse
import sys
from pathlib import Path

from bot.terminal import Complaint, file_complaint, terminal_words, with_database
from directives.letters import NotText, decode
from directives.units import Directory
from directives.units_csv import parse, render
from storage.records import Records


def run(parsed: argparse.Namespace) -> int:
    """Take units in, or give them out."""
    return _import(parsed.file) if parsed.action == "import" else _export(parsed.file)


def _import(name: str | None) -> int:
    if name is None:
        raise Complaint("cli-units-file-missing")
    directory = _read(name)

    async def merge(records: Records) -> tuple[int, int, list[str]]:
        known = await records.units.directory()
        gone = [unit.code for unit in directory if known.find_gone(unit.code) is not None]
        return *await records.units.merge(directory), gone

    added, changed, gone = with_database(merge)
    print(terminal_words().plain("cli-units-imported", added=added, changed=changed))
    if gone:
        print(terminal_words().plain("cli-units-gone-left", count=len(gone), codes=", ".join(gone)))
    return 0


def _read(name: str) -> Directory:
    try:
        text = decode(Path(name).read_bytes())
    except OSError as error:
        raise file_complaint(name, error) from None
    except NotText:
        raise Complaint("cli-units-not-text", {"name": name}) from None
    found = parse(text)
    if isinstance(found, Directory):
        return found
    words = terminal_words()
    said = [words.plain(f"units-csv-{problem.code}", line=problem.line, **problem.facts) for problem in found]
    # The first problem stands in the complaint; whoever has more to mend reads on in the output.
    for line in said[1:]:
        print(line)
    raise Complaint("cli-units-refused", {"name": name, "count": len(said), "first": said[0]})


def _export(name: str | None) -> int:
    async def directory(records: Records) -> Directory:
        return await records.units.directory()

    text = render(with_database(directory))
    if name is None:
        sys.stdout.write(text)
    else:
        _write(name, text)
    return 0


def _write(name: str, text: str) -> None:
    try:
        # With a byte-order mark spreadsheets show Vietnamese as it is.
        Path(name).write_text(text, encoding="utf-8-sig", newline="")
    except OSError as error:
        raise file_complaint(name, error) from None
