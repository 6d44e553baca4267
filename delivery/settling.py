"""Settling: from what became of a parcel to what is done about it, as a pure rule."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from delivery.outcome import Moved, NotSent, Outcome, Reason, Refused, Sent, Unknown, Wait
from directives.notices import Priority
from storage.parcels import Parcel, Settlement

_PAUSES = tuple(timedelta(seconds=seconds) for seconds in (1, 5, 15, 30, 60))
"""Before trying again what was certainly not sent: soon enough for an urgent letter when the network is back."""
_DOUBTFUL_PAUSES = tuple(timedelta(seconds=seconds) for seconds in (1, 5, 30, 120, 600, 1800))
"""Before saying again what may have been heard: each time may be one too many, so they grow long."""
_FAULT_PAUSES = tuple(timedelta(seconds=seconds) for seconds in (5, 30, 120, 600))
_OPERATORS_PAUSE = timedelta(minutes=2)
_MOST_FAULTS = 5
_MOST_DOUBTFUL = 10
_REASON_LENGTH = 48
_CANNOT_EDIT = frozenset({Reason.MESSAGE_GONE, Reason.NOT_EDITABLE})


@dataclass(frozen=True)
class Silence:
    """There is nothing to say: it is no longer true, comes too late, or has no message to change."""

    reason: str


@dataclass(frozen=True)
class Faulted:
    """A fault of ours: the notice could not be put into words; `reason` is the error's class."""

    reason: str


Result = Outcome | Silence | Faulted


def settle(parcel: Parcel, result: Result, now: datetime) -> Settlement:
    """What the outbox notes of a claimed parcel, and when it is tried again."""
    blank = Settlement(outbox_id=parcel.id, state="dropped")
    match result:
        case Silence(reason=reason):
            return replace(blank, reason=reason)
        case Sent(message_ids=ids):
            return replace(blank, state="sent", message_ids=ids)
        case Wait(seconds=seconds):
            return _wait(blank, "asked_to_wait", now + timedelta(seconds=seconds))
        case Moved(to=new):
            return replace(blank, state="queued", reason="moved", address=new)
        case Refused(reason=reason):
            return _refused(blank, parcel, reason, now)
        case NotSent(reason=why):
            return _wait(blank, why, now + _step(_PAUSES, parcel.attempts))
        case Faulted(reason=why):
            return _faulted(blank, parcel, why, now)
        case Unknown(reason=why):
            return _doubtful(blank, parcel, why, now)


def message_is_gone(parcel: Parcel, result: Result) -> bool:
    """Whether this edit found nothing that it could change, so that it goes as a new message."""
    return parcel.edits_id is not None and isinstance(result, Refused) and result.reason in _CANNOT_EDIT


def is_undelivered(parcel: Parcel, settlement: Settlement) -> bool:
    """Whether a new message will never, or not surely, be seen, so that somebody else must hear of it."""
    return parcel.edits_id is None and settlement.state in {"refused", "failed", "unknown"}


def _refused(blank: Settlement, parcel: Parcel, reason: Reason, now: datetime) -> Settlement:
    if reason.stops_bot:
        return _wait(blank, reason.value, now + _OPERATORS_PAUSE)
    if message_is_gone(parcel, Refused(reason)):
        return replace(blank, state="queued", reason=reason.value)
    return replace(blank, state="refused", reason=reason.value)


def _faulted(blank: Settlement, parcel: Parcel, why: str, now: datetime) -> Settlement:
    faulted = replace(blank, faulted=True)
    if parcel.faults + 1 >= _MOST_FAULTS:
        return replace(faulted, state="failed", reason=why[:_REASON_LENGTH])
    return _wait(faulted, why, now + _step(_FAULT_PAUSES, parcel.faults))


def _doubtful(blank: Settlement, parcel: Parcel, why: str, now: datetime) -> Settlement:
    """What is urgent goes once more and says so; what is routine does not; an edit can be made twice unnoticed."""
    routine = parcel.edits_id is None and parcel.priority > Priority.ESCALATION
    if routine or parcel.kind == "toast" or parcel.attempts + 1 >= _MOST_DOUBTFUL:
        return replace(blank, state="unknown", reason=why[:_REASON_LENGTH])
    again = _wait(blank, why, now + _step(_DOUBTFUL_PAUSES, parcel.attempts))
    return replace(again, repeated=parcel.edits_id is None)


def _wait(blank: Settlement, reason: str, until: datetime) -> Settlement:
    return replace(blank, state="waiting", reason=reason[:_REASON_LENGTH], not_before=until)


def _step(pauses: tuple[timedelta, ...], tries: int) -> timedelta:
    return pauses[min(tries, len(pauses) - 1)]
