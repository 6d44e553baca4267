"""A draft as it is kept at rest, and back again without loss."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from directives.letters.draft import Deadline, Doubt, Draft, LetterTask, Reporting, Signer, Source, to_json


def pack(draft: Draft) -> dict[str, Any]:
    """The draft as JSON values, doubts with their codes."""
    packed = to_json(draft, lambda doubt: doubt.code)
    del packed["warnings"]
    packed["source"] = draft.source.value
    packed["doubts"] = [{"code": doubt.code, "facts": dict(doubt.facts)} for doubt in draft.doubts]
    return packed


def unpack(packed: Mapping[str, Any]) -> Draft:
    """The draft that `pack` was given."""
    signer, reporting = packed["signer"], packed["reporting"]
    return Draft(
        kind=packed["kind"],
        number=packed["number"],
        issuer=packed["issuer"],
        place=packed["place"],
        date=_day(packed["date"]),
        subject=packed["subject"],
        urgency=packed["urgency"],
        secrecy=packed["secrecy"],
        signer=None if signer is None else Signer(**signer),
        recipients=tuple(packed["recipients"]),
        copies=tuple(packed["copies"]),
        footnotes=dict(packed["footnotes"]),
        tasks=tuple(unpack_task(task) for task in packed["tasks"]),
        reporting=None if reporting is None else Reporting(**{**reporting, "due": _day(reporting["due"])}),
        doubts=tuple(Doubt(code=doubt["code"], facts=doubt["facts"]) for doubt in packed["doubts"]),
        source=Source(packed.get("source", Source.TEXT)),  # drafts of before had no other
    )


def unpack_task(task: Mapping[str, Any]) -> LetterTask:
    """One task of a packed draft."""
    return LetterTask(
        section=task["section"],
        text=task["text"],
        leads=tuple(task["leads"]),
        coordinators=tuple(task["coordinators"]),
        deadlines=tuple(_deadline(deadline) for deadline in task["deadlines"]),
        footnotes=tuple(task["footnotes"]),
    )


def _deadline(deadline: Mapping[str, Any]) -> Deadline:
    hour = deadline["time"]
    return Deadline(
        phrase=deadline["phrase"],
        due=_day(deadline["due"]),
        time=None if hour is None else time.fromisoformat(hour),
        certain=deadline["certain"],
    )


def _day(written: str | None) -> date | None:
    return None if written is None else date.fromisoformat(written)
