"""Evidence: photos and documents that show what was done, by the channel's own number for the file."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, func, select

from storage.followup_tables import evidence
from storage.store import Store
from storage.tables import assignments, people, questions


class Form(StrEnum):
    """As what a file was sent, and can be sent again."""

    PHOTO = "photo"
    DOCUMENT = "document"


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """One file; `assignment_id` is None as long as the officer is asked what it shows.

    `bound_at` is when it became known; `line_id` binds what is answered, and taken back, together.
    """

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
    bound_at: datetime | None
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
            bound_at=None if assignment_id is None else at,
        )

    async def get(self, evidence_id: int) -> Evidence | None:
        """The file, unless it was taken back."""
        found = await self._some(evidence.c.id == evidence_id)
        return found[0] if found else None

    async def of_assignments(self, assignment_ids: Iterable[int]) -> tuple[Evidence, ...]:
        """The files that speak of those assignments, the oldest first."""
        return await self._some(evidence.c.assignment_id.in_(list(assignment_ids)))

    async def of_task(self, task_id: int) -> tuple[Evidence, ...]:
        """The files that speak of a task, whoever's part in it and ended or not, the oldest first."""
        parts = select(assignments.c.id).where(assignments.c.task_id == task_id)
        return await self._some(evidence.c.assignment_id.in_(parts))

    async def of_line(self, line_id: int) -> tuple[Evidence, ...]:
        """The files that came in one message, or one album."""
        return await self._some(evidence.c.line_id == line_id)

    async def of_question(self, question_id: int) -> tuple[Evidence, ...]:
        """The files of which it is asked what they show."""
        return await self._some(evidence.c.question_id == question_id, evidence.c.assignment_id.is_(None))

    async def of_album(self, person_id: int, album: str) -> tuple[Evidence, ...]:
        """The files of an album of which some have been kept already."""
        return await self._some(evidence.c.person_id == person_id, evidence.c.album == album)

    async def asked_of_message(self, person_id: int, message_id: int) -> tuple[Evidence, ...]:
        """The files whose message raised a question that nothing has settled."""
        raised = select(questions.c.id).where(questions.c.person_id == person_id, questions.c.message_id == message_id)
        return await self._some(evidence.c.question_id.in_(raised), evidence.c.assignment_id.is_(None))

    async def bind(self, question_id: int, assignment_id: int, *, line_id: int, at: datetime) -> int:
        """The question has been answered by that message: it is that task which the files show; returns how many."""
        return await self.move(
            [one.id for one in await self.of_question(question_id)], assignment_id, line_id=line_id, at=at
        )

    async def move(self, evidence_ids: Iterable[int], assignment_id: int, *, line_id: int, at: datetime) -> int:
        """Let files show that task, as that message says; returns how many there are."""
        result = await self._connection.execute(
            evidence.update()
            .where(evidence.c.id.in_(list(evidence_ids)))
            .values(assignment_id=assignment_id, line_id=line_id, bound_at=at)
        )
        return int(result.rowcount)

    async def take_back(self, line_id: int, *, at: datetime) -> int:
        """What came in that message shows nothing; returns how many files that were."""
        result = await self._connection.execute(
            evidence.update()
            .where(evidence.c.line_id == line_id, evidence.c.taken_back_at.is_(None))
            .values(taken_back_at=at)
        )
        return int(result.rowcount)

    async def drop(self, evidence_ids: Iterable[int], *, at: datetime) -> None:
        """Those files show nothing."""
        which = evidence.c.id.in_(list(evidence_ids)) & evidence.c.taken_back_at.is_(None)
        await self._connection.execute(evidence.update().where(which).values(taken_back_at=at))

    async def erase_album(self, person_id: int, album: str) -> None:
        """Keep nothing of an album, not even that it came."""
        which = (evidence.c.person_id == person_id) & (evidence.c.album == album)
        await self._connection.execute(evidence.delete().where(which))

    async def last_line(self, person_id: int, *, since: datetime) -> int | None:
        """The number of the last message with files of somebody's that were put on a task from that moment on."""
        query = (
            select(evidence.c.line_id)
            .where(evidence.c.person_id == person_id, evidence.c.bound_at >= since, evidence.c.taken_back_at.is_(None))
            .order_by(evidence.c.bound_at.desc(), evidence.c.id.desc())
            .limit(1)
        )
        return (await self._connection.execute(query)).scalar_one_or_none()

    async def uncopied(self, *, bound_before: datetime, after: int, limit: int) -> tuple[Evidence, ...]:
        """Files put on a task by then of which there is no copy, behind that number, the oldest first."""
        wanted = (evidence.c.copied_at.is_(None), evidence.c.bound_at <= bound_before, evidence.c.id > after)
        return await self._some(*wanted, limit=limit)

    async def note_copy(self, evidence_id: int, path: str | None, *, at: datetime) -> None:
        """Keep where the copy lies; None where the channel no longer has the file."""
        await self._connection.execute(
            evidence.update().where(evidence.c.id == evidence_id).values(copied_at=at, copy=path)
        )

    async def lost(self) -> int:
        """How many files could not be copied, because the channel no longer has them or never lets a bot have them."""
        query = select(func.count()).select_from(evidence)
        lost = (evidence.c.copied_at.is_not(None), evidence.c.copy.is_(None), evidence.c.taken_back_at.is_(None))
        return int((await self._connection.execute(query.where(*lost))).scalar_one())

    async def _some(self, *conditions: ColumnElement[bool], limit: int | None = None) -> tuple[Evidence, ...]:
        query = (
            select(
                *(evidence.c[name] for name in _COLUMNS),
                people.c.name.label("person"),
                evidence.c.copy.label("copied_to"),
            )
            .join(people, people.c.id == evidence.c.person_id)
            .where(evidence.c.taken_back_at.is_(None), *conditions)
            .order_by(evidence.c.id)
            .limit(limit)
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
    "bound_at",
)
