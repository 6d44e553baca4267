"""The timetable: every sweep and how often it looks. The database decides what is due; this only ticks."""

import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, tzinfo
from functools import partial

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from schedules import escalations, obstacles, reminders, silences, unit_changes
from storage.database import Database

logger = logging.getLogger(__name__)

Sweep = Callable[[Database, datetime, tzinfo], Awaitable[None]]


def timetable(*, obstacle_days: int, silent_days: int) -> tuple[tuple[str, int, Sweep], ...]:
    """The sweeps.

    `obstacle_days` is after how many days an obstacle without an answer is asked about again, `silent_days` after how
    many a task of which nothing is heard.
    """
    return (
        # name, seconds between looks, sweep
        # Before the reminders: who owes what from today on decides whom they go to.
        ("unit-changes", 60, unit_changes.sweep),
        ("escalations", 15, escalations.sweep),
        ("reminders", 30, reminders.sweep),
        ("obstacles", 60, partial(obstacles.sweep, days=obstacle_days)),
        ("silences", 60, partial(silences.sweep, days=silent_days)),
    )


class Timetable:
    """Ticks through the sweeps; a sweep that faults is logged and looks again at its next turn."""

    def __init__(
        self,
        database: Database,
        *,
        clock: Callable[[], datetime],
        zone: tzinfo,
        obstacle_days: int,
        silent_days: int,
    ) -> None:
        """Bind the parts together; nothing ticks yet."""
        self._sweeps = timetable(obstacle_days=obstacle_days, silent_days=silent_days)
        self._database = database
        self._clock = clock
        self._zone = zone
        self._scheduler = AsyncIOScheduler(
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
        )

    def start(self) -> None:
        """Tick from now on."""
        for name, seconds, sweep in self._sweeps:
            self._scheduler.add_job(self._look, "interval", seconds=seconds, args=(name, sweep), id=name)
        self._scheduler.start()

    def stop(self) -> None:
        """Tick no more."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def look(self) -> None:
        """Every sweep once, now."""
        for name, _, sweep in self._sweeps:
            await self._look(name, sweep)

    async def _look(self, name: str, sweep: Sweep) -> None:
        try:
            await sweep(self._database, self._clock(), self._zone)
        except Exception:  # a sweep that faults must not stop the others
            logger.exception("the sweep %s failed", name)
