"""Matters at rest: what waits for a decision, and what was decided; a matter is decided once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, func, select

from directives.matters import CHOICES, Outcome
from directives.status_lines import Kind
from storage.followup_tables import matters
from storage.store import Store
from storage.tables import assignments, people, reports

_ORDER = {kind: place for place, kind in enumerate(CHOICES)}


@dataclass(frozen=True, kw_only=True)
class Matter:
    """One matter with the words that raised it; `person` said them, `decider` decided.

    `due` is the day asked for; `decided_due` the day granted. It is open as long as it has no `outcome`.
    """

    id: int
    assignment_id: int
    report_id: int
    kind: Kind
    due: date | None
    made_at: datetime
    person_id: int
    person: str
    words: str
    proof: str | None
    outcome: Outcome | None = None
    decided_by: int | None = None
    decider: str | None = None
    decided_at: datetime | None = None
    decided_due: date | None = None
    decided_words: str | None = None

    @property
    def is_open(self) -> bool:
        """Whether it still waits."""
        return self.outcome is None


class Matters(Store):
    """What somebody must decide."""

    async def add(self, assignment_id: int, report_id: int, kind: Kind, *, due: date | None, at: datetime) -> int:
        """Note what a report asks to be decided."""
        return await self._insert(
            matters, assignment_id=assignment_id, report_id=report_id, kind=kind.value, due=due, made_at=at
        )

    async def settle(
        self,
        matter_id: int,
        outcome: Outcome,
        *,
        at: datetime,
        by: int | None = None,
        due: date | None = None,
        words: str | None = None,
    ) -> bool:
        """Note what became of a matter; False where that was noted before."""
        result = await self._connection.execute(
            matters.update()
            .where(matters.c.id == matter_id, matters.c.outcome.is_(None))
            .values(outcome=outcome.value, decided_at=at, decided_by=by, decided_due=due, decided_words=words)
        )
        return result.rowcount == 1

    async def reopen(self, assignment_ids: Iterable[int], *, overtaken_at: datetime) -> tuple[int, ...]:
        """What a word overtook waits again, since that word was taken back; returns which matters."""
        which = (
            matters.c.assignment_id.in_(list(assignment_ids)),
            matters.c.outcome == Outcome.OVERTAKEN.value,
            matters.c.decided_at == overtaken_at,
        )
        found = tuple((await self._connection.execute(select(matters.c.id).where(*which))).scalars())
        await self._connection.execute(matters.update().where(*which).values(outcome=None, decided_at=None))
        return found

    async def get(self, matter_id: int) -> Matter | None:
        """One matter."""
        found = await self._some(matters.c.id == matter_id)
        return found[0] if found else None

    async def some(self, matter_ids: Sequence[int]) -> tuple[Matter, ...]:
        """Those matters, the oldest first."""
        return await self._some(matters.c.id.in_(matter_ids))

    async def of_reports(self, report_ids: Sequence[int]) -> tuple[Matter, ...]:
        """The matters that these reports raised."""
        return await self._some(matters.c.report_id.in_(report_ids))

    async def of_assignments(self, assignment_ids: Iterable[int], *, open_only: bool = False) -> tuple[Matter, ...]:
        """Everything that was to be decided of those assignments, the oldest first."""
        conditions = [matters.c.assignment_id.in_(list(assignment_ids))]
        if open_only:
            conditions.append(matters.c.outcome.is_(None))
        return await self._some(*conditions)

    async def waiting(self, *kinds: Kind) -> tuple[Matter, ...]:
        """What is open of tasks that still stand: obstacles first, the oldest of each kind first."""
        wanted = [kind.value for kind in kinds or CHOICES]
        standing = select(assignments.c.id).where(assignments.c.ended_at.is_(None))
        found = await self._some(
            matters.c.outcome.is_(None), matters.c.kind.in_(wanted), matters.c.assignment_id.in_(standing)
        )
        return tuple(sorted(found, key=lambda one: (_ORDER[one.kind], one.id)))

    async def count(self, kind: Kind) -> int:
        """How many of a kind are open, of tasks that still stand."""
        query = (
            select(func.count())
            .select_from(matters.join(assignments, assignments.c.id == matters.c.assignment_id))
            .where(matters.c.outcome.is_(None), matters.c.kind == kind.value, assignments.c.ended_at.is_(None))
        )
        return int((await self._connection.execute(query)).scalar_one())

    async def _some(self, *conditions: ColumnElement[bool]) -> tuple[Matter, ...]:
        asker, decider = people.alias("asker"), people.alias("decider")
        query = (
            select(
                *(matters.c[name] for name in _COLUMNS),
                reports.c.person_id,
                asker.c.name.label("person"),
                reports.c.words,
                reports.c.proof,
                decider.c.name.label("decider"),
            )
            .select_from(
                matters.join(reports, reports.c.id == matters.c.report_id)
                .join(asker, asker.c.id == reports.c.person_id)
                .outerjoin(decider, decider.c.id == matters.c.decided_by)
            )
            .where(*conditions)
            .order_by(matters.c.id)
        )
        rows = (await self._connection.execute(query)).mappings()
        return tuple(
            Matter(**{**row, "kind": Kind(row["kind"]), "outcome": row["outcome"] and Outcome(row["outcome"])})
            for row in rows
        )


_COLUMNS = (
    "id",
    "assignment_id",
    "report_id",
    "kind",
    "due",
    "made_at",
    "outcome",
    "decided_by",
    "decided_at",
    "decided_due",
    "decided_words",
)
