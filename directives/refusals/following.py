"""Refusals of what follows from a report: decisions, urging, edits, evidence, and what follows from silence."""

from directives.refusals.refusal import Refusal


class MatterGone(Refusal):
    """There is no such matter, or what it was about binds the unit no longer."""

    phrase = "refusal-matter-gone"


class MatterSettled(Refusal):
    """Somebody else has decided: `person`, or nobody, where the unit itself left nothing to decide."""

    phrase = "refusal-matter-settled"


class NotYoursToDecide(Refusal):
    """The matter is the office's, or the leader's who was named for it."""

    phrase = "refusal-not-yours-to-decide"


class OwnRequest(Refusal):
    """Nobody decides on what they, or their own unit, asked for."""

    phrase = "refusal-own-request"


class WordsNeeded(Refusal):
    """A refusal, a return or an answer is nothing without its words."""

    phrase = "refusal-words-needed"


class DayNeeded(Refusal):
    """The unit named no day: the decision must."""

    phrase = "refusal-day-needed"


class DecisionUnclear(Refusal):
    """What was typed under a card decides nothing; `kind` is the matter's."""

    phrase = "refusal-decision-unclear"


class DecidedMeanwhile(Refusal):
    """A report that has been decided upon cannot be taken back or edited any more; `label` is its task's number."""

    phrase = "refusal-decided-meanwhile"


class NothingToUndo(Refusal):
    """Nothing that this person said in the last `minutes` could be taken back."""

    phrase = "refusal-nothing-to-undo"


class NobodyToUrge(Refusal):
    """Nothing of it is owed and open."""

    phrase = "refusal-nobody-to-urge"


class LeaderUnknown(Refusal):
    """Whoever was named is no leader, or no longer."""

    phrase = "refusal-leader-unknown"


class EditUnclear(Refusal):
    """What an edited message says now is not certain; what it said before stands."""

    phrase = "refusal-edit-unclear"


class EditOutdated(Refusal):
    """A later report on the task with the number `label` stands, which the edit would hide."""

    phrase = "refusal-edit-outdated"


class LadderUnfit(Refusal):
    """Each rung comes later than the one below it, within so many `days`."""

    phrase = "refusal-ladder-unfit"


class PhoneUnclear(Refusal):
    """What was typed is no telephone number."""

    phrase = "refusal-phone-unclear"
