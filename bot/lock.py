"""One bot on one database: a lock that the operating system lets go of when the process ends, however it ends."""

import fcntl
import os
from pathlib import Path

from sqlalchemy.engine import make_url


class AlreadyRunning(Exception):  # noqa: N818 - it says what is wrong
    """Another bot works on this database."""


def hold(database_url: str) -> int | None:
    """Take the lock beside an SQLite file and return its descriptor; None where the database is a server's.

    Raises AlreadyRunning.
    """
    url = make_url(database_url)
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return None
    descriptor = os.open(Path(f"{url.database}.lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise AlreadyRunning from None
    return descriptor
