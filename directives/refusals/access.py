"""Refusals to people: who may come in, and what they name that is not theirs or is nothing."""

from directives.refusals.refusal import Refusal


class InvitationUnknown(Refusal):
    """No invitation has that code."""

    phrase = "refusal-invitation-unknown"


class InvitationUsed(Refusal):
    """Somebody has joined with that code already."""

    phrase = "refusal-invitation-used"


class InvitationYours(Refusal):
    """The person has joined with that very code: the link was opened again."""

    phrase = "refusal-invitation-yours"


class InvitationExpired(Refusal):
    """The code's days are over."""

    phrase = "refusal-invitation-expired"


class GuessingSlowed(Refusal):
    """Too many wrong codes from one address; `minutes` until the next is looked at."""

    phrase = "refusal-guessing-slowed"


class NotYourUnit(Refusal):
    """Only a unit's own officers may answer for it."""

    phrase = "refusal-not-your-unit"


class TooLateToUndo(Refusal):
    """An answer can be taken back for ten minutes only, and once."""

    phrase = "refusal-too-late-to-undo"


class UnitUnknown(Refusal):
    """The directory has no unit with that code."""

    phrase = "refusal-unit-unknown"


class TaskUnknown(Refusal):
    """There is no task with that number, or it is not this person's to see."""

    phrase = "refusal-task-unknown"
