"""Which change touches what, so that two people at one draft do not overwrite each other."""

from dataclasses import replace
from typing import get_args

from directives.review import changes
from directives.review.applying import apply
from directives.review.review import Review, phrase_key

HEADER, SCOPE = "header", "scope"
"""The places of the head's fields (`header:number`) and of the recipients that were added."""


def places_of(change: changes.Change) -> tuple[str, ...]:
    """The places that a change is about: `task:3`, `header:number`, `phrase:…`, `scope`."""
    match change:
        case changes.MergeTasks(keys=keys):
            return tuple(f"task:{key}" for key in keys)
        case changes.Treat(key=None) | changes.Settle():
            return ()
        case changes.RulePhrase(phrase=phrase) | changes.LeaveOut(phrase=phrase) | changes.TakeIn(phrase=phrase):
            return (f"phrase:{phrase_key(phrase)}",)
        case changes.SetHeader(field=field):
            return (f"{HEADER}:{field.value}",)
        case changes.Correct():
            return ("corrects",)
        case changes.AddRecipients() | changes.RemoveRecipients():
            return ()
        case _:
            assert isinstance(change, (*get_args(changes.TaskChange), changes.Treat))
            return (f"task:{change.key}",)


def changed_since(review: Review, change: changes.Change, made_on: int) -> int | None:
    """The latest version after `made_on` in which something that the change is about was changed by another change."""
    later = [review.touched[place] for place in places_of(change) if review.touched.get(place, 0) > made_on]
    return max(later, default=None)


def revised(review: Review, change: changes.Change, *, version: int) -> Review:
    """The review after a change that makes `version` of it."""
    return marked(review, apply(review, change), version=version, places=places_of(change))


def marked(before: Review, after: Review, *, version: int, places: tuple[str, ...] = ()) -> Review:
    """`after` with what is different in it from `before` marked as changed in `version`."""
    had = {one.key: one for one in before.every_task}
    have = {one.key: one for one in after.every_task}
    tasks = [f"task:{key}" for key in (*had, *have) if had.get(key) != have.get(key)]
    phrases = [
        f"phrase:{key}"
        for key in {*before.rulings, *after.rulings, *before.exceptions, *after.exceptions}
        if before.rulings.get(key) != after.rulings.get(key) or before.exceptions.get(key) != after.exceptions.get(key)
    ]
    header = [
        f"{HEADER}:{field.value}"
        for field in changes.HeaderField
        if getattr(before.letter, field.value) != getattr(after.letter, field.value)
    ]
    corrects = ["corrects"] if before.corrects != after.corrects else []
    fresh = dict.fromkeys((*places, *tasks, *phrases, *header, *corrects), version)
    return replace(after, touched={**before.touched, **fresh}, next_key=max(before.next_key, after.next_key))
