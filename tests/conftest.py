from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from tests.town import Town


@pytest.fixture
async def town(tmp_path: Path) -> AsyncIterator[Town]:
    """A town whose people are invited by the test."""
    async with Town(tmp_path).opened() as opened:
        yield opened
