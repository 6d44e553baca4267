"""Compares a draft with a letter read by hand: what was found, missed and invented, in numbers and words.

Gold's rules: a task's text is given by its first and last words; `any_of` may stand at any depth; a key that is left
out is not checked; an `optional` task may be missing; lists are compared as sets, words without case and tone
placement.
In a scan (`ocr`) tones are left out of account, and number, day, urgency and signer may be missing or misread.
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rapidfuzz import fuzz

from directives.letters.words import fold, normal, squeeze

HEADER = ("kind", "number", "issuer", "place", "date", "subject", "urgency", "secrecy", "signer")
COUNTED = ("recipients", "copies", "footnotes")
HARD_FOR_SCANS = ("number", "date", "urgency", "signer")
_FULL_STOP = " .;"
"""Whether a text keeps the stop that ends it says nothing about where it ends."""
_LIKE = 85
"""How like two texts must be, out of a hundred, where one came out of a scan."""

Json = Mapping[str, Any]


@dataclass(slots=True)
class Count:
    """How much of something was wanted and found."""

    right: int = 0
    wanted: int = 0
    found: int = 0

    def add(self, other: "Count") -> None:
        self.right += other.right
        self.wanted += other.wanted
        self.found += other.found

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


MEASURES = ("tasks", "sections", "leads", "coordinators", "marks", "deadlines", "days", "header", "reporting")


@dataclass(slots=True)
class Score:
    """A letter's counts by measure, and its mistakes as sentences."""

    counts: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in MEASURES})
    mistakes: list[str] = field(default_factory=list)

    def add(self, other: "Score") -> None:
        for name, count in other.counts.items():
            self.counts[name].add(count)

    def check(self, measure: str, mistake: str | None) -> None:
        """Counts one thing that is either right or the mistake that is told."""
        self.counts[measure].add(Count(int(mistake is None), 1, 1))
        if mistake is not None:
            self.mistakes.append(mistake)


def differences(draft: Json, gold: Json) -> list[str]:
    """Every way in which a draft (as JSON) differs from the gold."""
    return score(draft, gold).mistakes


def score(draft: Json, gold: Json) -> Score:
    """What a draft (as JSON) has right and wrong by the gold."""
    lenient = bool(gold.get("ocr"))
    counted = Score()
    _header(counted, draft, gold, lenient=lenient)
    _tasks(counted, draft["tasks"], gold, lenient=lenient)
    if "reporting" in gold:
        fits = _fits(draft["reporting"], gold["reporting"], lenient=lenient)
        told = f"reporting: {draft['reporting']!r} instead of {gold['reporting']!r}"
        counted.check("reporting", None if fits else told)
    return counted


def _header(counted: Score, draft: Json, gold: Json, *, lenient: bool) -> None:
    for key in HEADER:
        if key not in gold or (lenient and key in HARD_FOR_SCANS):
            continue
        fits = _fits(draft[key], gold[key], lenient=lenient)
        counted.check("header", None if fits else f"{key}: {draft[key]!r} instead of {gold[key]!r}")
    for key in COUNTED:
        if key in gold and not (lenient and key == "copies"):
            fits = _fits(len(draft[key]), gold[key], lenient=lenient)
            counted.check("header", None if fits else f"{key}: {len(draft[key])} instead of {gold[key]}")


def _tasks(counted: Score, tasks: Sequence[Json], gold: Json, *, lenient: bool) -> None:
    left = list(tasks)
    for wanted in gold.get("tasks", ()):
        found = next((task for task in left if _same_text(task["text"], wanted, lenient=lenient)), None)
        if found is not None:
            left.remove(found)
            if not wanted.get("optional"):
                counted.counts["tasks"].add(Count(1, 1, 1))
            _task(counted, found, wanted, lenient=lenient)
        elif not wanted.get("optional"):
            counted.counts["tasks"].add(Count(0, 1, 0))
            missed = min(len(choice) for choice in _listed(wanted.get("deadlines", ())))
            counted.counts["deadlines"].add(Count(0, missed, 0))
            counted.counts["days"].add(Count(0, missed, 0))
            counted.mistakes.append(f"missing: [{wanted.get('section')}] {wanted['starts']} … {wanted['ends']}")
    for task in left if "tasks" in gold else ():
        invented = len(task["deadlines"])
        counted.counts["tasks"].add(Count(0, 0, 1))
        counted.counts["deadlines"].add(Count(0, 0, invented))
        counted.counts["days"].add(Count(0, 0, invented))
        counted.mistakes.append(f"invented: [{task['section']}] {task['text'][:60]} … {task['text'][-40:]}")


