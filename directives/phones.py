"""Telephone numbers as people type them, and as they are shown to whoever has to dial them."""

import re

from directives.refusals import PhoneUnclear

_TYPED = re.compile(r"(\+|00)?[\d\s.()–—-]+")
_HOME = "84"
_FEWEST, _MOST = 8, 15
"""Digits of a number: the shortest that are dialled here, and the most that ITU-T E.164 allows."""
_HOME_DIGITS = frozenset({10, 11})


def read_phone(text: str) -> str:
    """The digits of a number, "+" before them where it is one of another country; raises PhoneUnclear."""
    found = _TYPED.fullmatch(text.strip())
    digits = "".join(sign for sign in text if sign in "0123456789")
    if found is None:
        raise PhoneUnclear
    if found[1] is not None:
        digits = digits.removeprefix("00") if found[1] == "00" else digits
        if not digits.startswith(_HOME):
            return _checked(f"+{digits}")
        digits = "0" + digits.removeprefix(_HOME).removeprefix("0")
    if digits.startswith("0") and len(digits) not in _HOME_DIGITS:
        raise PhoneUnclear
    return _checked(digits)


def spaced(phone: str) -> str:
    """A number in groups, as it is read aloud: 0912 345 678."""
    plus, digits = ("+", phone[1:]) if phone.startswith("+") else ("", phone)
    head, rest = digits[: len(digits) - 6], digits[len(digits) - 6 :]
    return f"{plus}{head} {rest[:3]} {rest[3:]}"


def _checked(phone: str) -> str:
    if not _FEWEST <= len(phone.lstrip("+")) <= _MOST:
        raise PhoneUnclear
    return phone
