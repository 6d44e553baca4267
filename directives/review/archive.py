"""A review and its changes as they are kept at rest."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from directives.letters import archive as letters
from directives.letters.draft import Draft
from directives.review.changes import Change
from directives.review.review import Review, ReviewedTask, Treatment


def pack(review: Review) -> dict[str, Any]:
    """The review as JSON values."""
    tasks = letters.pack(Draft(tasks=tuple(one.task for one in review.every_task)))["tasks"]
    return {
        "letter": letters.pack(review.letter),
        "tasks": [
            {
                "key": one.key,
                "task": task,
                "decided": None if one.decided is None else one.decided.value,
                "dropped": one.is_dropped,
            }
            for one, task in zip(review.every_task, tasks, strict=True)
        ],
        "rulings": {phrase: list(codes) for phrase, codes in review.rulings.items()},
        "exceptions": {phrase: list(codes) for phrase, codes in review.exceptions.items()},
        "added": list(review.added),
        "settled": list(review.settled),
        "corrects": review.corrects,
        "next_key": review.next_key,
        "touched": dict(review.touched),
    }


def unpack(packed: Mapping[str, Any]) -> Review:
    """The review that `pack` was given."""
    return Review(
        letter=letters.unpack(packed["letter"]),
        every_task=tuple(
            ReviewedTask(
                key=one["key"],
                task=letters.unpack_task(one["task"]),
                decided=None if one["decided"] is None else Treatment(one["decided"]),
                is_dropped=one["dropped"],
            )
            for one in packed["tasks"]
        ),
        rulings={phrase: tuple(codes) for phrase, codes in packed["rulings"].items()},
        exceptions={phrase: tuple(codes) for phrase, codes in packed["exceptions"].items()},
        added=tuple(packed["added"]),
        settled=tuple(packed["settled"]),
        corrects=packed["corrects"],
        next_key=packed["next_key"],
        touched=dict(packed["touched"]),
    )


def pack_change(change: Change) -> dict[str, Any]:
    """What a change says, as JSON values for the history."""
    packed = _plain(asdict(change))
    assert isinstance(packed, dict)
    return packed


def _plain(value: object) -> object:
    if isinstance(value, Mapping):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(one) for one in value]
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    return value
