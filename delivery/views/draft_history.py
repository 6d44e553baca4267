"""What was changed in a draft, by whom and when, the latest first."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from delivery.fold import shorten
from delivery.message import Message
from delivery.reading import Reading
from delivery.views.draft_sheet import over
from delivery.views.draft_tasks import pager
from directives.review import labels_of
from locales import Html
from operations.review import UNDO
from storage.drafts import DraftChange

_PAGE = 10
_LONGEST = 160
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


async def draft_history(reading: Reading) -> Message | None:
    """A page of the history."""
    kept = await reading.records.drafts.get(int(reading.facts["draft"]))
    if kept is None:
        return None
    if (end := over(reading, kept)) is not None:
        return end
    made = await reading.records.drafts.history(kept.id)
    pages = max(1, -(-len(made) // _PAGE))
    page = min(max(0, int(reading.facts["page"])), pages - 1)
    taken = await reading.records.directives.labels_in_use()
    head = "draft-history-head" if made else "draft-history-none"
    lines = [reading.words.say(head, count=len(made), page=page + 1, pages=pages)]
    lines.extend(
        _line(reading, change, labels_of(change.before, taken)) for change in made[page * _PAGE : (page + 1) * _PAGE]
    )
    back = (reading.button("button-back-to-draft", f"draft:{kept.id}"),)
    return Message(html="\n".join(lines), keyboard=(*pager(reading, f"dhist:{kept.id}", page, pages), back))


def _line(reading: Reading, change: DraftChange, labels: Mapping[int, str]) -> Html:
    words, facts = reading.words, change.facts
    labelled = [labels.get(int(key), "") for key in facts.get("keys", ())] or [labels.get(change.key or 0, "")]
    is_undo = change.kind == UNDO
    return words.say(
        "draft-history-line",
        at=reading.moment(change.at),
        who=change.by_name or words.plain("history-nobody"),
        undone="yes" if is_undo else "no",
        what=named(reading, str(facts["kind"]) if is_undo else change.kind),
        labels=", ".join(labelled),
        value=shorten(_value(reading, facts), _LONGEST),
    )


def named(reading: Reading, kind: str) -> str:
    """What a kind of change is called."""
    return reading.words.plain("draft-change-kind", kind=kind)


def _value(reading: Reading, facts: Mapping[str, Any]) -> str:
    """What it was changed to, of whatever sort; nothing where the kind says it all."""
    words = reading.words
    match facts:
        case {"phrases": phrases}:
            return "; ".join(phrases) or words.plain("nobody")
        case {"deadlines": deadlines}:
            return "; ".join(due["phrase"] for due in deadlines) or words.plain("no-deadline")
        case {"deadline": {"phrase": value}} | {"text": value} | {"value": value}:
            return _shown(reading, value)
        case {"codes": codes}:
            units = ", ".join(codes) or words.plain("nobody")
            return f"{facts['phrase']}: {units}" if "phrase" in facts else units
        case {"treatment": treatment}:
            return words.plain("draft-followed-up" if treatment == "followed" else "draft-informed-only")
        case {"is_one": is_one}:
            return words.plain("draft-is-deadline" if is_one else "draft-is-no-deadline")
    return ""


def _shown(reading: Reading, value: str | None) -> str:
    """What somebody typed; a date, as it is kept, in the reader's way."""
    day = _DATE.fullmatch(value or "")
    return value or "—" if day is None else reading.words.day(dt.date.fromisoformat(day[0]))
