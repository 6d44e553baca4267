"""A draft with all that follows from it as directory, people and open tasks stand now, and its parts in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from delivery.fold import shorten
from delivery.message import Message
from delivery.reading import Reading, letter_name
from directives.letters.draft import Deadline
from directives.plan import Plan, plan
from directives.review import OpenDoubt, ReviewedTask, labels_of
from locales import Html
from operations.issue import Reach, concerned, reach
from operations.open_points import OpenPoint, open_points
from operations.twins import Twin
from storage.drafts import KeptDraft

_MOST_NAMES = 8
_PHRASE = 120


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """What every screen of a draft is made from."""

    kept: KeptDraft
    made: Plan
    far: Reach
    concerned: int
    labels: Mapping[int, str]
    """The numbers that its tasks, by key, would get if it were issued now."""
    names: Mapping[str, str]
    """The units' names by code."""
    points: tuple[OpenPoint, ...]
    """What a person should still look at."""

    @property
    def general(self) -> tuple[ReviewedTask, ...]:
        """The tasks that name no lead."""
        return tuple(one for one in self.kept.review.tasks if one.is_general)


async def sheet_of(reading: Reading) -> Sheet | None:
    """The draft that a notice is about; None where there is none."""
    records = reading.records
    kept = await records.drafts.get(int(reading.facts["draft"]))
    if kept is None:
        return None
    directory = await records.units.directory()
    made = plan(kept.review, directory)
    return Sheet(
        kept=kept,
        made=made,
        far=await reach(records, made),
        concerned=len(concerned(made, directory)),
        labels=labels_of(kept.review, await records.directives.labels_in_use()),
        names={unit.code: unit.name for unit in directory},
        points=await open_points(records, kept, made),
    )


def over(reading: Reading, kept: KeptDraft) -> Message | None:
    """What a screen of a draft shows once it is over: issued or dropped; None while it is open."""
    if kept.state == "open":
        return None
    key = "draft-over-issued" if kept.state == "issued" else "draft-over-dropped"
    return Message(html=reading.words.say(key, name=letter_name(reading.words, kept.review.letter)))


def point_line(reading: Reading, sheet: Sheet, point: OpenPoint) -> str:
    """An open point in one line of plain text."""
    words = reading.words
    match point:
        case OpenDoubt():
            return words.plain(f"doubt-{point.code}", **{**point.facts, "task": sheet.labels.get(point.key or 0, "")})
        case Twin(directive_id=None):
            day = words.day(point.at.astimezone(reading.zone).date())
            return words.plain("draft-twin-draft", number=point.number, day=day)
        case Twin():
            day = words.day(point.at.astimezone(reading.zone).date())
            return words.plain("draft-twin", number=point.number, day=day)
    return words.plain("draft-unmatched", phrase=shorten(point.phrase, _PHRASE))


def reach_line(reading: Reading, sheet: Sheet) -> Html:
    """How many units it will reach, and which have nobody."""
    far = sheet.far
    if not far.unreached:
        return reading.words.say("draft-reach", reached=len(far.reached), total=sheet.concerned)
    return reading.words.say(
        "draft-reach-missing",
        reached=len(far.reached),
        total=sheet.concerned,
        missing=len(far.unreached),
        names=_some([sheet.names.get(code, code) for code in far.unreached]),
    )


def moment(reading: Reading, due: Deadline) -> str:
    """When a deadline is."""
    if due.due is None:
        return reading.words.plain("draft-no-date")
    day = reading.words.day(due.due)
    return day if due.time is None else reading.words.plain("date-moment", hour=f"{due.time:%H:%M}", day=day)


def is_certain(due: Deadline) -> bool:
    """Whether units will be held to it."""
    return due.certain and due.due is not None


def _some(names: Sequence[str]) -> str:
    named = "; ".join(names[:_MOST_NAMES])
    return named if len(names) <= _MOST_NAMES else f"{named}…"
