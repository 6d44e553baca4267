"""When the last phone rings."""

from datetime import timedelta

from directives.ringing import last_ring
from directives.same_letter import bear_the_same


def test_nobody_rings_at_once():
    assert last_ring((), {"1": 50}, per_second=30) == timedelta()


def test_so_many_go_in_a_second_behind_what_is_on_its_way():
    addresses = [str(n) for n in range(60)]
    assert last_ring(addresses, {}, per_second=30) == timedelta(seconds=2)
    assert last_ring(addresses, {"900": 30}, per_second=30) == timedelta(seconds=3)


def test_one_chat_hears_one_message_a_second():
    assert last_ring(["1", "1", "2"], {"1": 3}, per_second=30) == timedelta(seconds=4)


def test_the_same_number_of_the_same_issuer_is_told_without_regard_to_spacing_and_case():
    assert bear_the_same(("12/UBND-TH", "UBND tỉnh"), (" 12 / ubnd-th", "UBND  Tỉnh"))
    assert bear_the_same(("12/UBND-TH", None), ("12/UBND-TH", "UBND tỉnh"))
    assert not bear_the_same(("12/UBND-TH", "UBND tỉnh"), ("12/UBND-TH", "Sở Y tế"))
    assert not bear_the_same((None, "UBND tỉnh"), (None, "UBND tỉnh"))
