"""Show a draft: every screen of it that the office has open shows what is true now."""

from collections import Counter
from datetime import datetime, timedelta

from directives.notices import Notice, Priority
from directives.people import Role
from storage.drafts import KeptDraft
from storage.records import Records
from storage.screens import Screen

SCREENS = (
    "draft",
    "draft-tasks",
    "draft-task",
    "draft-split",
    "draft-merge",
    "draft-header",
    "draft-history",
    "draft-drop",
    "draft-confirm",
    "draft-whom",
    "draft-point",
    "draft-groups",
    "draft-group",
    "draft-added",
)
"""The kinds of notice that show a draft; their facts name it as `draft`, and the `version` that they were put at."""
_AS_SEEN = frozenset({"draft-confirm", "draft-point"})
"""Screens on which one decides upon what is seen: they are not exchanged under the finger, but refuse what is old."""
_FRESH = timedelta(days=14)
_MOST_IN_A_CHAT = 3


async def refresh_screens(records: Records, kept: KeptDraft, *, at: datetime) -> None:
    """Let the newest screens of a draft in each chat of the office show its present state."""
    staff = await records.people.with_role(Role.OFFICE)
    screens = await records.screens.of_draft(
        kept.id, SCREENS, addresses=[person.address for person in staff], since=at - _FRESH
    )
    shown: Counter[str] = Counter()
    for screen in screens:
        if screen.kind in _AS_SEEN and kept.state == "open":
            continue
        shown[screen.address] += 1
        if shown[screen.address] > _MOST_IN_A_CHAT:
            continue
        notice = Notice(
            key=f"screen:{screen.outbox_id}:{kept.id}:{kept.version}:{kept.state}",
            address=screen.address,
            person_id=screen.person_id,
            kind=screen.kind,
            facts={**screen.facts, "version": kept.version},
            priority=Priority.ESCALATION,
            edits=screen.key,
        )
        await records.outbox.put(notice, at=at)


async def newest_screen(records: Records, draft_id: int, address: str, *, at: datetime) -> Screen | None:
    """The screen of a draft that a chat was shown last."""
    screens = await records.screens.of_draft(draft_id, SCREENS, addresses=[address], since=at - _FRESH)
    return screens[0] if screens else None
