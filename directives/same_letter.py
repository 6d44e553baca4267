"""Whether two letters may be one: the same number of the same issuer."""

import unicodedata

Bearing = tuple[str | None, str | None]
"""Number and issuer."""


def bear_the_same(one: Bearing, other: Bearing) -> bool:
    """Whether both bear the same number, and no different issuer; spacing and case do not matter."""
    (number, issuer), (other_number, other_issuer) = one, other
    if not number or not other_number or _plain(number) != _plain(other_number):
        return False
    return not issuer or not other_issuer or _plain(issuer) == _plain(other_issuer)


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).casefold().split())
