"""Read file: bytes that somebody sent become a letter, or a reason why not, before anything is stored."""

from pathlib import PurePath

from directives.letters import NotText, decode, read_letter, secrecy_mark
from directives.letters.draft import Draft
from directives.refusals import LetterSecret, LetterTooLarge, LetterUnreadable

MOST_BYTES = 2_000_000
_OTHER_FORMATS = frozenset({".doc", ".docx", ".pdf", ".rtf", ".odt", ".jpg", ".jpeg", ".png"})


def read_file(data: bytes, name: str) -> Draft:
    """The letter in a text file.

    Raises LetterTooLarge, LetterUnreadable, and LetterSecret for one that bears MẬT, TỐI MẬT or TUYỆT MẬT.
    """
    if len(data) > MOST_BYTES:
        raise LetterTooLarge(megabytes=MOST_BYTES // 1_000_000)
    if PurePath(name).suffix.lower() in _OTHER_FORMATS:
        raise LetterUnreadable
    try:
        text = decode(data)
    except NotText:
        raise LetterUnreadable from None
    mark = secrecy_mark(text)
    if mark is not None:
        raise LetterSecret(mark=mark.upper())
    return read_letter(text)
