"""Refusals of letters: what cannot be read, and what must not be."""

from directives.refusals.refusal import Refusal


class LetterSecret(Refusal):
    """The letter bears a mark of secrecy: it must not travel through a chat (Luật Bảo vệ bí mật nhà nước)."""

    phrase = "letter-secret"


class LetterTooLarge(Refusal):
    """The file is larger than a letter of text can be."""

    phrase = "letter-too-large"


class LetterUnreadable(Refusal):
    """The file holds no text that can be read."""

    phrase = "letter-unreadable"


class LetterEmpty(Refusal):
    """The file has no content, or its pages bear no words."""

    phrase = "letter-empty"


class LetterBroken(Refusal):
    """The file is damaged, or is not what its beginning says."""

    phrase = "letter-broken"


class LetterLocked(Refusal):
    """The file opens with a password only."""

    phrase = "letter-locked"


class LetterOtherFormat(Refusal):
    """A format that is known and not read; `name` is what people call it."""

    phrase = "letter-other-format"


class LetterTooLong(Refusal):
    """More than `pages` pages, or more words than they could hold."""

    phrase = "letter-too-long"


class LetterTooHeavy(Refusal):
    """Reading it would take more memory than a letter may."""

    phrase = "letter-too-heavy"


class LetterTooSlow(Refusal):
    """Reading it took longer than `seconds`."""

    phrase = "letter-too-slow"


class OcrMissing(Refusal):
    """A scan or photo cannot be read where Tesseract or its Vietnamese is not installed."""

    phrase = "ocr-missing"


class LetterWithoutTasks(Refusal):
    """Nothing in the text asks anybody for anything."""

    phrase = "letter-without-tasks"
