"""What Telegram lets a bot say and how fast, as a tariff, and a limiter that answers when the next message may go.

The limiter is pure: it is told `now` (seconds of a monotonic clock, which never goes back) and what was sent,
and answers in seconds of the same clock. Messages and edits count; answers to button presses do not (`is_metered`).
"""

from collections import deque
from dataclasses import dataclass
from math import inf
from typing import NamedTuple

_SUSPICION_SECONDS = 5.0
"""How soon after one chat's 429 another chat's makes the whole bot the likelier cause."""
_RECOVERY_SECONDS = 120.0
"""How long the overall rate takes to rise from nothing to full; after one cut to a half, half as long."""
_LOWEST_SHARE = 1 / 8
"""The share of the overall rate below which no number of penalties pushes it."""
_MINUTE = 60.0
LEEWAY_SECONDS = 0.006
"""What one message may be longer on its way to Telegram than another."""


@dataclass(frozen=True, kw_only=True)
class Tariff:
    """The limits in Telegram's bot FAQ (core.telegram.org/bots/faq, "My bot is hitting limits").

    per_second: messages over all chats, "30 messages per second or so"; up to 1000 with paid broadcasts.
    chat_interval: seconds between messages in one chat, "avoid sending more than one message per second".
    chat_burst: messages at once after a pause, "we may allow short bursts"; the FAQ gives no number, 3 is cautious.
    group_per_minute: messages in one group in any minute, "not more than 20 messages per minute to the same group".

    Raises ValueError for a limit that would let nothing through.
    """

    per_second: int = 30
    chat_interval: float = 1.0
    chat_burst: int = 3
    group_per_minute: int = 20

    def __post_init__(self) -> None:
        if self.per_second < 1 or self.chat_burst < 1 or self.group_per_minute < 1:
            raise ValueError("per_second, chat_burst and group_per_minute must each be 1 or more")
        if not 0 < self.chat_interval < inf:
            raise ValueError("chat_interval must be a positive number of seconds")


STANDARD = Tariff()


def is_metered(method: str) -> bool:
    """Whether a Bot API method, by its name ("sendMessage"), puts or changes a message and so spends the tariff."""
    return method.startswith(("send", "editMessage", "copyMessage", "forwardMessage")) and method != "sendChatAction"


