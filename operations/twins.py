"""Twins: letters that bear the same number of the same issuer; a person says which of them are one letter."""

from dataclasses import dataclass
from datetime import datetime

from directives.letters.draft import Draft
from directives.refusals import DirectiveNotThere
from directives.review import changes
from directives.same_letter import bear_the_same
from storage.drafts import KeptDraft
from storage.records import Records


@dataclass(frozen=True, kw_only=True)
class Twin:
    """A directive, or another open draft (`directive_id` None), that bears the number; `at` issued or sent in.

    `doubt` is the id to settle where it is another letter; it is also settled once the draft corrects the directive.
    """

    number: str
    at: datetime
    directive_id: int | None = None
    draft_id: int | None = None

    @property
    def doubt(self) -> str:
        """The id under which the question is settled."""
        return f"twin:directive:{self.directive_id}" if self.directive_id else f"twin:draft:{self.draft_id}"


async def twins(records: Records, kept: KeptDraft) -> tuple[Twin, ...]:
    """Who bears the draft's number and has not been ruled upon, directives before drafts, the newest first."""
    every = [*await _directives(records, kept.review.letter), *await _drafts(records, kept)]
    ruled = set(kept.review.settled)
    return tuple(twin for twin in every if twin.doubt not in ruled and not _is_corrected(twin, kept))


def another_letter(found: tuple[Twin, ...]) -> changes.Settle:
    """The change that says: this is another letter than those."""
    return changes.Settle(doubts=tuple(twin.doubt for twin in found))


async def check_correction(records: Records, change: changes.Correct) -> None:
    """Raises DirectiveNotThere where what is to be corrected was never issued, or has been recalled."""
    if change.directive is not None and await records.directives.get(change.directive) is None:
        raise DirectiveNotThere


def _is_corrected(twin: Twin, kept: KeptDraft) -> bool:
    return twin.directive_id is not None and kept.review.corrects == twin.directive_id


async def _directives(records: Records, letter: Draft) -> list[Twin]:
    return [
        Twin(number=one.number or "", at=one.issued_at, directive_id=one.id)
        for one in await records.directives.all()
        if bear_the_same((letter.number, letter.issuer), (one.number, one.issuer))
    ]


async def _drafts(records: Records, kept: KeptDraft) -> list[Twin]:
    mine = kept.review.letter
    return [
        Twin(number=other.review.letter.number or "", at=other.made_at, draft_id=other.id)
        for other in await records.drafts.open_ones()
        if other.id != kept.id
        and bear_the_same((mine.number, mine.issuer), (other.review.letter.number, other.review.letter.issuer))
    ]
