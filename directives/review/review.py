"""The review: a letter as the office has corrected it, and what a person has decided about it."""

import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from directives.letters.draft import Draft, LetterTask
from directives.task_numbers import number_tasks


class Treatment(StrEnum):
    """Whether a task is followed up."""

    FOLLOWED = "followed"
    """Its units owe reports."""
    INFORMED = "informed"
    """Its units are only told."""


@dataclass(frozen=True, kw_only=True)
class ReviewedTask:
    """A task as it stands now; `key` stays with it, whatever becomes of its text, place and number.

    A task as read has its place in the letter, counted from 1, as its key.
    """

    key: int
    task: LetterTask
    decided: Treatment | None = None
    is_dropped: bool = False

    @property
    def treatment(self) -> Treatment:
        """As somebody decided; otherwise a task with leads is followed, and one without is for information."""
        return self.decided or (Treatment.FOLLOWED if self.task.leads else Treatment.INFORMED)

    @property
    def is_general(self) -> bool:
        """Whether it names no lead: it concerns every recipient."""
        return not self.task.leads


@dataclass(frozen=True, kw_only=True)
class Review:
    """A letter under review.

    `letter` has the header and recipients as corrected, its `tasks` and `doubts` as read. `every_task` are the tasks in
    order, dropped ones in their places. `rulings` say which units (codes) a phrase means, perhaps none; `exceptions`
    who of those that a phrase means is left out; both by `phrase_key`. `added` are codes of further recipients.
    `settled` are the ids of doubts that a person has looked at. `corrects` is the directive that this letter will
    replace. `touched` has, for each place (`places_of`), the version in which it last changed.
    """

    letter: Draft
    every_task: tuple[ReviewedTask, ...]
    rulings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    exceptions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    added: tuple[str, ...] = ()
    settled: tuple[str, ...] = ()
    corrects: int | None = None
    next_key: int
    touched: Mapping[str, int] = field(default_factory=dict)

    @property
    def tasks(self) -> tuple[ReviewedTask, ...]:
        """The tasks that will go out."""
        return tuple(one for one in self.every_task if not one.is_dropped)

    @property
    def dropped(self) -> tuple[ReviewedTask, ...]:
        """The tasks that were dropped and can be brought back."""
        return tuple(one for one in self.every_task if one.is_dropped)

    @property
    def phrases(self) -> tuple[str, ...]:
        """Every phrase of the letter that names units."""
        named = (phrase for one in self.tasks for phrase in (*one.task.leads, *one.task.coordinators))
        return tuple(dict.fromkeys((*self.letter.recipients, *named)))

    def find(self, key: int) -> ReviewedTask | None:
        """The task with that key, dropped or not."""
        return next((one for one in self.every_task if one.key == key), None)

    def as_letter(self) -> Draft:
        """The letter as it goes out: header and standing tasks."""
        return replace(self.letter, tasks=tuple(one.task for one in self.tasks))

    def is_same(self, other: "Review") -> bool:
        """Whether both say the same, whenever it was decided."""
        return replace(self, next_key=0, touched={}) == replace(other, next_key=0, touched={})


def review_of(letter: Draft) -> Review:
    """A letter as read, with nothing decided."""
    tasks = tuple(ReviewedTask(key=place, task=task) for place, task in enumerate(letter.tasks, start=1))
    return Review(letter=letter, every_task=tasks, next_key=len(tasks) + 1)


def labels_of(review: Review, taken: Collection[str]) -> dict[int, str]:
    """The short number of each task by its key, dropped ones too: dropping a task renames no other."""
    sections = [one.task.section for one in review.every_task]
    keys = [one.key for one in review.every_task]
    return dict(zip(keys, number_tasks(sections, taken), strict=True))


def phrase_key(phrase: str) -> str:
    """A phrase without regard to case, spacing and Unicode form."""
    return " ".join(unicodedata.normalize("NFC", phrase).casefold().split())
