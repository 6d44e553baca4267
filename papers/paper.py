"""What is taken from a file before anybody reads it as a letter."""

from collections.abc import Callable
from dataclasses import dataclass

from directives.letters.draft import Source

Progress = Callable[[int, int], None]
"""Is told that page i of n is being read."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The letter's text, and the words that stand beside it: heads, boxes and stamps, in which marks are sought."""

    text: str
    source: Source
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a reading may cost: seconds and megabytes of its process, and pages of the paper."""

    seconds: int = 180
    megabytes: int = 1024
    pages: int = 60


MOST_BYTES = 20 * 1024 * 1024
"""What Telegram lets a bot fetch."""
MOST_CHARACTERS = 2_000_000
"""More than sixty pages could hold, many times over."""
