"""The draft: what reading a letter gives, before the office has checked it."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Source(StrEnum):
    """How the letter's words came to us, and so what they may have suffered."""

    TEXT = "text"
    WORD = "word"
    PDF = "pdf"
    SCAN = "scan"
    CHAT = "chat"


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """A time named in a task, as written and as a date; `certain` where a unit must act by then."""

    phrase: str
    due: dt.date | None
    time: dt.time | None = None
    certain: bool = True


@dataclass(frozen=True, kw_only=True)
class LetterTask:
    """One paragraph or list item that asks somebody for something; no leads means every recipient."""

    section: str | None
    text: str
    leads: tuple[str, ...] = ()
    coordinators: tuple[str, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    footnotes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Signer:
    """Who signed, by post and name."""

    title: str
    name: str


@dataclass(frozen=True, kw_only=True)
class Reporting:
    """The letter's own duty to report."""

    to: str | None
    cycle: str | None
    due: dt.date | None
    text: str


@dataclass(frozen=True, kw_only=True)
class Doubt:
    """Something that a person must look at: a phrase key of the locales and its facts."""

    code: str
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A letter as read. What was not found is None or empty, and named in `doubts`."""

    kind: str | None = None
    number: str | None = None
    issuer: str | None = None
    place: str | None = None
    date: dt.date | None = None
    subject: str | None = None
    urgency: str | None = None
    secrecy: str | None = None
    signer: Signer | None = None
    recipients: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    footnotes: Mapping[str, str] = field(default_factory=dict)
    tasks: tuple[LetterTask, ...] = ()
    reporting: Reporting | None = None
    doubts: tuple[Doubt, ...] = ()
    source: Source = Source.TEXT


def to_json(draft: Draft, say: Callable[[Doubt], str]) -> dict[str, Any]:
    """The draft as `hoatoc read --json` prints it; `say` puts a doubt into words."""
    return {
        "kind": draft.kind,
        "number": draft.number,
        "issuer": draft.issuer,
        "place": draft.place,
        "date": _iso(draft.date),
        "subject": draft.subject,
        "urgency": draft.urgency,
        "secrecy": draft.secrecy,
        "signer": None if draft.signer is None else {"title": draft.signer.title, "name": draft.signer.name},
        "recipients": list(draft.recipients),
        "copies": list(draft.copies),
        "footnotes": dict(draft.footnotes),
        "tasks": [_task_json(task) for task in draft.tasks],
        "reporting": None if draft.reporting is None else _reporting_json(draft.reporting),
        "warnings": [say(doubt) for doubt in draft.doubts],
    }


def _task_json(task: LetterTask) -> dict[str, Any]:
    return {
        "section": task.section,
        "text": task.text,
        "leads": list(task.leads),
        "coordinators": list(task.coordinators),
        "deadlines": [
            {
                "phrase": deadline.phrase,
                "due": _iso(deadline.due),
                "time": None if deadline.time is None else f"{deadline.time:%H:%M}",
                "certain": deadline.certain,
            }
            for deadline in task.deadlines
        ],
        "footnotes": list(task.footnotes),
    }


def _reporting_json(reporting: Reporting) -> dict[str, Any]:
    return {"to": reporting.to, "cycle": reporting.cycle, "due": _iso(reporting.due), "text": reporting.text}


def _iso(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()
