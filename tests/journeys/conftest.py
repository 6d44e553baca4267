"""Machines for journeys through processes."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from tests.journeys import processes
from tests.journeys.processes import Forker, Machine


@pytest.fixture(scope="session")
def forker() -> Iterator[Forker]:
    """The process that starts bots."""
    forker = Forker()
    yield forker
    forker.close()


@pytest.fixture
async def machine(tmp_path: Path, empty_database: Path, forker: Forker) -> AsyncIterator[Machine]:
    """A machine on which the bot can be killed."""
    async with processes.machine(tmp_path, empty_database, forker) as made:
        yield made
