"""What of a review is still in doubt."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from directives.letters.draft import Deadline, Doubt
from directives.review.review import Review, ReviewedTask
from directives.urgent import is_without_letter

CONFIRMED_FIRST = ("read-by-ocr",)
"""Doubts that a person must have confirmed before the letter may go out."""

_GRAVITY = (
    "secrecy-marked",
    "read-by-ocr",
    "internal-only",
    "deadline-before-letter",
    "deadline-passed",
    "deadline-without-date",
    "deadline-uncertain",
    "lead-as-above",
    "not-a-letter",
    "no-tasks",
    "appendix-not-read",
    "no-recipients",
    "no-number",
    "no-date",
    "no-day",
)
_OF_DEADLINES = frozenset({"deadline-before-letter", "deadline-passed", "deadline-without-date", "deadline-uncertain"})
_OF_HEADER = {
    "no-number": "number",
    "no-date": "date",
    "no-day": "date",
    "no-issuer": "issuer",
    "no-subject": "subject",
    "no-kind": "kind",
}


@dataclass(frozen=True, kw_only=True)
class OpenDoubt:
    """A doubt that nobody has settled; `key` is the task's, `place` the deadline's in it, where it is about one.

    `code` and `facts` are of the phrase `doubt-…`; there "task" must be given as the task's label.
    """

    id: str
    code: str
    key: int | None = None
    place: int | None = None
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def must_be_confirmed(self) -> bool:
        """Whether the letter may not go out before."""
        return self.code in CONFIRMED_FIRST

    @property
    def field(self) -> str | None:
        """What of the head is missing, where it is that: the value of a `changes.HeaderField`."""
        return _OF_HEADER.get(self.code)


def doubts_of(review: Review) -> tuple[OpenDoubt, ...]:
    """What is open, the gravest first; a doubt is gone once the thing was decided, or looked at and let stand."""
    found = [*_of_letter(review), *_of_deadlines(review)]
    standing = [one for one in found if one.id not in review.settled]
    return tuple(sorted(standing, key=lambda one: _gravity(one.code)))


def _gravity(code: str) -> int:
    return _GRAVITY.index(code) if code in _GRAVITY else len(_GRAVITY)


def _of_letter(review: Review) -> Iterator[OpenDoubt]:
    for doubt in review.letter.doubts:
        if doubt.code in _OF_DEADLINES or _is_answered(review, doubt):
            continue
        key = _key_of(doubt)
        if key is None:
            yield OpenDoubt(id=doubt.code, code=doubt.code, facts=doubt.facts)
            continue
        one = review.find(key)
        if one is not None and not one.is_dropped:
            mark = doubt.facts.get("mark", "")
            yield OpenDoubt(id=f"{doubt.code}:{key}:{mark}", code=doubt.code, key=key, facts=doubt.facts)


def _key_of(doubt: Doubt) -> int | None:
    """A doubt counts the letter's tasks from 1, as their keys do."""
    place = doubt.facts.get("task", "")
    return int(place) if place.isdecimal() else None


def _is_answered(review: Review, doubt: Doubt) -> bool:
    if doubt.code in _OF_HEADER:
        return getattr(review.letter, _OF_HEADER[doubt.code]) is not None
    if doubt.code == "no-recipients":
        return bool(review.added)
    if doubt.code == "lead-as-above":
        key = _key_of(doubt)
        one = None if key is None else review.find(key)
        return one is not None and key is not None and one.task.leads != review.letter.tasks[key - 1].leads
    return False


def _of_deadlines(review: Review) -> Iterator[OpenDoubt]:
    for one in review.tasks:
        for place, due in _doubtful(one):
            code = _deadline_code(review, due)
            yield OpenDoubt(
                id=f"{code}:{one.key}:{due.phrase}", code=code, key=one.key, place=place, facts={"phrase": due.phrase}
            )


def _doubtful(one: ReviewedTask) -> Iterable[tuple[int, Deadline]]:
    return ((place, due) for place, due in enumerate(one.task.deadlines) if due.due is None or not due.certain)


def _deadline_code(review: Review, due: Deadline) -> str:
    if due.due is None:
        return "deadline-without-date"
    if is_without_letter(review.letter):  # a time that was typed to act by is in doubt only where it has gone by
        return "deadline-passed"
    if review.letter.date is not None and due.due < review.letter.date:
        return "deadline-before-letter"
    return "deadline-uncertain"
