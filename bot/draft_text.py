"""A draft under review as a terminal shows it: doubts first, tasks by lead, whom it reaches and when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from directives.letters.draft import Deadline
from directives.plan import Placed, Plan, plan
from directives.review import ReviewedTask, Treatment, doubts_of, labels_of
from directives.units import Directory, Resolution, ResolutionKind
from locales import Words
from operations.issue import Reach, concerned, last_ring_at, reach
from operations.twins import Twin, twins
from reports.unit_changes_text import followed_lines
from storage.drafts import KeptDraft
from storage.records import Records

_MOST_NAMES = 8
_MANY = 3  # units; a phrase that means as many is shown as a group


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A draft with all that follows from it as directory, people and open tasks stand now."""

    kept: KeptDraft
    made: Plan
    labels: dict[int, str]
    directory: Directory
    far: Reach
    total: int
    rings_at: datetime
    twins: tuple[Twin, ...]
    zone: tzinfo


async def look_at(records: Records, kept: KeptDraft, *, per_second: int, at: datetime, zone: tzinfo) -> Sheet:
    """Everything that the office must see before it lets a draft go."""
    directory = await records.units.directory()
    made = plan(kept.review, directory)
    far = await reach(records, made)
    return Sheet(
        kept=kept,
        made=made,
        labels=labels_of(kept.review, await records.directives.labels_in_use()),
        directory=directory,
        far=far,
        total=len(concerned(made, directory)),
        rings_at=await last_ring_at(records, far, per_second=per_second, at=at),
        twins=await twins(records, kept),
        zone=zone,
    )


def in_words(sheet: Sheet, words: Words) -> str:
    """The sheet for a person at a terminal."""
    parts = (_head(sheet, words), _doubts(sheet, words), _tasks(sheet, words), _groups(sheet, words))
    return "\n".join([*(line for part in parts for line in part), *_reach(sheet, words)])


def _head(sheet: Sheet, words: Words) -> Iterator[str]:
    letter, missing = sheet.kept.review.letter, words.plain("draft-missing")
    yield words.plain(
        "cli-draft-head",
        kind=letter.kind or missing,
        number=letter.number or missing,
        day=missing if letter.date is None else words.day(letter.date),
        urgency=(letter.urgency or "").upper(),
        issuer=letter.issuer or missing,
        subject=letter.subject or missing,
    )
    if sheet.kept.review.corrects is not None:
        yield words.plain("cli-draft-corrects", directive=sheet.kept.review.corrects)


def _doubts(sheet: Sheet, words: Words) -> Iterator[str]:
    lines = [*_twins(sheet, words), *_open_doubts(sheet, words), *_unmatched(sheet, words)]
    yield from followed_lines(sheet.made.followed, words)
    if lines:
        yield words.plain("cli-draft-doubts", count=len(lines))
    for line in lines:
        yield words.plain("cli-draft-doubt", doubt=line)


def _twins(sheet: Sheet, words: Words) -> Iterator[str]:
    for twin in sheet.twins:
        day = words.day(twin.at.astimezone(sheet.zone).date())
        if twin.directive_id is None:
            yield words.plain("cli-draft-twin-draft", number=twin.number, draft=twin.draft_id or 0, day=day)
        else:
            yield words.plain("cli-draft-twin", number=twin.number, directive=twin.directive_id, day=day)


def _open_doubts(sheet: Sheet, words: Words) -> Iterator[str]:
    for doubt in doubts_of(sheet.kept.review):
        label = sheet.labels.get(doubt.key or 0, "")
        yield words.plain(f"doubt-{doubt.code}", **{**doubt.facts, "task": label})


def _unmatched(sheet: Sheet, words: Words) -> Iterator[str]:
    seen: dict[str, Resolution] = {}
    for one in sheet.made.unmatched:
        if one.resolution.kind is not ResolutionKind.OUTSIDE:
            seen.setdefault(one.phrase, one.resolution)
    for phrase, resolution in seen.items():
        choice = [f"{proposal.unit.name} ({proposal.unit.code})" for proposal in resolution.proposals[:_MANY]]
        if choice and resolution.kind is ResolutionKind.UNKNOWN:
            yield words.plain("cli-draft-proposed", phrase=phrase, names="; ".join(choice))
        else:
            yield words.plain("draft-unmatched", phrase=phrase)


def _tasks(sheet: Sheet, words: Words) -> Iterator[str]:
    """Tasks by lead, general ones last, then what was dropped."""
    by_leads: dict[str, list[ReviewedTask]] = {}
    for one in sorted(sheet.kept.review.tasks, key=lambda one: one.is_general):
        leads = "; ".join(one.task.leads) or words.plain("draft-everybody")
        by_leads.setdefault(leads, []).append(one)
    for leads, tasks in by_leads.items():
        yield words.plain("cli-draft-lead", leads=leads)
        for one in tasks:
            yield from _task(sheet, one, words)
    for one in sheet.kept.review.dropped:
        yield words.plain("cli-draft-dropped", label=sheet.labels[one.key], text=one.task.text)


def _task(sheet: Sheet, one: ReviewedTask, words: Words) -> Iterator[str]:
    key = "cli-draft-followed" if one.treatment is Treatment.FOLLOWED else "cli-draft-informed"
    yield words.plain(key, label=sheet.labels[one.key], text=one.task.text)
    if one.task.coordinators:
        yield words.plain("cli-draft-coordinators", names="; ".join(one.task.coordinators))
    for due in one.task.deadlines:
        yield _deadline(due, words)


def _deadline(due: Deadline, words: Words) -> str:
    when = words.plain("draft-no-date") if due.due is None else words.day(due.due)
    if due.due is not None and due.time is not None:
        when = words.plain("date-moment", hour=f"{due.time:%H:%M}", day=when)
    key = "cli-draft-deadline" if due.certain else "cli-draft-deadline-doubtful"
    return words.plain(key, when=when, phrase=due.phrase)


def _groups(sheet: Sheet, words: Words) -> Iterator[str]:
    for placed in sheet.made.placed:
        if len(placed.units) >= _MANY or placed.left_out:
            yield words.plain("cli-draft-group", phrase=placed.phrase, count=len(placed.units), names=_members(placed))
        if placed.left_out:
            yield words.plain("cli-draft-left-out", names=_some(unit.name for unit in placed.left_out))


def _members(placed: Placed) -> str:
    return _some(unit.name for unit in placed.units) or "—"


def _some(names: Iterable[str]) -> str:
    every = list(names)
    return "; ".join(every[:_MOST_NAMES]) + ("…" if len(every) > _MOST_NAMES else "")


def _reach(sheet: Sheet, words: Words) -> Iterator[str]:
    far = sheet.far
    yield words.plain(
        "cli-issue-reach", reached=len(far.reached), missing=len(far.unreached), names=", ".join(far.unreached) or "—"
    )
    if far.silent:
        yield words.plain("cli-issue-silent", names=", ".join(far.silent))
    if far.addresses:
        yield words.plain("cli-issue-rings", at=f"{sheet.rings_at.astimezone(sheet.zone):%H:%M:%S}")
