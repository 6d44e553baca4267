"""Faults that a test orders in advance: each is used up by the first calls that fit it, in order."""

from dataclasses import dataclass
from enum import Enum
from fnmatch import fnmatch
from typing import Any

from emulator.errors import BotApiError


class Fate(Enum):
    """What becomes of a call."""

    REFUSED = "Telegram answers with an error; nothing is done"
    LOST = "the connection drops before the call is accepted; nothing is done"
    DONE_UNHEARD = "the call is done, and the connection drops before the answer"
    HUNG = "no answer ever comes; nothing is done"
    DONE_HUNG = "the call is done, and no answer ever comes"
    BAD_GATEWAY = "a proxy answers 502 with a page of HTML; nothing is done"


@dataclass(slots=True)
class Fault:
    """One order: a method's name or pattern (`send*`), a chat or any, and how many calls it meets."""

    method: str
    fate: Fate
    chat: int | None = None
    times: int = 1
    error: BotApiError | None = None

    def fits(self, method: str, chat: int) -> bool:
        """Whether this call is meant."""
        return fnmatch(method.lower(), self.method.lower()) and self.chat in (None, chat)


class Faults:
    """The line of ordered faults, empty unless a test fills it."""

    def __init__(self) -> None:
        self.ordered: list[Fault] = []

    def refuse(
        self,
        method: str,
        code: int,
        description: str,
        *,
        chat: int | None = None,
        times: int = 1,
        parameters: dict[str, Any] | None = None,
    ) -> None:
        """The next such calls get this error."""
        error = BotApiError(code, description, parameters)
        self.ordered.append(Fault(method, Fate.REFUSED, chat, times, error))

    def lose(self, method: str, *, chat: int | None = None, times: int = 1) -> None:
        """The next such calls never arrive."""
        self.ordered.append(Fault(method, Fate.LOST, chat, times))

    def lose_answer(self, method: str, *, chat: int | None = None, times: int = 1) -> None:
        """The next such calls are done, but their answers never arrive."""
        self.ordered.append(Fault(method, Fate.DONE_UNHEARD, chat, times))

    def hang(self, method: str, *, chat: int | None = None, times: int = 1, done: bool = False) -> None:
        """The next such calls get no answer as long as the client waits; `done` says whether they take effect."""
        self.ordered.append(Fault(method, Fate.DONE_HUNG if done else Fate.HUNG, chat, times))

    def bad_gateway(self, method: str, *, chat: int | None = None, times: int = 1) -> None:
        """The next such calls get a 502 page."""
        self.ordered.append(Fault(method, Fate.BAD_GATEWAY, chat, times))

    def clear(self) -> None:
        """Takes every order back."""
        self.ordered.clear()

    def take(self, method: str, chat: int) -> Fault | None:
        """The first order that fits a call, used once."""
        fault = next((fault for fault in self.ordered if fault.fits(method, chat)), None)
        if fault is not None:
            fault.times -= 1
            if fault.times <= 0:
                self.ordered.remove(fault)
        return fault
