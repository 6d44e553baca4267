"""The limiter keeps every limit of the tariff, wastes little of it, and reads a 429 with care."""

import random
from collections import defaultdict
from itertools import pairwise
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from delivery.limits import LEEWAY_SECONDS, STANDARD, Limiter, Tariff, is_metered

TINY = 1e-9  # rounding of floats at the size of a monotonic clock


class Line:
    """A queue to Telegram that sends as soon as the limiter lets it, and remembers when."""

    def __init__(self, tariff=STANDARD, start=0.0):
        self.limiter = Limiter(tariff)
        self.now = start
        self.times = []
        self.by_chat = defaultdict(list)

    def say(self, chat, *, is_group=False, late=0.0):
        self.now = self.limiter.when(chat, is_group=is_group, now=self.now) + late
        self.limiter.sent(chat, is_group=is_group, now=self.now)
        self.times.append(self.now)
        self.by_chat[chat].append(self.now)
        return self.now

    def broadcast(self, count, *, late=lambda: 0.0):
        for number in range(count):
            self.say(f"officer {number}", late=late())


def holds(times, count, span):
    """No window of `span` seconds, open at its end, has more than `count` of the times."""
    return all(later - earlier >= span - TINY for earlier, later in zip(times, times[count:], strict=False))


tariffs = st.builds(
    Tariff,
    per_second=st.integers(1, 40),
    chat_interval=st.floats(0.05, 3),
    chat_burst=st.integers(1, 5),
    group_per_minute=st.integers(1, 25),
)
steps = st.lists(
    st.tuples(st.integers(0, 5), st.one_of(st.just(0.0), st.floats(0, 0.2), st.floats(0, 90))), min_size=1, max_size=150
)


@given(tariffs, steps, st.floats(0, 1e6))
@settings(max_examples=150, deadline=None)
def test_no_window_of_any_limit_is_ever_breached(tariff, steps, start):
    line = Line(tariff, start)
    for chat, pause in steps:
        line.now += pause
        line.say(str(chat), is_group=chat % 2 == 0)
        if pause > 30:
            line.limiter.forget(line.now)
    assert holds(line.times, tariff.per_second, 1.0)
    for chat, times in line.by_chat.items():
        for more in (1, 2, 10):
            assert holds(times, tariff.chat_burst - 1 + more, more * tariff.chat_interval)
        if int(chat) % 2 == 0:
            assert holds(times, tariff.group_per_minute, 60.0)


@given(tariffs, steps)
@settings(max_examples=50, deadline=None)
def test_a_message_may_go_at_the_time_that_was_answered(tariff, steps):
    line = Line(tariff)
    for chat, pause in steps:
        line.now += pause
        due = line.limiter.when(str(chat), is_group=chat % 2 == 0, now=line.now)
        assert due >= line.limiter.when_any(now=line.now) >= line.now
        assert line.limiter.when(str(chat), is_group=chat % 2 == 0, now=due) == due
        line.say(str(chat), is_group=chat % 2 == 0)


@pytest.mark.parametrize("per_second", [1, 30, 1000])
def test_a_broadcast_uses_at_least_98_percent_of_the_permitted_rate(per_second):
    line = Line(Tariff(per_second=per_second))
    line.broadcast(20 * per_second)
    assert len(line.times) / (line.now + 1 / per_second) >= 0.98 * per_second


def test_timers_that_fire_late_cost_less_than_2_percent_of_the_rate():
    line = Line()
    generator = random.Random(1)
    line.broadcast(1800, late=lambda: generator.uniform(0, 0.008))
    assert len(line.times) / line.now >= 0.98 * 30
    assert holds(line.times, 30, 1.0)


def test_600_officers_hear_it_at_no_less_than_98_hundredths_of_the_rate():
    line = Line()
    line.broadcast(600)
    assert line.now <= 20.0 / 0.98


def test_the_overall_rate_is_smooth_from_the_first_second():
    line = Line()
    line.broadcast(90)
    assert max(sum(at <= other < at + 0.099 for other in line.times) for at in line.times) <= 5
    assert max(later - earlier for earlier, later in pairwise(line.times)) <= 0.1 + LEEWAY_SECONDS + TINY


def test_a_stall_is_not_followed_by_a_burst():
    line = Line()
    line.broadcast(45)
    line.now += 0.5
    line.broadcast(45)
    assert max(sum(at <= other < at + 0.1 for other in line.times) for at in line.times) <= 6


