"""Scores the reader of letters on folders of letters with gold: `python -m benchmarks.letters [-v] FOLDER…`."""

import argparse
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.gold import Score, score
from directives.letters import read_letter
from directives.letters.draft import to_json
from directives.refusals import Refusal
from papers.extract import extract
from papers.paper import Limits, Paper

GOLD = ".gold.json"
COLUMNS = (
    "letter",
    "tasks P",
    "R",
    "F1",
    "leads",
    "coord.",
    "sect.",
    "deadl. P",
    "R",
    "day P",
    "R",
    "header",
    "report",
)


READ = frozenset({".txt", ".docx", ".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff"})
"""The ends of the names that are tried; what is not here is skipped and named."""


def paper_of(path: Path) -> Paper | None:
    """The text of a letter, or None where its format is not read here."""
    if path.suffix.lower() not in READ:
        return None
    return extract([path.read_bytes()], Limits(), lambda page, of: None)  # noqa: ARG005 - nobody looks on


def letters_in(folder: Path) -> Iterator[tuple[Path, Path]]:
    """Each letter of a folder with its gold."""
    for gold in sorted(folder.rglob(f"*{GOLD}")):
        stem = gold.name.removesuffix(GOLD)
        yield from ((letter, gold) for letter in sorted(gold.parent.glob(f"{stem}.*")) if letter.suffix != ".json")


def main(arguments: list[str]) -> int:
    """Prints the table; 1 where no letter was found."""
    parser = argparse.ArgumentParser(prog="benchmarks.letters", description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true", help="list the mistakes")
    options = parser.parse_args(arguments)
    rows: list[tuple[str, Score, float]] = []
    skipped: list[str] = []
    for folder in options.folders:
        for letter, gold in letters_in(folder):
            begin = time.perf_counter()
            try:
                paper = paper_of(letter)
            except Refusal as refusal:
                skipped.append(f"{letter.name} ({refusal.phrase})")
                continue
            if paper is None:
                skipped.append(letter.name)
                continue
            draft = to_json(read_letter(paper.text, paper.source), lambda doubt: doubt.code)
            took = time.perf_counter() - begin
            rows.append((letter.stem, score(draft, json.loads(gold.read_text(encoding="utf-8"))), took))
    _print(rows, skipped, is_verbose=options.verbose)
    return 0 if rows else 1


def _print(rows: list[tuple[str, Score, float]], skipped: list[str], *, is_verbose: bool) -> None:
    if not rows:
        print("No letter with gold here.")
    whole = Score()
    for _, counted, _ in rows:
        whole.add(counted)
    width = max((len(name) for name, _, _ in rows), default=10)
    print(" ".join([f"{COLUMNS[0]:{width}}", *(f"{column:>8}" for column in COLUMNS[1:]), f"{'ms':>7}"]))
    for name, counted, took in rows:
        print(_row(name, counted, width, took))
    if rows:
        print(_row("all", whole, width, sum(took for _, _, took in rows) / len(rows)))
    for name, counted, _ in rows if is_verbose else ():
        for mistake in counted.mistakes:
            print(f"{name}: {mistake}")
    if skipped:
        print(f"Not read: {', '.join(skipped)}")


def _row(name: str, counted: Score, width: int, took: float) -> str:
    counts = counted.counts
    tasks, deadlines, days = counts["tasks"], counts["deadlines"], counts["days"]
    shares = [tasks.precision, tasks.recall, tasks.f1]
    shares += [counts[key].recall for key in ("leads", "coordinators", "sections")]
    shares += [deadlines.precision, deadlines.recall, days.precision, days.recall]
    shares += [counts[key].recall for key in ("header", "reporting")]
    return " ".join([f"{name:{width}}", *(f"{share:8.3f}" for share in shares), f"{took * 1000:7.1f}"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
