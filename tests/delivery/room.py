"""A room for the views: a database with a small directory, one officer a unit, and whatever a test issues."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from delivery.limits import STANDARD
from delivery.message import Content, Message
from delivery.reading import Reading
from delivery.views import VIEWS
from directives.letters.draft import Deadline, Draft, LetterTask
from directives.notices import Priority
from directives.people import Person, Post, Role, Standing
from directives.review import Treatment, changes
from directives.tasks import Assignment
from directives.units import Directory, Unit, UnitKind
from locales import words_for
from operations.issue import issue, keep_draft
from operations.report_status import Filing, report_status
from operations.review import revise
from storage.database import Database
from storage.migrations import upgrade
from storage.parcels import Parcel
from storage.records import Records

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2024, 6, 18, 8, 0, tzinfo=ZONE)
SENTENCE = "Rà soát toàn bộ công trình đang thi công; báo cáo khối lượng, kinh phí và vướng mắc theo từng tuần. "
LONG_NAME = ("Ban Quản lý dự án đầu tư xây dựng công trình giao thông nông nghiệp " * 4).strip()
UNITS = (
    Unit(code="STC", name="Sở Tài chính", kind=UnitKind.DEPARTMENT),
    Unit(code="SYT", name="Sở Y tế", kind=UnitKind.DEPARTMENT),
    Unit(code="BQL", name=LONG_NAME, kind=UnitKind.DEPARTMENT, aliases=("Ban Quản lý dự án",)),
    *(Unit(code=f"H{n}", name=f"Huyện Số {n}", kind=UnitKind.DISTRICT) for n in range(1, 7)),
)


@dataclass(kw_only=True)
class Room:
    """The records, and a reader who sees them in words."""

    records: Records
    now: datetime
    officers: Mapping[str, Standing]

    async def keep(self, letter: Draft) -> int:
        """A draft that waits to be issued."""
        return await keep_draft(self.records, letter, file_name=None, by=None, at=self.now)

    async def issue(self, letter: Draft, *, follow: bool = False) -> int:
        """A directive, by its id."""
        draft_id = await self.keep(letter)
        if follow:
            change = changes.Treat(treatment=Treatment.FOLLOWED)
            await revise(self.records, draft_id, change, version=0, by=None, at=self.now)
        return (await issue(self.records, draft_id, at=self.now, zone=ZONE, by=None)).directive_id

    async def unit(self, code: str) -> int:
        return (await self.records.units.ids())[code]

    async def given(self, code: str, directive: int) -> tuple[Assignment, ...]:
        """What a directive gives to a unit."""
        return await self.records.assignments.of_unit(await self.unit(code), directive)

    async def report(self, one: Assignment, kind: str, *, words: str, line: int = 1, **extra: Any) -> None:
        """The unit's officer says something of a task."""
        filing = Filing(assignment_id=one.id, kind=kind, **extra)
        by = self.officers[one.unit_code]
        await report_status(self.records, [filing], words=words, line_id=line, by=by, at=self.now)

    async def content(self, kind: str, locale: str = "vi", /, **facts: object) -> Content | None:
        """A notice as its reader gets it."""
        parcel = Parcel(
            id=1,
            key="k",
            address="1",
            person_id=None,
            kind=kind,
            facts=facts,
            priority=Priority.ANSWER,
            edits_id=None,
            reply_to=None,
            repeated=False,
            attempts=1,
            faults=0,
            not_before=NOW,
            expires_at=None,
        )
        words = words_for(locale)
        reading = Reading(
            parcel=parcel, words=words, records=self.records, now=self.now, zone=ZONE, per_second=STANDARD.per_second
        )
        return await VIEWS[kind](reading)

    async def message(self, kind: str, locale: str = "vi", /, **facts: object) -> Message:
        found = await self.content(kind, locale, **facts)
        assert isinstance(found, Message)
        return found

    async def card(self, code: str, directive: int, locale: str = "vi") -> Message:
        return await self.message("directive-card", locale, directive=directive, unit=await self.unit(code))

    def later(self, **span: float) -> "Room":
        """The same room after a while."""
        return replace(self, now=self.now + timedelta(**span))


async def furnish(file: Path) -> None:
    """A database with the directory and its officers, for every test's room to be a copy of."""
    async with _opened(file) as database:
        await upgrade(database)
        async with database.writing() as records:
            await records.units.merge(Directory(UNITS))
            for code, unit_id in (await records.units.ids()).items():
                officer = await _met(records, f"Đầu mối {code}")
                await records.people.seat(officer.id, unit_id, Post.FOCAL, at=NOW)
            clerk = await _met(records, "Văn thư")
            await records.people.grant(clerk.id, Role.OFFICE, at=NOW)


@asynccontextmanager
async def opened_room(file: Path) -> AsyncIterator[Room]:
    """The room in a furnished file, within one transaction."""
    async with _opened(file) as database, database.writing() as records:
        officers = await records.people.officers()
        standing = {
            unit.code: await records.people.standing(
                officers[(await records.units.ids())[unit.code]].officers[0].person
            )
            for unit in UNITS
        }
        yield Room(records=records, now=NOW, officers=standing)


@asynccontextmanager
async def _opened(file: Path) -> AsyncIterator[Database]:
    database = Database(f"sqlite+aiosqlite:///{file}")
    try:
        yield database
    finally:
        await database.close()


async def _met(records: Records, name: str) -> Person:
    return await records.people.meet(f"address of {name}", name=name, locale="vi", at=NOW)


def letter(*tasks: LetterTask, number: str = "15/UBND-TH", recipients: tuple[str, ...] = (), **more: Any) -> Draft:
    """A letter with these tasks."""
    return Draft(
        kind="công văn",
        number=number,
        issuer="Ủy ban nhân dân tỉnh",
        date=date(2024, 6, 17),
        subject="kiểm tra công trình",
        urgency="hỏa tốc",
        recipients=recipients,
        tasks=tasks,
        **more,
    )


def task(
    section: str | None, *leads: str, text: str = SENTENCE, due: str | None = None, certain: bool = True
) -> LetterTask:
    """A task, led by these units, due on an ISO date."""
    day = None if due is None else date.fromisoformat(due)
    deadlines = () if day is None else (Deadline(phrase=f"trước ngày {day:%d/%m/%Y}", due=day, certain=certain),)
    return LetterTask(section=section, text=text.strip(), leads=leads, deadlines=deadlines)
