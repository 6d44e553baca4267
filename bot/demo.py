"""The demonstration: a province's worth of sample people on the emulator, and the production bot among them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import get_args
from zoneinfo import ZoneInfo

import sample
from bot.config import Settings, exactly
from bot.office import Office, opened
from directives.people import Post, Role
from directives.units import Directory
from directives.units_csv import parse
from emulator import Emulator, EventLabel, Group, MovableClock, Phone, TrayFile
from locales import words_for
from operations.invite import invite_to_office, invite_to_unit
from schedules.reminders import NextReminder, next_reminder
from storage.database import Database
from storage.migrations import upgrade

BOT_NAME = "hoatoc_demo_bot"
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
OPENING = datetime(2024, 6, 18, 8, 0, tzinfo=ZONE)
"""The morning after the sample letter's date: its units are those of that month."""
_CLERK, _LEADER, _FIRST_OFFICER, _SECOND_OFFICER = "van-thu", "chu-tich", "snnptnt", "bdbp"
_NEWCOMERS = frozenset({_CLERK, _LEADER, _FIRST_OFFICER, _SECOND_OFFICER})
"""The people whose phones are shown first, by their keys in the sample."""


class Demonstration:
    """The sample province; everything at rest lies in one folder that goes with it."""

    def __init__(self, folder: Path, *, letter: Path | None = None) -> None:
        """Prepare the people; nothing listens yet. `letter` is laid into the office's tray beside the sample."""
        self.clock = MovableClock(OPENING)
        self.emulator = Emulator(clock=self.clock, username=BOT_NAME, name=words_for("vi").plain("demo-bot-name"))
        self._letter = letter
        self._database_url = f"sqlite+aiosqlite:///{folder / 'demo.db'}"
        self.phones: dict[str, Phone] = {}
        for person in sample.people():
            started = person.key not in _NEWCOMERS
            self.phones[person.key] = self.emulator.add_person(
                person.name, title=person.title, about=person.unit, started=started
            )
        leaders = [self.phones[one.key] for one in sample.people() if one.role in {"leader", "office"}]
        self.group: Group = self.emulator.add_group(words_for("vi").plain("demo-group"), leaders)

    @asynccontextmanager
    async def opened(self, port: int) -> AsyncIterator[str]:
        """Everything runs while the block does; gives the page's address."""
        await self.emulator.start(port=port)
        try:
            settings = self._settings()
            await self._settle_in()
            self._lay_out()
            async with opened(settings, clock=self.clock.now) as office:
                self._wind_up(office)
                await self._join_by_invitation(office)
                yield self.emulator.url
        finally:
            await self.emulator.stop()

    def _settings(self) -> Settings:
        return exactly(
            bot_token=self.emulator.token,
            api_url=self.emulator.url,
            database_url=self._database_url,
            leader_chats=(self.group.id,),
            admins=(self.phones["admin"].id,),
        )

    async def _settle_in(self) -> None:
        """The directory and the people, as they would stand after everybody had used an invitation."""
        directory = parse(sample.units_csv())
        assert isinstance(directory, Directory)
        database = Database(self._database_url)
        try:
            await upgrade(database)
            async with database.writing() as records:
                await records.units.merge(directory)
                ids = await records.units.ids()
                for one in sample.people():
                    address = str(self.phones[one.key].id)
                    person = await records.people.meet(address, name=one.name, locale="vi", at=self.clock.now())
                    if one.key in _NEWCOMERS:
                        continue
                    if one.unit is None:
                        await records.people.grant(person.id, Role(one.role), at=self.clock.now())
                    else:
                        await records.people.seat(person.id, ids[one.unit], Post(one.role), at=self.clock.now())
        finally:
            await database.close()

    async def _join_by_invitation(self, office: Office) -> None:
        """Those whose phones are shown first come in as everybody does, so that their chats tell how."""
        for one in sample.people():
            if one.key not in _NEWCOMERS:
                continue
            async with office.database.writing() as records:
                at = self.clock.now()
                if one.unit is None:
                    made = await invite_to_office(records, Role(one.role), at=at, by=None)
                else:
                    made = await invite_to_unit(records, one.unit, Post(one.role), at=at, by=None)
            phone = self.phones[one.key]
            phone.open(f"https://t.me/{BOT_NAME}?start={made.code}")
            await phone.next_message()

    def _lay_out(self) -> None:
        office, leader = self.phones[_CLERK], self.phones[_LEADER]
        first, second = self.phones[_FIRST_OFFICER], self.phones[_SECOND_OFFICER]
        self.emulator.panes = [(office, None), (first, None), (second, None), (leader, self.group)]
        self.emulator.tray = [
            self._tray_file(f"cong-van-1071.{form}", sample.letter(form), "demo-clerk-file", form=form)
            for form in get_args(sample.LetterForm)
        ]
        if self._letter is not None:
            given = self._tray_file(self._letter.name, self._letter.read_bytes(), "demo-given-file")
            self.emulator.tray = [given, *self.emulator.tray]
        self.emulator.guide = [
            # The sample, whatever else lies in the tray: the steps that follow name its tasks.
            _try("demo-try-letter", person=office, file="cong-van-1071.pdf"),
            _try("demo-try-received", person=first),
            _try("demo-try-done", person=first, text="2 xong r", label="2"),
            _try("demo-try-percent", person=second, text="3 dc 60%, vuong thoi tiet xau", label="3"),
            _try(
                "demo-try-extension",
                person=first,
                text=words_for("vi").plain("demo-line-extension", label="2"),
                label="2",
            ),
            _try("demo-try-decide", person=office, text="/choxuly"),
            _try("demo-try-summary", person=leader, chat=self.group, text="/tonghop"),
            _try("demo-try-clock"),
        ]

    @staticmethod
    def _tray_file(name: str, data: bytes, key: str, **facts: str) -> TrayFile:
        vi, en = (words_for(locale).plain(key, **facts) for locale in ("vi", "en"))
        return TrayFile(name=name, data=data, label_vi=vi, label_en=en)

    def _wind_up(self, office: Office) -> None:
        """Let the clock's buttons work: whatever falls due is looked at as the clock moves."""

        async def moved(_now: datetime) -> None:
            await office.timetable.look()

        async def upcoming() -> tuple[datetime, EventLabel] | None:
            async with office.database.reading() as records:
                found = await next_reminder(records, self.clock.now(), ZONE)
            if found is None:
                return None
            return found.at + timedelta(seconds=1), EventLabel(vi=_event(found, "vi"), en=_event(found, "en"))

        self.clock.on_move = moved
        self.clock.next_event = upcoming


def _event(upcoming: NextReminder, locale: str) -> str:
    words = words_for(locale)
    one = upcoming.assignment
    return words.plain("demo-event-reminder", unit=one.unit_name, label=one.label, day=words.day(upcoming.due.day))


def _try(
    key: str,
    *,
    person: Phone | None = None,
    chat: Group | None = None,
    text: str | None = None,
    file: str | None = None,
    **facts: str,
) -> dict[str, object]:
    step: dict[str, object] = {locale: words_for(locale).plain(key, **facts) for locale in ("vi", "en")}
    extras = {
        "person": None if person is None else person.id,
        "chat": None if chat is None else chat.id,
        "text": text,
        "file": file,
    }
    return {**step, **{name: value for name, value in extras.items() if value is not None}}