def test_one_chat_hears_three_at_once_and_then_one_a_second():
    line = Line()
    assert [line.say("1") for _ in range(6)] == pytest.approx([0, 0, 0, 1, 2, 3])


def test_a_chat_earns_its_burst_again_by_silence():
    line = Line()
    for _ in range(4):
        line.say("1")
    line.now += 3
    start = line.now
    assert [line.say("1") - start for _ in range(4)] == pytest.approx([0, 0, 0, 1])


def test_a_group_hears_at_most_20_in_a_minute():
    line = Line()
    times = [line.say("-100", is_group=True) for _ in range(41)]
    assert times[20] == pytest.approx(60)
    assert times[40] == pytest.approx(120)


def test_a_busy_chat_does_not_delay_another():
    line = Line()
    for _ in range(25):
        line.say("-100", is_group=True)
    line.now = line.times[19] + 1
    limiter = line.limiter
    assert limiter.when("-100", is_group=True, now=line.now) > line.now
    assert limiter.when("1", is_group=False, now=line.now + 60) == line.now + 60


def test_asking_changes_nothing():
    limiter = Limiter()
    for number in range(1000):
        assert limiter.when(str(number), is_group=True, now=5.0) == 5.0
    assert limiter.forget(now=inf) == 0


def test_a_429_silences_only_its_own_chat_at_first():
    limiter = Limiter()
    assert limiter.penalise("1", until=3600, now=0) is False
    assert limiter.when("1", is_group=False, now=1) == 3600
    assert limiter.when("2", is_group=False, now=1) == 1
    assert limiter.held_until == -inf


def test_a_shorter_wait_does_not_cut_a_longer_one():
    limiter = Limiter()
    limiter.penalise("1", until=100, now=0)
    limiter.penalise("1", until=10, now=1)
    assert limiter.when("1", is_group=False, now=2) == 100


def test_429s_of_two_chats_within_seconds_silence_the_whole_bot_for_the_shorter_wait():
    limiter = Limiter()
    limiter.penalise("1", until=3600, now=0)
    assert limiter.penalise("2", until=31, now=1) is True
    assert limiter.when("3", is_group=False, now=2) == 31
    assert limiter.when("1", is_group=False, now=40) == 3600
    assert limiter.held_until == 31


@pytest.mark.parametrize(
    ("second_chat", "second_at"),
    [("1", 1.0), ("2", 6.0), ("2", 3.0)],
    ids=["the same chat", "long after", "when the first wait is over"],
)
def test_a_second_429_blames_the_bot_only_where_it_is_soon_elsewhere_and_in_the_same_wait(second_chat, second_at):
    limiter = Limiter()
    limiter.penalise("1", until=3.0 if second_at == 3.0 else 100, now=0)
    assert limiter.penalise(second_chat, until=50, now=second_at) is False
    assert limiter.when("3", is_group=False, now=10) == 10


def test_a_second_429_after_the_first_wait_is_over_does_not_slow_the_bot():
    line = Line()
    line.limiter.penalise("1", until=3, now=0)
    line.limiter.penalise("2", until=50, now=3)
    assert rate_after(line, 4, 5) >= 0.98 * 30


def test_a_message_accepted_between_two_429s_clears_the_bot():
    limiter = Limiter()
    limiter.penalise("1", until=40, now=0)
    limiter.accepted(sent_at=0.5)
    assert limiter.penalise("2", until=40, now=1) is False


def test_a_message_that_left_before_the_429_proves_nothing():
    limiter = Limiter()
    limiter.penalise("1", until=40, now=0.5)
    limiter.accepted(sent_at=0.4)
    assert limiter.penalise("2", until=40, now=1) is True


def test_a_429_known_to_mean_the_bot_silences_it_at_once():
    limiter = Limiter()
    assert limiter.penalise("1", until=7, now=0, overall=True) is True
    assert limiter.when_any(now=1) == 7


def rate_after(line, start, seconds):
    line.now = start
    before = len(line.times)
    number = 0
    while line.limiter.when_any(now=line.now) < start + seconds:
        line.say(f"after {start} {number}")
        number += 1
    return (len(line.times) - before) / seconds


def test_after_the_whole_bot_waited_the_rate_is_halved_and_recovers_gradually():
    line = Line()
    line.limiter.penalise("1", until=10, now=0, overall=True)
    rates = [rate_after(line, start, 5) for start in (10, 25, 40, 55, 75)]
    assert rates[0] == pytest.approx(15.6, abs=0.5)
    assert all(earlier < later for earlier, later in pairwise(rates))
    assert rates[-1] >= 0.98 * 30


