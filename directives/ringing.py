"""When the last phone rings: how long messages take under the limits that they are sent under."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

_CHAT_SECONDS = 1.0
"""One message a second in one chat; bursts are not counted on."""


def last_ring(addresses: Sequence[str], ahead: Mapping[str, int], *, per_second: int) -> timedelta:
    """How long until the last of new messages has gone, one to each of `addresses`, behind those `ahead` by address.

    Overall so many go in a second, and one in each chat.
    """
    if not addresses:
        return timedelta()
    overall = (sum(ahead.values()) + len(addresses)) / per_second
    mine = {address: addresses.count(address) for address in dict.fromkeys(addresses)}
    longest = max(ahead.get(address, 0) + count - 1 for address, count in mine.items())
    return timedelta(seconds=max(overall, longest * _CHAT_SECONDS))
