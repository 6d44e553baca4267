"""Refusals of what the office makes of a draft."""

from directives.refusals.refusal import Refusal


class DraftGone(Refusal):
    """The draft has been issued or put aside already."""

    phrase = "refusal-draft-gone"


class DraftNotNamed(Refusal):
    """No draft that waits bears what was typed as its number; `wanted` is that."""

    phrase = "refusal-draft-not-named"


class DraftChanged(Refusal):
    """Somebody else has changed the same place of the draft since; `who` (or "none") and what `kind` of change."""

    phrase = "refusal-draft-changed"


class NothingToTakeBack(Refusal):
    """The draft stands as it was read."""

    phrase = "refusal-nothing-to-take-back"


class DraftUnconfirmed(Refusal):
    """A letter that was read from a picture goes out only after a person has compared number, day and deadlines."""

    phrase = "refusal-draft-unconfirmed"


class TaskNotInDraft(Refusal):
    """The draft has no such task (any more)."""

    phrase = "refusal-task-not-in-draft"


class TaskIsDropped(Refusal):
    """The task was left out; it must be brought back before it can be changed."""

    phrase = "refusal-task-is-dropped"


class TaskNotDropped(Refusal):
    """The task was never left out."""

    phrase = "refusal-task-not-dropped"


class LastTaskOfDraft(Refusal):
    """A letter without a task gives nobody anything: the draft itself must be dropped."""

    phrase = "refusal-last-task-of-draft"


class TaskTextMissing(Refusal):
    """A task must say something."""

    phrase = "refusal-task-text-missing"


class NothingToSplit(Refusal):
    """The task is one sentence; its pieces must be typed."""

    phrase = "refusal-nothing-to-split"


class SplitWhere(Refusal):
    """The task has several sentences (`count`): it must be said behind which to cut, `last` at the most."""

    phrase = "refusal-split-where"


class NothingToMerge(Refusal):
    """Two different tasks are needed."""

    phrase = "refusal-nothing-to-merge"


class DeadlineNotThere(Refusal):
    """The task has no such deadline (any more)."""

    phrase = "refusal-deadline-not-there"


class DeadlineWithoutDate(Refusal):
    """A time without a date binds nobody: the date must be typed."""

    phrase = "refusal-deadline-without-date"


class HeaderValueMissing(Refusal):
    """The head's `field` cannot be empty, or is not that kind of thing."""

    phrase = "refusal-header-value-missing"


class LineUnclear(Refusal):
    """What was typed is no change of a draft; `line` is the part that was not understood."""

    phrase = "refusal-line-unclear"


class NumberNotInDraft(Refusal):
    """No task of the draft bears that number (`label`)."""

    phrase = "refusal-number-not-in-draft"


class TypedDeadlineUnclear(Refusal):
    """What was typed is no day that can be understood (`text`)."""

    phrase = "refusal-typed-deadline-unclear"


class TypedUnitsUnknown(Refusal):
    """What was typed (`phrase`) names nobody in the directory."""

    phrase = "refusal-typed-units-unknown"


class TypedUnitsProposed(Refusal):
    """What was typed (`phrase`) may mean one of the units that `names` lists."""

    phrase = "refusal-typed-units-proposed"


class DirectiveNotThere(Refusal):
    """There is no directive with that number to be corrected."""

    phrase = "refusal-directive-not-there"


class NobodyToSendTo(Refusal):
    """No unit of the directory is concerned by the draft."""

    phrase = "refusal-nobody-to-send-to"
