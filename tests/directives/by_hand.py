"""Who owes what in a letter, as somebody wrote it down who read the letter and the directory."""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from directives.units import Directory

HERE = Path(__file__).parent
PARTS = ("leads", "coordinators", "informed")


@dataclass(frozen=True, kw_only=True)
class ByHand:
    """Unit codes in directory order; tasks by section and ordinal within it, in the letter's order."""

    recipients: list[str]
    unmatched: set[str]
    tasks: dict[tuple[str, int], dict[str, list[str]]]

    @classmethod
    def read(cls, file: str, directory: Directory) -> "ByHand":
        data = tomllib.loads((HERE / file).read_text("utf-8"))

        def codes(names: Iterable[str]) -> list[str]:
            wanted = {code for name in names for code in (data["sets"][name[1:]] if name[0] == "@" else [name])}
            assert all(directory.find(code) for code in wanted)
            return [unit.code for unit in directory if unit.code in wanted]

        tasks = {}
        for task in data["tasks"]:
            parts = {part: codes(task.get(part, [])) for part in PARTS}
            parts["coordinators"] = [code for code in parts["coordinators"] if code not in parts["leads"]]
            tasks[task["section"], task["ordinal"]] = parts
        return cls(
            recipients=codes(data["letter"]["recipients"]),
            unmatched=set(data["letter"].get("unmatched", [])),
            tasks=tasks,
        )


def places(sections: Iterable[str]) -> Iterator[tuple[str, int]]:
    """Section and ordinal within it of each task."""
    seen: dict[str, int] = {}
    for section in sections:
        seen[section] = seen.get(section, 0) + 1
        yield section, seen[section]
