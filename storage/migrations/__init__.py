"""Schema migrations: guarded steps from an empty database to today's tables."""

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import Connection

from storage.database import Database


def config(connection: Connection | None = None) -> Config:
    """Alembic's settings, bound to a connection where one is open."""
    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent))
    settings.attributes["connection"] = connection
    return settings


async def upgrade(database: Database) -> None:
    """Bring the tables up to date; a database that is newer than the program is left as it is and refused."""
    if await revision(database) != _revisions()[0]:
        async with database.migrating() as connection:
            await connection.run_sync(_upgrade)


class DatabaseIsNewer(Exception):  # noqa: N818 - the name says what is wrong
    """The database was made by a newer version of hoatoc; install that version."""


def _upgrade(connection: Connection) -> None:
    newest, *older = _revisions()
    current = MigrationContext.configure(connection).get_current_revision()
    if current not in {None, newest, *older}:
        raise DatabaseIsNewer
    if current != newest:
        command.upgrade(config(connection), "head")


@cache
def _revisions() -> tuple[str, ...]:
    """Those that the program knows, the newest first."""
    return tuple(script.revision for script in ScriptDirectory.from_config(config()).walk_revisions())


async def revision(database: Database) -> str | None:
    """The revision that the database stands at; None where it has no tables yet."""
    async with database.engine.connect() as connection:
        return await connection.run_sync(lambda sync: MigrationContext.configure(sync).get_current_revision())
