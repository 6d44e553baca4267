"""Applies a change to a review, or refuses it; pure."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from directives.letters.draft import Deadline, LetterTask
from directives.refusals import (
    DeadlineNotThere,
    DeadlineWithoutDate,
    HeaderValueMissing,
    LastTaskOfDraft,
    NothingToMerge,
    TaskIsDropped,
    TaskNotDropped,
    TaskNotInDraft,
    TaskTextMissing,
)
from directives.review import changes
from directives.review.pieces import cut, merged, pieces_at
from directives.review.review import Review, ReviewedTask, Treatment, phrase_key


def apply(review: Review, change: changes.Change) -> Review:
    """The review after a change; a refusal where it cannot be made. Nothing else is touched.

    Raises TaskNotInDraft, TaskIsDropped, TaskNotDropped, LastTaskOfDraft, TaskTextMissing, NothingToSplit,
    SplitWhere, NothingToMerge, DeadlineNotThere, DeadlineWithoutDate, HeaderValueMissing.
    """
    return _STEPS[type(change)](review, change)


def _leads(review: Review, change: changes.SetLeads) -> Review:
    leads = _phrases(change.phrases)
    keys = {phrase_key(phrase) for phrase in leads}

    def alter(task: LetterTask) -> LetterTask:
        helpers = tuple(phrase for phrase in task.coordinators if phrase_key(phrase) not in keys)
        return replace(task, leads=leads, coordinators=helpers)

    return _with_task(review, change.key, alter)


def _coordinators(review: Review, change: changes.SetCoordinators) -> Review:
    return _with_task(review, change.key, lambda task: replace(task, coordinators=_phrases(change.phrases)))


def _set_deadlines(review: Review, change: changes.SetDeadlines) -> Review:
    return _with_task(review, change.key, lambda task: replace(task, deadlines=_sorted(change.deadlines)))


def _add_deadline(review: Review, change: changes.AddDeadline) -> Review:
    def alter(task: LetterTask) -> LetterTask:
        return replace(task, deadlines=_sorted((*task.deadlines, change.deadline)))

    return _with_task(review, change.key, alter)


def _drop_deadline(review: Review, change: changes.DropDeadline) -> Review:
    def alter(task: LetterTask) -> LetterTask:
        if not 0 <= change.place < len(task.deadlines):
            raise DeadlineNotThere
        return replace(task, deadlines=task.deadlines[: change.place] + task.deadlines[change.place + 1 :])

    return _with_task(review, change.key, alter)


def _decide_deadline(review: Review, change: changes.DecideDeadline) -> Review:
    def alter(task: LetterTask) -> LetterTask:
        meant = {
            place
            for place, due in enumerate(task.deadlines)
            if (change.place is None and not due.certain) or place == change.place
        }
        if not meant:
            raise DeadlineNotThere
        if change.is_one and any(task.deadlines[place].due is None for place in meant):
            raise DeadlineWithoutDate
        kept = [
            replace(due, certain=True) if place in meant else due
            for place, due in enumerate(task.deadlines)
            if place not in meant or change.is_one
        ]
        return replace(task, deadlines=tuple(kept))

    return _with_task(review, change.key, alter)


def _text(review: Review, change: changes.SetText) -> Review:
    text = change.text.strip()
    if not any(sign.isalpha() for sign in text):
        raise TaskTextMissing
    return _with_task(review, change.key, lambda task: replace(task, text=text))


def _split(review: Review, change: changes.SplitTask) -> Review:
    pieces = pieces_at(_standing(review, change.key).task.text, change.after)
    return _split_into(review, changes.SplitInto(key=change.key, pieces=pieces))


def _split_into(review: Review, change: changes.SplitInto) -> Review:
    """The first piece keeps the key; each further one gets a new one."""
    one = _standing(review, change.key)
    parts = cut(one.task, change.pieces)
    keys = (one.key, *range(review.next_key, review.next_key + len(parts) - 1))
    pieces = [replace(one, key=key, task=part) for key, part in zip(keys, parts, strict=True)]
    place = review.every_task.index(one)
    tasks = (*review.every_task[:place], *pieces, *review.every_task[place + 1 :])
    return replace(review, every_task=tasks, next_key=review.next_key + len(parts) - 1)


def _merge(review: Review, change: changes.MergeTasks) -> Review:
    parts = [_standing(review, key) for key in dict.fromkeys(change.keys)]
    if len(parts) < 2:  # noqa: PLR2004 - one task alone is merged with nothing
        raise NothingToMerge
    parts.sort(key=review.every_task.index)
    first = parts[0]
    is_followed = any(one.treatment is Treatment.FOLLOWED for one in parts)
    decided = first.decided
    if any(one.decided for one in parts):
        decided = Treatment.FOLLOWED if is_followed else Treatment.INFORMED
    whole = replace(first, task=merged([one.task for one in parts]), decided=decided)
    tasks = tuple(whole if one is first else one for one in review.every_task if one is first or one not in parts)
    return replace(review, every_task=tasks)


def _drop(review: Review, change: changes.DropTask) -> Review:
    one = _standing(review, change.key)
    if len(review.tasks) == 1:
        raise LastTaskOfDraft
    return _with(review, replace(one, is_dropped=True))


def _bring_back(review: Review, change: changes.BringBack) -> Review:
    one = _known(review, change.key)
    if not one.is_dropped:
        raise TaskNotDropped
    return _with(review, replace(one, is_dropped=False))


def _treat(review: Review, change: changes.Treat) -> Review:
    if change.key is not None:
        return _with(review, replace(_standing(review, change.key), decided=change.treatment))
    tasks = tuple(
        replace(one, decided=change.treatment) if one.is_general and not one.is_dropped else one
        for one in review.every_task
    )
    return replace(review, every_task=tasks)


def _rule(review: Review, change: changes.RulePhrase) -> Review:
    return replace(review, rulings={**review.rulings, phrase_key(change.phrase): _once(change.codes)})


def _leave_out(review: Review, change: changes.LeaveOut) -> Review:
    key = phrase_key(change.phrase)
    codes = _once((*review.exceptions.get(key, ()), *change.codes))
    return replace(review, exceptions={**review.exceptions, key: codes})


def _take_in(review: Review, change: changes.TakeIn) -> Review:
    key = phrase_key(change.phrase)
    left = tuple(code for code in review.exceptions.get(key, ()) if code not in change.codes)
    exceptions = {other: codes for other, codes in review.exceptions.items() if other != key}
    return replace(review, exceptions={**exceptions, key: left} if left else exceptions)


def _add_recipients(review: Review, change: changes.AddRecipients) -> Review:
    return replace(review, added=_once((*review.added, *change.codes)))


def _remove_recipients(review: Review, change: changes.RemoveRecipients) -> Review:
    return replace(review, added=tuple(code for code in review.added if code not in change.codes))


def _header(review: Review, change: changes.SetHeader) -> Review:
    value = change.value
    if isinstance(value, str):
        value = " ".join(value.split())
    may_be_none = change.field is changes.HeaderField.URGENCY and value is None
    is_date = change.field is changes.HeaderField.DATE
    if (not value and not may_be_none) or isinstance(value, dt.date) != is_date:
        raise HeaderValueMissing(field=change.field.value)
    header: dict[str, Any] = {change.field.value: value}
    return replace(review, letter=replace(review.letter, **header))


def _settle(review: Review, change: changes.Settle) -> Review:
    return replace(review, settled=_once((*review.settled, *change.doubts)))


def _correct(review: Review, change: changes.Correct) -> Review:
    return replace(review, corrects=change.directive)


def _known(review: Review, key: int) -> ReviewedTask:
    one = review.find(key)
    if one is None:
        raise TaskNotInDraft
    return one


def _standing(review: Review, key: int) -> ReviewedTask:
    one = _known(review, key)
    if one.is_dropped:
        raise TaskIsDropped
    return one


def _with(review: Review, one: ReviewedTask) -> Review:
    return replace(review, every_task=tuple(one if other.key == one.key else other for other in review.every_task))


def _with_task(review: Review, key: int, alter: Callable[[LetterTask], LetterTask]) -> Review:
    one = _standing(review, key)
    return _with(review, replace(one, task=alter(one.task)))


def _phrases(phrases: Iterable[str]) -> tuple[str, ...]:
    """Each phrase once, in order, on one line."""
    lines = (" ".join(phrase.split()) for phrase in phrases)
    return tuple({phrase_key(line): line for line in lines if line}.values())


def _once(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _sorted(deadlines: Iterable[Deadline]) -> tuple[Deadline, ...]:
    """Each deadline once, the earliest first, those without a date last."""
    return tuple(
        sorted(
            dict.fromkeys(deadlines),
            key=lambda due: (due.due is None, due.due or dt.date.min, due.time or dt.time.max),
        )
    )


_STEPS: Mapping[type, Callable[[Review, Any], Review]] = {
    changes.SetLeads: _leads,
    changes.SetCoordinators: _coordinators,
    changes.SetDeadlines: _set_deadlines,
    changes.AddDeadline: _add_deadline,
    changes.DropDeadline: _drop_deadline,
    changes.DecideDeadline: _decide_deadline,
    changes.SetText: _text,
    changes.SplitTask: _split,
    changes.SplitInto: _split_into,
    changes.MergeTasks: _merge,
    changes.DropTask: _drop,
    changes.BringBack: _bring_back,
    changes.Treat: _treat,
    changes.RulePhrase: _rule,
    changes.LeaveOut: _leave_out,
    changes.TakeIn: _take_in,
    changes.AddRecipients: _add_recipients,
    changes.RemoveRecipients: _remove_recipients,
    changes.SetHeader: _header,
    changes.Settle: _settle,
    changes.Correct: _correct,
}
