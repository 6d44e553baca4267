"""Reminders given: which deadline of which assignment has been recalled, and how many days before."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from storage.followup_tables import reminders
from storage.store import Store


class Reminders(Store):
    """What has been recalled to whom."""

    async def given(self, assignment_ids: Sequence[int]) -> set[tuple[int, int, int]]:
        """(assignment, deadline, days before) of every reminder given."""
        given: set[tuple[int, int, int]] = set()
        ids = sorted(assignment_ids)
        for start in range(0, len(ids), 500):  # SQLite takes a bounded number of parameters
            query = select(reminders.c.assignment_id, reminders.c.deadline_id, reminders.c.days_before).where(
                reminders.c.assignment_id.in_(ids[start : start + 500])
            )
            given.update((assignment, due, days) for assignment, due, days in await self._connection.execute(query))
        return given

    async def pass_on(self, assignment_id: int, heir_id: int) -> None:
        """What was recalled of one assignment counts as recalled of the one that follows it."""
        query = select(reminders.c.deadline_id, reminders.c.days_before, reminders.c.at)
        given = (await self._connection.execute(query.where(reminders.c.assignment_id == assignment_id))).all()
        for deadline_id, days_before, at in given:
            await self.note(heir_id, deadline_id, days_before, at=at)

    async def note(self, assignment_id: int, deadline_id: int, days_before: int, *, at: datetime) -> bool:
        """Note a reminder; False where it was given before."""
        row = {"assignment_id": assignment_id, "deadline_id": deadline_id, "days_before": days_before, "at": at}
        return await self._insert_new(reminders, [row]) == 1
