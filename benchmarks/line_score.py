"""How well status lines are read: exactly right, wrong without asking, per kind and per field."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from directives.status_lines import Report

FIELDS = ("kind", "percent", "due", "extra_days")
Reading = Mapping[str, tuple[Any, ...]]
"""What is said of each task, in the order of FIELDS; under no task what names none."""


def by_task(reports: Iterable[Mapping[str, Any]]) -> Reading:
    """A line's reports task by task, so that "12 xong, 13 xong" may be one report or two."""
    return {task: tuple(report[name] for name in FIELDS) for report in reports for task in (report["tasks"] or [""])}


def as_mapping(report: Report) -> dict[str, Any]:
    """A report in the form of the files of lines."""
    return {
        "tasks": list(report.tasks),
        "kind": report.kind.value,
        "percent": report.percent,
        "due": report.due.isoformat() if report.due else None,
        "extra_days": report.extra_days,
    }


@dataclass(kw_only=True)
class Score:
    """Counts over lines; `wrong` are those read otherwise than expected of which nothing is asked back."""

    lines: int = 0
    right: int = 0
    wrong: int = 0
    missed: list[tuple[str, Reading, Reading]] = field(default_factory=list)
    """Text, what was expected, what was read."""
    expected_kinds: Counter[str] = field(default_factory=Counter)
    read_kinds: Counter[str] = field(default_factory=Counter)
    agreed_kinds: Counter[str] = field(default_factory=Counter)
    tasks: int = 0
    found: int = 0
    """Tasks, those without a number included, that the reader found too."""
    agreed: Counter[str] = field(default_factory=Counter)
    """Of the tasks found, how many have each field right."""

    def add(self, text: str, expected: Reading, read: Reading) -> None:
        """Count one line."""
        self.lines += 1
        if expected == read:
            self.right += 1
        else:
            self.missed.append((text, expected, read))
            self.wrong += any(said[0] != "unclear" for said in read.values())
        for task, said in expected.items():
            self.expected_kinds[said[0]] += 1
            self.tasks += 1
            if task in read:
                self.found += 1
                self.agreed_kinds[said[0]] += said[0] == read[task][0]
                self.agreed.update(
                    name for name, one, other in zip(FIELDS, said, read[task], strict=True) if one == other
                )
        self.read_kinds.update(said[0] for said in read.values())

    @property
    def share_right(self) -> float:
        """Lines read exactly right."""
        return self.right / self.lines

    @property
    def share_wrong(self) -> float:
        """Lines read wrongly without asking."""
        return self.wrong / self.lines


def score(lines: Sequence[Mapping[str, Any]], read: Sequence[Sequence[Report]]) -> Score:
    """Compare the readings of lines with what people read in them."""
    total = Score()
    for line, reports in zip(lines, read, strict=True):
        total.add(line["text"], by_task(line["reports"]), by_task(map(as_mapping, reports)))
    return total
