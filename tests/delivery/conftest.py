from collections.abc import AsyncIterator

import pytest

from emulator import Emulator
from tests.delivery.post_office import PostOffice


@pytest.fixture
async def office(database) -> AsyncIterator[PostOffice]:
    emulator = Emulator()
    await emulator.start()
    office = PostOffice(database, emulator)
    await office.open()
    yield office
    await office.close()
    await emulator.stop()