def test_429s_of_requests_that_were_under_way_do_not_halve_the_rate_again():
    line = Line()
    for chat in range(10):
        line.limiter.penalise(str(chat), until=10 + chat / 100, now=chat / 100)
    assert rate_after(line, 11, 5) == pytest.approx(15.6, abs=0.7)


def test_however_many_penalties_an_eighth_of_the_rate_remains():
    line = Line()
    for episode in range(10):
        line.limiter.penalise("1", until=episode + 0.5, now=episode, overall=True)
    assert rate_after(line, 10, 4) >= 30 / 8


def test_a_penalised_chat_resumes_without_a_burst():
    line = Line()
    line.limiter.penalise("1", until=10, now=0)
    assert [line.say("1") for _ in range(3)] == pytest.approx([10, 11, 12])


def test_waits_restored_after_a_restart_are_kept_and_blame_nobody_else():
    limiter = Limiter()
    limiter.hold("1", until=30)
    limiter.hold("2", until=40)
    assert limiter.when("1", is_group=False, now=0) == 30
    assert limiter.when("3", is_group=False, now=0) == 0
    limiter.hold(None, until=5)
    assert limiter.when("3", is_group=False, now=0) == limiter.held_until == 5


def test_100_000_idle_chats_are_forgotten_and_waiting_ones_are_kept():
    limiter = Limiter(Tariff(per_second=1000))
    for number in range(100_000):
        limiter.sent(str(number), is_group=number % 2 == 0, now=number / 1000)
    limiter.penalise("held", until=5000, now=100)
    limiter.sent("group", is_group=True, now=150)
    assert limiter.forget(now=200) == 100_000
    assert limiter.when("held", is_group=False, now=200) == 5000
    assert limiter.forget(now=200) == 0
    assert limiter.forget(now=6000) == 2


def test_forgetting_never_lets_a_message_go_earlier():
    kept, forgetful = Limiter(), Limiter()
    now = 0.0
    generator = random.Random(2)
    for _ in range(2000):
        chat = str(generator.randrange(8))
        now = kept.when(chat, is_group=True, now=now + generator.choice([0, 0.5, 20]))
        forgetful.forget(now)
        assert forgetful.when(chat, is_group=True, now=now) == now
        kept.sent(chat, is_group=True, now=now)
        forgetful.sent(chat, is_group=True, now=now)


@pytest.mark.parametrize(
    "wrong",
    [
        {"per_second": 0},
        {"chat_interval": 0.0},
        {"chat_interval": float("nan")},
        {"chat_burst": 0},
        {"group_per_minute": -1},
    ],
)
def test_a_tariff_that_lets_nothing_through_is_refused(wrong):
    with pytest.raises(ValueError, match="must"):
        Tariff(**wrong)


def test_messages_and_edits_are_metered_and_answers_to_buttons_are_not():
    metered = [
        "sendMessage",
        "sendDocument",
        "editMessageText",
        "editMessageReplyMarkup",
        "copyMessage",
        "forwardMessages",
    ]
    free = [
        "answerCallbackQuery",
        "sendChatAction",
        "getUpdates",
        "getFile",
        "setMyCommands",
        "deleteMessage",
        "editForumTopic",
    ]
    assert all(map(is_metered, metered))
    assert not any(map(is_metered, free))


def test_a_message_that_was_held_up_counts_at_the_moment_at_which_it_really_starts():
    limiter = Limiter(Tariff(per_second=2, chat_burst=9))
    limiter.sent("1", is_group=False, now=0.0)
    limiter.sent("2", is_group=False, now=0.5)
    limiter.late(counted=0.0, now=0.9)
    assert limiter.when("3", is_group=False, now=1.3) > 1.3
    assert limiter.when("3", is_group=False, now=1.6) == 1.6
    assert limiter.when("3", is_group=False, now=1.0) == 0.5 + 1.0 + LEEWAY_SECONDS


def test_a_chat_that_has_to_rest_is_named_until_it_may_get_something_again():
    limiter = Limiter(Tariff(chat_burst=1))
    limiter.sent("1", is_group=False, now=0.0)
    assert limiter.resting(now=0.2) == ["1"]
    assert limiter.rest(now=0.2) == 0.8
    assert limiter.resting(now=1.1) == []
    limiter.hold("2", until=9.0)
    assert limiter.resting(now=5.0) == ["2"]