class Limiter:
    """Keeps every limit of a tariff at once, and the waits that Telegram imposes with a 429.

    A 429 never says whether it means the chat or the whole bot. So it holds back its own chat first; when a second chat
    gets one within seconds, while the first still waits and nothing was accepted between, the whole bot waits for the
    shorter of the two, and goes on at half its rate, which then rises to full again. Being wrong costs one more 429,
    never an hour's silence in every chat.
    """

    def __init__(self, tariff: Tariff = STANDARD) -> None:
        self._tariff = tariff
        self._chats: dict[str, _Chat] = {}
        self._lately: dict[str, None] = {}  # of whom something is known that may hold them back
        self._window = _Window(tariff.per_second, 1.0 + LEEWAY_SECONDS)
        # A tenth of a second's messages may go at once: enough to make up for a timer that fires late,
        # too few for anyone to see a burst.
        self._pace = _Pace((1.0 + LEEWAY_SECONDS) * max(0, tariff.per_second // 10 - 1) / tariff.per_second)
        self._held_until = -inf
        self._share_on_resuming = 1.0
        self._suspect: _Penalty | None = None

    @property
    def per_second(self) -> int:
        """How many messages may go in a second, over all chats."""
        return self._tariff.per_second

    @property
    def held_until(self) -> float:
        """The end of the whole bot's last wait; -inf where there was none."""
        return self._held_until

    def when(self, chat: str, *, is_group: bool, now: float) -> float:
        """The earliest time at which this chat's next message may go; `now` where it may go at once."""
        known = self._chats.get(chat)
        return max(self.when_any(now=now), known.when(is_group=is_group) if known else -inf)

    def resting(self, *, now: float) -> list[str]:
        """The chats to which nothing may go at this moment, whatever the others may get."""
        resting = [chat for chat in self._lately if self._chats[chat].when(is_group=True) > now]
        self._lately = dict.fromkeys(resting)
        return resting

    def rest(self, *, now: float) -> float:
        """The seconds until the first of the resting chats may get something; infinite where none rests."""
        whens = (self._chats[chat].when(is_group=True) - now for chat in self._lately)
        return min((seconds for seconds in whens if seconds > 0), default=inf)

    def when_any(self, *, now: float) -> float:
        """The earliest time at which a message to any chat may go: until then no chat need be asked about."""
        return max(now, self._held_until, self._pace.when(), self._window.when())

    def sent(self, chat: str, *, is_group: bool, now: float) -> None:
        """Count a message whose request starts now, whatever becomes of it."""
        self._window.sent(now)
        self._pace.sent(now, (1.0 + LEEWAY_SECONDS) / (self._tariff.per_second * self._share(now)))
        self._chat(chat).sent(now, self._tariff, is_group=is_group)

    def late(self, *, counted: float, now: float) -> None:
        """A message that was counted then starts only now, because we were held up: it counts at this moment."""
        self._window.move(counted, now)

    def accepted(self, *, sent_at: float) -> None:
        """Note that Telegram took a message sent at that time: so 429s before it meant their chats, not the bot."""
        if self._suspect and sent_at > self._suspect.at:
            self._suspect = None

    def penalise(self, chat: str, *, until: float, now: float, overall: bool = False) -> bool:
        """Note a 429 that arrived now (`overall`: it surely means the bot); true where the whole bot now waits."""
        self.hold(chat, until=until)
        earlier, self._suspect = self._suspect, _Penalty(chat, now, until)
        if overall:
            self._slow_down(until, now)
        elif earlier and earlier.chat != chat and now < earlier.until and now - earlier.at <= _SUSPICION_SECONDS:
            self._slow_down(min(until, earlier.until), now)
        return now < self._held_until

    def hold(self, chat: str | None, *, until: float) -> None:
        """Keep a chat, or the whole bot (None), silent until then: a wait known from before a restart."""
        if chat is None:
            self._held_until = max(self._held_until, until)
            self._pace.resume(until)
        else:
            self._chat(chat).hold(until)

    def forget(self, now: float) -> int:
        """Drop the chats whose past no longer delays them, and say how many: the next message finds them as new."""
        idle = [chat for chat, state in self._chats.items() if state.is_idle(now)]
        for chat in idle:
            del self._chats[chat]
            self._lately.pop(chat, None)
        return len(idle)

    def _chat(self, chat: str) -> "_Chat":
        """What is known of a chat about which something becomes known now."""
        self._lately[chat] = None
        known = self._chats.get(chat)
        if known is None:
            known = self._chats[chat] = _Chat(self._tariff)
        return known

    def _slow_down(self, until: float, now: float) -> None:
        if now >= self._held_until:  # else: an answer to a request that was under way when the wait began
            self._share_on_resuming = max(_LOWEST_SHARE, self._share(now) / 2)
        self.hold(None, until=until)

    def _share(self, now: float) -> float:
        return min(1.0, self._share_on_resuming + max(0.0, now - self._held_until) / _RECOVERY_SECONDS)


class _Penalty(NamedTuple):
    chat: str
    at: float
    until: float


class _Chat:
    __slots__ = ("_held_until", "_minute", "_pace")

    def __init__(self, tariff: Tariff) -> None:
        self._pace = _Pace((tariff.chat_burst - 1) * tariff.chat_interval)
        self._minute: _Window | None = None
        self._held_until = -inf

    def when(self, *, is_group: bool) -> float:
        minute = self._minute.when() if is_group and self._minute else -inf
        return max(self._held_until, self._pace.when(), minute)

    def sent(self, now: float, tariff: Tariff, *, is_group: bool) -> None:
        self._pace.sent(now, tariff.chat_interval)
        if is_group:
            if self._minute is None:
                self._minute = _Window(tariff.group_per_minute, _MINUTE)
            self._minute.sent(now)

    def hold(self, until: float) -> None:
        self._held_until = max(self._held_until, until)
        self._pace.resume(until)

    def is_idle(self, now: float) -> bool:
        return (
            self._held_until <= now and self._pace.is_idle(now) and (self._minute is None or self._minute.is_idle(now))
        )


class _Pace:
    """One message an interval on average, and up to `slack` seconds ahead of it (the generic cell rate algorithm)."""

    __slots__ = ("_due", "_slack")

    def __init__(self, slack: float) -> None:
        self._slack = slack
        self._due = -inf

    def when(self) -> float:
        return self._due - self._slack

    def sent(self, now: float, interval: float) -> None:
        self._due = max(now, self._due) + interval

    def resume(self, at: float) -> None:
        """Go on from a wait without the burst that the pause would have earned: it ended in a 429 once already."""
        self._due = max(self._due, at + self._slack)

    def is_idle(self, now: float) -> bool:
        return self._due <= now


class _Window:
    """Never more than `count` messages within any span of `seconds`: remembers the times of the last ones."""

    __slots__ = ("_seconds", "_times")

    def __init__(self, count: int, seconds: float) -> None:
        self._seconds = seconds
        self._times: deque[float] = deque(maxlen=count)

    def when(self) -> float:
        return self._times[0] + self._seconds if len(self._times) == self._times.maxlen else -inf

    def sent(self, now: float) -> None:
        self._times.append(now)

    def move(self, before: float, now: float) -> None:
        if before in self._times:
            self._times.remove(before)
            self._times.append(now)

    def is_idle(self, now: float) -> bool:
        return not self._times or self._times[-1] + self._seconds <= now
