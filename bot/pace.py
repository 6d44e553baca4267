"""How fast one conversation is worked off: a flood of lines is slowed, and none of them is lost."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float
    told: bool = False


class Pace:
    """A token bucket for each conversation: `burst` updates at once, then `per_second`.

    What is not admitted stays in the inbox, in its order; a restart begins with full buckets.
    """

    def __init__(self, monotonic: Callable[[], float], *, burst: int = 20, per_second: float = 1.0) -> None:
        """Count in the seconds of `monotonic`."""
        self._monotonic = monotonic
        self._burst = burst
        self._per_second = per_second
        self._buckets: dict[str, _Bucket] = {}

    def admits(self, conversation: str) -> bool:
        """Take a token for one update; False where there is none at this moment."""
        now = self._monotonic()
        bucket = self._buckets.setdefault(conversation, _Bucket(self._burst, now))
        bucket.tokens = min(self._burst, bucket.tokens + (now - bucket.at) * self._per_second)
        bucket.at = now
        if bucket.tokens < 1:
            return False
        bucket.tokens -= 1
        return True

    def is_news(self, conversation: str) -> bool:
        """Whether nobody has been told of this flood yet; from now on somebody has. A full bucket ends a flood."""
        bucket = self._buckets[conversation]
        fresh, bucket.told = not bucket.told, True
        return fresh

    def forget(self) -> None:
        """Drop the conversations whose buckets are full again."""
        now = self._monotonic()
        self._buckets = {
            name: bucket
            for name, bucket in self._buckets.items()
            if bucket.tokens + (now - bucket.at) * self._per_second < self._burst
        }

    @property
    def held(self) -> int:
        """How many conversations have no token left as far as was asked."""
        return sum(bucket.tokens < 1 for bucket in self._buckets.values())
