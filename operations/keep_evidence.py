"""Keep evidence: photos and documents that an officer sends are kept on the task that they show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from directives.people import Standing
from directives.refusals import NotYourUnit, TaskEnded, TaskUnknown
from storage.evidence import Form
from storage.records import Records


@dataclass(frozen=True, kw_only=True)
class Exhibit:
    """A file as the channel knows it; `size` in bytes where the channel tells, `name` empty for a photo."""

    form: Form
    file_id: str
    name: str
    size: int | None
    album: str | None = None


async def keep_evidence(
    records: Records,
    exhibits: Sequence[Exhibit],
    *,
    assignment_id: int | None,
    question_id: int | None = None,
    line_id: int,
    by: Standing,
    at: datetime,
) -> None:
    """Keep files on a task, or with the question which task they show.

    Raises TaskUnknown, NotYourUnit, TaskEnded.
    """
    if assignment_id is not None:
        one = await records.assignments.get(assignment_id)
        if one is None:
            raise TaskUnknown
        if not by.serves(one.unit_id):
            raise NotYourUnit
        if one.ended:
            raise TaskEnded(label=one.label)
    for exhibit in exhibits:
        await records.evidence.add(
            assignment_id=assignment_id,
            question_id=question_id,
            by=by.person.id,
            at=at,
            form=exhibit.form,
            file_id=exhibit.file_id,
            name=exhibit.name,
            size=exhibit.size,
            album=exhibit.album,
            line_id=line_id,
        )
