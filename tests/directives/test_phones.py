"""Telephone numbers as people type them."""

import pytest

from directives.phones import read_phone, spaced
from directives.refusals import PhoneUnclear


@pytest.mark.parametrize(
    ("typed", "phone"),
    [
        ("0912 345 678", "0912345678"),
        ("0912.345.678", "0912345678"),
        ("(0297) 3812-345", "02973812345"),
        ("+84 912 345 678", "0912345678"),
        ("+84 (0)912 345 678", "0912345678"),
        ("0084912345678", "0912345678"),
        ("+856 20 5551 2345", "+8562055512345"),
        ("1800 1234", "18001234"),
    ],
)
def test_a_number_is_kept_as_it_is_dialled_here(typed, phone):
    assert read_phone(typed) == phone


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "số của tôi",
        "0912 345 67",
        "0912 345 678 90",
        "+1",
        "12",
        "0912 345 678 gọi tối",
        "+12345678901234567",
        "٠٩١٢٣٤٥٦٧٨",
    ],
)
def test_what_is_no_number_is_refused(typed):
    with pytest.raises(PhoneUnclear):
        read_phone(typed)


@pytest.mark.parametrize(
    ("phone", "shown"),
    [("0912345678", "0912 345 678"), ("02973812345", "02973 812 345"), ("+8562055512345", "+8562055 512 345")],
)
def test_a_number_is_shown_in_groups(phone, shown):
    assert spaced(phone) == shown
