"""Where a text may be cut without breaking what a reader takes for one character (after Unicode's UAX #29).

Vietnamese in NFD spells one letter with up to three code points; an emoji may be seven joined ones.
"""

from unicodedata import category

_JOINER = "\u200d"
_NON_JOINER = "\u200c"


def last_border(text: str, start: int, end: int) -> int:
    """The last place after `start`, a border itself, and up to `end` where a cut breaks no character; or `start`."""
    for place in range(end, start, -1):
        if is_border(text, place, start):
            return place
    return start


def is_border(text: str, place: int, start: int = 0) -> bool:
    """Whether a character of the reader's ends right before `place`, given that one begins at `start`."""
    if not start < place < len(text):
        return True
    before, after = text[place - 1], text[place]
    if _is_extending(after) or before == _JOINER or (before, after) == ("\r", "\n"):
        return False
    if _is_flag_letter(before) and _is_flag_letter(after):
        return _flag_letters_before(text, place, start) % 2 == 0
    return True


def _is_extending(character: str) -> bool:
    if character < "\u0300":
        return False
    return (
        character in (_JOINER, _NON_JOINER)
        or category(character) in ("Mn", "Me", "Mc")
        or "\U0001f3fb" <= character <= "\U0001f3ff"  # skin tones
        or "\U000e0020" <= character <= "\U000e007f"  # the tags that make a region's flag
        or "\u1160" <= character <= "\u11ff"  # Hangul vowels and finals
    )


def _is_flag_letter(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _flag_letters_before(text: str, place: int, start: int) -> int:
    first = place
    while first > start and _is_flag_letter(text[first - 1]):
        first -= 1
    return place - first
