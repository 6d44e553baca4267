"""Take evidence back: files that were put on the wrong task, or should not have been sent, show nothing any more."""

from datetime import datetime, timedelta

from directives.people import Standing
from directives.refusals import NotYourUnit, TooLateToUndo
from operations.report_status import UNDO_MINUTES
from storage.evidence import Evidence
from storage.records import Records


async def take_evidence_back(records: Records, line_id: int, *, by: Standing, at: datetime) -> tuple[Evidence, ...]:
    """Take back what one message, or album, put on tasks; returns what that was.

    Raises NotYourUnit for anybody but its sender, TooLateToUndo after ten minutes or the second time.
    """
    files = await records.evidence.of_line(line_id)
    if any(one.person_id != by.person.id for one in files):
        raise NotYourUnit
    since = at - timedelta(minutes=UNDO_MINUTES)
    if not files or any((one.bound_at or one.at) < since for one in files):
        raise TooLateToUndo(minutes=UNDO_MINUTES)
    await records.evidence.take_back(line_id, at=at)
    return files
