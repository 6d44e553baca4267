"""Keep evidence: photos and documents that an officer sends are kept on the task that they show."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from directives.people import Standing
from operations.find_part import find_own_part
from storage.evidence import Evidence, Form
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
        await find_own_part(records, assignment_id, by=by)
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


async def settle_evidence(
    records: Records, question_id: int, assignment_id: int, *, line_id: int, by: Standing, at: datetime
) -> int:
    """Put the files of a question on the task that answers it; returns how many there were.

    From now on they belong to the message that said so. Raises TaskUnknown, NotYourUnit, TaskEnded.
    """
    if not await records.evidence.of_question(question_id):
        return 0
    await find_own_part(records, assignment_id, by=by)
    return await records.evidence.bind(question_id, assignment_id, line_id=line_id, at=at)


async def follow_edit(
    records: Records,
    message: tuple[str, int],
    assignment_ids: Iterable[int],
    *,
    line_id: int,
    by: Standing,
    at: datetime,
) -> None:
    """The caption of a message was edited and reports on these tasks now: its files show them, and no others."""
    replaced = {report.line_id for report in await records.reports.of_message(*message) if report.replaced}
    files = list(await records.evidence.asked_of_message(by.person.id, message[1]))
    for line in sorted(replaced - {line_id}):
        files.extend(await records.evidence.of_line(line))
    wanted = list(dict.fromkeys(assignment_ids))
    for file_id in dict.fromkeys(one.file_id for one in files):
        await _show([one for one in files if one.file_id == file_id], wanted, records, line_id=line_id, at=at)


async def _show(
    of_file: Sequence[Evidence], wanted: Sequence[int], records: Records, *, line_id: int, at: datetime
) -> None:
    """Let one file, however often it is kept, show the wanted tasks only."""
    shown = {one.assignment_id: one.id for one in of_file}
    for assignment_id in wanted:
        same = shown.pop(assignment_id, None)
        kept = await _again(records, of_file[0]) if same is None else same
        await records.evidence.move([kept], assignment_id, line_id=line_id, at=at)
    await records.evidence.drop(shown.values(), at=at)


async def _again(records: Records, one: Evidence) -> int:
    """The same file once more, not yet on any task: a copy that there may be lies in the folder of another."""
    return await records.evidence.add(
        assignment_id=None,
        question_id=None,
        by=one.person_id,
        at=one.at,
        form=one.form,
        file_id=one.file_id,
        name=one.name,
        size=one.size,
        album=one.album,
        line_id=one.line_id,
    )
