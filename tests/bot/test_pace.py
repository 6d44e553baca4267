"""How fast one conversation is worked off."""

from bot.pace import Pace


class Watch:
    def __init__(self):
        self.seconds = 0.0

    def __call__(self):
        return self.seconds


def admitted(pace, conversation, times):
    return [pace.admits(conversation) for _ in range(times)]


def test_a_burst_goes_at_once_and_then_one_a_second():
    watch = Watch()
    pace = Pace(watch, burst=3, per_second=1)
    assert admitted(pace, "a", 5) == [True, True, True, False, False]
    watch.seconds = 2
    assert admitted(pace, "a", 4) == [True, True, False, False]


def test_one_conversations_flood_costs_the_others_nothing():
    pace = Pace(Watch(), burst=2, per_second=1)
    admitted(pace, "a", 10)
    assert admitted(pace, "b", 2) == [True, True]
    assert pace.held == 2


def test_a_flood_is_news_once_until_the_conversation_has_rested():
    watch = Watch()
    pace = Pace(watch, burst=2, per_second=1)
    admitted(pace, "a", 3)
    assert [pace.is_news("a"), pace.is_news("a")] == [True, False]
    watch.seconds = 1
    admitted(pace, "a", 2)
    pace.forget()
    assert not pace.is_news("a")
    watch.seconds = 60
    pace.forget()
    assert pace.held == 0
    admitted(pace, "a", 3)
    assert pace.is_news("a")


def test_a_long_rest_saves_up_no_more_than_a_burst():
    watch = Watch()
    pace = Pace(watch, burst=2, per_second=1)
    admitted(pace, "a", 2)
    watch.seconds = 1000
    assert admitted(pace, "a", 3) == [True, True, False]
