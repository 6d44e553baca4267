"""Lines read by hand, and how well the reader does on them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from directives.status_lines import read_line
from tests.directives.status_lines.compare import asks, is_right


@dataclass(frozen=True)
class Score:
    """Shares of the lines: read exactly right, and read wrongly without asking."""

    right: float
    wrong: float
    missed: tuple[str, ...]


def read_by_hand(path: Path) -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())


def score(path: Path) -> Score:
    lines = list(read_by_hand(path))
    missed: list[str] = []
    wrong = 0
    for line in lines:
        read = read_line(line["text"], now=date.fromisoformat(line["now"]))
        if not is_right(read, line["reports"]):
            missed.append(line["text"])
            wrong += not asks(read)
    return Score(1 - len(missed) / len(lines), wrong / len(lines), tuple(missed))