def _task(counted: Score, task: Json, wanted: Json, *, lenient: bool) -> None:
    place = f"[{task['section']}] {task['text'][:30]}"
    for key, measure in (
        ("section", "sections"),
        ("leads", "leads"),
        ("coordinators", "coordinators"),
        ("footnotes", "marks"),
    ):
        if key in wanted:
            fits = _fits(task[key], wanted[key], lenient=lenient)
            counted.check(measure, None if fits else f"{place}: {key} {task[key]!r} instead of {wanted[key]!r}")
    if "deadlines" not in wanted:
        return
    choices = _listed(wanted["deadlines"])
    counted.counts["deadlines"].add(_best(task["deadlines"], choices, _Whole(lenient=lenient)))
    counted.counts["days"].add(_best(task["deadlines"], choices, _DayOnly()))
    if not _fits(task["deadlines"], wanted["deadlines"], lenient=lenient):
        counted.mistakes.append(f"{place}: deadlines {task['deadlines']!r} instead of {wanted['deadlines']!r}")


@dataclass(frozen=True, slots=True)
class _Whole:
    lenient: bool

    def __call__(self, found: Json, wanted: Json) -> bool:
        return _fits(found, wanted, lenient=self.lenient)


class _DayOnly:
    def __call__(self, found: Json, wanted: Json) -> bool:
        return "due" not in wanted or _fits(found["due"], wanted["due"], lenient=False)


def _best(found: Sequence[Json], choices: list[list[Json]], same: "_Whole | _DayOnly") -> Count:
    """The counts against the choice that fits best."""
    counts = []
    for choice in choices:
        left, right = list(found), 0
        for wanted in choice:
            match = next((deadline for deadline in left if same(deadline, wanted)), None)
            if match is not None:
                left.remove(match)
                right += 1
        counts.append(Count(right, len(choice), len(found)))
    return min(counts, key=lambda count: (count.wanted + count.found - 2 * count.right, count.wanted))


def _listed(wanted: Any) -> list[list[Json]]:
    if isinstance(wanted, Mapping):
        return [list(choice) for choice in wanted["any_of"]]
    return [list(wanted)]


def _same_text(text: str, wanted: Json, *, lenient: bool) -> bool:
    plain = _plain(text, lenient=lenient)
    begins = any(_begins(plain, _plain(words, lenient=lenient), lenient=lenient) for words in _words(wanted["starts"]))
    return begins and any(
        _ends(plain, _plain(words, lenient=lenient), lenient=lenient) for words in _words(wanted["ends"])
    )


def _begins(text: str, words: str, *, lenient: bool) -> bool:
    return text.startswith(words) or (lenient and fuzz.ratio(text[: len(words)], words) >= _LIKE)


def _ends(text: str, words: str, *, lenient: bool) -> bool:
    text, words = text.rstrip(_FULL_STOP), words.rstrip(_FULL_STOP)
    return text.endswith(words) or (lenient and fuzz.ratio(text[-len(words) :], words) >= _LIKE)


def _fits(value: Any, wanted: Any, *, lenient: bool) -> bool:
    if isinstance(wanted, Mapping):
        if "any_of" in wanted:
            return any(_fits(value, choice, lenient=lenient) for choice in wanted["any_of"])
        return isinstance(value, Mapping) and all(
            key in value and _fits(value[key], wanted[key], lenient=lenient) for key in wanted
        )
    if isinstance(wanted, list):
        return isinstance(value, list) and len(value) == len(wanted) and _pairs(value, wanted, lenient=lenient)
    if isinstance(wanted, str):
        return isinstance(value, str) and _same_words(value, wanted, lenient=lenient)
    return bool(value == wanted) and type(value) is type(wanted)


def _same_words(value: str, wanted: str, *, lenient: bool) -> bool:
    one, other = _plain(value, lenient=lenient), _plain(wanted, lenient=lenient)
    return one == other or (lenient and not any(map(str.isdigit, other)) and fuzz.ratio(one, other) >= _LIKE)


def _pairs(values: list[Any], wanted: list[Any], *, lenient: bool) -> bool:
    left = list(values)
    for choice in wanted:
        found = next((value for value in left if _fits(value, choice, lenient=lenient)), None)
        if found is None:
            return False
        left.remove(found)
    return True


def _words(wanted: Any) -> Iterator[str]:
    yield from wanted["any_of"] if isinstance(wanted, Mapping) else [wanted]


def _plain(text: str, *, lenient: bool) -> str:
    plain = squeeze(fold(normal(text)))
    if not lenient:
        return plain
    bare = "".join(letter for letter in unicodedata.normalize("NFD", plain) if not unicodedata.combining(letter))
    return bare.replace("đ", "d")
