"""Takes every Bot API call to its method: faults first, then limits, then the method, and notes what came of it."""

from collections import deque
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from emulator.errors import BotApiError, bad_request, too_many_requests
from emulator.faults import Fate, Fault, Faults
from emulator.limits import METERED, Limiter
from emulator.methods import METHODS, RECEIVING_METHODS
from emulator.methods.sending import message_count
from emulator.parameters import Parameters
from emulator.town import Town
from emulator.webhooks import WebhookSender

_KEPT_CALLS = 5000
_POLLING = "getupdates"


@dataclass(frozen=True, slots=True)
class Call:
    """One call that arrived: what was asked, and the result or the error that came of it."""

    method: str
    params: dict[str, Any]
    result: Any = None
    error: BotApiError | None = None
    fate: Fate | None = None

    @property
    def chat_id(self) -> Any:
        """The chat it was for, as the client wrote it."""
        return self.params.get("chat_id")


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back to the client; a `fate` says how it fails to."""

    status: int
    body: dict[str, Any]
    fate: Fate | None = None


class Switchboard:
    """Where calls arrive, from the HTTP server and from webhook responses alike."""

    def __init__(self, town: Town, *, limited: bool, webhook_pause_seconds: float) -> None:
        self.town = town
        self.faults = Faults()
        self.calls: deque[Call] = deque(maxlen=_KEPT_CALLS)
        self.webhooks = WebhookSender(town, self._answer_in_response, webhook_pause_seconds)
        self.in_flight = 0
        self._limiter = Limiter() if limited else None

    async def call(self, method: str, parameters: Parameters) -> Answer:
        """Does a call; never raises for anything that a client can send."""
        name = method.lower()
        fault = self.faults.take(name, parameters.integer("chat_id"))
        if fault is not None and fault.fate in {Fate.LOST, Fate.HUNG, Fate.BAD_GATEWAY}:
            self._note(Call(method, parameters.values, fate=fault.fate))
            return Answer(HTTPStatus.BAD_GATEWAY, {}, fault.fate)
        self.in_flight += name != _POLLING
        try:
            return await self._done(name, method, parameters, fault)
        finally:
            self.in_flight -= name != _POLLING
            self.town.changes.ring()

    async def _done(self, name: str, method: str, parameters: Parameters, fault: Fault | None) -> Answer:
        fate = fault.fate if fault is not None and fault.fate is not Fate.REFUSED else None
        try:
            if fault is not None and fault.error is not None:
                raise fault.error
            result = await self._result(name, parameters)
        except BotApiError as error:
            self._note(Call(method, parameters.values, error=error, fate=fate))
            return Answer(error.code, error.answer(), fate)
        self._note(Call(method, parameters.values, result=result, fate=fate))
        return Answer(HTTPStatus.OK, {"ok": True, "result": result}, fate)

    async def _result(self, name: str, parameters: Parameters) -> Any:
        receiving, other = RECEIVING_METHODS.get(name), METHODS.get(name)
        try:
            if receiving is not None:
                return await receiving(self.town, parameters, self.webhooks)
            if other is None:
                raise BotApiError(HTTPStatus.NOT_FOUND, "Not Found")
            self._meter(name, parameters)
            return other(self.town, parameters)
        except UnicodeEncodeError as error:
            raise bad_request("strings must be encoded in UTF-8") from error

    def _meter(self, name: str, parameters: Parameters) -> None:
        chat_id = parameters.integer("chat_id")
        if self._limiter is None or name not in METERED or self.town.chat(chat_id) is None:
            return
        seconds = self._limiter.admit(
            chat_id, message_count(parameters), self.town.time_source(), paid=parameters.flag("allow_paid_broadcast")
        )
        if seconds:
            raise too_many_requests(seconds)

    def _note(self, call: Call) -> None:
        self.calls.append(call)
        self.town.changes.ring()

    async def _answer_in_response(self, method: str, values: dict[str, Any]) -> None:
        await self.call(method, Parameters(values))
