"""Refusals of changes: to units, and to what was issued."""

from directives.refusals.refusal import Refusal


class UnitGone(Refusal):
    """The unit is no more; `next` names those that follow it, if any."""

    phrase = "refusal-unit-gone"


class AliasTaken(Refusal):
    """The phrase names another unit already."""

    phrase = "refusal-alias-taken"


class AliasUnfit(Refusal):
    """The phrase cannot be one unit's name: it has no letters, is too long, or means several."""

    phrase = "refusal-alias-unfit"


class NothingChanges(Refusal):
    """The directive says so already."""

    phrase = "refusal-nothing-changes"


class LastLead(Refusal):
    """A task would be left without a unit that answers for it; `labels` are its short numbers."""

    phrase = "refusal-last-lead"


class LastTask(Refusal):
    """A directive without a task is no directive: the whole of it must be recalled."""

    phrase = "refusal-last-task"


class TaskGone(Refusal):
    """The task has been recalled by the office."""

    phrase = "refusal-task-gone"


class TaskEnded(Refusal):
    """The task has been recalled, or is no longer this unit's; `label` is its short number."""

    phrase = "refusal-task-ended"


class DirectiveGone(Refusal):
    """There is no such directive, or it has been recalled."""

    phrase = "refusal-directive-gone"


class ChangedMeanwhile(Refusal):
    """Somebody else has changed the same thing since this change was looked at."""

    phrase = "refusal-changed-meanwhile"


class ChangeSettled(Refusal):
    """The change has been made already, or left."""

    phrase = "refusal-change-settled"


class DirectiveSeveral(Refusal):
    """Several directives bear the number; `names` are our own numbers for them, `example` one of these."""

    phrase = "refusal-directive-several"


class ChangeUnclear(Refusal):
    """What was typed neither lets the change go out nor leaves it."""

    phrase = "refusal-change-unclear"


class DeadlinePassed(Refusal):
    """What was typed for a deadline is behind us: `phrase`."""

    phrase = "refusal-deadline-passed"


class PartUnclear(Refusal):
    """What was typed is no part that a unit can have."""

    phrase = "refusal-part-unclear"


class TextTooShort(Refusal):
    """What was typed cannot be what a task asks for."""

    phrase = "refusal-text-too-short"


class ReasonMissing(Refusal):
    """A recall without a reason leaves units guessing."""

    phrase = "refusal-reason-missing"
