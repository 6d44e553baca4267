"""The drafts that wait to be decided upon."""

from delivery.fold import shorten
from delivery.message import Message
from delivery.reading import Reading, letter_name
from delivery.views.draft_tasks import pager
from locales import Html
from operations.open_points import open_points
from storage.drafts import KeptDraft

_PAGE = 6
_SUBJECT, _PERSON, _BUTTON = 120, 40, 30


async def drafts(reading: Reading) -> Message:
    """The open drafts, the newest first: what each is, who sent it and when, and how much is open in it."""
    found = await reading.records.drafts.open_ones()
    words = reading.words
    if not found:
        return Message(html=words.say("drafts-none"))
    pages = -(-len(found) // _PAGE)
    page = min(max(0, int(reading.facts["page"])), pages - 1)
    here = found[page * _PAGE : (page + 1) * _PAGE]
    names = await reading.records.people.names([one.sent_by for one in here if one.sent_by is not None])
    head = words.say("drafts-head", count=len(found), page=page + 1, pages=pages)
    lines = [await _line(reading, one, names.get(one.sent_by or 0)) for one in here]
    blocks = [head, *lines, words.say("drafts-how", draft=str(here[0].id))]
    rows = [
        (reading.button("button-open-draft", f"draft:{one.id}", draft=str(one.id), name=_name(reading, one)),)
        for one in here
    ]
    return Message(html="\n\n".join(blocks), keyboard=(*rows, *pager(reading, "drafts", page, pages)))


async def _line(reading: Reading, one: KeptDraft, sender: str | None) -> Html:
    words, letter = reading.words, one.review.letter
    points = await open_points(reading.records, one)
    return words.say(
        "drafts-line",
        draft=str(one.id),
        name=letter_name(words, letter),
        subject=shorten(letter.subject or "—", _SUBJECT),
        person=words.plain("history-nobody") if sender is None else shorten(sender, _PERSON),
        at=reading.moment(one.made_at),
        points=len(points),
    )


def _name(reading: Reading, one: KeptDraft) -> str:
    return shorten(one.review.letter.number or letter_name(reading.words, one.review.letter), _BUTTON)
