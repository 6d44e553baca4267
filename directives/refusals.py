"""What the rules say no to; the class is the phrase key of the answer, its facts are the phrase's variables."""

from typing import ClassVar


class Refusal(Exception):  # noqa: N818 - it is an answer, not an error
    """The rules say no; the asker is told why in the words of `phrase`."""

    phrase: ClassVar[str] = "refusal"

    def __init__(self, **facts: str | int) -> None:
        """Keep the facts that the phrase needs."""
        super().__init__(self.phrase)
        self.facts = facts


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


class TooLateToUndo(Refusal):
    """An answer can be taken back for ten minutes only, and once."""

    phrase = "refusal-too-late-to-undo"


class UnitUnknown(Refusal):
    """The directory has no unit with that code."""

    phrase = "refusal-unit-unknown"


class TaskUnknown(Refusal):
    """There is no task with that number, or it is not this person's to see."""

    phrase = "refusal-task-unknown"


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


class DeadlineUnclear(Refusal):
    """What was typed is no date that can be understood."""

    phrase = "refusal-deadline-unclear"


class DeadlinePassed(Refusal):
    """What was typed for a deadline is behind us: `phrase`."""

    phrase = "refusal-deadline-passed"


class UnitsUnclear(Refusal):
    """What was typed names nobody whom the directory knows for certain; `phrase` is the part that does not."""

    phrase = "refusal-units-unclear"


class UnitsProposed(Refusal):
    """What was typed may mean one of the units that `names` lists."""

    phrase = "refusal-units-proposed"


class PartUnclear(Refusal):
    """What was typed is no part that a unit can have."""

    phrase = "refusal-part-unclear"


class TextTooShort(Refusal):
    """What was typed cannot be what a task asks for."""

    phrase = "refusal-text-too-short"


class ReasonMissing(Refusal):
    """A recall without a reason leaves units guessing."""

    phrase = "refusal-reason-missing"
