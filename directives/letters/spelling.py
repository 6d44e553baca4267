"""Gives names that a heading sets in capitals the letters in which the letter itself spells them elsewhere."""

from dataclasses import replace

from directives.letters.draft import LetterTask
from directives.letters.lines import Line
from directives.letters.words import fold, is_upper


def respelled(tasks: tuple[LetterTask, ...], lines: list[Line]) -> tuple[LetterTask, ...]:
    """The tasks with each name as the letter spells it where it is no heading."""
    plain = [line for line in lines if not is_upper(line.shown)]
    shown = " ".join(line.shown for line in plain)
    folded = " ".join(line.folded for line in plain)
    spelled: dict[str, str] = {}

    def spell(name: str) -> str:
        if name not in spelled:
            at = folded.find(fold(name)) if shown.find(name) < 0 else -1
            spelled[name] = shown[at : at + len(name)] if at >= 0 else name
        return spelled[name]

    return tuple(
        replace(
            task,
            leads=tuple(dict.fromkeys(map(spell, task.leads))),
            coordinators=tuple(dict.fromkeys(map(spell, task.coordinators))),
        )
        for task in tasks
    )
