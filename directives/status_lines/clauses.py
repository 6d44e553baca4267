"""Parts a line into clauses and gathers the clauses that speak of the same tasks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from directives.status_lines.concepts import Item


@dataclass(slots=True)
class Clause:
    """Items between two borders; `asked` says that a question mark closes it."""

    items: list[Item] = field(default_factory=list)
    asked: bool = False

    @property
    def reports(self) -> bool:
        """Whether it names tasks and then says something of them."""
        return len(self.items) > 1 and self.items[0].references is not None and self.items[-1].references is None

    @property
    def reference(self) -> Item | None:
        """The reference that it begins with, or else the last one in it."""
        found = [item for item in self.items if item.references]
        return next(
            (item for item in found if item.references and item.references.leading), found[-1] if found else None
        )

    @property
    def content(self) -> list[Item]:
        """What it says apart from naming tasks."""
        return [item for item in self.items if not item.references]


@dataclass(slots=True)
class Subject:
    """The tasks that some clauses speak of, and the clauses; no tasks where none is named."""

    tasks: tuple[str, ...] = ()
    clauses: list[Clause] = field(default_factory=list)

    @property
    def silent(self) -> bool:
        """Whether it names tasks and says nothing of them."""
        return not any(clause.content for clause in self.clauses)


def subjects(items: Sequence[Item]) -> list[Subject]:
    """The line's subjects in the order in which they are first named."""
    found: list[Subject] = []
    for clause in _clauses(items):
        _place(clause, found)
    return _settled(found)


def _clauses(items: Iterable[Item]) -> list[Clause]:
    clauses = [Clause()]
    for item in items:
        if "border" in item.concepts:
            clauses[-1].asked = item.border == "?"
            clauses.append(Clause())
            continue
        if item.references and (item.references.leading or clauses[-1].reports) and clauses[-1].items:
            clauses.append(Clause())
        clauses[-1].items.append(item)
    return [clause for clause in clauses if clause.items]


def _place(clause: Clause, found: list[Subject]) -> None:
    item = clause.reference
    references = item.references if item else None
    if references is None or (references.scope == "both" and not found):
        if not found:
            found.append(Subject())
        found[-1].clauses.append(clause)
    elif references.scope == "both":
        for subject in found:
            subject.clauses.append(clause)
    else:
        tasks = tuple(dict.fromkeys(task for one in clause.items if one.references for task in one.references.tasks))
        found.append(Subject(tasks, [clause]))


def _settled(found: list[Subject]) -> list[Subject]:
    """What stands before the first task belongs to it; a task named last and bare belongs to what stands before."""
    if len(found) > 1 and not found[0].tasks:
        first, second, *rest = found
        others = any(item.references and item.references.scope == "others" for item in first.clauses[0].items)
        if second.tasks and not others:
            return _settled([Subject(second.tasks, first.clauses + second.clauses), *rest])
    return found
