"""The rule of settling, without a database."""

from datetime import UTC, datetime, timedelta

import pytest

from delivery.outcome import Moved, NotSent, Reason, Refused, Sent, Unknown, Wait
from delivery.settling import Faulted, Silence, is_undelivered, message_is_gone, settle
from directives.notices import Priority
from storage.parcels import Parcel

NOW = datetime(2024, 6, 18, 1, 0, tzinfo=UTC)


def parcel(**more: object) -> Parcel:
    known = {
        "id": 1, "key": "k", "address": "100", "person_id": 1, "kind": "directive-card", "facts": {},
        "priority": Priority.URGENT, "edits_id": None, "reply_to": None, "repeated": False, "attempts": 0,
        "faults": 0, "expires_at": None, "not_before": NOW,
    }  # fmt: skip
    return Parcel(**{**known, **more})


@pytest.mark.parametrize(
    ("result", "state"),
    [
        (Sent((7,)), "sent"),
        (Wait(5.0), "waiting"),
        (Moved("-1005"), "queued"),
        (NotSent("x"), "waiting"),
        (Unknown("x"), "waiting"),
        (Faulted("KeyError"), "waiting"),
        (Silence("too_late"), "dropped"),
        *((Refused(reason), "waiting" if reason.stops_bot else "refused") for reason in Reason),
    ],
)
def test_every_outcome_of_a_new_urgent_message_has_its_state(result, state):
    assert settle(parcel(), result, NOW).state == state


def test_the_pauses_before_trying_again_grow_and_stay_within_a_minute_where_nothing_was_sent():
    pauses = [settle(parcel(attempts=tries), NotSent("x"), NOW).not_before - NOW for tries in range(50)]
    assert pauses == sorted(pauses)
    assert (pauses[0], pauses[-1]) == (timedelta(seconds=1), timedelta(minutes=1))


def test_what_may_have_been_heard_goes_on_in_ever_longer_pauses_and_ends():
    settlements = [settle(parcel(attempts=tries), Unknown("timeout"), NOW) for tries in range(10)]
    pauses = [one.not_before - NOW for one in settlements[:-1]]
    assert pauses == sorted(pauses)
    assert pauses[-1] == timedelta(minutes=30)
    assert all(one.repeated for one in settlements[:-1])
    assert settlements[-1].state == "unknown"


@pytest.mark.parametrize("priority", [Priority.REMINDER, Priority.DIGEST])
def test_a_routine_message_in_doubt_is_not_said_again(priority):
    assert settle(parcel(priority=priority), Unknown("timeout"), NOW).state == "unknown"


def test_a_routine_edit_in_doubt_is_made_again_and_not_marked():
    again = settle(parcel(priority=Priority.REMINDER, edits_id=9), Unknown("timeout"), NOW)
    assert (again.state, again.repeated) == ("waiting", False)


def test_a_fault_of_ours_is_counted_and_final_at_the_fifth():
    for faults in range(4):
        settlement = settle(parcel(faults=faults, attempts=99), Faulted("KeyError"), NOW)
        assert (settlement.state, settlement.faulted) == ("waiting", True)
    assert settle(parcel(faults=4), Faulted("KeyError"), NOW).state == "failed"


@pytest.mark.parametrize("reason", [Reason.MESSAGE_GONE, Reason.NOT_EDITABLE])
def test_an_edit_that_finds_nothing_to_change_is_queued_as_a_new_message(reason):
    edit = parcel(edits_id=9)
    assert message_is_gone(edit, Refused(reason))
    assert settle(edit, Refused(reason), NOW).state == "queued"
    assert not message_is_gone(parcel(), Refused(reason))


@pytest.mark.parametrize(
    ("state", "counts"), [("refused", True), ("failed", True), ("unknown", True), ("sent", False), ("dropped", False)]
)
def test_somebody_else_must_hear_of_a_message_that_will_not_surely_be_seen(state, counts):
    results = {"refused": Refused(Reason.REJECTED), "failed": Faulted("x"), "unknown": Unknown("x")}
    result = results.get(state, Sent(()) if state == "sent" else Silence("x"))
    last = parcel(faults=4, attempts=9)
    assert settle(last, result, NOW).state == state
    assert is_undelivered(last, settle(last, result, NOW)) is counts
    assert not is_undelivered(parcel(edits_id=9), settle(last, result, NOW))


def test_a_long_reason_fits_into_its_column():
    assert len(settle(parcel(), NotSent("E" * 99), NOW).reason) == 48
