"""One bot on one database: a lock that the operating system lets go of when the process ends, however it ends."""

import fcntl
import os
from pathlib import Path


class AlreadyRunning(Exception):  # noqa: N818 - it says what is wrong
    """Another bot works on this database."""


def hold(database: Path | None) -> int | None:
    """Take the lock beside a database's file and return its descriptor; None where there is no file.

    Raises AlreadyRunning, and OSError where no lock can stand there.
    """
    if database is None:
        return None
    descriptor = os.open(f"{database}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise AlreadyRunning from None
    return descriptor
