"""Telegram's limits on what a bot sends, as a tariff; the limiter is told the time and never sleeps."""

import math
from collections import deque
from dataclasses import dataclass, field

METERED = frozenset(
    [
        "sendmessage",
        "sendphoto",
        "senddocument",
        "sendmediagroup",
        "copymessage",
        "forwardmessage",
        "editmessagetext",
        "editmessagecaption",
        "editmessagemedia",
        "editmessagereplymarkup",
    ]
)


@dataclass(frozen=True, slots=True)
class Window:
    """At most `messages` in any `seconds`."""

    messages: int
    seconds: float


ALL_CHATS = Window(30, 1)
PAID = Window(1000, 1)
"""What a bot may send that pays for each message above the free ones (`allow_paid_broadcast`)."""
ONE_GROUP = Window(20, 60)
ONE_CHAT_PER_SECOND = 1
ONE_CHAT_BURST = 4


@dataclass(slots=True)
class _Bucket:
    """Fills with one message a second up to the burst that Telegram lets pass."""

    level: float
    read_at: float

    def wait(self, now: float, messages: int) -> float:
        """Seconds until `messages` may pass; an album bigger than the burst needs a full bucket."""
        self.level = min(ONE_CHAT_BURST, self.level + (now - self.read_at) * ONE_CHAT_PER_SECOND)
        self.read_at = now
        return max(0.0, (min(messages, ONE_CHAT_BURST) - self.level) / ONE_CHAT_PER_SECOND)


@dataclass(slots=True)
class Limiter:
    """Remembers what was sent; `None` of it counts where a call was refused."""

    _sent: deque[float] = field(default_factory=deque)
    _paid: deque[float] = field(default_factory=deque)
    _groups: dict[int, deque[float]] = field(default_factory=dict)
    _buckets: dict[int, _Bucket] = field(default_factory=dict)

    def admit(self, chat_id: int, messages: int, now: float, *, paid: bool = False) -> int:
        """0 where the messages may go, and counts them; otherwise the whole seconds to wait, and counts nothing."""
        sent, window = (self._paid, PAID) if paid else (self._sent, ALL_CHATS)
        waits = [_window_wait(sent, window, now, messages)]
        bucket = self._buckets.setdefault(chat_id, _Bucket(ONE_CHAT_BURST, now))
        waits.append(bucket.wait(now, messages))
        if chat_id < 0:
            waits.append(_window_wait(self._groups.setdefault(chat_id, deque()), ONE_GROUP, now, messages))
        longest = max(waits)
        if longest > 0:
            return max(1, math.ceil(longest))
        bucket.level -= messages
        sent.extend([now] * messages)
        if chat_id < 0:
            self._groups[chat_id].extend([now] * messages)
        return 0


def _window_wait(sent: deque[float], window: Window, now: float, messages: int) -> float:
    while sent and sent[0] <= now - window.seconds:
        sent.popleft()
    excess = len(sent) + min(messages, window.messages) - window.messages
    return sent[excess - 1] + window.seconds - now if excess > 0 else 0.0
