"""Cuts a task into pieces and puts tasks together."""

import re
from collections.abc import Sequence
from dataclasses import replace

from directives.letters.draft import Deadline, LetterTask
from directives.refusals import NothingToSplit, SplitWhere
from directives.review.review import phrase_key

# Behind a full stop or semicolon, or at a line's end; not behind a number's point ("1. Sở…") or an abbreviation's.
_SENTENCE_END = re.compile(r"(?<=[^\W\d][.;!?])\s+(?=[^\W\d_]|[-+–“\"(\d])|(?<=[)\d”\"][.;!?])\s+(?=[^\W\d_])|\s*\n\s*")
_SHORTEST = 4  # letters; "TM." or "Đ/c." ends no sentence


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a task, behind each of which it can be cut."""
    found: list[str] = []
    for part in _SENTENCE_END.split(text.strip()):
        if found and sum(sign.isalpha() for sign in found[-1].rsplit(maxsplit=1)[-1]) < _is_word(found[-1]):
            found[-1] = f"{found[-1]} {part}"
        elif part:
            found.append(part)
    return tuple(found)


def _is_word(sentence: str) -> int:
    """How many letters the last word must have for its point to end a sentence."""
    return _SHORTEST if sentence.rsplit(maxsplit=1)[-1].rstrip(".").isupper() else 0


def pieces_at(text: str, after: int | None) -> tuple[str, str]:
    """The text before and behind the end of a sentence.

    Raises NothingToSplit where there is one sentence only, SplitWhere where it must be said behind which.
    """
    found = sentences(text)
    if len(found) < 2:  # noqa: PLR2004 - one sentence cannot be cut
        raise NothingToSplit
    place = 1 if after is None and len(found) == 2 else after  # noqa: PLR2004 - two sentences have one place to cut
    if place is None or not 0 < place < len(found):
        raise SplitWhere(count=len(found), last=len(found) - 1)
    return " ".join(found[:place]), " ".join(found[place:])


def cut(task: LetterTask, pieces: Sequence[str]) -> list[LetterTask]:
    """The task in pieces; each takes the deadlines that its text names, the first also those that no text names."""
    texts = [text for piece in pieces if (text := piece.strip())]
    if len(texts) < 2:  # noqa: PLR2004 - one piece is no cut
        raise NothingToSplit
    places = [_place_of(due, texts) for due in task.deadlines]
    return [
        replace(
            task,
            text=text,
            deadlines=tuple(due for due, its in zip(task.deadlines, places, strict=True) if its == place),
        )
        for place, text in enumerate(texts)
    ]


def _place_of(due: Deadline, texts: Sequence[str]) -> int:
    phrase = phrase_key(due.phrase)
    return next((place for place, text in enumerate(texts) if phrase in phrase_key(text)), 0)


def merged(tasks: Sequence[LetterTask]) -> LetterTask:
    """One task that asks for everything that the tasks ask for."""
    leads = tuple({phrase_key(phrase): phrase for task in tasks for phrase in task.leads}.values())
    leading = {phrase_key(phrase) for phrase in leads}
    helpers = {phrase_key(phrase): phrase for task in tasks for phrase in task.coordinators}
    return replace(
        tasks[0],
        text="\n".join(task.text for task in tasks),
        leads=leads,
        coordinators=tuple(phrase for key, phrase in helpers.items() if key not in leading),
        deadlines=tuple(dict.fromkeys(due for task in tasks for due in task.deadlines)),
        footnotes=tuple(dict.fromkeys(mark for task in tasks for mark in task.footnotes)),
    )
