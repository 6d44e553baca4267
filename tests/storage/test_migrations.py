"""From an empty database to today's tables and back."""

from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, text
from sqlalchemy.engine import Connection

from storage.database import Database
from storage.migrations import DatabaseIsNewer, config, revision, upgrade
from storage.schema import metadata


@pytest.fixture
async def blank(tmp_path: Path):
    database = Database(f"sqlite+aiosqlite:///{tmp_path / 'blank.db'}")
    yield database
    await database.close()


async def migrate(database: Database, target: str) -> None:
    def move(connection: Connection) -> None:
        step = command.downgrade if target == "base" else command.upgrade
        step(config(connection), target)

    async with database.migrating() as connection:
        await connection.run_sync(move)


async def tables(database: Database) -> set[str]:
    async with database.engine.connect() as connection:
        return set(await connection.run_sync(lambda sync: inspect(sync).get_table_names()))


async def test_the_tables_come_go_and_come_again_on_an_empty_database(blank):
    wanted = set(metadata.tables) | {"alembic_version"}
    await migrate(blank, "head")
    assert await tables(blank) == wanted
    await migrate(blank, "base")
    assert await tables(blank) == {"alembic_version"}
    await migrate(blank, "head")
    assert await tables(blank) == wanted


async def test_the_migrated_tables_are_those_that_the_program_believes_in(database):
    def differences(connection: Connection) -> list[object]:
        return compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), metadata)

    async with database.engine.connect() as connection:
        assert await connection.run_sync(differences) == []


async def test_the_partial_indexes_of_the_queues_are_in_the_database_as_the_program_declares_them(database):
    async with database.engine.connect() as connection:
        rows = await connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'index'"))
        made = {name: sql or "" for name, sql in rows}
    partial = {
        index.name: str(index.dialect_options["sqlite"]["where"])
        for table in metadata.tables.values()
        for index in table.indexes
        if index.dialect_options["sqlite"]["where"] is not None
    }
    assert "ix_outbox_open" in partial
    assert all(made[name].endswith(f"WHERE {where}") for name, where in partial.items())


async def test_upgrading_twice_changes_nothing(database):
    before = await revision(database)
    await upgrade(database)
    assert await revision(database) == before is not None


async def test_a_database_without_tables_has_no_revision(blank):
    assert await revision(blank) is None


async def test_a_database_of_a_newer_version_is_refused_and_left_as_it_is(database):
    async with database.engine.execution_options(writes=True).begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(DatabaseIsNewer):
        await upgrade(database)
    assert await revision(database) == "9999"


async def test_a_database_in_use_keeps_its_rows_when_its_tables_change(blank):
    await migrate(blank, "0002")
    async with blank.engine.execution_options(writes=True).begin() as connection:
        for statement in (
            "INSERT INTO directives (id, letter, issued_at) VALUES (1, '{}', '2024-06-18 01:00:00')",
            "INSERT INTO tasks (id, directive_id, position, label, text) VALUES (1, 1, 0, '3', 'Rà soát')",
            "INSERT INTO deadlines (id, task_id, phrase, due, certain) VALUES (1, 1, '30/6', '2024-06-30', 1)",
        ):
            await connection.execute(text(statement))
    await upgrade(blank)
    async with blank.engine.connect() as connection:
        row = (await connection.execute(text("SELECT label, word_suffices FROM tasks JOIN directives"))).one()
    assert tuple(row) == ("3", 0)


async def test_what_was_acknowledged_before_the_upgrade_is_listened_for_and_a_downgrade_makes_heads_deputies(blank):
    await migrate(blank, "0003")
    moment = "'2024-06-18 01:00:00.000000'"
    async with blank.engine.execution_options(writes=True).begin() as connection:
        for statement in (
            f"INSERT INTO people (id, address, name, locale, met_at) VALUES (1, '1', 'Hà', 'vi', {moment})",
            *(
                f"INSERT INTO units (id, code, name, kind, position, aliases) VALUES ({one}, 'U{one}', 'U', 'so', {one}, '[]')"
                for one in (1, 2)
            ),
            f"INSERT INTO directives (id, letter, issued_at) VALUES (1, '{{}}', {moment})",
            "INSERT INTO tasks (id, directive_id, position, label, text) VALUES (1, 1, 0, '3', 'Rà soát')",
            "INSERT INTO assignments (task_id, unit_id, part, owed) VALUES (1, 1, 'lead', 1), (1, 2, 'lead', 1)",
            f"INSERT INTO acknowledgements (directive_id, unit_id, person_id, at, how) VALUES (1, 1, 1, {moment}, 'text')",
        ):
            await connection.execute(text(statement))
    await upgrade(blank)
    async with blank.engine.execution_options(writes=True).begin() as connection:
        rows = await connection.execute(text("SELECT unit_id, heard_at FROM assignments ORDER BY unit_id"))
        assert [tuple(row) for row in rows] == [(1, moment.strip("'")), (2, None)]
        post = f"INSERT INTO memberships (unit_id, person_id, post, since) VALUES (1, 1, 'head', {moment})"
        await connection.execute(text(post))
    async with blank.migrating() as connection:
        await connection.run_sync(lambda sync: command.downgrade(config(sync), "0003"))
    async with blank.engine.connect() as connection:
        assert (await connection.execute(text("SELECT post FROM memberships"))).scalar_one() == "deputy"
