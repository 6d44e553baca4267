"""The head of a draft's letter with what of it can be corrected, and the question before a draft is put aside."""

from delivery.fold import shorten
from delivery.message import Message, Tone
from delivery.reading import Reading, letter_kind, letter_name
from delivery.views.draft_sheet import over
from directives.letters.draft import Draft
from locales import Html

_LONGEST = 1200
_BUTTONS = {
    "number": "button-draft-number",
    "date": "button-draft-date",
    "subject": "button-draft-subject",
    "urgency": "button-draft-urgency",
    "issuer": "button-draft-issuer",
    "kind": "button-draft-kind",
}


async def draft_header(reading: Reading) -> Message | None:
    """Number, day, subject, urgency and issuer, each with its button."""
    kept = await reading.records.drafts.get(int(reading.facts["draft"]))
    if kept is None:
        return None
    if (end := over(reading, kept)) is not None:
        return end
    buttons = [reading.button(key, f"dhask:{kept.id}:{field}") for field, key in _BUTTONS.items()]
    rows = tuple(tuple(buttons[start : start + 2]) for start in range(0, len(buttons), 2))
    back = (reading.button("button-back-to-draft", f"draft:{kept.id}"),)
    return Message(html=_header(reading, kept.review.letter), keyboard=(*rows, back))


def _header(reading: Reading, letter: Draft) -> Html:
    words = reading.words
    missing = words.plain("draft-missing")
    return words.say(
        "draft-header",
        kind=letter_kind(words, letter.kind),
        number=letter.number or missing,
        day=missing if letter.date is None else words.day(letter.date),
        subject=shorten(letter.subject or missing, _LONGEST),
        urgency=(letter.urgency or words.plain("draft-no-urgency")).upper(),
        issuer=shorten(letter.issuer or missing, _LONGEST),
    )


async def draft_drop(reading: Reading) -> Message | None:
    """Whether the draft is really to be put aside."""
    kept = await reading.records.drafts.get(int(reading.facts["draft"]))
    if kept is None:
        return None
    if (end := over(reading, kept)) is not None:
        return end
    letter = kept.review.letter
    html = reading.words.say(
        "draft-drop",
        name=letter_name(reading.words, letter),
        subject=shorten(letter.subject or reading.words.plain("draft-missing"), _LONGEST),
        changes=kept.version,
    )
    row = (
        reading.button("button-drop-now", f"dropnow:{kept.id}", tone=Tone.GRAVE),
        reading.button("button-back-to-draft", f"draft:{kept.id}"),
    )
    return Message(html=html, keyboard=(row,))
