"""How the database goes about what a store asks it."""

from collections.abc import Awaitable
from typing import Any

from sqlalchemy import event

from storage.records import Records


async def plan_of(records: Records, question: Awaitable[object]) -> str:
    """SQLite's plan for every statement that a question comes to, a line for each step."""
    asked: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        asked.append((statement, parameters))

    connection = records.connection.sync_connection
    event.listen(connection, "before_cursor_execute", note)
    await question
    event.remove(connection, "before_cursor_execute", note)
    steps: list[str] = []
    for statement, parameters in asked:
        rows = await records.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        steps.extend(str(row[3]) for row in rows)
    return "\n".join(steps)
