"""Who most journeys begin with, and machines for those through processes."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from emulator import Phone
from tests.journeys import processes
from tests.journeys.gestures import issue_sample, news
from tests.journeys.processes import Forker, Machine
from tests.town import Town


@pytest.fixture
async def clerk(town: Town) -> Phone:
    """Somebody of the office."""
    return await town.clerk()


@pytest.fixture
async def farms(town: Town, clerk: Phone) -> Phone:
    """The officer of the unit that owes task 2 of the sample letter, who has it and has not answered."""
    officer = await town.officer("SNNPTNT")
    await issue_sample(town, clerk)
    await news(town, clerk)
    await town.hears(officer, "HỎA TỐC")
    return officer


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
