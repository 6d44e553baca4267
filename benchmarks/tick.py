"""What a look of the timetable costs, by how much is open: `python -m benchmarks.tick [OPEN…]`.

Of the open tasks a hundred have a reminder due, whatever the number. Each sweep is timed as it says what is due, and
once more with nothing left to say.
"""

import asyncio
import sys
import time
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from benchmarks.offices import own_database
from directives.people import Post
from directives.units import Directory, Unit, UnitKind
from schedules.timetable import timetable
from storage.database import Database
from storage.tables import assignments, deadlines, directives, tasks

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2024, 6, 18, 3, 0, tzinfo=UTC)
UNITS, DUE, EACH = 62, 100, 500
OPEN = (200, 20_000, 200_000)


async def furnish(database: Database, count: int) -> None:
    """So many open tasks, a hundred of them due tomorrow and the others in a month or later."""
    directory = Directory(tuple(Unit(code=f"U{n}", name=f"Đơn vị {n}", kind=UnitKind.DEPARTMENT) for n in range(UNITS)))
    async with database.writing() as records:
        await records.units.merge(directory)
        ids = list((await records.units.ids()).values())
        for number, unit_id in enumerate(ids):
            person = await records.people.meet(f"{number + 1}", name=f"Cán bộ {number}", locale="vi", at=NOW)
            await records.people.seat(person.id, unit_id, Post.FOCAL, at=NOW)
        run = records.connection.execute
        month = date(2024, 7, 18)
        for first in range(0, count, EACH):
            numbers = range(first, min(first + EACH, count))
            letter = first // EACH + 1
            await run(directives.insert(), [{"id": letter, "number": f"{letter}/UBND", "letter": {}, "issued_at": NOW}])
            await run(
                tasks.insert(),
                [
                    {"id": n + 1, "directive_id": letter, "position": n, "label": str(n), "text": f"Việc {n}"}
                    for n in numbers
                ],
            )
            await run(
                deadlines.insert(),
                [
                    {
                        "id": n + 1,
                        "task_id": n + 1,
                        "phrase": "",
                        "due": date(2024, 6, 19) if n < DUE else month + timedelta(days=n % 300),
                        "certain": True,
                    }
                    for n in numbers
                ],
            )
            await run(
                assignments.insert(),
                [
                    {"id": n + 1, "task_id": n + 1, "unit_id": ids[n % UNITS], "part": "lead", "owed": True}
                    for n in numbers
                ],
            )


async def look(database: Database) -> dict[str, float]:
    """Milliseconds of each sweep."""
    spans = {}
    for name, _, sweep in timetable(obstacle_days=3, silent_days=7):
        begun = time.perf_counter()
        await sweep(database, NOW, ZONE)
        spans[name] = (time.perf_counter() - begun) * 1000
    return spans


async def main(sizes: list[int]) -> None:
    print("5. one look of the timetable, in milliseconds: with 100 reminders due / with nothing left to say")
    totals = []
    for count in sizes:
        async with own_database() as database:
            await furnish(database, count)
            async with database.writing() as records:
                await records.connection.exec_driver_sql("ANALYZE")
            first, again = await look(database), await look(database)
            async with database.reading() as records:
                said = await records.outbox.depth()
        totals.append((sum(first.values()), sum(again.values())))
        parts = "  ".join(f"{name} {first[name]:.1f}/{again[name]:.1f}" for name in first)
        print(f"  {count:>7} open  {totals[-1][0]:8.1f} /{totals[-1][1]:8.1f}   messages {said}   {parts}")
    print(
        f"  ratio, the largest to the smallest: {totals[-1][0] / totals[0][0]:.2f} / {totals[-1][1] / totals[0][1]:.2f}"
    )


if __name__ == "__main__":
    asyncio.run(main([int(one) for one in sys.argv[1:]] or list(OPEN)))
