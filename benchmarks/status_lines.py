"""Scores the reader of status lines on lines that people have read: `python -m benchmarks.status_lines [-v] FILE…`.

A file has one JSON object a line: `text`, `now` (ISO date) and `reports` as `hoatoc reply` prints them.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.line_score import FIELDS, Score, score
from directives.status_lines import Kind, Report, read_line

_REPEATS = 3


def read_all(lines: Sequence[dict[str, Any]]) -> list[tuple[Report, ...]]:
    """What the reader makes of each line."""
    return [read_line(line["text"], now=date.fromisoformat(line["now"])) for line in lines]


def best_seconds(work: Callable[[], object]) -> float:
    """The shortest of some runs: the others were held up by the machine."""
    spans = []
    for _ in range(_REPEATS):
        begin = time.process_time()
        work()
        spans.append(time.process_time() - begin)
    return min(spans)


def main(arguments: list[str]) -> int:
    """Prints the score of each file; 1 where a file has no lines."""
    parser = argparse.ArgumentParser(prog="benchmarks.status_lines", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true", help="list the mistakes")
    options = parser.parse_args(arguments)
    for path in options.files:
        lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        if not lines:
            print(f"no lines in {path}", file=sys.stderr)
            return 1
        total = score(lines, read_all(lines))
        _print(path, total, is_verbose=options.verbose)
        _print_speed(lines)
    return 0


def _print(path: Path, total: Score, *, is_verbose: bool) -> None:
    print(f"{path.name}: {total.lines} lines")
    print(f"  exactly right          {total.share_right:.4f}")
    print(f"  wrong without asking   {total.share_wrong:.4f}")
    print(f"  {'kind':<18}{'expected':>9}{'P':>8}{'R':>8}")
    for kind in Kind:
        expected, read, agreed = (
            counted[kind.value] for counted in (total.expected_kinds, total.read_kinds, total.agreed_kinds)
        )
        if expected or read:
            precision = f"{agreed / read:.3f}" if read else "–"
            recall = f"{agreed / expected:.3f}" if expected else "–"
            print(f"  {kind.value:<18}{expected:>9}{precision:>8}{recall:>8}")
    print(f"  {'field':<18}{'right':>9}")
    print(f"  {'tasks':<18}{total.found / total.tasks:>9.3f}")
    for name in FIELDS:
        print(f"  {name:<18}{total.agreed[name] / max(total.found, 1):>9.3f}")
    if is_verbose:
        for text, expected_reading, reading in total.missed:
            print(f"  {text!r}\n    expected {dict(expected_reading)}\n    read     {dict(reading)}")


def _print_speed(lines: Sequence[dict[str, Any]]) -> None:
    """Lines a second on one core, and the same as a ratio to what the machine needs for their JSON."""
    reading = best_seconds(lambda: read_all(lines))
    moving = best_seconds(lambda: [json.loads(json.dumps(line)) for line in lines])
    print(f"  {len(lines) / reading:,.0f} lines a second on one core ({reading / moving:.0f} × a JSON round trip)")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
