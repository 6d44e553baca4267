"""Evidence: photos and documents that show what was done, by the channel's own number for the file."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, select

from storage.followup_tables import evidence
from storage.store import Store
from storage.tables import people


class Form(StrEnum):
    """As what a file was sent, and can be sent again."""

    PHOTO = "photo"
    DOCUMENT = "document"


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """One file; `assignment_id` is None as long as the officer is asked what it shows."""

    id: int
    assignment_id: int | None
    question_id: int | None
    person_id: int
    person: str
    at: datetime
    form: Form
    file_id: str
    name: str
    size: int | None
    album: str | None
    line_id: int
    copied_to: str | None


class EvidenceStore(Store):
    """What was sent to show what was done."""

    async def add(
        self,
        *,
        assignment_id: int | None,
        question_id: int | None,
        by: int,
        at: datetime,
        form: Form,
        file_id: str,
        name: str,
        size: int | None,
        album: str | None,
        line_id: int,
    ) -> int:
        """Keep one file."""
        return await self._insert(
            evidence,
            assignment_id=assignment_id,
            question_id=question_id,
            person_id=by,
            at=at,
            form=form.value,
            file_id=file_id,
            name=name,
            size=size,
            album=album,
            line_id=line_id,
        )

    async def of_assignments(self, assignment_ids: Iterable[int]) -> tuple[Evidence, ...]:
        """The files that speak of those assignments, the oldest first."""
        return await self._some(evidence.c.assignment_id.in_(list(assignment_ids)))

    async def of_line(self, line_id: int) -> tuple[Evidence, ...]:
        """The files that came in one message, or one album."""
        return await self._some(evidence.c.line_id == line_id)

    async def of_question(self, question_id: int) -> tuple[Evidence, ...]:
        """The files of which it is asked what they show."""
        return await self._some(evidence.c.question_id == question_id)

    async def of_album(self, person_id: int, album: str) -> tuple[Evidence, ...]:
        """The files of an album of which some have been kept already."""
        return await self._some(evidence.c.person_id == person_id, evidence.c.album == album)

    async def bind(self, question_id: int, assignment_id: int) -> int:
        """The question has been answered: it is that task which the files show. Returns how many there are."""
        found = await self.of_question(question_id)
        if not found:
            return 0
        which = evidence.c.id.in_([one.id for one in found])
        await self._connection.execute(evidence.update().where(which).values(assignment_id=assignment_id))
        return len(found)

    async def take_back(self, line_id: int, *, at: datetime) -> int:
        """What came in that message shows nothing; returns how many files that were."""
        result = await self._connection.execute(
            evidence.update()
            .where(evidence.c.line_id == line_id, evidence.c.taken_back_at.is_(None))
            .values(taken_back_at=at)
        )
        return int(result.rowcount)

    async def last_line(self, person_id: int, *, since: datetime) -> int | None:
        """The number of the last message with files that somebody sent from that moment on."""
        query = (
            select(evidence.c.line_id)
            .where(evidence.c.person_id == person_id, evidence.c.at >= since, evidence.c.taken_back_at.is_(None))
            .order_by(evidence.c.id.desc())
            .limit(1)
        )
        return (await self._connection.execute(query)).scalar_one_or_none()

    async def uncopied(self, *, now: datetime, limit: int) -> tuple[Evidence, ...]:
        """Files that are bound to a task and of which there is no copy yet, the oldest first."""
        return (
            await self._some(
                evidence.c.copied_at.is_(None), evidence.c.assignment_id.is_not(None), evidence.c.at <= now
            )
        )[:limit]

    async def note_copy(self, evidence_id: int, path: str | None, *, at: datetime) -> None:
        """Keep where the copy lies; None where the channel no longer has the file."""
        await self._connection.execute(
            evidence.update().where(evidence.c.id == evidence_id).values(copied_at=at, copy=path)
        )

    async def _some(self, *conditions: ColumnElement[bool]) -> tuple[Evidence, ...]:
        query = (
            select(
                *(evidence.c[name] for name in _COLUMNS),
                people.c.name.label("person"),
                evidence.c.copy.label("copied_to"),
            )
            .join(people, people.c.id == evidence.c.person_id)
            .where(evidence.c.taken_back_at.is_(None), *conditions)
            .order_by(evidence.c.id)
        )
        rows = (await self._connection.execute(query)).mappings()
        return tuple(Evidence(**{**row, "form": Form(row["form"])}) for row in rows)


_COLUMNS = (
    "id",
    "assignment_id",
    "question_id",
    "person_id",
    "at",
    "form",
    "file_id",
    "name",
    "size",
    "album",
    "line_id",
)
